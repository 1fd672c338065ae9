"""The subject of gerunds and participles: of the noun phrase before them, or of the clause that they go with."""

from caucasus_news.parsers.chunks import ChunkKind, Shape
from caucasus_news.parsers.clauses.infinitives import Infinitives
from caucasus_news.parsers.clauses.subjects import grammatical_subject
from caucasus_news.parsers.frames import Argument, Frame

#: Verbs of blame and of praise, behind which an "of" or "for" tells what their object did.
_JUDGING = frozenset(
    {"accuse", "blame", "suspect", "condemn", "criticise", "criticize", "fault", "charge"}
    | {"applaud", "commend", "congratulate", "hail", "praise", "thank"}
)
_THANKS = frozenset(
    {"gratitude", "thanks", "appreciation", "grateful", "thankful", "indebted", "praise", "tribute", "credit", "blame"}
)
_HOSTING = frozenset(
    {"host", "organize", "organise", "mediate", "chair", "co-chair", "convene", "facilitate", "moderate"}
)
_LEADING = frozenset({"co-lead", "head", "lead", "steer"})
_AMONG_THEM = frozenset({"include", "including", "among"})
_CAUSING = frozenset(
    {"kill", "wound", "injure", "hurt", "leave", "displace", "destroy", "damage", "capture", "cause", "force"}
)


class Participles(Infinitives):
    """A row whose gerunds and participles find theirs."""

    def behind_from(self, first: int, last: int) -> list[Argument]:
        """Who stands behind "from" between two chunks."""
        for j in range(first + 1, last - 1):
            if self.chunks[j].lemma == "from" and self.chunks[j + 1].kind is ChunkKind.NOUN:
                return self.group_right(j + 1)[0]
        return []

    def event_far_before(self, i: int) -> int | None:
        """The event that a participle at the end of its clause goes with: "The talks ended in Ostia, led by Aldor"."""
        if i + 1 >= self.size or self.chunks[i + 1].lemma != "by":
            return None
        for j in range(i - 2, max(i - 30, -1), -1):
            if self.chunks[j].kind is ChunkKind.NOUN and self.chunks[j].event:
                return j
            if self.chunks[j].kind in (ChunkKind.SUBORDINATOR, ChunkKind.MARK, ChunkKind.QUOTE):
                return None
        return None

    def event_between(self, i: int) -> int | None:
        """The event that those it is between part from its participle: "talks between A and B(,) steered by C"."""
        chunks = self.chunks
        if i + 1 >= self.size or chunks[i + 1].lemma != "by":
            return None
        j = i - (2 if chunks[i - 1].kind is ChunkKind.COMMA else 1)
        while j > 0 and chunks[j].kind in (ChunkKind.NOUN, ChunkKind.COORDINATOR):
            j -= 1
        ahead = chunks[j - 1] if j > 0 else None
        return j - 1 if ahead is not None and ahead.event and chunks[j].lemma == "between" else None

    def event_over_setting(self, i: int) -> int | None:
        """The event that its place and day part from its participle: "Friday's talks in Ostia, led by Aldor"."""
        chunks = self.chunks
        j = i - 2
        while j > 0 and (chunks[j].kind in (ChunkKind.TIME, ChunkKind.PREPOSITION) or self.is_spot(j)):
            j -= 1
        return j if j >= 0 and j < i - 2 and chunks[j].event else None

    def over_describing(self, parent: Frame) -> Frame:
        """Past a gerund that only describes a noun, and past who says so: "struck a truck, Aldor said, killing two"."""
        told = self.frame_before(parent.index) if parent.lemma in self.saying and self.is_finite(parent.index) else None
        if told is not None and any(c.kind is ChunkKind.COMMA for c in self.chunks[told.index : parent.index]):
            parent = told
        describes = parent.role == "participle" and parent.verb is not None and parent.verb.shape is Shape.GERUND
        outer = parent.governor
        return outer if describes and outer is not None and outer.verb is not None else parent

    def beside_subject(self, i: int) -> int:
        """The name behind a "with" whose aside a comma closes before a gerund: "with Aldor, the mayor, presiding"."""
        chunks = self.chunks
        if i < 3 or chunks[i - 1].kind is not ChunkKind.COMMA or not chunks[i - 2].apposed:
            return -1
        return i - 2 if chunks[i - 3].kind is ChunkKind.PREPOSITION and chunks[i - 3].lemma == "with" else -1

    def over_including(self, k: int) -> int:
        """From the noun phrase at chunk `k` to the one that it is some of: ", including an officer, hurt"."""
        chunks = self.chunks
        j = k
        while j > 0 and chunks[j].kind in (ChunkKind.NOUN, ChunkKind.COORDINATOR):
            j -= 1
        some = j > 1 and chunks[j].lemma in _AMONG_THEM and chunks[j - 1].kind is ChunkKind.COMMA
        return j - 2 if some and chunks[j - 2].kind is ChunkKind.NOUN else k

    def is_spot(self, i: int) -> bool:
        """Whether the noun at chunk `i` only says where: "met in Ostia, hosted by Aldor"."""
        chunks = self.chunks
        spot = i > 0 and chunks[i - 1].kind is ChunkKind.PREPOSITION
        return spot and self.is_setting(chunks[i - 1].lemma, chunks[i].mention)

    def participle_subject(self, i: int, frame: Frame) -> None:
        """Gerunds and participles: of the noun phrase before them, or of the clause's subject."""
        if not (self.qualifies_event(i, frame) or self.qualifies_noun(i, frame)):
            self.goes_with_clause(i, frame)

    def qualifies_event(self, i: int, frame: Frame) -> bool:
        """Whether a passive participle at chunk `i` tells of an event before it, which it takes for its object then."""
        before, verb = self.chunks[i - 1] if i else None, frame.verb
        if verb is None or not verb.passive:
            return False
        event = self.event_before(i, frame)
        if event is None and before is not None and before.kind is ChunkKind.COMMA:
            event = self.event_far_before(i) if frame.lemma in _HOSTING else self.event_between(i)
            if event is None and frame.lemma in _LEADING:
                event = self.event_over_setting(i)
        elif event is None and before is not None and before.kind is ChunkKind.NOUN:
            event = self.event_between(i)
        if event is None:
            return False
        frame.objects = [Argument(self.chunks[event]), *frame.objects]
        frame.governor, frame.role = self.frame_before(i), "participle"
        return True

    def qualifies_noun(self, i: int, frame: Frame) -> bool:
        """Whether a verb at chunk `i` tells of the people or things before it, which are its subject or object then."""
        chunks = self.chunks
        before = chunks[i - 1] if i else None
        passive = frame.verb is not None and frame.verb.passive
        beside = self.beside_subject(i) if not passive else -1
        if beside >= 0:
            group = [Argument(chunks[beside])]
        elif before is not None and before.kind is ChunkKind.NOUN:
            group = self.group_left(i - 1)[0]
        elif (
            before is not None
            and before.kind is ChunkKind.COMMA
            and passive
            and i > 1
            and chunks[i - 2].kind is ChunkKind.NOUN
            and not (frame.lemma in _HOSTING and self.is_spot(i - 2))
        ):
            group = self.group_left(self.over_including(i - 2))[0]
        else:
            return False
        if passive:
            frame.objects = [*group, *frame.objects]
        else:
            frame.subject = group
        frame.governor, frame.role = self.frame_before(i), "participle"
        return True

    def goes_with_clause(self, i: int, frame: Frame) -> None:
        """Give a verb at chunk `i` the subject of the clause before it, or of the one that it opens."""
        before = self.chunks[i - 1] if i else None
        passive = frame.verb is not None and frame.verb.passive
        parent = self.frame_before(i)
        late = parent is None
        if parent is None:
            parent = next((self.frames[j] for j in range(i + 1, self.size) if self.is_finite_verb(j)), None)
        if parent is None:
            if i > 1 and self.chunks[i - 1].kind is ChunkKind.COMMA and self.chunks[i - 2].kind is ChunkKind.NOUN:
                frame.subject = self.group_left(i - 2)[0]  # "Aldor, meeting Berrin in Ostia, smiled"
            return
        if before is not None and before.kind is ChunkKind.COMMA and frame.lemma in _CAUSING:
            parent = self.over_describing(parent)
        frame.governor = parent
        frame.role = before.lemma if before is not None and before.kind is ChunkKind.PREPOSITION else "gerund"
        ahead = self.chunks[i - 2] if i > 1 and before is not None and before.kind is ChunkKind.ADVERB else before
        joined = ahead is not None and ahead.kind is ChunkKind.COORDINATOR
        if passive and joined and not late:
            subject = grammatical_subject(parent)  # "was shot at and wounded"
        else:
            subject = self.subject_ahead(parent, passive=passive) if late else self.subject_of_clause(parent, i, frame)
        if passive and (late or joined) and not frame.objects:
            frame.objects = subject  # "Hosted by Aldor, the ministers agreed", "were stopped and taken hostage"
        else:
            frame.subject = subject

    def is_finite_verb(self, i: int) -> bool:
        """Whether a finite verb stands at chunk `i`."""
        return i in self.frames and self.is_finite(i)

    def subject_of_clause(self, parent: Frame, i: int, frame: Frame) -> list[Argument]:
        """Whose doing a verb at chunk `i` is, behind the clause of `parent`."""
        subject = grammatical_subject(parent)
        told = parent.verb is not None and parent.verb.passive and (parent.subject or self.is_finite(parent.index))
        if frame.lemma in _CAUSING and told:
            subject = list(parent.subject)  # "was shelled by the army, killing two"; what was shelled killed nobody
        if frame.lemma in _CAUSING and parent.lemma.startswith("come"):
            subject = self.behind_from(parent.index, i) or subject  # "came under fire from the army, killing two"
        if parent.lemma in _JUDGING and i and self.chunks[i - 1].lemma in ("of", "for", "on"):
            subject = list(parent.objects) or subject  # "accused the army of carrying out an attack"
        if i and self.chunks[i - 1].lemma == "for":
            subject = self.thanked(parent.index, i) or subject
        return subject

    def thanked(self, first: int, i: int) -> list[Argument]:
        """Who is thanked or blamed for what the gerund at chunk `i` tells: "gratitude to Aldor for hosting"."""
        chunks = self.chunks
        for j in range(first + 1, i - 2):
            thanks = chunks[j].lemma in _THANKS and chunks[j + 1].lemma in ("to", "with", "on")
            if (thanks and chunks[j + 2].kind is ChunkKind.NOUN) or chunks[j].lemma == "thanks to":
                return self.group_right(j + (2 if thanks else 1))[0]
        return []

    def subject_ahead(self, parent: Frame, *, passive: bool) -> list[Argument]:
        """Whom a verb that opens the clause of `parent` tells of."""
        subject = grammatical_subject(parent)
        if not subject:
            ahead = Frame(parent.chunk, parent.index, self.sentence, parent.verb, lemma=parent.lemma)
            self.finite_subject(parent.index, ahead)
            subject = list(ahead.subject)
        if not subject and parent.lemma == "be" and passive:
            subject = list(parent.objects)  # "Captured near Ostia were two soldiers"
        return subject
