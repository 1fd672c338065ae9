"""The places that the phrases of a trigger name, and the event nouns that only carry it on."""

from caucasus_news.model import Place, PlaceKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.holding import state_in_part
from caucasus_news.parsers.incidents.whereabouts import most_exact
from caucasus_news.parsers.scene import AT

_BESIDE = frozenset({"near", "near to", "close to", "outside"})


def phrase_place(frame: Frame) -> Place | None:
    """The most exact place of a trigger's own phrases, and of nothing else."""
    return most_exact(places_after(AT, frame))


def family_of(frame: Frame) -> list[Frame]:
    """A trigger with the event nouns that only carry it on.

    "violated the ceasefire in …", "the explosion of a mine in …".
    """
    roles = ("object", "of", "with", "by", "in")
    if not frame.dependents:
        return [frame]
    carried = [
        f
        for f in frame.dependents
        if f.verb is None and (f.role in roles or (f.role == "subject" and f.index > frame.index))
    ]
    return [frame, *carried]


def places_after(prepositions: tuple[str, ...], *frames: Frame) -> list[Place]:
    """The places behind some prepositions of frames."""
    told: list[Place] = []
    for frame in frames:
        found: list[Place] = []
        for lemma, arguments in frame.prepositions:
            if lemma not in prepositions:
                continue
            for argument in arguments:
                found += _named_in(argument)
            if lemma in _BESIDE:
                found = [p for p in found if p.kind not in (PlaceKind.STATE, PlaceKind.REGION)]  # near it is not in it
        told += found
    return told


def _named_in(argument: Argument) -> list[Place]:
    """The places that a phrase and what hangs on it name, or are of."""
    found: list[Place] = []
    owners = argument.chunk.owners
    for chunk in (argument.chunk, *argument.complements):
        if chunk.mention is not None and chunk.mention.place is not None:
            found += [chunk.mention.place]
        if chunk is not argument.chunk:
            owners += chunk.owners
    if owners:
        found += [m.place for m in owners if m.place is not None and m.place.kind is not PlaceKind.STATE]
        found += state_in_part(argument)
    return found
