"""Times and places that part the names of a list, or a verb from its object."""

from caucasus_news.mentions.mention import Mention
from caucasus_news.model import ActorKind
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.clauses.agents import Agents

_GROUPS = frozenset({"delegation", "delegations"})
#: What stands before those to whom or with whom something is done, which is told behind them.
_RECEIVING = frozenset({"alongside", "jointly with", "to", "together with", "with"})
_BETWEEN = frozenset({ChunkKind.TIME, ChunkKind.PREPOSITION, ChunkKind.NOUN, ChunkKind.ADVERB})


class Settings(Agents):
    """A row whose times and places between other phrases are known."""

    def over_own_setting(self, i: int, before: Mention) -> int:
        """Past the time and place at chunk `i` of the name before it in a list that gives each its own, or -1.

        "Met Aldor on Monday and Berrin on Friday", "saw Aldor in Ostia, Berrin in Amar and Carol at home".
        """
        chunks = self.chunks
        first = self.behind_setting(i)
        if first < 0 or first + 1 >= self.size or chunks[first].kind not in (ChunkKind.COMMA, ChunkKind.COORDINATOR):
            return -1
        named = first + 1
        if chunks[first].kind is ChunkKind.COMMA and chunks[named].kind is ChunkKind.COORDINATOR:
            named += 1
        dated = self.behind_own_day(named)
        named = max(dated, named)
        mention = chunks[named].mention if named < self.size else None
        if mention is None:
            return -1
        alike = (before.acts and mention.acts) or (before.place is not None and mention.place is not None)
        if not alike:
            return -1  # "in Ostia on Monday, Berrin in Amar"
        return first if dated > 0 or self.behind_setting(named + 1) > 0 else -1

    def behind_own_day(self, i: int) -> int:
        """The index of a name at chunk `i` behind a day of its own, "and, the day after, Y"; -1 where none stands."""
        chunks = self.chunks
        parted = i < self.size and chunks[i].kind is ChunkKind.COMMA
        behind = self.behind_time(i + parted)
        if behind < 0 or behind >= self.size or (parted and chunks[behind].kind is not ChunkKind.COMMA):
            return -1
        behind += parted
        named = behind < self.size and chunks[behind].kind is ChunkKind.NOUN and chunks[behind].mention is not None
        return behind if named and not self.is_subject(behind) else -1

    def behind_setting(self, i: int) -> int:
        """The index behind the times and places at chunk `i`, with their prepositions; -1 where there are none."""
        end = -1
        step = self.step_of_setting(i)
        while step > 0:
            end = i = step
            step = self.step_of_setting(i)
        return end

    def step_of_setting(self, i: int) -> int:
        """The index behind one time or place at chunk `i`, or "here"; -1 where none stands there."""
        if i >= self.size:
            return -1
        kind = self.chunks[i].kind
        if kind is ChunkKind.TIME:
            return i + 1
        if kind is ChunkKind.PREPOSITION:
            dated = i + 1 < self.size and self.chunks[i + 1].kind is ChunkKind.TIME
            return i + 2 if dated or self.placed(i) else -1
        if kind is ChunkKind.MARK:
            return self.over_bracket(i)
        return i + 1 if self.chunks[i].lemma in ("here", "there") else -1

    def placed(self, i: int) -> bool:
        """Whether a place stands behind a preposition at chunk `i`."""
        chunks = self.chunks
        mention = chunks[i + 1].mention if i + 1 < self.size else None
        return (
            mention is not None
            and chunks[i].kind is ChunkKind.PREPOSITION
            and self.is_setting(chunks[i].lemma, mention)
        )

    def is_object_behind_setting(self, i: int) -> bool:
        """Whether chunk `i` is the object of a verb, with its place or day in between: "received in Ostia Aldor"."""
        j = i - 1
        while j > 0 and self.chunks[j].kind in _BETWEEN:
            j -= 1
        verb = self.chunks[j]
        if verb.kind is not ChunkKind.VERB or verb.lemma in self.saying or not self.is_finite(j):
            return False
        return self.behind_setting(j + 1) == i

    def over_time(self, i: int) -> int:
        """Past a time between the members of a list that goes on with "as well as": "met X today, as well as Y"."""
        j = i + 1
        if j < self.size and self.chunks[j].kind is ChunkKind.COMMA:
            j += 1
        joined = j < self.size and self.chunks[j].lemma in ("as well as", "along with")
        return j if joined else self.size

    def over_receiver(self, j: int) -> int:
        """Past whom it is proposed to or done with: "proposed to Aldor a round of talks", "had with him a talk"."""
        chunks = self.chunks
        receives = j + 2 < self.size and chunks[j].lemma in _RECEIVING and chunks[j + 1].mention is not None
        end = j + 2
        if receives and end + 2 < self.size and chunks[end].lemma == "and" and chunks[end + 1].mention is not None:
            end += 2  # "concluded with Aldor and Berrin the fourth round"
        if receives and chunks[end].kind is ChunkKind.COMMA and chunks[end - 1].apposed and end + 1 < self.size:
            end += 1  # "proposed to Aldor, the mayor, a round of talks"
        if receives and chunks[end].kind is ChunkKind.NOUN and chunks[end].event:
            return end
        return self.over_setting(j)

    def before_person(self, j: int) -> bool:
        """Whether a phrase of place parts a verb from a person: "received at the ministry the envoy Aldor"."""
        chunks = self.chunks
        if chunks[j].lemma not in ("at", "in") or j + 2 >= self.size or chunks[j + 1].kind is not ChunkKind.NOUN:
            return False
        mention = chunks[j + 2].mention
        return mention is not None and any(a.kind is ActorKind.PERSON for a in mention.actors)

    def over_setting(self, j: int) -> int:
        """Past times and places between a verb and its object: "received on Monday, in Ostia, the two ministers"."""
        chunks = self.chunks
        start = j
        aside = j + 1 < self.size and chunks[j].kind is ChunkKind.COMMA and self.behind_setting(j + 1) > 0
        j += aside  # "received, on Monday, a call"
        while j < self.size:
            kind = chunks[j].kind
            mention = chunks[j + 1].mention if j + 1 < self.size else None
            if kind is ChunkKind.TIME or (kind is ChunkKind.COMMA and j > start and j + 1 < self.size):
                j += 1
            elif (
                kind is ChunkKind.PREPOSITION
                and j + 1 < self.size
                and (
                    chunks[j + 1].kind is ChunkKind.TIME
                    or self.is_setting(chunks[j].lemma, mention)
                    or self.before_person(j)
                )
            ):
                j += 2
            else:
                break
        quoted = start < j < self.size - 2 and chunks[j].kind is chunks[j + 2].kind is ChunkKind.QUOTE
        if quoted and chunks[j + 1].kind is ChunkKind.NOUN:
            return j + 1  # 'launched in Ostia "local measures"'
        if (
            j >= self.size
            or chunks[j].kind is not ChunkKind.NOUN
            or (j > start and not aside and chunks[j - 1].kind is ChunkKind.COMMA)
        ):
            return self.size
        told = (
            chunks[j].mention is not None
            or chunks[j].lemma in _GROUPS
            or (chunks[j].event and (chunks[j].determiner != "" or bool(chunks[j].modifiers)))
            or (chunks[j].event and chunks[j].lemma.endswith("s"))  # "held on Friday talks with Aldor"
        )
        return j if told and not self.is_subject(j) else self.size
