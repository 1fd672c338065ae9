"""What a verb, and the verbs that control it, say of how a meeting stands: tense, modality, denial."""

from caucasus_news.model import MeetingStatus, When
from caucasus_news.parsers.chunks import Shape, Tense, VerbGroup
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.arranged import HAPPENING
from caucasus_news.parsers.meetings.being import effective_lemma, had_been_due, tense_of
from caucasus_news.parsers.meetings.words import MeetingWords, meeting_words
from caucasus_news.parsers.scene import Scene

#: How it stands with a meeting that is not to be.
UNDONE = frozenset({MeetingStatus.POSTPONED, MeetingStatus.CANCELLED, MeetingStatus.DECLINED})
_CALLED_OFF = frozenset({MeetingStatus.POSTPONED, MeetingStatus.CANCELLED})
_RESPONDING = frozenset({"answer", "react", "reply", "respond"})
_GOING = frozenset({"move", "push", "slide", "slip"})
_ONWARD = frozenset({"ahead", "along", "forward", "on", "onward"})
_OPEN = ("possible", "necessary")
_OPENING = frozenset({"open", "clear", "pave", "smooth", "prepare"})
_WAYS = frozenset({"way", "door", "path", "doors"})
_WHEN = frozenset({"when", "once", "as soon as", "before", "after", "where"})
_TURNING_DOWN = frozenset({"reject", "decline", "refuse", "turn down", "spurn", "rebuff", "snub", "dismiss"})
_RULING_OUT = frozenset({"exclude", "rule out"})
_TAKING_UP = frozenset({"accept", "take up"})
_FEARING = frozenset(
    {"rule out", "exclude", "fear", "warn", "threaten", "worry", "wonder", "doubt", "think", "speculate"}
)
_TELLING = frozenset({"announce", "confirm", "count", "disclose", "expect", "forget", "mention", "recall", "reveal"})
_AFTER = {"after", "since", "following"}
_CONTENT = {"content", "relative"}
_TOWARDS = frozenset({"for", "from", "of", "till", "to", "until"})
#: What is done to talks that go on.
_BREAKING_OFF = frozenset({"adjourn", "break off", "halt", "interrupt", "pause", "suspend"})
#: What somebody does who has something in mind, and has not done it.
_WEIGHING = frozenset({"consider", "contemplate", "discuss", "mull", "threaten", "weigh"})


def _is_weighed(frame: Frame) -> bool:
    """Whether what a verb tells is only thought of or threatened: "is considering putting off the talks"."""
    return frame.governor is not None and frame.governor.lemma in _WEIGHING


def _opens(frame: Frame) -> bool:
    """Whether a participle stands before its clause."""
    fronted = frame.governor is not None and frame.chunk.first < frame.governor.chunk.first
    return fronted and frame.role == "gerund" and frame.verb is not None and frame.verb.shape is Shape.GERUND


def of_tense(frame: Frame, words: MeetingWords) -> MeetingStatus | None:
    """From the tense of what is done at a meeting: "agreed at a meeting" does not agree on one."""
    verb = frame.verb
    if verb is not None and verb.shape is Shape.INFINITIVE and frame.governor is not None:
        outer = frame.governor.verb
        if outer is not None and outer.negated:
            return MeetingStatus.PLANNED  # "do not plan to sign anything at the summit"
        return from_verbs(frame.governor, words)
    if verb is None or verb.tense in (Tense.PAST, Tense.PERFECT):
        return MeetingStatus.HELD
    if verb.due or verb.modal in ("future", "conditional") or verb.tense is Tense.FUTURE:
        return MeetingStatus.PLANNED
    return MeetingStatus.ONGOING if verb.progressive and verb.tense is Tense.PRESENT else None


def from_verbs(frame: Frame, words: MeetingWords, *, trigger: bool = False) -> MeetingStatus | None:
    """From a verb outwards: its own modality, then the verbs that control it.

    The lemma of a `trigger` names the meeting ("discussed it by phone") and says nothing of how it stands.
    """
    link: Frame | None = frame
    while link is not None and link.verb is not None:
        if link.lemma in _GOING and _ONWARD & {*link.adverbs}:
            return None  # "the talks would move forward"
        if _opens_way(link):
            return MeetingStatus.PROPOSED  # "could open the way to talks"
        undone = _undone(link, words) if link.links and link.role == "" else None
        lemma = "" if (trigger and link is frame) or _only_goes(link, frame) else effective_lemma(link)
        status = (
            undone
            if undone is not None
            else _of_verb(link.verb, lemma, words, depends=link.verb.negated and _hangs(link))
        )
        if (
            status in UNDONE
            and link.role == "content"
            and link.governor is not None
            and link.governor.lemma in _FEARING
        ):
            return None  # "did not rule out that the talks will be put off"
        if status in UNDONE and link.role in ("gerund", "infinitive", "object") and _is_weighed(link):
            return None if link.lemma in _BREAKING_OFF else MeetingStatus.PLANNED
        if status is MeetingStatus.PLANNED and (link.role == "whether" or _depends(link)):
            return MeetingStatus.PROPOSED
        if status is not None:
            return _answered(link) or status
        if _opens(link) and link.governor is not None:
            return of_tense(link.governor, words)  # "Meeting in Ostia, they agreed to go on"
        if (status := _of_clause(link, link.verb, words)) is not None:
            return status
        if link.role in _CONTENT or link.verb.shape is Shape.FINITE:
            return MeetingStatus.HELD if link.verb.tense in (Tense.PAST, Tense.PERFECT, Tense.PRESENT) else None
        link = link.governor
    return None


def _undone(frame: Frame, words: MeetingWords) -> MeetingStatus | None:
    """What a verb tells that has an event for its object or subject, where that undoes it."""
    return next((s for link, _ in frame.links if (s := words.status.get(link.lemma)) in UNDONE), None)


def _of_clause(link: Frame, verb: VerbGroup, words: MeetingWords) -> MeetingStatus | None:
    """From how the clause of a verb hangs on the verb outside it."""
    if link.role in _AFTER:
        return MeetingStatus.HELD
    if link.role == "relative" and verb.shape is Shape.INFINITIVE:
        return MeetingStatus.PLANNED  # "talks to be held in Ostia"
    outer = link.governor
    if outer is None:
        return None
    if link.role == "against" and outer.verb is not None and outer.verb.negated:
        return MeetingStatus.PROPOSED  # "is not against meeting"
    if link.role in _WHEN and tense_of(verb) is Tense.PRESENT and lies_ahead(outer.verb):
        return MeetingStatus.PLANNED  # "will discuss it when they meet"
    if link.role == "content" and verb.tense is Tense.PRESENT:
        return words.status.get(outer.lemma)  # "proposed that the sides meet"
    return None


def _opens_way(link: Frame) -> bool:
    """Whether something would "open the way" or "the door" to a meeting, or "clear the path" for it."""
    done = link.verb is None or (link.verb.tense in (Tense.PAST, Tense.PERFECT) and not link.verb.modal)
    return not done and link.lemma in _OPENING and any(a.chunk.lemma in _WAYS for a in link.objects)


def _only_goes(link: Frame, frame: Frame) -> bool:
    """Whether an outer verb is one of somebody who goes on: "move towards talks" puts none off."""
    return link is not frame and link.lemma in _GOING and link.verb is not None and not link.verb.passive


def _hangs(frame: Frame) -> bool:
    """Whether something will not be done "unless" or "until" something else is."""
    return any(d.role in ("unless", "until") for d in frame.dependents)


def _depends(frame: Frame) -> bool:
    """Whether somebody would only meet "if Moscow agreed"."""
    supposed = any(d.role == "if" for d in frame.dependents)
    return supposed and frame.verb is not None and frame.verb.modal in ("conditional", "future")


def _answered(frame: Frame) -> MeetingStatus | None:
    """What the verb tells that has the offer as its object: "rejected an offer to meet", "accepted an invitation"."""
    taking = [(link.lemma, link.verb) for link, role in frame.links if role == "object" and link.verb is not None]
    if any(lemma in _TAKING_UP and verb.negated and verb.tense is Tense.PAST for lemma, verb in taking):
        return MeetingStatus.DECLINED  # "did not accept his invitation to meet"
    taken = {lemma for lemma, _ in taking}
    if taken & _TURNING_DOWN:
        return MeetingStatus.DECLINED
    return MeetingStatus.PLANNED if taken & _TAKING_UP else None


def _of_verb(verb: VerbGroup, lemma: str, words: MeetingWords, *, depends: bool) -> MeetingStatus | None:
    """From what a verb says, where its lemma tells how a meeting stands, and else from its modality."""
    status = words.status.get(lemma)
    if verb.negated and lemma in _TELLING:
        return None  # "talks that were not announced" may well be held
    if lemma == "go" and verb.progressive:
        return MeetingStatus.DECLINED if verb.negated else MeetingStatus.PLANNED  # "is going to"
    if lemma in _RULING_OUT and not (verb.negated or verb.modal or verb.passive):
        return MeetingStatus.DECLINED  # but "did not rule out a meeting"
    if lemma in _TURNING_DOWN and verb.negated and not verb.modal:
        return MeetingStatus.PROPOSED
    if lemma == "not mind":
        return MeetingStatus.PROPOSED
    if lemma == "offer" and verb.lemma == "be" and verb.negated:
        return MeetingStatus.DECLINED  # "is not ready to meet"
    if status is MeetingStatus.CANCELLED and lemma == "fail" and verb.negated:
        status = None
    if had_been_due(verb, lemma):
        return MeetingStatus.CANCELLED  # "had been due to sit down"
    if status is MeetingStatus.ONGOING and verb.tense not in (Tense.PRESENT, Tense.PERFECT):
        status = None  # "continued", "would continue"
    if status in UNDONE and verb.modal in _OPEN:
        return None  # "may be put off"
    if verb.negated and lemma in HAPPENING and verb.modal in ("future", "conditional"):
        return MeetingStatus.CANCELLED  # "the talks will not go ahead"
    if verb.negated and status in _CALLED_OFF and verb.lemma != "be":
        return MeetingStatus.PLANNED if lies_ahead(verb) else None  # "will not be put off again"
    if status is not None:
        if verb.negated and status is MeetingStatus.PLANNED:  # "a date has not been set", "does not plan to"
            return MeetingStatus.PROPOSED if verb.passive else MeetingStatus.DECLINED
        return status
    return _of_modality(verb, lemma, words, depends=depends)


def _of_modality(verb: VerbGroup, lemma: str, words: MeetingWords, *, depends: bool) -> MeetingStatus | None:
    """From tense, modality and denial alone, whatever the verb; what `depends` on something else is not denied."""
    if verb.due and verb.perfect:
        return MeetingStatus.CANCELLED  # "was to have met"
    if verb.negated and lemma in _RESPONDING:
        return MeetingStatus.PROPOSED  # "did not respond to an invitation to talks"
    if verb.negated and verb.modal in ("future", "conditional") and depends:
        return MeetingStatus.PLANNED  # "would not take place unless they agreed"
    if verb.negated:
        willed = verb.modal in ("future", "conditional") or verb.shape is Shape.INFINITIVE  # "decided not to attend"
        stays_away = willed and lemma not in HAPPENING and not verb.passive
        return MeetingStatus.DECLINED if stays_away else MeetingStatus.CANCELLED
    if verb.due or verb.modal == "future" or verb.tense is Tense.FUTURE:
        return MeetingStatus.PLANNED
    if verb.modal in _OPEN:
        return MeetingStatus.PROPOSED
    if verb.modal == "conditional":
        return MeetingStatus.CANCELLED if verb.perfect else MeetingStatus.PLANNED  # "should have met"
    if (verb.tense in (Tense.PRESENT, Tense.PERFECT) and verb.progressive) or (
        verb.tense is Tense.PERFECT and lemma in words.starting
    ):
        return MeetingStatus.ONGOING
    return None


def lies_ahead(verb: VerbGroup | None) -> bool:
    """Whether a verb tells of what is to come: "are to", "will", "would"."""
    return verb is not None and (verb.due or verb.modal in ("future", "conditional") or verb.tense is Tense.FUTURE)


def is_under_threat(frame: Frame) -> bool:
    """Whether talks are going on that somebody is minded to break off: "threatened to suspend the talks"."""
    return any(link.lemma in _BREAKING_OFF and _is_weighed(link) for link, _ in frame.links)


def is_day_of_undoing(when: When, frame: Frame, scene: Scene) -> bool:
    """Whether a time is the day on which a meeting was called off, not its own.

    "The talks were put off on Monday", "On Monday Aldor called off the talks"; but "put off until Monday".
    """
    keys, undoing = scene.document.tokens.keys, meeting_words().status
    for link, _ in frame.links:
        verb = link.verb
        if verb is None or undoing.get(link.lemma) not in UNDONE or verb.tense not in (Tense.PAST, Tense.PERFECT):
            continue
        for time in link.times:
            if time.when is not when or keys[time.first - 1] in _TOWARDS:
                continue
            return time.first < link.chunk.first or (verb.passive and time.first <= link.chunk.last + 1)
    return False
