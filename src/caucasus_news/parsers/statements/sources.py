"""Whose word something is by a phrase without a verb of saying: "according to X", "in X's words"."""

from collections.abc import Iterator

from attrs import evolve

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.parsers.statements.narration import Narration, Unit
from caucasus_news.parsers.statements.phrases import Voice, is_person
from caucasus_news.parsers.statements.saying import Saying
from caucasus_news.parsers.statements.voices import Voices
from caucasus_news.parsers.statements.words import Phrases, SayingWords

_MARKS = frozenset('"”»“')
_SUCH = frozenset({"such", "these", "those"})
_HIS = frozenset({"his", "her", "its", "their"})
_BEFORE_OWNERS = frozenset({"in", "by", "was", "were", "for"})


class Sources:
    """Finds the phrases of one narration that name a source."""

    def __init__(self, narration: Narration, words: SayingWords, voices: Voices) -> None:
        self.narration = narration
        self.tokens = narration.document.tokens
        self.words = words
        self.voices = voices
        self.opening = words.opening | _BEFORE_OWNERS | _SUCH | {"is"}

    def places(self) -> Iterator[int]:
        """The tokens at which such a phrase may begin, those aside that open with known words."""
        keys = self.tokens.keys
        for mention in self.narration.document.mentions:
            if mention.first and keys[mention.first - 1] in _BEFORE_OWNERS:
                yield mention.first - 1
        for quote in self.narration.document.quotes:
            behind = min(quote.closing + 1, len(keys) - 3)
            around = (quote.opening - 1, quote.opening - 2, behind)
            yield from (i for i in around if keys[i] in ("is", "was"))
            behind += self.tokens.words[behind] == ","
            if keys[behind] in _SUCH and keys[behind + 1] in self.words.expressions:
                yield behind

    def read(self, at: int, start: int, unit: Unit) -> Saying | None:
        """``according to X``, ``in X's words``, ``for X,``, ``X's message was``."""
        keys = self.tokens.keys
        owner = self._owner(at, unit.last)
        if owner is not None:
            return Saying(at, owner.last + 3, "", Voice(owner.actors[0]))
        if keys[at] == "for" and (holder := self._holder(at)) is not None:
            return Saying(at, holder.last + 1, "", Voice(holder.actors[0]))
        if keys[at] in ("is", "was"):
            return self._equation(at, start)
        if keys[at] in _SUCH and keys[at + 1] in self.words.expressions:
            text = next((i for i in range(at + 2, min(at + 10, unit.last)) if keys[i] in self.words.documents), None)
            return Saying(at, at + 2, "", self.voices.issuer(text, unit.last)) if text is not None else None
        length = _phrase_at(keys, at, unit.last, self.words.sources)
        own = _phrase_at(keys, at, unit.last, self.words.own_sources)
        if own and own >= length:
            return Saying(at, at + own, "", self._own_voice(at, at + own, unit))
        return self._source(at, at + length, unit) if length else None

    def _equation(self, at: int, start: int) -> Saying | None:
        """``X's message was “…”``, ``X's view is that “…”``, ``“…” was the message of X``."""
        keys = self.tokens.keys
        if at == start and keys[at + 1] in _HIS and keys[at + 2] in self.words.answers:  # "“…,” was his verdict"
            return Saying(at, at + 3, "", Voice(pronoun=keys[at + 1] != "its", document=keys[at + 1] == "its"))
        if at == start and keys[at + 1] == "the" and keys[at + 2] in self.words.answers:
            issuer = self.voices.issuer(at + 2, at + 4)
            return Saying(at, at + 3, "", issuer) if issuer.actor is not None else None
        behind = at + 1 + (keys[at + 1 : at + 2] == ("that",))
        if behind not in self.narration.quoted:
            return None
        voice = self.voices.text(start, at)
        return Saying(at, behind, "", voice) if voice is not None and voice.actor is not None else None

    def _owner(self, at: int, last: int) -> Mention | None:
        """``in X's words``, ``by X's account``, ``“…,” were X's first words``."""
        equals = at > 0 and self.tokens.keys[at] in ("was", "were") and self.tokens.words[at - 1] in _MARKS
        if not (equals or self.tokens.keys[at] in ("in", "by")) or at + 1 not in self.narration.mentions:
            return None
        mention = self.narration.mentions[at + 1]
        behind = self.tokens.keys[mention.last : min(mention.last + 4, last)]
        owns = len(behind) > 2 and behind[1] == "s" and not self.words.answers.isdisjoint(behind[2 : 3 + equals])
        return mention if owns and mention.actors else None

    def _holder(self, at: int) -> Mention | None:
        """Whose view is quoted in ``For X, “…”``."""
        mention = self.narration.mentions.get(at + 1)
        if mention is None or not mention.actors or mention.form not in (Form.NAME, Form.CAPITAL):
            return None
        close = self.tokens.words[mention.last : mention.last + 1] == (",",)
        return mention if close and mention.last + 1 in self.narration.quoted else None

    def _own_voice(self, first: int, last: int, unit: Unit) -> Voice:
        for at in range(first, last):
            mention = self.narration.mentions.get(at)
            if mention is not None and mention.form is Form.PRONOUN and len(mention.actors) == 1:
                return Voice(mention.actors[0], pronoun=True)
        joined = self.tokens.keys[first] in ("in", "by") and first > unit.first
        lead = self.voices.lead(unit.first, first) if joined else None
        bodys = not {"it", "its"}.isdisjoint(self.tokens.keys[first:last])
        if lead is not None and lead.actor is not None and is_person(lead.actor) is not bodys:
            return lead
        return Voice(pronoun=not bodys, document=bodys)

    def _source(self, first: int, last: int, unit: Unit) -> Saying | None:
        """``according to X``; what stands behind it up to a comma names the source."""
        end = last
        while end < unit.last and end not in self.narration.quoted and self.tokens.words[end] not in ",;:.—–":
            end += 1
        if self.words.verbs.get(self.tokens.keys[last] if last < unit.last else "", ("",))[0]:
            return None
        if self.tokens.keys[last : last + 1] == ("what",):  # "according to what X announced", "… was announced by X"
            by = next((i for i in range(last, end) if self.tokens.keys[i] in ("by", "from")), last)
            voice = self.voices.after(by, end)
        else:
            voice = self.voices.phrase(last, end)
        if voice.actor is None and not voice.document:
            voice = evolve(voice, pronoun=self._possessed(last, end))
        return Saying(first, end, "", voice)

    def _possessed(self, first: int, end: int) -> bool:
        return any(self.tokens.keys[at] in ("its", "his", "her", "their") for at in range(first, end))


def _phrase_at(keys: tuple[str, ...], at: int, last: int, phrases: Phrases) -> int:
    """How many words at a token are one of `phrases`."""
    for phrase in (*phrases.get(keys[at : at + 3], ()), *phrases.get(keys[at : at + 2], ())):
        end = at + len(phrase)
        if end <= last and keys[at:end] == phrase:
            return end - at
    return 0
