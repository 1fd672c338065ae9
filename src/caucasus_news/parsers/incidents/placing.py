"""Where a toll that a label gives goes in its sentence: to a trigger before it, or to a draft of its own."""

from caucasus_news.model import CasualtyKind, Place
from caucasus_news.parsers.casualties.tolls import Toll, casualty_words
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.circumstances import read_circumstances
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.roles import read_roles
from caucasus_news.parsers.scene import Scene

_CAPTURED = CasualtyKind.CAPTURED
_TAKING = frozenset({"take", "seize", "capture"})
_WHERE = frozenset({"near", "in", "at", "outside", "around"})


def place_toll(toll: Toll, drafts: list[IncidentDraft], number: int, scene: Scene) -> None:
    """Give a labelled toll to the toll or trigger before it, else make a draft of it."""
    position = _chunk_at(toll.first, number, scene)
    before = [d for d in drafts if d.position <= position and (not d.kind or d.tolls)]
    if before and not parted(before[-1].position, position, number, scene):
        before[-1].tolls.append(toll)
        return
    span = scene.document.tokens.span(toll.first, toll.last)
    draft = IncidentDraft("", number, position, span, [scene.span_of(number)], tolls=[toll])
    draft.frames = [f for f in scene.frames[number] if f.verb is not None and f.index < position][-1:]
    if toll.kind is _CAPTURED and any(f.lemma in _TAKING for f in draft.frames) and not any(d.kind for d in drafts):
        taker = draft.frames[0]  # "took 23 Armenian prisoners at Ostia on Monday"
        draft.kind, draft.kinds = "capture", ["capture"]
        read_roles(draft, taker, scene)
        read_circumstances(draft, taker, scene)
    elif draft.frames and _takes_lives(draft.frames[0]):
        read_circumstances(draft, draft.frames[0], scene)
    else:
        draft.place = _place_behind(position, number, scene)  # "reported five dead near Ostia"
        draft.place = draft.place or _place_of_toll(position, number, scene)
        draft.own_place = draft.place is not None
    drafts.append(draft)


def _place_behind(position: int, number: int, scene: Scene) -> Place | None:
    """Where those at a chunk came to harm, as the phrase right behind it tells."""
    chunks = scene.chunks[number]
    if position + 2 >= len(chunks) or chunks[position + 1].lemma not in _WHERE:
        return None
    mention = chunks[position + 2].mention
    return mention.place if mention is not None and not mention.actors else None


def _place_of_toll(position: int, number: int, scene: Scene) -> Place | None:
    """Where those are counted who stand behind a word for them: "revised the toll in Ostia: nine killed"."""
    tolls, chunks = casualty_words().tolls, scene.chunks[number]
    at = next((i for i in range(min(position, len(chunks)) - 1, -1, -1) if chunks[i].lemma in tolls), -1)
    return _place_behind(at, number, scene) if at >= 0 else None


def _takes_lives(frame: Frame) -> bool:
    """Whether a clause tells how people came to harm, not how many somebody counts: "left 12 dead", "cost 12 lives"."""
    words = casualty_words()
    return frame.lemma in words.leaving or frame.lemma in words.claiming or frame.lemma in ("carry away", "carry off")


def _chunk_at(token: int, number: int, scene: Scene) -> int:
    for i, chunk in enumerate(scene.chunks[number]):
        if chunk.first <= token < chunk.last:
            return i
    return len(scene.chunks[number])


def parted(start: int, stop: int, number: int, scene: Scene) -> bool:
    """Whether a semicolon or the like parts two chunks of a sentence."""
    for chunk in scene.chunks[number][start:stop]:
        if chunk.kind is ChunkKind.MARK and chunk.lemma in (";", "—", "–"):
            return True
    return False
