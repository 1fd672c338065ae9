"""Who speaks in a text that is somebody's own words: ``Press remarks by President Aldor following the summit``."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.document import Document
from caucasus_news.model import Actor, Block, BlockKind
from caucasus_news.text.sentences import Sentence
from caucasus_news.text.tokens import Tokens

_LINKS = frozenset({"by", "of", "from"})
_NEAR = 3  # tokens between the noun and who speaks: "remarks to the press by"


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """The nouns for texts in somebody's own words, and what may stand between their author and the occasion."""
    words = load_words("genre")
    return frozenset(words["own_words"]), frozenset(words["occasions"])


def byline(tokens: Tokens, blocks: Sequence[Block]) -> Sentence | None:
    """The tokens of the title that name whose words the text is, as a sentence of their own; None where none do."""
    title = next((number for number, block in enumerate(blocks) if block.kind is BlockKind.TITLE), None)
    if title is None:
        return None
    own_words, occasions = _words()
    first = bisect_left(tokens.starts, blocks[title].span.start)
    last = bisect_left(tokens.starts, blocks[title].span.end)
    keys = tokens.keys[first:last]
    spoken = next((i for i, key in enumerate(keys) if key in own_words), len(keys))
    link = next((i for i in range(spoken, min(spoken + _NEAR, len(keys))) if keys[i] in _LINKS), None)
    if link is None:
        return None
    end = next((i for i in range(link + 1, len(keys)) if keys[i] in occasions), len(keys))
    return Sentence(first + link + 1, first + end, title, BlockKind.TITLE) if end > link + 1 else None


def author_of(document: Document) -> tuple[Actor, ...]:
    """Those whose own words the text is, by its title."""
    named = byline(document.tokens, document.article.blocks)
    mentions = document.mentions_in(named.first, named.last) if named is not None else ()
    return mentions[0].actors if mentions else ()
