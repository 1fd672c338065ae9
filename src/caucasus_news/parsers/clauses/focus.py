"""What a sentence puts in front of what happened: "It was near Ostia that …", "Monday saw …"."""

from collections.abc import Sequence

from attrs import evolve

from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.clauses.agents import CAUSING
from caucasus_news.parsers.clauses.openings import Openings
from caucasus_news.parsers.frames import Argument, Frame

_SEEING = frozenset({"see", "witness"})
_SETTINGS = frozenset(
    {"along", "around", "at", "close to", "in", "in the direction of", "in the vicinity of", "near", "on", "outside"}
    | {"inside", "over"}
)
_SEEN = frozenset({"content", "infinitive"})
_CLEFT = frozenset({"that", "relative"})


class Focus(Openings):
    """A row that gives a clause the times and places that stand in front of it for stress."""

    def tell_focus(self) -> None:
        """Let what happened have its own day and place."""
        for frame in self.verbs:
            outer = frame.governor
            if outer is None or outer.verb is None:
                continue
            if outer.lemma == "be" and frame.role in _CLEFT and frame.index > outer.index:
                self.take_stressed(frame, outer)
            elif outer.lemma in _SEEING and frame.role in _SEEN and outer.times and not outer.subject:
                self.take_seen(frame, outer)

    def take_stressed(self, frame: Frame, outer: Frame) -> None:
        """ "It was near Ostia, on Monday, that the two met"."""
        if [a.chunk.lemma for a in outer.subject] != ["it"]:
            return
        between = [(p, row) for p, row in outer.prepositions if outer.index < self.place_of(row) < frame.index]
        stressed = [(p, row) for p, row in between if p in _SETTINGS]
        held = {id(a.chunk) for _, row in stressed for a in row}
        frame.objects = [a for a in frame.objects if id(a.chunk) not in held]
        frame.subject = [a for a in frame.subject if id(a.chunk) not in held]
        caused = [d for d in frame.dependents if d.role == "content" and frame.lemma in CAUSING]
        for done in caused or [frame]:  # "It was in Ostia that he had the two sign it": there they signed
            done.prepositions = (*stressed, *done.prepositions)
            if not done.times:
                done.times = tuple(t for t in outer.times if t.first > outer.chunk.first)

    def take_seen(self, frame: Frame, outer: Frame) -> None:
        """ "Monday saw troops shell Ostia": they shelled it on Monday."""
        verb, seen = frame.verb, outer.verb
        bare = verb is not None and (verb.shape is Shape.INFINITIVE or verb.tense is Tense.PRESENT)
        if verb is None or seen is None or not bare:
            return
        frame.verb, frame.role = evolve(verb, tense=seen.tense, shape=Shape.FINITE), "content"
        frame.times = (*outer.times, *frame.times)
        outer.objects = [a for a in outer.objects if all(a.chunk is not b.chunk for b in frame.subject)]

    def place_of(self, row: Sequence[Argument]) -> int:
        """The index of the first phrase's chunk."""
        return next((i for i, c in enumerate(self.chunks) if row and c is row[0].chunk), -1)
