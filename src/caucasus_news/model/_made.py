"""Values made without the tests of their constructor, by code whose types the type checker has seen."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import attrs

P = ParamSpec("P")
T = TypeVar("T")


def maker(cls: Callable[P, T], *, asks: bool = True) -> Callable[P, T]:
    """The constructor of a class of slots without its validators, with what `__attrs_post_init__` asks where it `asks`.

    Times and places in a text are made by the thousand, and to test what cannot be wrong takes longer than making it;
    so are events and what they are made of, where a parser makes them.

    >>> from caucasus_news.model.span import Span
    >>> maker(Span)(0, 7) == Span(0, 7)
    True
    """
    assert isinstance(cls, type)
    names: dict[str, Any] = {"cls": cls, "new": cls.__new__}
    taken, lines = [], ["made = new(cls)"]
    for field in attrs.fields(cls):
        names[f"s_{field.name}"], names[f"d_{field.name}"] = getattr(cls, field.name).__set__, field.default
        if field.kw_only and "*" not in taken:
            taken.append("*")
        taken.append(field.name if field.default is attrs.NOTHING else f"{field.name}=d_{field.name}")
        lines.append(f"s_{field.name}(made, {field.name})")
    lines += _unhashed(cls, names)
    if asks and hasattr(cls, "__attrs_post_init__"):
        lines.append("made.__attrs_post_init__()")
    exec("\n ".join([f"def make({', '.join(taken)}):", *lines, "return made"]), names)  # noqa: S102 - as attrs does it
    make: Callable[P, T] = names["make"]
    return make


def changer(cls: Callable[..., T], *changed: str) -> Callable[..., T]:
    """What copies a value of a class of slots with other values for the fields `changed`, which it takes in that order.

    As `attrs.evolve`, which asks for each field by its name and tests them all again.

    >>> from caucasus_news.model.span import Span
    >>> changer(Span, "end")(Span(0, 7), 9)
    Span(start=0, end=9)
    """
    names: dict[str, Any] = {"cls": cls, "new": cls.__new__}
    lines = ["made = new(cls)"]
    assert isinstance(cls, type)
    for field in attrs.fields(cls):
        names[f"s_{field.name}"] = getattr(cls, field.name).__set__
        lines.append(f"s_{field.name}(made, {field.name if field.name in changed else f'one.{field.name}'})")
    lines += _unhashed(cls, names)
    exec("\n ".join([f"def change(one, {', '.join(changed)}):", *lines, "return made"]), names)  # noqa: S102 - as above
    change: Callable[..., T] = names["change"]
    return change


def _unhashed(cls: type[Any], names: dict[str, Any]) -> list[str]:
    """The line that leaves open the hash that a class keeps once it was asked for, if it keeps one."""
    if not hasattr(cls, "_attrs_cached_hash"):
        return []
    names["hashed"] = cls._attrs_cached_hash.__set__
    return ["hashed(made, None)"]
