"""Talks that only their place tells of: "not since Ostia, where X lent them a villa"."""

from collections.abc import Iterator

from caucasus_news.model import Actor, MediationForm, Meeting, Place
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_at
from caucasus_news.parsers.mediations.offered import both_told
from caucasus_news.parsers.mediations.outcome import said_of
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.wished import is_unreal
from caucasus_news.parsers.scene import calendar_times, mentions_of

_PAIR = 2
_OPENING = frozenset({"open", "launch", "lead", "close", "conclude", "begin", "start"})


def where_told(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """What a third did to both, or to their talks, in a place that the clause before names."""
    if frame.role != "where" or frame.verb is None or not done(frame) or is_unreal(frame):
        return
    place = _place_before(frame, stage)
    if place is None or not _for_both(frame, stage):
        return
    told = stage.actors(frame.subject)
    parties = _parties(frame, told, stage)
    hosts = stage.thirds(told, parties)
    meetings = stage.meetings.get(frame.sentence, [])
    if len(parties) != _PAIR or not hosts or any(_is_at(m, place) for m in meetings if id(m) in stage.mediated):
        return
    meeting = next((m for m in meetings if _is_at(m, place)), None)
    times = calendar_times(frame) or [w for f in _talks(frame, stage) for w in calendar_times(f)]
    if meeting is not None:
        stage.mediated.add(id(meeting))
    outcome = said_of([frame.sentence], stage)
    when = times[0] if times else meeting.when if meeting is not None else None
    yield draft_at(frame, stage, "where X received them", MediationForm.HOSTING, hosts, parties, outcome, place, when)


def _place_before(frame: Frame, stage: Stage) -> Place | None:
    """The place that "where" stands for: the last one named before it."""
    chunks = stage.scene.chunks[frame.sentence]
    opener = next((i for i in range(frame.index - 1, -1, -1) if _opens(chunks[i].kind, chunks[i].lemma)), -1)
    for chunk in reversed(chunks[max(opener - 3, 0) : max(opener, 0)]):
        if chunk.kind is ChunkKind.NOUN:
            return chunk.mention.place if chunk.mention is not None else None
    return None


def _opens(kind: ChunkKind, lemma: str) -> bool:
    return kind is ChunkKind.SUBORDINATOR and lemma == "where"


def _is_at(meeting: Meeting, place: Place) -> bool:
    return meeting.place is not None and meeting.place.name == place.name


def _for_both(frame: Frame, stage: Stage) -> bool:
    """Whether it was done to both or for them, or to their talks, and was more than words."""
    words = stage.words
    if _talks(frame, stage):
        return frame.lemma in _OPENING or frame.lemma not in words.uninvolved
    guests = [*frame.objects, *frame.after("to", "between", "for", "with")]
    lent = any(a.chunk.lemma.split()[-1:] and a.chunk.lemma.split()[-1] in words.venues | _ROOMS for a in frame.objects)
    theirs = any(_is_theirs(a, stage) for a in (*frame.after("at"), *frame.objects))
    if (lent and (both_told(guests, stage) or theirs)) or (theirs and frame.lemma in _PUTTING):
        return True
    return both_told(guests, stage) and frame.lemma not in words.not_hosting and frame.lemma not in words.uninvolved


_PUTTING = frozenset({"put", "place", "set"})  # "put a training centre at their disposal"
_ROOMS = frozenset({"villa", "house", "residence", "palace", "castle", "hotel", "floor", "dacha", "study", "office"})


def _is_theirs(argument: Argument, stage: Stage) -> bool:
    """ "At their disposal"."""
    keys = stage.scene.document.tokens.keys[argument.chunk.first : argument.chunk.last]
    return "their" in keys


def _talks(frame: Frame, stage: Stage) -> list[Frame]:
    taken = [a.chunk for a in frame.objects if a.chunk.lemma in stage.words.talk_nouns]
    return [f for f in stage.scene.frames[frame.sentence] if any(f.chunk is c for c in taken)]


def _parties(frame: Frame, hosts: list[Actor], stage: Stage) -> list[Actor]:
    """Those of the clause that it hangs on, or of its own, or whom the text has in conflict."""
    outer = frame.governor
    around = [*frame.objects, *frame.after("to", "between", "for", "with")]
    around += [*outer.subject, *outer.objects] if outer is not None else []
    named = stage.in_conflict(stage.named(mentions_of(around)))
    return named or stage.conflict(frame.sentence, stage.taken(hosts))
