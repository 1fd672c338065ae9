"""Whom an organisation's name means, known to the lexicon or to the text alone."""

from caucasus_news.lexicon import Organization, SenseKind
from caucasus_news.mentions.actors.assaults import fights
from caucasus_news.mentions.actors.atoms import Atom
from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.model import ActorKind
from caucasus_news.model.days import moved

_MILITIA = "militia"
_COMING = 92  # days: a mission is spoken of before it is there
_HERE = 1000  # outweighs every count: the scene of the last two sentences


def known(reading: Reading, phrase: Phrase) -> None:
    """An organisation of the lexicon, or a medium."""
    atom = phrase.atom
    if atom is None:
        return
    record = _of_several(reading, phrase, atom)
    if record is not None:
        if record.kind == "mission" and record.name not in reading.scan.tokens.text_of(phrase.first, phrase.last):
            record = _mission(reading, phrase, record)
        actor = reading.casting.of_record(record)
        phrase.who = (actor,)
        owner = reading.casting.known.owners.get(actor.id)
        phrase.also = () if owner is None else (owner,)


def _of_several(reading: Reading, phrase: Phrase, atom: Atom) -> Organization | None:
    """Which organisation a name of more than one means: that of a land told of, an armed one that fights there.

    Else the one that is of no land.
    """
    meant = [sense.record for sense in atom.senses if isinstance(sense.record, Organization)]
    if len(meant) < 2:
        return meant[0] if meant else None
    near = reading.states_near(phrase.sentence)
    weights, polity = reading.story.weights, reading.casting.polity
    homes = [record for record in meant if record.country is not None]
    told = [record for record in homes if weights[record.country or ""] or polity(record.country) in near]
    told = told or [record for record in homes if record.kind == _MILITIA and fights(reading, phrase)]
    at_large = [record for record in meant if record.country is None]
    return (told or at_large or meant)[0]


def _mission(reading: Reading, phrase: Phrase, record: Organization) -> Organization:
    """Of the sender's missions ("the EU monitors") the one that was there then, in the state that the text is about."""
    day, sender = reading.day(phrase), record.name.split()[:2]
    best, weight, near = record, -1, reading.states_near(phrase.sentence)
    for other in reading.lexicon.organizations:
        if other.kind != "mission" or other.name.split()[:2] != sender:
            continue
        if day is not None and ((other.start and moved(day, _COMING) < other.start) or (other.end and day > other.end)):
            continue
        states = [s for s in reading.lexicon.states if s.name in other.name]
        heavy = sum(reading.story.weights[state.id] for state in states)
        if any(reading.casting.of_record(state) in near for state in states):
            heavy += _HERE
        if heavy > weight or (heavy == weight and other is record):
            best, weight = other, heavy
    return best


def named(reading: Reading, phrase: Phrase) -> None:
    """A body that only the text knows, or an acronym that the text explains."""
    if phrase.value == "acronym":
        meant = reading.scan.acronyms.get(phrase.text.lower())
        if isinstance(meant, Phrase) and meant is not phrase:
            reading.find(meant, meant.sentence)
            phrase.who, phrase.also = meant.who, meant.also
        return
    if phrase.atom is not None and phrase.atom.kind is SenseKind.ORGANIZATION:
        phrase.who = (reading.casting.of_record(phrase.atom.record(SenseKind.ORGANIZATION)),)
        return
    owners = reading.owners(phrase)
    polities = reading.polities(owners)
    owner = polities[0] if polities else None
    name = phrase.text
    if phrase.owners and phrase.value != "complete" and owner is not None:
        name = f"{name} of {owner.name}"
    last = reading.scan.keys[phrase.head]
    kind = ActorKind.FORCE if last in reading.scan.words_known.force_nouns else ActorKind.ORGANIZATION
    phrase.who = (reading.casting.named(name, owner, kind),)
    phrase.also = tuple(owners)
