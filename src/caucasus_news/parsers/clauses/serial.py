"""Verbs in a row that have one object: "shot, wounded and seized a shepherd"."""

from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.clauses.relatives import Relatives
from caucasus_news.parsers.clauses.row import HARMING, SERIAL
from caucasus_news.parsers.frames import Frame

_NEXT = frozenset({"also", "later", "subsequently", "then"})


class Serial(Relatives):
    """A row whose verbs may share what they are done to."""

    def share_object(self, frame: Frame) -> None:
        """Give the object of a verb to those right before it: "shot(,) wounded(,) and seized a shepherd"."""
        objects = [a for a in frame.objects if a.chunk.first > frame.chunk.first]
        if not objects or (frame.verb is not None and frame.verb.passive):
            return
        for i in range(frame.index - 1, -1, -1):
            other, kind = self.frames.get(i), self.chunks[i].kind
            if kind not in SERIAL or self.chunks[i].lemma in ("or", "but") or self.is_early(i):
                return
            if other is not None and (other.objects or other.verb is None):
                return
            if other is not None and other.verb is not None and not other.verb.passive and other.lemma in HARMING:
                other.objects = list(objects)

    def is_early(self, i: int) -> bool:
        """Whether an adverb says how or when something was done that is told for itself: "attacked early and beat"."""
        return self.chunks[i].kind is ChunkKind.ADVERB and self.chunks[i].lemma not in _NEXT
