"""Officials: who holds which office on a day, and the words for the offices."""

import datetime as dt

from attrs import frozen

from caucasus_news.lexicon import Lexicon, Person, Term
from caucasus_news.model import Actor, ActorKind

#: Office -> the titles that precede a name, the common noun, its plural.
TITLES: dict[str, tuple[tuple[str, ...], str, str]] = {
    "president": (("President",), "president", "presidents"),
    "prime_minister": (("Prime Minister", "Premier", "PM"), "prime minister", "prime ministers"),
    "foreign_minister": (("Foreign Minister", "FM"), "foreign minister", "foreign ministers"),
    "defence_minister": (
        ("Defence Minister", "Defense Minister", "Minister of Defence"),
        "defence minister",
        "defence ministers",
    ),
    "parliament_speaker": (("Parliament Speaker", "parliament speaker"), "parliament speaker", "parliament speakers"),
    "security_council_secretary": (
        ("Security Council Secretary",),
        "security council secretary",
        "security council secretaries",
    ),
    "deputy_prime_minister": (("Deputy Prime Minister",), "deputy prime minister", "deputy prime ministers"),
    "special_envoy": (("special envoy", "special representative"), "special envoy", "special envoys"),
    "chancellor": (("Chancellor",), "chancellor", "chancellors"),
    "council_president": (("European Council President",), "European Council president", "European Council presidents"),
    "high_representative": (("EU foreign policy chief", "EU High Representative"), "EU foreign policy chief", ""),
    "secretary_general": (("Secretary-General", "Secretary General"), "secretary-general", ""),
    "osce_chair": (("Chairman-in-Office",), "chairman-in-office", ""),
}
#: The same for one country only.
NATIONAL_TITLES = {
    ("foreign_minister", "USA"): (("Secretary of State",), "secretary of state", ""),
    ("defence_minister", "USA"): (("Defense Secretary", "Secretary of Defense"), "defense secretary", ""),
    ("foreign_minister", "GBR"): (("Foreign Secretary",), "foreign secretary", ""),
    ("defence_minister", "GBR"): (("Defence Secretary",), "defence secretary", ""),
}
ORGANIZATION_NAMES = {"EU": "EU", "UN": "UN", "NATO": "NATO", "OSCE": "OSCE"}
# fmt: off
FEMALE = frozenset((
    "Annalena", "Catherine", "Maia", "Salome", "Giorgia", "Ursula", "Angela", "Élisabeth", "Elisabeth", "Sahiba",
    "Florence", "Annegret", "Helga", "Ann", "Kamala", "Mehriban", "Theresa", "Federica", "Maria", "Sabina",
))
# fmt: on
#: The office whose holder leads the country.
LEADERS = {"ARM": "prime_minister", "GEO": "prime_minister", "DEU": "chancellor", "GBR": "prime_minister"}


@frozen
class Official:
    """A person in an office."""

    person: Person
    term: Term

    @property
    def office(self) -> str:
        return self.term.office

    @property
    def seat(self) -> str:
        """The state or body that the office belongs to."""
        return self.term.jurisdiction

    @property
    def names(self) -> tuple[tuple[str, ...], str, str]:
        return NATIONAL_TITLES.get((self.office, self.seat)) or TITLES[self.office]

    @property
    def possessive(self) -> str:
        return "her" if self.person.name.split()[0] in FEMALE else "his"

    def actor(self, lexicon: Lexicon) -> Actor:
        office = lexicon.office(self.office)
        state = lexicon.state(self.seat)
        title = office.title_in(self.seat) if office else None
        return Actor(
            self.person.id, self.person.name, ActorKind.PERSON, country=state.id if state else None, office=title
        )


def in_office(lexicon: Lexicon, office: str, seat: str, *days: dt.date) -> Official | None:
    """Who held the office on all of the days, alone; None where nobody or several did."""
    holders = {
        person.id: (person, term) for person, term in lexicon.terms_of(office, seat) if any(map(term.covers, days))
    }
    if len(holders) != 1:
        return None
    person, term = next(iter(holders.values()))
    return Official(person, term) if all(map(term.covers, days)) and not term.acting else None


def leader(lexicon: Lexicon, seat: str, *days: dt.date) -> Official | None:
    """Who leads a country."""
    return in_office(lexicon, LEADERS.get(seat, "president"), seat, *days)
