"""What somebody says: the verb whose content a clause tells, with a "that" or without."""

from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.clauses.row import BOUNDARY, LOOSE, Row

_PROPOSING = frozenset({"propose", "suggest", "offer", "agree", "recommend", "request", "ask"})
_ADDRESSING = frozenset({"to", "with", "on", "at", "in", "of"})


class Contents(Row):
    """A row whose verbs of saying have what they say."""

    def opens_content(self, i: int) -> bool:
        """Whether a "that" with a clause follows the verb at chunk `i`: "proposed on Monday that they meet"."""
        chunks = self.chunks
        j = i + 1
        while j < self.size and chunks[j].kind in LOOSE:
            j += 1
        return (
            j + 1 < self.size
            and chunks[j].kind is ChunkKind.RELATIVE
            and chunks[j].lemma == "that"
            and chunks[j + 1].kind is ChunkKind.NOUN
        )

    def content_verb(self, k: int) -> int:
        """The verb whose content a "that" at chunk `k` opens: "said late on Monday that", "told us that"; or -1."""
        chunks = self.chunks
        if chunks[k].kind is not ChunkKind.RELATIVE or chunks[k].lemma != "that":
            return -1
        if k > 1 and chunks[k - 1].kind is ChunkKind.COORDINATOR:
            return self.content_verb_shared(k)
        for j in range(k - 1, max(k - 9, -1), -1):
            if chunks[j].kind is ChunkKind.VERB:
                # "proposed instead that": nothing stands between that "that" could take up
                near = all(chunk.kind in (ChunkKind.ADVERB, ChunkKind.TIME) for chunk in chunks[j + 1 : k])
                return j if near or chunks[j].lemma in self.saying or self.put_to(j, k) else -1
            joins = chunks[j].kind is ChunkKind.COORDINATOR and not (chunks[j - 1].mention and chunks[j + 1].mention)
            if chunks[j].kind in BOUNDARY or joins:
                return -1  # but "told Aldor and Berrin by telephone that"
        return -1

    def content_verb_shared(self, k: int) -> int:
        """The verb that tells what stands behind an "and that" at chunk `k` too: "said it had, and that …"; or -1.

        It is the nearest whose content has been opened by a "that" or by its own subject.
        """
        chunks = self.chunks
        for j in range(k - 2, -1, -1):
            if chunks[j].kind is ChunkKind.MARK:
                return -1
            if chunks[j].kind is ChunkKind.VERB and chunks[j].lemma in self.saying and self.is_finite(j):
                return j
        return -1

    def bare_content_verb(self, k: int) -> int:
        """The verb that says what is told behind chunk `k` without a "that", over when and where it was said; or -1.

        "Said on Monday the two would meet", "said in a statement on Monday it had struck a depot".
        """
        chunks = self.chunks
        for j in range(k, max(k - 7, -1), -1):
            kind = chunks[j].kind
            if kind is ChunkKind.VERB:
                return j if j < k and chunks[j].lemma in self.saying and self.is_finite(j) else -1
            phrase = kind is ChunkKind.NOUN and j > 0 and chunks[j - 1].kind is ChunkKind.PREPOSITION
            opens = kind is ChunkKind.PREPOSITION and j < k and chunks[j].lemma in _ADDRESSING
            if not (phrase or opens or kind in LOOSE):
                return -1
        return -1

    def put_to(self, j: int, k: int) -> bool:
        """Whether only to whom and when a proposal is made stands between: "proposed to Aldor on Monday that"."""
        if self.chunks[j].lemma not in _PROPOSING:
            return False
        return all(
            chunk.kind in (ChunkKind.ADVERB, ChunkKind.TIME, ChunkKind.COMMA)
            or (chunk.kind is ChunkKind.PREPOSITION and chunk.lemma in _ADDRESSING)
            or (chunk.kind is ChunkKind.NOUN and chunk.mention is not None and chunk.mention.acts)
            for chunk in self.chunks[j + 1 : k]
        )
