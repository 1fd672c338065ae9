"""From tokens and mentions to chunks: which words are verbs, which nouns, and what belongs together."""

from collections.abc import Mapping

from caucasus_news.mentions.mention import Form, Mention, TimeMention
from caucasus_news.model import TimeKind
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.grammar import Grammar, Lexeme, WordClass
from caucasus_news.parsers.inflection import VerbForm
from caucasus_news.parsers.quantities import quantity_at, starts_quantity
from caucasus_news.parsers.verbgroups import Auxiliary, close_group
from caucasus_news.text.tokens import Tokens

_AUXILIARIES = (WordClass.MODAL, WordClass.BE, WordClass.HAVE, WordClass.DO)
_SIMPLE = {
    WordClass.PREPOSITION: ChunkKind.PREPOSITION,
    WordClass.SUBORDINATOR: ChunkKind.SUBORDINATOR,
    WordClass.COORDINATOR: ChunkKind.COORDINATOR,
    WordClass.ADVERB: ChunkKind.ADVERB,
}
_RELATIVES = frozenset({"who", "whom", "which"})
_QUOTES = frozenset('"“”„«»')
_ADJECTIVAL = frozenset({"online", "face-to-face", "face to face", "one-on-one", "one on one", "tete-a-tete"})
_LABELS = frozenset({"kill", "wound", "injure", "hurt", "capture", "displace", "detain", "arrest", "seize", "miss"})
_PARTICLES = frozenset({"down", "up", "aside", "together", "out"})
_REFLEXIVES = frozenset({"itself", "himself", "herself", "themselves"})
_CROWDS = frozenset({"tens", "dozens", "scores", "hundreds", "thousands", "several"})
_NOT_AFTER = frozenset(
    {
        "a",
        "an",
        "the",
        "this",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "no",
        "some",
        "any",
        "each",
        "every",
        "another",
    }
)


class Chunker:
    """Cuts one sentence after another into chunks; `mentions` and `times` by the token that they start at."""

    def __init__(
        self, tokens: Tokens, grammar: Grammar, mentions: Mapping[int, Mention], times: Mapping[int, TimeMention]
    ) -> None:
        self.tokens = tokens
        self.grammar = grammar
        self.mentions = mentions
        self.times = times

    def chunks(self, first: int, last: int) -> list[Chunk]:
        """The chunks of tokens `first` up to, not including, `last`."""
        return _Sentence(self, first, last).read()


class _Sentence:
    """The state of reading one sentence: the chunks so far, an open noun phrase and an open verb group."""

    def __init__(self, chunker: Chunker, first: int, last: int) -> None:
        self.keys = chunker.tokens.keys
        self.words = chunker.tokens.words
        self.tokens = chunker.tokens
        self.grammar = chunker.grammar
        self.mentions = chunker.mentions
        self.times = chunker.times
        self.first = first
        self.last = last
        self.out: list[Chunk] = []
        self.start = -1  # of the open noun phrase
        self.head = -1
        self.head_end = -1
        self.lemma = ""
        self.event = False
        self.determiner = ""
        self.modifiers: list[str] = []
        self.owners: list[Mention] = []
        self.qualified: list[tuple[Mention, str]] = []
        self.inner_times: list[TimeMention] = []
        self.count_end = -1
        self.auxiliaries: list[Auxiliary] = []
        self.late_times: list[TimeMention] = []  # that stand within the open verb group
        self.group_start = -1

    def read(self) -> list[Chunk]:
        index = self.first
        while index < self.last:
            index = self.step(index)
        self.close_verb(index, None)
        self.close_noun()
        return self.out

    # ------------------------------------------------------------------ one step
    def step(self, i: int) -> int:
        time = self.times.get(i)
        if time is not None:
            return self.time(i, time)
        if self.keys[i] in _REFLEXIVES and self.is_emphatic():
            return i + 1
        mention = self.mentions.get(i)
        if mention is not None:
            return self.mention(mention)
        word = self.words[i]
        if not word[0].isalnum():
            return self.mark(i, word)
        inside = self.times.get(i + 1) if self.auxiliaries and self.keys[i] in ("on", "in", "at") else None
        if inside is not None and self.verb_goes_on(inside.last):  # "will on Monday meet"
            return self.time(i + 1, inside)
        end, readings = self.grammar.longest(self.keys, i, self.last)
        counted = self.quantity(i, end) if starts_quantity(self.keys[i]) else i
        if counted > i:
            return counted
        if end > i + 1:
            cut = next((j for j in range(i + 1, end) if j in self.mentions or j in self.times), end)
            if cut < end:  # a phrase must not run into a name
                end, readings = self.grammar.longest(self.keys, i, cut)
        if end > i + 1 and self.keys[end - 1] in ("in", "at", "on") and self.sets_scene(end):
            shorter = self.grammar.longest(self.keys, i, end - 1)
            end, readings = shorter if shorter[1] else (end, readings)  # "ended in Ostia" has no "end in"
        return self.word(i, end, readings) if end > i else self.unknown(i)

    def sets_scene(self, i: int) -> bool:
        """Whether a time or a place stands at token `i`."""
        mention = self.mentions.get(i)
        return i in self.times or (mention is not None and mention.place is not None)

    def is_emphatic(self) -> bool:
        """Whether a reflexive here only stresses the phrase before it, or is the object of a verb: "the siege itself"."""
        if self.start >= 0:
            return self.head >= 0
        return bool(self.out) and self.out[-1].kind in (ChunkKind.NOUN, ChunkKind.VERB) and not self.auxiliaries

    def quantity(self, i: int, known: int) -> int:
        """Take "at least 20", "more than two hundred", "four" as the beginning of a noun phrase; the index behind it.

        A phrase that the grammar knows from here up to token `known` comes before a quantity that is no longer.
        """
        if self.keys[i] in _NOT_AFTER and self.keys[i] not in ("some", "another"):
            return i
        found = quantity_at(self.tokens, i, self.last)
        measured = self.keys[i + 1 : i + 2] == ("-",) and self.tokens.adjoin(i + 1)  # "three-way talks"
        if found is None or measured or not found.stated or found.none or (known > i + 1 and found.last <= known):
            return i
        if found.at_least is found.at_most is None and (found.last == i + 1 or self.keys[i] not in _CROWDS):
            return i
        if i + 1 in self.times:
            return i  # "from 15 to 16 June"
        if self.auxiliaries and self.keys[found.last : found.last + 1] == ("times",):
            return found.last + 1  # "have 120 times violated"
        if self.auxiliaries or self.head >= 0:
            self.close_verb(i, None)
            self.close_noun()
        stop = next((j for j in range(i + 1, found.last) if j in self.mentions or j in self.times), found.last)
        self.open(i)
        self.modifiers.extend(self.keys[i:stop])
        self.count_end = stop
        return stop

    def time(self, i: int, time: TimeMention) -> int:
        if self.verb_goes_on(time.last):
            self.late_times.append(time)
            return time.last
        self.close_verb(i, None)
        if self.start >= 0 and self.head < 0:  # "the May talks", "a 24-hour offensive"
            if not self.owners:
                self.determiner = self.determiner or "the"
            self.modifiers.extend(self.keys[time.first : time.last])
            if time.when.kind is not TimeKind.DURATION:
                self.inner_times.append(time)
            elif self.measures_event(time.last):  # "the five days of talks"
                return time.last + 1
            return time.last
        if self.start >= 0 and not self.event and self.qualifying_length(time):
            self.modifiers.extend((self.lemma, *self.keys[time.first : time.last]))
            self.head = -1  # "a bilateral 4-day round of talks"
            return time.last
        self.close_noun()
        if time.when.kind is TimeKind.DURATION and self.measures_event(time.last):  # "five days of talks"
            self.open(time.first)
            self.modifiers.extend(self.keys[time.first : time.last])
            return time.last + 1
        if self.hyphened_participle(time.last):  # "the recently-freed district"
            self.open(time.first)
            self.modifiers.extend(self.keys[time.first : time.last + 2])
            return time.last + 2
        if self.possessive(time.last):  # "today's fighting"
            self.open(time.first)
            self.determiner = "the"
            self.inner_times.append(time)
            return time.last + 2
        self.out_time(time)
        return time.last

    def verb_goes_on(self, i: int) -> bool:
        """Whether the open verb group has its main verb at token `i`, behind a time: "is currently having"."""
        if not self.auxiliaries or i >= self.last or i in self.mentions or i in self.times:
            return False
        _, readings = self.grammar.longest(self.keys, i, self.last)
        verb = readings.get(WordClass.VERB)
        if verb is None:
            return self.keys[i] == "having" and self.auxiliaries[-1].word_class is WordClass.BE
        return self.verb_after_auxiliary(verb.forms, WordClass.NOUN in readings)

    def hyphened_participle(self, i: int) -> bool:
        """Whether a hyphen and a past participle stand at token `i`."""
        if i + 1 >= self.last or self.keys[i] != "-" or not self.tokens.adjoin(i):
            return False
        lexeme = self.grammar.longest(self.keys, i + 1, i + 2)[1].get(WordClass.VERB)
        return lexeme is not None and bool(lexeme.forms & VerbForm.PARTICIPLE)

    def out_time(self, time: TimeMention) -> None:
        self.out.append(Chunk(ChunkKind.TIME, time.first, time.last, time=time))

    def qualifying_length(self, time: TimeMention) -> bool:
        """Whether a length with a hyphen stands before a noun: "4-day talks"."""
        if (
            time.when.kind is not TimeKind.DURATION
            or "-" not in self.keys[time.first : time.last]
            or time.last >= self.last
        ):
            return False
        return WordClass.NOUN in self.grammar.longest(self.keys, time.last, self.last)[1]

    def measures_event(self, i: int) -> bool:
        """Whether "of" and an event noun follow, at most two words between."""
        if i >= self.last or self.keys[i] != "of":
            return False
        for j in range(i + 1, min(i + 4, self.last)):
            if j in self.mentions or j in self.times:
                return False
            _, readings = self.grammar.longest(self.keys, j, self.last)
            if WordClass.NOUN in readings:
                return True
        return False

    def mention(self, mention: Mention) -> int:
        if mention.form is Form.PRONOUN and self.keys[mention.first] in _RELATIVES:
            self.close_verb(mention.first, None)
            self.close_noun()
            key = self.keys[mention.first]
            self.out.append(Chunk(ChunkKind.RELATIVE, mention.first, mention.last, lemma=key, mention=mention))
            return mention.last
        if self.auxiliaries:
            self.close_verb(mention.first, None)
        nxt = mention.last
        if (
            self.head_end == mention.first
            and mention.form is Form.NAME
            and not self.event
            and self.qualified_by_plain()
        ):
            self.modifiers.append(self.lemma)  # "the younger Aldor"
            self.head = -1
        elif self.head >= 0:
            self.close_noun()
        if self.possessive(nxt):
            self.open(mention.first)
            self.owners.append(mention)
            return nxt + 2
        if self.plural_possessive(nxt):
            self.open(mention.first)
            self.owners.append(mention)
            return nxt + 1
        if mention.form is Form.NOMINAL and not mention.actors and nxt - mention.first <= 2 and self.noun_follows(nxt):
            return self.plain(mention.first, nxt)  # "border commissions"
        hyphenated = self.qualifies(nxt)
        if hyphenated:
            self.open(mention.first)
            self.qualified.append((mention, self.keys[nxt + 1]))
            return nxt + 2
        if mention.form is Form.DEMONYM or self.compound(nxt):
            self.open(mention.first)
            self.owners.append(mention)
            return nxt + 1 if nxt < self.last and self.keys[nxt] == "-" and self.tokens.adjoin(nxt) else nxt
        start = self.start if self.start >= 0 else mention.first
        chunk = Chunk(
            ChunkKind.NOUN,
            start,
            nxt,
            lemma=self.keys[mention.head if mention.head >= 0 else nxt - 1],
            head=mention.head if mention.head >= 0 else nxt - 1,
            mention=mention,
            owners=tuple(self.owners),
            qualified=tuple(self.qualified),
            modifiers=tuple(self.modifiers),
            determiner=self.determiner,
            apposed="," in self.keys[mention.first : nxt],
        )
        inner = self.inner_times
        self.reset()
        self.out.append(chunk)
        for time in inner:
            self.out_time(time)
        return nxt

    def qualified_by_plain(self) -> bool:
        """Whether the open noun phrase is a word or two in lower case: "the younger" before a name.

        "For the first time Aldor" is none: there the name opens its clause.
        """
        plain = self.head >= 0 and self.determiner != "" and self.words[self.head][0].islower()
        return plain and self.lemma not in ("time", "day", "moment", "year", "week", "month", "same")

    def plural_possessive(self, i: int) -> bool:
        """Whether an apostrophe ends a plural before a noun: "the two countries' commissions"."""
        if i + 1 >= self.last or self.keys[i] != "'" or not self.tokens.adjoin(i) or not self.keys[i - 1].endswith("s"):
            return False
        return not self.tokens.adjoin(i + 1) and self.words[i + 1][0].isalpha()

    def noun_follows(self, i: int) -> bool:
        """Whether the word at token `i` can only go on with the noun phrase."""
        if i >= self.last or i in self.mentions or i in self.times or not self.words[i][0].isalpha():
            return False
        _, readings = self.grammar.longest(self.keys, i, self.last)
        return not readings or set(readings) == {WordClass.NOUN}

    def possessive(self, i: int) -> bool:
        keys = self.keys
        return i + 1 < self.last and keys[i] == "'" and keys[i + 1] == "s" and self.tokens.adjoin(i)

    def qualifies(self, i: int) -> bool:
        """Whether a hyphen and a participle follow: "Russian-brokered", "EU-mediated"."""
        if i + 1 >= self.last or self.keys[i] != "-" or not self.tokens.adjoin(i):
            return False
        _, readings = self.grammar.longest(self.keys, i + 1, self.last)
        lexeme = readings.get(WordClass.VERB)
        return lexeme is not None and bool(lexeme.forms & (VerbForm.PARTICIPLE | VerbForm.GERUND))

    def compound(self, i: int) -> bool:
        """Whether the name before token `i` only qualifies a noun: "the Brussels meeting", "Armenia-Azerbaijan talks"."""
        if i >= self.last:
            return False
        key = self.keys[i]
        if key == "-" and self.tokens.adjoin(i) and i + 1 < self.last:
            other = self.mentions.get(i + 1)
            return other is not None and (self.compound(other.last) or other.form is Form.DEMONYM)
        if i in self.mentions or i in self.times or not self.words[i][0].isalpha():
            return False
        end, readings = self.grammar.longest(self.keys, i, self.last)
        if (
            not readings
            and self.determiner == "the"
            and self.words[i].islower()
            and not self.keys[i].endswith(("ly", "ed"))
        ):
            named = self.mentions.get(self.before_compound(i))
            return named is not None and named.place is not None  # "the Yeraskh section of the border"
        if WordClass.NOUN not in readings:
            return False
        return WordClass.VERB not in readings or not self.verb_follows_name(readings[WordClass.VERB], i, end)

    def known(self, i: int) -> bool:
        """Whether the grammar knows the word at token `i` by itself."""
        return bool(self.grammar.longest(self.keys, i, i + 1)[1])

    def before_compound(self, i: int) -> int:
        """The first token of the mention that ends at token `i`."""
        return next(
            (j for j in range(i - 1, max(i - 12, -1), -1) if j in self.mentions and self.mentions[j].last == i), i - 1
        )

    def verb_follows_name(self, lexeme: Lexeme, i: int, end: int) -> bool:
        """Of a word that may be noun or verb, after a name: "Baku hosts talks", "Blinken calls Aliyev", "Moscow talks"."""
        if lexeme.forms & (VerbForm.PAST | VerbForm.PARTICIPLE):
            return True
        if not lexeme.forms & VerbForm.THIRD or self.keys[i] == "talks":
            return False
        return self.starts_phrase(end)

    def starts_content(self, i: int) -> bool:
        """Whether what follows a verb of saying stands at token `i`: "that", "having …"."""
        return i < self.last and self.keys[i] in ("that", "having", "being", "any", "it", "this")

    def starts_phrase(self, i: int) -> bool:
        """Whether a noun phrase starts at token `i`, as an object would."""
        if i >= self.last:
            return False
        if i in self.mentions:
            return True
        _, readings = self.grammar.longest(self.keys, i, self.last)
        return WordClass.DETERMINER in readings or (not readings and self.words[i][0].isalpha())

    # ------------------------------------------------------------------ marks and words
    def mark(self, i: int, word: str) -> int:
        key = self.keys[i]
        if key == "-" and self.tokens.adjoin(i) and self.start >= 0 and (self.head >= 0 or self.modifiers):
            if self.head >= 0:
                self.modifiers.append(self.lemma)
            self.head = -1
            return i + 1
        if key == "'" and not self.auxiliaries and self.start >= 0 and i + 1 < self.last and self.keys[i + 1] == "s":
            self.head = -1  # "the ministry's statement": what stood before only qualifies
            return i + 2
        if key == "'" and self.tokens.adjoin(i):
            return i + 1
        if word in _QUOTES and self.start >= 0 and self.head < 0 and not self.owners:
            return i + 1  # a "revenge operation": the mark does not part the phrase
        self.close_verb(i, None)
        self.close_noun()
        kind = ChunkKind.COMMA if key == "," else ChunkKind.QUOTE if word in _QUOTES else ChunkKind.MARK
        self.out.append(Chunk(kind, i, i + 1, lemma=key))
        return i + 1

    def word(self, i: int, end: int, readings: Mapping[WordClass, Lexeme]) -> int:
        if end == i + 2 and self.keys[i + 1] == "to" and self.infinitive_follows(end):
            self.close_verb(i, None)
            return self.plain(i, i + 1)  # "are due to meet": no "due to"
        verb = readings.get(WordClass.VERB)
        if verb is not None and WordClass.ADVERB in readings and not self.auxiliaries and verb.forms & VerbForm.BASE:
            verb = None  # "last met", "further talks"
        if verb is not None and WordClass.PREPOSITION in readings and verb.forms & VerbForm.GERUND:
            if not self.auxiliaries and (self.start < 0 or self.head >= 0):
                verb = None  # "following talks in Ostia"
        if (
            verb is not None
            and WordClass.PREPOSITION in readings
            and verb.forms & VerbForm.BASE
            and not self.auxiliaries
        ):
            verb = None  # "sat the two down in Ostia"
        if verb is not None and self.is_verb(i, end, readings):
            return self.verb(i, end, verb)
        if WordClass.NOUN in readings:
            return self.noun(i, end, readings[WordClass.NOUN])
        if verb is not None and end > i + 1:  # "wounded by fire on Friday" has no "fire on"
            return self.word(i, *self.grammar.longest(self.keys, i, i + 1)) if self.known(i) else self.unknown(i)
        if verb is not None:
            return self.plain(i, end)
        for word_class in _AUXILIARIES:
            if word_class in readings:
                return self.auxiliary(i, end, readings[word_class])
        if WordClass.NEGATION in readings:
            return self.auxiliary(i, end, readings[WordClass.NEGATION])
        if self.keys[i] == "that" and i + 1 < self.last and self.keys[i + 1] == "of":
            return self.left_out(i)
        if WordClass.RELATIVE in readings and self.is_relative(i, readings):
            self.close_verb(i, None)
            self.close_noun()
            self.out.append(Chunk(ChunkKind.RELATIVE, i, end, lemma=readings[WordClass.RELATIVE].lemma))
            return end
        if WordClass.ADVERB in readings and (self.auxiliaries or WordClass.DETERMINER not in readings):
            return self.adverb(i, end, readings[WordClass.ADVERB])
        if WordClass.DETERMINER in readings:
            return self.determine(i, end)
        return self.joiner(i, end, readings)

    def left_out(self, i: int) -> int:
        """ "that of 27 October": a noun phrase whose noun was told before."""
        self.close_verb(i, None)
        self.close_noun()
        self.out.append(Chunk(ChunkKind.NOUN, i, i + 1, lemma="those", head=i, event=True, determiner="that"))
        return i + 1

    def joiner(self, i: int, end: int, readings: Mapping[WordClass, Lexeme]) -> int:
        """Prepositions, conjunctions: they close what is open."""
        key = self.keys[i]
        if key == "to" and end == i + 1 and self.infinitive_follows(end):
            if not (self.auxiliaries and self.auxiliaries[-1].word_class is WordClass.BE):
                self.close_verb(i, None)
            self.close_noun()
            if self.group_start < 0:
                self.group_start = i
            self.auxiliaries.append(Auxiliary(WordClass.PREPOSITION, "to", "to"))
            return end
        if WordClass.COORDINATOR in readings and self.start >= 0 and self.head < 0 and self.list_of_qualities(end):
            return end  # "Armenian and Azerbaijani positions", "tripartite and bilateral meetings"
        self.close_verb(i, None)
        self.close_noun()
        if key in _PARTICLES and end == i + 1 and self.is_particle(end):
            self.out.append(Chunk(ChunkKind.ADVERB, i, end, lemma=key))
            return end
        for word_class, kind in _SIMPLE.items():
            if word_class in readings:
                self.out.append(Chunk(kind, i, end, lemma=readings[word_class].lemma))
                break
        return end

    def is_particle(self, i: int) -> bool:
        """Whether a preposition before token `i` goes with its verb alone: "sat them down in Ostia"."""
        if i >= self.last:
            return True
        if i in self.mentions or i in self.times:
            return i in self.times and i not in self.mentions
        if not self.words[i][0].isalnum():
            return self.words[i] not in _QUOTES and self.keys[i] != "-"
        _, readings = self.grammar.longest(self.keys, i, self.last)
        return WordClass.PREPOSITION in readings and WordClass.NOUN not in readings

    def list_of_qualities(self, i: int) -> bool:
        """Whether what follows an "and" goes on qualifying the same noun."""
        if i >= self.last or not (self.owners or self.modifiers):
            return False
        mention = self.mentions.get(i)
        if mention is not None:
            return mention.form is Form.DEMONYM
        _, readings = self.grammar.longest(self.keys, i, self.last)
        verb = readings.get(WordClass.VERB)
        return WordClass.DETERMINER not in readings and (
            verb is None or not verb.forms & (VerbForm.BASE | VerbForm.PAST)
        )

    def infinitive_follows(self, i: int) -> bool:
        while i < self.last:
            if i in self.mentions or i in self.times:
                return False
            end, readings = self.grammar.longest(self.keys, i, self.last)
            if WordClass.VERB in readings and readings[WordClass.VERB].forms & VerbForm.BASE:
                return True
            if WordClass.BE in readings or WordClass.HAVE in readings or WordClass.DO in readings:
                return self.keys[i] in ("be", "have", "do")
            if WordClass.ADVERB not in readings and not self.keys[i].endswith("ly"):
                return False
            i = max(end, i + 1)
        return False

    def is_relative(self, i: int, readings: Mapping[WordClass, Lexeme]) -> bool:
        """Whether "that", "which", "who" opens a clause, not a noun phrase ("that meeting")."""
        if self.keys[i] not in ("that", "which"):
            return True
        after_preposition = self.start < 0 and bool(self.out) and self.out[-1].kind is ChunkKind.PREPOSITION
        return not (after_preposition and self.keys[i] == "that")

    def adverb(self, i: int, end: int, lexeme: Lexeme) -> int:
        if self.auxiliaries and end == i + 1:
            return end
        self.close_verb(i, None)
        if (
            not self.event
            and lexeme.lemma in _ADJECTIVAL
            and end < self.last
            and WordClass.NOUN in self.grammar.longest(self.keys, end, self.last)[1]
        ):
            if self.head >= 0:
                self.modifiers.append(self.lemma)
                self.head = -1
            self.open(i)  # "online talks", "an 8th online meeting"
        if self.start >= 0 and self.head < 0 and (end == i + 1 or lexeme.lemma in _ADJECTIVAL):
            self.modifiers.append(lexeme.lemma)
            return end
        self.close_noun()
        self.out.append(Chunk(ChunkKind.ADVERB, i, end, lemma=lexeme.lemma))
        return end

    def determine(self, i: int, end: int) -> int:
        if self.keys[i] == "such" and self.head >= 0 and not self.event and self.lemma in self.grammar.elliptic:
            self.modifiers.extend((self.lemma, "such"))  # "the ninth such meeting"
            self.head = -1
            return end
        if self.auxiliaries and self.keys[i] in ("each", "both", "all") and self.participle_at(end):
            return end  # "had each announced"
        if self.start >= 0 and self.head < 0 and not self.auxiliaries:  # "three other soldiers", "all the ministers"
            self.modifiers.append(self.keys[i])
            return end
        self.close_verb(i, None)
        self.close_noun()
        self.open(i)
        self.determiner = self.keys[i]
        return end

    def participle_at(self, i: int) -> bool:
        """Whether a participle stands at token `i`."""
        if i >= self.last or i in self.mentions or i in self.times:
            return False
        _, readings = self.grammar.longest(self.keys, i, self.last)
        verb = readings.get(WordClass.VERB)
        return verb is not None and bool(verb.forms & (VerbForm.PARTICIPLE | VerbForm.GERUND))

    # ------------------------------------------------------------------ noun phrases
    def open(self, i: int) -> None:
        if self.start < 0:
            self.start = i

    def noun(self, i: int, end: int, lexeme: Lexeme) -> int:
        self.close_verb(i, None)
        if self.head >= 0:
            self.modifiers.append(self.lemma)
        self.open(i)
        self.head, self.head_end, self.lemma, self.event = end - 1, end, lexeme.lemma, True
        return end

    def plain(self, i: int, end: int) -> int:
        """A word that is no verb here and of no class: an adjective or noun, part of a noun phrase."""
        self.open(i)
        if self.head >= 0:
            self.modifiers.append(self.lemma)
        self.head, self.head_end, self.lemma, self.event = end - 1, end, self.keys[end - 1], False
        return end

    def unknown(self, i: int) -> int:
        key = self.keys[i]
        if self.auxiliaries:
            return self.unknown_after_auxiliary(i, key)
        if key.endswith("ly") and self.head < 0 and self.start < 0:
            self.out.append(Chunk(ChunkKind.ADVERB, i, i + 1, lemma=key))
            return i + 1
        if key.endswith("ed") and self.finite_place() and not self.words[i][0].isupper():
            return self.verb(i, i + 1, Lexeme(WordClass.VERB, key, VerbForm.PAST | VerbForm.PARTICIPLE))
        return self.plain(i, i + 1)

    def unknown_after_auxiliary(self, i: int, key: str) -> int:
        last = self.auxiliaries[-1]
        if key.endswith("ly"):
            return i + 1
        if last.word_class in (WordClass.MODAL, WordClass.DO) or last.lemma == "to":
            return self.verb(i, i + 1, Lexeme(WordClass.VERB, key, VerbForm.BASE))
        if key.endswith("ed") and not self.words[i][0].isupper():
            return self.verb(i, i + 1, Lexeme(WordClass.VERB, key, VerbForm.PARTICIPLE))
        if key.endswith("ing") and last.word_class is WordClass.BE:
            return self.verb(i, i + 1, Lexeme(WordClass.VERB, key, VerbForm.GERUND))
        self.close_verb(i, None)
        return self.plain(i, i + 1)

    def finite_place(self) -> bool:
        """Whether a finite verb may stand here: after a whole noun phrase, or a name."""
        if self.start >= 0:
            return self.head >= 0
        return bool(self.out) and self.out[-1].kind in (
            ChunkKind.NOUN,
            ChunkKind.RELATIVE,
            ChunkKind.ADVERB,
            ChunkKind.COORDINATOR,
        )

    def close_noun(self) -> None:
        if self.start < 0:
            return
        if self.head >= 0:
            self.out.append(
                Chunk(
                    ChunkKind.NOUN,
                    self.start,
                    self.head_end,
                    lemma=self.lemma,
                    head=self.head,
                    event=self.event,
                    owners=tuple(self.owners),
                    qualified=tuple(self.qualified),
                    modifiers=tuple(self.modifiers),
                    determiner=self.determiner,
                )
            )
        else:
            self.close_bare()
        inner = self.inner_times
        self.reset()
        for time in inner:
            self.out_time(time)

    def close_bare(self) -> None:
        """A phrase without a noun: a demonym by itself ("the Armenians"), a number ("two were hurt"), "the wounded"."""
        mention = self.owners[-1] if self.owners else None
        end = mention.last if mention else max(self.count_end, self.start + 1)
        lemma = self.modifiers[-1] if self.modifiers else self.determiner
        self.out.append(
            Chunk(
                ChunkKind.NOUN,
                self.start,
                max(end, self.start + 1),
                lemma=self.keys[end - 1] if mention else lemma,
                head=end - 1,
                mention=mention,
                event=mention is None and self.determiner != "" and lemma in self.grammar.elliptic,
                owners=tuple(self.owners[:-1]),
                modifiers=tuple(self.modifiers),
                determiner=self.determiner,
            )
        )

    def reset(self) -> None:
        self.start = self.head = self.head_end = self.count_end = -1
        self.lemma = self.determiner = ""
        self.event = False
        self.modifiers = []
        self.owners = []
        self.qualified = []
        self.inner_times = []

    # ------------------------------------------------------------------ verb groups
    def auxiliary(self, i: int, end: int, lexeme: Lexeme) -> int:
        self.close_noun()
        if self.group_start < 0:
            self.group_start = i
        self.auxiliaries.append(Auxiliary(lexeme.word_class, lexeme.lemma, self.keys[i], lexeme.sense))
        return end

    def verb(self, i: int, end: int, lexeme: Lexeme) -> int:
        self.close_noun()
        if self.group_start < 0:
            self.group_start = i
        self.close_verb(end, lexeme)
        return end

    def close_verb(self, end: int, lexeme: Lexeme | None) -> None:
        if self.group_start < 0:
            return
        group = close_group(self.auxiliaries, lexeme)
        if group is not None:
            stop = end if lexeme is not None else max(self.group_start + 1, end)
            self.out.append(Chunk(ChunkKind.VERB, self.group_start, stop, lemma=group.lemma, verb=group))
        self.auxiliaries = []
        self.group_start = -1
        times, self.late_times = self.late_times, []
        for time in times:
            self.out_time(time)

    def is_verb(self, i: int, end: int, readings: Mapping[WordClass, Lexeme]) -> bool:
        """Whether a word that can be a verb is one here, going by what stands before and behind it."""
        forms = readings[WordClass.VERB].forms
        noun_too = WordClass.NOUN in readings
        if self.auxiliaries:
            return self.verb_after_auxiliary(forms, noun_too)
        if forms & (VerbForm.PAST | VerbForm.PARTICIPLE):
            return self.participle_is_verb(i, readings)
        if forms & VerbForm.GERUND:
            return self.gerund_is_verb(end, noun_too)
        if forms & VerbForm.THIRD:
            return self.third_is_verb(i, end, noun_too)
        return self.base_is_verb(end, noun_too)

    def verb_after_auxiliary(self, forms: VerbForm, noun_too: bool) -> bool:
        last = next((a for a in reversed(self.auxiliaries) if a.word_class is not WordClass.NEGATION), None)
        if last is None:  # "never takes place"
            return bool(forms & (VerbForm.THIRD | VerbForm.PAST | VerbForm.BASE))
        if last.word_class in (WordClass.MODAL, WordClass.DO) or last.lemma == "to":
            return bool(forms & VerbForm.BASE)
        if last.word_class is WordClass.HAVE:
            return bool(forms & VerbForm.PARTICIPLE)
        return bool(forms & (VerbForm.PARTICIPLE | VerbForm.GERUND))

    def participle_is_verb(self, i: int, readings: Mapping[WordClass, Lexeme]) -> bool:
        if self.start >= 0 and self.head < 0:  # "the wounded soldiers", "two captured posts", "Russian-brokered talks"
            if self.count_end == i and readings[WordClass.VERB].lemma not in _LABELS:
                return True  # "another 21 died", "one received a wound"; but "six wounded"
            return self.determiner == "" and not self.modifiers and not self.owners
        if self.start >= 0 and self.lemma in ("recently", "newly", "previously"):
            return False
        return True

    def gerund_is_verb(self, end: int, noun_too: bool) -> bool:
        if self.start >= 0 and self.head < 0:
            return False
        if not noun_too:
            return True
        before = self.out[-1] if self.out and self.start < 0 else None
        if self.start >= 0:
            return False
        if before is None or before.kind in (ChunkKind.COMMA, ChunkKind.PREPOSITION, ChunkKind.SUBORDINATOR):
            after_name = before is not None and len(self.out) > 1 and self.out[-2].mention is not None
            nxt = self.keys[end] if end < self.last else ""
            if before is None and nxt in ("in", "at", "on") and self.opens_sentence(end):
                return True
            return (
                self.starts_phrase(end) or nxt == "with" or (after_name and nxt in ("in", "at", "on", "under", "for"))
            )
        if before.kind is ChunkKind.COORDINATOR:  # "killing two soldiers and wounding three"
            verb = next((c.verb for c in reversed(self.out) if c.verb is not None), None)
            return (
                verb is not None
                and verb.shape is Shape.GERUND
                and (self.starts_phrase(end) or starts_quantity(self.keys[min(end, self.last - 1)]))
            )
        return before.kind is ChunkKind.ADVERB

    def opens_sentence(self, i: int) -> bool:
        """Whether a comma comes before any verb: "Meeting in Ostia on Monday, the ministers agreed"."""
        while i < self.last and self.keys[i] != ",":
            known = self.mentions.get(i) or self.times.get(i)
            if known is not None:
                i = known.last
                continue
            end, readings = self.grammar.longest(self.keys, i, self.last)
            if WordClass.VERB in readings or any(c in readings for c in _AUXILIARIES):
                return False
            i = max(end, i + 1)
        return i < self.last

    def closes_event(self, end: int) -> bool:
        """Whether a single event stands open before a word, and a preposition or the end behind it: "a truce comes into
        force", "the meeting ends.".
        """
        if not self.event or self.keys[self.head].endswith("s"):
            return False
        if end >= self.last or not self.words[end][0].isalnum():
            return True
        _, readings = self.grammar.longest(self.keys, end, self.last)
        return WordClass.PREPOSITION in readings and self.keys[end] != "of"

    def third_is_verb(self, i: int, end: int, noun_too: bool) -> bool:
        if self.start >= 0 and self.head < 0:
            return False
        if self.start >= 0:
            return not noun_too and (self.starts_phrase(end) or self.starts_content(end) or self.closes_event(end))
        before = self.out[-1] if self.out else None
        if before is None or before.kind is ChunkKind.PREPOSITION:
            return False
        if before.kind is ChunkKind.RELATIVE:
            return True
        if before.kind is ChunkKind.ADVERB and before.lemma == "further":
            return False  # "further steps"
        if before.kind in (
            ChunkKind.NOUN,
            ChunkKind.COORDINATOR,
            ChunkKind.ADVERB,
            ChunkKind.COMMA,
            ChunkKind.QUOTE,
            ChunkKind.TIME,
        ):
            return not noun_too or (before.mention is not None and self.starts_phrase(end))
        return False

    def base_is_verb(self, end: int, noun_too: bool) -> bool:
        if self.start >= 0 and (self.head < 0 or noun_too):
            return False
        before = self.out[-1] if self.out else None
        if self.start >= 0:
            return self.lemma.endswith("s") or self.event
        if before is None or before.kind is ChunkKind.PREPOSITION:
            return False
        if before.kind is ChunkKind.RELATIVE:
            return not noun_too
        if before.kind is ChunkKind.COMMA and len(self.out) > 1 and self.out[-2].apposed:
            return not noun_too  # "the mayors, Aldor and Berrin, intend"
        if before.kind is ChunkKind.COMMA and not noun_too:  # "26 people, by the official count, die"
            kinds = {c.kind for c in self.out}
            return ChunkKind.NOUN in kinds and ChunkKind.VERB not in kinds and len(self.out) > 3
        if before.kind is ChunkKind.NOUN and len(self.out) > 2 and self.out[-2].kind is ChunkKind.COORDINATOR:
            return self.out[-3].kind is ChunkKind.NOUN and before.mention is not None  # "Aldor and Berrin talk"
        if before.kind is ChunkKind.NOUN:
            return before.lemma in ("they", "we", "i", "you") or (before.mention is not None and before.mention.plural)
        return before.kind is ChunkKind.COORDINATOR and self.goes_on() and (not noun_too or self.starts_phrase(end))

    def goes_on(self) -> bool:
        """Whether a verb before the "and" can have a bare second one: "will fly to Granada and see", "to meet and talk"."""
        verb = next((c.verb for c in reversed(self.out) if c.kind is ChunkKind.VERB), None)
        return verb is not None and (verb.shape is Shape.INFINITIVE or bool(verb.modal) or verb.due)
