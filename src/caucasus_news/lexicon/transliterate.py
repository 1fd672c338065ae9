"""Other ways to write a person's name, by rows of forms that stand for each other."""

from collections.abc import Iterable, Iterator

from caucasus_news.letters import fold
from caucasus_news.lexicon.people import Transliteration


class Transliterator:
    """The rows of a lexicon, ready for use on folded keys."""

    __slots__ = ("_endings", "_given", "_tails")

    def __init__(self, rows: Iterable[Transliteration]) -> None:
        self._given: dict[str, tuple[str, ...]] = {}
        endings: list[tuple[str, tuple[str, ...]]] = []
        for row in rows:
            forms = tuple([fold(form) for form in row.forms])
            for form in forms:
                others = tuple([other for other in forms if other != form])
                if row.kind == "given_name":
                    self._given[form] = tuple(dict.fromkeys((*self._given.get(form, ()), *others)))
                else:
                    endings.append((form, others))
        # The longest ending is tried first: "-ayev" before "-ev".
        self._endings = tuple(sorted(endings, key=lambda pair: (-len(pair[0]), pair[0])))
        self._tails = tuple([ending for ending, _ in self._endings])

    def ways(self, keys: tuple[str, ...], whole: bool) -> Iterator[tuple[str, ...]]:
        """Other ways to write a name: another ending of its last key and, in a `whole` name, another first key.

        >>> row = Transliteration("yan", "ending", ("yan", "ian"))
        >>> list(Transliterator([row]).ways(("zohrab", "mnatsakanyan"), whole=True))
        [('zohrab', 'mnatsakanian')]
        """
        lasts = self._other_endings(keys[-1])
        for last in lasts:
            yield (*keys[:-1], last)
        if whole and len(keys) > 1 and keys[0] in self._given:
            for first in self._given[keys[0]]:
                for last in (keys[-1], *lasts):
                    yield (first, *keys[1:-1], last)

    def _other_endings(self, key: str) -> tuple[str, ...]:
        if key.endswith(self._tails):
            for ending, others in self._endings:
                if key.endswith(ending) and len(key) > len(ending) + 1:
                    stem = key[: -len(ending)]
                    return tuple([stem + other for other in others])
        return ()
