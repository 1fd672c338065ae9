"""What only mediators do, told of a third by any clause: X "mediated for months", "chaired eight hours of talks"."""

from collections.abc import Iterator
from functools import cache

from caucasus_news.model import Actor, MediationForm
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.cues import Cue
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.exchanged import is_of_words
from caucasus_news.parsers.mediations.reached import frees, stops_fighting
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.tellings import antecedents
from caucasus_news.parsers.mediations.wished import is_condition, is_praised, is_undone, is_unreal
from caucasus_news.parsers.mediations.words import MediationWords
from caucasus_news.parsers.scene import mentions_of

_PAIR = 2
_BACK = 2  # sentences
_BETWEEN = ("between", "with", "among", "for", "of", "from", "to")
_THIS = frozenset({"this", "that", "these", "those"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "their", "both"})
_LENDING = frozenset({"provide", "grant", "lend", "give", "afford", "make available", "render"})
_MEDIATORY = frozenset({"mediatory", "mediative", "good", "intermediary"})
#: Verbs that say it all: who "mediated" did so between the two last told of.
_ALONE = frozenset({"mediate", "co-mediate", "intercede", "arbitrate"})
_FOR_LONG = frozenset({"years", "decades", "always", "long", "usually", "often"})
#: What else mediators bring about.
_EASING = frozenset(
    {"corridor", "corridors", "passage", "evacuation", "pause", "lull", "peace", "reconciliation", "rapprochement"}
    | {"process", "ceremony", "signing"}
)


def deeds(number: int, stage: Stage) -> Iterator[Cue]:
    """Everyone who does to talks, a truce or an exchange what nobody does but mediators and hosts."""
    known = verbs(stage.words)
    if known.isdisjoint(stage.terms[number]) or not _FOR_LONG.isdisjoint(stage.keys[number]):
        return  # "have for years mediated between the two": no effort in particular
    for frame in stage.scene.frames[number]:
        if frame.verb is None or frame.lemma not in known:
            continue
        thanked = _thanked(frame, stage)
        if not thanked and not _is_told_as_fact(frame, stage):
            continue
        if frame.lemma in _LENDING and not _lends(frame, stage):
            continue
        agents = thanked or stage.actors(frame.subject) or antecedents(frame, stage) or stage.meant(frame)
        if not agents or not _on_peace(frame, stage):
            continue
        hosting = frame.lemma in stage.words.convening or frame.lemma in _LENDING
        form = MediationForm.HOSTING if hosting else MediationForm.FACILITATION
        named = not _pair_just_before(number, agents, stage)
        yield Cue(agents, form, f"did {frame.lemma}", named=named, sure=True, fact=True)


@cache
def verbs(words: MediationWords) -> frozenset[str]:
    """The verbs of what only mediators and hosts do."""
    return (words.brokering | words.facilitating | words.chairing | words.convening | _LENDING) - words.announcing


def _lends(frame: Frame, stage: Stage) -> bool:
    """Whether what is lent is a place to talk, and talks are told of: "provided a platform for negotiations"."""
    if any(_is_mediation(a, stage) for a in frame.objects):
        return True
    room = any(a.chunk.lemma.rpartition(" ")[2] in stage.words.venues for a in frame.objects)
    return room and not stage.words.talk_nouns.isdisjoint(stage.keys[frame.sentence])


def _is_mediation(argument: Argument, stage: Stage) -> bool:
    """Whether it is mediation that is lent: "rendered mediatory services", "provided its good offices"."""
    lemma, modifiers = argument.chunk.lemma, {*argument.chunk.modifiers}
    mediating = not modifiers.isdisjoint(stage.words.mediating_words) or not modifiers.isdisjoint(_MEDIATORY)
    return lemma in ("good offices", "mediation", "facilitation") or (lemma == "services" and mediating)


def _thanked(frame: Frame, stage: Stage) -> list[Actor]:
    """Who is thanked for it: "expressed gratitude to the Aldorian side for hosting the talks"."""
    outer = frame.governor
    if frame.role != "for" or outer is None or outer.lemma not in stage.words.thanking:
        return []
    return stage.actors([*outer.after("to"), *outer.objects]) if outer.verb is not None else []


def _is_told_as_fact(frame: Frame, stage: Stage) -> bool:
    """Whether a verb tells what somebody did, is doing or will do; no habit, wish, condition or praise."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal not in ("", "future") or is_praised(frame, stage):
        return False
    if verb.shape is Shape.INFINITIVE and not done(frame):
        return False  # "is in no position to mediate"
    ahead = verb.shape is Shape.FINITE and (verb.due or verb.modal == "future")
    if is_condition(frame, stage) or (is_unreal(frame) and not ahead):
        return False
    return verb.shape is not Shape.FINITE or verb.tense is not Tense.PRESENT or verb.progressive or ahead


def _on_peace(frame: Frame, stage: Stage) -> bool:
    """Whether what is done is talks, a truce, an exchange or a quarrel, of nobody but the two."""
    things = [*frame.objects]
    if frame.lemma in _LENDING:
        return not _of_others(frame, things, stage)
    if not things:
        bargained = frame.lemma == "negotiate" and _ended_before(frame.sentence, stage)
        alone = frame.verb is not None and not frame.verb.passive and (bargained or frame.lemma in _ALONE)
        return alone and not _of_others(frame, [], stage)
    nouns = _nouns(frame, things, stage)
    if any(is_of_words(a.chunk, stage.scene) for a in things) and not any(f.after("between") for f in (frame, *nouns)):
        return False  # "facilitates the exchange of information", between whomever
    if any(is_undone(f, stage) or f.chunk.determiner == "no" for f in nouns):
        return False  # "hopes of a truce brokered by X"
    sure = frame.lemma in _ALONE and any(a.chunk.determiner in _THIS for a in things)
    return (sure or any(_is_peace(a, stage) for a in things)) and not _of_others(frame, things, stage)


def _ended_before(number: int, stage: Stage) -> bool:
    """Whether the sentence before tells that fighting stopped or captives came home: "X had negotiated for weeks"."""
    before = stage.before(number)
    return before is not None and (stops_fighting(before, stage) or frees(before, stage))


def _is_peace(argument: Argument, stage: Stage) -> bool:
    words = stage.words
    told = {w for c in (argument.chunk, *argument.complements) for w in c.lemma.split()}
    if told & words.papers:
        return argument.chunk.determiner in _POINTING  # "an agreement on gas" is anybody's
    matters = words.talk_nouns, words.truces, words.releases, words.captives, words.quarrelling, words.fighting
    return any(not told.isdisjoint(x) for x in (_EASING, *matters))


def _of_others(frame: Frame, things: list[Argument], stage: Stage) -> bool:
    """Whether the talks are with one of the two only, or of others: "chaired talks with Aldoria"."""
    nouns = [
        f for f in stage.scene.frames[frame.sentence] if f.verb is None and any(f.chunk is a.chunk for a in things)
    ]
    guests = [a for f in (frame, *nouns) for a in f.after(*_BETWEEN)]
    named = stage.sides(stage.named(m for m in mentions_of(guests) if m.acts))
    return bool(named) and len(stage.in_conflict(named)) < _PAIR


def _nouns(frame: Frame, things: list[Argument], stage: Stage) -> list[Frame]:
    row = stage.scene.frames[frame.sentence]
    return [f for f in row if f.verb is None and any(f.chunk is a.chunk for a in things)]


def _pair_just_before(number: int, agents: list[Actor], stage: Stage) -> bool:
    """Whether one of the two sentences before is about the two in conflict that the text is about."""
    at, without = number, stage.taken(agents)
    for _ in range(_BACK):
        before = stage.before(at)
        if before is None:
            return False
        at = before
        pair = stage.pair(at, stage.mentions[at], without)
        if len(pair) == _PAIR:
            return pair == stage.conflict(number, without)
    return False
