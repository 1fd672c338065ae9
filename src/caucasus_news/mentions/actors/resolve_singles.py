"""Who is meant by one that was named before: "the ministry", "the country", "the other side", "the enemy"."""

from collections.abc import Iterator

from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading, is_polity
from caucasus_news.mentions.actors.resolve_bodies_told import alike, body_before
from caucasus_news.mentions.actors.someone import Someone
from caucasus_news.mentions.actors.unnamed import newcomer
from caucasus_news.model import Actor, ActorKind

_UNION, _UNION_BODY = "EU", "eu_institution"
_EACH = frozenset({"both", "either", "neither", "each"})
_LATELY = 2  # sentences back
_FEW = 4  # people told of last
_NEAR = 20  # entries of the story that are looked at


def single(reading: Reading, phrase: Phrase) -> None:
    """Of "The ministry", "the country", "his office", "the other side", "the enemy"."""
    if phrase.value == "body" and phrase.determiner in _EACH and not phrase.owners:
        polities = reading.story.pair(phrase.sentence, 2)
        phrase.who, phrase.plural = tuple(alike(reading, phrase, polities)), True
    elif phrase.value == "body":
        body_before(reading, phrase)
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
