"""Objects to the right of a verb, subject and governor to the left."""

from attrs import evolve

from caucasus_news.parsers.chunks import ChunkKind, Shape
from caucasus_news.parsers.clauses.participles import Participles
from caucasus_news.parsers.clauses.row import BOUNDARY
from caucasus_news.parsers.frames import Argument, Frame

_ASIDE = (ChunkKind.COMMA, ChunkKind.ADVERB, ChunkKind.COMMA, ChunkKind.NOUN)
_TIMED = (ChunkKind.PREPOSITION, ChunkKind.TIME)
#: What day and place between a verb and its object open with.
_SETTING = frozenset({*_TIMED, ChunkKind.COMMA, ChunkKind.MARK})
_RESULTING = frozenset(
    {(verb, state) for verb in ("take", "hold") for state in ("captive", "prisoner", "hostage")}
    | {("set", state) for state in ("ablaze", "alight")}
    | {("make", "possible")}
)
_CHANGING = frozenset(verb for verb, _ in _RESULTING)
#: What stands before something else done by somebody: "was moved because of a visit by Aldor".
_CIRCUMSTANCES = frozenset({"because of", "due to", "after", "before", "ahead of", "during", "amid", "following"})
_NEAR = 3  # chunks in which what became of an object stands behind it
_GIVING = frozenset(
    {"accord", "afford", "assign", "bring", "give", "grant", "hand", "lend", "loan", "offer", "pay", "send", "show"}
)
#: Verbs with an object or none: "gathered in Ostia the ministers of both".
_MEETING = frozenset({"meet", "gather", "assemble", "convene"})
_TAKING = frozenset(
    {
        "begin", "chair", "co-chair", "conclude", "conduct", "continue", "end", "have", "hold", "launch", "offer",
        "open", "propose", "recommend", "resume", "start", "suggest",
    }
)  # fmt: skip


class Arguments(Participles):
    """A row whose verbs have their arguments."""

    def fill_right(self, i: int, frame: Frame) -> None:
        """Give a verb its objects."""
        chunks, count = self.chunks, self.size
        if frame.lemma == "do" and i and chunks[i - 1].lemma in ("so", "as"):
            frame.lemma = "do so"  # "and so did Aldor"
        j = i + 1
        while j < count and chunks[j].kind is ChunkKind.ADVERB:
            frame.adverbs += (chunks[j].lemma,)
            j += 1
        if j < count and chunks[j].kind is ChunkKind.TIME:
            j += 1
        if j < count and chunks[j].kind is ChunkKind.MARK:
            j = self.behind_dashes(j)
        aside = j < count and chunks[j].kind is ChunkKind.COMMA
        if aside and tuple([c.kind for c in chunks[j : j + len(_ASIDE)]]) == _ASIDE:
            j += len(_ASIDE) - 1  # "discussed, among other things, the border"
        if (
            j < count
            and chunks[j].kind in _SETTING
            and (frame.lemma not in self.words.intransitive or (frame.lemma in _MEETING and self.meets_behind(j)))
        ):
            behind = self.behind_setting(j) if frame.lemma == "be" else -1
            if 0 < behind < count and chunks[behind].kind is ChunkKind.NOUN and not self.is_subject(behind):
                j = behind  # "was on Monday the scene of talks"
            else:
                j = self.over_receiver(j) if frame.lemma in _TAKING else self.over_setting(j)
        if j >= count or chunks[j].kind is not ChunkKind.NOUN:
            timed = i + 2 < count and chunks[i + 1].kind in _TIMED and chunks[i + 2].kind in _TIMED
            j = self.event_behind_times(i + 1) if timed else count
        if (j >= count or chunks[j].kind is not ChunkKind.NOUN) and frame.lemma == "be":
            j = self.event_there(i)
        if j >= count or chunks[j].kind is not ChunkKind.NOUN:
            return
        if frame.lemma in self.saying and (self.is_subject(j) or self.opens_content_clause(j)):
            return
        frame.objects, end = self.group_right(j)
        while frame.lemma in _GIVING and end < self.size and self.gives_more(end):
            more, end = self.group_right(end)
            frame.objects = [*frame.objects, *more]
        if frame.lemma in _CHANGING and frame.verb is not None:
            state = next((c.lemma for c in chunks[end : end + _NEAR] if (frame.lemma, c.lemma) in _RESULTING), "")
            if state:
                frame.lemma = f"{frame.lemma} {state}"  # "took six soldiers captive", "set a depot near Ostia ablaze"
                frame.verb = evolve(frame.verb, lemma=frame.lemma)

    def opens_content_clause(self, j: int) -> bool:
        """Whether a clause that is said begins with the event at chunk `j`: "said a strike by the army was reported".

        Its phrases stand between it and the verb.
        """
        chunks = self.chunks
        if not chunks[j].event:
            return False
        j += 1
        while j < self.size and chunks[j].kind in (ChunkKind.PREPOSITION, ChunkKind.NOUN, ChunkKind.TIME):
            if chunks[j].kind is ChunkKind.NOUN and chunks[j - 1].kind is not ChunkKind.PREPOSITION:
                return False
            j += 1
        return j < self.size and chunks[j].kind is ChunkKind.VERB and self.is_finite(j)

    def meets_behind(self, i: int) -> bool:
        """Whether somebody's name stands right behind day and place: "met on Monday in Ostia President Aldor"."""
        behind = self.over_setting(i)
        who = self.chunks[behind].mention if i < behind < self.size else None
        return who is not None and who.acts and not self.is_subject(behind)

    def gives_more(self, i: int) -> bool:
        """Whether the noun phrase at chunk `i`, behind who gets it, is what is given: "lent them a villa"."""
        chunk = self.chunks[i]
        return (
            chunk.kind is ChunkKind.NOUN
            and not self.is_subject(i)
            and (chunk.mention is None or not chunk.mention.acts)
        )

    def event_behind_times(self, i: int) -> int:
        """The event that two times part from its verb: "announced on Saturday a week-long ceasefire"."""
        chunks = self.chunks
        j, stop = i, min(i + 4, self.size)
        while j < stop and chunks[j].kind in _TIMED:
            j += 1
        timed = j > i + 1 and chunks[j - 1].kind is ChunkKind.TIME and chunks[j - 2].kind is ChunkKind.TIME
        return j if timed and j < self.size and chunks[j].event else self.size

    def event_there(self, i: int) -> int:
        """The event behind days and places in "There were on Monday, near Ostia, clashes"."""
        chunks = self.chunks
        if i == 0 or chunks[i - 1].lemma != "there":
            return self.size
        j = i + 1
        while j < self.size and (chunks[j].kind is ChunkKind.COMMA or self.step_of_setting(j) > 0):
            j = j + 1 if chunks[j].kind is ChunkKind.COMMA else self.step_of_setting(j)
        return j if j < self.size and chunks[j].event else self.size

    def fill_left(self, i: int, frame: Frame) -> None:
        """Give a verb its subject and what it hangs on; a passive turns them round."""
        verb = frame.verb
        assert verb is not None
        if verb.shape is Shape.FINITE:
            self.finite_subject(i, frame)
        elif verb.shape is Shape.INFINITIVE:
            self.infinitive_subject(i, frame)
        else:
            self.participle_subject(i, frame)
        if frame.governor is not None:
            frame.governor.dependents += (frame,)
        if verb.passive and verb.shape is not Shape.PARTICIPLE:
            frame.objects = [*frame.subject, *frame.objects]
            frame.subject = []
        if verb.passive:
            frame.subject = self.agent(i)

    def further_agents(self, i: int) -> list[Argument]:
        """Who stands behind a second "by" from chunk `i` on: "mediated by Aldor and by Berrin"."""
        i += i < self.size and self.chunks[i].kind is ChunkKind.COMMA
        joined = i + 2 < self.size and self.chunks[i].lemma == "and" and self.chunks[i + 1].lemma == "by"
        return self.group_right(i + 2)[0] if joined and self.chunks[i + 2].kind is ChunkKind.NOUN else []

    def agent(self, i: int) -> list[Argument]:
        """Who stands behind "by", not too far from a passive verb."""
        chunks = self.chunks
        for j in range(i + 1, min(i + 12, self.size - 1)):
            if chunks[j].kind is ChunkKind.PREPOSITION and chunks[j].lemma == "by":
                if chunks[j + 1].kind is ChunkKind.NOUN and chunks[j - 2].lemma not in _CIRCUMSTANCES:
                    agents, end = self.group_right(j + 1)
                    return [*agents, *self.further_agents(end)]
                return []
            if chunks[j].kind in BOUNDARY or chunks[j].kind is ChunkKind.VERB:
                return []
        return []
