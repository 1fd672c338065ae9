"""`MediationParser`: meetings with a host or mediator, and frames of brokering, offering and monitoring."""

from collections.abc import Iterable, Iterator, Set
from functools import cache

from caucasus_news.model import Mediation, MediationForm, Meeting, Outcome, Reading
from caucasus_news.model._made import maker
from caucasus_news.parsers.base import GUESSED, EventParser
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations import (
    another,
    answered,
    by_cue,
    crediting,
    denied,
    efforts,
    elsewhere,
    filling,
    going_between,
    hospitality,
    hosting,
    in_force,
    invited,
    last,
    linked,
    making,
    mediating,
    missions_told,
    monitoring,
    offers,
    open_deeds,
    open_offers,
    outcome,
    parts,
    passed,
    plans,
    proffered,
    reached,
    results,
    series,
    striving,
    talks,
    trips,
    watching,
)
from caucasus_news.parsers.mediations.asked import Reader, asked
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.joining import join
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.words import MediationWords
from caucasus_news.parsers.scene import Scene, unique

_mediation = maker(Mediation)
_reading = maker(Reading)
_CONFIDENT, _LIKELY = 0.9, 0.7

#: Readers of frames whatever their verb; of what else stands by them; of verbs that they know.
_OF_ANY_VERB = (parts.of_format, hosting.hosted, monitoring.at_work)
_BESIDE_VERBS = (
    elsewhere.where_told,
    proffered.between_them,
    hospitality.at_disposal,
    going_between.as_mediator,
)
_OF_KNOWN_VERB = (
    going_between.of_peace,
    going_between.of_talks,
    crediting.released,
    hospitality.plan_laid,
    proffered.made,
    proffered.wishes,
    proffered.forward,
)
#: Readers of sentences of which those before them read nothing.
_OF_PLANS = (plans.plan_told, going_between.errands)
_BY_NAMES = (by_cue.cue_told, watching.watch_named)
_LAST = (
    crediting.thanks,
    striving.failing,
    last.announced,
    last.third_told,
    striving.striving,
    open_deeds.freed_told,
    open_offers.offer_told,
    trips.trip_told,
    watching.watch_told,
)


class MediationParser(EventParser[Mediation, MediationDraft]):
    """Reads mediations.

    It looks at the meetings that were read before it: talks between parties in conflict that a third hosts or chairs
    are both.

    Senses of its words: see ``data/words/mediations.json``; a subclass adds its own in `extra_verbs` and `extra_nouns`
    ("godfather": "mediate").

    >>> from caucasus_news.parsers.news import NewsParser
    >>> text = "Qatar brokered a truce between Israel and Hamas in May 2024."
    >>> report = NewsParser(events=[MediationParser()]).parse(text)
    >>> [(m.form.value, m.outcome.value, [a.name for a in m.mediators]) for m in report.mediations]
    [('brokering', 'ceasefire', ['Qatar'])]
    """

    vocabulary = "mediations"

    def parse(self, scene: Scene) -> tuple[Mediation, ...]:
        """The mediations that the text speaks of, those of meetings first."""
        stage = Stage.of(scene, self.nouns)
        meetings = [e for e in scene.events if isinstance(e, Meeting) and e.confidence > GUESSED]
        told_of = [(e, list(invited.taken_up(e, stage)) or list(talks.of_meeting(e, stage))) for e in meetings]
        drafts = [*(d for _, told in told_of for d in told), *series.of_row(told_of, meetings, stage)]
        drafts = [d for d in drafts if not denied.is_denied(d.sentence, stage)]
        for draft in drafts:
            filling.fill(draft, stage)
            reached.settle_truce(draft, stage)
            answered.answered(draft, stage)
        for number in range(len(scene.frames)):
            if not denied.is_between_two(number, stage) and not denied.is_denied(number, stage):
                drafts += self._of_sentence(number, stage)
        return tuple(self.build(draft, scene) for draft in join(drafts, stage))

    def _of_sentence(self, number: int, stage: Stage) -> list[MediationDraft]:
        """What one sentence tells of, with what those around it say of it."""
        may = asked(number, stage)
        told = self._of_verbs(number, stage, may)
        if not told and invited.open_invitation in may:
            told = list(invited.open_invitation(number, stage))
        counted = list(another.another(number, stage)) if another.another in may else []
        if not counted and not (told and any(d.form is MediationForm.BROKERING for d in told)):
            told += mediating.mediated(number, stage)
        told += [*counted, *(passed.messages(number, stage) if passed.messages in may else ())]
        told = told or _first(_OF_PLANS, number, stage, may)
        if not told or all(d.form is MediationForm.OFFER and d.when is None for d in told):  # or how that came about
            told = list(linked.linked(number, stage)) or told
        told = told or _first(_LAST, number, stage, may)
        if not told or not any(d.mediators for d in told):
            if number in stage.meetings or by_cue.is_likely(number, stage):
                may = may | {by_cue.cue_told}
            told = _first(_BY_NAMES, number, stage, may) or told
        for draft in told:
            filling.fill(draft, stage)
            outcome.told_later(draft, stage)
            watching.recast(draft, stage)
            reached.settle_truce(draft, stage)
            in_force.took_hold(draft, stage)
            answered.answered(draft, stage)
        if not told and missions_told.mission_told in may:
            return list(missions_told.mission_told(number, stage))
        return told

    def _of_verbs(self, number: int, stage: Stage, may: Set[Reader]) -> list[MediationDraft]:
        """What the frames of a sentence tell of by themselves; `may` are the readers that its words speak for."""
        row = stage.scene.frames[number]
        verbs = [f for f in row if f.verb is not None]
        known = [(f, sense) for f in row if (sense := self.sense(f)) is not None]
        told = [d for f, sense in known for d in self.on_stage(f, sense, stage)]
        if not told and parts.parts in may:
            told = [d for f in verbs for d in parts.parts(f, stage)]
        readers = [read for read in _OF_ANY_VERB if read in may]
        told += [d for f in verbs for read in readers for d in read(f, stage)]
        for read in _BESIDE_VERBS:
            if read in may:
                told += [d for f in verbs for d in read(f, stage)]
        readers = [read for read in _OF_KNOWN_VERB if read in may]
        if readers:
            lemmas = _known(stage.words)
            told += [d for f in verbs if f.lemma in lemmas for read in readers for d in read(f, stage)]
        return told

    def read(self, frame: Frame, scene: Scene) -> Iterable[MediationDraft]:
        """The brokering, offer or mission that a frame tells of."""
        sense = self.sense(frame)
        return self.on_stage(frame, sense, Stage.of(scene, self.nouns)) if sense is not None else ()

    def sense(self, frame: Frame) -> str | None:
        """The sense of the trigger; "role" for what somebody is."""
        known = self.nouns if frame.verb is None else self.verbs
        if frame.lemma in known:
            return known[frame.lemma]
        return "role" if frame.verb is not None and frame.lemma == "be" else None

    def on_stage(self, frame: Frame, sense: str, stage: Stage) -> Iterable[MediationDraft]:
        """As `read`, with what was looked up before."""
        return self.of_noun(frame, sense, stage) if frame.verb is None else self.of_verb(frame, sense, stage)

    def of_noun(self, frame: Frame, sense: str, stage: Stage) -> Iterator[MediationDraft]:
        """What an event noun tells: a truce, an agreement, mediation, good offices, monitoring."""
        if sense in ("truce", "deal"):
            yield from results.of_noun(frame, sense, stage)
        elif sense in ("mediation", "offices"):
            offered = list(offers.offers(frame, sense, stage))
            yield from offered or efforts.of_effort(frame, stage)
        elif sense == "check":
            yield from monitoring.of_check(frame, stage)

    def of_verb(self, frame: Frame, sense: str, stage: Stage) -> Iterator[MediationDraft]:
        """What a verb tells: an offer, a mission, talks that were mediated, a war that was ended."""
        offered = list(offers.offers(frame, sense, stage))
        if offered:
            yield offered[0]
        elif sense == "mediate":
            yield from efforts.of_trying(frame, stage)
            yield from going_between.between(frame, stage)
            yield from going_between.it(frame, stage)
            yield from making.of_end(frame, stage)
        elif sense == "cause":
            yield from making.of_cause(frame, stage)
            yield from making.of_end(frame, stage)
        elif sense == "sign" and frame.lemma == "put":
            yield from making.of_end(frame, stage)
            if frame.after("between"):
                yield from monitoring.of_mission(frame, stage)
        elif sense == "result":
            yield from going_between.it(frame, stage)
            yield from making.of_end(frame, stage)
        elif frame.lemma in ("have", "help", "let"):
            yield from making.of_cause(frame, stage)
        elif sense == "end":
            yield from making.of_end(frame, stage)
        elif sense == "travel":
            yield from going_between.shuttle(frame, stage)
        elif sense in ("deploy", "mission", "monitor", "role"):
            if frame.lemma in stage.words.travelling:
                yield from going_between.shuttle(frame, stage)
            yield from monitoring.of_mission(frame, stage)

    def merge(self, drafts: list[MediationDraft], scene: Scene) -> list[MediationDraft]:
        """One draft per effort."""
        return join(drafts, Stage.of(scene, self.nouns))

    def build(self, draft: MediationDraft, scene: Scene) -> Mediation:
        """The mediation that a draft describes."""
        settled = draft.when is not None and draft.outcome is not Outcome.PENDING
        return _mediation(
            when=draft.when,
            place=draft.place,
            evidence=tuple(unique(draft.evidence)),
            readings=(*draft.readings, *_others(draft)),
            confidence=_CONFIDENT if draft.sure and settled else _LIKELY if draft.sure else GUESSED,
            mediators=tuple(draft.mediators),
            parties=tuple(draft.parties),
            form=draft.form,
            outcome=draft.outcome,
            framework=draft.framework,
        )


def _first(readers: Iterable[Reader], number: int, stage: Stage, may: Set[Reader]) -> list[MediationDraft]:
    """What the first of some readers that reads anything of a sentence makes of it."""
    for read in readers:
        if read in may and (found := list(read(number, stage))):
            return found
    return []


@cache
def _known(words: MediationWords) -> frozenset[str]:
    """The verbs that one of the readers of known verbs takes."""
    mediating = words.brokering | words.facilitating | words.convening | words.chairing
    offering = hospitality.LAYING | proffered.MAKING | proffered.WISHING | proffered.STEPPING
    return mediating | going_between.OPENING | offering


def _others(draft: MediationDraft) -> Iterator[Reading]:
    """Where the slots beside the mediators were read: with them, or at words of their own."""
    if not draft.readings:
        return
    first = draft.readings[0]
    yield _reading("parties", f"around {first.rule}", draft.evidence[0] if draft.evidence else first.span)
    if draft.when is not None:
        yield _reading("when", f"time of {first.rule}", draft.when.span)
    if draft.outcome is not None and draft.evidence:
        yield _reading("outcome", f"told of {first.rule}", draft.evidence[-1])
