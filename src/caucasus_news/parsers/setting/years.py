"""Days told without a year, set into the year before or after where the tense says so."""

import datetime as dt
import re

from attrs import evolve

from caucasus_news.model import Precision, When
from caucasus_news.model.days import moved

_WEEK = 7  # days
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^\d]*$", re.IGNORECASE)
_EXACT = (Precision.DAY, Precision.HOUR, Precision.MINUTE)
_CLOSE = 2  # days before or after publication
_SOON = 21  # days ahead that a scheduled event may be told of in another tense


def brought_back(when: When, published: dt.date | None) -> When:
    """A day and month told as past but placed ahead of publication, a year earlier; others as they are."""
    if published is None or when.earliest is None or when.latest is None or when.earliest <= published:
        return when
    if re.search(r"\d{4}", when.text) or not re.search(r"[^\W\d]", when.text):
        return when
    if when.precision not in (*_EXACT, Precision.MONTH) or (when.earliest - published).days < _SOON:
        return when
    return _years_on(when, when.earliest, when.latest, -1)


def put_forward(when: When, published: dt.date | None) -> When:
    """A day and month told as to come but placed behind publication, a year later; others as they are."""
    if published is None or when.earliest is None or when.latest is None or when.latest >= published:
        return when
    if re.search(r"\d{4}", when.text) or when.precision not in (*_EXACT, Precision.MONTH):
        return when
    dated = re.search(r"\d", when.text) or when.precision is Precision.MONTH
    if not dated or (published - when.latest).days < _SOON:
        return when
    later = _years_on(when, when.earliest, when.latest, 1)
    if later.earliest is not None and (later.earliest - published).days > (published - when.latest).days:
        return when  # "said in November that they would meet on 6 October"
    return later


def _years_on(when: When, first: dt.date, last: dt.date, years: int) -> When:
    """A time from one day to another so many years later; itself where that year has no such day."""
    try:
        first, last = (day.replace(year=day.year + years) for day in (first, last))
    except ValueError:
        return when
    edtf, timex3 = (
        value and re.sub(r"(?<!\d)\d{4}", lambda m: str(int(m.group()) + years), value)
        for value in (when.edtf, when.timex3)
    )
    return evolve(when, earliest=first, latest=last, edtf=edtf, timex3=timex3)


def gone_by(when: When, published: dt.date | None) -> When:
    """A weekday told of what did not happen but placed ahead of publication, a week earlier; others as they are."""
    if published is None or when.earliest is None or when.earliest <= published or re.search(r"\d", when.text):
        return when
    return _on_day(when, moved(when.earliest, -_WEEK), published)


def still_ahead(when: When, published: dt.date | None) -> When:
    """A weekday to which something was moved but placed behind publication, a week later; others as they are."""
    if published is None or when.earliest is None or when.earliest >= published or re.search(r"\d", when.text):
        return when
    return _on_day(when, moved(when.earliest, _WEEK), published)


def nearest(when: When, published: dt.date | None) -> When:
    """A weekday for which something had been arranged: the one a day or two from publication, or else as it is."""
    if published is None or when.earliest is None or not _WEEKDAY.search(when.text):
        return when
    away = (when.earliest - published).days
    if abs(away) < _WEEK - _CLOSE:
        return when
    return _on_day(when, moved(when.earliest, -_WEEK if away > 0 else _WEEK), published)


def _on_day(when: When, day: dt.date, published: dt.date) -> When:
    """The same time on a day on the other side of publication; itself where it is no single day."""
    if when.precision is not Precision.DAY or when.earliest != when.latest or abs((day - published).days) > _WEEK:
        return when
    return evolve(when, earliest=day, latest=day, edtf=day.isoformat(), timex3=day.isoformat())
