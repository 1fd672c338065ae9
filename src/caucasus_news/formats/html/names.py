"""Where names of a report stand in its article as they are, so that a reader's eye finds them.

A report keeps no span for every name. What is marked here is only what is spelt as the model spells it: a whole name,
or the last part of a person's name where nobody else of the report has it.
"""

import re
from collections.abc import Iterable, Iterator

from caucasus_news.model import Actor, ActorKind, Place

_WORD = re.compile(r"\w+")

Key = tuple[str, ...]


def _parts(name: str) -> Key:
    return tuple(_WORD.findall(name))


def _known(actors: Iterable[Actor], places: Iterable[Place]) -> dict[Key, str]:
    known = {_parts(place.name): "place" for place in places}
    surnames: dict[Key, set[str]] = {}
    for actor in actors:
        parts = _parts(actor.name)
        known[parts] = "who"
        if actor.kind is ActorKind.PERSON and len(parts) > 1:
            surnames.setdefault(parts[-1:], set()).add(actor.id)
    for surname, bearers in surnames.items():
        if len(bearers) == 1 and surname[0][:1].isupper():
            known.setdefault(surname, "who")
    known.pop((), None)
    return known


def find(text: str, actors: Iterable[Actor], places: Iterable[Place]) -> Iterator[tuple[int, int, str]]:
    """Start, end and sort (`who`, `place`) of the names in a text, the longest where several begin at a word.

    >>> someone = Actor("maia-sandu", "Maia Sandu", ActorKind.PERSON)
    >>> [*find("Sandu was in Gori.", [someone], [Place("Gori")])]
    [(0, 5, 'who'), (13, 17, 'place')]
    """
    known = _known(actors, places)
    lengths: dict[str, set[int]] = {}
    for parts in known:
        lengths.setdefault(parts[0], set()).add(len(parts))
    tokens = list(_WORD.finditer(text))
    index = 0
    while index < len(tokens):
        step = 1
        for length in sorted(lengths.get(tokens[index].group(), ()), reverse=True):
            found = tokens[index : index + length]
            sort = known.get(tuple(token.group() for token in found))
            if sort:
                yield found[0].start(), found[-1].end(), sort
                step = length
                break
        index += step
