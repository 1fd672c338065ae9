"""Soldiers or civilians, as a sentence of its own tells: "killed two people. Both were farmers"."""

from collections.abc import Iterator, Sequence

from caucasus_news.model import CasualtyKind
from caucasus_news.parsers.casualties.tolls import Toll, casualty_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.people import People, all_people_of
from caucasus_news.parsers.scene import Scene

_NEAR = 2  # sentences behind those who are told of again
_NAMING = frozenset({"identify", "name"})
#: Verbs of every clause that may tell who people were.
DESCRIBING = _NAMING | {"be"}
#: How many are told of again by a mere word: "both", "the two", "they".
_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "he": 1, "she": 1, "they": 0, "them": 0}
_AGAIN = frozenset({"the", "both", "all", "those", "these"})
_DEAD = frozenset({"victim", "victims", "deceased", "fatalities"})
_PERSONS = frozenset({"man", "men", "woman", "women", "people", "pair", "trio"})


def tell_what_they_were(number: int, found: Sequence[IncidentDraft], scene: Scene) -> None:
    """Give the people told of last the standing that a sentence gives them, where nothing else did."""
    frames = [f for f in scene.frames[number] if f.lemma in DESCRIBING and _describes(f)]
    if not frames:
        return
    near = (d for d in reversed(found) if d.tolls and 0 <= number - d.tolls[-1].sentence <= _NEAR)
    last = next(near, None)
    for frame in frames if last is not None else ():
        again, people = _told_again(frame, scene)
        standing = {one.civilian for one in people if one.civilian is not None}
        if again is None or len(standing) != 1 or last is None:
            continue
        toll = _meant(again, people, last, number, scene)
        if toll is not None:
            toll.civilian = standing.pop()


def _describes(frame: Frame) -> bool:
    """Whether a verb may tell who somebody was: "were farmers", "identified the dead as two farmers"."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal:
        return False
    return frame.lemma in _NAMING or (frame.lemma == "be" and bool(frame.subject))


def _told_again(frame: Frame, scene: Scene) -> tuple[Chunk | None, list[People]]:
    """Whom a clause speaks of again, and as what."""
    if frame.lemma in _NAMING:
        again, told = frame.objects[:1], frame.after("as")
    else:
        again, told = frame.subject[:1], [*frame.objects]
    if not again:
        return None, []
    people = [p for a in told for p in all_people_of(a, scene) if p.known]
    if not people:
        behind = (Argument(c) for c in _apposed(again[0].chunk, frame, scene))
        people = [p for a in behind for p in all_people_of(a, scene) if p.known]
    return again[0].chunk, people


def _apposed(chunk: Chunk, frame: Frame, scene: Scene) -> Iterator[Chunk]:
    """The nouns between commas that say who somebody was: "the victims, a mother and her son, were asleep"."""
    chunks = scene.chunks[frame.sentence]
    at = next((i for i, c in enumerate(chunks) if c is chunk), len(chunks)) + 1
    if chunks[at : at + 1] and chunks[at].kind is ChunkKind.COMMA:
        for behind in chunks[at + 1 : frame.index - 1]:
            if behind.kind is ChunkKind.NOUN:
                yield behind


def _meant(again: Chunk, people: Sequence[People], draft: IncidentDraft, number: int, scene: Scene) -> Toll | None:
    """Which of a draft's tolls a phrase tells of again."""
    opening = scene.document.tokens.keys[again.first]
    if opening not in _AGAIN and again.lemma not in _NUMBERS:
        return None
    kind = _kind_of(again)
    count = _NUMBERS.get(again.lemma)
    if kind is None and count is None and again.lemma not in _PERSONS:
        return None
    told = sum(p.at_least or 0 for p in people) if all(p.quantity is not None or p.named for p in people) else 0
    inside = scene.document.tokens.keys[again.first : again.last]
    count = count or next((_NUMBERS[key] for key in inside if _NUMBERS.get(key)), 0) or told
    fitting = [
        t
        for t in draft.last_tolls
        if t.civilian is None
        and not t.part
        and t.sentence <= number
        and (kind is None or t.kind is kind)
        and (not count or t.at_least == t.at_most == count)
    ]
    if kind is None and len({t.kind for t in fitting}) > 1:
        return None
    return fitting[-1] if fitting else None


def _kind_of(again: Chunk) -> CasualtyKind | None:
    """What became of those whom a phrase names by it: "the dead", "the victims", "those wounded"."""
    if again.lemma in _DEAD:
        return CasualtyKind.KILLED
    labels = casualty_words().labels
    label = next((labels[key] for key in (again.lemma, *again.modifiers) if key in labels), None)
    return CasualtyKind(label) if label is not None else None
