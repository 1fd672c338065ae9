"""Who can be a side of a conflict: states and what acts for them, and armed groups that serve none."""

from collections.abc import Iterable, Sequence

from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading, is_polity
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.model import Actor, ActorKind

_GOVERNMENT = "Government of "
_FORCES = "Armed Forces of "
_ARMED = "militia"
_LOOK_BACK = 40  # entries of the story


def is_armed_group(reading: Reading, who: Who | None) -> bool:
    """Whether somebody is an armed group that is no force of a state."""
    if not isinstance(who, Actor) or who.kind not in (ActorKind.FORCE, ActorKind.ORGANIZATION):
        return False
    record = reading.casting.known.records.get(who.id)
    if record is not None:
        return record.kind == _ARMED
    return who.kind is ActorKind.FORCE and reading.casting.polity_of(who) is None


def commanded(reading: Reading, someone: Someone) -> Actor | None:
    """Whom a person's forces are: the armed group that the person leads, else the state's."""
    group = reading.casting.known.organizations.get(someone.term.jurisdiction) if someone.term is not None else None
    return group if is_armed_group(reading, group) else reading.polity(someone)


def party_of(reading: Reading, who: Who) -> Actor | None:
    """The side that somebody is: a state for its government and army, an armed group for itself."""
    if isinstance(who, Someone):
        return None
    if is_polity(who) or is_armed_group(reading, who):
        return who
    if who.name.startswith((_GOVERNMENT, _FORCES)):
        return reading.casting.polity_of(who)
    return None


def tell_parties(reading: Reading, whos: Sequence[Who], token: int, sentence: int) -> None:
    """Take down that several states or sides are told of together: each its own, or by those who serve them."""
    polities = reading.polities(whos)
    if len(polities) < len(whos):
        parties = [party for who in whos if (party := party_of(reading, who)) is not None]
        if len(parties) < len(whos):
            return
        polities = list(dict.fromkeys(parties))
    reading.story.polities(polities, token, sentence)


def army_before(reading: Reading) -> Actor | None:
    """The army of a state told of last."""
    for told in reversed(reading.story.things[-_LOOK_BACK:]):
        if isinstance(told.who, Actor) and told.who.name.startswith(_FORCES):
            return told.who
    return None


def armed_before(reading: Reading, of: Iterable[Who] = ()) -> Actor | None:
    """The armed group told of last: "the rebels", "the group"; "the Ostian group" is one of Ostia, if there is any."""
    last, land = None, set(of)
    for told in reversed(reading.story.things[-_LOOK_BACK:]):
        if isinstance(told.who, Actor) and is_armed_group(reading, told.who):
            if not land or reading.casting.polity(told.who.country) in land:
                return told.who
            last = last or told.who
    return last


def serves_nobody(reading: Reading, phrase: Phrase, owner: Actor) -> bool:
    """Whether men in arms are no force of the state that they are called after.

    "Aldorian rebels" never are one; "Aldorian militants" are where the text tells of a state at odds with Aldoria.
    """
    follow, head = reading.scan.words_known.follow, reading.scan.keys[phrase.head]
    if owner.kind is not ActorKind.STATE:
        return False
    if not follow["rebelling"].isdisjoint(reading.scan.keys[phrase.first : phrase.last]):  # "Aldorian rebel forces"
        return True
    if head not in follow["unserving"]:
        return False
    story = reading.story
    rivals = (story.ids.get(x) for pair in story.conflicts if owner.id in pair for x in pair if x != owner.id)
    return not any(story.weights[x] and reading.casting.polity(x) is not None for x in rivals if x is not None)
