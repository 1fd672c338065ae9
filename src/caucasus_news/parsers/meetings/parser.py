"""`MeetingParser`: frames in, meetings out."""

from collections.abc import Iterable, Iterator

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, Meeting, MeetingMode, MeetingStatus, Participant, Place, PlaceKind, Role
from caucasus_news.model._made import maker
from caucasus_news.parsers.base import GUESSED
from caucasus_news.parsers.casting import MODEL
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.learned import load_weights
from caucasus_news.parsers.meetings import details, noun_roles, reference, table, telling, timing, verb_roles
from caucasus_news.parsers.meetings.apart import listed_towns
from caucasus_news.parsers.meetings.arranged import is_neither
from caucasus_news.parsers.meetings.beside import read_beside
from caucasus_news.parsers.meetings.business import is_business
from caucasus_news.parsers.meetings.by_cast import add_by_cast
from caucasus_news.parsers.meetings.company import at_the_table, companions
from caucasus_news.parsers.meetings.delegations import add_state_of_place, delegates, guests_led, sent
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.elliptic import said_where
from caucasus_news.parsers.meetings.envoys import name_envoys
from caucasus_news.parsers.meetings.first_person import add_speaker
from caucasus_news.parsers.meetings.followups import add_thirds, follow_up
from caucasus_news.parsers.meetings.hindsight import tells_less
from caucasus_news.parsers.meetings.inviting import inviters, taken_up
from caucasus_news.parsers.meetings.levels import format_of, level_of
from caucasus_news.parsers.meetings.lone_day import date_by_sentence
from caucasus_news.parsers.meetings.merge import merge_meetings
from caucasus_news.parsers.meetings.modality import UNDONE
from caucasus_news.parsers.meetings.named_around import who_discussed, who_tells, whose_own
from caucasus_news.parsers.meetings.occasions import name_occasions
from caucasus_news.parsers.meetings.placing import beside_occasion, place_rest, says_same_place
from caucasus_news.parsers.meetings.possessive import who_stays, whose_his, whose_their
from caucasus_news.parsers.meetings.rows import RECALL
from caucasus_news.parsers.meetings.senses import ACCOMPANYING
from caucasus_news.parsers.meetings.settling import at_dateline, part_mediators, settle
from caucasus_news.parsers.meetings.several import one_for_each
from caucasus_news.parsers.meetings.staying import settle_where_they_stay
from caucasus_news.parsers.meetings.triggers import MeetingTriggers
from caucasus_news.parsers.meetings.trips import TRIP, stay_away, trip_drafts, undo
from caucasus_news.parsers.meetings.turns import tell_in_turn, whose_turn
from caucasus_news.parsers.meetings.visiting import add_visits
from caucasus_news.parsers.meetings.visits import destination, place_visited, visits_in
from caucasus_news.parsers.meetings.where import where_met
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import TO, Scene, mentions_of, places_of, unique
from caucasus_news.parsers.setting import context_place, counted, nearest, place_before_where, points_back
from caucasus_news.parsers.setting.when import is_last

_meeting = maker(Meeting)
_participant = maker(Participant)
_LINES = frozenset({PlaceKind.BORDER, PlaceKind.LINE})
#: What people did again after talks told with it.
_BEFORE = frozenset({"meet", "meeting", "talk", "talks", "contacts", "phone", "call", "see"})


class MeetingParser(MeetingTriggers):
    """Reads meetings, calls, summits and rounds of talks.

    Senses of its words: see ``data/words/meetings.json``; a subclass adds its own in `extra_verbs` and `extra_nouns`
    ("huddle": "meet").

    >>> from caucasus_news.parsers.news import NewsParser
    >>> class Parleys(MeetingParser):
    ...     extra_verbs = {"parley": "meet"}
    >>> text = "Armenia and Azerbaijan parleyed in Tbilisi on 10 May 2024."
    >>> [m.place.name for m in NewsParser(events=[Parleys()]).parse(text).meetings]
    ['Tbilisi']
    >>> NewsParser().parse(text).meetings
    ()
    """

    def __init__(self) -> None:
        super().__init__()
        load_weights(MODEL)  # read with the words, so that no text is the first to ask for a file
        telling = (verb for verb, sense in self.verbs.items() if sense not in ACCOMPANYING)
        self.foreign = frozenset({*telling, *self.nouns, *load_words("control")["saying"]})

    def candidates(self, scene: Scene) -> Iterator[Frame]:
        """Every verb, and the nouns that are known: what they mean is asked but once, where they are read."""
        frames = [f for row in scene.frames for f in row]
        return iter([f for f in frames if f.verb is not None or f.lemma in self.nouns or f.lemma in self.elliptic])

    def read(self, frame: Frame, scene: Scene) -> Iterable[MeetingDraft]:
        """The meeting that a frame tells of; several where people were met separately."""
        sense = self.sense(frame)
        if sense is None:
            return []
        if sense == "visit" and frame.verb is None:
            return trip_drafts(frame, scene)
        if sense in ACCOMPANYING or self.accompanies(frame):
            return []
        since = telling.last_met(frame)
        if since is None and not self.tells(frame, sense, scene):
            return []
        draft = self._begun(frame, sense, scene)
        self.read_people(draft, frame, scene)
        details.describe(draft, frame, sense, scene)
        self.read_time(draft, frame, scene)
        if since is not None:
            draft.when, draft.status, draft.stated_status, draft.former = since, MeetingStatus.HELD, False, True
        if _came_to_none(draft, frame, sense, scene):
            return []
        draft.anew = telling.is_anew(frame)
        draft.general = draft.status is MeetingStatus.PLANNED and telling.goes_on(frame)
        if draft.status is MeetingStatus.HELD:
            draft.count = max(draft.count, len(listed_towns(frame)))
        if draft.mode is MeetingMode.IN_PERSON:
            draft.place = (since and telling.last_town(frame)) or self.place(draft, frame, scene)
            draft.same_place = draft.place is None and says_same_place(frame)
            settle_where_they_stay(draft, frame, scene)
        if draft.status is MeetingStatus.ONGOING and draft.when is None and draft.place is not None:
            draft.when, draft.implied = telling.now(frame, scene), True
        if draft.place is None and telling.from_afar(draft, frame):
            draft.mode = MeetingMode.PHONE
        add_state_of_place(draft, frame, sense, scene)
        tell_in_turn(draft, frame, sense)
        return one_for_each(draft, frame, sense, scene)

    def _begun(self, frame: Frame, sense: str, scene: Scene) -> MeetingDraft:
        """A draft with what its words say of the telling: as background, of former days, of people by themselves."""
        draft = MeetingDraft(scene.span(frame), [scene.sentence_span(frame)], sense=sense, sentence=frame.sentence)
        draft.first_sentence, draft.playful = frame.sentence, frame.sentence in scene.playful
        # Of states: their people may have sent the paper to and fro.
        draft.guessed = frame.verb is not None and self.settles_jointly(frame)
        draft.background, draft.former = telling.is_background(frame), telling.is_former(frame)
        draft.told_now = frame.verb is not None and frame.verb.tense is Tense.PRESENT
        draft.alone = telling.is_alone(frame)
        return draft

    def read_people(self, draft: MeetingDraft, frame: Frame, scene: Scene) -> None:
        """Who takes part in which role, and what the trigger points back to."""
        words = meeting_words()
        draft.leads = table.visitors(frame)
        if draft.sense in ("guest", "lead", "there"):
            draft.participants = whose_turn(frame)
        elif frame.verb is None:
            noun_roles.read_noun_roles(draft, frame, words)
            for inner in self.rounds_of(frame, scene):
                noun_roles.read_noun_roles(draft, inner, words)  # "the second round of talks hosted by Aldor"
            reference.of_noun(draft, frame, scene)
        elif draft.sense == "placed":
            draft.series = True
        else:
            verb_roles.read_verb_roles(draft, frame, draft.sense, words)
            draft.participants = unique([*draft.participants, *companions(frame)])
            draft.hosts = unique([*draft.hosts, *inviters(frame, scene.frames[frame.sentence])])
            read_beside(draft, frame, scene.frames[frame.sentence], words)
            if at_the_table(frame):
                draft.present = list(draft.participants)  # "Aldor, too, was at the table"
            if draft.sense == "be partner" and len(draft.people) == 1:
                draft.participants = unique([*who_stays(frame, scene, draft.people), *draft.participants])
            reference.of_verb(draft, frame, scene)
        draft.format = details.read_format(frame, scene, told_before=draft.sense == "round" and draft.series)
        if draft.format is None and draft.sense != "discuss":  # "the sides exchanged views" are those told before
            led = sent(frame, scene)
            others = [a for a in draft.participants if a not in led]
            draft.participants = unique([*delegates(frame, scene), *guests_led(frame, scene), *others])
        if frame.verb is None:
            people = draft.people
            if len(people) == 1 or people == table.parties(frame.after("with")):
                draft.participants = unique([*draft.participants, *who_tells(frame, scene), *whose_own(frame, scene)])
                if len(people := draft.people) == 1:
                    draft.participants = unique([*whose_his(frame, scene, people), *draft.participants])
        add_speaker(draft, frame, scene)
        if not draft.participants:
            draft.participants = self.same_people(frame)
            draft.preceding = bool(draft.participants)
        draft.whose = whose_their(draft, frame, scene) if draft.theirs else []
        if frame.verb is None and draft.definite and not draft.people:
            draft.participants = who_discussed(frame, scene)
        if draft.participants[2:]:
            part_mediators(draft, scene.knowledge.formats, table.mediating(frame))
        settle(draft)

    def rounds_of(self, frame: Frame, scene: Scene) -> list[Frame]:
        """The meetings that a noun counts: "a round of talks"."""
        return [f for f in counted(frame, scene) if self.sense(f)]

    def same_people(self, frame: Frame) -> list[Actor]:
        """Of talks that a meeting came after, the people who met: "met on Monday after talks in Ostia in May"."""
        if frame.verb is not None or frame.hung is None or frame.hung[1] not in ("after", "following", "since"):
            return []
        holder = frame.hung[0]
        told = bool(frame.times) or any(True for _ in places_of(frame))
        if not told or self.sense(holder) not in _BEFORE:
            return []
        if holder.verb is not None:
            return table.parties([*holder.subject, *table.direct(holder.objects), *holder.after("with")])
        return table.parties(holder.after("between", "with", "of"))

    def read_time(self, draft: MeetingDraft, frame: Frame, scene: Scene) -> None:
        """When, and how things stand with the meeting: each bears on the other."""
        timing.read_time(draft, frame, scene, self.foreign)

    def place(self, draft: MeetingDraft, frame: Frame, scene: Scene) -> Place | None:
        """Where people met in person, the words nearest to the trigger first."""
        placed = said_where(frame) if draft.sense == "placed" else None
        found = placed or where_met(frame, scene) or self.hosting_capital(frame)
        if found is None and draft.sense in ("receive", "welcome", "bring", "summon"):
            found = next(places_of(frame, TO), None)
        if found is None and draft.sense in ("invite", "invited"):
            visited = (m.place for m in mentions_of(frame.objects) if m.place is not None and frame.lemma == "visit")
            found = next(places_of(frame, TO), None) or next(visited, None)
        found = found or details.seat_of_occasion(frame, scene, meeting_words())
        if found is None and frame.role == "relative":
            found = next(places_of(frame, ("during",)), None)  # "a visit to Ostia, during which he met Berrin"
        if found is None:
            found = place_before_where(frame, scene)
        if found is None and points_back(frame):
            found = context_place(frame, scene)
        found = found or beside_occasion(frame, scene)
        found = found or place_visited(frame, scene)
        holder = frame if frame.verb is not None else frame.hung[0] if frame.hung is not None else None
        own = (p for link, _ in frame.links for p in places_of(link))  # "a meeting that will be held on the border"
        if found is not None and found.kind in _LINES and holder is not None and self.sense(holder) == "joint":
            found = found if found in own else None  # "agreed on a mission along their border"
        if found is None and draft.status in (MeetingStatus.HELD, MeetingStatus.PLANNED):
            found = destination(draft, frame, scene)
        return found

    def hosting_capital(self, frame: Frame) -> Place | None:
        """The capital that hosts, or saw it: "Washington hosted talks", "Batumi saw a meeting", "saw Aldor meet"."""
        outer = [frame.governor] if frame.governor is not None and frame.role == "infinitive" else []
        for link in (*(link for link, role in frame.links if role == "object"), *outer):
            if link.lemma in meeting_words().seeing:
                seen = (m.place for m in mentions_of(link.subject) if m.place is not None)
                if town := next((place for place in seen if place.kind is not PlaceKind.STATE), None):
                    return town
        for link in frame.around:
            if self.verbs.get(link.lemma) in ("host", "receive", "gather", "convene"):
                for mention in mentions_of(link.subject):
                    if mention.form is Form.CAPITAL and mention.place is not None:
                        return mention.place
        return None

    def merge(self, drafts: list[MeetingDraft], scene: Scene) -> list[MeetingDraft]:
        """One draft per meeting."""
        visits = list(visits_in(scene))
        trips = [draft for draft in drafts if draft.sense == TRIP]
        told = taken_up([draft for draft in drafts if draft.sense != TRIP], scene)
        whole = add_visits(merge_meetings(told, scene), visits)
        undo(trips, whole)
        stay_away(whole, scene)
        follow_up(whole, scene)
        for draft in whole:
            if draft.status in UNDONE and draft.when is not None and not (draft.gone or is_last(draft.when, scene)):
                draft.when = nearest(draft.when, scene.published)
        add_thirds(whole, scene)
        name_envoys(whole, scene)
        told = add_by_cast(whole, scene)
        place_rest(told, scene)
        name_occasions(told, scene)
        date_by_sentence(told, scene)
        near = ((draft, told[max(0, i - RECALL) : i + RECALL]) for i, draft in enumerate(told))
        told = [draft for draft, around in near if not (tells_less(draft, around) or is_business(draft, scene))]
        return [at_dateline(draft, scene) for draft in told]

    def build(self, draft: MeetingDraft, scene: Scene) -> Meeting:
        """The meeting that a draft describes."""
        settle(draft)
        rows = ((Role.PARTICIPANT, draft.participants), (Role.HOST, draft.hosts), (Role.MEDIATOR, draft.mediators))
        return _meeting(
            when=draft.when,
            place=draft.place,
            evidence=tuple(draft.evidence),
            readings=tuple(draft.readings),
            confidence=_confidence(draft),
            participants=tuple([_participant(actor, role) for role, row in rows for actor in row]),
            status=draft.status,
            mode=draft.mode,
            level=level_of(draft),
            format=format_of(draft),
            ordinal=draft.ordinal,
            duration_days=draft.duration_days,
            occasion=draft.occasion,
            topics=tuple(draft.topics),
        )


def _came_to_none(draft: MeetingDraft, frame: Frame, sense: str, scene: Scene) -> bool:
    """Whether what is read of a meeting by now leaves none."""
    if draft.status is MeetingStatus.HELD and "neither" in scene.keys[frame.sentence]:
        hung = (frame.hung[0],) if frame.hung is not None else ()
        if any(is_neither(f, scene) for f in (*frame.around, *hung)):
            return True  # "Neither Aldor nor Berrin came to the summit"
    if sense == "dialogue" and draft.status is MeetingStatus.PROPOSED and draft.when is None and not draft.offered:
        return True  # "is ready to help them conduct a direct dialogue"
    return sense == "joint" and draft.status in UNDONE  # "do not plan to sign anything": nobody met to do it


def _confidence(draft: MeetingDraft) -> float:
    """How sure a reading is: high with day and place, low where the cast of a sentence is all that speaks for it."""
    if draft.guessed:
        return GUESSED
    return 0.9 if draft.when is not None and draft.place is not None else 0.7
