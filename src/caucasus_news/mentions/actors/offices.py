"""Who holds an office on the day spoken of."""

import datetime as dt

from caucasus_news.lexicon import Lexicon, Person
from caucasus_news.mentions.actors.roles import Title
from caucasus_news.mentions.actors.vocabulary import vocabulary

#: Offices of bodies that call their head by a common title.
_HEADS = {"president": ("parliament_speaker",)}
#: Who leads a state or, as the last four, a body or an armed group.
_LEADING = (
    "president",
    "head_of_government",
    "prime_minister",
    "head_of_state",
    "council_president",
    "secretary_general",
    "organisation_president",
    "agency_head",
    "commander",
)
_SPEAKING = {
    "mfa": "mfa_spokesperson",
    "mod": "mod_spokesperson",
    "presidential administration": "presidential_spokesperson",
    "government": "head_of_government_spokesperson",
}


def holder(
    lexicon: Lexicon, offices: tuple[str, ...], jurisdiction: str, day: dt.date | None, *, abroad: bool = False
) -> Person | None:
    """The one person who holds one of these offices there that day, or None.

    Of several at once it is, where those of other states are told of too, the one who deals `abroad`.

    >>> holder(Lexicon.default(), ("president", "prime_minister"), "FRA", dt.date(2015, 1, 7)).name
    'François Hollande'
    >>> holder(Lexicon.default(), ("deputy_prime_minister",), "AZE", dt.date(2022, 1, 7), abroad=True).name
    'Shahin Mustafayev'
    """
    if day is None:
        return None
    for office in offices:
        found = lexicon.holders(office, jurisdiction, day)
        if abroad and len(found) > 1:
            found = tuple(person for person in found if _deals_abroad(person, office, jurisdiction))
        if len(found) == 1:
            return found[0]
        if found:
            return None
    return None


def _deals_abroad(person: Person, office: str, jurisdiction: str) -> bool:
    return any(term.abroad and (term.office, term.jurisdiction) == (office, jurisdiction) for term in person.terms)


def offices_of(title: Title, jurisdiction: str, day: dt.date | None) -> tuple[str, ...]:
    """The offices that a title may mean there, the likeliest first."""
    if title.title == "leader":
        return leading(jurisdiction, day)
    if jurisdiction in vocabulary().of_officials.get(title.title, ()):
        return ()
    if title.title in _HEADS:
        return title.offices + _HEADS[title.title]
    return title.offices


def leading(jurisdiction: str, day: dt.date | None) -> tuple[str, ...]:
    """The offices whose holder leads a state on a day.

    >>> leading("ARM", dt.date(2020, 1, 1))[0], leading("ARM", dt.date(2010, 1, 1))[0]
    ('prime_minister', 'president')
    """
    for start, office in vocabulary().leaders.get(jurisdiction, ()):
        if day is None or day >= dt.date.fromisoformat(start):
            return (office, "prime_minister", "head_of_government", "head_of_state")
    return _LEADING


def speaking_for(body_id: str) -> tuple[str, ...]:
    """The offices of those who speak for a kind of body."""
    return (_SPEAKING[body_id],) if body_id in _SPEAKING else ()
