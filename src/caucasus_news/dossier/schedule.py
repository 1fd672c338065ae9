"""When it was, or is to be: the best day of an event, and how a meeting was planned, put off and held."""

import datetime as dt
from collections.abc import Sequence

from attrs import evolve

from caucasus_news.dossier.record import Stage, Version
from caucasus_news.dossier.votes import Found, most, reports, told_on
from caucasus_news.model import Event, Mediation, Meeting, MeetingStatus, Outcome, Span, When

Days = tuple[dt.date, dt.date]

_OVER = (MeetingStatus.HELD, MeetingStatus.ONGOING)


def days_of(event: Event) -> Days | None:
    """The first and last day of an event; None where they are not known."""
    when = event.when
    return None if when is None or when.earliest is None or when.latest is None else (when.earliest, when.latest)


def best_when(versions: Sequence[Version]) -> Found[When] | None:
    """The day that most sources give, of those who name the fewest days; of what was put off, as it stands since."""
    dated = [version for version in versions if days_of(version.event) is not None]
    if not dated:
        found = most(versions, lambda version: version.event.when)
        return found and Found(_bare(found.value), found.rule, found.reports)
    current = _since_moved(dated)
    shortest = min(map(_length, current))
    precise = [version for version in current if _length(version) == shortest]
    rule = "most sources of the latest schedule" if len(current) < len(dated) else "most sources of the most precise"
    chosen = most(precise, lambda version: days_of(version.event), rule)
    assert chosen is not None
    if len(precise) < len(dated):
        chosen = evolve(chosen, rule=rule)
    whens = [v.event.when for v in precise if v.report in chosen.reports and v.event.when is not None]
    return Found(_bare(whens[0]), chosen.rule, chosen.reports)


def _since_moved(dated: list[Version]) -> list[Version]:
    """The versions that tell the schedule as it stands: of talks with several, those from the last change on."""
    held = [v for v in dated if _over(v.event)]
    if held and len(held) < len(dated):
        return held
    moved = [v for v in dated if isinstance(v.event, Meeting) and v.event.status is MeetingStatus.POSTPONED]
    if not moved:
        return dated
    last = max(map(told_on, moved))
    return [v for v in dated if told_on(v) >= last]


def _over(event: Event) -> bool:
    if isinstance(event, Mediation):
        return event.outcome not in (None, Outcome.PENDING)
    return isinstance(event, Meeting) and event.status in _OVER


def _length(version: Version) -> int:
    days = days_of(version.event)
    assert days is not None
    return (days[1] - days[0]).days


def _bare(when: When) -> When:
    """Without its place in a text, which is one article's."""
    return evolve(when, span=Span(0, 0))


def stages(versions: Sequence[Version]) -> tuple[Stage, ...]:
    """How a meeting stood by day of publication, a stage for each change of its status or days.

    Of several versions of one day the one that most sources give comes first; none is left out that says something new.
    """
    found: list[Stage] = []
    for version in sorted(versions, key=lambda v: (told_on(v), v.report)):
        event = version.event
        if not isinstance(event, Meeting):
            continue
        first, last = days_of(event) or (None, None)
        if found and (found[-1].status, found[-1].earliest, found[-1].latest) == (event.status, first, last):
            found[-1] = evolve(found[-1], reports=(*found[-1].reports, version.report))
        else:
            found.append(Stage(version.published, event.status, first, last, reports((version,))))
    return tuple(found)
