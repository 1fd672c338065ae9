"""Clauses for fights between two sides, wars and blasts, and which clauses fit which incident."""

from attrs import define

from caucasus_news.model import CasualtyKind, IncidentKind
from tests.roundtrip.days import told
from tests.roundtrip.incident_frames import IncidentFrames
from tests.roundtrip.incident_tolls import consequence
from tests.roundtrip.incident_words import forces
from tests.roundtrip.states import Polity
from tests.roundtrip.telling import Thunk, joined
from tests.roundtrip.verbs import Verb

K = IncidentKind


@define
class FightFrames(IncidentFrames):
    """The clauses for what has no attacker, or has two."""

    # ------------------------------------------------------------------ two sides

    def between(self) -> str:
        a, b = self.teller.shuffled(self.fact.targets)
        self.target_told = True
        both = {"a and b forces": f"between {_adj(a)} and {_adj(b)} {self.teller.any('forces', 'troops', 'soldiers')}"}
        both["A and B"] = f"between {a.named} and {b.named}"
        both["the armies of A and B"] = f"between the armies of {a.named} and {b.named}"
        return self.teller.form("sides", both)

    def clash_noun(self) -> str:
        return joined(self.teller.word(f"{self.fact.kind.value} noun", *self.words.nouns), self.between())

    def clash_happens(self) -> str:
        """ "Clashes broke out between A and B near P on T"."""
        noun = self.teller.word(f"{self.fact.kind.value} noun", *self.words.nouns)
        verb = self.teller.word("clash happens", "broke out", "took place", "erupted", "occurred", "flared up")
        return joined(noun, verb, self.between(), self.setting()) + self.may_follow()

    def they_clash(self) -> str:
        """ "A and B forces clashed near P on T"."""
        a, b = self.teller.shuffled(self.fact.targets)
        self.target_told = True
        verb = self.teller.word(
            "they clash", "clashed", "exchanged fire", "traded fire", "have clashed", "exchanged gunfire"
        )
        forces_word = self.teller.any("forces", "troops", "soldiers", "border guards")
        return joined(f"{_adj(a)} and {_adj(b)} {forces_word}", verb, self.setting()) + self.may_follow()

    def one_clashes(self) -> str:
        """ "A clashed with B near P on T"."""
        a, b = self.teller.shuffled(self.fact.targets)
        self.target_told = True
        subject = forces(self.teller, a)
        base, rest = self.teller.any(*self.words.verbs)
        self.teller.forms.append(f"{self.fact.kind.value} verb: {base} {rest}")
        verb = Verb.of(base, rest.replace("{T}", forces(self.teller, b).text))
        return joined(subject.text, verb.past, self.setting()) + self.may_follow()

    def toll_in_clash(self) -> str:
        """ "Two soldiers were killed in clashes between A and B near P on T"."""
        toll = self.toll()
        return joined(toll, self.teller.word("toll in", "in", "during"), self.clash_noun(), self.setting())

    def clash_kills(self) -> str:
        """ "Clashes between A and B near P on T left two soldiers dead"."""
        return joined(self.clash_noun(), self.setting(), self.kills())

    # ------------------------------------------------------------------ wars

    def war_broke_out(self) -> str:
        noun = self.teller.any("war", "a war", "a full-scale war")
        return (
            joined(noun, "broke out", self._belligerents(), self._over(), told(self.teller, self.fact.when).on)
            + self.may_follow()
        )

    def war_fought(self) -> str:
        a, b = self.teller.shuffled(self.fact.targets)
        self.target_told = True
        first = self.fact.when.earliest if self.fact.when else None
        lasting = "fought a six-week war" if first and first.year == 2020 else "fought a bitter war"
        verb = self.teller.word("war fought", "fought a war", "went to war", lasting, "were at war")
        return (
            joined(f"{a.named} and {b.named}", verb, self._over(), told(self.teller, self.fact.when).on)
            + self.may_follow()
        )

    def war_killed(self) -> str:
        noun = joined("the war", self._belligerents(), self._over(), told(self.teller, self.fact.when).on)
        if not self.fact.tolls:
            return joined(noun, self.teller.any("changed the region", "ended in a truce", "is still remembered"))
        return joined(noun, self.kills())

    def _belligerents(self) -> str:
        a, b = self.teller.shuffled(self.fact.targets)
        self.target_told = True
        return f"between {a.named} and {b.named}"

    def _over(self) -> str:
        place = self.fact.place
        if place is None:
            return ""
        return self.teller.form("over", {"over P": f"over {place.name}", "in P": f"in {place.name}"})

    # ------------------------------------------------------------------ nobody is blamed

    def unblamed(self) -> str:
        clause = self.teller.word(f"{self.fact.kind.value} happens", *self.words.unblamed)
        self.toll_told = True
        return joined(clause, self.setting()) + consequence(self.teller, self.fact.tolls)

    def toll_when_unblamed(self) -> str:
        clause = self.teller.word(f"{self.fact.kind.value} happens", *self.words.unblamed)
        toll = self.toll()
        return joined(toll, "when", clause, self.setting())

    def toll_in_unblamed(self) -> str:
        toll = self.toll()
        noun = self.teller.word(f"{self.fact.kind.value} noun", *self.words.nouns)
        return joined(toll, self.teller.word("toll in", "in", "as a result of", "by"), noun, self.setting())

    def noun_kills_unblamed(self) -> str:
        noun = self.teller.word(f"{self.fact.kind.value} noun", *self.words.nouns)
        return joined(noun, self.setting(), self.kills())


def _adj(who_acts: Polity) -> str:
    return "Karabakh Armenian" if who_acts.id == "NKR" else who_acts.adjective


def clauses(frames: FightFrames) -> dict[str, Thunk]:
    """The clauses that fit the fact."""
    fact = frames.fact
    tolls = bool(fact.tolls)
    plain = tolls and all(toll.casualty.kind is not CasualtyKind.MISSING for toll in fact.tolls)
    if fact.kind is K.EXPLOSION:
        return {
            "a mine went off": frames.unblamed,
            "N killed when a mine went off": frames.toll_when_unblamed,
            "N killed in a blast": frames.toll_in_unblamed,
            "a blast killed N": frames.noun_kills_unblamed,
        }
    if fact.kind is K.WAR:
        return {
            "A and B went to war": frames.war_fought,
            "war broke out": frames.war_broke_out,
            "the war killed": frames.war_killed,
        }
    if fact.kind is K.CLASH:
        forms: dict[str, Thunk] = {
            "clashes broke out": frames.clash_happens,
            "A and B clashed": frames.they_clash,
            "A clashed with B": frames.one_clashes,
        }
        if tolls:
            forms |= {"N killed in clashes": frames.toll_in_clash, "clashes left N dead": frames.clash_kills}
        return forms
    forms = {"A did": frames.active, "A did again": frames.active, "there, A did": frames.fronted}
    if frames.words.passives:
        forms["T was done by A"] = frames.passive
    if fact.voices and fact.voices[0].home.id != (fact.attacker.id if fact.attacker else ""):
        forms["S accused A"] = frames.accused
    if fact.kind is not K.CAPTURE:
        forms["the act happened"] = frames.nominal
        if tolls:
            forms |= {"N killed when A did": frames.toll_when, "N killed in the act": frames.toll_in}
        if plain:
            forms["the act killed N"] = frames.noun_kills
    return forms
