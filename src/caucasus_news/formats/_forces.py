"""Whose an armed force is: a state's, or an armed group's own.

The model has both as forces, of the country that they serve or fight in. The names of states' forces are of set forms.
"""

import re

from caucasus_news.model import Actor, ActorKind

_OF_A_STATE = re.compile(
    r"^(?:\w+ )?(?:battalion|brigade|division|regiment|military base)\b|"
    r"^(?:armed forces|navy|air force|ground forces|border guard|border troops|coast guard|general staff|"
    r"national guard|peacekeepers|police|gendarmerie|internal troops|interior troops|special forces) of |"
    r"^border guard \w+$|\b(?:security force|police force|frontier corps) of |\b(?:rangers|rifles)$|"
    r"\b(?:peacekeeping contingent|guard corps|border service)\b",
    re.IGNORECASE,
)


def serves_state(actor: Actor) -> bool:
    """Whether an actor is a force of a state.

    >>> serves_state(Actor("a", "Armed Forces of Armenia", ActorKind.FORCE, "ARM"))
    True
    """
    return actor.kind is ActorKind.FORCE and actor.country is not None and not is_armed_group(actor)


def is_armed_group(actor: Actor) -> bool:
    """Whether an actor is a force that serves neither a state nor a de facto state.

    >>> is_armed_group(Actor("b", "National Liberation Army", ActorKind.FORCE, "COL"))
    True
    """
    return actor.kind is ActorKind.FORCE and not _OF_A_STATE.search(actor.name)
