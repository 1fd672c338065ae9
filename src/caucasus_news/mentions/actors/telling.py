"""Taking down in the story who has been told of, alone or together, and who is met."""

from caucasus_news.mentions.actors.cataphora import await_name, name_awaited
from caucasus_news.mentions.actors.encounters import tell_encounter, tell_lead
from caucasus_news.mentions.actors.parties import tell_parties
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.reading import Reading, is_polity
from caucasus_news.mentions.actors.resolve_pronouns import gendered
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.mentions.told import Told
from caucasus_news.model import Actor, ActorKind

_BODIES = frozenset({Kind.SINGLE, Kind.BODY})
_TELLING_MORE = _BODIES | {Kind.PEOPLE, Kind.FORCE, Kind.PRONOUN, Kind.DEMONYM}
_QUOTED = frozenset({'"', ",", "'"})
_OBJECTS = frozenset({"whom", "them", "him", "her"})  # pronouns that no clause is about
_MOST_TOGETHER = 8
_VISITING = frozenset({"visited", "visits", "toured"})
_BETWEEN = frozenset({"mediator", "co-chair"})
_JOINTS = frozenset({"and", ",", "with", "nor"})
#: Kinds of phrase for the purpose of rows: "he and X" are people alike, "Israel and Hezbollah" sides.
_ALIKE = {
    Kind.PRONOUN: Kind.PERSON,
    Kind.OFFICE: Kind.PERSON,
    Kind.KNOWN: Kind.POLITY,
    Kind.BODY: Kind.POLITY,
    Kind.NAMED: Kind.POLITY,
}
_BY = 3  # tokens before a row among which "brokered by" stands


def tell(reading: Reading, phrase: Phrase) -> None:
    """Take down in the story who has been told of."""
    kind = phrase.kind
    if phrase.plural or kind in _TELLING_MORE or phrase.owners[1:]:
        _tell_more(reading, phrase)
    if not phrase.who or not phrase.acts or kind is Kind.PLACE:
        if kind is Kind.PRONOUN or kind is Kind.OFFICE:
            reading.awaited = await_name(reading, phrase) or reading.awaited
        return
    first, scan = phrase.first, reading.scan
    last = phrase.last
    owns = last < scan.end and scan.keys[last] == "'" and scan.possessive(last) > last
    subject = phrase.text not in _OBJECTS and not owns and _is_subject(reading, first, phrase.last)
    if subject and _joins(reading, phrase):
        subject = False
    _tell_each(reading, phrase, subject=subject)
    row: tuple[list[Who], int] = list(phrase.who), first
    if phrase.who[1:] or (reading.done and 0 < first - reading.done[-1].last < 3):
        row = _together(reading, phrase, subject)
    if reading.meeting and first > scan.first:
        tell_encounter(reading, phrase, *row)
        if scan.keys[first - 1] == ",":
            tell_lead(reading, phrase)
    if reading.awaited is not None:
        name_awaited(reading, reading.awaited, phrase, *row)


def _tell_more(reading: Reading, phrase: Phrase) -> None:
    """Take down what else a phrase tells: that there are several, states told of together, a body of nobody known."""
    story, kind = reading.story, phrase.kind
    if kind is Kind.PEOPLE or kind is Kind.FORCE:
        reading.last_people = phrase.value
        if phrase.plural and not phrase.who[1:]:
            _crowd(reading, phrase)
    elif kind is Kind.PRONOUN:
        gendered(phrase)
    elif phrase.plural and len(phrase.who) == 1 and _is_body(phrase.who[0]):
        _crowd(reading, phrase)  # "the co-chairs": those of one body, and "they" after that
    if kind is Kind.DEMONYM and reading.done and reading.done[-1].kind is Kind.DEMONYM:
        pair = reading.polities((*reading.done[-1].who, *phrase.who))
        if reading.scan.keys[reading.done[-1].last : phrase.first] in (("-",), ("and",)):
            story.polities(pair, phrase.first, phrase.sentence)
    if phrase.owners[1:] and not _between_others(phrase):
        owners = [who for owner in phrase.owners for who in owner.who if is_polity(who)]
        story.polities(reading.polities(owners), phrase.first, phrase.sentence)
    if kind in _BODIES and not phrase.who and _is_subject(reading, phrase.first):
        story.unexplained = phrase.sentence


def _tell_each(reading: Reading, phrase: Phrase, *, subject: bool) -> None:
    """Take down each one whom a phrase means, and the person whose they are: "X's spokeswoman, Y"."""
    story, aside = reading.story, reading.quoting and reading.quoted(phrase)
    if phrase.kind is Kind.PERSON:
        for owner in phrase.owners:
            for who in owner.who if owner.name is not None else ():
                if isinstance(who, Someone):
                    story.person(who, owner.first, phrase.sentence, subject=False, aside=aside)
    inner = phrase.text == "who"
    for who in phrase.who:
        told = Told(phrase.first, phrase.sentence, who, subject, aside, inner)
        if isinstance(who, Someone):
            story.persons += [told]
        else:
            story.things += [told]


def _between_others(phrase: Phrase) -> bool:
    """Whether people go between others: "the Saudi and US mediators" are no sides."""
    return phrase.value in _BETWEEN or any(title.rank in _BETWEEN for title in phrase.titles)


def _is_body(who: Who) -> bool:
    return isinstance(who, Actor) and who.kind is ActorKind.ORGANIZATION


def _joins(reading: Reading, phrase: Phrase) -> bool:
    """Whether "and" or a comma joins somebody to a person who is no subject: "received X and Y", "with X, Y and Z"."""
    before = reading.done[-1] if reading.done else None
    if before is None or before.last != phrase.first - 1 or reading.scan.keys[before.last] not in ("and", ","):
        return False
    told = reading.story.persons[-1] if reading.story.persons else None
    beside = told is not None and told.token == before.first and not told.subject
    alike = beside and _ALIKE.get(before.kind, before.kind) is _ALIKE.get(phrase.kind, phrase.kind)
    return alike and not _verb_behind(reading, phrase.first, phrase.last)


def _verb_behind(reading: Reading, first: int, last: int) -> bool:
    """Whether a verb stands behind a noun phrase, with or without "also" before it."""
    scan, known = reading.scan, reading.scan.words_known
    at = last + (scan.key(last) in ("also", "then", "later"))
    key = scan.key(at)
    return last > first and (key in known.speech or key in known.auxiliaries or (key.endswith("ed") and len(key) > 3))


def _is_subject(reading: Reading, first: int, last: int = 0) -> bool:
    """Whether a noun phrase may be what its clause is about: the first of the sentence, or at a clause's beginning."""
    scan = reading.scan
    if first == scan.first:
        return True
    before = scan.keys[first - 1]
    if before in scan.words_known.adjectives and first - 1 > scan.first:
        before = scan.keys[first - 2]  # "in southern Ostia"
    if before in scan.words_known.speech and first > scan.first + 1 and scan.keys[first - 2] in _QUOTED:
        return True  # "...", said X
    if before in scan.words_known.prepositions or (
        before in scan.words_known.speech and before not in scan.words_known.clause
    ):
        return False
    if before == "," and scan.keys[scan.first] in scan.words_known.prepositions and _verb_behind(reading, first, last):
        return True  # "In talks with X, Y said"
    if before in _VISITING:
        return False  # "visited X and Y"
    story, sentence = reading.story, reading.done[-1].sentence if reading.done else -1
    begun = [told for told in (*story.persons[-1:], *story.things[-1:]) if told.token >= scan.first]
    return not begun or sentence < 0 or before in scan.words_known.clause


def _crowd(reading: Reading, phrase: Phrase) -> None:
    """People in the plural may be "they" in what follows, also where nobody knows who they are."""
    subject = phrase.first == reading.scan.first or _is_subject(reading, phrase.first)
    reading.story.crowd(phrase.who, phrase.first, phrase.sentence, subject=subject)


def _together(reading: Reading, phrase: Phrase, subject: bool) -> tuple[list[Who], int]:
    """Several in one phrase, or joined to the phrase before by "and" or a comma, are told of together.

    Returns them, and the token where their row begins.
    """
    members: list[Who] = list(phrase.who)
    first, keys, kind = phrase.first, reading.scan.keys, _ALIKE.get(phrase.kind, phrase.kind)
    for before in reversed(reading.done[-_MOST_TOGETHER:]):
        if not 0 < first - before.last < 3 or not _JOINTS.issuperset(keys[before.last : first]):
            break
        if _ALIKE.get(before.kind, before.kind) is not kind or not before.who or before.sentence != phrase.sentence:
            break
        if first == phrase.first and _only_tells(reading, phrase, before):
            break
        members = [*before.who, *members]
        first = before.first
        subject = first == reading.scan.first or _opens(reading, first)
    if members[1:]:
        reading.story.group(members, phrase.first, phrase.sentence, subject=subject)
        lead = keys[max(reading.scan.first, first - _BY) : first]
        brokered = lead[-1:] == ("by",) and not reading.scan.words_known.follow["mediated"].isdisjoint(lead)
        if not brokered and not _between_others(phrase):
            tell_parties(reading, members, phrase.first, phrase.sentence)
    return members, first


def _only_tells(reading: Reading, phrase: Phrase, before: Phrase) -> bool:
    """Whether somebody behind a comma says what stands before it: "Aldor met Berrin, his aide, Dorin Carro, said"."""
    scan = reading.scan
    if before.first == scan.first or scan.keys[before.last : phrase.first] != (",",):
        return False
    return scan.key(phrase.last + (scan.key(phrase.last) == ",")) in scan.words_known.speech


def _opens(reading: Reading, first: int) -> bool:
    """Whether a clause is about a row that begins at a token: no object of a verb, "visited X and Y"."""
    before, known = reading.scan.keys[first - 1], reading.scan.words_known
    if before not in known.going and before not in known.follow["hosting"]:
        return before not in known.prepositions
    rows = (reading.story.persons[-_MOST_TOGETHER:], reading.story.things[-_MOST_TOGETHER:])
    return any(told.token == first and told.subject for row in rows for told in row)
