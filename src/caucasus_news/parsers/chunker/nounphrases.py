"""The open noun phrase: what it gathers, and the chunk that it becomes."""

from caucasus_news.mentions.mention import Form, TimeMention
from caucasus_news.parsers.chunker.qualifiers import Qualifiers
from caucasus_news.parsers.chunks import ChunkKind, NounChunk, TimeChunk
from caucasus_news.parsers.grammar import WordClass
from caucasus_news.parsers.inflection import VerbForm

_BEFORE_FINITE = frozenset({ChunkKind.NOUN, ChunkKind.RELATIVE, ChunkKind.ADVERB, ChunkKind.COORDINATOR})
_BEHIND_VERB = frozenset({"in", "at", "on", "by", "with", "without", "before", "after", "last", "a", "only", "and"})


class NounPhrases(Qualifiers):
    """A sentence with the noun phrase that is open, and the chunks so far."""

    def out_time(self, time: TimeMention) -> None:
        """Put out the chunk of a time."""
        self.out.append(TimeChunk(ChunkKind.TIME, time.first, time.last, time=time))

    def list_of_qualities(self, i: int) -> bool:
        """Whether what follows an "and" goes on qualifying the same noun."""
        if i >= self.last or not (self.owners or self.modifiers):
            return False
        mention = self.mentions.get(i)
        if mention is not None:
            return mention.form is Form.DEMONYM
        determined = WordClass.DETERMINER in self.grammar.longest(self.keys, i, self.last)[1]
        return not determined and not self.forms_at(i) & (VerbForm.BASE | VerbForm.PAST)

    def plain(self, i: int, end: int) -> int:
        """A word that is no verb here and of no class: an adjective or noun, part of a noun phrase."""
        if i > 1 and self.keys[i - 1] == "-" and self.keys[i].endswith("ed") and self.modifiers:
            if self.tokens.adjoin(i):
                self.modifiers += (self.keys[i],)  # "self-described activists"
                return end
        if self.start < 0:
            self.start = i
        elif self.head >= 0:
            self.modifiers += (self.lemma,)
        self.head, self.head_end, self.lemma, self.event = end - 1, end, self.keys[end - 1], False
        return end

    def finite_place(self) -> bool:
        """Whether a finite verb may stand here: after a whole noun phrase, or a name."""
        if self.start >= 0:
            return self.head >= 0
        return bool(self.out) and self.out[-1].kind in _BEFORE_FINITE

    def close_noun(self) -> None:
        """Put out the open noun phrase."""
        if self.head < 0:
            self.close_bare()
        elif self.named is None and not self.event and not self.owners and (self.determiner or self.lemma == "one"):
            self.event = self.leaves_out_noun()
        self.out.append(
            NounChunk(
                ChunkKind.NOUN,
                self.start,
                self.head_end,
                self.lemma,
                self.head,
                self.named,
                self.event,
                self.owners,
                self.qualified,
                self.modifiers,
                self.determiner,
                self.apposed,
            )
        )
        times = self.inner_times
        self.start = self.head = self.head_end = self.count_end = -1
        self.lemma = self.determiner = ""
        self.named = None
        self.event = self.apposed = self.quoted = False
        self.modifiers = self.owners = self.qualified = self.inner_times = ()
        for time in times:
            self.out_time(time)

    def sets_scene(self, i: int) -> bool:
        """Whether a time or a place stands at token `i`."""
        mention = self.mentions.get(i)
        return i in self.times or (mention is not None and mention.place is not None)

    def ranks(self, lemma: str) -> bool:
        """Whether a word counts off one of a row: "ninth", "9th"."""
        return lemma in self.grammar.elliptic or (lemma[:1].isdecimal() and lemma.endswith(("st", "nd", "rd", "th")))

    def is_of_one_left_out(self, i: int, end: int) -> bool:
        """Whether a past form at token `i` is the verb of a noun left out: "the first took place in May"."""
        if self.determiner != "the" or not self.modifiers or self.owners:
            return False
        counts = self.modifiers[-1] in self.grammar.elliptic and self.keys[i - 1] == self.modifiers[-1]
        return counts and (end >= self.last or self.keys[end] in _BEHIND_VERB or end in self.times)

    def leaves_out_noun(self) -> bool:
        """Whether the open phrase stands for one whose noun is left out: "the second", "an earlier one"."""
        one = self.lemma == "one"
        if self.modifiers and not one:
            return False
        return self.keys[self.head_end : self.head_end + 1] != ("of",) and (one or self.ranks(self.lemma))

    def close_bare(self) -> None:
        """Give a head to a phrase without a noun: a demonym ("the Armenians"), a number ("two were hurt")."""
        self.qualified = ()
        if self.owners:
            *owners, self.named = self.owners
            self.owners, self.event = tuple(owners), False
            self.head_end = max(self.named.last, self.start + 1)
            self.lemma = self.keys[self.named.last - 1]
            self.head = self.named.last - 1
            return
        end = max(self.count_end, self.start + 1)
        self.head, self.head_end = end - 1, end
        self.lemma = self.modifiers[-1] if self.modifiers else self.determiner
        self.event = (
            self.lemma in self.grammar.elliptic
            and (self.determiner != "" or self.is_one(end))
            and self.modifiers != ("one", "another")
        )

    def is_one(self, end: int) -> bool:
        """Whether "one" or "another" that ends before token `end` stands by itself: "one in Ostia, another in Amar"."""
        return self.keys[end : end + 1] in (("in",), ("on",), ("at",)) and self.sets_scene(end + 1)
