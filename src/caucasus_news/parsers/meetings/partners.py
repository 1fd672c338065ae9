"""Who is whose guest, host or partner by "be": "was the guest of Aldor", "Their host was Carol"."""

from collections.abc import Sequence

from caucasus_news.model import Actor
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.table import parties, people
from caucasus_news.parsers.meetings.words import meeting_words

_HOSTS = frozenset({"host", "hosts"})
_HIS = frozenset({"his", "her"})
_GUESTS = frozenset({"guest", "guests"})


def partner_sense(frame: Frame) -> str | None:
    """What "be" tells that somebody is to another at a meeting: "be host", "be guest", "be partner"; else None."""
    if frame.lemma != "be":
        return None
    said = {a.chunk.lemma for a in (*frame.objects, *frame.subject)}
    if said & _HOSTS:
        return "be host"
    if said & _GUESTS:
        return "be guest"
    return "be partner" if said & meeting_words().partners and _both(frame) else None


def _both(frame: Frame) -> bool:
    """Whether two are told, the one and whose partner he is."""
    told = [*frame.objects, *frame.subject]
    theirs = any(a.chunk.determiner in _HIS for a in told if a.chunk.lemma in meeting_words().partners)
    return (theirs or bool(_whose(told))) and bool(people(told))


def _whose(arguments: Sequence[Argument]) -> list[Actor]:
    """Whose guest, host or partner: "Aldor's guest", "his partner"."""
    nouns = [a for a in arguments if a.chunk.lemma in _HOSTS | _GUESTS | meeting_words().partners]
    owners = [a for x in nouns for m in x.chunk.owners for a in m.actors]
    return owners or parties(nouns)


def read_guest(draft: MeetingDraft, frame: Frame) -> None:
    """ "Were Aldor's guests", "landed in Ostia as the guest of Aldor", "Aldor's guest on Monday was Berrin"."""
    turned = any(a.chunk.lemma in _GUESTS for a in frame.subject)
    told, other = (frame.objects, frame.subject) if turned else (frame.subject, frame.objects)
    draft.participants = [a for a in parties(told) if a not in _whose(told)] or parties(told)
    hosts = _whose(other) or parties([*frame.after("of", "as"), *other])
    draft.hosts = [a for a in hosts if a not in draft.participants]
    draft.note("hosts", "complement of be guest")


def read_host(draft: MeetingDraft, frame: Frame) -> None:
    """ "Aldor was their host", "played host to Berrin", "The host was Aldor", "in Ostia, where he was their host"."""
    turned = any(a.chunk.lemma in _HOSTS for a in frame.subject)
    draft.hosts = parties(frame.objects if turned else frame.subject)
    guests = _whose(frame.subject if turned else frame.objects)
    draft.participants = parties(frame.after("to", "of", "for")) or [a for a in guests if a not in draft.hosts]
    if not draft.participants and frame.role == "where" and frame.governor is not None:
        draft.participants = parties(frame.governor.subject)
    draft.note("hosts", "subject of be host")


def read_partner(draft: MeetingDraft, frame: Frame) -> None:
    """ "His partner at the table was Aldor"."""
    rows = [*frame.subject, *frame.objects]
    draft.participants = [*_whose(rows), *(a for a in people(rows) if a not in _whose(rows))]
    draft.note("participants", "partners")
