"""Who speaks in a quotation that a colon announces without a verb of saying."""

from caucasus_news.mentions.mention import Form
from caucasus_news.parsers.statements.narration import Unit
from caucasus_news.parsers.statements.phrases import Voice
from caucasus_news.parsers.statements.voices import Voices

_ITS = frozenset({"his", "her", "its"})
_SUMMED = 5  # words of "and a last warning"


def announced(colon: int, start: int, unit: Unit, voices: Voices) -> Voice:
    """``X: “…”``, ``X's answer was: “…”``, ``From X's speech: “…”``, ``In the message of X was said: “…”``."""
    lead = voices.lead(start, colon) if start == unit.first else None
    if lead is not None:
        return lead
    if voices.tokens.keys[start] == "from" and (issuer := voices.text(start, colon)) is not None:
        return issuer
    keys, known = voices.tokens.keys, voices.words
    text = next((i for i in range(start, colon) if keys[i] in known.documents or keys[i] in known.answers), None)
    issuer = voices.issuer(text, colon) if text is not None else None
    if issuer is not None and issuer.actor is not None:
        return issuer
    voice = voices.before(colon, start)
    return voice if voice.actor is not None else _goes_on(start, colon, unit, voices) or voice


def _goes_on(start: int, colon: int, unit: Unit, voices: Voices) -> Voice | None:
    """``And a warning: “…”``, ``His position has not changed: “…”``, ``As for the road: “…”``: the same one speaks.

    So too where only one is named, behind a word that nobody knows: ``The acting premier X wrote a note: “…”``.
    """
    keys, known = voices.tokens.keys, voices.words
    people = {m.first: m for i in range(start, colon) if (m := voices.mentions.get(i)) and m.form is Form.NAME}
    named = [m for m in people.values() if voices.names_person(m) and not voices.owns(m)]
    if len(named) == 1 and not voices.hangs(named[0], start):
        return voices.voice(named[0])
    if start != unit.first or named or known.is_human(*keys[start:colon]):
        return None
    if not known.named.isdisjoint(keys[start:colon]):
        return None
    opens = start + (keys[start] in ("and", "but"))
    owned = keys[opens] in _ITS
    topical = keys[opens : opens + 2] in (("as", "for"), ("as", "to")) or keys[opens] in ("about", "on")
    summed = keys[colon - 1] in known.answers and colon - opens < _SUMMED
    if not (owned or topical or summed):
        return None
    return Voice(document=True) if keys[opens] == "its" else Voice(inherits=True)
