"""Events of several days: each on a day of its own, on two days running, or talks that took as long as is said."""

from typing import Literal, TypeAlias

from attrs import evolve

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import Modifier, Precision, TimeKind, When
from caucasus_news.model.days import moved
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.setting.when import APART

_ENDING = frozenset(
    {"end", "conclude", "finish", "wrap up", "complete", "close", "wind up", "come to a close", "come to an end"}
)
_BEGINNING = frozenset({"begin", "start", "open", "kick off", "launch", "commence", "get under way"})
#: Coming together for talks of several days: "sat down on Wednesday for two days of talks".
GATHERING = frozenset({"assemble", "convene", "gather", "get together", "meet", "reconvene", "sit", "sit down"})
#: What talks come to when they are over: "came to a close".
_CLOSE = frozenset({"end", "close", "conclusion"})
_PAIR = 2
_LONGEST = 14  # days that talks take
_FAR_AHEAD = 92  # days that a deadline lies ahead
#: Which day of several a time is.
Bound: TypeAlias = Literal["first", "last"]


def distinct_days(frame: Frame) -> list[When]:
    """The frame's own days, where it lists several apart from one another."""
    if not frame.times[1:]:
        return []
    days = [
        t.when
        for t in frame.times
        if not _dates_other(t, frame)
        and t.when.kind is TimeKind.DATE
        and t.when.earliest is not None
        and t.when.precision is Precision.DAY
    ]
    days = [d for i, d in enumerate(days) if all((d.earliest, d.latest) != (x.earliest, x.latest) for x in days[:i])]
    return days if len(days) > 1 else []


def _dates_other(time: TimeMention, frame: Frame) -> bool:
    """Whether a time is that of an event told beside: "two days before the April 2 outbreak of fighting"."""
    around = (a.chunk for lemma, row in frame.prepositions if lemma in APART for a in row)
    return any(chunk.first <= time.first < chunk.last for chunk in around)


def two_days(frame: Frame, scene: Scene) -> When | None:
    """The two days of one event: "on Wednesday and Thursday"; None where its days are others, or apart.

    Those of a noun may stand with its verb: "the round was held on Wednesday and Thursday".
    """
    keys = scene.document.tokens.keys
    if frame.verb is None and not frame.times and len(frame.links) == 1:
        frame = frame.links[0][0]
    if not frame.times or len(frame.times) != _PAIR:
        return None
    first, last = frame.times
    a, b = first.when, last.when
    if keys[first.last : last.first] not in (("and",), ("and", "on")) or a.latest is None or b.earliest is None:
        return None
    if a.precision is not Precision.DAY or b.precision is not Precision.DAY or (b.earliest - a.latest).days != 1:
        return None
    edtf = f"{a.edtf}/{b.edtf}" if a.edtf and b.edtf else None
    return evolve(a, latest=b.latest, edtf=edtf)


def bound(frame: Frame) -> Bound | None:
    """Whether the time of a verb is that of the first day or the last of what it tells of; None of neither."""
    if frame.verb is None or not frame.times:
        return None
    if frame.lemma in _BEGINNING:
        return "first"
    closes = frame.lemma == "come" and any(a.chunk.lemma in _CLOSE for a in frame.after("to"))
    return "last" if closes or frame.lemma in _ENDING else None


def first_and_last(frame: Frame) -> When | None:
    """All the days of talks whose first and last a sentence tells: "opened on Tuesday and closed on Wednesday"."""
    days = [(side, time.when) for link, _ in frame.links if (side := bound(link)) for time in link.times]
    if [side for side, _ in days] != ["first", "last"]:
        return None
    return from_to(*(when for _, when in days))


def from_to(first: When, last: When) -> When | None:
    """The days from one to another; None where these are not days, or not within two weeks of one another."""
    start, end = first.earliest, last.latest
    if start is None or end is None or (first.latest, last.earliest) != (start, end):
        return None
    if not 0 < (end - start).days <= _LONGEST:
        return None
    return evolve(first, latest=end, edtf=f"{start}/{end}")


def until_now(frame: Frame, scene: Scene) -> When | None:
    """The days up to the text in which something has gone on: "have been holding talks since Saturday"."""
    published = scene.published
    if published is None:
        return None
    for told in frame.around:
        verb = told.verb
        if verb is None or verb.negated or not (verb.perfect or verb.tense is Tense.PERFECT):
            continue
        for time in (*told.times, *frame.times):
            when = time.when
            since = when.modifier is Modifier.SINCE or scene.document.tokens.keys[time.first - 1] == "from"
            first = when.earliest if since and when.precision is Precision.DAY else None
            if first is not None and 0 < (published - first).days <= _LONGEST:
                return evolve(when, latest=published, edtf=f"{first}/{published}", modifier=None)
    return None


def until_then(frame: Frame, scene: Scene) -> When | None:
    """The days from that of the text up to the one before which something is to be: "will meet before 30 January"."""
    published = scene.published
    for told in frame.around if published is not None else ():
        for when in (t.when for t in told.times if t.when.modifier is Modifier.BEFORE):
            last = when.latest if when.precision is Precision.DAY else None
            if last is not None and published is not None and 0 < (last - published).days <= _FAR_AHEAD:
                return evolve(when, earliest=published, latest=last, edtf=f"{published}/{last}", modifier=None)
    return None


def stretched(when: When, days: int | None, lemma: str) -> When:
    """The whole of talks that took several days, where the day told is that of their end or beginning."""
    if days is None or days < 2 or when.earliest is None or when.earliest != when.latest:
        return when
    if lemma in _ENDING:
        first, last = moved(when.earliest, 1 - days), when.earliest
    elif lemma in _BEGINNING or lemma in GATHERING:
        first, last = when.earliest, moved(when.earliest, days - 1)
    else:
        return when
    return evolve(when, earliest=first, latest=last, edtf=f"{first}/{last}")
