"""The day of the week on which a text appeared, as the text tells it: `yesterday, Wednesday`, `CAIRO, Monday -`."""

from collections.abc import Iterator

from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.opening import step_and_named
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.stamps import opens_paragraph
from caucasus_news.mentions.times.symbols import Anchor, Both, Calendar, Expression, Step, is_weekday
from caucasus_news.mentions.times.telling import is_of_telling
from caucasus_news.model import Span

_HEAD = 90  # so many tokens the dateline stands behind the start at most
_PLACE = 5  # and so many the name of its place has
_MARKS = frozenset({"-", ".", ")", ":", "|"})
#: What names a weekday as a feast: `yesterday, Good Friday`.
_FEASTS = frozenset({"good", "ash", "easter", "palm", "holy", "maundy", "whit", "orthodox"})
_TO_FEAST = 9  # tokens: "yesterday at 5.36 in the afternoon, Good Friday"
_IT_IS = 2  # tokens
_IS_TODAY = frozenset({("it", "is"), ("today", "is")})
_ENDS = frozenset({".", "!", "?", '"', ":"})
_CLOSES = frozenset({",", ".", ";", ":", "-"})
_SAME_DAY = frozenset({"earlier", "later"})


def weekdays_of_today(reading: Reading) -> list[tuple[int, Span]]:
    """The weekday of publication as "today, Friday", "yesterday, Wednesday", a dateline, "later on Friday" tell."""
    if reading.page.words.weekdays.keys().isdisjoint(reading.page.tokens.keys):
        return []
    found = [(weekday, e) for e in reading if isinstance(e.sense, Both) and (weekday := _beside_step(e)) is not None]
    found.extend((weekday, e) for e in reading if (weekday := _this_part(reading.page, e)) is not None)
    found.extend((weekday, e) for e in reading if (weekday := _feast(reading.page, e)) is not None)
    found.extend(_of_dateline(reading))
    found.extend(_it_is(reading))
    found.extend(_same_day(reading))
    tokens = reading.page.tokens
    return [(weekday, tokens.span(e.first, e.last)) for weekday, e in found]


def weekdays_of_dateline(reading: Reading) -> list[tuple[int, Span]]:
    """The weekday of publication as its dateline tells."""
    return [(weekday, reading.page.tokens.span(e.first, e.last)) for weekday, e in _of_dateline(reading)]


def step_and_weekday(e: Expression) -> tuple[int, int] | None:
    """The days to add and the weekday of `tomorrow, Friday`."""
    if not isinstance(e.sense, Both):
        return None
    step, named = step_and_named(e.sense)
    if step.unit == "day" and step.anchor is Anchor.NOW and step.count is not None and named.weekday is not None:
        return step.count, named.weekday
    return None


def _beside_step(e: Expression) -> int | None:
    pair = step_and_weekday(e)
    return (pair[1] - pair[0]) % 7 if pair is not None else None


def _this_part(page: Page, e: Expression) -> int | None:
    """`this Monday morning`, `said this Monday`."""
    sense = e.sense
    if not isinstance(sense, Step) or sense.target is None or sense.count != 0:
        return None
    if e.day_part is None and not is_of_telling(page, e):
        return None
    return int(sense.target[1]) if sense.target[0] == "weekday" and sense.anchor is Anchor.NOW else None


def _feast(page: Page, e: Expression) -> int | None:
    """`today, Ash Wednesday`, `yesterday at noon, Good Friday`."""
    sense = e.sense
    if not isinstance(sense, Step) or sense.unit != "day" or sense.anchor is not Anchor.NOW or sense.target is not None:
        return None
    for j in range(e.last, e.last + _TO_FEAST):
        if page.keys[j] in page.words.weekdays and page.keys[j - 1] in _FEASTS and page.capital(j - 1):
            opens = j - 1 - (page.keys[j - 2] in _FEASTS)
            named = page.keys[opens - 1] == "," and sense.count is not None
            return (page.words.weekdays[page.keys[j]] - (sense.count or 0)) % 7 if named else None
        if page.keys[j] == ";" or (page.keys[j] == "." and not page.tight(j)):
            return None
    return None


def _of_dateline(reading: Reading) -> Iterator[tuple[int, Expression]]:
    """`SARAJEVO, Monday -`, `PORT SUDAN (Saturday) -`, `Baku, Wednesday. The`: the day on which a page was written."""
    for e in reading:
        if e.first > _HEAD:
            return
        if is_weekday(e.sense) and isinstance(e.sense, Calendar) and e.sense.weekday is not None:
            if _is_dateline(reading.page, e):
                yield e.sense.weekday, e
            return


def _it_is(reading: Reading) -> Iterator[tuple[int, Expression]]:
    """`It is Monday, the second day.`, `Today is Friday.`: said of the day of the text, in a sentence of its own."""
    p = reading.page
    for e in reading:
        if e.first > _HEAD:
            return
        if is_weekday(e.sense) and isinstance(e.sense, Calendar) and e.sense.weekday is not None:
            opens = (
                e.first == _IT_IS
                or p.keys[e.first - _IT_IS - 1] in _ENDS
                or not p.same_line(e.first - _IT_IS - 1, e.first)
            )
            if p.keys[e.first - _IT_IS : e.first] in _IS_TODAY and p.keys[e.last] in _CLOSES and opens:
                yield e.sense.weekday, e


def _is_dateline(p: Page, e: Expression) -> bool:
    if e.first == 0 or p.keys[e.first - 1] not in (",", "(", "-", "|") or p.keys[e.last] not in _MARKS:
        return False
    line = e.first - 1
    while line > 0 and e.first - line <= _PLACE and p.same_line(line - 1, e.first):
        line -= 1
    opens = line == 0 or not p.same_line(line - 1, line)
    return opens and p.same_line(e.last - 1, e.last) and p.same_line(e.last, e.last + 1) and opens_paragraph(p, e)


def _same_day(reading: Reading) -> Iterator[tuple[int, Expression]]:
    """`on Sunday gave ... earlier on Sunday`, `speaks later on Monday`: hours of the day told first, or to come."""
    page = reading.page
    lead: int | None = None
    for e in reading:
        sense = e.sense
        if not is_weekday(sense) or not isinstance(sense, Calendar):
            continue
        if page.keys[e.first] == "later" and sense.weekday is not None and direction(page, e) > 0:
            yield sense.weekday, e
        elif lead is not None and page.keys[e.first] in _SAME_DAY and sense.weekday == lead:
            yield lead, e
        lead = sense.weekday if lead is None else lead
