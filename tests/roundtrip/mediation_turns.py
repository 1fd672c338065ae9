"""Mediations turned round: clefts, thanks, what a third helped both to do, who was the mediator."""

from caucasus_news.model import MediationForm, Outcome
from tests.roundtrip.mediation_frames import MediationFrames
from tests.roundtrip.mediation_words import sides
from tests.roundtrip.telling import Thunk, article, joined

F = MediationForm


def cleft(frames: MediationFrames) -> str:
    """ "It was M that brokered a truce between A and B on T"."""
    verb = frames.teller.word("brokering", "brokered", "mediated", "negotiated")
    between = f"between {sides(frames.teller, frames.fact.parties)}"
    return joined("it was", frames.who(), "that", verb, article(frames.deal()), between, frames.setting())


def thanks_to(frames: MediationFrames) -> str:
    """ "Thanks to the mediation of M, A and B agreed to a truce on T"."""
    pair, deal = sides(frames.teller, frames.fact.parties), article(frames.deal())
    return f"thanks to the mediation of {frames.who()}, {pair} agreed to {deal} {frames.setting()}"


def helped(frames: MediationFrames) -> str:
    """ "M helped A and B reach a truce on T"."""
    pair, deal = sides(frames.teller, frames.fact.parties), article(frames.deal())
    verb = frames.teller.word("helped", "reach", "to reach", "agree on")
    return joined(frames.who(), "helped", pair, verb, deal, frames.setting())


def mediator_was(frames: MediationFrames) -> str:
    """ "The mediator at talks between A and B in P on T was M"."""
    what = "mediators" if frames.plural() else "mediator"
    be = "were" if frames.plural() else "was"
    return joined(f"the {what} at talks between", frames.parties(), frames.setting(), be, frames.who())


def cleft_of_host(frames: MediationFrames) -> str:
    """ "It was M that hosted talks between A and B in P on T"."""
    return joined("it was", frames.who(), "that hosted", frames.talks(), frames.setting()) + frames.may_end()


def turned(frames: MediationFrames) -> dict[str, Thunk]:
    """The turns that fit the fact."""
    fact = frames.fact
    if fact.form is F.BROKERING:
        return {
            "it was M that brokered": lambda: cleft(frames),
            "thanks to M": lambda: thanks_to(frames),
            "M helped both": lambda: helped(frames),
        }
    if fact.outcome is Outcome.PENDING:
        return {}
    if fact.form is F.HOSTING:
        return {"it was M that hosted": lambda: cleft_of_host(frames)}
    return {"the mediator was M": lambda: mediator_was(frames)} if fact.form is F.FACILITATION else {}
