"""What a draft takes over from another one of the same incident."""

from caucasus_news.model import When
from caucasus_news.model.when import Precision
from caucasus_news.parsers.incidents.aftermath import comes_later
from caucasus_news.parsers.incidents.draft import MANY, IncidentDraft
from caucasus_news.parsers.incidents.told_days import lies_within
from caucasus_news.parsers.incidents.whereabouts import EXTENT

_ALONG = frozenset({"gerund", "participle"})


def absorb(draft: IncidentDraft, other: IncidentDraft) -> None:
    """Take over what another draft of the same incident knows."""
    _take_said_when(draft, other)
    draft.frames += other.frames
    draft.evidence += [e for e in other.evidence if e not in draft.evidence[-MANY:]]
    if draft.kind == "war" and other.kind != "war" and other.attacker is not None:
        draft.sides += [p for p in other.parties if p not in draft.sides]
        other.attacker = other.target = None
    if other.kind == "war" and draft.kind not in ("", "war") and draft.attacker is not None:
        draft.sides += [p for p in draft.parties if p not in draft.sides]  # who took a town did not begin the war
        draft.attacker = draft.target = None
    if draft.kind == "clash" and other.kind != "clash" and all(f.role in _ALONG for f in other.frames):
        other.attacker = None  # "traded fire, wounding two": who fought is no attacker
    if draft.kind == "clash" and draft.attacker is not None and other.attacker not in (None, draft.attacker):
        draft.sides += [p for p in (*draft.parties, *other.parties) if p not in draft.sides]
        draft.attacker = draft.target = other.attacker = other.target = None  # each side struck in it
    elif _is_named_only(draft) and not other.back and other.own_place and other.kinds:
        draft.kinds, draft.kind = [*other.kinds, *draft.kinds], other.kind  # "the fighting went on: drones hit …"
        other.kinds = []
    draft.attacker = draft.attacker or other.attacker
    draft.target = draft.target or (other.target if other.target != draft.attacker else None)
    draft.sides += [s for s in other.sides if s not in draft.sides]
    draft.allies += [a for a in other.allies if a not in draft.allies]
    vague = (draft.weak and not other.weak and other.own_place) or _more_exact(other, draft)
    if draft.place is None or (other.own_place and not draft.own_place) or vague:
        draft.place, draft.own_place = other.place or draft.place, other.own_place or draft.own_place
    closer = draft.weak and not other.weak and draft.when is not None and _is_inside(other.when, draft.when)
    vague = vague or closer  # "violence flared in the summer, when fighting from late July"
    if draft.when is None or (other.own_when and (not draft.own_when or vague or _is_day_in(other, draft.when))):
        draft.when, draft.own_when = other.when or draft.when, other.own_when or draft.own_when
    draft.home = draft.home or other.home
    draft.tolls += other.tolls
    draft.sources += other.sources
    draft.blamers += other.blamers
    draft.means = draft.means or other.means
    draft.weak = draft.weak and other.weak
    draft.back = draft.back or (other.back and other.sentence == draft.sentence)
    draft.border = draft.border or other.border
    draft.apart = draft.apart or (other.apart and other.sentence == draft.sentence)
    draft.known = draft.known or other.known
    draft.distant = draft.distant or other.distant
    draft.attempt = draft.attempt and other.attempt
    draft.kinds += other.kinds if not (other.generic and (draft.kinds or draft.tolls)) else []
    if draft.generic and not other.generic and other.kinds:
        draft.kinds, draft.kind = list(other.kinds), other.kind
    draft.generic = draft.generic and other.generic
    draft.kind = draft.kind or other.kind
    draft.readings += other.readings


def _is_named_only(draft: IncidentDraft) -> bool:
    """Whether fighting is only referred to before what happened in it is told."""
    return draft.kind == "clash" and draft.back and not (draft.tolls or draft.own_place or draft.attacker)


def _take_said_when(draft: IncidentDraft, other: IncidentDraft) -> None:
    """The day on which it was told, which of a burial is not that of the battle."""
    if draft.said_when is None and other.said_when is None:
        return
    if _is_aftermath(draft) and not _is_aftermath(other):
        draft.said_when = other.said_when
    elif not _is_aftermath(other) or _is_aftermath(draft):
        draft.said_when = draft.said_when or other.said_when


def _is_aftermath(draft: IncidentDraft) -> bool:
    """Whether a draft tells only of deaths that came later, burials and the like."""
    return not draft.kind and bool(draft.frames) and all(comes_later(f) for f in draft.frames)


def _is_day_in(other: IncidentDraft, span: When) -> bool:
    """Whether a later telling gives the day in the month or year that the first one named; a war has many days."""
    day = other.when
    if day is None or other.kind == "war" or span.precision not in (Precision.MONTH, Precision.YEAR, Precision.SEASON):
        return False
    if day.earliest is None or day.latest is None or span.earliest is None or span.latest is None:
        return False
    return day.precision is Precision.DAY and span.earliest <= day.earliest and day.latest <= span.latest


def _is_inside(when: When | None, span: When) -> bool:
    return when is not None and lies_within(when, span)


def _more_exact(other: IncidentDraft, draft: IncidentDraft) -> bool:
    """Whether a later telling names a smaller place than the first one: the village after the district."""
    if not other.own_place or other.place is None or draft.place is None:
        return False
    return EXTENT[other.place.kind] < EXTENT[draft.place.kind]
