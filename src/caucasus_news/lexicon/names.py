"""Which names each record goes by, and the trie of them all."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from caucasus_news.lexicon.people import Person, Transliteration
from caucasus_news.lexicon.records import (
    Ambiguity,
    DeFactoState,
    Framework,
    Medium,
    Organization,
    PlaceRecord,
    Record,
    State,
)
from caucasus_news.lexicon.sense import Sense, SenseKind
from caucasus_news.lexicon.spelling import spellings
from caucasus_news.lexicon.transliterate import Transliterator
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


def build(
    records: Iterable[Record], ambiguities: Iterable[Ambiguity], transliteration: Iterable[Transliteration]
) -> Node:
    """The trie of all names of `records`; where a name means several things, in the order of `SenseKind`."""
    cautions = {keys: a.rule for a in ambiguities for keys, _ in spellings(a.name.removeprefix("the "))}
    by_kind: dict[SenseKind, list[tuple[Record, tuple[str, ...]]]] = {kind: [] for kind in SenseKind}
    for record in records:
        for kind, names in names_of(record):
            by_kind[kind].append((record, names))
    root: Node = {}
    others = Transliterator(transliteration)
    for kind, members in by_kind.items():
        writer = others if kind in _PERSONAL else None
        for record, names in members:
            _insert_all(root, Sense(kind, record), names, cautions, writer)
    return root


_PERSONAL = frozenset({SenseKind.PERSON, SenseKind.SURNAME})


def _insert_all(
    root: Node,
    plain: Sense,
    names: tuple[str, ...],
    cautions: dict[tuple[str, ...], str],
    writer: Transliterator | None,
) -> None:
    for name in names:
        for keys, need in spellings(name.removeprefix("the ")):  # "the Kremlin", but "The Hague"
            sense = plain
            if keys in cautions:
                if cautions[keys] == "never":
                    continue
                if cautions[keys] == "weak":
                    sense = evolve(plain, weak=True)
            insert(root, keys, need, sense)
            if writer is not None:
                for way in writer.ways(keys, whole=plain.kind is SenseKind.PERSON):
                    insert(root, way, need, sense)
