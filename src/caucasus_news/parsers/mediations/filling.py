"""The day, place and outcome that the sentence of an effort leaves out, from the sentences around it."""

from caucasus_news.model import ActorKind, MediationForm, MeetingStatus, Outcome, Place, TimeKind, When
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations import mediating
from caucasus_news.parsers.mediations.accompanied import accompany
from caucasus_news.parsers.mediations.dating import names_day
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.outcome import outcome_of
from caucasus_news.parsers.mediations.reached import result_in
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.taken_up import FAR, OTHERS
from caucasus_news.parsers.meetings.encounters import SPOTS
from caucasus_news.parsers.scene import calendar_times, unique
from caucasus_news.parsers.setting import day_of_paragraph

_SOON = 2  # sentences
_LATELY = 31  # days
_HERE = frozenset({"in", "at", "near"})
_BEGINNING = frozenset({"begin", "start", "commence", "take effect", "enter into force"})
_APART = frozenset({MediationForm.OFFER, MediationForm.MONITORING})


def fill(draft: MediationDraft, stage: Stage) -> None:
    """Give an effort what its sentence tells apart: more mediators, the day of what it takes up, the only town."""
    accompany(draft, stage)
    _fill_back(draft, stage)
    _begin(draft, stage)
    _made_at(draft, stage)
    _fill_by_paragraph(draft, stage)
    if draft.place is None and draft.form not in _APART and draft.form is not MediationForm.BROKERING:
        draft.place = _only_town(draft.sentence, stage)


def _made_at(draft: MediationDraft, stage: Stage) -> None:
    """Date an offer by the meeting at which it was made: "received both and said that he was ready to help"."""
    if draft.form is not MediationForm.OFFER or draft.when is not None or draft.place is not None:
        return  # an offer of a place of its own may be told beside any meeting
    persons = [a for a in draft.mediators if a.kind is ActorKind.PERSON]
    sides, published = stage.taken(draft.mediators), stage.scene.published
    for meeting in stage.meetings.get(draft.sentence, ()):
        there, when = [p.actor for p in meeting.participants], meeting.when
        known = any(a in there for a in persons) if persons else bool(sides & stage.taken(there))
        if not known or meeting.status is not MeetingStatus.HELD or when is None or when.kind is not TimeKind.DATE:
            continue
        if published is None or when.latest is None or (published - when.latest).days <= _LATELY:
            draft.when, draft.place = when, meeting.place if persons else None
            return


def _only_town(number: int, stage: Stage) -> Place | None:
    """The one town that a sentence puts something in: "In Ostia the ministers were together under X's auspices"."""
    told = [m for m in stage.mentions[number] if m.place is not None and not m.acts]
    keys = stage.scene.document.tokens.keys
    places = unique(m.place for m in told if m.place is not None and m.place.kind in SPOTS)
    if len(places) != 1:
        return None
    return places[0] if any(m.first and keys[m.first - 1] in _HERE for m in told if m.place == places[0]) else None


def _begin(draft: MediationDraft, stage: Stage) -> None:
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


def _fill_by_paragraph(draft: MediationDraft, stage: Stage) -> None:
    """Date what was done by the one day that its paragraph told before it."""
    if draft.when is not None or draft.form in _APART or draft.outcome is Outcome.PENDING:
        return
    if not OTHERS & set(stage.keys[draft.sentence]):
        draft.when = day_of_paragraph(draft.sentence, stage.scene)


def _goals(frame: Frame) -> list[Argument]:
    return [*frame.objects, *frame.after("into", "in")]


def _fill_back(draft: MediationDraft, stage: Stage) -> None:
    number = draft.sentence
    if draft.when is not None or draft.form in _APART or draft.outcome is Outcome.PENDING:
        return
    if OTHERS & set(stage.keys[number]) or any(calendar_times(f) for f in stage.scene.frames[number]):
        return
    parties = {p.id for p in draft.parties}
    for _ in range(FAR):
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
        outcome = result_in(number, stage)
        if outcome is not None and parties & stage.taken(stage.named(stage.mentions[number])):
            when = mediating.result_time(number, stage)
            if when is None and (earlier := stage.before(number)) is not None:
                when = stage.only_time(earlier)  # "came out on Friday. Others were let go in return."
            draft.when = when if when is not None and names_day(when) else None
            draft.outcome = draft.outcome or outcome
            return
