"""What speaks for each polity, and for nobody, being the side of people who came to harm: what a model looks at."""

from collections.abc import Iterator, Mapping, Sequence, Set
from operator import itemgetter

from attrs import frozen

from caucasus_news.mentions.mention import Mention
from caucasus_news.model import Actor, Place, PlaceKind
from caucasus_news.parsers.arms import tells_of_rebels
from caucasus_news.parsers.casualties.tolls import Toll, casualty_words
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.whereabouts import held_before
from caucasus_news.parsers.incidents.whose_dead import are_attackers, are_strangers, words_for
from caucasus_news.parsers.polities import opponents, polity_among, polity_of_mention
from caucasus_news.parsers.scene import Scene

_OWN = frozenset({"its", "their", "his", "her", "own", "our"})
_TELLING = _OWN | {"enemy", "adversary", "opponent", "them", "whom"}
_SERVICE = frozenset({"soldier", "soldiers", "servicemen", "serviceman", "troops", "policemen", "police", "officers"})
_CREWS = frozenset({"crew", "pilot", "pilots", "airmen", "aboard", "board", "none"})
_PARTING = frozenset({";", "while", "whereas", "but", "though", "although"})
_FEW = 3  # parties: more are many
_TOKEN = itemgetter(0)
_NEAR = 2  # words between two tolls that are told one by one


@frozen(eq=False)
class _Named:
    """A polity as a sentence names it: by somebody of its own, or by a place that it holds (`land`)."""

    mention: Mention
    sort: str


class Clues:
    """What an incident tells of the polities that its dead may belong to."""

    def __init__(self, draft: IncidentDraft, scene: Scene) -> None:
        self.draft, self.scene = draft, scene
        self.keys = scene.document.tokens.keys
        self.parties = draft.parties
        self.holder, self.country = self.holders(draft.place)
        self.told: dict[int, dict[Actor, list[_Named]]] = {}
        #: How many parties there are, and whether one attacked.
        self.company = f"of {min(_FEW, len(self.parties))} {'attacked' if draft.attacker is not None else 'met'}"

    def of_tolls(self) -> Iterator[tuple[Toll, Mapping[Actor | None, Set[str]]]]:
        """Each toll that does not say itself whose people it counts, with what speaks for each whose they may be."""
        tolls = sorted(self.draft.tolls, key=lambda toll: toll.first)
        for before, toll in zip((None, *tolls), tolls, strict=False):
            if not self.is_settled(toll):
                yield toll, self.of(toll, before)

    def is_settled(self, toll: Toll) -> bool:
        """Whether nothing is to be weighed: the text says whose they are, or leaves it open who of two that fought.

        A crew is of those whose aircraft or ship is told of, wherever it came down; "the attackers" are of whoever
        attacked, "another" is one more of the same, and peacekeepers or rebels are of nobody there.
        """
        if toll.sided or toll.more:
            return True
        told = words_for(toll, self.scene)
        if _CREWS & told or are_attackers(told):
            return True
        if toll.side is not None:
            return False
        if are_strangers(told):
            return True
        place = self.draft.place
        between = place is not None and place.kind in (PlaceKind.BORDER, PlaceKind.LINE)
        vague = toll.at_least is toll.at_most is None
        return between or vague or self.draft.kind in ("clash", "war")

    def holders(self, place: Place | None) -> tuple[Actor | None, Actor | None]:
        """Who held a place then, and in whose state it lies."""
        if place is None:
            return None, None
        holder = held_before(place, self.draft.when, self.scene)
        return holder, self.scene.polities.get(place.country) if place.country is not None else None

    def named(self, sentence: int) -> dict[Actor, list[_Named]]:
        """The polities that a sentence names, each with how it does."""
        if sentence not in self.told:
            found: dict[Actor, list[_Named]] = {}
            for mention in self.scene.document.mentioned[sentence]:
                polity = polity_of_mention(mention, self.scene) if mention.actors else None
                if polity is not None:
                    found.setdefault(polity, []).append(_Named(mention, "acting" if mention.acts else "named"))
                elif mention.place is not None:
                    for holder in (x for x in {*self.holders(mention.place)} if x is not None):
                        found.setdefault(holder, []).append(_Named(mention, "land"))
            self.told[sentence] = found
        return self.told[sentence]

    def of(self, toll: Toll, before: Toll | None) -> Mapping[Actor | None, Set[str]]:
        """What speaks for each whose people those of a toll may be; `before` is the toll told right before it."""
        named = self.named(toll.sentence)
        beside = before if before is not None and before.sentence == toll.sentence else None
        own, doing = _Harmed(toll, self.scene), self.doing(toll)
        found: dict[Actor | None, Set[str]] = {None: self.of_nobody(toll, beside, own)}
        for polity in {toll.side, *self.parties, self.holder, self.country, *named}:
            if polity is None:
                continue
            rank, chosen = self.rank(polity), own.chosen(polity)
            found[polity] = {
                *self.of_part(polity, rank, chosen, own),
                *self.of_place(polity, rank, chosen, own),
                *self.of_teller(polity, rank, chosen, own),
                *(self.of_order(polity, toll, beside) if beside is not None else ()),
                *self.of_names(polity, rank, toll, named),
                *doing.get(polity, ()),
            }
        return found

    def is_at_home(self, polity: Actor, toll: Toll) -> bool:
        """Whether people are told of on a polity's own ground, in a sentence that does not tell of its doings."""
        if polity != self.holder or self.draft.kind == "explosion":
            return False  # a bomb is laid far from home
        return all(x.sort == "land" for x in self.named(toll.sentence).get(polity, ()))

    def are_owned(self, toll: Toll) -> bool:
        """Whether people are called somebody's: "its soldiers"."""
        return not _OWN.isdisjoint(self.keys[toll.first : toll.last])

    def rank(self, polity: Actor | None) -> str:
        """What a polity is in the incident."""
        if polity is None:
            return "nobody"
        attacker, target = self.draft.attacker, self.draft.target
        if attacker is not None and polity.id == attacker.id:
            return "attacker"
        if target is not None and polity.id == target.id:
            return "target"
        return "party" if polity in self.parties else "stranger"

    def of_nobody(self, toll: Toll, beside: Toll | None, own: "_Harmed") -> Set[str]:
        """What speaks for telling no side."""
        place = self.draft.place
        return {
            f"nobody {own.chosen(None)}",
            f"nobody {self.company}",
            *(f"nobody {x}" for x in own.about),
            f"nobody in a {self.draft.kind}",
            f"nobody told {bool(toll.camps)}",
            f"nobody held {self.holder is not None} {self.holder in self.parties}",
            f"nobody at {place.kind.name if place is not None else place}",
            f"nobody beside {beside is not None and beside.side is not None}",
        }

    def doing(self, toll: Toll) -> Mapping[Actor, list[str]]:
        """The polities that a clause about those harmed has for its subject, with what it says."""
        found: dict[Actor, list[str]] = {}
        for frame in self.scene.frames[toll.sentence]:
            around = (*frame.objects, *(a for _, row in frame.prepositions for a in row))
            if not frame.subject or not any(toll.first <= a.chunk.first < toll.last for a in around):
                continue
            polity = polity_among(frame.subject, self.scene)
            if polity is not None:
                found.setdefault(polity, []).extend((f"subject of {frame.lemma}", "subject of theirs"))
        return found

    def of_part(self, polity: Actor, rank: str, chosen: str, own: "_Harmed") -> Sequence[str]:
        """What a polity did there, and what it is."""
        toll = own.toll
        return [
            chosen, rank, f"{rank} {chosen}", f"{rank} {self.company}", f"{rank} {own.sort} {chosen}",
            f"{rank} own {toll.own}", f"{rank} in a {self.draft.kind}", f"{rank} {toll.kind}",
            *[f"{one} says {word}" for word in own.words for one in (rank, chosen)],
            *[f"{polity.kind} {x}" for x in (own.sort, f"{rank} {own.sort}", *own.calling)],
            *[f"{rank} {x}" for x in own.calling],
        ]  # fmt: skip

    def of_place(self, polity: Actor, rank: str, chosen: str, own: "_Harmed") -> Sequence[str]:
        """Whether the place is a polity's."""
        holds = self.holder is not None and polity.id == self.holder.id
        has = self.country is not None and polity.id == self.country.id
        place = "holds and has it" if holds and has else "holds it" if holds else "has it" if has else "elsewhere"
        where = self.draft.place
        kind = where.kind.name if where is not None else where
        told = f"{place} {rank}"
        return place, f"{place} {own.sort} {chosen}", told, f"{told} {own.sort}", f"{place} {kind}"

    def of_teller(self, polity: Actor, rank: str, chosen: str, own: "_Harmed") -> Sequence[str]:
        """Whether a polity tells of them, or its foe does."""
        camps = own.toll.camps
        told = [self.scene.polities[c] for c in camps if c in self.scene.polities] if camps else ()
        foe = bool([x for x in told if polity.id in opponents(x, self.scene)]) if told else False
        teller = "teller" if polity.id in camps else "foe of teller" if foe else "not told" if camps else "untold"
        return [
            teller, f"{teller} own {own.toll.own}", f"{teller} {rank}",
            f"{teller} {own.sort} {chosen}", *[f"{teller} says {word}" for word in own.words],
        ]  # fmt: skip

    def of_order(self, polity: Actor, toll: Toll, beside: Toll) -> Sequence[str]:
        """Whether those told of right before were of that polity."""
        alike = "again" if beside.side == polity else "anew" if beside.side is not None else "after nobody's"
        between = self.keys[beside.last : toll.first]
        joint = " ".join(between) if len(between) <= _NEAR else "parted" if ";" in between else "far"
        return alike, f"{alike} {joint}", f"{alike} bare {toll.bare}"

    def of_names(self, polity: Actor, rank: str, toll: Toll, named: Mapping[Actor, list[_Named]]) -> Sequence[str]:
        """Where the sentence names a polity: before the toll, in its phrase or behind it, and next to it or not."""
        if polity not in named:
            return ("named False",)
        here, found = named[polity], ["named True"]
        for one in here:
            if toll.first <= one.mention.first < toll.last:
                found += [f"within {one.sort}", f"within {one.sort} {self.word_before(one.mention, toll)} _"]
        firsts = [x.mention.first for row in named.values() for x in row]
        before = next((x for x in reversed(here) if x.mention.last <= toll.first), None)
        if before is not None:
            near = not any(before.mention.last <= x < toll.first for x in firsts)
            found += [f"before {before.sort} {near}", f"before {before.sort} {near} {rank}"]
            found += [
                f"before {self.word_before(before.mention, toll)} _",
                f"before _ {self.keys[before.mention.last]}",
            ]
        if self.opens(toll, named) == polity:
            found += ["opens", f"opens {rank}", f"opens own {toll.own}", f"opens bare {toll.bare}"]
        behind = next((x for x in here if x.mention.first >= toll.last), None)
        if behind is not None:
            near = not any(toll.last <= x < behind.mention.first for x in firsts)
            found += [f"behind {behind.sort} {near}", f"behind {behind.sort} {near} {rank}"]
            found += [f"behind {self.word_before(behind.mention, toll)} _"]
        return found

    def word_before(self, mention: Mention, toll: Toll) -> str:
        """The word before somebody in a sentence; of who opens it there is none."""
        opens = mention.first == self.scene.document.sentences[toll.sentence].first
        return "" if opens else self.keys[mention.first - 1]

    def opens(self, toll: Toll, named: Mapping[Actor, list[_Named]]) -> Actor | None:
        """Whom the part of the sentence that tells a toll names first: "…, while Berria's army admits to two dead"."""
        start = self.scene.document.sentences[toll.sentence].first
        parted = next((i for i in range(toll.first - 1, start, -1) if self.keys[i] in _PARTING), start)
        acting = [(x.mention.first, p) for p, row in named.items() for x in row if x.sort == "acting"]
        before = [one for one in acting if parted <= one[0] < toll.first]
        return min(before, key=_TOKEN)[1] if before else None


class _Harmed:
    """What the phrase that counts people tells of them."""

    def __init__(self, toll: Toll, scene: Scene) -> None:
        self.toll = toll
        told = words_for(toll, scene)
        words = casualty_words()
        self.sort = {True: "civilian", False: "military", None: "people"}[toll.civilian]
        self.words = sorted(_TELLING & told)
        sorts = {
            "rebels": tells_of_rebels(told),
            "attackers": are_attackers(told),
            "strangers": not words.strangers.isdisjoint(told),
            "service": not _SERVICE.isdisjoint(told),
        }
        self.calling = [name for name, holds in sorts.items() if holds]
        self.about = (
            f"{toll.kind}", self.sort, f"own {toll.own}", f"bare {toll.bare}", f"part {toll.part}", *self.calling,
        )  # fmt: skip

    def chosen(self, polity: Actor | None) -> str:
        """Whether the rules take them for that polity's people."""
        side = self.toll.side
        if side is None:
            return "taken for nobody's" if polity is not None else "taken for it"
        return "taken for it" if polity is not None and side.id == polity.id else "taken for another's"
