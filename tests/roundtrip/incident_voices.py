"""Whose word an incident is, in words: before, after and within the report; denials and confirmations."""

from caucasus_news.model import ActorKind, Stance
from tests.roundtrip.people import named, party
from tests.roundtrip.states import possessive, state_name
from tests.roundtrip.telling import Teller, Thunk
from tests.roundtrip.world import Voice


def speaker(teller: Teller, voice: Voice) -> str:
    """The source by name."""
    home = voice.home
    a, state = home.adjective, home.named
    if voice.official is not None and voice.official.office == "mod_spokesperson":
        name, office = voice.official.person.name, f"the {a} Defence Ministry"
        noun = teller.any("spokesperson", "spokesman", "press secretary")
        return teller.form(
            "source",
            {
                "a Defence Ministry spokesperson Name": f"{a} Defence Ministry {noun} {name}",
                "Name, the spokesperson of": f"{name}, the {noun} of {office},",
                "the spokesperson of, Name,": f"the {noun} of {office}, {name},",
            },
        )
    if voice.official is not None:
        return named(teller, party(teller.lexicon, voice.official))
    if voice.actor.kind in (ActorKind.STATE, ActorKind.DE_FACTO_STATE):
        return state_name(teller, home)
    if home.id == "NKR":
        a = "Nagorno-Karabakh"
    short = teller.any("Defence Ministry", "Defense Ministry", "defence ministry")
    long = teller.any("Ministry of Defence", "Ministry of Defense")
    return teller.form(
        "source",
        {
            "the a Defence Ministry": f"the {a} {short}",
            "the a Ministry of Defence": f"the {a} {long}",
            "A's Defence Ministry": f"{possessive(home)} {teller.any(short, long)}",
            "the Ministry of Defence of A": f"the {teller.any(short, long)} of {state}",
        },
    )


SAID = ("said", "reported", "stated", "announced", "said in a statement")


def reported(teller: Teller, voice: Voice, clause: str) -> str:
    """The clause as somebody's word."""
    name = speaker(teller, voice)
    bare = name.rstrip(",")
    verb = teller.any(*SAID)
    body = clause.rstrip(", ")
    forms: dict[str, Thunk] = {
        "S said that": lambda: f"{name} {verb} that {body}",
        "S said": lambda: f"{name} {teller.any('said', 'reported')} {body}",
        "according to S,": lambda: f"According to {bare}, {body}",
        ", according to S": lambda: f"{body}, according to {bare}",
        ", S said": lambda: f"{body}, {name} {verb}",
        ", said S": lambda: f"{body}, said {bare}",
        "as S reported,": lambda: f"As {name} reported, {body}",
        "in a statement": lambda: f"In a statement, {name} said that {body}",
    }
    return teller.said("source place", forms)


def middle(teller: Teller, voice: Voice, subject: str, rest: str) -> str:
    """The source within the report: "Azerbaijani forces, S said, shelled …"."""
    name = speaker(teller, voice).rstrip(",")
    return teller.form(
        "source place",
        {
            "A, S said, did": f"{subject}, {name} said, {rest}",
            "A, according to S, did": f"{subject}, according to {name}, {rest}",
        },
    )


def answer(teller: Teller, voice: Voice) -> str:
    """What the other side says to it."""
    name = speaker(teller, voice)
    if voice.stance is Stance.DENIED:
        rest = teller.word(
            "denial",
            "denied the claim",
            "denied the accusations",
            "denied the report",
            "rejected the accusations",
            "dismissed the report as false",
            "denied any involvement",
            "rejected the claim",
            "called the report untrue",
        )
    else:
        rest = teller.word(
            "confirmation",
            "confirmed the incident",
            "confirmed the report",
            "later confirmed the incident",
            "acknowledged the incident",
            "has confirmed the report",
        )
    return f"{name} {rest}"
