"""Whose guards those are who met somebody that crossed a border: of the land that was entered."""

from collections.abc import Sequence
from functools import cache

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, PlaceKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.named import first_polity
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.scene import Scene, first_calendar_time

#: What guards do with those who cross.
_MET = frozenset(
    {"arrest", "capture", "detain", "fire", "fire at", "fire on", "kill", "open fire", "seize", "shoot", "shoot dead"}
    | {"shoot at", "stop", "catch", "wound"}
)
#: Kinds of what guards do to them.
MEETING = frozenset({"shooting", "capture"})
_ARTICLES = frozenset({"a", "the", "local", "who"})
_GUARDS = frozenset(
    {"border", "guard", "guards", "frontier", "soldiers", "troops", "patrol", "servicemen", "policemen"}
)


def meet_at_border(draft: IncidentDraft, frame: Frame, scene: Scene) -> None:
    """ "Two men crossed from Aldoria into Berria, and border guards opened fire": Berria's, at those from Aldoria."""
    if frame.verb is None or not _are_guards(frame, scene):
        return
    crossing = _crossing(frame, scene)
    if crossing is None:
        return
    entered = _land(crossing.after("into", "to"), scene) or _land(crossing.objects, scene)
    left = first_polity(crossing.subject, scene) or _land(crossing.after("from"), scene)
    if entered is None or left is None or entered == left or draft.attacker not in (None, left):
        return
    draft.attacker, draft.target = entered, left
    draft.border = draft.border or any(a.chunk.lemma in ("border", "frontier") for a in crossing.objects)
    when = first_calendar_time(crossing)
    if draft.when is None and when is not None:
        draft.when, draft.own_when = when, True


def is_met(frame: Frame, scene: Scene) -> bool:
    """Whether a clause only tells who crossed the border before guards met him: no attack of its own."""
    if frame.verb is None:
        return False
    outer = frame.governor
    if frame.role == "relative" and outer is not None and outer.verb is not None and outer.lemma in _MET:
        return True  # "fired at soldiers who had crossed the line"
    behind = [f for f in scene.frames[frame.sentence] if f.index > frame.index or f is frame.governor]
    if frame.sentence + 1 < len(scene.frames):
        behind += scene.frames[frame.sentence + 1]
    met = (f for f in behind if f.verb is not None and not f.verb.negated and f.lemma in _MET)
    return any(_are_guards(f, scene) for f in met)


def _are_guards(frame: Frame, scene: Scene) -> bool:
    """Whether those who act are guards whom nothing tells the land of."""
    keys = scene.document.tokens.keys
    told = [{*keys[a.chunk.first : a.chunk.last]} for a in frame.subject if not a.chunk.owners]
    return bool(told) and len(told) == len(frame.subject) and all(row <= _GUARDS | _ARTICLES for row in told)


def _crossing(frame: Frame, scene: Scene) -> Frame | None:
    """The clause just before that tells of a border crossed."""
    here = scene.frames[frame.sentence]
    near = [f for f in here if f.index < frame.index or (f.role == "relative" and f.governor is frame)]
    if frame.sentence:
        near = [*scene.frames[frame.sentence - 1], *near]
    told = (f for f in reversed(near) if f.lemma in straying())
    return next((f for f in told if f.verb is not None and not f.verb.negated and not f.verb.modal), None)


@cache
def straying() -> frozenset[str]:
    """The verbs of going where one should not be: "cross", "cross into"."""
    straying = incident_words().straying
    return straying | {f"{verb} into" for verb in straying}


def _land(arguments: Sequence[Argument], scene: Scene) -> Actor | None:
    """The state that phrases name as a land."""
    for argument in arguments:
        mention = argument.chunk.mention
        if mention is None or mention.form is Form.PEOPLE:
            continue
        if mention.place is not None and mention.place.kind is PlaceKind.STATE:
            return scene.polities.get(mention.place.name)
    return None
