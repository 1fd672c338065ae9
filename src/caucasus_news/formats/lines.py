"""Many reports as JSON Lines: one report a line, read and written one at a time."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar, overload

from caucasus_news.errors import FormatError
from caucasus_news.formats.json import from_json, to_json
from caucasus_news.model import Report

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["OnError", "read_lines", "write_lines"]

T = TypeVar("T")

#: What a caller does with a line that cannot be read: its number (from 1), the line, and the error.
OnError = Callable[[int, "str | bytes", FormatError], object]


def write_lines(values: Iterable[Any], *, converter: "Converter | None" = None) -> Iterator[str]:
    r"""Each value (a report, or any other of the model) as a line of JSON that ends with ``\n``.

    >>> from caucasus_news.model import Span
    >>> list(write_lines([Span(0, 2), Span(3, 4)]))
    ['{"start": 0, "end": 2}\n', '{"start": 3, "end": 4}\n']
    """
    for value in values:
        yield to_json(value, converter=converter) + "\n"


@overload
def read_lines(
    lines: Iterable[str | bytes], *, on_error: OnError | None = None, converter: "Converter | None" = None
) -> Iterator[Report]: ...
@overload
def read_lines(
    lines: Iterable[str | bytes],
    cls: type[T],
    *,
    on_error: OnError | None = None,
    converter: "Converter | None" = None,
) -> Iterator[T]: ...
def read_lines(
    lines: Iterable[str | bytes],
    cls: type[Any] = Report,
    *,
    on_error: OnError | None = None,
    converter: "Converter | None" = None,
) -> Iterator[Any]:
    """The values (reports, or others of `cls`) that stand in lines, such as an open file's; blank ones are passed over.

    A line that cannot be read is handed to `on_error`, and reading goes on with the next; where there is none it is a
    FormatError whose path begins with the line's number.

    >>> from caucasus_news.model import Span
    >>> list(read_lines(['{"start": 0, "end": 2}', '{"start": 3}'], Span, on_error=lambda *found: print(found[0])))
    2
    [Span(start=0, end=2)]
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            value = from_json(line, cls, converter=converter)
        except FormatError as error:
            if on_error is None:
                path = f"line {number}" + (f": {error.path}" if error.path else "")
                raise FormatError(path, error.message) from error
            on_error(number, line, error)
        else:
            yield value
