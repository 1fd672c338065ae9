"""Where people met: the place of a trigger, unless it belongs to what they spoke of."""

from itertools import pairwise

from caucasus_news.model import Place, PlaceKind
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import AT, TOWNS, Scene, mentions_of, places_of
from caucasus_news.parsers.setting import places_around

_SETTLING = frozenset({"agree", "decide", "offer", "pledge", "promise", "propose", "resolve", "undertake", "vow"})
_TOPICAL = frozenset({"about", "concerning", "on", "over", "regarding"})
_PLACES = TOWNS | {PlaceKind.SITE, PlaceKind.VILLAGE, PlaceKind.UNKNOWN}


def where_met(frame: Frame, scene: Scene) -> Place | None:
    """The place of a trigger, unless it belongs to what is talked about: "discussed the situation in Ostia"."""
    if _is_settled_elsewhere(frame):
        return next(places_of(frame, AT), None)  # "agreed in Ostia on Monday to meet again in June"
    around = (frame, frame.governor) if frame.governor is not None else (frame,)
    told = (p for p in places_around(frame, scene) if not any(_is_spoken_of(p, f) for f in around))
    return next(told, None)


def _is_settled_elsewhere(frame: Frame) -> bool:
    """Whether people settle, in a place that is told, to meet on some other day."""
    outer = frame.governor if frame.role == "infinitive" else None
    if outer is None or outer.verb is None or outer.lemma not in _SETTLING or not frame.times:
        return False
    return outer.verb.tense in (Tense.PAST, Tense.PERFECT)


def _is_spoken_of(place: Place, frame: Frame) -> bool:
    """Whether a place is that of what a verb says is discussed."""
    words = meeting_words()
    named = frame.verb is None and place.kind is PlaceKind.REGION
    if named and any(m.place == place for m in frame.chunk.owners):
        return True  # "the Karabakh talks" are about it
    discussion = frame.verb is None and frame.lemma.startswith("discussion")
    for (before, topics), (lemma, arguments) in pairwise(frame.prepositions):
        behind = arguments[0].chunk.first - len(lemma.split()) == topics[-1].chunk.last
        topical = (before in _TOPICAL and place.kind not in _PLACES) or (discussion and before == "of")
        if topical and behind and any(m.place == place for m in mentions_of(arguments)):
            return True  # "spoke about the dam and the crisis in Aldoria"
    if frame.lemma not in words.discussing or not frame.objects:
        return False
    topic = frame.objects[-1].chunk
    for lemma, arguments in frame.prepositions:
        if any(m.place == place for a in arguments for m in a.mentions):
            behind = arguments[0].chunk.first - len(lemma.split()) == topic.last
            return place.kind not in _PLACES or (behind and topic.lemma in words.topics)
    return False
