"""Whose word something is: who says, denies or confirms it, in the same sentence or about the one before."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from attrs import define, frozen

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind, Stance
from caucasus_news.parsers.chunks import Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.scene import Scene

_OWN = frozenset({"its", "his", "her", "their"})
_INNER = frozenset({"content", "infinitive", "gerund", "participle", "object", "subject", "of", "for", "that", "in", "by", "relative", "when", "as", "after", "while", "where", "with", "from", "on", "about", "before", "because"})


@frozen
class AttributionWords:
    """The word list ``attribution``, ready for look-up."""

    denying: frozenset[str]
    confirming: frozenset[str]
    accusing: frozenset[str]
    saying: frozenset[str]
    by: frozenset[str]
    words: frozenset[str]
    fabrications: frozenset[str]
    no_source: frozenset[str]


@cache
def attribution_words() -> AttributionWords:
    """The packaged words, read once."""
    data: Mapping[str, Any] = load_words("attribution")
    names = ("denying", "confirming", "accusing", "saying", "by", "words", "fabrications", "no_source")
    return AttributionWords(*(frozenset(data[name]) for name in names))


@define(eq=False)
class Word:
    """One source's word in a sentence: who, how, and the frame of the verb of saying (None behind "according to").

    `about_before` tells that it is about what another sentence told ("Baku denied this"), `from_index` and `to_index`
    the chunks of the sentence that it covers.
    """

    source: Actor
    stance: Stance
    sentence: int
    frame: Frame | None
    about_before: bool = False
    from_index: int = -1
    to_index: int = 1 << 30

    def covers(self, frame: Frame) -> bool:
        """Whether what `frame` tells is this source's word."""
        if frame.sentence != self.sentence:
            return False
        if self.frame is not None and self.frame in inner_chain(frame):
            return True
        return self.from_index <= frame.index < self.to_index


def inner_chain(frame: Frame) -> Iterator[Frame]:
    """The frames that a frame hangs on, itself first, as far as they tell one thing."""
    current: Frame | None = frame
    for _ in range(10):
        if current is None:
            return
        yield current
        if current.role and current.role not in _INNER:
            return
        current = current.governor


def sayer_of(frame: Frame) -> Frame | None:
    """The verb of saying, denying or accusing that a frame hangs on."""
    words = attribution_words()
    for outer in inner_chain(frame):
        if outer is not frame and outer.verb is not None and _stance(outer, words) is not None:
            return outer
    return None


def source_of(arguments: Iterable[Argument]) -> Iterator[Actor]:
    """The actors that can be sources: named people, bodies, states that speak; not "officials", "witnesses"."""
    words = attribution_words()
    for argument in arguments:
        if argument.chunk.lemma in words.no_source and argument.chunk.mention is None:
            continue
        mentions = [argument.chunk.mention] if argument.chunk.mention is not None else []
        for mention in mentions:
            yield from _sources(mention, argument, words)


def _sources(mention: Mention, argument: Argument, words: AttributionWords) -> Iterator[Actor]:
    if argument.chunk.lemma in words.no_source:
        return
    for actor in mention.actors:
        if mention.form is Form.PEOPLE and actor.kind is not ActorKind.FORCE:
            continue
        if mention.form is Form.DEMONYM:
            continue
        if actor.kind is ActorKind.GROUP:
            continue
        if not mention.acts and mention.place is not None:
            continue
        yield actor


def scene_words(scene: Scene) -> list[list[Word]]:
    """Every source's word that each sentence gives; "it said" goes on with who spoke last."""
    found: list[list[Word]] = []
    last: Actor | None = None
    for number in range(len(scene.frames)):
        words = list(_words_of(number, last, scene))
        found.append(words)
        if words:
            last = words[-1].source
    return found


def _words_of(sentence: int, last: Actor | None, scene: Scene) -> Iterator[Word]:
    words = attribution_words()
    for frame in scene.frames[sentence]:
        if frame.verb is not None and not frame.verb.negated:
            stance = _stance(frame, words)
            if stance is not None:
                yield from _spoken(frame, stance, last, scene, words)
        for lemma, arguments in frame.prepositions:
            if lemma in words.by:
                yield from (Word(a, Stance.ASSERTED, sentence, None) for a in source_of(arguments))
            elif lemma in ("by", "in"):
                yield from (Word(a, Stance.ASSERTED, sentence, None) for a in _account(arguments, last, words))


def _account(arguments: Iterable[Argument], last: Actor | None, words: AttributionWords) -> Iterator[Actor]:
    """ "By its account", "in Baku's version"."""
    for argument in arguments:
        chunk = argument.chunk
        if chunk.lemma not in ("account", "version", "words", "data", "estimate", "count", "figures"):
            continue
        if chunk.determiner in _OWN and last is not None:
            yield last
        else:
            yield from (a for m in chunk.owners for a in m.actors if m.acts or m.place is None)


def speaker_of(frame: Frame, last: Actor | None) -> list[Actor]:
    """Who speaks: the subject; of "it said", "he added" who spoke last, where that can be meant."""
    subject = frame.subject[0].chunk if frame.subject else None
    pronoun = subject is not None and subject.mention is not None and subject.mention.form is Form.PRONOUN
    if pronoun and last is not None and subject is not None:
        human = subject.lemma in ("he", "she", "who")
        if human == (last.kind is ActorKind.PERSON) or subject.lemma == "they":
            return [last]
    return list(source_of(frame.subject))


def _stance(frame: Frame, words: AttributionWords) -> Stance | None:
    if frame.lemma in words.denying:
        return Stance.DENIED
    if frame.lemma in words.confirming:
        return Stance.CONFIRMED
    if frame.lemma in words.accusing or frame.lemma in words.saying:
        return Stance.ASSERTED
    return None


def _spoken(
    frame: Frame, stance: Stance, last: Actor | None, scene: Scene, words: AttributionWords
) -> Iterator[Word]:
    frames = scene.frames[frame.sentence]
    content = [f for f in frames if f.governor is frame and f.verb is not None and f.role in ("content", "gerund", "infinitive", "of", "that")]
    if _is_fabrication(frame, words, scene):
        stance = Stance.DENIED
    elif frame.lemma in ("call", "brand", "label"):
        return
    before = stance is Stance.DENIED and not content and not _has_event_object(frame, words)
    trailing = not content and not before and _is_last(frame, frames)
    for actor in speaker_of(frame, last):
        word = Word(actor, stance, frame.sentence, frame, before)
        if trailing:
            word.from_index, word.to_index = -1, frame.index
        else:
            word.from_index, word.to_index = frame.index, _end_of(frame, scene)
        if before:
            word.from_index = word.to_index = 1 << 30
        yield word


def _has_event_object(frame: Frame, words: AttributionWords) -> bool:
    return any(a.chunk.event for a in frame.objects)


def _is_fabrication(frame: Frame, words: AttributionWords, scene: Scene) -> bool:
    """ "called that a fabrication", "dismissed it as untrue"."""
    if frame.lemma not in ("call", "describe", "brand", "label", "dismiss", "consider"):
        return False
    keys = scene.document.tokens.keys
    sentence = scene.document.sentences[frame.sentence]
    return any(key in words.fabrications for key in keys[frame.chunk.last : min(frame.chunk.last + 10, sentence.last)])


def _is_last(frame: Frame, frames: tuple[Frame, ...]) -> bool:
    """Whether no other finite verb follows: "…, the ministry said"."""
    return not any(f.index > frame.index and f.verb is not None and f.verb.shape is Shape.FINITE for f in frames)


def _end_of(frame: Frame, scene: Scene) -> int:
    """The chunk where what is said ends: at the next verb of saying with a subject of its own, or a semicolon."""
    chunks = scene.chunks[frame.sentence]
    for i in range(frame.index + 1, len(chunks)):
        if chunks[i].lemma in (";",):
            return i
    return 1 << 30
