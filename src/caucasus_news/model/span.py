"""Places in a text."""

from attrs import field, frozen

from caucasus_news.model._checks import count


@frozen(order=True)
class Span:
    """Half-open offsets, in code points, into the text as it came.

    >>> Span(0, 7).of("Armenia said")
    'Armenia'
    """

    start: int = field(validator=count)
    end: int = field(validator=count)

    def __attrs_post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a Span must not end before it starts, got start={self.start}, end={self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The part of `text` that this span covers; IndexError where it reaches beyond the text."""
        if self.end > len(text):
            raise IndexError(f"span {self.start}:{self.end} reaches beyond a text of {len(text)} code points")
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether both cover at least one code point in common."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether the other lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end
