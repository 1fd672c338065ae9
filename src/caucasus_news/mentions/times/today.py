"""The day of the week on which a text appeared, as the text tells it: `yesterday, Wednesday`, `CAIRO, Monday -`."""

from collections.abc import Iterator

from caucasus_news.mentions.times.opening import step_and_named
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.stamps import opens_paragraph
from caucasus_news.mentions.times.symbols import Anchor, Both, Calendar, Expression, is_weekday
from caucasus_news.model import Span

_HEAD = 90  # so many tokens the dateline stands behind the start at most
_PLACE = 5  # and so many the name of its place has
_MARKS = frozenset({"-", ".", ")", ":", "|"})
_SAME_DAY = frozenset({"earlier", "later"})


def weekdays_of_today(reading: Reading) -> list[tuple[int, Span]]:
    """The weekday of publication as "today, Friday", "yesterday, Wednesday", a dateline, "later on Friday" tell."""
    if reading.page.words.weekdays.keys().isdisjoint(reading.page.tokens.keys):
        return []
    found = [(weekday, e) for e in reading if isinstance(e.sense, Both) and (weekday := _beside_step(e)) is not None]
    found.extend(_of_dateline(reading))
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


def _of_dateline(reading: Reading) -> Iterator[tuple[int, Expression]]:
    """`SARAJEVO, Monday -`, `PORT SUDAN (Saturday) -`, `Baku, Wednesday. The`: the day on which a page was written."""
    for e in reading:
        if e.first > _HEAD:
            return
        if is_weekday(e.sense) and isinstance(e.sense, Calendar) and e.sense.weekday is not None:
            if _is_dateline(reading.page, e):
                yield e.sense.weekday, e
            return


def _is_dateline(p: Page, e: Expression) -> bool:
    if e.first == 0 or p.keys[e.first - 1] not in (",", "(", "-", "|") or p.keys[e.last] not in _MARKS:
        return False
    line = e.first - 1
    while line > 0 and e.first - line <= _PLACE and p.same_line(line - 1, e.first):
        line -= 1
    opens = line == 0 or not p.same_line(line - 1, line)
    return opens and p.same_line(e.last - 1, e.last) and p.same_line(e.last, e.last + 1) and opens_paragraph(p, e)


def _same_day(reading: Reading) -> Iterator[tuple[int, Expression]]:
    """`on Sunday gave ... earlier on Sunday`, `speaks later on Monday`: hours of the day that is told first."""
    page = reading.page
    lead: int | None = None
    for e in reading:
        sense = e.sense
        if not is_weekday(sense) or not isinstance(sense, Calendar):
            continue
        if lead is None:
            lead = sense.weekday
        elif page.keys[e.first] in _SAME_DAY and sense.weekday == lead and lead is not None:
            yield lead, e
