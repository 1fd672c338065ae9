"""Whose doing it was, as a phrase or another sentence tells: "at Aldorian hands", "They were shot by Aldorians"."""

from collections.abc import Sequence
from functools import cache

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, Stance
from caucasus_news.parsers.attribution import Word
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.blaming import CHARGED, told_last
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.named import first_polity
from caucasus_news.parsers.polities import polity_of, polity_of_argument
from caucasus_news.parsers.scene import Scene

_HARMING = frozenset(
    {"shoot", "shoot at", "fire at", "fire on", "hit", "attack", "ambush", "target", "strike", "snipe"}
)
_OPENING = frozenset({"open fire", "fire", "shoot", "attack", "strike", "start"})
_GUILT = frozenset({"blame", "be"})
_GUILTY = frozenset({"guilty", "culprit", "culprits", "perpetrator", "perpetrators", "guilt", "offender"})
_WORK = frozenset({"work", "doing", "handiwork", "deed"})
_IT = frozenset({"it", "this", "that", "they", "them", "him", "her", "he", "she", "both"})
_SUPPOSED = ("if", "unless", "infinitive", "whether")
_SOON = 3  # tokens between a verb and "first"


def at_hands(frame: Frame, scene: Scene) -> Actor | None:
    """At whose hands people came to harm: "died at Aldorian hands", "killed at the hands of the Aldorians"."""
    for argument in frame.after("at", "by"):
        if argument.chunk.lemma == "hands":
            behind = [a for a in frame.after("of") if a.chunk.first > argument.chunk.first]
            return polity_of_argument(argument, scene) or first_polity(behind, scene)
    return None


@cache
def doing_verbs() -> frozenset[str]:
    """The verbs of every clause that may name who did what was told."""
    return _GUILT | _HARMING | _OPENING | casualty_words().striking


def tell_whose_doing(number: int, found: Sequence[IncidentDraft], words: Sequence[Word], scene: Scene) -> None:
    """Give what was told last the attacker whom a sentence names that tells of nothing else."""
    last = told_last(number, found)
    if last is None or last.attacker is not None or last.kind not in CHARGED:
        return
    frames = scene.frames[number]
    asked = [f for f in frames if f.verb is not None and f.lemma in doing_verbs()]
    doers = {doer for f in asked if (doer := _doer(f, scene)) is not None} if asked else ()
    if len(doers) != 1:
        return  # "each says that the other fired first"
    doer = next(iter(doers))
    harmed = {toll.side for toll in last.last_tolls} - {None}
    exchanged = len(harmed) > 1 and any(f.lemma in _GUILT for f in frames)  # each had its dead, one is to blame
    if doer == last.target or (doer in harmed and not exchanged):
        return
    last.attacker = doer
    for word in words:
        told = all(word.source != source for source, _ in last.sources)
        if told and word.stance is Stance.ASSERTED and polity_of(word.source, scene) != doer:
            last.sources.append((word.source, Stance.ASSERTED))


def _doer(frame: Frame, scene: Scene) -> Actor | None:
    """Whom a clause names as who did it: by whom they were shot, who fired first, is to blame, whose work it was."""
    verb, outer = frame.verb, frame.governor
    if verb is None or verb.negated or frame.role in _SUPPOSED:
        return None
    if outer is not None and (outer.lemma in attribution_words().denying or (outer.verb and outer.verb.negated)):
        return None
    if frame.lemma == "be":
        return _behind_it(frame, scene)
    keys = scene.document.tokens.keys
    if frame.lemma == "blame":
        blamed = not frame.objects and keys[frame.chunk.last - 2] == "to"
        return first_polity(frame.subject, scene) if blamed else None
    if verb.modal:
        return None
    again = frame.lemma in _HARMING or frame.lemma in casualty_words().striking
    if again and frame.objects and all(_is_it(a) for a in frame.objects):
        return first_polity(frame.subject, scene)
    first = frame.lemma in _OPENING and "first" in keys[frame.chunk.last : frame.chunk.last + _SOON]
    return first_polity(frame.subject, scene) if first and not verb.passive else None


def _behind_it(frame: Frame, scene: Scene) -> Actor | None:
    """ "It was the work of an Aldorian sniper", "Aldorian troops are behind it"."""
    if any(a.chunk.lemma in _GUILTY for a in (*frame.subject, *frame.objects)):
        return first_polity([*frame.subject, *frame.objects], scene)  # "guilty are the Aldorians"
    if any(a.chunk.lemma in _WORK for a in frame.objects):
        about = any(_is_it(a) or a.chunk.event for a in frame.subject)
        return first_polity(frame.after("of"), scene) if about else None
    if any(_is_it(a) or a.chunk.event for a in frame.after("behind")):
        return first_polity(frame.subject, scene)
    return None


def _is_it(argument: Argument) -> bool:
    """Whether a mere pronoun stands for what was told, or for those harmed."""
    mention = argument.chunk.mention
    return argument.chunk.lemma in _IT and (mention is None or mention.form in (Form.PRONOUN, Form.NOMINAL))
