"""Closed sets of a few names, each known by identity: what the library tells apart within itself."""

from collections.abc import Callable
from typing import Any


class Member:
    """One of a closed set: a subclass declares its members, and each is made once.

    An enumeration does the same and more, but CPython 3.11 asks a Python function for each of its members, which costs
    many times what is done with it, and an article takes several thousand. What users see are enumerations.

    >>> from typing import ClassVar
    >>> class Side(Member):
    ...     LEFT: ClassVar["Side"]
    ...     RIGHT: ClassVar["Side"]
    >>> Side.LEFT, Side.LEFT is Side.RIGHT, Side.LEFT in {Side.LEFT, Side.RIGHT}
    (Side.LEFT, False, True)
    """

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __init_subclass__(cls) -> None:
        for name in cls.__annotations__:
            setattr(cls, name, cls(name))

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[type, str]]:
        return getattr, (type(self), self.name)  # a copy is the member itself
