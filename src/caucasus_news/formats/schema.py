"""The JSON form as a JSON Schema (2020-12), made from the types themselves."""

import datetime as dt
from collections.abc import Mapping
from enum import Enum
from typing import Any

import attrs

from caucasus_news.formats._reader import FORMAT, member_of, optional_of
from caucasus_news.formats._types import TAG, Registry, Types, hints, is_model
from caucasus_news.model import Report
from caucasus_news.model._checks import bounds, core, count, named, positive

__all__ = ["json_schema"]

_PLAIN: Mapping[Any, Mapping[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    dt.date: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    dt.time: {
        "type": "string",
        "pattern": r"^[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{6})?([+-][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{6})?)?)?$",
    },
}


def json_schema(types: Types = (), cls: type = Report) -> dict[str, Any]:
    """The schema of what `to_dict` writes for a value of `cls`; `types` as in `make_converter`.

    It says what a value's shape tells: keys, types, vocabularies, bounds. What only the reader can tell are relations
    (a span that ends before it starts, a day that no month has) and newer minor versions.

    >>> schema = json_schema()
    >>> schema["$ref"], schema["$defs"]["Span"]["required"]
    ('#/$defs/Report', ['start', 'end'])
    """
    registry = Registry(types)
    registry.tag(cls)
    definitions = {name: schema for known in registry for name, schema in _class_schemas(known, registry)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        **_reference(cls, registry),
        "$defs": dict(sorted(definitions.items())),
    }


def _class_schemas(cls: type, registry: Registry) -> list[tuple[str, dict[str, Any]]]:
    """A class's schema, and with its tag where it may stand in another's place."""
    plain = _object(cls, registry)
    tag = registry.tag(cls)
    tagged = {
        **plain,
        "properties": {TAG: {"const": tag}, **plain["properties"]},
        "required": [TAG, *plain["required"]],
    }
    return [(_name(cls, registry), plain), (f"{_name(cls, registry)}.tagged", tagged)]


def _name(cls: type, registry: Registry) -> str:
    # Two services' classes may share a name; tags are unique. The model's own go by the names that readers know.
    return cls.__name__ if cls.__module__.startswith("caucasus_news.model.") else registry.tag(cls)


def _object(cls: type, registry: Registry) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    required = []
    types = hints(cls)
    if issubclass(cls, Report):
        properties["format"] = {"const": FORMAT}
        required.append("format")
    for attribute in attrs.fields(cls):
        if attribute.init:
            properties[attribute.name] = _field(types[attribute.name], attribute.validator, registry)
            if attribute.default is attrs.NOTHING:
                required.append(attribute.name)
    schema = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    return {"description": _summary(cls), **schema} if cls.__doc__ else schema


def _summary(cls: type) -> str:
    return (cls.__doc__ or "").strip().partition("\n\n")[0].replace("\n", " ")


def _field(tp: Any, validator: object, registry: Registry) -> dict[str, Any]:
    if (inner := optional_of(tp)) is not None:
        return _or_null(_field(inner, core(validator), registry))
    if (member := member_of(tp)) is not None:
        return {"type": "array", "items": _field(member, None, registry)}
    if is_model(tp):
        return _reference(tp, registry)
    if isinstance(tp, type) and issubclass(tp, Enum):
        return {"enum": [choice.value for choice in tp]}
    return {**_PLAIN.get(tp, {}), **_bounds(validator)}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    if "enum" in schema:
        return {"enum": [*schema["enum"], None]}
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]} if schema else schema


def _bounds(validator: object) -> dict[str, Any]:
    if validator is named:
        return {"pattern": r"\S"}
    if validator in (count, positive):
        return {"minimum": int(validator is positive)}
    if (found := bounds(validator)) is not None:
        return {"minimum": found[0], "maximum": found[1]}
    return {}


def _reference(declared: type, registry: Registry) -> dict[str, Any]:
    """The class itself, plain; or any that may stand in its place, with its tag."""
    plain = {"$ref": f"#/$defs/{_name(declared, registry)}"}
    tagged = [{"$ref": f"#/$defs/{_name(cls, registry)}.tagged"} for cls in registry.choices(declared).values()]
    return plain if len(tagged) == 1 else {"anyOf": [plain, *tagged]}
