"""From the chunks of a sentence to its frames: subjects, objects and prepositional phrases find their triggers."""

from caucasus_news.parsers.clauses.phrases import frames_of

__all__ = ["frames_of"]
