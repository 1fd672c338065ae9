"""The day on which an incident is told, where nothing says when it was; and times that are of the clock alone."""

from caucasus_news.model import Modifier, Precision, TimeKind, When
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.alike import is_downing
from caucasus_news.parsers.incidents.draft import FIRE, IncidentDraft
from caucasus_news.parsers.incidents.surroundings import ANSWERING
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.scene import CALENDAR, Scene, first_calendar_time
from caucasus_news.parsers.stances import sayer_of

_BACK = 6
_SENT = frozenset({"air_strike", "shelling", "attack"})
_IT = frozenset({"it", "them"})
_EARLIER = frozenset({"after", "since", "following", "before"})
#: What is done with captives when their captivity ends.
FREEING = frozenset({"exchange", "free", "hand over", "let go", "release", "repatriate", "return", "swap", "transfer"})
_SESSIONS = frozenset(
    {"talks", "meeting", "meetings", "session", "summit", "negotiations", "consultations", "conversation", "briefing"}
    | {"phone call", "vote", "rally", "ceremony", "trial", "vigil", "funeral"}
)
_ABOUT = frozenset(
    {"about", "around", "approximately", "roughly", "nearly", "at", "a.m", "p.m", "am", "pm", "local", "time"}
)


def told_on(frame: Frame) -> When | None:
    """The time of the verbs that a frame hangs on: news is told on the day, where nothing else is said.

    Not of what came before ("said on Monday, after months of fighting"), or has gone on ("five times since May").
    """
    for link in frame.chain():
        if link is not frame and is_of_other_business(link):
            return None  # "met on Wednesday after the shelling of Ostia"
        when = first_calendar_time(link) if link.times else None
        if when is not None or _is_counted_since(link):
            return when
        if link.verb is not None and link.lemma in incident_words().ended:
            return None  # "agreed on Monday to stop the war"
        if link.role in ANSWERING:
            return None  # "in response to Aldorian attacks, launched rockets on Monday"
        outer = link.governor if link.role in _EARLIER else None
        counted = outer is not None and any(t.when.earliest is None for t in outer.times)
        if outer is not None and (counted or outer.lemma in attribution_words().saying):
            return None
    return None


def _is_counted_since(link: Frame) -> bool:
    """Whether a frame, or its object, tells of what has gone on since a day."""
    for frame in (link, *link.dependents):
        if frame.times and (frame is link or (frame.verb is None and frame.role == "object")):
            if [t for t in frame.times if t.when.modifier is Modifier.SINCE]:
                return True
    return False


def is_of_other_business(link: Frame) -> bool:
    """Whether a verb tells what people did about an incident, or elsewhere, on a day of its own."""
    if link.verb is None:
        return False
    if link.lemma in FREEING or link.lemma in incident_words().conferring:
        return True
    return bool(link.objects) and bool([a for a in link.objects if a.chunk.lemma in _SESSIONS])


def closing_time(frame: Frame, scene: Scene) -> When | None:
    """The time of the verb of saying that closes a sentence: "came under fire, the mayor said on Monday"."""
    for last in reversed(scene.frames[frame.sentence]):
        if last.verb is not None:
            said = last.index >= frame.index and last.lemma in attribution_words().saying and not last.objects
            return first_calendar_time(last) if said else None
    return None


def is_bare_clock(when: When, scene: Scene) -> bool:
    """Whether a time is only one of the clock, which is then read as of the day of the text: "at about 11:40 p.m."."""
    clock = when.kind is TimeKind.TIME and when.precision in (Precision.HOUR, Precision.MINUTE)
    if not clock or not when.earliest == when.latest == scene.published:
        return False
    return any(c.isdigit() for c in when.text) and not any(
        w.isalpha() and w not in _ABOUT for w in when.text.lower().split()
    )


def day_told_before(draft: IncidentDraft, drafts: list[IncidentDraft], scene: Scene) -> When | None:
    """The day of what was told last, for what has but a time of the clock."""
    if draft.said_when is None or not is_bare_clock(draft.said_when, scene):
        return None
    near = [
        d for d in drafts if d.own_when and 0 <= min(draft.sentences) - min(d.sentences) <= _BACK and d is not draft
    ]
    last = max(near, key=lambda d: min(d.sentences), default=None)
    if (
        last is None
        or last.when is None
        or last.when.precision not in (Precision.DAY, Precision.HOUR, Precision.MINUTE)
    ):
        return None
    return last.when


def day_of_exchange(draft: IncidentDraft, drafts: list[IncidentDraft], scene: Scene) -> When | None:
    """The day of what the other side is told to have done, for fire of which its sentence tells no day and place.

    "Said that Aldoria had shelled Ostia on Monday, and Berria said that its posts had been fired at".
    """
    if draft.place is not None or draft.attacker is None or draft.back or draft.weak or draft.kind not in FIRE:
        return None
    said = any(sayer_of(f) is not None for f in draft.frames)
    if not said or any(a.chunk.lemma in _IT for f in draft.frames for a in f.objects):
        return None  # "said that the other side had hit it": another version of the same
    for other in drafts:
        if other is draft or other.when is None or other.attacker is None or other.kind not in FIRE:
            continue
        enemies = frozenset((draft.attacker.id, other.attacker.id)) in scene.conflicts
        if is_downing(draft) and other.kind in _SENT:
            continue  # "said that it shot down all that Aldoria had sent"
        if enemies and draft.sentence in other.sentences:
            return other.when
    return None


def lies_within(inner: When, outer: When) -> bool:
    """Whether a date is one of the days of another: "2023: On 19 September 2023 troops attacked"."""
    if inner.earliest is None or inner.latest is None or outer.earliest is None or outer.latest is None:
        return False
    shorter = inner.latest - inner.earliest < outer.latest - outer.earliest
    return shorter and outer.earliest <= inner.earliest and inner.latest <= outer.latest


def only_time(frame: Frame, scene: Scene) -> When | None:
    """The one day, month or year of a sentence: when a war was over that it says somebody ended."""
    told = [c.time.when for c in scene.chunks[frame.sentence] if c.time is not None and c.time.when.kind in CALENDAR]
    inner = [t.when for f in scene.frames[frame.sentence] for t in f.times if t.when.kind in CALENDAR]
    found = list({(w.earliest, w.latest): w for w in (*told, *inner) if w.earliest is not None}.values())
    return found[0] if len(found) == 1 else None
