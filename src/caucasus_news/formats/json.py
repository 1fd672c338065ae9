"""The library's own JSON form, `caucasus-news/1`: lossless both ways, and strict in reading.

Field names are the model's; enums stand by value, days and times in ISO 8601, every value whole in its place. A value
whose class is not the one that its place asks for tells its class under the key "class".
"""

import codecs
import functools
import json
from typing import TYPE_CHECKING, Any, TypeVar, overload

from caucasus_news.errors import FormatError
from caucasus_news.formats._reader import FORMAT
from caucasus_news.formats._types import Registry, Types, is_model
from caucasus_news.model import Report

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["FORMAT", "configure_converter", "from_dict", "from_json", "make_converter", "to_dict", "to_json"]

T = TypeVar("T")

# What ends a line for some readers, though not for JSON; within a string it may as well be written as an escape.
_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def configure_converter(converter: "Converter", types: Types = ()) -> None:
    """Teach a service's own cattrs converter the model, and the subclasses of it in `types`.

    `types` are classes, whose tags are their names in snake_case, or a mapping from tags to classes. Hooks for
    anything but the model stay as they are.

    >>> from cattrs import Converter
    >>> from caucasus_news.model import Span
    >>> mine = Converter()
    >>> configure_converter(mine)
    >>> mine.structure({"start": 3, "end": 8}, Span)
    Span(start=3, end=8)
    """
    from caucasus_news.formats._hooks import Hooks

    hooks = Hooks(Registry(types), converter)
    converter.register_unstructure_hook_factory(is_model, hooks.dump)
    converter.register_structure_hook_factory(is_model, hooks.load)


def make_converter(types: Types = ()) -> "Converter":
    """A fresh cattrs converter that knows the model and the subclasses of it in `types`.

    >>> from caucasus_news.model import Span
    >>> make_converter().unstructure(Span(3, 8))
    {'start': 3, 'end': 8}
    """
    from cattrs import Converter
    from cattrs.strategies import configure_union_passthrough

    converter = Converter(forbid_extra_keys=True)
    configure_union_passthrough(str | bool | int | float | None, converter)  # for fields of added kinds
    configure_converter(converter, types)
    return converter


@functools.cache
def _converter() -> "Converter":
    return make_converter()


def to_dict(value: Any, *, converter: "Converter | None" = None) -> dict[str, Any]:
    """A report, or any value of the model by itself, as plain data: dicts, lists, str, int, float, bool and None.

    FormatError for a subclass that is not registered with the converter; TypeError for what is no value of the model.

    >>> from caucasus_news.model import Actor, ActorKind
    >>> to_dict(Actor("ARM", "Armenia", ActorKind.STATE, "ARM"))["kind"]
    'state'
    """
    if not is_model(type(value)):
        raise TypeError(f"a Report or another value of the model is needed, got {type(value).__name__}")
    plain: dict[str, Any] = (converter or _converter()).unstructure(value)
    return plain


@overload
def from_dict(data: object, *, converter: "Converter | None" = None) -> Report: ...
@overload
def from_dict(data: object, cls: type[T], *, converter: "Converter | None" = None) -> T: ...
def from_dict(data: object, cls: type[Any] = Report, *, converter: "Converter | None" = None) -> Any:
    """The value that `to_dict` wrote: a report, or one of the class `cls`.

    FormatError names the path of what is unknown, missing or broken: nothing is guessed and nothing half-read.

    >>> from caucasus_news.model import Meeting
    >>> from_dict({"status": "planed"}, Meeting)
    Traceback (most recent call last):
        ...
    caucasus_news.errors.FormatError: status: expected one of planned, held, ongoing, proposed, postponed, cancelled, \
declined, got 'planed'
    """
    if not is_model(cls):
        raise TypeError(f"'cls' must be a class of the model, got {cls!r}")
    return (converter or _converter()).structure(data, cls)


def to_json(value: Any, *, indent: int | None = None, converter: "Converter | None" = None) -> str:
    """A report, or any value of the model by itself, as JSON text; one line where no `indent` is given.

    Letters stand as they are; only where the text holds lone surrogates everything beyond ASCII is escaped.

    >>> from caucasus_news.model import Place
    >>> from_json(to_json(Place("Şuşa")), Place).name
    'Şuşa'
    """
    return dumps(to_dict(value, converter=converter), indent)


def dumps(plain: object, indent: int | None = None) -> str:
    """Plain data as JSON text that reads back the same."""
    text = _encoder(indent).encode(plain)
    if text.isascii():
        return text
    for character, escape in _LINE_ENDS.items():
        if character in text:
            text = text.replace(character, escape)
    try:
        text.encode()
    except UnicodeEncodeError:
        return _escaped(plain, text, indent)
    return text


@functools.lru_cache(maxsize=8)
def _encoder(indent: int | None) -> json.JSONEncoder:
    # Plain data made from values holds no circles to look for.
    return json.JSONEncoder(ensure_ascii=False, indent=indent, check_circular=False)


def _escaped(plain: object, text: str, indent: int | None) -> str:
    """JSON text that can be encoded although lone surrogates stand in it."""
    escaped = json.dumps(plain, ensure_ascii=True, indent=indent)
    # Two lone surrogates side by side would be read back from their escapes as one character: then as they are.
    return escaped if json.loads(escaped) == json.loads(text) else text


@overload
def from_json(text: str | bytes | bytearray, *, converter: "Converter | None" = None) -> Report: ...
@overload
def from_json(text: str | bytes | bytearray, cls: type[T], *, converter: "Converter | None" = None) -> T: ...
def from_json(text: str | bytes | bytearray, cls: type[Any] = Report, *, converter: "Converter | None" = None) -> Any:
    """The value that `to_json` wrote; bytes are UTF-8 (or UTF-16, UTF-32).

    FormatError as in `from_dict`, and for what is no JSON at all.

    >>> from caucasus_news.model import Span
    >>> from_json('{"start": 3, "end": 8}', Span)
    Span(start=3, end=8)
    >>> from_json(b"{", Span)
    Traceback (most recent call last):
        ...
    caucasus_news.errors.FormatError: document: no JSON: Expecting property name ...
    """
    return from_dict(loads(text), cls, converter=converter)


def loads(text: str | bytes | bytearray) -> Any:
    """JSON text as plain data; FormatError where it is none, or nested too deeply to be read."""
    if not isinstance(text, str | bytes | bytearray):
        raise TypeError(f"JSON must be str or bytes, got {type(text).__name__}")
    try:
        return _decoder().decode(text if isinstance(text, str) else _decoded(bytes(text)))
    except RecursionError:
        raise FormatError("", "nested too deeply") from None
    except (ValueError, MemoryError) as error:
        raise FormatError("", f"no JSON: {error}") from error


@functools.cache
def _decoder() -> json.JSONDecoder:
    return json.JSONDecoder(parse_constant=_refuse)


def _decoded(text: bytes) -> str:
    text = text.removeprefix(codecs.BOM_UTF8)
    return text.decode(json.detect_encoding(text), "surrogatepass")


def _refuse(name: str) -> object:
    raise ValueError(f"{name} is no number of JSON")
