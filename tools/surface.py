"""Write down what callers and subclasses may rely on: public names, signatures, fields, values.

`python tools/surface.py` prints it; `make surface` keeps it in ``tests/surface.txt``, where a test compares it.
A change of that file is a change of the public interface, and has its line in CHANGELOG.md.
"""

import enum
import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import ModuleType
from typing import get_origin

import attrs

import caucasus_news as cn
from caucasus_news import formats

_STARS: dict[object, str] = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}


def annotation(kind: object) -> str:
    """A type as a reader would write it."""
    said = kind if isinstance(kind, str) else inspect.formatannotation(kind)
    return re.sub(r"\b(?:[a-z_]+\.)+(?=[A-Za-z])", "", said)


def default(value: object) -> str:
    """A default value, enums by their name, what is made for each instance by its maker."""
    if isinstance(value, attrs.Factory):  # type: ignore[arg-type]
        return f"{value.factory.__name__}()"  # type: ignore[attr-defined]
    return str(value) if isinstance(value, enum.Enum) else repr(value)


def parameters(function: object) -> str:
    """A signature with the names of its types, `self` left out."""
    assert callable(function)
    signature = inspect.signature(function)
    said, starred = [], False
    for name, parameter in signature.parameters.items():
        if name in ("self", "cls"):
            continue
        if parameter.kind is parameter.KEYWORD_ONLY and not starred:
            said.append("*")
            starred = True
        mark = _STARS.get(parameter.kind, "")
        starred = starred or mark == "*"
        kind = "" if parameter.annotation is parameter.empty else f": {annotation(parameter.annotation)}"
        value = "" if parameter.default is parameter.empty else f" = {default(parameter.default)}"
        said.append(f"{mark}{name}{kind}{value}")
    returned = signature.return_annotation
    result = "" if returned is signature.empty else f" -> {annotation(returned)}"
    return f"({', '.join(said)}){result}"


def members(kind: type) -> Iterator[str]:
    """The public methods, properties and class data of a class and of its bases in this library."""
    seen = {field.name for field in attrs.fields(kind)} if attrs.has(kind) else set()
    names = {name for base in kind.__mro__ if base.__module__.startswith("caucasus_news") for name in vars(base)}
    for name in sorted(names - seen):
        value = inspect.getattr_static(kind, name)
        if name.startswith("_"):
            continue
        if (
            isinstance(value, property)
            or inspect.ismemberdescriptor(value)
            or type(value).__name__ == "cached_property"
        ):
            yield f"    {name}"
        elif callable(getattr(kind, name)):
            yield f"    {name}{parameters(getattr(kind, name))}"
        else:
            yield f"    {name} (class data)"


def described(name: str, value: object) -> Iterator[str]:
    """The lines that say what one public name offers."""
    if isinstance(value, type) and issubclass(value, enum.Enum):
        yield f"enum {name}: {', '.join(str(member.value) for member in value)}"
    elif isinstance(value, type):
        bases = ", ".join(base.__name__ for base in value.__bases__ if base is not object)
        yield f"class {name}({bases})" if bases else f"class {name}"
        if attrs.has(value):
            for field in attrs.fields(value):
                if field.name.startswith("_"):
                    continue
                given = "" if field.default is attrs.NOTHING else f" = {default(field.default)}"
                yield f"    {field.name}: {annotation(field.type)}{given}"
        yield from members(value)
    elif inspect.isfunction(value):
        yield f"def {name}{parameters(value)}"
    elif isinstance(value, str | Mapping | tuple | frozenset):
        yield f"{name} = {list(value) if isinstance(value, Mapping) else value!r}"
    else:
        yield f"{name}: {annotation(value) if get_origin(value) else type(value).__name__}"


def modules() -> Iterator[ModuleType]:
    """The modules that others may import from: the root first."""
    yield cn
    forms = [f"formats.{found.name}" for found in pkgutil.iter_modules(formats.__path__)]
    for name in ("extend", "lexicon", "strategies", "testing", *forms):
        if "._" not in name:
            yield import_module(f"{cn.__name__}.{name}")


def surface() -> str:
    """The whole public interface, module by module, one name after the other; what the root has is said there."""
    lines: list[str] = []
    for module in modules():
        lines += [f"# {module.__name__}"]
        for name in module.__all__:
            if module is cn or name not in cn.__all__:
                lines += described(name, getattr(module, name))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(surface(), end="")
