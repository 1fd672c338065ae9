"""What the lexicon keeps on people: names, terms of office, the offices, and how names are written elsewhere."""

import datetime as dt

from attrs import field, frozen

from caucasus_news.model._checks import day, named, optional, tuple_of, type_of

#: How long an open term is believed beyond the last day for which it is evidenced.
GRACE = dt.timedelta(days=366)


@frozen
class Term:
    """One person's time in one office: both bounds inclusive, None where unknown or open.

    `office` is an `Office.id`, `jurisdiction` the id of the state, de facto state or organisation. A bound known to the
    month or year is widened: to its first day as `start`, to its last as `end`. `evidenced_until` is the last day for
    which an open term is known to have gone on. `confidence` is one of the marks that ``data/README.md`` explains.
    Of several who hold an office at once the one who deals with other states is `abroad`.

    >>> Term("president", "FRA", dt.date(2017, 5, 14), evidenced_until=dt.date(2025, 6, 30)).covers(dt.date(2026, 1, 1))
    True
    """

    office: str = field(validator=named)
    jurisdiction: str = field(validator=named)
    start: dt.date | None = field(default=None, validator=optional(day))
    end: dt.date | None = field(default=None, validator=optional(day))
    acting: bool = field(default=False, validator=type_of(bool))
    abroad: bool = field(default=False, validator=type_of(bool))
    evidenced_until: dt.date | None = field(default=None, validator=optional(day))
    confidence: str = field(default="recalled", validator=named)
    source: str | None = field(default=None, validator=optional(named))
    note: str | None = field(default=None, validator=optional(named))

    def __attrs_post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError(f"a Term must not end before it starts, got start={self.start}, end={self.end}")

    def covers(self, moment: dt.date) -> bool:
        """Whether the office was held on that day, an open term being believed a year beyond its evidence.

        >>> Term("president", "FRA", dt.date(2012, 5, 15), dt.date(2017, 5, 14)).covers(dt.date(2017, 5, 14))
        True
        """
        if self.start is None or moment < self.start:
            return False
        if self.end is not None:
            return moment <= self.end
        return self.evidenced_until is None or moment <= self.evidenced_until + GRACE


@frozen(cache_hash=True)
class Person:
    """A person, with the names that news give and the offices held.

    `aliases` are further whole names; `surnames` what the person is called by alone, the last word of the name where
    none is given.
    """

    id: str = field(validator=named)
    name: str = field(validator=named)
    aliases: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    surnames: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    terms: tuple[Term, ...] = field(default=(), validator=tuple_of(Term))
    wikidata: str | None = field(default=None, validator=optional(named))

    @property
    def called(self) -> tuple[str, ...]:
        """The names that stand for the person without a first name.

        >>> Person("jane-roe", "Jane Roe").called
        ('Roe',)
        """
        return self.surnames or (self.name.split()[-1],)


@frozen
class Office:
    """An office: `title` is its generic lower-case title, `words` the phrases that name it.

    `titles` are pairs of a jurisdiction and the title that is usual there (("USA", "secretary of state")); `level` is
    the rank at which its holders meet (leaders, ministers, officials); `body` the kind of body that it belongs to.
    `many` tells that several people hold it at a time.
    """

    id: str = field(validator=named)
    title: str = field(validator=named)
    words: tuple[str, ...] = field(default=(), validator=tuple_of(str))
    titles: tuple[tuple[str, str], ...] = field(default=(), validator=tuple_of(tuple))
    level: str | None = field(default=None, validator=optional(named))
    body: str | None = field(default=None, validator=optional(named))
    many: bool = field(default=False, validator=type_of(bool))

    def title_in(self, jurisdiction: str) -> str:
        """The title as it is usual there.

        >>> Office("fm", "foreign minister", titles=(("USA", "secretary of state"),)).title_in("USA")
        'secretary of state'
        """
        return dict(self.titles).get(jurisdiction, self.title)


@frozen
class Transliteration:
    """Forms that stand for each other in people's names: an `ending` of surnames, or a `given_name` as first word.

    Among endings the longest that fits a surname counts.

    >>> Transliteration("ian", "ending", ("ian", "yan")).forms
    ('ian', 'yan')
    """

    id: str = field(validator=named)
    kind: str = field(validator=named)
    forms: tuple[str, ...] = field(validator=tuple_of(str))
    note: str | None = field(default=None, validator=optional(named))

    def __attrs_post_init__(self) -> None:
        if self.kind not in ("ending", "given_name"):
            raise ValueError(f"'kind' must be ending or given_name, got {self.kind!r}")
