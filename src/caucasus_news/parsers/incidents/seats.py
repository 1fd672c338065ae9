"""Where those sit who tell of what happened there: "the mayor of Ostia said", "the city hall in Ostia said"."""

from caucasus_news.model import Place, PlaceKind
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.whereabouts import place_named
from caucasus_news.parsers.scene import Scene

_LOCAL = frozenset(
    {"mayor", "governor", "prefect", "hall", "administration", "municipality", "council", "commandant", "police"}
    | {"hospital", "head", "chief", "headman", "elder", "prosecutor", "prosecutors", "authorities", "officials"}
)
_LINKS = frozenset({"of", "in", "for", "at"})
_LONG = 3  # tokens of a place's name
_WIDE = (PlaceKind.STATE, PlaceKind.CAPITAL)


def seat_of_teller(frame: Frame, scene: Scene) -> Place | None:
    """The place of a local authority whose word a clause is, in its own sentence."""
    saying = attribution_words().saying
    for verb in scene.frames[frame.sentence]:
        if verb.verb is None or verb.lemma not in saying or not verb.subject:
            continue
        chunk = verb.subject[0].chunk
        behind = verb.subject[0].complements[-1].last if verb.subject[0].complements else chunk.last
        first = chunk.mention.first if chunk.mention is not None else chunk.first
        found = _seat_in(first, max(chunk.last, behind), scene)
        if found is not None:
            return found
    return None


def _seat_in(first: int, last: int, scene: Scene) -> Place | None:
    tokens = scene.document.tokens
    if _LOCAL.isdisjoint(tokens.keys[first:last]):
        return None
    for at in range(first, last):
        if tokens.keys[at] not in _LINKS:
            continue
        start = at + 2 if tokens.keys[at + 1 : at + 2] == ("the",) else at + 1
        for stop in range(min(start + _LONG, last), start, -1):
            place = place_named(tokens.text_of(start, stop), scene)
            if place is not None:
                return place if place.kind not in _WIDE else None
    return None
