"""What titled names tell about the day of publication: a title is true of its bearer within the term alone."""

import datetime as dt
from collections.abc import Iterator, Sequence

from caucasus_news.lexicon import Lexicon, NameMatch, Person, SenseKind, Term
from caucasus_news.mentions.actors.atoms import Scan, scan_of
from caucasus_news.mentions.actors.offices import offices_of
from caucasus_news.mentions.actors.roles import Role, Title
from caucasus_news.model import Span
from caucasus_news.text.tokens import Tokens

_PAST = frozenset({"former", "ex", "then", "late", "new", "incoming", "future", "next", "previous", "deputy", "vice"})
_ENDS = frozenset({".", "!", "?"})
_SENTENCE = 60

#: Earliest and latest day that a clue leaves, None where open, and where it stands.
Clue = tuple[dt.date | None, dt.date | None, Span]


def term_clues(
    tokens: Tokens, names: Sequence[NameMatch], lexicon: Lexicon, scan: Scan | None = None
) -> tuple[Clue, ...]:
    """The bounds that titled office-holders set, in order: "Secretary of State Blinken" was written in his term.

    Where the sentence has a year it tells of then, and a former or coming holder tells nothing. `scan`, where given, is
    what `scan_of` makes of the text.

    >>> from caucasus_news.text.tokens import tokenize
    >>> tokens = tokenize("Secretary of State Antony Blinken phoned.")
    >>> known = Lexicon.default()
    >>> [(str(start), str(end)) for start, end, _ in term_clues(tokens, known.find(tokens.keys, tokens.words), known)]
    [('2021-01-26', '2025-01-20')]
    """
    scan = scan_of(tokens, names, lexicon) if scan is None else scan
    scan.end = len(tokens)
    titles = {atom.last: atom for atom in scan.at if atom is not None and Role.TITLE in atom.roles}
    found: list[Clue] = []
    for match in names:
        if match.first not in titles or _told_of_past(scan, titles[match.first].first):
            continue
        atom = titles[match.first]
        people = {sense.record for sense in match.of(SenseKind.PERSON, SenseKind.SURNAME)}
        terms = [
            term for record in people if isinstance(record, Person) for term in _terms(record, atom.roles[Role.TITLE])
        ]
        if terms:
            starts, ends = [term.start for term in terms], [term.end for term in terms]
            earliest = None if None in starts else min(start for start in starts if start is not None)
            latest = None if None in ends else max(end for end in ends if end is not None)
            if earliest is not None or latest is not None:
                found.append((earliest, latest, tokens.span(atom.first, match.last)))
    return tuple(found)


def era_of(clues: Sequence[Clue]) -> dt.date | None:
    """A day within the terms of all titled office-holders, None where there is none or nothing bounds it from below.

    >>> era_of([(dt.date(2021, 1, 26), dt.date(2025, 1, 20), Span(0, 1)), (dt.date(2021, 8, 19), None, Span(0, 1))])
    datetime.date(2023, 5, 6)
    """
    starts = [start for start, _, _ in clues if start is not None]
    ends = [end for _, end, _ in clues if end is not None]
    if not starts or (ends and min(ends) < max(starts)):
        return None
    return max(starts) + (min(ends) - max(starts)) / 2 if ends else max(starts)


def _terms(record: Person, title: Title) -> Iterator[Term]:
    for term in record.terms:
        if term.office in offices_of(title, term.jurisdiction, None) and title.title != "leader":
            yield term


def _told_of_past(scan: Scan, first: int) -> bool:
    """Whether the words before a title, or a year in the sentence, put it into another time."""
    if _PAST & set(scan.keys[max(0, first - 3) : first]):
        return True
    start, end = first, first
    while start > 0 and first - start < _SENTENCE and not (scan.keys[start - 1] in _ENDS and _breaks(scan, start - 1)):
        start -= 1
    while end < scan.end and end - first < _SENTENCE and not (scan.keys[end] in _ENDS and _breaks(scan, end)):
        end += 1
    years = [key for key in scan.keys[start:end] if key[:2] in ("19", "20")]
    return any(len(key) == 4 and key.isdecimal() for key in years)


def _breaks(scan: Scan, index: int) -> bool:
    """Whether a space stands behind a mark that may end a sentence."""
    return index + 1 < len(scan.keys) and not scan.tokens.adjoin(index + 1)
