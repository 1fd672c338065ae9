"""What somebody is somewhere for, told between commas: "Aldor, in Ostia on Monday to see Berrin, said"."""

from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.clauses.subjects import Subjects
from caucasus_news.parsers.frames import Frame

_IN = frozenset({"in", "at"})
_SETTING = frozenset({ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.TIME, ChunkKind.ADVERB})


class Stays(Subjects):
    """A row that knows what people are said to be somewhere for."""

    def stay_before(self, frame: Frame) -> int:
        """The comma that opens the aside in which an infinitive or event says what a stay is for; or -1.

        "Aldor, in Ostia on Monday to see Berrin, said", "Aldor, in Ostia for talks with Berrin, flies on to Amar".
        """
        chunks, end = self.chunks, frame.index
        if frame.verb is None:
            end -= 1
            if end < 1 or chunks[end].lemma != "for":
                return -1
        opener = end - 1
        while opener > 0 and chunks[opener].kind in _SETTING:
            opener -= 1
        if opener < 1 or chunks[opener].kind is not ChunkKind.COMMA or chunks[opener + 1].lemma not in _IN:
            return -1
        somebody = chunks[opener - 1].mention
        if somebody is None or not somebody.acts or self.behind_setting(opener + 1) != end:
            return -1
        closed = any(c.kind is ChunkKind.COMMA for c in chunks[frame.index + 1 :])
        return opener if closed else -1
