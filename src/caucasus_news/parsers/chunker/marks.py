"""Marks: commas, brackets and quotation marks join, or close what is open."""

from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunker.lookups import QUOTES
from caucasus_news.parsers.chunker.words import Words
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.grammar import WordClass

#: Where somebody stands in a picture: "Aldor (L)".
_POSITIONS = frozenset({"l", "r", "c", "left", "right", "center", "centre", "middle", "foreground", "background"})
_EXAMPLES = frozenset({"among others", "inter alia", "for example", "for instance"})
_QUOTED = 9  # tokens of a quoted phrase and its marks
_SETTING = 14  # tokens of a quoted phrase that opens with a preposition, and its marks
_WAITING = (ChunkKind.PREPOSITION, ChunkKind.VERB)  # for a phrase
_NO_OBJECT = ((",",), (".",), ())
_SPOKEN = frozenset({"i", "we", "you", "they", "he", "she", "it", "is", "are", "will", "must", "not", "no", "to"})


class Marks(Words):
    """A sentence whose marks are read."""

    def mark(self, i: int, word: str) -> int:
        """Read a mark that is no comma: it joins, or closes what is open; the index behind it."""
        key = self.keys[i]
        if key == "-" and self.tokens.adjoin(i) and self.start >= 0 and (self.head >= 0 or self.modifiers):
            if self.head >= 0:
                self.modifiers += (self.lemma,)
            self.head = -1
            return i + 1
        if key == "'" and not self.auxiliaries and self.start >= 0 and i + 1 < self.last and self.keys[i + 1] == "s":
            self.head = -1  # "the ministry's statement": what stood before only qualifies
            return i + 2
        if key == "'" and self.tokens.adjoin(i):
            return i + 1
        quoting = word in QUOTES
        if quoting and self.passes_quote(i):
            return i + 1
        if key == "(" and self.keys[i + 2 : i + 3] == (")",) and self.keys[i + 1] in _POSITIONS:
            return i + 3  # "Aldor (L) and Berrin (R) shake hands"
        if self.start >= 0 or self.auxiliaries:
            self.close(i)
        self.out.append(Chunk(ChunkKind.QUOTE if quoting else ChunkKind.MARK, i, i + 1, key))
        return i + 1

    def passes_quote(self, i: int) -> bool:
        """Pass a quotation mark at token `i` that parts nothing: around a word, a noun, or a phrase of a few words."""
        if self.is_scare_quote(i):
            return True  # were "eliminated"
        if self.opens_quoted_phrase(i):
            self.quoted = True
            return True  # to act as "an honest broker"
        if (end := self.quoted_setting(i)) > 0:
            self.close(i)
            self.quoted, self.quote_end = True, end
            return True  # a strike "on a house in Ostia" killed one: the marks do not part the clause
        if self.start >= 0 and self.head < 0 and (not self.owners or self.quotes_name(i)):
            self.quoted = True
            return True  # a "revenge operation": the mark does not part the phrase
        if i != self.quote_end and not (self.quoted and self.start >= 0 and self.head >= 0):
            return False
        self.quoted = False
        if self.head >= 0 and self.event_at(i + 1):
            self.modifiers += (self.lemma,)  # the "Iron Fist" operation: what is quoted is its name
            self.head = -1
        else:
            self.close(i)  # four "saboteurs" dead
        return True

    def plain_comma(self, i: int) -> int:
        """Read a comma by itself; the index behind it, or behind a phrase to the next one that only leads in."""
        if self.auxiliaries and (end := self.over_aside(i)) > 0:
            return end  # "will, however, meet"
        if self.start < 0 and self.out and self.out[-1].kind in _WAITING and (end := self.over_examples(i)) > 0:
            return end  # "met with, among others, Aldor"
        if self.start >= 0 or self.auxiliaries:
            self.close(i)
        self.out.append(Chunk(ChunkKind.COMMA, i, i + 1, ","))
        return i + 1

    def over_examples(self, i: int) -> int:
        """The token behind ", among others," at token `i`, where a preposition or verb waits for the phrase; or 0."""
        before = self.out[-1].kind
        end, readings = self.grammar.longest(self.keys, i + 1, self.last)
        told = WordClass.ADVERB in readings and self.keys[end : end + 1] == (",",)
        named = before is ChunkKind.PREPOSITION or " ".join(self.keys[i + 1 : end]) in _EXAMPLES
        return end + 1 if told and named else 0

    def quotes_name(self, i: int) -> bool:
        """Whether a few words from the mark at token `i` to the next one are the name of an event behind it."""
        closing = next((j for j in range(i + 2, min(i + _QUOTED, self.last)) if self.words[j] in QUOTES), -1)
        return closing > 0 and self.event_at(closing + 1)

    def over_aside(self, i: int) -> int:
        """The index behind an adverb between commas at token `i` where the verb group goes on there; or -1."""
        end, readings = self.grammar.longest(self.keys, i + 1, self.last)
        aside = end > i + 1 and WordClass.ADVERB in readings and self.keys[end : end + 1] == (",",)
        return end + 1 if aside and self.verb_goes_on(end + 1) else -1

    def opens_quoted_phrase(self, i: int) -> bool:
        """Whether a quotation mark behind a preposition opens a noun phrase of a few words that is quoted."""
        if self.start >= 0 or self.auxiliaries or not self.out:
            return False
        end = next((j for j in range(i + 2, min(i + _QUOTED, self.last)) if self.words[j] in QUOTES), -1)
        if end < 0:
            return False
        if self.out[-1].kind is ChunkKind.VERB:
            self.quote_end = end if self.is_quoted_object(self.out[-1].lemma, i + 1, end) else -1
            return self.quote_end > 0
        return self.out[-1].kind is ChunkKind.PREPOSITION and self.determiner_at(i + 1)

    def quoted_setting(self, i: int) -> int:
        """The closing mark of a phrase of place or aim that is quoted behind a noun, its mark at token `i`; or -1."""
        if self.start < 0 or self.head < 0 or self.auxiliaries:
            return -1
        if WordClass.PREPOSITION not in self.grammar.longest(self.keys, i + 1, self.last)[1]:
            return -1
        end = next((j for j in range(i + 3, min(i + _SETTING, self.last)) if self.words[j] in QUOTES), -1)
        inner = range(i + 1, end)
        plain = all(self.keys[j].isalnum() or self.keys[j] in ("-", "'", ",") for j in inner)
        spoken = any(self.finite_at(j) or self.keys[j] in _SPOKEN for j in inner)
        return end if end > 0 and plain and not spoken else -1

    def is_quoted_object(self, lemma: str, first: int, end: int) -> bool:
        """Whether a few words without a verb are what somebody did: fired "salvos of rockets" at Ostia."""
        if lemma in attribution_words().saying or self.keys[end + 1 : end + 2] in _NO_OBJECT:
            return False
        goes_on = WordClass.PREPOSITION in self.grammar.longest(self.keys, end + 1, self.last)[1]
        plain = all(key.isalnum() or key in ("-", "'") for key in self.keys[first:end])
        spoken = any(self.finite_at(j) or self.keys[j] in _SPOKEN for j in range(first, end))
        return goes_on and plain and not spoken and self.words[first].islower()

    def is_scare_quote(self, i: int) -> bool:
        """Whether a quotation mark opens or closes the one word of a passive that somebody would not own."""
        first = i if self.auxiliaries else i - 2
        closed = self.first <= first and first + 2 < self.last and self.words[first + 2] in QUOTES
        return closed and self.words[first] in QUOTES and self.keys[first + 1].endswith("ed")
