"""What a text shows about the day of its publication."""

import datetime as dt

from attrs import frozen

from caucasus_news.model import Span


@frozen
class TermClue:
    """Words that bound the day of publication: a titled office-holder, a war told as past; None where open.

    "Secretary of State Blinken" says 2021-01-26 to 2025-01-20; "after the 44-day war" from 2020-11-10 on. `weight` is
    how far it is to be believed, 1 for a title beside a name.
    """

    earliest: dt.date | None
    latest: dt.date | None
    span: Span
    weight: float = 1.0


@frozen
class KnownEvent:
    """A dated event that texts tell by day and month: the days it took, and folded words of which one stands near."""

    first: dt.date
    last: dt.date
    keys: frozenset[str]
