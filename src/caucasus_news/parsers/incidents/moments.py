"""When an incident was, going by its clause, its sentence, or what it refers to."""

from collections.abc import Sequence

from attrs import evolve

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import Modifier, Precision, TimeKind, When
from caucasus_news.model._made import changer
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.borrowed_days import (
    effect_time,
    governing_time,
    joint_time,
    parallel_time,
    shared_time,
    trailing_time,
)
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.phrases import family_of
from caucasus_news.parsers.incidents.spots import HAPPEN
from caucasus_news.parsers.incidents.surroundings import ANSWERING
from caucasus_news.parsers.incidents.told_days import FREEING, is_bare_clock, is_of_other_business, lies_within
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.scene import CALENDAR, Scene, calendar_times, first_calendar_time
from caucasus_news.parsers.setting import read_when
from caucasus_news.parsers.setting.counting import counted_day

_OPENERS = (ChunkKind.PREPOSITION, ChunkKind.SUBORDINATOR)
_CROSSING = (ChunkKind.VERB, ChunkKind.SUBORDINATOR, ChunkKind.RELATIVE, ChunkKind.MARK)
_FRONT = 6  # chunks
_SEQUENCE = frozenset({"after", "before", "since", "until", "till", "following"}) | ANSWERING
_ORIGINS = frozenset({"from", "since", "after", "before", "like", "than", "until"})  # "a shell from the war of 1992"
_DESCRIBING = frozenset({"relative", "where"})
_GENITIVE = frozenset({"'s", "s", "'"})
_CAUSES = frozenset({"for", "to", "after", "following", "since", "before"})
_LATELY = 31  # days in which people are counted as of one fight
_OPEN = frozenset({"blockade", "war", "offensive"})
_BEFORE = 32  # characters that are looked at before a day
#: A time with another modifier: "after Tuesday's shelling" tells the day of the shelling.
with_modifier = changer(When, "modifier")


def time_of(draft: IncidentDraft, frame: Frame, scene: Scene) -> When | None:
    """The time that goes with a trigger; that of its end is none: "halted the war in 1994"."""
    when = (
        _closer(frame, scene)
        or _dated(frame, scene)
        or (_verb_time(draft, frame, scene) if frame.verb is not None else _noun_time(frame, scene))
    )
    if draft.kind != "blockade" and not (frame.verb is None and frame.role in _SEQUENCE):
        when = (
            when
            or governing_time(frame)
            or effect_time(frame)
            or parallel_time(frame, scene)
            or _fronted_time(draft, frame, scene)
            or trailing_time(frame, scene)
            or joint_time(frame, scene)
            or shared_time(frame)
        )
    if when is not None and _tells_birth(when, scene):
        return None
    if when is not None and draft.tolls and (counted := _since(when, frame, scene)) is not None:
        return counted
    if when is not None and (_of_another_clause(draft, when, frame, scene) or _of_agreement(when, frame, scene)):
        return None
    if when is None or frame.verb is not None:
        return when
    if not has_ended(frame):
        return when
    keys = scene.document.tokens.keys
    inner = [t for t in frame.times if t.when is when and (keys[t.first - 1] == "of" or t.first < frame.chunk.last)]
    later = [
        t
        for t in frame.times
        if t.when is when and keys[t.first - 1] in ("of", "in") and t.first == frame.chunk.last + 1
    ]
    described = all(link.role == "relative" for link, _ in frame.links)  # "a war in 1998 that ended with an air raid"
    return when if inner or (later and (described or keys[later[0].first - 1] == "of")) else None


def _verb_time(draft: IncidentDraft, frame: Frame, scene: Scene) -> When | None:
    """The time that goes with a verb; not that of a visit to where it was: "arrived on Monday in Ostia, which …".

    Nor that of a release: "is to free on Saturday seven men detained in Ostia".
    """
    when, outer = read_when(frame, scene), frame.governor
    if when is None or outer is None:
        return when
    saying = draft.kind not in _OPEN and outer.lemma in attribution_words().saying
    if saying and any(t.when is when for t in outer.times):
        return None  # "announced on Wednesday the death of two in fighting"
    if not is_of_other_business(outer):
        return when
    if frame.role not in _DESCRIBING and not (frame.role == "participle" and outer.lemma in FREEING):
        return when
    return None if any(t.when is when for t in outer.times) else when


def _closer(frame: Frame, scene: Scene) -> When | None:
    """The day of the verb where the noun has but a month: "In the third clash this month, two fell on Tuesday"."""
    outer = frame.governor
    if frame.verb is not None or frame.role != "in" or outer is None or outer.verb is None or not frame.times:
        return None
    own, day = first_calendar_time(frame), first_calendar_time(outer)
    if (
        own is None
        or day is None
        or day.earliest is None
        or own.earliest is None
        or day.latest is None
        or own.latest is None
    ):
        return None
    inside = own.earliest <= day.earliest and day.latest <= own.latest
    return day if inside and day.earliest == day.latest and own.earliest < own.latest else None


def _since(when: When, frame: Frame, scene: Scene) -> When | None:
    """The days up to the text in which people were counted: "27 have been killed since Wednesday"."""
    published, first = scene.published, when.earliest
    time = next((t for t in frame.times if t.when is when), None)
    if (
        time is None
        or published is None
        or first is None
        or "since" not in scene.document.tokens.keys[max(time.first - 2, 0) : time.first]
    ):
        return None
    if not 0 < (published - first).days <= _LATELY:
        return None
    return evolve(when, latest=published, edtf=f"{first.isoformat()}/{published.isoformat()}", modifier=None)


def has_ended(frame: Frame) -> bool:
    """Whether a verb tells of the end of what a noun names: "when the war ended", "halted the offensive"."""
    if frame.verb is not None:
        return False
    ended = incident_words().ended
    return bool([link for link, _ in frame.links if link.lemma in ended or link.lemma in ("finish", "settle")])


def _of_agreement(when: When, frame: Frame, scene: Scene) -> bool:
    """Whether a time tells which truce or treaty is meant: "broke the November 9 ceasefire", "the 2003 accord"."""
    for other in scene.frames[frame.sentence]:
        for time in other.times if other is not frame else ():
            if time.when is when and _names_agreement(time, other, scene):
                return True
    return False


def _names_agreement(time: TimeMention, frame: Frame, scene: Scene) -> bool:
    """Whether a time of a noun that is agreed on stands in it, or behind it and "of": "the ceasefire of 10 May"."""
    chunk = frame.chunk
    if frame.verb is not None or chunk.lemma.rpartition(" ")[2] not in incident_words().concluded:
        return False
    between = scene.document.tokens.keys[chunk.last : time.first]
    return chunk.first <= time.first < chunk.last or between in (("of",), ("of", "the"))


def _is_birth(time: TimeMention, scene: Scene) -> bool:
    """Whether a time is a year of birth."""
    return "born" in scene.document.tokens.keys[max(time.first - 3, 0) : time.first]


def _tells_birth(when: When, scene: Scene) -> bool:
    """Whether somebody was "born in 1986"."""
    before = scene.document.tokens.text[max(when.span.start - _BEFORE, 0) : when.span.start]
    return "born" in before and before.rstrip().endswith(("born", "born in", "born on"))


def _dated(frame: Frame, scene: Scene) -> When | None:
    """A date of its own, before a mere time of day: "overnight on 13 September"."""
    if not frame.times and not frame.dependents:
        return None
    times = [
        t.when
        for f in family_of(frame)
        for t in f.times
        if t.when.earliest is not None
        and not _is_birth(t, scene)
        and not (f is not frame and _names_agreement(t, f, scene))
    ]
    if not times:
        return None
    dates = [w for w in times if w.kind is TimeKind.DATE]
    dated = [w for w in dates if not [o for o in dates if lies_within(o, w)]] if dates[1:] else dates
    if dated:
        return dated[0]
    clocks = [w for w in times if w.kind is TimeKind.TIME]
    return next((w for w in clocks if not is_bare_clock(w, scene)), next(iter(clocks), None))


def _noun_time(frame: Frame, scene: Scene) -> When | None:
    """The time of an event noun: its own, that of the verbs that it goes with, of what it is in."""
    behind = scene.document.tokens.keys[max(frame.chunk.first - 1, 0)] == "after"  # also where "in which" takes it up
    if frame.role in _SEQUENCE or behind:
        return first_calendar_time(frame) or counted_day(frame, scene)
    happening = incident_words().starting | incident_words().launching | HAPPEN
    links = [f for f, _ in frame.links if f.lemma in happening or f.verb is None or f.verb.shape is Shape.PARTICIPLE]
    inside = [f for f in frame.dependents if f.role not in _ORIGINS]
    told = first_calendar_time(frame, *links, *inside)
    after = frame.governor is not None and frame.governor.role in _SEQUENCE  # "two days after they launched an assault"
    return counted_day(frame, scene) if told is None and after else told


def _fronted_time(draft: IncidentDraft, frame: Frame, scene: Scene) -> When | None:
    """The one time of a sentence, where it stands in front.

    "On the first day of the war, 27 September, a shell hit …".
    """
    chunks = scene.chunks[frame.sentence]
    times = [
        (i, c.time.when)
        for i, c in enumerate(chunks)
        if c.time is not None and c.time.when.kind in CALENDAR and c.time.when.earliest is not None
    ]
    if not times or times[0][0] > frame.index:
        return None
    i, when = times[0]
    saying = attribution_words().saying
    verbs = [j for j in range(i) if chunks[j].kind is ChunkKind.VERB] if i else []
    told = bool(verbs) and draft.kind not in _OPEN and _stands_behind(verbs, i, chunks)
    if told or [j for j in verbs if chunks[j].lemma not in saying]:
        return None  # "denounced on Thursday the death of", "said on Thursday two had been killed"
    between = chunks[i + 1 : frame.index]
    whole = i <= 2 and bool(between) and between[0].kind is ChunkKind.COMMA  # "On 15 June, as guards raised a flag, …"
    if whole:
        keys = scene.document.tokens.keys
        rival = [
            c
            for c in between
            if c.kind is ChunkKind.TIME and keys[c.first - 1] not in ("the", "of") and c.time is not None
        ]
        return None if any(c.time is not None and c.time.when.kind in CALENDAR for c in rival) else when
    if i > _FRONT or times[1:]:
        return None
    return None if [c for c in between if c.kind in _CROSSING] else when


def _stands_behind(verbs: Sequence[int], time: int, chunks: Sequence[Chunk]) -> bool:
    """Whether nothing but "on" stands between the last of some verbs and a time."""
    return bool(verbs) and all(c.kind is ChunkKind.PREPOSITION for c in chunks[verbs[-1] + 1 : time])


def _of_another_clause(draft: IncidentDraft, when: When, frame: Frame, scene: Scene) -> bool:
    """Whether a time belongs to what came before or after.

    "two days after X attacked", "killed when it ended on …", or is a deadline ("by Friday").
    """
    tokens, chunks = scene.document.tokens, scene.chunks[frame.sentence]
    found = [i for i, c in enumerate(chunks) if c.time is not None and c.time.when is when]
    if not found:
        return False
    where = found[0]
    before = tokens.keys[max(chunks[where].first - 2, 0) : chunks[where].first]
    if "by" in before or "born" in before or before == ("as", "of"):
        return True  # "as of Wednesday": a toll's day, not the strike's
    own = frame.verb is None and where == frame.index - 1 and tokens.keys[chunks[where].last - 1] in _GENITIVE
    if "since" in before and draft.kind not in _OPEN and not own:
        return True
    if where < frame.index and _is_of_cause(when, where, frame, scene):
        return True
    if where < frame.index:
        return bool([c for c in chunks[where + 1 : frame.index] if c.kind in _OPENERS and c.lemma in _SEQUENCE])
    between, ended = chunks[frame.index + 1 : where], incident_words().ended
    if not [c for c in between if c.kind is ChunkKind.VERB and c.lemma in ended]:
        return False
    return any(c.kind in _OPENERS and c.lemma in ("when", "until", "before", "by") for c in between)


def counts_on(frame: Frame) -> bool:
    """Whether a clause tells how long an event has gone on: "the blockade enters its second month on Thursday"."""
    for link, role in frame.links:
        if role == "subject" and link.lemma in ("enter", "reach", "mark", "pass") and link.objects:
            return True
    return False


def _is_of_cause(when: When, where: int, frame: Frame, scene: Scene) -> bool:
    """Whether a time in front goes with what something answers: "In retaliation for an attack on Monday, …"."""
    causes = (f for f in scene.frames[frame.sentence] if f.verb is None and f.index < where and f is not frame)
    return any(f.role in _CAUSES and any(t.when is when for t in f.times) for f in causes)


def antecedent_time(frame: Frame, scene: Scene) -> When | None:
    """The time that a clause hangs on: "since September, when Azerbaijan retook …"."""
    chunks = scene.chunks[frame.sentence]
    i = frame.index - 1
    while i >= 0 and chunks[i].kind not in (ChunkKind.SUBORDINATOR, ChunkKind.MARK, ChunkKind.RELATIVE):
        i -= 1
    if i < 1 or chunks[i].lemma not in ("when", "which"):
        return None
    j = i - 1
    while j >= 0 and chunks[j].kind in (ChunkKind.COMMA, ChunkKind.PREPOSITION):
        j -= 1
    time = chunks[j].time if j >= 0 and chunks[j].kind is ChunkKind.TIME else None
    if time is None or time.when.earliest is None or time.when.kind not in CALENDAR:
        return None
    inside = j > 0 and chunks[j - 1].kind is ChunkKind.NOUN and time.first < chunks[j - 1].last
    if inside or calendar_times(frame):  # "breached the November truce when its troops attacked"
        return None
    return with_modifier(time.when, None)


def tells_time(when: When, kind: str) -> bool:
    """Whether a time says when it happened: "since" and "until" only date what goes on, a century a temple."""
    if when.precision is Precision.CENTURY:
        return False
    return kind in _OPEN or when.modifier not in (Modifier.SINCE, Modifier.UNTIL, Modifier.BEFORE, Modifier.AFTER)
