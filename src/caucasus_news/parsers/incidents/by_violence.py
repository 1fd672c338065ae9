"""The last resort: violence on a day at a place, in one sentence of which no incident was read.

Harm can be told in more ways than any reader of clauses knows: "answered fire which cost a man his life in Ostia the
night before". Where nothing was read of a sentence, its words, its day and its place tell, if two enemies face each
other there and nothing in it is denied, feared or settled. Where its words together make it most likely to tell of an
incident (see `detection`), a day or a known place is enough.
"""

from collections.abc import Sequence
from itertools import chain

from caucasus_news.model import Actor, CasualtyKind, Place, PlaceKind, When
from caucasus_news.parsers.casualties.told import tolls_of
from caucasus_news.parsers.casualties.tolls import Toll, casualty_words
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.covered import Covered
from caucasus_news.parsers.detection import chances
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.alike import times_apart
from caucasus_news.parsers.incidents.conditions import BY_MEANS
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.merging import Hints
from caucasus_news.parsers.incidents.rivals import had_begun
from caucasus_news.parsers.incidents.surroundings import is_armed
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.polities import polity_of_argument
from caucasus_news.parsers.scene import Scene, places_of
from caucasus_news.parsers.setting import read_place, read_when
from caucasus_news.parsers.sides import in_conflict, main_conflict, polities

#: How likely a sentence must be to tell of an incident for its words alone to do.
_LIKELY = 0.9
_PAIR = 2
_MANY = 5  # people: fewer may be one man's crime
_LONGEST = 31  # days: what is told of a whole season is no one act
_SURE = frozenset({"shelling", "air_strike", "explosion", "shooting", "clash", "capture"})
_VAGUE = frozenset({"offensive", "blockade", "ceasefire_violation"})  # words that often mean other things
_NONE = frozenset({"no", "without", "any", "neither", "nor"})
_SELF = frozenset({"suicide"})
_BOMBERS = frozenset({"bomber", "bombers", "bombing", "bombings"})
_POLICE = frozenset({"police", "policemen", "policeman", "officers", "protesters", "demonstrators", "activists"})
_FALLING = frozenset({"fall", "fall to", "die", "perish", "fall victim", "lose"})  # what those do who are hit
_BY = ("by", "with", "from", "under", "to", "of")
_HURT = (CasualtyKind.KILLED, CasualtyKind.WOUNDED)
_LINES = (PlaceKind.BORDER, PlaceKind.LINE)


def violence_untold(told: list[IncidentDraft], kinds: Hints, scene: Scene) -> list[IncidentDraft]:
    """What the words of sentences speak of that no incident `told` has for its evidence, in order."""
    taken = {span.start for draft in told for span in draft.evidence}
    quoted = Covered(s.span for s in scene.statements if s.direct)
    found: list[IncidentDraft] = []
    starts, met = scene.document.tokens.starts, scene.met
    for number, row in enumerate(scene.frames):
        start = starts[scene.document.sentences[number].first] if row else -1
        if not row or number in scene.playful or start in taken or start in met:
            continue
        if not _is_set(number, row, scene):
            continue
        likely = chances(number, scene).incidents >= _LIKELY
        if not (likely or _is_told(number, row, scene)) or quoted.touches(scene.span_of(number)):
            continue
        draft = _of_violence(number, row, kinds, likely, scene)
        if draft is not None and not any(_is_same(draft, other) for other in chain(told, found)):
            found.append(draft)
    return found


def _is_set(number: int, row: tuple[Frame, ...], scene: Scene) -> bool:
    """Whether a sentence has a day or a place, without which what it tells is no incident."""
    for frame in row:
        if frame.times:
            return True
    return bool([m for m in scene.document.mentioned[number] if m.place is not None])


def _is_told(number: int, row: tuple[Frame, ...], scene: Scene) -> bool:
    """Whether single words tell of violence, and nothing in the sentence takes it back."""
    return (
        _is_open(number, row, scene)
        and not [f for f in row if _is_undone(f, scene)]
        and _is_violent(number, row, scene)
    )


def _is_open(number: int, row: tuple[Frame, ...], scene: Scene) -> bool:
    """Whether a sentence has a day and nothing in it speaks of peace or mishap."""
    if not [True for f in row if f.times]:
        return False
    told = frozenset(scene.keys[number])
    mishaps = casualty_words().accidents & told
    mishap = bool(mishaps) and (mishaps != _SELF or _BOMBERS.isdisjoint(told))
    return not mishap and incident_words().calming.isdisjoint(told)


def _is_violent(number: int, row: tuple[Frame, ...], scene: Scene) -> bool:
    """Whether arms are at work in a sentence, people come to harm, or fighters are where they have no business."""
    if _arms_at_work(number, row, scene):
        return True
    return bool([f for f in row if _harms(f, scene) or _fighters_act(f, scene)])


def _arms_at_work(number: int, row: tuple[Frame, ...], scene: Scene) -> bool:
    """Whether a phrase is of arms, and they are not only bought, shown or found: "shells fell", "under fire"."""
    words, keys = incident_words(), scene.document.tokens.keys
    idle = {
        chunk.first
        for f in row
        if f.verb is not None and f.lemma not in words.sounding
        for a in f.objects
        for chunk in (a.chunk, *a.complements)
    }
    for chunk in scene.chunks[number]:
        if (
            chunk.kind is ChunkKind.NOUN
            and chunk.lemma.rpartition(" ")[2] in words.arms
            and chunk.first not in idle
            and keys[chunk.last : chunk.last + 1] != ("of",)
        ):
            before = keys[max(0, chunk.first - 1) : chunk.head]
            if _NONE.isdisjoint(before) and not (chunk.lemma == "fire" and "a" in before):
                return True
    return False


def _harms(frame: Frame, scene: Scene) -> bool:
    """Whether soldiers, or many, are hurt or killed: "killed four soldiers at their posts"."""
    tolls = tolls_of(frame, scene)
    hurt = [t for t in tolls if t.kind in _HURT] if tolls else tolls
    return any(t.civilian is False or (t.at_least or 0) >= _MANY for t in hurt) if hurt else False


def _fighters_act(frame: Frame, scene: Scene) -> bool:
    """Whether a side's fighters do something to another side, or on its ground: "came over the ridge in Ostia"."""
    words = incident_words()
    if frame.verb is None or frame.verb.negated or frame.verb.modal:
        return False
    if frame.lemma in words.routine or frame.lemma in words.harmless or frame.lemma in _FALLING:
        return False
    doing = frame.after("by") if frame.verb.passive else (*frame.subject, *frame.after("by"))
    doers = [a for a in doing if is_armed(a, scene) and _POLICE.isdisjoint((a.chunk.lemma, *a.chunk.modifiers))]
    sides = {p.id for a in doers if (p := polity_of_argument(a, scene)) is not None}
    if not doers or (not sides and not any(a.chunk.lemma in words.distant for a in doers)):
        return False
    others = {p.id for a in (*frame.subject, *frame.objects) if (p := polity_of_argument(a, scene)) is not None}
    where = [*places_of(frame)] or [p for p in (_place_named(frame.sentence, scene),) if p is not None]
    ground = {p.country for p in where} if sides else set()
    return bool(others - sides) or bool(ground & scene.polities.keys() - sides)


def _of_violence(number: int, row: tuple[Frame, ...], kinds: Hints, likely: bool, scene: Scene) -> IncidentDraft | None:
    when = next((w for f in row if (w := read_when(f, scene)) is not None), None)
    place = next((p for f in row if (p := read_place(f, scene)) is not None), None) or _place_named(number, scene)
    if not likely and (when is None or place is None):
        return None
    if when is None and (place is None or place.country is None):
        return None  # "58 since the war, according to the Agency for Mine Action"
    if when is not None and not _is_past_day(when, scene):
        return None
    sides, named = _enemies(number, likely, scene)
    if len(sides) != _PAIR or not (likely or place is None or _lies_there(place, sides, named)):
        return None
    span = scene.span_of(number)
    draft = IncidentDraft("", number, 0, span, [span], list(row), sides=sides, place=place, when=when)
    draft.kind = _kind(number, kinds, scene)
    draft.kinds, draft.sentences, draft.guessed = [draft.kind], [number], True
    draft.own_when, draft.own_place = when is not None, place is not None
    if not had_begun(frozenset(p.id for p in sides), draft, scene):
        return None
    draft.attacker = _whose_doing(row, sides, scene)
    draft.tolls = _tolls(row, scene)
    draft.note("kind", "words of the sentence", span)
    return draft


def _in_front(frame: Frame) -> Sequence[Argument]:
    """Who may do what a verb tells: its subject, but of "fell to Aldorian snipers" the snipers."""
    if frame.lemma in _FALLING:
        return frame.objects if frame.lemma.endswith(" to") else ()
    return frame.subject


def _whose_doing(row: tuple[Frame, ...], sides: list[Actor], scene: Scene) -> Actor | None:
    """Whose arms or fighters are at work: "under Aldorian tracer bullets"; None where both are told of."""
    arms = incident_words().arms
    doers = (
        polity_of_argument(a, scene)
        for f in row
        if f.verb is not None
        for a in (*_in_front(f), *f.after(*_BY))
        if a.chunk.lemma.rpartition(" ")[2] in arms or (_fighters_act(f, scene) and is_armed(a, scene))
    )
    found = {p.id: p for p in doers if p is not None}
    return next(iter(found.values())) if len(found) == 1 and next(iter(found.values())) in sides else None


def _tolls(row: tuple[Frame, ...], scene: Scene) -> list[Toll]:
    """The people who come to harm in a sentence, each once."""
    found: list[Toll] = []
    for toll in (t for f in row for t in tolls_of(f, scene)):
        if not any(toll.first < other.last and other.first < toll.last for other in found):
            found.append(toll)
    return found


def _enemies(number: int, likely: bool, scene: Scene) -> tuple[list[Actor], bool]:
    """The two in conflict of whom a sentence speaks, or the whole text does; whether the sentence names any.

    Those of the text may be meant beside others where violence is likely.
    """
    named = polities((a for m in scene.document.mentioned[number] for a in m.actors), scene)
    pair = in_conflict(named, scene)
    if pair:
        return pair, True
    main = main_conflict(scene)
    meant = any(p in main for p in named) if likely and named else all(p in main for p in named)
    return (main, bool(named)) if meant else ([], True)


def _lies_there(place: Place, sides: list[Actor], named: bool) -> bool:
    """Whether a place is where two enemies may meet: on their ground or between them, or unknown where one is told."""
    if place.country is None:
        return named or place.kind in _LINES
    return place.country in {p.id for p in sides} | {p.country for p in sides}


def _place_named(number: int, scene: Scene) -> Place | None:
    """The only place that a sentence names, whatever stands before it: "hit the village of Ostia"."""
    named = {m.place.name: m.place for m in scene.document.mentioned[number] if m.place is not None and not m.acts}
    return next(iter(named.values())) if len(named) == 1 else None


def _is_past_day(when: When, scene: Scene) -> bool:
    first, last = when.earliest, when.latest
    if first is None or last is None or (last - first).days > _LONGEST:
        return False
    return scene.published is None or first <= scene.published


def _is_undone(frame: Frame, scene: Scene) -> bool:
    """Whether violence is denied, feared or only possible: "no shot fell", but not "the fire never ceased"."""
    verb = frame.verb
    if verb is None:
        return False
    dreaded = incident_words().dreading.get(frame.lemma, ())
    if dreaded and any(frame.objects if role == "object" else frame.after(role) for role in dreaded):
        return True
    if not (verb.negated or verb.modal):
        return False
    if verb.negated and frame.lemma in incident_words().ended:
        return False
    told = [frame.chunk, *(a.chunk for a in (*frame.subject, *frame.objects))]
    keys = scene.document.tokens.keys
    return any(not incident_words().arms.isdisjoint(keys[c.first : c.last]) for c in told)


def _kind(number: int, kinds: Hints, scene: Scene) -> str:
    """What the triggers of a sentence speak of, or what its weapons do."""
    told = [kind for _, kind in kinds(number)]
    sure = next((kind for kind in told if kind in _SURE), None)
    if sure is not None:
        return sure
    means = (incident_words().weapons.get(key) for key in scene.keys[number])
    armed = next((BY_MEANS[m] for m in means if m is not None), None)
    return armed or next((kind for kind in told if kind in _VAGUE), "attack")


def _is_same(draft: IncidentDraft, other: IncidentDraft) -> bool:
    """Whether an incident told elsewhere is this one: a shared side, on the same day or at the same place."""
    there = draft.place is not None and other.place is not None and draft.place.name == other.place.name
    if not (there or (other.when is not None and other.place is None)) or times_apart(draft.when, other.when):
        return False
    return not {*draft.parties}.isdisjoint(other.parties)
