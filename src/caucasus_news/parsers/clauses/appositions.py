"""Phrases between commas that say again who somebody is, and what stands before them."""

from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.clauses.shapes import Shapes

_PHRASAL = frozenset({ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.COORDINATOR, ChunkKind.TIME})
_DASHES = frozenset({"-", "–", "—", "--"})
_FAR = 24  # chunks between two dashes
_LISTED = 4  # chunks: "who met Aldor and Berrin"
_WHO_SAYS = 4  # chunks: "Aldoria, Berrin said,"
_SPELT = 3  # tokens: "November 9, 2020" is longer

#: Before those who come along with a subject: "Aldor together with Berrin, met Carol".
_BESIDE = frozenset({"together with", "along with", "accompanied by", "alongside", "as well as"})


class Appositions(Shapes):
    """A row that looks past parentheses."""

    def says_again(self, start: int, k: int, i: int) -> bool:
        """Whether the phrase from chunk `start` to `k` before a comma stands behind a name: "Ostia, a port, was"."""
        chunks = self.chunks
        plain = (ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.COORDINATOR)
        if (
            start < 2
            or chunks[start].event  # "In Ostia, a meeting between Aldor and the mayor, Berrin, was"
            or any(c.kind not in plain for c in chunks[k + 1 : i - 1])
        ):
            return False
        named = chunks[start - 2].kind is ChunkKind.NOUN and chunks[start - 2].mention is not None
        return named and chunks[start - 1].kind is ChunkKind.COMMA and chunks[start].mention is None

    def before_governed_relative(self, k: int) -> int:
        """The noun before ", in which Aldor, Berrin and Carol sit," whose clause ends at the comma `k`; or -1."""
        chunks, verbs = self.chunks, 0
        for j in range(k - 1, max(k - 20, 2), -1):
            kind = chunks[j].kind
            verbs += kind is ChunkKind.VERB and self.is_finite(j)
            if kind in (ChunkKind.SUBORDINATOR, ChunkKind.MARK, ChunkKind.QUOTE) or verbs > 1:
                return -1
            if kind is ChunkKind.RELATIVE:
                parted = chunks[j - 1].kind is ChunkKind.PREPOSITION and chunks[j - 2].kind is ChunkKind.COMMA
                return j - 3 if parted and verbs == 1 and self.is_noun(j - 3) else -1
        return -1

    def over_parenthesis(self, k: int) -> int:
        """From a comma before a verb to the noun phrase before the parenthesis that it closes, or -1."""
        chunks = self.chunks
        named = k > 0 and chunks[k - 1].kind is ChunkKind.NOUN
        if named and (chunks[k - 1].apposed or (self.opens_before(k - 1) and not self.closes_relative_list(k))):
            return k - 1  # "Aldor, the mayor, was": one phrase with its apposition
        if named and k > 2 and chunks[k - 2].lemma in _BESIDE and self.is_noun(k - 3):
            return k - 3  # "Aldor together with Berrin, met": a comma too many
        governed = self.before_governed_relative(k)
        if governed >= 0:
            return governed
        first = (
            self.before_bracket(k - 1)
            if k and chunks[k - 1].kind is ChunkKind.MARK and chunks[k - 1].lemma == ")"
            else k - 1
        )
        for j in range(first, max(k - 20, 0), -1):
            if chunks[j].kind is ChunkKind.SUBORDINATOR and chunks[j].lemma == "where" and self.is_noun(j - 2):
                return j - 2 if chunks[j - 1].kind is ChunkKind.COMMA else -1  # "in Ostia, where Aldor lives, met"
            if chunks[j].kind in (ChunkKind.SUBORDINATOR, ChunkKind.MARK):
                return -1
            if chunks[j].kind is ChunkKind.COMMA and j + 1 < k:
                opener = chunks[j + 1]
                if opener.kind is ChunkKind.TIME and self.is_noun(j - 1):
                    return j - 1  # "her granddaughter Zara, not yet two years old, was"
                if opener.kind in (ChunkKind.RELATIVE, ChunkKind.PREPOSITION, ChunkKind.NOUN, ChunkKind.ADVERB) or (
                    opener.kind is ChunkKind.VERB and not self.is_finite(j + 1)
                ):
                    return j - 1
        spelt = k > 0 and chunks[k - 1].kind is ChunkKind.TIME and chunks[k - 1].last - chunks[k - 1].first > _SPELT
        return k - 1 if spelt else -1  # "the agreement of November 9, 2020, was"

    def closes_relative_list(self, k: int) -> bool:
        """Whether the comma `k` ends "who" and a list behind its verb: "Aldor, who met Berrin and Corvan,"."""
        chunks = self.chunks
        if k < _LISTED or chunks[k - 2].kind is not ChunkKind.COORDINATOR or chunks[k - 3].kind is not ChunkKind.NOUN:
            return False
        verbs = 0
        for j in range(k - 3, 0, -1):
            verbs += chunks[j].kind is ChunkKind.VERB and self.is_finite(j)
            if chunks[j].kind in (ChunkKind.MARK, ChunkKind.SUBORDINATOR) or verbs > 1:
                return False
            if chunks[j].kind is ChunkKind.RELATIVE:
                return verbs == 1 and chunks[j - 1].kind is ChunkKind.COMMA
        return False

    def is_dash(self, k: int) -> bool:
        """Whether a dash stands at chunk `k`."""
        return 0 <= k < self.size and self.chunks[k].kind is ChunkKind.MARK and self.chunks[k].lemma in _DASHES

    def before_dashes(self, k: int) -> int:
        """The noun phrase before the aside that the dash at chunk `k` closes; -1 where there is none.

        "Aldor - not for the first time - met Berrin", but "the envoys - Aldor and Berrin - met".
        """
        if not self.is_dash(k):
            return -1
        j = next((j for j in range(k - 1, max(k - _FAR, 0), -1) if self.chunks[j].kind is ChunkKind.MARK), -1)
        return j - 1 if j < k - 1 and self.is_dash(j) and self.is_noun(j - 1) else -1

    def behind_dashes(self, i: int) -> int:
        """The chunk behind the aside that opens at the dash of chunk `i`: "met - at last - Aldor"; `i` where none."""
        if not self.is_dash(i):
            return i
        behind = range(i + 2, min(i + _FAR, self.size))
        j = next((j for j in behind if self.chunks[j].kind is ChunkKind.MARK), -1)
        return j + 1 if self.is_dash(j) else i

    def over_saying(self, k: int, i: int) -> int:
        """From the comma at chunk `k` to the subject of the verb at chunk `i` before it is told who says so; or -1.

        "Aldoria, Berrin, the mayor of Ostia, said, shelled a village".
        """
        chunks = self.chunks
        if i != k + 1 or k < _WHO_SAYS or chunks[k - 1].kind is not ChunkKind.VERB or chunks[i].lemma in self.saying:
            return -1
        if chunks[k - 1].lemma not in self.saying or not self.is_finite(k - 1):
            return -1
        first = k - 2
        while first >= 0 and (chunks[first].kind in (ChunkKind.NOUN, ChunkKind.COMMA) or self.of_phrase(first)):
            first -= 1
        first += 1
        opens = chunks[first].kind is ChunkKind.NOUN and chunks[first + 1].kind is ChunkKind.COMMA
        return first if opens and first + 2 < k - 1 and (first == 0 or chunks[first - 1].kind is ChunkKind.MARK) else -1

    def opens_phrase(self, k: int, i: int) -> bool:
        """Whether a phrase between the commas at chunk `k` and before the verb at chunk `i` parts it from its subject.

        "The exchange in May, of ten prisoners between Aldor and Berrin, was".
        """
        chunks = self.chunks
        parted = k + 2 < i and chunks[k + 1].kind is ChunkKind.PREPOSITION
        return parted and all(c.kind in _PHRASAL for c in chunks[k + 1 : i - 1])

    def is_noun(self, k: int) -> bool:
        """Whether a noun phrase stands at chunk `k`."""
        return k >= 0 and self.chunks[k].kind is ChunkKind.NOUN
