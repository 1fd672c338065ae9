"""Dated events by what a text is asked about them, so that nobody looks at all of them for one text."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from caucasus_news.mentions.times.clues import KnownEvent

_MONTH = 31  # days: months of one length make a year of which no calendar need be asked
_YEAR = 12 * _MONTH


@frozen(eq=False)
class KnownEvents:
    """Known events, in order: by the month of their first day, and by the words that name their place.

    `horizon` is the last day of the latest one.
    """

    events: tuple[KnownEvent, ...] = ()
    by_month: Mapping[int, tuple[KnownEvent, ...]] = field(factory=dict, repr=False)
    by_key: Mapping[str, tuple[KnownEvent, ...]] = field(factory=dict, repr=False)
    horizon: dt.date | None = None

    @classmethod
    def of(cls, events: Iterable[KnownEvent]) -> "KnownEvents":
        """The events, looked through once."""
        if isinstance(events, cls):
            return events
        told = tuple(events)
        by_month: dict[int, list[KnownEvent]] = {}
        by_key: dict[str, list[KnownEvent]] = {}
        for event in told:
            by_month.setdefault(event.first.month, []).append(event)
            for key in event.keys:
                by_key.setdefault(key, []).append(event)
        return cls(
            told,
            {month: tuple(found) for month, found in by_month.items()},
            {key: tuple(found) for key, found in by_key.items()},
            max((event.last for event in told), default=None),
        )

    def __iter__(self) -> Iterator[KnownEvent]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def around(self, month: int, day: int, within: int, words: frozenset[str]) -> list[KnownEvent]:
        """The events that began, in whatever year, at most so many days from a day and month, of months of 31 days.

        Those whose place is among the words.
        """
        until = month * _MONTH + day + within
        ends = [until - back - 1 for back in (0, within, 2 * within)]  # no month fits between two of them
        return [
            event
            for near in dict.fromkeys([end // _MONTH % 12 or 12 for end in ends])
            for event in self.by_month.get(near, ())
            if event.keys & words and (until - near * _MONTH - event.first.day) % _YEAR <= 2 * within
        ]

    def at(self, places: Iterable[str]) -> Iterator[KnownEvent]:
        """The events that one of these words names the place of, each once."""
        told = self.by_key.keys() & frozenset(places)
        found = {id(event): event for key in told for event in self.by_key[key]}
        yield from found.values()
