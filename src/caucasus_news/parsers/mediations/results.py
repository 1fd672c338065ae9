"""Truces and agreements that a third party brought about: TRUCE brokered / signed / announced / worked out by X."""

from collections.abc import Iterator

from attrs import evolve

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind, MediationForm, Outcome, Reading
from caucasus_news.parsers.chunks import Chunk, NounChunk
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.auspices import by_phrases
from caucasus_news.parsers.mediations.dating import each, place_of, when_of
from caucasus_news.parsers.mediations.doing import doers, doings_of
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.exchanged import is_of_words
from caucasus_news.parsers.mediations.nominal import nominal_doers
from caucasus_news.parsers.mediations.reached import WITHIN, ends_war, stops_fighting
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.tellings import told_in
from caucasus_news.parsers.mediations.wished import is_praised, is_undone
from caucasus_news.parsers.polities import ARMED
from caucasus_news.parsers.scene import mentions_of, unique

_PAIR = 2
_HELPED = "signed with help"
_DOING = "doing of a third"


def of_noun(frame: Frame, sense: str, stage: Stage) -> Iterator[MediationDraft]:
    """The truce or agreement that an event noun names, where the words around it tell of a third's doing."""
    before = stage.scene.document.tokens.keys[frame.chunk.first - 1 : frame.chunk.first]
    agreed = frame.hung is not None and frame.hung[0].lemma.startswith("agree") and done(frame.hung[0])
    if frame.chunk.determiner in ("no", "any") or is_undone(frame, stage) or before == ("without",):
        return
    led = frame.hung is not None and frame.hung[1] in ("to", "into") and frame.hung[0].lemma in stage.words.causing
    if before == ("to",) and not (agreed or led):
        return
    if sense == "deal" and frame.hung is not None and frame.hung[1] in ("on", "about") and frame.hung[0].verb is None:
        return  # "talks on the exchange of prisoners"
    if sense == "deal" and is_of_words(frame.chunk, stage.scene):
        return  # "facilitated the exchange of information"
    if sense == "deal" and _is_of_trade(frame, stage) and len(_named_enemies(frame, stage)) < _PAIR:
        return  # "an agreement on gas arranged by Aldoria"
    agents, rule = _agents(frame, sense, stage)
    if not agents:
        return
    draft = _draft(frame, sense, agents, stage)
    if draft is None or (rule == _HELPED and len(_named_enemies(frame, stage)) < _PAIR):
        return
    draft.readings.append(Reading("mediators", rule, stage.scene.span(frame)))
    yield from each(draft, frame, stage)


def _is_of_trade(frame: Frame, stage: Stage) -> bool:
    """Whether an agreement is about goods or money: "on gas", "a trade deal"."""
    about = [c for a in frame.after("on", "about", "for", "over", "of") for c in (a.chunk, *a.complements)]
    told = {w for c in about for w in (*c.lemma.split(), *c.modifiers)} | {*frame.lemma.split(), *frame.chunk.modifiers}
    return not told.isdisjoint(stage.words.trade)


def _agents(frame: Frame, sense: str, stage: Stage) -> tuple[list[Actor], str]:
    """Who brought it about, and the name of the rule that says so."""
    words = stage.words
    qualified = [a for m, participle in frame.chunk.qualified if _is_brokering(participle, stage) for a in m.actors]
    if qualified:
        return unique(qualified), "X-brokered"
    owners = _possessors(frame, stage) if sense == "truce" else []
    if owners:
        return owners, "X's truce"
    led = frame.hung[0] if frame.hung is not None and frame.hung[1] in ("into", "to") else None
    if led is not None and led.lemma in words.causing and done(led):
        return stage.actors(led.subject), "talked into"
    for link, role in (*frame.links, *((aside, "object") for aside in _asides(frame, stage))):
        agents, rule = _by_link(frame, link, role, stage)
        if agents:
            return agents, rule
    step = _step(frame, stage)
    if step is not None:
        agents, rule = _by_link(frame, step, "object", stage)
        if agents:
            return agents, rule
    if frame.role in WITHIN:
        return [], ""  # "amid the truce, Aldoria hosted talks"
    nominal = nominal_doers(frame, stage)
    if nominal:
        return nominal, "brokering by X"
    told = _told_around(frame, stage, weak=False)
    if told:
        return told, "mediation phrase"
    helped = _told_around(frame, stage, weak=True)
    if helped:
        return helped, "mediation phrase" if sense == "truce" else _HELPED
    return _third_signer(frame, stage), "third signer"


def _asides(frame: Frame, stage: Stage) -> Iterator[Frame]:
    """The clauses behind a party that are of the noun: "the truce with Aldoria that X had worked out"."""
    parties = [a.chunk for a in frame.after("with", "between")]
    if not parties:
        return
    for other in stage.scene.frames[frame.sentence]:
        if other.verb is not None and other.role == "relative" and not other.verb.passive:
            if any(o.chunk is party for o in other.objects for party in parties):
                yield other


def _step(frame: Frame, stage: Stage) -> Frame | None:
    """The verb whose object is a step of what the noun names: "secured an extension of the truce"."""
    if frame.hung is None or frame.hung[1] != "of" or frame.hung[0].verb is None:
        return None
    verb = frame.hung[0]
    taken = any(a.chunk.lemma in stage.words.steps and frame.chunk in a.complements for a in verb.objects)
    return verb if taken else None


def _by_link(frame: Frame, link: Frame, role: str, stage: Stage) -> tuple[list[Actor], str]:
    """Who brokered, helped, proposed or authored it, by one of the verbs around the noun."""
    words = stage.words
    others = {other.lemma for other, _ in frame.links}
    rule = f"subject of {link.lemma}"
    if role == "subject":
        if link.lemma == "owe" and done(link):
            owed = next((list(args) for lemma, args in link.prepositions if lemma == "to"), [])  # not "than to Y"
            return stage.actors(owed) or doings_of(link, owed, stage), "owed to X"
        return (_authors(link, stage), "work of X") if link.lemma == "be" else ([], "")
    if is_praised(link, stage):
        return [], ""
    if link.lemma in words.announcing and len(stage.actors(link.subject)) > 1 and _at_arms(link, stage):
        return [], ""  # two who announce a truce of their own
    if link.lemma in (words.brokering | words.facilitating):
        return stage.actors(link.subject) or stage.meant(link), rule
    if link.lemma == "preside over":
        return stage.actors(link.subject), rule
    if link.lemma == "help" and (others & words.brokering or "along" in link.adverbs):
        return stage.actors(link.subject), "helped to broker"
    if link.lemma == "propose" and others & words.accepting:
        return stage.actors(link.subject), "accepted proposal"
    made = makers(link, stage) if link.lemma in words.result_making else []
    return (made, rule) if made else (_doers(frame, link, stage), _DOING)


def _doers(frame: Frame, link: Frame, stage: Stage) -> list[Actor]:
    """Who does anything to a truce, or to a deal of two that it names."""
    if link.lemma in stage.words.convening:
        return []
    peace = frame.lemma in stage.words.truces or len(_named_enemies(frame, stage)) == _PAIR
    return doers(link, [Argument(frame.chunk)], stage) if peace else []


def _at_arms(link: Frame, stage: Stage) -> bool:
    """Whether one of several at once is an armed group: the others are those it fights."""
    return any(a.kind in ARMED for a in stage.actors(link.subject))


def _possessors(frame: Frame, stage: Stage) -> list[Actor]:
    """ "Washington's truce", "the Kremlin's ceasefire"; "the Bishkek truce" is only where it was signed."""
    keys = stage.scene.document.tokens.keys
    owning = [m for m in frame.chunk.owners if keys[m.last : m.last + 2] == ("'", "s") or _is_by(m, frame)]
    return unique(a for m in owning for a in m.actors if a.kind in (ActorKind.STATE, ActorKind.PERSON))


def _is_by(mention: Mention, frame: Frame) -> bool:
    """Whether a truce is called by who made it, where both sides stand behind it: "the American truce between"."""
    return mention.form is Form.DEMONYM and bool(frame.after("between"))


def _is_brokering(participle: str, stage: Stage) -> bool:
    stem = participle.removesuffix("ed").removesuffix("at")
    return any(lemma.startswith(stem) for lemma in (*stage.words.brokering, *stage.words.facilitating))


def makers(link: Frame, stage: Stage) -> list[Actor]:
    """ "French mediation brought a second truce", "the efforts of Moscow produced a ceasefire"."""
    found: list[Actor] = []
    for argument in link.subject:
        if argument.chunk.lemma in stage.words.phrase_nouns | stage.words.doings:
            found += stage.owners(argument)
            found += [a for c in argument.complements if c.mention is not None for a in c.mention.actors]
    return unique(found)


def _authors(link: Frame, stage: Stage) -> list[Actor]:
    """ "was the work of Russia", "was the fruit of Turkey's efforts"."""
    for argument in link.objects:
        if argument.chunk.lemma in stage.words.authorship:
            named = [c.mention for c in argument.complements if c.mention is not None] + list(argument.chunk.owners)
            return unique(a for m in (*named, *(m for c in argument.complements for m in c.owners)) for a in m.actors)
    return []


def _told_around(frame: Frame, stage: Stage, *, weak: bool) -> list[Actor]:
    """Mediators named by the phrases of the noun, of its verbs, and of what it hangs on."""
    around = [frame, *(link for link, _ in frame.links), *((frame.hung[0],) if frame.hung is not None else ())]
    found = [a for f in around for a in by_phrases(f, stage, weak=weak)]
    return unique(found) or told_in(frame.sentence, stage, weak=weak and stops_fighting(frame.sentence, stage))


def _named_enemies(frame: Frame, stage: Stage) -> list[Actor]:
    """The parties in conflict that stand around the noun by name."""
    named = stage.named(mentions_of(_around(frame)))
    return stage.in_conflict(named) or stage.at_odds(named)


def _third_signer(frame: Frame, stage: Stage) -> list[Actor]:
    """The one who signs with two parties in conflict: "the statement that X, Y and Z signed"."""
    for link, _ in frame.links:
        if link.lemma not in stage.words.signing or link.verb is None or link.verb.negated:
            continue
        signers = unique(a for a in (*stage.actors(link.subject), *_owners_and_between(frame, stage)))
        parties = stage.in_conflict(signers)
        thirds = stage.thirds(signers, parties)
        if set(thirds) & set(stage.actors(link.subject)) and not stage.sides(stage.actors(link.subject))[1:]:
            continue  # "X endorsed the truce between A and B"
        if len(parties) == 2 and len(thirds) == 1 and thirds[0].kind in (ActorKind.PERSON, ActorKind.STATE):
            return thirds
    return []


def _owners_and_between(frame: Frame, stage: Stage) -> list[Actor]:
    return stage.actors([*frame.after("of", "between"), *(a for link, _ in frame.links for a in link.after("by"))])


def _draft(frame: Frame, sense: str, agents: list[Actor], stage: Stage) -> MediationDraft | None:
    parties = stage.parties(_around(frame), frame.sentence, agents)
    thirds = stage.thirds(agents, parties)
    if not thirds or len(parties) < 2:
        return None
    when = when_of(frame, stage)
    before = stage.before(frame.sentence) if frame.chunk.determiner in ("the", "this", "that") else None
    stopped = sense == "truce" or stops_fighting(frame.sentence, stage) or ends_war(when, parties, stage)
    stopped = stopped or (before is not None and stops_fighting(before, stage))
    outcome = Outcome.CEASEFIRE if stopped else Outcome.AGREEMENT
    return MediationDraft(
        MediationForm.BROKERING,
        thirds,
        parties,
        outcome,
        place_of(frame, stage),
        when,
        sentence=frame.sentence,
        evidence=[stage.scene.sentence_span(frame)],
    )


def _around(frame: Frame) -> list[Argument]:
    """Where a truce's parties stand: "between X and Y", "X and Y signed", "the Armenian-Azerbaijani truce"."""
    around = [*frame.after("between", "with", "among", "of", "from"), *frame.objects]
    for link, role in frame.links:
        around += [*link.after("between", "with", "among", "for", "from"), *(link.subject if role == "object" else ())]
    around += [Argument(_only_owners(frame.chunk))] if frame.chunk.owners else []
    return around


def _only_owners(chunk: Chunk) -> Chunk:
    return evolve(chunk, mention=None) if isinstance(chunk, NounChunk) else chunk
