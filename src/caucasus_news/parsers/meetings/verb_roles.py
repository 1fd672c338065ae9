"""Who meets, who hosts and who mediates, told around a verb: "X met Y", "X received Y and Z"."""

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings.credentials import CREDENTIALS, read_presented
from caucasus_news.parsers.meetings.delegations import listed
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.partners import read_guest, read_host, read_partner
from caucasus_news.parsers.meetings.phrases import CALLS, read_phrases
from caucasus_news.parsers.meetings.table import WITH, direct, parties, people
from caucasus_news.parsers.meetings.words import MeetingWords, meeting_words
from caucasus_news.parsers.scene import unique

_HOSTING = frozenset({"bring", "host", "invite", "receive", "welcome"})
_CALLING_IN = frozenset({"convene", "gather", "summon"})
_SIGNING = frozenset({"initial", "sign"})
_PROPOSALS = frozenset({"offer", "propose", "suggest"})
_TAKING_OBJECTS = frozenset({"receive", "see", "invite", "call", "phone"})
_WHEN = frozenset({"after", "as", "before", "since", "when", "where", "while"})
_PAIR = 2
_PARTNERS = {"be guest": read_guest, "be host": read_host, "be partner": read_partner, CREDENTIALS: read_presented}


def read_verb_roles(draft: MeetingDraft, frame: Frame, sense: str, words: MeetingWords) -> None:
    """Roles around a verb by its sense, its phrases last: whom it is done with, for or by."""
    if sense == "it":
        if frame.verb is not None and frame.verb.passive and frame.lemma in words.mediating | words.hosting:
            slot = "mediators" if frame.lemma in words.mediating else "hosts"
            setattr(draft, slot, parties(frame.subject))
            draft.note(slot, f"by whom it was {frame.lemma}")
        read_phrases(draft, frame, words)
        return
    if sense == "invited":
        draft.participants = parties(frame.subject)
        draft.hosts = parties(frame.governor.subject) if frame.governor is not None else []
        draft.note("hosts", "whose invitation")
        return
    read_partners = _PARTNERS.get(sense)
    if read_partners is not None:
        read_partners(draft, frame)
        return
    _read_sides(draft, frame, sense)
    draft.participants = unique([*offerers(frame), *draft.participants, *parties(met_with(frame, words))])
    if sense == "sit":
        across = frame.after("from") if any(a.chunk.lemma == "table" for a in frame.after("across")) else ()
        draft.participants = unique([*draft.participants, *parties([*across, *frame.after("between")])])
    if sense == "open":
        _read_presence(draft, frame)
    if sense in ("talk", "tell") or sense in CALLS:
        draft.participants = unique([*draft.participants, *parties(frame.after("to"))])
    for dependent in frame.dependents:
        if dependent.role == "infinitive" and dependent.lemma == "discuss":
            read_phrases(draft, dependent, words)  # "met to discuss trade under the auspices of"
    read_phrases(draft, frame, words)
    _read_gatherer(draft, frame, words)


def _read_sides(draft: MeetingDraft, frame: Frame, sense: str) -> None:
    """Subject and objects, as host and guests, mediator and sides, or people who meet."""
    doing = [a for a in frame.subject if not a.chunk.event]  # "the format's second meeting gathered the ministers"
    subject, objects = parties(doing), parties(direct(frame.objects))
    if not objects and sense in _TAKING_OBJECTS and frame.verb is not None and not frame.verb.passive:
        objects = people(frame.after("to"))  # "will receive to Aldor", in translations
    if sense == "discuss":
        objects = [a for a in objects if a.kind is ActorKind.PERSON]  # "discussed the mission of the union"
    if sense == "chair" and len({a.country or a.id for a in subject}) < 2:
        draft.mediators, draft.participants = subject, objects
        draft.note("mediators", f"subject of {frame.lemma}")
    elif sense in _HOSTING or (subject and objects and _keeps(frame, sense)):
        draft.hosts, draft.participants = subject, objects
        draft.note("hosts", f"subject of {frame.lemma}")
    else:
        draft.participants = unique([*subject, *objects])
        draft.note("participants", f"around {frame.lemma}")


def _keeps(frame: Frame, sense: str) -> bool:
    """Whether a verb with people for its objects is what a host does: "gathered them", "had closeted both"."""
    beside = parties(frame.after(*WITH))
    others = [a for a in parties(frame.objects) if a not in beside]  # not "closeted himself with both"
    kept = unique([*others, *beside]) if others else []
    return sense in _CALLING_IN or (frame.lemma in meeting_words().closeting and len(kept) >= _PAIR)


def _read_presence(draft: MeetingDraft, frame: Frame) -> None:
    """Before whom, or to whom, people do what they do with one another."""
    seated = people(frame.after("before"))  # "the deal they had struck before him": in whose presence
    subject = parties([a for a in frame.subject if not a.chunk.event])
    presiding = seated if len({a.country or a.id for a in subject}) > 1 else []
    draft.hosts = [a for a in presiding if a not in subject]
    seated = [] if presiding else seated
    draft.participants = unique([*draft.participants, *people(frame.after("to")), *seated])  # "put a plan to Aldor"


def _read_gatherer(draft: MeetingDraft, frame: Frame, words: MeetingWords) -> None:
    """Who makes others meet: "Carol got Aldor and Berrin to sit down"."""
    outer = frame.governor
    if (
        outer is None
        or frame.role != "infinitive"
        or outer.lemma not in words.putting
        or len(parties(outer.objects)) < 2
    ):
        return
    gathering = parties(outer.subject)
    again = [a for b in frame.after("with") for m in b.mentions if m.form is Form.PRONOUN for a in m.actors]
    draft.participants = [a for a in draft.participants if a not in gathering or a not in again]  # "to sit with them"
    slot = "mediators" if outer.lemma in words.winning_over and not again else "hosts"
    thirds = [a for a in gathering if a not in draft.participants]
    setattr(draft, slot, unique([*getattr(draft, slot), *thirds]))
    draft.note(slot, f"subject of {outer.lemma}")


def offerers(frame: Frame) -> list[Actor]:
    """Who offers whom to meet: "Carol offered to Aldor to meet in Ostia", "proposed to him that they meet".

    So too who told whom something "when they met".
    """
    offer = frame.governor
    if offer is not None and frame.role in _WHEN and any(a.chunk.lemma == "they" for a in frame.subject):
        pair = people([*offer.subject, *offer.objects, *offer.after("to", "with")])
        return pair if len(pair) == _PAIR and not parties(frame.subject) else []
    if offer is None or offer.lemma not in _PROPOSALS or frame.role not in ("infinitive", "content"):
        return []
    if frame.role == "content" and parties(frame.subject):
        return []  # "proposed that the presidents meet"
    answering = [a for link, role in offer.links if role == "object" for a in link.subject]  # "rejected an offer"
    return people([*offer.subject, *offer.objects, *offer.after("to"), *answering])


def met_with(frame: Frame, words: MeetingWords) -> list[Argument]:
    """Who stands behind "with" of a verb or of its object: "discussed the treaty with Aldor", "signed a pact with"."""
    own = [*frame.after(*WITH), *listed(frame)]
    if frame.lemma not in words.discussing | _SIGNING:
        return own
    return own + [a for d in frame.dependents if d.verb is None and d.role == "object" for a in d.after("with")]
