"""Generated mediations."""

from caucasus_news.model import MediationForm, Outcome, Place, PlaceKind, When
from tests.roundtrip.days import some_future, some_past
from tests.roundtrip.offices import Official, in_office, leader
from tests.roundtrip.people import Party, party
from tests.roundtrip.states import polity
from tests.roundtrip.world import MediationFact, World

F = MediationForm
PAIRS = ("ARM AZE",) * 8 + ("AZE NKR", "GEO RUS", "GEO ABK", "GEO SOS", "RUS UKR")
THIRDS = {
    "ARM AZE": ["RUS", "USA", "FRA", "DEU", "KAZ", "GEO", "ARE", "CHE", "IRN", "EU", "EUCO", "UN", "OSCE", "MINSK"],
    "AZE NKR": ["RUS", "USA", "MINSK"],
    "GEO RUS": ["CHE", "FRA", "EU"],
    "GEO ABK": ["UN", "RUS", "OSCE"],
    "GEO SOS": ["OSCE", "RUS", "EU"],
    "RUS UKR": ["TUR", "FRA", "CHE"],
}
BODY_OFFICE = {"EU": "high_representative", "EUCO": "council_president", "UN": "secretary_general"}
OUTCOMES: dict[MediationForm, tuple[Outcome | None, ...]] = {
    F.OFFER: (Outcome.PENDING,),
    F.HOSTING: (None, Outcome.PROGRESS, Outcome.NO_AGREEMENT, Outcome.AGREEMENT, Outcome.PENDING),
    F.FACILITATION: (None, Outcome.PROGRESS, Outcome.NO_AGREEMENT, Outcome.AGREEMENT, Outcome.PENDING),
    F.BROKERING: (Outcome.CEASEFIRE, Outcome.CEASEFIRE, Outcome.AGREEMENT),
    F.MONITORING: (None,),
}


def mediation(world: World) -> MediationFact:
    """A mediation that could be."""
    rng = world.rng
    form = rng.choice(list(F))
    outcome = rng.choice(OUTCOMES[form])
    pending = outcome is Outcome.PENDING and form is not F.OFFER
    moment = None if world.chance(0.15) else (some_future if pending else some_past)(rng, world.published)
    codes = rng.choice(PAIRS)
    parties = _parties(world, codes.split(), moment, form)
    mediators = [_third(world, codes, moment, person=form is not F.MONITORING)]
    if world.chance(0.1) and form in (F.FACILITATION, F.OFFER):
        mediators.append(_third(world, codes, moment, person=False))
    if len({m.home.id for m in mediators}) < len(mediators):
        mediators = mediators[:1]
    return MediationFact(
        mediators=tuple(mediators),
        parties=parties,
        form=form,
        outcome=outcome,
        when=moment,
        place=_place(world, form, codes, mediators[0]),
    )


def _parties(world: World, codes: list[str], moment: When | None, form: MediationForm) -> tuple[Party, ...]:
    states = tuple(Party(polity(world.lexicon, code)) for code in codes)
    if form in (F.MONITORING, F.BROKERING) or world.chance(0.5):
        return states
    office = world.rng.choice(("leader", "foreign_minister"))
    people = [_official(world, code, office, moment) for code in codes]
    if any(official is None for official in people):
        return states
    return tuple(party(world.lexicon, official) for official in people if official is not None)


def _official(world: World, code: str, office: str, moment: When | None) -> Official | None:
    days = world.between(moment)
    if office == "leader":
        return leader(world.lexicon, code, *days)
    return in_office(world.lexicon, office, code, *days)


def _third(world: World, codes: str, moment: When | None, *, person: bool) -> Party:
    code = world.rng.choice(THIRDS[codes])
    if person and world.chance(0.45):
        office = BODY_OFFICE.get(code) or world.rng.choice(("leader", "foreign_minister"))
        found = _official(world, code, office, moment)
        if found is not None:
            return party(world.lexicon, found)
    return Party(polity(world.lexicon, "EU" if code == "EUCO" else code))


def _place(world: World, form: MediationForm, codes: str, mediator: Party) -> Place | None:
    if form is F.MONITORING:
        return next(p.place for p in world.lexicon.places if p.kind is PlaceKind.BORDER) if codes == "ARM AZE" else None
    if world.chance(0.3) or form is F.OFFER:
        return None
    home = mediator.home.id
    seats = {"EU": "brussels", "UN": "geneva", "OSCE": "vienna", "MINSK": "vienna"}
    if form is F.HOSTING or world.chance(0.6):
        return world.place(seats[home]) if home in seats else world.rng.choice(world.cities(home))
    return world.rng.choice(world.cities("CHE"))
