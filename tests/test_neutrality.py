"""Exchange the two sides in a text, and nothing but the names changes in the report."""

import datetime as dt
import re

import pytest

import caucasus_news as cn

PUBLISHED = dt.date(2023, 5, 18)
PAIRS = (
    ("Armenia", "Azerbaijan"),
    ("Armenian", "Azerbaijani"),
    ("Yerevan", "Baku"),
    ("Nikol Pashinyan", "Ilham Aliyev"),
    ("Ararat Mirzoyan", "Jeyhun Bayramov"),
)
OTHER = {one: other for pair in PAIRS for one, other in (pair, pair[::-1])}
NAME = re.compile(rf"\b({'|'.join(sorted(OTHER, key=len, reverse=True))})\b")


def exchanged(text: str) -> str:
    return NAME.sub(lambda found: OTHER[found[0]], text)


def told(report: cn.Report) -> list[str]:
    """What the events of a report say, in a form in which names can be exchanged."""
    said = []
    for event in report.events:
        people = [f"{p.role.value}={p.actor.name}" for p in getattr(event, "participants", ())]
        tolls = [
            f"{c.kind.value} {c.at_least}-{c.at_most} {c.side.name if c.side else None} {c.civilian}"
            for c in getattr(event, "casualties", ())
        ]
        words = [f"{a.source.name} {a.stance.value}" for a in event.attributions]
        when, place = event.when.edtf if event.when else None, event.place.name if event.place else None
        kind = str(getattr(event, "kind", getattr(event, "status", getattr(event, "form", None))))
        said.append(repr((type(event).__name__, kind, when, tolls, words, place)))
        said += people
    return said


@pytest.mark.parametrize(
    "text",
    [
        "Armenian forces fired at Azerbaijani positions on Monday, killing two soldiers, Baku said. Armenia denied it.",
        "Two Azerbaijani soldiers were wounded by Armenian fire on Tuesday, Baku said. Yerevan denied it.",
        "The Armenian Defence Ministry said Azerbaijan shelled its positions on 11 May. One serviceman was killed.",
        "Yerevan and Baku accused each other of violating the ceasefire on Friday. Three Armenian servicemen died.",
        "Armenia captured two Azerbaijani soldiers on Monday. Russia offered to mediate between Baku and Yerevan.",
        "The Azerbaijani army launched an offensive on 10 May; Armenian troops repelled it. Azerbaijan lost ten men.",
        "Azerbaijan blocked the road to Yerevan on Monday.",
        "Armenian troops withdrew after clashes with Azerbaijani forces on Thursday.",
        "Nikol Pashinyan said Azerbaijani troops attacked Armenia on Wednesday.",
        "Foreign Minister Ararat Mirzoyan will receive his colleague Jeyhun Bayramov in Yerevan on Friday.",
    ],
)
def test_both_sides_are_read_alike(text: str) -> None:
    one, other = cn.parse(text, PUBLISHED), cn.parse(exchanged(text), PUBLISHED)
    assert one.events
    assert sorted(map(exchanged, told(one))) == sorted(told(other))
