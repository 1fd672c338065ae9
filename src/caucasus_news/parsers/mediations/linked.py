"""Mediators told of in a sentence of their own: the talks, truce or deal that it takes up stands before it."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, MediationForm, Meeting, Outcome, Reading, When
from caucasus_news.parsers.chunks import ChunkKind, Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations import mediating, talks
from caucasus_news.parsers.mediations.cast import is_telling
from caucasus_news.parsers.mediations.dating import names_day
from caucasus_news.parsers.mediations.doing import doers
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.hosts import HOSTING, among_members, told_hosts
from caucasus_news.parsers.mediations.outcome import outcome_of, said_of
from caucasus_news.parsers.mediations.reached import frees, result_in, stops_fighting
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.tellings import by_deed, by_role, told_in
from caucasus_news.parsers.scene import calendar_times, unique

_PAIR = 2
_FAR, _NEAR = 4, 2  # sentences back, where the words point there
_HANDS = frozenset({"hand", "part", "role", "share"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "their", "its", "his", "both"})
_PRONOUNS = frozenset({"it", "this", "that", "them", "which", "both"})


@frozen
class _Telling:
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


def linked(number: int, stage: Stage, nouns: Mapping[str, str]) -> Iterator[MediationDraft]:
    """The effort that a sentence names a mediator of, and an earlier one the talks or the result."""
    for telling in _tellings(number, stage, nouns):
        found = _of_earlier(number, telling, stage, nouns)
        if found:
            yield from found
            return


def _of_earlier(number: int, telling: _Telling, stage: Stage, nouns: Mapping[str, str]) -> list[MediationDraft]:
    """The drafts of the nearest earlier sentence that tells of what these mediators may have mediated."""
    at = number
    for _ in range(telling.far):
        before = stage.before(at)
        if before is None or (not telling.sure and stage.times[number] and not _same_block(before, number, stage)):
            return []
        at = before
        meeting = _meeting(at, telling, stage) if telling.talks else None
        if meeting is not None:
            return list(talks.led(meeting, telling.agents, telling.form, number, stage))
        outcome = result_in(at, stage, nouns) if telling.results else None
        if outcome is not None:
            return list(mediating.result(number, at, telling.agents, outcome, stage, nouns))
        by_noun = telling.talks and not telling.loose and not stage.meetings.get(at)
        noun = mediating.talks_noun(at, stage) if by_noun else None
        if noun is not None:
            return [d for d in mediating.of_talks(noun, telling.agents, stage) if d.outcome is not Outcome.PENDING]
        if telling.talks and any(id(m) in stage.mediated for m in stage.meetings.get(at, ())):
            return []
        plain = telling.plain or (telling.sure and (not telling.loose or _on_peace(at, stage)))
        if plain and at == stage.before(number):
            drafts = list(_between_named(number, at, telling, stage))
            if drafts:
                return drafts
    return []


def _on_peace(number: int, stage: Stage) -> bool:
    """Whether a sentence speaks of talks, a truce, a paper or captives."""
    words, keys = stage.words, stage.keys(number)
    matters = words.talk_nouns, words.truces, words.papers, words.captives, words.releases, _PAUSES
    return any(not matter.isdisjoint(keys) for matter in matters)


_PAUSES = frozenset({"pause", "lull", "peace", "calm", "fire", "sign", "reconciled", "corridor"})


def _between_named(number: int, at: int, telling: _Telling, stage: Stage) -> Iterator[MediationDraft]:
    """What was mediated between the two that the sentence before names, whatever they did: "The mediator was X"."""
    named = stage.sides(a for m in stage.mentions[at] if m.acts for a in m.actors)
    parties = stage.in_conflict(named) or stage.at_odds(named)
    thirds = stage.thirds(telling.agents, parties)
    main = {p.id for p in stage.main_pair(stage.taken(telling.agents))}
    if len(parties) != _PAIR or not thirds or (main and main != {p.id for p in parties}):
        return
    outcome = said_of([at, number], stage)
    settled = outcome in (Outcome.AGREEMENT, Outcome.CEASEFIRE)
    yield MediationDraft(
        MediationForm.BROKERING if settled else MediationForm.FACILITATION,
        thirds,
        parties,
        outcome,
        when=stage.only_time(number) or stage.only_time(at),
        sentence=number,
        evidence=[stage.scene.span_of(n) for n in (at, number)],
        readings=[Reading("mediators", "told apart from the two", stage.scene.span_of(number))],
        sure=False,
    )


def _same_block(one: int, other: int, stage: Stage) -> bool:
    sentences = stage.scene.document.sentences
    return sentences[one].block == sentences[other].block


def _meeting(number: int, telling: _Telling, stage: Stage) -> Meeting | None:
    """The one meeting of parties in conflict that a sentence tells of and nobody is known to have mediated."""
    found = [
        m
        for m in stage.meetings.get(number, ())
        if id(m) not in stage.mediated and talks.led_parties(m, telling.agents, stage)
    ]
    return found[0] if len(found) == 1 else None


# ---------------------------------------------------------------------- who is said to have mediated
def _tellings(number: int, stage: Stage, nouns: Mapping[str, str]) -> Iterator[_Telling]:
    """By the surest words first; none where the sentence has a meeting of its own or speaks of another one."""
    if stage.meetings.get(number):
        return
    other = bool(_OTHERS & set(stage.keys(number)))
    for frame in stage.scene.frames[number] if not other else ():
        telling = _taking_up(frame, stage, nouns)
        if telling is not None:
            yield telling
    weak = stops_fighting(number, stage) or frees(number, stage) or _of_release(number, stage)
    agents = told_in(number, stage, weak=weak)
    bare = any(by_deed(f, stage) or by_role(f, stage) for f in stage.scene.frames[number]) if agents else False
    before = stage.before(number)
    if agents and (bare or not (before is not None and stage.meetings.get(before))):
        far = _FAR if bare and not other else 1
        yield _Telling(agents, MediationForm.FACILITATION, talks=True, results=True, far=far, plain=not other)
    if other:
        return
    people = _mediators(number, stage)
    if people:
        yield _Telling(people, MediationForm.FACILITATION, talks=True, results=True, far=_FAR)
    hosts = unique(told_hosts(number, stage))
    if hosts and not among_members([number], hosts, stage):
        yield _Telling(hosts, MediationForm.HOSTING, talks=True, results=False, far=_FAR)
    if before is None or not stage.meetings.get(before):
        return
    for frame in stage.scene.frames[number]:
        agents = acting_with_both(frame, stage)
        if agents:
            yield _Telling(agents, MediationForm.FACILITATION, talks=True, results=False, far=1, sure=True, loose=True)


def _of_release(number: int, stage: Stage) -> bool:
    """Whether a sentence goes on about captives let go before: "The exchange was organised with the help of X"."""
    before = stage.before(number)
    row = [f for f in stage.scene.frames[number] if f.verb is None and f.lemma in stage.words.releases]
    return before is not None and any(f.chunk.determiner in _POINTING for f in row) and frees(before, stage)


def acting_with_both(frame: Frame, stage: Stage) -> list[Actor]:
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


_TWO = frozenset({"them", "both", "two", "pair", "duo"})


def _taking_up(frame: Frame, stage: Stage, nouns: Mapping[str, str]) -> _Telling | None:
    """Whoever does anything to what was told before.

    "The exchange was arranged by X", "X had proposed it", "the talks, led by X", "X had a hand in it".
    """
    words, lemma = stage.words, frame.lemma
    known = lemma in words.taking_up or lemma in words.leading or any(a.chunk.lemma in _HANDS for a in frame.objects)
    objects = [*frame.objects, *frame.after("on", "into", "in"), *(frame.after("for") if lemma in _VOUCHING else ())]
    either = [a for a in objects if a.chunk.lemma in _PRONOUNS and stage.unnamed(a)]
    talks = [a for a in objects if _points(a) and a.chunk.lemma in words.talk_nouns]
    results = [a for a in objects if _points(a) and _is_result(a, stage, nouns)]
    work = [a for a in frame.objects if a.chunk.lemma in words.authorship] if lemma == "be" and done(frame) else []
    if work and any(a.chunk.lemma in _PRONOUNS or (_points(a) and _is_result(a, stage, nouns)) for a in frame.subject):
        named = [a for w in work for c in w.complements if c.mention is not None for a in c.mention.actors]
        whose = stage.owners_of(work) or named
        return _Telling(whose, MediationForm.FACILITATION, False, True, _NEAR, True) if whose else None
    lent = lemma in _LENDING and [a for a in frame.objects if a.chunk.lemma in words.strong_help]
    agents = doers(frame, [*either, *talks, *results], stage, frozenset({lemma}) if known else frozenset())
    if lent and done(frame):
        return _Telling(stage.actors(frame.subject), MediationForm.FACILITATION, True, True, _NEAR, True)
    if not agents:
        return None
    form = MediationForm.HOSTING if lemma in words.convening else MediationForm.FACILITATION
    far = _FAR if known or talks or results else _NEAR
    return _Telling(agents, form, bool(talks or either), True, far, True, not known)


_VOUCHING = frozenset({"vouch", "stand surety"})
_LENDING = frozenset({"provide", "give", "render", "lend", "supply"})  # "had provided mediation"


def _points(argument: Argument) -> bool:
    return argument.chunk.determiner in _POINTING


def _is_result(argument: Argument, stage: Stage, nouns: Mapping[str, str]) -> bool:
    lemma = argument.chunk.lemma
    return nouns.get(lemma) in ("truce", "deal") or lemma in stage.words.releases or lemma in stage.words.papers


def _mediators(number: int, stage: Stage) -> list[Actor]:
    """Whose mediators a sentence speaks of: "Swiss mediators", "the mediators of A, B and C", "the two mediators"."""
    keys = stage.scene.document.tokens.keys
    found: list[Actor] = []
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
    for _ in range(_FAR):
        before = stage.before(number)
        if before is None:
            return []
        number = before
        acting = unique(a for m in stage.mentions[number] if m.acts and m.form in _NAMED for a in m.actors)
        thirds = [a for a in stage.thirds(acting, parties) if a.kind in HOSTING]
        if len(thirds) > 1:
            return thirds
    return []


_MEDIATORS = frozenset({"mediators", "facilitators", "mediator", "facilitator"})
_NAMED = frozenset({Form.NAME, Form.CAPITAL})


# ---------------------------------------------------------------------- what the sentence itself leaves out
def fill(draft: MediationDraft, stage: Stage, nouns: Mapping[str, str]) -> None:
    """Give an effort that its sentence tells without a day the day and place of what it takes up, or its first day."""
    _fill_back(draft, stage, nouns)
    begin(draft, stage)


def begin(draft: MediationDraft, stage: Stage) -> None:
    """Date a truce by when it began, where that is all that is told: "it took effect at noon on Friday"."""
    if draft.when is None and draft.form not in _APART and draft.outcome is Outcome.CEASEFIRE:
        draft.when = _first_day(draft.sentence, stage)


def _first_day(number: int, stage: Stage) -> When | None:
    """When the truce began that a sentence tells of, by the ones around it."""
    last = number
    while last < min(number + _SOON, len(stage.scene.frames) - 1) and stage.follows(last, last + 1):
        last += 1
    before = stage.before(number)
    for near in [*range(number, last + 1), *([] if before is None else [before])]:
        for frame in stage.scene.frames[near]:
            of_truce = any(set(a.chunk.lemma.split()) & (stage.words.truces | {"it"}) for a in frame.subject)
            begun = frame.lemma in _BEGINNING or any(a.chunk.lemma in ("force", "effect") for a in _goals(frame))
            days = [w for w in calendar_times(frame) if names_day(w)]
            if of_truce and begun and done(frame) and days:
                return days[0]
    return None


def _goals(frame: Frame) -> list[Argument]:
    return [*frame.objects, *frame.after("into", "in")]


_SOON = 2  # sentences
_BEGINNING = frozenset({"begin", "start", "commence", "take effect", "enter into force"})


def _fill_back(draft: MediationDraft, stage: Stage, nouns: Mapping[str, str]) -> None:
    number = draft.sentence
    if draft.when is not None or draft.form in _APART or draft.outcome is Outcome.PENDING:
        return
    if _OTHERS & set(stage.keys(number)) or any(calendar_times(f) for f in stage.scene.frames[number]):
        return
    parties = {p.id for p in draft.parties}
    for _ in range(_FAR):
        before = stage.before(number)
        if before is None:
            return
        number = before
        for meeting in stage.meetings.get(number, ()):
            if draft.form is not MediationForm.BROKERING and parties <= stage.taken(
                p.actor for p in meeting.participants
            ):
                draft.when, draft.place = meeting.when, draft.place or meeting.place
                draft.outcome = draft.outcome or outcome_of(meeting, stage)
                return
        outcome = result_in(number, stage, nouns)
        if outcome is not None and parties & stage.taken(stage.named(stage.mentions[number])):
            when = mediating.result_time(number, stage, nouns)
            if when is None and (earlier := stage.before(number)) is not None:
                when = stage.only_time(earlier)  # "came out on Friday. Others were let go in return."
            draft.when = when if when is not None and names_day(when) else None
            draft.outcome = draft.outcome or outcome
            return


_APART = frozenset({MediationForm.OFFER, MediationForm.MONITORING})
#: Words of an effort that is not the one just told of.
_OTHERS = frozenset(
    {"earlier", "previous", "previously", "first", "ago", "once", "again", "another", "last", "former"}
    | {"next", "since", "no"}
)
