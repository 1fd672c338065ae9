"""Which of a row a meeting is: "the fifth meeting", "57th round", "met for the third time"."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from caucasus_news.model import Modifier, TimeKind, When
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.gatherings import gathers_body, is_of_others
from caucasus_news.parsers.meetings.words import MeetingWords, meeting_words
from caucasus_news.parsers.numbers import ones, scales

_NUMBERED = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_JOINING = frozenset({"-", "and"})
_TENS = 20
_DAYS = re.compile(r"P(\d{1,3})D")
_FROM_THEN = frozenset({"since", "after", "following"})
_LONG = frozenset({"years", "months", "decades", "weeks", "ages", "year", "month", "decade"})
_THIS_YEAR = frozenset({"this year", "this month", "this week"})
_OF_ROW = frozenset(
    {"consultations", "dialogue", "encounter", "meeting", "negotiations", "round", "session", "sitting", "summit"}
    | {"talks", "trilateral"}
)


def read_ordinal(frame: Frame, words: MeetingWords) -> int | None:
    """ "the fifth meeting", "57th round", "met for the third time", "the fourth time that they had met"."""
    if frame.times and any(_is_period(t.when) for t in frame.times):
        return None  # "the first in four years", "for the second time in seven months"
    told = told_ordinal(frame, words)
    anew = told == 1 and _counts_since(frame)
    return None if anew else told  # "the first since the war", but "the third since January"


def _counts_since(frame: Frame) -> bool:
    """Whether the words tell from when on an ordinal counts."""
    holders = frame.around
    if any(True for holder in holders for _ in holder.after("since")):
        return True
    if any(d.role in _FROM_THEN for holder in holders for d in holder.dependents):
        return True  # "for the first time after talks had broken down", "for the first time since signing"
    if any(a.chunk.lemma in _LONG for holder in holders for a in holder.after("in", "for")):
        return True  # "the first direct dialogue in years"
    times = [t.when for holder in holders for t in holder.times]
    return any(t.modifier is Modifier.SINCE or t.text.lower() in _THIS_YEAR for t in times)


def told_ordinal(frame: Frame, words: MeetingWords) -> int | None:
    """The ordinal that the words have, from whenever it counts: "the first since the war"."""
    if frame.verb is None:
        if own := ordinal_among((*frame.chunk.modifiers, frame.lemma), words):
            return own
        times = [a.chunk for f in frame.around for a in f.after("for") if a.chunk.lemma == "time"]
        return next((n for chunk in times if (n := ordinal_among(chunk.modifiers, words))), None)
    aims = [d for d in frame.dependents if d.verb is None and d.role == "for"] if frame.dependents else []
    for aim in aims:  # "received them for the sixth trilateral meeting in this format"
        if is_counted(aim, words) and (named := ordinal_among(aim.chunk.modifiers, words)):
            return named
    rows = [f.after("for") for f in (frame, *aims)]  # "received him for talks for the third time"
    if frame.governor is not None and frame.governor.lemma == "be":
        rows += [[*frame.governor.objects]]
    times = [a.chunk for row in rows for a in row if a.chunk.lemma == "time"]
    return next((n for chunk in times if (n := ordinal_among(chunk.modifiers, words))), None) if times else None


def is_counted(frame: Frame, words: MeetingWords) -> bool:
    """Whether a noun is a meeting that may be counted, and no body's gathering: "a third round"."""
    return frame.lemma.split()[-1] in _OF_ROW and not (gathers_body(frame, words) or is_of_others(frame))


def nth_time(chunk: Chunk) -> int | None:
    """ "For the third time", "for the fourth"."""
    words = meeting_words()
    if chunk.lemma == "time":
        return ordinal_among(chunk.modifiers, words)
    return words.ordinals.get(chunk.lemma)


def whole_days(when: When) -> int | None:
    """How many days a time lasts; none where it is no length, or one of hours, months or years."""
    match = _DAYS.fullmatch(when.timex3 or "") if when.kind is TimeKind.DURATION else None
    return int(match.group(1)) if match else None


def _is_period(when: When) -> bool:
    """Whether a time is a length in months or years: what is counted, not how long the talks last."""
    return when.kind is TimeKind.DURATION and whole_days(when) is None


def ordinal_among(modifiers: Iterable[str], words: MeetingWords) -> int | None:
    """The first ordinal of a row of words, in words or figures: "third", "forty-third", "24th", "24-th"."""
    before: list[str] = []
    for modifier, unit in pairwise((*modifiers, "")):
        if modifier in words.ordinals and unit != "day":
            return _tens(before) + words.ordinals[modifier]
        if modifier.isdecimal() and unit in _ENDINGS:
            return int(modifier) or None
        match = _NUMBERED.fullmatch(modifier) if modifier[:1].isdigit() else None
        if match:
            return int(match.group(1)) or None
        before.append(modifier)
    return None


def _tens(before: Sequence[str]) -> int:
    """What the words before an ordinal add to it: "forty-third", "one hundred and sixteenth"."""
    total = 0
    for word in reversed(before):
        if word in scales():
            total += scales()[word]
        elif ones().get(word, 0) >= _TENS:
            total += ones()[word]
        elif word not in _JOINING:
            break
    return total


def day_so_far(frame: Frame, words: MeetingWords) -> int | None:
    """On which of its days an event is told of: "wrapped up a third day of talks"."""
    return next((words.ordinals[n] for n, unit in pairwise(frame.chunk.modifiers) if _is_nth_day(n, unit, words)), None)


def _is_nth_day(number: str, unit: str, words: MeetingWords) -> bool:
    return unit == "day" and number in words.ordinals
