"""Which body is meant by one that was named before: "the ministry", "the group", "the bloc", "his office"."""

from collections.abc import Iterable

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.parties import armed_before, is_armed_group
from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading, is_polity
from caucasus_news.mentions.actors.resolve_bodies import in_the_capital
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.model import Actor, ActorKind

_MINISTRY, _DEFENCE = "Ministry", "mod"
_FORCES = "Armed Forces of "
_OFFICE = "office"
_BANDS = frozenset({"group", "movement", "faction"})
_LATELY = 2  # sentences back
_SOON = 5  # tokens from who speaks to the verb
_NEAR = 20  # entries of the story that are looked at
_BODIES = (ActorKind.ORGANIZATION, ActorKind.FORCE)


def body_before(reading: Reading, phrase: Phrase) -> None:
    """Of "The group", "their ministry", "the president's office": the body of whom was told, or of its owners."""
    named = reading.scan.atom(phrase.last)
    if named is not None and named.kind is SenseKind.ORGANIZATION and phrase.text in _BANDS:
        phrase.who = (reading.casting.of_record(named.record(SenseKind.ORGANIZATION)),)  # "the militant group Hamas"
    elif phrase.owners:
        _body_owned(reading, phrase)
    elif phrase.text == _OFFICE and phrase.determiner in ("his", "her"):
        told = (reading.office_of(who) for who in reading.possessor(phrase) if isinstance(who, Someone))
        phrase.who = tuple(office for office in told if office is not None and _has_a_say(reading, phrase))
    elif phrase.determiner == "its" and phrase.text.capitalize() == _MINISTRY:
        phrase.who = tuple(_same_kind(reading, phrase, reading.possessor(phrase)))
        phrase.also = tuple(reading.polities(phrase.who))
    else:
        _body_told(reading, phrase)


def _has_a_say(reading: Reading, phrase: Phrase) -> bool:
    """Whether an office says something, and is no room: "his office said", "a statement by her office"."""
    keys, known = reading.scan.keys, reading.scan.words_known
    return reading.scan.key(phrase.last) in known.speech or keys[phrase.first - 1] in ("by", "from")


def _body_owned(reading: Reading, phrase: Phrase) -> None:
    """Whom a body is that belongs to somebody: "Lebanon's Hezbollah group", "X's office"."""
    owners = reading.owners(phrase)
    bands: list[Who] = [who for who in owners if is_armed_group(reading, who)]
    if bands and phrase.text in _BANDS:
        phrase.who = tuple(bands)
        return  # "Lebanon's Hezbollah group"
    leader = owners[0] if phrase.text == _OFFICE and len(owners) == 1 else None
    office = reading.office_of(leader) if isinstance(leader, Someone) else None
    if office is not None and isinstance(leader, Someone):
        phrase.who = (office,)
        reading.story.person(leader, phrase.first, phrase.sentence, subject=True)  # "X's office said he would"
        return
    armed = armed_before(reading, owners) if phrase.text in reading.scan.words_known.follow["armed_one"] else None
    if armed is not None and all(map(is_polity, owners)):
        phrase.who = (armed,)  # "the Lebanese militant group"
        return
    alike = _same_kind(reading, phrase, owners) or _served_by(reading, phrase, owners)
    phrase.who = tuple(alike or _body_of(reading, phrase, owners) or owners)


def _body_told(reading: Reading, phrase: Phrase) -> None:
    """Which body of whom was told before a bare noun means: "the group", "the ministry", "the bloc"."""
    if phrase.text in reading.scan.words_known.follow["armed_one"]:
        speaker = _speaking_body(reading, phrase)
        armed = armed_before(reading) if speaker is None else speaker
        if armed is not None:
            phrase.who = (armed,)
            return
    noun = phrase.text.capitalize()
    seat = in_the_capital(reading, phrase) if noun == _MINISTRY else []
    if seat:  # "In Aldora the ministry called it a lie"
        phrase.who, phrase.also = tuple(alike(reading, phrase, seat) or seat), tuple(seat)
        return
    nouns = {noun, "Organization", "Organisation"} if noun.startswith("Organi") else {noun}
    if noun == "Department":
        nouns.add(_MINISTRY)
    for actor in reading.story.things_lately(outside=not reading.quoted(phrase)):
        if actor.kind in _BODIES and not nouns.isdisjoint(actor.name.split()):
            phrase.who, phrase.also = (actor,), tuple(reading.polities((actor,)))
            return
    kinds = reading.scan.words_known.blocs.get(phrase.text)
    if kinds is not None:
        phrase.who = tuple(_bloc(reading, kinds))
    elif noun == _MINISTRY:
        _ministry_told(reading, phrase)


def _ministry_told(reading: Reading, phrase: Phrase) -> None:
    """Of "The ministry": that of the person told of last who serves one, else that over the forces told of last."""
    for someone in reading.story.lately():
        served = reading.body_of(someone)
        if served is not None and _MINISTRY in served.name:
            phrase.who, phrase.also = (served,), tuple(reading.polities((served,)))
            return
    _over_forces(reading, phrase)


def _over_forces(reading: Reading, phrase: Phrase) -> None:
    """Of "The ministry" behind "Aldoria's military said": that which the forces serve whose word was told last."""
    for told in reversed(reading.story.things[-_NEAR:]):
        who = told.who
        if told.sentence < phrase.sentence - 1:
            return
        after = reading.scan.keys[told.token : told.token + _SOON]
        said = told.subject and not reading.scan.words_known.speech.isdisjoint(after)
        if said and isinstance(who, Actor) and who.name.startswith(_FORCES):
            polity = reading.casting.polity_of(who)
            if polity is not None:
                phrase.who = (reading.casting.body(reading.scan.words_known.bodies[_DEFENCE], polity),)
                phrase.also = (polity,)
                return


def _speaking_body(reading: Reading, phrase: Phrase) -> Actor | None:
    """The unarmed body that spoke last, where "the group" says more: not the rebels of whom it told."""
    if phrase.last - phrase.first != 2 or reading.scan.key(phrase.last) not in reading.scan.words_known.speech:
        return None
    bodies = (*_BODIES, ActorKind.GROUP)
    first: Actor | None = None
    at = -1
    for told in reading.story.things[-_NEAR:]:  # whom the latest of the sentences before begins with
        near = phrase.sentence - _LATELY <= told.sentence < phrase.sentence and told.sentence != at
        if near and told.subject and isinstance(told.who, Actor) and told.who.kind in bodies:
            first, at = told.who, told.sentence
    return first if first is not None and not is_armed_group(reading, first) else None


def _bloc(reading: Reading, kinds: frozenset[str]) -> list[Who]:
    """The organisation of one of these kinds that was told of last, or whose official was."""
    known = reading.casting.known
    for actor in reading.story.things_lately():
        if actor.id in known.records and known.records[actor.id].kind in kinds:
            return [actor]
    for someone in reading.story.lately():
        served = someone.body
        if served is None and someone.term is not None:
            served = known.organizations.get(someone.term.jurisdiction)
        if served is not None and served.id in known.records and known.records[served.id].kind in kinds:
            return [served]
    return []


def _body_of(reading: Reading, phrase: Phrase, owners: list[Who]) -> list[Who]:
    """Of "The EU mission": the mission of that owner told of last."""
    names = [who.name for who in owners if isinstance(who, Actor) and not is_polity(who)]
    for actor in reading.story.things_lately() if names else ():
        if phrase.text.capitalize() in actor.name.split() and actor.name.startswith(tuple(names)):
            return [actor]
    return []


def _served_by(reading: Reading, phrase: Phrase, owners: list[Who]) -> list[Who]:
    """Of "The ministry in Yerevan": that of the latest minister of that state told of."""
    polities = reading.polities(owners)
    for someone in reading.story.lately() if phrase.text.capitalize() == _MINISTRY else ():
        served = reading.body_of(someone)
        if served is not None and _MINISTRY in served.name and reading.casting.polity_of(served) in polities:
            return [served]
    return []


def _same_kind(reading: Reading, phrase: Phrase, owners: list[Who]) -> list[Who]:
    """Of "The ministry in Yerevan": the kind of ministry told of last, of that state."""
    return alike(reading, phrase, reading.polities(owners))


def alike(reading: Reading, phrase: Phrase, polities: Iterable[Actor]) -> list[Who]:
    """The bodies of these states of the kind told of last, or of the kind that the last officials told of serve."""
    noun = phrase.text.capitalize()
    for kind in reversed(reading.story.bodies):
        body = reading.scan.words_known.bodies.get(kind)
        if body is not None and noun in body.name.split():
            return [reading.casting.body(body, polity) for polity in polities]
    return []
