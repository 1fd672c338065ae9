"""Observers, monitors and peacekeepers that a third sends, and monitoring that it carries out."""

from collections.abc import Iterator

from caucasus_news.model import Actor, ActorKind, MediationForm, Outcome, Place, Reading
from caucasus_news.parsers.chunks import ChunkKind, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import AT, TO, calendar_times, places_of, unique
from caucasus_news.parsers.setting import read_place, read_when

_BODIES = frozenset({ActorKind.ORGANIZATION, ActorKind.STATE, ActorKind.FORCE})


def of_check(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """ "the OSCE is to hold a monitoring on the line of contact", "the previous monitoring, on May 3, passed"."""
    links = [link for link, role in frame.links if role == "object"]
    agents = [*stage.owners(frame), *stage.actors(frame.after("by", "of")), *(a for x in links for a in stage.actors(x.subject))]
    agents = [a for a in unique(agents) if a.kind in _BODIES]
    when = read_when(frame, stage.scene) or next((w for link, _ in frame.links for w in calendar_times(link)), None)
    yield from _draft(frame, agents, stage, when is not None or _at_line(frame), "monitoring")


def of_mission(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """Around a verb: X "sends observers to", "the X monitors arrived in", "observers of X will take up positions"."""
    verb = frame.verb
    if verb is None or verb.negated:
        return
    told = [*frame.subject, *frame.objects]
    missions = [a for a in told if _is_mission(a, stage)]
    if not missions:
        return
    agents = [a for m in missions for a in _senders(m, stage)] or stage.actors(
        [a for a in frame.subject if a not in missions]
    )
    agents = [a for a in unique(agents) if a.kind in _BODIES] or _deciders(frame, stage) or _named_before(missions, frame, stage)
    when = read_when(frame, stage.scene)
    yield from _draft(frame, agents, stage, when is not None, f"mission around {frame.lemma}")


def _deciders(frame: Frame, stage: Stage) -> list[Actor]:
    """Whose decision it is: "the decision by the European Union to send a mission"."""
    chunks = stage.scene.chunks[frame.sentence]
    i = frame.index
    if i < 3 or chunks[i - 2].lemma not in ("by", "of") or chunks[i - 3].kind is not ChunkKind.NOUN:
        return []
    return [a for a in stage.actors([Argument(chunks[i - 1])]) if a.kind in _BODIES]


def _named_before(missions: list[Argument], frame: Frame, stage: Stage) -> list[Actor]:
    """Whose "the observers" are, who were named in the sentences before."""
    if not all(m.chunk.determiner == "the" or stage.scene.document.tokens.keys[m.chunk.first] == "the" for m in missions):
        return []
    for number in range(frame.sentence - 1, max(frame.sentence - 3, -1), -1):
        for mention in reversed(stage.mentions[number]):
            keys = stage.scene.document.tokens.keys[mention.first : mention.last]
            if stage.words.mission_people & set(keys):
                return unique(_sender(a, stage) for a in mention.actors if a.kind in _BODIES)
    return []


def _is_mission(argument: Argument, stage: Stage) -> bool:
    chunk = argument.chunk
    tokens = set(chunk.lemma.split()) | {c.lemma for c in argument.complements}
    if tokens & stage.words.mission_people:
        return True
    return chunk.mention is not None and any("Monitoring" in a.name for a in chunk.mention.actors)


def _senders(argument: Argument, stage: Stage) -> list[Actor]:
    named = [argument.chunk.mention, *argument.chunk.owners]
    named += [m for c in argument.complements for m in (c.mention, *c.owners)]
    return [_sender(a, stage) for m in named if m is not None for a in m.actors if a.kind in _BODIES]


def _sender(actor: Actor, stage: Stage) -> Actor:
    """The body that sends a mission, where the lexicon tells."""
    name = stage.words.missions.get(actor.name)
    lexicon = stage.scene.lexicon
    if name is None or lexicon is None:
        return actor
    return next((o.actor for o in lexicon.organizations if o.name == name), actor)


def _draft(frame: Frame, agents: list[Actor], stage: Stage, particular: bool, rule: str) -> Iterator[MediationDraft]:
    parties = stage.parties(frame.after("between"), frame.sentence, agents)
    thirds = stage.thirds(agents, parties)
    if len(parties) < 2 or not particular:
        return
    ahead = any(f.verb is not None and (f.verb.due or f.verb.tense is Tense.FUTURE) for f in (frame, *(x for x, _ in frame.links)))
    yield MediationDraft(
        MediationForm.MONITORING,
        thirds,
        parties,
        Outcome.PENDING if ahead else None,
        _place(frame, stage),
        read_when(frame, stage.scene),
        sentence=frame.sentence,
        evidence=[stage.scene.sentence_span(frame)],
        readings=[Reading("mediators", rule, stage.scene.span(frame))],
    )


def _at_line(frame: Frame) -> bool:
    return any(p.kind.value in ("line", "border") for p in places_of(frame))


def _place(frame: Frame, stage: Stage) -> Place | None:
    found = read_place(frame, stage.scene)
    return found if found is not None else next(places_of(frame, (*AT, *TO)), None)
