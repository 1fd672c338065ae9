"""Word by word: which class of word opens, goes on or closes what."""

from caucasus_news.parsers.chunker.lookups import SPANS
from caucasus_news.parsers.chunker.openverb import INFINITIVE
from caucasus_news.parsers.chunker.verbs import Verbs
from caucasus_news.parsers.chunks import Chunk, ChunkKind, NounChunk, Shape, Tense, VerbChunk, VerbGroup
from caucasus_news.parsers.grammar import Lexeme, Readings, WordClass
from caucasus_news.parsers.inflection import VerbForm

_HELPING_IN_ORDER = (WordClass.MODAL, WordClass.BE, WordClass.HAVE, WordClass.DO, WordClass.NEGATION)
_SIMPLE = (
    (WordClass.PREPOSITION, ChunkKind.PREPOSITION),
    (WordClass.SUBORDINATOR, ChunkKind.SUBORDINATOR),
    (WordClass.COORDINATOR, ChunkKind.COORDINATOR),
    (WordClass.ADVERB, ChunkKind.ADVERB),
)
_ADJECTIVAL = frozenset(
    {"online", "face-to-face", "face to face", "one-on-one", "one on one", "tete-a-tete", "back-to-back"}
)
_MORE = "further"
#: Stretches of time that measure an event.
_STRETCHES = frozenset({"day", "evening", "night", "morning", "afternoon", "hour", "week", "weekend", "month"})
_BEFORE_NOUNS = (ChunkKind.PREPOSITION, ChunkKind.COORDINATOR, ChunkKind.COMMA)
_UNITS = frozenset({"minutes", "hours", "days", "weeks", "months", "years", "moments"})
_DURING = frozenset({"while", "when", "whilst"})  # "while gathering firewood"
_PARTICLES = frozenset({"down", "up", "aside", "together", "out", "off", "back", "over"})
#: What no clause with "that" follows; behind "in" a name or pronoun opens one: "in that he left".
_JOINING = frozenset({"at", "from", "of", "on", "with"})
#: Nouns in "-ly".
#: What ends like an adverb and opens a noun phrase: "since deadly clashes", "after family members had come".
_NO_ADVERB = frozenset(
    {
        "ally", "anomaly", "assembly", "brotherly", "butterfly", "costly", "cowardly", "deadly", "elderly",
        "family", "friendly", "ghastly", "grisly", "holy", "lively", "lonely", "monopoly", "neighbourly", "orderly",
        "rally", "supply", "ugly", "unfriendly", "unholy", "unruly", "unseemly", "untimely", "worldly",
    }
)  # fmt: skip
_NO_MANNER = _NO_ADVERB | {"daily", "fly", "monthly", "reply", "weekly", "july", "italy"}


class Words(Verbs):
    """A sentence read word by word."""

    def word(self, i: int, end: int, readings: Readings) -> int:
        """Read a word of known class; the index behind it."""
        if end == i + 2 and self.keys[i + 1] == "to" and self.infinitive_follows(end):
            self.close_verb(i, None)
            return self.plain(i, i + 1)  # "are due to meet": no "due to"
        if end > i + 2 and self.keys[end - 1] == "to" and self.infinitive_follows(end):
            shorter = self.grammar.longest(self.keys, i, end - 1)  # "went on to meet": no "go on to"
            end, readings = shorter if shorter[1] else (end, readings)
        if WordClass.VERB not in readings:
            noun = readings.get(WordClass.NOUN)
            return self.function_word(i, end, readings) if noun is None else self.noun(i, end, noun)
        verb: Lexeme | None = readings[WordClass.VERB]
        if WordClass.ADVERB in readings or WordClass.PREPOSITION in readings:
            verb = self.possible_verb(i, readings)
        if verb is not None and self.is_verb(i, end, readings):
            return self.verb(i, end, verb)
        if WordClass.NOUN in readings:
            return self.noun(i, end, readings[WordClass.NOUN])
        if verb is not None and end > i + 1:  # "wounded by fire on Friday" has no "fire on"
            return self.word(i, *self.grammar.longest(self.keys, i, i + 1)) if self.known(i) else self.unknown(i)
        if verb is not None:
            return self.plain(i, end)
        return self.function_word(i, end, readings)

    def possible_verb(self, i: int, readings: Readings) -> Lexeme | None:
        """The verb that a word may be here that can also be an adverb or a preposition."""
        verb = readings[WordClass.VERB]
        if self.auxiliaries:
            within = WordClass.ADVERB in readings and verb.forms & VerbForm.BASE and self.participle_at(i + 1)
            return None if within else verb  # "had last met"
        if verb.forms & VerbForm.BASE:
            return None  # "last met", "further talks", "sat the two down in Ostia"
        whole = self.start < 0 or self.head >= 0
        if verb.forms & VerbForm.GERUND and WordClass.PREPOSITION in readings and whole:
            return None  # "following talks in Ostia"
        return verb

    def function_word(self, i: int, end: int, readings: Readings) -> int:
        """Read an auxiliary, adverb, determiner or what joins; the index behind it."""
        for word_class in _HELPING_IN_ORDER:
            if word_class in readings:
                return self.auxiliary(i, end, readings[word_class])
        if self.keys[i] == "that" and i + 1 < self.last:
            if self.keys[i + 1] == "of" or (self.keys[i + 1] == "from" and i + 2 in self.mentions):
                return self.left_out(i)
        if WordClass.RELATIVE in readings and self.is_relative(i, readings):
            self.close(i)
            self.out.append(Chunk(ChunkKind.RELATIVE, i, end, readings[WordClass.RELATIVE].lemma))
            return end
        if WordClass.ADVERB in readings and (self.auxiliaries or WordClass.DETERMINER not in readings):
            return self.adverb(i, end, readings[WordClass.ADVERB])
        if WordClass.DETERMINER in readings:
            return self.determine(i, end)
        return self.joiner(i, end, readings)

    def left_out(self, i: int) -> int:
        """ "that of 27 October", "that from Ostia": a noun phrase whose noun was told before."""
        self.close(i)
        self.out.append(NounChunk(ChunkKind.NOUN, i, i + 1, lemma="those", head=i, event=True, determiner="that"))
        return i + 1

    def joiner(self, i: int, end: int, readings: Readings) -> int:
        """Prepositions, conjunctions: they close what is open."""
        key = self.keys[i]
        if key == "to" and end == i + 1 and self.infinitive_follows(end):
            helping = self.last_helping()
            if helping is not None and helping.word_class is not WordClass.BE:
                self.close_verb(i, None)  # but "decided not to attend"
            if self.start >= 0:
                self.close_noun()
            if self.group_start < 0:
                self.group_start = i
            self.auxiliaries += (INFINITIVE,)
            return end
        if WordClass.COORDINATOR in readings and self.start >= 0 and self.head < 0 and self.list_of_qualities(end):
            return end  # "Armenian and Azerbaijani positions", "tripartite and bilateral meetings"
        if (
            key == "of"
            and self.start >= 0
            and self.lemma in _STRETCHES
            and self.keys[i + 1 : i + 2] != ("the",)
            and self.measures_event(i)
        ):
            self.modifiers += (self.lemma,)
            self.head = -1
            return end  # "a second day of talks", "an evening of shelling"
        if self.start >= 0 or self.group_start >= 0:
            self.close(i)
        if key in _PARTICLES and end == i + 1 and self.is_particle(end):
            self.out.append(Chunk(ChunkKind.ADVERB, i, end, key))
            return end
        for word_class, kind in _SIMPLE:
            if word_class in readings:
                self.out.append(Chunk(kind, i, end, readings[word_class].lemma))
                break
        return end

    def is_relative(self, i: int, readings: Readings) -> bool:
        """Whether "that", "which", "who" opens a clause, not a noun phrase ("that meeting")."""
        if self.keys[i] not in ("that", "which"):
            return True
        after_preposition = self.start < 0 and bool(self.out) and self.out[-1].kind is ChunkKind.PREPOSITION
        before = self.keys[i - 1] if i > self.first else ""  # "took part in that conversation"
        after_preposition |= before in _JOINING or (before == "in" and i + 1 not in self.mentions)
        return not (after_preposition and self.keys[i] == "that")

    def due(self, i: int) -> int:
        """Take "due" behind an event, before a day or place, as "scheduled", "talks due Sunday"; the index behind."""
        follows = i + 1 < self.last and (i + 1 in self.times or self.keys[i + 1] in ("at", "in", "on"))
        if self.keys[i] != "due" or not self.event or self.head < 0 or self.head_end != i or not follows:
            return i
        self.close_noun()
        group = VerbGroup("schedule", Tense.NONE, Shape.PARTICIPLE, passive=True)
        self.out.append(VerbChunk(ChunkKind.VERB, i, i + 1, lemma="schedule", verb=group))
        return i + 1

    def adverb(self, i: int, end: int, lexeme: Lexeme) -> int:
        """Read an adverb: within a group, as a quality, or by itself; the index behind it."""
        due = self.keys[end : end + 1] == ("to",) and self.keys[end - 1] in SPANS  # "is in the meantime to meet"
        cleft = lexeme.lemma == "there" and self.keys[end : end + 1] == ("that",)  # "it was there that they met"
        within = end == i + 1 or due or self.participle_at(end) or self.verb_goes_on(end)
        if self.auxiliaries and within and not cleft:
            return end  # "has so far hosted", "will in the meantime see"
        self.close_verb(i, None)
        if lexeme.lemma == _MORE and self.start < 0 and self.is_quality_of(end):
            self.start = i  # "further strikes", "of further Aldorian attacks"
        if (
            not self.event
            and lexeme.lemma in _ADJECTIVAL
            and end < self.last
            and WordClass.NOUN in self.grammar.longest(self.keys, end, self.last)[1]
        ):
            if self.start < 0:
                self.start = i  # "online talks"
            elif self.head >= 0:
                self.modifiers += (self.lemma,)
                self.head = -1  # "an 8th online meeting"
        if self.start >= 0 and self.head < 0 and (end == i + 1 or lexeme.lemma in _ADJECTIVAL):
            self.modifiers += (lexeme.lemma,)
            return end
        if self.start >= 0:
            self.close_noun()
        self.out.append(Chunk(ChunkKind.ADVERB, i, end, lexeme.lemma))
        return end

    def is_quality_of(self, end: int) -> bool:
        """Whether "further" before token `end` opens a noun phrase: no way gone, as in "pushed further west"."""
        if end >= self.last or (self.out and self.out[-1].kind not in _BEFORE_NOUNS):
            return False
        return end in self.mentions or WordClass.NOUN in self.grammar.longest(self.keys, end, self.last)[1]

    def determine(self, i: int, end: int) -> int:
        """Open a noun phrase with its determiner; the index behind it."""
        if self.keys[i] == "such" and self.head >= 0 and not self.event and self.ranks(self.lemma):
            self.modifiers += (self.lemma, "such")  # "the ninth such meeting"
            self.head = -1
            return end
        if self.keys[i] in ("other", "another") and self.keys[i - 1] in ("each", "one") and i > self.first:
            return self.plain(i, end)  # "each other", "one another": a phrase by itself
        if self.auxiliaries and self.keys[i] in ("each", "both", "all") and self.participle_at(end):
            return end  # "had each announced"
        if self.keys[i] in ("each", "all") and self.out and self.finite_at(end):
            return end  # "Aldor and Berrin each released"
        if self.start >= 0 and self.keys[i] == "the" and self.stands_alone():
            self.close_noun()  # "After that the president left"
        if self.start >= 0 and self.head < 0 and not self.auxiliaries:  # "three other soldiers", "all the ministers"
            self.modifiers += (self.keys[i],)
            return end
        if self.start >= 0 or self.group_start >= 0:
            self.close(i)
        self.start, self.determiner = i, self.keys[i]
        return end

    def participle_at(self, i: int) -> bool:
        """Whether a participle stands at token `i`."""
        if i in self.mentions or i in self.times:
            return False
        return bool(self.forms_at(i) & (VerbForm.PARTICIPLE | VerbForm.GERUND))

    def determiner_at(self, i: int) -> bool:
        """Whether "a", "the", "its" stands at token `i`, within a name or before a noun."""
        if i >= self.last or i in self.times:
            return False
        return WordClass.DETERMINER in self.grammar.longest(self.keys, i, i + 1)[1]

    def noun(self, i: int, end: int, lexeme: Lexeme) -> int:
        """Make an event noun the head of the open noun phrase; the index behind it."""
        if self.group_start >= 0:
            self.close_verb(i, None)
        if self.start < 0:
            self.start = i
        elif self.head >= 0:
            self.modifiers += (self.lemma,)
        self.head, self.head_end, self.lemma, self.event = end - 1, end, lexeme.lemma, True
        return end

    def unknown(self, i: int) -> int:
        """Read a word that the grammar does not know; the index behind it."""
        key = self.keys[i]
        if self.auxiliaries:
            return self.unknown_after_auxiliary(i, key)
        if key == "due" and (taken := self.due(i)) > i:
            return taken
        if key in _UNITS and self.start < 0 and self.keys[i + 1 : i + 2] in (("before",), ("after",)):
            self.out.append(Chunk(ChunkKind.ADVERB, i, i + 1, lemma=key))  # "hours before she came"
            return i + 1
        if key[-2:] == "ly" and self.head >= 0 and key not in _NO_MANNER and self.finite_at(i + 1):
            self.close(i)  # "the truce technically expired", "two men illegally crossed the border"
        if key[-2:] == "ly" and self.head < 0 and self.start < 0 and key not in _NO_ADVERB:
            self.out.append(Chunk(ChunkKind.ADVERB, i, i + 1, lemma=key))
            return i + 1
        doing = self.start < 0 and bool(self.out) and self.out[-1].lemma in _DURING
        if key[-3:] == "ing" and len(key) > 5 and (doing or (self.finite_place() and self.determiner_at(i + 1))):
            return self.verb(i, i + 1, Lexeme(WordClass.VERB, key, VerbForm.GERUND))  # "soldiers manning a post"
        if key[-2:] == "ed" and not self.words[i][0].isupper():
            if self.finite_place():
                return self.verb(i, i + 1, Lexeme(WordClass.VERB, key, VerbForm.PAST | VerbForm.PARTICIPLE))
            if self.start < 0 and self.agent_follows(i + 1):
                return self.verb(i, i + 1, Lexeme(WordClass.VERB, key, VerbForm.PARTICIPLE))
        return self.plain(i, i + 1)

    def agent_follows(self, i: int) -> bool:
        """Whether "by" stands at a token, or behind a particle: ", cobbled together by X"."""
        keys = self.keys[i : i + 2]
        return "by" in keys and (keys[0] == "by" or keys[0] in _PARTICLES)

    def unknown_after_auxiliary(self, i: int, key: str) -> int:
        """Read an unknown word behind an auxiliary: a verb, where its ending allows; the index behind it."""
        last = self.auxiliaries[-1]
        if key[-2:] == "ly":
            return i + 1
        if last.word_class in (WordClass.MODAL, WordClass.DO) or last.lemma == "to":
            return self.verb(i, i + 1, Lexeme(WordClass.VERB, key, VerbForm.BASE))
        if key[-2:] == "ed" and not self.words[i][0].isupper():
            return self.verb(i, i + 1, Lexeme(WordClass.VERB, key, VerbForm.PARTICIPLE))
        if key[-3:] == "ing" and last.word_class is WordClass.BE:
            return self.verb(i, i + 1, Lexeme(WordClass.VERB, key, VerbForm.GERUND))
        self.close_verb(i, None)
        return self.plain(i, i + 1)
