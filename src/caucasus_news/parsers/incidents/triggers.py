"""Whether a trigger, in its frame, tells of a particular incident, and of what kind."""

from attrs import frozen

from caucasus_news.model import Means
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.conditions import CONDITIONS, is_certain, kind_by_means, weakly
from caucasus_news.parsers.incidents.particular import describes_land, has_happened, is_attempted, is_particular
from caucasus_news.parsers.incidents.surroundings import means_of
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.scene import Scene


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
    if describes_land(frame):
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


def _refers_back(frame: Frame, condition: str) -> bool:
    if condition == "back":
        return True
    return frame.verb is None and frame.chunk.determiner in ("the", "this", "that", "these", "those", "it")
