"""Both sides received, seated or brought together by a third, where no meeting was read: HOST verb A and B."""

from collections.abc import Iterator

from caucasus_news.model import Actor, ActorKind, MediationForm, Meeting, MeetingStatus, Outcome, Place, When
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.around import each_alone, is_unnamed_pair
from caucasus_news.parsers.mediations.dating import overlap
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_at
from caucasus_news.parsers.mediations.hosts import among_members
from caucasus_news.parsers.mediations.outcome import told_of
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.talks import led
from caucasus_news.parsers.mediations.wished import ASKED, is_condition
from caucasus_news.parsers.scene import AT, TO, calendar_times, mentions_of, places_of
from caucasus_news.parsers.setting import read_place, read_when, until_now

_PAIR = 2
_PEOPLE = frozenset({"them", "both", "leaders", "ministers", "presidents", "premiers", "two", "pair", "negotiators"})
_ON = frozenset({MeetingStatus.HELD, MeetingStatus.PLANNED, MeetingStatus.ONGOING})
_HOSTS = frozenset({ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANIZATION, ActorKind.FORCE})
_CALLING = frozenset({"call", "summon", "bid"})
_INVITING = frozenset({"ask", "invite", "bid"})
_BIDDING = _CALLING | _INVITING
_SET = {
    "stand": ("between",),
    "sit": ("between",),
    "have": ("over", "at", "for"),
    "put": ("around", "at"),
    "get": ("together", "to", "around"),
    "bring": ("to", "together", "around", "face to face", "there"),
    "seat": ("around", "at"),
    "sit down": (),
    "play host": ("to",),
}


def hosted(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "received A and B", "brought A and B to one table", "had the two ministers over"."""
    verb = frame.verb
    if verb is None or verb.negated or (verb.modal and verb.modal != "future"):
        return
    tried = frame.governor.lemma if frame.governor is not None and frame.role == "infinitive" else ""
    failed = tried in ("fail", "try", "attempt")
    if verb.shape is not Shape.FINITE and not failed and tried not in ("manage", "succeed", "fall to", "take"):
        return
    fell = frame.governor if tried in ("fall to", "take") else None
    if not _brings_both(frame, stage):
        return
    gathering = any(a.chunk.lemma in stage.words.talk_nouns for a in frame.subject)  # "a summit is to bring both to"
    if gathering or is_condition(frame, stage):
        return
    parties = _guests(frame, stage)
    subject = stage.actors(fell.objects if fell is not None else frame.subject) or stage.meant(frame)
    hosts = [a for a in stage.thirds(subject, parties) if a.kind in _HOSTS]
    if len(parties) < _PAIR or not hosts or among_members([frame.sentence], hosts, stage):
        return
    if each_alone(frame.sentence, stage) or _on_days_of_their_own(hosts, parties, frame, stage):
        return
    listed = [m for m in stage.meetings.get(frame.sentence, ()) if _unhosted(m, parties, stage)]
    if len(listed) > 1:
        for meeting in listed:
            yield from led(meeting, hosts, MediationForm.HOSTING, frame.sentence, stage)
        return
    told = _meeting_of(hosts, frame, stage)
    when = (
        until_now(frame, stage.scene)
        or read_when(frame, stage.scene)
        or next((w for f in frame.chain() for w in calendar_times(f)), None)
    )
    if told is not None and (id(told) in stage.mediated or told.status not in _ON):
        return
    if told is None and when is None and stage.meetings.get(frame.sentence):
        return
    ahead = verb.due or verb.tense is Tense.FUTURE
    rule = f"subject of {frame.lemma}"
    outcome = Outcome.PENDING if ahead else Outcome.NO_AGREEMENT if failed else told_of(frame.sentence, stage)
    place = read_place(frame, stage.scene) or (told.place if told is not None else None) or _goal(frame)
    when = when or (told.when if told is not None else _only_day(frame, stage))
    yield draft_at(frame, stage, rule, MediationForm.HOSTING, hosts, parties, outcome, place, when)


def _brings_both(frame: Frame, stage: Stage) -> bool:
    """Whether a verb tells that somebody has people at his table, by its words or by what is done to whom."""
    lemma, words = frame.lemma, stage.words
    if lemma in words.inviting_verbs and seats(frame):
        return True
    if lemma in _BIDDING and _bade(frame):
        return True
    if lemma in words.causing and any(d.role == "infinitive" and d.lemma in words.talking for d in frame.dependents):
        return True  # "got the two leaders to sit down with him", "persuaded both to talk"
    if frame.objects and _takes_aside(frame, stage):
        return True
    return bool(frame.prepositions) and _leads_through(frame, stage)


def _on_days_of_their_own(hosts: list[Actor], parties: list[Actor], frame: Frame, stage: Stage) -> bool:
    """Whether a host had each at a time of his own: "hosted A on Monday and B on Thursday"."""
    meetings = [m for m in stage.meetings.get(frame.sentence, ()) if any(p.actor in hosts for p in m.participants)]
    ids = {p.id for p in parties}
    apart = [m for m in meetings if len(ids & stage.taken(p.actor for p in m.participants)) == 1]
    return len(apart) == len(meetings) == _PAIR and apart[0].when != apart[1].when


def _unhosted(meeting: Meeting, parties: list[Actor], stage: Stage) -> bool:
    """Whether a meeting is one of just these parties, with no mediator yet: "had them over on 6 April and 22 May"."""
    sides = stage.taken(p.actor for p in meeting.participants)
    return id(meeting) not in stage.mediated and meeting.status in _ON and sides == {p.id for p in parties}


def _goal(frame: Frame) -> Place | None:
    """Where they were brought or bidden to: "got both to Ostia", "asked them to come to Ostia"."""
    return next((p for f in (frame, *frame.dependents) for p in places_of(f, (*TO, *AT))), None)


def _only_day(frame: Frame, stage: Stage) -> When | None:
    """The one time of the sentence; of those who were bidden before, that of the sentence before."""
    when = stage.only_time(frame.sentence)
    before = stage.before(frame.sentence)
    earlier = _bade(frame) or frame.lemma in ("sit", "stand")
    return stage.only_time(before) if when is None and before is not None and earlier else when


def _bade(frame: Frame) -> bool:
    """Whether somebody had them come: "had called them there", "had asked both to come to Ostia"."""
    verb = frame.verb
    if verb is None or (not verb.perfect and verb.tense is not Tense.PERFECT):
        return False
    if frame.lemma in _CALLING:
        return "there" in frame.adverbs or any(True for _ in places_of(frame, TO))
    coming = any(d.role == "infinitive" and d.lemma in ("come", "meet", "sit down", "travel") for d in frame.dependents)
    return frame.lemma in _INVITING and coming


def _leads_through(frame: Frame, stage: Stage) -> bool:
    """Whether somebody takes both through talks, or into them: "has walked the two sides through six rounds"."""
    around = frame.after("through", "into")
    if not around or frame.lemma in stage.words.not_hosting or not done(frame):
        return False
    return any({a.chunk.lemma, *(c.lemma for c in a.complements)} & stage.words.talk_nouns for a in around)


def _meeting_of(hosts: list[Actor], frame: Frame, stage: Stage) -> Meeting | None:
    """The meeting that the sentence tells of these hosts, on the frame's day where that is told."""
    times = calendar_times(frame)
    for meeting in stage.meetings.get(frame.sentence, ()):
        if any(p.actor in hosts for p in meeting.participants):
            if not times or meeting.when is None or any(overlap(w, meeting.when) for w in times):
                return meeting
    return None


def _takes_aside(frame: Frame, stage: Stage) -> bool:
    """Whether one person does something with both leaders at a place or on a day that is no talking about them.

    "Took them aside", "sat the two ministers down in Ostia", "gave them dinner".
    """
    verb = frame.verb
    if verb is None or verb.tense not in (Tense.PAST, Tense.PERFECT):
        return False
    if frame.lemma in ASKED or frame.lemma in attribution_words().saying:
        return False  # "called for them to meet in Ostia"
    words, terms = stage.words, stage.terms[frame.sentence]
    if frame.lemma in words.not_hosting and not _is_meal(frame, stage):
        return False
    both = not words.plural_guests.isdisjoint(terms) and any(is_unnamed_pair(o, stage) for o in frame.objects)
    if not both:
        persons = [a for o in frame.objects for m in o.mentions for a in m.actors if a.kind is ActorKind.PERSON]
        if len(persons) < _PAIR or not stage.in_conflict(persons):
            return False
    hosts = stage.actors(frame.subject)
    if len(hosts) != 1 or hosts[0].kind is not ActorKind.PERSON:
        return False
    return bool(calendar_times(frame)) or read_place(frame, stage.scene) is not None or _is_meal(frame, stage)


def _is_meal(frame: Frame, stage: Stage) -> bool:
    """ "Gave them dinner"."""
    return any(a.chunk.lemma in stage.words.meals for a in frame.objects)


def seats(frame: Frame) -> bool:
    """Whether a verb of many uses seats people here: "had them over", "put them around a table", "in Ostia"."""
    asked = _SET.get(frame.lemma)
    if not asked:
        return True
    named = any(a.chunk.mention is not None and a.chunk.mention.actors for a in frame.objects)
    if frame.lemma == "have":
        if not named and not any(a.chunk.lemma in _PEOPLE for a in frame.objects):
            return False  # "has monitors at the border"
        if any(True for _ in places_of(frame)) or frame.after("on", "in", "aboard"):
            return True
    return bool(set(asked) & {*frame.adverbs, *(lemma for lemma, _ in frame.prepositions)})


def _guests(frame: Frame, stage: Stage) -> list[Actor]:
    """The parties in conflict among the objects; of "the two ministers" unresolved, those whom the text speaks of."""
    between = frame.after("between") if frame.lemma in ("stand", "sit") else []
    guests = between or (frame.after("to") if frame.lemma == "play host" else frame.objects)
    guests = [a for a in guests if not a.chunk.owners or a.chunk.mention is not None or _is_people(a, stage)]
    named = stage.in_conflict(stage.named(mentions_of(guests)))
    if len(named) > 1 or not any(is_unnamed_pair(o, stage) for o in guests):
        return named
    return stage.conflict(frame.sentence, stage.taken(stage.actors(frame.subject)))


def _is_people(argument: Argument, stage: Stage) -> bool:
    """Whether a phrase that names its states only is of people who talk: "the A and B delegations", no "teams"."""
    words = stage.words
    return bool({*argument.chunk.lemma.split()} & (words.plural_guests | words.speaking_people | words.talk_nouns))
