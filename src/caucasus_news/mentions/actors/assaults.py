"""Whose ministry tells of an attack: "Aldorian troops fired at a post, the Defence Ministry said" is the other side."""

from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading, is_polity
from caucasus_news.mentions.told import Told
from caucasus_news.model import Actor

_CLAUSE = 9  # tokens from a subject on in which its verb stands
_NEAR = 3  # tokens: "RSF fighters", "the RSF on Monday attacked"
_PASSIVE = frozenset({"was", "were", "been"})
_STOPS = frozenset({",", ".", ";", "and", "but"})
#: Ministries that count the harmed of their own state, whoever harmed them.
_CARING = frozenset({"health", "emergency", "emergencies"})


def assaults(reading: Reading, told: Told, phrase: Phrase) -> bool:
    """Whether somebody told of as a subject opens fire there, or, before a ministry of health, harms anybody."""
    keys = reading.scan.keys[told.token + 1 : min(told.token + _CLAUSE, phrase.first)]
    stop = next((i for i, key in enumerate(keys) if key in _STOPS), len(keys))
    follow = reading.scan.words_known.follow
    if not follow["assaulting"].isdisjoint(keys[:stop]):
        return "not" not in keys[:stop]  # "Aldoria did not fire back"
    caring = phrase.body is not None and not _CARING.isdisjoint(phrase.body.id.split())
    return caring and not follow["harming"].isdisjoint(keys[:stop])


def fights(reading: Reading, phrase: Phrase) -> bool:
    """Whether a name is told to attack, or of its fighters: what tells a militia from another body of that name."""
    keys = reading.scan.keys[phrase.last : phrase.last + _NEAR]
    stop = next((i for i, key in enumerate(keys) if key in _STOPS), len(keys))
    follow = reading.scan.words_known.follow
    return any(not follow[row].isdisjoint(keys[:stop]) for row in ("assaulting", "irregular", "armament"))


def is_harmed(reading: Reading, told: Told, phrase: Phrase) -> bool:
    """Whether somebody told of as a subject comes to harm there: "two Aldorian soldiers were killed"."""
    keys = reading.scan.keys[told.token + 1 : min(told.token + _CLAUSE, phrase.first)]
    if not reading.scan.words_known.follow["falling"].isdisjoint(keys[:4]):
        return True
    at = next((i for i, key in enumerate(keys) if key in _PASSIVE), len(keys))
    return not reading.scan.words_known.follow["harmed"].isdisjoint(keys[at + 1 : at + 4])


def suffering(reading: Reading, phrase: Phrase, attacker: Actor) -> list[Actor]:
    """The one other state that is told of near by, or whose place is; of several the one in conflict with it.

    Where none is, the other of the two in conflict whom the text is about.
    """
    near = [who for who in reading.states_near(phrase.sentence) if isinstance(who, Actor) and is_polity(who)]
    others = [who for who in near if who != attacker]
    if not others and attacker in reading.story.principals:
        others = [who for who in reading.story.principals if who != attacker and is_polity(who)]
    if len(others) > 1:
        others = [who for who in others if reading.story.opposed((who, attacker))]
    return others if len(others) == 1 else []
