"""The subject of a finite verb, and what its clause hangs on."""

from attrs import evolve

from caucasus_news.mentions.mention import Form
from caucasus_news.model import ActorKind
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape, Tense, VerbGroup
from caucasus_news.parsers.clauses.agents import BEFORE_CONTACT, LISTED, NOMINATIVE
from caucasus_news.parsers.clauses.row import CLAUSAL, HARMING, LOOSE
from caucasus_news.parsers.clauses.serial import Serial
from caucasus_news.parsers.frames import Argument, Frame

_JOINING = frozenset({"after", "before", "since", "until"})
_BEFORE_QUOTES = (ChunkKind.NOUN, ChunkKind.TIME, ChunkKind.ADVERB)
_BEFORE_LISTED = LISTED | {ChunkKind.PREPOSITION}  # what stands before one of a list that is no subject
_SETTLED = -9  # no chunk: the subject is found, or there is none
_ADDRESSING = frozenset({"tell", "inform", "assure", "warn", "quote"})


class Subjects(Serial):
    """A row whose finite verbs find their subjects."""

    def finite_subject(self, i: int, frame: Frame) -> None:
        """Give a finite verb its subject: the nearest noun phrase to the left that is free to be it."""
        chunks = self.chunks
        k = i - 1
        if frame.lemma == "do so" and frame.objects:
            frame.subject, frame.objects = frame.objects, []  # "so did Aldor"
            return
        if k >= 0 and chunks[k].kind is ChunkKind.COMMA and self.reports_behind(i, frame):
            self.inverted_subject(i, frame)
            return
        if k > 0 and chunks[k].kind is ChunkKind.QUOTE and chunks[k - 1].kind in _BEFORE_QUOTES:
            k -= 1  # a quotation that opens at the verb: one of its soldiers on Monday "died on the way"
        contact = self.contact_before(i) if i > 1 and chunks[i - 2].kind in BEFORE_CONTACT else -1
        if contact >= 0:
            frame.subject, frame.objects = self.group_left(k)[0], [Argument(chunks[contact])]
            frame.role, frame.governor = "relative", self.frame_before(contact)
            return
        while k >= 0:
            k = self.noun_left(k, i, frame) if chunks[k].kind is ChunkKind.NOUN else self.look_left(k, i, frame)
        if k != _SETTLED:
            self.inverted_subject(i, frame)

    def look_left(self, k: int, i: int, frame: Frame) -> int:
        """Look past chunk `k`, no noun, for the subject of a verb: where to look next, or that it is settled."""
        chunks = self.chunks
        kind = chunks[k].kind
        if kind is ChunkKind.RELATIVE:
            saying = self.content_verb(k) if chunks[k + 1].lemma == "there" else -1
            if saying >= 0:  # "told reporters that there was no date"
                frame.governor, frame.role = self.frames[saying], "content"
            else:
                self.relative_subject(k, frame)
            return _SETTLED
        if kind is ChunkKind.COORDINATOR:
            self.shared_subject(k, frame)
            return _SETTLED
        if kind is ChunkKind.COMMA:
            before = self.over_saying(k, i)
            if before < 0:
                before = self.over_parenthesis(k)
            if before < 0 and chunks[i - 1].kind is ChunkKind.COMMA and self.opens_phrase(k, i):
                before = k - 1
            if before < 0:
                self.shared_subject(i, frame)
            return before if before >= 0 else _SETTLED
        if kind is ChunkKind.VERB and self.is_finite(k):
            contact = self.contact_before(k) if k > 1 and chunks[k - 2].kind in BEFORE_CONTACT else -1
            if contact >= 0:
                return contact
            if k == i - 1 and self.tells_of_relative(k):  # "jets, which it said had destroyed a post"
                self.relative_subject(k - 2, frame)
                frame.governor, frame.role = self.frames[k], "content"
                self.frames[k].objects = []
                return _SETTLED
            opened = max(self.relative_before(k), self.object_relative(k), self.aside_before(k))
            return opened - 1 if opened > 0 else _SETTLED
        if kind in (ChunkKind.SUBORDINATOR, ChunkKind.MARK, ChunkKind.QUOTE):
            return self.mark_left(k, i, frame)
        return k - 1

    def tells_of_relative(self, k: int) -> bool:
        """Whether the verb at chunk `k` only says who tells it of "which" before it: "which Aldor says was taken"."""
        chunks = self.chunks
        said = k > 1 and chunks[k].lemma in self.saying and chunks[k - 1].kind is ChunkKind.NOUN
        return said and chunks[k - 2].kind is ChunkKind.RELATIVE and chunks[k - 2].lemma in ("which", "who", "that")

    def noun_left(self, k: int, i: int, frame: Frame) -> int:
        """Take the list that ends at chunk `k` as subject, unless something else has it; as `look_left` does."""
        chunks = self.chunks
        group, start = self.group_left(k)
        behind_comma = k > 0 and chunks[k - 1].kind is ChunkKind.COMMA
        if behind_comma and self.only_tells(k, i):
            frame.subject = [Argument(chunks[k])]  # "met Aldor and Berrin, the ministry confirmed"
            return _SETTLED
        ended = 0 < start < k and self.ends_object_list(start, k)
        if ended:
            group, start = self.group_right(k)[0], k
        if start == k and behind_comma and self.is_unclosed(k):
            return k - 2
        listed = start != k or (k > 0 and chunks[k - 1].kind in _BEFORE_LISTED)
        opener = self.opener_of_list(start, k, parted=ended) if listed else -1
        if opener >= 0:
            return opener - 1  # "mediated by Aldor, Berrin and Carol, was held"
        if chunks[i - 1].kind is ChunkKind.COMMA and self.says_again(start, k, i):
            return start - 2
        before = chunks[start - 1] if start else None
        if before is None:
            pass
        elif before.kind is ChunkKind.PREPOSITION:
            if not self.opens_clause(start - 1, k, i):
                return self.before_participle(start - 2)
        elif before.kind is ChunkKind.VERB:
            if before.lemma not in self.saying and not self.is_finite(start - 1):
                return start - 2
            opened = self.relative_before(start - 1)
            if opened > 0:  # "people who call themselves monks closed": past the relative clause
                return opened - 1
        elif before.kind is ChunkKind.RELATIVE and before.lemma == "whose":
            frame.subject, frame.role, frame.governor = group, "relative", self.frame_before(start - 1)
            return _SETTLED  # "whose soldiers attacked"
        elif before.kind is ChunkKind.RELATIVE and self.content_verb(start - 1) < 0:
            self.relative_object(start - 1, frame)
        if k < i - 2 and self.names_before(i - 1):
            group[-1].complements += (chunks[i - 2],)
        frame.subject = group
        if before is not None:
            self.governed(start, before, frame)
        return _SETTLED

    def is_unclosed(self, k: int) -> bool:
        """Whether the office at chunk `k` says who stands before it, and no comma closes it: "Aldor, the mayor met"."""
        chunks = self.chunks
        if k < 2 or self.finite_behind(k):
            return False
        office, person = chunks[k].mention, chunks[k - 2].mention
        if office is None or person is None or office.form is not Form.OFFICE or chunks[k + 1].kind is ChunkKind.COMMA:
            return False
        persons = [a for a in person.actors if a.kind is ActorKind.PERSON]
        return len(persons) == 1 and not office.plural and (not office.actors or list(office.actors) == persons)

    def before_participle(self, k: int) -> int:
        """From the participle of an aside at chunk `k` to what it qualifies: "the talks, led by Aldor, ended"."""
        chunks = self.chunks
        aside = k > 1 and chunks[k].kind is ChunkKind.VERB and not self.is_finite(k)
        held = aside and chunks[k - 1].kind is ChunkKind.COMMA
        return k - 2 if held and (self.is_noun(k - 2) or chunks[k - 2].kind is ChunkKind.TIME) else k

    def opens_clause(self, p: int, k: int, i: int) -> bool:
        """Whether the preposition at chunk `p` is a conjunction: "before the talks were due to start"."""
        chunk = self.chunks[k]
        if self.chunks[p].lemma not in CLAUSAL or (self.chunks[p].lemma == "as" and self.is_role(p, chunk)):
            return False
        near = all(
            chunk.kind in LOOSE or (chunk.kind is ChunkKind.COMMA and self.chunks[k].apposed)
            for chunk in self.chunks[k + 1 : i]
        )
        return near or self.alone_with_verb(p, k, i)

    def is_role(self, p: int, chunk: Chunk) -> bool:
        """Whether a noun behind the "as" at chunk `p` is but a role: "with Aldor as mediator", "posing as pilgrims"."""
        if p < 2 or chunk.determiner or chunk.owners or chunk.event or chunk.lemma in NOMINATIVE:
            return False
        if chunk.mention is None and self.chunks[p - 2].lemma == "with":
            return True
        return self.says_who_he_is(p) and not (chunk.mention and chunk.mention.actors)

    def alone_with_verb(self, p: int, k: int, i: int) -> bool:
        """Whether the verb at chunk `i` is nobody's but that of the noun behind the preposition at chunk `p`.

        "Closed the crossing after mortar fire from the hills killed two": the clause before has its own verb.
        """
        phrases = (*LOOSE, ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.VERB)
        if self.chunks[p].lemma not in _JOINING or not self.is_finite(i):
            return False
        if any(c.kind not in phrases for c in self.chunks[k + 1 : i]):
            return False
        if any(self.chunks[j].kind is ChunkKind.VERB and self.is_finite(j) for j in range(k + 1, i)):
            return False
        before = self.chunks[:p]
        told = any(c.kind is ChunkKind.VERB and self.is_finite(j) for j, c in enumerate(before))
        return told and not any(c.kind is ChunkKind.RELATIVE for c in before)

    def opener_of_list(self, start: int, k: int, *, parted: bool) -> int:
        """The preposition that the list up to chunk `k` belongs to, no subject then; or -1."""
        opener = self.list_opener(start, k) if start != k else -1
        j = k
        while j >= 0 and self.chunks[j].kind in LISTED:
            j -= 1
        if j < 1 or self.chunks[j].kind is not ChunkKind.PREPOSITION:
            return opener
        if self.chunks[j].lemma == "by":
            return max(opener, self.by_of_list(k))
        return max(opener, self.list_of_event(j, k, parted=parted)) if self.chunks[j - 1].event else opener

    def list_opener(self, start: int, k: int) -> int:
        """The "by" of a list up to chunk `k` that a comma closes, where its first member stands apart; or -1."""
        chunks = self.chunks
        closed = k + 1 < self.size and chunks[k + 1].kind is ChunkKind.COMMA
        if not closed or start < 3 or chunks[start - 1].kind is not ChunkKind.COMMA:
            return -1
        apart = chunks[start - 2].kind is ChunkKind.NOUN and chunks[start - 3].kind is ChunkKind.PREPOSITION
        return start - 3 if apart and chunks[start - 3].lemma == "by" else -1

    def mark_left(self, k: int, i: int, frame: Frame) -> int:
        """Look past a bracket, a dash or a quotation mark at chunk `k`, where one may; as `look_left` does."""
        chunks = self.chunks
        behind_noun = k > 0 and chunks[k - 1].kind is ChunkKind.NOUN
        if chunks[k].lemma == ")" and chunks[k].kind is ChunkKind.MARK:
            return self.before_bracket(k)
        outer = self.before_dashes(k)
        if outer >= 0 and not (behind_noun and self.group_left(k - 1)[1] == outer + 2):
            return outer
        if self.is_dash(k) and behind_noun:
            frame.subject, _ = self.group_left(k - 1)  # "the envoys - Aldor and Berrin - met"
            return _SETTLED
        return -1

    def reports_behind(self, i: int, frame: Frame) -> bool:
        """Whether a verb of saying stands behind a comma after what was said, its speaker behind it: ", said Aldor"."""
        chunks = self.chunks
        if frame.lemma not in self.saying or frame.lemma in _ADDRESSING:
            return False
        speakers = [a.chunk.mention for a in frame.objects]
        if not speakers or any(m is None or not m.acts for m in speakers) or not self.finite_behind(i):
            return False
        behind = next((j for j in range(i + 1, self.size) if chunks[j] is frame.objects[-1].chunk), i) + 1
        return behind >= self.size or chunks[behind].kind is not ChunkKind.VERB

    def inverted_subject(self, i: int, frame: Frame) -> None:
        """ "…," said the minister; "In Tehran gathered the ministers": what follows is the subject."""
        stands = frame.lemma == "be" and self.stands_behind(i, frame)
        if frame.objects and (frame.lemma in self.saying or frame.lemma in self.words.intransitive or stands):
            frame.subject, frame.objects = frame.objects, []

    def stands_behind(self, i: int, frame: Frame) -> bool:
        """Whether a name behind "be" at chunk `i` is its subject: "In Ostia was Aldor", no "there was" or "was he"."""
        before = [c for c in self.chunks[:i] if c.lemma not in NOMINATIVE]
        named = all(a.chunk.mention is not None and a.chunk.mention.acts for a in frame.objects)
        opened = bool(before) and before[0].kind in (ChunkKind.PREPOSITION, ChunkKind.ADVERB)
        return opened and named and before[0].lemma != "there"

    def shared_subject(self, k: int, frame: Frame) -> None:
        """The subject of the verb that this one is joined to by "and"."""
        for j in range(k - 1, -1, -1):
            other = self.frames.get(j)
            closed = other is not None and other.verb is not None and self.closes_participle(j, k, frame)
            if other is not None and other.verb is not None and self.joins(other.verb, frame) and not closed:
                frame.subject = grammatical_subject(other)
                frame.governor, frame.role, frame.joined = other.governor, other.role, other
                self.share_mood(frame, other)
                if frame.objects and other.lemma in HARMING and not other.objects:
                    self.share_object(frame)
                return
            if self.chunks[j].kind is ChunkKind.SUBORDINATOR:
                return

    def joins(self, other: VerbGroup, frame: Frame) -> bool:
        """Whether a verb may share the subject of another: no past tense that of an infinitive before it.

        "Urged both to stop and offered his help": it goes with "urged".
        """
        if other.shape is Shape.INFINITIVE and not other.passive and frame.verb is not None:
            return frame.verb.tense not in (Tense.PAST, Tense.PERFECT) or frame.verb.shape is not Shape.FINITE
        return other.shape is not Shape.GERUND

    def closes_participle(self, j: int, k: int, frame: Frame) -> bool:
        """Whether the participle at chunk `j` stands between commas before a finite verb: ", led by X, but failed"."""
        verb = self.frames[j].verb
        commas = self.chunks[j - 1].kind is ChunkKind.COMMA and self.chunks[k - 1].kind is ChunkKind.COMMA
        joined = self.chunks[k].kind is ChunkKind.COORDINATOR
        active = joined and frame.verb is not None and not frame.verb.passive and frame.verb.shape is Shape.FINITE
        return commas and active and verb is not None and verb.shape is Shape.PARTICIPLE

    def share_mood(self, frame: Frame, other: Frame) -> None:
        """Give a bare second verb the mood of the first: "will fly to Granada and see Macron"."""
        verb, model = frame.verb, other.verb
        assert verb is not None
        assert model is not None
        if (
            verb.tense is Tense.PRESENT
            and not verb.passive
            and (model.modal or model.due or model.shape is Shape.INFINITIVE)
        ):
            frame.verb = evolve(
                verb, tense=model.tense, shape=model.shape, modal=model.modal, due=model.due, negated=model.negated
            )

    def governed(self, start: int, before: Chunk, frame: Frame) -> None:
        """What a clause whose subject starts at chunk `start`, behind another, hangs on: "said (that) …", "when …"."""
        if before.kind is ChunkKind.COMMA or before.kind is ChunkKind.TIME:
            start = self.opener_before_time(start - 1) + 1
            before = self.chunks[start - 1]
        kind = before.kind
        saying = self.content_verb(start - 1) if kind is ChunkKind.RELATIVE else -1
        if saying >= 0:
            frame.governor, frame.role = self.frames[saying], "content"
        elif kind is ChunkKind.VERB:
            frame.governor, frame.role = self.frames[start - 1], "content"
        elif before.lemma == "time" and start > 1 and self.chunks[start - 2].lemma == "be":
            frame.governor, frame.role = self.frame_before(start - 1), "relative"  # "was the first time they met"
        elif kind is ChunkKind.SUBORDINATOR or (kind is ChunkKind.PREPOSITION and before.lemma in CLAUSAL):
            frame.governor, frame.role = self.frame_before(start - 1), before.lemma
        elif kind in LOOSE or kind is ChunkKind.NOUN:
            saying = self.bare_content_verb(start - 1)
            if saying >= 0:
                frame.governor, frame.role = self.frames[saying], "content"


def grammatical_subject(frame: Frame) -> list[Argument]:
    """What stands as the subject of a verb: of a passive, its logical objects before it."""
    if frame.verb is not None and frame.verb.passive:
        return [a for a in frame.objects if a.chunk.first < frame.chunk.first]
    return list(frame.subject)
