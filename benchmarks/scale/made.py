"""Reports made without parsing, of a world in which things happen and are told: for what merging costs."""

import datetime as dt
import random
from collections.abc import Iterator

from attrs import evolve

import caucasus_news as cn
from caucasus_news.model import Actor, ActorKind, Place, PlaceKind

FIRST = dt.date(2023, 1, 1)
STATES = (
    "ARM",
    "AZE",
    "GEO",
    "RUS",
    "TUR",
    "IRN",
    "USA",
    "FRA",
    "DEU",
    "GBR",
    "UKR",
    "ISR",
    "LBN",
    "SDN",
    "ETH",
    "YEM",
)
FIGHTING = (("ARM", "AZE"), ("RUS", "UKR"), ("ISR", "LBN"), ("SDN", "ETH"))


def reports(many: int, *, tellings: int = 5, seed: str = "scale") -> Iterator[cn.Report]:
    """So many reports of two or three events each; an event is told by about `tellings` of them, within three days.

    The density is that of a year: the more reports, the more of them on each day.
    """
    dice = random.Random(seed)
    happened = sorted((_happening(dice) for _ in range(many * 2 // tellings + 1)), key=lambda h: h[0])
    for number in range(many):
        middle = dice.randrange(len(happened))
        near = [happened[min(max(middle + step, 0), len(happened) - 1)] for step in (-1, 0, 1)]
        told = [_told(what, dice) for what in dice.sample(near, 2)]
        published = max(day for day, _ in near) + dt.timedelta(dice.randrange(3))
        text = " ".join(f"{dice.randrange(5000)}" for _ in range(120))
        yield cn.Report(
            article=cn.Article(text, published=published, published_basis=cn.DateBasis.GIVEN, url=f"made:{number}"),
            meetings=tuple(event for event in told if isinstance(event, cn.Meeting)),
            incidents=tuple(event for event in told if isinstance(event, cn.Incident)),
        )


def _happening(dice: random.Random) -> tuple[dt.date, cn.Event]:
    day = FIRST + dt.timedelta(dice.randrange(365))
    place = Place(f"Place {dice.randrange(400)}", PlaceKind.VILLAGE, "ARM", dice.uniform(38, 44), dice.uniform(40, 50))
    when = cn.When.of_edtf(day.isoformat())
    if dice.random() < 0.5:
        sides = [Actor(code, code.title(), ActorKind.STATE, code) for code in dice.choice(FIGHTING)]
        many = dice.randrange(1, 9)
        dead = cn.Casualty(cn.CasualtyKind.KILLED, many, many, sides[1])
        kind = dice.choice([cn.IncidentKind.SHELLING, cn.IncidentKind.CLASH, cn.IncidentKind.AIR_STRIKE])
        fought = tuple(cn.Participant(side, cn.Role.BELLIGERENT) for side in sides)
        return day, cn.Incident(when=when, place=place, kind=kind, participants=fought, casualties=(dead,))
    people = [
        Actor(f"p-{c}-{n}", f"{c} {n}", ActorKind.PERSON, c)
        for c in dice.sample(STATES, 2)
        for n in (dice.randrange(4),)
    ]
    return day, cn.Meeting(when=when, place=place, participants=tuple(map(cn.Participant, people)))


def _told(happening: tuple[dt.date, cn.Event], dice: random.Random) -> cn.Event:
    """The event, now and then without its place or its day."""
    event = happening[1]
    event = evolve(event, place=None) if dice.random() < 0.15 else event
    return evolve(event, when=None) if dice.random() < 0.1 else event
