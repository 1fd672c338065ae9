"""The phrases of the packaged word lists with what each may do, singular and plural."""

from collections.abc import Iterable, Iterator
from typing import Any

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.actors.roles import Body, Noun, Role, Title
from caucasus_news.text.tokens import keys_of

#: The folded tokens of a phrase, what it may do, and what it says in that.
Entry = tuple[tuple[str, ...], Role, Any]
_CIVIL = ("prosecutor", "secretary", "attorney", "director", "consul")


def plural_of(phrase: str) -> str:
    """The plural of a title or noun phrase: of its head, which stands before " of ", " to ", " for ".

    >>> plural_of("minister of defence"), plural_of("chief of staff"), plural_of("embassy")
    ('ministers of defence', 'chiefs of staff', 'embassies')
    >>> plural_of("prosecutor general")
    'prosecutors general'
    """
    for link in (" of ", " to ", " for ", "-in-"):
        head, found, tail = phrase.partition(link)
        if found:
            return plural_of(head) + link + tail
    if phrase.endswith(" general") and phrase.startswith(_CIVIL):  # major generals are generals
        return plural_of(phrase.removesuffix(" general")) + " general"
    if phrase.endswith("y") and phrase[-2:-1] not in ("a", "e", "o"):
        return phrase[:-1] + "ies"
    if phrase.endswith("man"):
        return phrase[:-3] + "men"
    return phrase + ("es" if phrase.endswith(("s", "ch", "sh", "x")) else "s")


def entries(titles: Any, bodies: Any, places: Any) -> Iterator[Entry]:
    """Every phrase of these word lists, and of those for people and what stands for them."""
    yield from _titles(titles)
    yield from _domains(titles["domains"])
    for item in bodies["bodies"]:
        for word in item["words"]:
            force, abroad = item.get("force", False), item.get("abroad", False)
            yield keys_of(word), Role.BODY, Body(item["id"], item["name"], force=force, abroad=abroad)
            yield keys_of(plural_of(word)), Role.BODY, Body(item["id"], item["name"], True, force, abroad)
    for side in bodies["sides"]:
        yield keys_of(side), Role.SIDE, Noun(side)
        yield keys_of(plural_of(side)), Role.SIDE, Noun(side, plural=True)
    for voice in bodies["voices"]:
        yield keys_of(voice), Role.SIDE, Noun("voice")
    yield from _people(load_words("people"))
    yield from _nominals(load_words("nominals"))
    for noun, kind in places["nouns"].items():
        yield keys_of(noun), Role.PLACE_NOUN, kind
    for role, name in ((Role.BORDER, "border"), (Role.LINE, "line")):
        for noun in places[name]:
            yield keys_of(noun), role, noun


def _titles(data: Any) -> Iterator[Entry]:
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
                yield keys_of(plural_of(word) if plural else word), Role.TITLE, title
    for word in data["professions"]:
        yield keys_of(word), Role.TITLE, Title(word, "profession", weak=True, profession=True)
    for kind, words in data["modifiers"].items():
        for word in words:
            yield keys_of(word), Role.MODIFIER, kind
    yield from _ranks(data["ranks"], Role.RANK)
    yield from _ranks(data["honorifics"], Role.HONORIFIC)


def _ranks(words: Iterable[str], role: Role) -> Iterator[Entry]:
    """Ranks and honorifics, with and without the points of what is shortened: "Col.", "Lt. Gen."."""
    for word in words:
        for form in {word, plural_of(word), word.replace(" ", "-")}:
            keys = keys_of(form)
            yield keys, role, word
            yield (*keys, "."), role, word
            if len(keys) == 2:
                yield (keys[0], ".", keys[1], "."), role, word


def _domains(domains: Iterable[Any]) -> Iterator[Entry]:
    for item in domains:
        body = item.get("body") or item["ministry"].lower()
        offices = (item.get("office") or item["title"].replace(" ", "_"),)
        ministries = [f"{before} ministry" for before in item["before"]]
        ministries += [f"ministry {link} {after}" for after in item["after"] for link in ("of", "for")]
        ministers = [f"{before} minister" for before in item["before"]]
        ministers += [f"minister {link} {after}" for after in item["after"] for link in ("of", "for")]
        for plural in (False, True):
            for word in ministries:
                yield keys_of(plural_of(word) if plural else word), Role.BODY, Body(body, item["ministry"], plural)
            for word in ministers:
                keys = keys_of(plural_of(word) if plural else word)
                yield keys, Role.TITLE, Title(item["title"], "minister", offices, body=body, plural=plural)


def _people(data: Any) -> Iterator[Entry]:
    for group in ("forces", "guards", "keepers"):
        for word in data[group]:
            yield keys_of(word), Role.FORCE, Noun(group, word.endswith("s"))
    for group in ("soldiers", "police", "civilians", "others", "officials"):
        for word in data[group]:
            plural = word.endswith(("s", "men", "children", "people", "personnel", "population")) and word != "press"
            yield keys_of(word), Role.PEOPLE, Noun(group, plural)


def _nominals(data: Any) -> Iterator[Entry]:
    for word in data["states"]:
        yield keys_of(word), Role.NOMINAL, Noun("states", plural=True)
    for word, rank in data["people"].items():
        yield keys_of(word), Role.NOMINAL, Noun(rank or "people", plural=True)
    for word, group in data["one"].items():
        yield keys_of(word), Role.SINGLE, Noun(group)
    for word, gender in data["persons"].items():
        yield keys_of(word), Role.PRONOUN, Noun("person" + gender)
    for word in data["plural"]:
        yield keys_of(word), Role.PRONOUN, Noun("plural", plural=True)
    for word in data["things"]:
        yield keys_of(word), Role.PRONOUN, Noun("thing")


def titles_by_name(titles: Any) -> dict[str, Title]:
    """The titles of the domains and the listed ones, by name; of two of one name the first."""
    found: dict[str, Title] = {}
    for _, role, value in (*_domains(titles["domains"]), *_titles(titles)):
        if role is Role.TITLE and isinstance(value, Title) and not value.plural:
            found.setdefault(value.title, value)
    return found
