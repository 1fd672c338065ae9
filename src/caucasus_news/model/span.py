"""Places in a text."""

from attrs import field, frozen

from caucasus_news.model._checks import count


@frozen(order=True)
class Span:
    """Half-open offsets, in code points from 0, into the text as it came; ordered by `start`, then `end`.

    >>> Span(0, 7).of("Armenia said")
    'Armenia'
    >>> Span(7, 0)
    Traceback (most recent call last):
        ...
    ValueError: a Span must not end before it starts, got start=7, end=0
    """

    start: int = field(validator=count)
    end: int = field(validator=count)

    def __attrs_post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a Span must not end before it starts, got start={self.start}, end={self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The part of `text` that this span covers; IndexError where it reaches beyond the text.

        >>> Span(8, 20).of("Armenia said")
        Traceback (most recent call last):
            ...
        IndexError: span 8:20 reaches beyond a text of 12 code points
        """
        if self.end > len(text):
            raise IndexError(f"span {self.start}:{self.end} reaches beyond a text of {len(text)} code points")
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether both cover at least one code point in common.

        >>> Span(0, 7).overlaps(Span(7, 9))
        False
        """
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether the other lies wholly within this one.

        >>> Span(0, 7).contains(Span(2, 7))
        True
        """
        return self.start <= other.start and other.end <= self.end
