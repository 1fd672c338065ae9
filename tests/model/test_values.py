"""Values of the model: errors that help, order where it is natural, subclasses, travel."""

import copy
import datetime as dt
import pickle
from typing import Any

import attrs
import pytest

from caucasus_news.model import (
    Actor,
    ActorKind,
    Article,
    Block,
    BlockKind,
    Casualty,
    CasualtyKind,
    DateBasis,
    DateCandidate,
    Event,
    Incident,
    IncidentKind,
    Meeting,
    Participant,
    Place,
    Problem,
    Report,
    Role,
    Span,
    When,
)

ARMENIA = Actor("ARM", "Armenia", ActorKind.STATE, "ARM")

WRONG: list[tuple[Any, dict[str, Any], type[Exception], str]] = [
    (Span, {"start": "0", "end": 1}, TypeError, "'start' must be an int, got '0'"),
    (Span, {"start": True, "end": 1}, TypeError, "'start' must be an int, got True"),
    (Span, {"start": -1, "end": 1}, ValueError, "'start' must be 0 or more, got -1"),
    (Span, {"start": 2, "end": 1}, ValueError, "must not end before it starts, got start=2, end=1"),
    (Block, {"kind": "title", "start": 0, "end": 1}, TypeError, r"'kind' must be of type BlockKind \(title, dateline"),
    (Block, {"kind": BlockKind.TITLE, "start": 1, "end": 1}, ValueError, "must hold something"),
    (Actor, {"id": "x", "name": "\n", "kind": ActorKind.GROUP}, ValueError, "'name' must not be empty"),
    (Actor, {"id": "x", "name": b"x", "kind": ActorKind.GROUP}, TypeError, "'name' must be a str, got b'x'"),
    (Actor, {"id": "x", "name": "x", "kind": ActorKind.GROUP, "office": ""}, ValueError, "'office' must not be empty"),
    (Place, {"name": "x", "latitude": "40"}, TypeError, "'latitude' must be a number, got '40'"),
    (Place, {"name": "x", "longitude": -180.5}, ValueError, "'longitude' must lie between -180 and 180, got -180.5"),
    (Place, {"name": "x", "latitude": float("nan")}, ValueError, "'latitude' must lie between"),
    (Event, {"confidence": 1.2}, ValueError, "'confidence' must lie between 0 and 1, got 1.2"),
    (Event, {"confidence": True}, TypeError, "'confidence' must be a number, got True"),
    (Event, {"evidence": [Span(0, 1)]}, TypeError, "'evidence' must be a tuple of Span, got"),
    (Event, {"evidence": (Span(0, 1), (0, 1))}, TypeError, r"'evidence\[1\]' must be of type Span, got \(0, 1\)"),
    (Event, {"when": dt.date(2024, 1, 1)}, TypeError, "'when' must be of type When, got datetime.date"),
    (Meeting, {"ordinal": 0}, ValueError, "'ordinal' must be 1 or more, got 0"),
    (Meeting, {"status": None}, TypeError, r"'status' must be of type MeetingStatus \(planned, held"),
    (Meeting, {"topics": ("x", 1)}, TypeError, r"'topics\[1\]' must be of type str, got 1"),
    (Casualty, {"kind": CasualtyKind.KILLED, "at_least": 2, "at_most": 1}, ValueError, "'at_most' must not be below"),
    (Casualty, {"kind": CasualtyKind.KILLED, "civilian": 0}, TypeError, "'civilian' must be of type bool, got 0"),
    (DateCandidate, {"day": dt.datetime(2024, 1, 1, tzinfo=dt.UTC)}, TypeError, "must be a datetime.date"),
    (Article, {"text": b"x"}, TypeError, "'text' must be of type str, got b'x'"),
    (
        Article,
        {"text": "x", "published": dt.date(2024, 1, 1)},
        ValueError,
        "'published_basis' unknown does not go with",
    ),
    (Article, {"text": "x", "published_basis": DateBasis.GIVEN}, ValueError, "does not go with published=None"),
    (Article, {"text": "x", "blocks": (Block(BlockKind.TITLE, 0, 2),)}, ValueError, "within the text of 1 code points"),
    (
        Article,
        {"text": "xyz", "blocks": (Block(BlockKind.TITLE, 0, 2), Block(BlockKind.TITLE, 1, 3))},
        ValueError,
        "'blocks' must follow one another",
    ),
    (
        When,
        {"text": "x", "span": Span(0, 1), "earliest": "2024-01-01"},
        TypeError,
        "'earliest' must be a datetime.date",
    ),
    (Report, {"article": "text"}, TypeError, "'article' must be of type Article"),
]


@pytest.mark.parametrize(("cls", "fields", "error", "words"), WRONG)
def test_a_mistake_is_named(cls: Any, fields: dict[str, Any], error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        cls(**fields)


def test_order_is_the_order_of_the_text() -> None:
    spans = [Span(3, 9), Span(3, 4), Span(0, 7)]
    assert sorted(spans) == [Span(0, 7), Span(3, 4), Span(3, 9)]
    assert min(Block(BlockKind.TITLE, 5, 9), Block(BlockKind.RESIDUE, 0, 4)).start == 0
    assert min(Problem(Span(5, 6), "a"), Problem(Span(0, 1), "b")).reason == "b"
    assert max(DateCandidate(dt.date(2024, 5, 2)), DateCandidate(dt.date(2023, 5, 4))).day.year == 2024


def test_spans_are_half_open_and_end_within_their_text() -> None:
    assert len(Span(2, 5)) == 3
    assert Span(2, 5).of("abcdef") == "cde"
    assert Span(0, 3).overlaps(Span(2, 5))
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 5).contains(Span(0, 5))
    assert not Span(0, 5).contains(Span(4, 6))
    with pytest.raises(IndexError, match="reaches beyond a text of 1 code points"):
        Span(0, 2).of("x")


def test_an_article_s_body_is_what_is_neither_title_nor_residue() -> None:
    kinds = list(BlockKind)
    text = "".join(f"{kind:<10}" for kind in kinds)
    article = Article(text, tuple(Block(kind, 10 * i, 10 * i + 10) for i, kind in enumerate(kinds)))
    assert [words.strip() for words in article.paragraphs] == ["dateline", "heading", "paragraph", "caption"]
    assert article.blocks[1].span == Span(10, 20)


def test_a_report_s_events() -> None:
    meeting, incident, other = Meeting(), Incident(kind=IncidentKind.WAR), Event()
    report = Report(article=Article("x"), meetings=(meeting,), incidents=(incident,), others=(other,))
    assert report.events == (meeting, incident, other)


def test_a_report_explains_its_events_only() -> None:
    report = Report(article=Article("x"), others=(Event(confidence=0.5),))
    assert report.explain(Event(confidence=0.5)) == "Event told by 0 passages, confidence 0.50"
    with pytest.raises(ValueError, match="none of this report's"):
        report.explain(Event())


@attrs.frozen(kw_only=True)
class CyberAttack(Incident):
    """What a service adds to the model: a kind of incident with fields of its own."""

    systems: tuple[str, ...] = ()
    hours: float


def test_a_subclass_is_a_value_like_any_other() -> None:
    attack = CyberAttack(kind=IncidentKind.ATTACK, hours=2.5, participants=(Participant(ARMENIA, Role.TARGET),))
    assert attack == CyberAttack(kind=IncidentKind.ATTACK, hours=2.5, participants=attack.participants)
    assert attack != Incident(kind=IncidentKind.ATTACK, participants=attack.participants)
    assert pickle.loads(pickle.dumps(attack)) == attack
    assert len({attack, attrs.evolve(attack)}) == 1
    assert Report(article=Article("x"), incidents=(attack,)).events == (attack,)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        attack.hours = 3.0  # type: ignore[misc]
    with pytest.raises(TypeError, match="'kind' must be of type IncidentKind"):
        CyberAttack(kind="attack", hours=1.0)  # type: ignore[arg-type]


def test_values_are_copied_and_travel() -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(ARMENIA, protocol)) == ARMENIA
    assert copy.deepcopy(ARMENIA) == ARMENIA
    assert copy.copy(ARMENIA) == ARMENIA


def test_rich_shows_values_as_trees() -> None:
    pretty = pytest.importorskip("rich.pretty")
    shown = pretty.pretty_repr(Meeting(participants=(Participant(ARMENIA),)), max_width=60)
    assert "participants=(\n        Participant(\n            actor=Actor(\n" in shown


def test_rich_leaves_out_what_is_as_it_is_by_default() -> None:
    pretty = pytest.importorskip("rich.pretty")
    assert pretty.pretty_repr(Meeting(ordinal=5)) == "Meeting(ordinal=5)"
