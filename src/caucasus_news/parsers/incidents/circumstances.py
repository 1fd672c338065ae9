"""Where and when an incident took place, and who held the place then."""

from caucasus_news.model import CasualtyKind, Modifier, When
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.aftermath import comes_later, hangs_on_rite
from caucasus_news.parsers.incidents.borrowed_days import is_since
from caucasus_news.parsers.incidents.draft import FIRE, IncidentDraft
from caucasus_news.parsers.incidents.dreaded import is_ahead
from caucasus_news.parsers.incidents.homes import victims_home
from caucasus_news.parsers.incidents.moments import (
    antecedent_time,
    counts_on,
    has_ended,
    tells_time,
    time_of,
    with_modifier,
)
from caucasus_news.parsers.incidents.phrases import phrase_place
from caucasus_news.parsers.incidents.places import is_doer, is_whole_state, own_place
from caucasus_news.parsers.incidents.recent import as_past, recent_time
from caucasus_news.parsers.incidents.seats import seat_of_teller
from caucasus_news.parsers.incidents.spots import on_border, settlement_meant
from caucasus_news.parsers.incidents.stretches import stretch_time
from caucasus_news.parsers.incidents.told_days import closing_time, is_bare_clock, only_time, told_on
from caucasus_news.parsers.scene import Scene, first_calendar_time
from caucasus_news.parsers.setting import until_now


def read_circumstances(draft: IncidentDraft, frame: Frame, scene: Scene) -> None:
    """Fill place and time of a draft from its trigger's clause."""
    draft.border = on_border(frame, scene)
    if draft.tolls and not [toll for toll in draft.tolls if not toll.again]:
        draft.said_when = first_calendar_time(frame)
        return
    if not draft.kind:
        later = (bool(draft.tolls) and not [t for t in draft.tolls if not t.hurt]) or comes_later(frame)
        if later or hangs_on_rite(frame):
            _read_aftermath(draft, frame, later)
            return
        if draft.tolls and not [t for t in draft.tolls if t.kind is not CasualtyKind.DISPLACED]:
            return  # where people fled to is not where it happened
    place = own_place(draft, frame, scene)
    if place is not None and not is_doer(place, draft):
        draft.place, draft.own_place = place, not settlement_meant(frame, scene)
    elif draft.tolls and place is None:
        draft.home = victims_home(draft, scene) or seat_of_teller(frame, scene)
    ended = frame.verb is None and has_ended(frame)
    earlier = antecedent_time(frame, scene) if not ended else None
    draft.at_another_time = earlier is not None and earlier.latest is not None and is_since(frame, scene)
    ahead = frame.verb is None and is_ahead(frame)  # "will discuss it on Friday", not "Friday's attack"
    untimed = ahead or (frame.verb is None and counts_on(frame))
    if earlier is None and frame.verb is None and not untimed:
        earlier = stretch_time(frame, scene)
    when = (earlier or time_of(draft, frame, scene)) if not untimed else None
    if when is None and not untimed and draft.kind in FIRE:
        when = until_now(frame, scene)
    if draft.kind == "war" and when is None and ended:
        draft.ended = only_time(frame, scene)
    if when is None:
        when = recent_time(frame, scene, near=draft.kind != "ceasefire_violation")
    if when is not None:
        inside = [t for t in frame.times if t.when is when and t.first < frame.chunk.last] if frame.times else ()
        if _is_to_come(when, scene):
            when = as_past(when, scene.published, named=_in_name(when, frame, scene))
        when = with_modifier(when, None) if inside else when  # "after Tuesday's shelling"
    if when is not None and frame.lemma == "be" and when.modifier is not Modifier.SINCE:
        draft.said_when = when  # "were in control on Tuesday": not since when
    elif when is not None and is_bare_clock(when, scene):
        draft.said_when = told_on(frame) or closing_time(frame, scene) or when  # of the day told of before
    elif when is not None and tells_time(when, draft.kind):
        draft.when, draft.own_when = when, True
        if is_whole_state(draft.place, frame):
            draft.place, draft.own_place = None, False
    elif (
        not ahead
        and (said := told_on(frame) or closing_time(frame, scene)) is not None
        and tells_time(said, draft.kind)
    ):
        draft.said_when = said


def _is_to_come(when: When, scene: Scene) -> bool:
    """Whether a day was read as one after that of the text."""
    return scene.published is not None and when.earliest is not None and when.earliest > scene.published


def _in_name(when: When, frame: Frame, scene: Scene) -> bool:
    """Whether a day stands inside the noun that it tells apart: "the October 7 attack"."""
    tokens, start = scene.document.tokens, when.span.start
    for chunk in scene.chunks[frame.sentence]:
        if tokens.starts[chunk.first] <= start < tokens.ends[chunk.last - 1]:
            return chunk.kind is ChunkKind.NOUN
    return False


def _read_aftermath(draft: IncidentDraft, frame: Frame, later: bool) -> None:
    """What a clause about the dead says by itself: "five men killed near Ostia on Monday were buried"."""
    own = first_calendar_time(frame)
    if later:
        draft.said_when = own
        return
    draft.place, draft.when = phrase_place(frame), own
    draft.own_place, draft.own_when = draft.place is not None, own is not None
