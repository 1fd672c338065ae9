"""The country of people whom only the text knows: as their names and the press that speaks of them imply."""

from caucasus_news.letters import fold
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.mentions.actors.someone import Someone


def infer_countries(reading: Reading) -> None:
    """Give a country to those of whom the text does not tell it, where that leaves no doubt.

    A surname's ending tells the nation; it tells the state only where no de facto state is in the text whose people
    bear such names too. Victims and soldiers without more are of the state whose press tells of them.
    """
    home = reading.home.country if reading.home is not None else None
    for someone in reading.cast.people.values():
        if someone.country is None and someone.record is None and someone.body is None and not someone.serves:
            someone.country = _country(reading, someone, home)


def _country(reading: Reading, someone: Someone, home: str | None) -> str | None:
    words = someone.name.split()
    if len(words) > 1:
        nation = _nation(reading, fold(words[-1]))
        if nation is not None:
            sure = nation == home or (reading.story.weights[nation] and not _divided(reading, nation))
            return nation if sure else None
    if home is None:
        return None
    kin = reading.scan.words_known.endings_of.get(f"{home}-like", ())
    return home if someone.local or (len(words) > 1 and fold(words[-1]).endswith(kin)) else None


def _nation(reading: Reading, surname: str) -> str | None:
    for code, endings in reading.scan.words_known.endings_of.items():
        if "-" not in code and surname.endswith(endings):
            return code
    return None


def _divided(reading: Reading, nation: str) -> bool:
    """Whether the text names a de facto state that is no part of this nation's own state but of its people."""
    named = [record for record in reading.lexicon.de_facto if reading.story.weights[record.id]]
    return any(nation in reading.scan.words_known.kin.get(record.id, ()) for record in named)
