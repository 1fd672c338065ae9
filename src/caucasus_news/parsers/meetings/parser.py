"""`MeetingParser`: frames in, meetings out."""

from collections.abc import Iterable, Iterator

from caucasus_news.mentions.mention import Form
from caucasus_news.model import (
    ActorKind,
    Meeting,
    MeetingFormat,
    MeetingLevel,
    MeetingMode,
    MeetingStatus,
    Participant,
    Place,
    Role,
)
from caucasus_news.parsers.base import EventParser
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings import details, roles
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.merge import merge_meetings
from caucasus_news.parsers.meetings.status import read_status
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import Scene, mentions_of
from caucasus_news.parsers.setting import read_place, read_when

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "their", "its", "his", "her", "same"})
#: Verbs that tell of a meeting only where the people who meet are named: "met demands", "received weapons".
_NEEDS_PEOPLE = frozenset({"meet", "receive", "welcome", "see", "call", "phone", "talk", "bring", "gather", "convene", "host", "discuss", "brief"})
_FORMATS = {2: MeetingFormat.BILATERAL, 3: MeetingFormat.TRILATERAL, 4: MeetingFormat.QUADRILATERAL}
_LEADERS = frozenset({"president", "prime minister", "chancellor", "supreme leader"})
#: What stands for a meeting told before: "It lasted two hours".
_IT = frozenset({"it", "this"})
_TOGETHER = frozenset({"together", "closer together"})
#: Senses that stand for no meeting of their own: other triggers of the sentence do.
_ACCOMPANYING = frozenset({"travel", "visit", "invite", "accept", "join", "none", "dinner", "gathering", "contacts", "reception"})


class MeetingParser(EventParser[Meeting, MeetingDraft]):
    """Reads meetings, calls, summits and rounds of talks.

    Senses of its words: see ``data/words/meetings.json``; a subclass adds its own in `extra_verbs` and `extra_nouns`
    ("huddle": "meet").
    """

    vocabulary = "meetings"

    def read(self, frame: Frame, scene: Scene) -> Iterable[MeetingDraft]:
        """The meeting that a frame tells of; several where people were met separately."""
        sense = self.sense(frame)
        if sense is None or sense in _ACCOMPANYING or not self.tells(frame, sense):
            return
        draft = MeetingDraft(scene.span(frame), [scene.sentence_span(frame)], sense=sense, sentence=frame.sentence)
        words = meeting_words()
        if frame.verb is None:
            roles.read_noun_roles(draft, frame, words)
            draft.definite = frame.chunk.determiner in _DEFINITE and "new" not in frame.chunk.modifiers
        else:
            roles.read_verb_roles(draft, frame, sense, words)
            draft.definite = sense == "it" or "again" not in frame.adverbs
        roles.settle(draft)
        draft.mode, draft.stated_mode = details.read_mode(frame, sense, words)
        draft.when = read_when(frame, scene)
        if draft.mode is MeetingMode.IN_PERSON:
            draft.place = read_place(frame, scene) or self.hosting_capital(frame)
        draft.status, draft.stated_status = read_status(frame, scene, words, draft.when)
        draft.ordinal = details.read_ordinal(frame, words)
        draft.duration_days = details.read_duration(frame)
        draft.occasion = details.read_occasion(frame, scene, words)
        yield from self.separate(draft, frame)

    def tells(self, frame: Frame, sense: str) -> bool:
        """Whether the trigger, in this frame, can mean a meeting at all."""
        if frame.verb is None:
            return True
        if sense == "it":
            return any(a.chunk.lemma in _IT for a in (*frame.subject, *frame.objects))
        if sense == "sit":
            return any(a.chunk.lemma == "table" for _, args in frame.prepositions for a in args)
        if frame.verb.negated and frame.verb.modal != "future":
            return False
        around = [*frame.objects, *(a for _, args in frame.prepositions for a in args)]
        if sense == "bring" and not (_TOGETHER & set(frame.adverbs) or "together" in frame.lemma):
            return False
        if sense in ("call", "brief") and not set(frame.adverbs) & meeting_words().phone:
            return False
        if sense in _NEEDS_PEOPLE:
            return bool(roles.people(around)) or (sense in ("meet", "talk") and self.plural_subject(frame))
        return True

    def plural_subject(self, frame: Frame) -> bool:
        """Whether the subject is more than one party: "the two leaders met"."""
        return len(roles.parties(frame.subject)) > 1

    def hosting_capital(self, frame: Frame) -> Place | None:
        """The capital that hosts: "Washington hosted talks" is in Washington."""
        for link in (frame, *(link for link, _ in frame.links)):
            if self.verbs.get(link.lemma) == "host" or link.lemma == "host":
                for mention in mentions_of(link.subject):
                    if mention.form is Form.CAPITAL and mention.place is not None:
                        return mention.place
        return None

    def separate(self, draft: MeetingDraft, frame: Frame) -> Iterator[MeetingDraft]:
        """One draft per guest where each was met by himself, and per call."""
        adverbs = {*frame.adverbs, *(a for link, _ in frame.links for a in link.adverbs)}
        apart = bool(adverbs & meeting_words().separately) or "separate" in frame.chunk.modifiers
        one_call = draft.mode is MeetingMode.PHONE and frame.verb is not None
        subject = roles.parties(frame.subject)
        guests = [a for a in draft.participants if a not in subject]
        if not (apart or one_call) or len(guests) < 2 or len(subject) > 1:
            yield draft
            return
        for guest in guests:
            yield MeetingDraft(
                draft.span,
                list(draft.evidence),
                participants=[a for a in draft.participants if a is guest or a not in guests],
                hosts=list(draft.hosts),
                mediators=list(draft.mediators),
                place=draft.place,
                when=draft.when,
                status=draft.status,
                stated_status=draft.stated_status,
                mode=draft.mode,
                stated_mode=draft.stated_mode,
                occasion=draft.occasion,
                sense=draft.sense,
                sentence=draft.sentence,
                readings=list(draft.readings),
            )

    def merge(self, drafts: list[MeetingDraft], scene: Scene) -> list[MeetingDraft]:
        """One draft per meeting."""
        return merge_meetings(drafts)

    def build(self, draft: MeetingDraft, scene: Scene) -> Meeting:
        """The meeting that a draft describes."""
        roles.settle(draft)
        people = [
            *(Participant(a, Role.PARTICIPANT) for a in draft.participants),
            *(Participant(a, Role.HOST) for a in draft.hosts),
            *(Participant(a, Role.MEDIATOR) for a in draft.mediators),
        ]
        return Meeting(
            when=draft.when,
            place=draft.place,
            evidence=tuple(draft.evidence),
            readings=tuple(draft.readings),
            confidence=0.9 if draft.when is not None and draft.place is not None else 0.7,
            participants=tuple(people),
            status=draft.status,
            mode=draft.mode,
            level=_level(draft),
            format=_format(draft),
            ordinal=draft.ordinal,
            duration_days=draft.duration_days,
            occasion=draft.occasion,
            topics=tuple(draft.topics),
        )


def _level(draft: MeetingDraft) -> MeetingLevel | None:
    offices = [a.office for a in draft.participants if a.kind is ActorKind.PERSON and a.office]
    if not offices:
        return None
    if all(o in _LEADERS for o in offices):
        return MeetingLevel.LEADERS
    if all(o.endswith("minister") or o in ("secretary of state", *_LEADERS) for o in offices):
        return MeetingLevel.MINISTERS
    return MeetingLevel.OFFICIALS


def _format(draft: MeetingDraft) -> MeetingFormat | None:
    sides = len({a.country or a.id for a in draft.people})
    if sides < 2 or draft.status is MeetingStatus.PROPOSED and not draft.participants:
        return None
    return _FORMATS.get(sides, MeetingFormat.MULTILATERAL)
