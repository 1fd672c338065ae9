"""The last resort for the occasion of a meeting: the gathering of a body that its sentence names, or its format."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind, MeetingMode, Place, PlaceKind
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import details
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.gatherings import names_occasion
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import Scene, places_of

#: What stands before an occasion that people came for or met beside; not "after the summit", "briefed the council".
_LEADING_TO = frozenset(
    {"attend", "during", "for", "gather", "host", "in the margins of", "of", "on the occasion of", "open", "with"}
)
#: Gatherings of a body whose name is that of an occasion.
_GREAT = frozenset({"assembly", "conference", "congress", "forum", "ministerial", "summit"})
#: What a body does with its gathering, and what a gathering does itself.
_HOLDING = frozenset({"assemble", "come together", "convene", "gather", "hold", "meet", "open"})
_LYING = frozenset({"be", "begin", "bring", "get under way", "open", "take place"})


def name_occasions(drafts: Sequence[MeetingDraft], scene: Scene) -> None:
    """Give meetings in person without an occasion that of their sentence, where no other meeting is told in it."""
    told = Counter(number for d in drafts for number in {d.first_sentence, d.sentence})
    for draft in drafts:
        if draft.occasion is not None or draft.mode is not MeetingMode.IN_PERSON:
            continue
        if draft.format is not None:
            draft.occasion = _format(draft, scene)
        if draft.occasion is not None or told[draft.first_sentence] > 1:
            continue
        names: dict[str, Place | None] = dict.fromkeys(_named(draft.first_sentence, scene))
        names = names or _told(draft.first_sentence, scene)
        if len(names) == 1:
            draft.occasion, place = next(iter(names.items()))
            draft.place = draft.place or place
            draft.note("occasion", "gathering named in the sentence")


def _format(draft: MeetingDraft, scene: Scene) -> str | None:
    """The name of the standing format that a meeting is a round of, if it is one that always meets in one place."""
    ours = {body for body, told in scene.knowledge.formats.items() if told is draft.format and body in scene.seats}
    return next((o.name for o in scene.lexicon.organizations if o.actor.id in ours), None) if ours else None


def _named(number: int, scene: Scene) -> Iterator[str]:
    """The gatherings of bodies that a sentence names, whatever it says of them."""
    row = scene.chunks[number]
    for i in range(1, len(row)):
        chunk = row[i]
        if chunk.kind is not ChunkKind.NOUN or row[i - 1].lemma not in _LEADING_TO:
            continue
        behind = row[i + 2 : i + 3] if i + 2 < len(row) and row[i + 1].lemma == "of" else ()
        if _is_gathering(chunk, behind, scene):
            name = details.name_of(Argument(chunk, tuple(behind)), number, scene)
            if name is not None:
                yield name


def _told(number: int, scene: Scene) -> dict[str, Place | None]:
    """The gatherings of bodies that a clause tells of, and where: "when the union meets for its summit in Ostia"."""
    found = dict[str, Place | None]()
    if _GREAT.isdisjoint(scene.keys[number]):
        return found
    for frame in scene.frames[number]:
        if frame.verb is None or frame.verb.negated:
            continue
        if frame.lemma in _HOLDING:
            own = [a.chunk.lemma for a in (*frame.objects, *frame.after("for", "at", "in"))]
            great = next((lemma for lemma in own if lemma in _GREAT), None)
            names = [f"{body.name} {great}" for body in _bodies(frame)] if great is not None else []
        elif frame.lemma in _LYING:
            events = (a for a in frame.subject if a.chunk.lemma in _GREAT and _is_gathering(a.chunk, (), scene))
            names = [name for a in events if (name := details.name_of(a, number, scene)) is not None]
        else:
            continue
        for name in names:
            around = (frame, *(d for d in frame.dependents if d.verb is None and d.lemma in _GREAT))
            found[name] = next((p for f in around for p in places_of(f) if p.kind is not PlaceKind.STATE), None)
    return found


def _bodies(frame: Frame) -> Iterator[Actor]:
    """The bodies of many states that a clause is about: "the union gathers", "leaders of the union gather"."""
    for argument in frame.subject:
        mentions = [m for m in (argument.chunk.mention, *(c.mention for c in argument.complements)) if m is not None]
        actors = [actor for mention in mentions for actor in mention.actors]
        if all(a.kind is ActorKind.ORGANIZATION and a.country is None for a in actors):
            yield from actors


def _is_gathering(chunk: Chunk, behind: Iterable[Chunk], scene: Scene) -> bool:
    words = meeting_words()
    if names_occasion(chunk, words):
        return True
    seated = any(m.form is Form.CAPITAL for m in chunk.owners)  # "the Ostia summit"
    return chunk.lemma in words.occasions and not seated and details.body_of(scene, chunk, behind) is not None
