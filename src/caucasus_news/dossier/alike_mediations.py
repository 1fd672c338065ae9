"""How much two tellings look like one mediation."""

from caucasus_news.dossier import days, where
from caucasus_news.dossier.alike_meetings import in_common
from caucasus_news.dossier.traits import Trait, share

_FORMS = {
    frozenset(("hosting", "facilitation")),
    frozenset(("hosting", "brokering")),
    frozenset(("facilitation", "brokering")),
}
_DAYS = {
    days.Fit.SAME: 0.25,
    days.Fit.WITHIN: 0.15,
    days.Fit.NEXT: 0.05,
    days.Fit.OPEN: days.OPEN_DATE,
}
_GROUNDS = {**where.OF_TALKS, where.Fit.SAME: 0.2, where.Fit.ACROSS: -0.1}


def mediation(one: Trait, other: Trait) -> float | None:
    """How much two tellings look like one mediation; None where they cannot be."""
    day, place = days.fit(one, other), where.fit(one.place, other.place)
    if day is days.Fit.APART or place is where.Fit.APART:
        return None
    same_form = one.subkind == other.subkind
    if not same_form and frozenset((one.subkind, other.subkind)) not in _FORMS:
        return None
    if one.core and other.core and not one.core & other.core:
        return None
    people = in_common(one, other)
    score = 0.3 + 0.25 * share(one.core, other.core) + (0.15 if same_form else 0.05) + (0.1 if people else 0.0)
    if not (_mediators(one) & _mediators(other) or people):
        # A body, and somebody of whom the telling does not say that he is its envoy.
        if not (_envoys(one, other) or _envoys(other, one)):
            return None
        there = place is where.Fit.SAME and day in (days.Fit.SAME, days.Fit.WITHIN) and one.core == other.core
        score -= 0.0 if there else 0.3
    if day is days.Fit.LATER:
        return score + _GROUNDS[place] - (0.15 if days.slipped(one, other) else 1.0)
    if day is days.Fit.OPEN and place is where.Fit.OPEN and not people:
        # A body mediates between the same two many a time.
        score -= 0.15
    return score + _DAYS[day] + _GROUNDS[place]


def _mediators(trait: Trait) -> frozenset[str]:
    return trait.everyone - trait.core


def _envoys(one: Trait, other: Trait) -> bool:
    """Whether one has a body alone as mediator, the other somebody with a name who may be there for it."""
    own = _mediators(one)
    named = frozenset[str]().union(*(other.people.get(side, frozenset()) for side in (*_mediators(other), "")))
    return bool(own) and own <= one.bodies and not one.persons and bool(named)
