"""Meetings that no word names: people who are, or are put, in one place together."""

from collections.abc import Iterable
from functools import cache

from caucasus_news.model import Actor, PlaceKind, TimeKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import details, table
from caucasus_news.parsers.meetings.dealings import (
    EXCHANGING,
    RINGING,
    exchanges_words,
    honoured,
    returns_to_table,
    rung,
)
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import places_of
from caucasus_news.parsers.setting import control_verbs

_AWAITING = frozenset({"await", "expect"})
_ONE = frozenset({"one", "same", "single"})


def company_sense(frame: Frame) -> str | None:
    """The sense that a verb has by the company that its clause puts people in; None where it tells of none.

    "were in the same room", "sat opposite Aldor", "spent three hours with Aldor", "got the two into one hotel suite",
    "called on Aldor in Ostia", "opened his residence to Aldor".
    """
    if frame.verb is None or frame.verb.negated:
        return None
    if frame.lemma in company_verbs() and (found := _of_verb(frame)):
        return found
    together = "together" in frame.adverbs and _sides(table.people(frame.subject)) > 1 and _is_placed(frame)
    return "meet" if together or _is_across_table(frame) else None


@cache
def company_verbs() -> frozenset[str]:
    """The verbs that may put people in one company, each in its own way."""
    words = meeting_words()
    lists = (words.welcoming, words.lending, words.putting, words.visiting, words.being, words.sharing, words.spending)
    others = (words.withdrawing, words.closeting, words.returning, words.picturing)
    return EXCHANGING | _AWAITING | {"wait", "open", "keep"} | frozenset().union(*lists, *others)


def _of_verb(frame: Frame) -> str | None:
    words, lemma = meeting_words(), frame.lemma
    if (lemma in words.welcoming and honoured(frame)) or (lemma in _AWAITING and _awaits(frame)):
        return "receive"
    if lemma == "wait" and waited_for(frame):
        return "meet"
    opens = (lemma == "open" and _opens_home(frame)) or (lemma == "keep" and _keeps_for_hours(frame))
    opens = opens or (lemma in words.lending and _sides(table.parties(lent_to(frame))) > 1)
    if opens or (lemma in words.putting and _is_put_together(frame)):
        return "host"
    told = (
        (lemma in words.visiting and _is_called_upon(frame))
        or (lemma in words.being and _is_together(frame))
        or (lemma in words.sharing and _shares_table(frame))
        or (lemma in words.spending and _shares_time(frame))
        or (lemma in words.withdrawing and bool(_rooms(frame)) and _sides(table.people(frame.subject)) > 1)
        or (lemma in words.closeting and _is_closeted(frame))
        or (bool(frame.objects) and exchanges_words(frame))
        or (lemma in words.returning and returns_to_table(frame))
        or (lemma in words.picturing and _is_pictured(frame))
    )
    return "meet" if told else None


def _awaits(frame: Frame) -> bool:
    """ "Aldor expects Berrin in Ostia on Friday": whom he will receive there; no "expects him to agree"."""
    placed = bool(frame.times) or "there" in frame.adverbs or any(True for _ in places_of(frame))
    town = any(place.kind is not PlaceKind.STATE for place in places_of(frame))
    hosts = table.parties(frame.subject) if town else table.people(frame.subject)  # "Aldoria expects Berrin in Ostia"
    guests = table.people(table.direct(frame.objects))
    apart = not any(d.role in ("infinitive", "content") for d in frame.dependents)
    return placed and apart and bool(guests) and bool(hosts) and _sides([*guests, *hosts]) > 1


def waited_for(frame: Frame) -> list[Argument]:
    """Who went where somebody was waiting: "Aldor flew to Ostia, where Berrin was waiting"."""
    trip, verb = frame.governor, frame.verb
    if frame.role != "where" or trip is None or verb is None or verb.negated:
        return []
    if trip.lemma not in control_verbs("motion"):
        return []
    guests, hosts = table.people(trip.subject), table.people(frame.subject)
    return list(trip.subject) if guests and hosts and _sides([*guests, *hosts]) > 1 else []


def companions(frame: Frame) -> list[Actor]:
    """Whom phrases of their own name: whoever is called upon, or sat next to."""
    words = meeting_words()
    if frame.lemma not in company_verbs() and frame.lemma not in RINGING and frame.lemma != "shuttle":
        return []
    called = frame.after("on") if frame.lemma in words.visiting else ()
    called = frame.after("between") if frame.lemma == "shuttle" else called
    let_in = frame.after("to", "for") if _opens_home(frame) else ()
    return table.parties(
        [
            *called,
            *let_in,
            *lent_to(frame),
            *rung(frame),
            *honoured(frame),
            *(waited_for(frame) if frame.lemma == "wait" else ()),
            *(beside(frame) if frame.lemma in words.being else ()),
        ]
    )


def only_adds(frame: Frame) -> bool:
    """Whether a passive tells who came in beside those who met, at a meeting told before: "were joined by Aldor"."""
    if frame.lemma != "join" or frame.verb is None or not frame.verb.passive or frame.role or frame.verb.modal:
        return False
    elsewhere = any(lemma not in ("by", "of", "in") for lemma, _ in frame.prepositions)
    deed = any(d.verb is not None for d in frame.dependents)  # "was joined by Aldor in condemning the raid"
    return not (deed or frame.times or elsewhere or any(True for _ in places_of(frame)))


def at_the_table(frame: Frame) -> bool:
    """Whether people are said to have been at the table that was told of: "were at the table throughout"."""
    if frame.lemma != "be" or not frame.prepositions:
        return False
    known = any(a.chunk.lemma == "table" and a.chunk.determiner == "the" for a in frame.after("at"))
    return known and not frame.after("with")


def beside(frame: Frame) -> list[Argument]:
    """Next to whom, or opposite whom, somebody sits or stands."""
    found = list(frame.after(*meeting_words().beside))
    return [*found, *frame.after("to")] if "next" in frame.adverbs else found


def lent_to(frame: Frame) -> list[Argument]:
    """To whom somebody gives his house: "lent them a villa in Ostia", "put a villa at their disposal"."""
    words = meeting_words()
    if frame.lemma not in words.lending or not frame.objects:
        return []
    venues = [a for a in frame.objects if any(c.lemma in words.homes for c in (a.chunk, *a.complements))]
    if not venues:
        return []
    events = any(a.chunk.event for a in frame.after("for"))
    if not (frame.times or frame.role == "where" or events or _is_placed(frame)):
        return []
    told = [a for a in frame.objects if a not in venues] + frame.after("to")
    return [*told, *(a for a in frame.after("at") if a.chunk.lemma == "disposal")]


def _sides(people: Iterable[Actor]) -> int:
    return len({a.country or a.organization or a.id for a in people})


def _who_is(frame: Frame) -> list[Actor]:
    """Of whom something is told: the subject; of "was seated", the objects."""
    return table.people(frame.objects if frame.verb is not None and frame.verb.passive else frame.subject)


def _rooms(frame: Frame) -> list[Argument]:
    """The rooms, tables and roofs that the phrases of a verb name."""
    if not frame.prepositions:
        return []
    rooms = meeting_words().rooms
    return [a for _, arguments in frame.prepositions for a in arguments if a.chunk.lemma in rooms]


def _is_put_together(frame: Frame) -> bool:
    """Whether people of several sides are put into one room, or kept in it: "kept the two up past midnight"."""
    if not frame.objects or _sides(table.parties(frame.objects)) < 2:
        return False
    busy = any(d.role == "gerund" for d in frame.dependents)  # "kept them waiting"
    late = frame.lemma == "keep" and not busy and (bool(frame.times) or bool(frame.after("past", "until", "till")))
    return late or bool(_rooms(frame)) or bool(beside(frame))  # "seated them opposite each other"


def _keeps_for_hours(frame: Frame) -> bool:
    """ "Kept the president for two hours"."""
    if frame.lemma != "keep" or _sides(table.people([*frame.subject, *frame.objects])) < 2:
        return False
    return bool(table.people(frame.objects)) and any((t.when.timex3 or "").startswith("PT") for t in frame.times)


def _is_placed(frame: Frame) -> bool:
    return any(True for _ in places_of(frame))


def _opens_home(frame: Frame) -> bool:
    """ "Opened his residence to Aldor"."""
    homes = meeting_words().homes
    return (
        frame.lemma == "open"
        and any(a.chunk.lemma in homes for a in frame.objects)
        and bool(table.people(frame.after("to", "for")))
    )


def _is_pictured(frame: Frame) -> bool:
    """Whether a picture shows people of several sides together: "shows them at one table in Ostia"."""
    close = bool(_rooms(frame)) or bool(details.adverbs_of(frame) & meeting_words().close)
    return close and _is_placed(frame) and _sides(table.people(frame.objects)) > 1


def _is_closeted(frame: Frame) -> bool:
    """ "Were closeted in Ostia", "closeted himself with Aldor"."""
    people = table.people([*frame.subject, *frame.objects])
    return bool(people) and _sides([*people, *table.people(frame.after("with"))]) > 1


def _shares_table(frame: Frame) -> bool:
    """ "Shared a table in Ostia"."""
    return _sides(table.people([*frame.subject, *frame.after("with")])) > 1 and any(
        a.chunk.lemma in meeting_words().rooms for a in frame.objects
    )


def _is_across_table(frame: Frame) -> bool:
    """ "Looked Aldor in the eye across the table"."""
    across = frame.after("across")
    if not across or not any(a.chunk.lemma == "table" for a in across):
        return False
    return _sides(table.people([*frame.subject, *table.direct(frame.objects)])) > 1


def _is_called_upon(frame: Frame) -> bool:
    """Whether "called on Aldor" pays him a visit; "called on Aldor to yield" does not."""
    host = table.people([*table.direct(frame.objects), *frame.after("on")])
    asked = any(d.role == "infinitive" for d in frame.dependents) or bool(frame.after("for"))
    return bool(host) and bool(table.people(frame.subject)) and not asked


def _is_together(frame: Frame) -> bool:
    """Whether people are in one room, at one table, or next to one another."""
    people = _who_is(frame)
    if not people:
        return False
    if table.people(beside(frame)):
        return True
    shared = any(a.chunk.lemma in ("table", "roof") or _ONE & set(a.chunk.modifiers) for a in _rooms(frame))
    if not shared and meeting_words().close.isdisjoint(details.adverbs_of(frame)):
        return False
    return _sides(people) > 1 or bool(table.people(frame.after("with")))


def _shares_time(frame: Frame) -> bool:
    """Whether people spend a time together: "spent three hours with Aldor", "had an hour with Aldor in Ostia"."""
    lasting = any(t.when.kind is TimeKind.DURATION for t in frame.times) if frame.times else False
    if not lasting and not any(a.chunk.lemma in meeting_words().whiles for a in frame.objects):
        return False
    people, guests = _who_is(frame), table.people(frame.after("with"))
    if not people or _sides([*people, *guests]) < 2:
        return False
    return bool(guests) or "together" in frame.adverbs or "alone" in frame.adverbs
