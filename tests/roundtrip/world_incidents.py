"""Generated incidents."""

import datetime as dt

from caucasus_news.model import (
    Actor,
    ActorKind,
    Casualty,
    CasualtyKind,
    IncidentKind,
    Means,
    Place,
    PlaceKind,
    Precision,
    Stance,
    When,
    slug,
)
from tests.roundtrip.days import DAY, some_past, when
from tests.roundtrip.offices import in_office
from tests.roundtrip.states import Polity, polity
from tests.roundtrip.world import IncidentFact, Toll, Voice, World

K = IncidentKind
F = CasualtyKind
#: Attacker and target.
SIDES = ("AZE ARM",) * 5 + ("ARM AZE",) * 4 + ("AZE NKR",) * 3 + ("NKR AZE", "RUS GEO", "SOS GEO")
BLOCKING = ("AZE ARM", "AZE NKR")
#: Who was at war, and when.
YEARS = {
    "AZE ARM": (1992, 1993, 1994, 2020),
    "ARM AZE": (1992, 1993, 1994, 2020),
    "AZE NKR": (1992, 1993, 1994, 2020),
    "RUS GEO": (2008,),
    "SOS GEO": (1991, 1992),
}
WARS = tuple(YEARS)
#: The last day of Nagorno-Karabakh's forces.
FALL = dt.date(2023, 9, 20)
MEANS = {
    K.SHOOTING: (Means.SMALL_ARMS,),
    K.SHELLING: (Means.ARTILLERY,),
    K.AIR_STRIKE: (Means.DRONE, Means.AIRCRAFT),
    K.EXPLOSION: (Means.MINE, Means.EXPLOSIVE),
}
#: What may befall people in an incident of each kind.
FATES = {
    K.CAPTURE: (F.CAPTURED,),
    K.WAR: (F.KILLED, F.DISPLACED, F.MISSING),
    K.OFFENSIVE: (F.KILLED, F.WOUNDED, F.DISPLACED, F.MISSING),
    K.BLOCKADE: (),
    K.CEASEFIRE_VIOLATION: (F.WOUNDED, F.KILLED),
    K.CLASH: (F.KILLED, F.WOUNDED, F.MISSING, F.CAPTURED),
}
GEORGIAN = ("gori", "tskhinvali")


def incident(world: World) -> IncidentFact:
    """An act of violence that could be."""
    kind = world.rng.choice(list(K))
    pair = world.rng.choice(WARS if kind is K.WAR else BLOCKING if kind is K.BLOCKADE else SIDES)
    moment = _time(world, kind, pair)
    if "NKR" in pair and (moment is None or moment.latest is None or moment.latest > FALL):
        pair = pair.replace("NKR", "ARM")
    attacker, target = (polity(world.lexicon, code) for code in pair.split())
    fighting = kind in (K.CLASH, K.WAR)
    voices = _voices(world, kind, attacker, target)
    if moment is None or moment.earliest is None or (world.published - moment.earliest).days > 60:
        # Who speaks of old things need not be in office now.
        voices = () if any(voice.official for voice in voices) else voices
    tolls = _tolls(world, kind, (target, attacker) if fighting else (target,))
    targets = (attacker, target) if fighting else (target,)
    if kind is K.EXPLOSION and not tolls:
        tolls = (_toll(world, F.WOUNDED, target),)
    return IncidentFact(
        kind=kind,
        attacker=None if fighting or kind is K.EXPLOSION else attacker,
        targets=targets,
        when=moment,
        place=_place(world, kind, attacker, target),
        tolls=tolls,
        voices=voices,
        means=world.rng.choice(MEANS[kind]) if kind in MEANS else None,
    )


def _time(world: World, kind: IncidentKind, pair: str) -> When | None:
    rng = world.rng
    if kind is K.WAR:
        year = rng.choice(YEARS[pair])
        return when(dt.date(year, 1, 1), dt.date(year, 12, 31), Precision.YEAR)
    if world.chance(0.08):
        return None
    if kind is K.BLOCKADE:
        return when(world.published - rng.randint(0, 60) * DAY)
    return some_past(rng, world.published)


def _place(world: World, kind: IncidentKind, attacker: Polity, target: Polity) -> Place | None:
    rng = world.rng
    if kind is K.BLOCKADE:
        return world.place("lachin-corridor")
    if kind is K.WAR:
        return world.place("nagorno-karabakh") if {attacker.id, target.id} <= {"ARM", "AZE", "NKR"} else None
    if world.chance(0.12):
        return None
    if {attacker.id, target.id} == {"ARM", "AZE"} and world.chance(0.2):
        return next(p.place for p in world.lexicon.places if p.kind is PlaceKind.BORDER)
    if "GEO" in (attacker.id, target.id):
        return world.place(rng.choice(GEORGIAN))
    country, tag = {"ARM": ("ARM", "border"), "AZE": ("AZE", "border"), "NKR": ("AZE", "karabakh")}[target.id]
    known = [
        p.place
        for p in world.lexicon.places
        if p.country == country
        and tag in p.tags
        and p.kind in (PlaceKind.VILLAGE, PlaceKind.TOWN)
        and not {"(", " village"} & {c for c in ("(", " village") if c in p.name}
    ]
    return rng.choice(known)


def _tolls(world: World, kind: IncidentKind, sides: tuple[Polity, ...]) -> tuple[Toll, ...]:
    rng = world.rng
    fates = FATES.get(kind, (F.KILLED, F.WOUNDED))
    if not fates or (kind is not K.CAPTURE and world.chance(0.25)):
        return ()
    if kind is K.CAPTURE:
        return (_toll(world, F.CAPTURED, sides[0]),)
    if kind is K.WAR:
        number = rng.choice((2000, 6000, 30000))
        casualty = Casualty(rng.choice(fates), number, rng.choice((number, None)))
        return (Toll(casualty=casualty, side=None),)
    if len(sides) == 2 and world.chance(0.4):
        fate = rng.choice(fates[:2])
        return tuple(_toll(world, fate, side) for side in sides)
    side = rng.choice(sides)
    first = _toll(world, fates[0] if world.chance(0.6) else rng.choice(fates), side)
    if (first.casualty.at_least or 0) >= 3 and first.casualty.civilian is None:
        return (first, _within(world, first))
    # Soldiers are not driven from their homes.
    other = [fate for fate in fates if fate not in (first.casualty.kind, F.DISPLACED)]
    if world.chance(0.45) and other:
        second = _toll(world, rng.choice(other[:2]), side, like=first)
        return (first, second)
    return (first,)


def _toll(world: World, fate: CasualtyKind, side: Polity, like: Toll | None = None) -> Toll:
    rng = world.rng
    civilian = like.casualty.civilian if like else rng.choices((False, True, None), (6, 3, 1))[0]
    if fate is F.DISPLACED:
        civilian = True
    number = rng.choice((1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 9, 12, 15, 23, 49))
    if fate is F.DISPLACED:
        number = rng.choice((40, 200, 1500))
    bound = rng.choices(("exact", "least", "most", "range", "none"), (60, 15, 10, 8, 7))[0]
    low, high = {
        "exact": (number, number),
        "least": (number + 3, None),
        "most": (None, number + 5),
        "range": (number + 1, number + 3),
        "none": (None, None),
    }[bound]
    return Toll(casualty=Casualty(fate, low, high, side.actor, civilian), side=side)


def _within(world: World, toll: Toll) -> Toll:
    """Some of those: "including two civilians"."""
    number = world.rng.randint(1, (toll.casualty.at_least or 4) - 2)
    some = Casualty(toll.casualty.kind, number, number, toll.casualty.side, civilian=True)
    return Toll(casualty=some, side=toll.side, within=True)


def _voices(world: World, kind: IncidentKind, attacker: Polity, target: Polity) -> tuple[Voice, ...]:
    if kind is K.WAR or world.chance(0.4):
        return ()
    speaker = attacker if kind is K.CLASH and world.chance(0.4) else target
    other = attacker if speaker is target else target
    voices = [_voice(world, speaker, Stance.ASSERTED)]
    if world.chance(0.35) and kind is not K.EXPLOSION:
        stance = Stance.DENIED if world.chance(0.6) else Stance.CONFIRMED
        voices.append(_voice(world, other, stance))
    return tuple(voices)


def _voice(world: World, home: Polity, stance: Stance) -> Voice:
    """A ministry, its spokesperson, a leader, or the polity by its capital."""
    kind = world.rng.choice(("ministry", "ministry", "ministry", "spokesperson", "leader", "state"))
    if kind == "ministry" or home.id == "NKR":
        return Voice(home=home, actor=_ministry(world, home), stance=stance)
    if kind in ("spokesperson", "leader"):
        office = {"spokesperson": "mod_spokesperson", "leader": "defence_minister"}[kind]
        found = in_office(world.lexicon, office, home.id, world.published)
        if found is not None:
            return Voice(home=home, actor=found.actor(world.lexicon), stance=stance, official=found)
    return Voice(home=home, actor=home.actor, stance=stance)


def _ministry(world: World, home: Polity) -> Actor:
    known = world.lexicon.organization(f"MOD-{home.id}")
    name = f"Ministry of Defence of {home.plain}"
    return known.actor if known else Actor(slug(name), name, ActorKind.ORGANIZATION, country=home.actor.country)
