"""The two states that a standing format of talks is about, where a text names the land between them as no side."""

from caucasus_news.lexicon import Organization
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.model import Actor, ActorKind

#: Who acts for a land that is named before them, as one side: "the Ostian army", "Ostia's president".
_OWN = frozenset(
    {"army", "defence", "defense", "forces", "troops", "soldiers", "units", "fighters", "militia", "militias", "posts"}
    | {"authorities", "government", "leadership", "leader", "leaders", "president", "prime", "parliament", "ombudsman"}
    | {"ministry", "foreign", "interior", "security", "officials", "representatives", "delegation"}
    | {"negotiators", "side"}
)
#: "The status of Ostia" is told of a land; "the army of Ostia" is that of a side.
_OF_LANDS = frozenset({"community", "status", "settlement", "people", "population", "territory", "part", "issue"})


def over_a_land(reading: Reading, principals: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Of "The co-chairs of the format for the settlement of the Ostian conflict": the states that meet in the format.

    `principals` are those named most, one of them the land itself; none where it is not, or does something there.
    """
    land = next((who for who in principals if who.kind is ActorKind.DE_FACTO_STATE), None)
    if land is None:
        return ()
    known, jurisdictions = reading.casting.known, reading.casting.known.jurisdictions
    code = jurisdictions[land.id]
    other = next((jurisdictions[who.id] for who in principals if who is not land), "")
    states: tuple[str, ...] = ()
    for atom in reading.scan.at:
        if atom is None or not atom.senses:
            continue
        record = atom.senses[0].record
        if isinstance(record, Organization):
            if len(record.parties) == 2 and other in record.parties and code not in record.parties:
                states = tuple(record.parties)
        if record.id == code and _does_something(reading, atom.first, atom.last):
            return ()
    return tuple(known.sides[state] for state in states)


def _does_something(reading: Reading, first: int, last: int) -> bool:
    """Whether a land is named as one that acts, not as where something is or what it is about."""
    scan, known = reading.scan, reading.scan.words_known
    behind = scan.keys[last : last + 1]
    if behind == ("'",) or not _OWN.isdisjoint(behind):
        return True
    if not known.speech.isdisjoint(behind) or not known.auxiliaries.isdisjoint(behind):
        return True
    return scan.keys[first - 1] == "of" and scan.keys[first - 2] not in _OF_LANDS
