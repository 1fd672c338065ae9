"""Clauses that tell of a mediation."""

from attrs import define

from caucasus_news.model import MediationForm, Outcome
from tests.roundtrip.days import told
from tests.roundtrip.incident_words import where
from tests.roundtrip.mediation_words import compound, mediators, outcome_tail, parties, sides
from tests.roundtrip.meeting_words import place_phrase
from tests.roundtrip.people import named
from tests.roundtrip.telling import Teller, article, joined
from tests.roundtrip.world import MediationFact

F = MediationForm


@define
class MediationFrames:
    """The clauses for one mediation; `outcome_told` where they hold what came of it."""

    teller: Teller
    fact: MediationFact
    outcome_told: bool = False

    def who(self) -> str:
        return mediators(self.teller, self.fact.mediators)

    def parties(self) -> str:
        return parties(self.teller, self.fact.parties)

    def plural(self) -> bool:
        return len(self.fact.mediators) > 1

    def setting(self) -> str:
        time, spot = told(self.teller, self.fact.when).on, place_phrase(self.teller, self.fact.place)
        return joined(*self.teller.form("order", {"place time": (spot, time), "time place": (time, spot)}))

    def talks(self) -> str:
        noun = self.teller.word(
            "talks", "talks", "talks", "negotiations", "a meeting", "a round of talks", "peace talks"
        )
        return f"{noun} between {self.parties()}"

    def pending(self) -> bool:
        return self.fact.outcome is Outcome.PENDING

    def may_end(self) -> str:
        """The outcome as a relative clause, now and then."""
        outcome = self.fact.outcome
        if outcome in (None, Outcome.PENDING) or self.teller.chance(0.5):
            return ""
        self.outcome_told = True
        assert outcome is not None
        return outcome_tail(self.teller, outcome)

    def verb(self, base: str, past: str) -> str:
        if self.pending():
            be = "are" if self.plural() else "is"
            return self.teller.form(
                "pending",
                {
                    "will": f"will {base}",
                    "is to": f"{be} to {base}",
                    "plans to": f"{'plan' if self.plural() else 'plans'} to {base}",
                },
            )
        return past

    # ------------------------------------------------------------------ hosting and facilitation

    def hosts(self) -> str:
        verb = self.verb("host", self.teller.word("hosting", "hosted", "has hosted"))
        return joined(self.who(), verb, self.talks(), self.setting()) + self.may_end()

    def brings_together(self) -> str:
        verb = self.verb("bring together", self.teller.word("hosting", "brought together"))
        return joined(self.who(), verb, self.parties(), "for talks", self.setting()) + self.may_end()

    def hosted_by(self) -> str:
        be = "will be" if self.pending() else "were"
        return joined(f"talks between {self.parties()} {be} hosted by", self.who(), self.setting()) + self.may_end()

    def held_hosted(self) -> str:
        verb = "will hold" if self.pending() else "held"
        return joined(self.parties(), verb, "talks", self.setting(), ", hosted by", self.who()) + ","

    def as_guests(self) -> str:
        verb = "will meet" if self.pending() else "met"
        phrase = self.teller.word("guests", "at the invitation of", "as guests of")
        return joined(self.parties(), verb, self.setting(), phrase, self.who())

    def mediates(self) -> str:
        verb = self.teller.word("facilitation", "mediate", "facilitate", "chair")
        past = verb + ("d" if verb.endswith("e") else "ed")
        return joined(self.who(), self.verb(verb, past), self.talks(), self.setting()) + self.may_end()

    def with_mediation(self) -> str:
        phrase = self.teller.word(
            "facilitation",
            "with the mediation of",
            "under the mediation of",
            "through the mediation of",
            "under the auspices of",
            "under the aegis of",
            "with the facilitation of",
            "with the assistance of",
        )
        verb = "will hold talks" if self.pending() else self.teller.any("held talks", "met", "held negotiations")
        return joined(self.parties(), verb, self.setting(), phrase, self.who())

    def mediated_noun(self) -> str:
        be = "will be" if self.pending() else "were"
        verb = self.teller.word("facilitation", "mediated", "facilitated", "chaired")
        return joined(f"talks between {self.parties()} {be} {verb} by", self.who(), self.setting()) + self.may_end()

    def compound_talks(self) -> str:
        word = compound(self.teller, self.fact.mediators)
        assert word is not None
        kind = (
            self.teller.word("compound", "mediated", "facilitated")
            if self.fact.form is F.FACILITATION
            else self.teller.word("compound", "hosted")
        )
        verb = "will take place" if self.pending() else self.teller.any("took place", "were held")
        return joined(f"{word}{kind} talks between {self.parties()}", verb, self.setting()) + self.may_end()

    def acted_as(self) -> str:
        verb = "will act" if self.pending() else "acted"
        what = (
            "mediators"
            if self.plural()
            else self.teller.word("facilitation", "mediator", "a mediator", "an intermediary")
        )
        return joined(self.who(), verb, f"as {what} at talks between", self.parties(), self.setting())

    # ------------------------------------------------------------------ brokering

    def deal(self) -> str:
        self.outcome_told = True
        if self.fact.outcome is Outcome.CEASEFIRE:
            return self.teller.word("deal", "ceasefire", "truce", "cease-fire", "ceasefire agreement")
        return self.teller.word("deal", "agreement", "deal", "peace agreement")

    def brokers(self) -> str:
        verb = self.teller.word("brokering", "brokered", "negotiated", "mediated", "has brokered")
        deal = article(self.deal())
        return joined(self.who(), verb, deal, "between", sides(self.teller, self.fact.parties), self.setting())

    def brokered_noun(self) -> str:
        deal = article(self.deal())
        verb = self.teller.word("brokering", "brokered", "mediated", "negotiated")
        comes = self.teller.word("brokered", "was reached", "was signed", "was announced")
        between = f"between {sides(self.teller, self.fact.parties)}"
        return joined(deal, between, verb, "by", self.who(), comes, self.setting())

    def agreed_brokered(self) -> str:
        verb = self.teller.word("agreed", "agreed to", "signed", "concluded", "agreed on")
        deal = article(self.deal())
        by = self.teller.word("brokering", "brokered by", "mediated by", "negotiated by")
        return joined(sides(self.teller, self.fact.parties), verb, deal, by, self.who(), self.setting())

    def compound_deal(self) -> str:
        word = compound(self.teller, self.fact.mediators)
        assert word is not None
        deal = f"{word}{self.teller.word('compound', 'brokered', 'mediated')} {self.deal()}"
        between = f"between {sides(self.teller, self.fact.parties)}"
        return joined(
            article(deal), between, self.teller.any("was signed", "was reached", "was agreed"), self.setting()
        )

    def through_mediation(self) -> str:
        phrase = self.teller.word(
            "brokering", "through the mediation of", "with the mediation of", "under the mediation of"
        )
        verb = self.teller.word("agreed", "agreed to", "signed", "reached")
        return joined(
            sides(self.teller, self.fact.parties), verb, article(self.deal()), phrase, self.who(), self.setting()
        )

    # ------------------------------------------------------------------ offers and monitors

    def offers(self) -> str:
        verb = self.teller.word(
            "offer",
            "offered to mediate between",
            "offered to mediate talks between",
            "expressed readiness to mediate between",
            "proposed to mediate between",
            "offered mediation between",
            "offered to help settle the dispute between",
            "is ready to mediate between" if not self.plural() else "are ready to mediate between",
        )
        return self._offered(verb)

    def good_offices(self) -> str:
        verb = self.teller.word(
            "offer", "offered good offices to", "offered mediation to", "offered assistance as mediator to"
        )
        return self._offered(verb)

    def offer_to_host(self) -> str:
        verb = self.teller.word("offer", "offered to host talks between", "offered to host peace talks between")
        return self._offered(verb)

    def _offered(self, verb: str) -> str:
        """The time stands by the offer, for behind the talks it would be theirs."""
        time, rest = told(self.teller, self.fact.when).on, sides(self.teller, self.fact.parties)
        if not time:
            return joined(self.who(), verb, rest)
        forms = {
            "front": lambda: f"{time}, {self.who()} {verb} {rest}",
            "before the verb": lambda: f"{self.who()} {time} {verb} {rest}",
        }
        return self.teller.said("offer time", forms)

    def monitors(self) -> str:
        verb = self.teller.word(
            "monitoring",
            "sent monitors to",
            "deployed observers to",
            "deployed a monitoring mission to",
            "sent an observer mission to",
            "dispatched monitors to",
        )
        border = f"the border between {sides(self.teller, self.fact.parties)}"
        return joined(self.who(), verb, border, told(self.teller, self.fact.when).on)

    def monitors_deployed(self) -> str:
        noun = self.teller.word("monitoring", "monitors", "observers", "ceasefire monitors")
        who = named(self.teller, self.fact.mediators[0]).rstrip(",")
        where_ = where(self.teller, self.fact.place) or f"on the border between {sides(self.teller, self.fact.parties)}"
        return joined(noun, f"from {who} were deployed", where_, told(self.teller, self.fact.when).on)
