"""Seasons: `the fall of 2020`, `last autumn`, `the winter before`, `two summers ago`."""

from caucasus_news.mentions.times.lead import lead
from caucasus_news.mentions.times.neighbours import is_beside, read_beside
from caucasus_news.mentions.times.numbers import count_before, year_number
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Edge, Expression, Step
from caucasus_news.mentions.times.years import Year, year_behind

_OVER = frozenset({"to", "and", "-", "/"})


def read_season(p: Page, i: int) -> Expression | None:
    """`the fall of 2020`, `spring 2016`, `last autumn`, `this winter`, `early summer`."""
    keys, words = p.keys, p.words
    season = words.seasons[keys[i]]
    year = year_behind(p, i + 1, comma=False) or Year(i + 1)
    found = lead(p, i)
    before = keys[found.start - 1] if found.start - 1 >= p.floor else ""
    told = year.end > i + 1
    inner = keys[i - 1]
    ago = count_before(p, i) if keys[i + 1] == "ago" else None
    if ago is not None and ago.value:
        return Expression(ago.start, i + 2, Step("season", -int(ago.value), target=("season", season)))
    if keys[i][-1] == "s" or (inner in ("a", "an", "one") and not told):
        return None  # "after a winter of silence"
    if not told and is_beside(p, i) and (beside := read_beside(p, i, "season", ("season", season))) is not None:
        return beside
    if inner in words.relative and not told and i - 1 >= p.floor:
        return _relative_season(p, i, season, inner)
    if keys[i] in ("fall", "spring") and not told and not _is_season(p, i, inner):
        return None
    if not told and _qualifies(p, i, inner):
        return None
    marked = keys[year.end] in ("-", "/") and p.tight(year.end)
    if told and season == "WI" and (marked or keys[year.end] in _OVER):
        year = _winter_over(p, year)
    start = found.start
    bare = keys[start] == "the" and found.edge is None and not told
    if bare and before not in words.before_season:
        return None
    sense = Calendar(year.year, season=season, of=year.of)
    return Expression(start, year.end, sense, found.edge, found.modifier(p), found.approximate)


def _winter_over(p: Page, year: Year) -> Year:
    """`winter of 1942-43`: the winter that ends in the second year."""
    two = p.keys[year.end + 1]
    if p.keys[year.end] in _OVER and year.year and year_number(p, year.end + 1) == year.year + 1:
        return Year(year.end + 2, year.year + 1, year.of)  # "the winter of 2020 to 2021"
    marked = p.keys[year.end] in ("-", "/")
    if marked and year.year and two.isdecimal() and len(two) in (2, 4) and (year.year + 1) % 10 ** len(two) == int(two):
        return Year(year.end + 2, year.year + 1, year.of)
    return year


def _is_season(p: Page, i: int, before: str) -> bool:
    """Whether a bare "fall" or "spring" is the season: `in the fall`, not `the fall of the city`."""
    keys = p.keys
    if keys[i + 1] == "of":
        return False
    if before == "the":
        return keys[i - 2] in ("in", "by", "during", "of", "since", "until", "for", "before", "over", "through")
    return before in ("in", "by", "early", "late", "mid", "since", "until", "every") or (
        before == "-" and keys[i - 2] == "mid"
    )


def _qualifies(p: Page, i: int, before: str) -> bool:
    """Whether a bare season tells of what kind a thing is: `the winter service`, `its summer camp`."""
    after, words = p.keys[i + 1], p.words
    if after in words.named_by_seasons:
        return True
    if before != "s" and (before == "the" or before not in words.determiners):
        return False
    return after.isalpha() and after not in words.after_day and after not in words.past_verbs


def _relative_season(p: Page, i: int, season: str, word: str) -> Expression:
    start = i - 2 if p.keys[i - 2] == "the" and i - 2 >= p.floor else i - 1
    after_that = word in p.words.textual or (word == "next" and p.keys[start] == "the")
    anchor = Anchor.THEN if after_that else Anchor.NOW
    outer = lead(p, start)
    edge: Edge | None = outer.edge
    return Expression(outer.start, i + 1, Step("season", p.words.relative[word], anchor, ("season", season)), edge)
