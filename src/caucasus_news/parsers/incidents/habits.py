"""What is told as usual, planned, counted up or a figure of speech, and so is no particular incident."""

from caucasus_news.parsers.casualties.told import UNREAL
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.chunks import Shape, Tense, VerbGroup
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.words import IncidentWords
from caucasus_news.parsers.scene import CALENDAR

_AGAIN = frozenset({"new", "fresh", "renewed", "further", "another", "repeated", "sporadic", "occasional"})
_USUAL = frozenset(
    {"common", "frequent", "rare", "uncommon", "unusual", "routine", "commonplace", "regular", "sporadic"}
)
_NUMBERS = frozenset({"three", "four", "five", "several", "3", "4", "5"})
_PLANNING = frozenset({"want", "plan", "threaten", "intend", "prepare", "vow", "refuse", "decide", "continue"})
_UNITS = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years"})
#: What a place does where something happens.
SEEING = frozenset({"see", "witness", "experience", "endure", "suffer"})
#: Nouns of fighting that are as often a figure of speech.
FIGURES = frozenset({"battle", "war", "fight", "clash", "offensive", "attack", "fights", "assault", "confrontation"})
NOT_PARTICULAR = frozenset({"any", "no", "each", "every", "such", "many", "most", "more", "few"})


def is_habit(frame: Frame) -> bool:
    """Whether a clause in the present tells what somebody does, not did: "rebels who raid villages", "said it hits".

    A headline tells in the present what happened, but in its main clause.
    """
    verb, outer = frame.verb, frame.joined or frame
    if verb is None or verb.tense is not Tense.PRESENT or verb.shape is not Shape.FINITE or verb.progressive:
        return False
    if frame.times or [d for d in frame.dependents if d.times and d.verb is None]:
        return False
    if outer.role == "relative":
        return True
    said = outer.governor.verb if outer.role == "content" and outer.governor is not None else None
    return said is not None and said.tense in (Tense.PAST, Tense.PERFECT)


def is_usual(frame: Frame) -> bool:
    """Whether such things are called common: "shootouts are common along the border", "are not unusual"."""
    for link, role in frame.links:
        if role == "subject" and link.lemma == "be" and link.verb is not None and link.verb.tense is Tense.PRESENT:
            if _USUAL & {a.chunk.lemma for a in link.objects}:
                return True
    return False


def counted_up(frame: Frame) -> bool:
    """Whether wars are only counted: "the neighbours have fought three wars", not "a three-day war"."""
    told = {*frame.chunk.modifiers, frame.chunk.determiner}
    if _NUMBERS.isdisjoint(told) or not _UNITS.isdisjoint(told):
        return False
    return not any(f.times for f in (frame, *(link for link, _ in frame.links)))


def is_new(frame: Frame, words: IncidentWords) -> bool:
    """Whether one more is told as having been: "repelled a new attack", "fresh clashes erupted on Monday"."""
    if not words.frequent & {*frame.chunk.modifiers} <= _AGAIN or frame.chunk.determiner in NOT_PARTICULAR - {"more"}:
        return False
    links = [link for link, role in frame.links if role in ("subject", "object")]
    if not links and frame.governor is not None:
        links.append(frame.governor)
    told = [f for f in links if f.verb is not None and _is_told(f.verb)]
    if frame.chunk.determiner in ("a", "an"):
        return any(_brings_about(f, words) for f in told)
    dated = any(t.when.kind in CALENDAR for f in (frame, *told) for t in f.times)
    harmed = any(f.lemma in casualty_words().verbs for f in told)
    return harmed or (dated and any(_brings_about(f, words) for f in told))


def _is_told(verb: VerbGroup) -> bool:
    """Whether a verb tells of what has been."""
    past = verb.tense in (Tense.PAST, Tense.PERFECT) and verb.shape is Shape.FINITE
    return past and not verb.negated and verb.modal not in UNREAL


def _brings_about(frame: Frame, words: IncidentWords) -> bool:
    """Whether a verb is one of launching, repelling or breaking out."""
    if frame.lemma in SEEING and any(m.place is not None for a in frame.subject for m in a.mentions):
        return True  # "Ostia saw six days of renewed fighting"
    return frame.lemma in words.launching or frame.lemma in words.repelling or frame.lemma in words.starting


def habitual(frame: Frame, words: IncidentWords) -> bool:
    """Whether a clause says that such things happen: "skirmishes are a frequent occurrence"."""
    for link, role in frame.links:
        if role == "subject" and link.verb is not None and link.verb.tense is Tense.PRESENT:
            if [a for a in link.objects if words.frequent & {*a.chunk.modifiers}]:
                return True
    return False


def figurative(frame: Frame, words: IncidentWords) -> bool:
    """A "battle over the budget", a "war on small exporters": what it is about is neither land nor anybody armed."""
    if words.figures & {*frame.chunk.modifiers}:
        return True  # "a price war", "a charm offensive"
    about = [a for lemma, arguments in frame.prepositions if lemma in ("over", "for", "on", "about") for a in arguments]
    inside = any(a.chunk.first <= t.first < a.chunk.last for t in frame.times for a in about)  # "the 2025 budget"
    if not about or frame.chunk.owners or (frame.times and not inside):
        return False
    return not any(a.mentions or {a.chunk.lemma, *a.chunk.modifiers} & (words.grounds | words.fighters) for a in about)


def planned(frame: Frame) -> bool:
    """Whether a deed is only meant to be done: "wants to attack", "threatened to shell"."""
    outer = frame.governor
    return outer is not None and outer.lemma in _PLANNING
