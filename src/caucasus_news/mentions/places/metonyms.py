"""Whether a state or capital acts or is where something happens, by the words around it."""

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.actors.phrase import Kind, Phrase

_AGENT = frozenset({"by", "with", "between", "against", "than", "under"})
_JOINTS = frozenset({"and", ",", "or"})
_TOWARD_BACK = 5
_DATELINE = 12
_SHORT = 8
_FULL_STOPS = frozenset({".", "?", "!", '"'})
_ENDS = frozenset({",", ".", ";", ")", "on", "where"})
_BEING = frozenset({"is", "was", "remains", "remained", "stays", "stayed", "becomes", "became"})
_VENUES = frozenset({"venue", "place", "seat", "site", "scene", "setting"})
_GATHERINGS = frozenset({"appointment", "meeting", "talks", "summit", "round", "session", "encounter"})
_DESCRIBED = frozenset({"the", "our", "a", "this", "last", "first", "second", "next", "new"})


def acts(scan: Scan, phrase: Phrase, before: Phrase | None) -> bool:
    """True for "Moscow said", "talks between Yerevan and Baku", "signed by Moscow"; False for "arrived in Moscow"."""
    first = phrase.first
    if (
        phrase.atom is not None
        and phrase.atom.kind is SenseKind.CAPITAL
        and (_describes(scan, phrase) or _is_ground(scan, phrase) or _names_its_state(scan, phrase))
    ):
        return False
    if first == scan.first:
        return not _dateline(scan, phrase)
    if scan.possessive(phrase.last) > phrase.last:
        return True  # "at Baku's request"
    key = scan.keys[first - 1]
    if key in _JOINTS and before is not None and before.kind is Kind.POLITY and before.last >= first - 2:
        says = scan.key(phrase.last) in scan.words_known.speech
        return before.acts or (key == "," and (says or _opens_pair(scan, phrase)))  # "shelled near Ostia, Aldora said"
    if key in _AGENT:
        return True
    if key in scan.words_known.inside:
        return False
    if key in scan.words_known.toward:
        back = scan.keys[max(scan.first, first - _TOWARD_BACK) : first - 1]
        return not any(word in scan.words_known.going for word in back)
    return True


def _opens_pair(scan: Scan, phrase: Phrase) -> bool:
    """Whether a second name and a verb follow: "After talks in Ostia, Aldora and Berra agreed"."""
    other = scan.atom(phrase.last + 1) if scan.key(phrase.last) == "and" else None
    if other is None or not other.is_polity:
        return False
    verb, known = scan.key(other.last), scan.words_known
    return verb in known.speech or verb in known.auxiliaries or (verb.endswith("ed") and verb not in known.adjectives)


def _is_ground(scan: Scan, phrase: Phrase) -> bool:
    """Whether a town is only told to be one: "Ostia stays the venue", "the capital, Ostia", "Ostia, where they met"."""
    keys, last = scan.keys, phrase.last
    behind = keys[last : min(last + 4, scan.end)]
    if behind[:1] == (",",) and behind[1:2] == ("where",):
        return True
    if len(behind) == 4 and behind[1] in _DESCRIBED and not _VENUES.isdisjoint(behind[2:]) and behind[0] in _BEING:
        return True
    first = phrase.first
    if first - 2 < scan.first or keys[first - 1] != ",":
        return first - 2 >= scan.first and keys[first - 1] == "of" and keys[first - 2] in _GATHERINGS
    return keys[first - 2] == "capital" or (behind[:1] == (":",) and keys[first - 2].isdigit())


def _names_its_state(scan: Scan, phrase: Phrase) -> bool:
    """Whether a capital is told with its state, as places are: "from Lima, Peru.", "in Ostia, Aldora, on Friday"."""
    state = scan.atom(phrase.last + 1) if scan.key(phrase.last) == "," else None
    if state is None or phrase.atom is None or state.kind is not SenseKind.STATE:
        return False
    own = state.record(SenseKind.STATE) is phrase.atom.record(SenseKind.CAPITAL)
    return own and (state.last >= scan.end or scan.key(state.last) in _ENDS)


def _describes(scan: Scan, phrase: Phrase) -> bool:
    """Whether a capital only describes: "the Tbilisi bureau", "our Moscow correspondent"; "the Kremlin" does not."""
    assert phrase.atom is not None
    before = scan.keys[phrase.atom.first - 1] if phrase.atom.first > scan.first else ""
    return (
        before in _DESCRIBED
        and scan.key(phrase.last).isalpha()
        and any(s.kind is SenseKind.PLACE for s in phrase.atom.senses)
    )


def _heads_pair(scan: Scan, phrase: Phrase) -> bool:
    """Whether a second name of its kind and a word behind it follow: "Aldora, Berra hold talks"."""
    other = scan.atom(phrase.last + 1) if scan.key(phrase.last) == "," else None
    if other is None or phrase.atom is None or other.kind is not phrase.atom.kind or other.last >= scan.end:
        return False
    word = scan.words[other.last]
    return word.isalpha() and word.islower() and word != "and"


def _dateline(scan: Scan, phrase: Phrase) -> bool:
    """Whether a name at the head of a paragraph tells where the news was written: "BAKU, Nov. 12 —"."""
    if scan.key(phrase.last) not in (",", ".", "(", "/", "-") or _heads_pair(scan, phrase):
        return False
    if scan.end - scan.first <= _SHORT and scan.keys[scan.end - 1] not in _FULL_STOPS:
        return True  # a heading or a line of its own: "Bishkek, May 1994"
    if scan.words[phrase.first].isupper() and len(scan.words[phrase.first]) > 3:
        return True
    marks = scan.keys[phrase.last : min(scan.end, phrase.last + _DATELINE)]
    return any(mark == "-" and not scan.tokens.adjoin(phrase.last + n) for n, mark in enumerate(marks))
