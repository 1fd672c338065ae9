"""Short English for the model's values: what tables, Markdown and pages say in common.

Nothing here asks the locale; what came from the text is made harmless by `clean`, markup is left to the caller.
"""

import datetime as dt
import re
from collections.abc import Iterable

from caucasus_news.model import (
    Actor,
    Attribution,
    Casualty,
    Event,
    Incident,
    Mediation,
    Meeting,
    Participant,
    Role,
    When,
)

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def clean(text: str) -> str:
    r"""A text on one line, without characters that steer a terminal or turn the direction of writing.

    >>> clean("Talks\r\n\x1b[31m in \u202eBaku")
    'Talks [31m in Baku'
    """
    shown = "".join(c if c.isprintable() else " " if c.isspace() or c < " " else "" for c in text)
    return " ".join(shown.split())


def day(value: dt.date) -> str:
    """A day.

    >>> day(dt.date(2023, 5, 19))
    '19 May 2023'
    """
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def days(when: When | None) -> str:
    """The days of an expression; its own words where it is unresolved, nothing where there is none.

    >>> from caucasus_news.model import Span
    >>> days(When("early May", Span(0, 9), earliest=dt.date(2023, 5, 1), latest=dt.date(2023, 5, 10)))
    '1–10 May 2023'
    """
    if when is None:
        return ""
    first, last = when.earliest, when.latest
    if first and last:
        return ("about " if when.approximate else "") + _interval(first, last)
    if first:
        return f"from {day(first)}"
    if last:
        return f"until {day(last)}"
    return f"“{clean(when.text)}”" if when.text.strip() else ""


def _interval(first: dt.date, last: dt.date) -> str:
    if first == last:
        return day(first)
    whole = first.day == 1 and last != dt.date.max and (last + dt.timedelta(1)).day == 1
    if whole and first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        month = f"{_MONTHS[first.month - 1]} {first.year}"
        return month if whole else f"{first.day}–{last.day} {month}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def kind(event: Event) -> str:
    """What an event is, from its class's name.

    >>> kind(Meeting())
    'meeting'
    """
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", type(event).__name__).lower()


def names(actors: Iterable[Actor]) -> str:
    """Actors by name.

    >>> from caucasus_news.model import ActorKind
    >>> names([Actor("ARM", "Armenia", ActorKind.STATE), Actor("AZE", "Azerbaijan", ActorKind.STATE)])
    'Armenia, Azerbaijan'
    """
    return ", ".join(clean(actor.name) for actor in actors)


def _with(participants: Iterable[Participant], role: Role) -> str:
    return names(p.actor for p in participants if p.role is role)


def table_of(meeting: Meeting) -> str:
    """Who sits at a meeting's table, and in which role."""
    by_role = [(role, _with(meeting.participants, role)) for role in Role]
    return "; ".join(found if role is Role.PARTICIPANT else f"{role}: {found}" for role, found in by_role if found)


def remarks(meeting: Meeting) -> str:
    """What else is told of a meeting: its number, length, occasion, means."""
    said = []
    if meeting.mode != "in_person":
        said.append(f"by {meeting.mode}")
    if meeting.ordinal is not None:
        said.append(f"no. {meeting.ordinal} of its series")
    if meeting.duration_days is not None:
        said.append(f"{meeting.duration_days} day{'s' * (meeting.duration_days > 1)}")
    if meeting.occasion:
        said.append(f"at the {clean(meeting.occasion)}")
    return ", ".join(said)


def sides(incident: Incident) -> str:
    """Who did it to whom where that is told, else who took part."""
    attackers, targets = (_with(incident.participants, role) for role in (Role.ATTACKER, Role.TARGET))
    others = [p for p in incident.participants if p.role not in (Role.ATTACKER, Role.TARGET)]
    told = [f"{attackers or '?'} → {targets or '?'}"] if attackers or targets else []
    return "; ".join(told + ([names(p.actor for p in others)] if others else []))


def number(casualty: Casualty) -> str:
    """How many: exactly, at least, up to, between.

    >>> from caucasus_news.model import CasualtyKind
    >>> number(Casualty(CasualtyKind.KILLED, 6)), number(Casualty(CasualtyKind.KILLED, 2, 3))
    ('at least 6', '2–3')
    """
    low, high = casualty.at_least, casualty.at_most
    if low is None:
        return "some" if high is None else f"up to {high}"
    if high is None:
        return f"at least {low}"
    return str(low) if low == high else f"{low}–{high}"


def toll(casualties: Iterable[Casualty]) -> str:
    """The people lost, by fate and side."""
    told = []
    for casualty in casualties:
        of = [clean(casualty.side.name)] if casualty.side else []
        if casualty.civilian is not None:
            of.append("civilian" if casualty.civilian else "military")
        told.append(f"{number(casualty)} {casualty.kind}" + (f" ({', '.join(of)})" if of else ""))
    return "; ".join(told)


def word_of(attributions: Iterable[Attribution]) -> str:
    """Whose word it is; empty where the narrator tells it as fact."""
    return "; ".join(f"{clean(a.source.name)} {a.stance}" for a in attributions)


def outcome(mediation: Mediation) -> str:
    """What came of a mediation."""
    return mediation.outcome.replace("_", " ") if mediation.outcome else ""


def place(event: Event) -> str:
    """Where it was."""
    return clean(event.place.name) if event.place else ""
