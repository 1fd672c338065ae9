"""Who held which office when."""

import datetime as dt
from collections.abc import Iterable

from caucasus_news.lexicon.people import Person, Term

#: For each office and jurisdiction its holders in the order of their terms.
Holders = dict[tuple[str, str], tuple[tuple[Person, Term], ...]]


def by_office(persons: Iterable[Person]) -> Holders:
    """Every office's holders, in order of time; terms of unknown start come first."""
    held: dict[tuple[str, str], list[tuple[Person, Term]]] = {}
    for person in persons:
        for term in person.terms:
            held.setdefault((term.office, term.jurisdiction), []).append((person, term))
    return {key: tuple(sorted(pairs, key=_start)) for key, pairs in held.items()}


def holding(pairs: Iterable[tuple[Person, Term]], day: dt.date) -> tuple[Person, ...]:
    """Who held an office that day, given all its holders.

    On the day of a handing over it is the one who comes. Where two terms meet within a month and no more is known, both
    are given: the caller must not choose. Someone who acts for a holder who is still counted gives way.
    """
    covering = [(person, term) for person, term in pairs if term.covers(day)]
    if len(covering) > 1:
        coming = [pair for pair in covering if pair[1].start == day]
        going = [pair for pair in covering if pair[1].end == day]
        if coming and len(coming) + len(going) == len(covering):
            covering = coming
    return tuple(dict.fromkeys(person for person, _ in covering))


def _start(pair: tuple[Person, Term]) -> tuple[dt.date, str]:
    person, term = pair
    return term.start or dt.date.min, person.id
