"""The day that a text opens with, as far as it is that of its publication: `met on Tuesday, November 25`."""

from collections.abc import Iterable

from attrs import evolve

from caucasus_news.mentions.times.aged import sentence_of
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.freshness import is_news, is_of_now
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Anchor, Both, Calendar, Expression, Sense, Step, is_weekday
from caucasus_news.mentions.times.telling import is_of_telling
from caucasus_news.model import Span

#: A month and day, the days to add to come to the day of publication, and where the text has it.
Told = tuple[int, int, int, Span]

_SENTENCE = 30
_STORY = 100  # so many days may a story take
_LEAD_WORDS = 45  # of the first sentence
_HEAD = 80  # so many words tell the news
_SOON = 2  # days
_LEAST = 5  # tokens of a sentence


def step_and_named(both: Both) -> tuple[Step, Calendar]:
    """The step and the date that stand in apposition."""
    step = next(s for s in both.senses if isinstance(s, Step))
    return step, next(s for s in both.senses if isinstance(s, Calendar))


def _speaks_of_today(reading: Reading, told: Expression) -> bool:
    """Whether a text says "today", "this morning" before another day that it tells, or beside it: that one is no today.

    A line of its own that says so is a byline.
    """
    page = reading.page
    for e in reading:
        sense = e.sense
        if not isinstance(sense, Step) or sense.anchor is not Anchor.NOW or (sense.count or 0) > 0:
            continue
        if sense.unit in ("day", "overnight"):
            beside = page.same_line(min(e.first, told.first), max(e.first, told.first))
            first, last = sentence_of(page, e.first, _SENTENCE)
            if beside or (e.first < told.first and last - first > _LEAST):
                return True
    return False


def of_this_week(sense: Sense) -> Sense:
    """The date in `this Saturday, 19 December`."""
    if not isinstance(sense, Both):
        return sense
    step, named = step_and_named(sense)
    this = step.target is not None and step.target[0] == "weekday" and step.count == 0
    return evolve(named, weekday=int(step.target[1])) if this and step.target is not None else sense


def opening(reading: Reading) -> list[Told]:
    """`on Tuesday, November 25` in the opening: the day of what is told first is the day of the telling.

    No other weekday may be told as past before it, nor "this morning": then it is that of what went before; but what
    somebody said on the Wednesday of "the 13th, a Tuesday" is of the 14th.
    """
    page = reading.page
    named: dict[int, None] = {}
    coming: dict[int, Told] = {}
    dated: Told | None = None  # "asked on Friday ..., the minister said on May 14"
    said: int | None = None
    for e in reading:
        sense = of_this_week(e.sense)
        if not isinstance(sense, Calendar):
            continue
        if sense.year is not None:
            if not (named or coming) and e.first < _HEAD and _opens_in_full(reading, e, sense):
                return [(sense.month or 1, sense.day or 1, 0, page.tokens.span(e.first, e.last))]
            continue
        told = _told(page, e, sense)
        if sense.weekday is None:
            telling = e.first < _HEAD and page.keys[e.first - 1] != "of" and is_of_telling(page, e)
            dated = told if dated is None and told and telling else dated  # "the bulletin of March 26 stated" is older
            continue
        sign = direction(page, e)
        if sign > 0 or (sign == 0 and page.keys[e.first - 1] not in ("on", "this") and sense is e.sense):
            coming.update({sense.weekday: told} if told and e.first < _HEAD else {})
            continue
        if told is None or e.joint not in (None, "clock"):
            named[sense.weekday] = None
            tells = sense is e.sense and is_of_telling(page, e)
            if tells and sense.weekday in coming and _follows_soon(sense.weekday, named):
                return [coming[sense.weekday]]  # "has called both to Moscow for Friday, 9 October, he said on Friday"
            said = sense.weekday if tells and len(named) == 1 else None
            continue
        if said is not None and 0 < (behind := (said - sense.weekday) % 7) <= _SOON:
            return [(*told[:2], behind, told[3])]
        if sense is not e.sense and page.keys[e.first - 1] == "on" and sign == 0 and not named:
            return [told]  # "On this Monday, 27 September, the country falls silent"
        return [] if _is_of_what_went_before(reading, e, sense.weekday, named) else _dated(reading, e, sense, told)
    return [dated] if dated is not None and named else []


def _opens_in_full(reading: Reading, e: Expression, sense: Calendar) -> bool:
    """`wrapped up his tour on Tuesday (19 March 2024)`: the day of news that tells other weekdays by their names alone.

    It is the latest that the text tells with its year.
    """
    page = reading.page
    if sense.weekday is None or not sense.day or not sense.month or e.edge or direction(page, e) > 0:
        return False
    others = [e.sense for e in reading if isinstance(e.sense, Calendar)]
    if any((o.year or 0, o.month or 0, o.day or 0) > (sense.year, sense.month, sense.day) for o in others):
        return False
    return any(is_weekday(o) for o in others) and is_news(reading)


def _told(page: Page, e: Expression, sense: Calendar) -> Told | None:
    """The day and month of an expression that tells both."""
    return (sense.month, sense.day, 0, page.tokens.span(e.first, e.last)) if sense.day and sense.month else None


def _dated(reading: Reading, e: Expression, sense: Calendar, told: Told) -> list[Told]:
    """The day of publication by the day that the text opens with, if it brings news and does not go on from there."""
    later = _a_day_later(reading, e)
    news = bool(later) or sense is not e.sense or is_news(reading)
    return [] if later is None or not news or _goes_on(reading, e, sense) else [(*told[:2], later, told[3])]


def _is_of_what_went_before(reading: Reading, e: Expression, weekday: int, named: dict[int, None]) -> bool:
    """Whether other weekdays, or today, told before a day make it one that went before.

    The text may open with it: `signed on Saturday ... entered on Wednesday, were still there on Saturday, August 16`.
    """
    others = set(named) - {weekday}
    opens = next(iter(named), None) == weekday
    if others and not opens and not (is_of_telling(reading.page, e) and _follows_soon(weekday, others)):
        return True
    return _speaks_of_today(reading, e) and not _closes_telling(reading.page, e)


def _closes_telling(p: Page, e: Expression) -> bool:
    """`met today in Bern, the mediators said on Saturday, 19 December.`: who says so closes what was done today."""
    return p.keys[e.last] == "." and is_of_telling(p, e)


def _follows_soon(weekday: int, others: Iterable[int]) -> bool:
    """`were exchanged on Wednesday ... told the cabinet on Thursday, 14 December`: what went before is told of."""
    return all((weekday - other) % 7 <= _SOON for other in others)


def _goes_on(reading: Reading, told: Expression, first: Calendar) -> bool:
    """Whether days behind the one that a text opens with are told as past: `on 28 June ... On 3 July, he left`."""
    page = reading.page
    of_now = any(is_of_now(e.sense) for e in reading)
    for e in reading:
        sense = e.sense
        if e.first <= told.first or not isinstance(sense, Calendar) or not sense.day or not sense.month or sense.year:
            continue
        days = (sense.month - (first.month or 0)) % 12 * 31 + sense.day - (first.day or 0)
        opens = page.keys[e.first - 1] in ("on", "by") and page.capital(e.first - 1)
        if 0 < days < _STORY and direction(page, e) < (1 if opens else 0) and (opens or not of_now):
            return True
    return False


def _said_on(reading: Reading, told: Expression) -> int | None:
    """The days from a day that a text opens with to the one on which somebody said so in the same sentence."""
    named = of_this_week(told.sense)
    _, end = sentence_of(reading.page, told.first, _LEAD_WORDS)
    for e in reading:
        sense = e.sense
        if not told.first < e.first < end or not isinstance(sense, Calendar):
            continue
        if sense.weekday is None or sense.day is not None or not is_of_telling(reading.page, e):
            continue
        return (sense.weekday - (named.weekday or 0)) % 7 if isinstance(named, Calendar) else None
    return None


def _gone_since(reading: Reading, told: Expression) -> int:
    """The days from a day that a text opens with to one that it tells as past behind it, if that is soon after."""
    named = of_this_week(told.sense)
    gone = 0
    for e in reading:
        sense = e.sense
        if not told.first < e.first < told.last + _LEAD_WORDS or not isinstance(sense, Calendar):
            continue
        if sense.weekday is None or sense.day is not None or sense.of is not None or not isinstance(named, Calendar):
            continue
        behind = (sense.weekday - (named.weekday or 0)) % 7
        if 0 < behind <= _SOON and direction(reading.page, e) < 0 and not _had(reading.page, e):
            gone = max(gone, behind)
    return gone


def _had(page: Page, e: Expression) -> bool:
    """Whether the sentence of an expression tells by it what had been, not what somebody said of what had been."""
    first, last = sentence_of(page, e.first, _SENTENCE)
    said = next((j for j in range(e.last, last) if page.keys[j] in page.words.tellings), last)
    return "had" in page.keys[first:said]


def _a_day_later(reading: Reading, told: Expression) -> int | None:
    """The days from a day that a text opens with to its own: one if it goes on `A day later, mediators are busy`.

    `met on Monday, October 23, the ministry said on Tuesday` is of the Tuesday.
    None where it may be that day or the next: what was said `late on Thursday` is often told on Friday.
    """
    page = reading.page
    said = _said_on(reading, told)
    if said is not None:
        return said
    gone = _gone_since(reading, told)
    if gone:
        return gone if gone == 1 else None
    for e in reading:
        sense = e.sense
        next_day = isinstance(sense, Step) and sense.unit == "day" and sense.count == 1 and sense.anchor is Anchor.THEN
        if next_day and e.first > told.first and direction(page, e) == 0:
            return 1
    return None if page.keys[told.first] == "late" else 0
