"""Who invited those who met: "invited both to Ostia, where they talked", "took up X's invitation"."""

from caucasus_news.model import Actor, ActorKind, Meeting, MeetingStatus, Role
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Tense
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.mediations.dating import overlap
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import TO, places_of, unique

WORDS = frozenset(
    {"invite", "invites", "invited", "inviting", "invitation", "invitations", "asked", "bade", "bidden", "bid"}
)
_INVITING = frozenset({"invite", "ask", "bid"})
NOUNS = frozenset({"invitation", "invitations"})
_FOLLOWING = frozenset({"accept", "follow", "take up", "answer", "heed", "honour", "honor", "respond to", "respond"})
_BY = frozenset({"at", "on", "upon", "by", "following", "after"})
_WHOSE = frozenset({"of", "from", "by"})


def inviters(meeting: Meeting, number: int, stage: Stage) -> list[Actor]:
    """Who had invited those who met, by a sentence that tells of their meeting, and of no other of theirs."""
    if WORDS.isdisjoint(stage.keys[number]) or any(_is_like(m, meeting) for m in stage.meetings.get(number, ())):
        return []
    told = stage.only_time(number)
    if told is not None and meeting.when is not None and not overlap(told, meeting.when):
        return []  # a meeting before, which this one is told beside
    return unique([*who_invited(meeting, number, stage), *_whose_invitation(number, stage)])


def _is_like(one: Meeting, other: Meeting) -> bool:
    """Whether one is another meeting of the same people: "met in Ostia in May and, at Carol's invitation, in Arden"."""
    people = {p.actor.id for p in other.participants}
    guests = {p.actor.id for p in one.participants if p.role is Role.PARTICIPANT}
    return one is not other and one.when != other.when and guests <= people


def who_invited(meeting: Meeting, number: int, stage: Stage) -> list[Actor]:
    """Who invited exactly those who met, to where they met."""
    sides = stage.taken(p.actor for p in meeting.participants)
    found: list[Actor] = []
    for frame in stage.scene.frames[number]:
        verb = frame.verb
        if frame.lemma not in _INVITING or verb is None or verb.negated or verb.modal:
            continue
        places = list(places_of(frame, TO))
        if frame.lemma != "invite" and not places:
            continue  # "asked them to sign"
        latest = verb.tense is Tense.PERFECT and not any(d.role == "where" for d in frame.dependents)
        if latest and not verb.passive and meeting.status is not MeetingStatus.PLANNED:
            continue  # "who met last week, and whom X has now invited"
        guests = frame.objects or (frame.governor.subject if frame.governor is not None else [])
        if meeting.place is not None and places and all(p.name != meeting.place.name for p in places):
            continue
        if stage.taken(stage.named(m for a in guests for m in a.mentions)) == sides:
            found += stage.actors(frame.subject)
    return found


def _whose_invitation(number: int, stage: Stage) -> list[Actor]:
    """Whose invitation they took up, or were there by: "at American invitation", "followed an invitation of X"."""
    chunks = stage.scene.chunks[number]
    found: list[Actor] = []
    for i, chunk in enumerate(chunks):
        if chunk.kind is ChunkKind.PREPOSITION and "invitation" in chunk.lemma:  # "on invitation of the Swiss"
            found += _named(chunks[i + 1 : i + 2])
        elif chunk.lemma in NOUNS and ((i and chunks[i - 1].lemma in _BY) or _is_taken_up(chunk, number, stage)):
            found += givers(chunk, i, stage, number)
    return found


def _is_taken_up(chunk: Chunk, number: int, stage: Stage) -> bool:
    """Whether somebody followed an invitation."""
    return any(
        frame.lemma in _FOLLOWING and frame.verb is not None and not frame.verb.negated and not frame.verb.modal
        for frame in stage.scene.frames[number]
        for argument in (*frame.objects, *frame.after("to"))
        if argument.chunk is chunk
    )


def givers(chunk: Chunk, index: int, stage: Stage, number: int) -> list[Actor]:
    """Whose invitation it is, before the noun or behind it."""
    behind = stage.scene.chunks[number][index + 1 : index + 3]
    own = stage.owners(Argument(chunk))
    return own or (_named(behind[1:]) if behind and behind[0].lemma in _WHOSE else [])


def _named(chunks: tuple[Chunk, ...]) -> list[Actor]:
    """Whom a phrase names, a people for its state: "on invitation of Americans"."""
    return [a for c in chunks if c.mention is not None for a in c.mention.actors if a.kind is not ActorKind.GROUP]
