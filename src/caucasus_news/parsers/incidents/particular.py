"""Whether a trigger tells of something that happened: not of what may be, is feared, or a figure of speech."""

from caucasus_news.model import TimeKind
from caucasus_news.parsers.casualties.told import UNREAL
from caucasus_news.parsers.chunks import Chunk, Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.blasts import MUTUAL_VERBS
from caucasus_news.parsers.incidents.dreaded import is_ahead
from caucasus_news.parsers.incidents.habits import (
    FIGURES,
    NOT_PARTICULAR,
    counted_up,
    figurative,
    habitual,
    is_habit,
    is_new,
    is_usual,
    planned,
)
from caucasus_news.parsers.incidents.repeated import is_repeated
from caucasus_news.parsers.incidents.surroundings import attempt_by
from caucasus_news.parsers.incidents.words import IncidentWords
from caucasus_news.parsers.scene import AT, Scene

_TALK = frozenset(
    {"speech", "speeches", "interview", "interviews", "questions", "letters", "criticism", "complaints", "column"}
    | {"debate", "market", "markets", "table", "phone calls", "requests", "tweet", "tweets", "essay", "critics"}
    | {"podcast", "emails"}
)
_PLAYERS = frozenset(
    {"hackers", "hacker", "player", "players", "team", "teams", "footballers", "wrestlers", "boxers", "athletes"}
    | {"producers", "companies", "firms", "lawyers", "candidates", "singers", "critics", "fans", "club", "clubs"}
    | {"doctors", "teachers", "rivals"}
)
_AT_NOBODY = frozenset({"sea", "ocean", "waters", "sky"})
_SLIPS = frozenset({"mistake", "error", "accident"})
_BY_SLIP = frozenset({"accidentally", "inadvertently", "mistakenly", "unwittingly"})
_CHARGES = frozenset({"accusation", "accusations", "charge", "charges", "blame", "claims", "allegations", "insults"})
#: What shows behind a preposition that nothing was done to anybody.
_ASIDE = {
    "by": _SLIPS, "in": _SLIPS | {"air"}, "into": _AT_NOBODY | {"air"}, "towards": _AT_NOBODY, "toward": _AT_NOBODY,
}  # fmt: skip
#: Verbs whose infinitive tells what was done: "began to shell".
_GOING_ON = frozenset(
    {"continue", "begin", "start", "manage", "order", "send", "dispatch", "scramble", "go on", "come", "subject"}
)
_FIRING = frozenset({"fire", "shoot", "attack", "open fire", "strike"})
_NEEDING = frozenset({"take", "need", "require"})
_ONES = frozenset({"one", "ones", "side", "party"})
_NOBODY = frozenset({"nobody", "no one", "none", "neither"})
_TELLING = frozenset(
    {"claim", "report", "say", "believe", "allege", "appear", "seem", "understand", "know", "think", "presume"}
    | {"suspect", "find", "rumour", "rumor", "confirm", "admit", "happen", "boast", "profess", "accuse"}
)
_DEFENDING = frozenset({"act", "defend", "respond", "protect", "guard", "warn", "be"})


def describes_land(frame: Frame) -> bool:
    """Whether a participle only says what land it is: "the district liberated from occupation in 2020"."""
    freed = frame.governor if frame.lemma == "occupation" and frame.role == "from" else frame
    if freed is None or freed.verb is None or freed.verb.shape is not Shape.PARTICIPLE or freed.role != "participle":
        return False
    return any(a.chunk.lemma == "occupation" for a in freed.after("from")) or "from occupation" in freed.lemma


def _is_none(chunk: Chunk) -> bool:
    """Whether a phrase with "no" is of nothing: "no shots", but not "no fewer than thirty rockets"."""
    return chunk.modifiers[:1] not in (("fewer",), ("less",))


def _is_charge(argument: Argument) -> bool:
    """Whether a phrase is of words that two may throw at each other: "accusations", "blame"."""
    return argument.chunk.lemma in _CHARGES


def _is_about_nothing(frame: Frame) -> bool:
    """Whether those who do it, or what they do it to, are nobody, or play: "nobody fired", "no shots were fired"."""
    for argument in frame.objects:
        chunk = argument.chunk
        if chunk.lemma == "air" or (chunk.determiner == "no" and _is_none(chunk)):
            return True
    for argument in frame.subject:
        chunk = argument.chunk
        if chunk.lemma in _NOBODY or chunk.lemma in _PLAYERS or (chunk.determiner == "no" and _is_none(chunk)):
            return True
    return False


def _goes_nowhere(frame: Frame) -> bool:
    """Whether it is said with words, by a slip or at nobody: "attacked him in a speech", "fired into the air"."""
    for lemma, arguments in frame.prepositions:
        for a in arguments:
            if a.chunk.lemma in _TALK or (lemma in _ASIDE and a.chunk.lemma in _ASIDE[lemma]):
                return True
    for thing in frame.dependents:  # "fired a missile into the sea"
        if thing.prepositions and thing.verb is None and thing.role == "object":
            if any(a.chunk.lemma in _AT_NOBODY for a in thing.after("into", "towards", "toward")):
                return True
    return False


def has_happened(frame: Frame, scene: Scene, words: IncidentWords) -> bool:
    """Whether a verb tells of what happened."""
    verb = frame.verb
    assert verb is not None
    if verb.negated or verb.modal in UNREAL or verb.due or (frame.role in ("object", "gerund") and is_ahead(frame)):
        return False
    if _is_about_nothing(frame) or ((frame.prepositions or frame.dependents) and _goes_nowhere(frame)):
        return False
    if frame.adverbs and not _BY_SLIP.isdisjoint(frame.adverbs):
        return False
    if not frame.times and is_repeated(frame, scene):
        return False  # "has been violating the truce frequently"
    if verb.tense is Tense.PRESENT and is_habit(frame):
        return False
    if scene.document.tokens.keys[frame.chunk.last : frame.chunk.last + 1] == ("neither",):
        return False  # "had fired neither at Ostia nor at Amar"
    if "first" in frame.adverbs and frame.lemma in _FIRING and not (frame.times and frame.after(*AT)):
        return False  # who "fired first" is about an incident told elsewhere, not "fired first near Ostia on Monday"
    governor = frame.governor
    if governor is not None and governor.lemma in MUTUAL_VERBS and any(_is_charge(a) for a in governor.objects):
        return False  # "traded accusations of breaking the truce"
    if frame.role == "infinitive" and attempt_by(frame, scene) is not None:
        return True
    if frame.role == "infinitive" and governor is not None:
        if governor.verb is not None and governor.verb.negated:
            return False
        if verb.perfect and governor.lemma in _TELLING:
            return True  # "claims to have shot down a jet", "is said to have fired first"
        if _took_so_long(governor) or _was_the_one(governor):
            return True
        return governor.lemma in words.attempts or governor.lemma in _GOING_ON
    if frame.role == "content" and governor is not None and governor.lemma in ("have", "see", "find"):
        unknown = any(a.chunk.determiner == "no" or a.chunk.lemma == "no" for a in governor.objects)
        if unknown or (governor.verb is not None and governor.verb.negated):
            return False  # "had no information that the rebels had entered the town"
    if frame.role in ("if", "unless", "in case", "whether", "without", "against", "instead of"):
        return False
    return not (governor is not None and governor.lemma in ("avoid", "prevent", "stop", "refrain", "threaten"))


def _took_so_long(frame: Frame) -> bool:
    """Whether it is told how long something took: "needed but a day to recapture the town"."""
    verb = frame.verb
    past = verb is not None and verb.tense in (Tense.PAST, Tense.PERFECT) and not (verb.modal or verb.negated)
    return past and frame.lemma in _NEEDING and any(t.when.kind is TimeKind.DURATION for t in frame.times)


def _was_the_one(frame: Frame) -> bool:
    """Whether a clause tells who it was: "Aldoria was the one to breach the truce"."""
    verb = frame.verb
    past = verb is not None and verb.tense in (Tense.PAST, Tense.PERFECT) and not verb.modal
    named = any(a.chunk.lemma in _ONES and a.chunk.determiner == "the" for a in frame.objects)
    return past and frame.lemma == "be" and named and bool(frame.subject)


def _is_sent_nowhere(frame: Frame) -> bool:
    """ "Fired a missile into the sea", "shots were fired into the air"."""
    for thing in frame.objects:
        if thing.chunk.lemma == "air":
            return True
    for lemma, arguments in frame.prepositions:
        for a in arguments if lemma in ("into", "toward") else ():
            if a.chunk.lemma in _AT_NOBODY or (lemma == "into" and a.chunk.lemma == "air"):
                return True
    return False


def is_particular(frame: Frame, words: IncidentWords) -> bool:
    """Whether an event noun means one that happened: not "any attack", "possible clashes", "to avoid a war"."""
    chunk = frame.chunk
    if (
        frame.role == "of"
        and frame.governor is not None
        and any(a.chunk.lemma == "cover" for a in frame.governor.after("under"))
    ):
        return False  # "attacked under cover of fire"
    if chunk.determiner in NOT_PARTICULAR:
        return False
    if chunk.modifiers and not words.frequent.isdisjoint(chunk.modifiers) and not is_new(frame, words):
        return False
    if (frame.lemma in FIGURES and figurative(frame, words)) or (frame.lemma == "war" and counted_up(frame)):
        return False
    if frame.links and (habitual(frame, words) or is_usual(frame)):
        return False
    governor = frame.governor
    if frame.role == "object" and governor is not None and not frame.times and is_habit(governor):
        return False  # "militants who launch attacks"
    if frame.prepositions and any(a.chunk.lemma in _AT_NOBODY for a in frame.after("into", "toward")):
        return False  # "missiles into the sea"
    if governor is not None and _is_sent_nowhere(governor):
        return False
    charging = frame.hung[0] if frame.hung is not None and chunk.determiner != "the" else None
    if charging is not None and charging.lemma in MUTUAL_VERBS and any(_is_charge(a) for a in charging.objects):
        return False  # "exchanged accusations of violations of the truce"
    if frame.role == "against" and governor is not None and governor.lemma in _DEFENDING:
        return False  # "acted in self-defence against an incursion"
    if (
        frame.lemma in ("shooting", "fire")
        and not chunk.determiner
        and governor is not None
        and governor.lemma in words.ended
    ):
        return False  # "stopped shooting"
    if chunk.determiner == "the" and "war" in frame.lemma:
        return True  # "could have stopped the war"
    if governor is None or governor.verb is None:
        return not (
            governor is not None and frame.role in ("against", "of") and governor.lemma in ("threat", "risk", "danger")
        )
    if governor.verb.modal in UNREAL and frame.role in ("object", "subject") and not _could_be_heard(governor):
        return False
    if governor.lemma in words.hypothetical and frame.role == "object" and not _has_resumed(governor):
        return False
    if governor.role == "infinitive" and frame.role in ("object", "to"):
        if governor.governor is not None and governor.governor.lemma in words.hypothetical:
            return False  # "threatened to return to war"
    if (
        governor.verb.negated
        and frame.role in ("object", "subject")
        and governor.lemma in (*words.launching, *words.starting)
    ):
        return False
    return not (
        governor.role == "infinitive"
        and frame.role == "object"
        and governor.lemma in words.launching
        and planned(governor)
    )


def _could_be_heard(frame: Frame) -> bool:
    """Whether something was there for all to hear: "shelling could be heard in the town"."""
    return frame.verb is not None and frame.verb.modal == "possible" and frame.lemma in ("hear", "see")


def _has_resumed(frame: Frame) -> bool:
    """Whether somebody took up again what he did before: "had resumed the bombardment of the town"."""
    if frame.lemma != "resume" or frame.verb is None or frame.verb.shape is not Shape.FINITE:
        return False
    return frame.verb.tense in (Tense.PAST, Tense.PERFECT) and not frame.verb.negated


def is_attempted(frame: Frame, words: IncidentWords) -> bool:
    """Whether it was only tried, or beaten back."""
    governor = frame.governor
    if governor is None:
        return False
    return (frame.role == "infinitive" and governor.lemma in words.attempts) or (
        frame.role == "object" and governor.lemma in words.repelling
    )
