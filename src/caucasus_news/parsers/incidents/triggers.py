"""Whether a trigger, in its frame, tells of a particular incident, and of what kind."""

from attrs import frozen

from caucasus_news.model import Means
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.conditions import CONDITIONS, is_certain, kind_by_means, weakly
from caucasus_news.parsers.incidents.particular import describes_land, has_happened, is_attempted, is_particular
from caucasus_news.parsers.incidents.surroundings import is_armed, means_of
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.scene import Scene

_MEMORIES = frozenset({"anniversary", "commemoration", "memorial", "remembrance", "re-enactment", "film", "novel"})


@frozen
class Trigger:
    """The kind that a trigger tells of; see `IncidentDraft` for the flags."""

    kind: str
    weak: bool = False
    back: bool = False
    attempt: bool = False
    generic: bool = False


def read_trigger(frame: Frame, sense: str, scene: Scene) -> Trigger | None:
    """What a frame with this sense tells of, None where it is no particular incident."""
    words = incident_words()
    kind, _, condition = sense.partition(".")
    if frame.verb is not None and not has_happened(frame, scene, words):
        return None
    if frame.verb is None and not is_particular(frame, words):
        return None
    if describes_land(frame) or _is_remembered(frame, scene):
        return None
    check = CONDITIONS.get(condition)
    if condition and check is None:
        check = weakly
    weak = False
    if check is not None:
        found = check(frame, scene, words)
        if found is None:
            return None
        kind = found or kind
        weak = condition in ("weak", "back") or (condition in ("armed", "way") and not is_certain(frame, scene, words))
    if frame.lemma == "blow up" and _is_done_by_force(frame, scene):
        kind = "attack"  # "troops blew up a bridge"
    if (kind in ("attack", "shooting") and condition != "aircraft") or (
        kind == "explosion" and means_of(frame, scene) in (Means.ARTILLERY, Means.MISSILE, Means.DRONE)
    ):
        kind = kind_by_means(frame, kind, scene, words)
    if (
        kind != "war"
        and frame.verb is None
        and any(link.lemma in words.ended and role == "object" for link, role in frame.links)
    ):
        weak = weak or frame.chunk.determiner == "the"  # "stopped the fighting" goes back to what is told elsewhere
    return Trigger(kind, weak, _refers_back(frame, condition), is_attempted(frame, words), condition == "back")


def _is_remembered(frame: Frame, scene: Scene) -> bool:
    """Whether what is told of is the day of memory: "on the anniversary of the massacre" nothing happened."""
    chunks = scene.chunks[frame.sentence]
    return frame.verb is None and frame.index > 1 and chunks[frame.index - 2].lemma in _MEMORIES


def _is_done_by_force(frame: Frame, scene: Scene) -> bool:
    """Whether a force, no bomb and no bomber, is the subject of a verb with an object."""
    doers = [a for a in frame.subject if is_armed(a, scene) and a.chunk.lemma not in incident_words().weapons]
    return bool(doers) and bool(frame.objects)


def _refers_back(frame: Frame, condition: str) -> bool:
    if condition == "back":
        return True
    return frame.verb is None and frame.chunk.determiner in ("the", "this", "that", "these", "those", "it")
