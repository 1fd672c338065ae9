"""Plain meetings turned round: clefts, parted verbs, "there was", venues as subjects, entries of a chronicle."""

from caucasus_news.model import MeetingMode, MeetingStatus
from tests.roundtrip.days import told
from tests.roundtrip.meeting_clauses import REMARKS
from tests.roundtrip.meeting_frames import MeetingFrames
from tests.roundtrip.meeting_words import between, particulars, place_phrase, setting
from tests.roundtrip.telling import Thunk, joined


def _rest(frames: MeetingFrames) -> str:
    """What is left to tell behind day and place."""
    frames.untold += ("topic",)
    return joined(particulars(frames.teller, frames.fact), frames.third())


def cleft(frames: MeetingFrames) -> str:
    """ "It was in P on T that A met B"."""
    frames.plainly()
    return f"it was {setting(frames.teller, frames.fact)} that {frames.first()} met {frames.second()} {_rest(frames)}"


def cleft_of_one(frames: MeetingFrames) -> str:
    """ "It was B whom A met in P on T"."""
    frames.plainly()
    who = "with whom" if frames.teller.chance(0.4) else "whom"
    verb = "held talks" if who == "with whom" else "met"
    return (
        f"it was {frames.second()} {who} {frames.first()} {verb} {setting(frames.teller, frames.fact)} {_rest(frames)}"
    )


def parted(frames: MeetingFrames) -> str:
    """ "A will on T meet B in P"."""
    frames.plainly()
    time, spot = told(frames.teller, frames.fact.when).on, place_phrase(frames.teller, frames.fact.place)
    inside, behind = (spot, time) if spot and frames.teller.chance(0.4) else (time, spot)
    inside = inside.rstrip(",")
    return joined(frames.first(), "will", inside, "meet", frames.second(), behind, _rest(frames))


def there_was(frames: MeetingFrames) -> str:
    """ "There was a meeting between A and B in P on T"."""
    name = frames.noun()
    be = "will be" if frames.fact.status is MeetingStatus.PLANNED else "were" if name.plural else "was"
    about = between(frames.teller, frames.fact)
    return joined("there", be, name.a(), about, setting(frames.teller, frames.fact), _rest(frames))


def venue(frames: MeetingFrames) -> str:
    """ "P was the venue of talks between A and B on T"."""
    assert frames.fact.place is not None
    name = frames.noun()
    be = "will be" if frames.fact.status is MeetingStatus.PLANNED else "was"
    what = frames.teller.word("venue", "the venue of", "the venue for", "the scene of")
    time = told(frames.teller, frames.fact.when).on
    about = between(frames.teller, frames.fact)
    return joined(frames.fact.place.name, be, what, name.a(), about, time, _rest(frames))


def having_met(frames: MeetingFrames) -> str:
    """ "Having met B in P on T, A said that …", "After meeting B …"."""
    frames.plainly()
    lead = frames.teller.word("having met", "having met", "after meeting", "after seeing")
    there = joined(setting(frames.teller, frames.fact), _rest(frames))
    return f"{lead} {frames.second()} {there}, {frames.first()} said {frames.teller.any(*REMARKS)}"


def there_he_met(frames: MeetingFrames) -> str:
    """ "A arrived in P on T. There he met B."."""
    frames.plainly()
    assert frames.fact.place is not None
    official = frames.fact.parties[0].official
    pronoun = "she" if official and official.possessive == "her" else "he"
    time, city = told(frames.teller, frames.fact.when).on.rstrip(","), frames.fact.place.name
    verb = frames.teller.word("arrive", "arrived in", "flew to", "was in")
    return joined(frames.first(), verb, city, f"{time}.", "There", pronoun, "met", frames.second(), _rest(frames))


def the_two(frames: MeetingFrames) -> str:
    """ "A and B were in P on T. The two met there."."""
    frames.plainly()
    assert frames.fact.place is not None
    time, city = told(frames.teller, frames.fact.when).on.rstrip(","), frames.fact.place.name
    they = frames.teller.word("the two", "The two", "They", "The two of them")
    return joined(frames.pair(), "were in", city, f"{time}.", they, "met there", _rest(frames))


def each_other(frames: MeetingFrames) -> str:
    """ "A and B saw each other in P on T", "A sat at one table with B"."""
    frames.plainly()
    there = joined(setting(frames.teller, frames.fact), _rest(frames))
    if frames.teller.form("light verb", {"saw each other": True, "sat at one table with": False}):
        return joined(frames.pair(), "saw each other", there)
    return joined(frames.first(), "sat at one table with", frames.second(), there)


def entry(frames: MeetingFrames) -> str:
    """ "14 May 2024: A meets B in P"."""
    frames.plainly()
    assert frames.fact.when is not None
    day = frames.fact.when.earliest
    assert day is not None
    verb = "to meet" if frames.fact.status is MeetingStatus.PLANNED else "meets"
    spot = place_phrase(frames.teller, frames.fact.place)
    return joined(f"{day.day} {day:%B} {day.year}:", frames.first(), verb, frames.second(), spot, _rest(frames))


def comes_to_meet(frames: MeetingFrames) -> str:
    """ "A will be in P on T to meet B"."""
    frames.plainly()
    assert frames.fact.place is not None
    time = told(frames.teller, frames.fact.when).on.rstrip(",")
    return joined(frames.first(), "will be in", frames.fact.place.name, time, "to meet", frames.second(), _rest(frames))


def turned(frames: MeetingFrames) -> dict[str, Thunk]:
    """The turns that fit the fact."""
    fact = frames.fact
    held, planned = fact.status is MeetingStatus.HELD, fact.status is MeetingStatus.PLANNED
    if len(fact.parties) != 2 or fact.mode is not MeetingMode.IN_PERSON or not (held or planned):
        return {}
    officials = all(party.official for party in fact.parties)
    abroad = fact.place is not None and fact.place.country not in {p.home.id for p in (*fact.parties, *fact.hosts)}
    one_day = fact.when is not None and fact.when.earliest == fact.when.latest
    forms: dict[str, Thunk] = {"there was a meeting": lambda: there_was(frames)}
    if fact.place is not None:
        forms["P was the venue"] = lambda: venue(frames)
    ahead = one_day and fact.when.earliest > frames.teller.published  # type: ignore[union-attr,operator]
    if one_day and officials and ahead is planned:
        forms["entry of a chronicle"] = lambda: entry(frames)
    if planned and officials:
        if fact.when is not None:
            forms["A will on T meet B"] = lambda: parted(frames)
        if abroad:
            forms["A will be in P to meet B"] = lambda: comes_to_meet(frames)
    if held and officials:
        forms |= {"having met B, A": lambda: having_met(frames), "each other": lambda: each_other(frames)}
        if fact.when is not None or fact.place is not None:
            forms |= {"it was in P that": lambda: cleft(frames), "it was B whom": lambda: cleft_of_one(frames)}
        if abroad:
            forms |= {"there he met B": lambda: there_he_met(frames), "the two met there": lambda: the_two(frames)}
    return forms
