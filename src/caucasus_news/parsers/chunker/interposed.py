"""What stands between an auxiliary and its main verb: "will in the meantime meet", "has, as planned, left"."""

from collections.abc import Container

from caucasus_news.mentions.mention import Mention
from caucasus_news.parsers.chunker.lookups import SPANS
from caucasus_news.parsers.chunker.marks import Marks
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.grammar import WordClass
from caucasus_news.parsers.inflection import VerbForm
from caucasus_news.parsers.verbgroups import Auxiliary

_FARTHEST = 16  # tokens that may stand between
_INNER = frozenset("-'’")
_CLAUSAL = frozenset({WordClass.MODAL, WordClass.BE, WordClass.HAVE, WordClass.DO, WordClass.RELATIVE})
_SHORT = 8  # tokens of a remark, its commas with it
_NEGATIONS = frozenset({"not", "never"})
_JOINING = (WordClass.PREPOSITION, WordClass.DETERMINER, WordClass.COORDINATOR)


class Interposed(Marks):
    """A sentence whose verb groups may be parted: what stands between is read as though it stood before them."""

    main_verb = -1  # the token at which the auxiliaries laid aside are taken up again
    aside: tuple[Auxiliary, ...] = ()

    def comma(self, i: int) -> int:
        """Read a comma; the index behind it, or behind the clause that it opens, where that says nothing of anybody."""
        on = self.lay_aside(i) if self.auxiliaries else i
        if self.keys[i + 1 : i + 2] == ("if",):
            on = max(on, self.past_remark(i))
        return on if on > i else self.plain_comma(i)

    def lay_aside(self, i: int) -> int:
        """Lay the open auxiliaries aside, where a main verb waits for them behind the phrase that begins at a token.

        The token from which to read on: short clauses within commas that name nobody are passed over.
        """
        if self.start >= 0 or self.main_verb >= i:
            return i
        at = self._past_commas(i) if self.words[i] == "," else self._past_phrase(i)
        if at is None:
            return i
        if self.words[i] == "," and WordClass.SUBORDINATOR in self._readings(i + 1):
            return i if any(j in self.mentions for j in range(i, at)) else at
        self._wait_for(at)
        return i

    def past_remark(self, i: int) -> int:
        """The comma that closes a condition of a few words behind comma `i`, ", if all goes well,"; else `i` itself."""
        for at in range(i + 2, min(i + _SHORT, self.last)):
            if self.words[at] == ",":
                return at
            if at in self.mentions or at in self.times or WordClass.NOUN in self._readings(at):
                return i
        return i

    def invert(self, mention: Mention) -> None:
        """Lay "did" or "had" aside before the subject that it stands before: "Only then did Aldor meet Berrin"."""
        first = self.auxiliaries[0] if len(self.auxiliaries) == 1 and self.start < 0 else None
        asked = self.keys[self.last - 1] == "?"
        if first is None or first.word_class not in (WordClass.DO, WordClass.HAVE) or asked or self.main_verb >= 0:
            return
        at = mention.last
        if self._is_main_verb(at) and any(chunk.kind is not ChunkKind.NOUN for chunk in self.out):
            self._wait_for(at)

    def _wait_for(self, at: int) -> None:
        """Lay the auxiliaries aside up to their main verb at a token."""
        self.main_verb, self.aside = at, self.auxiliaries
        self.auxiliaries, self.group_start = (), -1

    def take_up(self, i: int) -> None:
        """Go on with the auxiliaries that were laid aside, at the token of their main verb."""
        self.close(i)
        self.auxiliaries, self.group_start, self.aside = self.aside, i, ()

    def _readings(self, i: int) -> Container[WordClass]:
        return self.grammar.longest(self.keys, i, self.last)[1]

    def _past_commas(self, i: int) -> int | None:
        """The main verb right behind the second of two commas."""
        for at in range(i + 2, min(i + _FARTHEST, self.last - 1)):
            if self.words[at] == ",":
                going_on = WordClass.BE in self._readings(at + 1)  # "will, he says, be held"
                return at + 1 if going_on or self._is_main_verb(at + 1) else None
            if self.words[at] in ".;:":
                return None
        return None

    def _past_phrase(self, i: int) -> int | None:
        """The main verb behind a preposition and its noun phrase."""
        being = self.auxiliaries[-1].word_class is WordClass.BE
        at, readings = self.grammar.longest(self.keys, i, self.last)
        if WordClass.PREPOSITION not in readings or (self.keys[at - 1] == "to" and self.infinitive_follows(at)):
            return None  # "were due to meet"
        stop = min(i + _FARTHEST, self.last)
        set_at = -1  # the token behind the last time or place
        while at < stop:
            if at in self.mentions or at in self.times:
                told = self.times[at] if at in self.times else self.mentions[at]
                placed = at in self.times or self.mentions[at].place is not None
                at = told.last
                set_at = at if placed else set_at
                continue
            if not self.words[at][0].isalnum() and (self.words[at] not in _INNER or not self.tokens.adjoin(at)):
                return None
            if self.keys[at] in _NEGATIONS and self._is_main_verb(at + 1):
                return at
            if being and self.keys[at] == "to":  # but "was in Ostia to meet", "is at hand to help": there for that
                return at if self.keys[at - 1] in SPANS and self.infinitive_follows(at + 1) else None
            end, readings = self.grammar.longest(self.keys, at, self.last)
            if not _CLAUSAL.isdisjoint(readings):
                return None
            if WordClass.VERB in readings and self._is_main_verb(at):
                by = self.keys[end : end + 1] == ("by",) and at == set_at  # "was in Ostia on Monday received by"
                apart = being and not by  # "was in Ostia meeting", "is in ruins left", "was in a car hit by"
                return None if apart or self._leans(at) else at
            at = max(end, at + 1)
        return None

    def _is_main_verb(self, at: int) -> bool:
        """Whether the open auxiliaries may have the verb at a token, which describes no noun behind it."""
        if at >= self.last or at in self.mentions or at in self.times:
            return False
        end, readings = self.grammar.longest(self.keys, at, self.last)
        verb = readings.get(WordClass.VERB)
        if verb is None or not self.verb_after_auxiliary(verb.forms, WordClass.NOUN in readings):
            return False
        return bool(verb.forms & VerbForm.BASE) or not self.noun_follows(end)

    def _leans(self, at: int) -> bool:
        """Whether a word belongs to the phrase before it: "in occupied", "in the captured", "fighting and captured"."""
        if at - 1 in self.mentions or at - 1 in self.times:
            return False
        before = self.grammar.longest(self.keys, at - 1, at)[1]
        return any(reading in before for reading in _JOINING)
