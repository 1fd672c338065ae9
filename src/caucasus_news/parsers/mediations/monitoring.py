"""Observers, monitors and peacekeepers that a third sends, and monitoring that it carries out."""

from collections.abc import Iterable, Iterator

from caucasus_news.model import Actor, ActorKind, MediationForm, Outcome, Place, PlaceKind, When
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_at
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import AT, TO, calendar_times, places_of, unique
from caucasus_news.parsers.setting import read_place, read_when

_LINES = frozenset({PlaceKind.LINE, PlaceKind.BORDER})
_NAMES = frozenset({"Monitoring", "Observer", "Mission"})
_OTHER_MISSIONS = frozenset({"trade", "diplomatic", "business", "cultural", "training", "space", "election", "rescue"})
_POLLS = frozenset({"election", "elections", "referendum", "vote", "polls", "ballot"})
_BODIES = frozenset({ActorKind.ORGANIZATION, ActorKind.STATE, ActorKind.FORCE})


def of_check(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """ "the OSCE is to hold a monitoring on the line of contact", "the previous monitoring, on May 3, passed"."""
    links = [link for link, role in frame.links if role == "object"]
    doers = [*stage.owners(frame), *stage.actors(frame.after("by"))]
    doers += [a for link in links for a in stage.actors(link.subject) or _offices(link.subject, stage)]
    doers = doers or [a for noun in _missions_by(frame, stage) for a in stage.actors(noun.after("of"))]
    doers = _sent_by(unique(doers) or stage.actors(frame.after("of")), stage)
    yield from _draft(frame, doers, stage, "monitoring")


def _missions_by(frame: Frame, stage: Stage) -> list[Frame]:
    """The mission that carries out a check: "a monitoring by the mission of the Union"."""
    return [f for f in stage.scene.frames[frame.sentence] if f.hung is not None and f.hung == (frame, "by")]


def of_mission(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """Around a verb: X "sends observers to", "the X monitors arrived in", "observers of X will take up positions"."""
    verb = frame.verb
    if verb is None or verb.negated:
        return
    if frame.lemma in stage.words.staying and not _since(frame, stage):
        return
    if frame.lemma in stage.words.convening or goes_away(frame):
        return  # "the mission convened a meeting"
    if any(d.role == "infinitive" and d.lemma in stage.words.not_watching for d in frame.dependents):
        return  # "the peacekeepers began to pull out"
    if frame.role == "infinitive" and frame.governor is not None and frame.governor.lemma in _ASKING:
        return  # "called on the Union to send observers"
    if frame.lemma in stage.words.watching and _watched_line(frame):
        nouns = [f for f in stage.scene.frames[frame.sentence] if any(a.chunk is f.chunk for a in frame.subject)]
        of = [a for f in nouns if f.verb is None for a in f.after("of")]  # "a mission of the Union"
        bodies = stage.actors([*frame.subject, *of]) or _offices([*frame.subject, *of], stage)
        yield from _draft(frame, _sent_by(bodies, stage), stage, "watches the line")
        return
    told = [*frame.subject, *frame.objects]
    named: list[Argument] = []
    for noun in stage.scene.frames[frame.sentence]:  # "the first of 40 observers are arriving", "the mission of X"
        if noun.verb is None and any(a.chunk is noun.chunk for a in told):
            named += noun.after("of")
    missions = [a for a in (*told, *named) if _is_mission(a, stage)]
    if not missions or watches_poll(frame, stage):
        return
    agents = [a for m in missions for a in _senders(m, stage)] or stage.actors(
        [*(a for a in frame.subject if a not in missions), *named]
    )
    agents = (
        [a for a in unique(agents) if a.kind in _BODIES]
        or _sent_by(_offices([*frame.subject, *frame.objects], stage) if not agents else (), stage)
        or _deciders(frame, stage)
        or _named_before(missions, frame, stage)
    )
    yield from _draft(frame, agents, stage, f"mission around {frame.lemma}")


_ASKING = frozenset({"call on", "call upon", "urge", "appeal", "appeal to", "beg", "demand"})


def watches_poll(frame: Frame, stage: Stage) -> bool:
    """Whether it is an election that is observed."""
    return not _POLLS.isdisjoint(stage.keys[frame.sentence])


def at_work(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """Observers who do something on a day, whatever it is: "the first monitors reached Ostia on 1 May"."""
    words, verb = stage.words, frame.verb
    if (
        verb is None
        or verb.passive
        or (frame.lemma in words.not_watching and frame.lemma != "have")
        or frame.lemma in words.violating
    ):
        return
    if frame.lemma in attribution_words().saying or not calendar_times(frame):
        return
    watching = any({a.chunk.lemma, *(c.lemma for c in a.complements)} & words.watchers for a in frame.subject)
    kept = frame.lemma == "have" and any(_is_mission(a, stage) for a in frame.objects)
    if watching or kept:
        yield from of_mission(frame, stage)


def is_land_of_neither(place: Place, parties: list[Actor]) -> bool:
    """Whether a place is a state that is none of the two."""
    return place.kind is PlaceKind.STATE and place.country not in {party.id for party in parties}


def goes_away(frame: Frame) -> bool:
    """Whether observers only go: "were made to go"."""
    return frame.lemma == "go" and not any(True for _ in places_of(frame, TO))


def _watched_line(frame: Frame) -> bool:
    """Whether what is watched is a line or border: "is expected to monitor the line of contact"."""
    named = [m.place for a in frame.objects for m in a.mentions]
    return any(p is not None and p.kind in _LINES for p in named)


def _sent_by(actors: Iterable[Actor], stage: Stage) -> list[Actor]:
    """Those among actors, or who sent them, that can watch a line: bodies, and persons who serve no state."""
    found = unique(sender(a, stage) for a in actors)
    return [a for a in found if a.kind in _BODIES or (a.kind is ActorKind.PERSON and stage.side(a) is None)]


def _offices(arguments: Iterable[Argument], stage: Stage) -> list[Actor]:
    """The bodies of offices that name nobody: "the Office of the Personal Representative of the OSCE chair".

    Or the person whose people they are: "field assistants of the envoy, Aldor".
    """
    named = [m for a in arguments for m in a.mentions if not m.actors]
    bodies = [a for m in named for a in m.also if a.kind is ActorKind.ORGANIZATION]
    return bodies or _sent_by((a for m in named for a in m.also), stage)


def _since(frame: Frame, stage: Stage) -> bool:
    """Whether a day is told since when they are there."""
    keys = stage.scene.document.tokens.keys
    return any(t.first and keys[t.first - 1] == "since" for t in frame.times)


def _deciders(frame: Frame, stage: Stage) -> list[Actor]:
    """Whose decision it is: "the decision by the European Union to send a mission"."""
    chunks = stage.scene.chunks[frame.sentence]
    i = frame.index
    if i < 3 or chunks[i - 2].lemma not in ("by", "of"):
        return []
    if not any(c.lemma in stage.words.decisions for c in chunks[max(i - 5, 0) : i - 2]):
        return []
    return [a for a in stage.actors([Argument(chunks[i - 1])]) if a.kind in _BODIES]


def _named_before(missions: list[Argument], frame: Frame, stage: Stage) -> list[Actor]:
    """Whose "the observers" or "its mission" are, who were named in the sentences before."""
    keys = stage.scene.document.tokens.keys
    openers = {m.chunk.determiner or keys[m.chunk.first] for m in missions} | {keys[m.chunk.first] for m in missions}
    if openers.isdisjoint(("the", "its")):
        return []
    for number in range(frame.sentence - 1, max(frame.sentence - 3, -1), -1):
        for mention in reversed(stage.mentions[number]):
            if "its" in openers:
                bodies = [a for a in mention.actors if a.kind is ActorKind.ORGANIZATION]
            elif stage.words.mission_people & set(keys[mention.first : mention.last]):
                bodies = [a for a in mention.actors if a.kind in _BODIES]
            else:
                bodies = []
            if bodies:
                return unique(sender(a, stage) for a in bodies)
    return []


def _is_mission(argument: Argument, stage: Stage) -> bool:
    chunk = argument.chunk
    if not _OTHER_MISSIONS.isdisjoint(chunk.modifiers):
        return False  # "a trade mission"
    tokens = {*chunk.lemma.split(), *chunk.modifiers} | {c.lemma for c in argument.complements}
    if tokens & stage.words.mission_people:
        return True
    return chunk.mention is not None and any(set(a.name.split()) & _NAMES for a in chunk.mention.actors)


def _senders(argument: Argument, stage: Stage) -> list[Actor]:
    named = [argument.chunk.mention, *argument.chunk.owners]
    named += [m for c in argument.complements for m in (c.mention, *c.owners)]
    return [sender(a, stage) for m in named if m is not None for a in m.actors if a.kind in _BODIES]


def sender(actor: Actor, stage: Stage) -> Actor:
    """The body that sends a mission or an observer, where the words or his record tell."""
    name = stage.words.missions.get(actor.name) or (actor.organization if actor.kind is ActorKind.PERSON else None)
    return next((o.actor for o in stage.scene.lexicon.organizations if o.name == name), actor) if name else actor


def _draft(frame: Frame, agents: list[Actor], stage: Stage, rule: str) -> Iterator[MediationDraft]:
    agents = unique(sender(a, stage) for a in agents)
    parties = stage.parties(frame.after("between"), frame.sentence, agents)
    thirds = stage.thirds(agents, parties)
    when = _when(frame, stage)
    if (
        len(stage.in_conflict(parties)) < 2
        or (when is None and not _at_line(frame) and not _sent_to(frame))
        or (agents and not thirds)
    ):
        return
    ahead = any(
        f.verb is not None and (f.verb.due or f.verb.tense is Tense.FUTURE)
        for f in (frame, *(x for x, _ in frame.links))
    )
    ahead = ahead or (frame.verb is not None and frame.verb.shape is Shape.INFINITIVE)
    place = _place(frame, stage)
    if place is not None and is_land_of_neither(place, parties):
        return  # another land's war
    outcome = Outcome.PENDING if ahead else None
    yield draft_at(frame, stage, rule, MediationForm.MONITORING, thirds, parties, outcome, place, when)


def _when(frame: Frame, stage: Stage) -> When | None:
    """The time of the frame, of what depends on it, of its verbs, or the sentence's only one."""
    when = read_when(frame, stage.scene)
    if when is not None:
        return when
    near = [
        *frame.dependents,
        *(link for link, _ in frame.links),
        *((frame.governor,) if frame.governor is not None else ()),
    ]
    return next((w for f in near for w in calendar_times(f)), None) or stage.only_time(frame.sentence)


def _sent_to(frame: Frame) -> bool:
    """Whether a mission is sent to a named place."""
    verb = frame.verb
    sent = verb is not None and frame.lemma in ("send", "deploy", "dispatch", "arrive")
    return sent and any(True for f in (frame, *frame.dependents) for _ in places_of(f, (*AT, *TO)))


def _at_line(frame: Frame) -> bool:
    """Whether it is at a line or border that the mission works, or is sent to."""
    frames = (frame, *frame.dependents)
    if any(p.kind in _LINES for f in frames for p in places_of(f, (*AT, *TO))):
        return True
    watched = [a for f in frame.dependents for a in (*f.objects, *f.after("of", "along"))]
    named = [m.place for a in watched for m in a.mentions]  # "to monitor the Ostian side of the border"
    return any(p is not None and p.kind in _LINES for p in named)


def _place(frame: Frame, stage: Stage) -> Place | None:
    for one in (frame, *frame.dependents):
        found = read_place(one, stage.scene) or next(places_of(one, (*AT, *TO)), None)
        if found is not None:
            return found
    return None
