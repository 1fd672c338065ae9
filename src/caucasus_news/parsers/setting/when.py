"""When: the time that goes with a trigger, the nearest first."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import BlockKind, Precision, TimeKind, When
from caucasus_news.model.days import moved
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import CALENDAR, TO, Scene
from caucasus_news.parsers.setting.around import (
    counted,
    goes_with,
    joined_verbs,
    motion_verbs,
    moving_verbs,
    scheduling_verbs,
    seen_there,
    set_at_first,
    spoken_of,
    yielding_verbs,
)
from caucasus_news.parsers.setting.counting import counted_back
from caucasus_news.parsers.setting.where import INNER, is_venue

_ENTRY = (Precision.DAY, Precision.MONTH)
_EXACT = (Precision.DAY, Precision.HOUR, Precision.MINUTE)
_ENDING = frozenset(
    {"end", "conclude", "finish", "wrap up", "complete", "close", "wind up", "come to a close", "come to an end"}
)
_BEGINNING = frozenset({"begin", "start", "open", "kick off", "launch"})
_APART = frozenset({"after", "before", "since", "following", "until"})
_AT = frozenset({"at", "in", "during"})
_OPENING = 2  # sentences
_PAIR = 2
_LATE = 92  # days before publication that a story's opening may tell of
_TOWARDS = frozenset({"to", "until", "till", "for"})
_UNTIL = _TOWARDS - {"for"}
_BEHIND = frozenset({"ago", "earlier", "last", "past", "previous"})
_AROUND = 4  # tokens
_BOUNDS = frozenset({"since", "until", "till"})


@cache
def _saying() -> frozenset[str]:
    return frozenset(load_words("control")["saying"])


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
    back = counted_back(frame, scene)
    if back is not None:
        return back
    own = next((t.when for t in frame.times if frame.chunk.first <= t.first and t.last <= frame.chunk.head), None)
    if own is not None and frame.verb is None and own.kind in CALENDAR and own.earliest is not None:
        return own  # "ahead of tomorrow's meeting, spoke on Tuesday"
    keys = scene.document.tokens.keys
    moved = [t for link, _ in frame.links if link.lemma in moving_verbs() for t in link.times]  # "put off until May"
    for times in _time_sources(frame, scene):
        told = [
            t.when
            for t in times
            if t.when.kind in CALENDAR
            and t.when.earliest is not None
            and not (point and t.first and keys[t.first - 1] in _BOUNDS and t not in moved and not _takes_up(frame, t))
        ]
        if told:
            return next((w for w in told if w.precision is Precision.DAY and any(c.isdigit() for c in w.text)), told[0])
    return None


def _takes_up(frame: Frame, time: TimeMention) -> bool:
    """Whether a trigger stands in a clause that says more of a time: "since 15 July, when they held talks".

    Or the time is an hour of the same day: "until midnight on Monday".
    """
    return (
        time.when.kind is TimeKind.TIME or frame.role == "when" or any(link.role == "when" for link, _ in frame.links)
    )


def _time_sources(frame: Frame, scene: Scene) -> Iterator[Sequence[TimeMention]]:
    scheduling = scheduling_verbs()
    keys = scene.document.tokens.keys
    yield frame.times
    for inner in counted(frame, scene):
        yield inner.times
        for link, _ in inner.links:  # "a second round of talks to be held on Monday"
            yield link.times
    for link, _ in frame.links:  # "planned for Monday, has been moved to Friday"
        if link.lemma in moving_verbs():
            yield [t for t in link.times if t.first and keys[t.first - 1] in _TOWARDS]
    first_set = set_at_first(frame, scene)
    for link in sorted((link for link, _ in frame.links), key=lambda f: f.role == "participle"):
        if link.lemma in scheduling and link not in first_set:
            yield link.times
    if first_set:  # "initially set for Monday, will now be held on Friday"
        for link, _ in frame.links:
            yield [] if link in first_set else link.times
    for dependent in frame.dependents:
        if goes_with(dependent):
            yield dependent.times
    if frame.links or frame.dependents:
        for other in (*seen_there(frame), *spoken_of(frame)):
            yield other.times
    for link, _ in frame.links:
        for dependent in link.dependents:
            others = any(a.chunk.event and a.chunk is not frame.chunk for a in dependent.objects)
            if dependent.lemma in scheduling and dependent is not frame and not others:
                yield dependent.times
    for link, role in frame.links:  # "talks brought a truce on Monday"
        if role == "subject" and link.lemma in yielding_verbs():
            yield [t for d in link.dependents if d.role == "object" and d is not frame for t in d.times]
    for link, _ in frame.links:  # "put off until Monday", not "put off on Monday"
        yield [t for t in link.times if t.first and keys[t.first - 1] in _TOWARDS]
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
            if told.role == "object" and told is not frame and (fronted or told.chunk.first < frame.chunk.first):
                yield told.times
        role, outer = outer.role, outer.governor
    for joined in joined_verbs(frame):
        yield joined.times


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
        and outer.lemma in _committing()
    )


@cache
def _committing() -> frozenset[str]:
    return frozenset(load_words("control")["committing"])


def _of_stop(outer: Frame, frame: Frame) -> Sequence[TimeMention]:
    """The times of what a trigger hangs on; of a trip with several stops, the last before the trigger."""
    stops = sum(p in TO and any(m.place is not None for a in row for m in a.mentions) for p, row in outer.prepositions)
    if stops < 2 or outer.lemma not in motion_verbs():
        return outer.times
    return [t for t in outer.times if t.last <= frame.chunk.first][-1:]


def new_day(frame: Frame, scene: Scene) -> When | None:
    """The day that an event is moved to: "has been put off until June"; None where none is told."""
    keys = scene.document.tokens.keys
    times = [t for link, _ in frame.links if link.lemma in moving_verbs() for t in link.times]
    return next((t.when for t in times if t.first and keys[t.first - 1] in _UNTIL and t.when.earliest), None)


def context_when(frame: Frame, scene: Scene, foreign: frozenset[str]) -> When | None:
    """A time elsewhere: in the sentence, then in the one before it in the same paragraph.

    Times that belong to a trigger among `foreign` (other events, verbs of saying) are left out.
    """
    sentence = scene.sentence(frame)
    keys = scene.document.tokens.keys
    for number in (frame.sentence, frame.sentence - 1):
        if number < 0 or scene.document.sentences[number].block != sentence.block:
            return None
        found = [
            t
            for other in scene.frames[number]
            if other is not frame and other.lemma not in foreign
            for t in other.times
            if t.when.kind in CALENDAR and t.when.earliest is not None and t.when.precision in _EXACT
            if not (t.first and keys[t.first - 1] in _BOUNDS) and t.last <= frame.chunk.first
        ]
        if found:
            return max(found, key=lambda t: t.first).when
    return None


def heading_when(frame: Frame, scene: Scene) -> When | None:
    """The day that the heading above a sentence gives to all below it: a chronology, a diary, a live blog."""
    document = scene.document
    headings = document.by_kind.get(BlockKind.HEADING, ())
    before = bisect_left(headings, frame.sentence)
    if not before:
        return None
    heading = document.sentences[headings[before - 1]]
    told = [t.when for t in document.times_in(heading.first, heading.last)]
    dated = [w for w in told if w.kind in CALENDAR and w.earliest is not None and w.precision in _ENTRY]
    return dated[0] if len(dated) == 1 else None


def distinct_days(frame: Frame) -> list[When]:
    """The frame's own days, where it lists several apart from one another."""
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
    around = (a.chunk for lemma, row in frame.prepositions if lemma in _APART for a in row)
    return any(chunk.first <= time.first < chunk.last for chunk in around)


def in_opening(frame: Frame, scene: Scene) -> bool:
    """Whether a trigger stands in the first sentences of the body, in the past tense: the news of the day."""
    first = next(iter(scene.document.by_kind.get(BlockKind.PARAGRAPH, ())), 0)
    if frame.sentence - first >= _OPENING or frame.role in _APART:
        return False
    verbs = [f.verb for f in (frame, *(link for link, _ in frame.links)) if f.verb is not None]
    return bool(verbs) and all(v.tense in (Tense.PAST, Tense.PERFECT) for v in verbs if v.shape is Shape.FINITE)


def day_of_publication(frame: Frame, scene: Scene) -> When | None:
    """The day of the news, as what a trigger tells without saying it; None where it is unknown.

    The day of publication, or the one on which it was told: "received Aldor, the ministry said on Monday"; or that of
    the sentence that opens the story: "failed on Monday to agree. Aldor and Berrin had met in Ostia".
    """
    day = scene.published
    if day is None:
        return None
    for other in scene.frames[frame.sentence]:
        told = [
            t.when.earliest for t in other.times if t.when.precision is Precision.DAY and t.when.earliest is not None
        ]
        if other.lemma in _saying() and told and told[0] < day:
            day = told[0]
    lead = _time_of_lead(frame, scene, day) if day == scene.published else None
    if lead is not None and lead.earliest is not None and lead.precision is not Precision.DAY:
        return evolve(lead, approximate=True)
    day = lead.earliest if lead is not None and lead.earliest is not None else day
    span = scene.span(frame)
    text = span.of(scene.document.article.text)
    return When(text, span, day.isoformat(), day, day, Precision.DAY, approximate=True, timex3=day.isoformat())


def _time_of_lead(frame: Frame, scene: Scene, published: dt.date) -> When | None:
    """The one day or month of late at which the first sentence of the story tells that something was done."""
    first = next(iter(scene.document.by_kind.get(BlockKind.PARAGRAPH, ())), frame.sentence)
    if first >= frame.sentence:
        return None
    done = (f for f in scene.frames[first] if f.verb is not None and f.verb.tense in (Tense.PAST, Tense.PERFECT))
    times = [t.when for f in done if f.role not in _APART for t in f.times]
    past = {(w.earliest, w.latest): w for w in times if w.precision in _ENTRY and w.latest and w.latest <= published}
    if len(past) != 1:
        return None
    told = next(iter(past.values()))
    return told if told.latest is not None and (published - told.latest).days < _LATE else None


def two_days(frame: Frame, scene: Scene) -> When | None:
    """The two days of one event: "on Wednesday and Thursday"; None where its days are others, or apart."""
    keys = scene.document.tokens.keys
    if len(frame.times) != _PAIR:
        return None
    first, last = frame.times
    a, b = first.when, last.when
    if keys[first.last : last.first] not in (("and",), ("and", "on")) or a.latest is None or b.earliest is None:
        return None
    if a.precision is not Precision.DAY or b.precision is not Precision.DAY or (b.earliest - a.latest).days != 1:
        return None
    edtf = f"{a.edtf}/{b.edtf}" if a.edtf and b.edtf else None
    return evolve(a, latest=b.latest, edtf=edtf)


def stretched(when: When, days: int | None, lemma: str) -> When:
    """The whole of talks that took several days, where the day told is that of their end or beginning."""
    if days is None or days < 2 or when.earliest is None or when.earliest != when.latest:
        return when
    if lemma in _ENDING:
        first, last = moved(when.earliest, 1 - days), when.earliest
    elif lemma in _BEGINNING:
        first, last = when.earliest, moved(when.earliest, days - 1)
    else:
        return when
    return evolve(when, earliest=first, latest=last, edtf=f"{first}/{last}")
