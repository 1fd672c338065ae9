"""Who did not live: "none of the three men survived", "nine on board; none survived", "could not save his life"."""

from collections.abc import Sequence

from caucasus_news.model import CasualtyKind
from caucasus_news.parsers.casualties.tolls import SAVING, Toll
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.people import People, people_of
from caucasus_news.parsers.scene import Scene

_NOBODY = frozenset({"none", "nobody", "no one", "no-one"})
_FAILING = frozenset({"not", "failed", "unable", "fail", "cannot", "unsuccessful"})
_VICTIM = frozenset({"his", "her", "him", "he", "she", "soldier", "serviceman", "officer", "man", "woman"})
_NEAR = 4  # words
_ABOARD = frozenset({"on board", "aboard", "inside"})


def none_survived(frame: Frame, scene: Scene) -> Toll | None:
    """The death of all who were on board, where nobody "survived"; None where somebody did, or nobody was counted."""
    if frame.verb is None or frame.verb.negated or not frame.subject or frame.subject[0].chunk.lemma not in _NOBODY:
        return None
    people: People | None = None
    for chunk in frame.subject[0].complements:
        people = people or _stated(people_of(Argument(chunk), scene))
    for number in (frame.sentence, frame.sentence - 1):
        if people is None and number >= 0:
            people = _aboard(scene.chunks[number], scene)
    if people is None:
        return None
    at = frame.subject[0].chunk
    return Toll(
        CasualtyKind.KILLED, people.at_least, people.at_most, people.side, people.civilian, at.first, at.last,
        frame.sentence,
    )  # fmt: skip


def _aboard(chunks: Sequence[Chunk], scene: Scene) -> People | None:
    """The people whom a sentence counts "on board"."""
    for i in range(1, len(chunks)):
        if chunks[i].lemma in _ABOARD and chunks[i - 1].kind is ChunkKind.NOUN:
            found = _stated(people_of(Argument(chunks[i - 1]), scene))
            if found is not None:
                return found
    return None


def _stated(people: People | None) -> People | None:
    return people if people is not None and people.quantity is not None and people.quantity.stated else None


def not_saved(sentence: int, scene: Scene) -> list[Toll]:
    """The death of somebody told of as wounded, whom doctors could not help: "but they could not save his life"."""
    bounds = scene.document.sentences[sentence]
    keys = scene.document.tokens.keys[bounds.first : bounds.last]
    if not sentence or SAVING.isdisjoint(keys):
        return []
    at = next(i for i, key in enumerate(keys) if key in SAVING)
    if _FAILING.isdisjoint(keys[max(at - _NEAR, 0) : at]):
        return []
    if _VICTIM.isdisjoint(keys[at - _NEAR if keys[at] == "saved" else at : at + _NEAR]):
        return []
    at += bounds.first
    return [Toll(CasualtyKind.KILLED, 1, 1, None, None, at, at + 1, sentence, bare=True, again=True)]
