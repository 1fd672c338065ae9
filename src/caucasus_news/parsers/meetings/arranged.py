"""What the verbs around a meeting say of how it was arranged: offered, willed, or never held."""

from caucasus_news.parsers.chunks import ChunkKind, Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import Scene

_IFS = frozenset({"if", "unless", "in case"})
_POINTING = frozenset({"it", "they", "this"})
_CONDITIONS = frozenset({"if", "unless", "without"})
_DENYING = frozenset({"deny", "refute"})
_WHAT_IS_DENIED = frozenset({"object", "of", "about", "on"})
_DENIED = frozenset({"content", "gerund"})
_UNREAL = frozenset({"would", "could", "might", "may"})
_INVERTED = frozenset({"had", "should", "were"})
_DOING_SO = frozenset({"do so", "do"})
_NOT_DONE = frozenset({"yet", "attempt", "attempts", "effort", "efforts", "bid", "bids"})
_SKILLS = frozenset({"know", "learn", "teach", "unlearn"})
_ASKING = frozenset({"ask", "doubt", "know", "question", "say", "see", "wonder"})
_DONE = (Tense.PAST, Tense.PERFECT)
_MAY = frozenset({"may", "might"})
_GLADLY = frozenset({"gladly", "happily", "readily", "willingly"})
_OFFERING = frozenset({"offer", "propose"})
_SOON = 4  # tokens behind a verb
_INSTEAD = (("instead", "of"), ("rather", "than"))
_PAIR = 2
_NO = frozenset({"no", "little"})
_AIMS = frozenset(
    {
        "basis", "desire", "grounds", "haste", "hurry", "inclination", "intention", "intentions", "interest", "need",
        "plan", "plans", "point", "reason", "reasons", "rush", "sense", "thought", "use", "wish",
    }
)  # fmt: skip
_NOT_AT_ALL = ("or", "not", "at", "all")
_CLOSE = len(_NOT_AT_ALL) + 1
#: What a meeting does that is held.
HAPPENING = frozenset(
    {"take place", "happen", "occur", "go ahead", "go on", "come about", "materialize", "materialise"}
)


def did_not_happen(frame: Frame) -> bool:
    """Whether a verb tells that a meeting "did not take place": its day is past."""
    if not frame.links:
        return False
    verbs = [(link, link.verb) for link, _ in frame.links if link.verb is not None and link.lemma in HAPPENING]
    return any(
        (v.negated and v.tense is Tense.PAST and not v.modal)
        or (link.role == "infinitive" and link.governor is not None and link.governor.lemma == "fail")
        for link, v in verbs
    )


def did_so(frame: Frame, scene: Scene) -> bool:
    """Whether those who were to meet did: "who were supposed to meet at noon, did so an hour late"."""
    row = scene.frames[frame.sentence]
    later = [f for f in row if f.lemma in _DOING_SO and f.chunk.first > frame.chunk.first and f.verb is not None]
    return any(not f.verb.negated and not f.verb.modal for f in later if f.verb is not None)


def is_willed(frame: Frame) -> bool:
    """Whether a verb tells of what will be, or would be as somebody says: "said that they would meet"."""
    around = [f for f in frame.around if f.verb is not None and not f.verb.perfect]
    modals = [(f.verb.modal, f.role) for f in around if f.verb is not None]
    return any(modal == "future" or (modal == "conditional" and role == "content") for modal, role in modals)


def is_offered(frame: Frame) -> bool:
    """Whether a verb tells what somebody offers to do: "offered to meet Aldor", "rejected his offer to meet"."""
    return frame.role == "infinitive" and frame.governor is not None and frame.governor.lemma in _OFFERING


def was_in_vain(frame: Frame) -> bool:
    """Whether talks were held in vain: "failed to bring a truce"; but "failed to take place"."""
    aims = [d for d in frame.dependents if d.role == "infinitive"]
    return frame.lemma == "fail" and bool(aims) and not any(d.lemma in HAPPENING for d in aims)


def is_supposed(frame: Frame, scene: Scene) -> bool:
    """Whether it is only what a condition says: "if they were to meet"; "asked if they met" sets none."""
    told = frame.links[0][0] if frame.links else frame
    if frame.verb is None and _is_denied(frame):
        return True
    for outer in told.chain():
        if outer.role in _IFS and any(a.chunk.lemma in _POINTING for a in outer.subject):
            return True  # "if they fail to take place, we are not to blame"
        if outer.role in _DENIED and outer.governor is not None and outer.governor.lemma in _DENYING:
            return True  # "denied that they will meet", "denied that he agreed to meet Aldor"
    if told.verb is not None and told.verb.perfect and is_unreal(told, scene):
        return True
    behind = scene.document.tokens.keys[told.chunk.last : scene.document.sentences[told.sentence].last]
    if "whenever" in behind[:_SOON] or behind[-_CLOSE:-1] == _NOT_AT_ALL:
        return True  # "agreed to talk whenever needed", "will meet alone or not at all"
    if told.role == "infinitive" and told.governor is not None and told.governor.lemma in _SKILLS:
        return True  # "had to learn to talk"
    if told.role == "infinitive" and told.governor is not None and told.governor.chunk.determiner == "no":
        return True  # "has no plans to meet Aldor"
    if _is_unwanted(told, scene) or (told is not frame and _is_unwanted(frame, scene)):
        return True
    plan = told.governor.verb if told.role == "infinitive" and told.governor is not None else None
    if plan is not None and plan.negated and plan.passive:
        return True  # "are not expected to meet"
    if told.role == "whether" and told.verb is not None and told.verb.tense in _DONE and told.governor is not None:
        return True  # "it was not clear whether Aldor also met Berrin"
    before = scene.document.tokens.keys[max(told.chunk.first - 1, 0) : told.chunk.first]
    if scene.document.tokens.keys[max(told.chunk.first - _PAIR, 0) : told.chunk.first] in _INSTEAD:
        return True
    if told.role == "infinitive" and before and before[0] in _NOT_DONE:
        return True  # "has yet to meet Aldor", "attempts to arrange a meeting"
    if plan is not None and told.governor is not None:
        if any(a.chunk.lemma in _NOT_DONE for a in told.governor.objects):
            return True  # "attempts were made to arrange a meeting"
    return told.role in _CONDITIONS and (told.governor is None or told.governor.lemma not in _ASKING)


def _is_unwanted(frame: Frame, scene: Scene) -> bool:
    """Whether a noun with "no" before it takes a meeting: "is in no hurry to meet", "sees no point in meeting"."""
    row, i = scene.chunks[frame.sentence], frame.index - 1
    if i > 0 and row[i].kind is not ChunkKind.NOUN:
        i -= 1
    if i < 0 or row[i].kind is not ChunkKind.NOUN or row[i].determiner not in _NO or row[i].lemma not in _AIMS:
        return False
    return i == frame.index - 1 or row[i + 1].kind is ChunkKind.PREPOSITION


def _is_denied(frame: Frame) -> bool:
    """Whether somebody denies a meeting, or what is told of one: "denied reports of a meeting in Ostia"."""
    outer = frame.governor
    if outer is None or outer.verb is None or frame.chunk.determiner == "the":
        return False
    return outer.lemma in _DENYING and frame.role in _WHAT_IS_DENIED  # nor is it told where they "did not deny" it


def is_unreal(frame: Frame, scene: Scene) -> bool:
    """Whether it is only thought of: "had they met, peace would have come", "could have met in Ostia"."""
    keys, verb = scene.document.tokens.keys, frame.verb
    if verb is None or not verb.perfect:
        return False
    modal = _UNREAL & {*keys[frame.chunk.first : frame.chunk.last]}
    if modal and frame.role != "content":
        return True
    first = scene.sentence(frame).first
    opens = bool(frame.subject) and frame.subject[0].chunk.first == first + 1
    return opens and keys[first] in _INVERTED and keys[scene.sentence(frame).last - 1] != "?"


def is_no_such(frame: Frame) -> bool:
    """Whether the words deny that something was a meeting: "it was useful, but it was not a summit"."""
    said = [link for link, role in frame.links if role == "object" and link.lemma == "be" and link.subject]
    return any(link.verb is not None and link.verb.negated and not link.verb.modal for link in said)


def is_neither(frame: Frame, scene: Scene) -> bool:
    """Whether nobody of a pair is to do it: "neither Aldor nor Berrin will come"."""
    first = frame.subject[0].chunk.first if frame.verb is not None and frame.subject else 0
    return scene.document.tokens.keys[max(first - 1, 0) : first] == ("neither",)


def is_glad(frame: Frame, scene: Scene) -> bool:
    """Whether somebody "would gladly" do it."""
    keys = scene.document.tokens.keys
    verbs = [f.chunk for f in frame.around if f.verb is not None]
    return any(_GLADLY & {*keys[chunk.first : chunk.last]} for chunk in verbs)


def may_stay_away(frame: Frame, scene: Scene) -> bool:
    """Whether it is only said that somebody may stay away: "may not attend the summit"."""
    verbs = [f for f in frame.around if f.verb is not None and f.verb.negated]
    return any(_MAY & {*scene.document.tokens.keys[f.chunk.first : f.chunk.last]} for f in verbs)


def is_hoped_for(frame: Frame, scene: Scene) -> bool:
    """Whether a meeting is what somebody hopes for: "hopes for a meeting", "prospects of a meeting"."""
    said, first = scene.document.tokens.keys, frame.chunk.first
    return first > 1 and said[first - 1] in ("for", "of") and said[first - 2] in meeting_words().hoping
