"""Verbs that tell of a meeting by what is done between people: words exchanged, a call to thank, a guest brought."""

from collections.abc import Iterable

from caucasus_news.model import Actor, ActorKind, PlaceKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.likeness import side_key
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import TO, Scene, places_of

_EXCHANGING = frozenset({"exchange", "swap", "trade", "have"})
_RINGING = frozenset({"phone", "ring", "telephone"})
_TOWNS = frozenset({PlaceKind.TOWN, PlaceKind.CITY, PlaceKind.CAPITAL})


def exchanges_words(frame: Frame) -> bool:
    """Whether people spoke to one another: "exchanged a few words with Aldor"."""
    said = meeting_words().pleasantries
    spoken = frame.lemma in _EXCHANGING and any(a.chunk.lemma in said for a in frame.objects)
    return spoken and bool(table.people(frame.after("with"))) and bool(table.people(frame.subject))


def rung(frame: Frame) -> list[Argument]:
    """Who was telephoned, told by what for alone: "phoned to thank Aldor"."""
    if frame.lemma not in _RINGING or frame.objects:
        return []
    aims = (d for d in frame.dependents if d.role == "infinitive" and d.lemma in meeting_words().telling)
    return [a for d in aims for a in d.objects]


def brings_to_town(frame: Frame) -> bool:
    """Whether somebody brings people of several sides to one place: "brought Aldor and Berrin to Ostia"."""
    guests = table.parties(table.direct(frame.objects))
    placed = any(True for _ in places_of(frame, TO))
    return placed and _sides(guests) > 1 and bool(table.parties(frame.subject))


def officials_discuss(frame: Frame) -> bool:
    """Whether officials of several sides discuss something in a town, or under somebody's mediation."""
    words = meeting_words()
    officials = [a for a in frame.subject if a.chunk.lemma in words.delegates]
    if _sides(table.parties(officials)) < 2:
        return False
    mediated = any(a.chunk.lemma in words.auspices_nouns for a in frame.after("under", "with", "through"))
    return (
        mediated or any(True for _ in frame.after(*words.auspices)) or any(p.kind in _TOWNS for p in places_of(frame))
    )


def is_briefing(frame: Frame, scene: Scene) -> bool:
    """Whether those who brief somebody do so at a meeting: people, or a body of mediators."""
    return any(
        a.kind is ActorKind.PERSON or a.id in scene.knowledge.formats or a.office == "co-chair"
        for a in table.parties(frame.subject)
    )


def is_rumoured(frame: Frame, scene: Scene) -> bool:
    """Whether a meeting is one of hearsay: "rumours of a meeting", "speculation about talks"."""
    said, first = scene.document.tokens.keys, frame.chunk.first
    return first > 1 and said[first - 1] in ("about", "of", "on") and said[first - 2] in meeting_words().hearsay


def returns_to_table(frame: Frame) -> bool:
    """Whether several sides come back to one table: "return to the negotiating table in Ostia"."""
    if frame.lemma not in meeting_words().returning:
        return False
    return any(a.chunk.lemma == "table" for a in frame.after("to")) and _sides(table.parties(frame.subject)) > 1


def _sides(people: Iterable[Actor]) -> int:
    return len({side_key(a) for a in people})
