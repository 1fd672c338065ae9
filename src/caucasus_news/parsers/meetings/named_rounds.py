"""Rounds of a standing format that are told by its name alone: "the 36th Ostia Discussions were held on 14 June"."""

from caucasus_news.model import ActorKind, Modifier, Precision
from caucasus_news.parsers.chunks import Tense, VerbGroup
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings.arranged import HAPPENING
from caucasus_news.parsers.scene import CALENDAR, Scene

_NOUNS = frozenset({"conference", "consultations", "dialogue", "discussions", "negotiations", "talks"})
_HELD = HAPPENING | {
    "call off", "cancel", "conduct", "convene", "hold", "plan", "postpone", "put off", "reconvene", "reschedule",
    "schedule", "set",
}  # fmt: skip
#: What such talks will do when a round is held; that they began tells of the first one, long ago.
_STARTING = frozenset({"begin", "continue", "kick off", "open", "resume", "start"})
_ROW = frozenset({"following", "last", "latest", "next", "previous"})


def named_round(frame: Frame) -> Argument | None:
    """The name of talks that a verb tells to be held on a day: "the Ostia Discussions took place on 14 June".

    Not where they have gone on since, or are held in general ("have been held since 2008", "are held each year").
    """
    if frame.verb is None or not frame.times:
        return None
    if frame.lemma not in _HELD and not (frame.lemma in _STARTING and _is_to_come(frame.verb)):
        return None
    told = frame.objects if frame.verb.passive else frame.subject
    named = told[0] if len(told) == 1 and told[0].chunk.lemma in _NOUNS else None
    mention = named.chunk.mention if named is not None else None
    if mention is None or not any(a.kind is ActorKind.ORGANIZATION for a in mention.actors):
        return None
    days = [t.when for t in frame.times if t.when.kind in CALENDAR and t.when.modifier is not Modifier.SINCE]
    dated = any(when.precision is not Precision.YEAR for when in days)
    return named if dated and frame.verb.tense is not Tense.NONE else None


def _is_to_come(verb: VerbGroup) -> bool:
    """Whether talks are to begin or go on: "the Ostia talks will resume on Monday"."""
    return verb.due or verb.tense is Tense.FUTURE


def numbered_by_name(frame: Frame, scene: Scene) -> tuple[str, ...]:
    """The words of the name of such talks, with what stands before it: "the 36th Ostia Discussions"."""
    named = named_round(frame)
    return scene.document.tokens.keys[named.chunk.first : named.chunk.last] if named is not None else ()


def is_of_row(frame: Frame, scene: Scene) -> bool:
    """Whether such talks are called one of a row: "the next Ostia Discussions"."""
    return not _ROW.isdisjoint(numbered_by_name(frame, scene))
