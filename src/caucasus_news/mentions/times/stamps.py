"""Dates that a page bears: datelines, date lines, "Posted on"."""

import datetime as dt
from collections.abc import Sequence

from attrs import frozen

from caucasus_news.mentions.times.asides import is_entry
from caucasus_news.mentions.times.beside import (
    announces,
    closes_text,
    in_address,
    is_bare,
    opens_dateline,
    opens_text,
    signs,
    stands_apart,
)
from caucasus_news.mentions.times.colophon import closes_document, is_in_heading
from caucasus_news.mentions.times.layout import Lines
from caucasus_news.mentions.times.nearest import real_day
from caucasus_news.mentions.times.order import day_order
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.reading import Reading
from caucasus_news.mentions.times.site_clock import has_hour, is_site_clock
from caucasus_news.mentions.times.symbols import (
    Anchor,
    Both,
    Calendar,
    Expression,
    Numeric,
    Sense,
    Step,
    is_about_today,
)
from caucasus_news.model import Block, Span
from caucasus_news.text.tokens import Tokens

_LABELS = frozenset(
    {
        "posted",
        "pub",
        "publ",
        "published",
        "filed",
        "date",
        "dated",
        "created",
        "added",
        "issued",
        "released",
        "release",
        "publication",
    }
)
_LATER = frozenset({"updated", "modified", "edited", "update", "revised"})
_TOLD = _LABELS | _LATER
_TO_LABEL = 5  # so many tokens stand between "Last updated on" and its date
_BREAKS = frozenset({"-", ".", "/", ":", ")", "|", ",", "("})  # end a dateline, as does the stop of "11 Jan."
_PREPOSITIONS = frozenset(
    {"on", "in", "by", "from", "since", "until", "till", "after", "before", "of", "for", "to", "at"}
)
_LIST = 2  # more lines than so many that open with a day are a list of other texts
_DATELINE_WORDS, _LETTER, _PLACE = 9, 8, 4  # tokens of a dateline, before "dated", of the name of a place


@frozen
class Stamp:
    """A date that the page bears as its own; without a year, or (`other`) of unclear order of day and month."""

    span: Span
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    other: Numeric | None = None

    def date(self) -> dt.date | None:
        """The day, where the year is told and the calendar has it."""
        return real_day(self.year, self.month, self.day) if self.year is not None else None


def numeric_order(expressions: Reading) -> bool | None:
    """Whether the page writes the day first, where its other dates show."""
    return day_order(expressions.expressions, expressions.page)


def find_stamps(tokens: Tokens, expressions: Reading, blocks: Sequence[Block]) -> tuple[Stamp, ...]:
    """The dates that the page bears, the likeliest first: at its head, on lines set apart, at its foot."""
    page = expressions.page
    head, apart, foot, closing, sure = [], [], [], [], []
    lines = Lines(tokens, blocks)
    dated = [(e, sense) for e in expressions if (sense := _dated(e)) is not None]
    openers = sum(_opens_line(page, e) for e, _ in dated)
    listed = sum(is_entry(page, e) for e, _ in dated) > 1
    for e, sense in dated:
        stamp = _stamp(tokens, e, sense)
        start = tokens.starts[e.first]
        if isinstance(sense, Calendar) and is_in_heading(page, e, sense):
            head.append((False, stamp))
            continue
        if isinstance(sense, Calendar) and closes_document(page, e, sense):
            closing.append(stamp)
        if lines.is_title(start) and not (
            _ends_title(page, e, stamp)
            or _is_dateline(page, e)
            or _opens_labelled(page, e, stamp)
            or closes_text(page, e)
        ):
            continue
        if (
            announces(page, e)
            or (listed and is_entry(page, e))
            or (openers > _LIST and _opens_line(page, e) and not is_bare(page, e))
        ):
            continue
        changed = _is_later(page, e)
        first = lines.opens_text(start)
        opens = _opens_page(page, e, stamp) or _opens_news(expressions, e, stamp, first)
        opens = opens or (openers == 1 and _opens_line(page, e) and _is_parted(page, e, first))
        if opens and (start <= lines.first_long_end or closes_text(page, e)):
            head.append((changed, stamp))
        elif not (stands_apart(page, e) or in_address(page, e)):
            continue
        elif start < lines.end_of_head:
            head.append((changed, stamp))
        elif lines.is_set_apart(start) and stamp.year is not None and (is_bare(page, e) or _labelled(page, e)):
            apart.append((changed, stamp))
        elif lines.is_short(start) and stamp.year is not None and (_labelled(page, e) or signs(page, e)):
            foot.append((changed, stamp))
        if changed or opens or has_hour(e) or _labelled(page, e):
            sure.append(stamp.date())
    if len(head) > 1 and head[0][1].span.start == tokens.starts[dated[0][0].first]:
        del head[: is_site_clock(page, dated[0][0], head[0][1].date(), sure)]
    told = _first_told(apart)
    one = len({(s.month, s.day, s.year) for s in told}) == 1
    return (*_first_told(head), *(told if one else ()), *_first_told(foot), *closing)


def _opens_page(p: Page, e: Expression, stamp: Stamp) -> bool:
    """Whether a date stands where pages bear theirs: in a dateline, behind a label, in brackets at either end."""
    letter = p.keys[e.first - 1] == "dated" and e.first <= _LETTER and stamp.year is not None
    letter = letter and p.keys[0] not in p.words.determiners  # "A letter dated 3 June 2011 lies on the desk"
    opens = opens_paragraph(p, e) or opens_text(p, e) or opens_dateline(p, e)
    return letter or opens or _opens_labelled(p, e, stamp) or closes_text(p, e)


def _first_told(found: Sequence[tuple[bool, Stamp]]) -> list[Stamp]:
    """The stamps without those of a later change, where there are others."""
    return [stamp for changed, stamp in found if not changed] or [stamp for _, stamp in found]


def _dated(e: Expression) -> Calendar | Numeric | None:
    sense = _day_of(e)
    if e.last == e.first + 1 and isinstance(sense, Calendar):
        return None  # "Talks on Wednesday", which the text below says is June 26
    if isinstance(sense, Both):  # "Today, 22 May 2023"
        full = [s for s in sense.senses if isinstance(s, Calendar) and s.year is not None and s.day is not None]
        return full[0] if full and _is_today(sense) else None
    if e.joint in ("range", "list") or any(_is_ago(part.sense) for part in e.parts):
        return None
    if isinstance(sense, Numeric):
        return sense
    if isinstance(sense, Calendar) and sense.day is not None and sense.month is not None and sense.of is None:
        return sense
    return None


def _is_ago(sense: Sense) -> bool:
    """Whether a day is told from today: "two years ago, on 27 September 2020"."""
    return isinstance(sense, Step) and sense.anchor is Anchor.NOW and bool(sense.count)


def _day_of(e: Expression) -> Sense:
    """What the day is where it stands with an hour: `18 May 2021, 12:30`, `12:30 on 18 May 2021`."""
    if e.joint != "clock":
        return e.sense
    return next((part.sense for part in e.parts if not isinstance(part.sense, Step)), e.sense)


def _is_today(sense: Both) -> bool:
    return any(isinstance(s, Step) and s.unit == "day" and s.count == 0 for s in sense.senses)


def _stamp(tokens: Tokens, e: Expression, sense: Calendar | Numeric) -> Stamp:
    span = tokens.span(e.first, e.last)
    if isinstance(sense, Numeric):
        return Stamp(span, sense.second, sense.first, other=sense)
    assert sense.month is not None
    assert sense.day is not None
    return Stamp(span, sense.month, sense.day, sense.year, sense.weekday)


def opens_paragraph(p: Page, e: Expression) -> bool:
    """`BAKU, Nov. 7 —`, `YEREVAN, OCTOBER 4.`: a place and the date, then a mark."""
    if p.keys[e.first - 1] in _PREPOSITIONS and e.first > 0 and p.same_line(e.first - 1, e.first):
        return _opens_label(p, e.first - 2)  # "On June 27, the ministers met" opens a sentence
    j, steps = e.first, 0
    while j > 0 and p.same_line(j - 1, j):
        j -= 1
        steps += 1
        word = p.tokens.words[j]
        if steps > _DATELINE_WORDS or (word.isalpha() and not word[:1].isupper()):
            return False
    if p.blank(e.last) or not p.same_line(e.last - 1, e.last):
        return steps > 0
    ends = p.keys[e.last] in _BREAKS or p.keys[e.last - 1] == "." or (_in_figures(p, e) and p.capital(e.last))
    return steps > 0 and ends


def _opens_label(p: Page, label: int) -> bool:
    """`Posted on`, `Last updated on` at the beginning of a line, its label at token `label`."""
    told = label >= 0 and p.keys[label] in _TOLD
    return told and (label < 2 or not (p.same_line(label - 1, label) and p.same_line(label - 2, label)))


def _opens_line(p: Page, e: Expression) -> bool:
    return e.first == 0 or not p.same_line(e.first - 1, e.first)


def _is_parted(p: Page, e: Expression, first: bool) -> bool:
    """`7 May - ...`, `18 March, 13:10. The ...`, `first` in a text `15 October, Friday. The ...`: a date parted."""
    key = p.keys[e.last]
    full = e.clock is not None or (first and isinstance(e.sense, Calendar) and e.sense.weekday is not None)
    if first and _in_figures(p, e) and (key in (".", ":") or p.capital(e.last)):
        return True
    return key in ("-", "(") or (key == "." and full) or (first and _precedes_place(p, e.last))


def _precedes_place(p: Page, j: int) -> bool:
    """`31 July 2024, YEREVAN. Yesterday ...`: a place between the comma at token `j` and a mark."""
    if p.keys[j] != ",":
        return False
    last = j + 1
    while last - j <= _PLACE and p.capital(last) and p.same_line(j, last):
        last += 1
    return last > j + 1 and p.keys[last] in (".", "-", ":", ")") and p.same_line(j, last + 1)


def _opens_news(reading: Reading, e: Expression, stamp: Stamp, first: bool) -> bool:
    """`April 12, 2023. Those killed yesterday ...`: a date before all, in a text that tells of now."""
    page = reading.page
    if not first or stamp.other is not None or page.keys[e.last] != "." or not _opens_line(page, e):
        return False
    return page.same_line(e.last - 1, e.last + 1) and any(is_about_today(other.sense) for other in reading)


def _in_figures(p: Page, e: Expression) -> bool:
    """Whether a date is written in figures alone, with its year: `14.09.2022`; prose would name the month."""
    year = any(len(key) == 4 and key.isdecimal() for key in p.keys[e.first : e.last])
    return year and not any(key.isalpha() for key in p.keys[e.first : e.last])


def ends_in_dash(reading: Reading, stamp: Stamp) -> bool:
    """Whether a stamp is an agency's dateline: `BAKU, May 17 -`, `MUNICH, Feb 18 (Wire) -`."""
    p = reading.page
    e = next((e for e in reading if p.tokens.starts[e.first] == stamp.span.start), None)
    if e is None or not p.tokens.words[e.first - 2].isupper():
        return False
    behind = p.keys[e.last : e.last + _DATELINE_WORDS]
    if behind[:1] == ("(",) and ")" in behind:
        behind = behind[behind.index(")") + 1 :]
    return behind[:1] == ("-",)


def _is_dateline(p: Page, e: Expression) -> bool:
    """`YEREVAN, 12 JANUARY. Patient taken home`: a shouted place and the date before a title."""
    word = p.tokens.words[e.first - 1] if e.first and p.keys[e.first - 1] != "," else p.tokens.words[e.first - 2]
    shouted = e.first > 0 and word.isupper() and len(word) > 2
    return shouted and p.keys[e.last] in (".", "-") and opens_paragraph(p, e)


def _ends_title(p: Page, e: Expression, stamp: Stamp) -> bool:
    """`Noon briefing, Monday, 2 October 2023`: a full date set off at the end of a title."""
    ends = p.blank(e.last) or not p.same_line(e.last - 1, e.last) or p.keys[e.last] == ")"
    ends = ends or (p.keys[e.last] == "." and not p.same_line(e.last, e.last + 1))
    ends = ends or p.keys[e.last] == p.keys[e.first - 1] == "|"  # "WASHINGTON | November 7, 2022 | Office"
    return ends and stamp.year is not None and p.keys[e.first - 1] in (",", "-", ":", "(", "|")


def _opens_labelled(p: Page, e: Expression, stamp: Stamp) -> bool:
    """`date 2023-03-21 Observers start patrols`: a label and a full date before a title on its line."""
    label = e.first - 1
    opens = label == 0 or not p.same_line(label - 1, label)
    return stamp.year is not None and label >= 0 and p.keys[label] in _LABELS and opens and p.same_line(label, e.first)


def _labelled(p: Page, e: Expression) -> bool:
    """Whether "Posted", "Published" or the like stands on the line before the date."""
    for j in range(e.first - 1, max(-1, e.first - 12), -1):
        if not p.same_line(j, e.first):
            return False
        if p.keys[j] in _TOLD:
            return True
    return False


def _is_later(p: Page, e: Expression) -> bool:
    """Whether the line says that the text was changed then: `Updated: 29 July 2021`."""
    near = range(e.first - 1, max(-1, e.first - _TO_LABEL), -1)
    return next((p.keys[j] in _LATER for j in near if p.same_line(j, e.first) and p.keys[j] in _TOLD), False)
