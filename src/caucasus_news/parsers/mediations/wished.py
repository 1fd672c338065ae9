"""Truces and agreements that are only asked for, hoped for or denied: nobody has brought them about."""

from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.stage import Stage

ASKED = frozenset({"call for", "urge", "demand", "seek", "want", "propose", "discuss", "try", "hope"})
_EFFORTS = frozenset(
    {"attempt", "attempts", "bid", "drive", "effort", "efforts", "hope", "hopes", "negotiations", "push", "talks"}
)
_NOT_YET = ASKED | {"fail", "offer"}
_RUMOURS = frozenset({"rumour", "rumours", "rumor", "rumors"})
_LIKELY = frozenset({"draft", "potential", "possible", "prospective", "proposed", "eventual", "future", "hypothetical"})
_CALLS = frozenset({"call", "calls"})
#: Verbs that an infinitive tells of as done: "managed to broker a truce".
_DONE = frozenset(
    {"agree", "decide", "take", "fall to", "undertake", "manage", "succeed", "help", "step in", "intervene", "go on"}
    | {"get", "use", "serve", "work", "be"}
)
#: What is no more than tried.
TRIES = frozenset({"attempt", "effort", "efforts", "mission", "bid", "try", "push", "initiative", "attempts"})
_UNREAL = frozenset({"possible", "necessary", "obligation", "future", "conditional"})
_IF = frozenset({"if", "unless", "whether", "without", "instead of", "in case", "close to"})
_DOUBTING = frozenset({"doubt", "deny", "fear", "hope", "wonder", "rule out", "expect", "dismiss", "pretend"})


def is_undone(frame: Frame, stage: Stage) -> bool:
    """Whether the truce or agreement that a noun names is only wished for, or lies ahead."""
    if is_talked_about(frame, stage) or _is_asked_for(frame, stage) or _RUMOURS & set(stage.keys[frame.sentence]):
        return True
    if _LIKELY & {*frame.chunk.modifiers} or frame.chunk.determiner == "any":
        return True
    outer = frame.hung[0] if frame.hung is not None and frame.hung[1] in ("for", "on", "of", "about") else None
    if outer is not None and outer.verb is None and is_undone(outer, stage):
        return True  # "sought an agreement for a ceasefire"
    for link, role in frame.links:
        if link.verb is None or role != "object":
            continue
        taken_up = link.lemma == "propose" and _is_taken_up(frame, stage)
        if link.verb.negated or (link.lemma in ASKED and not taken_up) or _lies_ahead(link):
            return True
        if link.lemma in stage.words.brokering and is_unreal(link):
            return True
        if link.governor is not None and link.role == "infinitive" and link.governor.lemma in _NOT_YET:
            return True
        if link.role == "infinitive" and _is_aim(link, stage):
            return True
    return False


def _is_aim(link: Frame, stage: Stage) -> bool:
    """Whether a verb only says what an effort is for: "met as part of efforts to reach a truce"."""
    first = link.chunk.first
    return not _EFFORTS.isdisjoint(stage.scene.document.tokens.keys[max(first - 2, 0) : first + 1])


def _is_taken_up(frame: Frame, stage: Stage) -> bool:
    """Whether a truce that was proposed was accepted, too."""
    links = [link for link, role in frame.links if role == "object"]
    if any(f.lemma in stage.words.rejecting for f in stage.scene.frames[frame.sentence]):
        return False  # "was accepted, then turned down"
    taken = [link for link in links if link.lemma in stage.words.accepting]
    return any(f.verb is not None and not f.verb.negated and not f.verb.modal and not f.verb.due for f in taken)


def _lies_ahead(link: Frame) -> bool:
    """ "A deal has yet to be reached", "remains to be signed"."""
    verb, outer = link.verb, link.governor
    if verb is None or verb.shape is not Shape.INFINITIVE or not verb.passive:
        return False
    return outer is not None and outer.lemma in ("have", "remain", "be", "await", "wait")


def is_talked_about(frame: Frame, stage: Stage) -> bool:
    """ "Negotiations on a truce", "a plan for a ceasefire"."""
    keys = stage.scene.document.tokens.keys[max(frame.chunk.first - 3, 0) : frame.chunk.last]
    if "of" in keys and _NEARING & set(keys):
        return True  # "on the verge of a truce", "within days of a truce"
    if frame.hung is None:
        return False
    outer, preposition = frame.hung[0].lemma, frame.hung[1]
    if frame.hung[0].verb is not None:
        return preposition in _TOPICAL and not outer.startswith("agree")
    return preposition in _ABOUT and is_offered(outer, stage)


def is_offered(word: str, stage: Stage) -> bool:
    """Whether a noun is of talks, a plan or readiness: what stands behind it is not there yet."""
    return word in stage.words.talk_nouns or word in stage.words.plans or word in stage.words.readiness


_NEARING = frozenset({"verge", "brink", "cusp", "edge", "within", "inches"})
_TOPICAL = frozenset({"about", "toward", "towards", "regarding", "concerning"})
_ABOUT = frozenset({"on", "about", "over", "for", "towards", "toward", "of"})


def is_praised(frame: Frame, stage: Stage) -> bool:
    """Whether a gerund tells what somebody is praised for: "praised Cairo's part in bringing about the deal"."""
    verb, outer = frame.verb, frame.governor
    if verb is None or verb.shape is not Shape.GERUND or outer is None:
        return False
    return frame.role != "by" and outer.lemma in stage.words.thanking


def is_doubted(frame: Frame) -> bool:
    """Whether a clause tells what somebody doubts or denies, or only asks: "doubt that X could broker peace"."""
    outer = frame.governor
    if frame.role in _IF:
        return True
    doubted = outer is not None and outer.verb is not None and (outer.lemma in _DOUBTING or outer.verb.negated)
    return doubted and frame.role in ("content", "relative")


def is_condition(frame: Frame, stage: Stage) -> bool:
    """Whether a verb stands in a condition: "if X brings them together", "Had X brought them together, …"."""
    opening = stage.keys[frame.sentence][:1]
    first = next((f for f in stage.scene.frames[frame.sentence] if f.verb is not None), None)
    return is_doubted(frame) or (opening == ("had",) and first is not None and first in (frame, frame.governor))


def is_unreal(frame: Frame) -> bool:
    """Whether a verb tells of what may be, ought to be or is doubted."""
    verb, outer = frame.verb, frame.governor
    if verb is None:
        return False
    if verb.negated or verb.due or verb.modal in _UNREAL or frame.role in _IF:
        return True
    if frame.role == "until" and verb.tense is Tense.PRESENT:
        return True
    if verb.shape is Shape.INFINITIVE and any(a.chunk.lemma in TRIES for a in frame.subject):
        return True  # "X's efforts to broker a truce"
    if outer is None or outer.verb is None:
        return False
    if verb.shape is Shape.INFINITIVE and frame.role == "infinitive":
        return outer.lemma not in _DONE or is_unreal(outer)
    doubted = frame.role in ("content", "relative") and (outer.lemma in _DOUBTING or outer.verb.negated)
    return doubted or (verb.shape is not Shape.FINITE and is_unreal(outer))


def _is_asked_for(frame: Frame, stage: Stage) -> bool:
    """ "A call for a truce", "hopes of a deal", "a ceasefire proposal"."""
    keys, chunks = stage.scene.document.tokens.keys, stage.scene.chunks[frame.sentence]
    asking = stage.words.asking
    if keys[frame.chunk.last : frame.chunk.last + 1] and keys[frame.chunk.last] in asking:
        return True
    linked = frame.index > 1 and chunks[frame.index - 1].lemma in ("for", "of", "on")
    return linked and chunks[frame.index - 2].lemma in asking


def tells_of_asking(number: int, stage: Stage) -> bool:
    """Whether a sentence speaks of somebody's plea or hope; a call may be by phone."""
    told = stage.words.asking & set(stage.keys[number])
    return bool(told - _CALLS) or (bool(told) and "for" in stage.keys[number])
