"""The clock of a site: the day on which its page was looked at, above all else, and no day of the article."""

import datetime as dt
from collections.abc import Iterable

from caucasus_news.mentions.times.beside import is_bare
from caucasus_news.mentions.times.clues import TermClue
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Expression

_DAY = dt.timedelta(days=1)
_LONG_AFTER = dt.timedelta(days=3 * 365)  # nobody has the title of an office that he left so long ago


def is_site_clock(p: Page, e: Expression, day: dt.date | None, told: Iterable[dt.date | None]) -> bool:
    """Whether the day on the page's first line is only today's: what its head tells with a label or hour is older.

    ``Saturday, 30 Nov, 2024`` over the menus, and ``Update: 2013-10-28 04:53`` under the title.
    """
    if day is None or not _heads_page(p, e):
        return False
    return any(other is not None and day - other > _DAY for other in told)


def is_long_after(p: Page, e: Expression, day: dt.date, clues: Iterable[TermClue]) -> bool:
    """Whether the day with its weekday on the page's first line is years after all whom the text gives an office.

    ``Friday, August 23, 2019`` over news of "President X", who left in 2011: the site's clock.
    """
    if not _heads_page(p, e) or p.keys[e.first].isdecimal():
        return False
    terms = [clue for clue in clues if clue.weight >= 1 and clue.latest is not None]
    return bool(terms) and all(clue.latest is not None and clue.latest + _LONG_AFTER < day for clue in terms)


def _heads_page(p: Page, e: Expression) -> bool:
    """Whether a day stands on the page's first line with hardly anything beside it, and no hour."""
    return not has_hour(e) and p.same_line(0, e.first) and is_bare(p, e)


def has_hour(e: Expression) -> bool:
    """Whether a day stands with its hour: ``18 May 2021, 12:30``."""
    return e.clock is not None or e.joint == "clock"
