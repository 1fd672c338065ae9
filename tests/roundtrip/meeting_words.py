"""What a meeting is called, and what is hung on to it: place, time, third parties, number, length, occasion, topic."""

from attrs import evolve, frozen

from caucasus_news.model import ActorKind, MeetingFormat, MeetingLevel, MeetingMode, Place
from tests.roundtrip.days import Said, told
from tests.roundtrip.numbers import cardinal, ordinal
from tests.roundtrip.people import Party, named, together
from tests.roundtrip.states import adjective
from tests.roundtrip.telling import Teller, Thunk, article, joined, listed
from tests.roundtrip.world import MeetingFact

#: Singular nouns and plural ones by mode.
SINGULAR = {
    MeetingMode.IN_PERSON: ("meeting", "meeting", "round of talks", "round of negotiations"),
    MeetingMode.PHONE: ("phone call", "telephone conversation", "phone conversation", "telephone call"),
    MeetingMode.VIDEO: ("video conference", "videoconference", "video call", "online meeting", "virtual meeting"),
}
PLURAL = {
    MeetingMode.IN_PERSON: ("talks", "talks", "negotiations", "consultations"),
    MeetingMode.PHONE: ("phone talks", "telephone talks"),
    MeetingMode.VIDEO: ("virtual talks", "online talks"),
}
CAPITALS = {
    "Moscow": "Russian",
    "Tbilisi": "Georgian",
    "Paris": "French",
    "Brussels": "Belgian",
    "Vienna": "Austrian",
    "Berlin": "German",
    "Prague": "Czech",
    "Warsaw": "Polish",
    "Tehran": "Iranian",
    "Ankara": "Turkish",
}
COUNTRIES = {
    "Sochi": "Russia",
    "Geneva": "Switzerland",
    "Munich": "Germany",
    "Batumi": "Georgia",
    "Almaty": "Kazakhstan",
}


@frozen
class Noun:
    """A name for the meeting: "talks" (bare, plural), "meeting" (after an article)."""

    text: str
    plural: bool

    def a(self) -> str:
        return self.text if self.plural else article(self.text)

    def the(self) -> str:
        return f"the {self.text}"


def noun(teller: Teller, fact: MeetingFact) -> tuple[Noun, MeetingFact]:
    """A name for the meeting, and what is still to be told after it."""
    plural = teller.chance(0.4) and fact.ordinal is None and fact.format is None
    words = PLURAL if plural else SINGULAR
    head = teller.word("meeting noun", *words[fact.mode])
    if _summit(teller, fact):
        head, plural = teller.word("meeting noun", "summit", "summit meeting"), False
    length = fact.duration_days
    if length and teller.chance(0.7) and fact.ordinal is None:
        days = cardinal(teller, length, "duration")
        fact = evolve(fact, duration_days=None)
        if teller.form("duration", {"N-day noun": True, "N days of nouns": False}):
            head = f"{days}-day {head}"
        else:
            return Noun(f"{days} days of {teller.any('talks', 'negotiations')}", plural=True), evolve(fact, format=None)
    if fact.format:
        word = {"bilateral": ("bilateral",), "trilateral": ("trilateral", "three-way")}[fact.format.value]
        head = f"{teller.word('format', *word)} {head}"
    if fact.level is MeetingLevel.EXPERTS:
        head = f"{teller.word('level', 'expert-level', 'technical-level')} {head}"
    if fact.ordinal and not fact.duration_days and teller.chance(0.7):
        head = f"{ordinal(teller, fact.ordinal)} {head}"
        fact = evolve(fact, ordinal=None)
    return Noun(head, plural), fact


def _summit(teller: Teller, fact: MeetingFact) -> bool:
    return (
        fact.level is MeetingLevel.LEADERS
        and fact.mode is MeetingMode.IN_PERSON
        and fact.format is not MeetingFormat.MULTILATERAL
    )


def between(teller: Teller, fact: MeetingFact) -> str:
    """ "between A and B", "of A and B"."""
    preposition = teller.word("between", "between", "between", "of")
    return f"{preposition} {together(teller, list(fact.parties))}"


def place_phrase(teller: Teller, place: Place | None) -> str:
    """ "in Brussels", "in the Belgian capital, Brussels,"."""
    if place is None:
        return ""
    name = place.name
    forms: dict[str, Thunk] = {"in City": lambda: f"in {name}", "in City again": lambda: f"in {name}"}
    if name in CAPITALS:
        forms["in the capital"] = lambda: f"in the {CAPITALS[name]} capital"
        forms["in the capital, City,"] = lambda: f"in the {CAPITALS[name]} capital, {name},"
        forms["in the capital City"] = lambda: f"in the {CAPITALS[name]} capital {name}"
    if name in COUNTRIES:
        forms["in City, State,"] = lambda: f"in {name}, {COUNTRIES[name]},"
        forms["in the city of City"] = lambda: f"in the {teller.any('city', 'city')} of {name}"
    return teller.said("place", forms)


def setting(teller: Teller, fact: MeetingFact, time: Said | None = None) -> str:
    """Place and time in either order."""
    moment = told(teller, fact.when) if time is None else time
    spot = place_phrase(teller, fact.place)
    if teller.form("order", {"place time": True, "time place": False}):
        return joined(spot, moment.on)
    return joined(moment.on, spot)


def third_party(teller: Teller, fact: MeetingFact, *, of_noun: bool) -> str:
    """Hosts and mediators as an adverbial; of a noun also as a participle."""
    if fact.mediators:
        return mediated(teller, fact.mediators, of_noun=of_noun)
    if fact.hosts:
        return hosted(teller, fact.hosts, of_noun=of_noun)
    return ""


def mediated(teller: Teller, who: tuple[Party, ...], *, of_noun: bool) -> str:
    name = listed([named(teller, each) for each in who])
    forms: dict[str, Thunk] = {
        "under the mediation of M": lambda: f"under the mediation of {name}",
        "with the mediation of M": lambda: f"with the mediation of {name}",
        "through the mediation of M": lambda: f"through the mediation of {name}",
        "under the auspices of M": lambda: f"under the auspices of {name}",
        "with M as mediator": lambda: f"with {name} as mediator",
        "with M mediating": lambda: f", with {name} mediating,",
    }
    if of_noun:
        forms |= {
            "mediated by M": lambda: f", mediated by {name},",
            "facilitated by M": lambda: f", facilitated by {name},",
            "chaired by M": lambda: f", chaired by {name},",
        }
    if who[0].official is None and who[0].home.actor.kind is ActorKind.STATE:
        forms["under X mediation"] = lambda: f"under {adjective(teller, who[0].home)} mediation"
        forms["with X mediation"] = lambda: f"with {adjective(teller, who[0].home)} mediation"
    return teller.said("mediator", forms)


def hosted(teller: Teller, who: tuple[Party, ...], *, of_noun: bool) -> str:
    name = listed([named(teller, each) for each in who])
    forms: dict[str, Thunk] = {
        "at the invitation of H": lambda: f"at the invitation of {name}",
        "with H as host": lambda: f", with {name} as host,",
    }
    if not of_noun:  # talks are nobody's guests
        forms["as guests of H"] = lambda: f"as guests of {name}"
    if of_noun:
        forms |= {
            "hosted by H": lambda: f", hosted by {name},",
            "organised by H": lambda: f", organised by {name},",
            "convened by H": lambda: f", convened by {name},",
        }
    return teller.said("host", forms)


def particulars(teller: Teller, fact: MeetingFact) -> str:
    """Occasion, length and number as adverbials."""
    parts = []
    if fact.occasion:
        where = teller.word("occasion", "on the sidelines of", "on the margins of", "on the fringes of", "during")
        parts.append(f"{where} the {fact.occasion}")
    if fact.duration_days:
        days = cardinal(teller, fact.duration_days, "duration")
        parts.append(teller.form("duration", {"for N days": f"for {days} days", "over N days": f"over {days} days"}))
    if fact.ordinal:
        number = ordinal(teller, fact.ordinal)
        parts.append(teller.form("ordinal", {"for the Nth time": f"for the {number} time"}))
    return " ".join(parts)


def topic_phrase(teller: Teller, fact: MeetingFact, *, of_noun: bool) -> str:
    """ "to discuss X"; of a noun also "on X"."""
    if not fact.topic:
        return ""
    forms = {"to discuss": f"to discuss {fact.topic}"}
    if of_noun:
        forms |= {
            "on": f"on {fact.topic}",
            "devoted to": f", devoted to {fact.topic},",
            "about": f"about {fact.topic}",
        }
    return teller.form("topic", forms)
