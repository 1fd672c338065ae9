"""The last resort for where people met: the seat of a standing format, the forum told before, the sentence's town."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from caucasus_news.model import MeetingMode, MeetingStatus, Place
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.modality import UNDONE
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import TOWNS, Scene, places_of

_SPOTS = frozenset({"building", "hall", "hotel", "house", "place", "residence", "room", "spot", "tent", "venue"})
_TELLING = frozenset({"announce", "comment", "confirm", "note", "publish", "release", "report", "write"})
_MARGINS = frozenset({"fringe", "fringes", "margins", "sideline", "sidelines"})
_NEAR = 6  # sentences
_SETTLED = frozenset({MeetingStatus.HELD, MeetingStatus.ONGOING, *UNDONE})


def place_rest(drafts: Sequence[MeetingDraft], scene: Scene) -> None:
    """Give meetings in person for which no clause names a place the one that the words around them leave."""
    there: dict[int, list[MeetingDraft]] = {}
    for draft in drafts:
        for number in {draft.first_sentence, draft.sentence}:
            there.setdefault(number, []).append(draft)
    for draft in drafts:
        if draft.place is not None or draft.mode is not MeetingMode.IN_PERSON:
            continue
        if draft.same_place and (before := _place_before(draft, drafts)) is not None:
            draft.place = before
            draft.note("place", "place of the meeting told before")
        elif (seat := _seat(draft, scene)) is not None:
            draft.place = seat
            draft.note("place", "seat of the format")
        elif (town := _of_occasion(draft, scene)) is not None:
            draft.place = town
            draft.note("place", "where the occasion was told to be")
        elif draft.status in _SETTLED and (town := _only_town(draft.first_sentence, there, scene)) is not None:
            draft.place = town
            draft.note("place", "only town of the sentence")


def says_same_place(frame: Frame) -> bool:
    """Whether people meet where they did before: "at the same table", "in the same hall"."""
    return _stands_in(frame, _SPOTS, "same")


def _stands_in(frame: Frame, nouns: frozenset[str], modifier: str = "") -> bool:
    """Whether a phrase of place around a trigger has one of some nouns, with a modifier where one is asked for."""
    for holder in (frame, *[link for link, _ in frame.links]):
        for lemma, arguments in holder.prepositions:
            if lemma in ("in", "at", "on"):
                for argument in arguments:
                    chunk = argument.chunk
                    if chunk.lemma in nouns and (not modifier or modifier in chunk.modifiers):
                        return True
    return False


def _place_before(draft: MeetingDraft, drafts: Iterable[MeetingDraft]) -> Place | None:
    """The place of the last meeting told before another, not long ago."""
    told = [
        d for d in drafts if d.place is not None and 0 <= draft.first_sentence - d.sentence <= _NEAR and d is not draft
    ]
    return max(told, key=lambda d: d.sentence).place if told else None


def _seat(draft: MeetingDraft, scene: Scene) -> Place | None:
    """Where a standing format meets, if it has a seat: rounds of the Geneva discussions."""
    if draft.format is None:
        return None
    ours = (body for body, told in scene.knowledge.formats.items() if told is draft.format)
    return next((scene.seats[body] for body in ours if body in scene.seats), None)


def _of_occasion(draft: MeetingDraft, scene: Scene) -> Place | None:
    """Where the occasion was just told to be: "The forum opened in Ostia. … on the sidelines of the forum"."""
    said = draft.occasion.split()[-1].lower() if draft.occasion else ""
    return _last_occasion(draft.first_sentence, scene, {said}) if said in meeting_words().occasions else None


def beside_occasion(frame: Frame, scene: Scene) -> Place | None:
    """Where the occasion was just told to be on whose margins people met: "On its sidelines they had talks"."""
    aside = _stands_in(frame, _MARGINS)
    return _last_occasion(frame.sentence, scene, meeting_words().occasions) if aside else None


def _last_occasion(number: int, scene: Scene, nouns: Container[str]) -> Place | None:
    """The town of the last occasion told in a sentence or shortly before it."""
    for before in range(number, max(number - _NEAR, -1), -1):
        for frame in scene.frames[before]:
            own = [frame.chunk] if frame.verb is None else [a.chunk for a in (*frame.subject, *frame.objects)]
            if any(_occasion(chunk) in nouns for chunk in own):
                around = frame.around
                if towns := [p for f in around for p in places_of(f) if p.kind in TOWNS]:
                    return towns[0]
    return None


def _occasion(chunk: Chunk) -> str:
    """What kind of gathering a phrase means, by its noun or the last word of its name."""
    named = [a.name.split()[-1].lower() for a in chunk.mention.actors] if chunk.mention is not None else []
    return named[0] if named else chunk.lemma


def _only_town(number: int, there: Mapping[int, Sequence[MeetingDraft]], scene: Scene) -> Place | None:
    """The one town that a sentence names, and no meeting told in it has: "left Ostia after the talks"."""
    told = {place.name: place for place in _towns(number, scene)}
    if len(told) != 1:
        return None
    name, town = next(iter(told.items()))
    saying = (f for f in scene.frames[number] if f.lemma in meeting_words().saying or f.lemma in _TELLING)
    if any(place.name == name for f in saying for place in places_of(f)):
        return None  # "The cancellation was announced in Ostia"
    taken = any(d.place is not None and d.place.name == name for d in there.get(number, ()))
    return None if taken else town


def _towns(number: int, scene: Scene) -> Iterator[Place]:
    """The towns of a sentence, but for those of other times: "met for the first time since the shelling of Ostia"."""
    since = [f for f in scene.frames[number] if f.hung is not None and f.hung[1] == "since"]
    apart = {m.first for f in since for _, row in f.prepositions for a in row for m in a.mentions}
    apart |= {m.first for f in scene.frames[number] for a in f.after("since") for m in a.mentions}
    for mention in scene.document.mentioned[number]:
        if mention.place is not None and mention.place.kind in TOWNS and not mention.acts:
            if mention.first not in apart:
                yield mention.place
