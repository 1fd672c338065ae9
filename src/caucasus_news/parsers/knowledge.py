"""What the lexicon knows that parsers of events ask for: polities, who is at war with whom, seats, dated events."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import field, frozen

from caucasus_news.lexicon import Lexicon, Term
from caucasus_news.lexicon.records import Framework
from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.times import KnownEvent, KnownEvents, NamedEvent
from caucasus_news.mentions.times.clues import STEM
from caucasus_news.model import Actor, Place
from caucasus_news.text.tokens import keys_of

_SHORT = dt.timedelta(days=14)
_MANY = 2  # parties and mediators by whom a day without a place is known
_TELLING = 3  # letters: a shorter word of a place's name says too little
_FOUGHT = frozenset({"war", "clash"})
_LEADING = frozenset({"president", "prime_minister", "foreign_minister"})
_OF_STATES = frozenset({"igo", "supranational", "eu_institution", "mission"})
_CONFLICTS = frozenset({"war", "clash", "offensive", "operation", "ceasefire", "crisis", "blockade"})


@frozen(eq=False)
class TalksFormat:
    """A standing format of talks: the polities that meet in it, and who chairs."""

    parties: tuple[Actor, ...]
    chairs: tuple[Actor, ...]


@frozen(eq=False)
class Knowledge:
    """A lexicon as the parsers of events ask for it.

    `polities` are the states, de facto states and armed groups that can be a side, by record, by actor id and by name,
    `disputes` what sets pairs of them, by actor id, against each other, `began` the first day of that; `seats` the
    places that the names of bodies imply, `formats` the standing formats of talks, both by actor id; `members` the
    records that a body is of, by its name; `known` what happened on a few days, by the places where; `named` what has
    a name and days of its own; `serving` the de facto state or armed group that a person led, by the person's id, and
    `bodies` the name of the international body that one held an office of.
    """

    lexicon: Lexicon
    polities: Mapping[str, Actor] = field(repr=False)
    disputes: tuple[tuple[Framework | None, frozenset[str]], ...] = field(repr=False)
    began: Mapping[frozenset[str], dt.date] = field(repr=False)
    seats: Mapping[str, Place] = field(repr=False)
    formats: Mapping[str, TalksFormat] = field(repr=False)
    members: Mapping[str, frozenset[str]] = field(repr=False)
    known: KnownEvents = field(repr=False)
    named: tuple[NamedEvent, ...] = field(repr=False)
    serving: Mapping[str, Actor] = field(repr=False)
    bodies: Mapping[str, str] = field(repr=False)
    by_year: dict[int | None, frozenset[frozenset[str]]] = field(factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Knowledge":
        """The knowledge of a lexicon."""
        polities = _polities(lexicon)
        return cls(
            lexicon,
            polities,
            tuple(_disputes(lexicon, polities)),
            _began(lexicon, polities),
            _seats(lexicon),
            _formats(lexicon, polities),
            {body.name: frozenset(body.parties) for body in lexicon.organizations if body.parties},
            KnownEvents.of(_known(lexicon)),
            _named(lexicon),
            _serving(lexicon, polities),
            _bodies(lexicon),
        )

    def conflicts(self, published: dt.date | None) -> frozenset[frozenset[str]]:
        """The pairs, by actor id, that are at war when a text is published, or were not long before."""
        year = None if published is None else published.year
        if year not in self.by_year:
            self.by_year[year] = frozenset(
                pair for framework, pair in self.disputes if framework is None or framework.matters(year)
            )
        return self.by_year[year]


def _polities(lexicon: Lexicon) -> Mapping[str, Actor]:
    known = [*((s.id, s.actor) for s in lexicon.states), *((d.id, d.actor) for d in lexicon.de_facto)]
    fighting = {party for framework in lexicon.frameworks for party in framework.parties}
    known += [(body.id, body.actor) for body in lexicon.organizations if body.id in fighting or body.kind == "militia"]
    return {key: actor for record, actor in known for key in (record, actor.id, actor.name)}


def _disputes(lexicon: Lexicon, polities: Mapping[str, Actor]) -> Iterator[tuple[Framework | None, frozenset[str]]]:
    """The pairs that a war, a clash or a ceasefire of the lexicon names; of three or more parties some are allies.

    With what ends their dispute some day: nothing where one of them is a de facto state.
    """
    apart = {entity.id for entity in lexicon.de_facto}
    for framework in lexicon.frameworks:
        if len(framework.parties) == 2:
            settled = framework if apart.isdisjoint(framework.parties) else None
            yield from ((settled, pair) for pair in _pairs(framework, polities))


def _began(lexicon: Lexicon, polities: Mapping[str, Actor]) -> Mapping[frozenset[str], dt.date]:
    """The first day on which two polities took part in one conflict."""
    found: dict[frozenset[str], dt.date] = {}
    for framework in lexicon.frameworks:
        if framework.start is not None:
            for pair in _pairs(framework, polities):
                found[pair] = min(found.get(pair, framework.start), framework.start)
    return found


def _pairs(framework: Framework, polities: Mapping[str, Actor]) -> Iterator[frozenset[str]]:
    if framework.kind in _CONFLICTS:
        known = [polities[party].id for party in framework.parties if party in polities]
        yield from (frozenset(pair) for pair in combinations(known, 2))


def _seats(lexicon: Lexicon) -> Mapping[str, Place]:
    """The Munich Security Conference meets in Munich."""
    named = {record.name: record.place for record in lexicon.places}
    return {body.actor.id: named[body.seat] for body in lexicon.organizations if body.seat in named}


def _serving(lexicon: Lexicon, polities: Mapping[str, Actor]) -> Mapping[str, Actor]:
    """Whom those serve who held an office of what is no state: the last such one."""
    states = {state.id for state in lexicon.states}
    return {
        person.id: polities[term.jurisdiction]
        for person in lexicon.persons
        for term in person.terms
        if term.jurisdiction in polities and term.jurisdiction not in states
    }


def _bodies(lexicon: Lexicon) -> Mapping[str, str]:
    """The body of states, or what one of them consists of, whose office somebody held last."""
    names = {body.id: body.name for body in lexicon.organizations if body.kind in _OF_STATES}
    terms = ((person.id, term.jurisdiction) for person in lexicon.persons for term in person.terms)
    return {person: names[body] for person, body in terms if body in names}


def _formats(lexicon: Lexicon, polities: Mapping[str, Actor]) -> Mapping[str, TalksFormat]:
    bodies = {**polities, **{body.name: body.actor for body in lexicon.organizations}}
    return {
        body.actor.id: TalksFormat(
            tuple(polities[x] for x in body.parties if x in polities),
            tuple(bodies[x] for x in body.chairs if x in bodies),
        )
        for body in lexicon.organizations
        if body.parties
    }


def _known(lexicon: Lexicon) -> tuple[KnownEvent, ...]:
    """What happened on a few days, by its place; and when wars began and ended, by words for that."""
    names, holders = _names_of_parties(lexicon), _terms_of_leaders(lexicon)
    words = load_words("temporal")
    apart = frozenset(words["in_many_names"])
    aliases = {record.name: record.aliases for record in lexicon.places}
    seats = words["seats_of_power"]
    begins, ends = frozenset(words["words_of_beginnings"]), frozenset(words["words_of_endings"])
    found = []
    for framework in lexicon.frameworks:
        first, last = framework.start, framework.end or framework.start
        if first is None or last is None:
            continue
        sides = [party for party in (*framework.parties, *framework.mediators) if party in names]
        parties = tuple(names[side] | _leaders(holders.get(side, ()), first) for side in sides)
        if not sides:
            title = (framework.name, *framework.aliases)
            parties = (frozenset(key for name in title for key in keys_of(name)) - apart,)
        called = [
            name for place in framework.places for name in (place, *aliases.get(place, ()), *seats.get(place, ()))
        ]
        keys = frozenset(key for name in called for key in keys_of(name) if len(key) > _TELLING)
        keys = keys - apart - frozenset(words["in_many_places"]) or keys
        about = _about(framework.name, keys.union(*parties), words)
        if last - first <= _SHORT and (keys or len(sides) > _MANY):
            found.append(KnownEvent(first, last, keys, parties, number=_number(framework.name), about=about))
        elif framework.kind in ("blockade", "agreement"):
            found.append(KnownEvent(first, first, keys, parties, about=about))
        if framework.kind in _FOUGHT:
            found.append(KnownEvent(first, first, begins, parties, act=True))
            if framework.end is not None:
                found.append(KnownEvent(last, last, ends, parties, act=True))
    return (*found, *_changes(holders, words))


def _changes(
    holders: Mapping[str, Sequence[tuple[Term, frozenset[str]]]], words: Mapping[str, list[str]]
) -> Iterator[KnownEvent]:
    """When leaders took office, and when they left it."""
    took, left = frozenset(words["words_of_taking_office"]), frozenset(words["words_of_leaving_office"])
    for term, surnames in (pair for terms in holders.values() for pair in terms):
        if term.confidence == "approximate" or not surnames:
            continue
        for day, keys in ((term.start, took), (term.end, left)):
            if day is not None:
                yield KnownEvent(day, day, keys, (surnames,))


def _about(name: str, told: frozenset[str], words: Mapping[str, list[str]]) -> frozenset[str]:
    """What the name of an event says that it was, besides its place and day: `Istanbul grain deal`."""
    apart = {*words["in_many_names"], *words["in_many_events"], *words["months"], *words["numbers"], *words["ordinals"]}
    return frozenset(
        key[:STEM] for key in keys_of(name) if len(key) > _TELLING and key.isalpha() and key not in told | apart
    )


def _number(name: str) -> tuple[str, ...]:
    """The number and noun that open the name of a round or summit: `62nd round of ...`."""
    keys = keys_of(name)[:2]
    return keys if len(keys) == 2 and keys[0][:-2].isdecimal() else ()


def _terms_of_leaders(lexicon: Lexicon) -> Mapping[str, Sequence[tuple[Term, frozenset[str]]]]:
    """Who led each polity, or spoke for it abroad: the terms, and the words of the surnames."""
    found: dict[str, list[tuple[Term, frozenset[str]]]] = {}
    for person in lexicon.persons:
        surnames = frozenset(key for name in person.called for key in keys_of(name) if len(key) > _TELLING)
        for term in person.terms:
            if term.office in _LEADING:
                found.setdefault(term.jurisdiction, []).append((term, surnames))
    return found


def _leaders(terms: Sequence[tuple[Term, frozenset[str]]], day: dt.date) -> frozenset[str]:
    """The surnames of those who led a polity on a day."""
    held = [names for term, names in terms if (term.start or day) <= day <= (term.end or day)]
    return frozenset().union(*held)


def _names_of_parties(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """The words by which texts name those who can be a party, by their records."""
    named: dict[str, Iterable[str]] = {s.id: (s.name, s.capital or "", *s.demonyms) for s in lexicon.states}
    named |= {d.id: (d.name, d.capital or "", *d.demonyms) for d in lexicon.de_facto}
    named |= {body.id: (body.name, *body.aliases) for body in lexicon.organizations}
    apart = frozenset(load_words("temporal")["in_many_names"])
    return {
        record: frozenset(key for name in names for key in keys_of(name) if len(key) > _TELLING) - apart
        for record, names in named.items()
    }


def _named(lexicon: Lexicon) -> tuple[NamedEvent, ...]:
    return tuple(
        NamedEvent((framework.name, *framework.aliases), framework.start, framework.end or framework.start)
        for framework in lexicon.frameworks
        if framework.start is not None
    )
