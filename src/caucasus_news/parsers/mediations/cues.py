"""Whom the words right beside a name make a mediator or host: "steered by X", "X's attempt", "X had both over"."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from attrs import frozen

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind, MediationForm, MeetingStatus
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.called import in_a_row
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.tellings import told_in
from caucasus_news.parsers.mediations.wished import is_condition
from caucasus_news.parsers.mediations.words import MediationWords

_PAIR = 2
_NEAR = 4  # words between the cue and the name
_SMALL = frozenset({"the", "a", "an", "and", ",", "both"})
_DENYING = frozenset({"not", "never", "no", "without", "nor", "neither"})
_UNWANTED = _DENYING | {"need", "needs", "reject", "rejects", "rejected"}
_FAR = 6  # words before a name that may deny what is his
_UNREAL = frozenset({"could", "would", "should", "might", "may", "must"})
_IN_WHOSE = ((",", "in", "whose"), (",", "at", "whose"))
_INSIDE = frozenset({"at", "in", "inside"})
_PREMISES = frozenset(
    {"office", "offices", "headquarters", "residence", "villa", "palace", "premises", "base", "guesthouse", "tent"}
    | {"table", "compound", "consulate", "camp", "embassy", "house"}
)
_GATHERED = frozenset({"gathered", "summoned", "assembled", "convened"})
_RELATIVE = frozenset({"which", "that", "whose", "whom"})
_AUXILIARIES = frozenset({"had", "has", "have"})
_OWNING = frozenset({"'", "’", "'s", "’s"})
_OFFERING = frozenset({"offered", "offers", "offer", "offering", "proposed", "proposes", "ready"})
_AGREEING = frozenset({"agree", "agreed", "agrees", "decided", "pledged", "promised"})
_BETWEEN = frozenset({"between", "middle"})
#: Words of what is only hoped for or watched: "in the hope that both will sign under the eyes of X".
_WISHES = frozenset({"hope", "hopes", "eyes", "gaze"})


@frozen
class Cue:
    """Who mediates by the words beside him, how, and which rule says so.

    It is `sure` where nothing else need tell that talks are meant, `bare` where it needs a day or place, and `named`
    where it needs the names of the two; a `fact` is told as one, whatever else the sentence speaks of.
    """

    agents: list[Actor]
    form: MediationForm
    rule: str
    bare: bool = False
    named: bool = False
    sure: bool = False
    fact: bool = False


def cues(number: int, stage: Stage) -> Iterator[Cue]:
    """Everyone whom the words around his name make a mediator, the surest first."""
    keys, words = set(stage.keys[number]), stage.words
    if not keys.isdisjoint(words.done_for):
        yield from _by(number, stage)
        yield from _relative(number, stage)
    if not keys.isdisjoint(words.cue_nouns):
        yield from _owned(number, stage)
    if "with" in keys and not keys.isdisjoint(_beside(words)):
        yield from _with(number, stage)
    yield from _qualified(number, stage)
    terms = stage.terms[number]
    if "owe" in terms or "thank" in terms:
        yield from _owed(number, stage)
    if not words.setting_verbs.isdisjoint(terms):
        yield from _setting(number, stage)
    if not words.chairing.isdisjoint(terms):
        yield from _due(number, stage)
    if not keys.isdisjoint(_PREMISES):
        yield from _at_his_place(number, stage)
    if number in stage.meetings and _both_at_table(number, stage):
        if helped := told_in(number, stage, weak=True):
            yield Cue(helped, MediationForm.FACILITATION, "with his help")
    if keys & (words.talk_nouns | words.truces) and not keys & _WISHES:
        if told := told_in(number, stage):
            yield Cue(told, MediationForm.FACILITATION, "told alone", bare=True, named=True)


@cache
def naming(words: MediationWords) -> frozenset[str]:
    """The words without one of which no words around a name make anybody a mediator, unless both were at a table."""
    verbs = words.done_for | words.setting_verbs | words.chairing | {"owe", "thank", "led"}
    return verbs | words.cue_nouns | _beside(words) | _PREMISES | words.talk_nouns | words.truces


@cache
def _beside(words: MediationWords) -> frozenset[str]:
    """The words that tell what somebody beside a "with" does."""
    return words.presiding | words.roles | words.host_roles | _BETWEEN


def _by(number: int, stage: Stage) -> Iterator[Cue]:
    """ "Hosted by X", "steered by the envoy, X"; no "Ostia Group, co-chaired by X"."""
    keys, told = stage.scene.document.tokens.keys, stage.scene.document.sentences[number]
    things = stage.words.talk_nouns | stage.words.truces | stage.words.papers
    for i in range(told.first + 1, told.last - 1):
        if keys[i] != "by" or keys[i - 1] not in stage.words.done_for:
            continue
        before = {*keys[max(i - _NEAR, told.first) : i - 1]}
        if any(a in _DENYING and b in things for a, b in pairwise(keys[told.first : i])):
            continue  # "no truce was brokered by X"
        body = any(0 < i - m.last <= _NEAR and _is_body(m) for m in stage.mentions[number])
        if body or before & (_DENYING | _UNREAL | stage.words.trade) or {"had", "to"} <= before:
            continue
        agents = in_a_row(i + 1, number, stage)
        if agents:
            hosting = keys[i - 1].endswith("hosted") or keys[i - 1] in _GATHERED
            form = MediationForm.HOSTING if hosting else MediationForm.FACILITATION
            yield Cue(agents, form, f"{keys[i - 1]} by", bare=True)


def _is_body(mention: Mention) -> bool:
    return any(a.kind is ActorKind.ORGANIZATION for a in mention.actors)


def _qualified(number: int, stage: Stage) -> Iterator[Cue]:
    """ "Ostian-brokered talks", "an Ostian-led process"; nothing that somebody turns down."""
    chunks = [c for c in stage.scene.chunks[number] if c.qualified]
    if not chunks:
        return
    told = [x for c in chunks if stage.words.trade.isdisjoint((*c.lemma.split(), *c.modifiers)) for x in c.qualified]
    if not told:
        return
    row = [f for f in stage.scene.frames[number] if f.verb is not None]
    if any((f.verb is not None and f.verb.negated) or f.lemma in stage.words.rejecting for f in row):
        return
    for mention, participle in told:
        led = participle == "led" and not _LED.isdisjoint(stage.keys[number])
        if led or participle in stage.words.done_for:
            yield Cue(list(mention.actors), MediationForm.FACILITATION, f"X-{participle}", sure=True)


_LED = frozenset({"process", "talks", "negotiations", "mediation", "initiative", "dialogue", "effort", "efforts"})


def _owed(number: int, stage: Stage) -> Iterator[Cue]:
    """Talks or a paper "owed to X", "for which both thanked X"."""
    for frame in stage.scene.frames[number]:
        if frame.lemma == "owe" and frame.verb is not None and frame.verb.passive and done(frame):
            yield Cue(stage.actors(frame.after("to")), MediationForm.FACILITATION, "owed to X")
        if frame.lemma == "thank" and frame.role == "relative" and done(frame):
            yield Cue(stage.actors(frame.objects), MediationForm.FACILITATION, "thanked for it")


def _relative(number: int, stage: Stage) -> Iterator[Cue]:
    """ "The talks that X hosted", "a truce X had brokered", "the war, whose ending X arranged"."""
    keys, told = stage.scene.document.tokens.keys, stage.scene.document.sentences[number]
    words = stage.words
    for mention in stage.mentions[number]:
        if not mention.actors or not mention.acts:
            continue
        before = keys[max(mention.first - _NEAR, told.first) : mention.first]
        behind = [k for k in keys[mention.last : min(mention.last + 3, told.last)] if k not in _AUXILIARIES]
        pointed = not _RELATIVE.isdisjoint(before) or {*before[-1:]} & (words.talk_nouns | words.truces)
        if pointed and behind and behind[0] in words.done_for:
            yield Cue(list(mention.actors), MediationForm.FACILITATION, f"{behind[0]} it", sure=True)


def _owned(number: int, stage: Stage) -> Iterator[Cue]:
    """ "X's attempt", "Ostian mediation", "the mediation of X"; "offered Ostian help"."""
    keys = stage.keys[number]
    for mention in stage.mentions[number]:
        if not mention.actors or not (mention.acts or mention.form is Form.DEMONYM):
            continue
        before = stage.scene.document.tokens.keys[max(mention.first - _FAR, 0) : mention.first]
        noun = _noun_of(mention, number, stage) if _UNWANTED.isdisjoint(before) else ""
        if not noun or (noun == "help" and _OFFERING.isdisjoint(keys)):
            continue
        offer = noun == "help" or noun in stage.words.offer_nouns
        form = MediationForm.OFFER if offer else MediationForm.FACILITATION
        yield Cue(list(mention.actors), form, f"{noun} of")


def _noun_of(mention: Mention, number: int, stage: Stage) -> str:
    """What is somebody's: the noun right behind his name, or the one before an "of" or "by"."""
    keys, told = stage.scene.document.tokens.keys, stage.scene.document.sentences[number]
    last, nouns = mention.last, stage.words.cue_nouns
    if mention.form is Form.DEMONYM or (last < told.last and keys[last] in _OWNING):
        behind = keys[last : min(last + _NEAR, told.last)]
        noun = next((k for k in behind if k in nouns), "")
        if noun:
            at = last + behind.index(noun)
            plan = not stage.words.truces.isdisjoint(behind) or keys[at + 1 : at + 2] == ("to",)
            return "" if plan else noun  # "X's ceasefire proposal", "X's attempt to get there"
    if mention.form is Form.DEMONYM:
        return ""
    at = mention.first - 1
    while at > told.first and mention.first - at < _NEAR and keys[at] in _SMALL:
        at -= 1
    owned = at > told.first and keys[at] in ("of", "by", "from") and keys[at - 1] in nouns
    opens = at - 2 == told.first and keys[at - 2] == "the"  # "The mediation of X had begun": of no talks in particular
    agreed = not _AGREEING.isdisjoint(keys[told.first : at])  # "agreed to meet under the auspices of X"
    return keys[at - 1] if owned and not opens and not agreed else ""


def _with(number: int, stage: Stage) -> Iterator[Cue]:
    """ "With X as host", "with X hosting", "with an Ostian general between them"."""
    keys, told, words = stage.scene.document.tokens.keys, stage.scene.document.sentences[number], stage.words
    for mention in stage.mentions[number]:
        before = keys[max(mention.first - _NEAR, told.first) : mention.first]
        if not mention.actors or "with" not in before or not _DENYING.isdisjoint(before):
            continue
        behind = keys[mention.last : min(mention.last + _NEAR, told.last)]
        role = "as" in behind[:2] and any(k in words.host_roles or k in words.roles for k in behind)
        if role or not words.presiding.isdisjoint(behind[:1]) or not _BETWEEN.isdisjoint(behind[:3]):
            yield Cue(list(mention.actors), MediationForm.FACILITATION, "with him so")


def _both_at_table(number: int, stage: Stage) -> bool:
    """Whether a sentence tells of a meeting of two in conflict that took place."""
    held = (m for m in stage.meetings[number] if m.status is MeetingStatus.HELD)
    return any(len(stage.in_conflict(p.actor for p in m.participants)) == _PAIR for m in held)


def _due(number: int, stage: Stage) -> Iterator[Cue]:
    """X "will mediate", behind talks that lie ahead."""
    if number not in stage.meetings or not any(m.status is MeetingStatus.PLANNED for m in stage.meetings[number]):
        return
    for frame in stage.scene.frames[number]:
        verb = frame.verb
        if verb is not None and verb.modal == "future" and not verb.negated and frame.lemma in stage.words.chairing:
            agents = stage.actors(frame.subject)
            if agents and not frame.objects:
                yield Cue(agents, MediationForm.FACILITATION, f"will {frame.lemma}")


def _at_his_place(number: int, stage: Stage) -> Iterator[Cue]:
    """ "At the mission's office", "in the residence of X", "in a tent of X's forces"."""
    keys, told = stage.scene.document.tokens.keys, stage.scene.document.sentences[number]
    for mention in stage.mentions[number]:
        first, last = mention.first, mention.last
        if not mention.actors or not mention.acts:
            continue
        before = keys[max(first - _FAR, told.first) : first]
        behind = keys[last : min(last + _NEAR, told.last)]
        owner = behind[:1] and behind[0] in _OWNING and not _PREMISES.isdisjoint(behind)
        owner = owner and not _INSIDE.isdisjoint(before[-_NEAR:])
        spot = keys[last + 3 : last + 5] if keys[last : last + 3] in _IN_WHOSE else ()
        whose = not _PREMISES.isdisjoint(spot)
        of = "of" in before[-3:] and not _PREMISES.isdisjoint(before[-_NEAR:]) and not _INSIDE.isdisjoint(before)
        if owner or of or whose:
            yield Cue(list(mention.actors), MediationForm.HOSTING, "at his place")


def _setting(number: int, stage: Stage) -> Iterator[Cue]:
    """X "let them talk", "had A and B in Ostia", "plans to bring both together"."""
    for frame in stage.scene.frames[number]:
        verb = frame.verb
        if verb is None or verb.negated or verb.passive or frame.lemma not in stage.words.setting_verbs:
            continue
        if [a.chunk.lemma for a in frame.subject] == ["it"] or frame.after("as") or is_condition(frame, stage):
            continue  # "it took them three hours", "has both as customers"
        if frame.lemma == "let" and not any(d.lemma in stage.words.talking for d in frame.dependents):
            continue  # "let them pass"
        agents = stage.actors(frame.subject) or stage.meant(frame)
        if agents and _are_two(_set_there(frame), stage):
            yield Cue(agents, MediationForm.HOSTING, f"{frame.lemma} both")


def _set_there(frame: Frame) -> list[Argument]:
    """Whom a verb has do something: its objects, and those who do it."""
    doing = (d for d in frame.dependents if d.role in ("infinitive", "gerund"))
    return [*frame.objects, *(a for d in doing for a in d.subject)]


def _are_two(arguments: list[Argument], stage: Stage) -> bool:
    """Whether these are the two in conflict, by name or as "both", "them", "the ministers"."""
    if any(a.chunk.lemma in stage.words.plural_guests and a.chunk.kind is ChunkKind.NOUN for a in arguments):
        return True
    named = [a.chunk.mention for a in arguments if a.chunk.mention is not None]
    return len(stage.in_conflict(stage.named(named))) >= _PAIR
