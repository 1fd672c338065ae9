"""Whether a date without its year follows the date told last, rather than the day of publication."""

from caucasus_news.mentions.times.aged import sentence_of
from caucasus_news.mentions.times.arranged import was_to_be
from caucasus_news.mentions.times.asides import is_entry
from caucasus_news.mentions.times.direction import direction, lean, looks_ahead
from caucasus_news.mentions.times.nearest import real_day, year_near, year_told
from caucasus_news.mentions.times.pluperfect import had_been
from caucasus_news.mentions.times.returning import is_back
from caucasus_news.mentions.times.story import Story
from caucasus_news.mentions.times.symbols import Calendar, Expression
from caucasus_news.mentions.times.telling import tells

#: So many tokens behind an expression its date is still what is spoken of, across a line too.
_CLOSE = 25

#: So many tokens behind a year that opens a sentence ("In 2016 ...") its months are meant.
_SOON = 60

#: A date so many days from the day of publication is news.
_FRESH = 100

#: A day so many days after the one told last may carry its story on.
_STORY = 62

#: A day so near the day of publication is not to be sought elsewhere.
_RECENT = 45
_FORTNIGHT = 14
_QUARTER = 100  # days: "was closed in July last year. Trucks numbered 979 in May" does not step back by a year

#: So many days before and after the day of publication the days may lie that a text remembers.
_REMEMBERED = (17, 50)

#: A day so long before the publication is told with its year, or behind it.
_NO_NEWS = 200
_TO_THEN = 8
_LONG_AGO = 5  # years
_TO_BEFORE = 5
_UP_TO = frozenset({"by", "until", "till"})
#: So many months back in its year a date lies that the next sentence of an old story tells of the year behind.
_BACK = 4
_WINTER = 4  # the last month of which a story that goes on may speak without its year


def year_followed(story: Story, e: Expression, c: Calendar) -> int | None:
    """The year of an open date that follows the date told last; None where it does not."""
    entry = story.entry
    if entry is not None and entry.year is not None and c.month is not None and is_entry(story.page, e):
        story.used_chain = True
        return year_told(entry.year, entry.month, c.month, whole=story.whole_year == entry.year)
    if _is_lately(story, e) or story.page.keys[e.last] == "last":
        return None  # "in 2020 it lost most of it; on 19 September last the rest"
    if _is_of_year_ago(story, e):
        story.used_chain = True
        return story.last.year
    if c.month is not None and not story.told and (year := story.year_of_clause(e)) is not None:
        return year
    last = story.last
    if last.year is None or c.month is None or not follows(story, e):
        return None
    if c.weekday is not None and c.day:
        near = real_day(last.year, last.month or 7, last.day or 1)
        found = year_near(near, c.month, c.day, 0, c.weekday) if near is not None else None
        if found is not None and abs(found - last.year) > 1 and story.published is not None:
            return None  # "lost in July 1993. Wednesday, 25 November: it is given back"
    else:
        told = year_told(last.year, last.month, c.month, whole=story.whole_year == last.year)
        told += _is_later(story, e, told, c.month)
        if told > last.year and "before" in story.page.keys[max(e.first - _TO_BEFORE, 0) : e.first]:
            told = last.year  # "was signed in December 2009. Before that, in March, a helicopter had been shot down"
        since = not story.told and story.page.keys[e.first - 1] == "since"
        if since and (told, c.month) < (last.year, last.month or 0):
            return None  # "was given up in December 2020 and where since 12 November checkpoints stand"
        found = None if _is_too_new(story, e, told, c.month) else told
    story.used_chain = found is not None
    return found


def _is_lately(story: Story, e: Expression) -> bool:
    """`brokered in July last year, was prolonged three times, most recently in May`."""
    keys = story.page.keys
    return not story.told and keys[e.first - 1] == "in" and keys[e.first - 2] in ("recently", "lately", "latest")


def _is_of_year_ago(story: Story, e: Expression) -> bool:
    """`A year ago, in Berlin in late February, there was hope`."""
    keys, told = story.page.keys, story.last_token
    ago = told > 0 and keys[told] == "ago" and keys[told - 1] in ("year", "years") and keys[told + 1] == ","
    return ago and story.last.month is None and e.first - told <= _TO_THEN and story.same_sentence(e)


def _is_too_new(story: Story, e: Expression, year: int, month: int) -> bool:
    """Whether `runs until 2024, and has been disputed since March` would speak of a past that is to come."""
    now = story.published
    if now is None or (year, month) <= (now.year, now.month):
        return False
    return lean(story.page, e) < (0 if story.told else -1)


def _is_later(story: Story, e: Expression, told: int, month: int) -> bool:
    """Whether `by June`, or `then ... June`, behind "September 2021" is of the next year.

    So is `until November` behind "January 1989", and what a story goes on with, unless a pluperfect leads it back.
    """
    last, keys = story.last, story.page.keys
    if (told, month) < (last.year or told, last.month or 0) and told < (last.year or told):
        reached = story.published is None or (told + 1, month) <= (story.published.year, story.published.month)
        onward = keys[e.first - 1] in _UP_TO or "until" in keys[max(e.first - 4, 0) : e.first]
        return reached and (onward or not (story.told or had_been(story.page, e)))
    if _is_next_winter(story, e, told, month):
        return True
    if story.told:
        return False
    by = keys[e.first - 1] == "by" and story.same_sentence(e)
    then = "then" in keys[max(e.first - _TO_THEN, story.last_token) : e.first]
    later = (by or then) and last.month is not None and told == last.year
    in_time = story.published is None or (told + 1, month) <= (story.published.year, story.published.month)
    return later and month < (last.month or 0) and in_time


def _is_next_winter(story: Story, e: Expression, told: int, month: int) -> bool:
    """`On 24 June he came with amendments. Sochi saw them once more in January`: an old story goes on, not back."""
    last, now = story.last, story.published
    if now is None or last.month is None or told != last.year or told + 1 >= now.year:
        return False
    rolls = month <= _WINTER and last.month - month >= _BACK and story.whole_year != last.year
    return rolls and not story.same_sentence(e) and story.same_line(e) and not had_been(story.page, e)


def follows(story: Story, e: Expression) -> bool:
    """Whether an open date follows the date told last, rather than the day of publication."""
    if story.last.year is None:
        return False
    if story.told:
        return story.published is None or not looks_ahead(story.page, e)
    if not _is_of_story(story, e):
        return False
    return not looks_ahead(story.page, e) or (story.published is not None and story.same_sentence(e))


def _is_of_story(story: Story, e: Expression) -> bool:
    """Whether an open date stands where one of the story told last may: near it, and nothing leads back to the news."""
    if story.headed(e):
        return True
    of_year = story.whole_year is not None and story.same_line(e)  # "In 2018 they met in September, December and July"
    if not story.chained or (_is_fresh(story) and not of_year):
        return False
    together = story.same_sentence(e)
    if story.of_last_year and together and "will" in story.page.keys[story.last_token + 1 : e.first]:
        return False  # "who had not met since November of last year will sit together on 8 August"
    if not together and story.published and story.published.year - (story.last.year or 0) > _LONG_AGO:
        if tells(story.page, e) or _is_said_in(story, e):
            return False  # "relies on the accord of 1966. The court said in April"
    if story.ahead and not together and direction(story.page, e) <= 0:
        return False  # "may last until 2027. They had met on 10 July"
    if not together and (_is_soon(story, e) or is_back(story.page, story.last_token + 1, e.first)):
        return False
    if story.last.month is None:
        soon = story.year_opens and e.first - story.last_token <= _SOON
        return together or (soon and story.same_line(e)) or _is_no_news(story, e)
    return (story.same_line(e) and not _is_latest(story, e)) or _goes_on(story, e)


def _is_said_in(story: Story, e: Expression) -> bool:
    """`The court said in April that it may judge`."""
    keys = story.page.keys
    return keys[e.first - 1] == "in" and keys[e.first - 2] in story.page.words.tellings


def _is_fresh(story: Story) -> bool:
    """Whether the day told last is so near the day of publication that both lead to the same year."""
    if story.published is None or story.last.latest is None or story.last.day is None:
        return False
    return abs((story.published - story.last.latest).days) < _FRESH


def _is_soon(story: Story, e: Expression) -> bool:
    """`They last met in January 2012. The ministers meet on 5 December`: a day of the next weeks, told as coming."""
    c, now = e.sense, story.published
    if now is None or not isinstance(c, Calendar):
        return False
    if c.season is not None:
        return direction(story.page, e) > 0  # "in January 2012. The co-chairs visit the region in the autumn"
    if not c.month or direction(story.page, e) <= 0:
        return False
    year = year_near(now, c.month, c.day, 1)
    there = real_day(year, c.month, c.day or 1) if year is not None else None
    return there is not None and 0 <= (there - now).days <= _STORY


def _goes_on(story: Story, e: Expression) -> bool:
    """Whether a day in the next paragraph carries a story on: it comes soon after the day told last."""
    c, last = e.sense, story.last_day
    if last is None or story.last.day is None or not isinstance(c, Calendar) or c.month is None or c.day is None:
        return False
    there = real_day(last.year, c.month, c.day)
    if there is None or not 0 <= (there - last).days <= _STORY or _is_recent(story, c):
        return False
    return direction(story.page, e) <= 0 or was_to_be(story.page, e.first)


def _is_recent(story: Story, c: Calendar) -> bool:
    """Whether a day and month lie shortly before the day of publication of a text that tells news."""
    if story.published is None or story.lead_day is None or c.month is None:
        return False
    year = year_near(story.published, c.month, c.day, -1)
    there = real_day(year, c.month, c.day or 1) if year is not None else None
    return there is not None and 0 <= (story.published - there).days <= _RECENT


def _is_latest(story: Story, e: Expression) -> bool:
    """Whether a new sentence's day lies right before the publication, and long after the day told last."""
    c, now, last = e.sense, story.published, story.last_day
    if story.last.day is None and story.last.year is not None and story.last.month is not None:
        last = real_day(story.last.year, story.last.month, 1)
    if now is None or last is None or not isinstance(c, Calendar) or not c.month:
        return False
    year = year_near(now, c.month, c.day, -1)
    there = real_day(year, c.month, c.day or 1) if year is not None else None
    then = real_day(last.year, c.month, c.day or 1)
    if there is None or then is None or story.same_sentence(e):
        return False
    if then < last and story.of_last_year and not had_been(story.page, e):
        return there.year == now.year  # "in September of last year. It was left in April"
    # "died in 1999. By January the plan was dead": what goes on with an old story is no news
    old = last.year + 1 < there.year and not _is_said_latest(story, e)
    lately = _QUARTER if then < last and not story.told and not old else _FORTNIGHT
    if not 0 <= (now - there).days <= (lately if c.day else _QUARTER * (then < last and not old)):
        return False
    return not 0 <= (then - last).days <= _STORY and direction(story.page, e) <= 0


def _is_said_latest(story: Story, e: Expression) -> bool:
    """`The last contact was on the sidelines of the summit on 16 May`."""
    first, _ = sentence_of(story.page, e.first, _SOON)
    return story.page.keys[first] == "the" and story.page.keys[first + 1] in ("last", "latest")


def _is_no_news(story: Story, e: Expression) -> bool:
    """Whether a day behind "the war of 1992" is too far from the publication to be told without its own year."""
    c, now = e.sense, story.published
    if now is None or not isinstance(c, Calendar) or c.month is None or c.day is None or not story.same_line(e):
        return False
    if e.first - story.last_token > _CLOSE or story.sentences_since(e) > 1 or direction(story.page, e) >= 0:
        return False
    there = real_day(now.year, c.month, c.day)
    there = real_day(now.year - 1, c.month, c.day) if there is not None and there > now else there
    return there is not None and (now - there).days > _NO_NEWS


def looks_back(story: Story, e: Expression) -> bool:
    """Whether a day about that of the publication is of the year that the text remembers: it would be "today"."""
    c, now = e.sense, story.published
    if story.remembered is None or now is None or not isinstance(c, Calendar) or not c.month or not c.day:
        return False
    if direction(story.page, e) > 0 or c.weekday is not None:
        return False
    if story.last.year == story.last_year == now.year and story.near(e):
        return False  # "Since the beginning of 2015 nine fell. From 1 to 3 May it was quiet"
    year = year_near(now, c.month, c.day, 0)
    there = real_day(year, c.month, c.day) if year is not None else None
    return there is not None and -_REMEMBERED[1] <= (now - there).days <= _REMEMBERED[0]
