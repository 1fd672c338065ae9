"""Clauses that tell of an act of violence."""

from attrs import define, evolve

from caucasus_news.model import IncidentKind
from tests.roundtrip.days import told
from tests.roundtrip.incident_tables import Words, words_of
from tests.roundtrip.incident_tolls import consequence, singular, toll_clause, who
from tests.roundtrip.incident_voices import middle, speaker
from tests.roundtrip.incident_words import Group, forces, target, where
from tests.roundtrip.states import Polity, polity, possessive
from tests.roundtrip.telling import Teller, joined
from tests.roundtrip.verbs import Verb, was
from tests.roundtrip.world import IncidentFact

K = IncidentKind


@define
class IncidentFrames:
    """The clauses for one incident; `fact` is what they tell, `toll_told` and `voice_told` what they hold already."""

    teller: Teller
    fact: IncidentFact
    toll_told: bool = False
    voice_told: bool = False
    place_told: bool = False
    target_told: bool = False

    # ------------------------------------------------------------------ parts

    @property
    def words(self) -> Words:
        return words_of(self.fact.kind, self.fact.means)

    @property
    def hit(self) -> Polity:
        return self.fact.targets[-1]

    def attacker(self) -> Group:
        assert self.fact.attacker is not None
        return forces(self.teller, self.fact.attacker)

    def target(self) -> Group:
        """Who is hit: the people themselves where they are captured."""
        self.target_told = True
        if self.fact.kind is K.CAPTURE:
            self.toll_told = True
            toll = self.fact.tolls[0]
            return Group(who(self.teller, toll), plural=not singular(toll.casualty))
        group, inside = target(self.teller, self.hit, None if self.place_told else self.fact.place, self.fact.kind)
        self.place_told |= inside
        return group

    def setting(self) -> str:
        """Place and time, in either order; the place only where it is untold."""
        time = told(self.teller, self.fact.when).on
        spot = "" if self.place_told or self.fact.kind is K.BLOCKADE else where(self.teller, self.fact.place)
        if self.teller.form("order", {"place time": True, "time place": False}):
            return joined(spot, time)
        return joined(time, spot)

    def filled(self, phrase: str) -> str:
        """The phrase with its actors and place put in."""
        fact = self.fact
        assert fact.attacker is not None
        made = phrase
        if "{A}" in made:
            made = made.replace("{A}", self.attacker().text)
        if "{T}" in made:
            made = made.replace("{T}", self.target().text)
        if "{P}" in made:
            made = made.replace("{P}", self._corridor())
        adjective = "Karabakh Armenian" if fact.attacker.id == "NKR" else fact.attacker.adjective
        return made.replace("{a}", adjective).replace("{x}", possessive(fact.attacker))

    def _corridor(self) -> str:
        self.place_told = True
        return self.teller.word("corridor", "the Lachin corridor", "the Lachin Corridor")

    def verb(self) -> Verb:
        base, rest = self.teller.any(*self.words.verbs)
        self.teller.forms.append(f"{self.fact.kind.value} verb: {base} {rest}")
        if base in ("storm", "assault"):
            self.fact = evolve(self.fact, also=(K.OFFENSIVE,))
        return Verb.of(base, self.filled(rest))

    def noun(self) -> str:
        phrase = self.teller.word(f"{self.fact.kind.value} noun", *self.words.nouns)
        if "assault" in phrase:
            self.fact = evolve(self.fact, also=(K.OFFENSIVE,))
        return self.filled(phrase)

    def toll(self) -> str:
        self.toll_told = True
        return toll_clause(self.teller, self.fact.tolls, self.fact.kind)

    def may_follow(self) -> str:
        """The toll as a participle, where there is one to tell."""
        if not self.fact.tolls or self.toll_told or self.teller.chance(0.45):
            return ""
        self.toll_told = True
        return consequence(self.teller, self.fact.tolls)

    # ------------------------------------------------------------------ who does it

    def active(self) -> str:
        """ "A shelled T near P on T"."""
        subject = self.attacker()
        verb = self.verb()
        deed = self.teller.form(
            "tense", {"past": verb.past, "past again": verb.past, "perfect": verb.perfect(subject.plural)}
        )
        rest = joined(deed, self.setting()) + self.may_follow()
        if self.fact.voices and self.teller.chance(0.12):
            self.voice_told = True
            return middle(self.teller, self.fact.voices[0], subject.text, rest)
        return joined(subject.text, rest)

    def fronted(self) -> str:
        """ "On T, A shelled T near P"."""
        verb, subject = self.verb(), self.attacker()
        return f"{self.setting()}, {subject.text} {verb.past}" + self.may_follow()

    def passive(self) -> str:
        """ "T was shelled by A near P on T"."""
        phrase = self.teller.word(f"{self.fact.kind.value} passive", *self.words.passives)
        if "assault" in phrase:
            self.fact = evolve(self.fact, also=(K.OFFENSIVE,))
        if self.fact.kind is K.CEASEFIRE_VIOLATION:
            return joined(self.filled(phrase), self.setting()) + self.may_follow()
        blocked = self.fact.kind is K.BLOCKADE
        subject = Group(self._corridor(), plural=False) if blocked else self.target()
        made = self.filled(phrase.replace("{was}", was(subject.plural)))
        return joined(subject.text, made, self.setting()) + self.may_follow()

    def accused(self) -> str:
        """ "S accused A of shelling T near P on T"."""
        self.voice_told = True
        name = speaker(self.teller, self.fact.voices[0])
        attacker = self.attacker().text
        verb = self.verb()
        blame = self.teller.form(
            "accuse", {"accused A of": f"accused {attacker} of", "blamed A for": f"blamed {attacker} for"}
        )
        return joined(name, blame, verb.ing, self.setting()) + self.may_follow()

    # ------------------------------------------------------------------ the act itself

    def nominal(self) -> str:
        """ "An attack by A on T took place near P on T"."""
        noun = self.noun()
        words = ("took place", "was reported", "occurred", "was registered")
        happened = self.teller.word("nominal", *(("began",) if self.fact.kind in (K.BLOCKADE, K.OFFENSIVE) else words))
        return joined(noun, happened, self.setting()) + self.may_follow()

    def noun_kills(self) -> str:
        """ "The shelling of T by A near P on T killed two Armenian soldiers"."""
        noun = self.noun()
        setting = self.setting()
        return f"{noun} {setting} {self.kills()}"

    def kills(self) -> str:
        self.toll_told = True
        told_so = consequence(self.teller, self.fact.tolls).removeprefix(", ")
        for ing, past in (
            ("leaving", "left"),
            ("killing", "killed"),
            ("wounding", "wounded"),
            ("injuring", "injured"),
            ("displacing", "displaced"),
            ("capturing", "captured"),
        ):
            told_so = told_so.replace(ing, past)
        return told_so

    # ------------------------------------------------------------------ the toll first

    def toll_when(self) -> str:
        """ "Two Armenian soldiers were killed when A shelled T near P on T"."""
        toll = self.toll()
        word = self.teller.word("toll when", "when", "after")
        subject, verb = self.attacker(), self.verb()
        return joined(toll, word, subject.text, verb.past, self.setting())

    def toll_in(self) -> str:
        """ "Two Armenian soldiers were killed in an attack by A on T near P on T"."""
        toll = self.toll()
        word = self.teller.word("toll in", "in", "as a result of", "during")
        return joined(toll, word, self.noun(), self.setting())

    def _polity(self, code: str) -> Polity:
        return polity(self.teller.lexicon, code)

    def result(self) -> IncidentFact:
        """The fact as it was told: a target that no word names is only implied."""
        if self.target_told or self.fact.kind is K.EXPLOSION:
            return self.fact
        if self.fact.kind is K.BLOCKADE:
            # Whom the road serves, everybody knows.
            return evolve(self.fact, targets=(), implied=(*self.fact.targets, *map(self._polity, ("ARM", "NKR"))))
        sides = {toll.side.id for toll in self.fact.tolls if toll.side}
        unnamed = tuple(p for p in self.fact.targets if p.id not in sides)
        named = tuple(p for p in self.fact.targets if p.id in sides)
        return evolve(self.fact, targets=named, implied=unnamed)
