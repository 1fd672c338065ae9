"""Invitations, good offices and places put at the disposal of two parties, and offers made again."""

from collections.abc import Iterator

from caucasus_news.model import MeetingStatus, When
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.offered import OFFERING, about_peace, both_told, offered
from caucasus_news.parsers.mediations.plans import is_plan
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import AT, TO, calendar_times, places_of


def of_offices(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """ "offered the good offices of the OSCE", "a proposal of mediation"."""
    links = [link for link, role in frame.links if role == "object"]
    whose = stage.owners(frame)
    if frame.hung is not None and frame.hung[1] == "of":  # "ignored X's offer of good offices"
        offer = [a for a in frame.hung[0].objects if a.chunk.lemma in stage.words.readiness]
        links += [frame.hung[0]] if offer else []
        whose = whose or stage.owners_of(offer)
    if frame.hung is not None and frame.hung[1] == "to" and _says_no(frame.hung[0]):
        links.append(frame.hung[0])
    refused = next((link for link in links if link.lemma in stage.words.rejecting or _says_no(link)), None)
    if refused is not None:
        guests = [*frame.after("between", "with"), *refused.subject]
        yield from offered(refused, whose or stage.actors(frame.after("of", "by")), guests, stage, "offer refused")
        return
    link = next((link for link in links if link.lemma in (*OFFERING, "extend", "tender")), None)
    if link is None or (link.verb is not None and link.verb.negated):
        return
    agents = stage.actors(frame.after("of")) or stage.owners(frame) or stage.actors(link.subject)
    yield from offered(
        link, agents, [*link.after("to", "between"), *frame.after("between", "to")], stage, "offered " + frame.lemma
    )


def _says_no(frame: Frame) -> bool:
    """ "Said no to X's mediation"."""
    return frame.lemma in ("say", "give") and any(a.chunk.lemma == "no" for a in frame.objects)


def plan_laid(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "handed both sides a new proposal", "presented A and B with a plan", "submitted a draft to A and B"."""
    verb, words = frame.verb, stage.words
    if verb is None or verb.negated or verb.modal not in ("", "future") or verb.passive or frame.lemma not in LAYING:
        return
    told = [*frame.objects, *frame.after("with"), *behind_objects(frame, stage)]
    plans = [a for a in told if is_plan(a, stage)]
    guests = [a for a in (*frame.objects, *frame.after("to")) if a not in plans]
    both = both_told(guests, stage)
    called = any(words.roles & {*_keys_of(a, stage)} for a in frame.subject)
    if plans and (both or called):
        yield from offered(frame, stage.actors(frame.subject), guests if both else [], stage, f"{frame.lemma} plan")


LAYING = frozenset({"present", "hand", "submit", "give", "send", "deliver", "show", "provide", "convey", "pass", "put"})


def behind_objects(frame: Frame, stage: Stage) -> list[Argument]:
    """What stands right behind those to whom it is given: "handed Aldor a proposal"."""
    if not frame.objects:
        return []
    last = frame.objects[-1].chunk.last
    behind = next((c for c in stage.scene.chunks[frame.sentence] if c.first >= last), None)
    return [Argument(behind)] if behind is not None and behind.kind is ChunkKind.NOUN else []


def _keys_of(argument: Argument, stage: Stage) -> tuple[str, ...]:
    return stage.scene.document.tokens.keys[argument.chunk.first : argument.chunk.last]


def again(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "renewed his offer of good offices", "reiterated the Union's offer of assistance"."""
    verb = frame.verb
    if verb is None or verb.negated or frame.lemma not in stage.words.renewing:
        return
    helping = stage.words.helping_nouns | stage.words.talk_nouns | {"good offices"}
    told = [*frame.objects, *_late_objects(frame, stage)]
    for argument in told:
        named = {c.lemma for c in (*argument.complements, *(a.chunk for a in frame.after("of", "for")))}
        if argument.chunk.lemma in stage.words.readiness and named & helping:
            agents = stage.owners(argument) or stage.actors(frame.subject)
            yield from offered(frame, agents, frame.after("to"), stage, f"{frame.lemma} offer")


def _late_objects(frame: Frame, stage: Stage) -> list[Argument]:
    """The noun phrase behind a time that parts it from its verb: "renewed on Tuesday his proposal"."""
    chunks = stage.scene.chunks[frame.sentence]
    behind = [c for c in chunks[frame.index + 1 : frame.index + 5] if c.kind is ChunkKind.NOUN]
    return [Argument(c) for c in behind[:1] if not frame.objects]


def at_disposal(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "put Geneva at the disposal of the two sides", "is at the disposal of both"."""
    verb = frame.verb
    if verb is None or verb.negated or verb.passive:
        return
    nouns = [f for f in stage.scene.frames[frame.sentence] if any(a.chunk is f.chunk for a in frame.objects)]
    for argument in (*frame.after("at"), *(a for f in nouns for a in f.after("at"))):
        keys = stage.scene.document.tokens.keys
        theirs = argument.chunk.lemma in ("service", "disposal") and "their" in (
            keys[argument.chunk.first],
            keys[argument.chunk.first - 1],
        )
        if theirs and about_peace(frame, stage):
            yield from offered(frame, stage.actors(frame.subject), [], stage, "at their service")
        guests = [Argument(c) for c in argument.complements] or [a for f in nouns for a in f.after("of")]
        if argument.chunk.lemma == "disposal" and not theirs and both_told(guests, stage):
            yield from offered(frame, stage.actors(frame.subject), guests, stage, "at the disposal")


def invitation(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "has invited A and B to Ostia", "invited them both for talks"."""
    verb = frame.verb
    if verb is None or verb.negated or not both_told(frame.objects, stage):
        return
    talks = [a for a in frame.after("to", "for") if set(a.chunk.lemma.split()) & stage.words.hosting_objects]
    places = list(places_of(frame, TO))
    asked = frame.lemma == "ask"
    meeting = [
        d
        for d in frame.dependents
        if d.role == "infinitive" and (d.lemma in _COMING or (not asked and d.lemma in stage.words.talking))
    ]
    if asked and not places and (not meeting or frame.role == "relative"):
        return  # "it was X who had asked both to come": they came; but "has asked both to Ostia"
    places += [p for d in meeting for p in places_of(d, (*TO, *AT))]
    if not places and not talks and not meeting:
        return
    meetings = stage.meetings.get(frame.sentence, ())
    if any(m.status is not MeetingStatus.PROPOSED or id(m) in stage.came for m in meetings):
        return
    for draft in offered(frame, stage.actors(frame.subject), frame.objects, stage, "invited"):
        draft.place = places[0] if places else draft.place
        draft.when = _meeting_when(frame, talks, stage) or draft.when
        yield draft


_COMING = frozenset({"come", "meet", "send", "attend", "return", "continue"})


def _meeting_when(frame: Frame, talks: list[Argument], stage: Stage) -> When | None:
    for other in stage.scene.frames[frame.sentence]:
        if any(a.chunk is other.chunk for a in talks):
            times = calendar_times(other)
            if times:
                return times[0]
    times = calendar_times(frame)
    return times[-1] if times else None
