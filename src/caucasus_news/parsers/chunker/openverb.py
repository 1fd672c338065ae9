"""The open verb group: its auxiliaries, its main verb, and the particle that an object parts from it."""

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.parsers.chunker.lookups import PARTED
from caucasus_news.parsers.chunker.nounphrases import NounPhrases
from caucasus_news.parsers.chunks import Chunk, ChunkKind, VerbChunk
from caucasus_news.parsers.grammar import Lexeme, WordClass
from caucasus_news.parsers.inflection import VerbForm
from caucasus_news.parsers.verbgroups import Auxiliary, verb_group

_PARTING = frozenset({"it", "them", "him", "her", "himself", "herself", "themselves", "itself"})
_OBJECT = 9  # tokens that an object between a verb and its particle may have
_CLOSING = frozenset({"but", "that", "which", "who", "to", "in", "at", "on", "by", "for", "with", "from", "as"})
_INNER = frozenset("'’-–")
#: The "to" of an infinitive.
INFINITIVE = Auxiliary(WordClass.PREPOSITION, "to", "to")
#: Verbs behind whose object another verb tells what was seen, or brought about: "watched Aldor shake hands".
_SEEING = frozenset({"have", "let", "make", "see", "watch", "witness"})
LISTED = frozenset({ChunkKind.NOUN, ChunkKind.COORDINATOR, ChunkKind.COMMA})


class OpenVerb(NounPhrases):
    """A sentence with the verb group that is open besides."""

    def is_emphatic(self) -> bool:
        """Whether a reflexive here only stresses the phrase before it, or is an object: "the siege itself"."""
        if self.start >= 0:
            return self.head >= 0
        return bool(self.out) and self.out[-1].kind in (ChunkKind.NOUN, ChunkKind.VERB) and not self.auxiliaries

    def verb_goes_on(self, i: int) -> bool:
        """Whether the open verb group has its main verb at token `i`, behind a time: "is currently having"."""
        if not self.auxiliaries or i >= self.last or i in self.mentions or i in self.times:
            return False
        _, readings = self.grammar.longest(self.keys, i, self.last)
        verb = readings.get(WordClass.VERB)
        if verb is None:
            last = self.auxiliaries[-1]
            had = self.keys[i] == "been" and last.word_class is WordClass.HAVE
            will = self.keys[i] == "be" and (last.word_class is WordClass.MODAL or last.lemma == "to")
            return had or will or (self.keys[i] == "having" and last.word_class is WordClass.BE)
        return self.verb_after_auxiliary(verb.forms, WordClass.NOUN in readings)

    def is_due_behind(self, time: TimeMention) -> bool:
        """Whether an infinitive behind a time goes with the open "be": "is on Friday to meet"."""
        if self.keys[time.last : time.last + 1] != ("to",) or not self.auxiliaries:
            return False
        return self.auxiliaries[-1].word_class is WordClass.BE and self.infinitive_follows(time.last + 1)

    def auxiliary(self, i: int, end: int, lexeme: Lexeme) -> int:
        """Add an auxiliary to the verb group; the index behind it."""
        if self.start >= 0:
            self.close_noun()
        if self.group_start < 0:
            self.group_start = i
        self.auxiliaries += (Auxiliary(lexeme.word_class, lexeme.lemma, self.keys[i], lexeme.sense),)
        return end

    def verb(self, i: int, end: int, lexeme: Lexeme) -> int:
        """Close the verb group with its main verb; the index behind it."""
        if self.start >= 0:
            self.close_noun()
        elif lexeme.forms & VerbForm.BASE and not self.auxiliaries and self.helped(lexeme.forms):
            self.auxiliaries = (INFINITIVE,)  # "helped arrange": "helped to arrange"
        if self.group_start < 0:
            self.group_start = i
        self.close_verb(end, (self.parted(i, end) if self.parts else None) or lexeme)
        return end

    def helped(self, forms: int) -> bool:
        """Whether a base form stands behind "help", or behind whom somebody saw: an infinitive without its "to"."""
        if self.auxiliaries or self.start >= 0 or not forms & VerbForm.BASE:
            return False
        i = len(self.out) - 1
        named = self.out[i].mention if i > 0 else None
        while named is not None and named.acts and i > 0 and self.out[i].kind in LISTED:
            i -= 1  # "saw Aldor and Berrin meet"
        before = self.out[i] if i >= 0 else None
        if before is None or before.kind is not ChunkKind.VERB:
            return False
        return before.lemma == "help" or (before.lemma in _SEEING and i < len(self.out) - 1)

    def parted(self, i: int, end: int) -> Lexeme | None:
        """The verb whose particle stands behind its object: "shot it down", "called Friday's meeting off"."""
        keys = self.keys
        if end != i + 1 or end >= self.last:
            return None
        at = end + 1 if keys[end] in _PARTING else self.particle_behind(end)
        if at >= self.last or at < 0 or keys[at] not in PARTED:
            return None
        stop, readings = self.grammar.longest((keys[i], keys[at]), 0, 2)
        verb = readings.get(WordClass.VERB) if stop == 2 else None
        if verb is not None:
            self.split = at
        return verb

    def particle_behind(self, first: int) -> int:
        """The particle behind the noun phrase that opens at a token, where no phrase of its own follows it; or -1."""
        if PARTED.isdisjoint(self.keys[first + 1 : first + _OBJECT]):
            return -1
        if not (self.starts_phrase(first) or first in self.times):
            return -1
        for at in range(first + 1, min(first + _OBJECT, self.last)):
            if self.keys[at] in PARTED:
                return -1 if at + 1 < self.last and self.starts_phrase(at + 1) else at
            if self.keys[at] in _CLOSING or not (self.words[at][0].isalnum() or self.keys[at] in _INNER):
                return -1
        return -1

    def close_verb(self, end: int, lexeme: Lexeme | None) -> None:
        """Put out the open verb group, if any, with the main verb that ends before token `end`."""
        start = self.group_start
        if start < 0:
            return
        if lexeme is not None:
            group = verb_group(self.auxiliaries, lexeme.lemma, lexeme.forms)
        else:
            group, end = verb_group(self.auxiliaries, "", 0), end if end > start else start + 1
        if group is not None:
            self.out.append(VerbChunk(ChunkKind.VERB, start, end, group.lemma, group))
        self.auxiliaries, self.group_start = (), -1
        if self.late_times:
            times, self.late_times = self.late_times, ()
            for time in times:
                self.out_time(time)

    def close(self, end: int) -> None:
        """Put out whatever is open before token `end`."""
        if self.group_start >= 0:
            self.close_verb(end, None)
        if self.start >= 0:
            self.close_noun()

    def last_verb(self) -> Chunk | None:
        """The last verb put out."""
        return next((chunk for chunk in reversed(self.out) if chunk.verb is not None), None)

    def last_helping(self) -> Auxiliary | None:
        """The last auxiliary so far that is no negation."""
        for auxiliary in reversed(self.auxiliaries):
            if auxiliary.word_class is not WordClass.NEGATION:
                return auxiliary
        return None

    def verb_after_auxiliary(self, forms: int, noun_too: bool) -> bool:
        """Whether these forms go on behind the auxiliaries so far."""
        last = self.last_helping()
        if last is None:  # "never takes place"
            return bool(forms & (VerbForm.THIRD | VerbForm.PAST | VerbForm.BASE))
        if last.word_class in (WordClass.MODAL, WordClass.DO) or last.lemma == "to":
            return bool(forms & VerbForm.BASE)
        there = bool(self.out) and self.out[-1].lemma == "there"
        if there and noun_too and forms & VerbForm.GERUND:
            return False  # "there was shooting"
        if last.word_class is WordClass.HAVE:
            return bool(forms & VerbForm.PARTICIPLE)
        return bool(forms & (VerbForm.PARTICIPLE | VerbForm.GERUND))
