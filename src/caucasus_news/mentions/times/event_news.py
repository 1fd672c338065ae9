"""The day of a text that tells no date of its own, but is the news of a known event: `agreed in Beijing on Friday`."""

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import frozen

from caucasus_news.mentions.times.aged import Age, sentence_of
from caucasus_news.mentions.times.clues import KnownEvent, TermClue
from caucasus_news.mentions.times.gather import day_of, full_dates, open_days
from caucasus_news.mentions.times.known_events import KnownEvents
from caucasus_news.mentions.times.opening import step_and_named
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.story_days import StoryDay, story_days
from caucasus_news.mentions.times.symbols import Both, Calendar, Expression
from caucasus_news.model import Span

_DAY = dt.timedelta(days=1)
_HEAD = 90  # so many tokens tell the news
_STORY = 200  # and so many what belongs to it
_SENTENCE = 60
_DATELINE = 20
_AT = frozenset({"in", "at", "near", "outside"})
_OF_PLACES = frozenset({"airport", "talks", "summit", "meeting", "conference", "hotel", "palace", "streets"})
_OF_PAPERS = frozenset({"declaration", "protocol", "protocols", "accord", "accords", "statement", "process", "format"})
_NAME = 4
#: How much those named say of the time of a text, by how sure the bounds are that they set: with a title, by name.
_OF_PEOPLE = {1.0: 1.0, 0.4: 0.5}
_ENOUGH_KNOWN = 1.5
_FEW = 2  # so many other events of the place may be of their time
_MOST_DAYS = 14  # of an event that is news as a whole
_JUST_LEFT = dt.timedelta(days=45)  # whoever is overthrown is still called president
_AROUND = 150  # days from its publication on which news tells of what was and is to come


def days_of_event_news(
    reading: Reading, events: KnownEvents, bounds: Sequence[TermClue], today: Sequence[tuple[int, Span]]
) -> tuple[Age, ...]:
    """The day of publication, if the text can be the news of one known event alone, told with the day of the week.

    It has an agency's dateline, tells its own weekday or opens with one, names the event's place and parties, and not
    its date; a weekday that it tells is that of the event, or "yesterday" is; all days and months that it tells lie
    near, on the side that their verbs ask for; all who are named with an office held it. Where it tells no such day,
    those who are named must say about when it was, and few events of the place be meant. Of several events the one is
    meant that the text says more of.
    """
    page = reading.page
    opening = _opening(page)
    story = story_days(reading, [weekday for weekday, _ in today], opens=opening is not None)
    if not story:
        return ()
    told = [*(day for day in open_days(reading) if _is_by_itself(day[0])), *_beside_steps(reading)]
    if not (told or opening or today):
        return ()  # any Wednesday's news: "freed on Wednesday, the ministry said"
    clues = _Clues(page, opening, tuple(told), bounds, bool(today), _latest_year(reading))
    words = frozenset(page.tokens.keys[:_STORY])
    meant = [event for event in events.at(page.tokens.keys[:_STORY]) if event.is_news_of(words)]
    found: dict[dt.date, tuple[bool, int]] = {}
    for event in meant:
        for way in story:
            for there, speaks in clues.days(event, way, meant, opens=way is story[0]):
                found[there] = max(found.get(there, (False, 0)), speaks)
    best = [day for day, speaks in found.items() if speaks == max(found.values())]
    return (Age(best[0], best[0], _span(page, story)),) if len(best) == 1 else ()


def _latest_year(reading: Reading) -> int | None:
    return max((past.year for past in full_dates(reading)[0]), default=None)


@frozen
class _Clues:
    """What a text says besides its story: its dateline, the days `told`, who held office, the latest year told.

    It is `dated` where it says of which weekday it is. Else agencies may write on the day that they name or on the
    next, and others any day.
    """

    page: Page
    opening: tuple[int, int] | None
    told: tuple[tuple[Expression, int], ...]
    bounds: Sequence[TermClue]
    dated: bool
    year: int | None

    def days(
        self, event: KnownEvent, way: StoryDay, meant: Sequence[KnownEvent], *, opens: bool
    ) -> Iterator[tuple[dt.date, tuple[bool, int]]]:
        """The days on which the text may have brought the news of an event, each with how much it says of it."""
        keys = self.page.keys
        sentence = frozenset(keys[slice(*sentence_of(self.page, way.first, _SENTENCE))])
        first = event.act and opens and self._is_held() and not event.keys.isdisjoint(keys[:_HEAD])
        told_of = _is_act(event, sentence) if event.act else _is_there(self.page, event, self.opening, way.first)
        if not first and not told_of:
            return
        described = event.is_described(frozenset(keys[:_STORY]))
        for there in _days(event, way, self.told, self.bounds):
            near = self.year is not None and 0 <= there.year - self.year <= 1
            named = not first and _is_of_those_named(event, there, self.bounds, meant, described)
            beside = event.named_in(sentence)
            if first or self._is_sure(way, near=near and not event.act, named=named, opens=opens and beside > 1):
                yield there, (described, beside)

    def _is_sure(self, way: StoryDay, *, near: bool, named: bool, opens: bool) -> bool:
        """Whether enough speaks for a day: the days told, and those named, the more the less the text is dated."""
        told = len(self.told)
        if self.dated:
            return named or near or told > 0
        if self.opening is not None:
            return opens and (near or told > 0) and (named or told > 1)
        return named and told > 0 and self.page.keys[way.first] == "yesterday"

    def _is_held(self) -> bool:
        """Whether somebody is named with an office, and days are told: else "a truce" of two may be of any time."""
        return any(clue.weight == 1 for clue in self.bounds) and len(self.told) > 1


def _beside_steps(reading: Reading) -> Iterator[tuple[Expression, int]]:
    """The days and months told as `next Wednesday, 24 April`, each with its direction."""
    for e in reading:
        if isinstance(e.sense, Both):
            step, named = step_and_named(e.sense)
            if step.count and named.day and named.month and named.year is None and step.unit == "weekday":
                yield e, 1 if step.count > 0 else -1


def _span(page: Page, story: Sequence[StoryDay]) -> Span:
    """The words that tell the first of the days."""
    first = min(day.first for day in story)
    return page.tokens.span(first, first + 1)


def _days(
    event: KnownEvent, way: StoryDay, told: Sequence[tuple[Expression, int]], bounds: Sequence[TermClue]
) -> Iterator[dt.date]:
    """The days on which a text may have brought the news of an event, by a weekday that it tells."""
    short = (event.last - event.first).days <= _MOST_DAYS
    for day in {event.first, event.last if short else event.first}:
        there = day + way.shift * _DAY
        if day.weekday() == way.weekday and not _tells_date(told, day) and goes_with(there, told, bounds):
            yield there


def _is_act(event: KnownEvent, sentence: frozenset[str]) -> bool:
    """Whether a sentence says that a war began or ended: `which opened the war on Friday`, with one of its sides."""
    return not event.keys.isdisjoint(sentence) and event.named_in(sentence) > 0 and "war" in sentence


def _is_of_those_named(
    event: KnownEvent, day: dt.date, bounds: Sequence[TermClue], meant: Sequence[KnownEvent], described: bool
) -> bool:
    """Whether those named by a text held their offices then, and few other events of the place are of their time.

    What the text says of the event, if it does, tells it from the others.
    """
    known = sum(_OF_PEOPLE.get(clue.weight, 0.0) for clue in bounds if _held(clue, day))
    alike = [e for e in meant if e is not event and e.act == event.act and not e.keys.isdisjoint(event.keys)]
    rivals = [e for e in alike if all(_held(clue, e.first) for clue in bounds)]
    return known + described >= _ENOUGH_KNOWN and (described or len(rivals) <= _FEW)


def _held(clue: TermClue, day: dt.date) -> bool:
    return (clue.earliest is None or clue.earliest <= day) and (clue.latest is None or day <= clue.latest)


def _opening(page: Page) -> tuple[int, int] | None:
    """The dateline of an agency's text, `DELHI/ISLAMABAD -`, `Lisbon (Wire) -`, or of a letter's, `BOGOTA, Friday.`.

    They name the day they write on. Its first token, and the mark behind it.
    """
    for i in range(min(_HEAD, page.size)):
        word = page.tokens.words[i]
        if (i and page.same_line(i - 1, i)) or len(word) <= 2 or not page.capital(i):
            continue
        for j in range(i + 1, i + _DATELINE):
            if not page.same_line(i, j + 1) or not (word.isupper() or "(" in page.keys[i + 1 : i + _NAME]):
                break
            if not word.isupper() and page.keys[j] == "-" and page.keys[j - 1] != ")":
                break
            if page.keys[j] in ("-", ":") and not _is_within(page, j):
                return i, j
            if page.keys[j] == "." and page.keys[j - 1] in page.words.weekdays:
                return i, j
    return None


def _is_within(page: Page, j: int) -> bool:
    """Whether a mark stands within a word or an hour: `Tel-Aviv`, `22:00`."""
    return page.tight(j) and page.tight(j + 1) if page.keys[j] == ":" else page.tight(j)


def _is_there(page: Page, event: KnownEvent, opening: tuple[int, int] | None, told: int) -> bool:
    """Whether the dateline, the first sentence or that of a day told names an event's place as a place: no capital."""
    first, dash = opening or (0, 0)
    if any(key in event.keys and not any(key in names for names in event.parties) for key in page.keys[:first]):
        return True  # in the title
    last = sentence_of(page, dash + 1, _SENTENCE)[1] if opening and page.keys[dash] != "." else _HEAD
    acting = frozenset(name for names in event.parties for name in names)
    sentences = [(first, last), sentence_of(page, told, _SENTENCE)]
    for j in (j for start, end in sentences for j in range(start, min(end, page.size))):
        if page.keys[j] not in event.keys or not _OF_PAPERS.isdisjoint(page.keys[j + 1 : j + _NAME]):
            continue  # "the Alma-Ata declaration" is nowhere
        if j < dash or page.keys[j] not in acting or page.keys[j - 1] in _AT or page.keys[j + 1] in _OF_PLACES:
            return True
    return False


def _tells_date(told: Sequence[tuple[Expression, int]], day: dt.date) -> bool:
    """Whether a text tells a day by its date, which the news of that day would not."""
    return any(isinstance(e.sense, Calendar) and (e.sense.month, e.sense.day) == (day.month, day.day) for e, _ in told)


def _is_by_itself(e: Expression) -> bool:
    return isinstance(e.sense, Calendar) and e.sense.of is None


def goes_with(day: dt.date, told: Sequence[tuple[Expression, int]], bounds: Sequence[TermClue]) -> bool:
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
