"""What a text shows about the day of its publication."""

import datetime as dt

from attrs import frozen

from caucasus_news.model import Span

_BEFORE = dt.timedelta(days=2)
_AFTER = dt.timedelta(days=3)
_ENOUGH = 3
STEM = 5  # so many letters of a word are compared, whatever its ending


@frozen
class TermClue:
    """Words that bound the day of publication: a titled office-holder, a war told as past; None where open.

    "Secretary of State Blinken" says 2021-01-26 to 2025-01-20; "after the 44-day war" from 2020-11-10 on. `weight` is
    how far it is to be believed, 1 for a title beside a name. `terms` are the stretches within the bounds where several
    are meant: who was prime minister twice was not in between.
    """

    earliest: dt.date | None
    latest: dt.date | None
    span: Span
    weight: float = 1.0
    terms: tuple[tuple[dt.date | None, dt.date | None], ...] = ()

    def in_between(self, day: dt.date) -> bool:
        """Whether a day within the bounds lies in none of the stretches."""
        for first, last in self.terms:
            if (first is None or first <= day) and (last is None or day <= last):
                return False
        return bool(self.terms)


@frozen
class KnownEvent:
    """A dated event that texts tell by day and month: the days it took, and folded words of which one stands near.

    `keys` name its place, or with `act` say that it began or ended. `parties` are the words for each of those who took
    part. `number` is what tells it from others of its kind, "62nd round"; `about` are the first letters of the words of
    its name that tell what it was, "grain deal".
    """

    first: dt.date
    last: dt.date
    keys: frozenset[str]
    parties: tuple[frozenset[str], ...] = ()
    act: bool = False
    number: tuple[str, ...] = ()
    about: frozenset[str] = frozenset()

    def is_told(self, words: frozenset[str]) -> bool:
        """Whether words that stand near its day and month may tell of it: they name its place, or its many parties."""
        if self.act:
            return bool(self.keys & words) and self.named_in(words) >= 2
        return bool(self.keys & words) or (_ENOUGH <= len(self.parties) == self.named_in(words))

    def is_news_of(self, words: frozenset[str]) -> bool:
        """Whether the words of a text may bring the news of it: they name the place and two of those who were there.

        Of a place that is named by two words one party is enough.
        """
        if self.keys.isdisjoint(words):
            return False
        enough = 1 if not self.act and len(self.keys & words) > 1 else 2
        return 0 < min(len(self.parties), enough) <= self.named_in(words)

    def is_described(self, words: frozenset[str]) -> bool:
        """Whether the words of a text say what it was: most of those that its name says so by."""
        told = self.about & {word[:STEM] for word in words}
        return bool(told) and 2 * len(told) > len(self.about)

    def is_war_of(self, words: frozenset[str]) -> bool:
        """Whether a war began or ended with it two of whose parties are named: its day needs no word for that."""
        return self.act and self.named_in(words) >= 2

    def named_in(self, words: frozenset[str]) -> int:
        """How many of the parties words name."""
        return len([names for names in self.parties if names & words])

    def is_news_on(self, day: dt.date) -> bool:
        """Whether a text of that day may bring the news of it."""
        return self.first - _BEFORE <= day <= self.last + _AFTER
