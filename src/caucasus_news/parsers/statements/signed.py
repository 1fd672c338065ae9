"""Whose name stands beside a quotation, as beneath a letter: ``“…” – X.``, ``“…” (X)``, ``X – “…”``."""

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.parsers.statements.memory import Attribution
from caucasus_news.parsers.statements.narration import Unit
from caucasus_news.parsers.statements.voices import Voices
from caucasus_news.text.quotes import Quote

_DASHES = frozenset("-–—")
_OPENING = frozenset({"(", *_DASHES})
_ENDS = frozenset(".)")
_NAMES = frozenset({Form.NAME, Form.OFFICE, Form.BODY})


def signed(quote: Quote, unit: Unit, voices: Voices) -> Attribution | None:
    """The one whose name alone stands with a quotation, parted from it by a dash or in brackets."""
    words, behind = voices.tokens.words, quote.closing + 1
    mention = voices.mentions.get(behind + 1) if behind < unit.last and words[behind] in _OPENING else None
    if mention is not None and mention.first == behind + 1 and _ENDS.issuperset(words[mention.last : unit.last]):
        return _said_by(mention, voices)
    mention = voices.mentions.get(unit.first)
    if mention is not None and quote.opening == mention.last + 1 and words[mention.last] in _DASHES:
        return _said_by(mention, voices)
    return None


def _said_by(mention: Mention, voices: Voices) -> Attribution | None:
    actor = voices.actor(mention) if mention.form in _NAMES else None
    return Attribution(actor) if actor is not None else None
