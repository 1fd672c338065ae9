"""What a text shows about the day of its publication."""

import datetime as dt

from attrs import frozen

from caucasus_news.model import Span


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
        return bool(self.terms) and not any(
            (first is None or first <= day) and (last is None or day <= last) for first, last in self.terms
        )


@frozen
class KnownEvent:
    """A dated event that texts tell by day and month: the days it took, and folded words of which one stands near."""

    first: dt.date
    last: dt.date
    keys: frozenset[str]
