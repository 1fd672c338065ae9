"""The day that `the same night`, `the day before` count from: the one told last, or that of the news."""

import datetime as dt

from caucasus_news.mentions.times.asides import hangs_on_noun, names_a_thing
from caucasus_news.mentions.times.pluperfect import had_been
from caucasus_news.mentions.times.story import Story
from caucasus_news.mentions.times.story_years import opens_sentence
from caucasus_news.mentions.times.symbols import Anchor, Expression, Step
from caucasus_news.mentions.times.telling import is_reported, tells

_NEWS = 10  # a day so many days from that of publication is of the news itself
_MOST_THINGS = 12
_FAR = 600  # so many tokens apart nothing belongs together


def news_day(story: Story, e: Expression, *, back: bool) -> dt.date | None:
    """The day that `the same day` means: the one told last, unless that is of the past and another paragraph's.

    A step `back` from what "had been" counts from the news.
    """
    last = story.last_day
    if last is None:
        return last
    if story.told or story.published is None:
        return last if back or had_been(story.page, e) else _day_before_step(story, e) or last
    return _of_paragraph(story, e, last, back) if story.same_line(e) else _of_another_paragraph(story, e, last, back)


def _of_paragraph(story: Story, e: Expression, last: dt.date, back: bool) -> dt.date | None:
    """The day that an expression counts from in the paragraph of the day told last."""
    done = _day_of_deed(story, e)
    if done is not None:
        return done
    named, event_day = story.days[-1][1], story.told_day
    past = had_been(story.page, e)
    if back and event_day not in (None, last) and past and names_a_thing(story.page, named):
        return event_day  # "said this morning that one fell in Tuesday's fight. He had spoken the night before of"
    if back and past and story.page.keys[e.first - 2 : e.first][0] in ("only", "just"):
        return story.lead_day or story.published  # "had met in Doha only on the previous day"
    if past and _points(story, e):
        return last  # "the clash of 16 November. Both said that it had ended the same evening"
    if back and past and is_reported(story.page, e) and not _is_news(story, last):
        return story.lead_day or last  # "A post was set up on 23 April. A man had died the day before, he said"
    if not back and not past and (day := _day_before_step(story, e)) is not None:
        return day
    if _points(story, e) and not (back or past or _is_news(story, last)) and story.sentences_since(e):
        if hangs_on_noun(story.page, named):  # "They spoke of the accord of 9 November 2020. The same day, Aldor"
            lately = event_day is not None and _is_news(story, event_day)
            return event_day if lately else story.lead_day or story.published
    aside = had_been(story.page, named) and not past and back
    since = 0 if last == story.told_day and not aside else story.sentences_since(e)
    return story.lead_day or story.published if since > 1 or (since and aside) else last


def _of_another_paragraph(story: Story, e: Expression, last: dt.date, back: bool) -> dt.date | None:
    """The day that an expression counts from in a paragraph that tells none before it."""
    told, past = story.days[-1][1], had_been(story.page, e)
    aside = had_been(story.page, told) or (_is_counted(told) and not opens_sentence(story.page, told))
    pointing = _points(story, e)
    if pointing and not aside and story.sentences_since(e) <= 1:
        return last  # "went to Ostia on 14 December. On the same day he left"
    if (back and past) or (pointing and aside and not past):
        return story.lead_day or story.published  # "And the spokesman had said the day before ..."
    if opens_sentence(story.page, told) or _is_news(story, last):
        return last
    return story.lead_day or story.published


def _is_news(story: Story, day: dt.date) -> bool:
    """Whether a day lies near that of the publication."""
    return story.published is None or abs((story.published - day).days) <= _NEWS


def _points(story: Story, e: Expression) -> bool:
    """Whether the words point at a day told: `the same night`, `that evening`."""
    return not {"same", "that"}.isdisjoint(story.page.keys[e.first : e.last])


def _day_before_step(story: Story, e: Expression) -> dt.date | None:
    """`met on Sunday. The day before, both had been to Rome. That evening they left`: the day before the step back.

    It is the day told last that no pluperfect tells, in the paragraph of the one told last.
    """
    last = story.days[-1][1]
    if not _is_counted(last) or not had_been(story.page, last) or story.sentences_since(e) != 1:
        return None
    for day, e in reversed(story.days[-_MOST_THINGS:-1]):
        if not story.page.same_line(e.first, last.first) or last.first - e.first > _FAR:
            return None
        if not had_been(story.page, e):
            return day
    return None


def _day_of_deed(story: Story, e: Expression) -> dt.date | None:
    """The day before the one on which `the ministry put the toll at 14`, for what was done `the same night`."""
    if len(story.days) < 2 or "same" not in story.page.keys[e.first : e.last]:
        return None
    telling, (day, done) = story.days[-1][1], story.days[-2]
    if not tells(story.page, telling) or tells(story.page, e) or story.sentences_since(e) == 0:
        return None
    beside = done.first < telling.first and story.page.same_line(done.first, telling.first)
    return day if beside and not tells(story.page, done) else None


def _is_counted(e: Expression) -> bool:
    """Whether a day is told by the one before it: `the day before`, `the previous evening`."""
    return isinstance(e.sense, Step) and e.sense.anchor is Anchor.THEN and bool(e.sense.count)
