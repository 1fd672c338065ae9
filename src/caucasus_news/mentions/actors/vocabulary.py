"""Words that tell who is meant: titles, bodies, forces, people, nouns of place; read from the packaged word lists."""

from functools import cache
from typing import Any

from attrs import field, frozen

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.actors.entries import entries, titles_by_name
from caucasus_news.mentions.actors.roles import Body, Role, Title, Word

_DEPENDENT = frozenset({Role.SINGLE, Role.PLACE_NOUN, Role.SIDE, Role.NOMINAL})


@frozen(eq=False)
class Opening:
    """The phrases that open with one key: the one of that key alone, and the longer ones by their second key."""

    alone: Word | None
    longer: dict[str, tuple[Word, ...]]


@frozen(eq=False)
class Vocabulary:
    """Every phrase by its first key, longest first, and the small sets that the grammar asks."""

    phrases: dict[str, Opening] = field(repr=False)
    adjectives: frozenset[str]
    hyphened: frozenset[str]  # adjectives, and what stands behind a hyphen only: "long-time"
    determiners: frozenset[str]
    numbers: frozenset[str]
    leads: frozenset[str]  # lower-case words that may begin a noun phrase
    participles: frozenset[str]
    given: frozenset[str]
    endings: tuple[str, ...]
    particles: frozenset[str]
    articles: frozenset[str]  # of Arabic names, before a hyphen
    stop: frozenset[str]
    organization_nouns: frozenset[str]
    speech: frozenset[str]
    place_nouns: dict[str, str]
    inside: frozenset[str]
    toward: frozenset[str]
    going: frozenset[str]
    peoples: frozenset[str]  # adjectives of peoples and faiths that are no states
    struck: frozenset[str]  # what was done to a place, before "of" or "on" and its name
    parts: frozenset[str]  # what belongs to a town, before "of" and its name: "the market of"
    striking: frozenset[str]  # verbs of it, before the name
    bodies: dict[str, Body]
    body_names_in_us: dict[str, str]
    offices_of: dict[str, str]  # the bodies that an office-holder's "office" and press service are
    leaders: dict[str, tuple[tuple[str, str], ...]]
    halves: dict[str, str]  # states that texts of them call by a side alone
    of_officials: dict[str, frozenset[str]]  # the states where a minister's title is an official's
    endings_of: dict[str, tuple[str, ...]]
    sole: dict[str, str]
    mediating: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    prepositions: frozenset[str]
    clause: frozenset[str]  # what a clause's subject may stand behind
    unrecognised: frozenset[str]
    auxiliaries: frozenset[str]
    kin: dict[str, tuple[str, ...]]
    neighbours: dict[str, frozenset[str]]
    force_nouns: frozenset[str]
    of_one_state: frozenset[str]
    states_of: dict[str, str]  # of which alone a title is used without more
    envoys_about: frozenset[str]
    heads: dict[str, Title]
    state_nouns: frozenset[str]
    police_things: frozenset[str]  # that "police" only describes
    blocs: dict[str, frozenset[str]]  # the kinds of organisation that a noun may mean
    ranks_of: dict[str, frozenset[str]]  # at which those meet whom a noun may mean
    follow: dict[str, frozenset[str]]  # what may stand behind or before words that are else no noun phrase

    def at(self, keys: tuple[str, ...], index: int, end: int) -> Word | None:
        """The longest phrase that starts at token `index` and stays before `end`."""
        if keys[index] not in self.phrases:
            return None
        opening = self.phrases[keys[index]]
        if index + 1 < end and keys[index + 1] in opening.longer:
            for word in opening.longer[keys[index + 1]]:
                last = index + word.size
                if last <= end and keys[index + 1 : last] == word.rest:
                    return word
        return opening.alone


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the packaged word lists, made once.

    >>> sorted(role.name for role in vocabulary().at(("foreign", "ministry"), 0, 2).roles)
    ['BODY']
    """
    return Vocabulary(phrases=_phrases(), **_of_titles(), **_of_bodies(), **_of_places(), **_of_nouns(), **_of_names())


def _phrases() -> dict[str, Opening]:
    phrases: dict[tuple[str, ...], dict[Role, Any]] = {}
    for keys, role, value in entries(load_words("titles"), load_words("bodies"), load_words("places")):
        phrases.setdefault(keys, {}).setdefault(role, value)
    by_first: dict[str, list[Word]] = {}
    for keys, roles in phrases.items():
        by_first.setdefault(keys[0], []).append(Word(keys[1:], roles, _DEPENDENT.issuperset(roles)))
    return {first: _opening(sorted(words, key=_longest)) for first, words in by_first.items()}


def _opening(words: list[Word]) -> Opening:
    longer: dict[str, tuple[Word, ...]] = {}
    for word in words:
        if word.rest:
            longer[word.rest[0]] = (*longer.get(word.rest[0], ()), word)
    return Opening(next((word for word in words if not word.rest), None), longer)


def _longest(word: Word) -> int:
    return -len(word.rest)


def _sets(data: Any, *names: str) -> dict[str, Any]:
    """The lists of these names as sets."""
    return {name: frozenset(data[name]) for name in names}


def _of_titles() -> dict[str, Any]:
    titles = load_words("titles")
    leaders = {code: tuple(map(tuple, rows)) for code, rows in titles["leaders"].items() if code != "note"}
    named = titles_by_name(titles)
    heads = {body: named[title] for body, title in titles["heads"].items()}
    return {
        "leaders": leaders,
        "of_officials": {t: frozenset(codes) for t, codes in titles["of_officials"].items() if t != "note"},
        "heads": heads,
        "states_of": titles["states_of"],
        **_sets(titles, "of_one_state", "envoys_about"),
    }


def _of_bodies() -> dict[str, Any]:
    bodies = load_words("bodies")
    return {
        "bodies": {item["id"]: Body(item["id"], item["name"]) for item in bodies["bodies"]},
        "body_names_in_us": bodies["names_in_us"],
        "offices_of": bodies["offices_of"],
        **_sets(bodies, "organization_nouns", "force_nouns", "state_nouns", "police_things"),
    }


def _of_places() -> dict[str, Any]:
    places = load_words("places")
    return {
        "place_nouns": places["nouns"],
        "inside": frozenset(places["in"]),
        "neighbours": {code: frozenset(rows) for code, rows in places["neighbours"].items()},
        **_sets(places, "toward", "going", "peoples", "struck", "parts", "striking", "stop", "prepositions", "clause"),
    }


def _of_nouns() -> dict[str, Any]:
    adjectives, nominals = load_words("adjectives"), load_words("nominals")
    leads = frozenset(adjectives["numbers"] + adjectives["determiners"] + adjectives["words"])
    return {
        "adjectives": frozenset(adjectives["words"]),
        "leads": leads,
        "hyphened": frozenset((*adjectives["words"], *adjectives["hyphened"])),
        "halves": nominals["halves"],
        "follow": {name: frozenset(words) for name, words in nominals["follow"].items()},
        "sole": load_words("people")["sole"],
        "blocs": {noun: frozenset(kinds) for noun, kinds in nominals["blocs"].items()},
        "ranks_of": {noun: frozenset(ranks) for noun, ranks in nominals["ranks_of"].items()},
        **_sets(adjectives, "determiners", "numbers", "participles", "unrecognised", "auxiliaries"),
        **_sets(nominals, "mediating"),
    }


def _of_names() -> dict[str, Any]:
    names, given = load_words("names"), load_words("given_names")
    return {
        "endings": tuple(names["endings"]),
        "endings_of": {code: tuple(rows) for code, rows in names["endings_of"].items()},
        "kin": {code: tuple(rows) for code, rows in names["kin"].items()},
        "given": frozenset((*given["female"], *given["male"], *given["either"])),
        **_sets(given, "female", "male"),
        **_sets(names, "particles", "articles", "speech"),
    }
