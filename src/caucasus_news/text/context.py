"""Where a line stands on its page, and what stands around it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import define, frozen

from caucasus_news.text.features import Look
from caucasus_news.text.stamps import is_day, is_stamp

#: What a site says about itself; a sentence that holds none of it is the article's.
SITE_SPEAKS = frozenset(
    {"site phrase", "copyright sign", "related", "label", "address", "bracketed", "second person", "foreign"}
)
_SITE_TALK = SITE_SPEAKS | {
    "site word",
    "social word",
    "imperative",
    "separator",
    "gap",
    "money",
    "phone",
    "first person",
    "upper",
}
_CREDITS = frozenset({"photo", "photograph", "photographs", "image", "picture", "pictured"})
_HOUR = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
_NUMBERED = re.compile(r"\d{1,2}[.)] ")


_RAIL, _LINK, _QUESTION = 3, 14, 9  # lines of a rail of links; words of a link, and of one that asks
_OF_LISTS = frozenset(
    {"bullet", "entry", "colon", "goes on", "quotation", "credit", "mostly digits", "phone", "address"}
)
_BEGUN = 2  # sentences of the article that stand above its first rail
#: The head of such a rail, among what `_listings` tells of lines.
RAIL_HEAD = 3
_DIARY = 3  # lines that are a date and nothing else: on one page they head entries


@frozen(eq=False)
class Seen:
    """A page looked over once: its lines, their features, and the first and last line that is surely the article's."""

    looks: Sequence[Look]
    listings: Sequence[int]
    stamps: Sequence[bool]
    core: Sequence[bool]
    in_list: Sequence[bool]
    first: int
    last: int
    grouped: bool
    keys: Sequence[str]  # the lines folded, to find repetitions
    counts: Counter[str]
    diary: bool  # whether days head the entries of the page


@define(eq=False)
class Place:
    """Where one line stands, as features and as what the rules ask for; nobody changes one."""

    features: tuple[str, ...]
    core: bool
    middle: bool
    listed: bool
    heads_prose: bool
    repeats_title: bool


_PLAIN = Place((), core=True, middle=True, listed=False, heads_prose=False, repeats_title=False)


def is_core(look: Look, listing: int) -> bool:
    """Whether a line that is not plain is surely the article's: a sentence or more that says nothing about the site."""
    if not look.prose or (listing == 2 and len(look.words) < 30):
        return False
    rim = len(SITE_SPEAKS.intersection(look.features))
    if look.features.count("site word") >= 2 and len(look.words) < 15:
        rim += 1
    return rim == 0 or (rim == 1 and len(look.words) >= 30)


def survey(looks: Sequence[Look]) -> Seen:
    """The page looked over; where no line is surely the article's, `first` is beyond the last line."""
    keys = ["" if look.plain else " ".join(look.said.lower().split()) for look in looks]
    counts = Counter(keys)
    grouped = 4 * sum(look.line.after_blank for look in looks) > len(looks)
    stamps = tuple([not look.prose and is_stamp(look) for look in looks])
    repeated = [key != "" and counts[key] > 1 for key in keys]
    listings = tuple(_listings(looks, grouped, repeated, stamps))
    core = tuple([look.plain or is_core(look, listing) for look, listing in zip(looks, listings, strict=True)])
    found = [i for i, sure in enumerate(core) if sure]
    first, last = (found[0], found[-1]) if found else (len(looks), len(looks))
    in_list = tuple(_enumerated(looks))
    days = sum([stamped and is_day(look) for stamped, look in zip(stamps, looks, strict=True)])
    return Seen(looks, listings, stamps, core, in_list, first, last, grouped, keys, counts, days >= _DIARY)


def _listings(looks: Sequence[Look], grouped: bool, repeated: Sequence[bool], stamps: Sequence[bool]) -> Iterator[int]:
    """For each line 2 right under the head of a list of other articles, 1 where blank lines came between, else 0.

    The head of a list among the article's own paragraphs is `RAIL_HEAD`.
    """
    apart = sum(look.line.after_blank for look in looks) >= 0.9 * len(looks)  # blank lines part everything alike
    listing = 0
    below_head = False  # whether the line above is the head of such a list
    timed = frozenset(_timed(looks))
    rails = frozenset(_rails(looks)) if grouped and not apart else frozenset()
    for index, look in enumerate(looks):
        if listing and look.line.after_blank and grouped and not apart:
            listing = 1 if below_head or listing == 1 else 0
        if listing and stamps[index] and _heads_entry(looks, index):
            listing = 0
        if look.line.markup or (look.prose and (listing != 2 or len(look.words) >= 30)) or repeated[index]:
            listing = 0
        listing = 2 if index in timed else listing
        yield RAIL_HEAD if index in rails else listing
        below_head = "related" in look.features or index in rails
        if below_head and len(look.words) <= 12 and look.features.count("separator") < 2:
            listing = 2


def _rails(looks: Sequence[Look]) -> Iterator[int]:
    """The heads of links to other articles, which stand between blank lines in the article, no sentence among them.

    ``OF INTEREST TO YOU``, ``Truce agreed in Ostia``, ``How much is the lari today?``
    """
    told = [i for i, look in enumerate(looks) if look.prose and look.stopped][:_BEGUN]
    if len(told) < _BEGUN:
        return  # above the article such lines sum it up
    starts = [i for i in range(told[-1] + 1, len(looks)) if looks[i].line.after_blank]
    for start, end in pairwise((*starts, len(looks))):
        if end - start >= _RAIL and all(_may_be_link(look) for look in looks[start:end]):
            tabled = all(":" in look.said for look in looks[start + 1 : end])  # "Line 301: from noon"
            if "colon" not in looks[start - 1].features and not tabled:
                yield start


def _timed(looks: Sequence[Look]) -> Iterator[int]:
    """The lines of a list of headlines below the article's first words, each under its hour or the length of its clip.

    ``01:55``, ``Truce agreed in Ostia``, ``00:50``, ``Boat race put off``, ...
    """
    clocks = [i for i, look in enumerate(looks) if _HOUR.fullmatch(look.said)]
    told = [i for i, look in enumerate(looks) if look.prose and look.stopped][:1] if len(clocks) >= _RAIL else []
    run: list[int] = []
    for i in clocks if told else ():
        if i < told[0] or i + 1 == len(looks) or not _may_be_link(looks[i + 1]):
            continue
        run = [*run, i] if run and run[-1] == i - 2 else [i]
        if len(run) >= _RAIL:
            yield from (j + k for j in (run if len(run) == _RAIL else run[-1:]) for k in (0, 1))


def _may_be_link(look: Look) -> bool:
    """Whether a line may be the headline of another article: no sentence, but perhaps a question, and no entry."""
    if look.plain or look.line.markup or len(look.words) > _LINK or not look.words:
        return False
    asks = look.said[-1] == "?" and len(look.words) <= _QUESTION
    return (asks or not look.stopped) and _OF_LISTS.isdisjoint(look.features)


def _heads_entry(looks: Sequence[Look], index: int) -> bool:
    """Whether a stamp stands over an entry: a heading and then a paragraph that says nothing about the site."""
    below = looks[index + 1 : index + 3]
    return len(below) == 2 and not below[0].prose and below[1].prose and SITE_SPEAKS.isdisjoint(below[1].features)


def _enumerated(looks: Sequence[Look]) -> Iterator[bool]:
    """For each line whether it is an item of a list that a sentence of the article announces with its colon."""
    announced = False
    for look in looks:
        names = look.features
        own = "related" not in names and "label" not in names
        item = announced and own and ("bullet" in names or "goes on" in names or _NUMBERED.match(look.said) is not None)
        yield item
        announced = item or (own and "colon" in names and len(look.words) >= 3)


def context(seen: Seen, title: int | None) -> Iterator[Place]:
    """Each line's place, in order."""
    headline = seen.keys[title] if title is not None else ""
    below_title = len(seen.looks) if title is None else title
    for index, look in enumerate(seen.looks):
        if look.plain:
            yield _PLAIN
            continue
        listing = seen.listings[index] if index != title else 0
        heads = seen.grouped and not listing and _heads_prose(seen, index)
        names = _features(seen, index, listing, heads)
        if below_title < index < seen.first:
            names += ["below title"]
        yield Place(
            tuple(names),
            seen.core[index],
            seen.first < index < seen.last,
            listing > 0,
            heads and seen.first <= index + 1,
            headline != "" and index != title and _repeats(seen.keys[index], headline),
        )


def _features(seen: Seen, index: int, listing: int, heads: bool) -> list[str]:
    look, names = seen.looks[index], ["middle"]
    if not seen.first <= index <= seen.last:
        names = ["head"] if index < seen.first else ["tail"] if look.stopped else ["tail", "tail, open"]
        names += _rim(look)
    if listing == RAIL_HEAD:
        names += ["heads list"]
    elif listing:
        names += ["listed" if listing == 2 else "listed loosely"]
        if look.said[-1] in "?!" or (index > seen.last and len(look.words) < 20):
            names += ["listed, headline-like"]
    elif look.stopped and _SITE_TALK.isdisjoint(look.features):
        names += ["plain sentence"]
    if heads:
        names += ["heads prose"]
    if seen.counts[seen.keys[index]] > 1:
        names += ["repeated"]
    if ":" in look.said[30:] and not _CREDITS.isdisjoint(look.words[6:]):
        names += ["credit"]  # "What the picture shows. Photo: who took it"
    if seen.in_list[index]:
        names += ["article's list"]
    return names


def _rim(look: Look) -> list[str]:
    """What counts for more outside the article's own lines."""
    found, names = [], look.features
    if "second person" in names or "first person" in names:
        found += ["second person, rim"]
    if "site phrase" in names or names.count("site word") >= 2:
        found += ["site talk, rim"]
    return found


def _heads_prose(seen: Seen, index: int) -> bool:
    """Whether a short line stands right over a paragraph, with a blank line above it and none between."""
    if index + 1 >= len(seen.looks):
        return False
    below = seen.looks[index + 1]
    return below.prose and not below.line.after_blank and seen.looks[index].line.after_blank


def _repeats(key: str, headline: str) -> bool:
    """Whether a line says the title again, perhaps with the site's name behind it."""
    if key == headline or not headline[11:]:
        return key == headline
    at_end = headline in key and (key.startswith(headline) or key.endswith(headline))
    return at_end and len(key) <= len(headline) + 60
