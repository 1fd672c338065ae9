"""Who is said to have mediated something that goes unnamed there: the talks, truce or deal that stands before it."""

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, MediationForm
from caucasus_news.parsers.chunks import ChunkKind, Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.cast import is_telling
from caucasus_news.parsers.mediations.doing import doers
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.exchanged import is_of_words
from caucasus_news.parsers.mediations.hosts import HOSTING, among_members, told_hosts
from caucasus_news.parsers.mediations.reached import frees, stops_fighting
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.tellings import by_deed, by_role, can_help, told_in
from caucasus_news.parsers.mediations.words import MediationWords
from caucasus_news.parsers.scene import unique

FAR = 4  # sentences back, where the words point there
_NEAR = 2  # where they point there less clearly
_HANDS = frozenset({"hand", "part", "role", "share"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "their", "its", "his", "both"})
_PRONOUNS = frozenset({"it", "this", "that", "them", "which", "both"})
_TWO = frozenset({"them", "both", "two", "pair", "duo"})
_VOUCHING = frozenset({"vouch", "stand surety"})
_LENDING = frozenset({"provide", "give", "render", "lend", "supply"})  # "had provided mediation"
_MEDIATORS = frozenset({"mediators", "facilitators", "mediator", "facilitator"})
_NAMED = frozenset({Form.NAME, Form.CAPITAL})
#: Words of an effort that is not the one just told of.
OTHERS = frozenset(
    {"earlier", "previous", "previously", "first", "ago", "once", "again", "another", "last", "former"}
    | {"next", "since", "no"}
)


@frozen
class Telling:
    """Who is said to have mediated something that goes unnamed there: what it may be, and how far back it may stand.

    It is `sure` where a word points back to it, `loose` where the verb alone does not tell that it is mediation, and
    `plain` where the words say that it is, whatever stands before: the two need only be named there.
    """

    agents: list[Actor]
    form: MediationForm
    talks: bool
    results: bool
    far: int
    sure: bool = False
    loose: bool = False
    plain: bool = False


def tellings(number: int, stage: Stage) -> Iterator[Telling]:
    """Those whom a sentence says so of, by the surest words first.

    Nobody where it has a meeting of its own or speaks of another one.
    """
    if number in stage.meetings:
        return
    other = not OTHERS.isdisjoint(stage.keys[number])
    if not other and _can_take_up(number, stage):
        for frame in stage.scene.frames[number]:
            telling = _taking_up(frame, stage)
            if telling is not None:
                yield telling
    agents = _told_in(number, stage)
    bare = any(by_deed(f, stage) or by_role(f, stage) for f in stage.scene.frames[number]) if agents else False
    if agents and (bare or not _after_meeting(number, stage)):
        far = FAR if bare and not other else 1
        yield Telling(agents, MediationForm.FACILITATION, talks=True, results=True, far=far, plain=not other)
    if other:
        return
    people = _mediators(number, stage)
    if people:
        yield Telling(people, MediationForm.FACILITATION, talks=True, results=True, far=FAR)
    hosts = told_hosts(number, stage)
    if hosts and not among_members([number], hosts, stage):
        yield Telling(hosts, MediationForm.HOSTING, talks=True, results=False, far=FAR)
    if not _after_meeting(number, stage):
        return
    for frame in stage.scene.frames[number]:
        agents = _acting_with_both(frame, stage)
        if agents:
            yield Telling(agents, MediationForm.FACILITATION, talks=True, results=False, far=1, sure=True, loose=True)


def _after_meeting(number: int, stage: Stage) -> bool:
    """Whether the sentence before, which this one goes on from, tells of a meeting."""
    return number - 1 in stage.meetings and stage.before(number) is not None


def _told_in(number: int, stage: Stage) -> list[Actor]:
    """Whom a sentence says to mediate; who helped, too, where it tells of the end of fighting or of captives let go."""
    reached = can_help(number, stage) and (
        stops_fighting(number, stage) or frees(number, stage) or _of_release(number, stage)
    )
    return told_in(number, stage, weak=reached)


def _can_take_up(number: int, stage: Stage) -> bool:
    """Whether a sentence has a word for what was told before it."""
    terms = stage.terms[number]
    return not (_taken(stage.words).isdisjoint(terms) and stage.nouns.keys().isdisjoint(terms))


@cache
def _taken(words: MediationWords) -> frozenset[str]:
    """The words for what may have been told before, beside the nouns of truces and agreements."""
    return _PRONOUNS | words.talk_nouns | words.releases | words.papers | words.strong_help


def _of_release(number: int, stage: Stage) -> bool:
    """Whether a sentence goes on about captives let go before: "The exchange was organised with the help of X"."""
    before = stage.before(number)
    if stage.words.releases.isdisjoint(stage.terms[number]):
        return False
    row = [f for f in stage.scene.frames[number] if f.verb is None and f.lemma in stage.words.releases]
    return before is not None and any(f.chunk.determiner in _POINTING for f in row) and frees(before, stage)


def _acting_with_both(frame: Frame, stage: Stage) -> list[Actor]:
    """Whoever does something with both: X "had invited them", "then saw the two leaders out", "put it to both"."""
    words, verb = stage.words, frame.verb
    if verb is None or verb.shape is not Shape.FINITE or not done(frame) or is_telling(frame, stage):
        return []
    aside = words.not_hosting - words.inviting_verbs, words.attending, words.offering_verbs - {"invite"}, words.laying
    if any(frame.lemma in verbs for verbs in aside):
        return []
    around = [*frame.objects, *frame.after("with", "between", "to", "for")]
    both = any(a.chunk.lemma in _TWO or (a.chunk.lemma in words.plural_guests and stage.unnamed(a)) for a in around)
    return stage.actors(frame.subject) or stage.meant(frame) if both else []


def _taking_up(frame: Frame, stage: Stage) -> Telling | None:
    """Whoever does anything to what was told before.

    "The exchange was arranged by X", "X had proposed it", "the talks, led by X", "X had a hand in it".
    """
    words, lemma = stage.words, frame.lemma
    objects = [*frame.objects, *frame.after("on", "into", "in"), *(frame.after("for") if lemma in _VOUCHING else ())]
    if not objects:
        return None
    either = [a for a in objects if a.chunk.lemma in _PRONOUNS and stage.unnamed(a)]
    pointing = [a for a in objects if a.chunk.determiner in _POINTING]
    if not either and not pointing and lemma != "be" and lemma not in _LENDING:
        return None
    known = lemma in words.taking_up or lemma in words.leading or any(a.chunk.lemma in _HANDS for a in frame.objects)
    talks = [a for a in pointing if a.chunk.lemma in words.talk_nouns]
    results = [a for a in pointing if _is_result(a, stage)]
    work = [a for a in frame.objects if a.chunk.lemma in words.authorship] if lemma == "be" and done(frame) else []
    if work and any(a.chunk.lemma in _PRONOUNS or _is_told_result(a, stage) for a in frame.subject):
        named = [a for w in work for c in w.complements if c.mention is not None for a in c.mention.actors]
        whose = stage.owners_of(work) or named
        return Telling(whose, MediationForm.FACILITATION, False, True, _NEAR, True) if whose else None
    lent = lemma in _LENDING and [a for a in frame.objects if a.chunk.lemma in words.strong_help]
    agents = doers(frame, [*either, *talks, *results], stage, frozenset({lemma}) if known else frozenset())
    if lent and done(frame):
        return Telling(stage.actors(frame.subject), MediationForm.FACILITATION, True, True, _NEAR, True)
    if not agents:
        return None
    form = MediationForm.HOSTING if lemma in words.convening else MediationForm.FACILITATION
    far = FAR if known or talks or results else _NEAR
    return Telling(agents, form, bool(talks or either), True, far, True, not known)


def _is_told_result(argument: Argument, stage: Stage) -> bool:
    return argument.chunk.determiner in _POINTING and _is_result(argument, stage)


def _is_result(argument: Argument, stage: Stage) -> bool:
    lemma = argument.chunk.lemma
    if is_of_words(argument.chunk, stage.scene):
        return False
    return stage.nouns.get(lemma) in ("truce", "deal") or lemma in stage.words.releases or lemma in stage.words.papers


def _mediators(number: int, stage: Stage) -> list[Actor]:
    """Whose mediators a sentence speaks of: "Swiss mediators", "the mediators of A, B and C", "the two mediators"."""
    keys = stage.scene.document.tokens.keys
    found: list[Actor] = []
    if _MEDIATORS.isdisjoint(stage.keys[number]):
        return found
    for chunk in stage.scene.chunks[number]:
        if chunk.kind is not ChunkKind.NOUN or not _MEDIATORS & set(keys[chunk.first : chunk.last]):
            continue
        named = list(chunk.mention.actors) if chunk.mention is not None else []
        found += named or [a for m in chunk.owners for a in m.actors]
        if not found and chunk.determiner == "the" and chunk.lemma in ("mediators", "facilitators"):
            found += _told_before(number, stage)
    return unique(found)


def _told_before(number: int, stage: Stage) -> list[Actor]:
    """Whom "the mediators" means: the thirds that acted together in the nearest sentence before."""
    parties = stage.conflict(number)
    for _ in range(FAR):
        before = stage.before(number)
        if before is None:
            return []
        number = before
        acting = unique(a for m in stage.mentions[number] if m.acts and m.form in _NAMED for a in m.actors)
        thirds = [a for a in stage.thirds(acting, parties) if a.kind in HOSTING]
        if len(thirds) > 1:
            return thirds
    return []
