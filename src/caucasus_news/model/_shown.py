"""How values show themselves where there is room: only what they say, nothing that is as it is by default."""

from collections.abc import Iterator

import attrs


def rich_repr(self: attrs.AttrsInstance) -> Iterator[tuple[str, object] | tuple[str, object, object]]:
    """What `rich` shows of a value: its fields by name, those left out that hold their default."""
    for field in attrs.fields(type(self)):
        value = getattr(self, field.name)
        yield (field.name, value) if field.default is attrs.NOTHING else (field.name, value, field.default)
