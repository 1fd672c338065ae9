"""Verbs of saying that no list has, right behind a quotation."""

from caucasus_news.mentions.mention import Form
from caucasus_news.parsers.statements.narration import Unit
from caucasus_news.parsers.statements.saying import Saying
from caucasus_news.parsers.statements.voices import Voices
from caucasus_news.text.quotes import Quote

_PARTICLES = frozenset({"back", "in", "off", "on", "out"})  # "cut off X", "shot back X", "chimed in X"
_OF_SOMEBODY = frozenset({"who", "whose", "a", "an", "the", "one"})
_REACH = 30  # tokens: who speaks is named within them


def unheard_of(quote: Quote, unit: Unit, voices: Voices) -> Saying | None:
    """A verb that is none of saying right behind a quotation's comma: ``“…,” slipped an adviser``."""
    at, keys, words = quote.closing + 1, voices.tokens.keys, voices.tokens.words
    outside = at < unit.last and words[at] == ","
    at += outside
    if at + 2 >= unit.last or not (outside or words[quote.closing - 1] == ","):
        return None
    mention = voices.mentions.get(at)
    person = mention is not None and mention.form is Form.NAME and voices.names_person(mention)
    if mention is not None and (person or mention.form is Form.CAPITAL):
        verb = mention.last
        back = keys[verb + 1 : verb + 2] == ("back",)  # "X shot back", "X hit back"
        plain = verb < unit.last and (keys[verb].endswith(("ed", "s")) or back) and words[verb].islower()
        if person and words[verb : verb + 1] == (",",) and not _OF_SOMEBODY.isdisjoint(keys[verb + 1 : verb + 2]):
            return Saying(verb, verb + 1, "", voices.voice(mention))  # "“…,” X, who is one of them, let him know"
        return Saying(verb, verb + 1, keys[verb], voices.voice(mention)) if plain and _new(verb, voices) else None
    if mention is not None or not words[at].islower() or not _new(at, voices) or at in voices.times:
        return None
    begin = at + 1 if at + 1 in voices.mentions or keys[at + 1] in voices.words.determiners else at + 2
    if begin == at + 2 and keys[at + 1] not in _PARTICLES and not (_new(at + 1, voices) and words[at + 1].islower()):
        return None
    begins = voices.mentions.get(begin)
    named = begins is not None and begins.first == begin
    if not (named or keys[begin] in voices.words.determiners):
        return None
    voice = voices.after(begin - 1, min(unit.last, at + _REACH))
    behind = keys[begin : begin + 4]
    known = voice.actor is not None or not voices.words.roles.isdisjoint(behind) or voices.words.is_human(*behind)
    return Saying(at, at + 1, keys[at], voice) if known else None


def _new(at: int, voices: Voices) -> bool:
    """Whether a word may be a verb of saying that no list has."""
    key, known = voices.tokens.keys[at], voices.words
    grammatical = key in known.after_heads or key in known.determiners or key in known.persons
    return key.isalpha() and key not in known.verbs and not grammatical
