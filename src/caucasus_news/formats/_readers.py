"""Quick readers of a class's plain form, written out as code once a class: one test a field, and no call for it.

A reader is handed a dict whose keys are counted already. It raises whatever comes for anything that is not just what
we write ourselves: its errors need no words, for who called it asks the careful `Reader` then.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from types import MemberDescriptorType
from typing import Any

import attrs

from caucasus_news.formats._reader import member_of, optional_of
from caucasus_news.model._checks import bounds, checks_members, checks_type, core, count, day, named, positive

Load = Callable[[Any, Any], Any]

#: How the plain data of a field is read: a mapping from what stands there to what it means; a reader, the number of
#: keys of what it reads, and what reads all else; or one reader for whatever comes.
FieldLoad = Mapping[Any, Any] | tuple[Load, int, Load] | Load

_TESTS = {count: "{0} < 0", positive: "{0} < 1", named: "not {0} or {0}.isspace()"}


def reader_of(cls: type, types: Mapping[str, Any], loads: Mapping[str, FieldLoad]) -> Load:
    """Reads plain data as a `cls`, whose fields have these types; `loads` tells how those are read that are not plain.

    Values are put straight into slots: the constructor would test again what is tested here. Where more belongs to the
    making of a value (a converter, a validator of somebody else's), the constructor makes it.
    """
    fields = [field for field in attrs.fields(cls) if field.init]
    names: dict[str, Any] = {"cls": cls, "new": cls.__new__}
    lines = [line for field in fields for line in _take(field.name, types[field.name], loads.get(field.name), names)]
    tests = [_test(field, types[field.name]) for field in fields]
    if None in tests or not _is_made_of_slots(cls):
        lines.append(f"return cls({', '.join(f'{field.alias}=v_{field.name}' for field in fields)})")
    else:
        lines += [f"if {test}: raise ValueError" for test in tests if test]
        lines += _fill(cls, [field.name for field in fields], names)
    exec("\n ".join(["def read(data, _):", *lines]), names)  # noqa: S102 - of names of fields, as attrs does it
    read: Load = names["read"]
    return read


def _take(name: str, tp: Any, load: FieldLoad | None, names: dict[str, Any]) -> Iterator[str]:
    """The lines that take a field's value out of the data."""
    inner, value, there = optional_of(tp), f"v_{name}", f"data[{name!r}]"
    unless = f"{value} is not None and " if inner else ""
    if isinstance(load, Mapping):
        names[f"l_{name}"] = load
        yield f"{value} = l_{name}[{there}]"
    elif isinstance(load, tuple):
        names[f"l_{name}"], size, names[f"o_{name}"] = load
        yield f"{value} = {there}"
        yield f"if {value}.__class__ is dict and len({value}) == {size}: {value} = l_{name}({value}, None)"
        yield f"{'elif ' + value + ' is not None' if inner else 'else'}: {value} = o_{name}({value}, None)"
    elif load is not None:
        names[f"l_{name}"] = load
        yield f"{value} = l_{name}({there}, None)"
    else:
        names[f"t_{name}"] = inner or tp
        yield f"{value} = {there}"
        yield f"if {unless}{value}.__class__ is not t_{name}: raise TypeError"


def _test(field: "attrs.Attribute[Any]", tp: Any) -> str | None:
    """What a value of the right type must still not be, as code; "" for nothing, None where the code cannot tell it."""
    inner, value = core(field.validator), f"v_{field.name}"
    unless = f"{value} is not None and " if optional_of(tp) else ""
    if (limits := bounds(inner)) is not None:
        return f"{unless}not {limits[0]} <= {value} <= {limits[1]}"
    if inner in _TESTS:
        return f"{unless}({_TESTS[inner].format(value)})"
    plain: Any = optional_of(tp) or tp
    if inner is None or checks_type(inner, plain) or (inner is day and plain is dt.date):
        return ""
    return "" if checks_members(inner, member_of(tp)) else None


def _is_made_of_slots(cls: type) -> bool:
    """Whether a value is made by filling slots, and by `__attrs_post_init__`."""
    if "__attrs_attrs__" not in vars(cls) or any(hasattr(cls, name) for name in _OTHERWISE):
        return False
    return all(
        field.init and field.converter is None and isinstance(getattr(cls, field.name, None), MemberDescriptorType)
        for field in attrs.fields(cls)
    )


#: What a class has that is made in another way: its own constructor, a step before it, a hash that it keeps.
_OTHERWISE = ("__attrs_init__", "__attrs_pre_init__", "_attrs_cached_hash")


def _fill(cls: type, fields: list[str], names: dict[str, Any]) -> Iterator[str]:
    """The lines that make the value."""
    yield "made = new(cls)"
    for name in fields:
        names[f"s_{name}"] = getattr(cls, name).__set__
        yield f"s_{name}(made, v_{name})"
    if hasattr(cls, "__attrs_post_init__"):
        yield "made.__attrs_post_init__()"
    yield "return made"
