"""Statements: who said what, in the speaker's own words and in the narrator's."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import ClassVar

from caucasus_news.mentions.document import Document
from caucasus_news.model import Statement, TimeKind, When
from caucasus_news.model._made import maker
from caucasus_news.parsers.statements.indirect import reported
from caucasus_news.parsers.statements.memory import Attribution, Memory
from caucasus_news.parsers.statements.narration import Narration, Unit, narrate
from caucasus_news.parsers.statements.saying import Saying
from caucasus_news.parsers.statements.sayings import Listener
from caucasus_news.parsers.statements.signed import signed
from caucasus_news.parsers.statements.words import SayingWords, default_words
from caucasus_news.parsers.statements.woven import whose
from caucasus_news.text.quotes import Quote
from caucasus_news.text.tokens import Tokens

_made = maker(Statement)
#: How many sayings back one may still govern a quotation, and how far from the verb the day it was said on may stand.
_BACK, _NEAR = 12, 8
_DOUBLE = frozenset('"“”„«»')
_CLOSING = frozenset("\"'”’»“‘")
#: Words behind a verb of saying that ends its sentence: "told Ostian television on Tuesday".
_FEW = 5
#: A quotation is followed over so many paragraphs to the one that tells who said it.
_PARAGRAPHS = 5
#: Subjects of a verb that is not what governs a quotation: the hearers, the narrator.
_ASIDES = frozenset({"who", "i"})
#: With what is said a sentence below tells who says it.
_WITH_THESE = (
    ("with", "these", "words"),
    ("with", "those", "words"),
    ("in", "these", "words"),
    ("these", "words", "of"),
    ("these", "were", "the", "words"),
    ("with", "such", "words"),
)


class StatementParser:
    """Reads who said what.

    A direct quotation of at least `least_words` words belongs to the subject of the verb of saying behind or before
    it, to the source that the sentence names, or to whoever was just quoted; words in quotation marks that nobody is
    told to have said are none. Reported speech ("X said that …") gives statements with `direct` false. A subclass may
    add verbs of saying (`extra_verbs`, by lemma) or override `attribute`, the choice of the speaker.

    >>> from caucasus_news.parsers.news import NewsParser
    >>> report = NewsParser(events=[]).parse("“We are ready for talks,” Ararat Mirzoyan said.")
    >>> [(said.text, said.speaker.name, said.verb) for said in report.statements]
    [('We are ready for talks,', 'Ararat Mirzoyan', 'said')]
    """

    #: Verbs of saying that a subclass adds, by lemma.
    extra_verbs: ClassVar[tuple[str, ...]] = ()
    #: Shorter quotations are words that the narrator keeps at arm's length, or names.
    least_words: ClassVar[int] = 4

    def __init__(self) -> None:
        self.words: SayingWords = SayingWords.default(self.extra_verbs) if self.extra_verbs else default_words()

    def parse(self, document: Document) -> tuple[Statement, ...]:
        """The statements of a text, in order."""
        narration = narrate(document, self.words)
        listener = Listener(narration, self.words)
        memory = Memory(listener)
        found: list[Statement] = []
        for number, unit in enumerate(narration.units):
            sayings = memory.settle(listener.sayings(unit), unit)
            if unit.quotes:
                below = narration.units[number + 1 : number + 1 + _PARAGRAPHS]
                found += self._direct(unit, sayings, listener, memory, below)
            if sayings:
                found += reported(unit, sayings, narration, self.words)
            memory.remember(unit, sayings)
        return tuple(sorted(found, key=lambda s: (s.span.start, s.span.end, not s.direct)))

    def attribute(self, quote: Quote, unit: Unit, sayings: Sequence[Saying], tokens: Tokens) -> Attribution | None:
        """Who says a quotation, by the words of its own sentence; None where these do not tell.

        `sayings` are those of the sentence outside its quotations, in order.
        """
        leads = not any(tokens.words[i][0].isalnum() for i in range(unit.first, quote.opening))
        before = self._told_before(quote, unit, sayings, tokens)
        behind = self._behind(quote, unit, sayings, tokens, leads)
        if before is not None and before.actor is None and behind is not None:
            goes_on = tokens.words[quote.closing - 1] == ","  # "some say so: “…,” X wrote"
            if before.verb is None or (goes_on and behind.actor is not None):
                return behind
        return (behind or before) if leads else (before or behind)

    def _direct(
        self, unit: Unit, sayings: Sequence[Saying], listener: Listener, memory: Memory, below: Sequence[Unit]
    ) -> Iterator[Statement]:
        tokens = listener.tokens
        for quote in unit.quotes:
            said = self.attribute(quote, unit, sayings, tokens)
            if said is None and _stands_alone(quote, unit, tokens):
                said = (
                    signed(quote, unit, listener.voices)
                    or _told_below(unit, below, listener)
                    or self._closed_below(quote, below, listener, memory)
                )
                said = said or memory.carried_on(unit)
            if said is not None and _labels(quote, tokens, self.words):
                continue
            if said is None and (voice := whose(quote, unit, listener.voices)) is not None:
                said = Attribution(voice.actor)
            if said is None:
                continue
            memory.quoted(said, unit)
            if _has_words(quote, self.least_words, tokens) and not _is_name(quote, tokens, self.words):
                yield _statement(quote, said, unit, listener.narration)

    def _closed_below(
        self, quote: Quote, below: Sequence[Unit], listener: Listener, memory: Memory
    ) -> Attribution | None:
        """``“… // “…,” X said``: who says what one paragraph leaves open and another ends."""
        tokens = listener.tokens
        for unit in below:
            if _is_closed(quote, tokens) or not unit.quotes or unit.quotes[0].opening != unit.first:
                return None
            quote = unit.quotes[0]
            said = self.attribute(quote, unit, memory.settle(listener.sayings(unit), unit), tokens)
            if said is not None:
                return said
        return None

    def _behind(
        self, quote: Quote, unit: Unit, sayings: Sequence[Saying], tokens: Tokens, leads: bool
    ) -> Attribution | None:
        """``“…,” X said``: the first saying behind a quotation, unless the quotation ended its sentence."""
        after = quote.closing + 1
        if after >= unit.last:
            return None
        ends = tokens.words[quote.closing - 1]
        goes_on = tokens.words[after] in ",–—-" or tokens.words[after][0].islower() or ends in ",?!"
        if not goes_on and ends in ".…":
            return None
        behind = sayings[bisect_left(sayings, after, key=_first) :]
        for saying in behind:
            if saying.gerund or (self._only_goes_on(saying) and _ends_with_speaker(behind, unit, tokens)):
                continue
            between = tokens.words[quote.closing + 1 : min(saying.first, quote.closing + 40)]
            marks = any(word in _DOUBLE for word in between)  # another quotation comes first
            closes = _closes(saying, unit, tokens) and len(between) < 30
            far = not leads and ((len(between) > 12 and not closes) or ";" in between or ":" in between)
            return None if marks or far else Attribution(saying.voice.actor, saying.verb)
        return None

    def _only_goes_on(self, saying: Saying) -> bool:
        """Whether a verb only goes on with what is told: ``“…” and agreed to continue, the ministry said``."""
        return saying.voice.actor is None and bool(saying.lemma) and saying.lemma not in self.words.reporting

    def _told_before(self, quote: Quote, unit: Unit, sayings: Sequence[Saying], tokens: Tokens) -> Attribution | None:
        """``X said: “…”``: the saying before a quotation that governs it, else the nearest."""
        upto = bisect_left(sayings, quote.opening, key=_first)
        before = sayings[max(0, upto - _BACK) : upto][::-1]
        before = [s for s in before if not _is_put_in(s, tokens)] or before
        if any(s.voice.actor is not None and s.lemma in self.words.reporting for s in before):
            before = [s for s in before if not self._only_goes_on(s) and not _is_aside(s, tokens)]
        near = next((s for s in before if self._governs(s, quote, unit, tokens)), None)
        chosen = near or next((s for s in before if s.lemma not in self.words.weak or s.passive), None)
        return Attribution(chosen.voice.actor, chosen.verb) if chosen else None

    def _governs(self, saying: Saying, quote: Quote, unit: Unit, tokens: Tokens) -> bool:
        """Whether a quotation is a saying's object or in the clause behind its "that": ``called it “…”``."""
        if not saying.lemma or _parts(saying, quote, unit, tokens):
            return True
        between = tokens.words[saying.last : quote.opening]
        if saying.lemma not in self.words.weak and "that" in between[:8]:
            return True
        if (
            tokens.keys[unit.first] == "as"
            and saying.first - unit.first < _NEAR
            and between[-1:] == (",",)
            and len(between) < 5
        ):
            return True  # "As X put it, “…”"
        most = 14 if between and between[-1] == ":" else 6
        return len(between) <= most and "," not in between


def _parts(saying: Saying, quote: Quote, unit: Unit, tokens: Tokens) -> bool:
    """Whether a saying parts a quotation in two: ``“We,” X went on, “will stay.”``"""
    before = max((q.closing for q in unit.quotes if q.closing < saying.first), default=-1)
    return (
        0 <= saying.first - before <= 6
        and tokens.words[before - 1] in ",?!"
        and quote.opening - saying.last <= 3
        and tokens.words[quote.opening - 1] == ","
    )


def _closes(saying: Saying, unit: Unit, tokens: Tokens) -> bool:
    """Whether a sentence ends with whose word all of it is: "…, the ministry reported"."""
    before = tokens.words[max(unit.first, saying.first - 9) : saying.first]
    return _has_few_behind(saying, unit, tokens) and "," in before


def _has_few_behind(saying: Saying, unit: Unit, tokens: Tokens) -> bool:
    """Whether hardly anything follows a saying in its sentence."""
    behind = (i for i in range(saying.last, unit.last) if tokens.words[i][0].isalnum())
    return len(tuple(islice(behind, _FEW + 1))) <= _FEW


def _ends_with_speaker(sayings: Sequence[Saying], unit: Unit, tokens: Tokens) -> bool:
    """Whether one of the last sayings of a sentence has a speaker whose word all of it is."""
    last = takewhile(lambda s: _has_few_behind(s, unit, tokens), reversed(sayings))
    return any(s.voice.actor is not None and _closes(s, unit, tokens) for s in last)


def _is_put_in(saying: Saying, tokens: Tokens) -> bool:
    """Whether a source is put into somebody's words: "X told Y, according to Z, that “…”"."""
    behind = tokens.keys[saying.last : saying.last + 2]
    return not saying.lemma and behind == (",", "that")


def _is_aside(saying: Saying, tokens: Tokens) -> bool:
    """Whether a verb only tells of the hearers, or is the narrator's: "told all who asked that", "and I quote"."""
    return saying.voice.actor is None and tokens.keys[saying.first - 1] in _ASIDES


def _first(saying: Saying) -> int:
    return saying.first


def _stands_alone(quote: Quote, unit: Unit, tokens: Tokens) -> bool:
    """Whether a quotation is a sentence by itself."""
    first = next((i for i in range(unit.first, unit.last) if tokens.words[i][0].isalnum()), unit.last)
    return first > quote.opening and tokens.words[quote.opening + 1][0].isupper()


def _is_closed(quote: Quote, tokens: Tokens) -> bool:
    """Whether a quotation has a closing mark, and does not run out at the end of its paragraph."""
    return quote.closing < len(tokens) and tokens.words[quote.closing] in _CLOSING and tokens.adjoin(quote.closing)


def _told_below(unit: Unit, below: Sequence[Unit], listener: Listener) -> Attribution | None:
    """``“….” This was said by X.``, ``“….” X announced this in Y.``: the sentence below tells who."""
    if not below or below[0].block != unit.block or below[0].quotes:
        return None
    keys = listener.tokens.keys
    first = below[0].first
    back = keys[first] in ("this", "that", "so", "such") or keys[first : first + 2] == ("about", "this")
    with_these = any(keys[first : first + len(words)] == words for words in _WITH_THESE)
    if with_these and (lead := listener.voices.named_in(first + 3, below[0].last)):
        return Attribution(lead)
    for saying in listener.sayings(below[0]):
        behind = keys[saying.last : saying.last + 3]
        refers = back or "this" in behind[:2] or behind[:1] == ("so",)
        if refers and "that" not in behind and saying.voice.actor is not None:
            return Attribution(saying.voice.actor, saying.verb)
    return None


def _is_name(quote: Quote, tokens: Tokens, words: SayingWords) -> bool:
    """Whether a quotation is the title of something: all its words have capitals but those that only join others."""
    first, titled = tokens.words[quote.opening + 1], False
    if not first[0].isupper() or first == "I":
        return False
    for word in tokens.words[quote.opening + 2 : quote.closing]:
        if word[0].isupper():
            titled = True
        elif word[0].isalpha() and not (
            word in words.prepositions or word in words.determiners or word in words.breaks
        ):
            return False
    return titled


def _labels(quote: Quote, tokens: Tokens, words: SayingWords) -> bool:
    """Whether a quotation is only what something is called: ``the campaign “do not drink and drive”``."""
    before = tokens.keys[max(0, quote.opening - 2) : quote.opening]
    return len(before) == 2 and before[0] in words.determiners and before[1] in words.named


def _has_words(quote: Quote, least: int, tokens: Tokens) -> bool:
    """Whether there are so many words in a quotation."""
    words = (word for word in tokens.words[quote.opening + 1 : quote.closing] if word[0].isalnum())
    return len(tuple(islice(words, max(least, 0)))) >= least


def _statement(quote: Quote, said: Attribution, unit: Unit, narration: Narration) -> Statement:
    tokens = narration.document.tokens
    span = tokens.span(quote.opening + 1, quote.closing)
    verb = tokens.words[said.verb] if said.verb is not None else None
    return _made(span.of(tokens.text), span, said.actor, verb, True, _when(said, unit, narration))


def _when(said: Attribution, unit: Unit, narration: Narration) -> When | None:
    """The day on which something was said: the time that stands near the verb, outside all quotations."""
    if said.verb is None:
        return None
    for token in range(max(unit.first, said.verb - _NEAR), min(unit.last, said.verb + _NEAR)):
        if token in narration.times and token not in narration.quoted:
            if (when := narration.times[token].when).kind is TimeKind.DATE:
                return when
    return None
