"""Mediators told of in a sentence of their own: the talks, truce or deal that it takes up stands before it."""

from collections.abc import Iterator

from caucasus_news.model import MediationForm, Meeting, Outcome, Reading
from caucasus_news.parsers.mediations import mediating, talks
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.outcome import said_of
from caucasus_news.parsers.mediations.reached import result_in
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.taken_up import Telling, tellings

_PAIR = 2
_PAUSES = frozenset({"pause", "lull", "peace", "calm", "fire", "sign", "reconciled", "corridor"})


def linked(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """The effort that a sentence names a mediator of, and an earlier one the talks or the result."""
    for telling in tellings(number, stage):
        found = _of_earlier(number, telling, stage)
        if found:
            yield from found
            return


def _of_earlier(number: int, telling: Telling, stage: Stage) -> list[MediationDraft]:
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
        outcome = result_in(at, stage) if telling.results else None
        if outcome is not None:
            return list(mediating.result(number, at, telling.agents, outcome, stage))
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
    words, keys = stage.words, stage.keys[number]
    matters = words.talk_nouns, words.truces, words.papers, words.captives, words.releases, _PAUSES
    return any(not matter.isdisjoint(keys) for matter in matters)


def _between_named(number: int, at: int, telling: Telling, stage: Stage) -> Iterator[MediationDraft]:
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


def _meeting(number: int, telling: Telling, stage: Stage) -> Meeting | None:
    """The one meeting of parties in conflict that a sentence tells of and nobody is known to have mediated."""
    found = [
        m
        for m in stage.meetings.get(number, ())
        if id(m) not in stage.mediated and talks.led_parties(m, telling.agents, stage)
    ]
    return found[0] if len(found) == 1 else None
