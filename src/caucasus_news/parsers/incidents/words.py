"""The word list ``incidents``, ready for look-up."""

from collections.abc import Collection, Mapping, Set
from functools import cache
from typing import Any

from attrs import frozen

from caucasus_news.lexicon.words import load_words, word_sets
from caucasus_news.model import Means


@frozen
class IncidentWords:
    """Words around the triggers: weapons by key or phrase, what can be blocked, who launches, what is only feared.

    `weapon_ends` are the last words of the weapons, `concluded` the nouns of what is agreed on.
    """

    weapons: Mapping[str, Means]
    weapon_ends: Set[str]
    aircraft: frozenset[str]
    aircraft_makers: frozenset[str]
    ways: frozenset[str]
    concluded: frozenset[str]
    truces: frozenset[str]
    launching: frozenset[str]
    starting: frozenset[str]
    ended: frozenset[str]
    repelling: frozenset[str]
    hypothetical: frozenset[str]
    dreading: Mapping[str, Collection[str]]
    dreads: frozenset[str]
    frequent: frozenset[str]
    distant: frozenset[str]
    accusing: frozenset[str]
    grounds: frozenset[str]
    peaceful: frozenset[str]
    fighters: frozenset[str]
    attempts: frozenset[str]
    reacting: frozenset[str]
    conferring: frozenset[str]
    origins: frozenset[str]
    flags: frozenset[str]
    drills: frozenset[str]
    felling_votes: frozenset[str]
    suffering: frozenset[str]
    proposals: frozenset[str]
    critics: frozenset[str]
    criticised: frozenset[str]
    laid: frozenset[str]
    harmless: frozenset[str]
    kidnapping: frozenset[str]
    figures: frozenset[str]
    rioters: frozenset[str]
    offenders: frozenset[str]
    nameless: frozenset[str]
    natural: frozenset[str]
    outdone: frozenset[str]
    vessels: frozenset[str]
    ousting: frozenset[str]
    settled: frozenset[str]
    effects: frozenset[str]
    wrecking: frozenset[str]
    stages: frozenset[str]
    growing: frozenset[str]
    straying: frozenset[str]
    hitting: frozenset[str]
    beasts: frozenset[str]
    shows: frozenset[str]
    arms: frozenset[str]
    sounding: frozenset[str]
    calming: frozenset[str]
    routine: frozenset[str]


@cache
def incident_words() -> IncidentWords:
    """The packaged words, read once."""
    data: Mapping[str, Any] = load_words("incidents")
    weapons = {word: Means(means) for means, words in data["weapons"].items() for word in words}
    ends = frozenset(phrase.split()[-1] for phrase in weapons)
    return IncidentWords(weapons=weapons, weapon_ends=ends, dreading=data["dreading"], **word_sets(IncidentWords, data))
