"""Who is in conflict with whom, as the lexicon's wars and ceasefires tell."""

from functools import lru_cache
from itertools import combinations

from caucasus_news.lexicon import Lexicon

_FIGHTING = frozenset({"war", "clash", "offensive", "operation", "ceasefire", "crisis", "blockade", "incident"})


@lru_cache(maxsize=8)
def conflicts(lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """Pairs of record ids that a war, clash or ceasefire names as its parties, sorted.

    Two states, or a de facto state and the state that it parted from; a de facto state and its ally are no such pair.

    >>> ("ARM", "AZE") in conflicts(Lexicon.default())
    True
    """
    parents = {record.id: record.parent for record in lexicon.de_facto}
    found: set[tuple[str, str]] = set()
    for framework in lexicon.frameworks:
        if framework.kind in _FIGHTING:
            for one, other in combinations(sorted(framework.parties), 2):
                if (one not in parents or parents[one] == other) and (other not in parents or parents[other] == one):
                    found.add((one, other))
    found.update((min(one, parent), max(one, parent)) for one, parent in parents.items() if parent is not None)
    return tuple(sorted(found))
