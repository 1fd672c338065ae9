"""Many ways to say the same: each line of `wordings/` is a sentence and what is to be read of it, and nothing else."""

from collections.abc import Iterable

import pytest

import caucasus_news as cn
from tests.parsers.told_cases import PUBLISHED, days, wordings

_SIGNS = {cn.Stance.ASSERTED: "", cn.Stance.DENIED: "?", cn.Stance.CONFIRMED: "!"}


def _last(actors: Iterable[cn.Actor]) -> str:
    return ",".join(sorted(actor.name.split()[-1] for actor in actors))


def _tolls(report: cn.Report) -> str:
    """Who came to harm and whose word it is: "T killed 2 ARM, missing 5+ ARM; Armenia, Azerbaijan?"."""
    tolls, sources = [], []
    for incident in report.incidents:
        for told in incident.casualties:
            low, high = told.at_least, told.at_most
            count = (
                str(low)
                if low == high
                else f"{low}+"
                if high is None
                else f"-{high}"
                if low is None
                else f"{low}-{high}"
            )
            tolls.append(f"{told.kind.value} {count} {told.side.id if told.side is not None else ''}".strip())
        sources += [f"{a.source.name}{_SIGNS[a.stance]}" for a in incident.attributions]
    return f"T {', '.join(tolls)}; {', '.join(sources)}".strip()


def _where(incident: cn.Incident) -> str:
    return incident.place.name if incident.place is not None else ""


def _told(report: cn.Report, kind: str) -> list[str]:
    if kind == "D":
        return [f"D {_last(d.mediators)} / {_last(d.parties)} {d.outcome or '-'}" for d in report.mediations]
    if kind == "T":
        return [_tolls(report)]
    if kind in "IW":
        found = []
        for incident in report.incidents:
            people = ",".join(f"{p.role.value[0]}:{p.actor.name}" for p in incident.participants)
            around = f"; {_where(incident)}; {days(incident.when)}" if kind == "W" else ""
            found.append(f"{kind} {incident.kind.value} {people}".strip() + around.rstrip())
        return found
    return [f"M {m.status.value} {_last(p.actor for p in m.participants)}" for m in report.meetings]


@pytest.mark.parametrize(("text", "told"), wordings())
def test_each_wording_is_read(text: str, told: str) -> None:
    """One of the readings that stand between bars, its records parted by "&"; "-" is none at all."""
    report = cn.parse(text, PUBLISHED)
    if told == "-":
        assert [*report.meetings, *report.incidents, *report.mediations] == []
    else:
        readings = [sorted(reading.split(" & ")) for reading in told.split(" | ")]
        assert sorted(_told(report, told[0])) in readings
