"""Who meets whom in a clause: after "X met Y", "X held talks with Y" they are "they", "both", "the two leaders"."""

from collections.abc import Sequence

from caucasus_news.mentions.actors.parties import tell_parties
from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.mentions.coreference import Story
from caucasus_news.mentions.told import Group

_LINKS = frozenset({"with", "to", "by"})
_REACH = 30  # tokens between who meets and who is met


def _take_back(story: Story, told: Group) -> None:
    """Take back that several were told of together, a short while ago."""
    for at in range(len(story.groups) - 1, -1, -1):
        if story.groups[at] is told:
            del story.groups[at]
            return


def tell_encounter(reading: Reading, phrase: Phrase, row: Sequence[Who], first: int) -> None:
    """Take down that the subject of the clause meets the one person or state of a row that begins at token `first`.

    Where several are met, it may be one by one: then nothing tells who is "the two".
    """
    story, scan = reading.story, reading.scan
    if row[1:]:
        if story.encounter is not None and story.encounter.sentence == phrase.sentence:
            _take_back(story, story.encounter)
        _gather(reading, phrase, row, first)
        return
    people = isinstance(row[0], Someone)
    words, link = scan.words_known.follow["encounters" if people else "opposing"], scan.keys[first - 1]
    if link not in words:
        if link not in _LINKS or words.isdisjoint(scan.keys[max(scan.first, first - _REACH) : first]):
            return
    by = _who_meets(reading, phrase, first)
    if not by or row[0] in by:
        return
    members = (*by, row[0])
    if not people:
        tell_parties(reading, members, phrase.first, phrase.sentence)
        return
    story.encounter = Group(phrase.first, phrase.sentence, members, subject=True, passing=True)
    story.groups.append(story.encounter)
    polities = reading.polities(members)
    if len(polities) == len(members) == 2:
        story.polities(polities, phrase.first, phrase.sentence, passing=True)


def _gather(reading: Reading, phrase: Phrase, row: Sequence[Who], first: int) -> None:
    """Take down who meets several, with all of them: they are "the three" however they met."""
    by = reading.story.acting(phrase.sentence)
    between = reading.scan.keys[max(reading.scan.first, first - _REACH) : first]
    if by is None or by in row or reading.scan.words_known.follow["encounters"].isdisjoint(between):
        return
    if all(isinstance(who, Someone) for who in row):
        reading.story.gatherings.append(Group(phrase.first, phrase.sentence, (by, *row)))


def tell_lead(reading: Reading, phrase: Phrase) -> None:
    """Take down that the subject meets whom the phrase before its comma names: "In a call with X, Y said"."""
    scan, before = reading.scan, reading.done[-1] if reading.done else None
    if before is None or before.sentence != phrase.sentence or before.last != phrase.first - 1:
        return
    if scan.keys[before.first - 1] not in _LINKS or len(phrase.who) != 1:
        return
    members = (*phrase.who, *before.who)
    lead = scan.keys[scan.first : before.first]
    opening = lead[0] if lead else ""
    opens = opening in scan.words_known.prepositions or opening in scan.words_known.follow["opening"]
    talk = not scan.words_known.follow["encounters"].isdisjoint(lead)
    if len(set(members)) > 1 and opens and talk and all(isinstance(who, Someone) for who in members):
        reading.story.encounter = Group(phrase.first, phrase.sentence, members, subject=True)
        reading.story.groups.append(reading.story.encounter)


def _who_meets(reading: Reading, phrase: Phrase, first: int) -> tuple[Who, ...]:
    """The subject of the clause, or who stands right before: "X's meeting with", "talks of X with"."""
    story, scan = reading.story, reading.scan
    if not isinstance(phrase.who[0], Someone):
        told = next((t for t in reversed(story.things[-4:]) if t.subject and t.sentence == phrase.sentence), None)
        return () if told is None else (told.who,)
    acting = story.acting(phrase.sentence)
    if acting is None:
        before = next(
            (p for p in reversed(reading.done[-2:]) if p.last <= first and p.sentence == phrase.sentence), None
        )
        beside = before is not None and (before.last == first - 1 or scan.possessive(before.last) > before.last)
        if before is None or not beside or not all(isinstance(who, Someone) for who in before.who):
            return ()
        return before.who
    for group in reversed(story.groups[-4:]):
        if group.sentence == phrase.sentence and group.subject and acting in group.members:
            return group.members
    return (acting,)
