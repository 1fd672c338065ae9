"""From the chunks of a sentence to its frames: subjects, objects and prepositional phrases find their triggers."""

from collections.abc import Mapping

from attrs import evolve

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.mention import Mention
from caucasus_news.model import ActorKind
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape, Tense, VerbGroup
from caucasus_news.parsers.frames import Argument, Frame

_BOUNDARY = frozenset({ChunkKind.SUBORDINATOR, ChunkKind.RELATIVE, ChunkKind.MARK, ChunkKind.QUOTE})
_OPENERS = _BOUNDARY | {ChunkKind.COORDINATOR}
_LOOSE = frozenset({ChunkKind.ADVERB, ChunkKind.TIME})
_NOUN_LINKS = frozenset({"by", "of", "from", "to", "for"})
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_AUXILIARY = frozenset({"be", "have", "do"})
_TOPICAL = frozenset(
    {"because of", "about", "over", "on", "regarding", "despite", "amid", "due to", "in light of", "of"}
)
_PLACING = frozenset({"in", "at", "near", "on", "between", "along"})
_CLAUSAL = frozenset({"after", "as", "before", "except", "since", "than", "until"})
_HANGING = frozenset({"of", "from", "for", "between"})
_DATED = frozenset({"plan", "schedule", "set", "slate", "fix", "appoint", "expect", "pencil in"})
_RESULTING = frozenset((verb, state) for verb in ("take", "hold") for state in ("captive", "prisoner", "hostage"))
_ADDRESSING = frozenset({"tell", "inform", "assure", "warn", "quote"})
_GIVING = frozenset({"propose", "offer", "suggest", "recommend"})
_GUESTS = frozenset({"guest", "guests"})
_GATHERING = frozenset({"between", "of", "among", "with"})


def frames_of(chunks: list[Chunk], sentence: int) -> list[Frame]:
    """The frames of one sentence, in order: one for each verb group and each event noun."""
    return _Clauses(chunks, sentence).read()


class _Clauses:
    def __init__(self, chunks: list[Chunk], sentence: int) -> None:
        control = load_words("control")
        self.saying = frozenset(control["saying"])
        self.object_control = frozenset(control["object_control"])
        self.intransitive = frozenset(control["intransitive"])
        self.event_taking = frozenset(control["event_taking"])
        self.recipient_control = frozenset(control["recipient_control"])
        self.clausal = frozenset(control["clausal_prepositions"])
        self.noun_control: Mapping[str, str] = control["noun_control"]
        self.chunks = chunks
        self.sentence = sentence
        self.frames: dict[int, Frame] = {}

    def read(self) -> list[Frame]:
        for i, chunk in enumerate(self.chunks):
            if chunk.kind is ChunkKind.VERB:
                self.frames[i] = Frame(chunk, i, self.sentence, verb=chunk.verb)
            elif chunk.kind is ChunkKind.NOUN and chunk.event:
                self.frames[i] = Frame(chunk, i, self.sentence)
        self.settle_shapes()
        for i, frame in self.frames.items():
            if frame.verb is not None:
                self.fill_right(i, frame)
        for i, frame in self.frames.items():
            if frame.verb is not None:
                self.fill_left(i, frame)
        self.attach_phrases()
        self.attach_nouns()
        return list(self.frames.values())

    # ------------------------------------------------------------------ finite or participle
    def settle_shapes(self) -> None:
        """Tell past tense from participle where the form is the same: "Moscow hosted talks", "talks hosted by Moscow"."""
        finite_before = False
        for i, chunk in enumerate(self.chunks):
            if chunk.kind in _BOUNDARY or chunk.kind in (ChunkKind.COMMA, ChunkKind.COORDINATOR):
                finite_before = False
            if chunk.kind is not ChunkKind.VERB or chunk.verb is None:
                continue
            verb = chunk.verb
            bare = (
                verb.shape is Shape.FINITE
                and verb.tense is Tense.PAST
                and verb.lemma not in _AUXILIARY
                and chunk.last - chunk.first == _length(verb.lemma)
            )
            if bare and self.is_participle(i, finite_before):
                verb = evolve(verb, shape=Shape.PARTICIPLE, tense=Tense.NONE, passive=True)
                self.frames[i].verb = verb
            elif verb.shape is Shape.PARTICIPLE:
                self.frames[i].verb = verb = evolve(verb, passive=True)
            if verb.shape is Shape.FINITE:
                finite_before = verb.lemma not in self.saying

    def is_participle(self, i: int, finite_before: bool) -> bool:
        chunks = self.chunks
        lemma = chunks[i].lemma
        after = i + 1
        while after < len(chunks) and chunks[after].kind is ChunkKind.ADVERB:
            after += 1
        following = chunks[after] if after < len(chunks) else None
        before = chunks[i - 1] if i else None
        if self.behind_comma(i) and lemma in self.event_taking:
            before = chunks[i - 2]  # "talks, originally scheduled for Monday,"
        if lemma in self.intransitive or (before is not None and before.kind is ChunkKind.RELATIVE):
            return False
        if following is not None and following.kind is ChunkKind.PREPOSITION and following.lemma == "by":
            return True
        if before is None or before.kind is ChunkKind.COMMA:
            if before is not None and (lemma in self.saying or self.main_verb_left(i) or self.opens_content(i)):
                return False
            return following is None or following.kind is not ChunkKind.NOUN
        if before.kind is ChunkKind.SUBORDINATOR:
            return True
        if i > 1 and before.kind is ChunkKind.NOUN and chunks[i - 2].kind is ChunkKind.RELATIVE:
            return False  # "a truce that Ostia mediated in May held"
        if (
            lemma in _DATED
            and following is not None
            and following.lemma == "for"
            and self.event_before(i, self.frames[i]) is not None
        ):
            return True  # "talks with Aldor planned for Monday"
        has_object = following is not None and (
            following.kind is ChunkKind.NOUN
            or (following.kind in (ChunkKind.TIME, ChunkKind.PREPOSITION) and self.over_setting(after) < len(chunks))
        )
        if finite_before and before.kind is ChunkKind.NOUN:
            return not has_object
        if has_object or before.kind is not ChunkKind.NOUN or lemma in self.saying:
            return False
        return self.finite_ahead(i) or before.event

    def opens_content(self, i: int) -> bool:
        """Whether a "that" with a clause follows the verb at chunk `i`, over times: "proposed on Monday that they meet"."""
        chunks = self.chunks
        j = i + 1
        while j < len(chunks) and chunks[j].kind in _LOOSE:
            j += 1
        return (
            j + 1 < len(chunks)
            and chunks[j].kind is ChunkKind.RELATIVE
            and chunks[j].lemma == "that"
            and chunks[j + 1].kind is ChunkKind.NOUN
        )

    def main_verb_left(self, i: int) -> bool:
        """Whether the verb at chunk `i` is the only one left to be the clause's, behind a relative clause that a comma
        closes: "Ostia, which hosted the talks in May, offered on Monday to hold another round".
        """
        chunks = self.chunks
        opener = -1
        for k in range(i - 2, 0, -1):
            if chunks[k].kind is ChunkKind.RELATIVE:
                opener = k
                break
            if chunks[k].kind in (ChunkKind.MARK, ChunkKind.SUBORDINATOR, ChunkKind.QUOTE):
                return False
        if (
            opener < 2
            or chunks[opener - 1].kind is not ChunkKind.COMMA
            or chunks[opener - 2].kind is not ChunkKind.NOUN
        ):
            return False
        told = [*chunks[:opener], *chunks[i + 1 :]]
        return not any(c.kind is ChunkKind.VERB and c.verb is not None and c.verb.shape is Shape.FINITE for c in told)

    def behind_comma(self, i: int) -> bool:
        """Whether only an adverb stands between the verb at chunk `i` and a comma before it."""
        chunks = self.chunks
        return i > 1 and chunks[i - 1].kind is ChunkKind.ADVERB and chunks[i - 2].kind is ChunkKind.COMMA

    def finite_ahead(self, i: int) -> bool:
        """Whether another finite verb follows before the clause ends: then a bare form here is a participle."""
        for chunk in self.chunks[i + 1 : i + 14]:
            if chunk.kind in _BOUNDARY or chunk.kind in (ChunkKind.COMMA, ChunkKind.COORDINATOR):
                return False
            if chunk.kind is ChunkKind.VERB and chunk.verb is not None and chunk.verb.shape is Shape.FINITE:
                return True
        return False

    # ------------------------------------------------------------------ groups of noun phrases
    def group_right(self, i: int) -> tuple[list[Argument], int]:
        """The noun phrases coordinated from chunk `i` on, with their complements, and the index behind them."""
        found = [Argument(self.chunks[i])]
        end = self.complements(i + 1, found[-1])
        before = self.chunks[i - 1] if i else None
        fronted = before is not None and before.kind is ChunkKind.PREPOSITION and not self.finite_behind(i)
        if before is not None and before.lemma in _GATHERING:
            fronted = False  # "a meeting between Aldor, the mayor, and Berrin ended"
        while True:
            step = self.next_member(end)
            if step < 0 or (fronted and self.chunks[end].kind is ChunkKind.COMMA and self.verb_closes(step)):
                return found, end
            found.append(Argument(self.chunks[step]))
            end = self.complements(step + 1, found[-1])

    def complements(self, i: int, argument: Argument) -> int:
        """Take "of X and Y" behind a noun phrase that names nobody itself; the index behind it."""
        chunks = self.chunks
        if argument.chunk.mention is not None and argument.chunk.mention.actors:
            return i
        if argument.chunk.event:
            return i
        while (
            i + 1 < len(chunks)
            and chunks[i].kind is ChunkKind.PREPOSITION
            and chunks[i].lemma in _HANGING
            and chunks[i + 1].kind is ChunkKind.NOUN
        ):
            argument.complements.append(chunks[i + 1])
            i += 2
            step = self.next_member(i)
            if (
                step >= 0
                and argument.chunk.lemma in _GUESTS
                and chunks[i].kind is ChunkKind.COMMA
                and self.verb_closes(step)
            ):
                return i  # "As guests of Aldor, Berrin and Carol met"
            while step >= 0:
                argument.complements.append(chunks[step])
                i = step + 1
                step = self.next_member(i)
        return i

    def next_member(self, i: int) -> int:
        """The next coordinated noun phrase at or behind chunk `i` ("and Y", ", Y and Z"), or -1."""
        chunks = self.chunks
        size = len(chunks)
        own = self.over_own_time(i)
        if own > 0:
            i = own
        elif i < size and chunks[i].kind is ChunkKind.TIME:
            i = self.over_time(i)
        if i >= size:
            return -1
        if chunks[i].kind is ChunkKind.COORDINATOR and chunks[i].lemma != "but":
            j = i + 1
        elif chunks[i].kind is ChunkKind.COMMA:
            j = i + 1
            if j < size and chunks[j].kind is ChunkKind.COORDINATOR and chunks[j].lemma != "but":
                j += 1
            elif not self.list_goes_on(j):
                return -1
        else:
            return -1
        if j + 2 < size and chunks[j].kind is ChunkKind.COMMA and chunks[j + 1].kind is ChunkKind.ADVERB:
            j += 1  # "and, separately, Y"
        while j < size and chunks[j].kind is ChunkKind.ADVERB:
            j += 1
        if j < size and chunks[j].kind is ChunkKind.COMMA and chunks[j - 1].kind is ChunkKind.ADVERB:
            j += 1
        if j >= size or chunks[j].kind is not ChunkKind.NOUN or self.is_subject(j):
            return -1
        return j

    def finite_behind(self, i: int) -> bool:
        """Whether a finite verb stands before chunk `i` in its clause."""
        for j in range(i - 1, max(i - 20, -1), -1):
            if self.chunks[j].kind is ChunkKind.VERB and self.is_finite(j):
                return True
            if self.chunks[j].kind in _BOUNDARY:
                return False
        return False

    def verb_closes(self, i: int) -> bool:
        """Whether the list from chunk `i` on is the subject of the verb behind it: "In Ostia, Aldor and Berrin met"."""
        for chunk in self.chunks[i : i + 12]:
            if chunk.kind is ChunkKind.VERB:
                return True
            if chunk.kind not in (ChunkKind.NOUN, ChunkKind.COMMA, ChunkKind.COORDINATOR, *_LOOSE):
                return False
        return False

    def over_own_time(self, i: int) -> int:
        """Past the time of one name in a list that gives each its own: "Aldor on Tuesday and Berrin on Thursday"; or -1."""
        first = self.behind_time(i)
        if first < 0 or first + 1 >= len(self.chunks) or self.chunks[first].lemma != "and":
            return -1
        named = self.chunks[first + 1].mention is not None
        return first if named and self.behind_time(first + 2) > 0 else -1

    def behind_time(self, i: int) -> int:
        """The index behind a time at chunk `i`, with its preposition; -1 where there is none."""
        chunks = self.chunks
        if i < len(chunks) and chunks[i].kind is ChunkKind.PREPOSITION:
            i += 1
        return i + 1 if i < len(chunks) and chunks[i].kind is ChunkKind.TIME else -1

    def over_time(self, i: int) -> int:
        """Past a time between the members of a list that goes on with "as well as": "met X today, as well as Y"."""
        j = i + 1
        if j < len(self.chunks) and self.chunks[j].kind is ChunkKind.COMMA:
            j += 1
        joined = j < len(self.chunks) and self.chunks[j].lemma in ("as well as", "along with")
        return j if joined else len(self.chunks)

    def list_goes_on(self, i: int) -> bool:
        """Whether chunks from `i` on are the rest of a list: noun phrases and commas up to an "and"."""
        chunks = self.chunks
        for j in range(i, min(i + 16, len(chunks))):
            kind = chunks[j].kind
            if kind is ChunkKind.COORDINATOR:
                return j > i and j + 1 < len(chunks) and chunks[j + 1].kind in (ChunkKind.NOUN, ChunkKind.ADVERB)
            if kind not in (ChunkKind.NOUN, ChunkKind.COMMA) and not (
                kind is ChunkKind.PREPOSITION and chunks[j].lemma == "of"
            ):
                return False
        return False

    def is_subject(self, i: int) -> bool:
        """Whether the noun phrase at chunk `i` opens a clause of its own: a finite verb follows it."""
        chunks = self.chunks
        j = i + 1
        while j < len(chunks) and (chunks[j].kind in _LOOSE or self.of_phrase(j)):
            j += 2 if self.of_phrase(j) else 1
        if j >= len(chunks) or chunks[j].kind is not ChunkKind.VERB:
            return False
        verb = self.frames[j].verb
        if verb is None or verb.shape is not Shape.FINITE:
            return False
        return not self.shared_verb(i, j)

    def shared_verb(self, i: int, j: int) -> bool:
        """Whether the verb at `j` has the whole list before it as subject: no other verb stands before the list."""
        for k in range(i - 1, -1, -1):
            kind = self.chunks[k].kind
            if kind is ChunkKind.VERB:
                return self.frames[k].verb is not None and self.frames[k].verb.shape is not Shape.FINITE  # type: ignore[union-attr]
            if kind in _BOUNDARY:
                return True
        return True

    def of_phrase(self, i: int) -> bool:
        chunks = self.chunks
        return (
            i + 1 < len(chunks)
            and chunks[i].kind is ChunkKind.PREPOSITION
            and chunks[i].lemma in _HANGING
            and chunks[i + 1].kind is ChunkKind.NOUN
        )

    def group_left(self, i: int) -> tuple[list[Argument], int]:
        """The noun phrases coordinated up to chunk `i`, and the index of the first."""
        members = [i]
        step = self.previous_member(i)
        while step >= 0:
            members.append(step)
            step = self.previous_member(step)
        found = []
        for index in reversed(members):
            found.append(Argument(self.chunks[index]))
            self.complements(index + 1, found[-1])
        return found, members[-1]

    def previous_member(self, i: int) -> int:
        chunks = self.chunks
        j = i - 1
        if j >= 0 and chunks[j].kind is ChunkKind.ADVERB:
            j -= 1
        if j < 0 or not (chunks[j].kind is ChunkKind.COORDINATOR or chunks[j].kind is ChunkKind.COMMA):
            return -1
        comma = chunks[j].kind is ChunkKind.COMMA
        if not comma and j and chunks[j - 1].kind is ChunkKind.COMMA:
            j -= 1
        if j < 1 or chunks[j - 1].kind is not ChunkKind.NOUN:
            return -1
        if comma and not self.list_goes_on(i):
            return -1
        if comma and j > 1 and chunks[j - 2].kind is ChunkKind.PREPOSITION and chunks[j - 2].lemma not in _HANGING:
            return -1  # "In Ostia, Aldor and Berrin met"
        return j - 1

    def is_finite(self, i: int) -> bool:
        verb = self.frames[i].verb
        return verb is not None and verb.shape is Shape.FINITE

    # ------------------------------------------------------------------ to the right of a verb: objects
    def fill_right(self, i: int, frame: Frame) -> None:
        chunks = self.chunks
        j = i + 1
        while j < len(chunks) and chunks[j].kind is ChunkKind.ADVERB:
            frame.adverbs.append(chunks[j].lemma)
            j += 1
        if j < len(chunks) and chunks[j].kind is ChunkKind.TIME:
            j += 1
        if j < len(chunks) and chunks[j].kind is not ChunkKind.NOUN and frame.lemma not in self.intransitive:
            j = self.over_receiver(j) if frame.lemma in _GIVING else self.over_setting(j)
        if j >= len(chunks) or chunks[j].kind is not ChunkKind.NOUN:
            return
        if self.is_subject(j) and frame.lemma in self.saying:
            return
        frame.objects, end = self.group_right(j)
        if end < len(chunks) and frame.verb is not None and (frame.lemma, chunks[end].lemma) in _RESULTING:
            frame.verb = evolve(frame.verb, lemma=f"{frame.lemma} {chunks[end].lemma}")  # "took six soldiers captive"

    def over_receiver(self, j: int) -> int:
        """Past whom something is proposed to: "proposed to Aldor a round of talks"."""
        chunks = self.chunks
        receives = j + 2 < len(chunks) and chunks[j].lemma == "to" and chunks[j + 1].mention is not None
        if receives and chunks[j + 2].kind is ChunkKind.NOUN and chunks[j + 2].event:
            return j + 2
        return self.over_setting(j)

    def over_setting(self, j: int) -> int:
        """Past times and places between a verb and its object: "received on Monday, in Ostia, the two ministers"."""
        chunks = self.chunks
        size = len(chunks)
        start = j
        while j < size:
            kind = chunks[j].kind
            mention = chunks[j + 1].mention if j + 1 < size else None
            if kind is ChunkKind.TIME or (kind is ChunkKind.COMMA and j > start and j + 1 < size):
                j += 1
            elif kind is ChunkKind.PREPOSITION and self.is_setting(chunks[j].lemma, mention):
                j += 2
            else:
                break
        if j >= size or chunks[j].kind is not ChunkKind.NOUN or (j > start and chunks[j - 1].kind is ChunkKind.COMMA):
            return size
        told = chunks[j].mention is not None or (
            chunks[j].event and (chunks[j].determiner != "" or bool(chunks[j].modifiers))
        )
        return j if told and not self.is_subject(j) else size

    def is_setting(self, preposition: str, mention: Mention | None) -> bool:
        """Whether a phrase tells where: a place's name behind a preposition, or any noun behind "in", "at"."""
        if mention is None:
            return preposition in ("in", "at")
        return mention.place is not None and not mention.acts

    # ------------------------------------------------------------------ to the left of a verb: subject and governor
    def fill_left(self, i: int, frame: Frame) -> None:
        verb = frame.verb
        assert verb is not None
        if verb.shape is Shape.FINITE:
            self.finite_subject(i, frame)
        elif verb.shape is Shape.INFINITIVE:
            self.infinitive_subject(i, frame)
        else:
            self.participle_subject(i, frame)
        if frame.governor is not None:
            frame.governor.dependents.append(frame)
        if verb.passive and verb.shape is not Shape.PARTICIPLE:
            frame.objects = [*frame.subject, *frame.objects]
            frame.subject = []
        if verb.passive:
            frame.subject = self.agent(i)

    def agent(self, i: int) -> list[Argument]:
        """Who stands behind "by", not too far from a passive verb."""
        chunks = self.chunks
        for j in range(i + 1, min(i + 9, len(chunks) - 1)):
            if chunks[j].kind is ChunkKind.PREPOSITION and chunks[j].lemma == "by":
                if chunks[j + 1].kind is ChunkKind.NOUN:
                    return self.group_right(j + 1)[0]
                return []
            if chunks[j].kind in _BOUNDARY or chunks[j].kind is ChunkKind.VERB:
                return []
        return []

    def finite_subject(self, i: int, frame: Frame) -> None:
        chunks = self.chunks
        k = i - 1
        if self.reports_behind(i, frame):
            self.inverted_subject(i, frame)
            return
        if k > 0 and chunks[k].kind is ChunkKind.QUOTE and chunks[k - 1].kind is ChunkKind.NOUN:
            k -= 1  # a quotation that opens at the verb: one of its soldiers "died on the way"
        while k >= 0:
            kind = chunks[k].kind
            if kind is ChunkKind.NOUN:
                group, start = self.group_left(k)
                if start and self.ends_object_list(start, k):
                    group, start = self.group_right(k)[0], k
                if start and chunks[start - 1].kind is ChunkKind.PREPOSITION and not self.opens_clause(start - 1, k, i):
                    k = start - 2
                    continue
                if start and chunks[start - 1].kind is ChunkKind.VERB and not self.is_finite(start - 1):
                    k = start - 2
                    continue
                opened = self.relative_before(start - 1)
                if opened > 0:  # "people who call themselves monks closed": past the relative clause
                    k = opened - 1
                    continue
                if start and chunks[start - 1].kind is ChunkKind.RELATIVE and self.content_verb(start - 1) < 0:
                    self.relative_object(start - 1, frame)
                frame.subject = group
                self.governed(start, frame)
                return
            if kind is ChunkKind.RELATIVE:
                self.relative_subject(k, frame)
                return
            if kind is ChunkKind.COORDINATOR:
                self.shared_subject(k, frame)
                return
            if kind is ChunkKind.MARK and chunks[k].lemma == ")":
                k = self.before_bracket(k)
                continue
            if kind is ChunkKind.COMMA:
                k = self.over_parenthesis(k)
                if k < 0:
                    self.shared_subject(i, frame)
                    return
                continue
            if kind is ChunkKind.VERB and self.is_finite(k):
                opened = self.relative_before(k)
                if opened > 0:
                    k = opened - 1
                    continue
                return
            if kind is ChunkKind.QUOTE and k == i - 1 and k and chunks[k - 1].kind is ChunkKind.NOUN:
                k -= 1  # 'Aldor "looks forward to hosting" them'
                continue
            if kind is ChunkKind.MARK and chunks[k].lemma == "-" and k and chunks[k - 1].kind is ChunkKind.NOUN:
                frame.subject, _ = self.group_left(k - 1)  # "the envoys - Aldor and Berrin - met"
                return
            if kind in (ChunkKind.SUBORDINATOR, ChunkKind.MARK, ChunkKind.QUOTE):
                break
            k -= 1
        self.inverted_subject(i, frame)

    def reports_behind(self, i: int, frame: Frame) -> bool:
        """Whether a verb of saying stands behind a comma after what was said, its speaker behind it: ", said Aldor"."""
        chunks = self.chunks
        if i == 0 or chunks[i - 1].kind is not ChunkKind.COMMA or frame.lemma not in self.saying - _ADDRESSING:
            return False
        speakers = [a.chunk.mention for a in frame.objects]
        if not speakers or any(m is None or not m.acts for m in speakers) or not self.finite_behind(i):
            return False
        behind = next((j for j in range(i + 1, len(chunks)) if chunks[j] is frame.objects[-1].chunk), i) + 1
        return behind >= len(chunks) or chunks[behind].kind is not ChunkKind.VERB

    def opens_clause(self, p: int, k: int, i: int) -> bool:
        """Whether the preposition at chunk `p` is a conjunction: "before the talks were due to start"."""
        if self.chunks[p].lemma not in _CLAUSAL:
            return False
        return all(chunk.kind in _LOOSE for chunk in self.chunks[k + 1 : i])

    def ends_object_list(self, start: int, k: int) -> bool:
        """Whether the list from chunk `start` belongs to a verb before it and only its last member, `k`, is a subject:
        "met Putin and Lavrov, and Pashinyan said", "spoke with Putin and Pashinyan agreed".
        """
        if start == k:
            return False
        before = self.chunks[start - 1]
        if before.kind is ChunkKind.VERB:
            return self.is_finite(start - 1) and before.lemma not in self.saying
        if before.kind is not ChunkKind.PREPOSITION:
            return False
        if before.lemma in ("between", "of") and not (k > 1 and self.chunks[k - 2].kind is ChunkKind.COMMA):
            return False  # but "at the end of the road, and a driver was hurt"
        return any(
            self.chunks[j].kind is ChunkKind.VERB and self.is_finite(j)
            for j in range(start - 1, max(start - 12, -1), -1)
        )

    def relative_before(self, k: int) -> int:
        """The "who" or "which" that opens the clause of the finite verb at chunk `k`; none, or no such verb: -1."""
        chunks = self.chunks
        if k < 2 or chunks[k].kind is not ChunkKind.VERB or not self.is_finite(k):
            return -1
        relative = chunks[k - 1]
        opens = relative.kind is ChunkKind.RELATIVE and relative.lemma in ("who", "which", "that")
        return k - 1 if opens and chunks[k - 2].kind is ChunkKind.NOUN else -1

    def inverted_subject(self, i: int, frame: Frame) -> None:
        """ "…," said the minister; "In Tehran gathered the ministers": what follows is the subject."""
        if frame.objects and (frame.lemma in self.saying or frame.lemma in self.intransitive):
            frame.subject, frame.objects = frame.objects, []

    def before_bracket(self, k: int) -> int:
        """The chunk before the bracket that closes at chunk `k`; -1 where none opens."""
        for j in range(k - 1, max(k - 20, -1), -1):
            if self.chunks[j].kind is ChunkKind.MARK and self.chunks[j].lemma == "(":
                return j - 1
        return -1

    def over_parenthesis(self, k: int) -> int:
        """From a comma before a verb to the noun phrase before the parenthesis that it closes, or -1."""
        chunks = self.chunks
        if k and chunks[k - 1].kind is ChunkKind.NOUN and (chunks[k - 1].apposed or self.opens_before(k - 1)):
            return k - 1  # "Aldor, the mayor, was": one phrase with its apposition
        first = (
            self.before_bracket(k - 1)
            if k and chunks[k - 1].kind is ChunkKind.MARK and chunks[k - 1].lemma == ")"
            else k - 1
        )
        for j in range(first, max(k - 20, 0), -1):
            if chunks[j].kind in (ChunkKind.SUBORDINATOR, ChunkKind.MARK):
                return -1
            if chunks[j].kind is ChunkKind.COMMA and j + 1 < k:
                opener = chunks[j + 1]
                if opener.kind in (ChunkKind.RELATIVE, ChunkKind.PREPOSITION, ChunkKind.NOUN, ChunkKind.ADVERB) or (
                    opener.kind is ChunkKind.VERB and not self.is_finite(j + 1)
                ):
                    return j - 1
        return -1

    def opens_before(self, k: int) -> bool:
        """Whether nothing but noun phrases and their "of" stand between the beginning of the clause and chunk `k`."""
        for j in range(k - 1, -1, -1):
            chunk = self.chunks[j]
            if chunk.kind in _OPENERS:
                return True
            if chunk.kind is not ChunkKind.NOUN and not (
                chunk.kind is ChunkKind.PREPOSITION and chunk.lemma in _HANGING
            ):
                return False
        return True

    def relative_subject(self, k: int, frame: Frame) -> None:
        antecedent = self.antecedent(k)
        event = self.event_before(k, frame)
        if event is None:
            event = self.event_meant(k, antecedent)
        if event is not None:
            frame.subject = [Argument(self.chunks[event])]
        elif self.stands_for_somebody(k):
            frame.subject = [Argument(self.chunks[k])]
        elif antecedent is not None:
            frame.subject, _ = self.group_left(antecedent)
        frame.role = "relative"
        frame.governor = self.frame_before(k)

    def relative_object(self, k: int, frame: Frame) -> None:
        """ "whom he later met", "that Azerbaijan has blocked": the antecedent is the object."""
        antecedent = self.antecedent(k)
        frame.role = "relative"
        frame.governor = self.frame_before(k)
        before = self.chunks[k - 1] if k else None
        if antecedent is None or before is None or before.kind is ChunkKind.VERB:
            return
        if frame.objects and before.kind is not ChunkKind.PREPOSITION:
            return
        meant = [Argument(self.chunks[k])] if self.stands_for_somebody(k) else self.group_left(antecedent)[0]
        event = self.event_meant(k, antecedent)
        if event is not None:
            meant = [Argument(self.chunks[event])]
        if before.kind is ChunkKind.PREPOSITION:
            frame.prepositions.append((before.lemma, meant))
        else:
            frame.objects = meant

    def event_meant(self, k: int, antecedent: int | None) -> int | None:
        """The event noun that "which" means, where those named behind it are people or several: "talks between Aldor
        and Berrin, which ended", but "talks with Aldoria, which borders on Berria".
        """
        chunks = self.chunks
        if antecedent is None or chunks[k].lemma != "which" or chunks[antecedent].mention is None:
            return None
        group, start = self.group_left(antecedent)
        persons = chunks[antecedent].mention.actors and all(
            a.kind is ActorKind.PERSON for a in chunks[antecedent].mention.actors
        )  # type: ignore[union-attr]
        if not persons and len(group) < 2:
            return None
        hangs = start > 1 and chunks[start - 1].kind is ChunkKind.PREPOSITION and chunks[start - 1].lemma in _GATHERING
        return start - 2 if hangs and chunks[start - 2].kind is ChunkKind.NOUN and chunks[start - 2].event else None

    def event_before(self, k: int, frame: Frame) -> int | None:
        """The event noun that a verb such as "hold" or "mediate" goes with, over the people named behind it:
        "talks with his counterparts that were to be held", "a call between X and Y planned for today".
        """
        if frame.lemma not in self.event_taking:
            return None
        for j in range(k - 1, -1, -1):
            chunk = self.chunks[j]
            if chunk.kind is ChunkKind.NOUN and chunk.event:
                return j
            if chunk.kind in _BOUNDARY or (chunk.kind is ChunkKind.VERB and self.is_finite(j)):
                return None
        return None

    def stands_for_somebody(self, k: int) -> bool:
        """Whether it is known whom the relative pronoun at chunk `k` means."""
        mention = self.chunks[k].mention
        return mention is not None and bool(mention.actors)

    def antecedent(self, k: int) -> int | None:
        """The noun phrase that a relative pronoun at chunk `k` stands for."""
        chunks = self.chunks
        j = k - 1
        while j >= 0 and chunks[j].kind in (ChunkKind.COMMA, ChunkKind.PREPOSITION, *_LOOSE):
            j -= 1
        return j if j >= 0 and chunks[j].kind is ChunkKind.NOUN else None

    def shared_subject(self, k: int, frame: Frame) -> None:
        """The subject of the verb that this one is joined to by "and"."""
        for j in range(k - 1, -1, -1):
            other = self.frames.get(j)
            if other is not None and other.verb is not None and other.verb.shape is not Shape.GERUND:
                frame.subject = _grammatical_subject(other)
                frame.governor, frame.role, frame.joined = other.governor, other.role, other
                self.share_mood(frame, other)
                return
            if self.chunks[j].kind is ChunkKind.SUBORDINATOR:
                return

    def share_mood(self, frame: Frame, other: Frame) -> None:
        """Give a bare second verb the mood of the first: "will fly to Granada and see Macron"."""
        verb, model = frame.verb, other.verb
        assert verb is not None and model is not None
        if (
            verb.tense is Tense.PRESENT
            and not verb.passive
            and (model.modal or model.due or model.shape is Shape.INFINITIVE)
        ):
            frame.verb = evolve(
                verb, tense=model.tense, shape=model.shape, modal=model.modal, due=model.due, negated=model.negated
            )

    def governed(self, start: int, frame: Frame) -> None:
        """What a clause whose subject starts at chunk `start` hangs on: "said (that) …", "when …"."""
        if not start:
            return
        before = self.chunks[start - 1]
        saying = self.content_verb(start - 1)
        if saying >= 0:
            frame.governor, frame.role = self.frames[saying], "content"
        elif before.kind is ChunkKind.VERB:
            frame.governor, frame.role = self.frames[start - 1], "content"
        elif before.kind is ChunkKind.SUBORDINATOR or (
            before.kind is ChunkKind.PREPOSITION and before.lemma in _CLAUSAL
        ):
            frame.governor, frame.role = self.frame_before(start - 1), before.lemma

    def content_verb(self, k: int) -> int:
        """The verb whose content a "that" at chunk `k` opens: "said late on Tuesday that", "told a briefing that"; or -1."""
        chunks = self.chunks
        if chunks[k].kind is not ChunkKind.RELATIVE or chunks[k].lemma != "that":
            return -1
        for j in range(k - 1, max(k - 9, -1), -1):
            if chunks[j].kind is ChunkKind.VERB:
                near = j == k - 1
                return j if near or chunks[j].lemma in self.saying else -1
            if chunks[j].kind in _BOUNDARY or chunks[j].kind is ChunkKind.COORDINATOR:
                return -1
        return -1

    def frame_before(self, k: int) -> Frame | None:
        """The nearest verb frame before chunk `k`."""
        for j in range(k - 1, -1, -1):
            if self.chunks[j].kind is ChunkKind.VERB:
                return self.frames[j]
        return None

    def infinitive_subject(self, i: int, frame: Frame) -> None:
        noun = self.controlling_noun(i)
        if noun >= 0:
            self.controlled_by_noun(noun, i, frame)
            return
        parent = self.frame_before(i)
        event = self.event_before(i, frame) if frame.verb is not None and frame.verb.passive else None
        if event is not None:  # "talks with Aldor to be held in Ostia"
            frame.subject, frame.governor, frame.role = [Argument(self.chunks[event])], parent, "relative"
            return
        if parent is None:
            return
        frame.governor, frame.role = parent, "infinitive"
        told = [a for a in parent.objects if a.chunk.first < frame.chunk.first]
        frame.subject = told if parent.lemma in self.object_control and told else _grammatical_subject(parent)

    def controlling_noun(self, i: int) -> int:
        """The chunk of the noun that an infinitive at chunk `i` hangs on: "an offer by X to host", "his invitation to
        X and Y to come"; -1 where there is none.
        """
        j = i - 1
        while j > 0 and self.chunks[j].kind in (ChunkKind.NOUN, ChunkKind.COORDINATOR, ChunkKind.COMMA):
            if self.chunks[j].kind is ChunkKind.NOUN and self.chunks[j].lemma in self.noun_control:
                return j
            j -= 1
        if j > 0 and self.chunks[j].kind is ChunkKind.PREPOSITION and self.chunks[j].lemma in _NOUN_LINKS:
            return j - 1 if self.chunks[j - 1].lemma in self.noun_control else -1
        return 0 if j == 0 and self.chunks[0].lemma in self.noun_control else -1

    def controlled_by_noun(self, n: int, i: int, frame: Frame) -> None:
        """ "Moscow's offer to host talks": as if Moscow offered it; whom an invitation goes to, acts."""
        noun = self.chunks[n]
        owner = [Argument(noun)] if noun.owners else []
        told: list[Argument] = []
        if n + 2 < i and self.chunks[n + 1].kind is ChunkKind.PREPOSITION:
            told, _ = self.group_right(n + 2)
        to_them = bool(told) and self.chunks[n + 1].lemma in ("to", "for")
        holder = self.frame_before(n)
        if not owner and holder is not None:
            taken = any(a.chunk is noun for a in holder.objects)  # "rejected an offer to meet"
            owner = _grammatical_subject(holder) if taken or noun.determiner in _POSSESSIVE else owner
        subject = owner if to_them or not told else told
        frame.subject = told if to_them else subject
        if owner and not told and holder is not None and noun.lemma in self.recipient_control:
            frame.subject = _grammatical_subject(holder) or frame.subject  # "accepted Aldor's invitation to come"
        frame.governor = Frame(
            noun,
            i,
            self.sentence,
            verb=VerbGroup(self.noun_control[noun.lemma], Tense.PRESENT, Shape.FINITE),
            subject=subject,
        )
        frame.governor.links = [
            (other, "object")
            for other in self.frames.values()
            if any(a.chunk is noun for a in (*other.objects, *other.subject))
        ]
        frame.role = "infinitive"

    def participle_subject(self, i: int, frame: Frame) -> None:
        """Gerunds and participles: of the noun phrase before them, or of the clause's subject."""
        chunks = self.chunks
        before = chunks[i - 1] if i else None
        verb = frame.verb
        assert verb is not None
        event = self.event_before(i, frame) if verb.passive else None
        if event is not None:
            frame.objects = [Argument(chunks[event]), *frame.objects]
            frame.governor, frame.role = self.frame_before(i), "participle"
            return
        if before is not None and before.kind is ChunkKind.NOUN:
            group, _ = self.group_left(i - 1)
            if verb.passive:
                frame.objects = [*group, *frame.objects]
            else:
                frame.subject = group
            frame.governor, frame.role = self.frame_before(i), "participle"
            return
        if (
            before is not None
            and before.kind is ChunkKind.COMMA
            and verb.passive
            and i > 1
            and chunks[i - 2].kind is ChunkKind.NOUN
        ):
            frame.objects = [*self.group_left(i - 2)[0], *frame.objects]
            frame.governor, frame.role = self.frame_before(i), "participle"
            return
        parent = self.frame_before(i)
        late = parent is None
        if late:
            parent = next(
                (self.frames[j] for j in range(i + 1, len(chunks)) if j in self.frames and self.is_finite(j)), None
            )
        if parent is None:
            return
        frame.governor = parent
        frame.role = before.lemma if before is not None and before.kind is ChunkKind.PREPOSITION else "gerund"
        subject = _grammatical_subject(parent)
        if late and not subject:
            ahead = Frame(parent.chunk, parent.index, self.sentence, verb=parent.verb)
            self.finite_subject(parent.index, ahead)
            subject = ahead.subject
        if verb.passive and late and not frame.objects:
            frame.objects = subject  # "Hosted by Aldor, the ministers agreed"
        else:
            frame.subject = subject

    # ------------------------------------------------------------------ phrases and event nouns
    def attach_phrases(self) -> None:
        """Give each prepositional phrase and each time to the trigger that it follows, or else to the verb ahead."""
        owner: Frame | None = None
        fronted: list[tuple[str, list[Argument]]] = []
        times: list = []
        chunks = self.chunks
        topical = -1  # where a phrase that tells what about ends: a place right behind it is its own
        i = 0
        while i < len(chunks):
            chunk = chunks[i]
            frame = self.frames.get(i)
            if frame is not None:
                owner = self.take_trigger(frame, owner, fronted, times)
            elif chunk.kind in _BOUNDARY or self.starts_clause(i):
                owner = None
            elif chunk.kind is ChunkKind.NOUN and owner is not None and self.is_content_subject(i):
                owner = None  # "said its positions in X had been hit": what follows belongs to the verb ahead
            elif chunk.kind is ChunkKind.COORDINATOR and owner is not None and self.joins_phrases(i):
                owner = self.frame_before(i) or owner
            elif chunk.kind is ChunkKind.PREPOSITION and i + 1 < len(chunks) and chunks[i + 1].kind is ChunkKind.NOUN:
                arguments, _ = self.group_right(i + 1)
                if chunk.lemma == "between" and len(arguments) == 1:
                    arguments = self.both_ends(i + 1, arguments)
                if chunk.lemma in self.clausal:
                    owner = self.frame_before(i) or owner
                if (
                    chunk.lemma == "according to"
                ):  # "According to the report, Smith and Jones died": the list is no part of it
                    arguments = arguments[:1]
                (owner.prepositions if owner is not None else fronted).append((chunk.lemma, arguments))
            elif chunk.kind is ChunkKind.TIME and chunk.time is not None:
                (owner.times if owner is not None else times).append(chunk.time)
            elif chunk.kind is ChunkKind.ADVERB and owner is not None and chunk.lemma not in owner.adverbs:
                owner.adverbs.append(chunk.lemma)
            i += 1
        if (fronted or times) and self.frames:
            last = list(self.frames.values())[-1]
            last.prepositions.extend(fronted)
            last.times.extend(times)

    def is_content_subject(self, i: int) -> bool:
        """Whether the noun phrase at chunk `i` opens what the verb right before it says."""
        before = self.frames.get(i - 1)
        if before is None or before.lemma not in self.saying:
            return False
        chunk = self.chunks[i]
        return any(
            f.governor is before and f.role == "content" and any(a.chunk is chunk for a in (*f.subject, *f.objects))
            for f in self.frames.values()
            if f.index > i
        )

    def both_ends(self, i: int, arguments: list[Argument]) -> list[Argument]:
        """ "Between X and Y": the second is one of the two, even where it could be a subject."""
        chunks = self.chunks
        if i + 2 < len(chunks) and chunks[i + 1].lemma == "and" and chunks[i + 2].kind is ChunkKind.NOUN:
            return [*arguments, Argument(chunks[i + 2])]
        return arguments

    def take_trigger(self, frame: Frame, owner: Frame | None, fronted: list, times: list) -> Frame:
        """Make `frame` the owner of what follows; a finite verb takes what stands in front of it."""
        if frame.verb is not None and frame.verb.shape is Shape.FINITE:
            frame.prepositions[:0] = fronted
            frame.times[:0] = times
            fronted.clear()
            times.clear()
        return frame

    def joins_phrases(self, i: int) -> bool:
        """Whether an "and" joins phrases of the verb: "is due in Ostia on Monday, and in Amar on Friday", "will fly to
        Ostia for talks with Aldor and to Amar for talks with Berrin".
        """
        chunks = self.chunks
        if i + 1 >= len(chunks) or chunks[i + 1].kind is not ChunkKind.PREPOSITION:
            return False
        if i > 0 and chunks[i - 1].kind is ChunkKind.COMMA:
            return True
        verb = self.frame_before(i)
        return verb is not None and chunks[i + 1].lemma == "to" and any(lemma == "to" for lemma, _ in verb.prepositions)

    def starts_clause(self, i: int) -> bool:
        """Whether a new clause with a subject of its own starts at the comma or "and" at chunk `i`."""
        chunks = self.chunks
        if chunks[i].kind not in (ChunkKind.COMMA, ChunkKind.COORDINATOR):
            return False
        j = i + 1
        while j < len(chunks) and chunks[j].kind in (ChunkKind.COORDINATOR, ChunkKind.ADVERB):
            j += 1
        return j < len(chunks) and chunks[j].kind is ChunkKind.NOUN and not chunks[j].event and self.is_subject(j)

    def attach_nouns(self) -> None:
        """Hang each event noun on the verb whose subject or object it is, or on what its preposition belongs to."""
        for i, frame in self.frames.items():
            if frame.verb is not None:
                continue
            for other in self.frames.values():
                if other.verb is not None and any(a.chunk is frame.chunk for a in other.objects):
                    frame.links.append((other, "object"))
                elif other.verb is not None and any(a.chunk is frame.chunk for a in other.subject):
                    frame.links.append((other, "subject"))
            for other, role in frame.links:
                frame.governor, frame.role = other, role
                if other.verb is not None and other.verb.shape is not Shape.PARTICIPLE:
                    break
            self.hang_on_preposition(frame)
            if frame.governor is None and frame.hung is not None:
                frame.governor, frame.role = frame.hung
            if frame.governor is not None:
                frame.governor.dependents.append(frame)

    def hang_on_preposition(self, frame: Frame) -> None:
        for other in self.frames.values():
            for lemma, arguments in other.prepositions:
                if any(a.chunk is frame.chunk for a in arguments) and other is not frame:
                    frame.hung = (other, lemma)
                    return


def _length(lemma: str) -> int:
    """The tokens of a lemma: "call off" has two, "co-chair" three."""
    return len(lemma.split()) + 2 * lemma.count("-")


def _grammatical_subject(frame: Frame) -> list[Argument]:
    """What stands as the subject of a verb: of a passive, its logical objects before it."""
    if frame.verb is not None and frame.verb.passive:
        return [a for a in frame.objects if a.chunk.first < frame.chunk.first]
    return list(frame.subject)
