"""Whose own words a text is: "Press remarks by President Aldor", "The co-chairs released the following statement".

There "I" and "we" are nobody who is quoted, but whoever speaks.
"""

from collections.abc import Iterator

from caucasus_news.mentions.author import author_of
from caucasus_news.mentions.document import Document
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, BlockKind

_SELF = frozenset({"i", "me"})
_US = frozenset({"we", "us"})
_LEAD = 4  # sentences at the top


def own_words(document: Document) -> Iterator[Mention]:
    """The places, outside of quotations, where whoever speaks the text speaks of himself."""
    keys, sentences = document.tokens.keys, document.sentences
    spoken = [
        i
        for n in document.by_kind.get(BlockKind.PARAGRAPH, ())
        for i in range(sentences[n].first, sentences[n].last)
        if keys[i] in _SELF or keys[i] in _US
    ]
    speakers = _speakers(document) if spoken else ()
    quoted = {i for quote in document.quotes for i in range(quote.opening, quote.closing)} if speakers else {}
    for i in spoken if speakers else ():
        if i not in quoted and (keys[i] in _US or len(speakers) == 1):
            yield Mention(i, i + 1, Form.PRONOUN, speakers, head=i, plural=keys[i] in _US)


def _speakers(document: Document) -> tuple[Actor, ...]:
    return author_of(document) or _of_statement(document)


def _of_statement(document: Document) -> tuple[Actor, ...]:
    """Those of whom one of the first sentences says that they made "the following statement"."""
    for number in document.by_kind.get(BlockKind.PARAGRAPH, ())[:_LEAD]:
        sentence = document.sentences[number]
        row = document.tokens.keys[sentence.first : sentence.last]
        if "following" in row and row[row.index("following") + 1 : row.index("following") + 2] == ("statement",):
            named = document.mentions_in(sentence.first, sentence.last)
            return named[0].actors if named else ()
    return ()
