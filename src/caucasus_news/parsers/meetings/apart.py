"""One draft for each meeting that a trigger tells of: guests met one by one, days listed apart."""

from collections.abc import Iterator

from attrs import evolve

from caucasus_news.model import Actor, MeetingMode, MeetingStatus, When
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings import roles
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import TO, places_of
from caucasus_news.parsers.setting import distinct_days


def told_apart(draft: MeetingDraft, frame: Frame) -> list[MeetingDraft]:
    """The drafts of the meetings that one trigger tells of; the draft itself where it is one."""
    ways = (_respectively, _day_of_each, _one_by_one, _guest_by_guest, _dated)
    return next((found for way in ways if len(found := list(way(draft, frame))) > 1), [draft])


def _copy(draft: MeetingDraft, people: list[Actor], when: When | None) -> MeetingDraft:
    return evolve(draft, participants=people, when=when, evidence=list(draft.evidence), readings=list(draft.readings))


def _respectively(draft: MeetingDraft, frame: Frame) -> Iterator[MeetingDraft]:
    """ "will travel to Ostia and Amar on Monday and Tuesday for talks with Aldor and Berrin": each at home."""
    trip = frame.hung[0] if frame.hung is not None else frame
    places = list(places_of(trip, TO))
    visitors = _visitors(frame)
    guests = [a for a in draft.participants if a not in visitors]
    if len(places) != len(guests) or [p.country for p in places] != [g.country for g in guests]:
        return
    days = [t.when for t in trip.times]
    whens = days if len(days) == len(places) else [draft.when] * len(places)
    others = [a for a in draft.participants if a not in guests]
    for guest, place, when in zip(guests, places, whens, strict=True):
        yield evolve(_copy(draft, [*others, guest], when), place=place)


def _day_of_each(draft: MeetingDraft, frame: Frame) -> Iterator[MeetingDraft]:
    """Each guest with the day behind his name: "met Aldor on Tuesday and Berrin on Thursday"."""
    visitors = _visitors(frame)
    others = [a for a in draft.participants if a in visitors]
    for row in (frame.objects, *(args for lemma, args in frame.prepositions if lemma in ("with", "to"))):
        guests = [a for a in row if roles.people([a])]
        ends = [a.chunk.first for a in guests[1:]]
        days = [
            [t.when for t in frame.times if a.chunk.last <= t.first and (i >= len(ends) or t.last <= ends[i])]
            for i, a in enumerate(guests)
        ]
        if len(guests) > 1 and all(days):
            for guest, told in zip(guests, days, strict=True):
                yield _copy(draft, [*others, *roles.people([guest])], told[0])
            return


def _one_by_one(draft: MeetingDraft, frame: Frame) -> Iterator[MeetingDraft]:
    """One draft for each "with": "held talks with the speaker and afterwards with the prime minister"."""
    links = ("with", "to") if draft.mode is not MeetingMode.IN_PERSON and frame.verb is None else ("with",)
    rows = [row for lemma, args in frame.prepositions if lemma in links and (row := roles.parties(args))]
    guests = [a for row in rows for a in row]
    others = [a for a in draft.participants if a not in guests]
    days = distinct_days(frame)
    whens = days if len(days) == len(rows) else [draft.when] * len(rows)
    for row, when in zip(rows, whens, strict=True):
        yield _copy(draft, [*others, *row], when)


def _guest_by_guest(draft: MeetingDraft, frame: Frame) -> Iterator[MeetingDraft]:
    """One draft for each guest where the words say that each was met by himself, and one for each call."""
    visitors = _visitors(frame)
    guests = [a for a in draft.participants if a not in visitors]
    if not (_separately(frame) or _is_row_of_calls(draft, frame)) or len(visitors) > 1:
        return
    for guest in guests:
        yield _copy(draft, [a for a in draft.participants if a is guest or a not in guests], draft.when)


def _separately(frame: Frame) -> bool:
    adverbs = {*frame.adverbs, *(a for link, _ in frame.links for a in link.adverbs)}
    several = frame.chunk.determiner not in ("a", "an") and "separate" in frame.chunk.modifiers
    each = any(a.chunk.determiner == "each" or a.chunk.lemma == "each" for a in frame.objects)
    return bool(adverbs & meeting_words().separately) or several or each


def _is_row_of_calls(draft: MeetingDraft, frame: Frame) -> bool:
    """ "Phoned Aldor and Berrin", "calls with Aldor and Berrin"; but "a call between Aldor and Berrin"."""
    if draft.mode is not MeetingMode.PHONE:
        return False
    if frame.verb is not None:
        return True
    jointly = any(True for _ in frame.after("between", "of", "among"))
    return frame.chunk.determiner not in ("a", "an", "the") and not jointly


def _dated(draft: MeetingDraft, frame: Frame) -> Iterator[MeetingDraft]:
    """One draft per day where several are listed: "met on 14 May and 15 July"."""
    if draft.status is MeetingStatus.HELD:
        for day in distinct_days(frame):
            yield _copy(draft, list(draft.participants), day)


def _visitors(frame: Frame) -> list[Actor]:
    """Who meets the others one by one: the subject."""
    if frame.verb is not None:
        return roles.parties(frame.subject)
    holders = [link.subject for link, role in frame.links if role == "object"]
    if not holders and frame.governor is not None:
        holders = [frame.governor.subject]
    return [a for arguments in holders for a in roles.parties(arguments)]
