"""The narrator's part of a text: what stands outside its quotations, sentence by sentence."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from caucasus_news.mentions.document import Document
from caucasus_news.mentions.mention import Mention, TimeMention
from caucasus_news.model import BlockKind
from caucasus_news.parsers.statements.words import SayingWords
from caucasus_news.text.quotes import Quote
from caucasus_news.text.sentences import Sentence

_SUBJECT = 9  # tokens that a subject may take before its verb of saying
_CLOSING = frozenset("\"'”’»“«›‘")


@frozen(eq=False)
class Unit:
    """Tokens `first` up to, not including, `last`: a sentence together with the quotations that it introduces or ends.

    `quotes` are its outermost quotations; `block` the index of its block.
    """

    first: int
    last: int
    block: int
    quotes: tuple[Quote, ...]


@frozen(eq=False)
class Narration:
    """A document as a listener hears it.

    `units` of its paragraphs and captions; `quoted` the tokens that lie within quotations, marks included; `mentions`
    and `times` by every token that they cover.
    """

    document: Document
    units: tuple[Unit, ...]
    quoted: frozenset[int]
    mentions: dict[int, Mention]
    times: dict[int, TimeMention]


def narrate(document: Document, words: SayingWords) -> Narration:
    """The document's narration; `words` tell where a sentence only says who asked what stands before it."""
    mentions = {i: mention for mention in document.mentions for i in range(mention.first, mention.last)}
    outer = tuple((quote, end) for quote, end in _outermost(document) if not _is_part_of_name(quote, mentions))
    quoted = frozenset([i for quote, end in outer for i in range(quote.opening, end)])
    times = {i: time for time in document.times for i in range(time.first, time.last)}
    units = tuple(_units(document, tuple(quote for quote, _ in outer), words))
    return Narration(document, units, quoted, mentions, times)


def _is_part_of_name(quote: Quote, mentions: Mapping[int, Mention]) -> bool:
    """Whether the marks only keep a name at arm's length: ``the “state security committee” of Ostia``."""
    mention = mentions.get(quote.opening)
    return mention is not None and mention.last > quote.closing


def _outermost(document: Document) -> Iterator[tuple[Quote, int]]:
    """The quotations that lie in no other, each with the first token behind it and its closing mark."""
    openings = {quote.opening for quote in document.quotes}
    words = document.tokens.words
    reached = 0
    for quote in document.quotes:
        if quote.opening >= reached:
            closed = quote.closing < len(words) and words[quote.closing] in _CLOSING and quote.closing not in openings
            reached = quote.closing + closed
            yield quote, reached


def _units(document: Document, quotes: tuple[Quote, ...], words: SayingWords) -> Iterator[Unit]:
    at, quoted = 0, len(quotes)
    sentences = [s for s in document.sentences if s.kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION)]
    index, count = 0, len(sentences)
    while index < count:
        first, last, block = sentences[index].first, sentences[index].last, sentences[index].block
        index += 1
        while at < quoted and quotes[at].opening < first:
            at += 1
        held = []
        while at < quoted and quotes[at].opening < last:
            quote = quotes[at]
            held.append(quote)
            at += 1
            while index < count and sentences[index].block == block and quote.closing >= last:
                last = sentences[index].last
                index += 1
        if held and index < count and sentences[index].block == block:
            if _ends_in_question(held[-1], last, document) and _tells_who(sentences[index], document, words):
                last = sentences[index].last
                index += 1
        yield Unit(first, last, block, tuple(held))


def _ends_in_question(quote: Quote, last: int, document: Document) -> bool:
    """Whether a sentence ends with the question or the call that somebody is quoted with."""
    return last - quote.closing <= 1 and document.tokens.words[quote.closing - 1] in "?!"


def _tells_who(sentence: Sentence, document: Document, words: SayingWords) -> bool:
    """Whether a sentence is no more than a subject and a verb of saying: ``“Will they come?” X asked in Y.``"""
    keys = document.tokens.keys
    upto = min(sentence.last - 1, sentence.first + _SUBJECT)
    verb = next((at for at in range(sentence.first + 1, upto) if keys[at] in words.verbs), None)
    if verb is None or any(key in words.prepositions or key in words.breaks for key in keys[sentence.first : verb]):
        return False
    behind = keys[verb + 1]
    return behind in ".," or behind in words.prepositions or behind in words.people or behind in words.adverbs
