"""The people of one text: everybody who is named in full, found again by surname, title or office."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import define, field

from caucasus_news.letters import fold
from caucasus_news.lexicon import Lexicon, Person, Term
from caucasus_news.mentions.actors.casting import actor_of
from caucasus_news.mentions.actors.offices import leading
from caucasus_news.mentions.actors.phrase import PersonName
from caucasus_news.mentions.actors.roles import Title
from caucasus_news.mentions.actors.someone import Someone
from caucasus_news.mentions.actors.vocabulary import vocabulary
from caucasus_news.model import Actor, ActorKind, slug

_FEMALE = ("ova", "eva", "skaya", "ska")
_ENVOYS = frozenset({"special_envoy", "ambassador", "chairperson_representative"})
_DEPUTIES = ("deputy", "vice")
_RANKED = {"leaders": "leader", "ministers": "minister", "officials": "official"}


@define(eq=False)
class Cast:
    """Everybody in the text by id and by each surname or single name."""

    lexicon: Lexicon
    published: dt.date | None
    era: dt.date | None = None  # a day that fits the titled names, where the day of publication is unknown
    people: dict[str, Someone] = field(factory=dict)
    called: dict[str, list[Someone]] = field(factory=dict)

    def admit(self, name: PersonName, day: dt.date | None) -> Someone:
        """The person of a full name: an earlier one of the same name, or a new one."""
        record = self._record(name, day)
        if record is not None:
            return self.of_record(record, day, spelled=name.words[-1])
        text = spelled(name.text)
        someone = self.people.get(slug(text))
        if someone is None:
            someone = Someone(slug(text), text, day=day, named=True)
            self._enter(someone, (name.words[-1],))
            someone.female = is_woman(name.text)
        return someone

    def of_record(self, record: Person, day: dt.date | None, spelled: str = "") -> Someone:
        """The person that the lexicon knows."""
        someone = self.people.get(record.id)
        if someone is None:
            someone = Someone(record.id, record.name, record, day=day)
            someone.term = self.term(record, day)
            someone.female = is_woman(record.name)
            someone.ranks.update(self.rank(t) for t in ((someone.term,) if someone.term else record.terms))
            self._enter(someone, record.called)
        if spelled:
            someone.named = True
            called = self.called.setdefault(_key(spelled), [])
            if someone not in called:
                called += [someone]
        return someone

    def by_surname(self, word: str) -> list[Someone]:
        """Those of the text who are called so, the latest first named last."""
        return self.called.get(_key(word), [])

    def term(self, record: Person, day: dt.date | None) -> Term | None:
        """The term that a text of this date means: on the day spoken of, else on the day of publication."""
        for moment in (self.published, day, self.era):
            if moment is not None:
                covering = [term for term in record.terms if term.covers(moment)]
                if covering:
                    return max(covering, key=_start)
        return None

    def rank(self, term: Term) -> str:
        """The rank at which the holder of a term meets others."""
        if term.office.endswith("spokesperson"):
            return "spokesperson"
        if term.office.startswith(_DEPUTIES):
            return "deputy"
        if term.office in _ENVOYS:
            return "envoy"
        if term.office == "parliament_speaker":
            return "speaker"
        office = self.lexicon.office(term.office)
        return _RANKED.get(office.level or "", "") if office is not None else ""

    def _record(self, name: PersonName, day: dt.date | None) -> Person | None:
        if name.records[1:]:
            return self.choose(name.records, day)
        return name.records[0] if name.records else None

    def choose(self, records: Iterable[Person], day: dt.date | None) -> Person | None:
        """The one of several people of a name who is meant: already in the text, else in office, else the only one."""
        found = list(records)
        here = [record for record in found if record.id in self.people]
        if len(here) == 1:
            return here[0]
        moment = day or self.published or self.era
        if moment is not None:
            serving = [record for record in found if any(term.covers(moment) for term in record.terms)]
            if len(serving) > 1:
                serving = _highest(self, serving, moment)
            if len(serving) == 1:
                return serving[0]
        return found[0] if len(found) == 1 else None

    def _enter(self, someone: Someone, surnames: Iterable[str]) -> None:
        self.people[someone.id] = someone
        for surname in surnames:
            key = _key(surname)
            if key not in self.called:
                self.called[key] = []
            self.called[key] += [someone]


@lru_cache(maxsize=4096)
def is_woman(name: str) -> bool | None:
    """Whether the surname's ending or the given name is a woman's; None where they do not tell."""
    names = name.split()
    given, known = fold(names[0]), vocabulary()
    if fold(names[-1]).endswith(_FEMALE) or given in known.female:
        return True
    return False if len(names) > 1 and given in known.male else None


def _highest(cast: Cast, records: list[Person], moment: dt.date) -> list[Person]:
    """Those of the highest rank on a day."""
    order = {"leader": 0, "minister": 1}
    ranked = [(min(order.get(cast.rank(t), 2) for t in r.terms if t.covers(moment)), r) for r in records]
    best = min(rank for rank, _ in ranked)
    highest = [record for rank, record in ranked if rank == best]
    terms = [(record, term) for record in highest for term in record.terms if term.covers(moment)]
    places = {term.jurisdiction for _, term in terms}
    if best or len(places) > 1:
        return highest
    offices = leading(places.pop(), moment)  # of a president and a prime minister of one name who leads the state
    return [next((record for office in offices for record, term in terms if term.office == office), highest[0])]


def _start(term: Term) -> dt.date:
    return term.start or dt.date.min


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    return fold(word).replace("-", "").replace("'", "")


def spelled(text: str) -> str:
    """A name as it is written in running text.

    >>> spelled("GAGIK  TER-MINASIAN"), spelled("Rui Mota")
    ('Gagik Ter-Minasian', 'Rui Mota')
    """
    text = " ".join(text.split())
    return text.title() if text.isupper() and len(text) > 4 else text


def describe(someone: Someone, titles: Sequence[Title], *, deputy: bool, former: bool) -> None:
    """Take down what the text calls a person."""
    for title in titles:
        name = deputised(title.title) if deputy and title.rank != "same" else title.title
        kept = (
            someone.weak if title.weak or former or name in ("leader", "minister", "head of state") else someone.titles
        )
        if title.rank != "same" and name not in kept:
            kept.append(name)
            someone.offices[name] = title.offices
        if title.rank and title.rank not in ("same", "profession"):
            someone.ranks.add("deputy" if deputy else title.rank)


def deputised(title: str) -> str:
    """The title of a deputy.

    >>> deputised("foreign minister"), deputised("head")
    ('deputy foreign minister', 'deputy head')
    """
    return title if title.startswith(("deputy", "vice")) else f"deputy {title}"


def person_of(someone: Someone, cast: Cast) -> Actor:
    """The person as an actor, with all that is known at the end of the text."""
    if someone.same is not None:
        return person_of(someone.same, cast)
    if someone.actor is None:
        last = someone.term or _last_term(someone, cast)
        country = someone.country
        if country is None and last is not None and not (someone.unrecognised and someone.term is None):
            polity = cast.lexicon.state(last.jurisdiction)
            country = None if polity is None else polity.id
        if country is None and someone.body is not None:
            country = someone.body.country
        if country is None and someone.record is not None and not (someone.unrecognised or someone.body):
            country = _only_country(someone.record, cast)
        body = someone.body.name if someone.body is not None else None
        office = _office(someone, cast, last)
        someone.actor = actor_of(someone.id, someone.name, ActorKind.PERSON, country, office, body)
    return someone.actor


def _only_country(record: Person, cast: Cast) -> str | None:
    """The state of somebody whose offices, all still to come, are of one state."""
    places = {term.jurisdiction for term in record.terms}
    state = cast.lexicon.state(places.pop()) if len(places) == 1 else None
    return None if state is None else state.id


def _last_term(someone: Someone, cast: Cast) -> Term | None:
    """Where no term covers the day: the latest that had begun by then."""
    if someone.record is None or not someone.record.terms:
        return None
    moment = someone.day or cast.published
    begun = [term for term in someone.record.terms if moment is None or (term.start and term.start <= moment)]
    return max(begun, key=_start) if begun else None


def _office(someone: Someone, cast: Cast, last: Term | None) -> str | None:
    """What the text calls the person, where that is an office ever held or nothing is known; else the known office."""
    stated = someone.titles[0] if someone.titles else None
    if stated is not None and _ever_held(someone, stated, cast):
        return stated
    weak = someone.weak[0] if someone.weak else None
    if someone.term is not None:
        return _title(someone.term, cast)
    undated = someone.day is None and cast.published is None
    if undated and last is not None:
        return _title(last, cast)
    return stated or weak or _title(last, cast)


def _ever_held(someone: Someone, stated: str, cast: Cast) -> bool:
    if someone.record is None or not someone.record.terms or stated.startswith(("deputy", "vice", "first")):
        return True
    offices = someone.offices.get(stated, ())
    return any(stated == _title(term, cast) or term.office in offices for term in someone.record.terms)


def _title(term: Term | None, cast: Cast) -> str | None:
    """The generic title of a term's office."""
    office = None if term is None else cast.lexicon.office(term.office)
    return None if office is None or term is None else office.title_in(term.jurisdiction)
