"""Who owns up to what was told, or is said to have done it, in a sentence that tells of other things as well.

"Islamic State claimed the raid, saying that ten drones took part", "Aldoria attributed the bombing to Berrian jets and
shelled their posts": the noun goes back to what was told, the verb says whose doing it was.
"""

from collections.abc import Sequence

from caucasus_news.model import Actor, Stance
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.denials import claims_credit
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.blaming import CHARGED
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.named import first_polity, polities
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.polities import polity_of
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import source_of

_NEAR = 3  # sentences behind what was done
_ATTRIBUTING = {"attribute": ("to",), "ascribe": ("to",), "pin": ("on",), "blame": ("on",)}
#: Verbs by which somebody owns up to what was told, or puts it on another.
CREDITING = frozenset({"lay", "suspect", "claim", "assume", "take", "accept", "admit", "acknowledge", *_ATTRIBUTING})
_POINTING = frozenset({"the", "this", "that"})
_ALL = frozenset({"both", "all", "two", "three"})
_DONE = CHARGED | {"offensive"}


def give_credit(
    number: int, here: Sequence[IncidentDraft], found: Sequence[IncidentDraft], scene: Scene
) -> list[IncidentDraft]:
    """Tell whose doing what was told before is; gives the drafts of the sentence that were no more than that."""
    gone: list[IncidentDraft] = []
    for frame in scene.frames[number]:
        if frame.lemma not in CREDITING or frame.verb is None or frame.verb.negated or frame.verb.modal:
            continue
        doer = _doer(frame, scene)
        if doer is None:
            continue
        named = [d for d in here if _is_only_named(d, frame)]
        meant = [d for d in found if d not in named and _may_be_meant(d, doer, frame)]
        if not meant:
            continue
        for draft in meant if _means_all(frame) else meant[-1:]:
            draft.attacker = doer
            draft.target = draft.target if draft.target != doer else None
            _put_down(frame, doer, draft, scene)
        gone += named
    return gone


def _doer(frame: Frame, scene: Scene) -> Actor | None:
    """Who did it, by his own word or another's."""
    if frame.lemma in _ATTRIBUTING:
        if not any(_goes_back(a) for a in frame.objects):
            return None
        nouns = (f for f in frame.dependents if f.verb is None and f.role == "object")
        behind = [a for f in (frame, *nouns) for a in f.after(*_ATTRIBUTING[frame.lemma])]
        return first_polity(behind, scene, but=first_polity(frame.subject, scene))
    if frame.lemma == "lay":  # "laid the crime at the door of the rebels"
        doors = [a for a in frame.after("at") if a.chunk.lemma == "door"]
        return first_polity([*doors, *(frame.after("of") if doors else ())], scene)
    if frame.lemma == "suspect":
        return first_polity(frame.objects, scene, but=first_polity(frame.subject, scene))
    if not claims_credit(frame) or not _is_for_deed(frame):
        return None
    behind = [a for a in frame.after("of") if a.chunk.last <= frame.chunk.first]  # "the local branch of the Front"
    return next(iter(polities([*frame.subject, *behind], scene)), None)


def _is_for_deed(frame: Frame) -> bool:
    """Whether what somebody claims may be a deed of arms: no truce, no talks."""
    claimed = [a.chunk.lemma.rpartition(" ")[2] for a in (*frame.objects, *frame.after("for"))]
    return incident_words().concluded.isdisjoint(claimed)


def _goes_back(argument: Argument) -> bool:
    return argument.chunk.event and _points_back(argument.chunk)


def _points_back(chunk: Chunk) -> bool:
    return chunk.determiner in _POINTING or not _ALL.isdisjoint(chunk.modifiers)


def _is_only_named(draft: IncidentDraft, frame: Frame) -> bool:
    """Whether a draft was read from the noun alone that somebody claims: "claimed responsibility for the blast"."""
    if draft.tolls or draft.own_when or len(draft.frames) != 1:
        return False
    noun = draft.frames[0]
    return noun.verb is None and noun.governor is frame and _points_back(noun.chunk)


def _may_be_meant(draft: IncidentDraft, doer: Actor, frame: Frame) -> bool:
    """Whether somebody may have done what was told: not what another did, nor what hit his own people."""
    back = frame.sentence - draft.sentences[-1]
    later = back == 0 and draft.position > frame.index
    if draft.kind not in _DONE or draft.measure or later or not 0 <= back <= _NEAR:
        return False
    hit = (draft.target, *(toll.side for toll in draft.last_tolls))
    return draft.attacker in (None, doer) and doer not in hit


def _means_all(frame: Frame) -> bool:
    """Whether more than one deed is claimed: "claimed both attacks"."""
    about = [*frame.objects, *frame.after("for")]
    return any(not _ALL.isdisjoint(a.chunk.modifiers) for a in about)


def _put_down(frame: Frame, doer: Actor, draft: IncidentDraft, scene: Scene) -> None:
    """Whose word it is: of who owns up, or who blames another."""
    for source in source_of(frame.subject):
        stance = Stance.CONFIRMED if polity_of(source, scene) == doer else Stance.ASSERTED
        if all(source != told for told, _ in draft.sources):
            draft.sources.append((source, stance))
