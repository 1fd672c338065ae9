"""The phrases that mediations are told with: mediators as adverbials and adjectives, parties, outcomes."""

from caucasus_news.model import ActorKind, Outcome
from tests.roundtrip.people import Party, named, together
from tests.roundtrip.states import adjective
from tests.roundtrip.telling import Teller, listed

O = Outcome  # noqa: E741


def mediators(teller: Teller, who: tuple[Party, ...]) -> str:
    return listed([named(teller, each) for each in who])


def parties(teller: Teller, who: tuple[Party, ...]) -> str:
    """Both parties, by name."""
    return together(teller, list(who))


def sides(teller: Teller, who: tuple[Party, ...]) -> str:
    """Both parties as polities."""
    return f"{who[0].home.named} and {who[1].home.named}"


def compound(teller: Teller, who: tuple[Party, ...]) -> str | None:
    """ "Russian-", "EU-": what a compound such as "Russian-brokered" begins with."""
    home = who[0].home
    if len(who) > 1 or who[0].official is not None:
        return None
    if home.actor.kind is ActorKind.STATE:
        return f"{adjective(teller, home)}-"
    return {"EU": "EU-", "UN": "UN-", "OSCE": "OSCE-"}.get(home.id)


def outcome_clause(teller: Teller, outcome: Outcome) -> str:
    """What came of it, as a sentence with "the sides"."""
    they = teller.any("the sides", "the two sides", "the parties")
    words = {
        O.AGREEMENT: (
            "reached an agreement",
            "signed an agreement",
            "came to an agreement",
            "agreed on the text of a treaty",
        ),
        O.PROGRESS: ("made progress", "made some headway", "reported progress", "noted progress"),
        O.NO_AGREEMENT: (
            "failed to reach an agreement",
            "failed to agree",
            "did not reach an agreement",
            "could not agree",
            "left without an agreement",
        ),
        O.CEASEFIRE: ("agreed on a ceasefire", "agreed to a ceasefire", "agreed to cease fire"),
    }
    return f"{they} {teller.word(f'outcome {outcome.value}', *words[outcome])}"


def outcome_tail(teller: Teller, outcome: Outcome) -> str:
    """What came of it, hung on to talks: "which ended without agreement"."""
    words = {
        O.AGREEMENT: (
            "which ended in an agreement",
            "which produced an agreement",
            "at which the sides reached agreement",
        ),
        O.PROGRESS: ("which brought progress", "at which progress was made", "with the sides noting progress"),
        O.NO_AGREEMENT: (
            "which ended without agreement",
            "which ended without a breakthrough",
            "which ended without result",
            "which failed to produce an agreement",
        ),
    }
    return ", " + teller.word(f"outcome {outcome.value}", *words[outcome])
