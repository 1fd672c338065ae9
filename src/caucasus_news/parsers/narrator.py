"""Whose own words a text is: "Press remarks by President Aldor", "The co-chairs released the following statement".

There "I" and "we" are nobody who is quoted, but whoever speaks.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from caucasus_news.lexicon import Lexicon, Person, SenseKind
from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.actors.cast import Cast, person_of
from caucasus_news.mentions.document import Document
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, BlockKind

_SELF = frozenset({"i", "me"})
_US = frozenset({"we", "us"})
_OF = frozenset({"by", "of", "from"})
_OPENING = 5  # words of a title among which the kind of text stands
_REACH = 12  # words between the kind of text and the speaker's name
_LEAD = 4  # sentences at the top


@cache
def _speeches() -> frozenset[str]:
    return frozenset(load_words("genre")["own_words"])


def own_words(document: Document, lexicon: Lexicon) -> Iterator[Mention]:
    """The places, outside of quotations, where whoever speaks the text speaks of himself."""
    keys = document.tokens.keys
    spoken = [i for n in document.by_kind.get(BlockKind.PARAGRAPH, ()) for i in _selves(n, document)]
    speakers = _speakers(document, lexicon) if spoken else ()
    for i in spoken if speakers else ():
        if not any(quote.opening <= i < quote.closing for quote in document.quotes):
            if keys[i] in _US or len(speakers) == 1:
                yield Mention(i, i + 1, Form.PRONOUN, speakers, head=i, plural=keys[i] in _US)


def _selves(number: int, document: Document) -> list[int]:
    keys, sentence = document.tokens.keys, document.sentences[number]
    return [i for i in range(sentence.first, sentence.last) if keys[i] in _SELF or keys[i] in _US]


def _speakers(document: Document, lexicon: Lexicon) -> tuple[Actor, ...]:
    return _of_title(document, lexicon) or _of_statement(document)


def _of_title(document: Document, lexicon: Lexicon) -> tuple[Actor, ...]:
    """The person whose remarks the title announces."""
    tokens = document.tokens
    block = next((b for b in document.article.blocks if b.kind is BlockKind.TITLE), None)
    if block is None:
        return ()
    first = bisect_left(tokens.starts, block.start)
    keys = tokens.keys[first : bisect_left(tokens.starts, block.end, first)]
    named = next((i for i, key in enumerate(keys[:_OPENING]) if key in _speeches()), -1)
    if named < 0 or keys[named + 1 : named + 2] not in [(key,) for key in _OF]:
        return ()
    records = [s.record for match in lexicon.find(keys[named + 2 : named + _REACH]) for s in match.of(SenseKind.PERSON)]
    if not records or not isinstance(records[0], Person):
        return ()
    published = document.article.published
    actor = person_of((cast := Cast(lexicon, published)).of_record(records[0], published), cast)
    known = (a for m in document.mentions for a in m.actors if a.id == actor.id)
    return (next(known, actor),)


def _of_statement(document: Document) -> tuple[Actor, ...]:
    """Those of whom one of the first sentences says that they made "the following statement"."""
    for number in document.by_kind.get(BlockKind.PARAGRAPH, ())[:_LEAD]:
        sentence = document.sentences[number]
        row = document.tokens.keys[sentence.first : sentence.last]
        if "following" in row and row[row.index("following") + 1 : row.index("following") + 2] == ("statement",):
            named = document.mentions_in(sentence.first, sentence.last)
            return named[0].actors if named else ()
    return ()
