"""Events and actors in CAMEO and PLOVER."""

import json
from typing import Any

import attrs
import pytest
from hypothesis import given

from caucasus_news import strategies as cns
from caucasus_news.formats.codes import cameo_actor, event_codes, plover_records
from caucasus_news.model import (
    Actor,
    ActorKind,
    Casualty,
    CasualtyKind,
    Event,
    Incident,
    IncidentKind,
    Means,
    Mediation,
    MediationForm,
    Meeting,
    MeetingFormat,
    MeetingMode,
    MeetingStatus,
    Outcome,
    Participant,
    Place,
    Report,
    Role,
)
from tests.formats.samples import ANI, ARMENIA, ARMY, AZERBAIJAN, ELMAN, GEORGIA, NINO, REPORT, TBILISI

PAIR = (Participant(ANI), Participant(ELMAN))
TAKEN = (Casualty(CasualtyKind.CAPTURED, 2, 2),)
HAMAS = Actor("hamas", "Hamas", ActorKind.FORCE)
ARTSAKH = Actor("nagorno-karabakh", "Nagorno-Karabakh", ActorKind.DE_FACTO_STATE)
COLOMBIA, ELN = Actor("COL", "Colombia", ActorKind.STATE, "COL"), Actor("eln", "ELN", ActorKind.FORCE, "COL")
UNITED_NATIONS = Actor("united-nations", "United Nations", ActorKind.ORGANIZATION)
ENVOY = Actor("e", "E", ActorKind.PERSON, None, "envoy", "United Nations")
NOBODY = Actor("n", "N", ActorKind.PERSON)
YEREVAN = Place("Yerevan", country="ARM")


def meeting(*participants: Participant, **more: Any) -> Meeting:
    return Meeting(participants=participants, **more)


def capture(*attackers: Actor) -> Incident:
    taken = Participant(ARMENIA, Role.TARGET)
    by = tuple(Participant(actor, Role.ATTACKER) for actor in attackers)
    return Incident(kind=IncidentKind.CAPTURE, participants=(*by, taken), casualties=TAKEN)


CODES: list[tuple[Event, str]] = [
    (meeting(status=MeetingStatus.PLANNED), "036 AGREE  diplomatic future"),
    (meeting(status=MeetingStatus.POSTPONED), "036 AGREE  diplomatic future"),
    (meeting(status=MeetingStatus.PROPOSED), "036 AGREE  diplomatic future"),
    (meeting(status=MeetingStatus.DECLINED), "125 REJECT meet diplomatic"),
    (meeting(status=MeetingStatus.CANCELLED), "161 REJECT meet diplomatic"),
    (meeting(*PAIR, ordinal=4, status=MeetingStatus.CANCELLED), "164 REJECT meet diplomatic"),
    (meeting(*PAIR, Participant(NINO, Role.MEDIATOR), status=MeetingStatus.CANCELLED), "164 REJECT meet diplomatic"),
    (meeting(*PAIR, mode=MeetingMode.PHONE), "041 CONSULT phone"),
    (meeting(*PAIR, mode=MeetingMode.VIDEO, place=TBILISI), "041 CONSULT phone"),
    (meeting(Participant(ANI), Participant(GEORGIA, Role.HOST)), "042 CONSULT visit"),
    (meeting(*PAIR, Participant(GEORGIA, Role.HOST)), "044 CONSULT third-party"),
    (meeting(Participant(COLOMBIA), Participant(ELN), Participant(GEORGIA, Role.HOST)), "044 CONSULT third-party"),
    (meeting(*PAIR, place=TBILISI), "044 CONSULT third-party"),
    (meeting(*PAIR, Participant(NINO, Role.MEDIATOR)), "046 CONSULT  diplomatic"),
    (meeting(*PAIR, ordinal=3), "046 CONSULT  diplomatic"),
    (meeting(*PAIR), "040 CONSULT "),
    (meeting(*PAIR, place=YEREVAN), "042 CONSULT visit"),
    (meeting(*PAIR, place=YEREVAN, status=MeetingStatus.ONGOING), "042 CONSULT visit"),
    (meeting(*PAIR, place=YEREVAN, ordinal=3), "042 CONSULT visit"),
    (meeting(*PAIR, place=YEREVAN, occasion="Yerevan Dialogue"), "040 CONSULT "),
    (meeting(*PAIR, Participant(NINO, Role.MEDIATOR), place=YEREVAN), "046 CONSULT  diplomatic"),
    (meeting(*PAIR, Participant(UNITED_NATIONS), place=YEREVAN), "040 CONSULT "),
    (meeting(Participant(ANI), Participant(UNITED_NATIONS), place=TBILISI), "044 CONSULT third-party"),
    (meeting(Participant(ANI), Participant(ENVOY), place=TBILISI), "044 CONSULT third-party"),
    # Whose they are is not known, or is in dispute: where they meet tells nothing.
    (meeting(Participant(ANI), Participant(NOBODY), place=TBILISI), "040 CONSULT "),
    (meeting(Participant(ANI), Participant(ARTSAKH), place=TBILISI), "040 CONSULT "),
    (meeting(Participant(ELMAN), Participant(ARTSAKH), place=Place("Khankendi", country="AZE")), "040 CONSULT "),
    (meeting(format=MeetingFormat.MULTILATERAL), "040 CONSULT multilateral diplomatic"),
    (Incident(kind=IncidentKind.CLASH), "190 ASSAULT  military"),
    (Incident(kind=IncidentKind.CLASH, means=Means.SMALL_ARMS), "193 ASSAULT firearms military"),
    (Incident(kind=IncidentKind.SHOOTING), "193 ASSAULT firearms military"),
    (Incident(kind=IncidentKind.SHELLING), "194 ASSAULT heavy-weapons military"),
    (Incident(kind=IncidentKind.AIR_STRIKE), "195 ASSAULT aerial military"),
    (Incident(kind=IncidentKind.AIR_STRIKE, means=Means.DRONE), "195 ASSAULT drone military"),
    (Incident(kind=IncidentKind.EXPLOSION, means=Means.MINE), "193 ASSAULT explosives military"),
    (Incident(kind=IncidentKind.EXPLOSION, means=Means.EXPLOSIVE), "183 ASSAULT explosives military"),
    (Incident(kind=IncidentKind.EXPLOSION), "183 ASSAULT explosives military"),
    (Incident(kind=IncidentKind.ATTACK, means=Means.EXPLOSIVE), "183 ASSAULT explosives military"),
    (Incident(kind=IncidentKind.ATTACK, means=Means.MISSILE), "194 ASSAULT heavy-weapons military"),
    (Incident(kind=IncidentKind.CAPTURE), "192 COERCE seize military"),
    (Incident(kind=IncidentKind.CAPTURE, casualties=TAKEN), "173 COERCE arrest legal"),
    (capture(ARMY), "173 COERCE arrest legal"),
    (capture(ARTSAKH), "173 COERCE arrest legal"),
    (capture(HAMAS), "181 ASSAULT abduct"),
    (capture(ELN), "181 ASSAULT abduct"),
    (capture(Actor("a", "Armed Forces of Nagorno-Karabakh", ActorKind.FORCE)), "173 COERCE arrest legal"),
    (capture(HAMAS, ARMY), "173 COERCE arrest legal"),
    (Incident(kind=IncidentKind.OFFENSIVE), "190 ASSAULT  military"),
    (Incident(kind=IncidentKind.WAR), "190 ASSAULT  military"),
    (Incident(kind=IncidentKind.BLOCKADE), "191 COERCE restrict military"),
    (Incident(kind=IncidentKind.CEASEFIRE_VIOLATION), "196 ASSAULT  legal military"),
    (Mediation(form=MediationForm.OFFER), "039 AGREE  diplomatic"),
    (Mediation(form=MediationForm.HOSTING), "045 CONSULT third-party diplomatic"),
    (Mediation(form=MediationForm.FACILITATION), "045 CONSULT  diplomatic"),
    (Mediation(form=MediationForm.BROKERING), "045 CONSULT  diplomatic"),
    (Mediation(form=MediationForm.MONITORING), "074 AID  peacekeeping"),
]


@pytest.mark.parametrize(("event", "code"), CODES, ids=[code for _, code in CODES])
def test_the_code_of_an_event(event: Event, code: str) -> None:
    (found,) = event_codes(event)
    assert " ".join([found.cameo, found.plover_event, found.plover_mode, *found.plover_context]) == code


def test_what_a_mediation_brought_is_an_event_of_its_own() -> None:
    assert [code.cameo for code in event_codes(Mediation(outcome=Outcome.CEASEFIRE))] == ["045", "0871"]
    assert [code.cameo for code in event_codes(Mediation(outcome=Outcome.AGREEMENT))] == ["045", "057"]
    assert [code.cameo for code in event_codes(Mediation(outcome=Outcome.NO_AGREEMENT))] == ["045", "164"]
    assert [code.cameo for code in event_codes(Mediation(outcome=Outcome.PENDING))] == ["045"]
    declined = Mediation(form=MediationForm.OFFER, outcome=Outcome.NO_AGREEMENT)
    assert [code.cameo for code in event_codes(declined)] == ["039", "126"]
    assert event_codes(Event()) == ()


ACTORS = [
    (ARMENIA, "ARM"),
    (ANI, "ARMGOV"),
    (ARMY, "AZEMIL"),
    (NINO, "GEOGOV"),
    (Actor("a", "A", ActorKind.PERSON, "ARM", "defence minister"), "ARMGOVMIL"),
    (Actor("a", "A", ActorKind.PERSON, "ARM", "chief of the general staff"), "ARMMIL"),
    (Actor("a", "A", ActorKind.PERSON, "ARM", "speaker"), "ARMLEG"),
    (Actor("a", "A", ActorKind.PERSON, "ARM"), "ARM"),
    (Actor("a", "A", ActorKind.PERSON, None, "president", "European Council"), "IGOEEC"),
    (Actor("a", "A", ActorKind.PERSON), None),
    (Actor("a", "State Security Service of Azerbaijan", ActorKind.ORGANIZATION, "AZE"), "AZESPY"),
    (Actor("a", "Border Guard of Armenia", ActorKind.FORCE, "ARM"), "ARMMIL"),
    (Actor("a", "Police of Georgia", ActorKind.FORCE, "GEO"), "GEOCOP"),
    (Actor("a", "102nd Military Base", ActorKind.FORCE, "RUS"), "RUSMIL"),
    (Actor("a", "Revolutionary Armed Forces of Colombia", ActorKind.FORCE, "COL"), None),
    (Actor("a", "OSCE Minsk Group", ActorKind.ORGANIZATION), "IGOSCE"),
    (Actor("a", "United Nations Security Council", ActorKind.ORGANIZATION), "IGOUNO"),
    (Actor("a", "Friends of Trams", ActorKind.ORGANIZATION), None),
    (Actor("a", "Abkhazia", ActorKind.DE_FACTO_STATE, "GEO"), None),
    (Actor("a", "Friends of Trams", ActorKind.ORGANIZATION, "ARM"), "ARM"),
    (Actor("a", "residents", ActorKind.GROUP, "ARM"), "ARM"),
]


@pytest.mark.parametrize(("actor", "code"), ACTORS, ids=lambda value: getattr(value, "name", value))
def test_the_code_of_an_actor(actor: Actor, code: str | None) -> None:
    assert cameo_actor(actor) == code


def test_records_of_plover_name_actors_codes_and_places() -> None:
    planned, shelling, hosting = plover_records(REPORT)
    assert planned["event"] == ["AGREE"]
    assert [actor["code"] for actor in planned["actor"]] == ["ARMGOV", "AZEGOV", "GEO"]
    assert (shelling["date"], shelling["event_loc"], shelling["size"]) == ("2024-03-31", "Vardenis", {"dead": 3})
    assert ([a["code"] for a in shelling["actor"]], [a["code"] for a in shelling["recipient"]]) == (["AZEMIL"], ["ARM"])
    assert ([a["code"] for a in hosting["actor"]], hosting["mode"]) == (["GEO"], ["third-party"])
    assert shelling["event_text"] == "On 31 March shells fell near Vardenis"


def test_visitors_act_and_hosts_receive() -> None:
    visit = meeting(Participant(ANI), Participant(GEORGIA, Role.HOST))
    (record,) = plover_records(attrs.evolve(REPORT, meetings=(visit,), incidents=(), mediations=()))
    assert [[a["code"] for a in record[side]] for side in ("actor", "recipient")] == [["ARMGOV"], ["GEO"]]


def test_who_comes_to_the_country_of_another_visits() -> None:
    talks = meeting(*PAIR, place=YEREVAN)
    (record,) = plover_records(attrs.evolve(REPORT, meetings=(talks,), incidents=(), mediations=()))
    assert [[a["code"] for a in record[side]] for side in ("actor", "recipient")] == [["AZEGOV"], ["ARMGOV"]]


def test_a_meeting_to_come_has_no_visitors_yet() -> None:
    talks = meeting(*PAIR, place=YEREVAN, status=MeetingStatus.PLANNED)
    (record,) = plover_records(attrs.evolve(REPORT, meetings=(talks,), incidents=(), mediations=()))
    assert [[a["code"] for a in record[side]] for side in ("actor", "recipient")] == [["ARMGOV", "AZEGOV"], []]


def test_targets_alone_stand_for_all() -> None:
    only = Incident(kind=IncidentKind.EXPLOSION, participants=(Participant(ARMENIA, Role.TARGET),))
    (record,) = plover_records(attrs.evolve(REPORT, meetings=(), incidents=(only,), mediations=()))
    assert ([a["code"] for a in record["actor"]], record["recipient"], record["date"]) == (["ARM"], [], "")


def test_a_ceasefire_is_the_parties() -> None:
    truce = Mediation(mediators=(GEORGIA,), parties=(ARMENIA, AZERBAIJAN), outcome=Outcome.CEASEFIRE)
    mediated, ceased = plover_records(attrs.evolve(REPORT, meetings=(), incidents=(), mediations=(truce,)))
    assert [a["code"] for a in mediated["actor"]] == ["GEO"]
    assert [a["code"] for a in ceased["actor"]] == ["ARM", "AZE"]
    assert ceased["id"] == f"{mediated['id']}.1"


@given(cns.reports())
def test_every_event_has_a_record_that_json_can_write(report: Report) -> None:
    records = plover_records(report)
    assert len({record["id"] for record in records}) == len(records)
    assert json.loads(json.dumps(records)) is not None
    for record in records:
        assert {"id", "date", "actor", "event"} <= set(record)
