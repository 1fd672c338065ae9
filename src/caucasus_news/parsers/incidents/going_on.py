"""What goes on from the incident told last: "On Tuesday the shelling continued", "Amar was hit the next day"."""

from caucasus_news.parsers.incidents.draft import SENT, IncidentDraft
from caucasus_news.parsers.incidents.whereabouts import holder_of
from caucasus_news.parsers.scene import Scene

_ALSO = frozenset({"also", "too", "again", "likewise", "later", "then", "afterwards", "subsequently", "as well"})
_THEN = ("next", "later", "following", "after")


def go_on(last: IncidentDraft | None, draft: IncidentDraft, scene: Scene) -> None:
    """Let what goes on another day, or at another place, be by whom and between whom it was."""
    if last is None or draft.sentence - last.sentence > 1 or draft.parties:
        return
    if _is_hit_too(last, draft, scene):
        draft.attacker = last.attacker
        if set(draft.kinds) == {"attack"}:
            draft.kind, draft.kinds = last.kind, [last.kind]
        return
    if not (draft.back and draft.own_when) or draft.own_place or draft.kind != last.kind:
        return
    if draft.kind not in ("war", "blockade"):
        draft.place, draft.own_place = last.place, last.own_place
        draft.attacker, draft.target, draft.sides = last.attacker, last.target, [*last.sides]


def _is_hit_too(last: IncidentDraft, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a place was hit besides the one told of, by nobody else who is named."""
    fell = last.kind == draft.kind == "offensive" and all(f.lemma == "fall" for f in draft.frames)
    fire = last.kind in SENT and draft.kind in (last.kind, "attack")
    if not (fire or fell) or last.attacker is None or draft.place is None or draft.tolls:
        return False
    if not (draft.own_place or fell):
        return False
    passive = fell or all(f.verb is not None and f.verb.passive and not f.subject for f in draft.frames)
    holder = holder_of(draft.place, scene.published, scene)
    if not passive or holder is None or holder == last.attacker:
        return False
    then = draft.own_when and draft.when is not None and any(word in draft.when.text.split() for word in _THEN)
    keys = scene.document.tokens.keys
    return then or any(_ALSO & {*f.adverbs, *keys[f.chunk.first : f.chunk.last]} for f in draft.frames)
