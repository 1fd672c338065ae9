"""A dossier depends on the set of reports alone: on no order, no repetition, and no way of splitting the work."""

import datetime as dt

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from caucasus_news import Article, Meeting, MeetingStatus, Participant, Report, strategies
from caucasus_news.dossier import blocks, links, merge, traits
from caucasus_news.model import (
    Actor,
    ActorKind,
    Casualty,
    CasualtyKind,
    DateBasis,
    Event,
    Incident,
    IncidentKind,
    Mediation,
    Place,
    PlaceKind,
    Role,
    Span,
    When,
)

# A small world, in which the same things are told again and again.
_STATES = [Actor(code, code.title(), ActorKind.STATE, code) for code in ("ARM", "AZE", "GEO")]
_PEOPLE = [Actor(name, name.title(), ActorKind.PERSON, code) for name, code in (("ani", "ARM"), ("eldar", "AZE"))]
_PLACES = [Place("Sotk", PlaceKind.VILLAGE, "ARM", 40.2, 45.9), Place("Brussels", PlaceKind.CAPITAL, "BEL"), None]
_DAYS = st.integers(1, 9).map(lambda day: f"2023-05-0{day}")


def _shared() -> dict[str, st.SearchStrategy[object]]:
    whens = st.one_of(st.none(), _DAYS.map(When.of_edtf), st.just(When.of_edtf("2023-05")))
    return {"when": whens, "place": st.sampled_from(_PLACES), "evidence": st.just((Span(0, 3),))}


def _meeting() -> st.SearchStrategy[Event]:
    who = st.lists(st.sampled_from(_STATES + _PEOPLE), min_size=2, max_size=3, unique=True)
    at_table = who.map(lambda actors: tuple(map(Participant, actors)))
    return st.builds(Meeting, participants=at_table, status=st.sampled_from(MeetingStatus), **_shared())


def _incident() -> st.SearchStrategy[Event]:
    sides = st.sampled_from([(0, 1), (1, 0), (1,)]).map(
        lambda who: tuple(Participant(_STATES[n], role) for n, role in zip(who, (Role.ATTACKER, Role.TARGET)))  # noqa: B905
    )
    tolls = st.lists(st.integers(1, 3).map(lambda n: Casualty(CasualtyKind.KILLED, n, n)), max_size=1).map(tuple)
    kinds = st.sampled_from([IncidentKind.SHELLING, IncidentKind.CLASH, IncidentKind.EXPLOSION])
    return st.builds(Incident, kind=kinds, participants=sides, casualties=tolls, **_shared())


def _mediation() -> st.SearchStrategy[Event]:
    return st.builds(Mediation, mediators=st.just((_STATES[2],)), parties=st.just(tuple(_STATES[:2])), **_shared())


@st.composite
def _told(draw: st.DrawFn) -> Report:
    text = draw(
        st.sampled_from(["Talks in Tbilisi", "Shots near Sotk were heard by all who live there", "A third text"])
    )
    day = draw(st.one_of(st.none(), st.dates(dt.date(2023, 5, 1), dt.date(2023, 5, 12))))
    article = Article(text, published=day, published_basis=DateBasis.GIVEN if day else DateBasis.UNKNOWN)
    found = draw(st.lists(st.one_of(_meeting(), _incident(), _mediation()), max_size=3))
    return Report(
        article=evolve(article, url=draw(st.sampled_from([None, "https://a.example", "https://b.example"]))),
        meetings=tuple(event for event in found if isinstance(event, Meeting)),
        incidents=tuple(event for event in found if isinstance(event, Incident)),
        mediations=tuple(event for event in found if isinstance(event, Mediation)),
    )


TOLD = st.lists(_told(), max_size=9)


@given(TOLD, st.randoms(use_true_random=False))
def test_no_order_changes_it(told: list[Report], dice: object) -> None:
    shuffled = list(told)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(shuffled) == merge(told)


@given(TOLD, st.integers(0, 9))
def test_parts_merged_and_then_together_are_the_whole(told: list[Report], cut: int) -> None:
    assert merge([merge(told[cut:]), merge(told[:cut])]) == merge(told)


@given(TOLD)
def test_merging_again_changes_nothing(told: list[Report]) -> None:
    once = merge(told)
    assert merge([once]) == merge(once.reports) == merge([*told, *told]) == once


@given(TOLD)
def test_nothing_is_lost_and_nothing_is_told_twice(told: list[Report]) -> None:
    dossier = merge(told)
    versions = [(v.report, v.name) for record in dossier.records for v in record.versions]
    events = [event for report in dossier.reports for event in report.events]
    assert len(versions) == len(set(versions)) == len(events)
    kept = [version.event for record in dossier.records for version in record.versions]
    assert sorted(map(repr, kept)) == sorted(map(repr, events))
    passages = sum(len(event.evidence) for event in events)
    assert sum(len(record.evidence) for record in dossier.records) == passages
    assert sorted(number for group in dossier.sources for number in group) == list(range(len(dossier.reports)))


@given(TOLD)
def test_two_records_of_one_report_stay_two(told: list[Report]) -> None:
    for record in merge(told).records:
        numbers = [version.report for version in record.versions]
        assert len(numbers) == len(set(numbers))


@given(TOLD, st.randoms(use_true_random=False))
def test_links_made_block_by_block_elsewhere_give_the_same(told: list[Report], dice: object) -> None:
    found = []
    for block in blocks(trait for report in told for trait in traits(report)).values():
        dice.shuffle(block)  # type: ignore[attr-defined]
        found += links(block)
    assert merge(told, found=found) == merge(told)


@given(st.lists(strategies.reports(), max_size=3))
def test_any_reports_at_all_can_be_merged(told: list[Report]) -> None:
    dossier = merge(told)
    assert merge([merge(told[:1]), merge(told[1:])]) == merge(reversed(told)) == dossier
    for record in dossier.timeline():
        assert dossier.versions(record) == record.versions
        assert len(dossier.tolls(record)) <= sum(len(getattr(v.event, "casualties", ())) for v in record.versions)
