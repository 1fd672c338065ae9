"""How one value is chosen where versions differ: copies of one article have one vote together.

Nothing is averaged or made up: each value chosen is one that a report gives.
"""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from attrs import frozen

from caucasus_news.dossier.record import Version

T = TypeVar("T", bound=Hashable)


@frozen
class Found(Generic[T]):
    """A value, the rule that chose it, and the reports that say it."""

    value: T
    rule: str
    reports: tuple[int, ...]


def told_on(version: Version) -> dt.date:
    """The day of publication; before all others where it is not known."""
    return version.published or dt.date.min


def votes(versions: Iterable[Version], read: Callable[[Version], T | None]) -> dict[T, list[Version]]:
    """Each value that is told, with the versions that tell it; None and the empty tuple tell nothing."""
    found: dict[T, list[Version]] = {}
    for version in versions:
        value = read(version)
        if value is not None and value != ():
            found.setdefault(value, []).append(version)
    return found


def sources(versions: Iterable[Version]) -> int:
    """How many independent sources these versions are of."""
    return len({version.source for version in versions})


def reports(versions: Iterable[Version]) -> tuple[int, ...]:
    """The numbers of the reports of these versions."""
    return tuple(version.report for version in versions)


def most(
    versions: Iterable[Version],
    read: Callable[[Version], T | None],
    rule: str = "most sources",
    rank: Callable[[T], int] = lambda _: 0,
) -> Found[T] | None:
    """What most sources say; of what as many say what ranks higher, then what was told last, then by its writing."""
    told = votes(versions, read)
    if not told:
        return None

    def order(value: T) -> tuple[int, int, int, str]:
        last = max(map(told_on, told[value]))
        return -sources(told[value]), -rank(value), -last.toordinal(), repr(value)

    chosen = min(told, key=order)
    return Found(chosen, "undisputed" if len(told) == 1 else rule, reports(told[chosen]))


def latest(
    versions: Sequence[Version], read: Callable[[Version], T | None], rank: Callable[[T], int]
) -> Found[T] | None:
    """What was told last; of one day what ranks higher, then what most sources say."""
    telling = [version for version in versions if read(version) is not None]
    if not telling:
        return None
    day = max(map(told_on, telling))
    told = votes([version for version in telling if told_on(version) == day], read)
    chosen = min(told, key=lambda value: (-rank(value), -sources(told[value]), repr(value)))
    everyone = votes(telling, read)
    return Found(chosen, "undisputed" if len(everyone) == 1 else "latest publication", reports(everyone[chosen]))
