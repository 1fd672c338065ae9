"""Efforts that only the cast of a sentence tells of: captives freed, trips between two, observers at a line."""

from collections.abc import Iterator

from caucasus_news.mentions.mention import Mention
from caucasus_news.model import Actor, ActorKind, MediationForm, Outcome, PlaceKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.cast import Cast, cast_of, is_telling
from caucasus_news.parsers.mediations.dating import names_day
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_at
from caucasus_news.parsers.mediations.monitoring import sender
from caucasus_news.parsers.mediations.other_time import is_of_another_time
from caucasus_news.parsers.mediations.outcome import done, said_of
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import calendar_times
from caucasus_news.parsers.setting import read_place

_PAIR = 2
_TOPICS = frozenset({"about", "on", "over", "of"})
_PLANS = frozenset({"points", "plan", "proposal", "draft", "document", "paper"})  # "with six points"
_KEEPING_APART = frozenset({"separate", "keep apart", "interpose", "disengage"})
_KEEPING = frozenset({"follow", "keep watch", "control"})
_GUARDING = frozenset(
    {"monitor", "monitors", "monitoring", "supervise", "supervises", "supervising", "observance", "oversee", "oversees"}
    | {"watch", "watches", "watching", "observe", "observes", "observing", "guard", "guards", "police", "patrol"}
)
_KEEPERS = frozenset({"peacekeepers", "peacekeeping", "peacemakers", "observers", "monitors", "helmets", "contingent"})
_LINES = frozenset({PlaceKind.LINE, PlaceKind.BORDER})
_DOERS = ("with", "through", "via", "by", "thanks to", "under", "without", "courtesy of", "owing to")

#: Verbs that make a release no more than what is wanted.
_SEEKING = frozenset({"seek", "discuss", "negotiate", "demand", "urge", "want", "pursue", "explore", "aim", "hope"})


#: Words of what is only hoped for or on the table: "had hopes for a proposed truce and a release of hostages".
_WISHES = frozenset({"hope", "hopes", "hopeful", "proposal", "proposals", "proposed", "potential"})


def freed_told(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """Captives who come home, and a third who had a part in it: "with X as the intermediary", "was X's doing"."""
    words, keys = stage.words, set(stage.keys(number))
    if words.captives.isdisjoint(keys) or words.freeing.isdisjoint(keys) or not _WISHES.isdisjoint(keys):
        return
    cast = cast_of(number, stage)
    if cast is None:
        return
    frames = [f for f in stage.scene.frames[number] if f.verb is not None]
    agents = [a for a in cast.thirds if any(_had_a_part(a, f, stage) for f in stage.scene.frames[number])]
    happened = [f for f in frames if done(f) and not is_telling(f, stage)]
    if any(f.lemma in _SEEKING for f in frames) and not any(f.lemma in words.freeing for f in happened):
        return  # "seeking a deal for the release of hostages"
    if any(is_of_another_time(f, stage) for f in frames if f.lemma in words.freeing):
        return  # "two weeks after both had agreed to exchange prisoners"
    if not agents or not happened or any(f.verb is not None and (f.verb.modal or f.verb.due) for f in frames):
        return
    yield _draft(happened[0], "freed", MediationForm.BROKERING, agents, cast.parties, Outcome.AGREEMENT, stage)


def _had_a_part(actor: Actor, frame: Frame, stage: Stage) -> bool:
    """Whether somebody does something, or it comes about by him."""
    if frame.verb is not None and actor in stage.actors(frame.subject):
        return not is_telling(frame, stage) and frame.lemma not in stage.words.attending
    if actor in stage.actors(frame.after(*_DOERS)):
        return True
    return frame.verb is not None and frame.lemma == "be" and actor in stage.owners_of(frame.objects)


def trip_told(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """An envoy who goes from one party to the other, by whatever verb, where the words speak of a settlement."""
    words = stage.words
    if (words.shuttling | words.missions_of_peace).isdisjoint(stage.keys(number)):
        return
    cast = cast_of(number, stage)
    if cast is None:
        return
    for frame in stage.scene.frames[number]:
        verb = frame.verb
        if verb is None or verb.negated or verb.modal not in ("", "future") or is_telling(frame, stage):
            continue
        if frame.lemma in words.convening | words.inviting_verbs | words.attending:
            continue
        going = stage.actors(frame.subject)
        if any((stage.side(a) or a) in cast.parties for a in going):
            continue
        carries = any(a.chunk.lemma in _PLANS and a.chunk.modifiers for a in frame.after("with"))
        agents = [a for a in going if a in cast.thirds and (carries or _is_envoy(a, number, stage))]
        trip = [frame, *(f for f in stage.scene.frames[number] if f.joined is frame or f.governor is frame)]
        stops = [m for f in trip for m in _stops(f)]
        seen = [m for m in stops if m.place is not None or any(a.kind is ActorKind.PERSON for a in m.actors)]
        reached = {p.id for p in stage.sides(stage.named(seen))}
        if agents and {p.id for p in cast.parties} <= reached:
            outcome = Outcome.PENDING if verb.modal or verb.due else said_of([number], stage)
            yield _draft(frame, "trip", MediationForm.FACILITATION, agents, cast.parties, outcome, stage)
            return


def _stops(frame: Frame) -> list[Mention]:
    """Where somebody goes and whom he sees: no talks "between" others, nothing told of a noun."""
    apart = _TOPICS | {"between"} if frame.objects else _TOPICS  # but "goes back and forth between A and B"
    around = [*frame.objects, *(a for lemma, args in frame.prepositions if lemma not in apart for a in args)]
    return [a.chunk.mention for a in around if a.chunk.mention is not None]


def _is_envoy(actor: Actor, number: int, stage: Stage) -> bool:
    """Whether somebody is sent by another, or called a mediator: no head of a state."""
    if actor.kind is not ActorKind.PERSON:
        return False
    if actor.organization in stage.words.sending_bodies or actor.office in stage.words.envoys:
        return True
    keys = stage.scene.document.tokens.keys
    told = [keys[m.first : m.last] for m in stage.mentions[number] if actor in m.actors]
    return any(not stage.words.envoys.isdisjoint(row) for row in told)


def watch_told(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """A body's observers at the line between two in conflict, by whatever verb: "have policed the Green Line"."""
    words = stage.words
    if words.watchers.isdisjoint(stage.keys(number)) and words.guards.isdisjoint(stage.keys(number)):
        return
    frames = [f for f in stage.scene.frames[number] if f.verb is not None]
    others = words.violating | words.not_watching
    if not frames or any(f.lemma in others or (f.verb is not None and f.verb.negated) for f in frames):
        return
    lines = [m for m in stage.mentions[number] if m.place is not None and m.place.kind in _LINES]
    apart = any(f.lemma in _KEEPING_APART for f in frames)
    cast = cast_of(number, stage) or _keepers(number, frames, stage)
    if cast is None or not (lines or apart or words.truces & set(stage.keys(number))):
        return
    watching = [a for f in frames for a in stage.actors(f.subject) if a in cast.thirds]
    agents = stage.thirds((sender(a, stage) for a in watching if a.kind is not ActorKind.PERSON), cast.parties)
    if agents and not any(f.lemma in words.offering_verbs for f in frames):
        draft = _draft(frames[0], "watch", MediationForm.MONITORING, agents, cast.parties, None, stage)
        days = [t.when for t in stage.times[number] if names_day(t.when)]
        draft.when = draft.when or (days[0] if len(days) == 1 else None)  # "has watched it since 30 January"
        yield draft


def recast(draft: MediationDraft, stage: Stage) -> None:
    """Take a truce that peacekeepers only watch for their mission: they "monitor the ceasefire", and made none."""
    keys = set(stage.keys(draft.sentence))
    if draft.form is not MediationForm.BROKERING or _GUARDING.isdisjoint(keys) or _KEEPERS.isdisjoint(keys):
        return
    draft.form, draft.outcome = MediationForm.MONITORING, None


def _keepers(number: int, frames: list[Frame], stage: Stage) -> Cast | None:
    """Those who watch a truce of the two that the text is about: "the contingent monitors the ceasefire"."""
    if stage.words.truces.isdisjoint(stage.keys(number)):
        return None
    watching = stage.words.watching | _KEEPING
    working = [f for f in frames if f.lemma in watching or any(d.lemma in watching for d in f.dependents)]
    bodies = [a for f in working for a in stage.actors(f.subject) if a.kind is not ActorKind.PERSON]
    parties = stage.conflict(number, stage.taken(bodies))
    thirds = stage.thirds(bodies, parties)
    return Cast(parties, thirds) if len(parties) == _PAIR and thirds else None


def _draft(
    frame: Frame,
    rule: str,
    form: MediationForm,
    agents: list[Actor],
    parties: list[Actor],
    outcome: Outcome | None,
    stage: Stage,
) -> MediationDraft:
    times = calendar_times(frame)
    when = times[0] if times else stage.only_time(frame.sentence)
    draft = draft_at(frame, stage.scene, rule, form, agents, parties, outcome, read_place(frame, stage.scene), when)
    draft.sure = False
    return draft
