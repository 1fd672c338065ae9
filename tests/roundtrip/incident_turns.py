"""Acts of violence turned round: clefts, days between subject and verb, "there was", entries of a chronicle."""

from caucasus_news.model import IncidentKind
from tests.roundtrip.days import told
from tests.roundtrip.incident_frames import IncidentFrames
from tests.roundtrip.incident_words import where
from tests.roundtrip.telling import Thunk, joined

K = IncidentKind


def cleft(frames: IncidentFrames) -> str:
    """ "It was A's troops that shelled T near P on T"."""
    verb, subject = frames.verb(), frames.attacker()
    return joined("it was", subject.text, "that", verb.past, frames.setting()) + frames.may_follow()


def dated_between(frames: IncidentFrames) -> str:
    """ "A's troops on Monday shelled T near P"."""
    verb, subject = frames.verb(), frames.attacker()
    time = told(frames.teller, frames.fact.when).on.rstrip(",")
    return joined(subject.text, time, verb.past, _spot(frames)) + frames.may_follow()


def there_was(frames: IncidentFrames) -> str:
    """ "There was shelling by A of T near P on T"."""
    return joined("there was", frames.noun(), frames.setting()) + frames.may_follow()


def entry(frames: IncidentFrames) -> str:
    """ "14 May 2024: A's troops shell T near P"."""
    verb, subject = frames.verb(), frames.attacker()
    day = frames.fact.when.earliest if frames.fact.when else None
    assert day is not None
    date = f"{day.day} {day:%B} {day.year}:"
    return joined(date, subject.text, verb.present(subject.plural), _spot(frames)) + frames.may_follow()


def _spot(frames: IncidentFrames) -> str:
    return "" if frames.place_told or frames.fact.kind is K.BLOCKADE else where(frames.teller, frames.fact.place)


def turned(frames: IncidentFrames) -> dict[str, Thunk]:
    """The turns that fit the fact."""
    fact = frames.fact
    if fact.attacker is None or fact.kind in (K.WAR, K.CLASH, K.EXPLOSION, K.BLOCKADE):
        return {}
    forms: dict[str, Thunk] = {"it was A that did": lambda: cleft(frames)}
    if fact.when is not None:
        forms["A on T did"] = lambda: dated_between(frames)
        if fact.when.earliest == fact.when.latest and not fact.voices:
            forms["entry of a chronicle"] = lambda: entry(frames)
    if fact.kind not in (K.CAPTURE, K.OFFENSIVE):
        forms["there was an act"] = lambda: there_was(frames)
    return forms
