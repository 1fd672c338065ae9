"""Whether a report tells the records that the text was made from: slot by slot."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import partial

from attrs import frozen

from caucasus_news.lexicon import Lexicon
from caucasus_news.model import (
    Actor,
    ActorKind,
    Casualty,
    Event,
    Incident,
    IncidentKind,
    Mediation,
    MediationForm,
    Meeting,
    Report,
    Role,
    When,
)
from tests.roundtrip.world import Fact, IncidentFact, MediationFact, MeetingFact

#: Told here and there only, and not part of the count of whole records.
EXTRA = frozenset({"level", "format", "topics", "means", "target"})
SMALL = frozenset({"the", "of", "a", "an", "in", "on", "for", "and"})


@frozen
class Verdict:
    """How one fact came back: the slots that are wrong, with what was wanted and got; `missed` if it did not."""

    kind: str
    fact: Fact
    wrong: dict[str, tuple[object, object]]
    missed: bool = False

    @property
    def whole(self) -> bool:
        return not self.missed and not set(self.wrong) - EXTRA


def key(actor: Actor) -> str:
    """States by code, everybody else by name."""
    return actor.country if actor.kind is ActorKind.STATE and actor.country else actor.name


def polity(actor: Actor, lexicon: Lexicon) -> str:
    """The side that an actor stands for."""
    if actor.kind is ActorKind.DE_FACTO_STATE:
        return actor.name
    return actor.country or _de_facto(actor, lexicon) or actor.name


def _de_facto(actor: Actor, lexicon: Lexicon) -> str | None:
    """The de facto state that a body or a person of no country belongs to."""
    person = lexicon.person(actor.id)
    seats = {term.jurisdiction for term in person.terms} if person else set()
    return next((s.name for s in lexicon.de_facto if s.id in seats or actor.name.endswith(f" {s.name}")), None)


def days(when: When | None) -> tuple[dt.date | None, dt.date | None] | None:
    return None if when is None or when.earliest is None else (when.earliest, when.latest)


def wanted(lexicon: Lexicon, fact: Fact) -> Event:
    """The record that a fact should be read back as."""
    return fact.record(lexicon)


def found_of(report: Report, fact: Fact) -> Sequence[Event]:
    if isinstance(fact, MeetingFact):
        return report.meetings
    return report.incidents if isinstance(fact, IncidentFact) else report.mediations


def judge(lexicon: Lexicon, report: Report, facts: Sequence[Fact]) -> tuple[list[Verdict], list[Event]]:
    """A verdict on each fact, and the records that nothing in the text speaks of."""
    report_day = report.article.published
    assert report_day is not None
    free: list[Event] = [*report.meetings, *report.incidents, *report.mediations]
    verdicts = []
    for fact in facts:
        record = wanted(lexicon, fact)
        rows = [event for event in found_of(report, fact) if any(event is other for other in free)]
        tried = [(differences(lexicon, fact, record, event, report_day), event) for event in rows]
        kind = type(record).__name__.lower()
        if not tried:
            verdicts.append(Verdict(kind, fact, {}, missed=True))
            continue
        wrong, event = min(tried, key=lambda pair: (_far(record, pair[1]), len(set(pair[0]) - EXTRA)))
        free = [other for other in free if other is not event]
        verdicts.append(Verdict(kind, fact, wrong))
    return verdicts, [event for event in free if not any(_comes_with(fact, event, report_day) for fact in facts)]


def _far(record: Event, event: Event) -> bool:
    """Whether the days tell that this is another event."""
    a, b = days(record.when), days(event.when)
    return a is not None and b is not None and a != b


def _comes_with(fact: Fact, event: Event, published: dt.date) -> bool:
    """A meeting with a third party is a mediation too; talks that are mediated are a meeting too."""
    moment = days(fact.when) or (published, published)
    if days(event.when) not in (None, moment):
        return False
    if isinstance(fact, MeetingFact):
        return isinstance(event, Mediation) and bool(fact.hosts or fact.mediators)
    if isinstance(fact, MediationFact):
        settled = fact.form is MediationForm.BROKERING and fact.place is not None  # two who reach a deal in a town met
        talks = (MediationForm.HOSTING, MediationForm.FACILITATION, MediationForm.OFFER)
        return isinstance(event, Meeting) and (fact.form in talks or settled)
    return False


def differences(
    lexicon: Lexicon, fact: Fact, want: Event, got: Event, published: dt.date
) -> dict[str, tuple[object, object]]:
    """Slot by slot what was wanted and what was got, where they differ."""
    place = (want.place.name if want.place else None, got.place.name if got.place else None)
    slots: dict[str, tuple[object, object, bool]] = {
        "when": (days(want.when), days(got.when), same_time(want, got, published) or _known_days(want, got)),
        "place": (*place, _same_place(fact, *place) or _land_of_war(want, place[1])),
    }
    if isinstance(want, Meeting) and isinstance(got, Meeting):
        slots |= _meeting(want, got)
    if isinstance(want, Incident) and isinstance(got, Incident) and isinstance(fact, IncidentFact):
        slots |= _incident(lexicon, fact, want, got)
    if isinstance(want, Mediation) and isinstance(got, Mediation):
        slots |= _mediation(lexicon, want, got)
    return {name: (a, b) for name, (a, b, same) in slots.items() if not same}


def same_time(want: Event, got: Event, published: dt.date) -> bool:
    """The same days; what is told without a time may be read as the news of the day."""
    a, b = days(want.when), days(got.when)
    return a == b or (a is None and b == (published, published))


def _known_days(want: Event, got: Event) -> bool:
    """A war of 2020 is the known one, the Lachin road's blockade that of 2022: its days are as right as none."""
    a, b = days(want.when), days(got.when)
    if not isinstance(want, Incident) or b is None or None in b:
        return False
    if want.kind is IncidentKind.BLOCKADE and a is None:
        return b[0] == dt.date(2022, 12, 12)
    if want.kind is not IncidentKind.WAR or a is None or None in a:
        return False
    return a[0] <= b[0] < b[1] <= a[1]  # type: ignore[operator]


def _land_of_war(want: Event, got: str | None) -> bool:
    """The land that a known war was fought over is known with it."""
    if not isinstance(want, Incident) or want.kind is not IncidentKind.WAR or want.place is not None:
        return False
    return any(p.actor.kind is ActorKind.DE_FACTO_STATE and p.actor.name == got for p in want.participants)


def _same_place(fact: Fact, want: str | None, got: str | None) -> bool:
    if want == got:
        return True
    if isinstance(fact, MeetingFact) and want is None:
        return any(host.home.capital == got for host in fact.hosts)  # "hosted by Paris"
    if not isinstance(fact, MediationFact) or want is not None:
        return False
    return got == fact.seat or fact.form is MediationForm.MONITORING


def _meeting(want: Meeting, got: Meeting) -> dict[str, tuple[object, object, bool]]:
    slots: dict[str, tuple[object, object, bool]] = {}
    for role in (Role.PARTICIPANT, Role.HOST, Role.MEDIATOR):
        a, b = (sorted(key(p.actor) for p in m.participants if p.role is role) for m in (want, got))
        slots[f"{role.value}s"] = (a, b, a == b)
    for name in ("status", "mode", "ordinal", "duration_days"):
        a, b = getattr(want, name), getattr(got, name)
        slots[name] = (a, b, a == b)
    slots["occasion"] = (want.occasion, got.occasion, _alike(want.occasion, got.occasion))
    for name in ("level", "format"):
        a, b = getattr(want, name), getattr(got, name)
        slots[name] = (a, b, a is None or a == b)
    told = not want.topics or any(_alike(want.topics[0], topic) for topic in got.topics)
    slots["topics"] = (want.topics, got.topics, told)
    return slots


def _alike(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return a is b
    x, y = (set(_whole(text).split()) - SMALL for text in (a, b))
    return bool(x and y) and 2 * len(x & y) / (len(x) + len(y)) >= 0.6


def _whole(text: str) -> str:
    """The text with its abbreviations written out."""
    for short, long in (("UN", "United Nations"), ("NATO", "North Atlantic Treaty Organization")):
        text = " ".join(long if word == short else word for word in text.split())
    return text.lower()


def _incident(
    lexicon: Lexicon, fact: IncidentFact, want: Incident, got: Incident
) -> dict[str, tuple[object, object, bool]]:
    side = partial(polity, lexicon=lexicon)
    needed = {side(p.actor) for p in want.participants} | {side(c.side) for c in want.casualties if c.side}
    allowed = needed | {side(other.actor) for other in fact.implied}
    if want.place is not None and want.place.country and not want.participants[1:]:
        allowed.add(want.place.country)  # whose land it is, where only one side is told of
    sides = {side(p.actor) for p in got.participants}
    blamed = [{side(p.actor) for p in i.participants if p.role is Role.ATTACKER} for i in (want, got)]
    hit = [{side(p.actor) for p in i.participants if p.role in (Role.TARGET, Role.BELLIGERENT)} for i in (want, got)]
    tolls = [sorted(_toll(c, lexicon) for c in incident.casualties) for incident in (want, got)]
    voices = {key(a.source): a.stance.value for a in got.attributions}
    stances = {
        next((k for k in _names(a.source) if k in voices), key(a.source)): a.stance.value for a in want.attributions
    }
    return {
        "kind": (want.kind, got.kind, got.kind in (want.kind, *fact.also)),
        "sides": (sorted(needed), sorted(sides), needed <= sides <= allowed),
        "attacker": (blamed[0], blamed[1], blamed[0] == blamed[1]),
        "target": (hit[0], hit[1], hit[0] <= hit[1] or want.kind is IncidentKind.EXPLOSION),
        "casualties": (tolls[0], tolls[1], _same_tolls(want.casualties, got.casualties, lexicon)),
        "sources": (sorted(stances), sorted(voices), set(stances) == set(voices)),
        "stance": (stances, voices, all(voices.get(k, stance) == stance for k, stance in stances.items())),
        "means": (want.means, got.means, want.means is None or want.means is got.means),
    }


def _names(actor: Actor) -> tuple[str, ...]:
    """Who may stand for a source: a spokesperson's ministry, too."""
    home = {"ARM": "Armenia", "AZE": "Azerbaijan", "RUS": "Russia", "GEO": "Georgia"}.get(actor.country or "", "")
    body = f"Ministry of Defence of {home}"
    return (key(actor), body) if actor.office == "spokesperson" else (key(actor),)


def _toll(casualty: Casualty, lexicon: Lexicon) -> tuple[str, ...]:
    side = polity(casualty.side, lexicon) if casualty.side else ""
    return (casualty.kind.value, str(casualty.at_least), str(casualty.at_most), side, str(casualty.civilian))


def _same_tolls(want: Iterable[Casualty], got: Iterable[Casualty], lexicon: Lexicon) -> bool:
    """One to one; of those after the first, told by "three others", side and standing need not be repeated."""
    rest = list(got)
    for place, casualty in enumerate(want):
        hit = next(
            (other for other in rest if _fits(_toll(casualty, lexicon), _toll(other, lexicon), loose=place > 0)), None
        )
        if hit is None:
            return False
        rest.remove(hit)
    return not rest


def _fits(a: tuple[str, ...], b: tuple[str, ...], *, loose: bool) -> bool:
    if a[:3] != b[:3]:
        return False
    return (a[3] == b[3] or (loose and not b[3])) and (a[4] == b[4] or (loose and b[4] == "None"))


def _mediation(lexicon: Lexicon, want: Mediation, got: Mediation) -> dict[str, tuple[object, object, bool]]:
    who = [sorted(key(a) for a in m.mediators) for m in (want, got)]
    same = len(who[0]) == len(who[1]) and all(any(_same_mediator(a, b) for b in got.mediators) for a in want.mediators)
    sides = [sorted({polity(a, lexicon) for a in m.parties}) for m in (want, got)]
    return {
        "mediators": (who[0], who[1], same),
        "parties": (sides[0], sides[1], sides[0] == sides[1]),
        "form": (want.form, got.form, want.form is got.form),
        "outcome": (want.outcome, got.outcome, want.outcome is got.outcome),
    }


def _same_mediator(want: Actor, got: Actor) -> bool:
    """The person, or the polity or body that the person speaks for."""
    return key(want) == key(got) or (want.country is not None and want.country == got.country)
