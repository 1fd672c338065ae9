"""Officials in words, by themselves and in pairs."""

from attrs import frozen

from caucasus_news.lexicon import Lexicon
from caucasus_news.model import Actor, ActorKind
from tests.roundtrip.offices import ORGANIZATION_NAMES, Official, leader
from tests.roundtrip.states import Polity, adjective, polity, possessive, state_name
from tests.roundtrip.telling import Teller, Thunk, listed

#: Offices that several people hold at a time: the office alone names nobody.
SEVERAL = frozenset({"special_envoy", "deputy_prime_minister"})


@frozen
class Party:
    """Someone at a table: an official or a polity; `actor` is who the record names."""

    home: Polity
    official: Official | None = None

    def actor(self, lexicon: Lexicon) -> Actor:
        return self.official.actor(lexicon) if self.official else self.home.actor

    @property
    def plural(self) -> bool:
        return False


def party(lexicon: Lexicon, official: Official) -> Party:
    """An official as a party; who serves a body has that body as home."""
    seat = {"EUCO": "EU", "EC": "EU"}.get(official.seat, official.seat)
    return Party(polity(lexicon, seat), official)


def named(teller: Teller, who: Party) -> str:
    """A party by whatever name."""
    if who.official is None:
        return state_name(teller, who.home)
    if who.home.actor.kind is ActorKind.ORGANIZATION:
        return _of_a_body(teller, who.official, who.home)
    return teller.said("person", _of_a_state(teller, who.official, who.home))


def _of_a_state(teller: Teller, who: Official, home: Polity) -> dict[str, Thunk]:
    titles, noun, _ = who.names
    name = who.person.name

    def adj() -> str:
        return adjective(teller, home)

    forms: dict[str, Thunk] = {
        "demonym Title Name": lambda: f"{adj()} {teller.any(*titles)} {name}",
        "demonym Title Name again": lambda: f"{adj()} {titles[0]} {name}",
        "State's Title Name": lambda: f"{possessive(home)} {titles[0]} {name}",
        "State's noun Name": lambda: f"{possessive(home)} {noun} {name}",
        "Title of State Name": lambda: f"{titles[0]} of {home.named} {name}",
        "the demonym noun, Name,": lambda: f"the {adj()} {noun}, {name},",
        "Name, the demonym noun,": lambda: f"{name}, the {adj()} {noun},",
        "Name, State's noun,": lambda: f"{name}, {possessive(home)} {noun},",
        "Name": lambda: name,
        "demonym Title Alias": lambda: f"{adj()} {titles[0]} {_alias(teller, who)}",
    }
    if who.office not in SEVERAL:
        forms["the demonym noun"] = lambda: f"the {adj()} {noun}"
        forms["State's noun"] = lambda: f"{possessive(home)} {noun}"
        forms["the noun of State"] = lambda: f"the {noun} of {home.named}"
    if who.office == "foreign_minister":
        forms["top diplomat Name"] = lambda: f"{possessive(home)} top diplomat {name}"
    return forms


def _of_a_body(teller: Teller, who: Official, home: Polity) -> str:
    titles, noun, _ = who.names
    prefix = "" if "EU" in titles[0] or "European" in titles[0] else ORGANIZATION_NAMES[home.id] + " "
    name = who.person.name
    return teller.form(
        "official of a body",
        {
            "Title Name": f"{prefix}{teller.any(*titles)} {name}",
            "Name, the noun,": f"{name}, the {prefix}{noun},",
            "the noun, Name,": f"the {prefix}{noun}, {name},",
            "Name": name,
        },
    )


def _alias(teller: Teller, who: Official) -> str:
    plain = [a for a in who.person.aliases if a.isascii() and len(a.split()) >= 2]
    return teller.any(*(plain or [who.person.name]))


def together(teller: Teller, who: list[Party], *, joint: bool = True) -> str:
    """Several parties, listed or by one phrase; never a singular one."""
    if len(who) == 2 and joint:
        forms = _pair(teller, who[0], who[1])
        forms["listed"] = lambda: listed([named(teller, who[0]), named(teller, who[1])])
        forms["listed again"] = forms["listed"]
        return teller.said("pair", forms)
    return listed([named(teller, each) for each in who])


def _pair(teller: Teller, a: Party, b: Party) -> dict[str, Thunk]:
    if a.official is None or b.official is None:
        return {} if a.official or b.official else _polities(teller, a.home, b.home)
    forms: dict[str, Thunk] = {}
    x, y = a.official, b.official
    name_a, name_b = x.person.name, y.person.name
    plural = x.names[2]
    if x.office == y.office and plural and y.names[2]:
        states = f"{a.home.named} and {b.home.named}"
        adjectives = f"{a.home.adjective} and {b.home.adjective}"
        forms |= {
            "the nouns of A and B, names,": lambda: f"the {plural} of {states}, {name_a} and {name_b},",
            "A and B nouns names": lambda: f"{adjectives} {plural} {name_a} and {name_b}",
            "the A and B nouns, names,": lambda: f"the {adjectives} {plural}, {name_a} and {name_b},",
            "x and his B counterpart y": lambda: _counterpart(teller, a, b) + f" {name_b}",
            "x and his B counterpart, y,": lambda: _counterpart(teller, a, b) + f", {name_b},",
        }
        if x.office not in SEVERAL:
            forms |= {
                "the nouns of A and B": lambda: f"the {plural} of {states}",
                "the A and B nouns": lambda: f"the {adjectives} {plural}",
                "x and his B counterpart": lambda: _counterpart(teller, a, b),
                "A's and B's nouns": lambda: f"{possessive(a.home)} and {possessive(b.home)} {plural}",
            }
        if x.office == "foreign_minister":
            forms["the top diplomats of A and B"] = lambda: f"the top diplomats of {states}"
    if _lead(teller, a) and _lead(teller, b):
        forms["the leaders of A and B"] = lambda: f"the leaders of {a.home.named} and {b.home.named}"
        forms["the A and B leaders"] = lambda: f"the {a.home.adjective} and {b.home.adjective} leaders"
        forms["names"] = lambda: f"{name_a} and {name_b}"
    return forms


def _counterpart(teller: Teller, a: Party, b: Party) -> str:
    assert a.official is not None
    pronoun = a.official.possessive
    noun = teller.any("counterpart", "counterpart", "colleague")
    return f"{named(teller, a)} and {pronoun} {b.home.adjective} {noun}"


def _lead(teller: Teller, who: Party) -> bool:
    found = leader(teller.lexicon, who.home.id, teller.published)
    return found is not None and who.official is not None and found.person.id == who.official.person.id


def _polities(teller: Teller, a: Polity, b: Polity) -> dict[str, Thunk]:
    names = f"{a.named} and {b.named}"
    forms: dict[str, Thunk] = {}
    if a.adjective and b.adjective:
        adjectives = f"{a.adjective} and {b.adjective}"
        forms |= {
            "A and B officials": lambda: f"{adjectives} {teller.any('officials', 'delegations', 'negotiators')}",
            "delegations of A and B": lambda: f"{teller.any('', 'the ')}delegations of {names}",
            "delegations from A and B": lambda: f"delegations from {names}",
            "representatives of A and B": lambda: f"representatives of {names}",
        }
    return forms
