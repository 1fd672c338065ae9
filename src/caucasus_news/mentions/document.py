"""An article with everything that names something in it, ready for the parsers of events."""

from bisect import bisect_left
from typing import TypeVar

from attrs import field, frozen

from caucasus_news.mentions.mention import Mention, TimeMention
from caucasus_news.model import Article, BlockKind, Span
from caucasus_news.text.quotes import Quote
from caucasus_news.text.sentences import Sentence
from caucasus_news.text.tokens import Tokens

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
    keys: tuple[tuple[str, ...], ...] = field(init=False, repr=False)
    mentioned: tuple[tuple[Mention, ...], ...] = field(init=False, repr=False)
    timed: tuple[tuple[TimeMention, ...], ...] = field(init=False, repr=False)
    named_at: list[int] = field(init=False, repr=False)
    timed_at: list[int] = field(init=False, repr=False)

    @keys.default
    def _(self) -> tuple[tuple[str, ...], ...]:
        keys = self.tokens.keys
        return tuple([keys[sentence.first : sentence.last] for sentence in self.sentences])

    @mentioned.default
    def _(self) -> tuple[tuple[Mention, ...], ...]:
        return by_sentence(self.mentions, self.sentences)

    @timed.default
    def _(self) -> tuple[tuple[TimeMention, ...], ...]:
        return by_sentence(self.times, self.sentences)

    @named_at.default
    def _(self) -> list[int]:
        return [mention.first for mention in self.mentions]

    @timed_at.default
    def _(self) -> list[int]:
        return [time.first for time in self.times]

    def __attrs_post_init__(self) -> None:
        for number, sentence in enumerate(self.sentences):
            if sentence.kind not in self.by_kind:
                self.by_kind[sentence.kind] = []
            self.by_kind[sentence.kind] += [number]

    def mentions_in(self, first: int, last: int) -> tuple[Mention, ...]:
        """The mentions that start within these tokens, in order."""
        begin = bisect_left(self.named_at, first)
        return self.mentions[begin : bisect_left(self.named_at, last, begin)]

    def times_in(self, first: int, last: int) -> tuple[TimeMention, ...]:
        """The times that start within these tokens, in order."""
        begin = bisect_left(self.timed_at, first)
        return self.times[begin : bisect_left(self.timed_at, last, begin)]
