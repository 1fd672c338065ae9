"""A short way from a sentence to its frames, with names marked by hand: the tests of syntax need no lexicon."""

from collections.abc import Sequence

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind, slug
from caucasus_news.parsers.chunker import Sentence
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.clauses import frames_of
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.grammar import Grammar
from caucasus_news.text.tokens import Tokens, tokenize

NAMES = ("Aldor", "Berrin", "Corvan", "Delmar", "Zurenia", "Port Amar", "Ostia")
DEMONYMS = ("Zurenian", "Ostian")
NOUNS = ("meeting", "talks", "summit", "phone call", "truce", "clash", "call", "visit", "round of talks")
GRAMMAR = Grammar(nouns=NOUNS, verbs=("sit down", "open fire", "bring together"))


def read(sentence: str) -> tuple[Tokens, list[Chunk]]:
    """Tokens and chunks of a sentence whose names are among `NAMES` and `DEMONYMS`."""
    tokens = tokenize(sentence)
    mentions = {m.first: m for name in (*NAMES, *DEMONYMS) for m in _find(tokens, name)}
    return tokens, Sentence(tokens, GRAMMAR, mentions, {}, 0, len(tokens)).read()


def _find(tokens: Tokens, name: str) -> list[Mention]:
    parts = tuple(name.split())
    form = Form.DEMONYM if name in DEMONYMS else Form.NAME
    actor = Actor(slug(name), name, ActorKind.PERSON)
    return [
        Mention(i, i + len(parts), form, (actor,))
        for i in range(len(tokens) - len(parts) + 1)
        if tokens.words[i : i + len(parts)] == parts
    ]


def frame(sentence: str, lemma: str) -> Frame:
    """The first frame of a sentence with this trigger."""
    _, chunks = read(sentence)
    return next(f for f in frames_of(chunks, 0) if f.lemma == lemma)


def named(sentence: str, arguments: Sequence[Argument]) -> list[str]:
    """What arguments name, as written."""
    tokens, _ = read(sentence)
    return [tokens.text_of(m.first, m.last) for a in arguments for m in a.mentions]


def roles(sentence: str, lemma: str) -> tuple[list[str], list[str], dict[str, list[str]]]:
    """Subject, objects and prepositional phrases of the frame with this trigger, by the names in them."""
    found = frame(sentence, lemma)
    phrases: dict[str, list[str]] = {}
    for preposition, arguments in found.prepositions:
        phrases.setdefault(preposition, []).extend(named(sentence, arguments))
    return named(sentence, found.subject), named(sentence, found.objects), phrases
