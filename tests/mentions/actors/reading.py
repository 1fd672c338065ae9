"""Mentions of a made-up text, as plain values to compare."""

import datetime as dt

from caucasus_news.lexicon import Lexicon
from caucasus_news.mentions.mention import Mention
from caucasus_news.mentions.reader import read_mentions
from caucasus_news.mentions.times import TimeParser
from caucasus_news.model import Block, BlockKind, Problem
from caucasus_news.text.sentences import split_sentences
from caucasus_news.text.tokens import Tokens, tokenize

DAY = dt.date(2023, 5, 18)


def read(text: str, day: dt.date | None = DAY, lexicon: Lexicon | None = None) -> tuple[Tokens, tuple[Mention, ...]]:
    tokens, mentions, _ = read_whole(text, day, lexicon)
    return tokens, mentions


def read_whole(
    text: str, day: dt.date | None = DAY, lexicon: Lexicon | None = None
) -> tuple[Tokens, tuple[Mention, ...], tuple[Problem, ...]]:
    known = lexicon if lexicon is not None else Lexicon.default()
    tokens = tokenize(text)
    blocks = [Block(BlockKind.PARAGRAPH, 0, len(text))] if text.strip() else []
    sentences = split_sentences(tokens, blocks)
    parser = TimeParser()
    times = parser.resolve(parser.read(tokens), day, problems=[])
    names = known.find(tokens.keys, tokens.words)
    mentions, problems = read_mentions(tokens, sentences, names, times, known, day)
    return tokens, mentions, problems


def named(text: str, day: dt.date | None = DAY) -> dict[str, list[str]]:
    """What each mention says, with the names of those it means; the last of several alike."""
    tokens, mentions = read(text, day)
    return {tokens.text_of(m.first, m.last): [actor.name for actor in m.actors] for m in mentions}


def only(text: str, day: dt.date | None = DAY) -> Mention:
    """The first mention."""
    return read(text, day)[1][0]


def placed(text: str, day: dt.date | None = DAY) -> dict[str, str | None]:
    """What each mention says, with the name of its place."""
    tokens, mentions = read(text, day)
    return {tokens.text_of(m.first, m.last): m.place.name if m.place else None for m in mentions}
