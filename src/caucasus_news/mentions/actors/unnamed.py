"""Those of whom only the office is known: "Foreign Minister of Armenia", until the text names who holds it."""

from caucasus_news.mentions.actors.casting import short
from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.mentions.actors.roles import Title
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.model import Actor, slug

_RECENT = 6  # entries of the story
_BACK = 80  # tokens of the sentence before
_UNNAMED = frozenset(
    {"official", "officials", "officer", "officers", "source", "sources", "witnesses", "eyewitnesses", "residents"}
    | {"police", "medics", "doctors", "activists", "locals", "villagers", "diplomats", "rescuers", "survivors"}
)


def officer(reading: Reading, title: Title, owner: Actor) -> Someone:
    """The holder of an office whom nobody can know."""
    name = f"{capitalised(title.title)} of {short(owner)}"
    people = reading.cast.people
    someone = people.get(slug(name))
    if someone is None:
        someone = people[slug(name)] = Someone(slug(name), name, country=owner.country, serves=owner)
        someone.titles.append(title.title)
        someone.offices[title.title] = title.offices
        someone.ranks.add(title.rank)
    return someone


def newcomer(reading: Reading, sentence: int, polity: Actor) -> Someone | None:
    """The one person lately told of by name alone, who is then of this state: "Ann Aldor came. The Belgian envoy"."""
    recent = [told.who for told in reading.story.persons[-_RECENT:] if told.sentence >= sentence - 1]
    found = [who for who in dict.fromkeys(recent) if isinstance(who, Someone) and _unplaced(reading, who)]
    if len(found) != 1:
        return None
    found[0].country = polity.country
    return found[0]


def _unplaced(reading: Reading, someone: Someone) -> bool:
    if someone.record is not None and someone.record.terms:
        return False
    return not (someone.titles or someone.weak or someone.local) and reading.polity(someone) is None


def name_officer(reading: Reading, phrase: Phrase, someone: Someone, owners: list[Who]) -> None:
    """Let the holder of an office named so far be the person whom the text now calls so."""
    if phrase.deputy or phrase.former:
        return
    polities = reading.polities([who for who in owners if isinstance(who, Actor)]) if phrase.titles else []
    for title in phrase.titles if len(polities) == 1 else ():
        known = reading.cast.people.get(slug(f"{capitalised(title.title)} of {short(polities[0])}"))
        if known is not None and known.same is None:
            known.same = someone


def capitalised(title: str) -> str:
    """A title written as a name.

    >>> capitalised("chief of the general staff")
    'Chief of the General Staff'
    """
    words = [
        word if word in ("of", "the", "for", "and", "in") else word[:1].upper() + word[1:] for word in title.split()
    ]
    return " ".join(words)


def spoken_by_unnamed(reading: Reading) -> bool:
    """Whether the sentence before is the word of people without a name, who go on with "they said"."""
    scan, speech = reading.scan, reading.scan.words_known.speech
    before = scan.keys[max(0, scan.first - _BACK) : scan.first]
    ends = [i for i, key in enumerate(before[:-1]) if key in (".", "!", "?")]
    said = before[ends[-1] + 1 if ends else 0 :]
    return any(key in _UNNAMED and not speech.isdisjoint(said[i + 1 : i + 4]) for i, key in enumerate(said))
