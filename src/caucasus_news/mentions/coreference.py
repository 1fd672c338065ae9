"""Whom "the two leaders", "they", "he", "the ministry" mean: those told of before, by recency, number and kind."""

from collections.abc import Collection, Iterable

from attrs import define, field

from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.mentions.sides import Sides
from caucasus_news.mentions.told import LOOK_BACK, NEAR, Group, Told
from caucasus_news.model import Actor

_FAR = 120  # those that are looked at for whoever has a title: more than an article has, so that long texts stay cheap


@define(eq=False)
class Story(Sides):
    """Who has been told of so far, in order."""

    persons: list[Told] = field(factory=list)
    things: list[Told] = field(factory=list)  # states, bodies, organisations, forces
    groups: list[Group] = field(factory=list)
    bodies: dict[str, Actor] = field(factory=dict)  # of each kind of body the latest, in the order of telling
    forces: dict[str, Actor] = field(factory=dict)
    unexplained: int = -1  # the last sentence about a body of which nobody knows whose it is
    gatherings: list[Group] = field(factory=list)  # who meets several, with them all
    encounter: Group | None = None  # the last clause in which people met

    def person(self, someone: Someone, token: int, sentence: int, *, subject: bool, aside: bool = False) -> None:
        """Take down that a person is told of."""
        self.persons += [Told(token, sentence, someone, subject, aside)]

    def lately(self) -> list[Someone]:
        """The persons told of, each once, the latest first."""
        recent = dict.fromkeys([told.who for told in reversed(self.persons[-_FAR:])])
        return [who for who in recent if isinstance(who, Someone)]

    def things_lately(self, *, outside: bool = False) -> list[Actor]:
        """The states, bodies and forces told of, each once, the latest first; `outside` of quotations alone."""
        told_of = [told for told in reversed(self.things[-_FAR:]) if not (outside and told.aside)]
        recent = dict.fromkeys([told.who for told in told_of])
        return [who for who in recent if isinstance(who, Actor)]

    def group(self, members: Iterable[Who], token: int, sentence: int, *, subject: bool) -> None:
        """Take down that several are told of together; a longer row takes the place of its beginning."""
        unique = tuple(dict.fromkeys(members))
        if not unique[1:]:
            return
        last = self.groups[-1] if self.groups else None
        if last is not None and last.sentence == sentence and unique[: len(last.members)] == last.members:
            subject |= self.groups.pop().subject
        self.groups += [Group(token, sentence, unique, subject)]

    def crowd(self, members: Iterable[Who], token: int, sentence: int, *, subject: bool) -> None:
        """Take down that people in the plural are told of, whoever they are."""
        self.groups += [Group(token, sentence, tuple(members), subject)]

    def singular(
        self,
        sentence: int,
        *,
        female: bool | None,
        but: Collection[Who] = (),
        outside: bool = False,
        since: int = 0,
    ) -> Someone | None:
        """Whom "he" or "she" means: the subject of this sentence, else of the one before, else the latest person.

        It is nobody of `but`: "him" is not who acts on him. `outside` of a quotation nobody is meant who is told
        of within: "'The speaker and I agree,' he said". Behind a semicolon, at token `since`, whom a clause with "who"
        is about gives way to whom the sentence is about.
        """
        fitting = [
            told
            for told in self.persons[-LOOK_BACK:]
            if sentence - NEAR < told.sentence and not (outside and told.aside)
            if isinstance(told.who, Someone) and told.who not in but
            if female is None or told.who.female is None or told.who.female is female
        ]
        for back in range(NEAR):
            here = [told for told in fitting if told.sentence == sentence - back]
            if here:
                subjects = [told for told in here if told.subject]
                subjects = [told for told in subjects if not (told.inner and told.token < since)] or subjects
                best = (subjects[0] if back else subjects[-1]) if subjects else here[-1 if back else 0]
                return best.who if isinstance(best.who, Someone) else None
        return None

    def thing_before(self, sentence: int, since: int = 0) -> Actor | None:
        """What "it" means: the subject of this sentence or the one before that is no person.

        Behind a semicolon, at token `since`, whom the words behind it are about.
        """
        if self.unexplained == sentence:
            return None
        for back in range(2):
            here = [told for told in self.things[-LOOK_BACK:] if told.sentence == sentence - back]
            subjects = [told for told in here if told.subject and told.token >= since]
            subjects = subjects or [told for told in here if told.subject]
            if subjects or (here and not back):
                found = (subjects or here)[0 if back == 0 else -1].who
                return found if isinstance(found, Actor) else None
        return None

    def subject(self, sentence: int) -> Who | None:
        """The person whom a sentence so far is about."""
        here = [told for told in self.persons[-LOOK_BACK:] if told.sentence == sentence and told.subject]
        if not here or sum(told.token == here[0].token for told in here) > 1:
            return None
        rows = [group for group in self.groups[-LOOK_BACK:] if group.sentence == sentence and group.subject]
        return None if any(here[0].who in group.members for group in rows) else here[0].who

    def acting(self, sentence: int) -> Who | None:
        """The person whom the latest clause of a sentence is about."""
        return next((t.who for t in reversed(self.persons[-LOOK_BACK:]) if t.sentence == sentence and t.subject), None)

    def together(
        self,
        sentence: int,
        count: int = 0,
        *,
        people: bool = False,
        near: int = NEAR,
        mutual: bool = False,
        apart: bool = False,
        but: Who | None = None,
        apart_from: Collection[Who] = (),
    ) -> tuple[Who, ...]:
        """Whom "they", "both", "the three" mean: of those told of together in the nearest sentence the subjects.

        Nobody where no group of that number is near, or where the sentence's own subject is one of them, unless it is
        `mutual` what they do: "he said they would meet". Who stands `apart` is none of those beside it: "with X and Y
        in attendance, they promised". "Them" are not those who act on them: `but`; "the two" here are none of
        those they stand `apart_from`.
        """
        busy = None if mutual else self.subject(sentence)
        best: Group | None = None
        for group in reversed(self.groups[-LOOK_BACK:]):
            if group.sentence < sentence - near or (best is not None and group.sentence < best.sentence):
                break
            fits = (not count or len(group.members) == count) and (not people or group.people)
            fits = fits and not (apart and group.sentence == sentence and not group.subject)
            fits = fits and not (group.sentence == sentence and group.subject and but in group.members)
            fits = fits and not (group.sentence == sentence and any(who in group.members for who in apart_from))
            if fits and busy not in group.members and (best is None or (group.subject and not best.subject)):
                best = group
        return best.members if best is not None else ()

    def other(self, someone: Someone) -> Someone | None:
        """Whom somebody was last told of together with, where that is one person."""
        for group in reversed(self.groups[-LOOK_BACK:]):
            if someone in group.members and group.people and len(group.members) == 2:
                return next((who for who in group.members if isinstance(who, Someone) and who is not someone), None)
        return None

    def ordered(self, sentence: int, *, last: bool) -> Who | None:
        """Whom "the former" or "the latter" means: the first or last of those told of together near by.

        The last may be one of many, the first one of two.
        """
        near = [group for group in self.groups[-LOOK_BACK:] if group.sentence >= sentence - 2 and group.members]
        row = near[-1].members if near else self.only(2, sentence)
        if last:
            return row[-1] if row else None
        return row[0] if len(row) == 2 else None

    def beside(self, who: Who, sentence: int) -> tuple[Who, ...]:
        """Somebody whom a clause is about, and those of whom it is told together with him."""
        rows = [group for group in self.groups[-LOOK_BACK:] if group.sentence == sentence and group.subject]
        return next((g.members for g in reversed(rows) if who in g.members and not g.passing), (who,))

    def row_of(self, whos: Collection[Who], sentence: int) -> tuple[Who, ...]:
        """These, and with whom they were told of in one row of a sentence."""
        rows = (g for g in reversed(self.groups[-LOOK_BACK:]) if g.sentence == sentence and g is not self.encounter)
        return next((row.members for row in rows if any(who in row.members for who in whos)), tuple(whos))

    def only(self, count: int, sentence: int, near: int = 2, but: Collection[Who] = ()) -> tuple[Who, ...]:
        """The so many people of this and the last sentence or two, where there are just so many beside `but`."""
        for back in range(min(near, 1), near + 1):
            recent = (told.who for told in self.persons[-LOOK_BACK:] if told.sentence >= sentence - back)
            found = dict.fromkeys(who for who in recent if who not in but)
            if len(found) >= count:
                return tuple(found) if len(found) == count else ()
        return ()

    def ranked(self, ranks: frozenset[str], count: int, among: Collection[Someone] = ()) -> tuple[Someone, ...]:
        """The last so many people who hold such offices, a group of them before others; () where there are fewer.

        `among`, where given, are the only ones to choose from.
        """
        for group in reversed(self.groups[-LOOK_BACK:]):
            members = [who for who in group.members if isinstance(who, Someone) and _fits(who, ranks, among)]
            if members and len(members) == len(group.members) and (not count or len(members) == count):
                return tuple(members)
        recent = (told.who for told in reversed(self.persons[-2 * LOOK_BACK :]))
        found = list(dict.fromkeys(who for who in recent if isinstance(who, Someone) and _fits(who, ranks, among)))
        if len(found) < (count or 2):
            return ()
        if count in (0, 2):  # "the two ministers" hold one office, where two of those told of do
            found = [found[0], next((who for who in found[1:] if _alike(who, found[0])), found[1])]
        return tuple(reversed(found[: count or 2]))

    def last_ranked(self, title: str, ranks: frozenset[str], *, outside: bool = False) -> Someone | None:
        """The latest person of this title or these ranks; of several in one sentence whom it is about."""
        recent = [told for told in self.persons[-_FAR:] if not (outside and told.aside)]
        known = [(told, told.who) for told in recent if isinstance(told.who, Someone)]
        found = [(told, who) for told, who in known if who.ranks & ranks or _called(who, title)]
        if not found:
            return None
        last, latest = found[-1]
        return next((who for told, who in found if told.sentence == last.sentence and told.subject), latest)


def _called(someone: Someone, title: str) -> bool:
    return any(t == title or t.startswith(f"{title} of ") for t in (*someone.titles, *someone.weak))


def _alike(one: Someone, other: Someone) -> bool:
    """Whether two hold the same office, each in a state of his own."""
    return one.known_office is not None and one.known_office == other.known_office


def _fits(someone: Someone, ranks: frozenset[str], among: Collection[Someone]) -> bool:
    return bool(someone.ranks & ranks) and (not among or someone in among)
