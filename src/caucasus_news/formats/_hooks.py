"""The hooks that teach a cattrs converter the model.

A class's reader reads what we wrote ourselves; whatever it cannot read goes to the careful `Reader`, which reads it
after all (4.0 for 4, a newer format) or names the path.
Primitive types get no hooks of their own, so that a service's converter keeps its ways with everything else.
"""

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Mapping
from enum import Enum, StrEnum
from operator import attrgetter, itemgetter
from typing import Any

from cattrs import Converter
from cattrs.fns import identity
from cattrs.gen import make_dict_unstructure_fn, override

from caucasus_news.formats._reader import FORMAT, Reader, member_of, optional_of
from caucasus_news.formats._readers import FieldLoad, Load, reader_of
from caucasus_news.formats._types import TAG, Registry, hints, is_model
from caucasus_news.model import Report

Dump = Callable[[Any], Any]

_value = attrgetter("_value_")
_PLAIN = (str, int, float, bool)


class Hooks:
    """Makes the hooks of one converter; holds what it made."""

    def __init__(self, registry: Registry, converter: Converter) -> None:
        self._registry = registry
        self._converter = converter
        self._careful = Reader(registry, converter.structure)
        self._dumps: dict[type, Dump] = {}
        self._loads: dict[type, Load] = {}
        for cls in registry:  # all at once: afterwards threads only look things up
            self._plain_dump(cls)
            self._plain_load(cls)

    # -- writing ------------------------------------------------------------------------------------------------------

    def dump(self, cls: type) -> Dump:
        """Writes whatever may stand where `cls` is asked for; the class is told where it is another one."""
        plain = self._plain_dump(cls)

        def dump(value: Any) -> Any:
            if value.__class__ is cls:
                return plain(value)
            actual = value.__class__
            return {TAG: self._registry.tag(actual), **self._plain_dump(actual)(value)}

        return dump

    def _plain_dump(self, cls: type) -> Dump:
        known = self._dumps.get(cls)
        if known is None:
            self._registry.tag(cls)
            self._dumps[cls] = _later(self._dumps, cls)  # for a class that holds its own kind
            known = self._dumps[cls] = self._generate_dump(cls)
        return known

    def _generate_dump(self, cls: type) -> Dump:
        overrides: dict[str, Any] = {
            name: override(unstruct_hook=self._field_dump(tp)) for name, tp in hints(cls).items()
        }
        fields: Dump = make_dict_unstructure_fn(
            cls, self._converter, _cattrs_omit_if_default=False, _cattrs_use_alias=False, **overrides
        )
        if not issubclass(cls, Report):
            return fields
        return lambda value: {"format": FORMAT, **fields(value)}

    def _field_dump(self, tp: Any) -> Dump:
        if (inner := optional_of(tp)) is not None:
            if isinstance(inner, type) and is_model(inner):
                return _value_or_none_dump(inner, self._plain_dump(inner), self.dump(inner))
            return _optional_dump(self._field_dump(inner))
        if (member := member_of(tp)) is not None:
            if isinstance(member, type) and is_model(member):
                return _values_dump(member, self._plain_dump(member), self.dump(member))
            return _list_dump(self._field_dump(member))
        if is_model(tp):
            return self.dump(tp)
        if tp in _PLAIN:
            return identity
        if isinstance(tp, type) and issubclass(tp, Enum):
            return _value
        if tp is dt.date or tp is dt.time:
            return tp.isoformat
        return self._converter.unstructure

    # -- reading ------------------------------------------------------------------------------------------------------

    def load(self, cls: type) -> Load:
        """Reads whatever may stand where `cls` is asked for."""
        registry, careful = self._registry, self._careful
        fields = self._plain_load(cls)
        size = _size(cls)

        def load(data: Any, _: Any = None) -> Any:
            try:
                if data.__class__ is dict:
                    if len(data) == size:
                        return fields(data, cls)
                    actual = registry.find(data.get(TAG), cls)
                    if actual is not None and len(data) == _size(actual) + 1:
                        return self._plain_load(actual)(data, actual)
            except Exception:  # noqa: S110 - whatever it is, the careful reader finds it again and says where
                pass
            return careful.read(data, cls)

        return load

    def _plain_load(self, cls: type) -> Load:
        known = self._loads.get(cls)
        if known is None:
            self._loads[cls] = _later(self._loads, cls)
            known = self._loads[cls] = self._generate_load(cls)
        return known

    def _generate_load(self, cls: type) -> Load:
        types = hints(cls)
        loads = {name: load for name, tp in types.items() if (load := self._field_load(tp)) is not None}
        fields = reader_of(cls, types, loads)
        if issubclass(cls, Report):
            return _with_format(fields)
        return _remembering(fields, cls, tuple(types)) if _is_flat(types.values()) else fields

    def _field_load(self, tp: Any) -> FieldLoad | None:
        """How a field of this type is read; None for plain values, which stand in the data as they are."""
        inner: Any = optional_of(tp) or tp
        if inner in _PLAIN:
            return None
        if (member := member_of(inner)) is not None:
            if isinstance(member, type) and is_model(member):
                return _optional_load(tp, _values_load(self._plain_load(member), _size(member), self.load(member)))
            if member in _PLAIN:
                return _optional_load(tp, _plain_values_load(member))
        if is_model(inner):
            return self._plain_load(inner), _size(inner), self.load(inner)
        if isinstance(inner, type) and issubclass(inner, Enum):
            return _members(inner, optional=inner is not tp)
        if inner is dt.date or inner is dt.time:
            return _optional_load(tp, _day_load if inner is dt.date else _time_load)
        return lambda data, _: self._careful.read(data, tp)


def _time_load(data: Any, _: Any) -> dt.time:
    time = dt.time.fromisoformat(data)
    if time.isoformat() != data:
        raise ValueError(data)
    return time


@functools.lru_cache(maxsize=4096)
def _day_load(data: Any, _: Any) -> dt.date:
    # The only form of ten characters that fromisoformat takes for another is a week's day: 2023-W20-4.
    if len(data) != 10 or data[7] != "-":
        raise ValueError(data)
    return dt.date.fromisoformat(data)


def _later(table: Mapping[type, Callable[..., Any]], cls: type) -> Callable[..., Any]:
    def later(*arguments: Any) -> Any:
        return table[cls](*arguments)

    return later


def _size(cls: type) -> int:
    """How many keys the plain form of a class has, but for its tag."""
    return len(hints(cls)) + issubclass(cls, Report)


def _with_format(fields: Load) -> Load:
    def load(data: Any, tp: Any) -> Any:
        if data["format"] != FORMAT:
            raise ValueError(data["format"])
        return fields(data, tp)

    return load


def _is_flat(types: Iterable[Any]) -> bool:
    """Whether a class holds nothing but texts, floats and enums, as do actors and places, which come again."""
    cores = [optional_of(tp) or tp for tp in types]
    return all(core in (str, float) or (isinstance(core, type) and issubclass(core, StrEnum)) for core in cores)


def _remembering(fields: Load, cls: type, names: tuple[str, ...]) -> Load:
    """`fields`, the values that it made last kept: they are immutable, and many come again.

    Who calls has counted the keys, so that all of `names` are all there are.
    """
    values_of = itemgetter(*names)

    @functools.lru_cache(maxsize=1024, typed=True)
    def made(*values: Any) -> Any:
        return fields(dict(zip(names, values, strict=True)), cls)

    return lambda data, _: made(*values_of(data))


def _optional_dump(inner: Dump) -> Dump:
    if inner is identity:
        return inner
    return lambda value: None if value is None else inner(value)


def _value_or_none_dump(cls: Any, plain: Dump, other: Dump) -> Dump:
    def dump(value: Any) -> Any:
        if value is None:
            return None
        return plain(value) if value.__class__ is cls else other(value)

    return dump


def _list_dump(inner: Dump) -> Dump:
    if inner is identity:
        return list
    return lambda values: [inner(value) for value in values]


def _values_dump(cls: Any, plain: Dump, other: Dump) -> Dump:
    # The most frequent call by far, hence without the detour for values that are of the very class.
    return lambda values: [plain(value) if value.__class__ is cls else other(value) for value in values]


def _optional_load(tp: Any, load: Load) -> Load:
    """`load`, where its type may be None: as well for None."""
    return load if optional_of(tp) is None else lambda data, _: None if data is None else load(data, _)


def _plain_values_load(member: Any) -> Load:
    def load(data: Any, _: Any) -> Any:
        if data.__class__ is not list or not all(value.__class__ is member for value in data):
            raise TypeError(data)
        return tuple(data)

    return load


def _values_load(fields: Load, size: int, other: Load) -> Load:
    def load(data: Any, tp: Any) -> Any:
        if data.__class__ is not list:
            raise TypeError(data)
        if not data:
            return ()
        return tuple([fields(v, tp) if v.__class__ is dict and len(v) == size else other(v, tp) for v in data])

    return load


def _members(tp: type[Enum], optional: bool) -> dict[Any, Any]:
    """The members of an enum by value."""
    members: dict[Any, Any] = {member.value: member for member in tp}
    return {None: None, **members} if optional else members
