"""Reports for people: a table for terminals, Markdown for pages, notes and language models."""

import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from caucasus_news.formats import _words as words
from caucasus_news.model import Actor, Event, Incident, Mediation, Meeting, Report, Span, Statement

__all__ = ["to_markdown", "to_table"]

_COLUMNS: dict[str, tuple[str, ...]] = {
    "Meetings": ("When", "Status", "Where", "Who", "Remarks"),
    "Incidents": ("When", "What", "Where", "Who", "Toll", "Whose word"),
    "Mediations": ("When", "What", "Mediators", "Parties", "Outcome", "Framework"),
    "Others": ("When", "What", "Where", "Whose word"),
}


def to_table(report: Report, *, width: int = 120) -> str:
    """What a report holds, as tables at most about `width` columns wide, in the order of the text.

    >>> from caucasus_news.model import Article, Meeting, Place
    >>> print(to_table(Report(article=Article("…"), meetings=(Meeting(place=Place("Moscow")),))), end="")
    (no title)
    Day of publication unknown
    <BLANKLINE>
    Meetings (1)
    When  Status  Where   Who  Remarks
    ----  ------  ------  ---  -------
          held    Moscow
    """
    parts = [_heading(report)]
    for title, rows in _sections(report):
        if rows:
            parts.append(f"{title} ({len(rows)})\n{_grid(_COLUMNS[title], rows, width)}")
    if len(parts) == 1:
        parts.append("No meetings, incidents or mediations.")
    return "\n\n".join(parts) + "\n"


def _heading(report: Report) -> str:
    article = report.article
    title = words.clean(article.title or "") or "(no title)"
    if article.published is None:
        return f"{title}\nDay of publication unknown"
    return f"{title}\nPublished on {words.day(article.published)} ({article.published_basis})"


def _sections(report: Report) -> list[tuple[str, list[tuple[str, ...]]]]:
    return [
        ("Meetings", [_meeting(meeting) for meeting in report.meetings]),
        ("Incidents", [_incident(incident) for incident in report.incidents]),
        ("Mediations", [_mediation(mediation) for mediation in report.mediations]),
        ("Others", [_other(event) for event in report.others]),
    ]


def _meeting(m: Meeting) -> tuple[str, ...]:
    return (words.days(m.when), m.status.value, words.place(m), words.table_of(m), words.remarks(m))


def _incident(i: Incident) -> tuple[str, ...]:
    told = words.word_of(i.attributions) or "told as fact"
    return (words.days(i.when), _plain(i.kind), words.place(i), words.sides(i), words.toll(i.casualties), told)


def _mediation(m: Mediation) -> tuple[str, ...]:
    framework = words.clean(m.framework or "")
    mediators, parties = words.names(m.mediators), words.names(m.parties)
    return (words.days(m.when), _plain(m.form), mediators, parties, words.outcome(m), framework)


def _other(e: Event) -> tuple[str, ...]:
    return (words.days(e.when), words.kind(e), words.place(e), words.word_of(e.attributions))


def _plain(value: str) -> str:
    return value.replace("_", " ")


# -- the grid ---------------------------------------------------------------------------------------------------------


def _grid(header: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    widths = _widths([header, *rows], width)
    lines = [*_lines(header, widths), "  ".join("-" * w for w in widths)]
    for row in rows:
        lines += _lines(row, widths)
    return "\n".join(lines)


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """As wide as each column asks for; the widest give way until all fit, none below twelve."""
    widths = [min(max(map(columns, column)), width) for column in zip(*rows, strict=True)]
    room = width - 2 * (len(widths) - 1)
    while sum(widths) > room and (widest := max(widths)) > 12:
        widths[widths.index(widest)] -= 1
    return widths


def _lines(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    cells = [_wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
    lines = []
    for index in range(max(map(len, cells))):
        line = [cell[index] if index < len(cell) else "" for cell in cells]
        lines.append("  ".join(_pad(text, width) for text, width in zip(line, widths, strict=True)).rstrip())
    return lines


def _wrap(text: str, width: int) -> list[str]:
    # A wide character takes two columns: wrapping at half the width keeps such lines within it.
    wide = columns(text) > len(text)
    return textwrap.wrap(text, max(width // 2 if wide else width, 1), break_on_hyphens=False) or [""]


def _pad(text: str, width: int) -> str:
    return text + " " * (width - columns(text))


def columns(text: str) -> int:
    r"""How many columns of a terminal a text takes.

    >>> columns("Şuşa"), columns("中国"), columns("e\u0301")
    (4, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


# -- Markdown ---------------------------------------------------------------------------------------------------------

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~$&!^=])")
# What would begin a list, a rule or a quotation at the start of a line.
_OPENING = re.compile(r"^(\d*)([-+.)>:])")


def escape(text: str) -> str:
    r"""A text from outside as Markdown that shows it and does nothing else.

    >>> print(escape("[win](http://x) <b>*now*</b>"))
    \[win\](http://x) \<b\>\*now\*\</b\>
    """
    return _OPENING.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", words.clean(text)))


def to_markdown(report: Report) -> str:
    """What a report holds, as Markdown: a list for each kind, in the order of the text.

    Every record ends with the places in the text that speak of it, as half-open offsets in code points.

    >>> from caucasus_news.model import Article, Meeting, Place, Span
    >>> moscow = Meeting(place=Place("Moscow"), evidence=(Span(0, 1),))
    >>> print(to_markdown(Report(article=Article("…", title="Talks"), meetings=(moscow,))), end="")
    # Talks
    <BLANKLINE>
    Day of publication unknown.
    <BLANKLINE>
    ## Meetings
    <BLANKLINE>
    - **held** · where: Moscow · [0:1]
    """
    title, published = _heading(report).split("\n")
    parts = [f"# {escape(title)}", f"{published}."]
    sections: list[tuple[str, Sequence[Event], Callable[[Event], tuple[str, ...]]]] = [
        ("Meetings", report.meetings, _meeting),  # type: ignore[list-item]
        ("Incidents", report.incidents, _incident),  # type: ignore[list-item]
        ("Mediations", report.mediations, _mediation),  # type: ignore[list-item]
        ("Others", report.others, _other),
    ]
    for heading, events, cells in sections:
        if events:
            parts += [f"## {heading}", "\n".join(_item(_COLUMNS[heading], cells(e), e.evidence) for e in events)]
    if report.statements:
        parts += ["## Statements", "\n".join(map(_statement, report.statements))]
    if report.actors:
        parts += ["## Actors", "\n".join(f"- {_actor(actor)}" for actor in report.actors)]
    return "\n\n".join(parts) + "\n"


def _item(header: Sequence[str], cells: Sequence[str], evidence: Iterable[Span]) -> str:
    named = dict(zip(header, cells, strict=True))
    lead = named.pop("Status", None) or named.pop("What")
    told = [f"{name.lower()}: {escape(cell)}" for name, cell in named.items() if cell]
    return f"- {' · '.join([f'**{escape(lead)}**', *told, *_places(evidence)])}"


def _places(evidence: Iterable[Span]) -> list[str]:
    cited = ", ".join(f"{span.start}:{span.end}" for span in evidence)
    return [f"[{cited}]"] if cited else []


def _statement(statement: Statement) -> str:
    speaker = escape(statement.speaker.name) if statement.speaker else "somebody"
    text = escape(statement.text)
    said = f"“{text}”" if statement.direct else f"that {text}"
    return f"- {speaker}: {said} · [{statement.span.start}:{statement.span.end}]"


def _actor(actor: Actor) -> str:
    facts = [actor.kind.replace("_", " "), actor.office, actor.organization, actor.country]
    return f"{escape(actor.name)} ({', '.join(escape(fact) for fact in facts if fact)})"
