"""Mediations in English: one or two sentences, and what of the fact they tell."""

from attrs import evolve, frozen

from caucasus_news.model import MediationForm, Outcome
from tests.roundtrip.mediation_frames import MediationFrames
from tests.roundtrip.mediation_turns import turned
from tests.roundtrip.mediation_words import compound, outcome_clause
from tests.roundtrip.telling import Teller, Thunk, sentence
from tests.roundtrip.world import MediationFact

F = MediationForm


@frozen
class Telling:
    """Sentences that belong together, and the fact as they tell it."""

    sentences: tuple[str, ...]
    fact: MediationFact


def clauses(frames: MediationFrames) -> dict[str, Thunk]:
    """The clauses that fit the fact."""
    fact = frames.fact
    by_name = compound(frames.teller, fact.mediators) is not None
    if fact.form is F.OFFER:
        return {
            "M offers to mediate": frames.offers,
            "M offers good offices": frames.good_offices,
            "M offers to host": frames.offer_to_host,
        }
    if fact.form is F.MONITORING:
        return {"M sends monitors": frames.monitors, "monitors are deployed": frames.monitors_deployed}
    if fact.form is F.BROKERING:
        forms: dict[str, Thunk] = {
            "M brokers a deal": frames.brokers,
            "a deal brokered by M": frames.brokered_noun,
            "they agree to a deal": frames.agreed_brokered,
            "through M's mediation": frames.through_mediation,
        }
        return forms | ({"M-brokered deal": frames.compound_deal} if by_name else {})
    if fact.form is F.HOSTING:
        forms = {
            "M hosts talks": frames.hosts,
            "M brings together": frames.brings_together,
            "talks hosted by M": frames.hosted_by,
            "they talk, hosted by M": frames.held_hosted,
            "they meet as guests": frames.as_guests,
        }
        return forms | ({"M-hosted talks": frames.compound_talks} if by_name else {})
    forms = {
        "M mediates": frames.mediates,
        "with M's mediation": frames.with_mediation,
        "talks mediated by M": frames.mediated_noun,
        "M acts as mediator": frames.acted_as,
    }
    return forms | ({"M-mediated talks": frames.compound_talks} if by_name else {})


def tell_mediation(teller: Teller, fact: MediationFact) -> Telling:
    """The mediation in words."""
    frames = MediationFrames(teller, fact)
    turns = turned(frames)
    forms = turns if turns and teller.chance(0.25) else clauses(frames)
    clause = sentence(teller.said(f"mediation {fact.form.value}", forms))
    rows = [clause]
    if fact.outcome not in (None, Outcome.PENDING) and not frames.outcome_told:
        assert fact.outcome is not None
        rows.append(sentence(outcome_clause(teller, fact.outcome)))
    home = fact.mediators[0].home
    named_by_seat = home.capital is not None and home.capital in clause and fact.mediators[0].official is None
    return Telling(tuple(rows), evolve(fact, seat=home.capital if named_by_seat else None))
