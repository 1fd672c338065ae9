"""Which place is meant, and whether a name of a state or city acts or is a place."""

from caucasus_news.lexicon import PlaceRecord, SenseKind, State
from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading, is_polity
from caucasus_news.mentions.actors.roles import Role
from caucasus_news.model import Actor, Place, PlaceKind, slug

_LOOK_BACK = 40  # rows of states that are looked at
_WITHIN = frozenset({"in", "of", ",", "("})
_ENDS = frozenset({",", ".", ";", ")", "(", "on", "in", "at", "", "and"})
_SPECIFIC = frozenset(
    {
        "village",
        "town",
        "city",
        "province",
        "district",
        "region",
        "river",
        "lake",
        "mountain",
        "crossing",
        "site",
        "road",
    }
)


_KINDS = frozenset({"city", "town", "village"})
_OF_POLITIES = (SenseKind.STATE, SenseKind.DE_FACTO, SenseKind.CAPITAL)


def polity(reading: Reading, phrase: Phrase) -> None:
    """A state, de facto state or capital: the actor and the place."""
    atom = phrase.atom
    assert atom is not None
    state = None
    for sense in atom.senses:
        if sense.kind is SenseKind.STATE and state is None:
            state = sense.record
        if not phrase.who and sense.kind in _OF_POLITIES:
            phrase.who = (reading.casting.of_record(sense.record),)
        elif sense.kind is SenseKind.PLACE and phrase.place is None and isinstance(sense.record, PlaceRecord):
            phrase.place = reading.casting.known.place(sense.record)
    if isinstance(state, State):
        phrase.place = reading.casting.known.place(state)
    elif phrase.place is None and atom.kind is SenseKind.DE_FACTO:
        found = reading.lexicon.place(slug(atom.senses[0].record.name))
        phrase.place = None if found is None else found.place
    elif phrase.place is None and atom.kind is SenseKind.CAPITAL:
        phrase.place = _seat(reading, atom.record(SenseKind.CAPITAL))


def _seat(reading: Reading, record: object) -> Place | None:
    """The capital, for a seat of government that is no place of its own in the lexicon."""
    capital = getattr(record, "capital", None)
    found = reading.lexicon.place(capital.lower().replace(" ", "-")) if isinstance(capital, str) else None
    return None if found is None else found.place


def demonym(reading: Reading, phrase: Phrase) -> None:
    """Of "Armenian": the state, not as one that acts."""
    assert phrase.atom is not None
    phrase.who = (reading.casting.of_record(phrase.atom.record(SenseKind.DEMONYM)),)
    phrase.acts = False


def place(reading: Reading, phrase: Phrase) -> None:
    """A place of the lexicon, a border, or one that only the text knows."""
    phrase.acts = False
    owners = reading.owners(phrase)
    phrase.also = tuple(owners)
    if phrase.value in ("border", "line") and phrase.atom is None:
        _border(reading, phrase)
        return
    record = _record(phrase)
    if record is not None and _names_another(reading, phrase) and record.name.split()[-1].lower() in _KINDS:
        return
    if record is not None and record.kind is PlaceKind.LINE and record.country and not _is_told_of(reading, record):
        return  # every front may be a "contact line"
    if record is None and phrase.text:
        record = _similar(reading, phrase.text)
    if record is not None:
        phrase.place = reading.casting.known.place(record)
        for de_facto in reading.lexicon.de_facto:
            if de_facto.name == record.name:
                phrase.who = (reading.casting.of_record(de_facto),)
    elif phrase.text:
        polities = reading.polities(owners)
        around = next((owner.place for owner in phrase.owners if owner.place is not None and not owner.who), None)
        country = polities[0].country if polities else around.country if around is not None else None
        country = country or _lies_in(reading, phrase)
        kind = PlaceKind(phrase.value) if phrase.value in _SPECIFIC else PlaceKind.UNKNOWN
        phrase.place = Place(phrase.text, kind, country)


def _names_another(reading: Reading, phrase: Phrase) -> bool:
    """Whether a name with a small "city" behind it only says where another one lies: "the Ostia city of Amar"."""
    scan, last = reading.scan, phrase.last - 1
    return scan.words[last] in _KINDS and scan.key(last + 1) == "of" and scan.capital(last + 2) and last > phrase.first


def _lies_in(reading: Reading, phrase: Phrase) -> str | None:
    """The state of what is named behind an unknown place: "Khanlig in Gubadly", "Zorgan, Gegharkunik province,"."""
    scan, mark = reading.scan, reading.scan.key(phrase.last)
    start = phrase.last + 1 + (scan.key(phrase.last + 1) == "the")
    atom = scan.atom(start) if mark in _WITHIN else None
    if atom is None:
        return None
    noun = scan.atom(atom.last)
    told = noun is not None and Role.PLACE_NOUN in noun.roles
    if mark == "," and not told and scan.key(atom.last) not in _ENDS:
        return None  # "near Zorgan, Armenia said"
    for sense in atom.senses:
        if sense.kind is SenseKind.PLACE and isinstance(sense.record, PlaceRecord):
            return sense.record.country
        if sense.kind is SenseKind.STATE:
            return str(sense.record.id)
    return None


def _similar(reading: Reading, name: str) -> PlaceRecord | None:
    """The place whose name sounds so, where the text tells of its state, of one that broke away there, or of none."""
    record = reading.lexicon.similar_place(name.lower()) if " " not in name else None
    return record if record is None or _is_told_of(reading, record) else None


def _is_told_of(reading: Reading, record: PlaceRecord) -> bool:
    """Whether the text tells of the state of a place, or of one that broke away there; or of no state so far."""
    if not reading.story.weights:
        return True
    sides = reading.casting.known.sides
    told = {sides[code].country for code in reading.story.weights if code in sides}
    parted = {state.parent for state in reading.lexicon.de_facto if reading.story.weights[state.id]}
    return record.country in told | parted


def _record(phrase: Phrase) -> PlaceRecord | None:
    """The lexicon's place of that name, one of the kind that the noun tells if there is one."""
    if phrase.atom is None:
        return None
    found = [s.record for s in phrase.atom.senses if s.kind is SenseKind.PLACE and isinstance(s.record, PlaceRecord)]
    fitting = [record for record in found if record.kind == phrase.value]
    chosen = fitting or found
    return chosen[0] if chosen else None


def _border(reading: Reading, phrase: Phrase) -> None:
    """The border between its owners, else between the two sides of the text."""
    polities = reading.polities(reading.owners(phrase))
    for owner in phrase.owners:
        lies_in = reading.casting.polity(owner.place.country) if owner.place is not None and not owner.who else None
        if lies_in is not None and lies_in not in polities:
            polities.append(lies_in)
    for who in reading.possessor(phrase) if len(polities) < 2 else ():
        polities += [polity for polity in reading.polities((who,)) if polity not in polities]
    if phrase.value == "line":
        return
    if len(polities) < 2:
        polities = _neighbours(reading, polities)
    if len(polities) == 2:
        reading.story.polities(polities, phrase.first, phrase.sentence)
    if len(polities) == 2 and all(map(is_polity, polities)):  # of rebels and a state no border has a name
        phrase.place = border_between(reading, polities[0], polities[1])


def _neighbours(reading: Reading, polities: list[Actor]) -> list[Actor]:
    """The two neighbours last told of together, this one among them; else the two sides of the text."""
    story, known = reading.story, reading.scan.words_known.neighbours
    for group in reversed(story.states[-_LOOK_BACK:]):
        members = [who for who in group.members if isinstance(who, Actor)]
        near = len(members) == 2 and members[1].id in known.get(members[0].id, ())
        if near and set(polities) <= set(members) and not (story.lesser(members) and not polities):
            return members
    pair = list(story.principals)
    return pair if set(polities) <= set(pair) else polities


def border_between(reading: Reading, one: Actor, other: Actor) -> Place:
    """The border of two states, by its neutral name: "Armenia–Azerbaijan border"."""
    first, second = sorted((one.name, other.name))
    name = f"{first}–{second} border"
    record = reading.lexicon.place_named(name)
    return record.place if record is not None and record.kind is PlaceKind.BORDER else Place(name, PlaceKind.BORDER)
