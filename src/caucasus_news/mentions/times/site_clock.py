"""The clock of a site: the day on which its page was looked at, above all else, and no day of the article."""

import datetime as dt
from collections.abc import Iterable

from caucasus_news.mentions.times.beside import is_bare
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Expression

_DAY = dt.timedelta(days=1)


def is_site_clock(p: Page, e: Expression, day: dt.date | None, told: Iterable[dt.date | None]) -> bool:
    """Whether the day on the page's first line is only today's: what its head tells with a label or hour is older.

    ``Saturday, 30 Nov, 2024`` over the menus, and ``Update: 2013-10-28 04:53`` under the title.
    """
    if day is None or has_hour(e) or not (p.same_line(0, e.first) and is_bare(p, e)):
        return False
    return any(other is not None and day - other > _DAY for other in told)


def has_hour(e: Expression) -> bool:
    """Whether a day stands with its hour: ``18 May 2021, 12:30``."""
    return e.clock is not None or e.joint == "clock"
