"""What a step within a text counts from: the date told last, the day of the news, an event that the text names."""

import datetime as dt

from caucasus_news.mentions.times import values
from caucasus_news.mentions.times.direction import direction, looks_ahead
from caucasus_news.mentions.times.named import NamedEvents
from caucasus_news.mentions.times.newsday import news_day
from caucasus_news.mentions.times.retold import told_again
from caucasus_news.mentions.times.story import Story
from caucasus_news.mentions.times.stretches import begun_behind
from caucasus_news.mentions.times.symbols import NTH, Anchor, Edge, Expression, Step
from caucasus_news.mentions.times.telling import tells
from caucasus_news.mentions.times.values import Value

_BY_DAYS = frozenset({"day", "week", "weekday", "night", "fortnight", "weekend"})

_FAR = 200  # so far back a weekday is told to which "that Sunday" points
_THROUGH = frozenset({"in", "during", "throughout"})
_NAMED_BEHIND = frozenset({"of", "to", "from", "on", "between", "before", "after", "into", "that"})
_AGAIN = 200  # so many tokens back a night is told
_NEWS = 10  # days
_DECEMBER = 12
_END = 21  # the first day of the end of a month


def event_base(story: Story, events: NamedEvents, e: Expression, step: Step) -> Value | None:
    """`two weeks after the 44-day war`: the last day of a known event, or its first for a step back.

    What is told and not dated is taken, in histories, to lie at the date told last.
    """
    event = events.at(story.page, e.last + 1)
    if event is not None and step.count is not None:
        return values.of_day(event.first if step.count < 0 else event.last)
    apposed = story.last_token == e.first - 2 and story.page.keys[e.first - 1] == ","
    if not apposed and begun_behind(story.page, e.last + 1) and (stretch := story.stretch(e)) is not None:
        return _day(stretch.day(e, 1))
    again = told_again(story, e, back=(step.count or 0) < 0)
    if again is not None:
        return values.of_day(again)
    if not story.told or apposed:
        return None
    if step.unit in ("day", "week") and story.last_day is not None:
        return values.of_day(story.last_day)
    return story.last


def same_night(story: Story, e: Expression) -> Value | None:
    """`the same night`, `that night`, `the next night` behind "in the night from Saturday to Sunday"."""
    night = story.ranged
    if e.day_part != "NI" or night is None or not night.night or night.last is None:
        return None
    words = story.page.keys[e.first : e.last]
    if story.last_token + 1 != night.token or e.first - night.token > _AGAIN:
        return None
    if "same" in words or "that" in words:
        return values.of_days(night.first, night.last, None)
    behind = night.last + dt.timedelta(days=1)
    return values.of_days(night.last, behind, None) if "next" in words or "following" in words else None


def whole_night(story: Story, e: Expression, base: Value | None) -> Value | None:
    """`called during the night, the Kremlin said`: the night to the day of the text, or the one behind the day told."""
    keys = story.page.keys
    if e.day_part != "NI" or keys[e.first : e.last] != ("the", "night") or keys[e.first - 1] not in _THROUGH:
        return None
    day = base.earliest if base is not None and base.earliest == base.latest else None
    if day is None or keys[e.last] in _NAMED_BEHIND:
        return None
    first = day - dt.timedelta(days=1) if day == story.published else day
    return values.of_days(first, first + dt.timedelta(days=1), day.isoformat())


def weekday_told(story: Story, e: Expression, step: Step) -> Value | None:
    """`that same Wednesday`, `that Sunday`: the day of that weekday that the text told last, if it told one."""
    if step.anchor is not Anchor.THEN or step.count or step.target is None or step.target[0] != "weekday":
        return None
    if {"same", "that"}.isdisjoint(story.page.keys[e.first : e.last]):
        return None
    for day, _ in reversed(story.days_before(e, _FAR)):
        if day is not None and day.weekday() == step.target[1]:
            return values.of_day(day)
    return None


def quoted_on(story: Story, e: Expression, step: Step) -> dt.date | None:
    """The day that speaks in `On Tuesday he told parliament: "We will sign tomorrow."`."""
    if step.unit != "day" or step.target is not None or step.exact:
        return None
    day = story.day_of_telling(e)
    if day is None or day == story.published:
        return None
    between = story.page.keys[story.last_token + 1 : e.first]
    if between.count('"') % 2 == 0:
        return None
    told = ":" in between or not story.page.words.tellings.isdisjoint(between)
    return day if told or tells(story.page, story.days[-1][1]) else None


def then_base(story: Story, e: Expression, step: Step) -> Value | None:
    """The period that a step within the text counts from."""
    if step.unit == NTH:
        stretch = story.stretch(e)
        return _day(stretch.day(e, step.count or 0) if stretch is not None else None)
    if step.count == 0 and not story.told and not _points(story, e, step):
        return _same(story, e, step)
    if step.unit == "year" and step.count == 0 and not story.told and story.last_year is not None:
        return values.of_year(story.last_year)
    if step.unit == "year" and step.count and story.in_sentence_of_aside(e):
        return story.aside  # "announced in the promise of November 2021 and set up in May of the next year"
    if story.last.year is None:
        if step.target is not None and story.aside.year is not None and _points(story, e, step):
            return values.of_year(story.aside.year)  # "the July 2020 clashes and the war that autumn"
        if step.exact and step.count and step.unit in ("month", "year") and story.aside.month is not None:
            return story.aside  # "the September 2022 clashes brought monitors. Two months later they went home"
        later = (step.count or 0) > 0 and direction(story.page, e) < 0
        return None if later else _day(story.published)  # what came later than something not told is not to come
    if _is_next_after_now(story, e, step):
        return _day(story.published)
    if step.unit == "month" and step.exact and step.count == 0 and not story.near(e):
        return story.last if story.told or story.published is None else _day(story.published)
    story.used_chain = True
    if step.unit in _BY_DAYS:
        return _day_told(story, e, step)
    return story.last


def _is_next_after_now(story: Story, e: Expression, step: Step) -> bool:
    """`will follow in the next year`: counted from the day of the news."""
    ahead = not story.told and step.count == 1 and step.unit not in _BY_DAYS and direction(story.page, e) > 0
    return ahead and "next" in story.page.keys[e.first : e.last]


def _points(story: Story, e: Expression, step: Step) -> bool:
    """Whether the words point at the date told last: `the same day`, `that year`, `the 10th` of the month told."""
    words = story.page.keys[e.first : e.last]
    return step.exact or "same" in words or "that" in words


def _day_told(story: Story, e: Expression, step: Step) -> Value | None:
    """The day that `the same day`, `a week earlier` count from."""
    if story.last.day is not None:
        day = news_day(story, e, back=(step.count or 0) < 0)
        return values.of_day(day) if day is not None else story.last
    day = story.last_day
    if day is None or not (story.near(e) or story.told):
        return None
    elsewhere = story.last.month is not None and (story.last.year, story.last.month) != (day.year, day.month)
    elsewhere = elsewhere and "same" not in story.page.keys[e.first : e.last]  # a month has no day to be the same
    if elsewhere and not story.told:
        return None
    return _day(news_day(story, e, back=(step.count or 0) < 0) or day)


def _same(story: Story, e: Expression, step: Step) -> Value | None:
    """`in the evening`, `the end of the month`, `later in the year`."""
    if step.unit == "day" and story.page.keys[e.first] == "later" and _is_of_news(story, e):
        return _day(story.published)
    if step.unit == "day":
        told = story.near(e) and story.told_day is not None and not _is_elsewhere(story, e)
        return _day(story.told_day if told else story.lead_day or story.published)
    if story.published is None and direction(story.page, e) > 0:
        return None  # "will meet before the end of the month"
    if step.unit == "month" and _is_over(story, e):
        return story.last
    if step.unit == "year" and _is_past_year(story, e):
        return story.last
    if step.unit == "month" and _is_past_for(story, e):
        return _day(story.published)
    needed = {"month": story.last.month, "week": story.last.day}.get(step.unit, story.last.year)
    if story.published is None or (story.chained and needed is not None and story.same_sentence(e)):
        return story.last if needed is not None and story.near(e) else _day(story.published)
    if step.unit == "month" and story.near(e) and story.last.day is not None:
        return story.last
    return _day(story.published)


def _is_of_news(story: Story, e: Expression) -> bool:
    """`which they took on 18 December 2023. / He spoke later in the day`: a paragraph goes on with the news."""
    now = story.published
    if now is None or story.told:
        return False
    for day, told in reversed(story.days_before(e, _AGAIN)):
        if day is not None and not (isinstance(told.sense, Step) and told.sense.anchor is Anchor.THEN):
            return not story.page.same_line(told.first, e.first) and not 0 <= (now - day).days <= _NEWS
    return False


def _is_elsewhere(story: Story, e: Expression) -> bool:
    """`must leave by 23 January. A plane landed earlier in the day`: a day to come is not the one told of."""
    day, now = story.told_day, story.published
    if day is None or now is None or day <= now or story.told or e.day_part == "clock" or story.same_sentence(e):
        return False
    return direction(story.page, e) <= 0


def _is_past_for(story: Story, e: Expression) -> bool:
    """`met on 30 August, are expected again before the end of the month`: what is to come lies in no month that was.

    Nor does, in a new sentence, an end that is told neither as past nor as to come: `They go on at the month's end.`
    """
    last, now = story.last, story.published
    if now is None or last.year is None or last.month is None or story.told:
        return False
    told, this = (last.year, last.month), (now.year, now.month)
    if told < this and looks_ahead(story.page, e):
        return True
    sign = direction(story.page, e)
    if story.same_sentence(e):
        return told < this and sign == 0 and e.edge is Edge.END and now.day < _END
    return (told < this and sign > 0) or (told > this and sign >= 0 and e.edge is Edge.END)


def _is_past_year(story: Story, e: Expression) -> bool:
    """`In August it closed. It reopened at the end of the year`: an end told as past that is not yet here."""
    late, now, last = e.edge in (Edge.END, Edge.LATE), story.published, story.last
    if not late or now is None or now.month == _DECEMBER or last.year is None:
        return False
    return last.year < now.year and direction(story.page, e) < 0


def _is_over(story: Story, e: Expression) -> bool:
    """`crossed before the end of the month`: an end that is told as past and is not yet here is another month's."""
    late = e.edge in (Edge.END, Edge.LATE) and story.published is not None and story.published.day < _END
    return late and story.last.month is not None and direction(story.page, e) < 0


def _day(day: dt.date | None) -> Value | None:
    return values.of_day(day) if day is not None else None
