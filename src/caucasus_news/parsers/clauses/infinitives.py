"""The subject of infinitives: of the noun that controls them, or of the verb before."""

from caucasus_news.parsers.chunks import ChunkKind, Shape, Tense, VerbGroup
from caucasus_news.parsers.clauses.stays import Stays
from caucasus_news.parsers.clauses.subjects import grammatical_subject
from caucasus_news.parsers.frames import Argument, Frame

_NOUN_LINKS = frozenset({"by", "of", "from", "to", "for", "between", "with"})
_LISTED = frozenset({ChunkKind.NOUN, ChunkKind.COORDINATOR, ChunkKind.COMMA})
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_LIGHT = frozenset({"make", "have", "get"})


class Infinitives(Stays):
    """A row whose infinitives find their subjects."""

    def infinitive_subject(self, i: int, frame: Frame) -> None:
        """Give an infinitive its subject: of the noun that controls it, or of the verb before."""
        noun = self.controlling_noun(i)
        if noun >= 0:
            self.controlled_by_noun(noun, i, frame)
            return
        stay = self.stay_before(frame)
        if stay > 0:  # "Aldor, in Ostia to see Berrin, said"
            frame.subject, _ = self.group_left(stay - 1)
            return
        parent = self.past_stop(i, self.frame_before(i))
        passive = frame.verb is not None and frame.verb.passive
        event = self.event_before(i, frame) if passive or self.is_due(i) else None
        if event is not None:  # "talks with Aldor to be held in Ostia", "talks, due to begin in Ostia, were"
            frame.subject, frame.governor, frame.role = [Argument(self.chunks[event])], parent, "relative"
            return
        if parent is None:
            if i and self.chunks[i - 1].kind is ChunkKind.NOUN:
                frame.subject, _ = self.group_left(i - 1)  # "The first to greet Aldor", "Aldor, Berrin to meet"
            return
        if passive and self.behind_preposition(i - 1):  # "spoke of drills to be held in Ostia"
            frame.subject, frame.governor, frame.role = [Argument(self.chunks[i - 1])], parent, "relative"
            return
        frame.governor, frame.role = parent, "infinitive"
        told = [a for a in parent.objects if a.chunk.first < frame.chunk.first]
        if parent.lemma in _LIGHT and all(a.chunk.mention is None for a in told):
            told = []  # "made a stop to see Aldor"
        frame.subject = told if parent.lemma in self.words.object_control and told else grammatical_subject(parent)

    def past_stop(self, i: int, parent: Frame | None) -> Frame | None:
        """The journey that an infinitive at chunk `i` tells the aim of, not that of the stop before.

        "Flew to Ostia to see Aldor, and on Friday to Amar to meet Berrin".
        """
        outer = parent.governor if parent is not None and parent.role == "infinitive" else None
        if parent is None or outer is None or outer.verb is None:
            return parent
        chunks = self.chunks
        if chunks[i - 1].kind is ChunkKind.COORDINATOR:
            return outer  # "agreed to let them in and to meet again"
        joint = next((j for j in range(i - 1, parent.index, -1) if chunks[j].kind is ChunkKind.COORDINATOR), 0)
        goal = i - 2 if joint and chunks[joint - 1].kind is ChunkKind.COMMA else 0
        dated = goal - joint == 1 or self.behind_time(joint + 1) == goal
        return outer if goal > joint and dated and chunks[goal].lemma == "to" else parent

    def behind_preposition(self, i: int) -> bool:
        """Whether the noun at chunk `i` that names nobody stands behind a preposition."""
        chunks = self.chunks
        noun = i > 0 and chunks[i].kind is ChunkKind.NOUN and chunks[i].mention is None
        return noun and chunks[i - 1].kind is ChunkKind.PREPOSITION

    def is_due(self, i: int) -> bool:
        """Whether the infinitive at chunk `i` tells what is due of the noun before a comma: ", due to begin"."""
        chunks = self.chunks
        return i > 1 and chunks[i - 1].lemma == "due" and chunks[i - 2].kind in (ChunkKind.COMMA, ChunkKind.NOUN)

    def controlling_noun(self, i: int) -> int:
        """The chunk of the noun that an infinitive at chunk `i` hangs on; -1 where there is none.

        "An offer by X to host", "his invitation to X and Y to come".
        """
        j = i - 1
        while j > 0 and (self.chunks[j].kind in _LISTED or self.before_time(j)):
            if self.chunks[j].kind is ChunkKind.NOUN and self.chunks[j].lemma in self.words.noun_control:
                return j
            j -= 1
        if j > 0 and self.chunks[j].kind is ChunkKind.PREPOSITION and self.chunks[j].lemma in _NOUN_LINKS:
            k = j - 1 - self.is_made(j - 1)
            before = self.chunks[k]
            return k if before.kind is ChunkKind.NOUN and before.lemma in self.words.noun_control else -1
        return 0 if j == 0 and self.chunks[0].lemma in self.words.noun_control else -1

    def is_made(self, i: int) -> bool:
        """Whether the participle at chunk `i` only says who made what it follows: "the agreement reached by them"."""
        verb = self.frames[i].verb if i in self.frames else None
        return verb is not None and verb.shape is Shape.PARTICIPLE and self.chunks[i + 1].lemma == "by"

    def before_time(self, i: int) -> bool:
        """Whether a time stands at chunk `i`, or a preposition before one: "his offer on Monday to host them"."""
        kind = self.chunks[i].kind
        return kind is ChunkKind.TIME or (kind is ChunkKind.PREPOSITION and self.chunks[i + 1].kind is ChunkKind.TIME)

    def controlled_by_noun(self, n: int, i: int, frame: Frame) -> None:
        """ "Moscow's offer to host talks": as if Moscow offered it; whom an invitation goes to, acts."""
        noun = self.chunks[n]
        owner = [Argument(noun)] if noun.owners else []
        told: list[Argument] = []
        link = n + 1 + self.is_made(n + 1)
        if link + 1 < i and self.chunks[link].kind is ChunkKind.PREPOSITION and not self.before_time(link):
            told, _ = self.group_right(link + 1)
            if self.chunks[link].lemma in ("from", "by") and not owner:
                owner, told = told, []  # "an invitation from Aldor to visit Ostia"
        to_them = bool(told) and self.chunks[link].lemma in ("to", "for")
        if n > 2 and self.chunks[n - 1].lemma == "whose" and not owner:  # "Aldor, whose offer to host"
            owner = self.group_left(n - 3 if self.chunks[n - 2].kind is ChunkKind.COMMA else n - 2)[0]
        holder = self.frame_before(n)
        if not owner and holder is not None:
            taken = any(a.chunk is noun for a in holder.objects)  # "rejected an offer to meet"
            thanked = holder.objects if self.chunks[n - 1].lemma == "for" and noun.determiner in _POSSESSIVE else ()
            doer = thanked or grammatical_subject(holder)  # "thanked Aldor for his offer to host them"
            owner = [*doer] if taken or noun.determiner in _POSSESSIVE else owner
        subject = owner if to_them or not told else told
        frame.subject = told if to_them else subject
        if owner and not told and holder is not None and noun.lemma in self.words.recipient_control:
            frame.subject = grammatical_subject(holder) or frame.subject  # "accepted Aldor's invitation to come"
        frame.governor = Frame(
            noun,
            i,
            self.sentence,
            VerbGroup(self.words.noun_control[noun.lemma], Tense.PRESENT, Shape.FINITE),
            subject,
            lemma=self.words.noun_control[noun.lemma],
        )
        frame.governor.links = tuple(
            (other, "object")
            for other in self.frames.values()
            if any(a.chunk is noun for a in (*other.objects, *other.subject))
        )
        frame.role = "infinitive"
