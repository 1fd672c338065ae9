"""Which classes the formats know, and the tags by which subclasses are told apart."""

import functools
import re
import typing
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import attrs

from caucasus_news import model
from caucasus_news.errors import FormatError

#: The key under which a value tells its class where that is not the one that its place asks for. Being a keyword of
#: Python, it can be no field's name.
TAG = "class"

#: What callers register: subclasses of the model, or a mapping from tags to them.
Types = Iterable[type] | Mapping[str, type]

#: The model's own classes.
MODEL: tuple[type, ...] = tuple(
    value for name in model.__all__ if isinstance(value := getattr(model, name), type) and attrs.has(value)
)


def is_model(cls: object) -> bool:
    """Whether this is a class of the model or a subclass of one."""
    return isinstance(cls, type) and issubclass(cls, MODEL)


def snake(name: str) -> str:
    """A class's name as a tag.

    >>> snake("CyberAttack")
    'cyber_attack'
    """
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


@functools.lru_cache(maxsize=256)
def hints(cls: type) -> Mapping[str, Any]:
    """The types of a class's fields by name, in their order; those given as strings resolved."""
    known = typing.get_type_hints(cls)
    return {a.name: known.get(a.name, Any) for a in attrs.fields(cls) if a.init}


class Registry:
    """The model's classes and a caller's, with their tags; immutable once made."""

    def __init__(self, types: Types = ()) -> None:
        self._by_tag: dict[str, type] = {snake(cls.__name__): cls for cls in MODEL}
        self._tags: dict[type, str] = {cls: tag for tag, cls in self._by_tag.items()}
        pairs = types.items() if isinstance(types, Mapping) else [(snake(cls.__name__), cls) for cls in types]
        for tag, cls in pairs:
            self._add(tag, cls)

    def _add(self, tag: str, cls: type) -> None:
        if not is_model(cls) or not attrs.has(cls):
            raise TypeError(f"a registered type must be an attrs subclass of the model's, got {cls!r}")
        if not isinstance(cast(object, tag), str) or not tag.strip():
            raise TypeError(f"the tag of {cls.__name__} must be a str that is not empty, got {tag!r}")
        if self._by_tag.get(tag, cls) is not cls:
            raise ValueError(f"the tag {tag!r} already stands for {self._by_tag[tag].__name__}")
        self._by_tag[tag] = cls
        self._tags[cls] = tag

    def __iter__(self) -> Iterator[type]:
        return iter(self._tags)

    def tag(self, cls: type) -> str:
        """The tag of a class; FormatError where nobody registered it."""
        try:
            return self._tags[cls]
        except KeyError:
            raise FormatError(
                "", f"{cls.__name__} is not registered, pass types=[{cls.__name__}] to make_converter()"
            ) from None

    def find(self, tag: object, declared: type) -> type | None:
        """The class of a tag that may stand where `declared` is asked for, or None."""
        found = self._by_tag.get(tag) if isinstance(tag, str) else None
        return found if found is not None and issubclass(found, declared) else None

    def choices(self, declared: type) -> dict[str, type]:
        """The tags and classes that may stand where `declared` is asked for, itself included."""
        return {tag: cls for tag, cls in sorted(self._by_tag.items()) if issubclass(cls, declared)}
