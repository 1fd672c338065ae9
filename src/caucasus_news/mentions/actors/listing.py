"""The actors of a report: each once, in the order of the text."""

from collections.abc import Iterable

from caucasus_news.mentions.document import Document
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor


def report_actors(document: Document) -> tuple[Actor, ...]:
    """Everyone named who belongs in a report's actors."""
    return actors_of(document.mentions)


def actors_of(mentions: Iterable[Mention]) -> tuple[Actor, ...]:
    """Everyone whom the mentions name: who acts, is acted upon, or is named in passing.

    A capital where something merely happens is no actor.
    """
    found: dict[str, Actor] = {}
    for mention in mentions:
        if mention.form in (Form.CAPITAL, Form.BODY) and mention.place is not None and not mention.acts:
            continue
        for actor in (*mention.actors, *mention.also):
            if actor.id not in found and not actor.name[0].isdigit():  # "3+3" is a way to meet, nobody
                found[actor.id] = actor
    return tuple(found.values())
