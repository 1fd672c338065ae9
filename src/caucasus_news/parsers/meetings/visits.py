"""Visits: an official who goes to another country's capital, where no meeting there is told."""

from collections.abc import Iterable, Iterator
from functools import cache

from caucasus_news.lexicon import State
from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind, MeetingStatus, Place, PlaceKind, When
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.modality import UNDONE
from caucasus_news.parsers.meetings.settling import as_body
from caucasus_news.parsers.meetings.status import read_status
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import TO, Scene, places_of, unique
from caucasus_news.parsers.setting import OBJECT_GOALS, context_place, control_verbs, day_of_publication, read_when
from caucasus_news.parsers.setting.around import JOURNEYS

_SENDING = frozenset({"invite", "send", "head", "cross", "drive", "continue", "proceed"})
_ATTENDING = frozenset({"attend", "join", "participate in", "take part in"})
_LANDING = frozenset({"land", "touch down"})
_ARRIVING = _LANDING | {"arrive"}
_TAKING = frozenset({"bring", "lead", "take"})
_EXPECTING = frozenset({"be", "await", "expect"})
_TAKING_UP = frozenset({"accept", "take up"})
_TURNING_DOWN = frozenset({"decline", "refuse", "reject", "spurn", "turn down"})
_JUST_TOLD = 2  # sentences between a journey and the meeting at its end

_SEATS = frozenset({PlaceKind.CAPITAL, PlaceKind.STATE, PlaceKind.REGION})  # who flies to a resort may see anybody
_COMING_BACK = frozenset({"return", "come back", "get back", "go back", "fly back"})
_BOTH = frozenset({"capitals", "cities", "countries"})
_COURSE = frozenset({"during", "in", "on", "in the course of"})
_PAIR = 2
_LIMIT = 3  # stops of one journey


def visits_in(scene: Scene) -> Iterator[MeetingDraft]:
    """The drafts of all visits that a text tells of."""
    for row in scene.frames:
        for frame in row:
            if frame.lemma in (JOURNEYS if frame.verb is None else _verbs()):
                yield from _visits(frame, scene)


@cache
def _verbs() -> frozenset[str]:
    """The verbs that may tell of a visit."""
    return (going_verbs() - _LANDING) | _TAKING | _EXPECTING | _TAKING_UP | _TURNING_DOWN


@cache
def going_verbs() -> frozenset[str]:
    """The verbs that tell of somebody who goes somewhere."""
    return OBJECT_GOALS | {"shuttle"} | (control_verbs("motion") - _SENDING)


def _visits(frame: Frame, scene: Scene) -> Iterator[MeetingDraft]:
    """One draft per stop: "will travel to Yerevan on Monday and to Baku on Thursday", "is expected in Yerevan".

    Whom the official sees is the state visited. A stop without a day is none.
    """
    if frame.verb is not None and any(a.chunk.lemma == "invitation" for a in frame.objects):
        yield from _answered(frame, scene)
        return
    if frame.verb is None:
        visitors = _as_travellers(travellers(frame), scene)
    elif _takes_along(frame):
        visitors = _as_travellers(frame.objects, scene)
    elif frame.verb.negated or frame.role == "if" or not (frame.lemma in going_verbs() or _expected(frame)):
        return
    else:
        visitors = _as_travellers(frame.subject or frame.objects, scene)
    if not visitors:
        return
    towns = unique(stops(frame, scene))[:_LIMIT]
    days = [t.when for t in frame.times if t.when.earliest is not None]
    trips = [d for d in frame.dependents if d.verb is None and d.lemma in JOURNEYS]  # "arrived on a visit on Monday"
    when = read_when(frame, scene, point=True) or _now(frame, scene)
    when = when or next((read_when(trip, scene, point=True) for trip in trips if trip.times), None)
    if len({a.country or a.id for a in visitors}) > 1 and len(towns) == 1 and when is not None:
        yield from _together(frame, scene, visitors, towns[0], when)
    undone = frame.verb is None and read_status(frame, scene, meeting_words(), None)[0] in UNDONE
    alone = len(visitors) == 1 or (frame.lemma == "visit" and all(a.kind is ActorKind.PERSON for a in visitors))
    if not (alone and towns) or (when is None and not undone) or _goes_to_occasion(frame):
        return
    for index, place in enumerate(towns):
        day = days[index] if len(days) == len(towns) else when
        host = _polity_at(place, frame, scene)
        named = scene.mentions_in(frame.chunk.first, scene.sentence(frame).last)
        seat = place.kind in _SEATS or any(m.place == place and m.form is Form.CAPITAL for m in named)
        if (
            (seat or frame.lemma == "visit" or frame.lemma in JOURNEYS)
            and host is not None
            and all(_foreign(visitor, host) and not _comes_home(visitor, frame) for visitor in visitors)
        ):
            draft = _draft(frame, scene, visitors[0], host, place, day)
            draft.participants[1:1] = visitors[1:]
            yield draft


def _goes_to_occasion(frame: Frame) -> bool:
    """Whether it is an event, no government, that somebody travels to: "flies to Ostia to attend a forum"."""
    there = (d for d in frame.dependents if d.role in ("infinitive", "where") and d.lemma in _ATTENDING)
    return any(a.chunk.lemma in meeting_words().occasions for d in there for a in d.objects)


def _as_travellers(arguments: Iterable[Argument], scene: Scene) -> list[Actor]:
    """The officials among those of whom a journey is told; the co-chairs of one body of mediators travel as it."""
    found = [a for a in table.parties(arguments) if a.id in scene.knowledge.formats or a.office]
    persons = [a for a in found if a.kind is ActorKind.PERSON]
    chairs = [a for a in as_body(persons) if a.kind is not ActorKind.PERSON]
    return chairs or persons or found or _teams(arguments)


def _teams(arguments: Iterable[Argument]) -> list[Actor]:
    """The two sides whose people travel to one place: "both delegations are expected in Ostia on Friday"."""
    teams = [a for a in arguments if a.chunk.lemma in meeting_words().delegates and a.chunk.lemma.endswith("s")]
    sides = [a for a in table.parties(teams) if a.kind in (ActorKind.STATE, ActorKind.DE_FACTO_STATE)]
    return sides if len(sides) == _PAIR else []


def _polity_at(place: Place, frame: Frame, scene: Scene) -> Actor | None:
    """Whose capital or land a stop is: that of a body or of a state that not all recognise, else the country."""
    named = [m for a in (*frame.objects, *(a for _, row in frame.prepositions for a in row)) for m in a.mentions]
    seats = [m for m in named if m.place == place and m.form is Form.CAPITAL]
    own = (a for m in seats for a in m.actors if a.kind in (ActorKind.DE_FACTO_STATE, ActorKind.ORGANIZATION))
    return next(own, None) or scene.polities.get(place.country or "")


def _takes_along(frame: Frame) -> bool:
    """ "The tour will take him to Ostia and Amar"."""
    if frame.lemma not in _TAKING or frame.verb is None or frame.verb.negated:
        return False
    return any(a.chunk.lemma in JOURNEYS for a in frame.subject)


def _answered(frame: Frame, scene: Scene) -> Iterator[MeetingDraft]:
    """ "Accepted Aldor's invitation to Ostia", "turned down an invitation from Aldor to Ostia"."""
    invitation = next(a for a in frame.objects if a.chunk.lemma == "invitation")
    hosts = table.people([invitation, *frame.after("from", "by", "of")])
    guests = [a for a in table.people(frame.subject) if a.office and a not in hosts]
    place = next(places_of(frame, TO), None)
    taken = frame.lemma in _TAKING_UP
    if place is None or not hosts or len(guests) != 1 or not (taken or frame.lemma in _TURNING_DOWN):
        return
    draft = _draft(frame, scene, guests[0], hosts[0], place, read_when(frame, scene, point=True))
    draft.participants, draft.hosts = guests, hosts
    draft.status = MeetingStatus.PLANNED if taken else MeetingStatus.DECLINED
    yield draft


def _now(frame: Frame, scene: Scene) -> When | None:
    """The day of the news, of a visit that goes on: "is visiting Ostia"."""
    if _is_on_visit(frame):
        return day_of_publication(frame, scene)
    going_on = frame.verb is not None and frame.verb.progressive and frame.verb.tense is Tense.PRESENT
    visiting = frame.lemma == "visit" and going_on and not frame.verb.due if frame.verb is not None else False
    return day_of_publication(frame, scene) if visiting else None


def _is_on_visit(frame: Frame) -> bool:
    """ "Is on a visit to Ostia"."""
    holder = frame.hung[0] if frame.verb is None and frame.hung is not None and frame.hung[1] == "on" else None
    return (
        holder is not None and holder.lemma == "be" and holder.verb is not None and holder.verb.tense is Tense.PRESENT
    )


def _together(frame: Frame, scene: Scene, visitors: list[Actor], place: Place, day: When) -> Iterator[MeetingDraft]:
    """Several of different countries that go to one place to come: "the two ministers are expected in Ostia"."""
    draft = _draft(frame, scene, visitors[0], visitors[1], place, day)
    if draft.status is MeetingStatus.PLANNED or draft.hosts:
        draft.participants = [a for a in visitors if a not in draft.hosts]
        draft.series = not meeting_words().again.isdisjoint(frame.adverbs)
        yield draft


def travellers(frame: Frame) -> list[Argument]:
    """Whose journey a noun tells of: "Aldor's visit", "a trip by Aldor", "Aldor paid a visit"."""
    holders = [a for link, role in frame.links if role == "object" for a in link.subject]
    own = [Argument(frame.chunk)] if frame.chunk.owners else []
    if frame.hung is not None and frame.hung[1] == "on" and frame.hung[0].lemma == "be":
        holders += frame.hung[0].subject  # "is on a visit to Ostia"
    elif frame.hung is not None and frame.hung[1] in _COURSE and not (holders or own):
        holders += frame.hung[0].subject  # "agreed it during a visit to Ostia in May"
    return [*own, *frame.after("by", "of"), *holders]


def destination(draft: MeetingDraft, frame: Frame, scene: Scene) -> Place | None:
    """Where a journey told just before led: "flew to Tbilisi. … Saakashvili received them at once".

    Only where somebody who lives there is met.
    """
    people = draft.people
    for number in range(frame.sentence, max(frame.sentence - _JUST_TOLD, 0) - 1, -1):
        for trip in reversed(scene.frames[number]):
            if trip.lemma not in going_verbs() or trip.verb is None or trip.verb.negated:
                continue
            if trip.chunk.first >= frame.chunk.first:
                continue
            if not {a.id for a in people}.isdisjoint([a.id for a in table.parties(trip.subject)]):
                homes = {a.country for a in people if a.country}
                found = [place for place in stops(trip, scene) if place.country in homes]
                return found[-1] if found else None
    return None


def place_visited(frame: Frame, scene: Scene) -> Place | None:
    """Where the visit leads in whose course people meet: "within the framework of his visit to Ostia, he met"."""
    for trip in scene.frames[frame.sentence]:
        if trip.verb is None and trip.lemma in JOURNEYS and trip.hung is not None and trip.hung[0] in frame.around:
            if trip.hung[1] == "on" or trip.hung[1] in meeting_words().occasion_prepositions:
                return next(places_of(trip, TO), None)
    return None


def _expected(frame: Frame) -> bool:
    """ "is expected in Yerevan", "is due in Baku"."""
    if frame.lemma == "be":  # "is due in Ostia", "will be in Ostia"
        ahead = frame.verb is not None and frame.verb.modal == "future" and not frame.objects
        return ahead or frame.role == "when" or any(a.chunk.lemma == "due" for a in frame.objects)
    return frame.lemma in _EXPECTING and frame.verb is not None and frame.verb.passive


def stops(frame: Frame, scene: Scene) -> Iterator[Place]:
    """Where a journey leads, one place after another."""
    if frame.lemma in OBJECT_GOALS:
        for argument in frame.objects:
            yield from (m.place for m in argument.mentions if m.place is not None)
    if frame.lemma == "shuttle" and not any(d.role == "gerund" for d in frame.dependents):  # ", meeting Aldor"
        yield from places_of(frame, ("between",))
    links = ("in",) if _expected(frame) else TO if frame.lemma not in _ARRIVING else ("in", "to", "at")
    goals = frame.objects if frame.lemma in OBJECT_GOALS else frame.after(*links)
    named = [*places_of(frame, links), *(p for a in goals if a.chunk.lemma in _BOTH for p in _both_of(a, scene))]
    yield from named
    back = context_place(frame, scene) if "there" in frame.adverbs and not named else None
    if back is not None:
        yield back  # "will travel there in June"


def _both_of(argument: Argument, scene: Scene) -> Iterator[Place]:
    """The capital of each of those told of together, or the lands themselves: "visited both capitals"."""
    for actor in (actor for mention in argument.mentions for actor in mention.actors):
        state = scene.lexicon.state(actor.id) or scene.lexicon.de_facto_state(actor.id)
        seat = scene.lexicon.place_named(state.capital) if state is not None and state.capital else None
        if isinstance(state, State) and argument.chunk.lemma == "countries":
            yield state.place
        elif seat is not None:
            yield seat.place


def _comes_home(visitor: Actor, frame: Frame) -> bool:
    """Whether a minister nobody knows "returned to Ostia": home, as far as can be told."""
    minister = visitor.office is not None and visitor.office.endswith("minister")
    return minister and frame.lemma in _COMING_BACK and not visitor.country and not visitor.organization


def _foreign(visitor: Actor, host: Actor) -> bool:
    return visitor.country != host.id and visitor.organization != host.name


def _draft(frame: Frame, scene: Scene, visitor: Actor, host: Actor, place: Place, day: When | None) -> MeetingDraft:
    draft = MeetingDraft(
        scene.span(frame), [scene.sentence_span(frame)], participants=[visitor, host], place=place, when=day
    )
    words = meeting_words()
    bidden = [a for a in frame.after("at", "by", "on", "upon") if a.chunk.lemma in words.invitation_nouns]
    owners = [Argument(a.chunk) for a in bidden if a.chunk.owners]  # "at Aldor's invitation"
    inviting = table.parties([*frame.after(*words.invitation), *owners])
    if inviting:
        draft.participants, draft.hosts = [visitor], inviting
    draft.sense, draft.sentence, draft.first_sentence = "visit", frame.sentence, frame.sentence
    draft.status, _ = read_status(frame, scene, meeting_words(), day)
    if _is_on_visit(frame) and draft.status is MeetingStatus.HELD:
        draft.status = MeetingStatus.ONGOING
    if (
        frame.verb is not None
        and _expected(frame)
        and draft.status is MeetingStatus.HELD
        and frame.verb.tense is Tense.PRESENT
    ):
        draft.status = MeetingStatus.PLANNED
    draft.note("participants", f"visit: {frame.lemma}")
    return draft
