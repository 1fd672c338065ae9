"""Generated meetings."""

import datetime as dt
from collections.abc import Callable

from attrs import evolve

from caucasus_news.model import (
    MeetingFormat,
    MeetingLevel,
    MeetingMode,
    MeetingStatus,
    Place,
    Precision,
    When,
)
from tests.roundtrip.days import DAY, month_of, some_future, some_past, when
from tests.roundtrip.offices import in_office, leader
from tests.roundtrip.people import Party, party
from tests.roundtrip.states import polity
from tests.roundtrip.world import MeetingFact, World

# fmt: off
PAIRS = (
    *["ARM AZE"] * 9, "ARM TUR", "ARM GEO", "AZE GEO", "AZE TUR", "ARM IRN", "AZE IRN", "ARM FRA", "AZE RUS", "ARM RUS",
    "ARM USA", "GEO TUR", "AZE KAZ", "RUS TUR", "GEO UKR", "ARM DEU", "GEO MDA",
)
CONFLICTS = frozenset({("ARM", "AZE")})
THIRDS = ("RUS", "USA", "FRA", "DEU", "KAZ", "GEO", "ARE", "CHE", "IRN", "TUR", "EU", "EUCO", "UN", "OSCE")
OFFICES = (
    "leader", "leader", "foreign_minister", "foreign_minister", "foreign_minister", "defence_minister",
    "parliament_speaker", "security_council_secretary", "deputy_prime_minister",
)
# fmt: on
BODY_OFFICE = {
    "EU": "high_representative",
    "EUCO": "council_president",
    "UN": "secretary_general",
    "OSCE": "osce_chair",
}
OCCASIONS = {
    "European Political Community summit": ("ESP", "HUN", "CZE", "GBR"),
    "Munich Security Conference": ("munich",),
    "UN General Assembly": ("new-york",),
    "Antalya Diplomacy Forum": ("antalya",),
    "World Economic Forum": ("davos",),
    "CIS summit": ("KAZ", "TJK", "RUS"),
    "NATO summit": ("USA", "LTU", "ESP"),
    "BRICS summit": ("kazan",),
    "Organization of Turkic States summit": ("UZB", "KAZ"),
}
TOPICS = (
    "border delimitation",
    "the unblocking of transport links",
    "a peace treaty",
    "the exchange of prisoners",
    "regional security",
    "humanitarian issues",
    "trade",
)
NEUTRAL = ("CHE", "AUT", "DEU", "FRA", "GEO", "KAZ", "ARE", "CZE", "POL", "USA")
STATUSES = {"held": 50, "planned": 18, "ongoing": 6, "proposed": 7, "postponed": 7, "cancelled": 7, "declined": 7}


def meeting(world: World) -> MeetingFact:
    """A meeting that could be."""
    for _ in range(100):
        made = _meeting(world)
        if made is not None:
            return made
    raise AssertionError("nobody was in office")


def _meeting(world: World) -> MeetingFact | None:
    rng = world.rng
    status = MeetingStatus(rng.choices(list(STATUSES), list(STATUSES.values()))[0])
    mode = MeetingMode(rng.choices(("in_person", "phone", "video"), (78, 13, 9))[0])
    if status in (MeetingStatus.DECLINED, MeetingStatus.PROPOSED) or (
        status is MeetingStatus.ONGOING and mode is MeetingMode.PHONE
    ):
        mode = MeetingMode.IN_PERSON
    moment = None if world.chance(0.1) else _time(world, status)
    codes = rng.choice(PAIRS).split()
    parties = _parties(world, codes, moment)
    if parties is None:
        return None
    fact = MeetingFact(parties=parties, when=moment, status=status, mode=mode)
    if mode is MeetingMode.IN_PERSON:
        fact = _setting(world, fact, codes)
    return _details(world, fact)


def _time(world: World, status: MeetingStatus) -> When:
    if status is MeetingStatus.HELD:
        return some_past(world.rng, world.published)
    if status is MeetingStatus.ONGOING:
        return when(world.published)
    if status in (MeetingStatus.CANCELLED, MeetingStatus.DECLINED) and world.chance(0.3):
        return when(world.published - world.rng.randint(7, 20) * DAY)  # a weekday alone would look ahead
    return some_future(world.rng, world.published)


def _parties(world: World, codes: list[str], moment: When | None) -> tuple[Party, ...] | None:
    if world.chance(0.15):
        # Governments that meet at no time are no particular meeting.
        return tuple(Party(polity(world.lexicon, code)) for code in codes) if moment else None
    days = world.between(moment)
    # Houses of parliament are too many in some countries for "the speaker".
    offices = [o for o in OFFICES if o != "parliament_speaker" or not {"USA", "RUS", "FRA", "GBR"} & set(codes)]
    office = "special_envoy" if codes == ["ARM", "TUR"] and world.chance(0.5) else world.rng.choice(offices)
    found = [
        leader(world.lexicon, code, *days) if office == "leader" else in_office(world.lexicon, office, code, *days)
        for code in world.rng.sample(codes, len(codes))
    ]
    if any(official is None for official in found):
        return None
    return tuple(party(world.lexicon, official) for official in found if official is not None)


def _setting(world: World, fact: MeetingFact, codes: list[str]) -> MeetingFact:
    """Where, and who receives or helps."""
    rng = world.rng
    if tuple(codes) in CONFLICTS and world.chance(0.5):
        third = _third(world, fact.when)
        if third is None:
            return fact
        if world.chance(0.5):
            return evolve(fact, hosts=(third,), place=None if world.chance(0.15) else _seat(world, third))
        return evolve(fact, mediators=(third,), place=None if world.chance(0.3) else _neutral(world))
    official = fact.parties[1].official
    receives = fact.status in (MeetingStatus.HELD, MeetingStatus.PLANNED, MeetingStatus.ONGOING, MeetingStatus.PROPOSED)
    if tuple(codes) not in CONFLICTS and official is not None and receives and world.chance(0.4):
        host = fact.parties[1]
        place = None if world.chance(0.2) else _seat(world, host)
        return evolve(fact, parties=fact.parties[:1], hosts=(host,), place=place)
    if official is not None and world.chance(0.2):
        name = rng.choice(list(OCCASIONS))
        where = rng.choice(OCCASIONS[name])
        return evolve(
            fact, occasion=name, place=rng.choice(world.cities(where)) if where.isupper() else world.place(where)
        )
    return evolve(fact, place=None if world.chance(0.2) else _neutral(world))


def _third(world: World, moment: When | None) -> Party | None:
    code = world.rng.choice(THIRDS)
    if world.chance(0.4) and code != "EUCO":
        return Party(polity(world.lexicon, code))
    days = world.between(moment)
    office = BODY_OFFICE.get(code) or world.rng.choice(("leader", "foreign_minister"))
    found = leader(world.lexicon, code, *days) if office == "leader" else in_office(world.lexicon, office, code, *days)
    return party(world.lexicon, found) if found else None


def _seat(world: World, host: Party) -> Place:
    if host.home.id in ("EU", "OSCE", "UN"):
        return world.place({"EU": "brussels", "OSCE": "vienna", "UN": "geneva"}[host.home.id])
    return world.rng.choice(world.cities(host.home.id))


def _neutral(world: World) -> Place:
    return world.rng.choice(world.cities(world.rng.choice(NEUTRAL)))


def _details(world: World, fact: MeetingFact) -> MeetingFact:
    """Number, length, topic and the words for rank and format."""
    rng = world.rng
    changes: dict[str, object] = {}
    if world.chance(0.15):
        changes["ordinal"] = rng.randint(2, 12)
    if world.chance(0.12) and fact.mode is MeetingMode.IN_PERSON and fact.status is not MeetingStatus.ONGOING:
        days = rng.randint(2, 4)
        changes["duration_days"] = days
        changes["when"] = _lasting(fact.when, days, world.published)
    if world.chance(0.25):
        changes["topic"] = rng.choice(TOPICS)
    if world.chance(0.12) and len(fact.parties) == 2:
        third = bool(fact.hosts or fact.mediators)
        changes["format"] = MeetingFormat.TRILATERAL if third else MeetingFormat.BILATERAL
    elif world.chance(0.25) and fact.parties[0].official is None:
        changes["level"] = MeetingLevel.EXPERTS
    elif world.chance(0.3) and _led(world, fact):
        changes["level"] = MeetingLevel.LEADERS
    update: Callable[..., MeetingFact] = evolve
    return update(fact, **changes)


def _led(world: World, fact: MeetingFact) -> bool:
    """Whether all who meet lead their countries."""
    people = [p.official for p in (*fact.parties, *fact.hosts)]
    days = world.between(fact.when)
    return all(o is not None and leader(world.lexicon, o.seat, *days) == o for o in people)


def _lasting(moment: When | None, days: int, published: dt.date) -> When | None:
    """A time that does not gainsay a length of some days."""
    if moment is None or moment.earliest is None or moment.precision is Precision.YEAR:
        return None
    if moment.precision in (Precision.MONTH, Precision.WEEK):
        return moment
    if moment.earliest.day % 2:
        return month_of(moment.earliest)
    length = (days - 1) * DAY
    first = moment.earliest - length if moment.earliest <= published else moment.earliest
    return when(first, first + length)
