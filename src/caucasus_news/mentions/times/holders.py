"""What named office-holders tell about the day of publication: a title is true of its bearer within the term alone."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import lru_cache

from caucasus_news.lexicon import Framework, Lexicon, NameMatch, Organization, Person, SenseKind, Term
from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.times.clues import TermClue
from caucasus_news.model import Span
from caucasus_news.text.tokens import Tokens

_REACH = 12
_NAME, _SURNAME = SenseKind.PERSON, SenseKind.SURNAME  # a look at an enumeration costs more than what is done with it
_INITIAL = 3  # tokens: a first name, a letter and a stop
_AHEAD = dt.timedelta(days=400)  # who or what is to come is spoken of that long before
_STILL = dt.timedelta(days=1100)  # so long who held one is still in the news
_ELECT = dt.timedelta(days=120)
_UNTITLED = 0.4  # a person was known before any office that we know of
_NAMED = 0.6
_CHANGED = 2.0  # nobody tells as news, without a year, what changed another year
_ANNOUNCED = dt.timedelta(days=30)  # a resignation takes effect so long after it is told at most
_LATELY = dt.timedelta(days=150)  # and so long it is told without its year
_NEW = dt.timedelta(days=400)  # who took office no longer ago than this may be called new
_TITLE = 5  # tokens: "new prime minister,"
_HEADS = frozenset({"president", "prime", "premier", "foreign", "defence", "defense", "chancellor", "secretary"})
_SWORN = 9  # tokens
_INAUGURAL = frozenset({"inauguration", "swearing", "investiture"})
_RITE = 6  # so many tokens before a name stands what was done for its office
_TAKING = frozenset({"sworn", "inaugurated", "took", "elected", "appointed", "named"})
_MONTH = dt.timedelta(days=30.5)
_RESIGNED = frozenset({"resigned", "resigns", "quit", "quits"})
_MANY = frozenset({"meeting", "summit", "talks"})
_UNDER = frozenset({"deputy", "vice"})  # "the deputy foreign minister" is no foreign minister
_POLITE = frozenset({"mr", "mrs", "ms", "mme", "messrs"})
_ENDS = frozenset({".", "!", "?", ";"})
_COMING = frozenset(
    {
        "become",
        "becomes",
        "becoming",
        "wants",
        "hopes",
        "designate",
        "nominee",
        "nominated",
        "candidate",
        "incoming",
        "elect",
    }
)


def office_clues(tokens: Tokens, names: Sequence[NameMatch], lexicon: Lexicon) -> tuple[TermClue, ...]:
    """The bounds that holders of an office set who are named near its title, in order.

    The title may stand before or behind the name ("Prime Minister Nikol Pashinyan", "Charles Michel, the president of
    the European Council"). Where a person held several of the offices near, the bounds are the widest.

    >>> from caucasus_news.text.tokens import tokenize
    >>> tokens = tokenize("It was Antony Blinken, the U.S. secretary of state, who phoned.")
    >>> known = Lexicon.default()
    >>> [(str(c.earliest), str(c.latest)) for c in office_clues(tokens, known.find(tokens.keys, tokens.words), known)]
    [('2021-01-26', '2025-01-20')]
    """
    words = load_words("temporal")
    others_time, governments = frozenset(words["others_time"]), frozenset(words["governments"])
    found: list[TermClue] = []
    for match in names:
        whole = {s.record for s in match.of(_NAME) if isinstance(s.record, Person)}
        people = whole or {s.record for s in match.of(_SURNAME) if isinstance(s.record, Person) and not s.weak}
        if not people:
            found.extend(_of_things(match, tokens))
            continue
        before = tokens.keys[max(0, match.first - 4) : match.first]
        near = _near(tokens, match) if whole else frozenset(_before(tokens, match.first))
        governs = _governs(tokens.keys, match, governments)
        terms = [term for person in people for term in _titled(person, near, lexicon)]
        terms += [term for person in people for term in _led(person, lexicon) if governs and term not in terms]
        if not terms and not whole:
            terms = [term for person in people for term in _called(person, tokens.keys[match.first - 1], lexicon)]
        if terms and tokens.keys[match.first - 1] == "elect":
            found.extend(_elected(terms, tokens.span(match.first, match.last)))
            continue
        changed = _changed(tokens, match, terms) if terms and not others_time & set(before) else None
        if changed is not None:
            found.append(TermClue(*changed, tokens.span(match.first, match.last), _CHANGED))
            continue
        bounds = None if others_time & set(before) else _widest(terms)
        if bounds is not None:
            span = tokens.span(match.first, match.last)
            if bounds[0] is not None and not _COMING.isdisjoint(near):
                bounds = bounds[0] - _ELECT, bounds[1]  # "Ivanishvili is to become prime minister"
            stretches = tuple((term.start, term.end) for term in terms) if len(terms) > 1 else ()
            found.append(TermClue(*bounds, span, terms=stretches))
        elif (named := whole or _addressed(tokens, match, people)) and (start := _first_start(named)) is not None:
            end = None if others_time & set(before) else _last_end(named)
            end = end + _STILL if end is not None else None
            span = tokens.span(match.first, match.last)
            found.append(TermClue(start - _AHEAD, end, span, _UNTITLED if whole else _NAMED, ((start, end),)))
    return tuple(found)


def _changed(tokens: Tokens, match: NameMatch, terms: Sequence[Term]) -> tuple[dt.date | None, dt.date | None] | None:
    """`President Sarkissian resigned`, `the new president, Salome Zourabichvili`: what is so for some months alone."""
    if len(terms) != 1:
        return None
    start, end = terms[0].start, terms[0].end
    if start is not None and (months := _months_since(tokens, match)) is not None:
        return start + (months - 1) * _MONTH, start + (months + 1) * _MONTH
    behind = tokens.keys[match.last : match.last + 1 + (tokens.keys[match.last : match.last + 1] == ("has",))]
    if end is not None and behind and behind[-1] in _RESIGNED:
        return end - _ANNOUNCED, end + _LATELY
    before = tokens.keys[max(match.first - _TITLE, 0) : match.first]
    if start is not None and not _INAUGURAL.isdisjoint(tokens.keys[max(match.first - _RITE, 0) : match.first]):
        return start - _ANNOUNCED, start + _LATELY  # "attended the swearing-in of President Pezeshkian"
    if start is not None and "newly" in tokens.keys[max(match.first - _RITE, 0) : match.first]:
        return start - _ELECT, start + _NEW
    new = "new" in before and before[before.index("new") + 1 : before.index("new") + 2]
    if start is None or not new or new[0] not in _HEADS:
        return None
    return start, start + _NEW


def _months_since(tokens: Tokens, match: NameMatch) -> int | None:
    """The number in `Salome Zourabichvili, sworn in five months ago` and `who took office 20 months ago`."""
    keys = tokens.keys[match.last : match.last + _SWORN]
    if "ago" not in keys or _TAKING.isdisjoint(keys[: keys.index("ago")]):
        return None
    count, unit = keys[keys.index("ago") - 2 : keys.index("ago")]
    number = int(count) if count.isdecimal() else load_words("temporal")["numbers"].get(count)
    return number if unit in ("months", "month") and number else None


def _elected(terms: Sequence[Term], span: Span) -> Iterator[TermClue]:
    """`President-elect Donald Trump`: he was between the vote and his taking office, once or more often."""
    times = tuple((term.start - _ELECT, term.start) for term in terms if term.start is not None)
    if times:
        yield TermClue(min(first for first, _ in times), max(last for _, last in times), span, terms=times)


def _of_things(match: NameMatch, tokens: Tokens) -> Iterator[TermClue]:
    """Wars, agreements, bodies: nobody names them long before they are."""
    records = [sense.record for sense in match.senses if not sense.weak]
    starts = [r.start for r in records if isinstance(r, (Framework, Organization)) and r.start is not None]
    if not starts or len(starts) != len(match.senses):
        return
    if tokens.keys[match.last - 1] in _MANY:
        return  # "the Vienna meeting" may be any in that town
    loose = any(isinstance(r, Organization) for r in records) and not tokens.words[match.last - 1][:1].isupper()
    if loose:
        return  # "EU observers" may be of any mission
    yield TermClue(min(starts) - _AHEAD, None, tokens.span(match.first, match.last), _NAMED)


def _addressed(tokens: Tokens, match: NameMatch, people: set[Person]) -> set[Person]:
    """The one person whom `Mr Annan`, `Mr. Boutros-Ghali`, `Mrs Merkel` may mean."""
    j = match.first - 1 - (tokens.keys[match.first - 1] == ".")
    return people if len(people) == 1 and j >= 0 and tokens.keys[j] in _POLITE else set()


def _first_start(people: set[Person]) -> dt.date | None:
    """When the first of those of a name took the first office that we know of."""
    starts = [term.start for person in people for term in person.terms if term.start is not None]
    return min(starts) if starts and all(person.terms for person in people) else None


def _before(tokens: Tokens, first: int) -> tuple[str, ...]:
    """The words right before a surname, an initial and the first name before it aside: `Antony J. Blinken`."""
    initial = first > _INITIAL and tokens.keys[first - 1] == "." and len(tokens.keys[first - 2]) == 1
    last = first - _INITIAL if initial else first
    return tokens.keys[max(0, last - 3) : last]


def _last_end(people: set[Person]) -> dt.date | None:
    """Until when somebody of a name held an office, where all did once and do no more."""
    terms = [term for person in people for term in person.terms]
    ends = [term.end for term in terms if term.end is not None]
    return max(ends) if len(ends) == len(terms) else None


def _near(tokens: Tokens, match: NameMatch) -> frozenset[str]:
    """The words of the sentence around a name, plurals by their singular too."""
    keys = tokens.keys
    first, last = match.first, match.last
    lowest, highest = max(first - _REACH, 0), min(last + _REACH, len(keys))
    while first > lowest and not (keys[first - 1] in _ENDS and _ends(tokens, first - 1)):
        first -= 1
    while last < highest and not (keys[last] in _ENDS and _ends(tokens, last)):
        last += 1
    words = (*keys[first : match.first], *keys[match.last : last])
    return frozenset(words) | frozenset([word[:-1] for word in words if word[-1] == "s"])


def _ends(tokens: Tokens, index: int) -> bool:
    """Whether a mark ends a sentence: the stop of "U.S." or "Gen." does not."""
    if tokens.keys[index] != ".":
        return True
    if index + 1 < len(tokens) and tokens.adjoin(index + 1):
        return False
    return index > 0 and len(tokens.keys[index - 1]) > 3


def _titled(person: Person, near: frozenset[str], lexicon: Lexicon) -> Iterator[Term]:
    for term in person.terms:
        office = lexicon.office(term.office)
        if office is None:
            continue
        for words in _titles(office.title, office.words):
            if words <= near and _UNDER.isdisjoint(near - words):
                yield term
                break


def _governs(keys: tuple[str, ...], match: NameMatch, governments: frozenset[str]) -> bool:
    """`the Petro government`, `Pashinyan's cabinet`, `the administration of Joe Biden`."""
    last = match.last + 2 * (keys[match.last : match.last + 2] == ("'", "s"))
    behind = keys[last] if last < len(keys) else ""
    of = match.first > 1 and keys[match.first - 1] == "of" and keys[match.first - 2] in governments
    return of or behind in governments


def _led(person: Person, lexicon: Lexicon) -> Iterator[Term]:
    """The terms in which somebody led a state or its government."""
    for term in person.terms:
        office = lexicon.office(term.office)
        if office is not None and office.level == "leaders" and not office.body:
            yield term


def _called(person: Person, word: str, lexicon: Lexicon) -> Iterator[Term]:
    """The terms of somebody who is called by the first word of the title usual there: `Secretary Blinken`."""
    for term in person.terms:
        office = lexicon.office(term.office)
        usual = [title for state, title in office.titles if state == term.jurisdiction] if office is not None else []
        if any(title.split()[0] == word for title in usual):
            yield term


@lru_cache(maxsize=512)  # more than there are offices
def _titles(title: str, others: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """The words of each title of an office."""
    return tuple(frozenset(name.casefold().replace("-", " ").split()) for name in (title, *others))


def _widest(terms: Sequence[Term]) -> tuple[dt.date | None, dt.date | None] | None:
    if not terms:
        return None
    starts = [term.start for term in terms if term.start is not None]
    ends = [term.end for term in terms if term.end is not None]
    earliest = min(starts) if len(starts) == len(terms) else None
    latest = max(ends) if len(ends) == len(terms) else None
    return None if earliest is None and latest is None else (earliest, latest)
