"""Which month a day belongs to that is told without one: `on the 26th ... and on the 4th the town fell`."""

import datetime as dt

from caucasus_news.mentions.times.direction import direction, looks_ahead
from caucasus_news.mentions.times.nearest import add_months, real_day
from caucasus_news.mentions.times.pluperfect import had_been
from caucasus_news.mentions.times.story import Story
from caucasus_news.mentions.times.story_years import opens_sentence
from caucasus_news.mentions.times.symbols import Expression
from caucasus_news.mentions.times.values import Value

_LONG_AGO = 300
_HALF = 15  # days of a month; what lies farther back is rather of the next
_MONTHS = (0, -1, -2)  # one of two that follow one another has a thirty-first


def day_in_month(story: Story, e: Expression, day: int, base: Value) -> dt.date | None:
    """The day of a month, near the day told last, or else near the publication in the direction of its verb."""
    now = story.published
    if base.year is not None and base.year < 1:
        return None
    if base.year is None or base.month is None:
        there = story.last_day if story.same_line(e) else None
        return _behind_told(story, e, day, there) if there is not None else None
    if now is not None and (base.year, base.month) < (now.year, now.month) and looks_ahead(story.page, e):
        return _near_news(now, day, 1)
    last = story.last
    told = (last.year, last.month) == (base.year, base.month) and (story.told or story.near(e))
    if told and last.day is not None:
        return _behind_told(story, e, day, dt.date(base.year, base.month, last.day))
    if now is not None and told and not story.told and _is_of_news(story, e, base, now, day):
        return _near_news(now, day, direction(story.page, e))
    if told or now is None:
        return real_day(base.year, base.month, day)
    return _near_news(now, day, direction(story.page, e))


def _is_of_news(story: Story, e: Expression, base: Value, now: dt.date, day: int) -> bool:
    """`drove it out in June 1999. Serbia elected him again on the 3rd`: a mere month of long ago has no such day."""
    there = real_day(base.year or 0, base.month or 0, day)
    long_ago = there is not None and (now - there).days > _LONG_AGO
    return (
        long_ago
        and not opens_sentence(story.page, e)
        and not story.same_sentence(e)
        and "month" not in story.page.keys[e.first : e.last]
    )


def _behind_told(story: Story, e: Expression, day: int, last: dt.date) -> dt.date | None:
    """The day of that month, of the next one where that is nearer, of the one before where this is yet to come."""
    now, sign = story.published, direction(story.page, e)
    same = real_day(last.year, last.month, day)
    if last.day - day > _HALF and not had_been(story.page, e):
        behind = real_day(*add_months(last.year, last.month, 1), day)
        if behind is not None and (now is None or sign > 0 or behind <= now):
            return behind
    if now is not None and (same is None or same > now) and (sign < 0 or (sign == 0 and last <= now)):
        return _latest(now, day)
    return same


def _near_news(now: dt.date, day: int, sign: int) -> dt.date | None:
    this = real_day(now.year, now.month, day)
    if sign > 0 and (this is None or this < now):
        return real_day(*add_months(now.year, now.month, 1), day)
    if sign > 0 or (this is not None and this <= now):
        return this
    back = _latest(now, day)
    if sign == 0 and this is not None and back is not None and this - now < now - back:
        return this
    return back


def _latest(now: dt.date, day: int) -> dt.date | None:
    """The latest such day up to a date."""
    days = [real_day(*add_months(now.year, now.month, count), day) for count in _MONTHS]
    return next((there for there in days if there is not None and there <= now), None)
