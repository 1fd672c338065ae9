"""Records out of plain data and back: what JSON, TOML or a program can hold."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any, TypeVar

import attrs

from caucasus_news.errors import LexiconError
from caucasus_news.lexicon.people import Office, Person, Term, Transliteration
from caucasus_news.lexicon.records import (
    Ambiguity,
    Control,
    DeFactoState,
    Framework,
    Medium,
    Organization,
    PlaceRecord,
    State,
    Usage,
)
from caucasus_news.model import PlaceKind

T = TypeVar("T")

#: The sections of lexicon data and what each holds.
SECTIONS: dict[str, type] = {
    "states": State,
    "de_facto": DeFactoState,
    "persons": Person,
    "organizations": Organization,
    "places": PlaceRecord,
    "frameworks": Framework,
    "offices": Office,
    "media": Medium,
    "ambiguities": Ambiguity,
    "transliteration": Transliteration,
}

_PARTS: dict[str, type] = {"terms": Term, "control": Control, "usages": Usage}
_ENDS = frozenset({"end", "evidenced_until"})
_LAST_DAY = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def records_of(section: str, plain: Sequence[Mapping[str, Any]]) -> tuple[Any, ...]:
    """The records of one section, sorted by id; LexiconError for one that is broken or comes twice.

    >>> records_of("media", [{"id": "X", "name": "Daily Planet"}])[0].name
    'Daily Planet'
    """
    kind = SECTIONS[section]
    _must_be_listed(section, plain)
    made: list[Any] = [record_of(kind, item) for item in plain]
    made.sort(key=identity)
    for one, other in pairwise(made):
        if identity(one) == identity(other):
            raise LexiconError(f"{section}: {identity(one)!r} comes twice")
    return tuple(made)


def identity(record: Any) -> str:
    """What tells a record from the others of its section."""
    return record.name if isinstance(record, Ambiguity) else record.id


def record_of(kind: type[T], plain: Mapping[str, Any]) -> T:
    """One record; LexiconError names it and says what is wrong."""
    try:
        return kind(**{name: _value(kind, name, value) for name, value in plain.items()})
    except (TypeError, ValueError, AttributeError) as error:
        name = plain.get("id", plain.get("name")) if hasattr(plain, "get") else plain
        raise LexiconError(f"{kind.__name__} {name!r}: {error}") from None


def plain_of(record: Any) -> dict[str, Any]:
    """The record as plain data: what is empty is left out, days are ISO, enums their values.

    >>> plain_of(Medium("X", "Daily Planet"))
    {'id': 'X', 'name': 'Daily Planet'}
    """
    out: dict[str, Any] = {}
    for attribute in attrs.fields(type(record)):
        value = getattr(record, attribute.name)
        if value != attribute.default:
            out[attribute.name] = _plain(value)
    return out


def first_day(text: str) -> dt.date:
    """The first day of a day, month or year in ISO 8601.

    >>> first_day("2018-05")
    datetime.date(2018, 5, 1)
    """
    try:
        return dt.date.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        raise ValueError(f"{text!r} is no day, month or year in ISO 8601") from None


def last_day(text: str) -> dt.date:
    """The last day of a day, month or year in ISO 8601.

    >>> last_day("2020-02"), last_day("1999")
    (datetime.date(2020, 2, 29), datetime.date(1999, 12, 31))
    """
    start = first_day(text)
    if len(text) == 10:
        return start
    if len(text) == 4:
        return start.replace(month=12, day=31)
    leap = start.month == 2 and start.year % 4 == 0 and (start.year % 100 != 0 or start.year % 400 == 0)
    return start.replace(day=_LAST_DAY[start.month - 1] + leap)


def _must_be_listed(section: str, plain: object) -> None:
    if not isinstance(plain, list | tuple):
        raise LexiconError(f"{section}: a list of records is wanted, got {plain!r}")


def _value(kind: type, name: str, value: Any) -> Any:
    if type(value) is list:
        part = _PARTS.get(name)
        if part is not None:
            return tuple([record_of(part, item) for item in value])
        return tuple([tuple(item) if type(item) is list else item for item in value])
    read = _READ.get((kind, name))
    return value if read is None or value is None else read(value)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if attrs.has(type(value)):
        return plain_of(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return value.value if isinstance(value, PlaceKind) else value


_READ: dict[tuple[type, str], Callable[[Any], Any]] = {
    (kind, name): last_day if name in _ENDS else first_day
    for kind in (Term, Control, State, DeFactoState, Organization, Framework)
    for name in ("start", "end", "evidenced_until")
} | {(PlaceRecord, "kind"): PlaceKind}
