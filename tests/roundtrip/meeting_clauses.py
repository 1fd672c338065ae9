"""Meetings told in passing: after, at and ahead of them, in relative clauses and participles."""

from caucasus_news.model import MeetingMode, MeetingStatus
from tests.roundtrip.meeting_frames import MeetingFrames
from tests.roundtrip.meeting_words import between, particulars, setting
from tests.roundtrip.states import polity
from tests.roundtrip.telling import Teller, Thunk, joined

OUTCOMES = (
    "that work on the draft would go on",
    "that the dialogue would continue",
    "to keep the channels of communication open",
)
REMARKS = (
    "that the positions had moved closer",
    "that much remained to be done",
    "that there was no alternative to peace",
    "that patience was needed",
)
SUBJECTS = ("bilateral relations", "the situation in the region", "further steps", "the peace agenda")


def subject_of(frames: MeetingFrames) -> str:
    """The topic, or something as vague."""
    return frames.fact.topic or frames.teller.any(*SUBJECTS)


def _full_noun(frames: MeetingFrames, determiner: str = "a") -> str:
    """ "a meeting [with tail]", topic aside."""
    name = frames.noun()
    return joined(name.the() if determiner == "the" else name.a(), frames.tail(topic=False))


def after(frames: MeetingFrames) -> str:
    """ "Following a meeting in P on T, A and B agreed that …"."""
    frames.untold += ("topic",)
    word = frames.teller.word("after", "After", "Following")
    return f"{word} {_full_noun(frames)}, {frames.pair()} agreed {frames.teller.any(*OUTCOMES)}"


def at(frames: MeetingFrames) -> str:
    """ "At a meeting in P on T, A and B discussed X"."""
    word = {MeetingMode.IN_PERSON: "At", MeetingMode.PHONE: "In", MeetingMode.VIDEO: "During"}[frames.fact.mode]
    frames.teller.forms.append(f"at: {word}")
    return f"{word} {_full_noun(frames)}, {frames.pair()} discussed {subject_of(frames)}"


def discussed_at(frames: MeetingFrames) -> str:
    """ "A and B discussed X at a meeting in P on T"."""
    word = frames.teller.word("discussed", "during", "in" if frames.fact.mode is MeetingMode.PHONE else "at")
    verb = frames.teller.word("discuss", "discussed", "exchanged views on", "reviewed")
    return f"{frames.pair()} {verb} {subject_of(frames)} {word} {_full_noun(frames)}"


def discussed_when(frames: MeetingFrames) -> str:
    """ "A and B discussed X when they met in P on T"."""
    frames.plainly()
    verb = {
        MeetingMode.IN_PERSON: "met",
        MeetingMode.PHONE: "spoke by phone",
        MeetingMode.VIDEO: "spoke by video link",
    }[frames.fact.mode]
    return f"{frames.pair()} discussed {subject_of(frames)} when they {verb} {frames.tail(topic=False)}"


def was_discussed(frames: MeetingFrames) -> str:
    """ "X was discussed at a meeting between A and B in P on T"."""
    what = subject_of(frames)
    plural = what.endswith(("relations", "links", "steps", "issues"))
    verb = frames.teller.word("was discussed", "discussed at", "in focus at", "on the agenda of")
    name = frames.noun()
    about = between(frames.teller, frames.fact)
    return f"{what} {'were' if plural else 'was'} {verb} {name.a()} {about} {frames.tail(topic=False)}"


def participle(frames: MeetingFrames) -> str:
    """ "Meeting in P on T, A and B agreed that …"."""
    frames.plainly()
    frames.untold += ("topic",)
    return f"Meeting {frames.tail(topic=False)}, {frames.pair()} agreed {frames.teller.any(*OUTCOMES)}"


def relative(frames: MeetingFrames) -> str:
    """ "A, who met B in P on T, said that …"."""
    frames.plainly()
    frames.untold += ("topic",)
    verb = {
        MeetingMode.IN_PERSON: ("met", "held talks with", "met with"),
        MeetingMode.PHONE: ("spoke by phone with", "telephoned"),
        MeetingMode.VIDEO: ("spoke by video link with",),
    }[frames.fact.mode]
    met = f"who {frames.teller.word('relative', *verb)} {frames.second()} {frames.tail(topic=False)}"
    return f"{frames.first()}, {met}, said {frames.teller.any(*REMARKS)}"


def speaking_after(frames: MeetingFrames) -> str:
    """ "Speaking after a meeting with B in P on T, A said that …"."""
    frames.untold += ("topic",)
    name = frames.noun()
    with_whom = f"with {frames.second()}"
    lead = frames.teller.word("speaking", "Speaking after", "Commenting on", "Speaking to reporters after")
    return (
        f"{lead} {name.a()} {with_whom} {frames.tail(topic=False)}, {frames.first()} said {frames.teller.any(*REMARKS)}"
    )


def nominal_fragment(frames: MeetingFrames) -> str:
    """ "A's meeting with B in P on T lasted …": the meeting as the subject of something else."""
    frames.untold += ("topic",)
    name = frames.noun()
    verb = frames.teller.any("was dominated by", "focused on", "centred on")
    what = frames.teller.any(*SUBJECTS)
    adverbials = frames.tail(topic=False)
    return f"{name.the()} {between(frames.teller, frames.fact)} {adverbials} {verb} {what}"


def ahead_of(frames: MeetingFrames) -> str:
    """ "Ahead of a meeting with B in P on T, A said that …"."""
    frames.untold += ("topic",)
    name = frames.noun()
    lead = frames.teller.word("ahead", "Ahead of", "Before")
    tail = frames.tail(topic=False)
    planned = f", planned {tail}," if tail else ","
    return f"{lead} {name.a()} with {frames.second()}{planned} {frames.first()} said {frames.teller.any(*REMARKS)}"


def preparations(frames: MeetingFrames) -> str:
    """ "Preparations are under way for a meeting between A and B in P on T"."""
    name = frames.noun()
    lead = frames.teller.word(
        "preparations", "Preparations are under way for", "The sides are preparing for", "Work has begun to arrange"
    )
    return f"{lead} {name.a()} {between(frames.teller, frames.fact)} {frames.tail()}"


def will_discuss(frames: MeetingFrames) -> str:
    """ "A and B will discuss X at a meeting in P on T"."""
    what = subject_of(frames)
    return f"{frames.pair()} will discuss {what} at {_full_noun(frames)}"


def will_discuss_when(frames: MeetingFrames) -> str:
    """ "A and B will discuss X when they meet in P on T"."""
    frames.plainly()
    verb = {MeetingMode.IN_PERSON: "meet", MeetingMode.PHONE: "speak by phone", MeetingMode.VIDEO: "meet online"}
    what = subject_of(frames)
    return f"{frames.pair()} will discuss {what} when they {verb[frames.fact.mode]} {frames.tail(topic=False)}"


def began(frames: MeetingFrames) -> str:
    """ "Talks between A and B began in P today and are continuing"."""
    frames.untold += ("topic",)
    name = frames.noun()
    verb = frames.teller.word("began", "began", "opened", "kicked off")
    where = setting(frames.teller, frames.fact)
    rest = joined(particulars(frames.teller, frames.fact), frames.third())
    be = "are" if name.plural else "is"
    about = between(frames.teller, frames.fact)
    return f"{name.a()} {about} {verb} {where} and {be} still under way {rest}"


def indirect(frames: MeetingFrames) -> dict[str, Thunk]:
    """The clauses in passing that fit the fact."""
    fact = frames.fact
    if len(fact.parties) == 1:
        return {}
    if fact.status is MeetingStatus.ONGOING:
        return {"began and goes on": lambda: began(frames)}
    officials = all(party.official for party in fact.parties)
    forms: dict[str, Thunk] = {}
    if fact.status is MeetingStatus.PLANNED:
        forms["preparations"] = lambda: preparations(frames)
        forms["will discuss X at"] = lambda: will_discuss(frames)
        forms["will discuss X when"] = lambda: will_discuss_when(frames)
        if officials:
            forms["ahead of"] = lambda: ahead_of(frames)
        return forms
    forms |= {
        "after, A and B agreed": lambda: after(frames),
        "at, A and B discussed": lambda: at(frames),
        "A and B discussed X at": lambda: discussed_at(frames),
        "A and B discussed X when": lambda: discussed_when(frames),
        "X was discussed at": lambda: was_discussed(frames),
        "the meeting focused on": lambda: nominal_fragment(frames),
    }
    if fact.mode is MeetingMode.IN_PERSON and (fact.place or fact.when):
        forms["meeting in P, A and B agreed"] = lambda: participle(frames)
    if officials:
        forms["A, who met B,"] = lambda: relative(frames)
        forms["speaking after"] = lambda: speaking_after(frames)
    return forms


def announced(teller: Teller, frames: MeetingFrames, clause: str) -> str:
    """The clause as the news of a ministry or a spokesperson."""
    seats = [p.home.id for p in frames.fact.parties if p.home.id in ("ARM", "AZE", "RUS", "TUR", "IRN", "GEO", "FRA")]
    if not seats:
        return clause
    home = polity(teller.lexicon, teller.any(*seats))
    source = teller.any(
        f"the {home.adjective} Foreign Ministry",
        f"{home.plain}'s foreign ministry",
        f"the Foreign Ministry of {home.plain}",
    )
    verb = teller.any("said", "announced", "reported")
    return teller.form(
        "announced",
        {"before": f"{source} {verb} that {clause}", "after": f"{clause.rstrip(', ')}, {source} {verb}"},
    )
