"""Incidents in English: one to three sentences, and what of the fact they tell."""

from attrs import evolve, frozen

from tests.roundtrip.incident_clauses import FightFrames, clauses
from tests.roundtrip.incident_tolls import toll_clause
from tests.roundtrip.incident_turns import turned
from tests.roundtrip.incident_voices import answer, reported
from tests.roundtrip.telling import Teller, sentence
from tests.roundtrip.world import IncidentFact


@frozen
class Telling:
    """Sentences that belong together, and the fact as they tell it."""

    sentences: tuple[str, ...]
    fact: IncidentFact


def tell_incident(teller: Teller, fact: IncidentFact) -> Telling:
    """The incident in words."""
    frames = FightFrames(teller, fact)
    turns = turned(frames)
    forms = turns if turns and teller.chance(0.25) else clauses(frames)
    clause = teller.said(f"incident {fact.kind.value}", forms)
    later = "" if frames.toll_told or not fact.tolls else toll_clause(teller, fact.tolls, fact.kind)
    if later:
        teller.forms.append("toll: second sentence")
    if fact.voices and not frames.voice_told:
        if later and teller.chance(0.3):
            later = reported(teller, fact.voices[0], later)
        else:
            clause = reported(teller, fact.voices[0], clause)
    rows = [clause, later, *(answer(teller, voice) for voice in fact.voices[1:])]
    told = frames.result()
    if fact.voices:
        told = evolve(told, implied=(*told.implied, *(voice.home for voice in fact.voices)))
    return Telling(tuple(sentence(row) for row in rows if row), told)
