"""What opens a sentence or a clause: the times, places and labels that belong to the verb behind them."""

from caucasus_news.model import PlaceKind
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.clauses.arguments import Arguments
from caucasus_news.parsers.clauses.row import CLAUSAL
from caucasus_news.parsers.frames import Frame

#: What may stand between a verb of saying and the place of what is said.
_LEADING = frozenset({ChunkKind.TIME, ChunkKind.COMMA, ChunkKind.PREPOSITION})
#: What may stand before the place in the label of an entry.
_LABEL = frozenset({ChunkKind.TIME, ChunkKind.COMMA, ChunkKind.MARK})
_ENTRY = 4  # chunks of an entry with its label
#: What stands behind the place of a label: ", 16 August:", "(16 August):".
_DATED = tuple([opener, ChunkKind.TIME, ChunkKind.MARK] for opener in (ChunkKind.COMMA, ChunkKind.MARK))


class Openings(Arguments):
    """A row that tells what stands in front of its verbs."""

    def sets_content(self, i: int, owner: Frame) -> bool:
        """Whether the place right behind a verb of saying at chunk `i` is that of what is said, behind a comma."""
        chunks = self.chunks
        if not self.placed(i) or (owner.verb is not None and owner.verb.passive):
            return False  # nor "was reported in Ostia, the mayor said"
        if any(c.kind not in _LEADING for c in chunks[owner.index + 1 : i]):
            return False
        end = self.behind_setting(i)
        comma = 0 < end < self.size - 1 and chunks[end].kind is ChunkKind.COMMA
        return comma and chunks[end + 1].kind is ChunkKind.NOUN and self.is_subject(end + 1)

    def dates_next_verb(self, i: int) -> bool:
        """Whether a time or place at the "and" of chunk `i` is the next verb's: "fell ill, and on Friday met Aldor".

        It may stand between commas: "fell ill and then, on Friday, met Aldor".
        """
        chunks = self.chunks
        aside = i + 1 + (i + 1 < self.size and chunks[i + 1].kind is ChunkKind.ADVERB)
        parted = aside < self.size and chunks[aside].kind is ChunkKind.COMMA
        j = self.behind_setting(aside + 1 if parted else i + 1)
        if j < 0 or j + parted >= self.size or (parted and chunks[j].kind is not ChunkKind.COMMA):
            return False
        if parted:
            j += 1
        elif chunks[j].kind is ChunkKind.COMMA and self.says_more(j + 1) and self.finite_behind(i):
            j += 1  # "and on Friday, they said that"
        if chunks[j].kind is ChunkKind.NOUN:  # "shelled Ostia, and on Friday they fired on Amar"
            named = chunks[j].mention is not None and j + 1 < self.size and chunks[j + 1].kind is ChunkKind.VERB
            if chunks[j].event:  # "…, and on Friday a drone attack left two dead"
                return chunks[i - 1].kind is ChunkKind.COMMA and self.is_told_of(j)
            return self.is_subject(j) or (named and self.is_finite(j + 1))
        return chunks[j].kind is ChunkKind.VERB and self.is_finite(j)

    def is_told_of(self, i: int) -> bool:
        """Whether a finite verb stands behind the event at chunk `i` and its phrases: "a strike near Ostia killed"."""
        chunks, j = self.chunks, i + 1
        while j + 1 < self.size and chunks[j].kind is ChunkKind.PREPOSITION and chunks[j + 1].kind is ChunkKind.NOUN:
            j += 2
        return j < self.size and chunks[j].kind is ChunkKind.VERB and self.is_finite(j)

    def says_more(self, i: int) -> bool:
        """Whether the noun at chunk `i` has a verb with more behind it: not ", the ministry said."."""
        chunks = self.chunks
        told = i + 2 < self.size and chunks[i].kind is ChunkKind.NOUN and chunks[i + 1].kind is ChunkKind.VERB
        return told and chunks[i + 2].kind is not ChunkKind.MARK

    def place_label(self) -> int:
        """The chunk of a place that opens an entry with its day: "16 August 1999, Ostia: the presidents met"; or -1.

        A capital before the day is where a report comes from: "Ostia, 16 August: ".
        """
        chunks = self.chunks
        first = chunks[0].mention
        dated = chunks[0].kind is ChunkKind.TIME
        if self.size < _ENTRY or not (dated or (first is not None and first.place is not None)):
            return -1
        named = ((i, c.mention.place) for i, c in enumerate(chunks[:6]) if c.mention is not None)
        i, place = next(((i, place) for i, place in named if place is not None), (-1, None))
        if place is None or any(c.kind not in _LABEL for c in chunks[:i]):
            return -1
        if any(c.kind is ChunkKind.TIME for c in chunks[:i]):
            return i if chunks[i + 1 : i + 2] and chunks[i + 1].kind is ChunkKind.MARK else -1
        behind = [c.kind for c in chunks[i + 1 : i + 4]]
        return i if i == 0 and place.kind is not PlaceKind.CAPITAL and behind in _DATED else -1

    def closes_opening(self, i: int, owner: Frame) -> bool:
        """Whether the comma at chunk `i` ends a clause that opens the sentence: "As Aldor reported, near Ostia …"."""
        chunks = self.chunks
        opens = chunks[0].kind is ChunkKind.SUBORDINATOR or chunks[0].lemma in CLAUSAL
        if not opens or owner.index > 8 or owner is not self.verbs[0] or self.verbs[-1].index < i:
            return False
        return i + 1 < self.size and chunks[i + 1].kind is ChunkKind.PREPOSITION

    def is_of_other(self, i: int) -> bool:
        """Whether the noun phrase at chunk `i` behind a comma or a verb is that of a verb ahead, and what follows."""
        return self.opens_dated(i) if self.chunks[i - 1].kind is ChunkKind.COMMA else self.is_content_subject(i)

    def is_content_subject(self, i: int) -> bool:
        """Whether the noun phrase at chunk `i` opens what the verb right before it says."""
        before, chunk = self.frames[i - 1], self.chunks[i]
        return before.lemma in self.saying and any(
            f.governor is before and f.role == "content" and any(a.chunk is chunk for a in (*f.subject, *f.objects))
            for f in self.frames.values()
            if f.index > i
        )

    def opens_dated(self, i: int) -> bool:
        """Whether a time parts the subject at chunk `i`, behind a comma, from its verb: "…, Aldor on Monday said".

        Behind what opens a sentence also other phrases may: "After the talks, Aldor at the invitation of Berrin flew".
        """
        chunks = self.chunks
        end = i + 1
        fronted = chunks[0].kind is ChunkKind.PREPOSITION and not self.finite_behind(i)
        while end < self.size - 1:
            step = self.behind_time(end)
            phrase = fronted and chunks[end].kind is ChunkKind.PREPOSITION and self.is_noun(end + 1)
            if step < 0 and not phrase:
                break
            end = step if step > 0 else end + 2
        if i + 1 < end < self.size - 1 and chunks[end].kind is ChunkKind.QUOTE:
            end += 1  # "…, its fighters on Monday “fired …"
        return i + 1 < end < self.size and chunks[end].kind is ChunkKind.VERB and self.is_finite(end)

    def is_aside(self, i: int) -> bool:
        """Whether the verb at chunk `i` only says whose word it is: "In May, he recalled, they met in Ostia"."""
        chunks = self.chunks
        if i < 3 or chunks[i - 1].kind is not ChunkKind.NOUN:
            return False
        j = i + 1
        while j < self.size and chunks[j].kind is ChunkKind.NOUN:
            j += 1
        if chunks[i - 2].kind is not ChunkKind.COMMA or j >= self.size or chunks[j].kind is not ChunkKind.COMMA:
            return False
        return j + 1 < self.size and chunks[j + 1].kind is ChunkKind.NOUN and self.is_subject(j + 1)
