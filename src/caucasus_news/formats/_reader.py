"""Reading plain data with care: every step knows its path, so that an error can name it.

The generated readers of `_hooks` are several times faster but know no paths; they hand over to this one what they
cannot read.
"""

import datetime as dt
import re
import reprlib
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

import attrs

from caucasus_news.errors import FormatError
from caucasus_news.formats._types import TAG, Registry, hints, is_model
from caucasus_news.model import Report

#: The name and major version of the JSON form, as its `format` key gives them.
FORMAT = "caucasus-news/1"

_NEWER = re.compile(r"caucasus-news/1\.[0-9]{1,9}")
_FIELD = re.compile(r"'(\w+)(?:\[\d+\])?' ")
_WORDS = {str: "a string", int: "a whole number", float: "a number", bool: "true or false"}

_shorten = reprlib.Repr()
_shorten.maxstring = _shorten.maxother = _shorten.maxlong = 60


def shown(value: object) -> str:
    """A value for an error's message, cut to a readable length."""
    try:
        return _shorten.repr(value)
    except Exception:  # a hostile __repr__, a number too long to print
        return f"a {type(value).__name__}"


def optional_of(tp: object) -> object | None:
    """X of `X | None`, or None for any other type."""
    if typing.get_origin(tp) in (types.UnionType, typing.Union):
        members = [member for member in typing.get_args(tp) if member is not types.NoneType]
        if len(members) == 1:
            return typing.cast(object, members[0])
    return None


def member_of(tp: object) -> object | None:
    """X of `tuple[X, ...]`, or None for any other type."""
    arguments = typing.get_args(tp)
    if typing.get_origin(tp) is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return typing.cast(object, arguments[0])
    return None


class Reader:
    """Plain data to values of the model, with paths.

    `delegate` reads the types that are neither the model's nor plain; `lenient` passes over unknown keys.
    """

    def __init__(self, registry: Registry, delegate: Callable[[Any, Any], Any], lenient: bool = False) -> None:
        self._registry = registry
        self._delegate = delegate
        self._lenient = lenient

    def read(self, data: object, tp: Any, path: str = "") -> Any:
        """`data` as a value of the type `tp`; FormatError with the path where it is none."""
        if (inner := optional_of(tp)) is not None:
            return None if data is None else self.read(data, inner, path)
        if (member := member_of(tp)) is not None:
            if not isinstance(data, list | tuple):
                raise FormatError(path, f"expected a list, got {shown(data)}")
            return tuple(self.read(item, member, f"{path}[{index}]") for index, item in enumerate(data))
        if is_model(tp):
            return self._value(data, tp, path)
        if isinstance(tp, type):
            if issubclass(tp, Enum):
                return _enum(data, tp, path)
            if tp in _WORDS:
                return _primitive(data, tp, path)
            if tp is dt.date or tp is dt.time:
                return _iso(data, tp, path)
        return self._delegated(data, tp, path)

    def _delegated(self, data: object, tp: Any, path: str) -> Any:
        try:
            return self._delegate(data, tp)
        except FormatError as error:
            raise FormatError(".".join(filter(None, (path, error.path))), error.message) from error
        except Exception as error:
            raise FormatError(path, f"got {shown(data)}: {shown_error(error)}") from error

    def _value(self, data: object, declared: type, path: str) -> Any:
        if not isinstance(data, Mapping):
            raise FormatError(path, f"expected an object ({declared.__name__}), got {shown(data)}")
        cls = declared
        rest = dict(data)
        if TAG in rest:
            cls = self._class(rest.pop(TAG), declared, path)
        if issubclass(cls, Report):
            return self._report(rest, cls, path)
        return self._fields(rest, cls, path)

    def _class(self, tag: object, declared: type, path: str) -> type:
        found = self._registry.find(tag, declared)
        if found is None:
            known = ", ".join(self._registry.choices(declared))
            raise FormatError(
                _join(path, TAG), f"{shown(tag)} is no registered kind of {declared.__name__}, known here: {known}"
            )
        return found

    def _report(self, data: dict[Any, Any], cls: type, path: str) -> Any:
        form = data.pop("format", None)
        if form == FORMAT:
            return self._fields(data, cls, path)
        if isinstance(form, str) and _NEWER.fullmatch(form):
            return Reader(self._registry, self._delegate, lenient=True)._fields(data, cls, path)
        raise FormatError(_join(path, "format"), f"expected {FORMAT!r}, got {shown(form)}")

    def _fields(self, data: dict[Any, Any], cls: type, path: str) -> Any:
        known = hints(cls)
        unknown = [key for key in data if key not in known]
        if unknown and not self._lenient:
            raise FormatError(_join(path, unknown[0]), f"unknown key, {cls.__name__} has {', '.join(known)}")
        given: dict[str, Any] = {}
        for attribute in attrs.fields(cls):
            if attribute.name in data and attribute.init:
                at = _join(path, attribute.name)
                given[attribute.alias] = self.read(data[attribute.name], known[attribute.name], at)
            elif attribute.default is attrs.NOTHING and attribute.init:
                raise FormatError(_join(path, attribute.name), f"missing, a {cls.__name__} needs it")
        try:
            return cls(**given)
        except Exception as error:
            field = _FIELD.match(str(error))
            at = _join(path, field[1]) if field and field[1] in known else path
            raise FormatError(at, shown_error(error)) from error


def shown_error(error: Exception) -> str:
    """An error's words, cut to a readable length."""
    words = str(error) or type(error).__name__
    return words if len(words) <= 300 else f"{words[:297]}..."


def _join(path: str, key: object) -> str:
    shown_key = key if isinstance(key, str) and len(key) <= 60 else shown(key)
    return f"{path}.{shown_key}" if path else str(shown_key)


def _enum(data: object, tp: type[Enum], path: str) -> Enum:
    for member in tp:
        if type(data) is type(member.value) and data == member.value:
            return member
    raise FormatError(path, f"expected one of {', '.join(str(m.value) for m in tp)}, got {shown(data)}")


def _primitive(data: object, tp: type, path: str) -> Any:
    if isinstance(data, tp) and (tp is bool or not isinstance(data, bool)):
        return data
    # JSON has one kind of number: 4.0 is a whole one, 4 is a number.
    if tp is int and isinstance(data, float) and data.is_integer():
        return int(data)
    if tp is float and isinstance(data, int) and not isinstance(data, bool):
        try:
            return float(data)
        except OverflowError:
            raise FormatError(path, f"expected a number, got one beyond all bounds: {shown(data)}") from None
    raise FormatError(path, f"expected {_WORDS[tp]}, got {shown(data)}")


def _iso(data: object, tp: type[dt.date] | type[dt.time], path: str) -> Any:
    form = "a day as YYYY-MM-DD" if tp is dt.date else "a time of day as hh:mm:ss"
    try:
        value = tp.fromisoformat(data)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise FormatError(path, f"expected {form}, got {shown(data)}") from None
    if value.isoformat() != data:  # what ISO 8601 also allows (20230518, 2023-W20-4), this format does not
        raise FormatError(path, f"expected {form}, got {shown(data)}")
    return value
