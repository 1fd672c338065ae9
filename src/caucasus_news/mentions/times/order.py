"""How a page writes its dates: the day first or the month."""

from collections.abc import Sequence

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Calendar, Expression


def day_order(expressions: Sequence[Expression], page: Page) -> bool | None:
    """Whether the page writes the day before the month, by its dates that leave no doubt; None where none shows."""
    day_first = month_first = 0
    for e in expressions:
        if not isinstance(e.sense, Calendar) or e.sense.day is None or e.sense.month is None:
            continue
        keys = page.keys[e.first : e.last]
        if keys[0] in page.words.months:
            month_first += 1
        elif not page.words.months.keys().isdisjoint(keys):
            day_first += 1
        elif "." not in keys and len(keys) >= 5 and keys[0].isdecimal() and len(keys[0]) <= 2:
            weight = 5
            day_first += weight * (int(keys[0]) == e.sense.day and e.sense.day > 12)
            month_first += weight * (int(keys[0]) == e.sense.month and e.sense.day > 12)
    return None if day_first == month_first else day_first > month_first
