"""Whose words a quotation is that stands in the narrator's own clause, without any verb of saying.

``The ministry credited the halt to “the mediation of the Russian side”``: whoever does something in such a clause is
quoted by it, unless he only is, gets or makes what the quotation names.
"""

from caucasus_news.mentions.mention import Mention
from caucasus_news.parsers.statements.narration import Unit
from caucasus_news.parsers.statements.phrases import Voice
from caucasus_news.parsers.statements.voices import Voices
from caucasus_news.text.quotes import Quote

_BE = frozenset({"am", "are", "be", "been", "being", "is", "was", "were"})
_REACH = 30  # tokens: no clause is followed farther back
_VIEWING = frozenset({"for", "to"})  # "for Ankara the corridor is “…”", "to him it will be “…”"


def whose(quote: Quote, unit: Unit, voices: Voices) -> Voice | None:
    """The one who acts or holds a view in the clause that a quotation is part of; None where that is nobody's word."""
    keys, words, opening = voices.tokens.keys, voices.words, quote.opening
    start = max([unit.first, opening - _REACH, *(q.closing + 1 for q in unit.quotes if q.closing < opening)])
    if start == opening or not words.named.isdisjoint(keys[max(start, opening - 2) : opening]):
        return None
    if _begins_with_verb(quote, voices) and (subject := voices.before(opening, start)).actor is not None:
        return subject
    end = opening
    while end > start:
        first = voices.clause_start(start, end)
        found = _viewer(first, end, voices) or _issuer(first, end, voices) or _doer(first, end, voices)
        if found is not None:
            return found
        end = first - 1
    return None


def _begins_with_verb(quote: Quote, voices: Voices) -> bool:
    """``The co-chairs “welcomed the release”``: whether a quotation is what its subject does."""
    word, words = voices.tokens.words[quote.opening + 1], voices.words
    return word in words.verbs or word in words.auxiliaries or (word.islower() and word.endswith("ed"))


def _viewer(first: int, end: int, voices: Voices) -> Voice | None:
    """``For X the road is “…”``, ``the road, for X “…”``."""
    for at in range(first, end - 1):
        if voices.tokens.keys[at] in _VIEWING and (at == first or voices.tokens.words[at - 1] == ","):
            mention = voices.mentions.get(at + 1)
            view = mention is not None and (mention.last == end or not _BE.isdisjoint(voices.tokens.keys[at:end]))
            person = voices.tokens.keys[at] == "for" or (mention is not None and voices.names_person(mention))
            return voices.voice(mention) if mention and view and person and not voices.owns(mention) else None
    return None


def _doer(first: int, end: int, voices: Voices) -> Voice | None:
    """The subject of a clause, where a verb of it stands before the quotation that is more than "is" or "gets"."""
    lead = voices.lead(first, end)
    if lead is None or lead.actor is None or (voices.tokens.keys[first - 1] == "and" and first - 2 in voices.mentions):
        return None  # of two who do it together neither is quoted alone
    mention = next((m for i in range(first, end) if (m := voices.mentions.get(i)) and lead.actor in m.actors), None)
    return lead if mention is not None and _acts(mention, end, voices) else None


def _acts(mention: Mention, end: int, voices: Voices) -> bool:
    """Whether the verb behind a mention tells of something that it does, with words of its own."""
    keys, words = voices.tokens.keys, voices.words
    at = mention.last
    if at < end and voices.tokens.words[at] == ",":  # "X, the ombudsman, has …"
        at = next((i + 1 for i in range(at + 1, end) if voices.tokens.words[i] == ","), at + 1)
    while at < end and (keys[at] in words.adverbs or at in voices.times):
        at += 1
    verb = at
    while verb < end and (keys[verb] in words.auxiliaries or keys[verb] in words.adverbs):
        verb += 1
    if verb >= end or verb in voices.mentions or not voices.tokens.words[verb].islower():
        return False
    if not _BE.isdisjoint(keys[at:verb]) and keys[verb] not in words.moved and not keys[verb].endswith("ing"):
        return False
    return not (keys[verb] in words.after_heads or keys[verb] in words.determiners or keys[verb] in words.unvoiced)


def _issuer(first: int, end: int, voices: Voices) -> Voice | None:
    """``The statement of X has it that “…”``, ``a tweet by X, “…”``."""
    at = next((i for i in range(first, end) if voices.tokens.keys[i] in voices.words.documents), None)
    voice = voices.issuer(at, end) if at is not None else None
    return voice if voice is not None and voice.actor is not None else None
