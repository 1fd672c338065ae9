"""Phrases around a trigger that give somebody a role: "under the auspices of", "at the invitation of"."""

from collections.abc import Iterable
from itertools import pairwise

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor
from caucasus_news.parsers.chunks import Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.modality import UNDONE
from caucasus_news.parsers.meetings.table import parties
from caucasus_news.parsers.meetings.words import MeetingWords
from caucasus_news.parsers.scene import unique

CALLS = frozenset({"phone", "call", "video", "conversation"})
_HOSTS = frozenset({"host", "hostess", "hosts", "organizer", "organiser"})
_OFFICES = frozenset({"leadership", "presidency", "chairmanship"})
_ITS = frozenset({"her", "his", "its", "our", "their"})
_AEGIS = frozenset({"under", "with", "through", "by", "thanks to"})
_GUESTS = frozenset({"guest", "guests"})


def read_phrases(draft: MeetingDraft, frame: Frame, words: MeetingWords) -> None:
    """ "under the auspices of", "at the invitation of", "in the presence of", "hosted by"."""
    if frame.prepositions:
        _read_aegis(draft, frame, words)
    if draft.present:
        draft.participants = unique([*draft.participants, *draft.present])
    if frame.prepositions:
        _read_thirds(draft, frame, words)
    if frame.dependents:
        _by_participles(draft, frame, words)
        _read_acting(draft, frame, words)
    for argument in frame.after("under") if frame.prepositions else ():
        if argument.chunk.lemma == "roof":  # "proposed that they come together under its roof"
            proposer = frame.governor if argument.chunk.determiner in _ITS else None
            own = parties([argument]) or (parties(proposer.subject) if proposer is not None else [])
            draft.hosts = unique([*draft.hosts, *own])
    for argument in frame.after("as") if frame.prepositions else ():
        if argument.chunk.lemma in _GUESTS:
            draft.hosts = unique([*draft.hosts, *parties([argument])])


def _read_aegis(draft: MeetingDraft, frame: Frame, words: MeetingWords) -> None:
    """ "under the auspices of", "at the invitation of", "in the presence of"."""
    over_it = frame.after(*words.auspices)
    if over_it:
        draft.mediators = unique([*draft.mediators, *parties(over_it)])
    if draft.sense not in CALLS and words.status.get(frame.lemma) not in UNDONE:  # but "postponed at the request of"
        if invited_by := frame.after(*words.invitation):
            draft.hosts = unique([*draft.hosts, *(parties(invited_by) or _people_of(invited_by))])
        inviting = [a for a in frame.after("on", "upon", "at", "by") if a.chunk.lemma in words.invitation_nouns]
        if inviting:  # "on Putin's initiative"
            owners = [m for a in inviting for m in a.chunk.owners]
            draft.hosts = unique([*draft.hosts, *(parties(inviting) or [a for m in owners for a in m.actors])])
    if beside := frame.after(*words.presence):
        mediators = [a for a in beside if a.chunk.lemma in words.mediator_nouns]  # "in the presence of the mediators"
        draft.mediators = unique([*draft.mediators, *parties(mediators)])
        draft.present += parties([a for a in beside if a not in mediators])


def _read_thirds(draft: MeetingDraft, frame: Frame, words: MeetingWords) -> None:
    """ "under Ostia's mediation", "through Ostian mediators", "with General Volkov as mediator"."""
    for lemma, arguments in frame.prepositions:
        for argument in arguments if lemma in _AEGIS else ():
            noun = argument.chunk.lemma  # but "talks with the Ostian leadership" are under nobody's
            if noun in words.auspices_nouns and not (lemma == "with" and noun in _OFFICES):
                actors = [a for m in argument.mentions for a in m.actors]
                draft.mediators = unique([*draft.mediators, *actors])
    between = [a for a in frame.after("through", "via") if a.chunk.lemma in words.mediator_nouns]
    if between:  # "talks through Ostian mediators"
        draft.mediators = unique([*draft.mediators, *parties(between)])
    for (before, who), (lemma, what) in pairwise(frame.prepositions):  # "talks …, with General Volkov as mediator"
        said = {a.chunk.lemma for a in what} if (before, lemma) == ("with", "as") else set()
        if said & words.mediator_nouns:
            draft.mediators = unique([*draft.mediators, *parties(who)])
        elif said & _HOSTS:
            draft.hosts = unique([*draft.hosts, *parties(who)])
        if (before, lemma) == ("with", "in"):
            _seated(draft, parties(who), {a.chunk.lemma for a in what})


def _read_acting(draft: MeetingDraft, frame: Frame, words: MeetingWords) -> None:
    """ "Talks …, with Aldor mediating"."""
    for dependent in frame.dependents:
        if slot := _acting(dependent, words):
            around = (frame, *(o for o in frame.dependents if o.verb is None))
            with_them = {id(a.chunk) for f in around for a in f.after("with")}
            if any(id(a.chunk) in with_them for a in dependent.subject):
                setattr(draft, slot, unique([*getattr(draft, slot), *parties(dependent.subject)]))


def _people_of(arguments: Iterable[Argument]) -> list[Actor]:
    """The states whose people are named for them: "at the invitation of the Aldorians"."""
    return [a for argument in arguments for m in argument.mentions if m.form is Form.PEOPLE for a in m.actors]


def _acting(frame: Frame, words: MeetingWords) -> str:
    """What somebody is at a meeting by what he does there: "mediating", "acting as a go-between", "playing host"."""
    if frame.verb is None or frame.verb.shape is not Shape.GERUND:
        return ""
    named = {a.chunk.lemma for a in frame.after("as")} if frame.lemma in ("act", "serve") else set()
    if frame.lemma in words.mediating or named & words.mediator_nouns:
        return "mediators"
    return "hosts" if frame.lemma in (*words.hosting, "play host") or named & _HOSTS else ""


def _seated(draft: MeetingDraft, people: list[Actor], where: set[str]) -> None:
    """ "Talks …, with General Volkov in the chair", "with Aldor in attendance"."""
    if "chair" in where:
        draft.participants = [a for a in draft.participants if a not in people]
        draft.mediators = unique([*draft.mediators, *people])
    elif "attendance" in where:
        draft.present += people
        draft.participants = unique([*draft.participants, *people])


def _by_participles(draft: MeetingDraft, frame: Frame, words: MeetingWords) -> None:
    """ "Shook hands in Ostia, hosted by Aldor"."""
    for dependent in frame.dependents:
        verb = dependent.verb
        if frame.verb is None or verb is None or not verb.passive or verb.shape is not Shape.PARTICIPLE:
            continue
        if dependent.role == "gerund" and not any(a.chunk.event for a in dependent.objects):
            if dependent.lemma in words.mediating:
                draft.mediators = unique([*draft.mediators, *parties(dependent.subject)])
            elif dependent.lemma in words.hosting:
                draft.hosts = unique([*draft.hosts, *parties(dependent.subject)])
