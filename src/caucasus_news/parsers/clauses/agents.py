"""The list behind the "by" of a participle, where the noun before it has the verb that follows."""

from caucasus_news.parsers.chunks import ChunkKind, Shape
from caucasus_news.parsers.clauses.row import Row

_LISTED = frozenset({ChunkKind.NOUN, ChunkKind.COMMA, ChunkKind.COORDINATOR})


class Agents(Row):
    """A row that knows the agents of its participles."""

    def by_of_list(self, i: int) -> int:
        """The "by" whose list goes on at chunk `i` up to a verb, or -1: "talks led by Aldor, Berrin and Carol ended".

        The participle's noun has no other verb before it, and the list an "and"; who says something is no agent.
        """
        chunks = self.chunks
        j = i
        while j >= 0 and chunks[j].kind in _LISTED:
            j -= 1
        if j < 2 or chunks[j].lemma != "by" or chunks[j].kind is not ChunkKind.PREPOSITION:
            return -1
        participle = chunks[j - 1].verb
        if participle is None or chunks[j - 2].kind is not ChunkKind.NOUN or self.finite_behind(j - 1):
            return -1
        frame = self.frames.get(j - 1)
        if frame is None or frame.verb is None or frame.verb.shape is not Shape.PARTICIPLE:
            return -1
        end = i
        while end < len(chunks) and chunks[end].kind in _LISTED:
            end += 1
        if end >= len(chunks) or chunks[end].kind is not ChunkKind.VERB or chunks[end].lemma in self.saying:
            return -1
        joined = any(c.kind is ChunkKind.COORDINATOR for c in chunks[j:end])
        return j if joined and chunks[end - 1].kind is ChunkKind.NOUN else -1
