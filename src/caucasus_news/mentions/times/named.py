"""Events that texts count from by their name: "two years after the 44-day war", "the April war"."""

import datetime as dt
from collections.abc import Iterable

from attrs import field, frozen

from caucasus_news.letters import fold
from caucasus_news.mentions.times.page import Page
from caucasus_news.text.tokens import tokenize


@frozen
class NamedEvent:
    """An event of known days, and the names under which texts tell of it: "44-day war", "second Karabakh war"."""

    names: tuple[str, ...]
    first: dt.date
    last: dt.date


@frozen(eq=False)
class NamedEvents:
    """Named events by the first word of each name, the longest name first."""

    by_word: dict[str, tuple[tuple[tuple[str, ...], NamedEvent], ...]] = field(factory=dict)

    @classmethod
    def of(cls, events: Iterable[NamedEvent]) -> "NamedEvents":
        """An index of the events' names; a name that several of them share names none."""
        named: dict[tuple[str, ...], NamedEvent | None] = {}
        for event in events:
            for name in event.names:
                keys = tuple(fold(word) for word in tokenize(name).words)
                named[keys] = event if named.get(keys, event) == event else None
        found: dict[str, list[tuple[tuple[str, ...], NamedEvent]]] = {}
        for keys, only in sorted(named.items(), key=lambda pair: -len(pair[0])):
            if keys and only is not None:
                found.setdefault(keys[0], []).append((keys, only))
        return cls({word: tuple(names) for word, names in found.items()})

    def days_of(self, year: int) -> frozenset[tuple[int, int]]:
        """The months and days of a year on which one of the events began or ended."""
        events = (event for names in self.by_word.values() for _, event in names)
        days = (day for event in events for day in (event.first, event.last) if day.year == year)
        return frozenset((day.month, day.day) for day in days)

    def at(self, p: Page, j: int) -> NamedEvent | None:
        """The event that the tokens from `j` on name, a determiner aside."""
        for i in range(j, j + 4):
            for keys, event in self.by_word.get(p.keys[i], ()):
                if p.keys[i : i + len(keys)] == keys:
                    return event
            if p.keys[i] not in p.words.before_events:
                return None
        return None
