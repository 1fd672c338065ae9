"""Whose word an incident is, and how those named stand to it."""

import datetime as dt

import pytest

from caucasus_news import parse

_DAY = dt.date(2023, 5, 18)


def sources(text: str) -> list[tuple[str, str]]:
    """Names and stances of the sources of the one incident of a text."""
    (incident,) = parse(text, _DAY).incidents
    return [(a.source.name, a.stance.value) for a in incident.attributions]


_SAID = "Azerbaijani forces shelled Sotk on Tuesday, the Armenian Defence Ministry said. "
_MINISTRY = ("Ministry of Defence of Armenia", "asserted")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Azerbaijani forces shelled Sotk in Armenia on Tuesday.", []),
        (_SAID, [_MINISTRY]),
        ("According to the Armenian Defence Ministry, Azerbaijani forces shelled Sotk on Tuesday.", [_MINISTRY]),
        (_SAID + "Baku denied this.", [_MINISTRY, ("Azerbaijan", "denied")]),
        (_SAID + "Baku has always denied shelling the village.", [_MINISTRY, ("Azerbaijan", "denied")]),
        (_SAID + "The Azerbaijani Defence Ministry dismissed the report as untrue.",
         [_MINISTRY, ("Ministry of Defence of Azerbaijan", "denied")]),
        ("Witnesses and officials said that Azerbaijani forces shelled Sotk in Armenia on Tuesday.", []),
    ],
)  # fmt: skip
def test_a_source_has_the_stance_that_its_verb_tells(text: str, expected: list[tuple[str, str]]) -> None:
    """Who asserts, denies or confirms; a narrator, witnesses and nameless officials are no sources."""
    assert sources(text) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Ministry of Defence of the Republic of Armenia\nNews  Gallery  Contacts\n\nSituation on the border\n\n",
         [("Ministry of Defence of Armenia", "asserted")]),
        ("Statement of the Ministry of Defence of Armenia\n\n", [("Ministry of Defence of Armenia", "asserted")]),
        ("Armenian Defence Ministry says village shelled\n\n", []),
    ],
)  # fmt: skip
def test_a_ministry_tells_what_stands_on_its_page(head: str, expected: list[tuple[str, str]]) -> None:
    """A masthead, or a title that names a statement of its: what is told below is its word; a headline gives none."""
    assert sources(head + "On 16 May Azerbaijani units fired at our positions near Verin Shorzha.") == expected
