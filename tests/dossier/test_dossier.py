"""What a dossier tells of its records."""

import datetime as dt
import pickle
import subprocess
import sys

import pytest
from attrs import evolve

from caucasus_news import Dossier, Incident, IncidentKind, Meeting, MeetingStatus, Role, merge
from caucasus_news.dossier.shingles import sources
from caucasus_news.model import Article, PlaceKind
from tests.dossier.world import (
    ANI,
    ARMENIA,
    AZERBAIJAN,
    BAKU_ARMY,
    KALBAJAR,
    PRAGUE,
    VIENNA,
    YEREVAN_ARMY,
    fire,
    report,
    talks,
)


def _course() -> Dossier:
    return merge(
        [
            report("2023-05-10", talks("2023-05-19", "planned")),
            report("2023-05-17", talks("2023-05-19", "postponed")),
            report("2023-05-20", talks("2023-05-26", "planned", VIENNA)),
            report("2023-05-26", talks("2023-05-26", "held", VIENNA)),
            report("2023-05-27", talks("2023-05-26", "held", VIENNA)),
        ]
    )


def test_a_meeting_is_told_from_plan_to_end() -> None:
    dossier = _course()
    (record,) = dossier.records
    assert [stage.status.value for stage in dossier.stages(record)] == ["planned", "postponed", "planned", "held"]
    assert dossier.stages(record)[-1].reports == (3, 4)
    event = record.event
    assert isinstance(event, Meeting)
    assert event.status is MeetingStatus.HELD
    assert record.why("status").rule == "latest publication"
    assert event.when is not None
    assert event.when.earliest == dt.date(2023, 5, 26)
    assert event.place == VIENNA
    assert len(dossier.versions(event)) == 5


def _contested() -> Dossier:
    return merge(
        [
            report("2023-05-19", fire("2023-05-19", attacker=AZERBAIJAN, source=YEREVAN_ARMY, ARM=1), url="a"),
            report("2023-05-19", fire("2023-05-19", KALBAJAR, attacker=ARMENIA, source=BAKU_ARMY, AZE=1), url="b"),
            report("2023-05-20", fire("2023-05-19", source=YEREVAN_ARMY, stance="confirmed", ARM=3), url="c"),
        ]
    )


def test_who_fired_first_is_told_as_each_side_tells_it() -> None:
    dossier = _contested()
    (record,) = dossier.records
    said = [(a.source and a.source.country, a.attacker and a.attacker.id) for a in dossier.accusations(record)]
    assert sorted(said, key=str) == sorted([("ARM", "AZE"), ("AZE", "ARM"), ("ARM", None)], key=str)
    event = record.event
    assert isinstance(event, Incident)
    assert {participant.role for participant in event.participants} == {Role.BELLIGERENT}
    assert "disputed" in record.why("participants").rule


def test_a_toll_grows_and_its_best_is_the_last() -> None:
    dossier = _contested()
    (record,) = dossier.records
    dead = [(toll.published, toll.casualty.at_least) for toll in dossier.tolls(record) if toll.casualty.side == ARMENIA]
    assert dead == [(dt.date(2023, 5, 19), 1), (dt.date(2023, 5, 20), 3)]
    event = record.event
    assert isinstance(event, Incident)
    assert [(c.side and c.side.id, c.at_least) for c in event.casualties] == [("ARM", 3), ("AZE", 1)]


def test_copies_are_one_source_and_have_one_vote() -> None:
    words = " ".join(f"word{number}" for number in range(80))
    copies = [report("2023-05-20", talks("2023-05-19"), text=f"{words} tail {n}", url=f"copy{n}") for n in range(3)]
    others = [report("2023-05-20", talks("2023-05-19", place=VIENNA), text=name) for name in ("One.", "Two.")]
    (record,) = merge([*copies, *others]).records
    assert (len(record.versions), record.sources) == (5, 3)
    assert record.event.place == VIENNA


def test_texts_that_share_a_paragraph_are_no_copies() -> None:
    background = " ".join(f"background{number}" for number in range(40))
    pages = [Article(f"{background} " + " ".join(f"{name}{n}" for n in range(90))) for name in ("north", "south")]
    assert sources(pages) == ((0,), (1,))


def test_a_copy_that_is_cut_short_is_one() -> None:
    words = [f"word{number}" for number in range(600)]
    assert sources([Article(" ".join(words)), Article("Agency: " + " ".join(words[:300]))]) == ((0, 1),)


def test_records_are_found_by_who_where_when_and_what() -> None:
    met, shot = talks("2023-05-19"), fire("2023-05-11")
    dossier = merge(
        [report("2023-05-20", met, shot), report("2023-05-20", talks(None, who=(ANI,), place=None), url="x")]
    )
    assert [type(record.event) for record in dossier.timeline()] == [Incident, Meeting, Meeting]
    assert len(dossier.find(actor=ANI)) == 2
    assert len(dossier.find(actor="Armenia")) == len(dossier.find(actor="ARM")) == 3
    assert len(dossier.find(actor="Azerbaijan", kind=Meeting)) == 1
    assert len(dossier.find(place="Prague")) == len(dossier.find(place="CZE")) == 1
    assert len(dossier.find(start=dt.date(2023, 5, 12))) == len(dossier.find(end=dt.date(2023, 5, 12))) == 1
    assert len(dossier.find(kind=IncidentKind.SHELLING)) == len(dossier.find(kind="incident")) == 1
    assert dossier.find(kind="held", place="Sotk") == ()


def test_every_passage_is_there_with_its_words() -> None:
    dossier = _course()
    assert [words for _, words in dossier.passages(dossier.records[0])] == ["What"] * 5


def test_an_event_of_another_dossier_is_refused() -> None:
    with pytest.raises(ValueError, match="none of this dossier's"):
        _course().versions(evolve(talks("2023-05-19"), ordinal=77))
    with pytest.raises(KeyError):
        _course().records[0].why("kind")


def test_the_best_place_is_the_most_precise_that_most_give() -> None:
    state = evolve(PRAGUE, name="Czechia", kind=PlaceKind.STATE)
    told = [
        report("2023-05-20", talks("2023-05-19", place=place), url=str(n))
        for n, place in enumerate([state, PRAGUE, state])
    ]
    (record,) = merge(told).records
    assert record.event.place == PRAGUE


def test_a_dossier_is_a_value() -> None:
    dossier = _contested()
    assert pickle.loads(pickle.dumps(dossier)) == dossier
    assert hash(dossier) == hash(merge(reversed(dossier.reports)))


def test_merging_nothing_gives_an_empty_dossier() -> None:
    assert merge([]) == Dossier((), (), ())


def test_importing_the_library_imports_none_of_it() -> None:
    program = (
        "import sys, caucasus_news; caucasus_news.parse;"
        "print([n for n in sys.modules if n.startswith(('caucasus_news.dossier', 'caucasus_news.batches', 'pyarrow'))])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"
