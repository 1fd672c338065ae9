"""No regular expression of the library takes more than linear time, whatever the text."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.backtracking import slow_shapes

SOURCE = Path(__file__).resolve().parent.parent / "src" / "caucasus_news"
FUNCTIONS = {"compile", "findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn"}
AT_ONE_PLACE = {"fullmatch", "match"}


def calls(tree: ast.AST) -> Iterator[tuple[str, str, ast.Call]]:
    """Each call of a method of a name: the name, the method, the call."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
        ):
            yield node.func.value.id, node.func.attr, node


def named(tree: ast.AST, call: ast.Call) -> str | None:
    """The name that a compiled pattern is given."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and node.value is call and isinstance(node.targets[0], ast.Name):
            return node.targets[0].id
    return None


def searched(tree: ast.AST, function: str, call: ast.Call) -> bool:
    """Whether the pattern is looked for at more places than one."""
    if function != "compile":
        return function not in AT_ONE_PLACE
    name = named(tree, call)
    methods = {method for owner, method, _ in calls(tree) if owner == name and method in FUNCTIONS}
    return not methods or not methods <= AT_ONE_PLACE


def written(tree: ast.Module, pattern: ast.expr) -> str:
    """A pattern as it is written, with the patterns of its module that it is made of in their places.

    One made at run time could not be looked at: none is.
    """
    if not isinstance(pattern, ast.JoinedStr):
        return str(ast.literal_eval(pattern))
    named = {
        t.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for t in node.targets
        if isinstance(t, ast.Name)
    }
    parts: list[str] = []
    for part in pattern.values:
        whole = (
            named[part.value.id] if isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.Name) else part
        )
        parts.append(written(tree, whole))
    return "".join(parts)


def expressions() -> Iterator[tuple[str, str, int, bool]]:
    """Every regular expression in the source: where it stands, itself, its flags, whether it is searched for."""
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for owner, function, call in calls(tree):
            if owner == "re" and function in FUNCTIONS:
                place = f"{path.relative_to(SOURCE)}:{call.lineno}"
                pattern = written(tree, call.args[0])
                flags = [ast.unparse(keyword.value) for keyword in call.keywords if keyword.arg == "flags"]
                flags += [ast.unparse(argument) for argument in call.args[1:] if function == "compile"]
                yield place, pattern, eval("|".join(flags) or "0", {"re": re}), searched(tree, function, call)


@pytest.mark.parametrize(
    ("place", "pattern", "flags", "at_many_places"), [*expressions()], ids=lambda value: str(value)[:40]
)
def test_every_expression_is_linear(place: str, pattern: str, flags: int, at_many_places: bool) -> None:
    assert slow_shapes(re.compile(pattern, flags), at_many_places) == [], f"{place}: {pattern}"


@pytest.mark.parametrize(
    ("pattern", "shape"),
    [
        (r"(a+)+b", "nested"),
        (r"(a|aa)*b", "nested"),
        (r"(\w+\s?)+$", "nested"),
        (r"\w+\s*\w*\.", "adjacent"),
        (r"^\d+\d+x", "adjacent"),
        (r"^x(?=.*,.*;)", "adjacent"),
        (r"\s*x", "restarted"),
        (r"a[^b]*c", "restarted"),
        (r"(?m)^\s*x", "restarted"),
        (r"\d+ ?%", "restarted"),
    ],
)
def test_a_slow_shape_is_seen(pattern: str, shape: str) -> None:
    assert shape in {said.split()[0] for said in slow_shapes(re.compile(pattern))}


@pytest.mark.parametrize(
    "pattern",
    [
        r"x\s*",
        r"\b\w+\.com",
        r'"[^"]*"',
        r"[.!?]['”]*$",
        r"^\s*a",
        r"\d[^\d,/]*$",
        r"\w+|[^\w\s]",
        r"<[^<>]{1,300}>",
        r"(?<!\s)\s+x",
    ],
)
def test_a_linear_shape_is_left_alone(pattern: str) -> None:
    assert slow_shapes(re.compile(pattern)) == []
