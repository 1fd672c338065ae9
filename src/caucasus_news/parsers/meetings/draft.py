"""A meeting while it is being read."""

from attrs import define, field

from caucasus_news.model import Actor, MeetingMode, MeetingStatus, Place, Reading, Span, When
from caucasus_news.model._made import changer, maker
from caucasus_news.parsers.knowledge import TalksFormat
from caucasus_news.parsers.setting import Bound

_reading = maker(Reading)


@define(eq=False)
class MeetingDraft:
    """What the frames have told of one meeting so far.

    `alone` is true of people who met by themselves, apart from others; `implied` of a `when` that no words give: the
    news of the day; `definite` of words that point back ("the meeting", "it"); `series` of those that name another of
    the same row ("the previous meeting", "a 63rd round", "the first, in Kazan"); `preceding` of talks that the meeting
    of the same sentence came after; `stated_status` where the words, not only the tense, give the status. `format` is
    the standing format that it is a round of; `leads` are those of whom the words tell the meeting: the subject;
    `present` are those who only are there too; `count` is how many meetings the words speak of at once,
    `plural` whether they are several, `theirs` whether they are called "their" meeting, `whose` who those may be;
    `sides` how many sides the words say that there are; `former` is true of those told as earlier ones ("last met"),
    `general` of talks that
    are to go on, `due` of those told as arranged ("was to meet"), in words that stand from token `due_from` on;
    `offered` of those that somebody offers to somebody, `given_up` of those told of with a day that another took since,
    `same_place` of those held where the one told before was ("in the same hall"),
    `gone` of those whose day went by without them ("did not take place on Friday"),
    `bare` of a noun that may be anybody's ("an encounter"),
    `bound` is which of several days the time is, where it is that of their beginning or end only, `whole` true of a
    time that was put together from both, `at_end` of one told as ended ("at the end of ten days of talks"),
    `between` of those whose mediators are told of as such, so that none of them speaks for a side,
    `told_now` of those told in the present, which may yet be to come ("first he sees each alone"),
    `anew` of those that are now to be held some other day,
    `of_body` of the gathering of a body ("the community's summit"), `guessed` of those that only the cast of a sentence
    speaks for, `playful` where the text speaks of sport or art.
    """

    span: Span
    evidence: list[Span]
    participants: list[Actor] = field(factory=list)
    hosts: list[Actor] = field(factory=list)
    mediators: list[Actor] = field(factory=list)
    place: Place | None = None
    when: When | None = None
    status: MeetingStatus = MeetingStatus.HELD
    stated_status: bool = False
    mode: MeetingMode = MeetingMode.IN_PERSON
    stated_mode: bool = False
    ordinal: int | None = None
    duration_days: int | None = None
    occasion: str | None = None
    topics: list[str] = field(factory=list)
    series: bool = False
    definite: bool = False
    sense: str = ""
    sentence: int = 0
    first_sentence: int = 0
    background: bool = False
    bare: bool = False
    of_body: bool = False
    guessed: bool = False
    playful: bool = False
    former: bool = False
    implied: bool = False
    alone: bool = False
    anew: bool = False
    told_now: bool = False
    preceding: bool = False
    bound: Bound | None = None
    at_end: bool = False
    whole: bool = False
    between: bool = False
    general: bool = False
    due: bool = False
    due_from: int = 0
    offered: bool = False
    given_up: bool = False
    gone: bool = False
    same_place: bool = False
    leads: list[Actor] = field(factory=list)
    present: list[Actor] = field(factory=list)
    count: int = 1
    sides: int = 0
    plural: bool = False
    theirs: bool = False
    whose: list[Actor] = field(factory=list)
    format: TalksFormat | None = None
    readings: list[Reading] = field(factory=list)

    @property
    def people(self) -> list[Actor]:
        """Everyone who takes part in whatever role."""
        return [*self.participants, *self.hosts, *self.mediators]

    @property
    def place_and_time_open(self) -> bool:
        """Whether the words leave room for the story's own day: nothing sets them back ("had met", "last time")."""
        return not self.background and not self.series

    def note(self, slot: str, rule: str, span: Span | None = None) -> None:
        """Remember which rule read a slot, and from where."""
        self.readings.append(_reading(slot, rule, span or self.span))


_copied = changer(MeetingDraft, "participants", "when", "evidence", "readings")


def copy_of(draft: MeetingDraft, people: list[Actor], when: When | None) -> MeetingDraft:
    """A draft of another meeting of the same trigger, with values of its own."""
    return _copied(draft, people, when, list(draft.evidence), list(draft.readings))
