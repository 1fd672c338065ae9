"""What rows in the manner of the two data sets of armed conflict have in common."""

from caucasus_news.formats._tolls import polity
from caucasus_news.formats._words import clean
from caucasus_news.model import Actor, ActorKind, Incident, PlaceKind, Report, Role, When

#: Places that are one point on a map.
EXACT = frozenset(
    {PlaceKind.VILLAGE, PlaceKind.TOWN, PlaceKind.CITY, PlaceKind.CAPITAL, PlaceKind.SITE, PlaceKind.CROSSING}
)


def days(when: When | None) -> int | None:
    """How many days an event is spread over; None where its days are not known."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    return (when.latest - when.earliest).days + 1


def two_sides(incident: Incident) -> tuple[Actor | None, Actor | None]:
    """Who did it and to whom, or the first of each of the two polities involved; forces before their states."""
    order = {Role.ATTACKER: 0, Role.BELLIGERENT: 1, Role.TARGET: 1}
    by_polity: dict[str, Actor] = {}
    for participant in sorted(incident.participants, key=lambda p: order.get(p.role, 2)):
        side = polity(participant.actor)
        known = by_polity.get(side)
        if known is None or (participant.actor.kind is ActorKind.FORCE and known.kind is not ActorKind.FORCE):
            by_polity[side] = participant.actor
    first, second = [*by_polity.values(), None, None][:2]
    return first, second


def country_name(report: Report, code: str | None) -> str | None:
    """A state's name, where the report holds it; else its code."""
    return next((a.name for a in report.actors if a.kind is ActorKind.STATE and a.id == code), code)


def quoted(report: Report, incident: Incident) -> str | None:
    """The words that tell of an incident."""
    text = report.article.text
    return " … ".join(clean(text[span.start : span.end]) for span in incident.evidence) or None
