"""Who of those that a clause names can sit at a table."""

from collections.abc import Iterable

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import unique

_PERSON = ActorKind.PERSON  # a look at an enumeration costs more than what is done with it
#: Prepositions before those who meet with one another.
WITH = ("with", "between", "among", "involving")


def parties(arguments: Iterable[Argument]) -> list[Actor]:
    """Those among the arguments who can sit at a table: no crowds."""
    row = list(arguments)
    found: list[Actor] = []
    for argument in row:
        mention = argument.chunk.mention
        for m in argument.mentions if mention is None else (mention,) if mention.actors else _whose(argument, mention):
            if m.form is Form.PEOPLE and argument.chunk.lemma not in meeting_words().delegates:
                found += [actor for actor in m.actors if m.acts and _is_one_body(m, actor, argument)]
            elif m.acts or (m.form is Form.DEMONYM and _are_delegates(row)):
                found += m.actors
    return unique(found) if found[1:] else found


def _whose(argument: Argument, officials: Mention) -> list[Mention]:
    """Of officials whom nobody knows, whose they are: "the special representatives of both"."""
    if not officials.plural or officials.form not in (Form.OFFICE, Form.NOMINAL):
        return []
    return [c.mention for c in argument.complements if c.mention is not None]


def _are_delegates(arguments: list[Argument]) -> bool:
    """Whether a list ends in delegates, whose country its other members only tell: "Aldorian and Berrian officials"."""
    return arguments[-1].chunk.lemma in meeting_words().delegates


def _is_one_body(mention: Mention, actor: Actor, argument: Argument) -> bool:
    """Whether people in arms are one organisation: "the Taliban" and "the rebels" are no crowd, "Ostian troops" are."""
    rebels = argument.chunk.lemma in meeting_words().rebels and actor.country is None
    return actor.kind is ActorKind.FORCE and (rebels or not mention.plural)


def mediating(frame: Frame) -> list[Actor]:
    """Whom the words around a trigger call mediators: "sat down with Ostian mediators"."""
    around = (frame, *[link for link, _ in frame.links]) if frame.links else (frame,)
    nouns = meeting_words().mediator_nouns
    return parties(
        [a for f in around for a in (*f.subject, *f.after("with", "by"), *f.objects) if a.chunk.lemma in nouns]
    )


def direct(arguments: Iterable[Argument]) -> list[Argument]:
    """The arguments that name somebody themselves, or a delegation of somebody: no "invitation of the president"."""
    delegates = meeting_words().delegates
    return [a for a in arguments if a.chunk.mention is not None or a.chunk.lemma in delegates]


def people(arguments: Iterable[Argument]) -> list[Actor]:
    """The persons and delegations' principals among the arguments."""
    row = list(arguments)
    found = parties(row) if row else []
    return [a for a in found if a.kind is _PERSON] if found else found


def are_delegates(argument: Argument) -> bool:
    """Whether a phrase means people who speak for somebody: "officials", "the deputy foreign ministers of"."""
    mention = argument.chunk.mention
    officials = mention is not None and mention.form is Form.OFFICE and mention.plural
    return officials or argument.chunk.lemma in meeting_words().delegates


def visitors(frame: Frame) -> list[Actor]:
    """Of whom a meeting is told, who meets the others: the subject."""
    if frame.verb is not None:
        return parties(frame.subject)
    holders = [link.subject for link, role in frame.links if role == "object"]
    if not holders and frame.governor is not None:
        holders = [frame.governor.subject]
    return [a for arguments in holders for a in parties(arguments)]
