"""Who speaks: the subject of a verb of saying, among the noun phrases around it."""

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor
from caucasus_news.parsers.statements.openings import BEFORE_TIMES, Openings
from caucasus_news.parsers.statements.phrases import INHERITS, UNNAMED, Voice, is_person

_DASHES = frozenset("-–—")
#: What stands between somebody and his name, and how many words may stand before the name behind it.
_NAMING, _LEAD = frozenset({",", "by", "named", "called"}), 4
_CLAUSE = 60  # tokens: no subject stands farther from its verb
_LEADING = frozenset({"to", "that"})
_APOSTROPHES = frozenset("'’")
_HANGING = frozenset(
    {"after", "although", "as", "because", "before", "if", "since", "though", "when", "where", "while"}
)
_THINGS = frozenset({"it", "this", "that", "they", "these", "those"})


class Voices(Openings):
    """Finds the subjects of verbs of saying in one narration."""

    def before(self, verb: int, start: int) -> Voice:
        """The subject to the left of a verb, in the clause that does not reach beyond token `start`."""
        keys = self.tokens.keys
        at = verb - 1
        while at >= start and (keys[at] in self.words.auxiliaries or keys[at] in self.words.adverbs):
            at -= 1
        at = self._past_times(at, start)
        if at < start:
            return INHERITS
        if keys[at] in self.words.relatives and not self._covered(at):
            return self._antecedent(at, start)
        if keys[at] in self.words.breaks or keys[at] in ("to", "and", "but", ";", ":"):
            return INHERITS
        return self._clause_subject(start, at + 1)

    def _past_times(self, at: int, start: int) -> int:
        """Steps over an adjunct between subject and verb: "Aliyev on Tuesday said", "the ministry in a note said"."""
        for _ in range(2):
            while at >= start and at in self.times:
                at = self.times[at].first - 1
                at -= at >= start and self.tokens.keys[at] in BEFORE_TIMES
            left = at
            if at >= start and self.tokens.keys[at] in ("and", "but"):
                return at  # "sits at the table and charges": another verb of the same subject
            while left >= start and at - left < 7 and self.tokens.keys[left] not in self.words.prepositions:
                if self._covered(left) or self.tokens.words[left] in ",;:.":
                    return at
                left -= 1
            if left <= start or left == at or self.tokens.keys[left] not in BEFORE_TIMES:
                return at
            at = left - 1
        return at

    def after(self, verb: int, stop: int) -> Voice:
        """The subject behind an inverted verb: "said Ann Aldor, the spokeswoman", "says a retired diplomat"."""
        start, keys, adverbs = verb + 1, self.tokens.keys, self.words.adverbs
        while start < stop and (start in self.times or keys[start] in adverbs or keys[start] in _LEADING):
            start = self.times[start].last if start in self.times else start + 1
        start = self._past_manner(start, stop)
        if start + 1 < stop and self.tokens.keys[start] in ("in", "at", "on"):  # "noted in the ministry"
            start = self.times[start + 1].last if start + 1 in self.times else start + 1
        end = self._phrase_end(start, stop)
        voice = self.phrase(start, end)
        if is_person(voice.actor) or end >= stop:
            return voice
        named = self._apposed(end, stop)
        return Voice(named) if named else voice

    def _apposed(self, end: int, stop: int) -> Actor | None:
        """Whose name follows a phrase: "the coach, Rui Mota", "his aide, the Ostian Rui Mota", "a man by name Mota"."""
        keys = self.tokens.keys
        if keys[end] not in _NAMING:
            return None
        start = end + 2 if keys[end] == "by" else end + 1
        if keys[end] == "by" and keys[end + 1] != "name":
            return None
        for at in range(start, min(start + _LEAD, stop)):
            if (named := self.named_at(at, stop)) is not None:
                return named
            told = self.mentions.get(at)
            if keys[at] not in self.words.determiners and (told is None or told.form is not Form.DEMONYM):
                return None
        return None

    def _past_manner(self, start: int, stop: int) -> int:
        """Behind the tone or the hearers before a speaker's name: "said with a smile X", "told to journalists X"."""
        if start + 1 >= stop or self.tokens.keys[start] not in ("with", "to", "in", "by"):
            return start
        for at in range(start + 1, min(start + 5, stop)):
            mention = self.mentions.get(at)
            if mention is not None and mention.first == at and mention.form in (Form.NAME, Form.OFFICE, Form.BODY):
                return at if at > start + 1 else start
            if not self.tokens.words[at].islower() or self.tokens.keys[at] in self.words.prepositions:
                return start
        return start

    def _phrase_end(self, start: int, stop: int) -> int:
        """Where the noun phrase that starts at a token ends, phrases with "of" included."""
        at = start
        while at < stop:
            mention = self.mentions.get(at)
            if mention is not None and mention.last > at:
                at = mention.last
                continue
            word, key = self.tokens.words[at], self.tokens.keys[at]
            ends_here = not word[0].isalnum() and word not in _APOSTROPHES and word != "-"
            if ends_here or key in self.words.relatives or (at > start and key in self.words.breaks):
                return at
            if key in self.words.prepositions and key not in ("of", "for", "earlier") and at > start:
                return at
            at += 1
        return at

    def _clause_subject(self, start: int, end: int) -> Voice:
        """The subject of a clause whose verb group begins at `end`: its last part, or what an apposition follows."""
        if self.tokens.words[end - 1] == ",":  # a comma right before the verb closes what it parted off
            parts = self._parts(max(start, end - _CLAUSE), end)
            if len(parts) > 1 and parts[-1][0] == parts[-1][1]:
                return self._before_comma(parts[:-1])
        parts = self._parts(self.clause_start(start, end), end)
        if self._is_adjunct(*parts[-1]):  # "In Baku Aliyev said"
            return self._last_of(*parts[-1])
        owned = self._whose(max(0, parts[-1][0] - 1), end)
        if owned is not None and owned.actor is not None:
            return owned
        return self.phrase(*parts[-1])

    def _before_comma(self, parts: list[tuple[int, int]]) -> Voice:
        """``X, speaking in Y, said``, ``X, the mayor, said``, ``the mayor, X, said``."""
        while len(parts) > 1 and (self._is_adjunct(*parts[-1]) or self.tokens.keys[parts[-1][0]] in self.words.breaks):
            parts.pop()
        begins, ends = parts[-1]
        if self._is_adjunct(begins, ends):
            return self._last_of(begins, ends)
        second = self.phrase(self.clause_start(begins, ends), ends)
        if len(parts) == 1 or self._is_adjunct(*parts[-2]):
            return second
        first = self.phrase(self.clause_start(*parts[-2]), parts[-2][1])
        if not is_person(second.actor) or second.actor is first.actor:
            return first
        return second if not is_person(first.actor) or self._is_by_name(second, begins, ends) else first

    def _is_by_name(self, voice: Voice, start: int, end: int) -> bool:
        """Whether a phrase names who speaks, so that it tells nobody else's office: "met Aldor, his aide, X, said"."""
        named = (m for m in self._mentions(start, end) if m.form is Form.NAME and not self.owns(m))
        return any(voice.actor in m.actors and not self.hangs(m, start) for m in named)

    def _last_of(self, start: int, end: int) -> Voice:
        """The mention that an adjunct without a comma runs into."""
        mention = self.mentions.get(end - 1)
        if mention is None and self._has_stranger(start, end):
            return UNNAMED
        if mention is None or mention.first < start or (self.hangs(mention, start) and not self.names_person(mention)):
            return INHERITS
        return self.voice(mention)

    def _has_stranger(self, start: int, end: int) -> bool:
        """Whether somebody without a name is who speaks behind an adjunct: ``At the gate the mother of one said``."""
        for at in range(start + 2, end):
            person = self.words.is_human(self.tokens.keys[at]) and self.tokens.keys[at - 1] in self.words.determiners
            if person and self.tokens.keys[at - 2] not in self.words.prepositions:
                return True
        return False

    def lead(self, start: int, stop: int) -> Voice | None:
        """Whom a sentence begins with, after its adjuncts: a person, named or not; None where that is a thing."""
        if self.tokens.keys[start : start + 2] == ("as", "for"):
            end = self._phrase_end(start + 2, stop)
            voice = self.phrase(start + 2, end)
            somebody = voice != UNNAMED or self.words.is_human(*self.tokens.keys[start + 2 : end])
            return voice if somebody else None
        start = self.past_opening(self.past_stamp(start, stop), stop)
        if ";" in self.tokens.words[start + 1 : stop]:
            last = next(at for at in range(stop - 1, start, -1) if self.tokens.words[at] == ";")
            if (found := self.lead(last + 1, stop)) is not None and is_person(found.actor):
                return found  # "Blasts over the city; X films them"
        for first, end in self._parts(start, min(stop, start + _CLAUSE))[:3]:
            if self._is_adjunct(first, end) and not (first in self.mentions and end - first > 2):
                if (found := self.behind_be(first, end)) is not None:
                    return found
                continue
            if end < stop and self._is_subordinate(first):
                continue
            at = first
            while at < end and self.tokens.keys[at] in self.words.determiners and at not in self.mentions:
                at += 1
            mention = self.mentions.get(at)
            if mention is not None and mention.first >= first and self.names(mention):
                nobody = mention.form is Form.PRONOUN and not mention.actors and self.tokens.keys[at] in _THINGS
                return None if nobody or self.owns(mention) else self.voice(mention)
            if at == first and mention is None and (called := self.called(at, end, stop)) is not None:
                return Voice(called)
            seated = self.named_at(first + 1, end) if first > start and self.tokens.words[first].islower() else None
            if seated is not None and self.tokens.keys[first] not in self.words.prepositions:
                return Voice(seated)  # "In the old hotel, lives X"
            return UNNAMED if self.words.is_human(*self.tokens.keys[at : min(at + 5, end)]) else None
        return None

    def named_in(self, start: int, stop: int) -> Actor | None:
        """The first who is named within these tokens, and owns nothing."""
        named = (self.mentions[at] for at in range(start, stop) if at in self.mentions)
        return next((self.actor(m) for m in named if m.form is not Form.PRONOUN and not self.owns(m)), None)

    def clause_start(self, start: int, end: int) -> int:
        """Where the clause begins that ends at `end`; not before `start`."""
        at = end - 1
        start = max(start, end - _CLAUSE)
        while at >= start:
            if at in self.mentions:
                at = self.mentions[at].first - 1
                continue
            word = self.tokens.words[at]
            if word in ';:“”"«»' or (at < end - 1 and self.tokens.keys[at] in self.words.breaks and self._breaks(at)):
                return at + 1
            if word in _DASHES and not (self.tokens.adjoin(at) and self.tokens.adjoin(at + 1)):
                return at + 1
            at -= 1
        return start

    def _breaks(self, at: int) -> bool:
        """Whether a clause may begin behind such a word; not behind the "and" of "Bosnia and Herzegovina"."""
        behind = self.mentions.get(at + 1) if self.tokens.keys[at] == "and" else None
        return behind is None or bool(behind.actors) or behind.place is None

    def _parts(self, start: int, end: int) -> list[tuple[int, int]]:
        if "," not in self.tokens.words[start:end]:
            return [(start, end)]
        parts: list[tuple[int, int]] = []
        begun = start
        for at in range(start, end):
            if self.tokens.words[at] == "," and at not in self.mentions:
                if at > begun or parts:
                    parts += [(begun, at)]
                begun = at + 1
        return [*parts, (begun, end)]

    def _is_adjunct(self, start: int, end: int) -> bool:
        if start >= end:
            return True
        key = self.tokens.keys[start]
        if start in self.mentions and key not in ("in", "at"):
            return False
        return key in self.words.prepositions or key in self.words.adverbs or (key.endswith("ing") and end - start > 1)

    def _is_subordinate(self, start: int) -> bool:
        """Whether a clause is hung on the one behind its comma: "Asked whether …,", "When …,"."""
        key = self.tokens.keys[start]
        return start not in self.mentions and (key.endswith("ed") or key in _HANGING)

    def _whose(self, start: int, end: int) -> Voice | None:
        """The body in "the ministry, whose press office said"."""
        if "whose" not in self.tokens.keys[start:end]:
            return None
        at = self.tokens.keys.index("whose", start)
        if at <= 1 or any(i in self.mentions for i in range(at + 1, end)):
            return None
        mention = self.mentions.get(at - 1) or self.mentions.get(at - 2)
        return Voice(self.actor(mention)) if mention is not None and not self.names_person(mention) else None

    def _antecedent(self, relative: int, start: int) -> Voice:
        at = relative - 1
        if at >= start and self.tokens.words[at] == ",":
            at -= 1
        mention = self.mentions.get(at) if at >= start else None
        return self.voice(mention) if mention else UNNAMED

    def _covered(self, at: int) -> bool:
        return at in self.mentions and self.mentions[at].form is not Form.PRONOUN
