"""Many places in a text, asked again and again whether one more overlaps any of them."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from caucasus_news.model import Span


class Covered:
    """What some spans cover; a look takes no longer for many of them.

    >>> covered = Covered([Span(0, 4), Span(10, 12)])
    >>> covered.touches(Span(3, 5)), covered.touches(Span(4, 10))
    (True, False)
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        places = sorted({(span.start, span.end) for span in spans})
        self._starts = [start for start, _ in places]
        self._reach = list(accumulate((end for _, end in places), max))

    def touches(self, span: Span) -> bool:
        """Whether a span has a code point in common with any of them."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start
