"""One incident that an article tells twice, sentences apart: first where the border is, then in which village.

No clause speaks for it: the two have the same sides, no other attacker, no other day, place or toll, and the second is
not said to be another one. In news read by eye, nineteen pairs of twenty-four that agree so far were one incident.
"""

from caucasus_news.model import Place, PlaceKind
from caucasus_news.parsers.incidents.alike import FIGHTING, attackers_apart, is_downing, same_day, tolls_apart, within
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.twins import take_in
from caucasus_news.parsers.scene import Scene

#: Kinds that say less than the others: what was a breach of the truce may have been a shelling.
_VAGUE = frozenset({"attack", "ceasefire_violation"})
#: Kinds that a weapon tells apart, unless at one place.
_ARMS_APART = frozenset({"shelling", "air_strike"})
_LINES = (PlaceKind.BORDER, PlaceKind.LINE)
_LAST = 6  # drafts that are looked at
#: Words by which a sentence tells of another time, or of another one.
_OTHER = frozenset(
    {"since", "again", "another", "separate", "separately", "elsewhere", "previous", "previously", "past", "second"}
    | {"same", "later", "renewed", "fresh", "further", "meanwhile", "month", "weeks", "months", "years", "more"}
)


def join_retold(drafts: list[IncidentDraft], scene: Scene) -> list[IncidentDraft]:
    """The settled drafts with those joined that only tell again what was told, in order."""
    kept: list[IncidentDraft] = []
    for draft in drafts:
        told = _told_before(draft, kept[-_LAST:], scene) if kept else None
        if told is None:
            kept.append(draft)
            continue
        if told.kind in _VAGUE and draft.kind not in _VAGUE:
            told.kind = draft.kind
        if _is_narrower(draft.place, told.place, scene):
            told.place = draft.place
        if told.kind == "clash":
            draft.attacker = None  # one side's story of an exchange of fire
        take_in(told, draft)
    return kept


def _told_before(draft: IncidentDraft, kept: list[IncidentDraft], scene: Scene) -> IncidentDraft | None:
    """The last of the settled drafts that one tells again."""
    for told in reversed(kept):
        if _is_retold(told, draft, scene):
            return told
    return None


def _stands_alone(draft: IncidentDraft) -> bool:
    """Whether a draft is said to be another one, or only named to measure one."""
    return draft.apart or draft.measure


def _is_retold(one: IncidentDraft, other: IncidentDraft, scene: Scene) -> bool:
    """Whether nothing keeps two settled drafts apart, and their places or days bring them together."""
    if one.kind not in FIGHTING or other.kind not in FIGHTING or _stands_alone(one) or _stands_alone(other):
        return False
    if one.when is not None and other.when is not None and not same_day(one.when, other.when):
        return False
    here = one.place is not None and other.place is not None and one.place.name == other.place.name
    if not here and min([abs(x - y) for x in one.sentences for y in other.sentences]) != 1:
        return False
    parties = {*one.parties}
    if not parties or parties != {*other.parties} or is_downing(one) != is_downing(other):
        return False
    if attackers_apart(one, other, scene) or tolls_apart(one, other) or _is_of_another_time(other, scene):
        return False
    if here:
        return True
    if {one.kind, other.kind} == _ARMS_APART:
        return False
    if one.place is not None and other.place is not None:
        inside = _is_narrower(other.place, one.place, scene) or _is_narrower(one.place, other.place, scene)
        return inside and not (one.tolls and other.tolls)
    return same_day(one.when, other.when) or _counts_the_same(one, other)


def _is_of_another_time(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether the first sentence of a draft has a word for another time or another incident."""
    bounds = scene.document.sentences[draft.sentences[0]]
    return not _OTHER.isdisjoint(scene.document.tokens.keys[bounds.first : bounds.last])


def _is_narrower(place: Place | None, other: Place | None, scene: Scene) -> bool:
    """Whether a place is a spot on the border or the line that the other is, or lies in it."""
    if place is None or other is None or place.kind in _LINES:
        return False
    return other.kind in _LINES or within(place, other, scene.lexicon)


def _counts_the_same(one: IncidentDraft, other: IncidentDraft) -> bool:
    """Whether two drafts give one number of the same fate."""
    return any(
        x.kind is y.kind and x.at_least is not None and x.same_count(y)
        for x in one.last_tolls
        for y in other.last_tolls
    )
