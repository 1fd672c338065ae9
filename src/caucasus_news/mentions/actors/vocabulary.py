"""Words that tell who is meant: titles, bodies, forces, people, nouns of place; read from the packaged word lists."""

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import cache
from typing import Any

from attrs import field, frozen

from caucasus_news.letters import fold
from caucasus_news.lexicon.words import load_words

_TOKEN = re.compile(r"\w+|[^\w\s]")


class Role(IntEnum):
    """What a word or phrase may do in a noun phrase."""

    TITLE = 1
    MODIFIER = 2  # "deputy", "former", "acting" before a title
    BODY = 3
    FORCE = 4  # also border guards, peacekeepers; the value tells which
    PEOPLE = 5  # soldiers, civilians, officials; the value tells which
    NOMINAL = 6  # "countries", "leaders": many that were named before
    SINGLE = 7  # "country", "ministry": one that was named before
    RANK = 8
    HONORIFIC = 9
    PLACE_NOUN = 10
    BORDER = 11
    LINE = 12
    SIDE = 13  # "side", "authorities": with an owner, the owner
    PRONOUN = 14


@frozen
class Title:
    """A generic title, the ids of offices that it may be, the rank at which its holders meet, the body served."""

    title: str
    rank: str = ""
    offices: tuple[str, ...] = ()
    weak: bool = False
    body: str = ""
    plural: bool = False
    profession: bool = False


@frozen
class Body:
    """A kind of body: its id and the name that the short name of a state completes."""

    id: str
    name: str
    plural: bool = False
    force: bool = False


@frozen
class Noun:
    """A noun for forces, people or what stands for them: its class, and whether it means several."""

    value: str
    plural: bool = False


@frozen(eq=False)
class Word:
    """A phrase of the vocabulary: how many tokens beyond the first, and what it may do."""

    rest: tuple[str, ...]
    roles: dict[Role, Any] = field(factory=dict)


@frozen(eq=False)
class Vocabulary:
    """Every phrase by its first key, longest first, and the small sets that the grammar asks."""

    phrases: dict[str, tuple[Word, ...]] = field(repr=False)
    adjectives: frozenset[str]
    determiners: frozenset[str]
    possessives: frozenset[str]
    numbers: frozenset[str]
    leads: frozenset[str]  # lower-case words that may begin a noun phrase
    participles: frozenset[str]
    given: frozenset[str]
    endings: tuple[str, ...]
    particles: frozenset[str]
    stop: frozenset[str]
    organization_nouns: frozenset[str]
    international: frozenset[str]
    speech: frozenset[str]
    place_nouns: dict[str, str]
    inside: frozenset[str]
    toward: frozenset[str]
    going: frozenset[str]
    bodies: dict[str, Body]
    body_names_in_us: dict[str, str]
    leaders: dict[str, tuple[tuple[str, str], ...]]
    endings_of: dict[str, tuple[str, ...]]
    sole: dict[str, str]
    mediating: frozenset[str]
    female: frozenset[str]
    prepositions: frozenset[str]
    clause: frozenset[str]  # what a clause's subject may stand behind
    unrecognised: frozenset[str]
    auxiliaries: frozenset[str]
    kin: dict[str, tuple[str, ...]]
    neighbours: dict[str, frozenset[str]]
    force_nouns: frozenset[str]
    of_one_state: frozenset[str]
    heads: dict[str, Title]
    state_nouns: frozenset[str]

    def at(self, keys: tuple[str, ...], index: int, end: int) -> Word | None:
        """The longest phrase that starts at token `index` and stays before `end`."""
        for word in self.phrases.get(keys[index], ()):
            rest = word.rest
            if not rest:
                return word
            last = index + 1 + len(rest)
            if last <= end and keys[index + 1 : last] == rest:
                return word
        return None


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the packaged word lists, made once.

    >>> sorted(role.name for role in vocabulary().at(("foreign", "ministry"), 0, 2).roles)
    ['BODY']
    """
    titles, bodies, places = load_words("titles"), load_words("bodies"), load_words("places")
    adjectives, names = load_words("adjectives"), load_words("names")
    phrases: dict[tuple[str, ...], dict[Role, Any]] = {}
    for keys, role, value in _entries(titles, bodies, places):
        phrases.setdefault(keys, {}).setdefault(role, value)
    by_first: dict[str, list[Word]] = {}
    for keys, roles in phrases.items():
        by_first.setdefault(keys[0], []).append(Word(keys[1:], roles))
    return Vocabulary(
        phrases={first: tuple(sorted(words, key=_longest)) for first, words in by_first.items()},
        adjectives=frozenset(adjectives["words"]),
        determiners=frozenset(adjectives["determiners"]),
        possessives=frozenset(adjectives["possessives"]),
        numbers=frozenset(adjectives["numbers"]),
        leads=frozenset(adjectives["numbers"] + adjectives["determiners"] + adjectives["words"]),
        participles=frozenset(adjectives["participles"]),
        given=frozenset(names["given"]),
        endings=tuple(names["endings"]),
        particles=frozenset(names["particles"]),
        stop=frozenset(places["stop"]),
        organization_nouns=frozenset(bodies["organization_nouns"]),
        international=frozenset(bodies["international"]),
        speech=frozenset(names["speech"]),
        place_nouns=places["nouns"],
        inside=frozenset(places["in"]),
        toward=frozenset(places["toward"]),
        going=frozenset(places["going"]),
        bodies={item["id"]: Body(item["id"], item["name"]) for item in bodies["bodies"]},
        body_names_in_us=bodies["names_in_us"],
        leaders={code: tuple(map(tuple, rows)) for code, rows in titles["leaders"].items() if code != "note"},
        endings_of={code: tuple(rows) for code, rows in names["endings_of"].items()},
        sole=load_words("people")["sole"],
        mediating=frozenset(load_words("nominals")["mediating"]),
        female=frozenset(names["female"]),
        prepositions=frozenset(places["prepositions"]),
        clause=frozenset(places["clause"]),
        unrecognised=frozenset(adjectives["unrecognised"]),
        auxiliaries=frozenset(adjectives["auxiliaries"]),
        kin={code: tuple(rows) for code, rows in names["kin"].items()},
        neighbours={code: frozenset(rows) for code, rows in places["neighbours"].items()},
        force_nouns=frozenset(bodies["force_nouns"]),
        of_one_state=frozenset(titles["of_one_state"]),
        heads={body: _title_of(titles, title) for body, title in titles["heads"].items()},
        state_nouns=frozenset(bodies["state_nouns"]),
    )


def _title_of(titles: Any, name: str) -> Title:
    """The title of that name among the listed ones and those of the domains."""
    for keys, role, value in _entries_of_titles(titles):
        if role is Role.TITLE and isinstance(value, Title) and value.title == name and not value.plural and keys:
            return value
    raise KeyError(name)


def _entries_of_titles(titles: Any) -> "Iterator[_Entry]":
    yield from _domains(titles["domains"])
    yield from _titles(titles)


def _longest(word: Word) -> int:
    return -len(word.rest)


def split(phrase: str) -> tuple[str, ...]:
    """The folded tokens of a phrase.

    >>> split("Vice-President")
    ('vice', '-', 'president')
    """
    return tuple(map(fold, _TOKEN.findall(phrase)))


def plural_of(phrase: str) -> str:
    """The plural of a title or noun phrase: of its head, which stands before " of ", " to ", " for ".

    >>> plural_of("minister of defence"), plural_of("chief of staff"), plural_of("embassy")
    ('ministers of defence', 'chiefs of staff', 'embassies')
    """
    for link in (" of ", " to ", " for ", "-in-"):
        head, found, tail = phrase.partition(link)
        if found:
            return plural_of(head) + link + tail
    if phrase.endswith("y") and phrase[-2:-1] not in ("a", "e", "o"):
        return phrase[:-1] + "ies"
    if phrase.endswith("man"):
        return phrase[:-3] + "men"
    return phrase + ("es" if phrase.endswith(("s", "ch", "sh", "x")) else "s")


_Entry = tuple[tuple[str, ...], Role, Any]


def _entries(titles: Any, bodies: Any, places: Any) -> Iterator[_Entry]:
    yield from _titles(titles)
    yield from _domains(titles["domains"])
    for item in bodies["bodies"]:
        for word in item["words"]:
            force = item.get("force", False)
            yield split(word), Role.BODY, Body(item["id"], item["name"], force=force)
            yield split(plural_of(word)), Role.BODY, Body(item["id"], item["name"], True, force)
    for side in bodies["sides"]:
        yield split(side), Role.SIDE, Noun(side)
        yield split(plural_of(side)), Role.SIDE, Noun(side, plural=True)
    yield from _people(load_words("people"))
    yield from _nominals(load_words("nominals"))
    for noun, kind in places["nouns"].items():
        yield split(noun), Role.PLACE_NOUN, kind
    for role, name in ((Role.BORDER, "border"), (Role.LINE, "line")):
        for noun in places[name]:
            yield split(noun), role, noun


def _titles(data: Any) -> Iterator[_Entry]:
    for item in data["titles"]:
        for word in item["words"]:
            for plural in (False, True):
                title = Title(
                    item["title"],
                    item["rank"],
                    tuple(item["offices"]),
                    item.get("weak", False),
                    item.get("body", ""),
                    plural,
                )
                yield split(plural_of(word) if plural else word), Role.TITLE, title
    for word in data["professions"]:
        yield split(word), Role.TITLE, Title(word, "profession", weak=True, profession=True)
    for kind, words in data["modifiers"].items():
        for word in words:
            yield split(word), Role.MODIFIER, kind
    for role, name in ((Role.RANK, "ranks"), (Role.HONORIFIC, "honorifics")):
        for word in data[name]:
            for form in (word, plural_of(word)):
                keys = split(form)
                yield keys, role, word
                yield (*keys, "."), role, word
                if len(keys) == 2:
                    yield (keys[0], ".", keys[1], "."), role, word


def _domains(domains: Iterable[Any]) -> Iterator[_Entry]:
    for item in domains:
        body = item.get("body") or item["ministry"].lower()
        offices = (item.get("office") or item["title"].replace(" ", "_"),)
        ministries = [f"{before} ministry" for before in item["before"]]
        ministries += [f"ministry {link} {after}" for after in item["after"] for link in ("of", "for")]
        ministers = [f"{before} minister" for before in item["before"]]
        ministers += [f"minister {link} {after}" for after in item["after"] for link in ("of", "for")]
        for plural in (False, True):
            for word in ministries:
                yield split(plural_of(word) if plural else word), Role.BODY, Body(body, item["ministry"], plural)
            for word in ministers:
                keys = split(plural_of(word) if plural else word)
                yield keys, Role.TITLE, Title(item["title"], "minister", offices, body=body, plural=plural)


def _people(data: Any) -> Iterator[_Entry]:
    for group in ("forces", "guards", "keepers"):
        for word in data[group]:
            yield split(word), Role.FORCE, Noun(group, word.endswith("s"))
    for group in ("soldiers", "civilians", "others", "officials"):
        for word in data[group]:
            plural = word.endswith(("s", "men", "children", "people", "personnel", "population")) and word != "press"
            yield split(word), Role.PEOPLE, Noun(group, plural)


def _nominals(data: Any) -> Iterator[_Entry]:
    for word in data["states"]:
        yield split(word), Role.NOMINAL, Noun("states", plural=True)
    for word, rank in data["people"].items():
        yield split(word), Role.NOMINAL, Noun(rank or "people", plural=True)
    for word, group in data["one"].items():
        yield split(word), Role.SINGLE, Noun(group)
    for word, gender in data["persons"].items():
        yield split(word), Role.PRONOUN, Noun("person" + gender)
    for word in data["plural"]:
        yield split(word), Role.PRONOUN, Noun("plural", plural=True)
    for word in data["things"]:
        yield split(word), Role.PRONOUN, Noun("thing")
