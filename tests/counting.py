"""Counting what a program does, instead of timing it: the same on every machine, however busy."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def steps(run: Callable[[], object]) -> int:
    """How many lines of Python code run, and how many functions of C are called, until `run` is over."""
    count = 0

    def line(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return line

    def call(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event == "c_call"

    traced = sys.gettrace()
    sys.settrace(line)
    sys.setprofile(call)
    try:
        run()
    finally:
        sys.setprofile(None)
        sys.settrace(traced)
    return count


def calls(run: Callable[[], object]) -> int:
    """How many functions are called, of Python and of C, until `run` is over."""
    count = 0

    def call(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(call)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count
