"""The places of a report: each once, in the order of the text."""

from collections.abc import Iterable

from caucasus_news.mentions.document import Document
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Place


def report_places(document: Document) -> tuple[Place, ...]:
    """Every place named; a state or capital only where it is the scene."""
    return places_of(document.mentions)


def places_of(mentions: Iterable[Mention]) -> tuple[Place, ...]:
    """Every place that the mentions name, each once; a state or capital where it is the scene, not where it acts."""
    found: dict[str, Place] = {}
    for mention in mentions:
        if mention.place is not None and not (mention.acts and mention.form is not Form.NOMINAL):
            found.setdefault(mention.place.name, mention.place)
    return tuple(found.values())
