"""The day that a trigger takes from a verb near it: the one it hangs on, the one before, what happened meanwhile."""

from caucasus_news.model import When
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import ChunkKind, Shape
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.doings import described_by, goes_on
from caucasus_news.parsers.incidents.phrases import family_of
from caucasus_news.parsers.incidents.spots import HAPPEN
from caucasus_news.parsers.incidents.surroundings import joined_to
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.scene import Scene, calendar_times, first_calendar_time

_WITHIN = frozenset({"in", "by", "during", "subject", "object", "of", "at", "into"})
_MEANWHILE = frozenset({"as", "while", "whilst", "even as", "just as"})


def trailing_time(frame: Frame, scene: Scene) -> When | None:
    """The time of what somebody was doing: "fired at a farmer working his field on 28 February"."""
    if frame.verb is None or frame.verb.shape is not Shape.FINITE:
        return None
    doing, described = (Shape.GERUND, Shape.PARTICIPLE), described_by(frame, scene)
    hanging = [f for f in described if f.times and f.verb is not None and (f.verb.shape in doing or goes_on(f))]
    times = calendar_times(*hanging) if hanging else ()
    return times[0] if len(times) == 1 else None


def joint_time(frame: Frame, scene: Scene) -> When | None:
    """The time behind the second of two verbs of one doer: "shot a man and abducted another on 6 November"."""
    other = joined_to(frame, scene)
    return first_calendar_time(other) if other is not None else None


def shared_time(frame: Frame) -> When | None:
    """The time of what somebody did before: "went through a minefield on Monday and killed two"."""
    before = frame.joined
    if frame.verb is None or before is None or before.verb is None or frame.times:
        return None
    if before.verb.tense is not frame.verb.tense:
        return None  # "covered the summit in 1999 and has missed few since"
    return first_calendar_time(before, *(d for d in before.dependents if d.verb is None))


def effect_time(frame: Frame) -> When | None:
    """The time of what a hit did: "a house caught fire on Monday after being hit"."""
    outer = frame.governor
    if frame.verb is None or outer is None or outer.verb is None or frame.role not in ("after", "gerund", "when"):
        return None
    if outer.lemma not in incident_words().effects:
        return None
    return first_calendar_time(outer)


def opening_time(frame: Frame, scene: Scene) -> When | None:
    """The time of a clause in front: "As they talked in Ostia on Monday, shells were falling on Amar"."""
    for first in scene.frames[frame.sentence]:
        if first.verb is not None:
            meanwhile = first.role in _MEANWHILE and first.governor is None and first.index < frame.index
            return first_calendar_time(first) if meanwhile else None
    return None


def parallel_time(frame: Frame, scene: Scene) -> When | None:
    """The time of what happened meanwhile: "launched strikes on Thursday as Aldoria fired rockets"."""
    outer = frame.governor
    if outer is None or outer.verb is None or frame.verb is None or frame.role not in _MEANWHILE:
        return opening_time(frame, scene)
    if outer.lemma in attribution_words().saying:
        return None
    return first_calendar_time(*family_of(outer))


def governing_time(frame: Frame) -> When | None:
    """The time of the verb that an event noun goes with, however it hangs on it.

    "skirmishes grew into a war in 1991".
    """
    outer = frame.governor
    if frame.verb is not None or outer is None or outer.verb is None:
        return None
    words = incident_words()
    answered = frame.role == "with" and outer.lemma in words.launching  # "replied a day later with a raid"
    carried = frame.role in _WITHIN and (
        outer.lemma in words.starting or outer.lemma in words.launching or outer.lemma in HAPPEN | {"grow", "turn"}
    )
    if not (answered or carried):
        return None
    return first_calendar_time(outer)


def is_since(frame: Frame, scene: Scene) -> bool:
    """Whether the time that a clause hangs on stands behind "since": "the worst since 2016, when …"."""
    chunks = scene.chunks[frame.sentence]
    return any(
        c.kind is ChunkKind.TIME and i and chunks[i - 1].lemma in ("since", "before", "until")
        for i, c in enumerate(chunks[: frame.index])
    )
