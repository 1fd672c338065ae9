"""From tokens and mentions to chunks: which words are verbs, which nouns, and what belongs together."""

from caucasus_news.parsers.chunker.sentence import Sentence

__all__ = ["Sentence"]
