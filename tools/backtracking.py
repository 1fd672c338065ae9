"""Can a regular expression take more than linear time? A conservative answer, from its parsed form.

Three shapes make `re` slow, each an unbounded repeat of characters from a set S:

- *nested*: a repeat within a repeat, where a run of characters of S can be shared out in many ways: exponential;
- *adjacent*: two repeats in a row with characters in common, nothing between them that both lack: quadratic or worse;
- *restarted*: all that stands before the repeat can be matched by characters of S, and the match can fail behind it, so
  that a search begins anew at each character of a long run and each time scans the run to its end: quadratic.

What is reported may be harmless by its use (`match` restarts nowhere); what is not reported is linear in the text.
"""

import re
from re import _constants as op  # type: ignore[attr-defined]  # the names of the parsed form
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from attrs import evolve, frozen

#: The characters by which sets are compared: ASCII, and some of what news holds besides.
ALPHABET = frozenset(map(chr, range(128))) | frozenset("\u00a0\u2003éəŞжա٣²’‘“”«»„–—…·•£€₼\u0301\u200b")
WORD = frozenset(c for c in ALPHABET if re.match(r"\w", c))

#: A bounded repeat of more than this counts as unbounded; of more ways through a pattern, the first are looked at.
LONG = 1000
MANY = 5000


@frozen
class Step:
    """Which characters a step of a pattern takes, and what it may do besides.

    `optional`: it may take none. `spare`: this way through the pattern has it, and another one does without. `endless`:
    it goes on as long as it can. A step that is `empty` takes nothing and looks at where it stands: at the `start` of
    the text, at the `edge` of a word, with one of the characters `behind` it, or at something else.
    """

    characters: frozenset[str]
    optional: bool = False
    spare: bool = False
    endless: bool = False
    empty: bool = False
    start: bool = False
    edge: bool = False
    behind: frozenset[str] = ALPHABET


Way = list[Step]


def slow_shapes(pattern: re.Pattern[str], searched: bool = True) -> list[str]:
    """What in a pattern can take more than linear time; empty where nothing can.

    `searched` is false where the pattern is only ever matched at one given place.
    """
    walk = _Walk(pattern.flags)
    for way in walk.ways(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)):
        walk.look_for_adjacent(way)
        if searched:
            walk.look_for_restarts(way)
    return sorted(walk.found)


class _Walk:
    """Walks the parsed form of one pattern, way by way, and notes the slow shapes in it."""

    def __init__(self, flags: int) -> None:
        self.ignore_case = bool(flags & re.IGNORECASE)
        self.multiline = bool(flags & re.MULTILINE)
        self.found: set[str] = set()

    def ways(self, parsed: Any) -> list[Way]:
        """Each way through parsed steps; a group stands for what is in it."""
        ways: list[Way] = [[]]
        for code, value in parsed:
            choices = self.choices(code, value)
            ways = [way + choice for way in ways for choice in choices][:MANY]
        return ways

    def choices(self, code: Any, value: Any) -> list[Way]:
        """The ways through one parsed step."""
        if code in (op.SUBPATTERN, op.ATOMIC_GROUP):
            return self.ways(value[3] if code is op.SUBPATTERN else value)
        if code is op.BRANCH:
            return [way for branch in value[1] for way in self.ways(branch)]
        if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            return self.repeated(*value)
        if code in (op.AT, op.ASSERT, op.ASSERT_NOT, op.GROUPREF, op.GROUPREF_EXISTS):
            if code in (op.ASSERT, op.ASSERT_NOT):
                for way in self.ways(value[1]):
                    self.look_for_adjacent(way)
            return [[self.looking(code, value)]]
        return [[Step(self.characters(code, value))]]

    def looking(self, code: Any, value: Any) -> Step:
        """A step that takes nothing."""
        start = code is op.AT and (value is op.AT_BEGINNING_STRING or (value is op.AT_BEGINNING and not self.multiline))
        behind = ALPHABET
        if code in (op.ASSERT, op.ASSERT_NOT) and value[0] < 0 and len(value[1]) == 1:
            behind = frozenset().union(*(way[0].characters for way in self.ways(value[1])))
            behind = ALPHABET - behind if code is op.ASSERT_NOT else behind
        return Step(frozenset(), empty=True, start=start, edge=code is op.AT and value is op.AT_BOUNDARY, behind=behind)

    def repeated(self, low: int, high: Any, parsed: Any) -> list[Way]:
        """The ways through a repeat; one without end is one step, and is looked into."""
        ways = self.ways(parsed)
        if high is not parser.MAXREPEAT and high <= LONG:
            return ways if low else [*([evolve(step, spare=True) for step in way] for way in ways), []]
        for way in ways:
            self.look_for_adjacent(way + way, "nested")
            self.look_for_rivals(way, [other for other in ways if other is not way])
        characters: frozenset[str] = frozenset().union(*(step.characters for way in ways for step in way))
        return [[Step(characters, optional=low == 0, endless=True)]]

    def characters(self, code: Any, value: Any) -> frozenset[str]:
        """The characters of the alphabet that a step for one character takes."""
        if code is op.ANY:
            return ALPHABET
        if code is op.CATEGORY:
            letter = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}[str(value).rpartition("_")[2]]
            found = frozenset(c for c in ALPHABET if re.match(letter, c))
            return ALPHABET - found if "_NOT_" in str(value) else found
        if code is op.IN:
            parts = [self.characters(*part) for part in value if part[0] is not op.NEGATE]
            found = frozenset().union(*parts)
            return ALPHABET - found if value[0][0] is op.NEGATE else found
        low, high = value if code is op.RANGE else (value, value)
        found = frozenset(c for c in ALPHABET | {chr(low)} if low <= ord(c) <= high)
        found |= {c.swapcase() for c in found} if self.ignore_case else set()
        return ALPHABET - found if code is op.NOT_LITERAL else found

    def look_for_adjacent(self, way: Way, shape: str = "adjacent") -> None:
        """Note two endless steps that share characters with nothing between that tells them apart."""
        for at, step in enumerate(way):
            common = step.characters if step.endless else frozenset()
            for later in way[at + 1 :]:
                if later.endless and common & later.characters:
                    self.note(shape, common & later.characters)
                    break
                if not later.optional:
                    common &= later.behind if later.empty else later.characters

    def look_for_rivals(self, way: Way, others: list[Way]) -> None:
        """Note a way through a repeated group that can take the beginning of what another one takes."""
        for other in others:
            common = [step.characters & rival.characters for step, rival in zip(way, other, strict=False)]
            if len(way) <= len(other) and all(common):
                self.note("nested", frozenset().union(*common))

    def look_for_restarts(self, way: Way) -> None:
        """Note an endless step before which nothing tells where a run of its characters begins."""
        run = ALPHABET
        edge = bool(way) and way[0].edge
        if way and way[0].start:
            return
        for at, step in enumerate(way):
            can_fail = any(not (later.optional or later.spare) for later in way[at + 1 :])
            if step.endless and can_fail and (scanned := run & step.characters) and not (edge and scanned <= WORD):
                self.note("restarted", scanned)
            if not step.optional:
                run &= step.behind if step.empty else step.characters

    def note(self, shape: str, characters: frozenset[str]) -> None:
        """Remember a slow shape, with some of the characters that a slow text would repeat."""
        self.found.add(f"{shape} in a run of {''.join(sorted(characters))[:12]!r}")
