"""What stands around a trigger: the verbs joined to it, the events that it goes with."""

from functools import cache
from typing import Literal, TypeAlias

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.mention import Mention
from caucasus_news.parsers.chunks import Shape
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import Scene

_SEEING = frozenset({"see", "watch", "witness"})
ControlKind: TypeAlias = Literal[
    "committing", "gathered", "motion", "moving", "saying", "scheduling", "topical", "yielding"
]
ABOUT = ("on", "about", "over", "regarding")
#: Nouns of a way to somebody.
JOURNEYS = frozenset({"journey", "tour", "trip", "visit"})
_LEADING = frozenset({"lead", "head", "accompany", "chair", "represent"})


#: How a day is told of that was given up for another.
_AT_FIRST = frozenset({"initially", "originally", "first"})


@cache
def _occasional() -> frozenset[str]:
    """What stands between a trigger and the event during which it happens."""
    return frozenset({"for", "at", "during", "object", "to", "under", *load_words("meetings")["sidelines"]})


@cache
def control_verbs(kind: ControlKind) -> frozenset[str]:
    """The verbs of a kind that `control.json` has.

    The time of "scheduling" ones is that of the event that they go with, "motion" ones are of somebody who goes
    somewhere, "moving" ones of an event that is put off to another day, "topical" ones have as object what people talk
    about, and a place behind it is that of the matter; "yielding" ones tell what talks came to on their own day.
    """
    return frozenset(load_words("control")[kind])


def bodies_of(frame: Frame) -> list[Mention]:
    """Whose event it is.

    "the Geneva International Discussions' round", "a session of the Munich Security Conference".
    """
    return [*frame.chunk.owners, *(m for a in frame.after("of") for m in a.mentions)]


def counted(frame: Frame, scene: Scene) -> list[Frame]:
    """The events that an event noun counts: "a round of indirect talks in Ostia on Monday"."""
    row = scene.frames[frame.sentence]
    return [f for f in row if f.hung is not None and f.hung[0] is frame and f.hung[1] == "of"]


def seen_there(frame: Frame) -> list[Frame]:
    """What an event "saw" people do: "the summit that was to see them sign a text in Ostia on Monday"."""
    seeing = [link for link, role in frame.links if role == "subject" and link.lemma in _SEEING]
    return [d for link in seeing for d in link.dependents if d.role == "infinitive"]


def joined_verbs(frame: Frame) -> list[Frame]:
    """The verbs before an "and" of a frame or of the verbs that it goes with: "flew to Ostia and met Berrin".

    None with a day of its own, where the frame has one too: "will travel to Ostia next week and hold talks on Monday".
    """
    joined = all_joined(frame)
    if joined and (frame.times or any(link.times for link, _ in frame.links)):
        return [verb for verb in joined if not verb.times]
    return joined


def all_joined(frame: Frame) -> list[Frame]:
    """The verbs before an "and" of a frame or of the verbs that it goes with, with whatever days of their own."""
    joined = [link.joined for link, _ in frame.links if link.joined is not None] if frame.links else []
    return joined if frame.joined is None else [frame.joined, *joined]


@cache
def _events() -> frozenset[str]:
    """Nouns of what has a day and a place of its own: fights and meetings."""
    return frozenset({*load_words("incidents")["nouns"], *load_words("meetings")["nouns"]})


def spoken_of(frame: Frame) -> list[Frame]:
    """What a trigger is about, which takes the phrases behind it: "held talks on the treaty in Ostia on Monday".

    So does what people meet for: "met to discuss the treaty in Ostia". Fights and meetings have a place of their own.
    """
    aims = [d for d in frame.dependents if d.role == "infinitive"] if frame.lemma in control_verbs("gathered") else []
    topics = [d for d in frame.dependents if d.verb is None and d.role in ABOUT]
    topics += [d for aim in aims for d in aim.dependents if d.verb is None and d.role in (*ABOUT, "object")]
    return aims + [
        d for d in topics if d.lemma.split()[-1] not in _events() or (d.role == "over" and d.lemma in _MEALS)
    ]


_MEALS = frozenset({"breakfast", "coffee", "dinner", "lunch", "supper", "tea"})


def is_occasion(frame: Frame) -> bool:
    """An event noun that tells what for, or how: "received them for consultations", "agreed in a call on Monday"."""
    if frame.verb is not None:
        return False
    return frame.role in _occasional() or (frame.role == "in" and frame.lemma in load_words("meetings")["nouns"])


def journeys_of(verb: Frame) -> list[Frame]:
    """The journeys that a verb tells of: "paid a visit to Ostia on Monday and met Berrin"."""
    return [d for d in verb.dependents if d.role == "object" and d.verb is None and d.lemma in JOURNEYS]


def goes_with(dependent: Frame) -> bool:
    """Whether the time and place of what hangs on a trigger are the trigger's own.

    Those of what schedules it ("is to be held on Monday"), of what it is for, and those behind the one who leads:
    "met a delegation led by Aldor in Ostia on Monday"; not those of "talked about drills to be held in Amar".
    """
    led = dependent.role == "participle" and dependent.lemma in _LEADING
    other = dependent.role == "relative" and dependent.verb is not None and dependent.verb.shape is Shape.INFINITIVE
    return led or (dependent.lemma in control_verbs("scheduling") and not other) or is_occasion(dependent)


def set_at_first(frame: Frame, scene: Scene) -> list[Frame]:
    """The verbs around an event that tell of a day given up for another: "was originally scheduled for Monday"."""
    keys = scene.document.tokens.keys
    first_set = []
    for link, _ in frame.links:
        chunk = link.chunk
        if not _AT_FIRST.isdisjoint((*link.adverbs, *keys[chunk.first : chunk.last])):
            first_set.append(link)
    return first_set
