"""When a truce or an agreement was, and where; several of them told at once, each with a day of its own."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from caucasus_news.model import Actor, Place, PlaceKind, Precision, TimeKind, When
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import CALENDAR, calendar_times, places_of

_POINTING = frozenset({"that", "this", "the"})
_BEHIND = frozenset({"with", "by", "after", "through", "following", "thanks to", "in"})


def when_of(frame: Frame, stage: Stage) -> When | None:
    """The time of a truce: its own, that of what was done about it, of what it ended, or the sentence's only one."""
    for times in _times(frame, stage):
        if times:
            return next((w for w in times if any(c.isdigit() for c in w.text)), times[0])
    if _lapsed(frame, stage):
        return None
    when = stage.only_time(frame.sentence)
    before = stage.before(frame.sentence)
    if when is None and before is not None and not _violated(frame, stage):
        opening = stage.keys[frame.sentence][:1]
        if frame.chunk.determiner in ("that", "this", "the") or _keyed(frame, stage) in _POINTING or opening == ("it",):
            when = stage.only_time(before)
    return when


def names_day(when: When) -> bool:
    """Whether a time tells a day, no clock alone: "midnight on Monday", not "10 p.m."."""
    return when.kind is TimeKind.DATE or when.precision is Precision.DAY or " on " in when.text


def _keyed(frame: Frame, stage: Stage) -> str:
    """The word before the noun: "that deal" may stand apart from its determiner."""
    first = frame.chunk.first
    keys = stage.scene.document.tokens.keys
    return keys[first] if keys[first] in _POINTING else keys[first - 1] if first else ""


def _violated(frame: Frame, stage: Stage) -> bool:
    return any(link.lemma in stage.words.violating for link, _ in frame.links)


def _times(frame: Frame, stage: Stage) -> Iterator[list[When]]:
    words = stage.words
    yield calendar_times(frame)
    yield _of_war(frame, stage)
    told = [link for link, _ in frame.links if link.lemma not in words.violating]
    for link in sorted(told, key=lambda f: f.lemma not in (words.signing | words.brokering)):
        yield calendar_times(link)
        for dependent in link.dependents:
            if dependent.lemma in words.signing:
                yield calendar_times(dependent)
    for other in _signed_later(frame, stage):
        yield calendar_times(other)
    if frame.hung is not None and frame.hung[1] in _BEHIND:
        yield calendar_times(frame.hung[0])
    for link in told:
        if link.lemma in words.ending:
            for dependent in link.dependents:
                yield calendar_times(dependent)
    outer = frame.governor.governor if frame.governor is not None and not _lapsed(frame, stage) else None
    if outer is not None and frame.governor is not None and frame.governor.role in ("after", "with", "relative"):
        yield calendar_times(outer)


def _of_war(frame: Frame, stage: Stage) -> list[When]:
    """The year of the war that a truce ended: "a 2020 war that ended with a truce"."""
    verb, preposition = frame.hung if frame.hung is not None else (None, "")
    if verb is None or verb.lemma not in stage.words.ending or preposition not in _BEHIND or calendar_times(verb):
        return []
    wars = [a.chunk for a in verb.subject if a.chunk.lemma == "war"]
    return [t.when for t in stage.times[frame.sentence] if any(c.first <= t.first < c.last for c in wars)]


def _lapsed(frame: Frame, stage: Stage) -> bool:
    """Whether the sentence tells what came "a day after": its time is not the truce's."""
    keys = stage.keys[frame.sentence]
    return any(one in stage.words.lapses and other == "after" for one, other in pairwise(keys))


def _signed_later(frame: Frame, stage: Stage) -> Iterator[Frame]:
    """Verbs of signing that share the noun: "a truce that X mediated and the sides had signed on 3 May in Ostia"."""
    for other in stage.scene.frames[frame.sentence]:
        if (
            other.index > frame.index
            and other.verb is not None
            and other.lemma in stage.words.signing
            and not other.objects
        ):
            yield other


def place_of(frame: Frame, stage: Stage) -> Place | None:
    """Where it was signed or agreed; a whole state says too little."""
    links = [link for link, _ in frame.links if link.lemma not in stage.words.violating]
    hung = [frame.hung[0]] if frame.hung is not None and frame.hung[1] in ("with", "by", "in") else []
    for one in (frame, *links, *_signed_later(frame, stage), *hung):
        found = [p for p in places_of(one) if p.kind is not PlaceKind.STATE]
        if found:
            return found[0]
    return None


# ---------------------------------------------------------------------- several of them, each with its own date
def each(draft: MediationDraft, frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """One draft per mediator with a date of its own, or per date: "by X on May 1 and Y later", "in 1994 and 2016"."""
    rows = _dated_agents(frame, stage)
    if len(rows) > 1:
        for agents, when in rows:
            thirds = stage.thirds(agents, draft.parties)
            if thirds:
                yield _copy(draft, mediators=thirds, when=when)
        return
    days = _several_times(frame) if _plural(frame, stage) else []
    if len(days) > 1:
        for day in days:
            yield _copy(draft, mediators=draft.mediators, when=day)
        return
    yield draft


def _copy(draft: MediationDraft, mediators: list[Actor], when: When | None) -> MediationDraft:
    return evolve(
        draft, mediators=mediators, when=when, place=None, evidence=list(draft.evidence), readings=list(draft.readings)
    )


def _dated_agents(frame: Frame, stage: Stage) -> list[tuple[list[Actor], When]]:
    """Behind a "by": names, each followed by a time."""
    for link, role in frame.links:
        if role != "object" or link.lemma not in stage.words.brokering or link.verb is None:
            continue
        if link.verb.passive and link.after("by"):
            return behind_by(stage.scene.chunks[frame.sentence][link.index + 1 :], stage)
    return []


def behind_by(chunks: Sequence[Chunk], stage: Stage) -> list[tuple[list[Actor], When]]:
    """Names up to the next verb, each group with the time behind it."""
    rows: list[tuple[list[Actor], When]] = []
    agents: list[Actor] = []
    for chunk in chunks:
        if chunk.kind is ChunkKind.VERB:
            break
        if chunk.kind is ChunkKind.NOUN and chunk.mention is not None:
            agents += stage.actors([Argument(chunk)])
        elif chunk.time is not None and agents:
            when = chunk.time.when
            if when.kind in CALENDAR and when.earliest is not None:
                rows.append((agents, when))
                agents = []
    return rows


def _plural(frame: Frame, stage: Stage) -> bool:
    return stage.scene.document.tokens.keys[frame.chunk.last - 1].endswith("s")


def _several_times(frame: Frame) -> list[When]:
    times = calendar_times(frame)
    for link, role in frame.links:
        if role == "object":
            times += calendar_times(link)
    apart: list[When] = []
    for when in times:
        if all(not overlap(when, other) for other in apart):
            apart.append(when)
    return apart


def overlap(a: When, b: When) -> bool:
    """Whether two times may be the same; of unresolved ones nobody knows, and approximate ones may be a day off."""
    if a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return True
    slack = dt.timedelta(days=1 if a.approximate or b.approximate else 0)
    return a.earliest - b.latest <= slack and b.earliest - a.latest <= slack
