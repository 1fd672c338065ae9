"""A third's part in a result, told apart from it: "had a hand in the accord", "accepted a plan of X's"."""

from collections.abc import Iterator

from caucasus_news.model import Actor, MediationForm, Outcome
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_at, draft_here
from caucasus_news.parsers.mediations.mediating import result
from caucasus_news.parsers.mediations.reached import result_in
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import mentions_of
from caucasus_news.parsers.setting import read_place

_PAIR = 2
HANDS = frozenset({"hand", "part", "role", "share"})
_FORMING = frozenset({"put forward", "present", "draft", "draw up", "propose", "submit", "table", "author", "write"})
_TAKING = frozenset(
    {"agree", "accept", "agree to", "approve", "adopt", "endorse", "sign", "embrace", "back", "agree on"}
)
_FREEING = frozenset({"let", "free", "release", "return", "hand over"})


def parts(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """What a verb frame tells of a third's part."""
    if not done(frame):
        return
    if frame.lemma in ("have", "play", "take") and any(a.chunk.lemma in HANDS for a in frame.objects):
        yield from _hand_in(frame, stage)
    elif frame.lemma in _TAKING:
        yield from _plan_accepted(frame, stage)
    elif frame.lemma in stage.words.intervening:
        yield from _interceded(frame, stage)


def _hand_in(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "had a hand in the truce", "played a part in the deal"."""
    told = {a.chunk.lemma for a in frame.after("in")}
    if not any(stage.nouns.get(lemma) in ("truce", "deal") for lemma in told):
        return
    outcome = result_in(frame.sentence, stage)
    if outcome is not None:
        yield from result(frame.sentence, frame.sentence, stage.actors(frame.subject), outcome, stage)


def _plan_accepted(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """A and B "accepted X's plan", "a plan put forward by X was accepted by A and B"."""
    told = [*frame.objects, *(frame.after("on", "to") if frame.lemma.split()[0] == "agree" else ())]
    plans = [a for a in told if a.chunk.lemma.split()[-1:] and a.chunk.lemma.split()[-1] in stage.words.plans]
    if not plans:
        return
    agents = stage.owners_of(plans) + _authors(frame, stage) or _announcers(frame, stage)
    parties = stage.in_conflict(stage.named(mentions_of(frame.subject)))
    thirds = stage.thirds(agents, parties)
    if len(parties) < _PAIR or not thirds:
        return
    to_meet = any(_to_meet(a, frame, stage) for a in plans)
    outcome = Outcome.CEASEFIRE if stage.words.truces & set(stage.keys[frame.sentence]) else Outcome.AGREEMENT
    form = MediationForm.FACILITATION if to_meet else MediationForm.BROKERING
    yield draft_here(frame, stage, "plan accepted", form, thirds, parties, Outcome.PENDING if to_meet else outcome)


def _to_meet(plan: Argument, frame: Frame, stage: Stage) -> bool:
    """Whether what was accepted is no more than to meet: "the co-chairs' proposal on meeting in the near future"."""
    told = {c.lemma for c in plan.complements} | {f.lemma for f in frame.dependents if f.role == "infinitive"}
    for other in stage.scene.frames[frame.sentence]:
        if 0 <= other.chunk.first - plan.chunk.last <= 1:
            told.add(other.lemma)
    return bool(told & (stage.words.talk_nouns | stage.words.talking))


def _authors(frame: Frame, stage: Stage) -> list[Actor]:
    """Who put the plan forward, in the same sentence."""
    taken = [a.chunk for a in (*frame.objects, *frame.after("on", "to"))]
    for other in stage.scene.frames[frame.sentence]:
        if other.lemma in _FORMING and any(o.chunk is c for o in other.objects for c in taken):
            return stage.actors(other.subject)
    return []


def _announcers(frame: Frame, stage: Stage) -> list[Actor]:
    """Who announces that both accepted a plan: "Aldor announced that Ostia and Amar had accepted the proposal"."""
    outer = frame.governor
    announced = outer is not None and frame.role == "content" and outer.lemma in stage.words.announcing
    return stage.actors(outer.subject) if outer is not None and announced else []


def _interceded(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "interceded for the prisoners, and Baku let them go"."""
    row = stage.scene.frames[frame.sentence]
    freed = any(f.lemma in _FREEING and done(f) for f in row) and stage.words.captives & set(stage.keys[frame.sentence])
    outcome = Outcome.AGREEMENT if freed else result_in(frame.sentence, stage)
    if outcome is not None:
        yield from result(frame.sentence, frame.sentence, stage.actors(frame.subject), outcome, stage)


def of_format(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """A standing format's round, named by the format itself: "the Ostia talks co-chaired by X and Y ended in May".

    "The Ostia talks, which go back to the war of May, are co-chaired by X and Y" tells of no round.
    """
    if frame.verb is None or not frame.verb.passive or frame.verb.negated or frame.verb.tense is Tense.PRESENT:
        return
    chairing = frame.lemma in stage.words.chairing or frame.lemma in stage.words.facilitating
    if not chairing or stage.meetings.get(frame.sentence):
        return
    formats = [a for m in stage.mentions[frame.sentence] for a in m.actors if a.name in stage.words.formats]
    when = stage.only_time(frame.sentence)
    agents = stage.actors(frame.subject)
    if not formats or when is None or not agents:
        return
    known = stage.words.formats[formats[0].name].parties
    parties = [stage.scene.polities[x] for x in known if x in stage.scene.polities]
    thirds = stage.thirds(agents, parties)
    if len(parties) >= _PAIR and thirds:
        place = read_place(frame, stage.scene) or stage.scene.seats.get(formats[0].id)
        yield draft_at(frame, stage, "format chaired", MediationForm.FACILITATION, thirds, parties, None, place, when)
