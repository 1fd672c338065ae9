"""The words of meetings, by what they tell; from the packaged list."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import frozen

from caucasus_news.lexicon.words import load_words
from caucasus_news.model import MeetingStatus


@frozen(eq=False)
class MeetingWords:
    """Sets of lemmas and prepositions; see the sections of ``data/words/meetings.json``."""

    holding: frozenset[str]
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
    leaders: frozenset[str]
    starting: frozenset[str]
    alone: frozenset[str]
    phone: frozenset[str]
    video: frozenset[str]
    ordinals: Mapping[str, int]
    numbers: Mapping[str, int]
    status: Mapping[str, MeetingStatus]
    adjectives: Mapping[str, MeetingStatus]


@cache
def meeting_words() -> MeetingWords:
    """The packaged words, read once."""
    data: Mapping[str, Any] = load_words("meetings")
    return MeetingWords(
        holding=frozenset(data["holding"]),
        hosting=frozenset(data["hosting"]),
        bringing=frozenset(data["bringing"]),
        series=frozenset(data["series"]),
        definite=frozenset(data["definite"]),
        meals=frozenset(data["meals"]),
        discussing=frozenset(v for v, sense in data["verbs"].items() if sense == "discuss"),
        mediating=frozenset(data["mediating"]),
        auspices=tuple(data["auspices"]),
        auspices_nouns=frozenset(data["auspices_nouns"]),
        mediator_nouns=frozenset(data["mediator_nouns"]),
        invitation=tuple(data["invitation"]),
        invitation_nouns=frozenset(data["invitation_nouns"]),
        presence=tuple(data["presence"]),
        sidelines=tuple(data["sidelines"]),
        occasion_prepositions=tuple(data["occasion_prepositions"]),
        occasions=frozenset(data["occasions"]),
        separately=frozenset(data["separately"]),
        delegates=frozenset(data["delegates"]),
        hearsay=frozenset(data["hearsay"]),
        saying=frozenset(load_words("control")["saying"]),
        leaders=frozenset(data["leaders"]),
        starting=frozenset(data["starting"]),
        alone=frozenset(data["alone"]),
        phone=frozenset(data["phone_adverbs"]),
        video=frozenset(data["video_adverbs"]),
        ordinals=data["ordinals"],
        numbers=data["numbers"],
        status={lemma: MeetingStatus(status) for status, lemmas in data["status"].items() for lemma in lemmas},
        adjectives={word: MeetingStatus(status) for word, status in data["status_adjectives"].items()},
    )
