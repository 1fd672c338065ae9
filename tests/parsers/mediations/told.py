"""A short way from a text to its mediations, each as one comparable row."""

import datetime as dt

from caucasus_news import parse
from caucasus_news.model import Mediation

PUBLISHED = dt.date(2025, 8, 20)


def mediations(text: str, published: dt.date = PUBLISHED) -> tuple[Mediation, ...]:
    """The mediations of a text."""
    return parse(text, published).mediations


def row(mediation: Mediation) -> tuple[tuple[str, ...], tuple[str, ...], str, str | None, str | None]:
    """Mediators in order, parties by id in the alphabet, form, outcome and first day."""
    day = mediation.when.earliest if mediation.when is not None else None
    return (
        tuple(a.name for a in mediation.mediators),
        tuple(sorted(p.id for p in mediation.parties)),
        mediation.form.value,
        mediation.outcome.value if mediation.outcome is not None else None,
        str(day) if day is not None else None,
    )


def only(text: str) -> tuple[tuple[str, ...], tuple[str, ...], str, str | None, str | None]:
    """The row of the one mediation that a text tells of."""
    found = mediations(text)
    assert len(found) == 1, [row(m) for m in found]
    return row(found[0])
