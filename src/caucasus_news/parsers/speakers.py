"""Who can be a source, and who speaks where a pronoun does."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import frozen

from caucasus_news.lexicon.words import load_words, word_sets
from caucasus_news.mentions.mention import Form, Mention, stands_for_state
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.polities import POLITIES
from caucasus_news.parsers.scene import Scene

_SELF = frozenset({"i", "me"})  # who is quoted, and is the source by that
_OWN = frozenset({"its", "his", "her", "their"})
_BANDS = frozenset({"group", "movement", "militia", "faction", "rebels"})
_NEWS = frozenset({"communication", "information", "message", "announcement"})


@frozen
class SpeakerWords:
    """The nouns of the word list ``attribution`` that are no sources, stand for a polity, or name an account."""

    no_source: frozenset[str]
    authorities: frozenset[str]
    accounts: frozenset[str]
    documents: frozenset[str]
    callings: frozenset[str]


@cache
def speaker_words() -> SpeakerWords:
    """The packaged words, read once."""
    return SpeakerWords(**word_sets(SpeakerWords, load_words("attribution")))


def source_of(arguments: Iterable[Argument]) -> Iterator[Actor]:
    """The actors that can be sources: named people, bodies, states that speak; not "officials", "witnesses"."""
    words = speaker_words()
    for argument in arguments:
        mention = argument.chunk.mention
        lemma = argument.chunk.lemma
        if mention is not None and lemma not in _SELF and (lemma not in words.no_source or _is_known(mention)):
            yield from _sources(mention, argument, words)
        elif lemma in words.authorities:
            yield from (a for m in argument.mentions for a in m.actors)


def _is_known(mention: Mention) -> bool:
    """Whether an "agency" has a name of its own: "the UN refugee agency", not "a state agency"."""
    return mention.form is Form.NAME and all(actor.kind is ActorKind.ORGANIZATION for actor in mention.actors)


def _sources(mention: Mention, argument: Argument, words: SpeakerWords) -> Iterator[Actor]:
    for actor in mention.actors:
        people = mention.form is Form.PEOPLE and actor.kind is not ActorKind.FORCE and not _is_nation(mention, argument)
        if people and argument.chunk.lemma not in words.authorities:
            continue
        if mention.form is Form.DEMONYM or actor.kind is ActorKind.GROUP:
            continue
        if stands_for_state(mention):
            continue  # "the Turkish ambassador", whoever it is
        if not mention.acts and mention.place is not None:
            continue
        if argument.chunk.lemma in _BANDS and actor.kind is ActorKind.STATE:
            continue  # "the Lebanese group" does not speak for Lebanon
        if mention.form is Form.PRONOUN and argument.chunk.lemma == "it" and actor.kind is ActorKind.PERSON:
            continue
        yield actor


def _is_nation(mention: Mention, argument: Argument) -> bool:
    """Whether a people speaks with one voice: "the Abkhaz", "the Georgians", not "Georgian soldiers"."""
    stem = argument.chunk.lemma[:4]
    return mention.last - mention.first == 2 and any(
        word[:4] == stem for a in mention.actors for word in a.name.casefold().split()
    )


def seated(argument: Argument, frame: Frame) -> list[Actor]:
    """Whose the "authorities in Ostia" are: the polity of the capital or land right behind them."""
    chunk = argument.chunk
    if chunk.mention is not None or chunk.lemma not in speaker_words().authorities:
        return []
    behind = [a.chunk for a in frame.after("in") if a.chunk.first == chunk.last + 1]
    named = [c.mention for c in (*argument.complements, *behind) if c.mention is not None]
    return [a for m in named for a in m.actors if a.kind in POLITIES]


def of_capital(mention: Mention | None) -> list[Actor]:
    """The polity whose capital a phrase names, as those who speak there."""
    if mention is None or mention.form is not Form.CAPITAL:
        return []
    return [a for a in mention.actors if a.kind in POLITIES]


@cache
def account_words() -> frozenset[str]:
    """The last words of all by which a phrase may name an account: "by its account", "in the words of"."""
    return frozenset([phrase.split()[-1] for phrase in speaker_words().accounts | _NEWS])


def account_of(arguments: Iterable[Argument], last: Actor | None) -> list[Actor]:
    """Whose account a phrase names: "by its account", "in Baku's version", "in the words of Aliyev"."""
    accounts = speaker_words().accounts
    found: list[Actor] = []
    for argument in arguments:
        chunk = argument.chunk
        if chunk.lemma not in accounts and not (chunk.lemma in _NEWS and argument.complements):
            continue
        if chunk.determiner in _OWN and last is not None:
            found += [last]
        elif chunk.owners:
            found += [a for m in chunk.owners for a in m.actors if m.acts or m.place is None]
        else:
            found += source_of(Argument(c) for c in argument.complements)
    return found


def document_of(arguments: Sequence[Argument], last: Actor | None) -> list[Actor]:
    """Who speaks in "the statement says", "according to the document": who spoke last, where it is nobody's by name."""
    if last is None or not arguments or arguments[0].complements:
        return []
    chunk = arguments[0].chunk
    named = chunk.mention is not None or bool(chunk.owners)
    again = chunk.determiner in ("the", "this") and chunk.lemma.rpartition(" ")[2] in speaker_words().documents
    return [last] if again and not named else []


def speaker_of(frame: Frame, last: Actor | None, scene: Scene) -> list[Actor]:
    """Who speaks: the subject; of "it said", "he added" who spoke last."""
    subject = frame.subject[0].chunk if frame.subject else None
    if subject is None:
        return []
    pronoun = subject.mention is not None and subject.mention.form is Form.PRONOUN
    if pronoun and last is not None:
        if subject.lemma == "it" and _on_whose_part(subject, frame, scene):
            return list(source_of(frame.subject))
        human = subject.lemma in ("he", "she", "who")
        if human == (last.kind is ActorKind.PERSON) or subject.lemma == "they":
            return [last]
    return list(source_of(frame.subject)) or seated(frame.subject[0], frame)


def _on_whose_part(subject: Chunk, frame: Frame, scene: Scene) -> bool:
    """Whether a pronoun stands for who opened its sentence: "On Ostia's part, it said …", whoever spoke before."""
    opening = next((c for c in scene.chunks[frame.sentence][:2] if c.lemma == "part"), None)
    named = opening.mention if opening is not None else None
    return named is not None and subject.mention is not None and named.actors == subject.mention.actors
