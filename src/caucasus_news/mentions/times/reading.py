"""The first step: a text's words to symbolic expressions."""

from collections.abc import Callable, Iterator, Mapping
from itertools import compress

from attrs import field, frozen

from caucasus_news.mentions.times.clocks import read_clock, read_day_and_month, read_numeric
from caucasus_news.mentions.times.dates import read_month
from caucasus_news.mentions.times.days import read_deictic, read_holiday, read_part, read_weekday
from caucasus_news.mentions.times.joining import joined
from caucasus_news.mentions.times.linking import linked
from caucasus_news.mentions.times.numbers import count_before
from caucasus_news.mentions.times.ordinals import read_bare_day, read_ordinal_day
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.periods import read_code, read_eve
from caucasus_news.mentions.times.seasons import read_season
from caucasus_news.mentions.times.solar import read_solar
from caucasus_news.mentions.times.symbols import Expression, Fixed, Step
from caucasus_news.mentions.times.units import read_unit
from caucasus_news.mentions.times.years import read_short_year, read_year

Reader = Callable[[Page, int], Expression | None]


@frozen(eq=False)
class Reading:
    """The temporal expressions of one text, in order, with the tokens that they are read from."""

    page: Page = field(repr=False)
    expressions: tuple[Expression, ...]

    def __iter__(self) -> Iterator[Expression]:
        return iter(self.expressions)

    def __len__(self) -> int:
        return len(self.expressions)


_MARKS = frozenset(".:/-")
_HOUR_MARKS = frozenset({"a", "p", "am", "pm", "o", "gmt", "utc", "hrs", "hours"})


def read_figure(p: Page, i: int) -> Expression | None:
    """What a token that opens with a digit may be: a date, a clock time, a year, a day."""
    keys = p.keys
    key, before, after = keys[i], keys[i - 1], keys[i + 1]
    if not key.isdecimal():
        if key[-1] == "s":
            return read_year(p, i)
        return read_ordinal_day(p, i) or read_clock(p, i)
    size = len(key)
    if size > 4:
        return None
    found = read_bare_day(p, i) if before == "the" and size < 3 else None
    if found is not None:
        return found
    if after in _MARKS and p.tight(i + 1) and p.tight(i + 2):
        found = read_numeric(p, i) or read_day_and_month(p, i) or read_clock(p, i)
    elif after in _HOUR_MARKS:
        found = read_clock(p, i)
    elif after == "." == keys[i + 3]:
        found = read_numeric(p, i)  # "14. 09. 2022."
    if found is None and before == "'":
        found = read_short_year(p, i)
    if found is not None or (size < 4 and not p.before_christ):
        return found
    return read_year(p, i)


def read_reference(p: Page, i: int) -> Expression | None:
    """`now`, `recently`: points at no day."""
    key, words = p.keys[i], p.words
    if key == "recent" and words.units.get(p.keys[i + 1]) and p.keys[i + 1].endswith("s"):
        return None
    if key in words.references:
        return Expression(i, i + 1, Fixed(words.references[key]))
    if key in ("past", "future"):
        return _read_noun(p, i)
    follows = p.keys[i + 1]
    if follows in words.units or follows in words.triggers:
        return None
    if not follows.isalpha() or key not in words.old_references or p.keys[i - 1] in ("more", "very"):
        return None
    return Expression(i, i + 1, Fixed(words.old_references[key], of_histories=True))


def _read_noun(p: Page, i: int) -> Expression | None:
    """`in the past`, `the near future`; before a noun only in histories."""
    keys = p.keys
    value = "PAST_REF" if keys[i] == "past" else "FUTURE_REF"
    start = i - 1 if keys[i - 1] in ("near", "recent", "distant", "foreseeable", "immediate") else i
    if (
        keys[start - 1] == "the"
        and start - 1 >= p.floor
        and not (keys[i + 1][:1].isalnum() and keys[i + 1] not in p.words.after_day)
    ):
        return Expression(start - 1, i + 1, Fixed(value))
    if keys[i] == "future" and keys[i + 1].isalpha():
        return Expression(i, i + 1, Fixed(value, of_histories=True))
    return None


def read_set(p: Page, i: int) -> Expression | None:
    """`daily`, `annually`."""
    inside = p.capital(i) and i > 0 and p.same_line(i - 1, i) and p.keys[i - 1] not in (".", '"')
    if inside and not p.words.sets[p.keys[i]].startswith("XXXX-WXX-"):
        return None
    count = count_before(p, i) if p.keys[i + 1] == "ago" else None
    if count is not None and count.value and p.words.sets[p.keys[i]].startswith("XXXX-WXX-"):
        weekday = int(p.words.sets[p.keys[i]][-1]) - 1  # "two Fridays ago"
        return Expression(count.start, i + 2, Step("weekday", -int(count.value), target=("weekday", weekday)))
    return Expression(i, i + 1, Fixed(p.words.sets[p.keys[i]], repeats=True))


READERS: Mapping[str, Reader] = {
    "month": read_month, "weekday": read_weekday, "unit": read_unit, "season": read_season, "part": read_part,
    "deictic": read_deictic, "reference": read_reference, "set": read_set, "decade": read_year, "holiday": read_holiday,
    "figure": read_figure, "solar": read_solar, "code": read_code, "eve": read_eve,
}  # fmt: skip


def read_all(page: Page, readers: Mapping[str, Reader] = READERS) -> Reading:
    """Every temporal expression of the page, in order."""
    atoms: list[Expression] = []
    keys, kinds = page.tokens.keys, page.words.openers
    for i in compress(range(len(keys)), map(kinds.__getitem__, keys)):
        if i < page.floor:
            continue
        kind = kinds[keys[i]]
        found = readers[kind](page, i)
        if found is None and kind == "part" and page.keys[i] in page.words.units:
            found = readers["unit"](page, i)
        if found is None:
            continue
        atoms.append(found)
        page.floor = found.last
    return Reading(page, tuple(linked(page, joined(page, atoms))))


__all__ = ["READERS", "Reader", "Reading", "read_all"]
