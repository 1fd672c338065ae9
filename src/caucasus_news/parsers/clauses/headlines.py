"""Headlines, in which a comma stands for "and"."""

from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.clauses.settings import Settings

#: What stands before those who are together.
GATHERING = frozenset({"between", "of", "among", "with"})


class Headlines(Settings):
    """A row that may be a headline."""

    def headlined(self, i: int, j: int) -> bool:
        """Whether the comma between chunks `i` and `j` stands for "and": "Aldor, Berrin met", "calls Aldor, Berrin"."""
        if not 0 <= i < j < self.size:
            return False
        one, other = self.chunks[i].mention, self.chunks[j].mention
        if one is None or other is None or not (self.opens_headline(i, j) or self.ends_headline(i)):
            return False
        kinds = [{a.kind for a in mention.actors} for mention in (one, other)]
        apart = set(one.actors).isdisjoint(other.actors)
        return kinds[0] == kinds[1] != set() and apart and self.chunks[j].determiner == ""

    def opens_headline(self, i: int, j: int) -> bool:
        """Whether chunk `i` opens a sentence whose verb stands right behind chunk `j`."""
        return i == 0 and j + 1 < self.size and self.chunks[j + 1].kind is ChunkKind.VERB

    def ends_headline(self, i: int) -> bool:
        """Whether chunk `i` is whom something is done to, in a line that has no full stop."""
        if i == 0 or self.chunks[-1].kind is ChunkKind.MARK:
            return False
        before = self.chunks[i - 1]
        return before.kind is ChunkKind.VERB or before.lemma in GATHERING
