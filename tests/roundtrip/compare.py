"""Whether a report tells the records that the text was made from: slot by slot."""

import datetime as dt
from collections.abc import Iterable, Sequence

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


def polity(actor: Actor) -> str:
    """The side that an actor stands for."""
    return actor.name if actor.kind is ActorKind.DE_FACTO_STATE else actor.country or _de_facto(actor) or actor.name


def _de_facto(actor: Actor) -> str | None:
    return next((name for name in ("Nagorno-Karabakh", "South Ossetia", "Abkhazia") if actor.name.endswith(name)), None)


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
    free: list[Event] = [*report.meetings, *report.incidents, *report.mediations]
    verdicts = []
    for fact in facts:
        record = wanted(lexicon, fact)
        rows = [event for event in found_of(report, fact) if any(event is other for other in free)]
        tried = [(differences(lexicon, fact, record, event), event) for event in rows]
        kind = type(record).__name__.lower()
        if not tried:
            verdicts.append(Verdict(kind, fact, {}, missed=True))
            continue
        wrong, event = min(tried, key=lambda pair: (_far(record, pair[1]), len(set(pair[0]) - EXTRA)))
        free = [other for other in free if other is not event]
        verdicts.append(Verdict(kind, fact, wrong))
    return verdicts, [event for event in free if not any(_comes_with(fact, event) for fact in facts)]


def _far(record: Event, event: Event) -> bool:
    """Whether the days tell that this is another event."""
    a, b = days(record.when), days(event.when)
    return a is not None and b is not None and a != b


def _comes_with(fact: Fact, event: Event) -> bool:
    """A meeting with a third party is a mediation too; talks that are mediated are a meeting too."""
    if not (days(fact.when) == days(event.when) or event.when is None):
        return False
    if isinstance(fact, MeetingFact):
        return isinstance(event, Mediation) and bool(fact.hosts or fact.mediators)
    if isinstance(fact, MediationFact):
        return isinstance(event, Meeting) and fact.form in (
            MediationForm.HOSTING,
            MediationForm.FACILITATION,
            MediationForm.OFFER,
        )
    return False


def differences(lexicon: Lexicon, fact: Fact, want: Event, got: Event) -> dict[str, tuple[object, object]]:
    """Slot by slot what was wanted and what was got, where they differ."""
    slots: dict[str, tuple[object, object, bool]] = {
        "when": (days(want.when), days(got.when), days(want.when) == days(got.when))
    }
    place = (want.place.name if want.place else None, got.place.name if got.place else None)
    slots["place"] = (*place, place[0] == place[1])
    if isinstance(want, Meeting) and isinstance(got, Meeting):
        slots |= _meeting(want, got)
    if isinstance(want, Incident) and isinstance(got, Incident) and isinstance(fact, IncidentFact):
        slots |= _incident(fact, want, got)
    if isinstance(want, Mediation) and isinstance(got, Mediation):
        slots |= _mediation(want, got)
        slots["place"] = (
            *place,
            place[0] in (None, place[1]) if want.form is MediationForm.MONITORING else place[0] == place[1],
        )
    return {name: (a, b) for name, (a, b, same) in slots.items() if not same}


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
    x, y = (set(text.lower().split()) - SMALL for text in (a, b))
    return bool(x and y) and 2 * len(x & y) / (len(x) + len(y)) >= 0.6


def _incident(fact: IncidentFact, want: Incident, got: Incident) -> dict[str, tuple[object, object, bool]]:
    needed = {polity(p.actor) for p in want.participants} | {polity(c.side) for c in want.casualties if c.side}
    allowed = needed | {polity(side.actor) for side in fact.implied}
    sides = {polity(p.actor) for p in got.participants}
    blamed = [{polity(p.actor) for p in i.participants if p.role is Role.ATTACKER} for i in (want, got)]
    hit = [{polity(p.actor) for p in i.participants if p.role in (Role.TARGET, Role.BELLIGERENT)} for i in (want, got)]
    tolls = [sorted(_toll(c) for c in incident.casualties) for incident in (want, got)]
    voices = {key(a.source): a.stance.value for a in got.attributions}
    stances = {
        next((k for k in _names(a.source) if k in voices), key(a.source)): a.stance.value for a in want.attributions
    }
    return {
        "kind": (want.kind, got.kind, want.kind is got.kind),
        "sides": (sorted(needed), sorted(sides), needed <= sides <= allowed),
        "attacker": (blamed[0], blamed[1], blamed[0] == blamed[1]),
        "target": (hit[0], hit[1], hit[0] <= hit[1] or want.kind is IncidentKind.EXPLOSION),
        "casualties": (tolls[0], tolls[1], _same_tolls(want.casualties, got.casualties)),
        "sources": (sorted(stances), sorted(voices), set(stances) == set(voices)),
        "stance": (stances, voices, all(voices.get(k, stance) == stance for k, stance in stances.items())),
        "means": (want.means, got.means, want.means is None or want.means is got.means),
    }


def _names(actor: Actor) -> tuple[str, ...]:
    """Who may stand for a source: a spokesperson's ministry, too."""
    home = {"ARM": "Armenia", "AZE": "Azerbaijan", "RUS": "Russia", "GEO": "Georgia"}.get(actor.country or "", "")
    body = f"Ministry of Defence of {home}"
    return (key(actor), body) if actor.office == "spokesperson" else (key(actor),)


def _toll(casualty: Casualty) -> tuple[str, ...]:
    side = polity(casualty.side) if casualty.side else ""
    return (casualty.kind.value, str(casualty.at_least), str(casualty.at_most), side, str(casualty.civilian))


def _same_tolls(want: Iterable[Casualty], got: Iterable[Casualty]) -> bool:
    """One to one; of those after the first, told by "three others", side and standing need not be repeated."""
    rest = list(got)
    for place, casualty in enumerate(want):
        hit = next((other for other in rest if _fits(casualty, other, loose=place > 0)), None)
        if hit is None:
            return False
        rest.remove(hit)
    return not rest


def _fits(want: Casualty, got: Casualty, *, loose: bool) -> bool:
    a, b = _toll(want), _toll(got)
    if a[:3] != b[:3]:
        return False
    return (a[3] == b[3] or (loose and not b[3])) and (a[4] == b[4] or (loose and b[4] == "None"))


def _mediation(want: Mediation, got: Mediation) -> dict[str, tuple[object, object, bool]]:
    who = [sorted(key(a) for a in m.mediators) for m in (want, got)]
    same = len(who[0]) == len(who[1]) and all(any(_same_mediator(a, b) for b in got.mediators) for a in want.mediators)
    sides = [sorted({polity(a) for a in m.parties}) for m in (want, got)]
    return {
        "mediators": (who[0], who[1], same),
        "parties": (sides[0], sides[1], sides[0] == sides[1]),
        "form": (want.form, got.form, want.form is got.form),
        "outcome": (want.outcome, got.outcome, want.outcome is got.outcome),
    }


def _same_mediator(want: Actor, got: Actor) -> bool:
    """The person, or the polity or body that the person speaks for."""
    return key(want) == key(got) or (want.country is not None and want.country == got.country)
