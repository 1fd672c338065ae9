"""Event nouns find the verb or the preposition that they hang on."""

from caucasus_news.parsers.chunks import ChunkKind, Shape
from caucasus_news.parsers.clauses.focus import Focus
from caucasus_news.parsers.clauses.row import BOUNDARY, JOINTS
from caucasus_news.parsers.frames import Frame


class EventNouns(Focus):
    """A row whose event nouns hang on what they belong to."""

    def attach_nouns(self) -> None:
        """Hang each event noun on the verb whose subject or object it is, or on what its preposition belongs to."""
        nouns = [frame for frame in self.frames.values() if frame.verb is None]
        if not nouns:
            return
        taken = [
            (f, role, a.chunk)
            for f in self.verbs
            for role, row in (("object", f.objects), ("subject", f.subject))
            for a in row
        ]
        behind = [(f, lemma, a.chunk) for f in self.frames.values() for lemma, row in f.prepositions for a in row]
        for frame in nouns:
            for other, role, chunk in taken:
                if chunk is frame.chunk and (not frame.links or frame.links[-1][0] is not other):
                    frame.links += ((other, role),)
            for other, role in frame.links:
                frame.governor, frame.role = other, role
                loose = other.verb is None or other.verb.shape in (Shape.PARTICIPLE, Shape.GERUND)
                if not loose and not self.only_adds(other):
                    break
            for other, lemma, chunk in behind:
                if chunk is frame.chunk and not _hangs_on(other, frame):
                    frame.hung = (other, lemma)
                    break
            if frame.hung is not None and frame.governor is not None and self.only_adds(frame.governor):
                frame.governor = None  # "brought them together for talks, which ended": the talks it brought them to
            if frame.governor is None and frame.hung is None:
                self.hang_on_list(frame)
            if frame.governor is None and frame.hung is not None:
                frame.governor, frame.role = frame.hung
            if frame.governor is not None:
                frame.governor.dependents += (frame,)

    def only_adds(self, frame: Frame) -> bool:
        """Whether a comma and "which" open the clause of a verb, so that it tells not which event is meant."""
        if frame.role != "relative":
            return False
        opener = frame.index
        while opener > 0 and self.chunks[opener].kind is not ChunkKind.RELATIVE:
            opener -= 1
        return opener > 0 and self.chunks[opener - 1].kind is ChunkKind.COMMA

    def hang_on_list(self, frame: Frame) -> None:
        """Let an event behind "and" be what the one before it is: "holds talks with Aldor and a meeting with"."""
        chunks = self.chunks
        if not frame.index or chunks[frame.index - 1].kind not in JOINTS:
            return
        for j in range(frame.index - 2, max(frame.index - 14, -1), -1):
            before = self.frames.get(j)
            if chunks[j].kind in BOUNDARY or (before is not None and before.verb is not None):
                return
            if before is not None and any(role == "object" for _, role in before.links):
                frame.links = tuple((link, role) for link, role in before.links if role == "object")
                frame.governor, frame.role = before.governor, before.role
                return


def _hangs_on(frame: Frame, other: Frame) -> bool:
    """Whether a frame is another or hangs on it, by however many others: nothing hangs on itself."""
    outer: Frame | None = frame
    while outer is not None and outer is not other:
        outer = outer.hung[0] if outer.hung is not None else None
    return outer is not None
