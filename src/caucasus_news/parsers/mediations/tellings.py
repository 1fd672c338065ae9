"""Who is said to mediate in a sentence: by phrase or name, by role ("X acted as mediator"), by deed ("X presided")."""

from collections.abc import Iterator
from functools import cache

from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.chunks import ChunkKind, Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.auspices import by_nouns, by_phrases, is_mediation
from caucasus_news.parsers.mediations.called import (
    MIDDLE,
    actors_of,
    by_people,
    by_whose,
    heads,
    in_apposition,
    in_the_middle,
    is_role,
    names_role,
    with_roles,
)
from caucasus_news.parsers.mediations.doing import doers
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.stage import Stage, once
from caucasus_news.parsers.mediations.wished import is_unreal
from caucasus_news.parsers.mediations.words import MediationWords
from caucasus_news.parsers.scene import unique

_URGING = frozenset({"urge", "prompt", "spur", "encourage", "press", "pressure", "invite", "ask", "call"})
_HELPING = frozenset({"assist", "help", "aid", "guide", "run", "coach"})
_AT_TALKS = frozenset({"at", "during", "after", "in", "following"})
_ROOMS = frozenset(
    {"one", "other", "another", "room", "hotel", "villa", "house", "delegation", "side", "floor", "capital", "camp"}
)


def by_role(frame: Frame, stage: Stage, roles: frozenset[str] | None = None) -> list[Actor]:
    """X "was the mediator", "acted as mediator", "took part as mediator"; "the host was X"."""
    verb = frame.verb
    if verb is None or verb.negated or frame.lemma not in stage.words.role_verbs:
        return []
    if verb.shape is Shape.INFINITIVE and is_unreal(frame):
        return []  # "its readiness to be the guarantor"
    roles = stage.words.roles if roles is None else roles
    if frame.lemma in ("be", "become"):
        for one, other in ((frame.subject, frame.objects), (frame.objects, frame.subject)):
            if any(_names_nobody(a) and is_role(a.chunk, roles) for a in other):
                return stage.actors(one)
    named = next(
        (a for lemma, args in frame.prepositions if lemma == "as" for a in args if a.chunk.lemma in roles), None
    )
    if named is None:
        return []
    return antecedents(frame, stage) or stage.actors(frame.subject)


def _names_nobody(argument: Argument) -> bool:
    """Whether a phrase names nobody: "the mediator", "its host"."""
    mention = argument.chunk.mention
    return mention is None or not (mention.actors or mention.also)


def antecedents(frame: Frame, stage: Stage) -> list[Actor]:
    """Everyone that "who" stands for: "in the presence of X, Y and Z, who acted as mediators"."""
    chunks = stage.scene.chunks[frame.sentence]
    relative = frame.index - 1
    if frame.role != "relative" or relative < 1 or chunks[relative].kind is not ChunkKind.RELATIVE:
        return []
    found: list[Actor] = []
    for i in range(relative - 1, max(relative - 24, -1), -1):
        chunk = chunks[i]
        if chunk.kind is ChunkKind.NOUN:
            found[:0] = actors_of(chunk)
        elif chunk.kind not in (ChunkKind.COMMA, ChunkKind.COORDINATOR) and chunk.lemma not in ("of", "for"):
            break
    persons = [a for a in found if a.kind is ActorKind.PERSON]
    return unique(persons or found)


def by_deed(frame: Frame, stage: Stage) -> list[Actor]:
    """X "presided", "had mediated", with nothing that was chaired beside it; talks "co-chaired by X"."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal:
        return []
    chairing = frame.lemma in stage.words.chairing
    if frame.lemma == "take" and any(a.chunk.lemma == "chair" for a in frame.objects):
        return stage.actors(frame.subject)
    if verb.shape is Shape.GERUND and frame.role in ("by", "through") and not frame.objects and chairing:
        return stage.actors(frame.after("of"))  # "by mediating of X"
    if verb.shape is Shape.GERUND and (chairing or frame.lemma in stage.words.convening):
        return _looking_on(frame, stage)
    if not chairing:
        return []
    if verb.passive:
        return stage.actors(frame.subject) if on_talks(frame, stage) else []
    if verb.shape is not Shape.FINITE or frame.objects or frame.lemma == "lead":
        return []
    told = verb.tense in (Tense.PAST, Tense.PERFECT) or (verb.progressive and verb.tense is Tense.PRESENT)
    return (antecedents(frame, stage) or stage.actors(frame.subject) or _listed(frame, stage)) if told else []


def _listed(frame: Frame, stage: Stage) -> list[Actor]:
    """Those named behind a colon: "Three men mediated: X, Y and Z"."""
    chunks = stage.scene.chunks[frame.sentence]
    if len(chunks) <= frame.index + 1 or chunks[frame.index + 1].lemma != ":":
        return []
    found: list[Actor] = []
    for chunk in chunks[frame.index + 2 :]:
        if chunk.kind is ChunkKind.NOUN and chunk.mention is not None:
            found += chunk.mention.actors
        elif chunk.kind not in (ChunkKind.COMMA, ChunkKind.COORDINATOR):
            break
    return [a for a in found if a.kind is ActorKind.PERSON and not a.id.startswith("office")] or found


def by_doing(frame: Frame, stage: Stage) -> list[Actor]:
    """Whoever does anything to talks: X "steered the talks"; talks "steered by X"."""
    words, lemma = stage.words, frame.lemma
    fronted = frame.verb is not None and frame.verb.passive and frame.objects and _led_by(frame, stage, words.agreeing)
    if fronted and stage.in_conflict(stage.actors(frame.objects)):
        return stage.actors(frame.subject)
    if lemma in words.chairing or lemma in words.convening:
        return []  # the meetings have the subjects of those verbs as hosts and mediators
    if not frame.objects:
        return stage.actors(frame.subject) if _led_by(frame, stage, words.talking) and done(frame) else []
    talks = [a for a in frame.objects if a.chunk.lemma in words.talk_nouns]
    if not talks:
        return []
    nouns = [f for f in stage.scene.frames[frame.sentence] if any(f.chunk is a.chunk for a in talks)]
    own = any(True for f in nouns for _ in f.after("with"))  # "arranged a meeting with X"
    return [] if own else doers(frame, talks, stage)


def _led_by(frame: Frame, stage: Stage, doing: frozenset[str]) -> bool:
    """ "They met in Ostia, steered by X", "Mediated by X, A and B agreed to a truce"."""
    led = frame.verb is not None and frame.verb.passive and frame.verb.shape is Shape.PARTICIPLE
    words = stage.words
    known = led and (frame.lemma in words.brokering or frame.lemma in words.facilitating or frame.lemma in _HELPING)
    return known and frame.governor is not None and frame.governor.lemma in doing


def _urged(frame: Frame, stage: Stage) -> list[Actor]:
    """ "Urged by X, A and B agreed to cease fire"."""
    verb, outer = frame.verb, frame.governor
    if verb is None or verb.shape is not Shape.PARTICIPLE or outer is None or outer.verb is None:
        return []
    urged = frame.lemma in _URGING or frame.lemma in stage.words.causing
    return stage.actors(frame.subject) if urged and outer.lemma in stage.words.agreeing and done(outer) else []


def _had_them(frame: Frame, stage: Stage) -> list[Actor]:
    """Who hosted the talks at which both agreed: "agreed to a truce at a meeting hosted by X"."""
    verb = frame.verb
    if verb is None or not verb.passive or verb.negated or verb.modal or frame.lemma not in stage.words.convening:
        return []
    nouns = [
        f for f in stage.scene.frames[frame.sentence] if f.verb is None and any(link is frame for link, _ in f.links)
    ]
    there = [f for f in nouns if f.lemma in stage.words.talk_nouns and f.hung is not None and f.hung[1] in _AT_TALKS]
    reached = stage.words.signing | stage.words.agreeing | stage.words.truces  # "agreed to a truce at a meeting"
    agreed = any(f.hung is not None and f.hung[0].lemma in reached for f in there)
    return stage.actors(frame.subject) if agreed else []


def _to_and_fro(frame: Frame, stage: Stage) -> list[Actor]:
    """X "went from room to room", "drove from one to the other"."""
    if not frame.prepositions or frame.verb is None:
        return []
    rooms = frame.after("from")
    if not rooms or _ROOMS.isdisjoint([a.chunk.lemma for a in rooms]):
        return []
    forth = any(a.chunk.lemma in _ROOMS for a in frame.after("to"))
    return stage.actors(frame.subject) if forth and done(frame) else []


def _looking_on(frame: Frame, stage: Stage) -> list[Actor]:
    """ "with X presiding", "with X hosting"."""
    chunks = stage.scene.chunks[frame.sentence]
    comma = frame.index > 2 and chunks[frame.index - 1].kind is ChunkKind.COMMA  # "with X, the mayor, presiding"
    opener = chunks[frame.index - (3 if comma else 2)] if frame.index > 1 else None
    return stage.actors(frame.subject) if opener is not None and opener.lemma == "with" else []


def on_talks(frame: Frame, stage: Stage) -> bool:
    """Whether what is chaired or convened is talks, a format, or goes unsaid; a delegation is led, too."""
    if not frame.objects:
        return frame.verb is not None and frame.verb.shape is Shape.PARTICIPLE
    for argument in frame.objects:
        actors = argument.chunk.mention.actors if argument.chunk.mention is not None else ()
        if argument.chunk.lemma in stage.words.talk_nouns or any(a.name in stage.words.formats for a in actors):
            return True
        if argument.chunk.lemma in ("it", "which") and not actors:
            return True
        mention = argument.chunk.mention
        if mention is not None and mention.place is not None and not mention.acts:  # "held in Ostia, chaired by X"
            row = stage.scene.frames[frame.sentence]
            return any(f.lemma in (stage.words.talking if f.verb else stage.words.talk_nouns) for f in row)
    return False


def told_in(sentence: int, stage: Stage, *, weak: bool = False) -> list[Actor]:
    """Everyone whom a sentence says to mediate, by phrase, noun, role or deed."""
    known, terms = _mediating(stage.words), stage.terms[sentence]
    going = "from" in terms and not _ROOMS.isdisjoint(terms)
    between = "between" in terms and "with" in terms  # "with X running between the rooms"
    if not going and not between and known.isdisjoint(terms) and not (weak and can_help(sentence, stage)):
        return []
    return [*(_told_with_help(sentence, stage) if weak else _told_plainly(sentence, stage))]


def can_help(sentence: int, stage: Stage) -> bool:
    """Whether a sentence has a word by which it may say that somebody helped."""
    return not _helping(stage.words).isdisjoint(stage.terms[sentence])


@cache
def _helping(words: MediationWords) -> frozenset[str]:
    """The words of help that only counts where something was reached."""
    verbs = _URGING | words.causing | words.intervening | words.convening
    return verbs | words.weak_prepositions | words.thanking_prepositions | {"through", "via"} | words.weak_phrase_nouns


@cache
def _mediating(words: MediationWords) -> frozenset[str]:
    """The words of those who mediate, beside those of going to and fro."""
    return _phrasing(words) | _doing(words) | heads(words.roles) | words.talk_nouns | (MIDDLE - {"between"})


@cache
def _phrasing(words: MediationWords) -> frozenset[str]:
    """The words without one of which no phrase of a sentence tells who mediates."""
    known = words.mediating_prepositions | words.weak_prepositions | words.thanking_prepositions
    return known | {"through", "via", "under"} | words.roles | words.mediating_words | words.phrase_nouns


@cache
def _doing(words: MediationWords) -> frozenset[str]:
    """The verbs of what mediators and hosts do."""
    return words.chairing | words.convening | words.brokering | words.facilitating | _HELPING


@once
def _told_with_help(sentence: int, stage: Stage) -> list[Actor]:
    return unique(_told(sentence, stage, True))


@once
def _told_plainly(sentence: int, stage: Stage) -> list[Actor]:
    return unique(_told(sentence, stage, False))


def _is_denied(frame: Frame) -> bool:
    """Whether talks are told not to have been so: "was not under the auspices of the Union"."""
    return frame.verb is not None and frame.verb.negated and frame.lemma in ("be", "hold", "take place")


def _told(sentence: int, stage: Stage, weak: bool) -> Iterator[Actor]:
    called, terms = names_role(sentence, stage, stage.words.roles), stage.terms[sentence]
    phrased, talks = not _phrasing(stage.words).isdisjoint(terms), not stage.words.talk_nouns.isdisjoint(terms)
    moving = "from" in terms and not _ROOMS.isdisjoint(terms)
    doing = _doing(stage.words)
    for frame in stage.scene.frames[sentence]:
        if phrased and frame.prepositions and not _is_denied(frame):
            yield from by_phrases(frame, stage, weak=weak)
        if frame.verb is None:
            if is_mediation(frame, stage):
                yield from by_nouns(frame, stage)
            continue
        if called:
            yield from by_role(frame, stage)
        if frame.lemma in doing or frame.lemma == "take":
            yield from by_deed(frame, stage)
        if frame.lemma in doing or talks:
            yield from by_doing(frame, stage)
        if moving:
            yield from _to_and_fro(frame, stage)
        if weak:
            yield from _urged(frame, stage)
            yield from _had_them(frame, stage)
        if weak and frame.lemma in stage.words.intervening and not frame.verb.negated:
            yield from stage.actors(frame.subject)
    yield from with_roles(sentence, stage)
    yield from in_apposition(sentence, stage, stage.words.roles)
    yield from by_people(sentence, stage)
    if "whose" in stage.keys[sentence]:
        yield from by_whose(sentence, stage)
    yield from in_the_middle(sentence, stage)
