"""What clauses without a word for it say of the meeting told just before: its venue, who was there too, its fate."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from caucasus_news.model import Actor, ActorKind, MeetingMode, MeetingStatus, Place, PlaceKind, When
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.company import at_the_table
from caucasus_news.parsers.meetings.delegations import heads_of_both, seat_heads
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.modality import UNDONE
from caucasus_news.parsers.meetings.ordinals import told_ordinal
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import AT, Scene, mentions_of, places_of, unique
from caucasus_news.parsers.setting import gone_by

_NEAR = 1  # sentences behind the meeting
_OPEN = frozenset({MeetingStatus.PLANNED, MeetingStatus.PROPOSED})
_LANDS = frozenset({PlaceKind.STATE, PlaceKind.REGION})
_ACTING = frozenset({"act", "serve", "function", "work"})
_PROVIDING = frozenset({"be", "provide", "serve", "form", "offer", "supply"})
_POINTING = frozenset({"it", "that", "this"})
_INVITED = frozenset({"invitation", "offer", "proposal", "it"})
_ACCEPTING = frozenset({"accept", "agree", "consent", "assent", "oblige"})
_DATES = frozenset({"date", "day", "time"})
_MEDIATING = frozenset({"chair", "mediate", "moderate", "preside"})
_ROW = 6  # sentences behind a row of meetings
_NOBODY = frozenset({"neither", "none", "nobody"})
_LATE = frozenset({"minute", "moment", "hour"})
#: What stands before the towns of the meetings before the one that is told.
_AND_BEFORE = ("after", "following", "since")


def follow_up(drafts: Sequence[MeetingDraft], scene: Scene) -> None:
    """Add to each meeting what the rest of its sentence and the next one say of it."""
    starts = sorted(draft.first_sentence for draft in drafts)
    for draft in drafts:
        behind = bisect_right(starts, draft.sentence)
        following = starts[behind] if behind < len(starts) else len(scene.frames)
        last = min(draft.sentence + _NEAR, following, len(scene.frames) - 1)
        for number in range(draft.sentence, last + 1):
            for frame in scene.frames[number]:
                behind = number > draft.sentence or frame.chunk.first > draft.due_from
                if behind and frame.verb is not None and not frame.verb.modal:
                    _read(draft, frame, scene)


def add_thirds(drafts: Sequence[MeetingDraft], scene: Scene) -> None:
    """Add who mediated at a place to the meeting told there before: "In Ostia Aldor mediated, in Amar Berrin"."""
    for draft in drafts:
        if draft.place is None or draft.status in UNDONE:
            continue
        for number in range(draft.sentence + 1, min(draft.sentence + _ROW, len(scene.frames))):
            for frame in scene.frames[number]:
                verb = frame.verb
                if verb is None or verb.negated or verb.modal or frame.role or frame.lemma not in _MEDIATING:
                    continue
                alone = not frame.objects and not frame.times and not frame.after("between")
                if alone and [p.name for p in places_of(frame, ("in", "at"))] == [draft.place.name]:
                    thirds = [a for a in table.parties(frame.subject) if a not in draft.people]
                    draft.mediators = unique([*draft.mediators, *thirds])


def _read(draft: MeetingDraft, frame: Frame, scene: Scene) -> None:
    if frame.sentence > draft.sentence:
        _read_next(draft, frame)
    if heads := heads_of_both(frame, scene):
        seat_heads(draft, heads)
    if (draft.status in _OPEN or draft.due) and draft.status not in UNDONE and not frame.role:
        _read_fate(draft, frame, scene)


def _read_next(draft: MeetingDraft, frame: Frame) -> None:
    """What a clause of the next sentence says: the venue, the day, who mediated, who was there too."""
    if draft.place is None and draft.mode is MeetingMode.IN_PERSON and frame.lemma in _PROVIDING:
        draft.place = next(_venue(frame), None)
    if draft.when is None and draft.status in _OPEN and frame.times:
        draft.when = _day_named(frame)
    if frame.lemma != "be" and frame.lemma not in _ACTING:
        return
    if thirds := _go_betweens(frame):
        draft.participants = [a for a in draft.participants if a not in thirds]
        draft.mediators = unique([*draft.mediators, *(a for a in thirds if a not in draft.hosts)])
    if draft.status is MeetingStatus.HELD and _is_there(frame):
        draft.participants = unique(
            [*draft.participants, *(a for a in table.people(frame.subject) if a not in draft.people)]
        )


def _venue(frame: Frame) -> Iterator[Place]:
    """ "The venue was a villa in Ostia", "Ostia provided the stage", "Ostia served as the venue"."""
    verb, venues = frame.verb, meeting_words().venues
    if verb is None or verb.negated or verb.modal or frame.lemma not in _PROVIDING:
        return
    if frame.lemma == "be" and _named(frame.subject, venues):
        found = [m.place for m in mentions_of(frame.objects) if m.place is not None] or list(places_of(frame, AT))
    elif _named([*frame.objects, *frame.after("as")], venues):
        found = [m.place for m in mentions_of(frame.subject) if m.place is not None]
    else:
        return
    yield from (place for place in found if place.kind not in _LANDS)


def _day_named(frame: Frame) -> When | None:
    """ "The Kremlin named 25 May as the date", "the date is 25 May"."""
    verb = frame.verb
    if verb is None or verb.negated or not frame.times:
        return None
    dates = [*frame.after("as"), *(frame.subject if frame.lemma == "be" else frame.objects)]
    named = any(a.chunk.lemma in _DATES and a.chunk.determiner != "a" and not a.complements for a in dates)
    return next((t.when for t in frame.times if t.when.earliest is not None), None) if named else None


def _named(arguments: Iterable[Argument], nouns: frozenset[str]) -> bool:
    """Whether "the venue" and the like is among phrases, of nothing else: "the venue of the exercise"."""
    return any(a.chunk.lemma in nouns and a.chunk.determiner != "a" and not a.complements for a in arguments)


def _is_there(frame: Frame) -> bool:
    """ "Aldor was at the table too"."""
    verb = frame.verb
    return at_the_table(frame) and verb is not None and not (verb.negated or verb.modal or frame.role or frame.times)


def _go_betweens(frame: Frame) -> list[Actor]:
    """Who "acted as go-between", or "was the mediator"."""
    verb, nouns = frame.verb, meeting_words().mediator_nouns
    if verb is None or verb.negated or verb.modal or frame.role or frame.prepositions[1:]:
        return []
    told = frame.after("as") if frame.lemma in _ACTING else frame.objects if frame.lemma == "be" else []
    plain = [a for a in told if a.chunk.lemma in nouns and a.chunk.mention is None]
    return table.parties(frame.subject) if plain and not frame.after("between", "in") else []


def _read_fate(draft: MeetingDraft, frame: Frame, scene: Scene) -> None:
    """ "The Ostian leader declined", "Amar pulled out", "it never came to that", "Both accepted"."""
    status = _fate(draft, frame) if not _nobody(frame, scene) else None
    if status is None:
        return
    if draft.when is not None and status in UNDONE and draft.due and _just_before(frame):
        draft.when = gone_by(draft.when, scene.published)
    draft.status, draft.stated_status = status, True
    draft.sentence = max(draft.sentence, frame.sentence)
    span = scene.sentence_span(frame)
    if span not in draft.evidence:
        draft.evidence.append(span)
    draft.note("status", f"what became of it: {frame.lemma}", scene.span(frame))


def _nobody(frame: Frame, scene: Scene) -> bool:
    """Whether none of those who were to meet does it: "Neither has accepted"."""
    keys = scene.document.tokens.keys
    return any(not _NOBODY.isdisjoint(keys[max(a.chunk.first - 1, 0) : a.chunk.last]) for a in frame.subject)


def _fate(draft: MeetingDraft, frame: Frame) -> MeetingStatus | None:
    verb, words = frame.verb, meeting_words()
    if verb is None or verb.modal or verb.due:
        return None
    if _came_to_nothing(frame):
        return MeetingStatus.CANCELLED
    who = _sides_of(draft, frame)
    confirms = any(d.role == "content" and d.lemma in words.coming for d in frame.dependents)
    if not who or verb.passive or verb.negated or not (confirms or _of_the_meeting(frame)):
        return None
    status = words.status.get(frame.lemma)
    if status in UNDONE and frame.lemma in words.answering:
        return MeetingStatus.DECLINED if draft.status is MeetingStatus.PROPOSED else status
    if (frame.lemma in _ACCEPTING or confirms) and draft.status is MeetingStatus.PROPOSED:
        guests = {a.id for a in draft.participants}
        return MeetingStatus.PLANNED if guests <= who else None
    return None


def _sides_of(draft: MeetingDraft, frame: Frame) -> set[str]:
    """Those who were to meet, by id, whom a clause is about, themselves or by their state."""
    told = {a.id for a in table.parties(frame.subject)}
    return {
        a.id for a in draft.people if a.id in told or (a.kind is ActorKind.PERSON and a.country and a.country in told)
    }


def _of_the_meeting(frame: Frame) -> bool:
    """Whether a verb is said of the meeting or the invitation: nothing else is named that it could be said of."""
    if any(d.role in ("infinitive", "content", "gerund") for d in frame.dependents):
        return False
    others = [a for a in frame.objects if a.chunk.lemma not in _INVITED]
    return not others and not frame.after("of", "from", "in", "with", "for", "to", "against")


def _came_to_nothing(frame: Frame) -> bool:
    """ "It never came to that", "nothing came of it", "that did not happen"."""
    verb = frame.verb
    subjects = {a.chunk.lemma for a in frame.subject}
    if verb is None or not frame.lemma:
        return False
    if frame.lemma == "come":
        pointing = any(a.chunk.lemma in _POINTING for a in frame.after("to", "of"))
        return pointing and ((verb.negated and "it" in subjects) or "nothing" in subjects)
    return frame.lemma == "happen" and verb.negated and bool(subjects & _POINTING) and not frame.after("to")


def _just_before(frame: Frame) -> bool:
    """Whether it was done shortly before the day: "at the last minute", "the night before"."""
    late = any(a.chunk.lemma in _LATE and "last" in a.chunk.modifiers for a in frame.after("at", "in"))
    return (
        late or any(t.when.text.lower().endswith(("before", "earlier")) for t in frame.times) or _came_to_nothing(frame)
    )


def next_venue(frame: Frame) -> Place | None:
    """Where those told of meet some other day: "Ostia will be the venue on 25 May", "on 25 May it is Ostia's turn"."""
    verb = frame.verb
    if verb is None or verb.negated or not frame.times or frame.lemma not in _PROVIDING:
        return None
    turn = [m for a in frame.objects if a.chunk.lemma == "turn" for m in a.chunk.owners]
    named = _named([*frame.objects, *frame.after("as")], meeting_words().venues)
    told = turn if any(a.chunk.lemma == "it" for a in frame.subject) else mentions_of(frame.subject) if named else []
    places = [m.place for m in told if m.place is not None and m.place.kind not in _LANDS]
    return places[0] if len(places) == 1 else None


def also_named_after(draft: MeetingDraft, frame: Frame) -> list[MeetingDraft]:
    """The earlier meetings of a row, told by their towns.

    "Their third, after Ostia in May and Amar in June", "met in Berrin for the first time since Ostia in May".
    """
    links = [link for link in _AND_BEFORE if any(lemma == link for lemma, _ in frame.prepositions)]
    number = told_ordinal(frame, meeting_words()) if links else None
    if number is None:
        return []
    towns = [a for a in frame.after(*links) if a.chunk.mention is not None]
    found: list[MeetingDraft] = []
    for argument in towns:
        place = argument.chunk.mention.place if argument.chunk.mention is not None else None
        when = next((t.when for t in frame.times if 0 <= t.first - argument.chunk.last <= 1), None)
        if place is None or place.kind in _LANDS or (when is None and (number == 1 or draft.when is None)):
            return []
        if "since" in links and any(a.country == place.country for a in draft.participants):
            return []  # "the first talks since Ostia in May" of those who fought there
        earlier = evolve(
            draft, when=when, place=place, ordinal=None, sense="series", series=True, definite=False, former=True,
            participants=list(draft.participants), evidence=list(draft.evidence), readings=list(draft.readings),
        )  # fmt: skip
        earlier.status = MeetingStatus.HELD
        found.append(earlier)
    own = {t.when.span for t in frame.times} - {e.when.span for e in found if e.when is not None}
    if found and draft.when is not None and draft.when.span not in own:
        draft.when = next((t.when for t in frame.times if t.when.span in own and t.when.earliest is not None), None)
    return found
