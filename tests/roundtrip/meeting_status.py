"""How a text says how things stand with a meeting: of the meeting itself, and of those who meet."""

from caucasus_news.model import MeetingStatus
from tests.roundtrip.telling import Teller, Thunk
from tests.roundtrip.verbs import Verb, are, have, was

S = MeetingStatus


def happening(teller: Teller, status: MeetingStatus, plural: bool, *, ahead: bool = False) -> str:
    """The verb of which the meeting is the subject ("took place", "is scheduled", "has been called off").

    What lies `ahead` cannot be said to have come to nothing yet.
    """
    be, had, has = are(plural), was(plural), have(plural)
    forms: dict[MeetingStatus, tuple[str, ...]] = {
        S.HELD: (
            "took place",
            f"{had} held",
            f"{has} taken place",
            f"{has} been held",
            "ended",
            "concluded",
            "wrapped up",
        ),
        S.PLANNED: (
            "will take place",
            "will be held",
            f"{be} to be held",
            f"{be} to take place",
            f"{be} expected to take place",
            f"{be} scheduled to be held",
            f"{be} due to take place",
            f"{be} scheduled",
            f"{be} planned",
            f"{be} expected",
            f"{has} been scheduled",
            f"{be} set to take place",
            f"{be} being prepared",
        ),
        S.ONGOING: (
            f"{be} under way",
            f"{be} taking place",
            f"{be} being held",
            f"{be} in progress",
            f"{be} continuing",
            f"{be} underway",
        ),
        S.PROPOSED: (f"{has} been proposed", f"{had} proposed", f"{has} been suggested"),
        S.POSTPONED: (
            f"{has} been postponed",
            f"{had} postponed",
            f"{has} been put off",
            f"{had} put off until further notice",
            f"{had} delayed",
            f"{has} been moved to a later date",
            f"{had} deferred",
        ),
        S.CANCELLED: (
            f"{has} been cancelled",
            f"{had} cancelled",
            f"{has} been called off",
            f"{had} called off",
            f"{had} scrapped",
            *(("will not take place", "will no longer take place") if ahead else ("did not take place",)),
        ),
        S.DECLINED: (f"{had} declined",),
    }
    return teller.word(f"meeting {status.value}", *forms[status])


def due(teller: Teller, bare: str) -> str:
    """The date that a meeting has or had: ", planned for 14 May,"."""
    if not bare:
        return ""
    return teller.form(
        "due",
        {
            "planned for": f"planned for {bare}",
            "scheduled for": f"scheduled for {bare}",
            "set for": f"set for {bare}",
            "that was due on": f", which had been planned for {bare},",
            "slated for": f", originally scheduled for {bare},",
        },
    )


def doing(teller: Teller, status: MeetingStatus, verb: Verb, plural: bool) -> str:
    """The verb of those who meet, for what is held, planned or going on."""
    be = are(plural)
    forms: dict[MeetingStatus, dict[str, Thunk]] = {
        S.HELD: {
            "past": lambda: verb.past,
            "past again": lambda: verb.past,
            "perfect": lambda: verb.perfect(plural),
        },
        S.PLANNED: {
            "will": lambda: f"will {verb.base}",
            "are to": lambda: f"{be} to {verb.base}",
            "due to": lambda: f"{be} due to {verb.base}",
            "expected to": lambda: f"{be} expected to {verb.base}",
            "scheduled to": lambda: f"{be} scheduled to {verb.base}",
            "set to": lambda: f"{be} set to {verb.base}",
            "plan to": lambda: f"{'plan' if plural else 'plans'} to {verb.base}",
            "agreed to": lambda: f"{have(plural)} agreed to {verb.base}",
            "intend to": lambda: f"{'intend' if plural else 'intends'} to {verb.base}",
            "going to": lambda: f"{be} going to {verb.base}",
            "slated to": lambda: f"{be} slated to {verb.base}",
        },
        S.ONGOING: {"are -ing": lambda: f"{be} {verb.ing}", "are currently -ing": lambda: f"{be} currently {verb.ing}"},
    }
    return teller.said(f"meeting {status.value} by", forms[status])
