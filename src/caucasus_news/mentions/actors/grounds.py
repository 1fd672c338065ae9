"""Where a sentence puts its people: "flew to Aldora. The president received him" is of the president there."""

from collections.abc import Iterator

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.offices import holder, offices_of
from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.mentions.actors.roles import Title
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.model import Actor

_AWAY = frozenset({"from", "of"})
_LINKS = frozenset({"with", "to", "by"})
_RANKS = frozenset({"leader", "minister"})
_AHEAD = 4  # tokens behind an office among which a body's name stands
_CLAUSE = 9  # tokens from "where" to "by the president"


def ground(reading: Reading, phrase: Phrase) -> Actor | None:
    """The state of the last place of the sentence so far, else of the one before, to which the people told of came.

    None where nobody from elsewhere was told of: what lies in a place by itself tells nothing of whose president.
    """
    near = [
        before for before in _near(reading, phrase) if before.place is not None and not (before.acts and before.who)
    ]
    for before in near:
        lead = reading.scan.keys[before.first - 1] if before.first else ""
        polity = reading.casting.polity(before.place.country) if before.place is not None else None
        if polity is not None and lead not in _AWAY:
            return polity
    return None


def visited(reading: Reading, phrase: Phrase) -> Actor | None:
    """The state that the people told of visit, where the one whom the sentences are about is from elsewhere."""
    there = ground(reading, phrase)
    told = [t.who for t in reading.story.persons[-8:] if t.sentence >= phrase.sentence - 1 and t.subject]
    guests = [reading.polity(who) for who in told if isinstance(who, Someone)]
    return there if there is not None and guests and there not in guests else None


def in_office_there(reading: Reading, phrase: Phrase, title: Title, there: Actor | None) -> Someone | None:
    """Who holds an office of that title in a state on the day spoken of."""
    if there is None or title.rank not in _RANKS or not title.offices or title.weak or phrase.former or phrase.deputy:
        return None
    place, day = reading.jurisdiction(there), reading.day(phrase)
    record = holder(reading.lexicon, offices_of(title, place, day), place, day)
    return None if record is None else reading.cast.of_record(record, day)


def behind_where(reading: Reading, phrase: Phrase) -> Actor | None:
    """The state of a capital right before "where the president": "flew to Aldora, where the president received him"."""
    keys, first = reading.scan.keys, phrase.first
    if first <= reading.scan.first:
        return None
    opener = first - 1
    if keys[opener] == "by":  # "to Aldora, where he is to be received by the president"
        opener = next(
            (i for i in range(first - 1, max(first - _CLAUSE, reading.scan.first), -1) if keys[i] == "where"), -1
        )
    if opener < 0 or keys[opener] != "where":
        return None
    before = next((p for p in reversed(reading.done[-5:]) if p.sentence == phrase.sentence and p.last <= opener), None)
    capital = before is not None and before.atom is not None and before.atom.kind is SenseKind.CAPITAL
    polities = reading.polities(before.who) if before is not None and capital else []
    return polities[0] if len(polities) == 1 else None


def met_by(reading: Reading, phrase: Phrase) -> tuple[Who, ...]:
    """Those whom the clause so far is about, where right before a phrase the words say that they meet or tell somebody.

    "X was received by the president", "X and Y hosted the two": who is met is none of them.
    """
    scan, story = reading.scan, reading.story
    follow, before = scan.words_known.follow, scan.keys[phrase.first - 1] if phrase.first else ""
    met = follow["encounters"]
    acting = story.acting(phrase.sentence)
    told = before in met or before in follow["hosting"] or before in scan.words_known.speech
    if acting is None or not (told or before in _LINKS):
        return ()
    if before in _LINKS and met.isdisjoint(scan.keys[scan.first : phrase.first]):
        return ()
    return story.beside(acting, phrase.sentence)


def within_body(reading: Reading, phrase: Phrase) -> bool:
    """Whether people are those in an organisation that is named right behind them."""
    scan = reading.scan
    if scan.key(phrase.last) not in ("in", "within"):
        return False
    if scan.key(phrase.last + 1) in ("its", "their"):
        return True
    ahead = (scan.atom(i) for i in range(phrase.last + 1, min(phrase.last + _AHEAD, scan.end)))
    return any(atom is not None and atom.kind is SenseKind.ORGANIZATION for atom in ahead)


def _near(reading: Reading, phrase: Phrase) -> Iterator[Phrase]:
    for before in reversed(reading.done):
        if before.sentence < phrase.sentence - 1:
            return
        yield before
