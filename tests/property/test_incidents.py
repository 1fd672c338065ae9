"""Incidents of any text: told within it, with sound slots, the same each time."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from caucasus_news import Role, parse

_PIECES = st.sampled_from(
    [
        "Azerbaijani forces ", "Armenian soldiers ", "the Abkhaz ", "Tbilisi ", "Moscow ", "the ministry ", "a mine ",
        "shelled ", "opened fire on ", "were killed ", "were wounded ", "denied ", "said ", "accused ", "captured ",
        "Azerbaijani forces ", "Armenian soldiers ", "the Abkhaz ", "Tbilisi ", "Moscow ", "the ministry ",
        "a mine ",
        "near ", "in ", "on Tuesday ", "on 9 October 2020 ", "since ", "two ", "at least six ", "and ", "another ",
        "none of ", "which ", "that ", "of ", "by ", ", ", ". ", "\n\n", "“", "”", "58, ", "the toll rose to ",
    ]
)  # fmt: skip
#: Sentences of which most tell an incident, so that what is asked of incidents is asked of some.
_SENTENCES = st.tuples(
    st.sampled_from(["Azerbaijani forces", "Armenian soldiers", "The Abkhaz", "A drone", "Moscow", "They", "A mine"]),
    st.sampled_from(
        (
            "shelled positions",
            "opened fire on a post",
            "killed two soldiers",
            "wounded at least six people",
            "exploded",
            "captured a soldier",
            "denied it",
            "accused Tbilisi of shelling a village",
            "closed the road",
            "attacked",
        )
    ),
    st.sampled_from(["near Sotk", "in Georgia", "of the Armenian army", ", the ministry said", ""]),
    st.sampled_from(["on Tuesday.", "on 9 October 2020.", "since May.", "."]),
).map(" ".join)
_TOLD = st.lists(st.one_of(_SENTENCES, _SENTENCES, _PIECES, st.text(max_size=4)), min_size=1, max_size=6).map(" ".join)
TEXTS = st.one_of(_TOLD, st.text(), st.lists(st.one_of(_PIECES, st.text(max_size=4)), max_size=40).map("".join))
DAYS = st.one_of(st.none(), st.dates(dt.date(1990, 1, 1), dt.date(2026, 1, 1)))


@given(TEXTS, DAYS)
@settings(deadline=None)
def test_incidents_are_sound(text: str, published: dt.date | None) -> None:
    """Evidence and readings lie in the text, nobody stands on two sides, counts are no less than they can be."""
    report = parse(text, published)
    size = len(report.article.text)
    for incident in report.incidents:
        assert incident.evidence
        assert all(0 <= s.start < s.end <= size for s in (*incident.evidence, *(r.span for r in incident.readings)))
        assert incident.participants
        assert len({p.actor.id for p in incident.participants}) == len(incident.participants)
        assert {p.role for p in incident.participants} <= {Role.ATTACKER, Role.TARGET, Role.BELLIGERENT}
        for casualty in incident.casualties:
            low, high = casualty.at_least, casualty.at_most
            assert low is None or high is None or 0 <= low <= high


@given(TEXTS, DAYS)
@settings(deadline=None, max_examples=30)
def test_incidents_are_the_same_each_time(text: str, published: dt.date | None) -> None:
    """Reading a text twice gives the same incidents."""
    assert parse(text, published).incidents == parse(text, published).incidents


@given(_TOLD)
@settings(deadline=None, max_examples=30)
def test_sentences_without_triggers_add_nothing(text: str) -> None:
    """A paragraph about the weather behind a text leaves its incidents' kinds as they are."""
    day, told = dt.date(2023, 5, 18), f"What the day brought\n\n{text}\n\n"
    quiet = told + "The apricots are ripe in the gardens, and the evenings are warm and long this year.\n"
    before = sorted(i.kind.value for i in parse(told, day).incidents)
    after = sorted(i.kind.value for i in parse(quiet, day).incidents)
    assert after == before
