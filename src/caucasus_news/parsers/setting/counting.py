"""The day of what a clause behind "two days after" or "a day before" tells: counted from the day told with it."""

import calendar
import datetime as dt
from collections.abc import Sequence

from attrs import evolve

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import BlockKind, Precision, When
from caucasus_news.model.days import moved
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.numbers import number_at
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.setting.around import control_verbs

_ONE = frozenset({"a", "one", "the"})
_NO_GAP = frozenset({"to", "in", "within", "for", "of"})
_UNITS = {
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
}
_MONTHS = 12
#: Which way it is counted to what stands behind the words.
_WAYS = {"after": -1, "before": 1, "on the eve of": 1}
#: Words that count by themselves: how many of which days.
_COUNTS = {"on the eve of": (1, Precision.DAY)}
_FAR = 4  # sentences back in which the day of a story may be told
_OPENERS = frozenset({"after", "before", "eve"})


def counted_day(frame: Frame, scene: Scene, *, by_story: bool = False) -> When | None:
    """ "On Friday, a day after they had met": Thursday; "on Friday, a day before they meet": Saturday.

    None where no day, or no whole days, are told with the words. Of weeks, months and years it is the calendar's. A day
    that stands behind the trigger in its own clause is its own: "two days before they met on Friday". With `by_story`
    it may be counted from what was told before: "A shell hit the town on Friday. The attack came a day after they had
    met".
    """
    way, outer = _way_to(frame, scene)
    if way is None:
        return None
    around = [f for f in (outer, outer.governor if outer is not None else None, frame) if f is not None]
    told = [t for f in around for t in f.times]
    days = _days(told)
    if any(t in frame.times and t.first > frame.chunk.first for t in days):
        return None
    sentence = scene.sentence(frame)
    here = scene.document.times_in(sentence.first, frame.chunk.first)
    near = (t for t in told if t.last < frame.chunk.first)
    gap = _COUNTS.get(way) or next((n for t in (*near, *reversed(here)) if (n := _gap(t, way, scene))), None)
    days = days or _days(here)[-1:]  # said of another word of the clause: "suspended the treaty on Monday, a day after"
    if not days and outer is None:  # "The day after they met, a shell hit the town, on Friday"
        days = _days(scene.document.times_in(frame.chunk.last, sentence.last))
    if gap is None or len(days) > 1:
        return None
    number, unit = gap
    anchor = days[0].when if days else _day_of_story(around[0], scene) if by_story and way == "after" else None
    return _counted(anchor, number * _WAYS[way], unit) if anchor is not None else None


def _day_of_story(frame: Frame, scene: Scene) -> When | None:
    """The day of what a clause counts from without telling one: "The raid comes three days after they met".

    It is the one day of the nearest sentence before in its paragraph; where none is told and the clause is in the
    present, or what somebody says first of all, it is that of the text.
    """
    verb, published = frame.verb, scene.published
    if verb is None or verb.modal or verb.shape is not Shape.FINITE:
        return None
    sentences = scene.document.sentences
    for number in range(frame.sentence - 1, max(frame.sentence - _FAR, 0) - 1, -1):
        if sentences[number].block != sentences[frame.sentence].block:
            break
        told = _days(scene.document.times_in(sentences[number].first, sentences[number].last))
        if told:
            return told[0].when if len({t.when.earliest for t in told}) == 1 else None
    first = next(iter(scene.document.by_kind.get(BlockKind.PARAGRAPH, ())), 0)
    telling = frame.lemma in control_verbs("saying") and frame.sentence == first
    if published is not None and (telling or verb.tense is Tense.PRESENT):
        return _of_text(frame, published, scene)
    return None


def _of_text(frame: Frame, day: dt.date, scene: Scene) -> When:
    """The day of the text, with the words of a trigger."""
    span = scene.span(frame)
    text = span.of(scene.document.article.text)
    return When(text, span, day.isoformat(), day, day, Precision.DAY, approximate=True, timex3=day.isoformat())


def day_counted_from(frame: Frame, scene: Scene) -> When | None:
    """The day of what is told beside such a clause: "two days before they met on Friday, a shell hit the town".

    Or that which the clause is counted from: "On Friday, the day after they had met, a shell hit the town".
    """
    if frame.times or _OPENERS.isdisjoint(scene.keys[frame.sentence]):
        return None
    for clause in scene.frames[frame.sentence]:
        way, at = clause.role, clause.chunk.first
        if way not in _WAYS or clause in frame.chain() or clause.governor not in (None, frame):
            continue
        gap = _COUNTS.get(way) or next((n for t in clause.times if t.last < at and (n := _gap(t, way, scene))), None)
        days = _days(clause.times)
        if gap is None or len(days) != 1:
            continue
        number, unit = gap if days[0].first > at else (0, Precision.DAY)
        return _counted(days[0].when, -number * _WAYS[way], unit)
    return None


def _way_to(frame: Frame, scene: Scene) -> tuple[str | None, Frame | None]:
    """By which words what a frame tells is set against another day, and against what."""
    role, outer = (frame.hung[1], frame.hung[0]) if frame.hung is not None else (frame.role, frame.governor)
    if role in _WAYS:
        return role, outer
    if frame.governor is not None and frame.governor.role in _WAYS:
        return frame.governor.role, frame.governor  # an event of that clause: "after they held talks"
    if frame.verb is None and frame.chunk.first:
        before = scene.document.tokens.keys[frame.chunk.first - 1]
        if before in _WAYS:
            return before, None  # "a day after a raid in which nine were killed"
    return None, None


def _days(times: Sequence[TimeMention]) -> list[TimeMention]:
    """The times that are a day of the calendar."""
    return [t for t in times if t.when.precision is Precision.DAY and t.when.earliest is not None]


def _counted(anchor: When, number: int, unit: Precision) -> When | None:
    """The day so many days from another, or the calendar's week, month or year so many of them away."""
    day = anchor.earliest
    if day is None or day != anchor.latest:
        return None
    if unit is Precision.DAY:
        return _on(anchor, moved(day, number), moved(day, number), unit)
    if unit is Precision.WEEK:
        monday = moved(day, 7 * number - day.weekday())
        return _on(anchor, monday, moved(monday, 6), unit)
    first, last = (day.month, day.month) if unit is Precision.MONTH else (1, _MONTHS)
    months = number if unit is Precision.MONTH else number * _MONTHS
    (year, first), (_, last) = (divmod(day.year * _MONTHS + month - 1 + months, _MONTHS) for month in (first, last))
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    end = dt.date(year, last + 1, calendar.monthrange(year, last + 1)[1])
    return _on(anchor, dt.date(year, first + 1, 1), end, unit)


def _on(anchor: When, first: dt.date, last: dt.date, unit: Precision) -> When:
    """The days counted, with the words of the day that they are counted from."""
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    timex3 = edtf if first == last else "{}-W{:02}".format(*first.isocalendar()[:2])
    if unit in (Precision.MONTH, Precision.YEAR):
        edtf = timex3 = f"{first.year:04}-{first.month:02}" if unit is Precision.MONTH else f"{first.year:04}"
        return evolve(anchor, edtf=edtf, timex3=timex3, earliest=first, latest=last, precision=unit)
    return evolve(anchor, edtf=edtf, timex3=timex3, earliest=first, latest=last)


def _gap(time: TimeMention, way: str, scene: Scene) -> tuple[int, Precision] | None:
    """How many of which units "after" or "before" something a time is: "two days after"; None where it is no count."""
    tokens = scene.document.tokens
    words = tokens.keys[time.first : time.last]
    unit = _UNITS.get(words[-1].removesuffix("s")) if words else None
    if tokens.keys[time.last : time.last + 1] != (way,) or unit is None:
        return None
    if time.first and tokens.keys[time.first - 1] in _NO_GAP:
        return None  # "a week to the day after", "the second meeting in two weeks after that"
    number = number_at(tokens, time.first, time.last)
    count = number[0] if number is not None else int(bool(_ONE & set(words)))
    return (count, unit) if count else None
