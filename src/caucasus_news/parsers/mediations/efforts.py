"""Mediation that is begun, accepted, suspended or given up, told by its noun: "launched a mediation effort between"."""

from collections.abc import Iterator

from caucasus_news.model import Actor, MediationForm, Outcome
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_at
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import calendar_times
from caucasus_news.parsers.setting import read_place

_PAIR = 2


def of_effort(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "launched a mediation effort between A and B", A "accepted X's mediation in talks with B", X "suspended" it."""
    verb = _verb_of(frame)
    if verb is None or verb.verb is None or verb.verb.negated or verb.verb.modal not in ("", "future"):
        return
    words = stage.words
    ahead = verb.verb.due or verb.verb.tense is Tense.FUTURE
    shelved = any(a.chunk.lemma in ("hold", "ice") for a in (*verb.after("on"), *frame.after("on")))
    if verb.lemma in words.starting or verb.lemma in words.stopping or shelved:
        agents = stage.owners(frame) or _doers(verb, stage) or stage.actors(frame.after("by"))
        guests = [*frame.after(*_TOWARDS), *verb.after(*_TOWARDS)]
        stopped = (verb.lemma in words.stopping or shelved) and not ahead
        yield from _draft(frame, verb, agents, guests, Outcome.NO_AGREEMENT if stopped else Outcome.PENDING, stage)
    elif verb.lemma in words.consenting or _says_yes(verb):
        agents = stage.owners(frame) or stage.actors(frame.after("by", "of"))
        parties = [*verb.subject, *frame.after(*_TOWARDS), *_in_talks(frame, stage)]
        if any(stage.sides(stage.named(a.mentions)) for a in verb.subject):
            yield from _draft(frame, verb, agents, parties, Outcome.PENDING, stage)


def of_trying(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "suspended its efforts to mediate between A and B", "is making a new effort to facilitate talks"."""
    verb, outer, words = frame.verb, frame.governor, stage.words
    if verb is None or verb.shape is not Shape.INFINITIVE or outer is None or outer.verb is None:
        return
    if not any(a.chunk.lemma in _TRIES for a in outer.objects) or outer.verb.negated:
        return
    if outer.verb.modal not in ("", "future") or outer.lemma not in words.starting | words.stopping:
        return
    inner = [f for f in stage.scene.frames[frame.sentence] if any(a.chunk is f.chunk for a in frame.objects)]
    guests = [*frame.after(*_TOWARDS), *(a for f in inner for a in f.after(*_TOWARDS))]
    outcome = Outcome.NO_AGREEMENT if outer.lemma in words.stopping else Outcome.PENDING
    yield from _draft(frame, outer, _doers(outer, stage), guests, outcome, stage)


_TRIES = frozenset({"effort", "efforts", "attempt", "attempts", "bid", "push", "drive", "work", "role", "mission"})


def _doers(verb: Frame, stage: Stage) -> list[Actor]:
    """Who does it; "it", behind a verb of saying, is the speaker."""
    told = stage.actors(verb.subject)
    if told:
        return told
    if verb.role == "content" and verb.governor is not None:
        return stage.actors(verb.governor.subject)
    return stage.meant(verb)


_TOWARDS = ("between", "with", "among")


def _verb_of(frame: Frame) -> Frame | None:
    """The verb that the noun is the object of, or hangs on: "embarked on mediation", "started a round of mediation"."""
    for link, role in frame.links:
        if role == "object":
            return link
    if frame.hung is None:
        return None
    outer = frame.hung[0]
    if outer.verb is not None:
        return outer if frame.hung[1] in ("on", "upon", "to", "into", "with") else None
    return next((link for link, role in outer.links if role == "object"), None) if frame.hung[1] == "of" else None


def _says_yes(verb: Frame) -> bool:
    """ "Said yes to mediation"."""
    return verb.lemma in ("say", "give") and any(a.chunk.lemma in ("yes", "consent", "assent") for a in verb.objects)


def _in_talks(frame: Frame, stage: Stage) -> list[Argument]:
    """With whom the talks or dispute are, in which it is accepted: "in talks with B", "in its dispute with B"."""
    row = stage.scene.frames[frame.sentence]
    behind = [f for f in row if f.index > frame.index and f.verb is None]
    return [*frame.after("with"), *(a for f in behind[:2] for a in f.after("with", "between"))]


def _draft(
    frame: Frame, verb: Frame, agents: list[Actor], guests: list[Argument], outcome: Outcome, stage: Stage
) -> Iterator[MediationDraft]:
    parties = stage.parties(guests, frame.sentence, agents)
    thirds = stage.thirds(agents, parties)
    if not thirds or len(parties) < _PAIR:
        return
    times = [*calendar_times(verb), *calendar_times(frame)]
    form = MediationForm.FACILITATION
    place = read_place(verb, stage.scene)
    when = times[0] if times else None
    yield draft_at(frame, stage, f"mediation {verb.lemma}", form, thirds, parties, outcome, place, when)
