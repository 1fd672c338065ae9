"""Mere numbers of their own dead that sides give after others: "Tbilisi counts 35 dead; Sukhumi admits to eight"."""

from caucasus_news.model import CasualtyKind
from caucasus_news.parsers.casualties.nouns import toll_from
from caucasus_news.parsers.casualties.tolls import Toll, casualty_words
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.people import people_of
from caucasus_news.parsers.polities import polity_among
from caucasus_news.parsers.scene import Scene

_OWNING = frozenset({"acknowledge", "admit", "concede", "recognise", "recognize", "confirm", "count", "report"})
_LOST = frozenset({"lost", "killed", "died", "dead", "fell"})
_BACK = 2  # sentences in which the dead may have been told of


def owned_counts(sentence: int, scene: Scene) -> list[Toll]:
    """The numbers of dead that the clauses of a sentence give without a word for them, where such were told before."""
    found: list[Toll] = []
    for frame in scene.frames[sentence]:
        if frame.lemma not in _OWNING or frame.verb is None or not frame.subject or frame.verb.negated:
            continue
        count = _count(frame, scene)
        side = polity_among(frame.subject, scene) if count is not None else None
        if count is None or side is None or not _dead_before(frame, scene):
            continue
        people = people_of(count, scene)
        if people is not None and people.bare and people.quantity is not None and people.quantity.stated:
            toll = toll_from(CasualtyKind.KILLED, people, sentence)
            toll.side, toll.own, toll.bare = side, False, False
            found.append(toll)
    return found


def _count(frame: Frame, scene: Scene) -> Argument | None:
    """The number that somebody owns up to, with nothing behind it that could be counted."""
    told = frame.after("to") if frame.lemma == "admit" and not frame.objects else frame.objects
    for argument in told[:1]:
        people = people_of(argument, scene)
        if (
            people is not None
            and people.bare
            and not argument.complements
            and argument.chunk.last - argument.chunk.first <= 2
        ):
            return argument
    return None


def _dead_before(frame: Frame, scene: Scene) -> bool:
    """Whether dead are told of in the clauses or sentences before."""
    words = casualty_words()
    document = scene.document
    first = document.sentences[max(0, frame.sentence - _BACK)].first
    keys = document.tokens.keys[first : frame.chunk.first]
    killed = CasualtyKind.KILLED.value
    return any(words.labels.get(key) == killed or words.tolls.get(key) == killed or key in _LOST for key in keys)
