"""Tolls read sentence by sentence: how many, of which fate, of which side."""

import datetime as dt

import pytest

from caucasus_news import parse

_DAY = dt.date(2023, 5, 18)
_SCENE = "Azerbaijani forces attacked Armenian positions near Sotk on Tuesday. "


def tolls(sentence: str) -> list[tuple[str, int | None, int | None, str | None]]:
    """The casualties of the one incident that a sentence goes on telling."""
    (incident,) = parse(_SCENE + sentence, _DAY).incidents
    return [(c.kind.value, c.at_least, c.at_most, c.side.id if c.side else None) for c in incident.casualties]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Three Armenian soldiers were killed.", [("killed", 3, 3, "ARM")]),
        ("The attack left two Armenian soldiers dead.", [("killed", 2, 2, "ARM")]),
        ("At least six Armenian servicemen were wounded.", [("wounded", 6, None, "ARM")]),
        ("Armenia lost 31 men.", [("killed", 31, 31, "ARM")]),
        ("An Armenian soldier was taken prisoner.", [("captured", 1, 1, "ARM")]),
        ("Two Armenian soldiers went missing.", [("missing", 2, 2, "ARM")]),
        (
            "Four Armenian soldiers died and another two were wounded.",
            [("killed", 4, 4, "ARM"), ("wounded", 2, 2, "ARM")],
        ),
        ("One Armenian soldier received a mortal wound.", [("killed", 1, 1, "ARM")]),
        ("Two Armenian soldiers received serious injuries.", [("wounded", 2, 2, "ARM")]),
        ("No casualties were reported.", []),
        ("None of the soldiers was hurt.", []),
    ],
)
def test_tolls_of_a_sentence(sentence: str, expected: list[tuple[str, int | None, int | None, str | None]]) -> None:
    """What a sentence says of people who came to harm."""
    assert tolls(sentence) == expected


def test_ages_and_sums_over_years_are_no_tolls() -> None:
    """An age is no count, and what is added up over years is no incident's toll."""
    assert tolls("Aram Hakobyan, 58, was killed.")[0][1:3] == (1, 1)
    assert tolls("Over 140 people have been killed by mines since the truce.") == []


@pytest.mark.parametrize(
    ("sentence", "civilian"),
    [
        ("In the village of Agdam a 76-year-old man was killed on Tuesday by a shell from Armenian artillery.", True),
        ("A 14-year-old, Aram Petrosyan, was killed by Azerbaijani fire near Sotk.", True),
        ("A 22-year-old man was killed on Tuesday by a shell from Armenian artillery.", None),
        ("A soldier, 67, was killed on Tuesday by a shell from Armenian artillery.", False),
    ],
)
def test_the_very_young_and_the_old_are_civilians(sentence: str, civilian: bool | None) -> None:
    """An age tells a civilian where no word does."""
    assert {c.civilian for i in parse(sentence, dt.date(2023, 5, 14)).incidents for c in i.casualties} == {civilian}
