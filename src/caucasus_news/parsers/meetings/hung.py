"""Who takes part in an event that stands in a phrase of a verb: "flew to Ostia for talks", "agreed to a meeting"."""

from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.likeness import side_key
from caucasus_news.parsers.meetings.phrases import CALLS
from caucasus_news.parsers.meetings.table import direct, parties, people
from caucasus_news.parsers.meetings.words import MeetingWords, meeting_words
from caucasus_news.parsers.scene import unique

OFFERS = frozenset({"invite", "offer", "propose", "volunteer"})
_INVITATIONS = frozenset({"invitation", "offer", "proposal"})
_AGREEING = frozenset({"agree", "agree on", "agree to", "commit", "consent"})
_TOGETHER = frozenset({"in", "during", "after", "following", "in the course of"})
_APART = frozenset({"after", "following", "before", "ahead of"})
_INNER = frozenset({"content", "how", "infinitive", "relative", "what", "whether"})
_REQUESTS = frozenset({"ask", "press", "petition"})
_AWAITING = frozenset({"await", "expect", "schedule", "slate"})
_CHARGING = frozenset({"task", "charge", "entrust"})
_SERVING = frozenset({"act", "serve", "work"})
_VENUES = frozenset({"host", "place", "platform", "site", "venue"})


def from_governor(draft: MeetingDraft, frame: Frame, governor: Frame, role: str, words: MeetingWords) -> None:
    """ "flew to Moscow for talks with Lavrov", "said after a meeting with Aliyev": the clause's subject takes part."""
    if _by_invitation(draft, governor, role) or _by_call(draft, governor, role):
        return
    if _by_request(draft, governor, role):
        return
    asked = governor.governor if governor.role in _INNER and not parties(governor.subject) else None
    if asked is not None and asked.lemma in words.discussing:
        governor = asked  # "discussed how that might look at a meeting"
    if _by_deed(draft, governor, role, words):
        return
    partner = ("with", "to", "from") if draft.sense in CALLS else ("with",)  # "said after a call from Aldor"
    if frame.after("between") or not parties(frame.after(*partner)):
        if role not in ("for", "to", "at", "in") or governor.lemma not in words.holding:
            return
    owning = {actor for mention in frame.chunk.owners for actor in mention.actors}
    if role in _APART and owning and len(draft.participants) > 1 and owning.isdisjoint(parties(governor.subject)):
        return  # "his spokesman said after Aldor's meeting with Berrin"
    _take_subject(draft, governor)


def _take_subject(draft: MeetingDraft, governor: Frame) -> None:
    draft.participants = unique([*parties(governor.subject), *draft.participants])
    draft.note("participants", f"subject of {governor.lemma}")


def _by_invitation(draft: MeetingDraft, governor: Frame, role: str) -> bool:
    """Whether an offer or invitation to meet tells who offers it, and to whom."""
    invitation = next((a for a in governor.objects if a.chunk.lemma in _INVITATIONS), None)
    if invitation is not None and role == "of":  # "rejected an offer by Ostia of direct talks"
        offering = [*parties([invitation]), *(a for m in invitation.chunk.owners for a in m.actors)]
        offering += parties(governor.after("by", "from"))
        draft.participants = unique([*parties(governor.subject), *offering, *draft.participants])
        draft.offered = True
        draft.note("participants", "who offers and to whom")
        return True
    if invitation is not None and role in ("to", "for"):
        inviting = parties([invitation]) or [a for m in invitation.chunk.owners for a in m.actors]
        draft.participants = unique([*parties(governor.subject), *draft.participants])
        draft.participants = [a for a in draft.participants if a not in inviting]
        draft.hosts = unique([*draft.hosts, *inviting])
        draft.note("hosts", "whose invitation")
        return True
    return False


def _by_call(draft: MeetingDraft, governor: Frame, role: str) -> bool:
    """Whether those around a verb take part in a call."""
    if draft.sense in CALLS and role in ("in", "during", "on", "over", "by", "with", "through", "via"):
        draft.participants = unique([*parties(governor.subject), *people(governor.objects), *draft.participants])
        draft.note("participants", f"around {governor.lemma}")
        return True
    return False


def _by_request(draft: MeetingDraft, governor: Frame, role: str) -> bool:
    """Whether somebody is charged with a meeting, asked for it or invited to it, or offers a place for it."""
    if governor.lemma in _CHARGING and role == "with":
        draft.participants = unique([*people(governor.objects), *draft.participants])
        return True  # "were tasked with meeting within a month"
    if governor.lemma in OFFERS and any(a.chunk.lemma in _VENUES for a in governor.after("as")):
        draft.hosts = unique([*draft.hosts, *parties(governor.subject)])  # "offered Ostia as a venue for talks"
        return True
    mediating = meeting_words().mediator_nouns
    if governor.lemma in _SERVING and any(a.chunk.lemma in mediating for a in governor.after("as")):
        draft.mediators = unique([*draft.mediators, *parties(governor.subject)])  # "act as mediators at the talks"
        draft.note("mediators", f"subject of {governor.lemma}")
        return True
    if governor.lemma in _REQUESTS and role == "for":
        draft.participants = unique([*parties(governor.subject), *people(governor.objects), *draft.participants])
        draft.note("participants", f"around {governor.lemma}")
        return True
    if governor.lemma == "invite":
        draft.hosts = unique([*draft.hosts, *parties(governor.subject)])
        draft.participants = unique([*parties(governor.objects), *draft.participants])
        return True
    return False


def _by_deed(draft: MeetingDraft, governor: Frame, role: str, words: MeetingWords) -> bool:
    """Whether what a verb tells is done at a meeting, or for it, by those who take part."""
    if role in (*_TOGETHER, "at") and not draft.participants and governor.lemma in words.addressing:
        told = people([*governor.subject, *direct(governor.objects), *governor.after("to")])
        if len({a.country or a.id for a in told}) > 1:  # "told Aldor at a meeting in Ostia that"
            draft.participants = told
            draft.note("participants", f"around {governor.lemma}")
            return True
    alone = not draft.participants and role in _TOGETHER
    if (role == "at" or alone) and _several_sides(governor):
        _take_subject(draft, governor)
        return True
    if role == "for" and governor.lemma in _AWAITING:
        awaited = people(governor.objects)  # "are expected in Ostia for a summit", "for talks with Aldor"
        if draft.participants or len({a.country or a.id for a in awaited}) > 1:
            draft.participants = unique([*awaited, *draft.participants])
        return True
    if role == "for" and governor.lemma == "prepare" and governor.verb is not None and governor.verb.passive:
        draft.participants = unique([*people(governor.objects), *draft.participants])  # "is prepared for talks with"
        return True
    if role in ("to", "on") and governor.lemma in _AGREEING and _several_sides(governor):
        _take_subject(draft, governor)
        return True
    if role == "from" and governor.lemma in words.leaving and _several_sides(governor):
        _take_subject(draft, governor)
        return True
    return False


def _several_sides(frame: Frame) -> bool:
    """Whether the subject is several parties: what they do at a meeting, they do together.

    So are an army and the rebels of one country.
    """
    return len(set(map(side_key, parties(frame.subject)))) > 1
