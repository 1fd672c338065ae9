"""An article with everything that names something in it, ready for the parsers of events."""

from bisect import bisect_left
from collections.abc import Callable
from typing import TypeVar

from attrs import field, frozen

from caucasus_news.mentions.mention import Mention, TimeMention
from caucasus_news.model import Article, BlockKind, Span
from caucasus_news.text.quotes import Quote
from caucasus_news.text.sentences import Sentence
from caucasus_news.text.tokens import Tokens

_KEPT = 64  # sentences
V = TypeVar("V")
N = TypeVar("N", Mention, TimeMention)


def by_sentence(found: tuple[N, ...], sentences: tuple[Sentence, ...]) -> tuple[tuple[N, ...], ...]:
    """What starts in each sentence, by sentence."""
    rows: list[tuple[N, ...]] = []
    index, count = 0, len(found)
    for sentence in sentences:
        while index < count and found[index].first < sentence.first:
            index += 1
        start = index
        while index < count and found[index].first < sentence.last:
            index += 1
        rows += [found[start:index]]
    return tuple(rows)


class Lately(dict[int, V]):
    """What is looked up of sentences by number, kept for the last few: for all of a book it would take much room."""

    def __init__(self, look: Callable[[int], V]) -> None:
        super().__init__()
        self._look = look

    def __missing__(self, number: int) -> V:
        """Look it up; nobody goes far back in a long text."""
        if len(self) >= _KEPT:
            self.clear()
        found = self[number] = self._look(number)
        return found


@frozen(eq=False)
class Document:
    """The tokens of an article's body, its sentences, quotations and mentions, each sorted by its first token.

    Mentions do not overlap each other, times do not overlap each other. `by_kind` are the sentences of each kind of
    block, by number; `spans` the places of those that somebody has asked for; `keys`, `mentioned` and `timed` the
    folded words, mentions and times of each; `named_at` and `timed_at` the first tokens of mentions and times.
    """

    article: Article
    tokens: Tokens = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)
    quotes: tuple[Quote, ...] = field(repr=False)
    times: tuple[TimeMention, ...] = field(repr=False)
    mentions: tuple[Mention, ...] = field(repr=False)
    by_kind: dict[BlockKind, list[int]] = field(factory=dict, init=False, repr=False)
    spans: dict[int, Span] = field(factory=dict, init=False, repr=False)
    named_at: list[int] = field(init=False, repr=False)
    timed_at: list[int] = field(init=False, repr=False)
    keys: Lately[tuple[str, ...]] = field(init=False, repr=False)
    mentioned: Lately[tuple[Mention, ...]] = field(init=False, repr=False)
    timed: Lately[tuple[TimeMention, ...]] = field(init=False, repr=False)

    @named_at.default
    def _(self) -> list[int]:
        return [mention.first for mention in self.mentions]

    @timed_at.default
    def _(self) -> list[int]:
        return [time.first for time in self.times]

    @keys.default
    def _(self) -> Lately[tuple[str, ...]]:
        keys, sentences = self.tokens.keys, self.sentences
        return Lately(lambda number: keys[sentences[number].first : sentences[number].last])

    @mentioned.default
    def _(self) -> Lately[tuple[Mention, ...]]:
        found, at, sentences = self.mentions, self.named_at, self.sentences
        return Lately(lambda number: _starting(found, at, sentences[number].first, sentences[number].last))

    @timed.default
    def _(self) -> Lately[tuple[TimeMention, ...]]:
        found, at, sentences = self.times, self.timed_at, self.sentences
        return Lately(lambda number: _starting(found, at, sentences[number].first, sentences[number].last))

    def __attrs_post_init__(self) -> None:
        for number, sentence in enumerate(self.sentences):
            if sentence.kind not in self.by_kind:
                self.by_kind[sentence.kind] = []
            self.by_kind[sentence.kind] += [number]

    def mentions_in(self, first: int, last: int) -> tuple[Mention, ...]:
        """The mentions that start within these tokens, in order."""
        return _starting(self.mentions, self.named_at, first, last)

    def times_in(self, first: int, last: int) -> tuple[TimeMention, ...]:
        """The times that start within these tokens, in order."""
        return _starting(self.times, self.timed_at, first, last)


def _starting(found: tuple[N, ...], at: list[int], first: int, last: int) -> tuple[N, ...]:
    """What starts within some tokens, by the first tokens of all."""
    begin = bisect_left(at, first)
    return found[begin : bisect_left(at, last, begin)]
