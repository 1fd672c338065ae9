"""Whom "the two leaders", "they", "he", "it", "the ministry" mean: those told of before, by recency, number and kind."""

from collections import Counter
from collections.abc import Iterable

from attrs import define, field, frozen

from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.model import Actor

_NEAR = 3  # sentences back within which a group is still spoken of as "they"
_LOOK_BACK = 40  # entries of the history that are looked at


@frozen(eq=False)
class Told:
    """Somebody told of at a token of a sentence; `subject` where the clause is about them."""

    token: int
    sentence: int
    who: Who
    subject: bool


@frozen(eq=False)
class Group:
    """Several told of together at a token of a sentence."""

    token: int
    sentence: int
    members: tuple[Who, ...]


@define(eq=False)
class Story:
    """Who has been told of so far, in order."""

    persons: list[Told] = field(factory=list)
    things: list[Told] = field(factory=list)  # states, bodies, organisations, forces
    groups: list[Group] = field(factory=list)
    states: list[Group] = field(factory=list)  # states and de facto states told of together
    crowds: list[Group] = field(factory=list)  # people without a name, in the plural
    bodies: dict[str, Actor] = field(factory=dict)  # the latest of each kind of body
    forces: dict[str, Actor] = field(factory=dict)
    weights: Counter[str] = field(factory=Counter)  # how often the whole text names each state

    def person(self, someone: Someone, token: int, sentence: int, *, subject: bool) -> None:
        """Take down that a person is told of."""
        self.persons.append(Told(token, sentence, someone, subject))

    def thing(self, actor: Actor, token: int, sentence: int, *, subject: bool) -> None:
        """Take down that a state, body or force is told of."""
        self.things.append(Told(token, sentence, actor, subject))

    def group(self, members: Iterable[Who], token: int, sentence: int) -> None:
        """Take down that several are told of together."""
        unique = tuple(dict.fromkeys(_by_identity(members)))
        if len(unique) > 1:
            self.groups.append(Group(token, sentence, unique))

    def polities(self, members: Iterable[Actor], token: int, sentence: int) -> None:
        """Take down that several states are told of together."""
        unique = tuple(dict.fromkeys(members))
        if len(unique) > 1:
            self.states.append(Group(token, sentence, unique))

    def singular(self, sentence: int, *, female: bool | None) -> Someone | None:
        """Whom "he" or "she" means: the subject of this sentence, else of the one before, else the latest person."""
        fitting = [
            told
            for told in self.persons[-_LOOK_BACK:]
            if isinstance(told.who, Someone) and not _differs(told.who.female, female)
        ]
        for back in range(_NEAR):
            here = [told for told in fitting if told.sentence == sentence - back]
            if here:
                best = next((told for told in here if told.subject), None) or here[-1 if back else 0]
                return best.who if isinstance(best.who, Someone) else None
        last = fitting[-1] if fitting else None
        return last.who if last is not None and isinstance(last.who, Someone) else None

    def thing_before(self, sentence: int) -> Actor | None:
        """What "it" means: the subject of this sentence or the one before that is no person."""
        for back in range(2):
            here = [told for told in self.things[-_LOOK_BACK:] if told.sentence == sentence - back]
            subjects = [told for told in here if told.subject]
            if subjects or (here and not back):
                found = (subjects or here)[0 if back == 0 else -1].who
                return found if isinstance(found, Actor) else None
        return None

    def together(self, sentence: int, count: int = 0) -> tuple[Who, ...]:
        """Whom "they", "both", "the three" mean: those last told of together, else the last so many people."""
        for group in reversed(self.groups[-_LOOK_BACK:]):
            if group.sentence < sentence - _NEAR:
                break
            if not count or len(group.members) == count:
                return group.members
        return self.latest(count or 2, sentence) if count else ()

    def latest(self, count: int, sentence: int) -> tuple[Who, ...]:
        """The last so many different people, if they are near; nobody where there are fewer."""
        found: list[Who] = []
        for told in reversed(self.persons[-_LOOK_BACK:]):
            if told.sentence < sentence - _NEAR - 1:
                break
            if told.who not in found:
                found.insert(0, told.who)
            if len(found) == count:
                return tuple(found)
        return ()

    def ranked(self, ranks: frozenset[str], count: int) -> tuple[Someone, ...]:
        """The last so many people who hold such offices, a group of them before others; () where there are fewer."""
        for group in reversed(self.groups[-_LOOK_BACK:]):
            members = [who for who in group.members if isinstance(who, Someone) and who.ranks & ranks]
            if len(members) == len(group.members) and (not count or len(members) == count):
                return tuple(members)
        found: list[Someone] = []
        for told in reversed(self.persons[-2 * _LOOK_BACK :]):
            who = told.who
            if isinstance(who, Someone) and who.ranks & ranks and who not in found:
                found.insert(0, who)
                if len(found) == (count or 2):
                    return tuple(found)
        return ()

    def last_ranked(self, title: str, ranks: frozenset[str]) -> Someone | None:
        """The latest person of this title, else of these ranks."""
        for told in reversed(self.persons):
            if isinstance(told.who, Someone) and title in told.who.titles:
                return told.who
        for told in reversed(self.persons):
            if isinstance(told.who, Someone) and told.who.ranks & ranks:
                return told.who
        return None

    def pair(self, count: int) -> tuple[Actor, ...]:
        """The states meant by "the two countries": those last told of together, else nobody."""
        for group in reversed(self.states[-_LOOK_BACK:]):
            if len(group.members) == (count or 2):
                return tuple(who for who in group.members if isinstance(who, Actor))
        return ()


def _by_identity(members: Iterable[Who]) -> list[Who]:
    return list(members)


def _differs(known: bool | None, asked: bool | None) -> bool:
    return known is not None and asked is not None and known is not asked


def subject_of(keys: tuple[str, ...], first: int, start: int, prepositions: frozenset[str]) -> bool:
    """Whether a noun phrase from token `first` on may be what its clause, begun at `start`, is about."""
    return first == start or keys[first - 1] not in prepositions
