"""Guests whom the words do not name again: "Before the talks, Aldor received each of his guests separately"."""

from collections.abc import Sequence

from caucasus_news.model import Actor, MeetingMode, MeetingStatus
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.draft import MeetingDraft, copy_of
from caucasus_news.parsers.meetings.likeness import day_of, side_key
from caucasus_news.parsers.meetings.words import meeting_words

#: The sense of a draft whose guests are those told of before.
EACH = "each"
_GUESTS = frozenset({"each", "guests", "visitors", "interlocutors"})
_NEAR = 3  # sentences
_FAR = 12  # sentences back to a meeting with the same one
_LATELY = 8  # meetings
_SEVERAL = 2
_SETTLED = (MeetingStatus.HELD, MeetingStatus.PLANNED)


def has_each(frame: Frame) -> bool:
    """Whether somebody meets those told of before one by one: "received each of his guests", "met his guests apart"."""
    met = _met(frame)
    words = meeting_words()
    adverbs = {*frame.adverbs, *(a for link, _ in frame.links for a in link.adverbs)}
    apart = any("each" in (a.chunk.lemma, a.chunk.determiner) for a in met) or bool(adverbs & words.separately)
    return apart or "separate" in frame.chunk.modifiers if met else False


def _met(frame: Frame) -> list[Argument]:
    around = [*frame.after("with", "to"), *(frame.objects if frame.verb is not None else ())]
    return [a for a in around if (a.chunk.lemma in _GUESTS or a.chunk.determiner == "each") and not table.parties([a])]


def one_by_one(draft: MeetingDraft, kept: Sequence[MeetingDraft]) -> list[MeetingDraft]:
    """One draft for each of those told of before, with whoever meets them; none where nobody fits.

    Of several meetings told the one counts at which whoever meets them was too.
    """
    lead = draft.people
    if len(lead) != 1:
        return []
    near = [other for other in reversed(kept) if draft.sentence - other.first_sentence <= _NEAR]
    far = [other for other in reversed(kept[-_LATELY:]) if draft.sentence - other.first_sentence <= _FAR]
    with_lead = sorted((o for o in far if lead[0] in o.people), key=day_of, reverse=True)
    for other in (*with_lead, *near):
        guests = [a for a in other.participants if side_key(a) != side_key(lead[0])]
        if len(guests) >= _SEVERAL:
            return [_with(draft, lead, guest, other) for guest in guests]
    return []


def _with(draft: MeetingDraft, lead: list[Actor], guest: Actor, other: MeetingDraft) -> MeetingDraft:
    participants = [guest] if draft.hosts else [*lead, guest]
    one = copy_of(draft, participants, draft.when)
    one.sense, one.alone, one.definite = "receive", True, False
    if is_ahead(one, other):
        one.status = other.status
    if one.status is other.status in _SETTLED and (one.when is None or one.implied):
        one.when = other.when
        one.place = one.place or (other.place if one.mode is MeetingMode.IN_PERSON is other.mode else None)
    one.note("participants", "guests told of before")
    return one


def is_ahead(draft: MeetingDraft, other: MeetingDraft) -> bool:
    """Whether talks told in the present are to come with the meeting of all: "hosts them on Friday. He first sees"."""
    undated = draft.told_now and draft.status is MeetingStatus.HELD and draft.when is None
    return undated and other.status is MeetingStatus.PLANNED


def date_talks_apart(told: Sequence[MeetingDraft]) -> None:
    """Give talks with one of the guests alone, told with the meeting of all and undated, its day and place."""
    for i, draft in enumerate(told):
        if not draft.alone or draft.when is not None or draft.status is not MeetingStatus.HELD:
            continue
        people = {a.id for a in draft.people}
        for other in reversed(told[max(0, i - _SEVERAL * _NEAR) : i]):
            near = draft.first_sentence - other.sentence <= _NEAR
            near = near and (other.status is draft.status or is_ahead(draft, other))
            if near and not other.alone and people < {a.id for a in other.people}:
                draft.when, draft.status = other.when, other.status
                draft.place = draft.place or (other.place if draft.mode is other.mode else None)
                draft.note("when", "day of the meeting of all")
                break
