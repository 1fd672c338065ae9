"""Which names each record goes by, and the trie of them all."""

from collections.abc import Iterable, Iterator

from caucasus_news.lexicon.records import (
    Ambiguity,
    DeFactoState,
    Framework,
    Medium,
    Organization,
    Person,
    PlaceRecord,
    Record,
    State,
)
from caucasus_news.lexicon.sense import Sense, SenseKind
from caucasus_news.lexicon.spelling import endings, spellings
from caucasus_news.lexicon.trie import Node, insert

#: What each kind of record is called when it is named by its name.
_NAMED: dict[type, SenseKind] = {
    Person: SenseKind.PERSON,
    State: SenseKind.STATE,
    DeFactoState: SenseKind.DE_FACTO,
    Organization: SenseKind.ORGANIZATION,
    PlaceRecord: SenseKind.PLACE,
    Framework: SenseKind.FRAMEWORK,
    Medium: SenseKind.MEDIUM,
}


def names_of(record: Record) -> Iterator[tuple[SenseKind, tuple[str, ...]]]:
    """The names of a record, by how they stand for it; the canonical name first."""
    side = record.side_names if isinstance(record, Organization | PlaceRecord | Framework) else ()
    official = (record.official_name,) if isinstance(record, State) and record.official_name else ()
    yield _NAMED[type(record)], (record.name, *official, *record.aliases, *side)
    if isinstance(record, Person):
        yield SenseKind.SURNAME, record.called
    if isinstance(record, State | DeFactoState):
        yield SenseKind.DEMONYM, record.demonyms
    if isinstance(record, State | DeFactoState | Organization):
        yield SenseKind.CAPITAL, record.metonyms


def build(records: Iterable[Record], ambiguities: Iterable[Ambiguity]) -> Node:
    """The trie of all names of `records`; where a name means several things, in the order of `SenseKind`."""
    cautions = {keys: a.rule for a in ambiguities for keys, _ in spellings(a.name)}
    by_kind: dict[SenseKind, list[tuple[Record, tuple[str, ...]]]] = {kind: [] for kind in SenseKind}
    for record in records:
        for kind, names in names_of(record):
            by_kind[kind].append((record, names))
    root: Node = {}
    for kind, members in by_kind.items():
        for record, names in members:
            _insert_all(root, kind, record, names, cautions)
    return root


def _insert_all(
    root: Node, kind: SenseKind, record: Record, names: tuple[str, ...], cautions: dict[tuple[str, ...], str]
) -> None:
    plain, weak = Sense(kind, record), Sense(kind, record, weak=True)
    persons = kind is SenseKind.PERSON or kind is SenseKind.SURNAME
    for name in names:
        for keys, need in spellings(_bare(name)):
            rule = cautions.get(keys)
            if rule == "never":
                continue
            sense = weak if rule == "weak" else plain
            insert(root, keys, need, sense)
            if persons:
                for ending in endings(keys[-1]):
                    insert(root, (*keys[:-1], ending), need, sense)


def _bare(name: str) -> str:
    """The name without the article that the text may put before it: "the Kremlin", but "The Hague"."""
    return name.removeprefix("the ")
