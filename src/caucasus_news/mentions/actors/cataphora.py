"""Pronouns before the names: "Before they met in Ostia, X and Y had written"; "'No,' he said. X had just landed."."""

from collections.abc import Sequence

from attrs import define

from caucasus_news.mentions.actors.colleagues import counterparts_of
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.mentions.actors.someone import Someone, Who

_PERSONAL = frozenset({"personm", "personf", "plural"})
_NAMING = frozenset({Kind.PERSON, Kind.OFFICE, Kind.POLITY, Kind.KNOWN, Kind.BODY})
_QUOTE = '"'


@define(eq=False)
class Awaited:
    """A pronoun whose name is still to come: in the main clause, or at the head of the next sentence."""

    pronoun: Phrase
    spoken: bool = False


def await_name(reading: Reading, phrase: Phrase) -> Awaited | None:
    """The pronoun of a clause that opens the sentence, or of "he said" in a text that has named nobody so far."""
    scan = reading.scan
    if not phrase.who and phrase.kind is Kind.OFFICE and phrase.titles[-1].rank == "same":
        ahead = scan.keys[scan.first : phrase.first]  # "Speaking beside her Armenian colleague, X said"
        return Awaited(phrase) if phrase.determiner in ("his", "her") and "," not in ahead else None
    if phrase.who or phrase.kind is not Kind.PRONOUN or phrase.value not in _PERSONAL:
        return None
    if phrase.text in ("who", "whom", "both", "each", "neither"):
        return None
    if not scan.words_known.follow["opening"].isdisjoint(scan.keys[scan.first : phrase.first]):
        return Awaited(phrase)
    said = scan.keys[scan.first] == _QUOTE and scan.key(phrase.last) in scan.words_known.speech
    return Awaited(phrase, spoken=True) if said and not reading.story.persons else None


def _name_colleague(reading: Reading, office: Phrase, row: Sequence[Who]) -> None:
    """Let "her Armenian colleague" be the counterpart of the person named."""
    if len(row) == 1 and isinstance(row[0], Someone) and row[0].female is not (office.determiner != "her"):
        office.who = tuple(counterparts_of(reading, office, row[0], reading.owners(office)))
        for who in office.who:
            if isinstance(who, Someone):
                reading.story.person(who, office.first, office.sentence, subject=False)


def name_awaited(reading: Reading, awaited: Awaited, phrase: Phrase, row: Sequence[Who], first: int) -> None:
    """Let the pronoun mean those of a row of phrases that begins at token `first`, where it is the one waited for."""
    if phrase.kind not in _NAMING or phrase is awaited.pronoun:
        return
    pronoun, scan = awaited.pronoun, reading.scan
    if awaited.spoken:
        due = phrase.sentence == pronoun.sentence + 1 and first == scan.first
    else:
        begins = scan.keys[first - 1] == "," or (pronoun.value != "plural" and scan.keys[phrase.first - 1] == ",")
        due = phrase.sentence == pronoun.sentence and begins
    if len(row) > 1 and pronoun.value != "plural" and scan.keys[phrase.first - 1] == ",":
        row = phrase.who  # "After he met X, Y left"
    if not due or set(row) & set(pronoun.who) != set(pronoun.who):
        return
    if pronoun.kind is Kind.OFFICE:
        _name_colleague(reading, pronoun, row)
    elif pronoun.value == "plural":
        pronoun.who = tuple(dict.fromkeys(row)) if len(row) > 1 else pronoun.who
    elif not pronoun.who and isinstance(row[0], Someone) and len(row) == 1:
        female = pronoun.value == "personf"
        if row[0].female is None or row[0].female is female:
            pronoun.who = (row[0],)
