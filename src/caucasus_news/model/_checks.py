"""Validators of the model's fields: each error names the field, the value and what would be right.

They run for every value that a parser makes, hence closures with one test on the common way. What a closure was made
from lies in its `__dict__`, for those who write a schema from the types, or code that reads values (`bounds`, `core`,
`checks_type`, `checks_members`).
"""

import datetime as dt
from collections.abc import Callable
from enum import Enum
from typing import Any

import attrs

Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]


def type_of(cls: type) -> Validator:
    """Accept an instance of `cls`."""
    choices = f" ({', '.join(str(m.value) for m in cls)})" if issubclass(cls, Enum) else ""

    def check(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if value.__class__ is not cls and not isinstance(value, cls):
            raise TypeError(f"'{attribute.name}' must be of type {cls.__name__}{choices}, got {value!r}")

    vars(check)["cls"] = cls
    return check


def optional(validator: Validator) -> Validator:
    """Accept None, and what `validator` accepts."""
    usual = dt.date if validator is day else vars(validator).get("cls")  # what needs no further call

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if value is not None and value.__class__ is not usual:
            validator(instance, attribute, value)

    vars(check)["core"] = validator
    return check


def tuple_of(member: type) -> Validator:
    """Accept a tuple whose members are all of one type."""

    def check(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if value.__class__ is not tuple and not isinstance(value, tuple):
            raise TypeError(f"'{attribute.name}' must be a tuple of {member.__name__}, got {value!r}")
        for item in value:
            if item.__class__ is not member and not isinstance(item, member):
                at = next(index for index, other in enumerate(value) if other is item)
                raise TypeError(f"'{attribute.name}[{at}]' must be of type {member.__name__}, got {item!r}")

    vars(check)["member"] = member
    return check


def within(low: float, high: float) -> Validator:
    """Accept a number from `low` to `high`, both included."""

    def check(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if value.__class__ is not float and (not isinstance(value, int | float) or isinstance(value, bool)):
            raise TypeError(f"'{attribute.name}' must be a number, got {value!r}")
        if not low <= value <= high:
            raise ValueError(f"'{attribute.name}' must lie between {low} and {high}, got {value!r}")

    vars(check)["bounds"] = (low, high)
    return check


def day(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Accept a calendar day: a `date` that is no `datetime`."""
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise TypeError(f"'{attribute.name}' must be a datetime.date (not a datetime), got {value!r}")


def count(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Accept a whole number from 0 up."""
    if value.__class__ is not int:  # a bool is an int to isinstance
        raise TypeError(f"'{attribute.name}' must be an int, got {value!r}")
    if value < 0:
        raise ValueError(f"'{attribute.name}' must be 0 or more, got {value!r}")


def positive(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Accept a whole number from 1 up."""
    count(instance, attribute, value)
    if value == 0:
        raise ValueError(f"'{attribute.name}' must be 1 or more, got {value!r}")


def named(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Accept a text that says something: not empty, not only blanks."""
    if value.__class__ is not str and not isinstance(value, str):
        raise TypeError(f"'{attribute.name}' must be a str, got {value!r}")
    if not "0" <= value[:1] <= "z" and (not value or value.isspace()):  # most begin with a plain letter
        raise ValueError(f"'{attribute.name}' must not be empty, got {value!r}")


def core(validator: object) -> object:
    """The validator within `optional(...)`; any other one as it is."""
    return getattr(validator, "core", validator)


def bounds(validator: object) -> tuple[float, float] | None:
    """Low and high of `within(low, high)`, `optional` or not; None for any other validator."""
    found: tuple[float, float] | None = getattr(core(validator), "bounds", None)
    return found


def checks_type(validator: object, cls: type) -> bool:
    """Whether this validator, `optional` or not, refuses every value that is no `cls`; a bool is no int."""
    inner = core(validator)
    if cls is int:
        return inner in (count, positive)
    return (cls is str and inner is named) or getattr(inner, "cls", None) is cls


def checks_members(validator: object, cls: object) -> bool:
    """Whether this validator is `tuple_of(cls)`."""
    return cls is not None and getattr(validator, "member", None) is cls


def arguments(text: object, **days: object) -> None:
    """Refuse what is no text, and what is neither a calendar day nor None; the message says what to pass."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a str (decode bytes first), got {type(text).__name__}")
    for name, value in days.items():
        if value is not None and (not isinstance(value, dt.date) or isinstance(value, dt.datetime)):
            raise TypeError(f"{name} must be a datetime.date (not a datetime, not a str) or None, got {value!r}")
