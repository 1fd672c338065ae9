"""Relative clauses: whom "who" and "which" stand for, as subject or as object."""

from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.clauses.appositions import Appositions
from caucasus_news.parsers.frames import Argument, Frame

#: What events do, and places do not.
_OF_EVENTS = frozenset({"bring", "collapse", "conclude", "end", "fail", "last", "lead", "produce", "result", "yield"})


class Relatives(Appositions):
    """A row whose relative pronouns stand for what they mean."""

    def relative_subject(self, k: int, frame: Frame) -> None:
        """Give the verb of a relative clause what its pronoun stands for as subject."""
        antecedent = self.antecedent(k)
        event = self.event_before(k, frame) if self.chunks[k].lemma != "who" else None
        if event is None:
            event = self.event_meant(k, antecedent)
        if event is None and frame.lemma in _OF_EVENTS:
            event = self.event_placed(k, antecedent)
        if event is not None:
            frame.subject = [Argument(self.chunks[event])]
        elif self.stands_for_somebody(k) and not (antecedent is not None and self.meet_each_other(antecedent, frame)):
            frame.subject = [Argument(self.chunks[k])]
        elif antecedent is not None:
            frame.subject, _ = self.group_left(antecedent)
        frame.role = "relative"
        frame.governor = self.frame_before(k)

    def event_placed(self, k: int, antecedent: int | None) -> int | None:
        """The event noun that "which" means, over the place before it: "talks in Ostia, which ended early"."""
        if antecedent is None or self.chunks[k].lemma != "which":
            return None
        mention = self.chunks[antecedent].mention
        if mention is None or mention.place is None or self.chunks[antecedent - 1].lemma not in ("in", "at"):
            return None
        return next((j for j in range(antecedent - 1, -1, -1) if self.chunks[j].event), None)

    def meet_each_other(self, antecedent: int, frame: Frame) -> bool:
        """Whether "who" is several that do something together: "Aldor and Berrin, who met in Ostia"."""
        if frame.lemma not in self.words.reciprocal or frame.objects or self.chunks[antecedent].mention is None:
            return False
        return len(self.group_left(antecedent)[0]) > 1

    def relative_object(self, k: int, frame: Frame) -> None:
        """ "whom he later met", "that Azerbaijan has blocked": the antecedent is the object."""
        antecedent = self.antecedent(k)
        frame.role = "relative"
        frame.governor = self.frame_before(k)
        event = self.event_before(k, frame)
        if event is not None and not frame.objects:  # "a truce between Aldor and Berrin that Carol brokered"
            frame.objects = [Argument(self.chunks[event])]
            return
        before = self.chunks[k - 1] if k else None
        if antecedent is None or before is None or before.kind is ChunkKind.VERB:
            return
        if frame.objects and before.kind is not ChunkKind.PREPOSITION:
            return
        group = self.group_left(antecedent)[0]
        all_of_them = (
            len(group) > 1 and frame.lemma in self.words.gathering
        )  # "Aldor and Berrin, whom he kept at the table"
        meant = [Argument(self.chunks[k])] if self.stands_for_somebody(k) and not all_of_them else group
        event = self.event_meant(k, antecedent)
        if event is not None:
            meant = [Argument(self.chunks[event])]
        if before.kind is ChunkKind.PREPOSITION:
            frame.prepositions += ((before.lemma, meant),)
        else:
            frame.objects = meant
