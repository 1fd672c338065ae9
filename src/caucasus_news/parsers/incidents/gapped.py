"""Several of a kind told by one trigger: "shelled Ostia on Monday and Amar on Tuesday"."""

from collections.abc import Iterator

from attrs import define, evolve, field

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import Place, PlaceKind
from caucasus_news.parsers.casualties.tolls import Toll
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.phrases import family_of
from caucasus_news.parsers.incidents.whereabouts import most_exact
from caucasus_news.parsers.scene import CALENDAR, Scene

_JOINTS = frozenset({ChunkKind.COMMA, ChunkKind.COORDINATOR})
_ENDS = frozenset({ChunkKind.VERB, ChunkKind.MARK, ChunkKind.QUOTE, ChunkKind.RELATIVE, ChunkKind.SUBORDINATOR})
#: Behind these stands the day or place of something else.
_ELSEWHERE = frozenset(
    {"after", "before", "since", "until", "till", "following", "during", "amid", "despite", "because of", "by", "than"}
    | {"according to", "ahead of", "in response to", "in retaliation for", "under"}
)
_BRACKETS = frozenset("()")
_ONGOING = frozenset({"war", "blockade"})
_TWO = 2


@define
class _Part:
    """What is told of one of them: where, when, and from which token on."""

    first: int
    places: list[Place] = field(factory=list)
    time: TimeMention | None = None

    @property
    def complete(self) -> bool:
        """Whether day and place are told."""
        return bool(self.places) and self.time is not None


def told_apart(draft: IncidentDraft, frame: Frame, scene: Scene) -> list[IncidentDraft]:
    """A draft for each place that has its own day; the draft itself where there is but one."""
    if draft.kind in _ONGOING or not (frame.times or [f for f in _family(frame) if f.times]):
        return [draft]
    if not scene.document.timed[frame.sentence][1:] or not [
        c for c in scene.chunks[frame.sentence] if c.kind in _JOINTS
    ]:
        return [draft]
    parts = list(_parts(frame, scene))
    days = {(p.time.when.earliest, p.time.when.text) for p in parts if p.time is not None}
    if len(parts) < _TWO or len(days) < len(parts):
        return [draft]
    tolls = [_tolls_of(draft, parts, i) for i in range(len(parts))]
    if draft.tolls and not draft.kind and not all(tolls):
        return [draft]  # "two were killed near Ostia on Monday and in Amar on Tuesday": who knows how many where
    return [_copy(draft, part, tolls[i]) for i, part in enumerate(parts)]


def _family(frame: Frame) -> list[Frame]:
    """A trigger, what only carries it on, and the verb that tells where and when its noun was: "shells fell on"."""
    return [*family_of(frame), *(f for f, role in frame.links if role == "subject" and f.index > frame.index)]


def _copy(draft: IncidentDraft, part: _Part, tolls: list[Toll]) -> IncidentDraft:
    when = part.time.when if part.time is not None else None
    place = most_exact(part.places) or draft.place
    return evolve(
        draft,
        evidence=list(draft.evidence),
        frames=list(draft.frames),
        sides=list(draft.sides),
        allies=list(draft.allies),
        kinds=list(draft.kinds),
        readings=list(draft.readings),
        tolls=tolls,
        place=place,
        own_place=True,
        when=when,
        own_when=True,
    )


def _tolls_of(draft: IncidentDraft, parts: list[_Part], i: int) -> list[Toll]:
    """The people told of within one part; those before the second are the first one's."""
    start = parts[i].first if i else 0
    stop = parts[i + 1].first if i + 1 < len(parts) else None
    return [t for t in draft.tolls if start <= t.first and (stop is None or t.first < stop)]


def _parts(frame: Frame, scene: Scene) -> Iterator[_Part]:
    """The parts whose day and place are told; one that repeats only the day has the place of the one before."""
    part = _fronted(frame)
    joint = -1
    chunks = scene.chunks[frame.sentence]
    own = {id(f.chunk) for f in _family(frame)}
    skip = loose = False
    for i in range(frame.index + 1, len(chunks)):
        chunk = chunks[i]
        if id(chunk) in own or chunk.lemma in _BRACKETS:
            continue
        if chunk.kind in _ENDS or chunk.event or chunk.lemma in _ELSEWHERE:
            if chunk.lemma != "by":
                part = part if joint >= 0 or not (loose and _is_finite(chunk)) else _Part(0)  # told last is its own
                break
            skip = True  # whose deed it was, no place
        elif chunk.kind in _JOINTS:
            joint, skip, loose = (chunk.first if joint < 0 else joint), False, False
        elif (place := _place_in(chunk, chunks[i - 1], skip)) is not None or chunk.time is not None:
            again = chunks[i - 1].kind is ChunkKind.PREPOSITION or chunks[i - 1].kind is ChunkKind.COMMA
            if part.complete and joint >= 0 and (place is not None or again):
                yield part
                part = _Part(joint, list(part.places) if place is None and _ends_there(i, chunks) else [])
            joint = -1
            loose = loose or (place is not None and chunks[i - 1].kind is not ChunkKind.PREPOSITION)
            if place is not None:
                part.places.append(place)
            elif part.time is None and _is_day(chunk):
                part.time = chunk.time
        else:
            loose = loose or (chunk.kind is ChunkKind.NOUN and chunks[i - 1].kind is not ChunkKind.PREPOSITION)
    if part.complete:
        yield part


def _ends_there(i: int, chunks: tuple[Chunk, ...]) -> bool:
    """Whether no more than the day at chunk `i` is told: "on Monday and again on Wednesday."."""
    again = any(c.lemma == "again" for c in chunks[max(i - 3, 0) : i])
    behind = chunks[i + 1] if i + 1 < len(chunks) else None
    closes = behind is None or behind.kind is ChunkKind.MARK or (again and behind.kind is ChunkKind.COMMA)
    return closes and all(c.mention is None or c.mention.place is None for c in chunks[i + 1 : i + 4])


def _is_finite(chunk: Chunk) -> bool:
    """Whether a verb has a subject of its own before it."""
    return chunk.verb is not None and chunk.verb.shape is Shape.FINITE


def _fronted(frame: Frame) -> _Part:
    """What of day and place stands in front of the trigger."""
    part = _Part(0)
    part.time = next(
        (t for t in frame.times if t.last <= frame.chunk.first and t.when.earliest and t.when.kind in CALENDAR), None
    )
    exposed = frame.governor.subject if frame.role == "under" and frame.governor is not None else ()
    ahead = [a.chunk for a in (*frame.objects, *exposed) if a.chunk.first < frame.chunk.first]
    part.places = [c.mention.place for c in ahead if c.mention is not None and c.mention.place is not None]
    return part


def _is_day(chunk: Chunk) -> bool:
    """Whether a time places something on the calendar."""
    time = chunk.time
    return time is not None and time.when.kind in CALENDAR and time.when.earliest is not None


def _place_in(chunk: Chunk, before: Chunk, skip: bool) -> Place | None:
    """The place that a phrase names, where nobody acts by its name."""
    mention = chunk.mention
    if skip or chunk.kind is not ChunkKind.NOUN or mention is None or mention.place is None:
        return None
    if mention.place.kind is PlaceKind.STATE or (mention.acts and before.kind is not ChunkKind.PREPOSITION):
        return None
    return mention.place
