"""What each step on the way from page to report costs: its calls are timed from outside while articles are parsed."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import caucasus_news as cn
from benchmarks.speed.measure import Figure, bare, figure, seconds
from benchmarks.speed.texts import gold
from caucasus_news.parsers import news

#: The steps, and the functions that `NewsParser` calls for them.
STEPS = {
    "blocks": ("page.read", "page.title"),
    "tokens": ("tokenize",),
    "sentences, quotations": ("split_sentences", "pair_quotes"),
    "names": ("lexicon.find",),
    "times": ("times.read", "times.resolve"),
    "day of publication": ("term_clues", "infer_published"),
    "actors and places": ("scan_of", "read_mentions", "report_actors", "report_places"),
    "frames": ("build_scene",),
    "statements": ("statements.parse",),
}


class Stopwatch:
    """Adds up the seconds that functions take, by the step that they belong to."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def timed(self, step: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time added to its step's."""

        def run(*arguments: Any, **named: Any) -> Any:
            start = time.perf_counter()
            try:
                return function(*arguments, **named)
            finally:
                self.spent[step] = self.spent.get(step, 0.0) + time.perf_counter() - start

        return run


class _Part:
    """A part of a parser with some of its methods timed, everything else its own."""

    def __init__(self, part: object, timed: dict[str, Callable[..., Any]]) -> None:
        self._part, self._timed = part, timed

    def __getattr__(self, name: str) -> Any:
        return self._timed.get(name) or getattr(self._part, name)


@contextmanager
def watched(parser: cn.NewsParser, watch: Stopwatch) -> Iterator[None]:
    """While this lasts, the parser's steps are timed."""
    kept: list[tuple[Any, str, Any]] = []
    by_part: dict[str, dict[str, Callable[..., Any]]] = {}
    for step, names in STEPS.items():
        for name in names:
            owner, _, method = name.rpartition(".")
            if owner:
                function = watch.timed(step, getattr(getattr(parser, owner), method))
                by_part.setdefault(owner, {})[method] = function
            else:
                kept.append((news, name, getattr(news, name)))
                setattr(news, name, watch.timed(step, getattr(news, name)))
    for owner, timed in by_part.items():
        kept.append((parser, owner, getattr(parser, owner)))
        setattr(parser, owner, _Part(getattr(parser, owner), timed))
    kept.append((parser, "events", parser.events))
    parser.events = tuple(
        _Part(part, {"parse": watch.timed(type(part).__name__, part.parse)})  # type: ignore[misc]
        for part in parser.events
    )
    try:
        yield
    finally:
        for owned_by, name, value in kept:
            setattr(owned_by, name, value)


def stages(rounds: int) -> dict[str, Figure]:
    """The cost of each step over the gold articles, in F, and what is not within any step."""
    texts, parser = gold(), cn.NewsParser()
    unit = bare(texts)
    found: dict[str, list[float]] = {}
    for number in range(rounds + 1):
        base, watch = seconds(unit), Stopwatch()
        with watched(parser, watch):
            start = time.perf_counter()
            for text in texts:
                parser.parse(text)
            whole = time.perf_counter() - start
        watch.spent["everything else"] = whole - sum(watch.spent.values())
        if number:
            for step, spent in watch.spent.items():
                found.setdefault(step, []).append(spent / base)
    return {step: figure(values) for step, values in found.items()}
