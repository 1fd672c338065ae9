"""How many, where a sentence speaks of "the number of": "the number of people killed in the strike has risen to 12"."""

from collections.abc import Sequence

from attrs import evolve

from caucasus_news.model import CasualtyKind
from caucasus_news.parsers.casualties.tolls import NUMBERS, casualty_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.people import People, count_in
from caucasus_news.parsers.quantities import Quantity, quantity_at
from caucasus_news.parsers.scene import Scene

#: What stands before a number that was left behind: "climbed past 100".
BEYOND = frozenset({"past", "above", "beyond"})
_BEFORE = frozenset({"at", "to", "as"}) | BEYOND
_RAISING = frozenset({"raise", "revise", "bring", "lower", "update", "correct"})
_BEYOND = frozenset({"exceed", "pass", "top", "surpass"})
_ASIDE = ((",",), ("–",), ("—",), ("-",), ("(",), (")",))
_MANY = 100  # people: of fewer a number aside may be an age
_REACH = 16  # chunks between "the number of" and the number


def counts_of(i: int, chunks: Sequence[Chunk]) -> bool:
    """Whether chunk `i` is a number that is to be told: "the number of", not "a number of"."""
    chunk = chunks[i]
    if chunk.kind is not ChunkKind.NOUN or chunk.lemma not in NUMBERS or chunk.determiner in ("a", "an"):
        return False
    return i + 2 < len(chunks) and chunks[i + 1].lemma == "of"


def kind_counted(i: int, chunks: Sequence[Chunk], scene: Scene) -> CasualtyKind | None:
    """What became of those whose "number of" chunk `i` is, where a label says it: "wounded", "killed soldiers"."""
    words, chunk = casualty_words(), chunks[i + 2]
    if chunk.kind is ChunkKind.VERB:
        kind = words.verbs.get(chunk.lemma, "")
        return CasualtyKind(kind) if kind and "." not in kind else None
    keys = scene.document.tokens.keys[chunk.first : chunk.last]
    return next((CasualtyKind(words.labels[k]) for k in reversed(keys) if k in words.labels), None)


def told_number(i: int, chunks: Sequence[Chunk], scene: Scene) -> Quantity | None:
    """The number that a sentence gives for the "number of" at chunk `i`: behind "rose to", "put … at", "reached"."""
    telling = casualty_words().telling
    told = any(c.kind is ChunkKind.VERB and c.lemma in (telling | _RAISING) for c in chunks[:i][-2:])
    for j in range(i + 2, min(i + _REACH, len(chunks) - 1)):
        here, following = chunks[j], chunks[j + 1]
        if here.kind is ChunkKind.MARK:
            return None
        if here.kind is ChunkKind.VERB and here.lemma in telling and here.verb is not None and not here.verb.negated:
            told = True
            found = _last_of(following, scene)
            if found is not None:
                return evolve(found, at_most=None) if here.lemma in _BEYOND else found
        first = here.lemma == "as" and chunks[j - 1].kind is ChunkKind.VERB  # "the number, first given as four, to six"
        if told and not first and here.lemma in _BEFORE and following.kind is ChunkKind.NOUN:
            found = _last_of(following, scene)
            if found is not None:
                return evolve(found, at_most=None) if here.lemma in BEYOND else found
    return None


def with_number(people: People, sentence: int, scene: Scene) -> People:
    """The people with the number that the sentence gives for them, where it speaks of "the number of" them."""
    keys, chunks = scene.document.tokens.keys, scene.chunks[sentence]
    if people.quantity is None and keys[people.last : people.last + 1] in _ASIDE:
        return _with_aside(people, sentence, scene)
    if NUMBERS.isdisjoint(keys[people.first - 2 if people.first > 1 else 0 : people.last]):
        return people
    i = next((i for i, c in enumerate(chunks) if c.first <= people.first < c.last), 0)
    i = next((k for k in (i, i - 2) if k >= 0 and counts_of(k, chunks)), -1)
    found = told_number(i, chunks, scene) if i >= 0 else None
    if found is None:
        return people
    low, high = found.at_least, found.at_most
    bare = people.bare or people.noun in NUMBERS
    return evolve(people, quantity=found, at_least=low, at_most=high, last=found.last, back=False, bare=bare)


def _with_aside(people: People, sentence: int, scene: Scene) -> People:
    """The people with the number that is told of them aside: "its Armenians, more than 100,000 people, fled"."""
    keys, chunks = scene.document.tokens.keys, scene.chunks[sentence]
    at = next((i for i, c in enumerate(chunks) if c.first > people.last), len(chunks))
    aside = chunks[at] if at < len(chunks) and chunks[at].first == people.last + 1 else None
    found = _last_of(aside, scene) if aside is not None else None
    if aside is None or found is None or max(found.at_least or 0, found.at_most or 0) < _MANY:
        return people
    alone = found.last == aside.last or aside.lemma in ("people", "person", "persons", "souls", "inhabitants")
    if not alone or keys[aside.last : aside.last + 1] not in _ASIDE:
        return people
    low, high = found.at_least, found.at_most
    return evolve(people, quantity=found, at_least=low, at_most=high, last=aside.last, back=False)


def _last_of(chunk: Chunk, scene: Scene) -> Quantity | None:
    """The stated number of a phrase; of "from nine to 14" the last."""
    count = count_in(chunk, scene) if chunk.kind is ChunkKind.NOUN else None
    if count is None or not count.stated or count.none or count.at_least is count.at_most is None:
        return None
    tokens = scene.document.tokens
    if tokens.keys[count.first] == "from":
        later = (quantity_at(tokens, k, count.last) for k in range(count.first + 1, count.last))
        ends = [q for q in later if q is not None and q.last == count.last]
        return evolve(ends[-1], first=count.first) if ends else None
    return count
