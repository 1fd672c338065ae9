"""Years and days parted by marks, as date stamps have them: `18-May-21`, `2021, May 18`, `18. Mai 2021`."""

from caucasus_news.mentions.times.numbers import year_number
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.years import Year


def ends_in_year(p: Page, mark: int, same: str) -> bool:
    """`-2021`, `-21` behind the month of `18-May-21`."""
    if year_number(p, mark + 1) is not None:
        return True
    return p.keys[mark] == same and p.tight(mark) and p.tight(mark + 1) and len(p.keys[mark + 1]) == 2


def opens_line(p: Page, i: int) -> bool:
    """Whether token `i` opens its line, a weekday and marks aside: `Dienstag, 18. Mai 2021`."""
    return i == 0 or not p.same_line(i - 1, i) or p.keys[i - 1] in (",", "|", "/", "(")


def year_by_mark(p: Page, end: int) -> Year | None:
    """`-2021` behind `May-18`, `/2021` behind `May 18`."""
    year = year_number(p, end + 1) if p.keys[end] in ("-", "/") and p.tight(end) and p.tight(end + 1) else None
    return Year(end + 2, year) if year is not None else None


def year_before(p: Page, first: int, end: int) -> tuple[int, Year]:
    """`2021 May 18`, `2021, May 18`, `2021-May-18`: the first token and the year, where one stands before."""
    j = first - 1
    if p.keys[j] in (",", "-", "/"):
        j -= 1
    year = year_number(p, j) if j >= p.floor else None
    told = year is not None and p.same_line(j, first)
    told = told and (opens_line(p, j) or (j == first - 1 and p.keys[j - 1] == "on"))
    return (j, Year(end, year)) if told else (first, Year(end))
