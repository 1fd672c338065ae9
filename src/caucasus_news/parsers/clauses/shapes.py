"""Past tense or participle, where the form is the same."""

from functools import cache

from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape, Tense
from caucasus_news.parsers.clauses.agents import BEFORE_CONTACT
from caucasus_news.parsers.clauses.lists import Lists
from caucasus_news.parsers.clauses.row import BOUNDARY, HARMING, SERIAL
from caucasus_news.parsers.verbgroups import participle

_PARTING = BOUNDARY | {ChunkKind.COMMA, ChunkKind.COORDINATOR}
_AUXILIARY = frozenset({"be", "have", "do"})
_FOLLOWING = frozenset({"ensue", "follow"})
_WITHIN = frozenset({"a", "an", "the", "their", "its", "his", "fire", "place", "part"})
_WITH_VERB = frozenset({"help", "propose", "suggest", "recommend", "favour", "favor", "oppose", "rule out", "consider"})
_CLAUSAL = frozenset({"after", "as", "before", "since", "until"})
_AIMING = frozenset({"at", "on", "into", "against", "with", "towards", "toward"})
_WHEN = 2  # chunks: "after soldiers"
_DATED = frozenset({"plan", "schedule", "set", "slate", "fix", "appoint", "expect", "pencil in"})


class Shapes(Lists):
    """A row whose verbs are known to be finite or not."""

    def settle_shapes(self) -> None:
        """Tell past tense from participle where the form is the same: "Ostia hosted talks", "talks hosted by Ostia"."""
        finite_before = False
        for i, chunk in enumerate(self.chunks):
            verb = chunk.verb
            if verb is None:
                finite_before = finite_before and chunk.kind not in _PARTING
                continue
            if finite_before and self.is_of_its_own(i):
                finite_before = self.chunks[i - 1].mention is None  # "waited before it admitted"
            bare = (
                verb.shape is Shape.FINITE
                and verb.tense is Tense.PAST
                and verb.lemma not in _AUXILIARY
                and not (verb.passive or verb.perfect or verb.negated or verb.progressive)  # an auxiliary stands apart
                and chunk.last - chunk.first == _length(verb.lemma)
            )
            if verb.shape is Shape.PARTICIPLE or (bare and self.is_participle(i, finite_before)):
                self.frames[i].verb = verb = participle(verb.lemma, verb.negated)
            if verb.shape is Shape.FINITE:
                finite_before = verb.lemma not in self.saying

    def is_participle(self, i: int, finite_before: bool) -> bool:
        """Whether a bare past form at chunk `i` is a participle."""
        after = i + 1
        while after < self.size and self.chunks[after].kind is ChunkKind.ADVERB:
            after += 1
        following = self.chunks[after] if after < self.size else None
        before = self.chunks[i - 1] if i else None
        kind = before.kind if before is not None else None
        if kind is ChunkKind.COMMA and self.is_all_there_is(i, following):
            return False
        if self.chunks[i].lemma in HARMING and (in_row := self.in_row_of_verbs(i, following)) is not None:
            return in_row
        if kind is ChunkKind.ADVERB and i > 1 and self.chunks[i].lemma in self.words.event_taking:
            before = self.chunks[i - 2] if self.chunks[i - 2].kind is ChunkKind.COMMA else before  # ", set for Monday,"
        told = self.told_by_verb(i, after, before, finite_before)
        if told is not None:
            return told
        if before is None or before.kind is ChunkKind.COMMA:
            return self.is_bare_behind_mark(i, before, following)
        if before.kind is ChunkKind.SUBORDINATOR:
            return True
        return self.told_by_object(i, after, before, finite_before)

    def in_row_of_verbs(self, i: int, following: Chunk | None) -> bool | None:
        """Whether the verb at chunk `i` goes on a passive, as a participle, or is one of several finite ones.

        "was shot and (then) seized near Ostia"; "shot, wounded, and seized a shepherd"; None where it is neither.
        """
        j = i - 1
        while j > 0 and self.chunks[j].kind in SERIAL and self.chunks[j].verb is None and self.chunks[j].lemma != "or":
            j -= 1
        first = self.frames[j].verb if 0 <= j < i - 1 and j in self.frames else None
        if first is None or self.chunks[j].lemma not in HARMING:
            return None
        if first.passive:
            return following is None or following.kind is not ChunkKind.NOUN
        goes_on = following is not None and following.kind in (ChunkKind.COMMA, ChunkKind.COORDINATOR)
        return False if goes_on and first.shape is Shape.FINITE else None

    def told_by_verb(self, i: int, after: int, before: Chunk | None, finite_before: bool) -> bool | None:
        """Whether a past form is a participle, where the verb itself or what stands around it tells; else None."""
        lemma, following = self.chunks[i].lemma, self.chunks[after] if after < self.size else None
        if " " in lemma and _WITHIN & {*lemma.split()[1:]} and not (following is not None and following.lemma == "by"):
            return False  # "launch an offensive" has its object
        if i > 1 and self.chunks[i - 2].kind in BEFORE_CONTACT and self.contact_before(i) >= 0:
            return False
        behind_noun = before is not None and before.kind is ChunkKind.NOUN
        if finite_before and self.tells_where(self.chunks[i]) and behind_noun:
            return following is None or following.kind is not ChunkKind.NOUN
        if lemma in _WITH_VERB and following is not None and following.kind is ChunkKind.VERB:
            return False  # "helped end the war", "Aldor, the mayor, proposed sending observers"
        by = following is not None and following.lemma == "by"
        if by and self.done_by_somebody(after):
            return True  # "talks opened by Aldor"
        if lemma in self.words.intransitive or (before is not None and before.kind is ChunkKind.RELATIVE):
            return False
        if by and following is not None and following.kind is ChunkKind.PREPOSITION:
            return True
        return True if lemma == "relate" and behind_noun else None  # "issues related to trade"

    def is_bare_behind_mark(self, i: int, comma: Chunk | None, following: Chunk | None) -> bool:
        """Whether a past form that opens the sentence, or stands behind a comma, is a participle without an object."""
        if comma is not None:
            lemma = self.chunks[i].lemma
            if lemma in self.saying or self.main_verb_left(i) or self.opens_content(i) or self.only_verb(i, following):
                return False
        apposed = i > 1 and self.chunks[i - 2].apposed and self.chunks[i - 2].mention is not None
        of_event = self.event_before(i, self.frames[i]) is not None  # "talks with Aldor, the mayor, set for Monday"
        if (apposed or self.names_before(i - 1)) and not of_event and not self.closes_before_verb(i):
            return False  # "The head of the union, Aldor, called Berrin and announced"
        return following is None or following.kind is not ChunkKind.NOUN

    def told_by_object(self, i: int, after: int, before: Chunk, finite_before: bool) -> bool:
        """Whether a past form is a participle, going by whether an object stands behind it."""
        lemma, following = self.chunks[i].lemma, self.chunks[after] if after < self.size else None
        if self.opens_when(i, following):
            return False
        if i > 1 and before.kind is ChunkKind.NOUN and self.behind_relative(i - 1):
            return False  # "a truce that Ostia mediated in May held", "the talks that Aldor and Berrin held"
        dated = lemma in _DATED and following is not None and following.lemma == "for"
        if dated and self.event_before(i, self.frames[i]) is not None:
            return True  # "talks with Aldor planned for Monday"
        has_object = following is not None and (
            following.kind is ChunkKind.NOUN
            or (following.kind in (ChunkKind.TIME, ChunkKind.PREPOSITION) and self.over_setting(after) < self.size)
        )
        if before.kind is not ChunkKind.NOUN:
            return False
        if finite_before or (lemma not in self.saying and self.left_so(i)):
            return not has_object  # "leaving two soldiers wounded"
        if has_object or lemma in self.saying:
            return False
        return self.finite_ahead(i) or (before.event and lemma not in _FOLLOWING)

    def opens_when(self, i: int, following: Chunk | None) -> bool:
        """Whether the verb at chunk `i` is that of a clause that says when: "was hurt after soldiers fired at him".

        But "after talks held in Ostia", "since the men arrested in May were freed".
        """
        chunks = self.chunks
        if i < _WHEN or chunks[i - 2].kind is not ChunkKind.PREPOSITION or chunks[i - 2].lemma not in _CLAUSAL:
            return False
        who = chunks[i - 1].mention
        aimed = following is not None and following.kind is ChunkKind.PREPOSITION and following.lemma in _AIMING
        return who is not None and who.acts and aimed and not self.finite_ahead(i)

    def behind_relative(self, i: int) -> bool:
        """Whether the noun phrases up to chunk `i` stand right behind "which" or "that"."""
        while i > 0 and self.chunks[i].kind in (ChunkKind.NOUN, ChunkKind.COORDINATOR):
            i -= 1
        return self.chunks[i].kind is ChunkKind.RELATIVE

    def closes_before_verb(self, i: int) -> bool:
        """Whether a comma and a finite verb end the phrase of the verb at chunk `i`: ", arrested in May, was freed"."""
        chunks = self.chunks
        for j in range(i + 1, self.size):
            if chunks[j].kind is ChunkKind.VERB and self.is_finite(j):
                k = j - 1
                while chunks[k].kind is ChunkKind.ADVERB:
                    k -= 1
                said = chunks[j].lemma in self.saying and j + 1 < self.size and chunks[j + 1].kind is ChunkKind.NOUN
                if chunks[k].kind is ChunkKind.COMMA:
                    return not said  # "called Berrin on Monday, said his office"
        return False

    def only_verb(self, i: int, following: Chunk | None) -> bool:
        """Whether a verb behind a parenthesis is all that is left for somebody: "Aldor, in Ostia, tried to"."""
        chunks = self.chunks
        if following is None or following.verb is None or following.verb.shape is not Shape.INFINITIVE:
            return False
        subject = chunks[0]
        named = subject.mention is not None and subject.mention.acts and self.size > 1
        if not named or chunks[1].kind is not ChunkKind.COMMA:
            return False
        others = (c.verb for j, c in enumerate(chunks) if j != i and c.verb is not None)
        return not any(v.shape is Shape.FINITE for v in others)

    def done_by_somebody(self, i: int) -> bool:
        """Whether somebody's name stands behind the "by" at chunk `i`."""
        named = self.chunks[i + 1].mention if i + 1 < self.size else None
        return named is not None and named.acts

    def is_all_there_is(self, i: int, following: Chunk | None) -> bool:
        """Whether the verb at chunk `i` ends a sentence that has no other: "Ostia's emir, Sheikh Aldor, mediated"."""
        closes = following is None or following.kind is ChunkKind.MARK
        return closes and not any(c.verb is not None for j, c in enumerate(self.chunks) if j != i)

    def left_so(self, i: int) -> bool:
        """Whether the verb at chunk `i` tells how those before it were left: "left a soldier and a farmer hurt"."""
        for j in range(i - 1, max(i - 8, -1), -1):
            chunk = self.chunks[j]
            if chunk.kind is ChunkKind.VERB:
                return chunk.lemma == "leave"
            listed = chunk.kind is ChunkKind.PREPOSITION and chunk.lemma == "of"  # "leaving a number of them wounded"
            if not listed and chunk.kind not in (
                ChunkKind.NOUN, ChunkKind.COORDINATOR, ChunkKind.COMMA, ChunkKind.ADVERB
            ):  # fmt: skip
                return False
        return False


@cache
def _length(lemma: str) -> int:
    """The tokens of a lemma: "call off" has two, "co-chair" three."""
    return len(lemma.split()) + 2 * lemma.count("-")
