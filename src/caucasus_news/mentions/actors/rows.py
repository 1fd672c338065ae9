"""What stands behind a row of names: "X and Y, the deputy ministers of A and B,"."""

from caucasus_news.mentions.actors.cast import describe
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.mentions.actors.someone import Someone

_MOST = 6
_JOINTS = frozenset({"and", ","})


def describe_row(reading: Reading, phrase: Phrase) -> None:
    """Let an office in the plural behind a row of names and a comma be theirs, each with the state in its place."""
    row = _row_before(reading, phrase)
    if len(row) < 2 or phrase.count not in (0, len(row)) or len(phrase.owners) not in (0, 1, len(row)):
        return
    if phrase.parts or not set(phrase.who) <= set(row):
        return
    for someone in row:
        describe(someone, phrase.titles, deputy=phrase.deputy, former=phrase.former)
    phrase.who = tuple(row)


def _row_before(reading: Reading, phrase: Phrase) -> list[Someone]:
    """The people named in a row that ends with a comma right before."""
    keys, last = reading.scan.keys, phrase.first
    row: list[Someone] = []
    for before in reversed(reading.done[-_MOST:]):
        between = keys[before.last : last]
        near = between == (",",) if not row else 0 < len(between) < 3 and _JOINTS.issuperset(between)
        if not near or before.kind is not Kind.PERSON or before.sentence != phrase.sentence:
            break
        row[:0] = [who for who in before.who if isinstance(who, Someone)]
        last = before.first
    return row
