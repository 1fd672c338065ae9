"""Meetings that were proposed, put off, called off or declined."""

from caucasus_news.model import MeetingStatus
from tests.roundtrip.days import told
from tests.roundtrip.meeting_frames import MeetingFrames
from tests.roundtrip.meeting_status import due, happening
from tests.roundtrip.meeting_words import between, particulars, place_phrase
from tests.roundtrip.people import named
from tests.roundtrip.telling import Thunk, joined
from tests.roundtrip.verbs import have


def failing(frames: MeetingFrames) -> dict[str, Thunk]:
    """The clauses that fit the fact's status."""
    made = {
        MeetingStatus.PROPOSED: _proposed,
        MeetingStatus.POSTPONED: _postponed,
        MeetingStatus.CANCELLED: _cancelled,
        MeetingStatus.DECLINED: _declined,
    }
    return made[frames.fact.status](frames)


def _rest(frames: MeetingFrames, *, third: bool = True) -> str:
    """Place, due date and the rest, after a noun: "in P, planned for T,"."""
    date = due(frames.teller, told(frames.teller, frames.fact.when).bare)
    spot = place_phrase(frames.teller, frames.fact.place)
    frames.untold += ("topic",)
    order = frames.teller.form("order", {"place time": joined(spot, date), "time place": joined(date, spot)})
    more = frames.third() if third else ""
    return joined(order, particulars(frames.teller, frames.fact), more)


def _nominal(frames: MeetingFrames) -> str:
    """ "A meeting between A and B, planned for T, has been called off"."""
    name = frames.noun()
    status = frames.fact.status
    who = between(frames.teller, frames.fact)
    determiner = name.the() if frames.teller.chance(0.5) else name.a()
    moment = frames.fact.when
    ahead = moment is None or moment.latest is None or moment.latest > frames.teller.published
    return f"{determiner} {who} {_rest(frames)} {happening(frames.teller, status, name.plural, ahead=ahead)}"


def _proposed_nominal(frames: MeetingFrames) -> str:
    frames.untold += ("topic",)
    name = frames.noun()
    who = between(frames.teller, frames.fact)
    verb = happening(frames.teller, MeetingStatus.PROPOSED, name.plural)
    date = told(frames.teller, frames.fact.when).bare
    spot = place_phrase(frames.teller, frames.fact.place)
    rest = joined(particulars(frames.teller, frames.fact), frames.third())
    return joined(name.a(), who, spot, verb, f"for {date}" if date else "", rest)


def _invitation(frames: MeetingFrames) -> str:
    """ "H invited A for talks on T"."""
    frames.plainly()
    frames.untold += ("topic",)
    verb = frames.teller.word("invite", "has invited", "invited")
    guests = frames.pair() if len(frames.fact.parties) > 1 else frames.first()
    host = named(frames.teller, frames.fact.hosts[0])
    return f"{host} {verb} {guests} for talks {frames.tail(third=False, topic=False)}"


def _proposed(frames: MeetingFrames) -> dict[str, Thunk]:
    fact = frames.fact
    if len(fact.parties) == 1:
        return {"H invites A": lambda: _invitation(frames)}

    def of_third(verb_word: str, *verbs: str) -> Thunk:
        def made() -> str:
            who = named(frames.teller, (fact.hosts or fact.mediators)[0])
            verb = frames.teller.word(verb_word, *verbs)
            tail = frames.tail(third=False, topic=False)
            return f"{who} {verb} {frames.around()} {tail}"

        return made

    def one_proposes() -> str:
        name = frames.noun()
        verb = frames.teller.word(
            "propose", "proposed holding", "has proposed holding", "suggested", "proposed", "offered"
        )
        return f"{frames.first()} {verb} {name.a()} with {frames.second()} {frames.tail(topic=False)}"

    def one_proposes_to() -> str:
        name = frames.noun()
        # "Proposed to Aldor talks" says too little of where the name ends.
        words = ("has offered",) if name.plural else ("proposed to", "has offered")
        verb = frames.teller.word("propose", *words)
        tail = frames.tail(topic=False)
        return f"{frames.first()} {verb} {frames.second()} {'to hold ' if 'off' in verb else ''}{name.a()} {tail}"

    if fact.hosts:
        return {
            "H offers to host": of_third("offer", "offered to host", "has offered to host", "proposed hosting"),
            "H says it is ready to host": of_third("offer", "is ready to host", "expressed readiness to host"),
            "H invites A and B": lambda: _invitation(frames),
        }
    if fact.mediators:
        return {"M proposes": of_third("offer", "offered to mediate", "has offered to chair", "proposed to mediate")}
    return {
        "a meeting has been proposed": lambda: _proposed_nominal(frames),
        "A proposes a meeting with B": one_proposes,
        "A proposes to B": one_proposes_to,
    }


def _drops(frames: MeetingFrames, status: MeetingStatus) -> str:
    words = {
        MeetingStatus.POSTPONED: ("postponed", "put off", "has postponed", "delayed"),
        MeetingStatus.CANCELLED: ("cancelled", "called off", "has cancelled", "has called off", "scrapped"),
        MeetingStatus.DECLINED: (
            "declined to attend",
            "refused to attend",
            "will not attend",
            "refused to take part in",
            "declined an invitation to",
            "turned down an invitation to",
            "has declined to take part in",
        ),
    }
    return frames.teller.word(f"drops, {status.value}", *words[status])


def _postponed(frames: MeetingFrames) -> dict[str, Thunk]:
    return _dropped(frames, MeetingStatus.POSTPONED)


def _cancelled(frames: MeetingFrames) -> dict[str, Thunk]:
    return _dropped(frames, MeetingStatus.CANCELLED)


def _dropped(frames: MeetingFrames, status: MeetingStatus) -> dict[str, Thunk]:
    def both() -> str:
        name = frames.noun()
        words = {
            MeetingStatus.POSTPONED: ("postponed", "put off", "agreed to postpone"),
            MeetingStatus.CANCELLED: ("cancelled", "called off", f"{have(plural=True)} called off"),
        }[status]
        verb = frames.teller.word(f"both drop, {status.value}", *words)
        own = "their" if name.plural else frames.teller.any("their", "a")
        noun = name.text if own == "their" else name.a().split(" ", 1)[1]
        own = own if own == "their" else name.a().split(" ", 1)[0]
        return f"{frames.pair()} {verb} {own} {noun} {_rest(frames)}"

    def one() -> str:
        name = frames.noun()
        return f"{frames.first()} {_drops(frames, status)} {name.a()} with {frames.second()} {_rest(frames)}"

    return {
        "a meeting is dropped": lambda: _nominal(frames),
        "a meeting is dropped again": lambda: _nominal(frames),
        "A and B drop it": both,
        "A drops a meeting with B": one,
    }


def _declined(frames: MeetingFrames) -> dict[str, Thunk]:
    def attends_not() -> str:
        name = frames.noun()
        verb = _drops(frames, MeetingStatus.DECLINED)
        return f"{frames.first()} {verb} {name.a()} with {frames.second()} {_rest(frames)}"

    def meets_not() -> str:
        frames.plainly()
        before = len(frames.teller.forms)
        tail = frames.tail(topic=False)
        # "Refused to meet him on Friday" tells as well when he refused.
        alone = any("weekday" in form and "month" not in form for form in frames.teller.forms[before:])
        refused = () if alone else ("refused to meet", "declined to meet", "turned down a proposal to meet")
        verb = frames.teller.word("refuses", *refused, "has refused to meet", "rejected an offer to meet")
        return f"{frames.first()} {verb} {frames.second()} {tail}"

    frames.untold += ("topic",)
    return {"A declines to attend": attends_not, "A refuses to meet B": meets_not}
