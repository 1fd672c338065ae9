"""A sentence from its first token to its last: words, names, times and quantities."""

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import TimeKind
from caucasus_news.parsers.chunker.lookups import PREFIXED, QUOTES
from caucasus_news.parsers.chunker.mentioned import Mentioned
from caucasus_news.parsers.chunker.naming import behind_naming
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.grammar import NO_READINGS, Readings, WordClass
from caucasus_news.parsers.quantities import quantity_at

_REFLEXIVES = frozenset({"itself", "himself", "herself", "themselves"})
_OPENING = frozenset({"since", "what", "aged"})
_TURNS = PREFIXED | _OPENING | {"at"}
_BEFORE_TIMES = frozenset({"on", "in", "at", "by"})
_BOUNDS = frozenset({"over", "up", "about", "around"})
#: Words that stress what stands beside them, and no more: these, and degrees of what follows.
_STRESSING = _REFLEXIVES | {"most", "more", "only", "just", "very", "quite"}
_MANY = 10  # "took over two villages" is no "over two"
_SEIZING = frozenset({"take", "takes", "took", "taken", "taking"})
_HELD = frozenset({"captive", "hostage", "prisoner"})  # "took over five soldiers captive"
_OBJECT = 7  # tokens of those whom somebody takes prisoner
_CROWDS = frozenset({"tens", "dozens", "scores", "hundreds", "thousands", "several"})


class Sentence(Mentioned):
    """A sentence of tokens `first` up to, not including, `last`; `mentions` and `times` by the token they start at.

    It is the state of reading, too: the chunks so far, an open noun phrase and an open verb group.
    """

    def read(self) -> list[Chunk]:
        """Everything, in order."""
        i, keys, mentions, times = self.first, self.keys, self.mentions, self.times
        hyphens = "-" in keys[i : self.last]
        while i < self.last:
            key = keys[i]
            if i == self.main_verb and self.aside and i != self.split:
                self.take_up(i)
            if i == self.split:
                self.close(i)
                i += 1
            elif i in times:
                i = self.time(i, times[i])
            elif key in _STRESSING and self.only_stresses(i, key):
                i += 1
            elif i in mentions:
                i = self.mention(mentions[i])
            elif key == ",":
                i = self.comma(i)
            elif not ("a" <= key[0] <= "z" or key[0].isalnum()):
                i = self.mark(i, self.words[i])
            elif key in _TURNS and (hyphens or self.auxiliaries or key in _OPENING) and (on := self.turn(i, key)) > i:
                i = on
            else:
                i = self.known_word(i)
        self.close(i)
        return self.out

    def only_stresses(self, i: int, key: str) -> bool:
        """Whether the word at token `i` adds nothing: "the siege itself", "most recently met"."""
        if key in _REFLEXIVES:
            return self.is_emphatic()
        return i + 1 in self.times and self.keys[i + 1].endswith("ly")

    def turn(self, i: int, key: str) -> int:
        """Read a turn of speech that takes more than its words' classes to read; the index behind it, or `i`."""
        if key in PREFIXED and self.keys[i + 1 : i + 2] == ("-",) and self.hyphened_preposition(i):
            self.close_verb(i, None)
            if self.start < 0:
                self.start = i
            self.modifiers += self.keys[i : i + 3]  # "an in-person meeting"
            return i + 3
        if key == "since":
            return i + 1 if self.verb_goes_on(i + 1) else i  # "has since counted 207 dead"
        if key == "what":
            return self.behind_name_given(i)
        if key == "aged":  # "a reservist aged 39 was shot"
            return i + 2 if i > self.first and "".join(self.keys[i + 1 : i + 2]).isdecimal() else i
        inside = self.times.get(i + 1) if self.auxiliaries and key in _BEFORE_TIMES else None
        if inside is not None and (self.verb_goes_on(inside.last) or self.is_due_behind(inside)):
            return self.time(i + 1, inside)  # "will on Monday meet", "have by now met"
        return i

    def known_word(self, i: int) -> int:
        """Read a quantity, a word or a phrase that the grammar knows at token `i`, or one that it does not know."""
        keys, grammar = self.keys, self.grammar
        key, end, readings = keys[i], i, NO_READINGS
        if key in grammar.phrases and i + 1 < self.last and keys[i + 1] in grammar.phrases[key]:
            end, readings = grammar.longest(keys, i, self.last)
        elif key in grammar.words:
            end, readings = i + 1, grammar.words[key]
        if self.auxiliaries and WordClass.PREPOSITION in readings:
            self.lay_aside(i)
        if key in self.amounts:
            follows = self.amounts[key]
            counts = follows is None or (i + 1 < self.last and keys[i + 1] in follows)
        else:
            counts = not "a" <= key[0] <= "z" and key.isdecimal()
        if counts and (counted := self.quantity(i, end)) > i:
            return counted
        if end > i + 1:
            end, readings = self.shortened(i, end, readings)
        if end == i:
            return self.unknown(i)
        if end > i + 1 or WordClass.VERB in readings or WordClass.NOUN in readings:
            return self.word(i, end, readings)
        if key in grammar.joining:
            return self.joiner(i, end, readings)
        return self.determine(i, end) if key in grammar.determining else self.function_word(i, end, readings)

    def shortened(self, i: int, end: int, readings: Readings) -> tuple[int, Readings]:
        """The phrase at token `i` without what belongs to a name, number, day or place behind it."""
        cut = next((j for j in range(i + 1, end) if j in self.mentions or j in self.times), end)
        if cut < end:  # a phrase must not run into a name
            end, readings = self.grammar.longest(self.keys, i, cut)
        bounding = WordClass.VERB in readings and self.takes_bound(i, end)
        if bounding or (end > i + 1 and self.keys[end - 1] in ("in", "at", "on") and self.opens_setting(end)):
            shorter = self.grammar.longest(self.keys, i, end - 1)
            return shorter if shorter[1] else (end, readings)  # "ended in Ostia" has no "end in"
        return end, readings

    def opens_setting(self, end: int) -> bool:
        """Whether the preposition before token `end` tells where, when or how: "agreed on the phone", "in Ostia"."""
        if self.sets_scene(end):
            return True
        behind, readings = self.grammar.longest(self.keys, end - 1, self.last)
        return behind > end and not {WordClass.ADVERB, WordClass.PREPOSITION}.isdisjoint(readings)

    def takes_bound(self, i: int, end: int) -> bool:
        """Whether a verb at token `i` has no particle but a bound on a quantity behind it: "took over 50 prisoners"."""
        if end != i + 2 or end >= self.last or self.keys[end - 1] not in _BOUNDS:
            return False
        found = quantity_at(self.tokens, end - 1, self.last)
        if found is None:
            return False
        seized = self.keys[i] in _SEIZING and not _HELD.isdisjoint(self.keys[end : end + _OBJECT])
        many = max(found.at_least or 0, found.at_most or 0) >= _MANY
        return many or seized or self.keys[end - 1 : end + 1] == ("up", "to")

    def behind_name_given(self, i: int) -> int:
        """The index behind a clause like "what it called" at token `i`, before a noun phrase; else `i`."""
        end = behind_naming(self.keys, self.words, i, self.last)
        if end > i and (self.starts_phrase(end) or self.event_at(end) or self.words[end] in QUOTES):
            self.close(i)
            return end
        return i

    def quantity(self, i: int, known: int) -> int:
        """Take "at least 20", "more than two hundred", "four" as the beginning of a noun phrase; the index behind it.

        A phrase that the grammar knows from here up to token `known` comes before a quantity that is no longer.
        """
        found = quantity_at(self.tokens, i, self.last)
        measured = self.keys[i + 1 : i + 2] == ("-",) and self.tokens.adjoin(i + 1)  # "three-way talks"
        if found is None or measured or not found.stated or found.none or (known > i + 1 and found.last <= known):
            return i
        if found.at_least is found.at_most is None and (found.last == i + 1 or self.keys[i] not in _CROWDS):
            return i
        if self.keys[i] == "one" and self.start >= 0 and self.head >= 0 and found.last == i + 1:
            return i  # "the second one"
        if self.keys[i] in ("around", "round") and found.at_most == 1:
            return i  # "around one table"
        several = range(i + 1, found.last)
        if several and any(j in self.times and not self.qualifying_length(self.times[j]) for j in several):
            return i  # "from 15 to 16 June", "over the 2025 budget"
        if self.auxiliaries and self.keys[found.last : found.last + 1] == ("times",):
            return found.last + 1  # "have 120 times violated"
        if self.auxiliaries or self.head >= 0:
            self.close(i)
        stop = found.last
        if several:
            stop = next((j for j in several if j in self.mentions or j in self.times), stop)
        if self.start < 0:
            self.start = i
        self.modifiers += self.keys[i:stop]
        self.count_end = stop
        return stop

    def time(self, i: int, time: TimeMention) -> int:
        """Read a time at token `i`, within a phrase or by itself; the index behind it."""
        if self.auxiliaries:
            counted_back = self.keys[time.last : time.last + 1] == ("before",)
            last = time.last + counted_back  # "had the day before taken"
            if self.verb_goes_on(last) or self.is_due_behind(time):
                self.late_times += (time,)
                return last
            self.close_verb(i, None)
        if self.keys[time.first] == "the" and self.names_event(time.last):  # "in the October 5 meeting"
            if self.start >= 0:
                self.close_noun()
            self.start = time.first
        if self.start >= 0 and self.head < 0:  # "the May talks", "a 24-hour offensive"
            if not self.owners:
                self.determiner = self.determiner or "the"
            self.modifiers += self.keys[time.first : time.last]
            if time.when.kind is not TimeKind.DURATION:
                self.inner_times += (time,)
            elif self.measures_event(time.last):  # "the five days of talks"
                return time.last + 1
            return time.last
        if self.start >= 0 and self.qualifying_length(time):
            self.modifiers += (self.lemma, *self.keys[time.first : time.last])
            self.head, self.event = -1, False  # "a bilateral 4-day round of talks"
            return time.last
        if self.start >= 0:
            self.close_noun()
        if time.when.kind is TimeKind.DURATION and self.measures_event(time.last):  # "five days of talks"
            self.start = time.first
            self.modifiers += self.keys[time.first : time.last]
            return time.last + 1
        if self.possessive(time.last):  # "today's fighting"
            self.start, self.determiner = time.first, "the"
            self.inner_times += (time,)
            return time.last + 2
        self.out_time(time)
        return time.last
