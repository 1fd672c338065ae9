"""What the verbs around a trigger say of the telling: of the past, of before, in sum, from afar."""

from attrs import evolve

from caucasus_news.mentions.mention import Form, TimeMention
from caucasus_news.model import ActorKind, MeetingMode, MeetingStatus, Modifier, Place, Precision, When
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.apart import listed_towns
from caucasus_news.parsers.meetings.being import effective_lemma, had_been_due, is_due
from caucasus_news.parsers.meetings.details import adverbs_of
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.modality import UNDONE
from caucasus_news.parsers.meetings.senses import IT
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import CALENDAR, TOWNS, Scene
from caucasus_news.parsers.setting import control_verbs, day_of_publication, nearest

_BEFORE = frozenset({"earlier", "preceding", "previous", "prior"})
_AWAITING = frozenset({"await", "expect"})
_NOW = frozenset({Tense.PRESENT, Tense.PERFECT, Tense.FUTURE})
_INSTEAD = frozenset({"now", "instead", "rather"})
_LATELY = frozenset({"last", "recently", "most recently", "lastly"})
_STOPPING = frozenset({"stop", "stop by", "stop in", "stop off", "stop over"})
_ALREADY = frozenset({"last", "earlier", "previously", "already"})
_STORY = 8  # sentences
_LONG_AGO = 14  # days
_FORMERLY = frozenset({"last", "previously"})
_OF_ALL = frozenset({"summit", "trilateral", "meeting"})


def sums_up(frame: Frame) -> bool:
    """Whether the words sum up what was done up to now: "have met since May in Ostia and Amar"."""
    verbs = [f.verb for f in frame.around if f.verb is not None]
    if not any(v.tense is Tense.PERFECT for v in verbs):
        return False
    return bool(frame.after("since")) or len(listed_towns(frame)) > 1 or bool(frame.times)


def goes_on(frame: Frame) -> bool:
    """Whether talks in general are to go on: "agreed to continue talks"."""
    return any(role == "object" and link.lemma in meeting_words().going_on for link, role in frame.links)


def is_still_due(frame: Frame, status: MeetingStatus) -> bool:
    """Whether a weekday named is the next: "is on the agenda for Friday", "called off Friday's meeting"."""
    around = (*frame.around, frame.governor) if frame.governor is not None else frame.around
    if status is MeetingStatus.PLANNED:
        now = [f for f in around if f.verb is not None and f.verb.tense in _NOW]
        return any(is_due(f) or f.lemma in _AWAITING or _lies_ahead(f) for f in now)
    if status not in UNDONE:
        return False
    own = any(frame.chunk.first <= t.first and t.last <= frame.chunk.head for t in frame.times)
    undone = any(f.lemma in meeting_words().forestalling for f in around)
    return own and undone and not is_background(frame)


def _lies_ahead(frame: Frame) -> bool:
    """ "Friday's talks will focus on trade"."""
    verb = frame.verb
    return verb is not None and (verb.due or verb.modal == "future" or verb.tense is Tense.FUTURE)


def is_anew(frame: Frame) -> bool:
    """Whether the words put something in the place of what was planned: "will now be held on Sunday"."""
    for told in frame.around:
        if told.verb is not None and (told.adverbs or told.times):
            if not _INSTEAD.isdisjoint(told.adverbs) or any(t.when.text.lower() in _INSTEAD for t in told.times):
                return True
    return False


def is_past(frame: Frame) -> bool:
    """Whether the words put a meeting behind, whatever day they seem to name."""
    verbs = [f.verb for f in frame.around if f.verb is not None]
    return any(v.shape is Shape.FINITE and v.tense in (Tense.PAST, Tense.PERFECT) and not v.due for v in verbs)


def is_now(frame: Frame, scene: Scene) -> bool:
    """Whether the words tell a meeting in the present, so that a day without a year may be to come: "meets on 5 May".

    Not where what is long past is told so: "In May 1992 they sign … On 3 September they meet again".
    """
    if not all(_is_present(f) for f in frame.around if f.verb is not None and f.verb.shape is Shape.FINITE):
        return False
    outer = frame.governor if frame.role == "where" else None
    dated = any(f.times for f in frame.around) or (outer is not None and _is_present(outer))
    if not dated or not any(_is_present(f) for f in frame.around) or scene.published is None:
        return False
    near = scene.frames[max(0, frame.sentence - _STORY) : frame.sentence + _STORY]
    told = (t.when for row in near for f in row if _is_present(f) for t in f.times)
    return not any(w.latest is not None and (scene.published - w.latest).days > _LONG_AGO for w in told)


def _is_present(frame: Frame) -> bool:
    verb = frame.verb
    return verb is not None and verb.shape is Shape.FINITE and verb.tense is Tense.PRESENT and not verb.perfect


def was_not_done(frame: Frame) -> bool:
    """Whether the words tell of a day gone by on which people did not meet: "did not meet on Friday"."""
    for told in frame.around:
        verb = told.verb
        if verb is not None and verb.negated and verb.tense is Tense.PAST and not (verb.modal or verb.due):
            return True
    return False


def was_on_way(frame: Frame) -> bool:
    """Whether somebody went somewhere or was seen there to do it: "stopped in Ostia to meet Berrin on Monday"."""
    outer = frame.governor
    if frame.role != "infinitive" or outer is None or outer.verb is None or outer.verb.tense is not Tense.PAST:
        return False
    went = outer.lemma in control_verbs("motion") or outer.lemma in _STOPPING or outer.lemma in meeting_words().seeing
    return went and not (outer.verb.due or outer.verb.modal or outer.verb.negated)


def day_of_aim(frame: Frame, scene: Scene) -> When | None:
    """The day gone by that is told behind what a call was for: "rang Aldor to congratulate him on Monday"."""
    published = scene.published
    aims = [d for d in frame.dependents if d.role == "infinitive"]
    times = [nearest(t.when, published) for d in aims for t in d.times if t.when.kind in CALENDAR]
    return next((w for w in times if w.latest is not None and (published is None or w.latest <= published)), None)


def said_of_it(frame: Frame) -> bool:
    """ "It was the third such meeting": told of the one before."""
    governor = frame.governor
    told = governor is not None and governor.lemma == "be" and frame.role == "object"
    return told and governor is not None and any(a.chunk.lemma in IT for a in governor.subject)


def is_background(frame: Frame) -> bool:
    """Whether the verbs set a meeting back behind the story: "had met", "last met", no "had been planned"."""
    for told in frame.around:
        verb = told.verb
        if verb is not None and verb.perfect and verb.tense is not Tense.PERFECT and not _only_planned(told):
            return True
    return not _ALREADY.isdisjoint(frame.adverbs)


def _only_planned(frame: Frame) -> bool:
    """Whether a clause tells by the way for when something had been planned: ", which had been set for May,"."""
    return frame.role == "relative" and frame.verb is not None and had_been_due(frame.verb, effective_lemma(frame))


def is_former(frame: Frame) -> bool:
    """Whether the words tell of an earlier meeting than the one that the story is about: "last met"."""
    if frame.verb is None and not _BEFORE.isdisjoint(frame.chunk.modifiers):
        return True
    for told in frame.around:
        if told.adverbs and told.verb is not None and not _FORMERLY.isdisjoint(told.adverbs):
            return True
    return False


def is_alone(frame: Frame) -> bool:
    """Whether some met by themselves: "one-on-one", or before the meeting of all, "prior to the summit"."""
    if not meeting_words().alone.isdisjoint((*adverbs_of(frame), *frame.chunk.modifiers, frame.lemma)):
        return True
    for argument in frame.after("ahead of", "before", "prior to", "after", "following"):
        whole = argument.chunk.lemma.rpartition(" ")[2] in _OF_ALL and argument.chunk.determiner in ("the", "this")
        if whole and not argument.chunk.owners and argument.chunk.modifiers != ("bilateral",):
            return True
    return False


def last_met(frame: Frame) -> When | None:
    """The day on which those met who "have not met since": the last time, which was held.

    Or the time behind the town where they did: "have not met since Ostia in October".
    """
    for verb_frame in frame.around:
        verb = verb_frame.verb
        if verb is None or not verb.negated or not (verb.perfect or verb.tense is Tense.PERFECT):
            continue
        for time in (*verb_frame.times, *frame.times):
            when = time.when
            if when.modifier is Modifier.SINCE and when.precision is Precision.DAY and when.earliest is not None:
                return evolve(when, modifier=None)
            if when.earliest is not None and last_town(verb_frame, time) is not None:
                return when
    return None


def last_town(frame: Frame, time: TimeMention | None = None) -> Place | None:
    """The town where those met who have not met since, right before a time where one is given."""
    for argument in frame.after("since"):
        place = next((m.place for m in argument.mentions if m.place is not None), None)
        if place is not None and place.kind in TOWNS:
            if time is None or 0 <= time.first - argument.chunk.last <= 1:
                return place
    return None


def _speak_together(draft: MeetingDraft, frame: Frame) -> bool:
    """Whether those named spoke to one another; "they spoke" may go on about a meeting, but not "when they spoke"."""
    lately = bool(_LATELY & {*frame.adverbs, *(t.when.text.lower() for t in frame.times)})
    named = frame.role == "when" or lately or not any(m.form is Form.PRONOUN for a in frame.subject for m in a.mentions)
    return frame.lemma == "speak" and named and set(draft.leads) == set(draft.participants)


def from_afar(draft: MeetingDraft, frame: Frame) -> bool:
    """Whether one spoke to another of a different country, and nothing puts them in one place: they telephoned."""
    if draft.mode is not MeetingMode.IN_PERSON or draft.sense != "talk":
        return False
    if frame.lemma not in ("speak", "talk") or draft.hosts or draft.occasion:
        return False
    if len(draft.leads) != 1 and not _speak_together(draft, frame):
        return False
    homes = [a.country for a in draft.participants if a.kind is ActorKind.PERSON]
    near = (
        draft.alone
        or frame.joined is not None
        or bool({"together", "face to face", "there", "here"} & set(frame.adverbs))
    )
    return not near and len(homes) > 1 and None not in homes and len(set(homes)) == len(homes)


def now(frame: Frame, scene: Scene) -> When | None:
    """The day of the news, of talks that go on as it is told: "is under way in Ostia"; not "has gone on since May"."""
    around = [f for f in frame.around if f.verb is not None]
    begun = meeting_words().starting  # "has kicked off"
    present = any(f.verb is not None and (f.verb.tense is Tense.PRESENT or f.lemma in begun) for f in around)
    open_ended = any(f.times for f in (frame, *around)) or any(True for f in around for _ in f.after("since", "for"))
    return day_of_publication(frame, scene) if present and not open_ended else None
