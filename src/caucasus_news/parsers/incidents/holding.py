"""Land told to be held: "were in full control of Ostia", "Ostia has been in Aldorian hands since May"."""

from caucasus_news.model import Actor, ActorKind, Place, PlaceKind
from caucasus_news.parsers.casualties.sense import FATES, tells_fate
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.polities import polity_among
from caucasus_news.parsers.scene import Scene

_HANDS = frozenset({"hand", "hands", "captivity"})
#: Verbs by which somebody is told to hold land, or land to be held.
STANDING = frozenset({"be", "come", "go over", "pass", "slip", "fall", "end up"})
#: Verbs by which something is brought under control.
BRINGING = frozenset({"bring", "bring back", "take", "place", "put", "return", "restore"})
#: The sense of verbs by which somebody may be told to hold land.
HOLDING = "offensive.holding"
_UNDER = ("under", "to", "into")
_PARTS = frozenset(
    {"south", "north", "east", "west", "centre", "center", "interior", "coast", "outskirt", "heartland", "territory"}
    | {"south-east", "south-west", "north-east", "north-west", "southeast", "southwest", "northeast", "northwest"}
)


def is_brought(frame: Frame) -> bool:
    """Whether something is told to have been brought under control: "brought Ostia back under Aldoria's control"."""
    return frame.lemma in BRINGING and bool([a for a in frame.after("under") if a.chunk.lemma == "control"])


def holder_told(frame: Frame, scene: Scene) -> Actor | None:
    """Who holds land, where a "be" says so, or under whose control it was brought."""
    if frame.lemma not in STANDING and not is_brought(frame):
        return None
    if any(a.chunk.lemma == "control" for a in frame.after("in")):
        return polity_among(frame.subject, scene)
    hands = [a for a in frame.after("in", "into") if a.chunk.lemma in _HANDS]
    hands += [a for a in frame.after(*_UNDER) if a.chunk.lemma == "control"]
    owners = [*hands, *frame.after("of")] if hands else []
    return polity_among(owners, scene)


def land_held(frame: Frame) -> list[Place]:
    """The places that somebody is told to hold, by one of `STANDING`."""
    controlled = any(a.chunk.lemma == "control" for a in frame.after("in"))
    land: list[Argument] = frame.after("of", "over") if controlled else list(frame.subject)
    return [m.place for a in land for m in a.mentions if m.place is not None]


def is_held(frame: Frame, scene: Scene) -> bool:
    """Whether a "be" tells that somebody has taken a place: by name, and since a day."""
    if frame.lemma not in STANDING or not [t for t in frame.times if t.when.earliest is not None]:
        return False
    return holder_told(frame, scene) is not None and bool(land_held(frame))


def may_hold(frame: Frame, scene: Scene) -> bool:
    """Whether a verb of being or coming tells that land is held, or what became of people; most do not."""
    if is_held(frame, scene):
        return True
    words = casualty_words()
    return frame.lemma in words.verbs or (frame.lemma in FATES and tells_fate(frame, words))


def state_in_part(argument: Argument) -> list[Place]:
    """The state in whose part something is: "a raid in the country's south", "on Aldoria's north-west"."""
    if argument.chunk.lemma not in _PARTS:
        return []
    states = [a for m in argument.chunk.owners for a in m.actors if a.kind is ActorKind.STATE]
    return [Place(a.name, PlaceKind.STATE, country=a.id) for a in states]
