"""What follows a title without a name: its owners, where somebody is sent, the name beside or behind a comma."""

from collections.abc import Sequence

from caucasus_news.lexicon import Organization, Sense, SenseKind
from caucasus_news.mentions.actors.apposition import CLOSERS, name_list, person_tail
from caucasus_news.mentions.actors.atoms import Atom, Scan
from caucasus_news.mentions.actors.designations import lent
from caucasus_news.mentions.actors.owners import complement
from caucasus_news.mentions.actors.people_names import name_at
from caucasus_news.mentions.actors.phrase import Kind, PersonName, Phrase
from caucasus_news.mentions.actors.prefix import Prefix
from caucasus_news.mentions.actors.prefix_owners import abbreviated, owner_phrase
from caucasus_news.mentions.actors.roles import HOST, Role
from caucasus_news.mentions.actors.topics import several_topical, topical

_WEAK_LINKS = ("of", "to", "for", "at", "with", "from")
_LINKS = ("of", "for", "to", "at")
_LINKING = frozenset({*_WEAK_LINKS, "in", "attached"})
#: Ranks of those whom nobody sends anywhere: "invited both leaders to Ostia" tells where they are to go.
_AT_HOME = frozenset({"leader", "minister"})
_BEFORE = 4  # tokens before an envoy among which "sent" stands


def complete(scan: Scan, phrase: Phrase, depth: int) -> None:
    """What follows a title without a name: its owners, then the name beside or behind a comma."""
    start, owners = phrase.last, list[Phrase]()
    link = scan.key(start)
    if link in _LINKING:
        if link == "attached" and scan.key(start + 1) == "to":
            start = phrase.last = start + 1
        owners, phrase.last = complement(scan, start, depth, plural=phrase.plural, links=_links(scan, phrase))
        phrase.last = _posted(scan, owners, phrase.last)
    if owners and link == "to" and phrase.titles[-1].rank == "envoy":
        phrase.toward = owners
        if _sent(scan, phrase, owners[0]):
            phrase.toward, phrase.last = [], start
            return
    else:
        phrase.owners = (*phrase.owners, *owners)
        if owners and scan.key(phrase.last) == "to" and "ambassador" in phrase.titles[-1].offices:
            phrase.toward, phrase.last = complement(scan, phrase.last, depth, plural=False, links=("to",))
    _elevate(scan, phrase)
    if len(owners) == 1 and depth == 0 and _takes_name(phrase, owners[0]):
        return
    served = bool(owners) and owners[0].kind is Kind.PERSON  # "the spokesman for President X"
    if not phrase.plural and not served and topical(scan, phrase, start, depth):
        return
    if phrase.plural and depth == 0 and several_topical(scan, phrase, start, depth):
        return
    if scan.key(phrase.last) == "in" and _seat_wanted(phrase):
        seats, phrase.last = complement(scan, phrase.last, depth, plural=phrase.plural, links=("in",))
        if not phrase.owners or phrase.owners[-1].kind is not Kind.POLITY:
            phrase.owners = (*phrase.owners, *seats)
    if depth == 0 and not _takes_names_behind(scan, phrase, owners, depth):
        _apposed(scan, phrase, depth)


def _links(scan: Scan, phrase: Phrase) -> tuple[str, ...]:
    """The words that its owners stand behind: "the minister of", "the envoy for", "his counterpart in"."""
    title = phrase.titles[-1]
    if title.rank == "same":  # "his Turkish counterpart" is met in a place
        met = phrase.owners or phrase.determiner == "both" or title.title == HOST
        return ("of", "from") if met else ("of", "from", "in")
    if phrase.plural and scan.key(phrase.last) == "from" and title.rank != "co-chair":
        return ("from",)  # "the foreign ministers from both countries"
    if scan.key(phrase.last) == "to" and title.rank in _AT_HOME:
        return ("of", "for", "at")
    return _LINKS if not title.weak or scan.key(phrase.last) == "of" else _WEAK_LINKS


def _takes_name(phrase: Phrase, owner: Phrase) -> bool:
    """Whether the name read as that of the one owner is the title's, which has it then."""
    if owner.military and owner.owners and owner.name is not None:
        # "Commander of the Russian contingent Major General X": the rank and name are the commander's
        phrase.kind, phrase.name, phrase.military, phrase.owners = Kind.PERSON, owner.name, True, owner.owners
        return True
    if lent(phrase, owner):
        phrase.kind, phrase.name = Kind.PERSON, owner.name
        owner.kind, owner.name, owner.last = Kind.OFFICE, None, owner.head + 1
        return True
    return False


def _takes_names_behind(scan: Scan, phrase: Phrase, owners: Sequence[Phrase], depth: int) -> bool:
    """Whether a name, or several of a plural, stand right behind its owners: "the leaders of A and B X and Y"."""
    if owners and phrase.plural:
        names, end = name_list(scan, phrase.last, depth)
        if len(names) > 1:
            phrase.parts, phrase.last = names, end
        return len(names) > 1
    name = _behind_owner(scan, phrase.last) if owners else None
    if name is not None:
        phrase.kind, phrase.name, phrase.last = Kind.PERSON, name, name.last
        person_tail(scan, phrase, depth)
    return name is not None


def _posted(scan: Scan, owners: Sequence[Phrase], index: int) -> int:
    """The end of "to Ostia" behind a mission that has its name from no land: "Head of the OSCE Mission to Ostia X"."""
    mission = owners[-1] if owners else None
    if mission is None or mission.kind is not Kind.SINGLE or not mission.owners or scan.key(index) not in ("to", "in"):
        return index
    land = scan.atom(index + 1)
    return land.last if land is not None and land.kind in (SenseKind.STATE, SenseKind.DE_FACTO) else index


def _sent(scan: Scan, phrase: Phrase, target: Phrase) -> bool:
    """Whether "to" tells where an envoy goes rather than is posted: "sent his envoy to Moscow"."""
    city = target.atom is not None and target.atom.kind is SenseKind.CAPITAL
    before = scan.keys[max(scan.first, phrase.first - _BEFORE) : phrase.first]
    return city and not scan.words_known.going.isdisjoint(before)


def _behind_owner(scan: Scan, index: int) -> PersonName | None:
    """The name behind "TITLE of OWNER", with or without a rank: any two words or more, or one that is known."""
    while (rank := scan.atom(index)) is not None and (Role.RANK in rank.roles or Role.HONORIFIC in rank.roles):
        index = rank.last
    name = name_at(scan, index, supported=not scan.headline)
    return name if name is not None and (name.sure or name.records) else None


def _elevate(scan: Scan, phrase: Phrase) -> None:
    """Of "The head of the Armenian government" is its prime minister, of a ministry its minister."""
    if phrase.titles[-1].title != "head" or not phrase.owners:
        return
    owner = _unpacked(scan, phrase.owners[-1])
    kind = owner.text if owner.kind is Kind.SINGLE else owner.value if owner.kind is Kind.SIDE else ""
    if owner.body is not None:
        kind = owner.body.id
    title = scan.words_known.heads.get(kind)
    seat = owner.atom if owner.kind is Kind.POLITY else None
    if seat is not None and seat.kind is SenseKind.CAPITAL and all(s.kind is not SenseKind.PLACE for s in seat.senses):
        phrase.titles = (*phrase.titles[:-1], scan.words_known.heads["seat"])  # "the Kremlin chief"
    if title is not None and (owner.owners or owner.kind is Kind.BODY):
        phrase.titles, phrase.owners = (*phrase.titles[:-1], title), (*phrase.owners[:-1], *owner.owners)


def _unpacked(scan: Scan, owner: Phrase) -> Phrase:
    """A ministry that the lexicon knows by its whole name as a kind of body and its state."""
    record = owner.atom.senses[0].record if owner.kind is Kind.KNOWN and owner.atom is not None else None
    if not isinstance(record, Organization) or record.country is None:
        return owner
    state = scan.lexicon.state(record.country)
    known = scan.words_known
    for kind in known.heads:
        body = known.bodies.get(kind)
        names = () if body is None else (body.name, known.body_names_in_us.get(kind, body.name))
        if body is not None and state is not None and record.name.startswith(names):
            atom = Atom(owner.first, owner.last, SenseKind.STATE, (Sense(SenseKind.STATE, state),))
            whole = Phrase(owner.first, owner.last, owner.head, Kind.BODY, sentence=owner.sentence, body=body)
            whole.owners = [owner_phrase(scan, atom)]
            return whole
    return owner


def _seat_wanted(phrase: Phrase) -> bool:
    """Whether "in CAPITAL" tells whose title it is: "the Foreign Ministry spokeswoman in Moscow"."""
    if phrase.plural:
        return False  # "were briefed by the co-chairs of the group in Ostia"
    if not phrase.owners:
        return phrase.titles[-1].rank in ("spokesperson", "official", "envoy")
    last = phrase.owners[-1]
    if "ambassador" in phrase.titles[-1].offices:
        return True
    return last.kind in (Kind.BODY, Kind.KNOWN, Kind.SINGLE) and not last.owners


def _apposed(scan: Scan, phrase: Phrase, depth: int) -> None:
    """The name behind a comma, or several in brackets or behind a comma for a plural."""
    mark = scan.key(phrase.last)
    if mark not in (",", "(") or (phrase.determiner in ("a", "an") and not phrase.owners):
        return
    if phrase.former and not phrase.owners:
        return
    if not (phrase.owners or phrase.determiner in ("the", "his", "her", "their", "its", "our", "both", "this")):
        return
    if mark == "(" and abbreviated(scan, phrase.last):  # "the Director General of Operations (DGO) X"
        name = name_at(scan, phrase.last + 3, supported=True) if not phrase.plural else None
        phrase.last += 3
        if name is not None:
            phrase.kind, phrase.name, phrase.last = Kind.PERSON, name, name.last
        return
    names, end = name_list(scan, phrase.last + 1, depth, supported=not phrase.plural)
    if mark == "(":
        if names and scan.key(end) == ")":
            phrase.parts, phrase.last = names, end + 1
        return
    if phrase.plural and len(names) > 1 and scan.key(end) in CLOSERS:
        phrase.parts, phrase.last = names, end
    elif not phrase.plural and len(names) == 1 and scan.key(end) in CLOSERS and scan.key(end) != "and":
        named = names[0]
        phrase.kind, phrase.name, phrase.last = Kind.PERSON, named.name, end


def named(scan: Scan, prefix: Prefix, depth: int) -> Phrase | None:
    """`[owner's] NAME [, age] [, apposition] [of OWNER]`."""
    name = name_at(scan, prefix.head)
    if name is None:
        return None
    site = scan.atom(name.last)
    if site is not None and site.roles.get(Role.PLACE_NOUN) == "site":
        place = Phrase(prefix.first, site.last, prefix.head, Kind.PLACE, prefix.determiner, value="site")
        place.text, place.sentence = scan.tokens.text_of(name.first, site.last), scan.sentence
        return place  # "the Heydar Aliyev airport"
    phrase = Phrase(prefix.first, name.last, prefix.head, Kind.PERSON, prefix.determiner, name=name)
    phrase.owners, phrase.sentence = prefix.owners, scan.sentence
    phrase.former = prefix.former
    if depth == 0:
        person_tail(scan, phrase, depth)
    return phrase
