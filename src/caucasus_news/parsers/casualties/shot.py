"""People who "were shot", where that is all that a text tells of them: they fell."""

from collections.abc import Iterable

from caucasus_news.model import CasualtyKind
from caucasus_news.parsers.casualties.nouns import toll_from
from caucasus_news.parsers.casualties.tolls import Toll, casualty_words
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.people import all_people_of
from caucasus_news.parsers.polities import polity_among
from caucasus_news.parsers.scene import Scene

_SHOOTING = "shoot"
_SURVIVING = frozenset({"hospital", "survived", "survive", "recovering", "condition", "surgery", "alive"})


def fell_to_shots(frames: Iterable[Frame], scene: Scene) -> list[Toll]:
    """Those whom somebody of a side shot, by clauses that tell of an incident without a toll: "shot four soldiers".

    Not where a sentence tells of a wound, of one who fell among them, or of nobody who shot.
    """
    found: list[Toll] = []
    for frame in frames:
        if frame.lemma != _SHOOTING or not frame.objects or _tells_more(frame, scene):
            continue
        if polity_among((*frame.subject, *frame.after("by")), scene) is None:
            continue
        people = [p for a in frame.objects for p in all_people_of(a, scene) if p.known and not p.back]
        counted = [p for p in people if p.at_most != 0 and (p.named or p.quantity is not None)]
        found += [toll_from(CasualtyKind.KILLED, p, frame.sentence) for p in counted]
    return found


def _tells_more(frame: Frame, scene: Scene) -> bool:
    """Whether it is denied or only thought of, or its sentence tells what became of those who were shot."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal:
        return True
    words, bounds = casualty_words(), scene.document.sentences[frame.sentence]
    if any(a.chunk.lemma in words.limbs for a in frame.after("in", "on", "through", "to")):
        return True
    telling = words.fatal | words.wounds | _SURVIVING
    told = scene.document.tokens.keys[bounds.first : bounds.last]
    return any(words.labels.get(key) == "wounded" or key in telling for key in told)
