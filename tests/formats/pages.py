"""Pages of the library, taken apart as a browser would."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import ClassVar

from attrs import define, field


@define(eq=False)
class Node:
    """An element, its attributes, and what is in it in order."""

    name: str
    attributes: dict[str, str] = field(factory=dict)
    children: list["Node | str"] = field(factory=list)

    def all(self, name: str | None = None, **wanted: str) -> Iterator["Node"]:
        """Elements within, by name and by attributes that hold a word (`class_="card"`)."""
        for child in self.children:
            if isinstance(child, Node):
                asked = ((key.rstrip("_").replace("_", "-"), word) for key, word in wanted.items())
                if name in (None, child.name) and all(word in child.attributes.get(k, "").split() for k, word in asked):
                    yield child
                yield from child.all(name, **wanted)

    def text(self, without: str = "") -> str:
        """The text within; elements of the class `without` left out."""
        return "".join(
            child if isinstance(child, str) else child.text(without)
            for child in self.children
            if isinstance(child, str) or not without or without not in child.attributes.get("class", "").split()
        )


class _Reader(HTMLParser):
    void: ClassVar[set[str]] = {"meta", "br"}

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("")]
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {key: value or "" for key, value in attrs})
        if len(node.attributes) != len(attrs):
            self.wrong.append(f"an attribute twice in {attrs}")
        self.open[-1].children.append(node)
        if tag not in self.void:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].name == tag:
            self.open.pop()
        else:
            self.wrong.append(f"</{tag}> within <{self.open[-1].name}>")

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"a comment: {data}")


def read(page: str) -> Node:
    """A page as a tree; AssertionError where an element is not closed, or an attribute stands twice."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.wrong == []
    assert len(reader.open) == 1, [node.name for node in reader.open]
    return reader.open[0]
