"""Which body or side is meant."""

from collections.abc import Iterable, Sequence

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.assaults import assaults, is_harmed, suffering
from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.mentions.actors.roles import Body
from caucasus_news.mentions.actors.someone import Someone
from caucasus_news.model import Actor

_DEFENCE = "defence ministry"
_MINISTRY, _SERVICE = "Ministry", "Service"
_LOCAL = frozenset({"local", "central", "regional", "municipal", "own"})
_SITTING = frozenset({"security council", "parliament", "government", "general staff"})
_STATESMEN = frozenset({"leader", "minister", "security", "speaker"})
_SESSIONS = frozenset({"session", "meeting", "sitting", "meetings", "reshuffle"})
_NATIONAL = frozenset({"presidential administration", "prosecutor general", "general staff"})
_BEFORE = 2  # sentences further back in which a place tells whose ministry speaks
_COUNCIL, _WORLD_COUNCIL, _WORLD = "security council", "UNSC", "United Nations"
_NEW_YORK = frozenset({"new", "york"})


def body(reading: Reading, phrase: Phrase) -> None:
    """A ministry, service or parliament: of its owner, of the seat named, or the latest of its kind."""
    what = phrase.body
    if what is None or (what.id == "government" and _any_government(reading, phrase)):
        return
    if phrase.atom is not None and phrase.atom.kind is SenseKind.ORGANIZATION:
        phrase.who = (reading.casting.of_record(phrase.atom.record(SenseKind.ORGANIZATION)),)
        return
    owners = reading.owners(phrase)
    if not owners and phrase.owners:
        return
    polities = reading.polities(owners) or [who for who in owners if isinstance(who, Actor)]
    if not polities:
        polities = reading.polities(reading.possessor(phrase))
    if not polities and phrase.plural and (phrase.count == 2 or phrase.determiner == "both"):
        polities = list(reading.story.pair(phrase.sentence, 2))
    if not polities and phrase.plural:
        return
    if not polities and what.id == _COUNCIL and _of_the_world(reading, phrase):
        phrase.who = (reading.casting.known.organizations[_WORLD_COUNCIL],)
        return
    if not polities and phrase.shared is not None:
        polities = reading.polities(reading.owners(phrase.shared))
    if not polities:
        polities = _before(reading, phrase)
    phrase.who = _abroad(reading, phrase, polities) if what.abroad else _each_of(reading, what, polities)
    phrase.also = tuple(dict.fromkeys([*owners, *polities]))
    for actor in phrase.who:
        if isinstance(actor, Actor):
            reading.story.bodies.pop(what.id, None)
            reading.story.bodies[what.id] = actor


def _of_the_world(reading: Reading, phrase: Phrase) -> bool:
    """Whether "the Security Council" is that of the United Nations: they were told of, or it sits in New York."""
    if _COUNCIL in reading.story.bodies or reading.scan.keys[phrase.head] != "security":
        return False
    here = reading.scan.keys[reading.scan.first : reading.scan.end]
    told = any(actor.name.startswith(_WORLD) for actor in reading.story.things_lately())
    return told or set(here) >= _NEW_YORK or here[max(0, phrase.first - reading.scan.first - 2) :][:1] == ("members",)


def _each_of(reading: Reading, what: Body, polities: Iterable[Actor]) -> tuple[Actor, ...]:
    return tuple(reading.casting.body(what, polity) for polity in polities)


def _abroad(reading: Reading, phrase: Phrase, polities: Sequence[Actor]) -> tuple[Actor, ...]:
    """The embassies of these states in the one that is named with them, else where the last such one was."""
    what = phrase.body
    assert what is not None
    for host in phrase.toward:
        reading.find(host, phrase.sentence)
    hosts = reading.polities(who for host in phrase.toward for who in host.who)
    if hosts and polities and hosts[0] != polities[0]:
        # "the embassy of Aldoria in Ostia": "the two countries" after that
        reading.story.polities((polities[0], hosts[0]), phrase.first, phrase.sentence, passing=True)
    known = reading.story.bodies.get(what.id)
    if not hosts and known is not None and [reading.casting.polity_of(known)] == list(polities):
        return (known,)
    return tuple(reading.casting.body(what, polity, hosts[0] if hosts else None) for polity in polities)


def _any_government(reading: Reading, phrase: Phrase) -> bool:
    """Whether no government of a state is meant: "local government", "a cabinet session"."""
    keys = reading.scan.keys
    if not _LOCAL.isdisjoint(keys[phrase.first : phrase.head]):
        return True
    if phrase.determiner in ("a", "an") and not phrase.owners:
        return True  # "a government source"
    return not phrase.owners and phrase.determiner != "the" and reading.scan.key(phrase.last) in _SESSIONS


def _before(reading: Reading, phrase: Phrase) -> list[Actor]:
    """The state whose body was told of before, else the one whose press this is, else the last that acted near by.

    Where that one shelled or fired, it is whom it fired at: ministries tell of what was done to their own.
    """
    assert phrase.body is not None
    seated = in_the_capital(reading, phrase) or _there(reading, phrase) or _of_the_country(reading, phrase)
    if seated:
        return seated
    known = reading.story.bodies.get(phrase.body.id)
    if known is not None:
        polity = reading.casting.polity_of(known)
        return [] if polity is None else [polity]
    ours = phrase.body.name.startswith(_MINISTRY) or phrase.body.id in _NATIONAL
    press = reading.home or (reading.dated if phrase.body.id != "police" else None)  # police may be of anywhere
    if press is not None:
        return [press]
    if ours:
        outside = not reading.quoted(phrase)
        for told in reversed(reading.story.things):
            if told.sentence < phrase.sentence - 1:
                break
            polity = reading.polity(told.who) if told.subject and not (outside and told.aside) else None
            if polity is not None:
                if is_harmed(reading, told, phrase):
                    return [polity]
                if assaults(reading, told, phrase):
                    return suffering(reading, phrase, polity)
                return [] if _of_either(reading, phrase) else [polity]
    local = not _LOCAL.isdisjoint(reading.scan.keys[phrase.first : phrase.head])
    there = reading.ground(phrase.sentence, _BEFORE) if ours and not local else None
    if there is not None and (phrase.body.id != _DEFENCE or there not in reading.named_near(phrase.sentence)):
        return [there]  # who was hit on its own ground tells of it
    return _only_one_with(reading, phrase.body) or _at_home(reading, phrase)


def _at_home(reading: Reading, phrase: Phrase) -> list[Actor]:
    """Whose council or parliament a statesman convenes or addresses: his own state's."""
    acting = reading.story.acting(phrase.sentence)
    own = phrase.body is not None and phrase.body.id in _SITTING
    if not own or not isinstance(acting, Someone) or acting.ranks.isdisjoint(_STATESMEN):
        return []
    return reading.polities((acting,))


def in_the_capital(reading: Reading, phrase: Phrase) -> list[Actor]:
    """Whose body it is where the sentence opens with a capital: "In Aldora, the defence ministry called it a lie"."""
    before = reading.done[-1] if reading.done else None
    if before is None or before.sentence != phrase.sentence or not 0 <= phrase.first - before.last <= 1:
        return []
    opens = before.first == reading.scan.first + 1 and reading.scan.keys[before.first - 1] == "in"
    capital = before.atom is not None and before.atom.kind is SenseKind.CAPITAL
    return reading.polities(before.who) if opens and capital else []


def _of_the_country(reading: Reading, phrase: Phrase) -> list[Actor]:
    """Whose body "the country's ministry" is: of whoever the sentence first told of."""
    if "country" not in reading.scan.keys[max(phrase.first - 3, 0) : phrase.head]:
        return []
    here = (told for told in reading.story.things if told.sentence == phrase.sentence)
    polity = next((p for told in here if (p := reading.polity(told.who)) is not None), None)
    return [] if polity is None else [polity]


def _there(reading: Reading, phrase: Phrase) -> list[Actor]:
    """Whose body "the ministry there" is: of whoever was last told of, here or in the sentence before."""
    if reading.scan.key(phrase.last) != "there":
        return []
    for told in reversed(reading.story.things):
        if told.sentence < phrase.sentence - 1:
            break
        polity = reading.polity(told.who)
        if polity is not None:
            return [polity]
    return []


def _of_either(reading: Reading, phrase: Phrase) -> bool:
    """Whether the sentence tells of two enemies: "the ministry said" of a shelling may be the word of each.

    "The ministry of that country" is of the one that the sentence is about.
    """
    if reading.scan.keys[phrase.last : phrase.last + 2] == ("of", "that"):
        return False
    here = {
        polity.id
        for told in reading.story.things
        if told.sentence == phrase.sentence and (polity := reading.polity(told.who)) is not None
    }
    return any(pair <= here for pair in reading.story.conflicts)


def _only_one_with(reading: Reading, what: Body) -> list[Actor]:
    """The one state told of whose service has that name: a State Border Service is Azerbaijan's, not Armenia's.

    Ministries and offices of every state are called alike.
    """
    if not what.name.endswith(_SERVICE):
        return []
    told = (reading.casting.polity(state) for state in reading.story.weights)
    known = {organization.name for organization in reading.lexicon.organizations}
    having = [polity for polity in told if polity is not None and f"{what.name} of {polity.name}" in known]
    return having if len(having) == 1 else []


def side(reading: Reading, phrase: Phrase) -> None:
    """Of "The Armenian side", "the authorities in Stepanakert": the owner as a whole; a press service speaks for it."""
    owners = reading.owners(phrase) or ([] if phrase.owners else reading.possessor(phrase))
    if phrase.value == "voice":
        served = [(isinstance(who, Someone) and reading.office_of(who)) or who for who in owners]
        phrase.who, phrase.also = tuple(served), tuple(reading.polities(owners))
        for who in owners:
            if isinstance(who, Someone) and who not in phrase.who:
                reading.story.person(who, phrase.first, phrase.sentence, subject=True)
        return
    if phrase.value == "party":
        own = [_led_by(reading, who) if isinstance(who, Someone) else who for who in owners]
        owners = [who for who in own if who is not None]
    phrase.who = tuple(reading.polities(owners)) or tuple(owners)
    if phrase.value == "capital":
        _capital(reading, phrase)
        after = reading.scan.key(phrase.last)
        phrase.acts = after in reading.scan.words_known.speech


def _led_by(reading: Reading, someone: Someone) -> Actor | None:
    """The organisation that somebody leads: "his party"."""
    return reading.casting.known.organizations.get(someone.term.jurisdiction) if someone.term is not None else None


def _capital(reading: Reading, phrase: Phrase) -> None:
    for polity in phrase.who:
        state = reading.lexicon.state(polity.id) if isinstance(polity, Actor) else None
        if state is not None and state.capital is not None:
            place = reading.lexicon.place(state.capital.lower().replace(" ", "-"))
            phrase.place = None if place is None else place.place
