"""The chunks of a sentence and its frames, and what stands before or behind a chunk."""

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from caucasus_news.lexicon.words import load_words, word_sets
from caucasus_news.mentions.mention import Mention
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.frames import Frame

BOUNDARY = frozenset({ChunkKind.SUBORDINATOR, ChunkKind.RELATIVE, ChunkKind.MARK, ChunkKind.QUOTE})
_OPENERS = BOUNDARY | {ChunkKind.COORDINATOR}
JOINTS = frozenset({ChunkKind.COMMA, ChunkKind.COORDINATOR})
LOOSE = frozenset({ChunkKind.ADVERB, ChunkKind.TIME})
CLAUSAL = frozenset({"after", "as", "before", "except", "since", "than", "until"})
_POSING = frozenset(
    {"describe", "present", "pose", "identify", "style", "portray", "introduce", "disguise", "dress", "masquerade"}
)
HANGING = frozenset({"of", "from", "for", "between"})
#: What stands before the event that another one is about, or came after.
_ASIDE = frozenset({"about", "on", "since"})
#: What is done to somebody, so that one object may do for several: "shot and seized a shepherd".
HARMING = frozenset(
    {"abduct", "ambush", "arrest", "attack", "beat", "bomb", "capture", "detain", "fire at", "fire on", "hit", "injure"}
    | {"kidnap", "kill", "open fire on", "seize", "shell", "shoot", "shoot at", "strike", "target", "wound"}
)
#: What stands between verbs in a row.
SERIAL = frozenset({ChunkKind.VERB, ChunkKind.COMMA, ChunkKind.COORDINATOR, ChunkKind.ADVERB})


@frozen
class _Control:
    """Which verbs and nouns say who does what the verb behind them says; see `control.json`."""

    saying: frozenset[str]
    object_control: frozenset[str]
    intransitive: frozenset[str]
    placing: frozenset[str]
    event_taking: frozenset[str]
    contact: frozenset[str]
    recipient_control: frozenset[str]
    reciprocal: frozenset[str]
    gathering: frozenset[str]
    clausal_prepositions: frozenset[str]
    noun_control: Mapping[str, str]
    sidelines: frozenset[str]
    carried: frozenset[str]
    discussing: frozenset[str]


@cache
def _control() -> _Control:
    words, meetings = load_words("control"), load_words("meetings")
    carried = ("there", "here", *meetings["phone_adverbs"], *meetings["video_adverbs"], *meetings["separately"])
    discussing = [verb for verb, sense in meetings["verbs"].items() if sense == "discuss"]
    lists = {**words, "sidelines": meetings["sidelines"], "carried": carried, "discussing": discussing}
    return _Control(noun_control=words["noun_control"], **word_sets(_Control, lists))


class Row:
    """The chunks of one sentence, and the frames that they open: those of its `verbs`, and those of events."""

    def __init__(self, chunks: list[Chunk], sentence: int) -> None:
        self.words = _control()
        self.saying = self.words.saying
        self.chunks = chunks
        self.size = len(chunks)
        self.sentence = sentence
        self.frames: dict[int, Frame] = {}
        self.verbs: list[Frame] = []
        for i, chunk in enumerate(chunks):
            if chunk.event or chunk.kind is ChunkKind.VERB:
                frame = self.frames[i] = Frame(chunk, i, sentence, chunk.verb, lemma=chunk.lemma)
                if chunk.verb is not None:
                    self.verbs += [frame]

    def main_verb_left(self, i: int) -> bool:
        """Whether the verb at chunk `i` is the only one left to be the clause's, behind a closed relative clause.

        "Ostia, which hosted the talks in May, offered on Monday to hold another round".
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

    def finite_ahead(self, i: int) -> bool:
        """Whether another finite verb follows before the clause ends: then a bare form here is a participle."""
        for j, chunk in enumerate(self.chunks[i + 1 : i + 14], i + 1):
            if chunk.kind in BOUNDARY or chunk.kind in (ChunkKind.COMMA, ChunkKind.COORDINATOR):
                return False
            if chunk.kind is ChunkKind.VERB and chunk.verb is not None and chunk.verb.shape is Shape.FINITE:
                if not self.is_of_its_own(j):
                    return not self.tells_where(chunk)
        return False

    def tells_where(self, chunk: Chunk) -> bool:
        """Whether a bare past form only says where what stands before it is: "fired at posts located near Ostia"."""
        return chunk.lemma in self.words.placing and chunk.last - chunk.first == 1

    def is_of_its_own(self, j: int) -> bool:
        """Whether the verb at chunk `j` has its subject behind an "after" or "before": "stopped after Aldor called"."""
        opener, subject = (self.chunks[j - 2], self.chunks[j - 1]) if j > 1 else (None, None)
        if opener is None or subject is None or opener.lemma not in CLAUSAL or subject.kind is not ChunkKind.NOUN:
            return False
        return (not subject.event or opener.lemma == "since") and opener.kind is ChunkKind.PREPOSITION

    def finite_behind(self, i: int) -> bool:
        """Whether a finite verb stands before chunk `i` in its clause."""
        for j in range(i - 1, max(i - 20, -1), -1):
            if self.chunks[j].kind is ChunkKind.VERB and self.is_finite(j):
                return True
            if self.chunks[j].kind in BOUNDARY:
                return False
        return False

    def over_bracket(self, i: int) -> int:
        """The index behind a bracket at the mark of chunk `i` that holds nothing but times; or -1."""
        chunks = self.chunks
        if chunks[i].lemma != "(":
            return -1
        for j in range(i + 1, self.size):
            if chunks[j].kind is ChunkKind.MARK:
                return j + 1 if chunks[j].lemma == ")" and j > i + 1 else -1
            if chunks[j].kind not in (ChunkKind.TIME, ChunkKind.COMMA, ChunkKind.COORDINATOR, ChunkKind.PREPOSITION):
                return -1
        return -1

    def behind_time(self, i: int) -> int:
        """The index behind a time at chunk `i`, with its preposition or bracket; -1 where there is none."""
        chunks = self.chunks
        if i < self.size and chunks[i].kind is ChunkKind.MARK:
            return self.over_bracket(i)
        if i < self.size and chunks[i].kind is ChunkKind.PREPOSITION:
            i += 1
        return i + 1 if i < self.size and chunks[i].kind is ChunkKind.TIME else -1

    def of_phrase(self, i: int) -> bool:
        """Whether "of" and a noun phrase stand at chunk `i`."""
        chunks = self.chunks
        return (
            i + 1 < self.size
            and chunks[i].kind is ChunkKind.PREPOSITION
            and chunks[i].lemma in HANGING
            and chunks[i + 1].kind is ChunkKind.NOUN
        )

    def is_finite(self, i: int) -> bool:
        """Whether the verb at chunk `i` is finite."""
        verb = self.frames[i].verb
        return verb is not None and verb.shape is Shape.FINITE

    def is_setting(self, preposition: str, mention: Mention | None) -> bool:
        """Whether a phrase tells where: a place's name behind a preposition, or any noun behind "in", "at"."""
        if mention is None:
            return preposition in ("in", "at")
        return mention.place is not None and not mention.acts

    def relative_before(self, k: int) -> int:
        """The "who" or "which" that opens the clause of the finite verb at chunk `k`; none, or no such verb: -1."""
        chunks = self.chunks
        if k < 2 or chunks[k].kind is not ChunkKind.VERB or not self.is_finite(k):
            return -1
        relative = chunks[k - 1]
        opens = relative.kind is ChunkKind.RELATIVE and relative.lemma in ("who", "which", "that")
        return k - 1 if opens and chunks[k - 2].kind is ChunkKind.NOUN else -1

    def before_bracket(self, k: int) -> int:
        """The chunk before the bracket that closes at chunk `k`; -1 where none opens."""
        for j in range(k - 1, max(k - 20, -1), -1):
            if self.chunks[j].kind is ChunkKind.MARK and self.chunks[j].lemma == "(":
                return j - 1
        return -1

    def opens_before(self, k: int) -> bool:
        """Whether nothing but noun phrases and their "of" stand between the beginning of the clause and chunk `k`."""
        for j in range(k - 1, -1, -1):
            chunk = self.chunks[j]
            if chunk.kind in _OPENERS:
                return True
            if chunk.kind is not ChunkKind.NOUN and not (
                chunk.kind is ChunkKind.PREPOSITION and chunk.lemma in HANGING
            ):
                return False
        return True

    def event_before(self, k: int, frame: Frame) -> int | None:
        """The event noun that a verb such as "hold" or "mediate" goes with, over the people named behind it.

        "Talks with his counterparts that were to be held", "a call between X and Y planned for today".
        """
        if frame.lemma not in self.words.event_taking:
            return None
        inside = False  # a bracket: "between Aldoria (ALD) and Berria, scheduled for Monday"
        for j in range(k - 1, -1, -1):
            chunk = self.chunks[j]
            if chunk.kind is ChunkKind.NOUN and chunk.event and not self.is_topic(j, k):
                return j
            if chunk.kind is ChunkKind.MARK and chunk.lemma in "()":
                inside = chunk.lemma == ")"
                continue
            if inside:
                continue
            if chunk.kind in BOUNDARY or (chunk.kind is ChunkKind.VERB and self.is_finite(j)):
                return None
        return None

    def is_topic(self, j: int, k: int) -> bool:
        """Whether the event at chunk `j` is what another one is about, and a comma stands before the verb at `k`.

        "Talks in Ostia on the exchange of prisoners, mediated by Aldor", "talks since the raid, which Aldor hosted".
        """
        chunks = self.chunks
        if j < 2 or chunks[k - 1].kind is not ChunkKind.COMMA or chunks[j - 1].lemma not in _ASIDE:
            return False
        before = next((c for c in reversed(chunks[: j - 1]) if c.event or c.kind in BOUNDARY), None)
        return before is not None and before.event

    def stands_for_somebody(self, k: int) -> bool:
        """Whether it is known whom the relative pronoun at chunk `k` means."""
        mention = self.chunks[k].mention
        return mention is not None and bool(mention.actors)

    def antecedent(self, k: int) -> int | None:
        """The noun phrase that a relative pronoun at chunk `k` stands for."""
        chunks = self.chunks
        j = k - 1
        while j >= 0 and chunks[j].kind in (ChunkKind.COMMA, ChunkKind.PREPOSITION, *LOOSE):
            j -= 1
        if j > 2 and chunks[k - 1].kind is ChunkKind.COMMA and self.says_who_he_is(j - 1):
            j -= 3  # "men posing as pilgrims, who closed the road"
        return j if j >= 0 and chunks[j].kind is ChunkKind.NOUN else None

    def says_who_he_is(self, p: int) -> bool:
        """Whether the preposition at chunk `p` is the "as" of "posing as", "who describe themselves as"."""
        before = self.chunks[p - 1]
        return self.chunks[p].lemma == "as" and before.kind is ChunkKind.VERB and before.lemma in _POSING

    def frame_before(self, k: int) -> Frame | None:
        """The nearest verb frame before chunk `k`."""
        for j in range(k - 1, -1, -1):
            if self.chunks[j].kind is ChunkKind.VERB:
                return self.frames[j]
        return None
