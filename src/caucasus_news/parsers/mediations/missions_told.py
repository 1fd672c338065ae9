"""Observers of a body wherever they stand in a sentence, and those who are told to leave."""

from collections.abc import Iterator

from caucasus_news.model import Actor, ActorKind, MediationForm
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_of
from caucasus_news.parsers.mediations.monitoring import goes_away, is_land_of_neither, sender
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.tellings import told_in
from caucasus_news.parsers.scene import calendar_times, unique

_PAIR = 2
_LEAVING = frozenset({"departure", "exit", "expulsion", "pull-out", "pullout"})


def mission_told(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """Observers of a body, wherever they stand in a sentence with a day: "forty monitors, there since May"."""
    if stage.meetings.get(number) or stage.words.watchers.isdisjoint(stage.keys[number]) or told_in(number, stage):
        return
    frames = [f for f in stage.scene.frames[number] if f.verb is not None]
    when = stage.only_time(number) or next((w for f in frames for w in calendar_times(f)), None)
    if any(goes_away(f) for f in frames) or tells_of_leaving(number, stage):
        return
    apart = stage.words.violating | stage.words.not_watching | attribution_words().saying
    if when is None or any(f.lemma in apart or (f.verb is not None and f.verb.negated) for f in frames):
        return
    bodies = _watching(number, stage)
    parties = stage.conflict(number, stage.taken(bodies))
    thirds = stage.thirds(bodies, parties)
    if not thirds or len(parties) < _PAIR or _is_elsewhere(number, parties, stage):
        return
    yield draft_of(number, stage, "mission told", MediationForm.MONITORING, thirds, parties, None, None, when)


def tells_of_leaving(number: int, stage: Stage) -> bool:
    """ "The departure of the monitors"."""
    return not _LEAVING.isdisjoint(stage.keys[number])


def _is_elsewhere(number: int, parties: list[Actor], stage: Stage) -> bool:
    """Whether a sentence puts something into the land of neither: "to be deployed in Corvia"."""
    places = (m.place for m in stage.mentions[number] if m.place is not None and not m.acts)
    return any(is_land_of_neither(place, parties) for place in places)


def _watching(number: int, stage: Stage) -> list[Actor]:
    """The body whose observers a sentence names first, no agents of something else: "shown by the monitors"."""
    keys = stage.scene.document.tokens.keys
    for mention in stage.mentions[number]:
        bodies = unique(sender(a, stage) for a in mention.actors if a.kind is ActorKind.ORGANIZATION)
        watching = stage.words.watchers & set(keys[mention.first : mention.last + 2])
        if bodies and watching and keys[mention.first - 1 : mention.first] != ("by",):
            return bodies
    return []
