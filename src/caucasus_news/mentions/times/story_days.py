"""The days of a text's story as it tells them, by their weekdays and by how far each lies back from its own."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import frozen

from caucasus_news.mentions.times.aged import sentence_of
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Step, is_weekday
from caucasus_news.mentions.times.today import step_and_weekday

_HEAD = 90  # so many tokens tell the news
_STORY = 200  # and so many what belongs to it
_SENTENCE = 60
_DATELINE = 20
_SOON = 3  # days that a story takes at most
_BEFORE = frozenset({"after", "before", "earlier"})


@frozen
class StoryDay:
    """A weekday on which a story happened, the days from it to that of the text, and the token that tells it."""

    weekday: int
    shift: int
    first: int


def story_days(reading: Reading, today: Sequence[int], *, opens: bool) -> list[StoryDay]:
    """The days of the story, if the text tells the weekday of its own, or `opens` as agencies do.

    Its own is the one that it says is today's, or the latest of those told as past, if it begins with one of them.
    """
    page = reading.page
    past = [(e.first, e.sense.weekday or 0) for e in _past(reading) if isinstance(e.sense, Calendar)]
    yesterdays = [e for e in _outside_quotes(reading) if e.first < _STORY and _is_day(e, -1)]
    lead = past[0] if past and past[0][0] < _HEAD else None
    if today:
        now = today[0]
    elif lead is None:
        return []
    else:
        gap = max(_gaps(past, lead[1]))
        if gap == _SOON:
            return []  # "on Tuesday ... on Friday": it went on, or that was the week before
        now = (lead[1] + gap) % 7
        speaks = bool(yesterdays) or any(map(_is_now, _outside_quotes(reading)))
        if (speaks or not opens) and not _opens_with(page, lead[0]):
            return []
    told = [StoryDay(weekday, (now - weekday) % 7, j) for j, weekday in past]
    told += [StoryDay((now - 1) % 7, 1, e.first) for e in yesterdays if e.first < _HEAD or today]
    told += [StoryDay((d.weekday - 1) % 7, d.shift + 1, d.first) for d in told if _a_day_apart(page, d.first)]
    if today:
        ahead = [e for e in _outside_quotes(reading) if e.first < _STORY and _is_tomorrow(e)]
        told += [StoryDay((now + 1) % 7, -1, e.first) for e in ahead if direction(page, e) >= 0]
    return [day for day in told if day.shift <= _SOON]


def _past(reading: Reading) -> Iterator[Expression]:
    """The bare weekdays that a text tells as past, those of its dateline aside."""
    page = reading.page
    for e in reading:
        if e.first < _STORY and is_weekday(e.sense) and not (page.keys[e.first - 1] == "," and e.first < _DATELINE):
            if isinstance(e.sense, Calendar) and e.sense.weekday is not None and direction(page, e) <= 0:
                yield e


def _gaps(past: Sequence[tuple[int, int]], lead: int) -> list[int]:
    """How far behind the first weekday the others lie, where that is soon."""
    return [gap for _, weekday in past if (gap := (weekday - lead) % 7) <= _SOON]


def _opens_with(page: Page, j: int) -> bool:
    """Whether token `j` stands in the first sentence of a paragraph in the head of a text."""
    first, _ = sentence_of(page, j, _SENTENCE)
    return first == 0 or not page.same_line(first - 1, first)


def _a_day_apart(page: Page, j: int) -> bool:
    """Whether the sentence of a weekday tells what was `a day before`, or that it was `a day after` something."""
    first, last = sentence_of(page, j, _SENTENCE)
    keys = page.keys
    return any(
        keys[i] == "day" and keys[i - 1] in ("a", "the", "one") and keys[i + 1] in _BEFORE for i in range(first, last)
    )


def _is_day(e: Expression, count: int) -> bool:
    sense = e.sense
    return isinstance(sense, Step) and sense.anchor is Anchor.NOW and sense.unit == "day" and sense.count == count


def _is_tomorrow(e: Expression) -> bool:
    """`tomorrow`, `tomorrow, Friday`."""
    pair = step_and_weekday(e)
    return (pair is not None and pair[0] == 1) or _is_day(e, 1)


def _is_now(e: Expression) -> bool:
    """`today`, `tomorrow`, `overnight`."""
    sense = e.sense
    return isinstance(sense, Step) and sense.anchor is Anchor.NOW and sense.unit in ("day", "overnight")


def _outside_quotes(reading: Reading) -> Iterator[Expression]:
    """The expressions around which no quotation marks stand on their line: not `"yesterday we thought so", he said`."""
    page, at, marks = reading.page, 0, 0
    lines, starts = page.tokens.lines, page.tokens.starts
    for e in reading:
        line = lines.rfind("\n", starts[at], starts[e.first])
        if line >= 0:
            at, marks = bisect_left(starts, line), 0
        marks, at = marks + page.keys[at : e.first].count('"'), e.first
        if marks % 2 == 0:
            yield e
