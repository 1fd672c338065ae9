"""Denials without a verb that rejects: "Not true, says Ostia", "Ostia considers this false", "a denial came"."""

from collections.abc import Iterator, Sequence
from functools import cache

from caucasus_news.model import Actor
from caucasus_news.parsers.attribution_words import AttributionWords, attribution_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.denials import DENIALS, TOLD, calling_false
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import of_capital, source_of

_TRUE = frozenset({"true", "so", "correct", "right", "accurate"})
_NAY = frozenset({"not", "nothing", "hardly", "far"})
_SHORT = 5  # words of an exclamation
_JUDGING = frozenset({"consider", "deem", "find", "hold", "think", "regard", "judge", "view", "see"})
_ANSWERS = frozenset({"response", "answer", "reply", "reaction"})


def flat_denials(
    sentence: int, keys: Sequence[str], scene: Scene, words: AttributionWords
) -> Iterator[tuple[Actor, Frame | None]]:
    """Who calls untrue what was told before a sentence of these words, and by which verb, if by any."""
    chunks = scene.chunks[sentence]
    if _exclaims(sentence, keys, scene, words):
        frame = next((f for f in scene.frames[sentence] if f.verb is not None), None)
        yield from ((actor, frame) for actor in _behind(chunks, words))
        return
    for frame in scene.frames[sentence]:
        if frame.verb is None or frame.verb.negated or frame.verb.modal:
            continue
        for actor in _judging(frame, words, scene) or _answering(frame, chunks):
            yield actor, frame


@cache
def denying_words() -> frozenset[str]:
    """Every word of a sentence that may call something untrue or tell it otherwise: of others nobody needs to ask."""
    return calling_false() | attribution_words().differing | _TRUE | DENIALS


def _exclaims(sentence: int, keys: Sequence[str], scene: Scene, words: AttributionWords) -> bool:
    """Whether a sentence opens with a word or two that call something untrue: "A lie, …", "Not so, …"."""
    comma = next((i for i, key in enumerate(keys[: _SHORT + 1]) if key in ",:"), 0)
    first = scene.document.sentences[sentence].first
    if not comma or any(c.kind is ChunkKind.VERB and c.first < first + comma for c in scene.chunks[sentence]):
        return False
    said = keys[:comma]
    if said[0] in _NAY:
        return not _TRUE.isdisjoint(said)
    return not words.fabrications.isdisjoint(said) and said[0] not in words.by


def _behind(chunks: Sequence[Chunk], words: AttributionWords) -> list[Actor]:
    """Who says so behind the comma: ``says X``, ``X says``, ``according to X``."""
    comma = next((i for i, c in enumerate(chunks) if c.kind in (ChunkKind.COMMA, ChunkKind.MARK)), len(chunks))
    for chunk in chunks[comma + 1 : comma + 4]:
        if chunk.kind is ChunkKind.NOUN:
            return list(source_of([Argument(chunk)])) or of_capital(chunk.mention)
        told = chunk.lemma in (words.by if chunk.kind is ChunkKind.PREPOSITION else words.saying | words.denying)
        if not told:
            return []
    return []


def _judging(frame: Frame, words: AttributionWords, scene: Scene) -> list[Actor]:
    """Who holds a report to be false: "Ostia considers the allegation false", "regards this as an invention"."""
    if frame.lemma not in _JUDGING or frame.verb is None or frame.verb.shape is not Shape.FINITE or not frame.subject:
        return []
    called = [a.chunk.lemma for a in (*frame.objects, *frame.after("as", "to be"))]
    behind = scene.document.tokens.keys[frame.chunk.last : frame.chunk.last + _SHORT]
    about = not (TOLD | {"this", "it", "that"}).isdisjoint(behind)
    return list(source_of(frame.subject)) if about and not words.fabrications.isdisjoint(called) else []


def _answering(frame: Frame, chunks: Sequence[Chunk]) -> list[Actor]:
    """Whose answer a denial was: "a denial was Ostia's first response", "the answer from Ostia was a denial"."""
    if frame.lemma != "be":
        return []
    nouns = [*(a.chunk for a in (*frame.subject, *frame.objects)), chunks[0]]  # "a denial that it had fired was …"
    answers = [chunk for chunk in nouns if chunk.lemma in _ANSWERS]
    if not answers or all(chunk.lemma not in DENIALS for chunk in nouns):
        return []
    owners = [a for chunk in answers for m in chunk.owners for a in m.actors if m.acts or m.place is None]
    hanging = [a for f in frame.dependents if f.chunk is answers[0] for a in f.after("from", "of", "by")]
    return owners or list(source_of(hanging))
