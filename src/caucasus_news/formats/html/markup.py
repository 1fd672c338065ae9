"""HTML that cannot be broken out of: whatever is no `Html` is escaped where it is put in."""

import re
from typing import ClassVar

# What steers a terminal, turns the direction of writing or cannot be encoded; one code point each, and one for one.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": "&#13;"}
_SPECIAL = re.compile("[&<>\"'\r]")
_VOID = {"meta", "br"}


class Html(str):
    """Markup that stands as it is. Only this module makes one out of other text."""

    __slots__: ClassVar[tuple[str, ...]] = ()


def shown(text: str) -> str:
    r"""A text with a mark for each character that nobody sees: a picture of a control, else U+FFFD.

    >>> shown("a\x1b[31m\u202eb") == "a\u241b[31m\ufffdb"
    True
    """
    return _UNSEEN.sub(lambda found: chr(0x2400 + ord(found[0])) if found[0] < " " else "\ufffd", text)


def text(content: str) -> Html:
    """A text as markup that shows it and does nothing else.

    >>> print(text("<b onclick='x'>"))
    &lt;b onclick=&#39;x&#39;&gt;
    """
    if isinstance(content, Html):
        return content
    return Html(_SPECIAL.sub(lambda found: _ESCAPES[found[0]], shown(content)))


def join(*parts: str | None) -> Html:
    """Parts one after another, None left out."""
    return Html("".join(text(part) for part in parts if part is not None))


def el(name: str, /, *children: str | None, **attributes: str | int | float | bool | None) -> Html:
    """An element. Names of attributes have `_` for `-`, one at their end is dropped; None and False leave one out.

    >>> print(el("a", "M1 & M2", href="#m1", class_="ref", hidden=True))
    <a href="#m1" class="ref" hidden>M1 &amp; M2</a>
    """
    said = []
    for key, value in attributes.items():
        attribute = key.rstrip("_").replace("_", "-")
        if value is True:
            said.append(f" {attribute}")
        elif value is not None and value is not False:
            said.append(f' {attribute}="{text(str(value))}"')
    opening = f"<{name}{''.join(said)}>"
    return Html(opening if name in _VOID else f"{opening}{join(*children)}</{name}>")


def raw(source: str) -> Html:
    """The library's own style, script and drawing, put in as they are; never what came from outside."""
    return Html(source)


def number(value: float) -> str:
    """A number for a drawing: two decimals at most.

    >>> number(12.0), number(3.14159)
    ('12', '3.14')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".")
