"""Whose people came to harm, by all that speaks for each polity of a text: weights learned from gold.

The rules of `toll_sides` and of the readers before it tell it where words do; which of them holds where several do, or
none, is decided here by many small hints, the answer of the rules among them.
"""

from caucasus_news.model import Actor
from caucasus_news.parsers.casualties.tolls import Toll
from caucasus_news.parsers.incidents.draft import MANY, IncidentDraft
from caucasus_news.parsers.incidents.side_clues import Clues
from caucasus_news.parsers.learned import load_weights, log_odds
from caucasus_news.parsers.polities import POLITIES
from caucasus_news.parsers.scene import Scene

#: The name of its weights.
MODEL = "sides"

#: By how much more has to speak for nobody than for the side that the rules found.
DOUBT = 0.5


def choose_sides(draft: IncidentDraft, scene: Scene) -> None:
    """Give each toll of an incident the side that most speaks for."""
    if not draft.tolls or len(draft.tolls) > MANY:
        return
    weights = load_weights(MODEL)
    clues = Clues(draft, scene)
    for toll, told in clues.of_tolls():
        may_be = [p for p in told if p == toll.side or p is None or _may_suffer(p, toll, clues)]
        scores = {polity: log_odds(told[polity], weights)[0] for polity in may_be}
        if toll.side is not None:
            scores[None] -= DOUBT
        toll.side = max(scores, key=lambda polity: (scores[polity], _name(polity)))


def _may_suffer(polity: Actor, toll: Toll, clues: Clues) -> bool:
    """Whether somebody whom the rules did not find may have lost those people.

    Who attacked has lost them only by his own account or on his own ground. A movement that takes no part loses none
    but fighters, and "its" people are of who takes part.
    """
    tells = polity.id in toll.camps
    if polity == clues.draft.attacker:
        return (tells and (toll.own or toll.civilian is False)) or clues.is_at_home(polity, toll)
    if not tells and polity not in clues.parties and clues.are_owned(toll):
        return False
    return polity.kind in POLITIES or polity in clues.parties or toll.civilian is False


def _name(polity: Actor | None) -> str:
    return polity.id if polity is not None else ""
