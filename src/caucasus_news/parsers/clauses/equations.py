"""Who is meant where "be" says it: "the man whom Aldor met was Berrin", "the first to greet him was Carol"."""

from collections.abc import Sequence

from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.frames import Argument, Frame

_AMONG = ("among", "one of")


def name_those_meant(verbs: Sequence[Frame]) -> None:
    """Put those whom "be" names for a noun in its place in the clauses that tell more of it."""
    for frame in verbs:
        verb = frame.verb
        if frame.lemma != "be" or verb is None or verb.shape is not Shape.FINITE or verb.negated or frame.role:
            continue
        inner = [f for f in verbs if f.role == "relative" and f.index < frame.index]
        among = [a for f in (frame, *inner) if f.prepositions for a in f.after(*_AMONG) if _stands_before(a, frame)]
        told = frame.subject if among else frame.objects  # "Among those whom he met was Aldor"
        named = [a for a in told if a.chunk.mention is not None and a.chunk.mention.acts]
        if not named or len(named) != len(told):
            continue
        for noun in _unnamed(among or frame.subject):
            for other in verbs:
                if other.index < frame.index:
                    _put(noun, named, other)


def _stands_before(argument: Argument, frame: Frame) -> bool:
    """Whether a noun stands before a verb; "among whom were" only points back to one."""
    return argument.chunk.kind is ChunkKind.NOUN and argument.chunk.first < frame.chunk.first


def _unnamed(told: Sequence[Argument]) -> list[Chunk]:
    """The noun of a phrase that names nobody itself."""
    unnamed = [a.chunk for a in told if a.chunk.mention is None or not a.chunk.mention.actors]
    return [chunk for chunk in unnamed if not chunk.owners][:1]


def _put(noun: Chunk, named: Sequence[Argument], frame: Frame) -> None:
    """Let a clause be about those people where it is about the noun."""
    frame.subject = _instead(frame.subject, noun, named)
    frame.objects = _instead(frame.objects, noun, named)
    if frame.role == "relative" and any(a.chunk is noun for _, row in frame.prepositions for a in row):
        frame.prepositions = tuple((lemma, _instead(row, noun, named)) for lemma, row in frame.prepositions)


def _instead(row: Sequence[Argument], noun: Chunk, named: Sequence[Argument]) -> Sequence[Argument]:
    if not any(a.chunk is noun for a in row):
        return row
    return [meant for a in row for meant in (named if a.chunk is noun else (a,))]
