"""What an office is for: "minister for European affairs", "special representative on the settlement X"."""

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.apposition import name_list, person_tail
from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.actors.people_names import begins_name, name_at
from caucasus_news.mentions.actors.phrase import Kind, PersonName, Phrase
from caucasus_news.mentions.actors.prefix_reading import number_of
from caucasus_news.mentions.actors.roles import Role

# fmt: off
_CALENDAR = frozenset((
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
))
# fmt: on
_TOPICS = ("for", "on")
_TOPIC = 8
_INVITED = 5  # tokens: "for a second round"
_POSSESSIVES = frozenset({"his", "her", "its", "their"})


def topical(scan: Scan, phrase: Phrase, start: int, depth: int) -> bool:
    """Take in what an office is for; whether the name stands right behind it."""
    topic = start if scan.key(start) in _TOPICS else phrase.last
    if scan.key(topic) not in _TOPICS or scan.key(topic + 1) in _POSSESSIVES:
        return False  # "the president on their talks" is no president for that
    if not scan.words_known.follow["gatherings"].isdisjoint(scan.keys[topic + 1 : topic + _INVITED]):
        return False  # "received the minister for talks in Ostia, and", "invited the minister for a working dinner,"
    phrase.last = max(phrase.last, _topic(scan, topic))
    name = _behind_topic(scan, topic) if depth == 0 else None
    if name is not None:
        phrase.kind, phrase.name, phrase.last = Kind.PERSON, name, name.last
        person_tail(scan, phrase, depth)
    return name is not None


def several_topical(scan: Scan, phrase: Phrase, start: int, depth: int) -> bool:
    """Take in the names behind what offices are for: "special representatives for the peace process X and Y"."""
    if scan.key(start) not in _TOPICS:
        return False
    for j in range(start + 1, min(scan.end, start + _TOPIC)):
        known, key = scan.at[j], scan.keys[j]
        whole = known is not None and known.kind is SenseKind.PERSON
        if j > start + 1 and scan.capital(j) and (whole or key in scan.words_known.given):
            names, end = name_list(scan, j, depth)
            if len(names) > 1:
                phrase.parts, phrase.last = names, end
            return len(names) > 1
        if not (key.isalpha() or key == "-") or key in scan.words_known.auxiliaries or key in scan.words_known.speech:
            return False
    return False


def _behind_topic(scan: Scan, index: int) -> PersonName | None:
    """The name behind "for European Affairs", "on the settlement": of two words or more, no verb before it."""
    for j in range(index + 1, min(scan.end, index + _TOPIC)):
        known = scan.at[j]
        whole = known is not None and known.kind is SenseKind.PERSON
        if j > index + 1 and scan.capital(j) and (whole or scan.keys[j] in scan.words_known.given):
            name = name_at(scan, j)
            return name if name is not None and len(name.words) > 1 else None
        key, known_words = scan.keys[j], scan.words_known
        if not (key.isalpha() or key == "-") or key in known_words.auxiliaries or key in known_words.speech:
            return None
    return None


def _topic(scan: Scan, index: int) -> int:
    """The end of "for European affairs", "for relations with Russia" where a comma or bracket follows."""
    for j in range(index + 1, min(scan.end, index + _TOPIC)):
        if scan.keys[j] in (",", ")", ";"):
            return j
        if scan.keys[j] in _CALENDAR or number_of(scan.keys[j]) or not (scan.keys[j].isalpha() or scan.keys[j] == "-"):
            break  # "the minister for four days" is no minister for four days
        title = scan.at[j]
        if title is not None and Role.TITLE in title.roles and scan.capital(j):
            break  # "the minister for X and Chief Negotiator NAME"
        if begins_name(scan, j):
            break  # "the adviser for Africa NAME,"
    return index
