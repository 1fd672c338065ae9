"""Whose a meeting is: "Aldor's meeting", "his meeting with Aldor", "a meeting of Aldor and Berrin"."""

from caucasus_news.model import Actor, ActorKind, PlaceKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.table import direct, parties, people
from caucasus_news.parsers.meetings.words import MeetingWords
from caucasus_news.parsers.scene import unique


def whose(frame: Frame) -> list[Argument]:
    """Whose event it is by its "of"; that behind another noun is the noun's: "met in protest of Aldor's moves"."""
    found: list[Argument] = []
    before: Argument | None = None
    for lemma, arguments in frame.prepositions:
        if lemma == "of" and (before is None or before.chunk.mention is not None):
            found += arguments
        before = arguments[-1] if arguments else None
    return found


def from_possessive(draft: MeetingDraft, frame: Frame) -> None:
    """ "recalled his meeting with Aldor": whoever recalls it took part."""
    if frame.chunk.determiner not in ("his", "her", "their", "its"):
        return
    holders = [link.subject for link, role in frame.links if role == "object"]
    if frame.hung is not None:
        holder = frame.hung[0]
        holders.append(holder.objects if holder.verb is not None and holder.verb.passive else holder.subject)
        if frame.chunk.determiner == "their" and holder.verb is not None and holder.verb.passive:
            holders += [holder.subject, holder.after("to")]  # "was handed to Aldor by Berrin at their meeting"
        if frame.chunk.determiner == "their":
            holders.append(direct(holder.objects))  # "told Aldor at their meeting"
        if frame.chunk.determiner == "their" and not parties(holder.subject):
            teller = holder.governor if holder.role == "content" else None
            others = people(holder.after("from", "to"))  # "Aldor said the idea came from Berrin at their meeting"
            if teller is not None and len(others) == 1:
                holders += [holder.after("from", "to"), teller.subject]
    for subject in holders:
        draft.participants = unique([*parties(subject), *draft.participants])


def co_owners(frame: Frame) -> list[Actor]:
    """Those named before an owner: "Aldor and Berrin's meeting"."""
    if not frame.chunk.owners:
        return []
    for link, _ in frame.links:
        for row in (link.objects, link.subject):
            here = next((i for i, a in enumerate(row) if a.chunk is frame.chunk), 0)
            if here:
                return people(row[:here])
    return []


def owners(frame: Frame, words: MeetingWords) -> list[Actor]:
    """ "Aliyev's meeting", "Armenian-Azerbaijani talks"; one town is where they meet, a body whose summit it is."""
    owners = frame.chunk.owners
    if len(owners) == 1 and owners[0].place is not None and owners[0].place.kind is not PlaceKind.STATE:
        return []
    actors = [a for m in owners for a in m.actors]
    if frame.lemma in words.occasions:
        return [a for a in actors if a.kind is not ActorKind.ORGANIZATION]
    return actors
