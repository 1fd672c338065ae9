"""What goes with what: the mediation of one and the same talks is one, whatever day a paper had planned them for."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from caucasus_news.dossier import days, where
from caucasus_news.dossier.groups import Groups
from caucasus_news.dossier.traits import Trait


def companions(traits: Sequence[Trait], groups: Groups) -> Iterator[tuple[float, int, int]]:
    """Pairs of mediations, by number, that their reports tell of beside tellings of one meeting.

    Each is paired with the first and with the one before it, so that there are no more pairs than twice the tellings.
    """
    shelves: dict[int, list[int]] = defaultdict(list)
    for number, talks in _with_talks(traits):
        shelves[groups.root(talks)].append(number)
    for shelf in shelves.values():
        for at, number in enumerate(shelf[1:]):
            yield 0.0, shelf[at], number
            yield 0.0, shelf[0], number


def _with_talks(traits: Sequence[Trait]) -> Iterator[tuple[int, int]]:
    """Each mediation with the one meeting of its report that it goes with, where there is just one."""
    meetings: dict[str, list[int]] = defaultdict(list)
    for number, trait in enumerate(traits):
        if trait.kind == "meeting":
            meetings[trait.report].append(number)
    for number, trait in enumerate(traits):
        if trait.kind == "mediation":
            fitting = [other for other in meetings[trait.report] if _go_together(trait, traits[other])]
            if len(fitting) == 1:
                yield number, fitting[0]


def _go_together(mediation: Trait, meeting: Trait) -> bool:
    same_day = (mediation.first, mediation.last) == (meeting.first, meeting.last)
    if not same_day and days.fit(mediation, meeting) is not days.Fit.SAME:
        return False
    parties = len(mediation.core) > 1 and mediation.core <= meeting.everyone
    return parties and where.fit(mediation.place, meeting.place) in (where.Fit.SAME, where.Fit.STATE, where.Fit.OPEN)
