"""The words of meetings, by what they tell; from the packaged list."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import frozen

from caucasus_news.lexicon.words import load_words, word_sets
from caucasus_news.model import MeetingStatus


@frozen(eq=False)
class MeetingWords:
    """Sets of lemmas and prepositions; see the sections of ``data/words/meetings.json``."""

    holding: frozenset[str]
    going_on: frozenset[str]
    hosting: frozenset[str]
    bringing: frozenset[str]
    discussing: frozenset[str]
    series: frozenset[str]
    definite: frozenset[str]
    meals: frozenset[str]
    mediating: frozenset[str]
    auspices: tuple[str, ...]
    auspices_nouns: frozenset[str]
    mediator_nouns: frozenset[str]
    only_events: frozenset[str]
    onlooking: frozenset[str]
    apart: frozenset[str]
    topics: frozenset[str]
    arrangements: frozenset[str]
    invitation: tuple[str, ...]
    invitation_nouns: frozenset[str]
    presence: tuple[str, ...]
    sidelines: tuple[str, ...]
    occasion_prepositions: tuple[str, ...]
    occasions: frozenset[str]
    separately: frozenset[str]
    delegates: frozenset[str]
    saying: frozenset[str]
    hearsay: frozenset[str]
    striving: frozenset[str]
    leaders: frozenset[str]
    starting: frozenset[str]
    again: frozenset[str]
    ahead: frozenset[str]
    alone: frozenset[str]
    being: frozenset[str]
    beside: tuple[str, ...]
    close: frozenset[str]
    closeting: frozenset[str]
    coming: frozenset[str]
    homes: frozenset[str]
    honours: frozenset[str]
    hoping: frozenset[str]
    hosts_people: frozenset[str]
    in_turn: frozenset[str]
    judging: frozenset[str]
    lending: frozenset[str]
    leaving: frozenset[str]
    likewise: frozenset[str]
    picturing: frozenset[str]
    pleasantries: frozenset[str]
    comprising: frozenset[str]
    forestalling: frozenset[str]
    addressing: frozenset[str]
    answering: frozenset[str]
    partners: frozenset[str]
    venues: frozenset[str]
    putting: frozenset[str]
    winning_over: frozenset[str]
    rebels: frozenset[str]
    returning: frozenset[str]
    rooms: frozenset[str]
    seeing: frozenset[str]
    sharing: frozenset[str]
    spending: frozenset[str]
    standing_for: frozenset[str]
    summoning: frozenset[str]
    telling: frozenset[str]
    visiting: frozenset[str]
    welcoming: frozenset[str]
    whiles: frozenset[str]
    withdrawing: frozenset[str]
    phases: frozenset[str]
    phone: frozenset[str]
    video: frozenset[str]
    voices: frozenset[str]
    ordinals: Mapping[str, int]
    numbers: Mapping[str, int]
    sided: Mapping[str, int]
    status: Mapping[str, MeetingStatus]
    adjectives: Mapping[str, MeetingStatus]
    status_nouns: Mapping[str, MeetingStatus]


@cache
def meeting_words() -> MeetingWords:
    """The packaged words, read once."""
    data: Mapping[str, Any] = load_words("meetings")
    derived = {
        "discussing": [v for v, sense in data["verbs"].items() if sense == "discuss"],
        "addressing": [v for v, sense in data["verbs"].items() if sense in ("tell", "brief")] + data["turning_to"],
        "saying": load_words("control")["saying"],
        "phone": data["phone_adverbs"],
        "video": data["video_adverbs"],
    }
    return MeetingWords(
        **word_sets(MeetingWords, {**data, **derived}),
        auspices=tuple(data["auspices"]),
        beside=tuple(data["beside"]),
        invitation=tuple(data["invitation"]),
        occasion_prepositions=tuple(data["occasion_prepositions"]),
        presence=tuple(data["presence"]),
        sidelines=tuple(data["sidelines"]),
        ordinals=data["ordinals"],
        numbers=data["numbers"],
        sided=data["sided"],
        status={lemma: MeetingStatus(status) for status, lemmas in data["status"].items() for lemma in lemmas},
        status_nouns={noun: MeetingStatus(status) for noun, status in data["status_nouns"].items()},
        adjectives={word: MeetingStatus(status) for word, status in data["status_adjectives"].items()},
    )
