"""What an incident cost, over time, and who says who did it."""

from collections.abc import Sequence

from caucasus_news.dossier.record import Accusation, Toll, Version
from caucasus_news.dossier.traits import polity
from caucasus_news.dossier.votes import Found, sources, told_on
from caucasus_news.model import Casualty, Incident, Role, Stance


def over_time(versions: Sequence[Version]) -> tuple[Toll, ...]:
    """Every toll that a version gives, by day of publication."""
    return tuple(
        Toll(version.published, version.report, casualty, tuple(a.source for a in version.event.attributions))
        for version in sorted(versions, key=lambda v: (told_on(v), v.report))
        if isinstance(version.event, Incident)
        for casualty in version.event.casualties
    )


def best_tolls(versions: Sequence[Version]) -> Found[tuple[Casualty, ...]] | None:
    """For each fate and people the figure told last; of one day the one that most sources give, then the higher."""
    told: dict[tuple[str, str, str], list[tuple[Version, Casualty]]] = {}
    for version in versions:
        for casualty in version.event.casualties if isinstance(version.event, Incident) else ():
            told.setdefault(_people(casualty), []).append((version, casualty))
    if not told:
        return None
    chosen, backing = [], set()
    for key in sorted(told):
        # "Dozens" is no later figure than a number.
        numbers = [pair for pair in told[key] if (pair[1].at_least, pair[1].at_most) != (None, None)] or told[key]
        last = max(told_on(version) for version, _ in numbers)
        options: dict[Casualty, list[Version]] = {}
        for version, casualty in numbers:
            if told_on(version) == last:
                options.setdefault(casualty, []).append(version)
        best = min(options, key=lambda c: (-sources(options[c]), -(c.at_least or 0), -(c.at_most or 0), repr(c)))
        chosen.append(best)
        backing |= {version.report for version in options[best]}
    return Found(tuple(_without_doubles(chosen)), "latest publication", tuple(sorted(backing)))


def _people(casualty: Casualty) -> tuple[str, str, str]:
    """Which people a toll counts: what befell them, whose they are, soldiers or civilians."""
    side = (polity(casualty.side) or casualty.side.id) if casualty.side else ""
    return casualty.kind.value, side, str(casualty.civilian)


def _without_doubles(chosen: Sequence[Casualty]) -> list[Casualty]:
    """Tolls of which none says again, with less, what another says: the same number of nobody's in particular."""

    def told_better(one: Casualty, other: Casualty) -> bool:
        same = (one.kind, one.at_least, one.at_most) == (other.kind, other.at_least, other.at_most)
        side = one.side is None or (other.side is not None and polity(one.side) == polity(other.side))
        less = (one.side is None, one.civilian is None) > (other.side is None, other.civilian is None)
        return same and side and one.civilian in (None, other.civilian) and less

    return [one for one in chosen if not any(told_better(one, other) for other in chosen)]


def accusations(versions: Sequence[Version]) -> tuple[Accusation, ...]:
    """Who says who did it, by day of publication: each source with its stance and whom its report names."""
    found = []
    for version in sorted(versions, key=lambda v: (told_on(v), v.report)):
        event = version.event
        if not isinstance(event, Incident):
            continue
        attacker = next((p.actor for p in event.participants if p.role is Role.ATTACKER), None)
        for attribution in event.attributions:
            # Who denies it names nobody; that the report names somebody is another's word.
            named = None if attribution.stance is Stance.DENIED else attacker
            found.append(Accusation(attribution.source, attribution.stance, named, version.report, version.published))
        if attacker is not None and not event.attributions:
            found.append(Accusation(None, Stance.ASSERTED, attacker, version.report, version.published))
    return tuple(found)
