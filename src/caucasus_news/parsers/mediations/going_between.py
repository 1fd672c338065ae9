"""Who went between two parties: mediated, carried messages, travelled from one capital to the other."""

from collections.abc import Iterator

from caucasus_news.model import Actor, MediationForm, Outcome
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.around import is_standing
from caucasus_news.parsers.mediations.called import actors_of, names_role
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_at, draft_here
from caucasus_news.parsers.mediations.mediating import result
from caucasus_news.parsers.mediations.outcome import said_of
from caucasus_news.parsers.mediations.reached import result_in
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.tellings import by_role
from caucasus_news.parsers.mediations.wished import is_unreal
from caucasus_news.parsers.scene import calendar_times, mentions_of
from caucasus_news.parsers.setting import read_place

#: What mediators do with talks that do not go on, or go on later.
_HALTING = {
    "suspend": Outcome.NO_AGREEMENT,
    "break off": Outcome.NO_AGREEMENT,
    "halt": Outcome.NO_AGREEMENT,
    "adjourn": Outcome.PENDING,
    "resume": Outcome.PENDING,
    "postpone": Outcome.PENDING,
}
OPENING = frozenset({"open", "launch", "conclude", "close", "lead", *_HALTING})
_REGIONS = frozenset({"region", "conflict zone", "zone", "area", "caucasus", "conflict region", "capitals"})
_GOING = frozenset({"fly", "travel", "go", "visit", "head", "meet", "call", "phone", "telephone", "arrive", "see"})


def it(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "brokered it", behind a sentence that tells of a truce or an agreement."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal or frame.lemma not in stage.words.brokering:
        return
    if not any(a.chunk.lemma in ("it", "this", "that", "both", "them") for a in frame.objects):
        return
    before = stage.before(frame.sentence)
    outcome = result_in(before, stage) if before is not None else None
    if before is not None and outcome is not None:
        yield from result(frame.sentence, before, stage.actors(frame.subject), outcome, stage)


def between(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "mediated between A and B", "stepped in to mediate", "will go there to mediate", "reconciled A and B"."""
    verb, outer = frame.verb, _begun(frame, stage)
    if verb is None or verb.negated or verb.modal or (verb.shape is Shape.FINITE and is_unreal(frame)):
        return
    if verb.tense not in (Tense.PAST, Tense.PERFECT, Tense.PRESENT) and outer is None:
        return
    guests = [*frame.after("between"), *(frame.objects if frame.lemma == "reconcile" else ())]
    if frame.lemma == "mediate" and not guests:  # "in the conflict between A and B"
        taken = [a.chunk for a in frame.after("in")]
        row = stage.scene.frames[frame.sentence]
        guests = [a for f in row if any(f.chunk is c for c in taken) for a in f.after("between")]
    if not guests or stage.meetings.get(frame.sentence):
        return
    if any(a.chunk.event for a in frame.objects):
        return  # what was mediated is read by itself
    agents = stage.actors(frame.subject)
    parties = stage.parties(guests, frame.sentence, agents)
    thirds = stage.thirds(agents, parties)
    times = calendar_times(frame) or [w for f in frame.chain() for w in calendar_times(f)]
    if thirds and len(parties) > 1 and (times or outer is not None or verb.progressive):
        rule = f"subject of {frame.lemma}"
        outcome = _outcome(outer, frame, stage)
        place = read_place(frame, stage.scene)
        when = times[0] if times else None
        yield draft_at(frame, stage, rule, MediationForm.FACILITATION, thirds, parties, outcome, place, when)


def _outcome(outer: Frame | None, frame: Frame, stage: Stage) -> Outcome | None:
    """What came of mediation that somebody began, tried or failed."""
    if outer is None:
        return None
    if _ahead(outer):
        return Outcome.PENDING
    return Outcome.NO_AGREEMENT if outer.lemma == "fail" else said_of([frame.sentence], stage)


def as_mediator(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "acted as go-between for A and B", "was the mediator between A and B"."""
    agents = by_role(frame, stage) if names_role(frame.sentence, stage, stage.words.roles) else []
    if not agents or stage.meetings.get(frame.sentence):
        return
    row = stage.scene.frames[frame.sentence]
    guests = [
        *frame.after("between", "for"),
        *(a for f in row if f.governor is frame for a in f.after("between", "for")),
        *(a for a in (*frame.after("as"), *frame.objects) if a.chunk.lemma in stage.words.roles and a.complements),
    ]
    talks = any(f.hung is not None and f.hung[0] is frame and f.lemma in stage.words.talk_nouns for f in row)
    parties = stage.named(mentions_of(guests))
    parties = stage.in_conflict(parties) or stage.at_odds(parties)
    thirds = stage.thirds(agents, parties)
    when = stage.only_time(frame.sentence)
    if len(parties) < 2 or not thirds or (when is None and frame.lemma == "be" and not talks):
        return
    outcome = Outcome.PENDING if _ahead(frame) else said_of([frame.sentence], stage)
    place = read_place(frame, stage.scene)
    yield draft_at(frame, stage, "mediator by role", MediationForm.FACILITATION, thirds, parties, outcome, place, when)


def of_peace(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "brokered peace between A and B"."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal or frame.lemma not in stage.words.brokering:
        return
    if verb.tense not in (Tense.PAST, Tense.PERFECT) or not any(a.chunk.lemma == "peace" for a in frame.objects):
        return
    agents = stage.actors(frame.subject)
    parties = stage.parties([*frame.after("between"), *frame.objects], frame.sentence, agents)
    thirds = stage.thirds(agents, parties)
    if thirds and len(parties) > 1:
        rule = f"subject of {frame.lemma}"
        yield draft_here(frame, stage, rule, MediationForm.BROKERING, thirds, parties, Outcome.AGREEMENT)


def of_talks(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "has been brokering talks between A and B", "would host talks between A and B", where no meeting was read."""
    verb, words, lemma = frame.verb, stage.words, frame.lemma
    hosting = lemma in words.convening
    opening = lemma in OPENING
    mediating = lemma in words.brokering or lemma in words.facilitating or lemma in words.chairing
    if verb is None or verb.negated or not (hosting or opening or mediating) or stage.meetings.get(frame.sentence):
        return
    said = frame.role == "content" and verb.modal == "conditional"
    if verb.shape is not Shape.FINITE or (verb.modal not in ("", "future") and not said):
        return
    talks = [f for f in stage.scene.frames[frame.sentence] if f.lemma in words.talk_nouns and f.verb is None]
    talks = [f for f in talks if any(a.chunk is f.chunk or _is_of(f, a) for a in frame.objects)]
    parties = stage.in_conflict(stage.named(mentions_of([x for f in talks for x in f.after("between", "of", "with")])))
    the = [f for f in talks if f.chunk.determiner == "the" and not f.after("between", "of", "with", "on")]
    dated = any(not stage.bounds(w, f) for f in (frame, *the) for w in calendar_times(f))
    mediated = verb.passive and (lemma in words.brokering or lemma == "mediate")
    if not parties and the and (dated or mediated) and stage.before(frame.sentence) is not None:
        parties = stage.conflict(frame.sentence, stage.taken(stage.actors(frame.subject)))
    sayer = frame.governor.subject if frame.governor is not None and frame.role == "content" else []
    thirds = stage.thirds(stage.actors(frame.subject) or stage.actors(sayer), parties)
    if len(parties) < 2 or not thirds:
        return
    times = [w for f in (frame, *talks) for w in calendar_times(f) if not stage.bounds(w, f)]
    ahead = verb.progressive or _ahead(frame)
    form = MediationForm.HOSTING if hosting else MediationForm.FACILITATION
    outcome = _HALTING.get(lemma) or (Outcome.PENDING if ahead else said_of([frame.sentence], stage))
    place = read_place(frame, stage.scene)
    when = times[0] if times else None
    yield draft_at(frame, stage, f"subject of {lemma}", form, thirds, parties, outcome, place, when)


def _is_of(frame: Frame, argument: Argument) -> bool:
    """Whether talks are what a phrase counts: "two rounds of meetings"."""
    return frame.hung is not None and frame.hung[1] == "of" and frame.hung[0].chunk is argument.chunk


def _begun(frame: Frame, stage: Stage) -> Frame | None:
    """The verb that says that somebody began to mediate, or goes somewhere to do it."""
    outer, words = frame.governor, stage.words
    if outer is None or outer.verb is None or outer.verb.negated:
        return None
    begun = (words.starting, words.intervening, words.travelling, words.trying)
    return outer if any(outer.lemma in verbs for verbs in begun) else None


def _ahead(frame: Frame) -> bool:
    """Whether a verb tells what is still to come."""
    verb = frame.verb
    return verb is not None and (verb.due or verb.tense is Tense.FUTURE or bool(verb.modal))


def shuttle(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "set off for A and B", "visited both capitals", where the words around it call that mediation."""
    verb = frame.verb
    if verb is None or verb.negated or frame.lemma not in stage.words.travelling:
        return
    trip = [frame, *(f for f in stage.scene.frames[frame.sentence] if f.joined is frame and f.lemma in _GOING)]
    stops = [a for f in trip for a in (*f.objects, *f.after("to", "for", "in", "between", "from", "with"))]
    stopped = stage.named(mentions_of(stops))
    parties = stage.in_conflict(stopped) or stage.at_odds(stopped) or _of_region(frame, trip, stage)
    agents = stage.thirds(stage.actors(frame.subject), parties)
    standing = any(is_standing(a, stage) for a in agents)
    if len(parties) < 2 or not agents or not (standing or _called_mediation(frame.sentence, stage)):
        return
    times = calendar_times(frame)
    if standing and not times:
        return  # that a standing format's chairs travel is no effort by itself
    outcome = Outcome.PENDING if _ahead(frame) else said_of([frame.sentence], stage)
    if outcome in (Outcome.CEASEFIRE, Outcome.AGREEMENT):
        yield from result(frame.sentence, frame.sentence, agents, outcome, stage)
        return
    when = times[0] if times else stage.only_time(frame.sentence)
    yield draft_at(frame, stage, "shuttle", MediationForm.FACILITATION, agents, parties, outcome, None, when)


def errands(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """ "X's shuttle diplomacy between A and B", "conducted shuttle diplomacy", "went back and forth between them"."""
    if SHUTTLES.isdisjoint(stage.keys[number]):
        return
    for frame in stage.scene.frames[number]:
        verb = frame.verb
        if verb is None or verb.negated or verb.modal not in ("", "future") or frame.lemma in stage.words.travelling:
            continue
        nouns = [a for a in (*frame.subject, *frame.objects) if _is_shuttle(a, stage)]
        to_and_fro = frame.lemma.startswith("go") and _and_forth(frame, stage)
        if not nouns and not to_and_fro:
            continue
        owners = stage.owners_of(nouns) + [a for n in nouns for c in n.complements for a in actors_of(c)]
        agents = [a for a in owners if a.kind.value != "state"] or owners
        agents = agents if nouns and nouns[0] in frame.subject else agents or stage.actors(frame.subject)
        guests = [*frame.after("between", "to"), *(Argument(c) for n in nouns for c in n.complements)]
        parties = stage.in_conflict(a for a in stage.named(mentions_of(guests)) if a not in agents)
        thirds = stage.thirds(agents or stage.actors(frame.after("of")), parties)
        if len(parties) > 1 and thirds:
            times = calendar_times(frame)
            when = times[0] if times else stage.only_time(number)
            outcome = Outcome.PENDING if _ahead(frame) else said_of([number], stage)
            form = MediationForm.FACILITATION
            yield draft_at(frame, stage, "shuttle diplomacy", form, thirds, parties, outcome, None, when)
            return


def _is_shuttle(argument: Argument, stage: Stage) -> bool:
    """Whether a phrase is a shuttle, or shuttle diplomacy."""
    chunk = argument.chunk
    return not SHUTTLES.isdisjoint((*chunk.lemma.split(), *chunk.modifiers))


def _and_forth(frame: Frame, stage: Stage) -> bool:
    return "forth" in stage.scene.document.tokens.keys[frame.chunk.first : frame.chunk.last + 3]


SHUTTLES = frozenset({"shuttle", "shuttling", "forth"})


def _of_region(frame: Frame, trip: list[Frame], stage: Stage) -> list[Actor]:
    """The parties of the format whose chairs visit "the region"."""
    if not any(a.chunk.lemma in _REGIONS for f in trip for a in (*f.objects, *f.after("to", "in"))):
        return []
    chairs = stage.actors(frame.subject)
    bodies = [a for a in chairs if a.name in stage.words.formats]
    body = stage.chaired_body()
    if not bodies and body is not None and any(a.office == "co-chair" for a in chairs):
        bodies = [body]
    known = stage.words.formats.get(bodies[0].name) if bodies else None
    return [stage.scene.polities[x] for x in known.parties if x in stage.scene.polities] if known is not None else []


def _called_mediation(number: int, stage: Stage) -> bool:
    sentences = stage.scene.document.sentences
    near = [n for n in (number - 1, number, number + 1) if 0 <= n < len(sentences)]
    same = [n for n in near if sentences[n].block == sentences[number].block]
    return any(stage.words.shuttling & set(stage.keys[n]) for n in same)
