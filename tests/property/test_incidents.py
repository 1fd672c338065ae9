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
TEXTS = st.one_of(st.text(), st.lists(st.one_of(_PIECES, st.text(max_size=4)), max_size=40).map("".join))
DAYS = st.one_of(st.none(), st.dates(dt.date(1990, 1, 1), dt.date(2026, 1, 1)))


@given(TEXTS, DAYS)
@settings(deadline=None)
def test_incidents_are_sound(text: str, published: dt.date | None) -> None:
    """Evidence and readings lie in the text, sides are at most one attacker, counts are no less than they can be."""
    report = parse(text, published)
    size = len(report.article.text)
    for incident in report.incidents:
        assert incident.evidence
        assert all(0 <= s.start < s.end <= size for s in (*incident.evidence, *(r.span for r in incident.readings)))
        roles = [p.role for p in incident.participants]
        assert incident.participants
        assert roles.count(Role.ATTACKER) <= 1
        assert len({p.actor.id for p in incident.participants}) == len(roles)
        for casualty in incident.casualties:
            low, high = casualty.at_least, casualty.at_most
            assert low is None or high is None or 0 <= low <= high


@given(TEXTS, DAYS)
@settings(deadline=None, max_examples=30)
def test_incidents_are_the_same_each_time(text: str, published: dt.date | None) -> None:
    """Reading a text twice gives the same incidents."""
    assert parse(text, published).incidents == parse(text, published).incidents


@given(st.lists(_PIECES, min_size=1, max_size=12).map("".join))
@settings(deadline=None, max_examples=30)
def test_sentences_without_triggers_add_nothing(text: str) -> None:
    """A paragraph about the weather behind a text leaves its incidents' kinds as they are."""
    day = dt.date(2023, 5, 18)
    quiet = text + "\n\nThe apricots are ripe in the gardens, and the evenings are warm and long this year.\n"
    before = sorted(i.kind.value for i in parse(text + "\n\n", day).incidents)
    after = sorted(i.kind.value for i in parse(quiet, day).incidents)
    assert after == before
