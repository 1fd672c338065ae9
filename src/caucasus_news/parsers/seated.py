"""Whose word it is where only their seat is named: "In Ostia they assert that …", "in the ministry this was denied"."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind, Stance
from caucasus_news.parsers.attribution_words import AttributionWords
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.denials import is_fabrication
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.polities import POLITIES
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import source_of, speaker_words

_AT = frozenset({"in", "at"})
_OPENERS = (ChunkKind.COMMA, ChunkKind.MARK, ChunkKind.SUBORDINATOR, ChunkKind.COORDINATOR)
_DASHES = frozenset({"-", "–", "—", "(", ":"})
_THIS = frozenset({"this", "it", "that"})
_BODIES = (ActorKind.ORGANIZATION, ActorKind.FORCE)


@frozen
class Seated:
    """Who speaks, how, from which chunk on; `frame` is the verb by which it is said of what was told before."""

    source: Actor
    stance: Stance
    first: int
    frame: Frame | None = None


def seated_words(sentence: int, scene: Scene, words: AttributionWords) -> Iterator[Seated]:
    """The words of a sentence whose subject is nobody but those in a capital or a ministry, or who only sign it."""
    chunks, keys = scene.chunks[sentence], scene.keys[sentence]
    signer = _signer(chunks) if chunks[3:] and not _DASHES.isdisjoint(keys) else None
    if signer is not None:
        yield Seated(signer, Stance.ASSERTED, -1)
    for i, chunk in enumerate(chunks[:-4]) if "in" in keys or "at" in keys else ():
        if chunk.lemma not in _AT or chunk.kind is not ChunkKind.PREPOSITION:
            continue
        if i and chunks[i - 1].kind not in _OPENERS:
            continue
        source = _seat(chunks[i + 1])
        if source is not None:
            yield from _said(i + 2, chunks, source, sentence, scene, words)


def _signer(chunks: Sequence[Chunk]) -> Actor | None:
    """Who stands at the end behind a dash or a colon or in brackets, or opens before a colon: "… - the ministry"."""
    last = len(chunks) - 1
    while last > 1 and chunks[last].kind is ChunkKind.MARK:
        last -= 1
    if last < 3:
        return None
    if chunks[last - 1].kind is ChunkKind.MARK and chunks[last - 1].lemma in _DASHES:
        return _body(chunks[last]) or _official(chunks[last])
    opened = chunks[1].kind is ChunkKind.MARK and chunks[1].lemma == ":"
    return (_body(chunks[0]) or _official(chunks[0]) or _teller(chunks[0])) if opened else None


def _official(chunk: Chunk) -> Actor | None:
    """Whoever a phrase names with an office: "governor X"."""
    mention = chunk.mention
    if (
        chunk.kind is not ChunkKind.NOUN
        or mention is None
        or mention.form is not Form.NAME
        or mention.place is not None
    ):
        return None
    titled = not any(chunk.lemma in a.name.casefold().split() for a in mention.actors)
    named = (a for a in mention.actors if a.kind is ActorKind.PERSON and (titled or a.office is not None))
    return next(named, None)


def _teller(chunk: Chunk) -> Actor | None:
    """Whose account opens a sentence: "Ostia's version: …"."""
    told = chunk.kind is ChunkKind.NOUN and chunk.lemma in speaker_words().accounts
    return next((a for m in chunk.owners for a in m.actors if m.acts or m.place is None), None) if told else None


def _body(chunk: Chunk) -> Actor | None:
    """A ministry, an army or the like that a phrase names by itself."""
    mention = chunk.mention
    if chunk.kind is not ChunkKind.NOUN or mention is None or mention.place is not None:
        return None
    whole = mention.form is Form.NAME and all(a.kind in _BODIES for a in mention.actors)
    return next(source_of([Argument(chunk)]), None) if whole or mention.form is Form.BODY else None


def _seat(chunk: Chunk) -> Actor | None:
    """Who sits there: a ministry, or the state whose capital it is."""
    mention = chunk.mention
    if chunk.kind is not ChunkKind.NOUN or mention is None:
        return None
    if mention.place is None:
        return next(source_of([Argument(chunk)]), None)
    return next((a for a in mention.actors if a.kind in POLITIES), None)


def _said(
    i: int, chunks: Sequence[Chunk], source: Actor, sentence: int, scene: Scene, words: AttributionWords
) -> Iterator[Seated]:
    """What they are told to say, from the subject or verb at chunk `i` on."""
    if chunks[i].lemma == "they":
        i += 1
    verb = chunks[i]
    if i + 1 < len(chunks) and chunks[i + 1].kind is ChunkKind.RELATIVE and chunks[i + 1].lemma == "that":
        stance = _stance(verb.lemma, words)
        if stance is not None and verb.kind in (ChunkKind.VERB, ChunkKind.NOUN):
            yield Seated(source, stance, i)
    elif verb.lemma in _THIS and verb.kind is ChunkKind.NOUN and chunks[i + 1].kind is ChunkKind.VERB:
        frame = next((f for f in scene.frames[sentence] if f.index == i + 1), None)
        if frame is None or frame.verb is None or not frame.verb.passive or frame.verb.negated:
            return
        if verb.lemma == "it" and any(d.role == "content" for d in frame.dependents):
            stance = _stance(frame.lemma, words)
            if stance is not None:
                yield Seated(source, stance, i)  # "in Ostia it was said that …"
            return
        denied = is_fabrication(frame, words, scene) or frame.lemma in words.denying
        if denied or frame.lemma in words.confirming:
            yield Seated(source, Stance.DENIED if denied else Stance.CONFIRMED, i, frame)


def _stance(lemma: str, words: AttributionWords) -> Stance | None:
    if lemma in words.denying:
        return Stance.DENIED
    if lemma in words.confirming:
        return Stance.CONFIRMED
    return Stance.ASSERTED if lemma in words.saying else None
