"""One incident that was read twice in one sentence: "those killed on the border were the four shot at Ostia"."""

from caucasus_news.model import PlaceKind
from caucasus_news.parsers.incidents.alike import attackers_apart, falls_on_striker, same_day, same_family, tolls_apart
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.scene import Scene

_LAST = 4  # drafts that are looked at
_WIDE = (PlaceKind.BORDER, PlaceKind.LINE)


def join_twins(drafts: list[IncidentDraft], scene: Scene) -> list[IncidentDraft]:
    """The settled drafts with those joined that one sentence tells twice, in order."""
    kept: list[IncidentDraft] = []
    for draft in drafts:
        twin = next((d for d in reversed(kept[-_LAST:]) if _is_twin(d, draft, scene)), None)
        if twin is None:
            kept.append(draft)
        else:
            take_in(twin, draft)
    return kept


def _is_twin(one: IncidentDraft, other: IncidentDraft, scene: Scene) -> bool:
    """Whether neither kind, sides, day, place, toll nor attacker keeps two readings of one sentence apart."""
    if not {*one.sentences} & {*other.sentences} or not same_family(one.kind, other.kind):
        return False
    if {*one.parties} != {*other.parties} or one.apart or other.apart:
        return False
    if one.when is not None and other.when is not None and not same_day(one.when, other.when):
        return False
    if tolls_apart(one, other) or attackers_apart(one, other, scene) or falls_on_striker(one, other):
        return False
    places = [d.place for d in (one, other) if d.place is not None and d.place.kind not in _WIDE]
    return len({place.name for place in places}) < 2


def take_in(draft: IncidentDraft, twin: IncidentDraft) -> None:
    """Add what only the second reading knows."""
    draft.evidence += [e for e in twin.evidence if e not in draft.evidence]
    draft.when, draft.means = draft.when or twin.when, draft.means or twin.means
    if draft.place is None or (draft.place.kind in _WIDE and twin.place is not None):
        draft.place = twin.place
    draft.attacker = draft.attacker or twin.attacker
    told = draft.tolls
    draft.tolls = [*told, *(t for t in twin.tolls if not any(t.kind is x.kind and t.side == x.side for x in told))]
    heard = {source for source, _ in draft.sources}
    draft.sources += [(source, stance) for source, stance in twin.sources if source not in heard]
