"""Meetings whose verb stands but once: "Aldor and Berrin met in Ostia in May, and their ministers in Amar in June".

So too guests who are named behind a row of them, each with a place or day of his own: "saw both, Aldor in Ostia and
Berrin in Amar".
"""

from collections.abc import Sequence

from attrs import define

from caucasus_news.model import Actor, ActorKind, Place, When
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.draft import MeetingDraft, copy_of
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import AT, CALENDAR, TOWNS, Scene, unique

_SETTING = frozenset({ChunkKind.ADVERB, ChunkKind.COMMA, ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.TIME})
_TAIL = _SETTING | {ChunkKind.COORDINATOR}
_SHORTEST = 4  # chunks behind a verb: "both, Aldor on Monday and Berrin on Friday"
_PAIR = 2


@define
class _Rest:
    """People behind a verb of others, with the place and time that stand behind them."""

    first: int
    people: list[Actor]
    place: Place | None
    when: When | None
    joined: bool


def gapped(draft: MeetingDraft, frame: Frame, scene: Scene) -> list[MeetingDraft]:
    """The drafts of a verb that tells several meetings of people named behind it; none where it tells one."""
    row = scene.chunks[frame.sentence]
    if frame.verb is None or len(row) - frame.index < _SHORTEST:
        return []
    rests = _rests(frame, row, scene)
    if not rests:
        return []
    if len(draft.leads) >= _PAIR and not frame.objects and set(draft.participants) <= set(draft.leads):
        return _of_others(draft, frame, rests[-1], row)
    return _of_each(draft, rests)


def _rests(frame: Frame, row: Sequence[Chunk], scene: Scene) -> list[_Rest]:
    """Whoever stands behind a verb with a place or day of his own, up to the end of the clause."""
    end = next((i for i in range(frame.index + 1, len(row)) if row[i].kind not in _TAIL), len(row))
    if end < len(row) and row[end].kind is not ChunkKind.MARK:
        return []
    found: list[_Rest] = []
    for i in range(frame.index + 2, end - 1):
        if row[i].kind is not ChunkKind.NOUN or row[i - 1].kind not in (ChunkKind.COMMA, ChunkKind.COORDINATOR):
            continue
        behind = i + 1 + (row[i + 1].kind is ChunkKind.COMMA)
        if behind >= end or not _opens_setting(row, behind, end):
            continue
        last = next((j for j in range(behind, end) if row[j].kind not in _SETTING), end)
        place = next((p for j in range(behind, last) if (p := _town(row, j)) is not None), None)
        times = scene.document.times_in(row[behind].first, row[last - 1].last)
        when = next((t.when for t in times if t.when.kind in CALENDAR and t.when.earliest is not None), None)
        found.append(_Rest(i, _people(row[i]), place, when, row[i - 1].kind is ChunkKind.COORDINATOR))
    return found


def _opens_setting(row: Sequence[Chunk], i: int, end: int) -> bool:
    """Whether a place or a time stands at chunk `i`."""
    if row[i].kind is ChunkKind.PREPOSITION and i + 1 < end:
        return row[i + 1].kind is ChunkKind.TIME or _town(row, i + 1) is not None
    return row[i].kind is ChunkKind.TIME


def _town(row: Sequence[Chunk], i: int) -> Place | None:
    """The town at a chunk behind "in" or "at"."""
    mention = row[i].mention if row[i - 1].lemma in AT else None
    return mention.place if mention is not None and mention.place is not None and mention.place.kind in TOWNS else None


def _people(chunk: Chunk) -> list[Actor]:
    mention = chunk.mention
    return [a for a in mention.actors if a.kind is ActorKind.PERSON] if mention is not None and mention.acts else []


def _of_others(draft: MeetingDraft, frame: Frame, rest: _Rest, row: Sequence[Chunk]) -> list[MeetingDraft]:
    """The meeting of the subject, and that of others behind an "and"."""
    teams = row[rest.first].mention is None and row[rest.first].lemma in meeting_words().delegates
    of_states = teams and all(a.kind is not ActorKind.PERSON for a in draft.participants)
    people = rest.people or (list(draft.participants) if of_states else [])
    apart = teams or set(people).isdisjoint(draft.participants)
    if not rest.joined or len(people) < _PAIR or not apart or (rest.when is None and rest.place is None):
        return []
    other = _copy(draft, people, rest)
    other.leads = people
    own = [t.when for t in frame.times if t.first < row[rest.first].first]
    draft.when = next((w for w in own if w.kind in CALENDAR and w.earliest is not None), None)
    if draft.place == rest.place:
        told = (row[i].mention for i in range(frame.index + 1, rest.first) if row[i - 1].lemma in AT)
        draft.place = next((m.place for m in told if m is not None and m.place is not None), None)
    return [draft, other]


def _of_each(draft: MeetingDraft, rests: Sequence[_Rest]) -> list[MeetingDraft]:
    """One draft for each guest who has a place or day of his own."""
    alone = all(len(r.people) == 1 for r in rests)
    told = rests[-1].joined and not any(r.joined for r in rests[:-1])
    people = {a.id for r in rests for a in r.people}
    lead = [a for a in (*draft.leads, *draft.hosts) if a.id not in people]
    if len(rests) < _PAIR or len(people) < len(rests) or not (alone and told and lead):
        return []
    if any(r.place is None and r.when is None for r in rests):
        return []
    hosted = bool(draft.hosts)
    drafts = [_copy(draft, r.people if hosted else unique([*draft.leads, *r.people]), r) for r in rests]
    for one in drafts:
        one.alone = True
    return drafts


def _copy(draft: MeetingDraft, people: list[Actor], rest: _Rest) -> MeetingDraft:
    one = copy_of(draft, list(people), rest.when or draft.when)
    one.place, one.ordinal = rest.place, None
    one.note("participants", "people with a place or day of their own")
    return one
