"""One draft for each meeting that a trigger tells of: guests met one by one, days listed apart."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import define, field

from caucasus_news.mentions.mention import TimeMention
from caucasus_news.model import Actor, MeetingMode, MeetingStatus, Modifier, Place, Precision, TimeKind, When
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.calls_apart import SEVERAL, guest_by_guest
from caucasus_news.parsers.meetings.draft import MeetingDraft, copy_of
from caucasus_news.parsers.meetings.likeness import days_told
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import AT, CALENDAR, TO, TOWNS, places_of, unique
from caucasus_news.parsers.setting import distinct_days
from caucasus_news.parsers.setting.around import JOURNEYS

_BACK = frozenset({"ago", "before", "earlier", "later"})
#: Guests, a place (None where it is not known) or a day, as the words tell them one after another.
_Told: TypeAlias = list[Actor] | Place | When | None


def told_apart(draft: MeetingDraft, frame: Frame, keys: Sequence[str]) -> list[MeetingDraft]:
    """The drafts of the meetings that one trigger tells of; the draft itself where it is one.

    `keys` are those of the text's tokens.
    """
    visitors = table.visitors(frame)
    guests = [a for a in draft.participants if a not in visitors]
    if frame.verb is not None and frame.verb.passive and draft.sense == "receive":
        if (found := [*_host_by_host(draft, frame)])[1:]:
            return found
    if guests[1:] and (found := [*_respectively(draft, frame, visitors, guests)])[1:]:
        return found
    if _may_be_listed(draft, frame) and (found := [*_in_parallel(draft, frame, keys)])[1:]:
        return found
    if (found := [*_place_by_place(draft, frame)])[1:] or (found := [*_one_by_one(draft, frame)])[1:]:
        return found
    if (guests[1:] or (guests and visitors[1:])) and (found := [*guest_by_guest(draft, frame, visitors, keys)])[1:]:
        return found
    return [draft]


def _respectively(
    draft: MeetingDraft, frame: Frame, visitors: list[Actor], guests: list[Actor]
) -> Iterator[MeetingDraft]:
    """ "will travel to Ostia and Amar on Monday and Tuesday for talks with Aldor and Berrin": each at home."""
    trip = frame.hung[0] if frame.hung is not None else frame
    goes = trip.verb is not None or trip.lemma in JOURNEYS  # not "talks for the peace of Aldoria and Berria"
    each = trip.lemma == "be" or "respectively" in frame.adverbs
    places = (list(places_of(trip, TO)) if goes else []) or (list(places_of(trip)) if each else [])
    listed = not frame.times or all(
        a.chunk.first < frame.times[0].first for a in (*frame.objects, *frame.after("with"))
    )
    again = not meeting_words().again.isdisjoint(frame.adverbs)
    apart = again or not listed or len({*places, *places_of(frame)}) >= SEVERAL
    days = [] if apart else distinct_days(frame)
    if len(days) == len(guests):
        for guest, day in zip(guests, days, strict=True):  # "met Aldor and Berrin on Monday and Tuesday"
            yield copy_of(draft, [*visitors, guest], day)
    if len(places) != len(guests) or [p.country for p in places] != [g.country for g in guests]:
        return
    days = distinct_days(trip) or [t.when for t in trip.times]
    whens: list[When | None] = [*days] if len(days) == len(places) else [draft.when] * len(places)
    others = [a for a in draft.participants if a not in guests]
    for guest, place, when in zip(guests, places, whens, strict=True):
        one = copy_of(draft, [*others, guest], when)
        one.place = place
        yield one


def _host_by_host(draft: MeetingDraft, frame: Frame) -> Iterator[MeetingDraft]:
    """One draft for each "by": "was received in Ostia by Aldor and in Amar by Berrin"."""
    rows: list[tuple[list[Actor], Place | None]] = []
    before: Place | None = None
    leads = bool(frame.prepositions) and frame.prepositions[0][0] in AT
    for lemma, arguments in frame.prepositions:
        place = next((m.place for a in arguments for m in a.mentions if m.place is not None), None)
        if lemma == "by" and (hosts := table.people(arguments)):
            rows.append((hosts, before if leads else None))
        elif lemma in AT and place is not None:
            if rows and not leads and rows[-1][1] is None:
                rows[-1] = (rows[-1][0], place)
            else:
                before, leads = place, leads or bool(rows)  # "by Aldor in Ostia and in Amar by Berrin"
    guests = [a for a in draft.participants if all(a not in hosts for hosts, _ in rows)]
    days = distinct_days(frame)
    whens: list[When | None] = [*days] if len(days) == len(rows) else [draft.when] * len(rows)
    for (hosts, place), when in zip(rows, whens, strict=True):
        one = copy_of(draft, guests, when)
        one.hosts, one.place = hosts, place
        yield one


def _may_be_listed(draft: MeetingDraft, frame: Frame) -> bool:
    """Whether several times, or several phrases for guests, go with a trigger."""
    links, times, guests = _links(draft, frame), 0, 0
    for holder in frame.around:
        times += len(holder.times)
        for lemma, arguments in holder.prepositions:
            if lemma in links:
                guests += len(arguments)
    return times > 1 or guests > 1 or len(frame.objects) > 1


def _links(draft: MeetingDraft, frame: Frame) -> tuple[str, ...]:
    """Behind which words the guests of a trigger stand."""
    spoken = frame.verb is None or draft.sense == "talk"
    return ("with", "to") if draft.mode is not MeetingMode.IN_PERSON and spoken else ("with",)


def _in_parallel(draft: MeetingDraft, frame: Frame, keys: Sequence[str]) -> Iterator[MeetingDraft]:
    """One draft for each guest, place or day that the words list side by side.

    "Met Aldor in Ostia on Monday and Berrin in Amar on Friday", "met in Ostia in May and in Amar in June".
    """
    rows = _segments(draft, frame, keys)
    if frame.lemma == "be" and any(r.guests for r in rows):
        rows = [r for r in rows if r.guests]  # "was in Ostia with Aldor and on Friday in Amar": alone, or with others
    if sum(bool(r.guests) for r in rows) > 1:
        rows = [r for r in rows if r.guests]  # whoever stands beside the others and is not known, is not one of them
    if len(rows) < 2 or not (all(r.guests for r in rows) or all(r.when for r in rows)):
        return
    if draft.status is not MeetingStatus.HELD and not all(r.guests for r in rows):
        return  # "will meet in Ostia on Monday or in Amar on Friday"
    listed = {a.id for r in rows for a in r.guests}
    others = [a for a in draft.participants if a.id not in listed]
    if len([r for r in rows if r.guests]) == 1:
        others = list(draft.participants)  # one row of guests, on several days
    placed, dated = sum(r.place is not None for r in rows), sum(r.when is not None for r in rows)
    where: Place | None = None
    for row in rows:
        where = row.place or (None if row.elsewhere else where)  # "in Ostia (24 February, 3 May and 1 July)"
        one = copy_of(draft, unique([*others, *row.guests]), row.when if dated > 1 else draft.when)
        if row is not rows[0] and _receives(draft, row):
            one.hosts, one.participants = row.guests, unique([*others, *rows[0].guests])
        if placed > 1 or (placed == 1 and draft.place in {r.place for r in rows}):
            one.place = where
        yield one


def _place_by_place(draft: MeetingDraft, frame: Frame) -> Iterator[MeetingDraft]:
    """One draft for each town that one phrase lists: "met in Ostia and Amar", "three more followed in Ostia, …"."""
    if draft.mode is not MeetingMode.IN_PERSON or draft.status is not MeetingStatus.HELD:
        return  # "will meet in Ostia or Amar"
    if draft.when is None and not draft.series:
        return  # "have met in Ostia and Amar": told one by one elsewhere
    for town in listed_towns(frame):
        one = copy_of(draft, draft.participants, draft.when)
        one.place, one.count = town, 1
        yield one


def lasts(draft: MeetingDraft, frame: Frame) -> bool:
    """Whether all of those who meet do so on all the days told: neither guests nor towns stand in a row like them."""
    guests = [a for a in draft.participants if a not in draft.leads]
    return len(listed_towns(frame)) < SEVERAL and (frame.verb is None or len(guests) < SEVERAL)


def listed_towns(frame: Frame) -> list[Place]:
    """The towns that one phrase lists: "in Ostia, Amar and Berrin"."""
    for holder in frame.around:
        for lemma, arguments in holder.prepositions:
            if lemma != "in" or not arguments[1:]:
                continue
            towns = [m.place for a in arguments for m in a.mentions if m.place is not None and m.place.kind in TOWNS]
            if len(towns) == len(arguments):
                return towns
    return []


def _receives(draft: MeetingDraft, row: "_Segment") -> bool:
    """Whether a second one at home receives the same guests: "Aldor receives them in Ostia and Berrin in Amar"."""
    homes = {a.country for a in row.guests}
    return bool(draft.hosts) and row.place is not None and homes == {row.place.country}


@define
class _Segment:
    """What one of several meetings told side by side has of its own."""

    guests: list[Actor] = field(factory=list)
    place: Place | None = None
    when: When | None = None
    elsewhere: bool = False  # at a place that is not known


def _segments(draft: MeetingDraft, frame: Frame, keys: Sequence[str]) -> list[_Segment]:
    """Guests, places and days in the order of the text; what is told again opens the next segment."""
    links = _links(draft, frame)
    told: list[tuple[int, int, _Told]] = []
    for holder in frame.around:
        told += [(t.first, t.last, t.when) for t in _most_exact(_once(holder.times, keys))]
        for lemma, arguments in holder.prepositions:
            if lemma in links:
                told += [(*_ends(a), guests) for a in arguments if (guests := table.parties([a]))]
            elif lemma in AT:
                told += [(*_ends(a), m.place) for a in arguments for m in a.mentions if m.place or not m.actors]
    if not any(isinstance(thing, list) for *_, thing in told):
        told += [(*_ends(a), guests) for a in frame.objects if (guests := table.parties([a]))]
    told.sort(key=lambda pair: pair[0])
    rows = [_Segment()]
    before: _Told = None
    end = 0
    for position, (first, last, thing) in enumerate(told):
        row = rows[-1]
        if isinstance(thing, list) and row.guests and isinstance(before, list):
            row.guests.extend(thing)  # "met Aldor and Berrin on Monday"
        else:
            between = (
                keys[end:first] if position else ()
            )  # "and before that in Ostia on 11 January", "and, an hour later, with Berrin"
            apart = len(between) > 1 and (not isinstance(thing, list) or "and" in between)
            dated_first = row is not rows[0] and isinstance(before, When) and not (row.guests or row.place)
            leads = position > 0 and _is_like(thing, told[0][2]) and apart and not dated_first
            if _has(row, thing) or leads:
                rows.append(row := _Segment())
            _put(row, thing)
        before, end = thing, last
    return rows


def _ends(argument: Argument) -> tuple[int, int]:
    """The tokens between which a phrase stands."""
    return argument.chunk.first, argument.chunk.last


def _once(times: Sequence[TimeMention], keys: Sequence[str]) -> Sequence[TimeMention]:
    """The times without those that only reckon how far back the day before them lies: "on 30 June, a fortnight ago"."""
    told = list(times[:1])
    for before, time in pairwise(times):
        if keys[before.last : time.first] != (",",) or keys[time.last - 1] not in _BACK:
            told.append(time)
    return told


def _most_exact(times: Sequence[TimeMention]) -> list[TimeMention]:
    """The times on the calendar; the days alone where several are told: "twice last week, on Tuesday and Friday"."""
    since = Modifier.SINCE  # "for the first time since May"
    dated = [
        t for t in times if t.when.earliest is not None and t.when.kind in CALENDAR and t.when.modifier is not since
    ]
    if not dated:  # weekdays of a text without a day of its own
        return [t for t in times if t.when.kind in CALENDAR]
    exact = [t for t in dated if t.when.kind is TimeKind.DATE]
    others = [t for t in dated if t not in exact and all(days_told(t.when, d.when) < 0 for d in exact)]
    dated = (
        sorted([*exact, *others], key=lambda t: t.first) if exact else dated
    )  # not "until midnight on Monday", "on Monday"
    dated = [t for t in dated if sum(t.when.contains(o.when) for o in dated if o is not t) < SEVERAL]
    days = [t for t in dated if t.when.earliest == t.when.latest]
    weeks = [t for t in dated if t not in days and t.when.precision is Precision.WEEK]
    if weeks and any(not weeks[0].when.contains(t.when) for t in days):
        return weeks  # which of the days are meant is not certain
    return days if len(days) > 1 else dated


def _is_like(thing: _Told, other: _Told) -> bool:
    """Whether two things are of one kind: guests, days, or places known and unknown."""
    if isinstance(thing, list) or isinstance(other, list):
        return isinstance(thing, list) and isinstance(other, list)
    return isinstance(thing, When) == isinstance(other, When)


def _has(row: _Segment, thing: _Told) -> bool:
    if isinstance(thing, list):
        return bool(row.guests)
    return row.when is not None if isinstance(thing, When) else row.place is not None or row.elsewhere


def _put(row: _Segment, thing: _Told) -> None:
    if isinstance(thing, list):
        row.guests = list(thing)
    elif isinstance(thing, When):
        row.when = thing
    else:
        row.place, row.elsewhere = thing, thing is None


def _one_by_one(draft: MeetingDraft, frame: Frame) -> Iterator[MeetingDraft]:
    """One draft for each "with": "held talks with the speaker and afterwards with the prime minister"."""
    spoken = draft.mode is not MeetingMode.IN_PERSON and frame.verb is None
    links = ("with", "to") if spoken or draft.sense == "talk" else ("with",)
    told = list(frame.prepositions)
    if frame.verb is None:  # "had discussions with Aldor, and with Berrin"
        told += (p for link, role in frame.links if role == "object" for p in link.prepositions if p not in told)
    told = [(lemma, args) for lemma, args in told if lemma in links]
    rows = [row for _, args in told if (row := table.parties(args))] if told[1:] else []
    if not rows[1:]:
        return
    guests = [a for row in rows for a in row]
    others = [a for a in draft.participants if a not in guests]
    days = distinct_days(frame)
    whens = days if len(days) == len(rows) else [draft.when] * len(rows)
    apart = draft.mode is MeetingMode.IN_PERSON and bool(meeting_words().apart & {*frame.chunk.modifiers})
    for row, when in zip(rows, whens, strict=True):
        one = copy_of(draft, [*others, *row], when)
        one.alone = draft.alone or apart or any(set(row) < set(other) for other in rows)  # "and finally with both"
        yield one
