"""Lists of noun phrases: "X, Y and Z", with what qualifies each."""

from caucasus_news.model import ActorKind
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.clauses.agents import CAUSING, NOMINATIVE
from caucasus_news.parsers.clauses.headlines import GATHERING, Headlines
from caucasus_news.parsers.clauses.row import CLAUSAL, HANGING, LOOSE
from caucasus_news.parsers.frames import Argument

_PERSON = ActorKind.PERSON  # a look at an enumeration costs more than what is done with it
_PAIR = 3  # chunks: "Aldoria and Berria"
_ASIDE = 10  # chunks
_ONE = frozenset({"a", "an"})
_SETTING = frozenset({ChunkKind.TIME, ChunkKind.PREPOSITION})
#: What stands between the members of a list, and what may stand behind one of them besides.
_JOINING = frozenset({ChunkKind.COMMA, ChunkKind.COORDINATOR, ChunkKind.ADVERB})
_LINKS = _JOINING | _SETTING
#: Prepositions that hang on a noun or open a clause: "For the first time, Aldor met Berrin", and what stands before.
_FRONTED = frozenset({"for", "from"})
_BEFORE_OPENING = frozenset({ChunkKind.COMMA, ChunkKind.ADVERB, ChunkKind.MARK, ChunkKind.QUOTE})

_REACH = 12  # chunks from a subject on in which its verb stands


class Lists(Headlines):
    """A row with its lists."""

    def group_right(self, i: int) -> tuple[list[Argument], int]:
        """The noun phrases coordinated from chunk `i` on, with their complements, and the index behind them."""
        chunks = self.chunks
        found, end = [Argument(chunks[i])], i + 1
        if end < self.size and chunks[end].lemma in HANGING:
            end = self.complements(end, found[0])
        goes_on = end < self.size and (chunks[end].kind in _LINKS or chunks[end].lemma == "(")
        if goes_on and chunks[end].kind is ChunkKind.PREPOSITION:
            goes_on = chunks[end - 1].mention is not None  # the place of a name in a list
        step = self.next_member(end) if goes_on else -1
        if step < 0:
            return found, end
        before = chunks[i - 1] if i else None
        fronted = before is not None and before.kind is ChunkKind.PREPOSITION
        if before is not None and before.lemma in GATHERING and not self.fronted_of(i):
            fronted = False  # "a meeting between Aldor, the mayor, and Berrin ended"
        while step >= 0:
            parted = (fronted or self.says_what(i)) and chunks[end].kind is ChunkKind.COMMA
            if parted and self.verb_closes(step) and not self.finite_behind(i):
                return found, end
            found.append(Argument(chunks[step]))
            end = self.complements(step + 1, found[-1])
            step = self.next_member(end)
        return found, end

    def complements(self, i: int, argument: Argument) -> int:
        """Take "of X and Y" behind a noun phrase that names nobody itself; the index behind it."""
        chunks = self.chunks
        if argument.chunk.mention is not None and argument.chunk.mention.actors:
            return i + 2 if self.tells_whose(i) else i
        if argument.chunk.event:
            return i
        while self.of_phrase(i):
            argument.complements += (chunks[i + 1],)
            i += 2
            step = self.next_member(i)
            while step >= 0:
                argument.complements += (chunks[step],)
                i = step + 1
                step = self.next_member(i)
        return i

    def next_member(self, i: int) -> int:
        """The next coordinated noun phrase at or behind chunk `i` ("and Y", ", Y and Z"), or -1."""
        chunks = self.chunks
        own = -1
        if i < self.size and chunks[i].lemma == "(":
            i = self.over_gloss(i)
        if 0 < i < self.size - 1 and chunks[i].kind is ChunkKind.COMMA and chunks[i - 1].mention is not None:
            i = self.behind_aside(i)
        if i < self.size and chunks[i].lemma in ("once", "twice"):
            i += 1  # "called Aldor twice and Berrin once"
        if i < self.size and (chunks[i].kind in _SETTING or chunks[i].lemma == "here"):
            before = chunks[i - 1].mention if i else None
            own = self.over_own_setting(i, before) if before is not None else -1
            if own > 0:
                i = own
            elif chunks[i].kind is ChunkKind.TIME:
                i = self.over_time(i)
        if i >= self.size:
            return -1
        if chunks[i].kind is ChunkKind.COORDINATOR and chunks[i].lemma != "but":
            j = i + 1
        elif chunks[i].kind is ChunkKind.COMMA:
            j = i + 1
            if j < self.size and chunks[j].kind is ChunkKind.COORDINATOR and chunks[j].lemma != "but":
                j += 1
            elif (
                own < 0
                and not self.headlined(i - 1, j)
                and (not self.list_goes_on(j) or self.closes_opening_list(i) or self.closes_agents(i))
            ):
                return -1
        else:
            return -1
        if own > 0:
            j = max(j, self.behind_own_day(j))
        if j + 2 < self.size and chunks[j].kind is ChunkKind.COMMA and chunks[j + 1].kind is ChunkKind.ADVERB:
            j += 1  # "and, separately, Y"
        while j < self.size and chunks[j].kind is ChunkKind.ADVERB:
            j += 1
        if j < self.size and chunks[j].kind is ChunkKind.COMMA and chunks[j - 1].kind is ChunkKind.ADVERB:
            j += 1
        if j >= self.size or chunks[j].kind is not ChunkKind.NOUN or self.is_subject(j):
            return -1
        if chunks[i].kind is ChunkKind.COMMA and (self.names_those(i, j) or self.opens_main(i, j)):
            return -1
        return -1 if chunks[j].event and self.is_second_event(i, j) else j

    def opens_main(self, i: int, j: int) -> bool:
        """Whether the event behind the comma at chunk `i` opens the clause: "By order of both, a meeting was held"."""
        chunks = self.chunks
        fronted = chunks[0].kind is ChunkKind.PREPOSITION and j == i + 1
        if not (fronted and chunks[j].event and chunks[j].determiner) or chunks[i - 1].event or self.finite_behind(i):
            return False
        return any(c.kind is ChunkKind.VERB for c in chunks[j : j + _REACH])

    def closes_opening_list(self, i: int) -> bool:
        """Whether the comma at chunk `i` parts an agent from who acts: "In talks led by Aldor, Berrin and Carol met".

        A phrase opens the sentence, and the verb behind the list has nobody else for its subject.
        """
        chunks = self.chunks
        before = chunks[:i]
        if chunks[0].kind is not ChunkKind.PREPOSITION or any(c.kind is ChunkKind.COMMA for c in before):
            return False
        verbs = [j for j, c in enumerate(before) if c.kind is ChunkKind.VERB]
        if not verbs or any(map(self.is_finite, verbs)) or chunks[verbs[-1] + 1].lemma != "by":
            return False
        joined = 0
        for j in range(i + 1, min(i + _REACH, self.size)):
            if chunks[j].kind is ChunkKind.VERB:
                return joined < _PAIR and self.is_finite(j) and chunks[j - 1].kind is ChunkKind.NOUN
            if chunks[j].kind not in (ChunkKind.NOUN, ChunkKind.COMMA, ChunkKind.COORDINATOR) or self.closes_agents(j):
                return False
            joined += chunks[j].kind is ChunkKind.COORDINATOR
        return False

    def names_those(self, i: int, j: int) -> bool:
        """Whether persons behind the comma at chunk `i` stand for the states before: "of both, Aldor and Berrin"."""
        chunks = self.chunks
        state, person = chunks[i - 1].mention if i else None, chunks[j].mention
        if state is None or person is None or i < _PAIR:
            return False
        states = state.place is not None and state.acts and chunks[i - 2].kind is ChunkKind.COORDINATOR
        return states and any(a.kind is _PERSON for a in person.actors)

    def is_second_event(self, i: int, j: int) -> bool:
        """Whether the event at chunk `j` is none of the people before it: "talks with Aldor and a meeting"."""
        chunks = self.chunks
        before = chunks[i - 1].mention if i else None
        if before is None or chunks[j].determiner not in _ONE or i < 2:
            return False
        if before.place is not None and chunks[i - 2].lemma == "in":
            return True  # "a second meeting in Ostia and a third meeting in Amar"
        return before.acts and chunks[i - 2].lemma in ("with", "between")

    def verb_closes(self, i: int) -> bool:
        """Whether the list from chunk `i` on is the subject of the verb behind it: "In Ostia, Aldor and Berrin met"."""
        for j in range(i, min(i + 12, self.size)):
            kind = self.chunks[j].kind
            if kind is ChunkKind.VERB:  # but "mediated by Aldor, Berrin and Carol, was held"
                return self.chunks[j - 1].kind is not ChunkKind.COMMA and self.by_of_list(i) < 0
            if kind not in (ChunkKind.NOUN, ChunkKind.COMMA, ChunkKind.COORDINATOR, *LOOSE) or self.closes_agents(j):
                return False
        return False

    def list_goes_on(self, i: int) -> bool:
        """Whether chunks from `i` on are the rest of a list: noun phrases and commas up to an "and"."""
        chunks = self.chunks
        for j in range(i, min(i + 16, self.size)):
            kind = chunks[j].kind
            if kind is ChunkKind.COORDINATOR:
                return j > i and j + 1 < self.size and chunks[j + 1].kind in (ChunkKind.NOUN, ChunkKind.ADVERB)
            if kind not in (ChunkKind.NOUN, ChunkKind.COMMA) and not (
                kind is ChunkKind.PREPOSITION and chunks[j].lemma == "of"
            ):
                return False
        return False

    def group_left(self, i: int) -> tuple[list[Argument], int]:
        """The noun phrases coordinated up to chunk `i`, and the index of the first."""
        chunks = self.chunks
        found = [Argument(chunks[i])]
        if i + 1 < self.size and chunks[i + 1].lemma in HANGING:
            self.complements(i + 1, found[0])
        while i and chunks[i - 1].kind in _JOINING and (step := self.previous_member(i)) >= 0:
            i = step
            found.insert(0, Argument(chunks[i]))
            self.complements(i + 1, found[0])
        return found, i

    def previous_member(self, i: int) -> int:
        """The coordinated noun phrase before chunk `i`, or -1."""
        chunks = self.chunks
        if chunks[i].lemma in NOMINATIVE:
            return -1  # "came for a meeting of ministers, and there he saw"
        j = i - 1
        if j >= 0 and chunks[j].kind is ChunkKind.ADVERB:
            j -= 1
        if j < 0 or not (chunks[j].kind is ChunkKind.COORDINATOR or chunks[j].kind is ChunkKind.COMMA):
            return -1
        comma = chunks[j].kind is ChunkKind.COMMA
        if not comma and j > 2 and chunks[j - 3].lemma == "(" and self.over_gloss(j - 3) == j:
            return j - 4  # "Aldor (Ostia) and Berrin"
        if not comma and j and chunks[j - 1].kind is ChunkKind.COMMA:
            j -= 1
            opening = self.before_aside(j)
            if opening > 0:
                return opening - 1
        if j < 1 or chunks[j - 1].kind is not ChunkKind.NOUN:
            return -1
        if comma and not (self.list_goes_on(i) and not self.opens_main(j, i)) and not self.headlined(j - 1, i):
            return -1
        if comma and j > 1 and chunks[j - 2].kind is ChunkKind.PREPOSITION and not self.hangs(j - 2):
            return -1  # "In Ostia, Aldor and Berrin met", "For the first time, Aldor and Berrin met"
        if comma and (self.closes_agents(j) or self.fronted_of(j - 1)):
            return -1  # "At talks attended by Aldor and Berrin, Carol and Dora agreed"
        return j - 3 if j > 2 and self.tells_whose(j - 2) else j - 1

    def hangs(self, p: int) -> bool:
        """Whether the preposition at chunk `p` belongs to a noun before it: "of", "for", but not where it opens."""
        lemma = self.chunks[p].lemma
        opens = lemma in _FRONTED and (p == 0 or self.chunks[p - 1].kind in _BEFORE_OPENING)
        return lemma in HANGING and not opens

    def behind_aside(self, i: int) -> int:
        """The comma behind what is said of a person behind comma `i` in a list; `i` where nothing is.

        "Aldor, who leads the delegation, and Berrin", "Aldor, Ostia's man in Amar, and Berrin".
        """
        chunks = self.chunks
        person = chunks[i - 1].mention
        if person is None or not any(a.kind is _PERSON for a in person.actors):
            return i
        opener = chunks[i + 1]
        told = opener.kind is ChunkKind.NOUN and opener.mention is None and (opener.owners or opener.determiner in _ONE)
        if opener.kind is not ChunkKind.RELATIVE and not told:
            return i
        for k in range(i + 2, min(i + _ASIDE, self.size - 2)):
            if chunks[k].kind is ChunkKind.COMMA:
                joined = chunks[k + 1].kind is ChunkKind.COORDINATOR and chunks[k + 2].mention is not None
                return k if joined and chunks[k + 1].lemma == "and" else i
            if chunks[k].kind is ChunkKind.VERB and told:
                return i
        return i

    def before_aside(self, j: int) -> int:
        """The comma before what is said of a person, where it ends with the comma at chunk `j`; -1 where none does."""
        for i in range(j - 2, max(j - _ASIDE, 0), -1):
            if self.chunks[i].kind is ChunkKind.COMMA:
                return i if self.behind_aside(i) == j else -1
        return -1

    def ends_object_list(self, start: int, k: int) -> bool:
        """Whether the list from chunk `start` belongs to a verb before it, and only its last member, `k`, is a subject.

        "Met Aldor and Berrin, and Carro said", "spoke with Aldor and Berrin agreed".
        """
        if start == k:
            return False
        before = self.chunks[start - 1]
        if before.kind is ChunkKind.VERB:
            if before.lemma in self.saying | CAUSING:
                return False
            return self.is_finite(start - 1) or (self.joins_clause(k) and self.finite_before(start - 1))
        if before.kind is not ChunkKind.PREPOSITION or before.lemma in CLAUSAL:
            return start == k - _PAIR and self.joins_clause(k) and self.is_object_behind_setting(start)
        if before.lemma in ("between", "of") and not (k > 1 and self.chunks[k - 2].kind is ChunkKind.COMMA):
            return False  # but "at the end of the road, and a driver was hurt"
        return self.finite_before(start)

    def joins_clause(self, k: int) -> bool:
        """Whether a comma and "and" stand before the noun phrase at chunk `k`: "failed to win it, and jets bombed"."""
        chunks = self.chunks
        return k > 1 and chunks[k - 1].kind is ChunkKind.COORDINATOR and chunks[k - 2].kind is ChunkKind.COMMA

    def finite_before(self, i: int) -> bool:
        """Whether a finite verb stands not far before chunk `i`."""
        return any(
            self.chunks[j].kind is ChunkKind.VERB and self.is_finite(j) for j in range(i - 1, max(i - 12, -1), -1)
        )

    def event_meant(self, k: int, antecedent: int | None) -> int | None:
        """The event noun that "which" means, where those named behind it are people or several.

        "Talks between Aldor and Berrin, which ended", but "talks with Aldoria, which borders on Berria".
        """
        chunks = self.chunks
        mention = chunks[antecedent].mention if antecedent is not None else None
        if antecedent is None or chunks[k].lemma != "which" or mention is None:
            return None
        group, start = self.group_left(antecedent)
        persons = mention.actors and all(a.kind is ActorKind.PERSON for a in mention.actors)
        if not persons and len(group) < 2:
            return None
        hangs = start > 1 and chunks[start - 1].kind is ChunkKind.PREPOSITION and chunks[start - 1].lemma in GATHERING
        return start - 2 if hangs and chunks[start - 2].kind is ChunkKind.NOUN and chunks[start - 2].event else None
