"""The day of a text that tells no date of its own, but is the news of a known event: `agreed in Beijing on Friday`."""

import datetime as dt
from collections.abc import Iterator, Sequence

from caucasus_news.mentions.times.aged import Age, sentence_of
from caucasus_news.mentions.times.clues import KnownEvent, TermClue
from caucasus_news.mentions.times.direction import direction
from caucasus_news.mentions.times.gather import day_of, full_dates, open_days
from caucasus_news.mentions.times.known_events import KnownEvents
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.symbols import Anchor, Calendar, Expression, Step, is_weekday
from caucasus_news.model import Span

_DAY = dt.timedelta(days=1)
_HEAD = 90  # so many tokens tell the news
_STORY = 200  # and so many what belongs to it
_SENTENCE = 60
_DATELINE = 20
_AT = frozenset({"in", "at", "near", "outside"})
_SOON = 3  # days
_MOST_DAYS = 14  # of an event that is news as a whole
_JUST_LEFT = dt.timedelta(days=45)  # whoever is overthrown is still called president
_AROUND = 150  # days from its publication on which news tells of what was and is to come


def days_of_event_news(
    reading: Reading, events: KnownEvents, bounds: Sequence[TermClue], today: Sequence[tuple[int, Span]]
) -> tuple[Age, ...]:
    """The day of publication, if the text can be the news of one known event alone, told with the day of the week.

    It has an agency's dateline or tells its own weekday, names the event's place and parties in its opening, and not
    its date; the weekday is that of the event; all days and months that it tells lie near, on the side that their verbs
    ask for; all who are named with an office held it.
    """
    page = reading.page
    told = [day for day in open_days(reading) if _is_by_itself(day[0])]
    years = [past.year for past in full_dates(reading)[0]]
    opening = _opening(page)
    if not (told or years) or not (opening or today):
        return ()
    span, ways = _ways(reading, [weekday for weekday, _ in today])
    if not ways or span is None:
        return ()
    words = frozenset(page.tokens.keys[:_STORY])
    held = any(clue.weight == 1 for clue in bounds) and len(told) > 1  # else "a truce" of two may be of any time
    found = {
        day + shift * _DAY
        for event in events.at(page.tokens.keys[:_HEAD])
        if event.is_news_of(words) and (held if event.act else _is_there(page, event, opening))
        for day in {event.first, event.last if (event.last - event.first).days <= _MOST_DAYS else event.first}
        for weekday, shift in ways
        if day.weekday() == weekday and not _tells_date(told, day)
    }
    possible = [
        day for day in found if _goes_with(day, told, bounds) and (told or (years and 0 <= day.year - max(years) <= 1))
    ]
    return (Age(possible[0], possible[0], span),) if len(possible) == 1 else ()


def _opening(page: Page) -> tuple[int, int] | None:
    """The dateline of an agency's text, `NEW DELHI/ISLAMABAD (Wire) -`: agencies name the day they write on.

    Its first token, and the dash.
    """
    for i in range(min(_HEAD, page.size)):
        if i and page.same_line(i - 1, i):
            continue
        j = i
        while j < i + _DATELINE and page.same_line(i, j) and page.keys[j] != "-":
            j += 1
        word = page.tokens.words[i]
        if word.isupper() and len(word) > 2 and page.keys[j] == "-" and page.same_line(i, j) and not page.tight(j):
            return i, j
    return None


def _is_there(page: Page, event: KnownEvent, opening: tuple[int, int] | None) -> bool:
    """Whether the dateline or the first sentence names the place of an event as a place: no capital that acts."""
    first, dash = opening or (0, 0)
    last = sentence_of(page, dash + 1, _SENTENCE)[1] if opening else _HEAD
    acting = frozenset(name for names in event.parties for name in names)
    for j in range(first, last):
        if page.keys[j] in event.keys and (j < dash or page.keys[j] not in acting or page.keys[j - 1] in _AT):
            return True
    return False


def _tells_date(told: Sequence[tuple[Expression, int]], day: dt.date) -> bool:
    """Whether a text tells a day by its date, which the news of that day would not."""
    return any(isinstance(e.sense, Calendar) and (e.sense.month, e.sense.day) == (day.month, day.day) for e, _ in told)


def _ways(reading: Reading, today: Sequence[int]) -> tuple[Span | None, list[tuple[int, int]]]:
    """The weekday on which the news happened, and how many days the text is behind it."""
    page = reading.page
    lead = next(_leads(reading), None)
    told = next(_yesterdays(reading), None) if today else None
    if told is not None and (lead is None or told.first < lead.first):
        return page.tokens.span(told.first, told.last), [((today[0] - 1) % 7, 1)]
    if lead is None or not isinstance(lead.sense, Calendar) or lead.sense.weekday is None:
        return None, []
    weekday = lead.sense.weekday
    if not today and _goes_on(reading, lead, weekday):
        return None, []
    span = page.tokens.span(lead.first, lead.last)
    first, last = sentence_of(page, lead.first, _SENTENCE)
    if any(page.keys[j : j + 3] == ("the", "day", "before") for j in range(first, last)):
        return span, [((weekday - 1) % 7, 1)]
    if today and today[0] != weekday:
        return span, [(weekday, (today[0] - weekday) % 7)]
    return span, [(weekday, 0)]


def _leads(reading: Reading) -> Iterator[Expression]:
    """The first weekday of the text, if it stands in its opening and is told as past."""
    for e in reading:
        if e.first > _HEAD:
            return
        if is_weekday(e.sense) and not (reading.page.keys[e.first - 1] == "," and e.first < _DATELINE):
            if direction(reading.page, e) <= 0:
                yield e
            return


def _goes_on(reading: Reading, lead: Expression, weekday: int) -> bool:
    """Whether the text speaks of `today` or of a weekday behind the first one, so that it is of a later day."""
    for e in reading:
        sense = e.sense
        if isinstance(sense, Step) and sense.anchor is Anchor.NOW and sense.unit in ("day", "overnight"):
            if not _is_quoted(reading.page, e):
                return True
        if e is not lead and is_weekday(sense) and isinstance(sense, Calendar) and sense.weekday is not None:
            behind = (sense.weekday - weekday) % 7
            if 0 < behind <= _SOON and direction(reading.page, e) <= 0:
                return True
    return False


def _is_quoted(page: Page, e: Expression) -> bool:
    """Whether quotation marks stand around an expression on its line: `"yesterday we still thought so", he said`."""
    marks, j = 0, e.first - 1
    while j >= 0 and page.same_line(j, e.first):
        marks += page.keys[j] == '"'
        j -= 1
    return marks % 2 == 1


def _yesterdays(reading: Reading) -> Iterator[Expression]:
    for e in reading:
        sense = e.sense
        if e.first > _HEAD:
            return
        if isinstance(sense, Step) and sense.anchor is Anchor.NOW and sense.unit == "day" and sense.count == -1:
            yield e


def _is_by_itself(e: Expression) -> bool:
    return isinstance(e.sense, Calendar) and e.sense.of is None


def _goes_with(day: dt.date, told: Sequence[tuple[Expression, int]], bounds: Sequence[TermClue]) -> bool:
    """Whether the days told and those who hold an office allow a text of that day."""
    for clue in bounds:
        after = clue.latest is not None and day > clue.latest + _JUST_LEFT and clue.weight == 1
        if (clue.earliest is not None and day < clue.earliest) or after:
            return False
    for e, sign in told:
        there = day_of(e, day, sign)
        if there is None or abs((there - day).days) > _AROUND or (there - day).days * sign < 0:
            return False
    return True
