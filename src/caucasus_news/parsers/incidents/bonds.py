"""Which triggers and tolls of one sentence belong together, and which tell of another time or another side."""

from caucasus_news.model import CasualtyKind, Means
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.alike import (
    attackers_apart,
    falls_on_striker,
    places_apart,
    same_day,
    same_family,
    times_apart,
)
from caucasus_news.parsers.incidents.captives import seized_too
from caucasus_news.parsers.incidents.crews import is_crew
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.named import first_polity
from caucasus_news.parsers.incidents.placing import parted
from caucasus_news.parsers.relatives import antecedents
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.stances import sayer_of

_DISPLACED = CasualtyKind.DISPLACED
CAPTURED = CasualtyKind.CAPTURED
#: Kinds of two families that make one incident where the sentence ties them: "seized a post, taking two prisoner".
_TIED = ({"war", "offensive"}, {"war", "clash"}, *({kind, "capture"} for kind in ("clash", "offensive", "attack")))
_BEFORE = ("after", "since", "following", "before", "in response to", "in retaliation for", "in reply to")
_ANSWERS = frozenset({"retaliation", "response", "reply", "answer", "revenge", "reprisal", "vengeance", "retribution"})
_STRIKING_BACK = frozenset({"hit back", "strike back", "retaliate", "fire back"})
_ANSWERED = ("retaliation", "for")
_FOLLOWING = frozenset({"follow", "precede", "trigger", "provoke", "avenge", "come after"})
_LATER = frozenset({"later", "then", "afterwards", "subsequently", "separately"})
_MEASURES = frozenset({"hours", "hour", "days", "day", "weeks", "week", "months", "month", "minutes", "year", "years"})
#: Kinds that people come to harm in only where the text ties them together.
LOOSE = frozenset({"war", "blockade"})


def _linked(a: Frame, b: Frame) -> bool:
    """Whether one frame hangs on the other, or has it as subject, agent, or behind "in", "by", "during"."""
    if b in a.dependents or a in b.dependents or a.governor is b or b.governor is a:
        return True
    for link, _ in a.links:
        if link is b:
            return True
    for link, _ in b.links:
        if link is a or (b.verb is None and link.governor is a and link.role in _BEFORE):
            return True  # "people have fled since the two began fighting"
    if a.verb is not None or b.verb is not None or not b.links:
        return False
    of = a.governor if a.role == "of" and a.governor is not None and a.governor.verb is None else a
    return any(f is g and r != s for f, r in of.links for g, s in b.links)  # "the war resulted in the death of"


def are_linked(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether a trigger of one draft goes with a trigger of the other, by grammar."""
    for x in a.frames:
        for y in b.frames:
            if _linked(x, y):
                return True
    return False


def _event_meant(draft: IncidentDraft, scene: Scene) -> Chunk | None:
    """The event that a "which" means whose clause tells a toll: "since the war over Aldoria, which cost 900 lives"."""
    frame = draft.frames[0] if draft.frames else None
    if frame is None or frame.role != "relative" or frame.verb is None or draft.kind:
        return None
    return next((c for c in antecedents(frame, scene) if c.event), None)


def _is_lent_day(draft: IncidentDraft, event: Chunk, scene: Scene) -> bool:
    """Whether the day of a "which" clause stands before what "which" means: "denied on Monday the strike which …"."""
    return draft.when is not None and draft.when.span.start < scene.document.tokens.starts[event.first]


def _follows(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether one came after the other: "the attack followed a strike on Ostia"."""
    before = {(id(link), role) for f in a.frames for link, role in f.links if link.lemma in _FOLLOWING}
    after = {(id(link), role) for f in b.frames for link, role in f.links if link.lemma in _FOLLOWING}
    return any((link, "object" if role == "subject" else "subject") in after for link, role in before)


def _is_in_which(inner: IncidentDraft, outer: IncidentDraft, scene: Scene) -> bool:
    """Whether a clause tells what was done in an event: "a provocation in which posts were fired at"."""
    frame = inner.frames[0] if inner.frames else None
    if frame is None or frame.role != "relative" or frame.verb is None:
        return False
    chunks = scene.chunks[frame.sentence]
    opener = next((i for i in range(frame.index - 1, 0, -1) if chunks[i].kind is ChunkKind.RELATIVE), 0)
    if opener < 1 or chunks[opener - 1].lemma not in ("in", "during"):
        return False
    before = next((c for c in reversed(chunks[: opener - 1]) if c.event), None)
    return before is not None and any(f.chunk is before for f in outer.frames)


def bond(draft: IncidentDraft, trigger: IncidentDraft, scene: Scene) -> float:
    """How strongly a toll is tied to a trigger of its sentence; none or less: not at all."""
    linked = are_linked(draft, trigger)
    event = _event_meant(draft, scene)
    if event is not None:
        linked = any(f.chunk is event for f in trigger.frames)
    if draft.at_another_time and not linked:
        return -1
    lent = event is not None and linked and _is_lent_day(draft, event, scene)
    if (
        _apart(draft, trigger, scene, dated=not lent)
        or _comes_before(draft, trigger, scene)
        or (not linked and _said_apart(draft, trigger))
    ):
        return -1
    if not linked and _tells_own_loss(draft, trigger, scene):
        return -1
    score = 6.0 if linked else 1.0
    if trigger.kind in LOOSE and not linked:
        return -1
    fates = [t.kind for t in draft.tolls]
    if _DISPLACED in fates:
        score += 3 if trigger.kind in ("offensive", "war") else -1 if linked else -3
    if trigger.kind == "capture" and CAPTURED in fates:
        score += 3
    start, stop = draft.position, trigger.position
    start, stop = (start, stop) if start < stop else (stop, start)
    if not linked and parted(start, stop, draft.sentence, scene):
        score -= 3
    return score - 0.05 * (stop - start)


def _tells_own_loss(draft: IncidentDraft, trigger: IncidentDraft, scene: Scene) -> bool:
    """Whether who attacked counts his own dead: "said that two of its men were killed and claimed an attack"."""
    if trigger.attacker is None or not draft.tolls:
        return False
    sayers = [s for f in draft.frames if (s := sayer_of(f)) is not None]
    named = any(t.side not in (None, trigger.attacker) for t in draft.tolls)
    if not any(t.own for t in draft.tolls) and (named or any(trigger.target == t.side for t in draft.tolls if t.side)):
        return False
    theirs = [s for s in sayers if first_polity(s.subject, scene) == trigger.attacker]
    own = [s for f in trigger.frames if (s := sayer_of(f)) is not None]
    return bool(theirs) and (any(t.own for t in draft.tolls) or any(s in theirs for s in own))


def _said_apart(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether two verbs of saying tell the two: "confirmed the death of X, and said that drones had struck Y"."""
    sayers_a = {s for f in a.frames if (s := sayer_of(f)) is not None}
    sayers_b = {s for f in b.frames if (s := sayer_of(f)) is not None} if sayers_a else sayers_a
    return bool(sayers_b) and not sayers_a & sayers_b


def _is_answered(frame: Frame, scene: Scene) -> bool:
    """Whether a noun names what something is an answer to: "in retaliation for the attack", "in response to fire"."""
    if frame.role not in ("for", "to") or frame.index < len(_ANSWERED):
        return False
    return scene.chunks[frame.sentence][frame.index - 2].lemma in _ANSWERS


def _comes_before(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether `a` stands in an "after" clause of what tells `b`: it happened before it."""
    for frame in a.frames:
        for link in frame.chain():
            outer = link.governor
            if outer is None or not (link.role in _BEFORE or _is_answered(link, scene)):
                continue
            if any(f is outer for d in b.frames for f in d.chain()):
                return not any(f is link for f in b.frames)
    return False


def _apart(a: IncidentDraft, b: IncidentDraft, scene: Scene, dated: bool = True) -> bool:
    """Whether two were at different times, if they are `dated` by themselves, at different places or by others."""
    if a.tolls and b.tolls and [x for x in a.tolls for y in b.tolls if x.first == y.first]:
        return False  # "was wounded on Monday and died on Friday"
    if dated and a.own_when and b.own_when and times_apart(a.when, b.when):
        return True
    if a.own_place and b.own_place and places_apart(a.place, b.place, scene.lexicon):
        return True
    return attackers_apart(a, b, scene)


def is_one(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether two triggers of a sentence tell of one incident; one trigger that tells of several says so."""
    if a.frames[:1] == b.frames[:1] and a.frames:
        return False
    if is_crew(b, a):
        return True
    same = seized_too(a, b, scene)
    linked = same or are_linked(a, b) or _is_in_which(b, a, scene)
    if _follows(a, b) or (a.measured != b.measured and (a.own_when or b.own_when)):
        return False
    one, other = a.frames[:1], b.frames[:1]  # "was hurt after a mine went off": the mine's own verb
    own = any(link in other for f in one for link, _ in f.links) or any(
        link in one for f in other for link, _ in f.links
    )
    if not own and _comes_before(b, a, scene) and (b.tolls or b.own_when or _was_long_before(b, scene)):
        return False
    if a.at_another_time or b.at_another_time:
        return False
    if not linked and (
        _strikes_back(b) or _is_told_by_accused(a, b, scene) or falls_on_striker(a, b) or _kills_own(a, b)
    ):
        return False
    counted, deed = (a, b) if not a.kind else (b, a)
    if not linked and not counted.kind and _tells_own_loss(counted, deed, scene):
        return False  # "says 31 people died, and that it shot down five jets"
    if _compares(a) != _compares(b) and {a.kind, b.kind} & {"war"} and a.kind != b.kind:
        return False  # "clashed in the deadliest fighting since the war"
    if (
        not linked
        and b.frames
        and b.frames[0].verb is not None
        and b.frames[0].role in ("relative", "participle")
        and b.kind
    ):
        return False  # "the village that was freed last year" only describes where
    if (
        a.kind
        and b.kind
        and not same_family(a.kind, b.kind)
        and not ((linked and {a.kind, b.kind} in _TIED) or ("explosion" in (a.kind, b.kind) and _struck(a, b)))
        and not (same or taken_there(a, b))
    ):
        return False
    if _apart(a, b, scene) or _came_later(a, b, scene):
        return False
    if "war" in (a.kind, b.kind) and a.kind != b.kind and not linked:
        return False
    return same or not (parted(a.position, b.position, a.sentence, scene) and a.kind != b.kind)


def _strikes_back(draft: IncidentDraft) -> bool:
    """Whether a deed is told as the answer to what stands before it: "killed two in Ostia, and Berria hit back"."""
    return bool(draft.frames) and draft.frames[0].lemma in _STRIKING_BACK


def _is_told_by_accused(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether the side that is said to have attacked tells that it came under fire: "while Berria said Ostia had"."""
    if a.attacker is None or b.attacker is not None or not b.own_place or a.place == b.place:
        return False
    theirs = [s for f in b.frames if (s := sayer_of(f)) is not None]
    own = [s for f in a.frames if (s := sayer_of(f)) is not None]
    return any(s not in own and first_polity(s.subject, scene) == a.attacker for s in theirs)


def _kills_own(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether one tells of the dead of the other's attacker, by whatever hand: not by his own."""
    pairs = ((deed.attacker, harm) for deed, harm in ((a, b), (b, a)) if deed.target is not None)
    harmed = ((attacker, harm.tolls) for attacker, harm in pairs if harm.kind and harm.attacker is None)
    return any(t.sided and t.side == attacker for attacker, tolls in harmed if attacker is not None for t in tolls)


def _was_long_before(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether it is measured how long before something else a deed was: "hours after Aldorian missiles hit Ostia"."""
    chunks = scene.chunks[draft.sentence]
    frame = draft.frames[0] if draft.frames else None
    if frame is None or not any(f.role == "after" for f in frame.chain()):
        return False
    after = next((i for i in range(draft.position, 0, -1) if chunks[i].lemma == "after"), 0)
    before = chunks[after - 1] if after else None
    return before is not None and (before.lemma in _MEASURES or before.kind is ChunkKind.TIME)


def _came_later(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether the sentence tells of another deed at another place: "targeted Ostia, and later targeted Amar"."""
    before = scene.chunks[b.sentence][max(b.position - 1, 0)].lemma
    after = before in _LATER or any(_LATER & {*f.adverbs} for f in b.frames)
    return after and a.own_place and b.own_place and a.place != b.place


def taken_there(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether prisoners are of those who were killed or wounded: "one soldier died in the attack, 13 were captured"."""
    if a.kind not in ("attack", "clash", "offensive", "shooting") or b.kind != "capture" or b.own_place:
        return False
    harmed, taken = {t.side for t in a.tolls}, {t.side for t in b.tolls}
    return (
        bool(a.tolls and b.tolls) and all(t.bare or t.side in harmed for t in b.tolls) and None not in (harmed | taken)
    )


def _compares(draft: IncidentDraft) -> bool:
    """Whether an incident is only named to measure another by: "the worst since the war"."""
    return bool(draft.frames) and any(f.role in ("since", "before", "than", "like") for f in draft.frames[0].chain())


def _struck(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether what exploded was struck: "was hit by a missile and exploded"."""
    if a.own_when != b.own_when or (a.own_when and a.when is not b.when and not same_day(a.when, b.when)):
        return False  # "on Monday a pipeline was blown up, and two were hit by mortar fire"
    return Means.MINE not in (a.means, b.means) and bool(
        {a.kind, b.kind} & {"shelling", "air_strike", "attack", "shooting"}
    )
