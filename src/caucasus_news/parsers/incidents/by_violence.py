"""The last resort: violence on a day at a place, in one sentence of which no incident was read.

Harm can be told in more ways than any reader of clauses knows: "answered fire which cost a man his life in Ostia the
night before". Where nothing was read of a sentence, its words, its day and its place tell, if two enemies face each
other there and nothing in it is denied, feared or settled.
"""

from collections.abc import Sequence
from itertools import chain

from caucasus_news.model import Actor, Meeting, Place, PlaceKind, When
from caucasus_news.parsers.attribution import Word
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.attributing import attribute_words
from caucasus_news.parsers.incidents.conditions import BY_MEANS
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.merging import Hints
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.setting import read_place, read_when
from caucasus_news.parsers.sides import in_conflict, main_conflict, polities

_PAIR = 2
_LONGEST = 31  # days: what is told of a whole season is no one act
_SURE = frozenset({"shelling", "air_strike", "explosion", "shooting", "clash", "capture"})
_VAGUE = frozenset({"offensive", "blockade", "ceasefire_violation"})  # words that often mean other things
_NONE = frozenset({"no", "without", "any", "neither", "nor"})
_LINES = (PlaceKind.BORDER, PlaceKind.LINE)


def add_by_violence(
    told: list[IncidentDraft], words: list[list[Word]], kinds: Hints, scene: Scene
) -> list[IncidentDraft]:
    """The incidents told, and those that the words of other sentences speak of, in order."""
    taken = {span.start for draft in told for span in draft.evidence}
    met = {span.start for event in scene.events if isinstance(event, Meeting) for span in event.evidence}
    found: list[IncidentDraft] = []
    for number, row in enumerate(scene.frames):
        start = scene.span_of(number).start
        if start in taken or start in met or not _is_violent(number, row, scene):
            continue
        draft = _of_violence(number, row, kinds, scene)
        if draft is not None and not any(_is_same(draft, other) for other in chain(told, found)):
            attribute_words([draft], words[number], scene)
            found.append(draft)
    return sorted((*told, *found), key=lambda d: d.sentences[0]) if found else told


def _is_violent(number: int, row: tuple[Frame, ...], scene: Scene) -> bool:
    """Whether a sentence has a day and words of violence, and nothing that calms them."""
    if number in scene.playful or not any(f.times for f in row):
        return False
    words, keys = incident_words(), _keys(number, scene)
    if words.unmistakable.isdisjoint(keys) or not words.calming.isdisjoint(keys) or _is_quoted(number, scene):
        return False
    return any(keys[i] in words.unmistakable and _NONE.isdisjoint(keys[max(0, i - 2) : i]) for i in range(len(keys)))


def _of_violence(number: int, row: tuple[Frame, ...], kinds: Hints, scene: Scene) -> IncidentDraft | None:
    if any(_is_undone(f) for f in row):
        return None
    when = next((w for f in row if (w := read_when(f, scene)) is not None), None)
    place = next((p for f in row if (p := read_place(f, scene)) is not None), None)
    if when is None or place is None or not _is_past_day(when, scene):
        return None
    sides = _enemies(number, scene)
    if len(sides) != _PAIR or not _lies_there(place, sides):
        return None
    span = scene.span_of(number)
    draft = IncidentDraft("", number, 0, span, [span], list(row), sides=sides, place=place, when=when)
    draft.kind = _kind(number, kinds, scene)
    draft.kinds, draft.sentences, draft.guessed = [draft.kind], [number], True
    draft.own_when = draft.own_place = True
    draft.note("kind", "words of the sentence", span)
    return draft


def _enemies(number: int, scene: Scene) -> list[Actor]:
    """The two in conflict of whom a sentence speaks, or of whom one the whole text does."""
    sentence = scene.document.sentences[number]
    named = polities((a for m in scene.mentions_in(sentence.first, sentence.last) for a in m.actors), scene)
    pair = in_conflict(named, scene)
    if pair:
        return pair
    main = main_conflict(scene)
    return main if all(p in main for p in named) else []


def _lies_there(place: Place, sides: list[Actor]) -> bool:
    """Whether a place is where two enemies may meet: on their ground or between them."""
    return place.kind in _LINES or place.country in {p.id for p in sides} | {p.country for p in sides}


def _is_past_day(when: When, scene: Scene) -> bool:
    first, last = when.earliest, when.latest
    if first is None or last is None or (last - first).days > _LONGEST:
        return False
    return scene.published is None or first <= scene.published


def _is_undone(frame: Frame) -> bool:
    verb = frame.verb
    return verb is not None and (verb.negated or bool(verb.modal))


def _kind(number: int, kinds: Hints, scene: Scene) -> str:
    """What the triggers of a sentence speak of, or what its weapons do."""
    told = [kind for _, kind in kinds(number)]
    sure = next((kind for kind in told if kind in _SURE), None)
    if sure is not None:
        return sure
    means = (incident_words().weapons.get(key) for key in _keys(number, scene))
    armed = next((BY_MEANS[m] for m in means if m is not None), None)
    return armed or next((kind for kind in told if kind in _VAGUE), "attack")


def _keys(number: int, scene: Scene) -> Sequence[str]:
    sentence = scene.document.sentences[number]
    return scene.document.tokens.keys[sentence.first : sentence.last]


def _is_quoted(number: int, scene: Scene) -> bool:
    span = scene.span_of(number)
    return any(s.direct and s.span.start < span.end and s.span.end > span.start for s in scene.statements)


def _is_same(draft: IncidentDraft, other: IncidentDraft) -> bool:
    """Whether an incident told elsewhere is this one: a shared side, on the same day or at the same place."""
    if not {*draft.parties} & {*other.parties}:
        return False
    if draft.place is not None and other.place is not None and draft.place.name == other.place.name:
        return other.when is None or not _apart(draft.when, other.when)
    return other.when is not None and not _apart(draft.when, other.when) and other.place is None


def _apart(one: When | None, other: When | None) -> bool:
    if one is None or other is None or one.earliest is None or other.earliest is None:
        return False
    if one.latest is None or other.latest is None:
        return False
    return one.latest < other.earliest or other.latest < one.earliest
