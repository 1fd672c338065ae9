"""What a title is by the words around it: hosts, top diplomats, and whose name stands behind two offices."""

from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.prefix import Prefix

_ENDING = frozenset({"and", "that", "who", "also"})  # what may stand behind "his host" and is no noun
PREDICATING = frozenset({"as", "was", "were", "is", "are", "be", "been", "become", "became"})
_COMING = frozenset({"guest", "visitor"})
DIPLOMATS = frozenset({"diplomat", "diplomats"})
_TOP = frozenset({"top", "chief"})
#: Offices of which every holder is known, so that an unknown name is no holder's.
_NAMED_BODIES = frozenset({"secretary-general", "chairman-in-office", "high representative"})


def top_diplomat(scan: Scan, prefix: Prefix) -> bool:
    """Whether the head is "diplomat", with a state and "top" before it: "the top Armenian diplomat"."""
    if scan.keys[prefix.head] not in DIPLOMATS:
        return False
    return bool(prefix.owners) and not _TOP.isdisjoint(scan.keys[prefix.first : prefix.head])


def hosts(scan: Scan, prefix: Prefix, last: int) -> bool:
    """Whether one host is meant: "his Georgian host", "thanked his host"; not "his host country"."""
    key, known = scan.key(last), scan.words_known
    if prefix.first > scan.first and scan.keys[prefix.first - 1] in PREDICATING:
        return False  # "was his guest"
    ends = not key.isalpha() or key in known.auxiliaries or key in known.prepositions or key in known.speech
    ends = ends or key in known.follow["encounters"]  # "Aldor and his guest talked"
    if prefix.determiner == "the" and not prefix.owners and scan.keys[prefix.head] == "host":
        return key in known.speech  # "the host said"
    if prefix.determiner == "the" and not prefix.owners and scan.keys[prefix.head] in _COMING:
        return ends or key.endswith("ed") or key in known.follow["after_people"]  # "the guest was received"
    return prefix.possessed and (
        bool(prefix.owners) or ((ends or key in _ENDING or prefix.first == scan.first) and key != "of")
    )


def lent(phrase: Phrase, owner: Phrase) -> bool:
    """Whether the name behind two offices is the first one's: "Personal Representative of the Chairman NAME"."""
    if owner.kind is not Kind.PERSON or owner.name is None or not owner.titles:
        return False
    mine, others = set(phrase.titles[-1].offices), set(owner.titles[-1].offices)
    held = {term.office for record in owner.name.records for term in record.terms}
    if held & others:
        return False
    return bool(held & mine) or (not owner.name.records and owner.titles[-1].title in _NAMED_BODIES)
