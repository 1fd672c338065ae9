"""What a meeting is about: "discussed the border", "talks on a peace treaty", "devoted to trade"."""

from collections.abc import Iterator

from caucasus_news.model import ActorKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.scene import Scene, unique
from caucasus_news.parsers.setting.around import control_verbs

_DEVOTED = frozenset({"devote", "dedicate"})
#: What follows "of" is part of the topic, what follows these is too.
_GOES_ON = ("of", "between", "for")


def read_topics(frame: Frame, scene: Scene) -> list[str]:
    """The topics that the words around a trigger name, each once, in order."""
    return unique([text for argument in _topics(frame) if (text := _text(argument, frame, scene))])


def _topics(frame: Frame) -> Iterator[Argument]:
    if frame.verb is None:
        yield from frame.after("on", "about", "regarding", "concerning")
    around = [frame, *frame.dependents, *(link for link, _ in frame.links)]
    around += [d for link, _ in frame.links for d in link.dependents]
    if frame.governor is not None:
        around.append(frame.governor)
    for other in around:
        if other.verb is None:
            continue
        if other.lemma in control_verbs("topical"):
            yield from other.objects
            yield from other.after("on", "about")
        elif other.lemma in _DEVOTED:
            yield from other.after("to")


def _text(argument: Argument, frame: Frame, scene: Scene) -> str:
    """The phrase as the text has it, without its article; empty for people, and for the meeting itself."""
    chunk = argument.chunk
    if chunk is frame.chunk or chunk.lemma in ("it", "they", "them", "this", "that"):
        return ""
    if chunk.mention is not None and (chunk.mention.acts or chunk.mention.place is not None):
        actors = chunk.mention.actors
        if not actors or any(a.kind is not ActorKind.ORGANIZATION for a in actors):
            return ""
    keys = scene.document.tokens.keys
    first, last = chunk.first, argument.complements[-1].last if argument.complements else chunk.last
    if keys[first] in ("the", "a", "an", "their", "its") and first + 1 < last:
        first += 1
    row = scene.chunks[frame.sentence]
    here = next((i for i, c in enumerate(row) if c is chunk), -1)
    if not argument.complements and here >= 0 and here + 2 < len(row) and row[here + 1].lemma in _GOES_ON:
        last = max(last, row[here + 2].last)
    return scene.document.tokens.text_of(first, last)
