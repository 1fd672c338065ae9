"""Who sat at the table for whom, told behind the meeting: "Aldor spoke for Ostia and Berrin for Amar"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import Scene, unique

_NEAR = 2  # sentences behind the meeting
_BEFORE = 3  # sentences before it
_LEADING = frozenset({"chair", "head", "lead"})
_FOR = ("for", "on behalf of", "from")
_KNOWN = frozenset({"the", "both", "their", "these"})
_SEATED = frozenset({"participants", "parties", "delegates", "groups"})
_STANDING = frozenset({"send", "represent", "dispatch", "delegate"})
_LISTED = 4  # chunks of "and Berrin for Amar"
#: Polities, and what stands for one: a person named in their stead says more.
_GENERAL = frozenset(
    {ActorKind.STATE, ActorKind.DE_FACTO_STATE, ActorKind.ORGANIZATION, ActorKind.FORCE, ActorKind.GROUP}
)


def name_envoys(drafts: list[MeetingDraft], scene: Scene) -> None:
    """Put the persons who spoke for a side in the place of the side."""
    starts = sorted(draft.first_sentence for draft in drafts)
    ends = sorted(draft.sentence for draft in drafts)
    for draft in drafts:
        if not any(map(_is_general, draft.participants)):
            continue
        for number in range(max(draft.first_sentence - _BEFORE, 0), 0 if draft.series else draft.first_sentence):
            if bisect_right(ends, number) == bisect_left(ends, number - _NEAR):  # else they led those who met then
                for person, polity in _led(number, scene):
                    _name(draft, person, polity)
        last = min(draft.sentence + _NEAR, len(scene.frames) - 1)
        behind = bisect_right(starts, draft.sentence)
        following = starts[behind] if behind < len(starts) else last + 1
        for number in range(draft.sentence, min(last, following) + 1):
            for person, polity in _spoken_for(number, scene):
                _name(draft, person, polity)
            _name_heads(draft, number, scene)


def _name_heads(draft: MeetingDraft, number: int, scene: Scene) -> None:
    """Put one person of each side, named where a sentence tells who leads or makes up the delegations, in its place."""
    sides = [a for a in draft.participants if a.kind in _GENERAL]
    if not sides or not _tells_of_delegations(number, scene):
        return
    sentence = scene.document.sentences[number]
    named = scene.mentions_in(sentence.first, sentence.last)
    people = unique(a for m in named for a in m.actors if a.kind is ActorKind.PERSON)
    heads = [[a for a in people if a.country in (side.id, side.country)] for side in sides]
    if all(len(row) == 1 for row in heads):
        for (person,), side in zip(heads, sides, strict=True):
            _name(draft, person, side)


def _tells_of_delegations(number: int, scene: Scene) -> bool:
    """ "The delegations were led by", "the negotiators were", "Ostia sent", "on the Ostian side"."""
    row, keys = scene.chunks[number], scene.document.tokens.keys
    verbs = {c.lemma for c in row if c.kind is ChunkKind.VERB}
    if not verbs.isdisjoint(_STANDING):
        return True
    told = [i for i, c in enumerate(row) if c.lemma in _delegates() and (c.owners or keys[c.first] in _KNOWN)]
    if told and not verbs.isdisjoint(_LEADING):
        return True
    if any(c.kind is ChunkKind.VERB and c.lemma == "be" for i in told[:1] for c in row[i + 1 : i + 2]):
        return True
    sides = [i for i, c in enumerate(row) if c.lemma == "side" and i]
    return any(row[i - 1].lemma in ("on", "for", "from") for i in sides)


@cache
def _delegates() -> frozenset[str]:
    return meeting_words().delegates | _SEATED


def _name(draft: MeetingDraft, person: Actor, polity: Actor) -> None:
    if person in draft.people or polity.id == person.id:
        return
    for i, side in enumerate(draft.participants):
        if _is_general(side) and polity.id in (side.id, side.country):
            draft.participants[i] = person
            draft.note("participants", "who spoke for the side")
            return


def _is_general(actor: Actor) -> bool:
    """Whether an actor is a side, or an office whose holder nobody knows."""
    if actor.kind is not ActorKind.PERSON:
        return actor.kind in _GENERAL
    return actor.office is not None and actor.name.lower().startswith(actor.office)


def _spoken_for(number: int, scene: Scene) -> Iterator[tuple[Actor, Actor]]:
    """The persons of a sentence with the polities that they spoke for."""
    words = meeting_words()
    for frame in scene.frames[number]:
        if frame.verb is None or frame.verb.negated:
            continue
        if frame.lemma in words.standing_for:
            yield from _pairs(table.people(frame.subject), _polities(frame.after(*_FOR)[:1]))
            yield from _listed(frame, scene.chunks[number], _FOR)
        elif frame.lemma == "send":
            yield from _pairs(table.people(frame.objects), _polities(frame.subject))
        elif frame.lemma == "represent" or (frame.lemma in _LEADING and (frame.verb.passive or _of_theirs(frame))):
            yield from _pairs(table.people(frame.subject), _polities(frame.objects))
            yield from _listed(frame, scene.chunks[number], ("by",))


def _of_theirs(frame: Frame) -> bool:
    """Whether people of a side are led: "led the Armenians", "headed the Armenian delegation"."""
    return any(a.chunk.lemma in meeting_words().delegates or _are_nationals(a.chunk) for a in frame.objects)


def _are_nationals(chunk: Chunk) -> bool:
    return chunk.mention is not None and chunk.mention.form is Form.PEOPLE and chunk.mention.plural


def _led(number: int, scene: Scene) -> Iterator[tuple[Actor, Actor]]:
    """Who leads delegations that are told of before they meet: "the delegations are headed by Aldor and Berrin"."""
    delegates = meeting_words().delegates
    for frame in scene.frames[number]:
        if frame.verb is None or frame.verb.negated or frame.lemma not in _LEADING:
            continue
        if any(a.chunk.lemma in delegates for a in frame.objects):
            for person in table.people(frame.subject):
                state = scene.polities.get(person.country or "")
                yield from [(person, state)] if state is not None else []


def _listed(frame: Frame, row: tuple[Chunk, ...], links: tuple[str, ...]) -> Iterator[tuple[Actor, Actor]]:
    """Those of whom the same is told without the verb: ", Berrin for Amar", "and that from Amar by Berrin"."""
    for i in range(frame.index + 1, len(row) - _LISTED + 1):
        opener = row[i]
        if opener.kind is ChunkKind.MARK:
            return
        if opener.kind not in (ChunkKind.COORDINATOR, ChunkKind.COMMA):
            continue
        behind = [c for c in row[i + 1 : i + 2 + _LISTED] if c.kind in (ChunkKind.NOUN, ChunkKind.PREPOSITION)]
        shape = [c.kind for c in behind[:3]]
        if shape != [ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.NOUN]:
            continue
        first, link, last = behind[:3]
        if link.lemma in links:
            one, other = (first, last) if links != ("by",) else (last, first)
            yield from _pairs(table.people([Argument(one)]), _polities([Argument(other)]))
        elif len(behind) > _LISTED and behind[3].lemma in links and first.lemma in ("those", "that"):
            yield from _pairs(table.people([Argument(behind[4])]), _polities([Argument(last)]))


def _polities(arguments: Iterable[Argument]) -> list[Actor]:
    """The polities that arguments name, whether as actors or as places."""
    return [a for x in arguments for m in x.mentions for a in m.actors if a.kind in _GENERAL]


def _pairs(people: list[Actor], polities: list[Actor]) -> Iterator[tuple[Actor, Actor]]:
    if len(polities) == 1:
        polity = polities[0]
        yield from ((person, polity) for person in people if person.country in (None, polity.id, polity.country))
