"""States and bodies in words: names, demonyms, capitals that stand for governments."""

from attrs import frozen

from caucasus_news.lexicon import Lexicon
from caucasus_news.model import Actor, ActorKind
from tests.roundtrip.telling import Teller

#: Names that take an article, and short forms.
ARTICLES = {"USA": ("the United States", "the US", "Washington")}
BODIES = {
    "EU": ("the European Union", "the EU"),
    "UN": ("the United Nations", "the UN"),
    "OSCE": ("the OSCE", "the Organization for Security and Co-operation in Europe"),
    "MINSK": ("the OSCE Minsk Group", "the Minsk Group"),
    "ICRC": ("the International Committee of the Red Cross",),
}
BODY_ADJECTIVES = {"EU": ("EU",), "UN": ("UN",), "OSCE": ("OSCE",)}
#: Capitals that stand for more than one government.
SHARED_SEATS = frozenset({"BEL"})


@frozen
class Polity:
    """A state, de facto state or body by its id in the lexicon."""

    id: str
    actor: Actor
    plain: str
    adjective: str
    capital: str | None

    @property
    def named(self) -> str:
        """The name as it stands in a sentence."""
        return ARTICLES[self.id][0] if self.id in ARTICLES else self.plain


def polity(lexicon: Lexicon, code: str) -> Polity:
    """The polity with this id."""
    state = lexicon.state(code)
    if state is not None:
        return Polity(code, state.actor, state.name, _adjective(code, state.demonyms), state.capital)
    de_facto = lexicon.de_facto_state(code)
    if de_facto is not None:
        adjective = "Karabakh Armenian" if code == "NKR" else de_facto.demonyms[0]
        return Polity(code, de_facto.actor, de_facto.name, adjective, None)
    body = lexicon.organization(code)
    assert body is not None, code
    return Polity(code, body.actor, BODIES[code][0], "", None)


def _adjective(code: str, demonyms: tuple[str, ...]) -> str:
    return "US" if code == "USA" else demonyms[0]


def state_name(teller: Teller, who: Polity, *, acting: bool = True) -> str:
    """A state as one that acts: its name or its capital."""
    if who.actor.kind is ActorKind.ORGANIZATION:
        return teller.word("body", *BODIES[who.id])
    forms = {"name": who.named}
    if acting and who.capital and who.id not in SHARED_SEATS and who.actor.kind is ActorKind.STATE:
        forms["capital"] = who.capital
    return teller.form("state", forms)


def adjective(teller: Teller, who: Polity) -> str:
    """ "Armenian"; "US", "U.S." or "American"."""
    if who.id == "USA":
        return teller.word("US adjective", "US", "U.S.", "American")
    return who.adjective


def possessive(who: Polity) -> str:
    """ "Armenia's"."""
    return f"{who.named}'" if who.named.endswith("s") else f"{who.named}'s"
