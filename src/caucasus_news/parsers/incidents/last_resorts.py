"""The last resort for when and where: the only day, the only small place that the first sentence of an incident names.

By count over many articles the only day is right five times out of six, the only village, town or spot behind "in" or
"near" more often still; of cities and of places in the sentences around that does not hold. Of a day in the sentences
before see `_day_before`.
"""

from collections.abc import Sequence

from attrs import evolve

from caucasus_news.model import Modifier, Place, PlaceKind, Precision, When
from caucasus_news.parsers.chunks import Shape
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.order import entry_day
from caucasus_news.parsers.incidents.told_days import is_of_other_business
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.scene import CALENDAR, Scene, mentions_of

_SMALL = (PlaceKind.VILLAGE, PlaceKind.TOWN, PlaceKind.DISTRICT, PlaceKind.SITE, PlaceKind.CROSSING)
_WHERE = frozenset({"in", "at", "near", "by", "beside", "outside", "around", "opposite", "village", "town"})
_HOLDING = frozenset({"hold", "begin", "bury", "attend", "stage"})
_ARTICLES = frozenset({"the", "a"})
_EXACT = (Precision.DAY, Precision.HOUR, Precision.MINUTE)
_HOURS = frozenset({"hour", "hours", "minutes", "moments"})
_ANOTHER = frozenset({"another", "other", "separate"})
_FAR = 6  # sentences
_OPEN = (Modifier.SINCE, Modifier.UNTIL, Modifier.BEFORE, Modifier.AFTER)
#: Kinds that last: the days told with them are seldom those on which they began.
_LASTING = ("war", "blockade")


def fill_in(drafts: Sequence[IncidentDraft], scene: Scene) -> None:
    """Give each draft without a day or place what its first sentence alone can mean."""
    for draft in drafts:
        if draft.kind in _LASTING or not draft.sentences:
            continue
        number = draft.sentences[0]
        if draft.when is None and entry_day(number, scene) is None:
            draft.when, rule = _only_day(number, scene), "only day"
            if draft.when is None and not draft.apart and draft.kind != "offensive":
                draft.when, rule = _day_before(draft, number, scene), "day of the paragraph"
            if draft.when is not None:
                draft.note("when", rule, draft.when.span)
        if draft.place is None:
            others = [d.place for d in drafts if d is not draft and number in d.sentences]
            draft.place = _only_place(number, others, scene)
            if draft.place is not None:
                draft.note("place", "only place", draft.span)


def _only_day(number: int, scene: Scene) -> When | None:
    """The day of a sentence that has no other time of the calendar."""
    bounds = scene.document.sentences[number]
    told = [t.when for t in scene.document.times_in(bounds.first, bounds.last) if t.when.kind in CALENDAR]
    days = {(when.earliest, when.latest) for when in told}
    if len(days) != 1 or any(when.modifier in _OPEN for when in told):
        return None
    first, last = days.pop()
    if first is None or first != last:
        return None
    owners = [f for f in scene.frames[number] if any(t.when in told for t in f.times)]
    return None if any(_is_of_other_things(f) for f in owners) else told[0]


def _day_before(draft: IncidentDraft, number: int, scene: Scene) -> When | None:
    """The one day that the sentences before in the paragraph tell, where a sentence has no time of its own but hours.

    By count seven in ten are of that day. Not so what somebody is accused of having done ("accused it of shelling") or
    what is told as another ("a separate strike").
    """
    sentences, bounds = scene.document.sentences, scene.document.sentences[number]
    loose = any(
        _ANOTHER & {*f.chunk.modifiers} or (f.verb is not None and f.verb.shape is Shape.GERUND)
        for f in draft.frames[:1]
    )
    if loose or not all(_is_of_hours(t.when) for t in scene.document.times_in(bounds.first, bounds.last)):
        return None
    first = number
    while first and number - first < _FAR and sentences[first - 1].block == bounds.block:
        first -= 1
    told = [t.when for t in scene.document.times_in(sentences[first].first, bounds.first)]
    days = {(w.earliest, w.latest): w for w in told if w.kind in CALENDAR and w.precision in _EXACT and w.resolved}
    if len(days) != 1:
        return None
    when = next(iter(days.values()))
    return evolve(when, approximate=True) if when.earliest == when.latest else None


def _is_of_hours(when: When) -> bool:
    """Whether a time only tells that hours lie between: "hours later"."""
    return when.earliest is None and not _HOURS.isdisjoint(when.text.lower().split())


def _is_of_other_things(frame: Frame) -> bool:
    """Whether a day or place goes with what people did about an incident: "met on Monday over the shelling"."""
    if frame.verb is None:
        return False
    return is_of_other_business(frame) or frame.lemma in incident_words().reacting or frame.lemma in _HOLDING


def _only_place(number: int, others: Sequence[Place | None], scene: Scene) -> Place | None:
    """The small place of a sentence that names no other place but states, where it is told as a place to be at."""
    bounds = scene.document.sentences[number]
    named = [m for m in scene.document.mentioned[number] if m.place is not None]
    spots = {m.place: m for m in named if m.place is not None and m.place.kind is not PlaceKind.STATE}
    if len(spots) != 1:
        return None
    place, mention = next(iter(spots.items()))
    keys = scene.document.tokens.keys
    at = mention.first - 1
    while at >= bounds.first and keys[at] in _ARTICLES:
        at -= 1
    there = at >= bounds.first and keys[at] in _WHERE
    if place.kind not in _SMALL or place in others or not there:
        return None
    owners = [
        f for f in scene.frames[number] if any(m is mention for _, row in f.prepositions for m in mentions_of(row))
    ]
    return None if any(_is_of_other_things(f) for f in owners) else place
