"""Whom nouns in the plural and pronouns mean."""

from caucasus_news.mentions.actors.offices import holder, leading
from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.model import Actor

_LEADERS = frozenset({"leader"})
_ANY = frozenset({"leader", "minister", "envoy", "official", "spokesperson", "deputy", "security", "chief of staff"})


def nominal(reading: Reading, phrase: Phrase) -> None:
    """ "The two countries", "both leaders", "the ministers", "the co-chairs"."""
    if phrase.parts:
        for part in phrase.parts:
            reading.find(part, phrase.sentence)
        phrase.who = tuple(who for part in phrase.parts for who in part.who)
        return
    owners = reading.owners(phrase)
    if phrase.value == "states":
        phrase.who = tuple(reading.polities(owners)) or _states(reading, phrase)
    elif owners:
        phrase.who = tuple(reading.polities(owners))
    elif phrase.determiner in ("their", "his", "her", "its") and phrase.value in (
        "leader",
        "president",
        "foreign minister",
    ):
        phrase.who = tuple(_holders(reading, phrase, reading.polities(reading.possessor(phrase))))
    elif phrase.value in ("co-chair", "mediator"):
        phrase.who = tuple(_mediators(reading, phrase))
    elif phrase.value == "people" or not phrase.value:
        phrase.who = reading.story.together(phrase.sentence, phrase.count or 2)
    else:
        phrase.who = tuple(_ranked(reading, phrase))


def _states(reading: Reading, phrase: Phrase) -> tuple[Actor, ...]:
    count = phrase.count or 2
    found = reading.story.pair(count)
    if not found and count <= len(reading.story.weights):
        heaviest = [code for code, _ in reading.story.weights.most_common(count)]
        found = tuple(actor for code in heaviest if (actor := reading.casting.polity(code)) is not None)
    return found


def _ranked(reading: Reading, phrase: Phrase) -> list[Who]:
    rank = {"president": "leader", "foreign minister": "minister"}.get(phrase.value, phrase.value)
    found: list[Who] = list(reading.story.ranked(frozenset({rank}), phrase.count))
    if found or phrase.count > 2 or phrase.value not in ("leader", "president", "foreign minister", "minister"):
        return found
    return _holders(reading, phrase, list(reading.story.pair(phrase.count or 2)))


def _holders(reading: Reading, phrase: Phrase, polities: list[Actor]) -> list[Who]:
    """Who holds the office in each of these states."""
    found: list[Who] = []
    for polity in polities:
        place, day = reading.jurisdiction(polity), reading.day(phrase)
        offices = leading(place, day)
        if phrase.value in ("foreign minister", "minister"):
            offices = ("foreign_minister",)
        elif phrase.value == "president":
            offices = ("president", *offices)
        record = holder(reading.lexicon, offices, place, day)
        if record is not None:
            found.append(reading.cast.of_record(record, day))
    return found


def _mediators(reading: Reading, phrase: Phrase) -> list[Who]:
    """ "The co-chairs", "the mediators": those told of as such, else the format that they belong to."""
    found = reading.story.ranked(frozenset({"co-chair"}), phrase.count)
    if found:
        return list(found)
    for told in reversed(reading.story.things):
        if isinstance(told.who, Actor) and told.who.name in reading.scan.words_known.mediating:
            return [told.who]
    return []


def pronoun(reading: Reading, phrase: Phrase) -> None:
    """ "He", "they", "it", "who", "both"."""
    story, text = reading.story, phrase.text
    if phrase.value == "plural":
        count = 2 if text in ("both", "each", "neither") else 0
        phrase.who = story.together(phrase.sentence, count)
    elif phrase.value == "thing":
        thing = story.thing_before(phrase.sentence)
        phrase.who = () if thing is None else (thing,)
    elif text in ("who", "whom"):
        phrase.who = reading.antecedent(phrase)
    else:
        someone = story.singular(phrase.sentence, female=phrase.value == "personf")
        phrase.who = () if someone is None else (someone,)


def gendered(phrase: Phrase) -> None:
    """A pronoun tells whether the person is a woman."""
    for who in phrase.who:
        if isinstance(who, Someone) and phrase.value in ("personf", "personm") and who.female is None:
            who.female = phrase.value == "personf"
