"""Gatherings of a body, which is no meeting of two: "a NATO summit", "the assembly's 79th session"."""

from caucasus_news.mentions.mention import Form
from caucasus_news.model import ActorKind
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.words import MeetingWords

_OF_MANY = frozenset({"dinner", "forum", "gathering", "lunch", "session", "sitting", "summit"})


def is_of_body(frame: Frame) -> bool:
    """Whether a noun tells whose event it is, or is a gathering of many: "a session", "the council's meeting"."""
    own = bool(frame.chunk.owners) or bool(frame.after("of"))
    return own or frame.lemma in _OF_MANY


def is_of_others(frame: Frame) -> bool:
    """Whether a noun names whose meeting it is, so that it is no other one of the row: "a second Ostia-Amar summit"."""
    own = [
        m for m in frame.chunk.owners if any(a.kind is ActorKind.STATE for a in m.actors) and m.form is not Form.CAPITAL
    ]
    return bool(own) and len(frame.chunk.owners) > 1


def gathers_body(frame: Frame, words: MeetingWords) -> bool:
    """Whether a noun is a body's own gathering: "a NATO summit", "the first summit of the community"."""
    if frame.lemma not in words.occasions:
        return False
    of = [a for x in frame.after("of") for m in x.mentions for a in m.actors]
    return is_gathering_of_body(frame.chunk, words) or (bool(of) and all(a.kind is ActorKind.ORGANIZATION for a in of))


def is_gathering_of_body(chunk: Chunk, words: MeetingWords) -> bool:
    """ "The community's first gathering", "a NATO summit"."""
    owned = any(a.kind is ActorKind.ORGANIZATION for m in chunk.owners for a in m.actors)
    return owned and chunk.lemma in words.occasions


def names_occasion(chunk: Chunk, words: MeetingWords) -> bool:
    """Whether the phrase is the name of a body that meets now and then: "the Munich Security Conference"."""
    actors = chunk.mention.actors if chunk.mention is not None else ()
    return any(a.kind is ActorKind.ORGANIZATION and a.name.split()[-1].lower() in words.occasions for a in actors)
