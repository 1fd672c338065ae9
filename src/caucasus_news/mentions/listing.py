"""The actors and places of a report: each once, in the order of the text."""

from collections.abc import Iterable

from caucasus_news.mentions.document import Document
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind, Place

_STATELY = (ActorKind.STATE, ActorKind.DE_FACTO_STATE)


def report_actors(document: Document) -> tuple[Actor, ...]:
    """Everyone named who belongs in a report's actors."""
    return actors_of(document.mentions)


def report_places(document: Document) -> tuple[Place, ...]:
    """Every place named, states aside that the text names only as actors."""
    return places_of(document.mentions)


def actors_of(mentions: Iterable[Mention]) -> tuple[Actor, ...]:
    """Everyone whom the mentions name: who acts, is acted upon, or is named in passing.

    A capital where something merely happens is no actor, nor is a state that is only the scene.
    """
    found: dict[str, Actor] = {}
    for mention in mentions:
        if mention.form is Form.CAPITAL and not mention.acts:
            continue
        for actor in (*mention.actors, *mention.also):
            found.setdefault(actor.id, actor)
    return tuple(found.values())


def places_of(mentions: Iterable[Mention]) -> tuple[Place, ...]:
    """Every place that the mentions name, each once; a state where it is the scene, not where it acts."""
    found: dict[str, Place] = {}
    for mention in mentions:
        if mention.place is not None and not (mention.acts and mention.form is not Form.NOMINAL):
            found.setdefault(mention.place.name, mention.place)
    return tuple(found.values())
