"""Observers at the line or truce between two in conflict, told by any verb, or by the words beside their name."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind, MediationForm, Outcome, PlaceKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.cast import Cast, cast_of
from caucasus_news.parsers.mediations.dating import names_day
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_of
from caucasus_news.parsers.mediations.missions_told import tells_of_leaving
from caucasus_news.parsers.mediations.monitoring import sender, watches_poll
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.wished import tells_of_asking
from caucasus_news.parsers.setting import read_place

_PAIR = 2
_NEAR = 4  # words between a body and what its people do
_KEEPING_APART = frozenset({"separate", "keep apart", "interpose", "disengage"})
_KEEPING = frozenset({"follow", "keep watch", "control"})
_GUARDING = frozenset(
    {"monitor", "monitors", "monitoring", "supervise", "supervises", "supervising", "observance", "oversee", "oversees"}
    | {"watch", "watches", "watching", "observe", "observes", "observing", "guard", "guards", "police", "patrol"}
)
_KEEPERS = frozenset({"peacekeepers", "peacekeeping", "peacemakers", "observers", "monitors", "helmets", "contingent"})
_LINES = frozenset({PlaceKind.LINE, PlaceKind.BORDER})
#: What observers do, in the forms in which a name has it beside it.
AT_WATCH = (
    (_GUARDING - {"guard", "guards", "police"})
    | _KEEPERS
    | {"monitored", "supervised", "oversaw", "watched", "observed", "policed", "patrolled", "patrolling", "patrols"}
    | {"verify", "verifies", "verifying", "verified", "inspect", "inspected", "inspects", "observer", "observers"}
)
_AT_LINE = frozenset(
    {"border", "frontier", "line", "withdrawal", "pullback", "buffer", "zone", "boundary", "disengagement"}
    | {"cessation", "observance"}
)
_GUARDS = frozenset({"guard", "guards", "police", "service", "troops"})  # "Ostian border guards"
_UNREAL = frozenset({"could", "would", "should", "might", "may", "must", "if", "not", "never", "no", "without"})
_BODIES = frozenset({ActorKind.ORGANIZATION, ActorKind.STATE, ActorKind.FORCE})


def watch_told(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """A body's observers at the line between two in conflict, by whatever verb: "have policed the Green Line"."""
    words = stage.words
    if words.watchers.isdisjoint(stage.keys[number]) and words.guards.isdisjoint(stage.keys[number]):
        return
    frames = [f for f in stage.scene.frames[number] if f.verb is not None]
    others = words.violating | words.not_watching
    if not frames or any(f.lemma in others or (f.verb is not None and f.verb.negated) for f in frames):
        return
    lines = [m for m in stage.mentions[number] if m.place is not None and m.place.kind in _LINES]
    apart = any(f.lemma in _KEEPING_APART for f in frames)
    cast = cast_of(number, stage) or _keepers(number, frames, stage)
    if cast is None or not (lines or apart or words.truces & set(stage.keys[number])):
        return
    if _guards_border(stage.keys[number]):
        return
    watching = [a for f in frames for a in stage.actors(f.subject) if a in cast.thirds]
    agents = stage.thirds((sender(a, stage) for a in watching if a.kind is not ActorKind.PERSON), cast.parties)
    if agents and not any(f.lemma in words.offering_verbs for f in frames):
        yield _draft(number, "watch", agents, cast.parties, stage)


def _guards_border(keys: Sequence[str]) -> bool:
    return any(one in _AT_LINE and other in _GUARDS for one, other in pairwise(keys))


def recast(draft: MediationDraft, stage: Stage) -> None:
    """Take a truce that peacekeepers only watch for their mission: they "monitor the ceasefire", and made none."""
    keys = set(stage.keys[draft.sentence])
    if draft.form is not MediationForm.BROKERING or _GUARDING.isdisjoint(keys) or _KEEPERS.isdisjoint(keys):
        return
    draft.form, draft.outcome = MediationForm.MONITORING, None


def _keepers(number: int, frames: list[Frame], stage: Stage) -> Cast | None:
    """Those who watch a truce of the two that the text is about: "the contingent monitors the ceasefire"."""
    if stage.words.truces.isdisjoint(stage.keys[number]):
        return None
    watching = stage.words.watching | _KEEPING
    working = [f for f in frames if f.lemma in watching or any(d.lemma in watching for d in f.dependents)]
    bodies = [a for f in working for a in stage.actors(f.subject) if a.kind is not ActorKind.PERSON]
    parties = stage.conflict(number, stage.taken(bodies))
    thirds = stage.thirds(bodies, parties)
    return Cast(parties, thirds) if len(parties) == _PAIR and thirds else None


def watch_named(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """A body with a word of watching right beside its name, and the line or truce that it watches in the sentence."""
    row = stage.keys[number]
    keys = set(row)
    if AT_WATCH.isdisjoint(keys) or not _UNREAL.isdisjoint(keys):
        return
    if not any(k in stage.words.truces or (k in _AT_LINE and nxt not in _GUARDS) for k, nxt in pairwise((*row, ""))):
        return
    frames = [f for f in stage.scene.frames[number] if f.verb is not None]
    if (
        tells_of_leaving(number, stage)
        or tells_of_asking(number, stage)
        or any(f.lemma in stage.words.violating | _APART for f in frames)
    ):
        return
    if any(watches_poll(f, stage) or (f.verb is not None and f.verb.negated) for f in frames):
        return
    parties = _watched(number, stage)
    told = [a for m in stage.mentions[number] if _is_at_watch(m, stage) for a in m.actors]
    bodies = [sender(a, stage) for a in told if not _is_elsewhere(a, parties, stage)]
    agents = stage.thirds((b for b in bodies if b.kind in _BODIES), parties)
    if len(parties) == _PAIR and agents:
        yield _draft(number, "watching beside", agents, parties, stage)


_APART = frozenset(
    {"ask", "call on", "urge", "invite", "appeal", "want", "request", "demand", "refuse", "withdraw"}
    | {"suggest", "propose", "fire", "fire on", "fire at", "shoot", "shoot at", "attack", "wound", "kill", "injure"}
    | {"hit", "shell", "respond", "react"}
)


def _is_at_watch(mention: Mention, stage: Stage) -> bool:
    """Whether a word of watching stands in the words that name somebody, or right behind or before them."""
    if not mention.actors or not (mention.acts or mention.form is Form.DEMONYM):
        return False
    keys = stage.scene.document.tokens.keys
    near = keys[max(mention.first - 2, 0) : mention.last + _NEAR]
    return not AT_WATCH.isdisjoint(near)


def _is_elsewhere(body: Actor, parties: list[Actor], stage: Stage) -> bool:
    """Whether a mission's own name tells another land: "the Union's Monitoring Mission in Aldoria"."""
    _, inside, land = body.name.rpartition(" in ")
    named = {p.name for p in parties}
    return bool(inside) and land not in named and any(p.name == land for p in stage.scene.polities.values())


def _watched(number: int, stage: Stage) -> list[Actor]:
    """The two in conflict that a sentence names, or of whom it or the text speaks, where it names no other state."""
    named = stage.sides(a for m in stage.mentions[number] if m.acts or m.form is Form.DEMONYM for a in m.actors)
    pair = stage.in_conflict(named)
    if len(pair) == _PAIR:
        return pair
    near = stage.conflict(number)
    return near if len({p.id for p in named} - {p.id for p in near}) < _PAIR else []


def _draft(number: int, rule: str, agents: list[Actor], parties: list[Actor], stage: Stage) -> MediationDraft:
    frames = [f for f in stage.scene.frames[number] if f.verb is not None]
    days = [t.when for t in stage.times[number] if names_day(t.when)]
    ahead = any(f.verb is not None and (f.verb.modal == "future" or f.verb.due) for f in frames[:1])
    outcome = Outcome.PENDING if ahead else None
    place = next((p for f in frames if (p := read_place(f, stage.scene)) is not None), None)
    when = stage.only_time(number) or (days[0] if len(days) == 1 else None)
    return draft_of(number, stage, rule, MediationForm.MONITORING, agents, parties, outcome, place, when)
