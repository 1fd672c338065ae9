"""The smallest pieces that noun phrases are made of: names of the lexicon and phrases of the vocabulary, by token."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from types import MappingProxyType
from typing import Any

from attrs import define, field

from caucasus_news.lexicon import DeFactoState, Framework, Lexicon, NameMatch, Organization, Sense, SenseKind
from caucasus_news.lexicon.records import FIGHTING, FORCES
from caucasus_news.mentions.actors.roles import Role
from caucasus_news.mentions.actors.vocabulary import Vocabulary, vocabulary
from caucasus_news.text.tokens import Tokens

_POLITIES = frozenset({SenseKind.STATE, SenseKind.DE_FACTO, SenseKind.CAPITAL, SenseKind.DEMONYM})
_NO_ROLES: Mapping[Role, Any] = MappingProxyType({})  # of names
_STATE_BODIES = frozenset({"ministry", "armed_forces", "agency", "parliament", "peacekeepers", "body"})


@define(eq=False)
class Atom:
    """Tokens `first` up to, not including, `last`: a name with what it may mean, or a phrase with what it may do."""

    first: int
    last: int
    kind: SenseKind | None = None  # the sense that counts most; None for a phrase of the vocabulary
    senses: tuple[Sense, ...] = ()
    roles: Mapping[Role, Any] = _NO_ROLES
    dependent: bool = False  # whether the phrase is nothing without an article or owner before it or a name behind it

    def record(self, kind: SenseKind) -> Any:
        """The first record that the name means in this way, or None."""
        for sense in self.senses:
            if sense.kind is kind:
                return sense.record
        return None

    @property
    def is_polity(self) -> bool:
        """Whether the name stands for a state or de facto state."""
        return self.kind in _POLITIES


@define(eq=False)
class Scan:
    """A text while its noun phrases are read: its tokens, its atoms by first token, and the sentence in hand."""

    tokens: Tokens
    keys: tuple[str, ...]
    words: tuple[str, ...]
    capitals: bytes  # 1 for each word that is written with one, else 0
    at: list[Atom | None]
    lexicon: Lexicon
    words_known: Vocabulary
    first: int = 0
    end: int = 0
    sentence: int = 0
    named: frozenset[str] = frozenset()  # ids of the known people whose whole name the text gives
    headline: bool = False  # whether capitals mean nothing in the sentence in hand
    wars: tuple[Framework, ...] = ()  # those that the text names
    acronyms: dict[str, Any] = field(factory=dict)  # phrases by the acronym that the text gives them
    read: "Callable[[Scan, int, int], Any]" = field(default=lambda *_: None)  # reads a noun phrase

    def key(self, index: int) -> str:
        """The key of a token of the sentence in hand; empty beyond its end."""
        return self.keys[index] if index < self.end else ""

    def atom(self, index: int) -> Atom | None:
        """The atom that starts at a token of the sentence in hand, if any."""
        return self.at[index] if index < self.end else None

    def capital(self, index: int) -> bool:
        """Whether a token of the sentence in hand is written with a capital."""
        return index < self.end and self.capitals[index] > 0

    def article(self, index: int) -> bool:
        """Whether the article of an Arabic name stands at a token: "al-Fashir", "el-Obeid"."""
        if self.keys[index] not in self.words_known.articles or index + 2 >= len(self.keys):
            return False
        joined = self.keys[index + 1] == "-" and self.tokens.adjoin(index + 1) and self.tokens.adjoin(index + 2)
        return joined and self.capitals[index + 2] > 0

    def possessive(self, index: int) -> int:
        """The token after a possessive ending at `index`, or `index` where there is none."""
        if index < self.end and self.keys[index] == "'" and self.tokens.adjoin(index):
            if index + 1 < self.end and self.keys[index + 1] == "s" and self.tokens.adjoin(index + 1):
                return index + 2
            if self.keys[index - 1].endswith("s"):
                return index + 1
        return index


def scan_of(tokens: Tokens, names: Sequence[NameMatch], lexicon: Lexicon) -> Scan:
    """The atoms of a text: names first, and the vocabulary's phrases between and inside of them."""
    known = vocabulary()
    keys, count = tokens.keys, len(tokens)
    at: list[Atom | None] = [None] * (count + 1)
    taken = bytearray(count + 1)
    phrases = known.phrases
    named = _named_in_full(names)
    told = _unmistakable(names)
    for found in names:
        match = _meant(found, told) if found.senses[1:] else found
        if match.senses[0].weak and all(sense.weak for sense in match.senses):
            if keys[match.first] in phrases and not _told(match.senses, named):
                continue  # "Major", "Berd": an everyday word first
            if _unsupported(match, told):
                continue
        for atom in _name_atoms(match, tokens, lexicon):
            if atom.kind is SenseKind.DEMONYM and getattr(atom.senses[0].record, "end", None) and not _still(atom):
                continue  # "Soviet" tells of a time, not of anybody
            at[atom.first] = atom
            taken[atom.first : atom.last] = b"\1" * (atom.last - atom.first)
    for atom in _halves(tokens, told, taken, lexicon):
        at[atom.first] = atom
        taken[atom.first] = 1
    done = 0
    for index in [i for i, key in enumerate(keys) if key in phrases]:
        if index < done or taken[index]:
            continue
        opening = phrases[keys[index]]
        word = opening.alone
        if opening.longer and keys[index + 1 : index + 2] and keys[index + 1] in opening.longer:
            limit = taken.find(1, index)
            word = known.at(keys, index, count if limit < 0 else limit)
        if word is not None:
            done = index + word.size
            at[index] = Atom(index, done, roles=word.roles, dependent=word.dependent)
    capitals = bytes(map(str.isupper, map(itemgetter(0), tokens.words)))
    return Scan(tokens, keys, tokens.words, capitals, at, lexicon, known, named=named, wars=_wars(names))


def _halves(tokens: Tokens, told: frozenset[str], taken: bytearray, lexicon: Lexicon) -> Iterator[Atom]:
    """States that a text of them calls by their side alone: "the North said", "fired into the South"."""
    if told.isdisjoint(vocabulary().halves):
        return
    halves = {side: code for code, side in vocabulary().halves.items()}
    keys, words = tokens.keys, tokens.words
    for i in range(len(keys) - 1):
        state = lexicon.state(halves[keys[i]]) if keys[i] in halves and words[i].istitle() and not taken[i] else None
        if state is None:
            continue
        named = i > 0 and keys[i - 1] == "the" and not words[i + 1][:1].isupper() and words[i + 1] != "of"
        paired = words[i + 1] == "and" and keys[i + 2 : i + 3] and keys[i + 2] in halves and taken[i + 2]
        if named or paired:  # "North and South Korea"
            yield Atom(i, i + 1, SenseKind.STATE, (Sense(SenseKind.STATE, state),))


def _wars(names: Sequence[NameMatch]) -> tuple[Framework, ...]:
    """The wars, clashes and truces that a text names."""
    records = [match.senses[0].record for match in names if match.senses[0].kind is SenseKind.FRAMEWORK]
    return tuple([r for r in records if isinstance(r, Framework) and r.kind in FIGHTING])


def _named_in_full(names: Sequence[NameMatch]) -> frozenset[str]:
    """The known people whose whole name the text gives: a surname that is also an everyday word may then mean them."""
    return frozenset(
        [
            sense.record.id
            for match in names
            if match.last - match.first > 1
            for sense in match.senses
            if sense.kind is SenseKind.PERSON
        ]
    )


def _unmistakable(names: Sequence[NameMatch]) -> frozenset[str]:
    """The ids of the states of the text, also by their bodies, and of all else that a name of it means alone."""
    found: list[str] = []
    for match in names:
        alone = not match.senses[1:]
        for sense in match.senses:
            if (alone and not sense.weak) or (sense.kind in _POLITIES and (alone or not _shared(match))):
                record = sense.record
                found += [record.id]
                if isinstance(record, Organization) and record.country and record.kind in _STATE_BODIES:
                    found += [record.country]
    return frozenset(found)


def _shared(match: NameMatch) -> bool:
    """Whether two states go by the name: "Congolese"."""
    return len({sense.record.id for sense in match.senses if sense.kind is SenseKind.DEMONYM}) > 1


def _meant(match: NameMatch, told: frozenset[str]) -> NameMatch:
    """Of a name shared by bodies those senses first that the text names otherwise, or whose state it names."""
    if match.senses[1].kind not in (SenseKind.ORGANIZATION, SenseKind.DEMONYM):
        return match

    def rank(sense: Sense) -> int:
        record = sense.record
        if sense.kind is SenseKind.DEMONYM:
            return 0 if record.id in told else 1
        if sense.kind is not SenseKind.ORGANIZATION or not isinstance(record, Organization):
            return 0
        return 1 if record.id in told else 2 if record.country in told else 3

    return NameMatch(match.first, match.last, tuple(sorted(match.senses, key=rank)))


def _unsupported(match: NameMatch, told: frozenset[str]) -> bool:
    """Whether a weak name may be an armed group's, but the text names neither its state nor itself in another way."""
    for sense in match.senses:
        group = sense.record
        if not isinstance(group, Organization) or group.kind not in FORCES:
            return False
        if {group.id, group.country, group.polity} & told:
            return False
    return True


def _told(senses: Sequence[Sense], named: frozenset[str]) -> bool:
    return any(sense.kind is SenseKind.SURNAME and sense.record.id in named for sense in senses)


def _still(atom: Atom) -> bool:
    return isinstance(atom.senses[0].record, DeFactoState)


def _name_atoms(match: NameMatch, tokens: Tokens, lexicon: Lexicon) -> list[Atom]:
    """The name as one atom.

    A body of a state named by a demonym and a noun gives the demonym alone, since the noun follows. The name of an
    event ("ceasefire mediated by Moscow") gives the names in it.
    """
    first, keys = match.senses[0], tokens.keys
    if first.kind is SenseKind.FRAMEWORK:
        return [
            _atom(start + inner.first, start + inner.last, inner.senses)
            for start, end in ((match.first, match.first + 1), (match.first + 1, match.last))
            for inner in lexicon.find(keys[start:end], tokens.words[start:end])
            if inner.senses[0].kind is not SenseKind.FRAMEWORK
        ]
    record, several = first.record, match.last - match.first > 1
    if several and isinstance(record, Organization) and record.kind in _STATE_BODIES:
        owner = lexicon.states_by_demonym.get(keys[match.first : match.first + 1])
        if owner is not None:
            return [Atom(match.first, match.first + 1, SenseKind.DEMONYM, (Sense(SenseKind.DEMONYM, owner),))]
    if not match.senses[1:]:
        return [Atom(match.first, match.last, first.kind, match.senses)]
    return [_atom(match.first, match.last, match.senses)]


def _atom(first: int, last: int, senses: tuple[Sense, ...]) -> Atom:
    strong = tuple([sense for sense in senses if not sense.weak]) or senses
    return Atom(first, last, strong[0].kind, senses)
