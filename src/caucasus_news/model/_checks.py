"""Validators of the model's fields: each error names the field, the value and what would be right."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import attrs

type_of = attrs.validators.instance_of
optional = attrs.validators.optional

Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]


@attrs.frozen
class tuple_of:  # noqa: N801 - used like attrs' own validators
    """Accept a tuple whose members are all of one type."""

    member: type

    def __call__(self, _: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        member = self.member
        if not isinstance(value, tuple):
            raise TypeError(f"'{attribute.name}' must be a tuple of {member.__name__}, got {value!r}")
        for index, item in enumerate(value):
            if not isinstance(item, member):
                raise TypeError(f"'{attribute.name}[{index}]' must be a {member.__name__}, got {item!r}")


def day(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Accept a calendar day: a `date` that is no `datetime`."""
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise TypeError(f"'{attribute.name}' must be a datetime.date (not a datetime), got {value!r}")


def count(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Accept a whole number from 0 up."""
    if not isinstance(value, int) or isinstance(value, bool):
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
    if not isinstance(value, str):
        raise TypeError(f"'{attribute.name}' must be a str, got {value!r}")
    if not value.strip():
        raise ValueError(f"'{attribute.name}' must not be empty, got {value!r}")


@attrs.frozen
class within:  # noqa: N801 - used like attrs' own validators
    """Accept a number from `low` to `high`, both included."""

    low: float
    high: float

    def __call__(self, _: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise TypeError(f"'{attribute.name}' must be a number, got {value!r}")
        if not self.low <= value <= self.high:
            raise ValueError(f"'{attribute.name}' must lie between {self.low} and {self.high}, got {value!r}")


def inner(validator: object) -> object:
    """The validator within `optional(...)`, any other one as it is."""
    return validator.validator if isinstance(validator, type(optional(named))) else validator


def checks_type(validator: object) -> bool:
    """Whether this validator, `optional` or not, refuses values of a wrong type."""
    checked = inner(validator)
    return checked in (count, positive, named) or isinstance(checked, type(type_of(str)))
