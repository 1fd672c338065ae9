"""Whether a place is where it happened: a settlement, a border, the land before it, where somebody was seen."""

from caucasus_news.model import Place, PlaceKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.seats import seat_of_teller
from caucasus_news.parsers.incidents.whereabouts import EXTENT, base_name, place_in, place_named
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.scene import AT, Scene

HAPPEN = frozenset({"be", "see", "witness", "erupt", "occur", "repel", "lose", "kill", "wound", "fight", "leave"})
_CAUSED = frozenset({"after", "as", "while", "before", "because", "following", "gerund"})
_ENTERING = frozenset({"enter", "take", "retake", "recapture", "storm", "shell", "bomb", "leave", "lose", "overrun"})
_SETTLEMENTS = frozenset({"village", "settlement", "town", "city"})
_BORDERS = frozenset({"border", "frontier", "borders"})
_LENGTHS = frozenset({"hours", "days", "weeks", "months", "years", "minutes"})


def seen_in(frame: Frame, scene: Scene) -> Frame | None:
    """The clause that tells what a trigger did or broke in on: "a house in Ostia burned down after being hit"."""
    inner = frame if frame.verb is not None else frame.governor
    outer = inner.governor if inner is not None else None
    if inner is None or outer is None or outer.verb is None:
        return None
    caused = inner.role in _CAUSED and outer.lemma in incident_words().effects and not _is_measured_off(inner, scene)
    stayed = outer.lemma == "be" and frame.verb is None  # "was in Ostia when the shelling began": not where it fell
    seen = (inner.role == "when" and not stayed) or caused
    return outer if seen else None


def _is_measured_off(frame: Frame, scene: Scene) -> bool:
    """Whether a clause is told as so long before or after another: "walked out two days after the jet fell"."""
    chunks = scene.chunks[frame.sentence]
    i = next((j for j in range(frame.index - 1, 0, -1) if chunks[j].lemma in ("after", "before")), 0)
    before = chunks[i - 1] if i > 0 else None
    if before is None:
        return False
    long_before = before.time is not None and before.time.when.earliest is None  # "two days after"
    return long_before or before.lemma in _LENGTHS


def settlement_meant(frame: Frame, scene: Scene) -> list[Place]:
    """ "Hit the settlement": the one named last."""
    hit = frame.objects if frame.verb is not None else frame.after("of", "on", "against", "at")
    if frame.lemma == "fall":
        hit = [*hit, *frame.subject]  # "The city itself fell"
    if frame.role == "under" and frame.governor is not None:
        hit = [*hit, *frame.governor.subject]
    meant = [a for a in hit if a.chunk.lemma in _SETTLEMENTS and _is_known(a, scene)]
    if not meant and not (frame.lemma in _ENTERING and any(a.chunk.lemma == "it" for a in frame.objects)):
        return []
    before = scene.document.sentences[max(frame.sentence - 1, 0)].first
    told = (place_in(m, scene) for m in scene.mentions_in(before, frame.chunk.first))
    named = [p for p in told if p is not None]
    towns = [p for p in named if EXTENT[p.kind] <= EXTENT[PlaceKind.UNKNOWN] and p.kind is not PlaceKind.CAPITAL]
    here = scene.mentions_in(scene.sentence(frame).first, frame.chunk.first)
    seats = [_seat_of(m.place, scene) for m in here if m.place is not None and m.place.kind is PlaceKind.DISTRICT]
    found = [p for p in seats[-1:] if p is not None] or towns[-1:]
    return found or [p for p in (seat_of_teller(frame, scene),) if p is not None]  # "the mayor of Ostia said …"


def _is_known(argument: Argument, scene: Scene) -> bool:
    """Whether a phrase goes back to a settlement that was named: "the village", or "Ostia, a village that"."""
    chunk = argument.chunk
    apposed = chunk.determiner == "a" and scene.document.tokens.keys[max(chunk.first - 1, 0)] == ","
    return apposed or chunk.determiner in ("the", "that", "this")


def _seat_of(district: Place, scene: Scene) -> Place | None:
    """The town that a district is named after."""
    name = base_name(district.name)
    return place_named(name, scene) if name != district.name else None


def shares_place(frame: Frame) -> bool:
    """Whether a trigger happens where the verb that it hangs on does: not where somebody speaks of it."""
    outer = frame.governor
    if outer is None or outer.verb is None:
        return False
    words = incident_words()
    if frame.role in ("in", "by", "during", "participle", "infinitive", "gerund", "from", "under"):
        return True
    if frame.role == "into" and outer.lemma in words.growing:
        return True  # "tension near Ostia escalated into a shootout"
    return frame.role in ("object", "subject") and outer.lemma in (words.launching | words.starting | HAPPEN)


def on_border(frame: Frame, scene: Scene) -> bool:
    """Whether a trigger speaks of the border: "border clashes", "at the frontier", "in the border areas"."""
    if _BORDERS.isdisjoint(scene.keys[frame.sentence]):
        return False
    if _BORDERS & {*frame.chunk.modifiers, *frame.lemma.split()}:
        return True
    return any(
        _BORDERS & ({a.chunk.lemma, *a.chunk.modifiers} if lemma in AT else {a.chunk.lemma})
        for link in frame.around
        for lemma, arguments in link.prepositions
        if lemma in AT or lemma == "of"  # "on both sides of the border"
        for a in arguments
    )
