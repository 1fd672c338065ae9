"""The scene of a document, made from its sentences: chunks, frames and the times of the body."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from caucasus_news.mentions.document import Document
from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import BlockKind, Precision, Span, Statement
from caucasus_news.parsers.chunker import Sentence
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.clauses import frames_of
from caucasus_news.parsers.firstperson import first_person
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.genre import playful_sentences
from caucasus_news.parsers.grammar import Grammar
from caucasus_news.parsers.knowledge import Knowledge
from caucasus_news.parsers.narrator import own_words
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.trimming import trim

_LABEL = 4  # chunks of the label of an entry at most: a place, a comma, a day and a stop
_UNTIL = frozenset({"to", "until", "till", "through"})
_LONGEST = 92  # days that "from … to …" may take as one event's time


def _spans(document: Document) -> Iterator[TimeMention]:
    """The times of the body, two days with a "to" between as the days from one to the other."""
    held: TimeMention | None = None
    for time in document.times:
        joined = _joined(held, time, document) if held is not None else None
        if held is not None and joined is None:
            yield held
        held = joined or time
    if held is not None:
        yield held


def _joined(first: TimeMention, last: TimeMention, document: Document) -> TimeMention | None:
    keys = document.tokens.keys
    paired = keys[first.first - 1 : first.first + 1][:1] == ("between",) and keys[first.last] == "and"
    if last.first != first.last + 1 or not (keys[first.last] in _UNTIL or paired):
        return None
    a, b = first.when, last.when
    if a.precision is not Precision.DAY or b.precision is not Precision.DAY or a.earliest is None or b.latest is None:
        return None
    if not 0 < (b.latest - a.earliest).days <= _LONGEST:
        return None
    span = Span(a.span.start, b.span.end)
    edtf = f"{a.edtf}/{b.edtf}" if a.edtf and b.edtf else None
    return TimeMention(
        first.first, last.last, evolve(a, text=span.of(document.article.text), span=span, latest=b.latest, edtf=edtf)
    )


def build_scene(
    document: Document, grammar: Grammar, knowledge: Knowledge, statements: tuple[Statement, ...] = ()
) -> Scene:
    """The frames of every sentence of the body; the title and headings are read by nobody for events."""
    mentions = {m.first: m for m in document.mentions}
    times = {t.first: t for t in _spans(document) if t.first not in mentions}
    for time in times.values():  # "September 2022 Azerbaijani troops": the year is the time's
        for first in range(time.first + 1, time.last):
            late = mentions.pop(first) if first in mentions else None
            if late is not None and late.last > time.last:
                mentions[time.last] = evolve(late, first=time.last)
    for mention in (*first_person(document, statements), *own_words(document)):
        mentions.setdefault(mention.first, mention)
    trim(mentions, document.tokens, grammar, knowledge.lexicon)
    rows: list[tuple[Frame, ...]] = []
    chunked: list[tuple[Chunk, ...]] = []
    for number, sentence in enumerate(document.sentences):
        chunks: list[Chunk] = []
        if sentence.kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION):
            chunks = Sentence(document.tokens, grammar, mentions, times, sentence.first, sentence.last).read()
        label = _entry_label(chunked[-1]) if number and not chunked[-1][_LABEL:] else []
        if label and document.sentences[number - 1].block == sentence.block:
            chunks = [*label, *chunks]
        rows.append(tuple(frames_of(chunks, number)) if chunks else ())
        chunked.append(tuple(chunks))
    playful = playful_sentences(document)
    return Scene(document, tuple(rows), tuple(chunked), knowledge, statements=statements, playful=playful)


def _entry_label(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The day of an entry, where few chunks are no more than that, or a place and a day: "Ostia, 19 September 1992.".

    A place behind the day is that of the entry too: before it stands where a report was sent from.
    """
    days = [c for c in chunks if c.kind is ChunkKind.TIME]
    if len(days) != 1:
        return []
    rest = [c for c in chunks if c.kind not in (ChunkKind.TIME, ChunkKind.MARK, ChunkKind.COMMA)]
    named = len(rest) == 1 and rest[0].mention is not None and rest[0].mention.place is not None
    if not named:
        return days if not rest else []
    closing = [c for c in chunks if c.kind is ChunkKind.MARK and c.first > rest[0].first]
    return [*days, *rest, *closing[:1]] if closing and rest[0].first > days[0].first else days
