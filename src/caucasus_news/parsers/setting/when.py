"""When: the time that goes with a trigger, the nearest first."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import Precision, TimeKind, When
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import CALENDAR, TO, Scene
from caucasus_news.parsers.setting.around import (
    control_verbs,
    counted,
    goes_with,
    joined_verbs,
    journeys_of,
    seen_there,
    set_at_first,
    spoken_of,
)
from caucasus_news.parsers.setting.counting import counted_day, day_counted_from
from caucasus_news.parsers.setting.where import INNER, is_venue

_AT = frozenset({"at", "in", "during"})
_ATTENDING = frozenset({"attend", "participate in", "take part in"})
_TOWARDS = frozenset({"to", "until", "till", "for"})
_UNTIL = _TOWARDS - {"for"}
_BEHIND = frozenset({"ago", "earlier", "last", "past", "previous"})
_AROUND = 4  # tokens
_ONE = frozenset({"another", "one", "ones"})
#: What stands before a time that only ends or begins something, and before one that belongs to something else.
BOUNDS = frozenset({"since", "until", "till"})
APART = frozenset({"after", "before", "since", "following", "until"})


def is_last(when: When, scene: Scene) -> bool:
    """Whether the words around a time put it behind: "last Friday", "a week ago, on Monday"."""
    tokens = scene.document.tokens
    first = bisect_left(tokens.starts, when.span.start)
    return not _BEHIND.isdisjoint(tokens.keys[max(first - _AROUND, 0) : first + _AROUND])


def _last_time(frame: Frame, scene: Scene) -> list[TimeMention]:
    """The last time told before a clause that opens with "when" or "where"."""
    told = [t for other in scene.frames[frame.sentence] for t in other.times if t.last <= frame.chunk.first]
    return sorted(told, key=lambda t: t.first)[-1:]


def read_when(frame: Frame, scene: Scene, *, point: bool = False) -> When | None:
    """The time that goes with a trigger: its own, that of the verbs that it goes with, or the sentence's.

    With `point`, a time behind "since" or "until" is none: what happens on a day did not begin on another.

    >>> from caucasus_news import NewsParser
    >>> parser = NewsParser(events=[])
    >>> scene = parser.scene(parser.read("Ilham Aliyev met Nikol Pashinyan in Brussels on 14 May 2023."))
    >>> met = next(frame for frame in scene.all_frames() if frame.lemma == "meet")
    >>> str(read_when(met, scene).earliest)
    '2023-05-14'
    """
    back = counted_day(frame, scene, by_story=point)
    if back is not None:
        return back
    own = _own_time(frame) if frame.verb is None and frame.times else None
    if own is not None and own.kind in CALENDAR and own.earliest is not None:
        return own  # "ahead of tomorrow's meeting, spoke on Tuesday"
    keys = scene.document.tokens.keys
    moved = _moved(frame) if point and frame.links else ()  # "put off until May"
    for times in chain(_times_beside(frame, scene), _times_outwards(frame, scene)):
        if not times:
            continue
        told = [
            t.when
            for t in times
            if t.when.kind in CALENDAR
            and t.when.earliest is not None
            and "since" not in keys[frame.chunk.last : t.first - 1]  # "the first talks since fighting began in May"
            and not (point and t.first and keys[t.first - 1] in BOUNDS and t not in moved and not _takes_up(frame, t))
        ]
        if told:
            dated = (w for w in told if w.precision is Precision.DAY and any(map(str.isdigit, w.text)))
            return next(dated, told[0]) if told[1:] else told[0]
    return day_counted_from(frame, scene)


def _own_time(frame: Frame) -> When | None:
    """The time within the phrase of an event: "Monday's talks"."""
    chunk = frame.chunk
    return next((t.when for t in frame.times if chunk.first <= t.first and t.last <= chunk.head), None)


def _moved(frame: Frame) -> list[TimeMention]:
    """The times of verbs by which an event is moved to another day."""
    return [t for link, _ in frame.links if link.lemma in control_verbs("moving") for t in link.times]


def _takes_up(frame: Frame, time: TimeMention) -> bool:
    """Whether a trigger stands in a clause that says more of a time: "since 15 July, when they held talks".

    Or the time is an hour of the same day: "until midnight on Monday".
    """
    return (
        time.when.kind is TimeKind.TIME or frame.role == "when" or any(link.role == "when" for link, _ in frame.links)
    )


def _times_beside(frame: Frame, scene: Scene) -> Iterator[Sequence[TimeMention]]:
    """The times of a trigger, of what it counts, and of the verbs that it is subject or object of."""
    if frame.times:
        yield frame.times
    for inner in counted(frame, scene) if frame.verb is None else ():
        yield inner.times
        for link, _ in inner.links:  # "a second round of talks to be held on Monday"
            yield link.times
    if not (frame.links or frame.dependents):
        return
    keys = scene.document.tokens.keys
    if frame.links:
        yield from _times_of_verbs(frame, scene)
    for dependent in frame.dependents:
        if dependent.times and goes_with(dependent):
            yield dependent.times
    for other in seen_there(frame) if frame.links else ():
        yield other.times
    for other in spoken_of(frame) if frame.dependents else ():
        yield [t for t in other.times if not _names_it(t, other, keys)]
    for link, _ in frame.links:
        for dependent in link.dependents:
            if dependent.times and _schedules(dependent, frame):
                yield dependent.times
    for link, role in frame.links:  # "talks brought a truce on Monday"
        if role == "subject" and link.lemma in control_verbs("yielding"):
            yield [t for d in link.dependents if d.role == "object" and d is not frame for t in d.times]
    for link, _ in frame.links:  # "put off until Monday", not "put off on Monday"
        if link.times:
            yield [t for t in link.times if t.first and keys[t.first - 1] in _TOWARDS]


def _times_of_verbs(frame: Frame, scene: Scene) -> Iterator[Sequence[TimeMention]]:
    """The times of the verbs that set a day for an event: "planned for Monday, has been moved to Friday"."""
    scheduling, keys = control_verbs("scheduling"), scene.document.tokens.keys
    links = [link for link, _ in frame.links]
    for link in links:
        if link.lemma in control_verbs("moving"):
            yield [t for t in link.times if t.first and keys[t.first - 1] in _TOWARDS]
    first_set = set_at_first(frame, scene)
    dated = [link for link in links if link.times and link not in first_set]
    for participles in (False, True):
        for link in dated:
            if link.lemma in scheduling and (link.role == "participle") is participles:
                yield link.times
    if first_set:  # "initially set for Monday, will now be held on Friday"
        for link in dated:
            yield link.times


def _schedules(verb: Frame, frame: Frame) -> bool:
    """Whether a verb tells the day of an event and no other: "prepared the next summit, which is set for Monday"."""
    if verb.lemma not in control_verbs("scheduling") or verb is frame:
        return False
    told_of = (*verb.subject, *verb.objects)
    return not any((a.chunk.event or a.chunk.lemma in _ONE) and a.chunk is not frame.chunk for a in told_of)


def _names_it(time: TimeMention, frame: Frame, keys: Sequence[str]) -> bool:
    """Whether a time only tells which thing is meant: "met to discuss the truce of 9 November", "the 2020 truce"."""
    chunk = frame.chunk
    return frame.verb is None and (chunk.first <= time.first < chunk.last or keys[time.first - 1] == "of")


def _times_outwards(frame: Frame, scene: Scene) -> Iterator[Sequence[TimeMention]]:
    """The times of what a trigger hangs on, step by step, and then of the verbs joined to it."""
    role, outer = (frame.hung[1], frame.hung[0]) if frame.hung is not None else (frame.role, frame.governor)
    for _ in range(3):
        if outer is not None and role == "of" and is_venue(outer):
            yield outer.times
        if outer is None or role not in INNER or (role == "infinitive" and _commits(outer)):
            break
        if role == "after" and _lies_ahead(outer):
            break  # "agreed to meet again in May after talks in Ostia"
        if role in ("where", "when"):
            yield _last_time(frame, scene)
        yield _of_stop(outer, frame)
        for told in outer.dependents:  # "will discuss the closure later this week at a meeting"
            fronted = role in _AT and frame.index < outer.index  # "At talks in Ostia, both agreed on a truce on Monday"
            aside = told.role == "object" and (fronted or told.chunk.first < frame.chunk.first)
            if (aside and told is not frame) or _says_more(told, frame):
                yield told.times
        role, outer = outer.role, outer.governor
    joined = joined_verbs(frame)
    for verb in joined:
        yield verb.times
    for verb in joined:
        for journey in journeys_of(verb):
            yield journey.times


def _says_more(told: Frame, frame: Frame) -> bool:
    """Whether the day of a participle is the verb's: "held talks with a delegation led by Aldor on Monday".

    So too of what those who act take part in: "Aldor, attending the forum on 14 May, held talks".
    """
    if told.role == "gerund":
        return told.lemma in _ATTENDING and told.index < frame.index
    return told.role == "participle" and told.index > frame.index and goes_with(told)


def _lies_ahead(outer: Frame) -> bool:
    """Whether a verb tells of what is still to be done: what it will come after has a day of its own."""
    verb = outer.verb
    return verb is not None and (verb.shape is Shape.INFINITIVE or verb.due or verb.modal == "future")


def _commits(outer: Frame) -> bool:
    """Whether a verb has a time of its own: "agreed on Monday to meet", but "is due on Monday to meet"."""
    verb = outer.verb
    return (
        verb is not None
        and verb.tense in (Tense.PAST, Tense.PERFECT)
        and not verb.passive
        and outer.lemma in control_verbs("committing")
    )


def _of_stop(outer: Frame, frame: Frame) -> Sequence[TimeMention]:
    """The times of what a trigger hangs on; of a trip with several stops, the last before the trigger."""
    stops = sum(p in TO and any(m.place is not None for a in row for m in a.mentions) for p, row in outer.prepositions)
    if stops < 2 or outer.lemma not in control_verbs("motion"):
        return outer.times
    return [t for t in outer.times if t.last <= frame.chunk.first][-1:]


def new_day(frame: Frame, scene: Scene) -> When | None:
    """The day that an event is moved to: "has been put off until June"; None where none is told."""
    keys = scene.document.tokens.keys
    return next((t.when for t in _moved(frame) if t.first and keys[t.first - 1] in _UNTIL and t.when.earliest), None)
