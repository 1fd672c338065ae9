"""What "be" says with its complement, and who is glad or ready to: "is due", "is under way", "stands ready to host"."""

from caucasus_news.parsers.chunks import Tense, VerbGroup
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.words import meeting_words

_PROFESSING = frozenset({"declare", "find", "proclaim", "profess", "remain", "show", "stand"})
_EAGER = {"willing", "eager", "keen", "anxious", "interested"}
_READY = {"ready", "open", "prepared", "possible", "necessary", *_EAGER}
_GLAD = {"glad", "happy", "delighted", "please", "pleased", "honoured", "honored", "honour", "honor"}
_AVERSE = frozenset({"averse", "loath", "opposed"})
#: What is no refusal though it is denied: "is not against meeting".
_UNOPPOSED = "not mind"
_WISHES = frozenset({"interest", "willingness", "readiness", "desire", "wish", "preparedness", "eagerness"})
_ARRANGING = frozenset({"expect", "plan", "program", "schedule", "set", "slate"})
_DUE = {"due", "set", "likely", "certain", "scheduled", "expected", "bound"}
_ANSWERS = {"no": "decline", "yes": "agree", "refusal": "decline"}
_UNDER_WAY = frozenset({"underway", "way", "progress", "session", "ongoing", "under way"})
_CONTENT = {"content", "relative"}


def is_due(frame: Frame) -> bool:
    """Whether a verb says that what hangs on it is arranged: "were due to", "was scheduled to"."""
    return effective_lemma(frame) == "be due" or frame.lemma in _DUE | {"schedule", "expect", "suppose"}


def had_been_due(verb: VerbGroup, lemma: str) -> bool:
    """Whether a verb tells what had been arranged, and so did not come about: "had been scheduled to host"."""
    if lemma == "suppose" and verb.passive and verb.tense is Tense.PAST:
        return True  # "was supposed to meet Aldor"
    arranged = lemma == "be due" or (lemma in _ARRANGING and verb.passive)
    return arranged and verb.perfect and verb.tense is Tense.PAST


def effective_lemma(frame: Frame) -> str:
    """ "be" with what it says: "is due", "is ready"."""
    if frame.lemma == "be":
        if tense_of(frame.verb) is Tense.PRESENT and _under_way(frame):
            return "be under way"
        if "off" in frame.adverbs:  # "the meeting is off", but "Aldor is off to Ostia"
            return "be due" if frame.after("to") else "call off"
        if any(a.chunk.lemma in meeting_words().ahead for a in frame.after("on", "in")):
            return "be due"  # "is on the cards"
        if frame.verb is not None and frame.verb.negated and frame.after("against"):
            return _UNOPPOSED
        for argument in frame.objects:
            if argument.chunk.lemma in _DUE:
                return "be due"
            if argument.chunk.lemma == "possible" and frame.verb is not None and frame.verb.negated:
                return "call off"  # "was not possible"
            if argument.chunk.lemma in _AVERSE and frame.verb is not None and frame.verb.negated:
                return _UNOPPOSED
            if argument.chunk.lemma in _READY or (argument.chunk.lemma in _GLAD and _is_wish(frame)):
                return "offer"
    if frame.lemma in ("say", "give") and any(a.chunk.lemma in _ANSWERS for a in frame.objects):
        return _ANSWERS[next(a.chunk.lemma for a in frame.objects if a.chunk.lemma in _ANSWERS)]
    if frame.lemma in ("oppose", "object to") and frame.verb is not None and frame.verb.negated:
        return _UNOPPOSED
    if frame.lemma == "prepare" and frame.verb is not None and frame.verb.passive and _of_people(frame):
        return "offer"  # "is prepared for talks"
    if frame.lemma in _EAGER or (frame.lemma in _GLAD and _is_wish(frame)):
        return "offer"  # "said it was willing to host"
    if frame.objects and any(a.chunk.lemma in _WISHES for a in frame.objects):
        return "offer"  # "signalled its interest in hosting"
    if frame.lemma in _PROFESSING and any(a.chunk.lemma in _READY for a in frame.objects):
        return "offer"  # "declared itself willing to receive"
    return frame.lemma


def _of_people(frame: Frame) -> bool:
    return any(m.acts for a in frame.objects for m in a.mentions)


def _is_wish(frame: Frame) -> bool:
    """Whether somebody is glad of what is to come: who "was glad to host talks" has held them, unless he said so."""
    return tense_of(frame.verb) not in (Tense.PAST, Tense.PERFECT) or frame.role in _CONTENT


def _under_way(frame: Frame) -> bool:
    """ "is underway", "are in progress"."""
    said = {a.chunk.lemma for a in (*frame.objects, *frame.after("under", "in"))}
    return bool(said & _UNDER_WAY) or bool(_UNDER_WAY & set(frame.adverbs))


def tense_of(verb: VerbGroup | None) -> Tense:
    """The tense of a verb group; none where there is none."""
    return verb.tense if verb is not None else Tense.NONE
