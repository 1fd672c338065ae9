"""Who is meant by one that was named before: "the ministry", "the country", "the other side", "the enemy"."""

from collections.abc import Iterable, Iterator

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.parties import armed_before, is_armed_group
from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading, is_polity
from caucasus_news.mentions.actors.resolve_bodies import in_the_capital
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.mentions.actors.unnamed import newcomer
from caucasus_news.model import Actor, ActorKind

_MINISTRY, _DEFENCE = "Ministry", "mod"
_FORCES = "Armed Forces of "
_OFFICE = "office"
_BANDS = frozenset({"group", "movement", "faction"})
_UNION, _UNION_BODY = "EU", "eu_institution"
_EACH = frozenset({"both", "either", "neither", "each"})
_LATELY = 2  # sentences back
_SOON = 5  # tokens from who speaks to the verb
_FEW = 4  # people told of last
_NEAR = 20  # entries of the story that are looked at
_BODIES = (ActorKind.ORGANIZATION, ActorKind.FORCE)


def single(reading: Reading, phrase: Phrase) -> None:
    """Of "The ministry", "the country", "his office", "the other side", "the enemy"."""
    if phrase.value == "body" and phrase.determiner in _EACH and not phrase.owners:
        polities = reading.story.pair(phrase.sentence, 2)
        phrase.who, phrase.plural = tuple(_alike(reading, phrase, polities)), True
    elif phrase.value == "body":
        _body_before(reading, phrase)
    elif phrase.value == "person":
        anybody = phrase.determiner in ("its", "their", "his", "her", "our")  # "its official"
        someone = _compatriot(reading, phrase) if phrase.owners else None if anybody else _one_before(reading, phrase)
        phrase.who = () if someone is None else (someone,)
    elif phrase.determiner in _EACH:
        phrase.who, phrase.plural = tuple(reading.story.pair(phrase.sentence, 2)), True
    elif phrase.value == "enemy" and phrase.owners:
        phrase.who = tuple(reading.polities(reading.owners(phrase)))
    elif phrase.negated or phrase.value == "enemy":
        phrase.who = tuple(_other(reading, phrase))
    elif phrase.unrecognised:
        phrase.who = tuple(_unrecognised(reading))
    elif phrase.determiner in ("his", "her", "its", "our") or phrase.owners:
        whos = reading.owners(phrase) if phrase.owners else reading.possessor(phrase)
        phrase.who = tuple(reading.polities(whos))
    elif phrase.determiner in ("the", "this") and phrase.text in ("country", "republic", "state", "nation"):
        phrase.who = tuple(_state_before(reading, phrase))


def _one_before(reading: Reading, phrase: Phrase) -> Someone | None:
    """Of "The diplomat": the latest who may be one, and no president."""
    ranks = reading.scan.words_known.ranks_of.get(phrase.text)
    if ranks is not None:
        for told in reversed(reading.story.persons[-_NEAR:]):
            if told.sentence < phrase.sentence - _LATELY:
                break
            if isinstance(told.who, Someone) and told.who.ranks & ranks:
                return told.who
    someone = reading.story.singular(phrase.sentence, female=None)
    return None if someone is not None and ranks is not None and "leader" in someone.ranks else someone


def _compatriot(reading: Reading, phrase: Phrase) -> Someone | None:
    """Of "The Turkish diplomat": the latest person of that state told of with a title that a diplomat may have."""
    ranks = reading.scan.words_known.ranks_of.get(phrase.text)
    owners = set(reading.owners(phrase))
    for told in reversed(reading.story.persons[-_NEAR:]):
        who = told.who
        if not isinstance(who, Someone):
            continue
        if (who.ranks & ranks if ranks else who.ranks or who.titles) and {*_of(reading, who)} & owners:
            return who
        if phrase.text == "official" and set(_of(reading, who)) & owners - set(reading.polities(owners)):
            return who  # "the EU official" may be its president
    polities = reading.polities(owners)
    return newcomer(reading, phrase.sentence, polities[0]) if len(polities) == 1 else None


def _of(reading: Reading, someone: Someone) -> Iterator[Actor]:
    """The state and body of a person, and the union whose body it is."""
    body = reading.body_of(someone)
    term = someone.term
    seat = reading.casting.known.organizations.get(term.jurisdiction) if term is not None else None
    known = (reading.polity(someone), body, seat)
    yield from (actor for actor in known if actor is not None)
    if seat is not None and reading.casting.known.records[seat.id].kind == _UNION_BODY:
        yield reading.casting.known.organizations[_UNION]


def _unrecognised(reading: Reading) -> list[Actor]:
    """Of "The breakaway republic": the de facto state that the text names most."""
    for code, _ in reading.story.weights.most_common():
        if reading.lexicon.de_facto_state(code) is not None:
            polity = reading.casting.polity(code)
            return [] if polity is None else [polity]
    return []


def _body_before(reading: Reading, phrase: Phrase) -> None:
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
        phrase.who, phrase.also = tuple(_alike(reading, phrase, seat) or seat), tuple(seat)
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
    return _alike(reading, phrase, reading.polities(owners))


def _alike(reading: Reading, phrase: Phrase, polities: Iterable[Actor]) -> list[Who]:
    """The bodies of these states of the kind told of last, or of the kind that the last officials told of serve."""
    noun = phrase.text.capitalize()
    for kind in reversed(reading.story.bodies):
        body = reading.scan.words_known.bodies.get(kind)
        if body is not None and noun in body.name.split():
            return [reading.casting.body(body, polity) for polity in polities]
    return []


def _other(reading: Reading, phrase: Phrase) -> list[Actor]:
    """The one of the two sides that is not the one speaking or acting last."""
    pair = reading.story.pair(phrase.sentence, 2)
    last = reading.story.things[-1].who if reading.story.things else None
    if phrase.value == "enemy" and reading.home in pair:
        last = reading.home
    polity = reading.polity(last) if last is not None else None
    others = [actor for actor in pair if actor != polity]
    if not pair and polity is not None and (phrase.value == "enemy" or _does(reading, phrase)):
        return _only_enemy(reading, polity)
    return others if len(others) == 1 and len(pair) == 2 else []


def _does(reading: Reading, phrase: Phrase) -> bool:
    """Whether "the other side" does something, rather than being a place: "on the other side of the road"."""
    key, known = reading.scan.key(phrase.last), reading.scan.words_known
    return key.endswith("ed") or key in known.speech or key in known.auxiliaries or key in known.follow["assaulting"]


def _only_enemy(reading: Reading, polity: Actor) -> list[Actor]:
    """The one state that is in conflict with a state that day, where the text names only one of them."""
    known = reading.casting.known
    code = reading.jurisdiction(polity)
    found = {
        one if other == code else other
        for one, other in known.opponents(reading.published).pairs
        if code in (one, other)
    }
    states = [known.sides[other] for other in sorted(found) if known.sides[other].kind is ActorKind.STATE]
    return states if len(states) == 1 else []


def _state_before(reading: Reading, phrase: Phrase) -> list[Actor]:
    """The one state of this sentence so far, or whose body tells it, else the subject of the one before."""
    things = reading.story.things[-_NEAR:]
    near = [told for told in things if is_polity(told.who)]
    here = dict.fromkeys(told.who for told in near if told.sentence == phrase.sentence)
    if not here:
        said = not reading.scan.words_known.speech.isdisjoint(reading.scan.keys[reading.scan.first : phrase.first])
        rows = (*things, *(reading.story.persons[-_FEW:] if said else ()))
        tellers = [told.who for told in rows if told.sentence == phrase.sentence and told.subject]
        here = dict.fromkeys(reading.polities(tellers))
    if not here:
        here = dict.fromkeys(told.who for told in near if told.sentence == phrase.sentence - 1 and told.subject)
    return [who for who in here if isinstance(who, Actor)] if len(here) == 1 else []
