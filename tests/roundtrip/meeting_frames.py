"""Clauses that tell of a meeting which was held, is going on or is to come."""

from collections.abc import Callable

from attrs import define, evolve

from caucasus_news.model import MeetingMode, MeetingStatus
from tests.roundtrip.days import told
from tests.roundtrip.meeting_status import doing, happening
from tests.roundtrip.meeting_words import (
    Noun,
    between,
    noun,
    particulars,
    setting,
    third_party,
    topic_phrase,
)
from tests.roundtrip.people import named, together
from tests.roundtrip.telling import Teller, Thunk, joined
from tests.roundtrip.verbs import Verb, are, was
from tests.roundtrip.world import MeetingFact

M = MeetingMode
VerbThunk = Callable[[], Verb]


@define
class MeetingFrames:
    """The clauses for one meeting; `fact` loses what a clause has told or cannot tell."""

    teller: Teller
    fact: MeetingFact
    untold: tuple[str, ...] = ()
    """Fields that the clause which was chosen has no room for."""

    has_noun: bool = False

    # ------------------------------------------------------------------ parts

    def noun(self) -> Noun:
        self.has_noun = True
        name, self.fact = noun(self.teller, self.fact)
        return name

    def plainly(self) -> None:
        """The clause has no noun that could carry rank or format."""
        self.untold += ("level", "format")

    def third(self) -> str:
        """Host or mediator as an adverbial."""
        return third_party(self.teller, self.fact, of_noun=self.has_noun)

    def tail(self, *, third: bool = True, topic: bool = True, place: bool = True) -> str:
        """All that is left to tell, as adverbials."""
        fact = self.fact if place else evolve(self.fact, place=None)
        parts = [
            setting(self.teller, fact),
            particulars(self.teller, fact),
            topic_phrase(self.teller, fact, of_noun=self.has_noun) if topic else "",
        ]
        return joined(*parts, self.third() if third else "")

    def deed(self, verb: Verb, *, plural: bool) -> str:
        return doing(self.teller, self.fact.status, verb, plural)

    def pair(self) -> str:
        return together(self.teller, list(self.fact.parties))

    def first(self) -> str:
        return named(self.teller, self.fact.parties[0])

    def second(self) -> str:
        return named(self.teller, self.fact.parties[1])

    # ------------------------------------------------------------------ who does it

    def they_meet(self) -> str:
        """ "A and B met in P on T"."""
        verb = self.teller.form("they", self._their_verbs())()
        return joined(self.pair(), self.deed(verb, plural=True), self.tail())

    def _their_verbs(self) -> dict[str, VerbThunk]:
        held: dict[str, VerbThunk] = {
            "hold noun": lambda: Verb.of("hold", self.noun().a()),
            "have noun": lambda: Verb.of("have", self.noun().a()),
            "conduct noun": lambda: Verb.of("conduct", self.noun().a()),
        }
        plain = {
            M.IN_PERSON: ("meet", "meet", "sit down together", "come together", "hold talks"),
            M.PHONE: ("speak by phone", "speak by telephone", "talk over the phone", "speak on the phone"),
            M.VIDEO: ("meet online", "meet by video link", "speak by video link", "meet via videoconference"),
        }[self.fact.mode]
        return held | {phrase: self._phrase(phrase) for phrase in plain}

    def _phrase(self, phrase: str) -> VerbThunk:
        def made() -> Verb:
            self.plainly()
            verb, _, rest = phrase.partition(" ")
            return Verb.of(verb, rest)

        return made

    def one_meets(self) -> str:
        """ "A met B in P on T"."""
        verb = self.teller.form("one", self._his_verbs())()
        return joined(self.first(), self.deed(verb, plural=False), self.second(), self.tail())

    def _his_verbs(self) -> dict[str, VerbThunk]:
        held: dict[str, VerbThunk] = {
            "hold noun with": lambda: Verb.of("hold", f"{self.noun().a()} with"),
            "have noun with": lambda: Verb.of("have", f"{self.noun().a()} with"),
        }
        if self.fact.parties[0].official is None and self.fact.mode is M.PHONE:
            return held
        if self.fact.parties[0].official is None and self.fact.mode is M.IN_PERSON:
            return held | {phrase: self._phrase(phrase) for phrase in ("meet with", "sit down with", "confer with")}
        plain = {
            M.IN_PERSON: ("meet", "meet with", "sit down with", "hold talks with", "confer with"),
            M.PHONE: ("speak by phone with", "telephone", "phone", "call", "speak on the phone with"),
            M.VIDEO: ("speak by video link with", "meet online with", "talk via video link with"),
        }[self.fact.mode]
        return held | {phrase: self._phrase(phrase) for phrase in plain}

    def travel(self) -> str:
        """ "A flew to P on T, where he met B"."""
        self.plainly()
        assert self.fact.place is not None
        city = self.fact.place.name
        time = told(self.teller, self.fact.when).on
        rest = joined(particulars(self.teller, self.fact), self.third())
        self.untold += ("topic",)
        official = self.fact.parties[0].official
        pronoun = {"his": "he", "her": "she"}[official.possessive] if official else "it"
        if self.fact.status is MeetingStatus.HELD:
            verb = self.teller.word("travel", "travelled to", "flew to", "visited", "arrived in")
            return f"{self.first()} {verb} {city} {time}, where {pronoun} met {self.second()} {rest}"
        verb = self.teller.word("travel", "travel to", "fly to", "go to")
        purpose = self.teller.word("travel purpose", "to meet", "for talks with", "for a meeting with", "to meet with")
        return f"{self.first()} will {verb} {city} {time} {purpose} {self.second()} {rest}"

    # ------------------------------------------------------------------ the meeting itself

    def it_happens(self) -> str:
        """ "A meeting between A and B took place in P on T"."""
        name = self.noun()
        subject = f"{name.a()} {between(self.teller, self.fact)}"
        verb = happening(self.teller, self.fact.status, name.plural)
        if self.fact.status is MeetingStatus.PLANNED and verb.endswith(("scheduled", "planned", "prepared")):
            date = told(self.teller, self.fact.when).bare
            self.fact = evolve(self.fact, when=None)
            verb = f"{verb} for {date}" if date else verb
        return joined(subject, verb, self.tail())

    def it_happens_there(self) -> str:
        """ "On T, a meeting between A and B took place in P"; the setting comes first."""
        front = setting(self.teller, self.fact)
        name = self.noun()
        subject = f"{name.a()} {between(self.teller, self.fact)}"
        rest = joined(particulars(self.teller, self.fact), self.third())
        self.untold += ("topic",)
        if self.fact.status is MeetingStatus.PLANNED:
            verb = self.teller.word(
                "meeting planned", "will take place", "will be held", "is to be held", "is due to be held"
            )
            verb = verb.replace("is ", "are ") if name.plural else verb
        else:
            verb = happening(self.teller, self.fact.status, name.plural)
        return joined(f"{front},", subject, verb, rest)

    # ------------------------------------------------------------------ the third party does it

    def host_hosts(self) -> str:
        """ "H hosted talks between A and B", "H brought A and B together"."""
        who = self.fact.hosts[0]
        subject = named(self.teller, who)
        place = self.fact.place
        if who.official is None and place is not None and place.name == who.home.capital and self.teller.chance(0.4):
            self.teller.forms.append("host: City hosts")
            subject, self.fact = place.name, evolve(self.fact, place=None)
            return joined(subject, self.deed(Verb.of("host", self.around()), plural=False), self.tail(third=False))
        verb = self.teller.form("host", self._hostly())()
        return joined(subject, self.deed(verb, plural=False), self.tail(third=False, topic=False))

    def around(self) -> str:
        """ "talks between A and B"."""
        self.untold += ("topic",)
        return f"{self.noun().a()} {between(self.teller, self.fact)}"

    def _hostly(self) -> dict[str, VerbThunk]:
        def full(verb: str) -> VerbThunk:
            return lambda: Verb.of(verb, self.around())

        def bare(verb: str, before: str = "", after: str = "") -> VerbThunk:
            def made() -> Verb:
                self.plainly()
                self.untold += ("topic",)
                return Verb.of(verb, joined(before, self.pair(), after))

            return made

        return {verb: full(verb) for verb in ("host", "organise", "convene")} | {
            "receive": bare("receive"),
            "bring together": bare("bring", "together"),
            "bring together for talks": bare("bring", "", "together for talks"),
            "host people": bare("host"),
            "host people for talks": bare("host", "", "for talks"),
        }

    def mediator_mediates(self) -> str:
        """ "M mediated talks between A and B"."""
        subject = named(self.teller, self.fact.mediators[0])
        verb = self.teller.word("mediator does", "mediate", "chair", "facilitate")
        return joined(
            subject, self.deed(Verb.of(verb, self.around()), plural=False), self.tail(third=False, topic=False)
        )

    def it_is_hosted(self) -> str:
        """ "Talks between A and B were hosted by H in P on T"."""
        who = self.fact.hosts or self.fact.mediators
        participle = (
            self.teller.word("passive", "hosted")
            if self.fact.hosts
            else self.teller.word("passive", "mediated", "chaired", "facilitated")
        )
        name = self.noun()
        subject = f"{name.a()} {between(self.teller, self.fact)}"
        verb = {
            MeetingStatus.HELD: was(name.plural),
            MeetingStatus.PLANNED: "will be",
            MeetingStatus.ONGOING: f"{are(name.plural)} being",
        }[self.fact.status]
        return joined(subject, verb, participle, "by", named(self.teller, who[0]), self.tail(third=False))

    def guest_received(self) -> str:
        """ "A was received by H in P on T"."""
        self.plainly()
        self.untold += ("topic",)
        plural = len(self.fact.parties) > 1
        verb = {
            MeetingStatus.HELD: was(plural),
            MeetingStatus.PLANNED: "will be",
            MeetingStatus.ONGOING: f"{are(plural)} being",
        }[self.fact.status]
        participle = self.teller.word("passive", "received", "hosted")
        host = named(self.teller, self.fact.hosts[0])
        guests = self.pair() if plural else self.first()
        return joined(guests, verb, participle, "by", host, self.tail(third=False, topic=False))

    def host_receives(self) -> str:
        """ "H received A in P on T"."""
        self.plainly()
        self.untold += ("topic",)
        phrase = self.teller.form(
            "receive", {"receive": ("receive", ""), "host": ("host", ""), "host for talks": ("host", "for talks")}
        )
        verb = Verb.of(phrase[0], joined(self.first(), phrase[1]))
        return joined(
            named(self.teller, self.fact.hosts[0]), self.deed(verb, plural=False), self.tail(third=False, topic=False)
        )


def finite(frames: MeetingFrames) -> dict[str, Thunk]:
    """The clauses that fit the fact."""
    fact = frames.fact
    if len(fact.parties) == 1:
        return {"H receives A": frames.host_receives, "A is received by H": frames.guest_received}
    forms: dict[str, Thunk] = {
        "A and B meet": frames.they_meet,
        "A meets B": frames.one_meets,
        "a meeting happens": frames.it_happens,
    }
    if fact.when or fact.place:
        forms["there, a meeting happens"] = frames.it_happens_there
    if fact.hosts:
        forms |= {
            "H hosts": frames.host_hosts,
            "H hosts again": frames.host_hosts,
            "a meeting is hosted": frames.it_is_hosted,
        }
        if fact.mode is M.IN_PERSON:
            forms["A and B are received"] = frames.guest_received
    if fact.mediators:
        forms |= {"M mediates": frames.mediator_mediates, "a meeting is mediated": frames.it_is_hosted}
    if _abroad(frames) and fact.parties[0].official and not fact.hosts and fact.status is not MeetingStatus.ONGOING:
        forms["A travels to meet B"] = frames.travel
    return forms


def _abroad(frames: MeetingFrames) -> bool:
    place = frames.fact.place
    homes = {party.home.id for party in frames.fact.parties}
    return place is not None and place.country not in homes
