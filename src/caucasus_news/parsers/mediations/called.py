"""Who is called a mediator, beside his name: "the sponsors, X and Y", "with X as mediator", "Swiss mediators"."""

from collections.abc import Iterator
from functools import cache

from caucasus_news.model import Actor
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.inflection import plural
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import unique

_NEAR = 4  # words between the names of a row
_APART = frozenset({"to", "in", "on", "at", "for", "between", "with"})


def is_role(chunk: Chunk, roles: frozenset[str]) -> bool:
    """Whether a noun names one of the roles, alone or with the word before it: "host", "receiving side"."""
    return chunk.lemma in roles or (bool(chunk.modifiers) and f"{chunk.modifiers[-1]} {chunk.lemma}" in roles)


def names_role(sentence: int, stage: Stage, roles: frozenset[str]) -> bool:
    """Whether a sentence has a word that can name one of the roles at all."""
    return not heads(roles).isdisjoint(stage.terms[sentence])


def with_roles(sentence: int, stage: Stage) -> list[Actor]:
    """ "with X as mediator", "with X as the mediator and Y as the facilitator", "with X and Y as facilitators"."""
    found: list[Actor] = []
    if "as" not in stage.keys[sentence]:
        return found
    chunks = stage.scene.chunks[sentence]
    for i in range(1, len(chunks) - 1):
        if (
            chunks[i].kind is ChunkKind.PREPOSITION
            and chunks[i].lemma == "as"
            and chunks[i + 1].lemma in stage.words.roles
        ):
            group = _group_before(chunks, _over_acting(chunks, i), bool(found))
            found += [a for a in group if a not in found]
    return found


def _over_acting(chunks: tuple[Chunk, ...], end: int) -> int:
    """Past the "acting" of "with X once more acting as mediator"."""
    i = end
    while i > 1 and (
        chunks[i - 1].lemma in ("acting", "serving", "act", "serve") or chunks[i - 1].kind is ChunkKind.ADVERB
    ):
        i -= 1
    return i


def _group_before(chunks: tuple[Chunk, ...], end: int, going_on: bool) -> list[Actor]:
    """The names coordinated right before chunk `end`, where "with" opens them, or an "and" that goes on such a list."""
    found: list[Actor] = []
    for i in range(end - 1, max(end - 12, -1), -1):
        chunk = chunks[i]
        if chunk.kind is ChunkKind.NOUN and chunk.mention is not None:
            found[:0] = actors_of(chunk)
        elif chunk.lemma == "with" or (chunk.kind is ChunkKind.NOUN and going_on and found):
            return unique(found)
        elif chunk.kind not in (ChunkKind.COMMA, ChunkKind.COORDINATOR):
            return []
    return []


def actors_of(chunk: Chunk) -> list[Actor]:
    """Whom a noun phrase names."""
    return list(chunk.mention.actors) if chunk.mention is not None else []


def in_apposition(sentence: int, stage: Stage, roles: frozenset[str]) -> list[Actor]:
    """ "X and Y, the mediators, …", "the sponsors of the talks, X and Y, …"."""
    found: list[Actor] = []
    if heads(roles).isdisjoint(stage.keys[sentence]):
        return found
    chunks = stage.scene.chunks[sentence]
    for i, chunk in enumerate(chunks):
        if chunk.kind is not ChunkKind.NOUN or (chunk.lemma not in roles and not chunk.modifiers):
            continue
        if (chunk.mention is not None and chunk.mention.actors) or not is_role(chunk, roles):
            continue
        end = i + 1
        if end + 1 < len(chunks) and chunks[end].lemma == "of":  # "of the talks"
            end += 2
        article = chunk.determiner or stage.scene.document.tokens.keys[chunk.first]
        aside = i > 1 and (chunks[i - 1].kind is ChunkKind.COMMA or chunks[i - 1].lemma in ("(", "-"))
        if aside and article == "the":
            found += _named_up_to(chunks, i - 1)
        if end < len(chunks) and chunks[end].kind is ChunkKind.COMMA and article in ("the", "their"):
            found += _named_from(chunks, end + 1)
        bare = end > i + 1 and not chunk.determiner and chunk.last == chunk.first + 1  # "Aldor, host of the talks,"
        if bare and i > 1 and chunks[i - 1].kind is ChunkKind.COMMA:
            found += _named_up_to(chunks, i - 1)
    return unique(found)


@cache
def heads(roles: frozenset[str]) -> frozenset[str]:
    """The nouns that end the names of roles: a sentence without one of them calls nobody so."""
    return frozenset(name.split()[-1] for role in roles for name in (role, plural(role)))


_JOINING = (ChunkKind.COORDINATOR, ChunkKind.COMMA)


def _named_up_to(chunks: tuple[Chunk, ...], end: int) -> list[Actor]:
    """Who is named in the row of names that ends before chunk `end`."""
    found: list[Actor] = []
    for chunk in reversed(chunks[max(end - 7, 0) : end]):
        if chunk.kind is ChunkKind.NOUN and chunk.mention is not None:
            found[:0] = actors_of(chunk)
        elif chunk.kind not in _JOINING:
            break
    return found


def _named_from(chunks: tuple[Chunk, ...], start: int) -> list[Actor]:
    """Who is named in the row of names that starts at chunk `start` and that a comma closes."""
    found: list[Actor] = []
    for i, chunk in enumerate(chunks[start : start + 7], start):
        if chunk.kind is ChunkKind.NOUN and chunk.mention is not None:
            found += actors_of(chunk)
        elif chunk.kind not in _JOINING:
            return found if chunks[i - 1].kind is ChunkKind.COMMA else []
    return found


def by_people(sentence: int, stage: Stage) -> Iterator[Actor]:
    """ "Swiss and Omani mediators suspended the talks", "the mediators of A and B carried proposals"."""
    if _PEOPLE.isdisjoint(stage.keys[sentence]):
        return
    keys = stage.scene.document.tokens.keys
    for frame in stage.scene.frames[sentence]:
        if frame.verb is None or frame.lemma in attribution_words().saying:
            continue
        for chunk in (a.chunk for a in frame.subject):
            if _PEOPLE & set(keys[chunk.first : chunk.last]):
                yield from chunk.mention.actors if chunk.mention is not None else stage.owners(Argument(chunk))


_PEOPLE = frozenset({"mediators", "facilitators", "intermediaries", "mediator", "facilitator", "intermediary"})


def by_whose(sentence: int, stage: Stage) -> Iterator[Actor]:
    """ "The Union, under whose auspices they talked"."""
    keys, told = stage.scene.document.tokens.keys, stage.scene.document.sentences[sentence]
    for i in range(told.first + 2, told.last - 1):
        if keys[i] == "whose" and keys[i - 1] in stage.words.phrase_prepositions:
            if keys[i + 1] in stage.words.phrase_nouns - stage.words.weak_phrase_nouns:
                yield from (a for m in stage.mentions[sentence] if 0 <= i - 1 - m.last <= 1 for a in m.actors)


def in_the_middle(sentence: int, stage: Stage) -> list[Actor]:
    """ "With X and Y in the middle", "with X in the chair", "with X standing surety"."""
    if MIDDLE.isdisjoint(stage.keys[sentence]):
        return []
    chunks = stage.scene.chunks[sentence]
    for i in range(2, len(chunks) - 1):
        chunk, behind = chunks[i], chunks[i + 1]
        middle = chunk.lemma == "in" and behind.lemma in ("middle", "chair") and chunk.kind is ChunkKind.PREPOSITION
        doing = chunk.verb is not None and chunk.verb.shape is Shape.GERUND
        surety = doing and behind.lemma in _SURE and chunk.lemma in ("stand", "act", "play")
        if middle or surety or (doing and behind.lemma == "between"):  # "with X running between the rooms"
            return _group_before(chunks, i, going_on=False)
    return []


_SURE = frozenset({"surety", "guarantor", "guarantors", "guarantee", "sponsor", "mediator", "go-between"})
MIDDLE = frozenset({"middle", "chair", "between", *_SURE, *map(plural, _SURE)})


def in_a_row(start: int, number: int, stage: Stage) -> list[Actor]:
    """Those named from a word on, in one row: "by X and Y"; nobody where the row goes on with a name that is none."""
    keys = stage.scene.document.tokens.keys
    found: list[Actor] = []
    at = start
    for mention in stage.mentions[number]:
        if mention.first < start:
            continue
        between = keys[at : mention.first]
        joined = not found or not {"and", ","}.isdisjoint(between)
        if not any(c.mention is not None and c.mention.last == mention.last for c in stage.scene.chunks[number]):
            break  # "a Tbilisi theatre"
        if len(between) > _NEAR or not joined or not mention.actors or not _APART.isdisjoint(between):
            break
        found += mention.actors
        at = mention.last
    goes_on = stage.scene.document.tokens.words[at : at + 2]
    unread = goes_on[:1] == ("and",) and goes_on[-1][:1].isupper()
    return [] if unread else unique(found)  # "by Aldoria and Berria-ended"
