"""Who is meant by "his Azerbaijani counterpart", "their Russian colleague", "its Georgian counterpart", "his host"."""

import datetime as dt

from caucasus_news.lexicon import Person, SenseKind
from caucasus_news.mentions.actors.grounds import ground, visited
from caucasus_news.mentions.actors.offices import holder, offices_of
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.mentions.actors.roles import Title
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.mentions.actors.unnamed import officer
from caucasus_news.model import Actor

_LEADING = ("president", "prime_minister", "head_of_government")
_NEAR = 20  # entries of the story
#: Who meets ministers as their equal without being one.
_PEERS = {"high_representative": "foreign_minister"}


def counterparts(reading: Reading, phrase: Phrase, owners: list[Who]) -> list[Who]:
    """Of "His Azerbaijani counterpart": who holds there the office that "he" holds here."""
    bases = [who for who in reading.possessor(phrase) if isinstance(who, Someone)]
    bases += [who for who in owners if isinstance(who, Someone)]
    base = bases[0] if bases else None
    if base is not None and not phrase.owners:
        other = reading.story.other(base) or _beside_alone(reading, phrase, base)
        if other is not None and (other.ranks & base.ranks or not other.ranks):
            return [other]
        abroad = _visited(reading, phrase, base) or visited(reading, phrase)
        return counterparts_of(reading, phrase, base, [abroad]) if abroad is not None else []
    if base is None:
        begun = bool(reading.done) and reading.done[-1].sentence == phrase.sentence  # else "his" is yet to be named
        return _bodies_alike(reading, phrase, owners) or (list(reading.polities(owners)) if begun else [])
    return counterparts_of(reading, phrase, base, owners)


def two_alike(reading: Reading, phrase: Phrase) -> list[Who]:
    """Of "His two colleagues", "both colleagues": who holds his office in the two states that the text is about."""
    acting = reading.story.acting(phrase.sentence)
    bases = reading.possessor(phrase) or ([acting] if acting is not None else [])
    base = next((who for who in bases if isinstance(who, Someone)), None)
    pair = reading.story.pair(phrase.sentence, 2)
    if base is None or reading.polity(base) in pair:
        return []
    found = counterparts_of(reading, phrase, base, list(pair))
    return found if len(found) == len(pair) else []


def counterparts_of(reading: Reading, phrase: Phrase, base: Someone, owners: list[Who]) -> list[Who]:
    """Who holds in these states the office that somebody holds."""
    if base.term is None:
        return _titled_alike(reading, phrase, base, owners)
    found: list[Who] = []
    for polity in reading.polities(who for who in owners if not isinstance(who, Someone)):
        place, day = reading.jurisdiction(polity), reading.day(phrase)
        record = _alike(reading, base, polity, place, day)
        known = reading.lexicon.office(_PEERS.get(base.term.office, base.term.office))
        if record is not None:
            found.append(reading.cast.of_record(record, day))
        elif known is not None:
            found.append(officer(reading, Title(known.title, next(iter(base.ranks), ""), (known.id,)), polity))
    return found


def _titled_alike(reading: Reading, phrase: Phrase, base: Someone, owners: list[Who]) -> list[Who]:
    """Of a minister whom the lexicon does not know: who holds there the office of that title."""
    served = (
        base.titles and reading.polity(base) is not None
    )  # a federation's president has no peers among heads of state
    offices = base.offices.get(base.titles[0], ()) if served else ()
    day, polities = reading.day(phrase), reading.polities(who for who in owners if not isinstance(who, Someone))
    held = [holder(reading.lexicon, offices, reading.jurisdiction(polity), day) for polity in polities]
    return [reading.cast.of_record(record, day) for record in held if record is not None]


def _alike(reading: Reading, base: Someone, polity: Actor, place: str, day: dt.date | None) -> Person | None:
    """Who holds the like office there: of one who leads a state at odds with it its leader, whatever the office."""
    assert base.term is not None
    same: tuple[str, ...] = (_PEERS.get(base.term.office, base.term.office),)
    if base.term.office not in _LEADING:
        return holder(reading.lexicon, same, place, day)
    leads = offices_of(Title("leader"), place, day)
    own = reading.polity(base)
    if own is not None and reading.story.opposed((own, polity)) and base.term.office == _first(reading, own, day):
        return holder(reading.lexicon, (*leads, *same), place, day)
    return holder(reading.lexicon, (*same, *leads), place, day)


def _first(reading: Reading, polity: Actor, day: dt.date | None) -> str:
    """The office that leads a state."""
    return offices_of(Title("leader"), reading.jurisdiction(polity), day)[0]


def _visited(reading: Reading, phrase: Phrase, base: Someone) -> Actor | None:
    """The state in whose capital somebody is, as the sentence says: "X flew to Baku and met his counterpart"."""
    own = reading.polity(base)
    found: list[Actor] = []
    for before in reversed(reading.done):
        if before.sentence < phrase.sentence:
            break
        capital = before.atom is not None and before.atom.kind is SenseKind.CAPITAL
        if before.kind is Kind.POLITY and not before.acts and (capital or not found):
            found += [who for who in reading.polities(before.who) if who not in (own, *found)]
    return found[0] if len(found) == 1 else None


def host(reading: Reading, phrase: Phrase, owners: list[Who]) -> list[Who]:
    """Of "His Georgian host": the latest of that state; of "his guest" whom he was told of together with, or alone."""
    if phrase.determiner == "the" and not phrase.owners:
        return _at_home(reading) if reading.scan.keys[phrase.head] == "host" else _from_abroad(reading, phrase)
    if not phrase.owners:
        bases = [who for who in reading.possessor(phrase) if isinstance(who, Someone)]
        if len(bases) > 1:
            return _beside(reading, phrase, bases)
        together: list[Who] = [other for other in map(reading.story.other, bases) if other is not None]
        return together or (_beside(reading, phrase, bases) if bases else [])
    polities = reading.polities(owners)
    last = next((who for who in reading.story.lately() if reading.polity(who) in polities), None)
    return counterparts(reading, phrase, owners) if last is None else [last]  # "his Georgian host": of the same rank


def _at_home(reading: Reading) -> list[Who]:
    """Of "The host": the one person told of who is of the state where the last place named lies."""
    places = (p.place for p in reversed(reading.done) if p.place is not None and not (p.acts and p.who))
    country = next((place.country for place in places if place.country is not None), None)
    found = [
        who for who in reading.story.lately() if country and reading.polity(who) is reading.casting.polity(country)
    ]
    return [found[0]] if len(found) == 1 else []


def _from_abroad(reading: Reading, phrase: Phrase) -> list[Who]:
    """Of "The guest": the one person lately told of who is of another state than the one he came to."""
    there = ground(reading, phrase)
    near = [t.who for t in reading.story.persons[-_NEAR:] if t.sentence >= phrase.sentence - 1]
    found = [
        who for who in dict.fromkeys(near) if isinstance(who, Someone) and reading.polity(who) not in (None, there)
    ]
    return [found[0]] if there is not None and len(found) == 1 else []


def _beside_alone(reading: Reading, phrase: Phrase, base: Someone) -> Someone | None:
    """Of "his colleague": the one other person near by, where that one has the same rank."""
    near = [who for who in reading.story.only(2, phrase.sentence) if isinstance(who, Someone) and who is not base]
    return near[0] if len(near) == 1 and near[0].ranks & base.ranks else None


def _beside(reading: Reading, phrase: Phrase, several: list[Someone]) -> list[Who]:
    """Of "their host": the one other person of this sentence and the one before."""
    near = [told.who for told in reading.story.persons[-_NEAR:] if told.sentence >= phrase.sentence - 1]
    others = [who for who in dict.fromkeys(near) if who not in several]
    return others if len(others) == 1 else []


def _bodies_alike(reading: Reading, phrase: Phrase, owners: list[Who]) -> list[Who]:
    """Of a ministry "its Azerbaijani counterpart" is the ministry of that kind there."""
    bases = [who for who in reading.possessor(phrase) if isinstance(who, Actor)]
    for kind, actor in reading.story.bodies.items():
        if actor in bases:
            body = reading.scan.words_known.bodies[kind]
            return [reading.casting.body(body, polity) for polity in reading.polities(owners)]
    return []


def of_one_island(reading: Reading, title: Title, owner: Who) -> list[Who]:
    """Of "The two Cypriot leaders": that of the state and that of the one which broke away, where both are told of."""
    if not isinstance(owner, Actor):
        return []
    parted = (state.id for state in reading.lexicon.de_facto if state.parent == owner.id)
    both = {owner, *map(reading.casting.polity, parted)}
    found = [who for who in reading.story.lately() if title.rank in who.ranks and reading.polity(who) in both]
    return list(reversed(found)) if len(found) == 2 else []
