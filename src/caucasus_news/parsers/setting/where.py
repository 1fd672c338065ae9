"""Where: the place that goes with a trigger, the nearest first."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import ActorKind, BlockKind, Place, PlaceKind
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import AT, TO, TOWNS, Scene, places_of
from caucasus_news.parsers.setting.around import (
    ABOUT,
    all_joined,
    bodies_of,
    control_verbs,
    counted,
    goes_with,
    joined_verbs,
    seen_there,
    spoken_of,
)

#: How much of the map a kind of place leaves open: the smaller, the more specific.
_EXTENT = {
    PlaceKind.SITE: 0, PlaceKind.VILLAGE: 1, PlaceKind.CROSSING: 1, PlaceKind.TOWN: 2, PlaceKind.CITY: 2,
    PlaceKind.CAPITAL: 2, PlaceKind.CORRIDOR: 3, PlaceKind.ROAD: 3, PlaceKind.RIVER: 4, PlaceKind.LAKE: 4,
    PlaceKind.MOUNTAIN: 4, PlaceKind.DISTRICT: 4, PlaceKind.LINE: 5, PlaceKind.BORDER: 5, PlaceKind.PROVINCE: 6,
    PlaceKind.REGION: 7, PlaceKind.SEA: 7, PlaceKind.UNKNOWN: 4, PlaceKind.STATE: 9,
}  # fmt: skip
#: Verbs whose object is where somebody goes.
OBJECT_GOALS = frozenset({"visit", "leave for", "depart for", "set off for", "reach", "go on to"})
_NAME = 3  # words of a place, and the full stop
_CARRYING = frozenset({"bring", "take", "move", "return"})
INNER = frozenset(
    {"infinitive", "gerund", "participle", "where", "when", "for", "to", "at", "in", "during", "after", "before"}
    | {"relative", "object", "subject"}
)
_DATED = 6  # tokens: "in Ostia on the evening of 5 May, where"
_TOWNS = frozenset({"capital", "city", "resort", "town", "village"})
_VENUES = frozenset({"venue", "site", "scene", "setting", "place", "host"})


def read_place(frame: Frame, scene: Scene) -> Place | None:
    """The most specific place that goes with a trigger.

    >>> from caucasus_news import NewsParser
    >>> parser = NewsParser(events=[])
    >>> scene = parser.scene(parser.read("Ilham Aliyev met Nikol Pashinyan in Brussels on 14 May 2023."))
    >>> met = next(frame for frame in scene.all_frames() if frame.lemma == "meet")
    >>> read_place(met, scene).name
    'Brussels'
    """
    return next(places_around(frame, scene), None)


def places_around(frame: Frame, scene: Scene) -> Iterator[Place]:
    """The places that may go with a trigger, the most specific of each of the words around it, the nearest first."""
    for found in _place_sources(frame, scene):
        if found:  # "in Ostia, near Amar": a town that only the text knows is the place itself
            yield found[0] if found[0].kind is PlaceKind.UNKNOWN else min(found, key=lambda p: _EXTENT[p.kind])


def _place_sources(frame: Frame, scene: Scene) -> Iterator[list[Place]]:
    if frame.prepositions:
        yield list(places_of(frame))
    for inner in counted(frame, scene) if frame.verb is None else ():
        if not any(True for _ in inner.after(*ABOUT)):  # "a round of talks on peace in Ostia" need not be there
            yield list(places_of(inner))
        for link, _ in inner.links:
            yield list(places_of(link))
    owners = _places_before(frame) if frame.chunk.owners else ()
    if owners:
        yield [m.place for m in owners if m.place is not None and not _is_polity(m)]
    for other in seen_there(frame) if frame.links else ():
        yield list(places_of(other))
    for link, role in frame.links:
        if not link.prepositions or _is_about(link, role):
            continue  # "the talks covered the crisis in Ostia"
        yield list(places_of(link, (*AT, *TO) if link.lemma in _CARRYING else AT))
        if role == "object" and link.lemma in control_verbs("scheduling"):
            yield [p for p in places_of(link, ("for",)) if p.kind in TOWNS]  # "is planned for Ostia"
    if owners:
        yield [m.place for m in owners if m.place is not None]  # "Abkhazia's offensive near Ostia" is near Ostia
    if frame.verb is not None and frame.lemma in control_verbs("motion"):
        yield list(places_of(frame, TO))
    if frame.governor is not None:
        yield _venue(frame.governor)
    yield [scene.seats[a.id] for m in bodies_of(frame) for a in m.actors if a.id in scene.seats]
    yield from _outer_places(frame, scene)
    for joined in joined_verbs(frame):
        yield list(places_of(joined, (*AT, *TO) if joined.lemma in control_verbs("motion") else AT))
    for trip in all_joined(frame):
        yield list(places_of(trip, TO)) if trip.lemma in control_verbs("motion") else []
    for dependent in frame.dependents:
        if dependent.prepositions and goes_with(dependent):
            yield list(places_of(dependent))
    for other in spoken_of(frame) if frame.dependents else ():
        yield [p for p in places_of(other, ("in", "at")) if _EXTENT[p.kind] <= _EXTENT[PlaceKind.TOWN]]
    if frame.verb is None and all(f.verb is None for f in scene.frames[frame.sentence]):
        yield _noted(frame, scene)


def _places_before(frame: Frame) -> Sequence[Mention]:
    """The places before an event: "the Brussels meeting"; but "the Ostia-Amar dialogue" is between them."""
    owners = frame.chunk.owners
    if len(owners) > 1 and all(m.place is not None for m in owners):
        return ()
    return [m for m in owners if m.place is not None and m.place.kind is not PlaceKind.STATE]


def _noted(frame: Frame, scene: Scene) -> list[Place]:
    """The town that stands by itself behind what a note without a verb tells: "Aldor - Berrin talks, Ostia, 5 May"."""
    behind = [c for c in scene.chunks[frame.sentence] if c.first >= frame.chunk.last and c.kind is not ChunkKind.TIME]
    for mark, chunk in pairwise(behind):
        place = chunk.mention.place if chunk.mention is not None else None
        if mark.kind in (ChunkKind.COMMA, ChunkKind.MARK) and place is not None and place.kind in TOWNS:
            return [place] if behind[-1] is chunk or chunk.last in _ends(behind) else []
    return []


def _ends(chunks: Sequence[Chunk]) -> set[int]:
    """The tokens at which a comma or a stop stands."""
    return {c.first for c in chunks if c.kind in (ChunkKind.COMMA, ChunkKind.MARK)}


def _is_polity(mention: Mention) -> bool:
    return any(a.kind is ActorKind.DE_FACTO_STATE for a in mention.actors)


def _last_place(frame: Frame, scene: Scene) -> list[Place]:
    """The last place named before a clause that opens with "where"."""
    first = scene.sentence(frame).first
    named = [m.place for m in scene.mentions_in(first, frame.chunk.first) if m.place is not None and not m.acts]
    return named[-1:]


def _venue(governor: Frame) -> list[Place]:
    """ "The residence was the venue of talks", "offered Ostia as a venue for talks"."""
    if governor.prepositions and any(a.chunk.lemma in _VENUES for a in governor.after("as")):
        return [m.place for a in governor.objects for m in a.mentions if m.place is not None]
    if not is_venue(governor):
        return []
    return [m.place for a in governor.subject for m in a.mentions if m.place is not None]


def is_venue(frame: Frame) -> bool:
    """Whether a clause says of a place that something was held there: "Ostia was the scene of a meeting"."""
    return frame.lemma == "be" and any(a.chunk.lemma in _VENUES for a in frame.objects)


def _outer_places(frame: Frame, scene: Scene) -> Iterator[list[Place]]:
    role, outer = frame.role, frame.governor
    if role == "where" and outer is None:
        yield _last_place(frame, scene)  # "the trip to Ostia, where he was to see Berrin, was put off"
    for _ in range(2):
        if outer is None or role not in INNER or _is_about(outer, role):
            return
        if role == "where":
            yield _visited(outer)
            yield _last_place(frame, scene)
        if outer.verb is None:  # "had dinner in Ostia after talks with Berrin"
            yield list(places_of(outer))
            yield from (list(places_of(link)) for link, _ in outer.links)
            return
        if role not in ("after", "before"):  # "returned to Ostia after talks with Aldor"
            yield _goal(outer, frame)
        yield list(places_of(outer))
        yield _visited(outer)
        role, outer = outer.role, outer.governor


def _visited(outer: Frame) -> list[Place]:
    """Where somebody goes by a verb that has it as object: "visited Ostia, where"."""
    if outer.lemma not in OBJECT_GOALS:
        return []
    return [m.place for a in outer.objects for m in a.mentions if m.place is not None]


def _is_about(verb: Frame, role: str) -> bool:
    """Whether a verb tells what an event, its subject, is about: what stands behind the matter is where that is."""
    return role == "subject" and bool(verb.objects) and verb.lemma in control_verbs("topical")


def _goal(trip: Frame, frame: Frame) -> list[Place]:
    """Where a trip leads; of several stops, the last before the trigger.

    "flies to Ostia for talks with Aldor and to …".
    """
    if trip.lemma not in control_verbs("motion") and trip.lemma != "be":
        return []  # "had been to Ostia to see Aldor"
    if frame.chunk.last <= trip.chunk.first and any(a.chunk.last <= frame.chunk.first for a in trip.after("in")):
        return []  # "Aldor, in Ostia for talks, flies on to Amar"
    rows = [row for p, row in trip.prepositions if p in TO]
    stops = [[(a.chunk.last, m.place) for a in row for m in a.mentions if m.place is not None] for row in rows]
    named = [stop for row in stops for stop in row]
    if len([row for row in stops if row]) > 1:
        return [place for last, place in named if last <= frame.chunk.first][-1:]
    return [place for _, place in named]


def context_place(frame: Frame, scene: Scene) -> Place | None:
    """The place that "there" and "here" point back to: the last one named before the trigger.

    A capital that acts is none, but where no other has been named lately: "Ostia got the ministers. There they met".
    """
    lately = scene.sentence(frame).first if frame.sentence == 0 else scene.document.sentences[frame.sentence - 1].first
    acting: Place | None = None
    for mention in reversed(scene.mentions_in(0, frame.chunk.first)):
        if mention.place is None or mention.place.kind is PlaceKind.STATE:
            continue
        if mention.first < lately and acting is not None:
            return acting
        if not mention.acts:
            return mention.place
        if mention.form is Form.CAPITAL and mention.first >= lately:
            acting = acting or mention.place
    return acting


def place_before_where(frame: Frame, scene: Scene) -> Place | None:
    """The place of which a clause behind "where" says more: "after Ostia, where Aldor had opened the talks"."""
    around = (*frame.chain(), *(link for link, _ in frame.links))
    verbs = [f for f in around if f.verb is not None and f.role == "where"]
    keys = scene.document.tokens.keys
    for verb in verbs:
        for mention in reversed(scene.mentions_in(scene.sentence(verb).first, verb.chunk.first)):
            if mention.place is not None and "where" in keys[mention.last : mention.last + _DATED]:
                return mention.place
    return None


def points_back(frame: Frame) -> bool:
    """Whether the words give the place told before: "met there", "held talks in the same city"."""
    around = (frame, *(link for link, _ in frame.links))
    same = any(a.chunk.lemma in _TOWNS and "same" in a.chunk.modifiers for f in around for a in f.after("in", "at"))
    hung = [adverb for d in frame.dependents if d.verb is None for adverb in d.adverbs]  # "at the gathering there"
    held = any(role == "object" and "there" in link.adverbs and link.lemma != "be" for link, role in frame.links)
    cleft = frame.governor if frame.role == "content" else None  # "it was there that Aldor met Berrin"
    held = held or (cleft is not None and cleft.lemma == "be" and "there" in cleft.adverbs)
    return same or held or bool({"there", "here"} & {*frame.adverbs, *hung})  # "there he had talks"


def dateline_place(scene: Scene) -> Place | None:
    """The place that the dateline names: "YEREVAN, Feb 13 -", or "YEREVAN." as a sentence of its own."""
    document = scene.document
    for number in (*document.by_kind.get(BlockKind.DATELINE, ()), *_place_alone(scene)):
        sentence = document.sentences[number]
        for mention in document.mentions_in(sentence.first, sentence.last):
            if mention.place is not None:
                return mention.place
    return None


def opens_report(sentence: int, scene: Scene) -> bool:
    """Whether a sentence is the first behind the dateline, whose news comes from there."""
    return sentence - 1 in (*scene.document.by_kind.get(BlockKind.DATELINE, ()), *_place_alone(scene))


def _place_alone(scene: Scene) -> Sequence[int]:
    """The first sentence of the text, where it is but a name in capitals."""
    body = scene.document.by_kind.get(BlockKind.PARAGRAPH, ())
    first = scene.document.sentences[body[0]] if body else None
    if first is None or first.last - first.first > _NAME:
        return ()
    said = "".join(scene.document.tokens.words[first.first : first.last])
    return body[:1] if said.isupper() and said.endswith(".") else ()
