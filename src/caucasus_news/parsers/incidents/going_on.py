"""What goes on from the incident told last: "On Tuesday the shelling continued", "Amar was hit the next day"."""

from collections.abc import Iterable

from caucasus_news.parsers.incidents.draft import SENT, IncidentDraft
from caucasus_news.parsers.incidents.whereabouts import holder_of
from caucasus_news.parsers.scene import Scene

_ALSO = frozenset({"also", "too", "again", "likewise", "later", "then", "afterwards", "subsequently", "as well"})
_NEAR = 2  # sentences
_MORE = frozenset({"another", "further", "other", "second", "separate", "similar", "third"})
_THEN = ("next", "later", "following", "after")


def go_on(last: IncidentDraft | None, before: Iterable[IncidentDraft], draft: IncidentDraft, scene: Scene) -> None:
    """Let what goes on another day, or at another place, be by whom and between whom the `last` was.

    One more strike may be that of whoever had struck in one told `before`, the latest first.
    """
    if last is None or draft.sentence - last.sentence > 1 or draft.parties:
        return
    if _is_hit_too(last, draft, scene):
        draft.attacker = last.attacker
        if set(draft.kinds) == {"attack"}:
            draft.kind, draft.kinds = last.kind, [last.kind]
        return
    struck = next((d for d in before if draft.sentence - d.sentence <= _NEAR and _is_one_more(d, draft, scene)), None)
    if struck is not None:
        _go_on_striking(struck, draft)
        return
    if not (draft.back and draft.own_when) or draft.own_place or draft.kind != last.kind:
        return
    if draft.kind not in ("war", "blockade"):
        draft.place, draft.own_place = last.place, last.own_place
        draft.attacker, draft.target, draft.sides = last.attacker, last.target, [*last.sides]


def _go_on_striking(struck: IncidentDraft, draft: IncidentDraft) -> None:
    draft.attacker = struck.attacker
    if set(draft.kinds) == {"attack"} and draft.frames[0].lemma in ("strike", "strikes", "raid"):
        draft.kind, draft.kinds = struck.kind, [struck.kind]
    if struck.target is not None and (draft.place is None or draft.place.country in (None, struck.target.id)):
        draft.target = struck.target


def _is_one_more(last: IncidentDraft, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether an event of a kind is told as one more of those just told: "a separate strike near Ostia killed one"."""
    if last.kind not in SENT or draft.kind not in (*SENT, "attack") or last.attacker is None:
        return False
    if draft.place is not None and draft.place.country == last.attacker.country:
        return False
    events = (f.chunk for f in draft.frames[:1] if f.verb is None and f.role in ("", "subject", "in", "by"))
    keys = scene.document.tokens.keys
    return any(not _MORE.isdisjoint((c.determiner, *c.modifiers, *keys[c.first : c.last])) for c in events)


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
