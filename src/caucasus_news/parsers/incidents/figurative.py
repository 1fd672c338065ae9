"""Fire and attacks that are words, votes or trade: "shot down a bill", "came under fire over the budget"."""

from collections.abc import Iterable
from functools import cache

from caucasus_news.model import ActorKind
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.surroundings import is_armed
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.scene import Scene, mentions_of

_VERDICTS = frozenset(
    {"sentence", "sentenced", "convict", "convicted", "jail", "jailed", "try", "tried", "indict", "acquit", "prosecute"}
    | {"pardon", "extradite", "imprison"}
)
_ATTACKING = frozenset({"attack", "attacks", "assault", "assail", "lash out at"})
_CLEARED = frozenset({"clear", "sweep", "comb"})


@cache
def figurative_words() -> frozenset[str]:
    """Every verb and noun that may be no deed of arms: of others nobody needs to ask."""
    words = incident_words()
    return words.felling_votes | words.suffering | _CLEARED | _ATTACKING


def is_figurative(frame: Frame, scene: Scene) -> bool:
    """Whether what is told is no deed of arms, whatever its verb."""
    words = incident_words()
    if frame.lemma in words.felling_votes:
        return any(a.chunk.lemma in words.proposals for a in frame.objects)
    if frame.lemma in words.suffering:
        return _is_criticised(frame, scene)
    if frame.lemma in _CLEARED:
        return any(a.chunk.lemma in words.laid for a in frame.objects)  # "sappers cleared a minefield"
    return frame.lemma in _ATTACKING and _is_debate(frame, scene)


def _is_criticised(frame: Frame, scene: Scene) -> bool:
    """ "Came under fire over the budget", "from lawmakers", "in parliament"; a convoy comes under fire on a road."""
    words = incident_words()
    if any(a.chunk.lemma in words.critics for a in frame.after("from", "by", "in")):
        return True
    over = [
        a for a in frame.after("over", "for") if not a.chunk.event and not any(m.place is not None for m in a.mentions)
    ]
    people = not any(is_armed(a, scene) for a in (*frame.subject, *frame.objects))
    return people and any(a.chunk.mention is None for a in over)


def _is_debate(frame: Frame, scene: Scene) -> bool:
    """Whether a person or party attacks a government or its policy, and nothing in the sentence speaks of arms."""
    words = incident_words()
    met = frame.after("on", "against") if frame.verb is None else frame.objects
    if not any(a.chunk.lemma in words.criticised for a in met):
        return False
    doers = [*frame.subject, *(a for link, _ in frame.links for a in link.subject)]
    if any(is_armed(a, scene) for a in doers):
        return False
    keys = scene.keys[frame.sentence]
    armed = words.arms | casualty_words().military
    return armed.isdisjoint(keys) and (_are_people(doers) or not doers)


def _are_people(arguments: Iterable[Argument]) -> bool:
    return all(actor.kind is not ActorKind.FORCE for m in mentions_of(arguments) for actor in m.actors)


def is_of_verdict(frame: Frame) -> bool:
    """Whether harm is what somebody is sentenced for, on a day that is not its own."""
    if frame.times:
        return False
    for link in frame.chain():
        if link.role == "for" and link.governor is not None and link.governor.lemma in _VERDICTS:
            return True
    return False
