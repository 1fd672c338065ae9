"""Who is meant by "his Azerbaijani counterpart", "their Russian colleague", "its Georgian counterpart", "his host"."""

from caucasus_news.mentions.actors.offices import holder, offices_of
from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.mentions.actors.roles import Title
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.mentions.actors.unnamed import officer
from caucasus_news.model import Actor


def counterparts(reading: Reading, phrase: Phrase, owners: list[Who]) -> list[Who]:
    """Of "His Azerbaijani counterpart": who holds there the office that "he" holds here."""
    bases = [who for who in reading.possessor(phrase) if isinstance(who, Someone)]
    bases += [who for who in owners if isinstance(who, Someone)]
    base = bases[0] if bases else None
    if base is not None and not phrase.owners:
        other = reading.story.other(base)
        return [other] if other is not None and (other.ranks & base.ranks or not other.ranks) else []
    if base is None:
        return _bodies_alike(reading, phrase, owners)
    return counterparts_of(reading, phrase, base, owners)


def counterparts_of(reading: Reading, phrase: Phrase, base: Someone, owners: list[Who]) -> list[Who]:
    """Who holds in these states the office that somebody holds."""
    if base.term is None:
        return []
    found: list[Who] = []
    for polity in reading.polities(who for who in owners if not isinstance(who, Someone)):
        place, day = reading.jurisdiction(polity), reading.day(phrase)
        leads = base.term.office in ("president", "prime_minister", "head_of_government")
        offices = (base.term.office, *(offices_of(Title("leader"), place, day) if leads else ()))
        record = holder(reading.lexicon, offices, place, day)
        known = reading.lexicon.office(base.term.office)
        if record is not None:
            found.append(reading.cast.of_record(record, day))
        elif known is not None:
            found.append(officer(reading, Title(known.title, next(iter(base.ranks), ""), (known.id,)), polity))
    return found


def host(reading: Reading, phrase: Phrase, owners: list[Who]) -> list[Who]:
    """Of "His Georgian host": the latest of that state; of "his host" whom he was told of together with."""
    if not phrase.owners:
        others = [reading.story.other(who) for who in reading.possessor(phrase) if isinstance(who, Someone)]
        return [other for other in others[:1] if other is not None]
    polities = reading.polities(owners)
    last = next((who for who in reading.story.lately() if reading.polity(who) in polities), None)
    return [] if last is None else [last]


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
