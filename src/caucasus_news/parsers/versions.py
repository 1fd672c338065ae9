"""Whose version of what was told before a clause names: "That is what X says", "Such is the account from Ostia"."""

from collections.abc import Iterator

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.denials import TOLD
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import of_capital, source_of, speaker_words

_SO = frozenset({"that", "this", "so", "such", "it"})
_GIVING = frozenset({"give", "offer", "present", "provide", "put forward", "make"})
#: Every verb of a clause that may say whose version something is.
VERSIONS = _GIVING | {"be", "come"}
_NAMED = frozenset({"the", "this", "that"})
_FIGURES = frozenset({"figure", "figures", "number", "toll", "count"})
_WIDE = 7  # chunks between an inverted verb and a name that explains its subject
_PHRASE = (ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.ADVERB)


def apposed_behind(at: int, sentence: int, scene: Scene) -> list[Actor]:
    """The person whose name a comma parts from the office at chunk `at`: "said the mayor of the village, Aldor"."""
    chunks = scene.chunks[sentence]
    office = chunks[at] if at < len(chunks) else None
    if office is None or office.kind is not ChunkKind.NOUN or _names(office):
        return []
    for i in range(at + 1, min(at + _WIDE, len(chunks) - 1)):
        if chunks[i].kind is ChunkKind.COMMA:
            person = chunks[i + 1].mention
            if person is None or person.form is not Form.NAME or person.place is not None:
                return []
            people = all(a.kind is ActorKind.PERSON for a in person.actors)
            return list(source_of([Argument(chunks[i + 1])])) if people else []
        if chunks[i].kind not in _PHRASE:
            return []
    return []


def _names(chunk: Chunk) -> bool:
    """Whether a phrase says who it is."""
    return chunk.mention is not None and bool(chunk.mention.actors)


def versions(frame: Frame, scene: Scene) -> Iterator[Actor]:
    """Whose account of what was told before it a clause says that it is, or who gave it."""
    if frame.lemma == "be" and not _points_back(frame, scene):
        return
    if frame.verb is None or frame.verb.negated:
        return
    if frame.lemma in _GIVING and frame.subject:
        given = (a.chunk for a in frame.objects if a.chunk.determiner == "this" or a.chunk.lemma == "this")
        if any(_is_account(chunk) or (frame.lemma == "make" and chunk.lemma == "this") for chunk in given):
            yield from source_of(frame.subject)
    if frame.lemma == "come" and not frame.after("for", "of", "about"):
        named = any(_is_account(a.chunk) and a.chunk.determiner in _NAMED for a in frame.subject)
        yield from source_of(frame.after("from")) if named else ()  # "the figure comes from the ministry"
    if frame.lemma != "be":
        return
    for argument in frame.objects:
        chunk = argument.chunk
        if not _is_account(chunk):
            continue
        hanging = [a for f in frame.dependents if f.chunk is chunk for a in f.after("of", "from", "by")]
        owners = [a for m in chunk.owners for a in m.actors if m.acts or m.place is None]
        behind = [*(Argument(c) for c in argument.complements), *hanging, *frame.after("of", "from")]
        capitals = [a for x in behind for a in of_capital(x.chunk.mention)]
        yield from dict.fromkeys([*owners, *source_of(behind), *capitals])


def _is_account(chunk: Chunk) -> bool:
    return chunk.lemma in speaker_words().accounts or chunk.lemma in TOLD or chunk.lemma in _FIGURES


def _points_back(frame: Frame, scene: Scene) -> bool:
    first = scene.sentence(frame).first
    return scene.document.tokens.keys[first] in _SO


def says_so(frame: Frame, scene: Scene) -> bool:
    """Whether a verb of saying has "so" or "that is what" before it: "So said the ministry"."""
    keys = scene.document.tokens.keys[scene.sentence(frame).first : frame.chunk.first]
    if keys[:1] == ("so",):
        return len(keys) == 1 or not any(d.role == "content" for d in frame.dependents)
    return keys[:1] in (("that",), ("this",)) and keys[1:3] in (("is", "what"), ("was", "what"))
