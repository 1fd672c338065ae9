"""Who "I" is: the person who is quoted."""

from bisect import bisect_left
from collections.abc import Iterator

from caucasus_news.mentions.document import Document
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.grammar import Grammar, WordClass
from caucasus_news.text.quotes import Quote

_SELF = frozenset({"i", "me"})
_BEHIND, _AHEAD = 6, 14  # tokens between a quotation and the speaker
_STOPS = frozenset({".", "?", "!", ";"})


def first_person(document: Document, grammar: Grammar) -> Iterator[Mention]:
    """The places where somebody who is quoted speaks of himself."""
    keys = document.tokens.keys
    spoken = [i for s in document.sentences for i in range(s.first, s.last) if keys[i] in _SELF]
    last: Actor | None = None
    for quote in document.quotes if spoken else ():
        within = spoken[bisect_left(spoken, quote.opening) : bisect_left(spoken, quote.closing)]
        last = _speaker(quote, document, grammar) or (last if _goes_on(quote, document) else None)
        if last is not None:
            yield from (Mention(i, i + 1, Form.PRONOUN, (last,), head=i) for i in within)


def _goes_on(quote: Quote, document: Document) -> bool:
    """Whether a quotation goes on with what was quoted in the same block: '"…," he said. "I met …"'."""
    first = _sentence_of(quote.opening, document)
    return first > 0 and document.sentences[first - 1].block == document.sentences[first].block


def _sentence_of(token: int, document: Document) -> int:
    return max(bisect_left(document.sentences, token + 1, key=lambda s: s.first) - 1, 0)


def _speaker(quote: Quote, document: Document, grammar: Grammar) -> Actor | None:
    """The person beside a quotation whom a verb of saying stands by: '"…," said X', 'X wrote on Twitter: "…"'."""
    keys = document.tokens.keys
    for mention in document.mentions_in(quote.closing, quote.closing + _BEHIND):
        between = range(quote.closing + 1, mention.first)
        if _STOPS & {keys[i] for i in between}:
            break
        if _says(range(mention.last, min(mention.last + 2, len(keys))), keys, grammar) or _says(between, keys, grammar):
            return _person(mention)
    for mention in reversed(document.mentions_in(max(quote.opening - _AHEAD, 0), quote.opening)):
        between = range(mention.last, quote.opening)
        if _STOPS & {keys[i] for i in between}:
            break
        if _says(between, keys, grammar):
            return _person(mention)
    return None


def _person(mention: Mention) -> Actor | None:
    one = len(mention.actors) == 1 and mention.actors[0].kind is ActorKind.PERSON
    return mention.actors[0] if one else None


def _says(tokens: range, keys: tuple[str, ...], grammar: Grammar) -> bool:
    """Whether one of the tokens is a verb of saying."""
    saying = attribution_words().saying
    for i in tokens:
        verb = grammar.longest(keys, i, i + 1)[1].get(WordClass.VERB)
        if verb is not None and verb.lemma in saying:
            return True
    return False
