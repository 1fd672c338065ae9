"""Whose page a text stands on: the defence ministry that issues a bulletin tells everything in it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from caucasus_news.lexicon import DeFactoState, Organization, SenseKind, State
from caucasus_news.model import Actor, ActorKind, Block, BlockKind, slug
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.scene import Scene

_HEAD = 8  # lines: a masthead and a title stand within them
_LONGEST = 8  # words of a masthead
_BODY = "Ministry of Defence"
_NAMED = frozenset({("ministry", "of", "defence"), ("ministry", "of", "defense")})
_OPENING = frozenset({"ministry", "republic", "the"})
_SHORT = frozenset({("defence", "ministry"), ("defense", "ministry")})


def issuer_of(scene: Scene) -> Actor | None:
    """The defence ministry whose masthead stands over the page, or of which its title says that it is a bulletin."""
    head = list(_head(scene))
    for block, keys in head:
        bulletin = not attribution_words().documents.isdisjoint(keys[:2]) or keys[-1] in attribution_words().documents
        masthead = len(keys) <= _LONGEST and keys[0] in _OPENING
        if not _names_ministry(keys) or not (bulletin if block.kind is BlockKind.TITLE else masthead):
            continue
        lines = [keys] if block.kind is BlockKind.TITLE else [k for b, k in head if b.kind is not BlockKind.TITLE]
        owner = next((owner for line in (keys, *lines) if (owner := _owner(line, scene)) is not None), None)
        if owner is not None:
            return _ministry(owner, scene)
    return None


def _head(scene: Scene) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """The title and the furniture above the article, with their words."""
    tokens = scene.document.tokens
    for block in scene.document.article.blocks[:_HEAD]:
        if block.kind is BlockKind.PARAGRAPH:
            return
        if block.kind in (BlockKind.TITLE, BlockKind.RESIDUE):
            first = bisect_left(tokens.starts, block.start)
            keys = tokens.keys[first : bisect_left(tokens.starts, block.end, first)]
            if keys:  # mark-up has none
                yield block, keys


def _names_ministry(keys: Sequence[str]) -> bool:
    return not _SHORT.isdisjoint(pairwise(keys)) or not _NAMED.isdisjoint(zip(keys, keys[1:], keys[2:], strict=False))


def _owner(keys: Sequence[str], scene: Scene) -> State | DeFactoState | None:
    """The state that a line names, where it is one word or two long and no other's bar of links."""
    if len(keys) > 40:
        return None
    for match in scene.lexicon.find(keys):
        for sense in match.of(SenseKind.STATE, SenseKind.DE_FACTO, SenseKind.DEMONYM, SenseKind.ORGANIZATION):
            record = sense.record
            if isinstance(record, Organization) and record.name.startswith(_BODY):
                record = scene.lexicon.state(record.country or "") or record
            if isinstance(record, State | DeFactoState):
                return record
    return None


def _ministry(owner: State | DeFactoState, scene: Scene) -> Actor:
    name = f"{_BODY} of {owner.name}"
    known = (a for m in scene.document.mentions for a in m.actors if a.name == name)
    country = owner.id if isinstance(owner, State) else None
    return next(known, Actor(slug(name), name, ActorKind.ORGANIZATION, country=country))
