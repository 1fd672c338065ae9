"""What a noun phrase says about people: how many, whose, civilians or not."""

from attrs import define, evolve

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.polities import is_somebodys, polity_of_argument, polity_of_mention
from caucasus_news.parsers.quantities import Quantity, openings, quantity_at
from caucasus_news.parsers.scene import Scene

_OWN = frozenset({"its", "their", "his", "our", "her", "own"})
_DEFINITE = frozenset({"the", "these", "those", "this", "that", "his", "their", "its"})
_NATION = 10  # citizens from which on they stand for the nation
_ORDINALS = frozenset(
    {"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}
)
_BARE = _ORDINALS | {"others", "more", "other"}
_LONG = 3  # tokens of "2,900", which is no age
_SPANS = frozenset({"year", "month", "week", "day", "hour"})
_AGED = ("-", "year", "-", "old")  # behind the number in "the 32-year-old"
_COLLECTIVE = frozenset({"unit", "crew", "patrol", "squad", "company", "battalion", "brigade", "platoon", "garrison"})
_SERVING, _RETIRED = 17, 65  # ages between which somebody may be a soldier
_SOON = 3  # tokens from a name to the age behind it
_PAIRS = {"couple": 2, "pair": 2, "duo": 2, "trio": 3}
_TOGETHER = _PAIRS.keys() | {"family"}
#: Kin are of whoever was told of with them, not of who tells: "a couple and their son".
KIN = frozenset({"son", "sons", "daughter", "daughters", "wife", "husband", "mother", "father", "parents", "children"})
#: Nouns for people of whom their number or owner tells whether they bear arms.
_ANY = frozenset({"citizens", "men", "man"})
_TOLD = frozenset({"them", "whom", "those", "these"})
_MANY = frozenset(
    {
        "people",
        "children",
        "troops",
        "personnel",
        "dead",
        "wounded",
        "injured",
        "missing",
        "police",
        "uniformed",
        "military",
        "killed",
    }
)


@define(eq=False)
class People:
    """A noun phrase of people: how many, whose, what they are; `noun` is the key of its head."""

    quantity: Quantity | None
    at_least: int | None
    at_most: int | None
    side: Actor | None
    civilian: bool | None
    noun: str
    first: int
    last: int
    own: bool
    back: bool
    known: bool
    bare: bool
    more: bool
    named: frozenset[str]


def people_of(argument: Argument, scene: Scene) -> People | None:
    """What a phrase says about people; None where it is about something else.

    `known` tells that its head is a word for people, a person or members of a nation; a bare number may be anything.
    """
    chunk, keys = argument.chunk, scene.document.tokens.keys
    head = chunk.head if chunk.head >= 0 else chunk.last - 1
    quantity = count_in(chunk, scene)
    counted = keys[head] == "number" and bool(argument.complements)  # "an unknown number of soldiers"
    bare = counted or (quantity is not None and quantity.last > head and quantity.stated)
    behind = [c for c in argument.complements if keys[c.first - 1] == "of"] if bare and argument.complements else ()
    whole = behind[0] if behind else None
    meant = chunk if whole is None else whole  # of "two of the soldiers" the soldiers
    noun = keys[meant.head if meant.head >= 0 else head]
    named = _persons(argument) if not bare and chunk.mention is not None else frozenset()
    civilian, known = _sort(meant, argument, keys)
    known = known or bool(named) or _is_nation(meant) or keys[chunk.last : chunk.last + 5][1:] == _AGED
    low, high = (None, None) if counted else _bounds(chunk, quantity, noun, named)
    determiner, more = chunk.determiner or keys[chunk.first], quantity is not None and quantity.more
    told = whole is not None and whole.lemma in _TOLD  # "two of them"
    told = told or (noun in KIN and determiner in _OWN)
    if noun in _ANY:
        civilian = _in_arms_or_not(civilian, noun, low or high or 0, keys[meant.first])
    if civilian is None and low == 1:
        civilian = _by_age(chunk, keys)
    return People(
        quantity,
        low,
        high,
        None if told or is_somebodys(argument, scene) else polity_of_argument(argument, scene),
        civilian,
        noun,
        chunk.first,
        argument.complements[-1].last if argument.complements else chunk.last,
        own=(
            determiner in _OWN
            or (whole is not None and not _OWN.isdisjoint(keys[whole.first : min(whole.first + 2, whole.last)]))
            or not _OWN.isdisjoint(keys[chunk.first : head])
        ),
        back=determiner in _DEFINITE and determiner not in _OWN and not more,
        known=known,
        bare=told or (bare and whole is None) or noun in _BARE,
        more=more
        or (quantity is not None and noun in ("others", "more"))
        or (determiner == "a" and not _ORDINALS.isdisjoint(keys[chunk.first : head + 1])),
        named=named,
    )


def _in_arms_or_not(civilian: bool | None, noun: str, number: int, opening: str) -> bool | None:
    """Whether people are civilians, by their noun, where that alone tells too much or too little."""
    if noun == "citizens" and not 0 < number < _NATION:
        return None  # "59 of its citizens were killed": of the nation, in arms or not
    if noun in ("men", "man") and civilian is None and opening in ("its", "their", "our"):
        return False  # "two of its own men"
    return civilian


def _by_age(chunk: Chunk, keys: tuple[str, ...]) -> bool | None:
    """A civilian, where somebody is too young or too old to serve: "a 76-year-old man", "X, aged 12"."""
    for i, key in enumerate(keys[chunk.first : chunk.last + _SOON], chunk.first):
        if (
            not "a" <= key[0] <= "z"
            and key.isdecimal()
            and _is_age(keys, i + 1)
            and not _SERVING <= int(key) < _RETIRED
        ):
            return True
    return None


def all_people_of(argument: Argument, scene: Scene) -> list[People]:
    """The people of a phrase: one group, or one for each nation that it names.

    "an Armenian and an Azerbaijani soldier", "two Armenian and three Azerbaijani servicemen" are two each.
    """
    chunk = argument.chunk
    told = chunk.lemma in casualty_words().remains or chunk.lemma in ("names", "list", "total")
    if told and argument.complements:  # "the bodies of two soldiers"
        keys = scene.document.tokens.keys
        own = [c for c in argument.complements if keys[c.first - 1] not in ("from", "in", "at", "near", "on", "under")]
        if own:
            return [p for c in own for p in all_people_of(Argument(c), scene)]
    whole = people_of(argument, scene)
    if whole is None:
        return []
    members = _family(argument, scene) if chunk.lemma in _TOGETHER else None
    if members is not None:
        whole.quantity, whole.at_least, whole.at_most = members, members.at_least, members.at_most
    told_of = (*chunk.owners, chunk.mention) if chunk.mention is not None else chunk.owners
    nations = [m for m in told_of if m.first >= chunk.first] if told_of[1:] else ()
    if not nations:
        return [whole]
    keys = scene.document.tokens.keys
    groups = [(m, p) for m in nations if (p := polity_of_mention(m, scene)) is not None]
    if len({p.id for _, p in groups}) < 2 or not any(k in ("and", "or", ",") for k in keys[chunk.first : chunk.last]):
        return [whole]
    found = []
    start = chunk.first
    for mention, polity in groups:
        quantity = _count_between(start, max(mention.first, start) + 1, scene)
        one = evolve(whole, quantity=quantity, side=polity, first=start, last=mention.last)
        if quantity is not None:
            one.at_least, one.at_most = quantity.at_least, quantity.at_most
        found.append(one)
        start = mention.last
    return found


def _family(argument: Argument, scene: Scene) -> Quantity | None:
    """How many a "family of five" are, and an "elderly couple"."""
    if argument.chunk.lemma in _PAIRS and not argument.complements:
        chunk, number = argument.chunk, _PAIRS[argument.chunk.lemma]
        return Quantity(chunk.first, chunk.last, number, number)
    if argument.chunk.lemma != "family" or not argument.complements:
        return None
    behind = argument.complements[0]
    count = count_in(behind, scene) if scene.document.tokens.keys[behind.first - 1] == "of" else None
    return count if count is not None and count.stated and count.last > behind.head else None


def _count_between(first: int, last: int, scene: Scene) -> Quantity | None:
    tokens = scene.document.tokens
    return next((q for i in range(first, last) if (q := quantity_at(tokens, i, last)) is not None), None)


def count_in(chunk: Chunk, scene: Scene) -> Quantity | None:
    """The number that stands within a noun phrase, before its head or instead of one."""
    tokens, starts = scene.document.tokens, openings()
    article = None
    for i, key in enumerate(tokens.keys[chunk.first : chunk.last], chunk.first):
        if "a" <= key[0] <= "z" and key not in starts:
            continue
        found = quantity_at(tokens, i, chunk.last)
        if found is not None and found.last - found.first < _LONG and _is_age(tokens.keys, found.last):
            if article is None and key in ("a", "an"):
                article = Quantity(i, i + 1, 1, 1, stated=False)  # "a nine-year-old girl"
            continue
        if found is not None and found.stated:
            return found
        if found is not None and article is None:
            article = found
    return article


def _is_age(keys: tuple[str, ...], i: int) -> bool:
    """Whether the number before token `i` is an age: "a 76-year-old", "aged 12", "Ginturi, 58,"."""
    return (
        (
            keys[i - 2 : i - 1] == (",",)
            and keys[i - 1].isdecimal()
            and keys[i : i + 1] in ((",",), (".",), (), ("and",))
        )
        or (keys[i : i + 1] == ("-",) and keys[i + 1 : i + 2] and keys[i + 1] in _SPANS)
        or keys[i : i + 1] in (("year",), ("years",))
        or keys[i - 2 : i - 1] == ("aged",)
    )


def _sort(chunk: Chunk, argument: Argument, keys: tuple[str, ...]) -> tuple[bool | None, bool]:
    """Whether the people are civilians, and whether a word says that they are people at all."""
    words = casualty_words()
    head = chunk.head if chunk.head >= 0 else chunk.last - 1
    inside = (keys[head], *keys[chunk.first : chunk.last][::-1])
    if "civilian" in inside or "civilians" in inside:
        return True, True
    for key in inside:
        if key in words.military:
            return False, True
        if key in words.civilian:
            return True, True
    mention = chunk.mention
    if mention is not None and mention.form is Form.PEOPLE:
        force = bool(mention.actors) and all(a.kind is ActorKind.FORCE for a in mention.actors)
        return (False if force else None), True
    if keys[head] in _MANY or keys[head] in ("person", "persons", "others", "more", "man", "men"):
        return None, True
    for other in argument.complements:
        if not words.military.isdisjoint(keys[other.first : other.last]):
            return False, False
    return None, False


def _persons(argument: Argument) -> frozenset[str]:
    mention = argument.chunk.mention
    if mention is None:
        return frozenset()
    return frozenset([a.id for a in mention.actors if a.kind is ActorKind.PERSON])


def _is_nation(chunk: Chunk) -> bool:
    """Whether the phrase is of nationals by themselves: "Armenians", "an Azerbaijani"."""
    mention = chunk.mention
    return mention is not None and mention.form in (Form.DEMONYM, Form.PEOPLE)


def _bounds(chunk: Chunk, quantity: Quantity | None, noun: str, named: frozenset[str]) -> tuple[int | None, int | None]:
    one = noun not in _COLLECTIVE and not _is_plural(noun, chunk)  # "a soldier", but "an entire unit"
    if quantity is not None and (one or quantity.stated or _is_nation(chunk)):  # "an Armenian" of several in a list
        return quantity.at_least, quantity.at_most
    if named:
        return len(named), len(named)
    return (1, 1) if one else (None, None)


def _is_plural(noun: str, chunk: Chunk) -> bool:
    if chunk.mention is not None and chunk.mention.plural:
        return True
    return noun in _MANY or noun[-3:] == "men" or (noun[-1:] == "s" and noun[-2:] != "ss")
