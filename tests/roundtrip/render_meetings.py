"""Meetings in English: one to three sentences, and what of the fact they tell."""

from collections.abc import Callable, Iterable

from attrs import evolve, frozen

from caucasus_news.model import MeetingMode, MeetingStatus
from tests.roundtrip.days import told
from tests.roundtrip.meeting_clauses import announced, indirect
from tests.roundtrip.meeting_failures import failing
from tests.roundtrip.meeting_frames import MeetingFrames, finite
from tests.roundtrip.meeting_turns import turned
from tests.roundtrip.meeting_words import place_phrase
from tests.roundtrip.numbers import cardinal, ordinal
from tests.roundtrip.people import named
from tests.roundtrip.telling import Teller, joined, sentence
from tests.roundtrip.world import MeetingFact

TELLABLE = (MeetingStatus.HELD, MeetingStatus.PLANNED, MeetingStatus.ONGOING)


@frozen
class Telling:
    """Sentences that belong together, and the fact as they tell it."""

    sentences: tuple[str, ...]
    fact: MeetingFact
    headline: str | None = None


def tell_meeting(teller: Teller, fact: MeetingFact) -> Telling:
    """The meeting in words."""
    later = _kept_for_later(teller, fact)
    frames = MeetingFrames(teller, _without(fact, later))
    clause = sentence(_clause(teller, frames))
    more = [sentence(_afterwards(teller, fact, field)) for field in later]
    untold = set(frames.untold) | _never_told(fact)
    return Telling((clause, *more), _without(fact, untold - set(later)), _headline(teller, fact))


def _without(fact: MeetingFact, fields: Iterable[str]) -> MeetingFact:
    """The fact without what these fields hold."""
    change: Callable[..., MeetingFact] = evolve
    return change(fact, **{field: () if field in ("hosts", "mediators") else None for field in fields})


def _clause(teller: Teller, frames: MeetingFrames) -> str:
    if frames.fact.status not in TELLABLE:
        return teller.said(f"meeting {frames.fact.status.value}", failing(frames))
    turns = turned(frames)
    if turns and teller.chance(0.3):
        return teller.said(f"meeting {frames.fact.status.value}", turns)
    inside = indirect(frames)
    if inside and teller.chance(0.35):
        return teller.said(f"meeting {frames.fact.status.value}", inside)
    clause = teller.said(f"meeting {frames.fact.status.value}", finite(frames))
    return announced(teller, frames, clause) if teller.chance(0.12) else clause


def _never_told(fact: MeetingFact) -> set[str]:
    """Rank is in words only where leaders hold a "summit" or experts sit together."""
    return set() if fact.mode is MeetingMode.IN_PERSON else {"level"}


def _kept_for_later(teller: Teller, fact: MeetingFact) -> list[str]:
    """The fields that a second or third sentence tells."""
    if fact.status not in (MeetingStatus.HELD, MeetingStatus.PLANNED) or teller.chance(0.55):
        return []
    fields = ["ordinal", "duration_days", "occasion", "topic", "mediators", "place", "when"]
    if len(fact.parties) == 2:
        fields.append("hosts")
    present = [field for field in fields if getattr(fact, field)]
    if fact.mode is not MeetingMode.IN_PERSON:
        present = [field for field in present if field != "occasion"]
    if "when" in present and fact.when and fact.when.earliest and (teller.published - fact.when.earliest).days > 45:
        # "The foreign minister" is whoever holds the office on the day spoken of: that day cannot come later.
        present.remove("when")
    return teller.shuffled(present)[: teller.any(1, 1, 2)]


def _afterwards(teller: Teller, fact: MeetingFact, field: str) -> str:
    """A sentence that tells one more thing of the meeting."""
    future = fact.status is MeetingStatus.PLANNED
    it = teller.word("it", "the meeting", "it") if fact.mode is MeetingMode.IN_PERSON else "it"
    teller.forms.append(f"later: {field}")
    be = "will be" if future else "was"
    lasts, takes = ("will last", "will take") if future else ("lasted", "took")
    match field:
        case "ordinal":
            number = ordinal(teller, fact.ordinal or 2)
            be = "will be" if future else "was"
            kind = teller.any("meeting of its kind", "such meeting", "meeting between the two")
            return f"it {be} the {number} {kind}"
        case "duration_days":
            return f"{it} {lasts} {cardinal(teller, fact.duration_days or 2)} days"
        case "occasion":
            return f"{it} {takes} place on the sidelines of the {fact.occasion}"
        case "topic":
            return f"the agenda {'includes' if future else 'included'} {fact.topic}"
        case "mediators":
            verb = teller.word("passive", "mediated", "facilitated", "chaired")
            return f"{it} {be} {verb} by {named(teller, fact.mediators[0])}"
        case "hosts":
            return f"{it} {be} {teller.word('passive', 'hosted', 'organised')} by {named(teller, fact.hosts[0])}"
        case "place":
            return joined(it, takes, "place", place_phrase(teller, fact.place))
        case _:
            return joined(it, takes, "place", told(teller, fact.when).on)


def _headline(teller: Teller, fact: MeetingFact) -> str | None:
    """ "Armenian, Azerbaijani foreign ministers meet in Moscow"."""
    if len(fact.parties) != 2 or fact.mode is not MeetingMode.IN_PERSON or fact.status not in TELLABLE[:2]:
        return None
    a, b = fact.parties
    if a.official is None or b.official is None or a.official.office != b.official.office or not a.official.names[2]:
        return None
    verb = "meet" if fact.status is MeetingStatus.HELD else "to meet"
    where = f" in {fact.place.name}" if fact.place else ""
    return f"{a.home.adjective}, {b.home.adjective} {a.official.names[2]} {verb}{where}"
