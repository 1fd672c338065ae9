"""Where a strike told before fell: "the strike hit a market in Ostia", "the raid that targeted the village"."""

from caucasus_news.model import Place, PlaceKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.whereabouts import EXTENT
from caucasus_news.parsers.scene import AT, mentions_of

_HITTING = frozenset({"hit", "target", "strike", "pound", "pummel"})
_KNOWN = frozenset({"the", "this", "that"})
_FIRE = frozenset({"", "attack", "shelling", "air_strike", "explosion", "shooting"})
_NEAR = 2  # sentences
_WIDE = (PlaceKind.STATE, PlaceKind.CAPITAL)


def hits_of(frame: Frame) -> list[Frame]:
    """The verbs that tell what a known strike hit."""
    if frame.verb is not None or frame.chunk.determiner not in _KNOWN:
        return []
    return [
        link
        for link, role in frame.links
        if role == "subject" and link.lemma in _HITTING and link.verb is not None and not link.verb.modal
    ]


def fallen_on(frame: Frame) -> list[Place]:
    """The places among what a known strike hit; whole states are no spot."""
    hits = hits_of(frame)
    if not hits:
        return []
    phrases = [a for hit in hits for a in (*hit.objects, *(b for p, row in hit.prepositions if p in AT for b in row))]
    return [m.place for m in mentions_of(phrases) if m.place is not None and m.place.kind not in _WIDE]


def tells_where(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` only tells at which spot of a wide place, or of one untold so far, the strike `a` fell."""
    if not b.back or b.tolls or not b.own_place or b.place is None or b.sentence - a.sentence > _NEAR:
        return False
    if a.kind not in _FIRE or b.kind not in _FIRE or not any(hits_of(f) for f in b.frames):
        return False
    if a.place is None:
        return True
    alike = None in (a.place.country, b.place.country) or a.place.country == b.place.country
    return alike and EXTENT[a.place.kind] >= EXTENT[PlaceKind.DISTRICT] > EXTENT[b.place.kind]
