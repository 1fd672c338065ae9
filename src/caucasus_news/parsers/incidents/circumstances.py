"""Where and when an incident took place, and who held the place then."""

import datetime as dt

from attrs import evolve

from caucasus_news.lexicon import Lexicon
from caucasus_news.lexicon.records import PlaceRecord
from caucasus_news.lexicon.sense import SenseKind
from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import Actor, CasualtyKind, Modifier, Place, PlaceKind, Precision, TimeKind, When
from caucasus_news.parsers.chunks import ChunkKind, Shape
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.recent import recent_time
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.relatives import antecedents
from caucasus_news.parsers.scene import AT, TO, Scene, mentions_of
from caucasus_news.parsers.setting import read_when
from caucasus_news.text.tokens import tokenize

#: The smaller, the more exact a place of this kind is.
EXTENT = {
    PlaceKind.SITE: 0, PlaceKind.CROSSING: 0, PlaceKind.VILLAGE: 1, PlaceKind.TOWN: 2, PlaceKind.CITY: 2,
    PlaceKind.CAPITAL: 2, PlaceKind.MOUNTAIN: 2, PlaceKind.CORRIDOR: 3, PlaceKind.ROAD: 3, PlaceKind.RIVER: 3,
    PlaceKind.LAKE: 3, PlaceKind.UNKNOWN: 3, PlaceKind.DISTRICT: 4, PlaceKind.PROVINCE: 5, PlaceKind.LINE: 6,
    PlaceKind.BORDER: 6, PlaceKind.REGION: 7, PlaceKind.SEA: 7, PlaceKind.STATE: 9,
}  # fmt: skip
_OVER = ("over", "for", "around", "above")
_GOAL = (*TO, "on", "against", "from")
_CALENDAR = (TimeKind.DATE, TimeKind.TIME)
_WITHIN = frozenset({"in", "by", "during", "subject", "object", "of", "at", "into"})
_HAPPEN = frozenset({"be", "see", "witness", "erupt", "occur", "repel", "lose", "kill", "wound", "fight", "leave"})
_BESIDE = frozenset({"near", "near to", "close to", "outside"})
_OPENERS = (ChunkKind.PREPOSITION, ChunkKind.SUBORDINATOR)
_SEQUENCE = frozenset({"after", "before", "since", "until", "till", "following"})
_SETTLEMENTS = frozenset({"village", "settlement", "town", "city"})
_BORDERS = frozenset({"border", "frontier", "borders"})
_OPEN = frozenset({"blockade", "war", "offensive"})


def read_circumstances(draft: IncidentDraft, frame: Frame, scene: Scene) -> None:
    """Fill place and time of a draft from its trigger's clause."""
    draft.border = _on_border(frame)
    displaced = bool(draft.tolls) and not draft.kind and all(t.kind is CasualtyKind.DISPLACED for t in draft.tolls)
    place = _own_place(draft, frame, scene) if not displaced else None  # where people fled to is not where it happened
    if displaced:
        return
    if place is not None and not _is_doer(place, draft):
        draft.place, draft.own_place = place, not _settlement(frame, scene)
    earlier = _antecedent_time(frame, scene)
    draft.at_another_time = earlier is not None and earlier.latest is not None and _is_since(frame, scene)
    when = earlier or _time_of(draft, frame, scene)
    if when is None and draft.kind == "ceasefire_violation":
        when = recent_time(frame, scene)
    if when is not None and _tells_time(when, draft.kind):
        draft.when, draft.own_when = as_event_time(when, draft.kind), True
    elif (said := _told_on(frame)) is not None and _tells_time(said, draft.kind):
        draft.said_when = as_event_time(said, draft.kind)


def _is_doer(place: Place, draft: IncidentDraft) -> bool:
    """Whether a place is the state that attacked: "blamed the attack on Azerbaijan" tells not where it was."""
    return place.kind is PlaceKind.STATE and draft.attacker is not None and place.name == draft.attacker.name


def _time_of(draft: IncidentDraft, frame: Frame, scene: Scene) -> When | None:
    """The time that goes with a trigger; that of its end is none: "halted the war in 1994"."""
    when = _dated(frame, scene) or (read_when(frame, scene) if frame.verb is not None else _noun_time(frame))
    if draft.kind != "blockade" and not (frame.verb is None and frame.role in _SEQUENCE):
        when = when or _governing_time(frame) or _fronted_time(frame, scene) or _trailing_time(frame)
    if when is not None and _of_another_clause(draft, when, frame, scene):
        return None
    if when is None or frame.verb is not None:
        return when
    ended = any(link.lemma in incident_words().ended or link.lemma in ("finish", "settle") for link, _ in frame.links)
    if not ended:
        return when
    keys = scene.document.tokens.keys
    inner = [t for t in frame.times if t.when is when and (keys[t.first - 1] == "of" or t.first < frame.chunk.last)]
    later = [
        t
        for t in frame.times
        if t.when is when and keys[t.first - 1] in ("of", "in") and t.first == frame.chunk.last + 1
    ]
    return when if inner or (later and keys[later[0].first - 1] == "of") else None


def _is_birth(time: TimeMention, scene: Scene) -> bool:
    """Whether a time is a year of birth."""
    return "born" in scene.document.tokens.keys[max(time.first - 3, 0) : time.first]


def _dated(frame: Frame, scene: Scene) -> When | None:
    """A date of its own, before a mere time of day: "overnight on 13 September"."""
    times = [t.when for f in _family(frame) for t in f.times if t.when.earliest is not None and not _is_birth(t, scene)]
    return next((w for w in times if w.kind is TimeKind.DATE), None) or next(
        (w for w in times if w.kind is TimeKind.TIME), None
    )


def _noun_time(frame: Frame) -> When | None:
    """The time of an event noun: its own, that of the verbs that it goes with, of what it is in."""
    if frame.role in _SEQUENCE:
        return next((t.when for t in frame.times if t.when.kind in _CALENDAR and t.when.earliest is not None), None)
    happening = incident_words().starting | incident_words().launching | _HAPPEN
    links = [f for f, _ in frame.links if f.lemma in happening or f.verb is None or f.verb.shape is Shape.PARTICIPLE]
    for link in (frame, *links, *frame.dependents):
        for time in link.times:
            if time.when.kind in _CALENDAR and time.when.earliest is not None:
                return time.when
    return None


def _fronted_time(frame: Frame, scene: Scene) -> When | None:
    """The one time of a sentence, where it stands in front.

    "On the first day of the war, 27 September, a shell hit …".
    """
    chunks = scene.chunks[frame.sentence]
    times = [
        (i, c.time.when)
        for i, c in enumerate(chunks)
        if c.time is not None and c.time.when.kind in _CALENDAR and c.time.when.earliest is not None
    ]
    if not times or times[0][0] > frame.index:
        return None
    i, when = times[0]
    between = chunks[i + 1 : frame.index]
    whole = i <= 2 and bool(between) and between[0].kind is ChunkKind.COMMA  # "On 15 June, as guards raised a flag, …"
    if whole:
        keys = scene.document.tokens.keys
        rival = [
            c
            for c in between
            if c.kind is ChunkKind.TIME and keys[c.first - 1] not in ("the", "of") and c.time is not None
        ]
        return None if any(c.time is not None and c.time.when.kind in _CALENDAR for c in rival) else when
    crossed = any(
        c.kind in (ChunkKind.VERB, ChunkKind.SUBORDINATOR, ChunkKind.RELATIVE, ChunkKind.MARK) for c in between
    )
    return None if crossed or i > 6 or len(times) > 1 else when


def _trailing_time(frame: Frame) -> When | None:
    """The time behind what somebody was doing: "fired at a farmer working his field on 28 February"."""
    if frame.verb is None or frame.verb.shape is not Shape.FINITE:
        return None
    hanging = [
        f
        for f in frame.dependents
        if f.verb is not None and f.verb.shape in (Shape.GERUND, Shape.PARTICIPLE) and f.index > frame.index
    ]
    times = [t.when for f in hanging for t in f.times if t.when.kind in _CALENDAR and t.when.earliest is not None]
    return times[0] if len(times) == 1 else None


def _governing_time(frame: Frame) -> When | None:
    """The time of the verb that an event noun goes with, however it hangs on it.

    "skirmishes grew into a war in 1991".
    """
    outer = frame.governor
    if frame.verb is not None or outer is None or outer.verb is None or frame.role not in _WITHIN:
        return None
    if outer.lemma not in (incident_words().starting | incident_words().launching | _HAPPEN | {"grow", "turn"}):
        return None
    return next((t.when for t in outer.times if t.when.kind in _CALENDAR and t.when.earliest is not None), None)


def _of_another_clause(draft: IncidentDraft, when: When, frame: Frame, scene: Scene) -> bool:
    """Whether a time belongs to what came before or after.

    "two days after X attacked", "killed when it ended on …", or is a deadline ("by Friday").
    """
    tokens, chunks = scene.document.tokens, scene.chunks[frame.sentence]
    where = next((i for i, c in enumerate(chunks) if c.time is not None and c.time.when is when), -1)
    if where < 0:
        return False
    before = tokens.keys[max(chunks[where].first - 2, 0) : chunks[where].first]
    if "by" in before or "born" in before:
        return True
    if "since" in before and draft.kind not in _OPEN:
        return True
    if where < frame.index:
        between = chunks[where + 1 : frame.index]
        return any(c.kind in _OPENERS and c.lemma in _SEQUENCE for c in between)
    between = chunks[frame.index + 1 : where]
    ends = any(c.kind is ChunkKind.VERB and c.lemma in incident_words().ended for c in between)
    return ends and any(c.kind in _OPENERS and c.lemma in ("when", "until", "before", "by") for c in between)


def _told_on(frame: Frame) -> When | None:
    """The time of the verbs that a frame hangs on: news is told on the day, where nothing else is said."""
    for outer in frame.chain():
        for time in outer.times:
            if time.when.kind in _CALENDAR and time.when.earliest is not None:
                return time.when
    return None


#: Where something is said to have been, not where it is spoken of.
_NEARBY = tuple(p for p in AT if p not in ("in", "at"))


def _own_place(draft: IncidentDraft, frame: Frame, scene: Scene) -> Place | None:
    """The most exact place of: its own phrases, its object, its owners, the verbs that it goes with."""
    found = [p for f in _family(frame) for p in _after(f, AT)]
    found += [p for p in _after(frame, ("by",)) if p.kind not in (PlaceKind.STATE, PlaceKind.CAPITAL)]
    if draft.kind == "war":
        found += _after(frame, (*_OVER, "of"))
    if draft.kind in ("offensive", "attack", "shelling", "air_strike", "shooting", "ceasefire_violation"):
        found += _after(frame, (*_GOAL, *_OVER))
        found += [m.place for m in mentions_of(frame.objects) if m.place is not None]
    if frame.verb is None and frame.lemma in ("liberation", "fall", "recapture", "storming", "taking", "capture"):
        found += _after(frame, ("of",))
    if draft.kind == "blockade":
        if frame.role == "relative" and frame.verb is not None:
            found += [
                c.mention.place
                for c in antecedents(frame, scene)
                if c.mention is not None and c.mention.place is not None
            ]
            found = [p for p in found if p.kind in (PlaceKind.CORRIDOR, PlaceKind.ROAD, PlaceKind.CROSSING)] or found
        found += [m.place for m in mentions_of([*frame.objects, *frame.after("of")]) if m.place is not None]
    if frame.lemma.endswith("control"):
        found += _after(frame, ("of", "over"))
    if frame.lemma.startswith("come under"):
        found = [m.place for m in mentions_of(frame.subject) if m.place is not None] or found
    if frame.lemma.split()[0] == "fall":
        found += [m.place for m in mentions_of(frame.subject) if m.place is not None]
    found += [m.place for m in frame.chunk.owners if m.place is not None and m.place.kind is not PlaceKind.STATE]
    if all(p.kind is PlaceKind.STATE or p.name in scene.polities for p in found):  # "against Aldoria" is no spot
        for link, _ in frame.links:
            if link.lemma not in incident_words().reacting:
                found += _after(link, AT)
            elif link.verb is not None and link.verb.passive:
                found += _after(link, _NEARBY)  # "was reported close to Ostia"
    if not found and frame.governor is not None and _shares_place(frame):
        found += _after(frame.governor, AT)
    if not found:
        found = _settlement(frame, scene) or (_there(frame, scene) if frame.verb is not None else [])
    return most_exact(found)


def _there(frame: Frame, scene: Scene) -> list[Place]:
    """ "Four people died there": the place named last."""
    keys = scene.document.tokens.keys
    if "there" not in frame.adverbs and keys[frame.chunk.last : frame.chunk.last + 1] != ("there",):
        return []
    before = scene.document.sentences[max(frame.sentence - 1, 0)].first
    named = [m.place for m in scene.mentions_in(before, frame.chunk.first) if m.place is not None]
    return [p for p in named if p.kind is not PlaceKind.STATE][-1:]


def _settlement(frame: Frame, scene: Scene) -> list[Place]:
    """ "Hit the settlement": the one named last."""
    if not any(a.chunk.lemma in _SETTLEMENTS and a.chunk.determiner in ("the", "that", "this") for a in frame.objects):
        return []
    before = scene.document.sentences[max(frame.sentence - 1, 0)].first
    named = [m.place for m in scene.mentions_in(before, frame.chunk.first) if m.place is not None]
    return [p for p in named if EXTENT[p.kind] <= EXTENT[PlaceKind.UNKNOWN] and p.kind is not PlaceKind.CAPITAL][-1:]


def _family(frame: Frame) -> list[Frame]:
    """A trigger with the event nouns that only carry it on.

    "violated the ceasefire in …", "the explosion of a mine in …".
    """
    carried = [f for f in frame.dependents if f.verb is None and f.role in ("object", "of", "with", "by", "in")]
    return [frame, *carried]


def _shares_place(frame: Frame) -> bool:
    """Whether a trigger happens where the verb that it hangs on does: not where somebody speaks of it."""
    outer = frame.governor
    if outer is None or outer.verb is None:
        return False
    words = incident_words()
    if frame.role in ("in", "by", "during", "participle", "infinitive", "gerund", "from"):
        return True
    return frame.role in ("object", "subject") and outer.lemma in (words.launching | words.starting | _HAPPEN)


def _on_border(frame: Frame) -> bool:
    """Whether a trigger speaks of the border: "border clashes", "at the frontier", "in the border areas"."""
    if _BORDERS & {*frame.chunk.modifiers, *frame.lemma.split()}:
        return True
    return any(
        _BORDERS & {a.chunk.lemma, *a.chunk.modifiers}
        for link in (frame, *(f for f, _ in frame.links))
        for lemma, arguments in link.prepositions
        if lemma in AT
        for a in arguments
    )


def _after(frame: Frame, prepositions: tuple[str, ...]) -> list[Place]:
    found = []
    for lemma, arguments in frame.prepositions:
        if lemma not in prepositions:
            continue
        for argument in arguments:
            mentions = [argument.chunk.mention, *(c.mention for c in argument.complements)]
            found += [m.place for m in mentions if m is not None and m.place is not None]
            owners = [*argument.chunk.owners, *(m for c in argument.complements for m in c.owners)]
            found += [m.place for m in owners if m.place is not None and m.place.kind is not PlaceKind.STATE]
        if lemma in _BESIDE:
            found = [p for p in found if p.kind not in (PlaceKind.STATE, PlaceKind.REGION)]  # near it is not in it
    return found


def most_exact(places: list[Place]) -> Place | None:
    """The place that leaves the least of the map open, the first of equal ones; none of the places: None."""
    return min(places, key=lambda p: EXTENT[p.kind]) if places else None


def _is_since(frame: Frame, scene: Scene) -> bool:
    """Whether the time that a clause hangs on stands behind "since": "the worst since 2016, when …"."""
    chunks = scene.chunks[frame.sentence]
    return any(
        c.kind is ChunkKind.TIME and i and chunks[i - 1].lemma in ("since", "before", "until")
        for i, c in enumerate(chunks[: frame.index])
    )


def _antecedent_time(frame: Frame, scene: Scene) -> When | None:
    """The time that a clause hangs on: "since September, when Azerbaijan retook …"."""
    chunks = scene.chunks[frame.sentence]
    i = frame.index - 1
    while i >= 0 and chunks[i].kind not in (ChunkKind.SUBORDINATOR, ChunkKind.MARK, ChunkKind.RELATIVE):
        i -= 1
    if i < 1 or chunks[i].lemma not in ("when", "which"):
        return None
    j = i - 1
    while j >= 0 and chunks[j].kind in (ChunkKind.COMMA, ChunkKind.PREPOSITION):
        j -= 1
    time = chunks[j].time if j >= 0 and chunks[j].kind is ChunkKind.TIME else None
    if time is None or time.when.earliest is None or time.when.kind not in _CALENDAR:
        return None
    if any(t.when.earliest is not None and t.when.kind in _CALENDAR for t in frame.times):
        return None
    return evolve(time.when, modifier=None)


def _tells_time(when: When, kind: str) -> bool:
    """Whether a time says when it happened: "since" and "until" only date what goes on."""
    return kind in _OPEN or when.modifier not in (Modifier.SINCE, Modifier.UNTIL, Modifier.BEFORE, Modifier.AFTER)


def as_event_time(when: When, kind: str) -> When:
    """The time of an event: what goes on is dated by its first day."""
    if (
        when.modifier is Modifier.SINCE
        and when.earliest is not None
        and when.latest is not None
        and when.latest > when.earliest
    ):
        if when.precision in (Precision.DAY, Precision.HOUR, Precision.MINUTE) or kind == "blockade":
            first = when.earliest
            return evolve(when, latest=first, edtf=first.isoformat(), modifier=None)
    return when


# ---------------------------------------------------------------------- what is known of places and wars
def record_of(place: Place, lexicon: Lexicon | None) -> PlaceRecord | None:
    """What the lexicon keeps on a place."""
    if lexicon is None:
        return None
    names = (place.name, base_name(place.name))
    for name in dict.fromkeys(names):
        for match in lexicon.find(*_keys(name)):
            for sense in match.of(SenseKind.PLACE):
                if isinstance(sense.record, PlaceRecord) and sense.record.name == name:
                    return sense.record
    return None


def base_name(name: str) -> str:
    """A name without the word for what it is.

    >>> base_name("Kalbajar District"), base_name("Goris")
    ('Kalbajar', 'Goris')
    """
    head, _, last = name.rpartition(" ")
    return head if last in ("District", "Province", "Region", "Municipality", "City", "village") else name


def _keys(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    tokens = tokenize(name)
    return tokens.keys, tokens.words


def holder_of(place: Place, moment: dt.date | None, scene: Scene) -> Actor | None:
    """The polity that held a place on a day: its controller where that is known, else the state that it lies in."""
    record = record_of(place, scene.lexicon)
    if record is not None and moment is not None:
        holders = record.controllers(moment)
        if holders:
            return scene.polities.get(holders[0])
    if place.name in scene.polities:
        return scene.polities[place.name]
    return scene.polities.get(place.country) if place.country is not None else None


def place_named(name: str, scene: Scene) -> Place | None:
    """The lexicon's place of that name."""
    record = record_of(Place(name), scene.lexicon)
    return record.place if record is not None else None
