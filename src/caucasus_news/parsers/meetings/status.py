"""How things stand with a meeting, by the words before it, the verbs that it hangs on, and its day."""

from caucasus_news.model import MeetingStatus, When
from caucasus_news.parsers.chunks import Shape, Tense, VerbGroup
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings.arranged import HAPPENING, did_so, is_glad, is_neither, may_stay_away, was_in_vain
from caucasus_news.parsers.meetings.being import effective_lemma, had_been_due, tense_of
from caucasus_news.parsers.meetings.inviting import bids_come, have_come, is_called_for
from caucasus_news.parsers.meetings.modality import UNDONE, from_verbs, lies_ahead, of_tense
from caucasus_news.parsers.meetings.named_rounds import named_round
from caucasus_news.parsers.meetings.no_meeting import TAKING_PART
from caucasus_news.parsers.meetings.words import MeetingWords
from caucasus_news.parsers.scene import Scene

_CALLED_OFF = frozenset({MeetingStatus.POSTPONED, MeetingStatus.CANCELLED})
_PREPARING = frozenset({"arrangements", "groundwork", "preparations", "preparation"})
_ATTENDED = frozenset({"at", "in", "during", "in the course of"})
_MAYBE = frozenset({"potentially", "possibly", "perhaps", "maybe", "conceivably"})
_BEFORE = {"ahead of", "before", "until", "prior to", "on the eve of"}
#: What a meeting does while it is held.
_DEALING = frozenset(
    {
        "address", "concentrate on", "consider", "cover", "deal with", "decide", "discuss", "examine", "finalise",
        "finalize", "focus on", "review", "settle", "tackle", "take stock", "take up",
    }
)  # fmt: skip
_AWAITING = frozenset({"await", "expect"})
_WAS = frozenset({"was", "were", "had"})
_NOBODY = frozenset({"nobody", "none", "noone"})
_FOLLOWING = frozenset({"follow", "precede"})
#: What people do, and no talks.
_OF_PEOPLE = frozenset({"meet", "speak", "talk"})


def read_status(frame: Frame, scene: Scene, words: MeetingWords, when: When | None) -> tuple[MeetingStatus, bool]:
    """The status, and whether words other than the tense gave it."""
    stated, linked = _from_modifiers(frame, words), _from_noun(frame, scene, words) or _from_links(frame, words)
    ready = linked is MeetingStatus.PROPOSED and "next" in frame.chunk.modifiers  # "is ready to host the next round"
    if linked in UNDONE or ready:
        stated = None  # "the planned meeting was called off"
    status = stated or linked or _from_chain(frame, words)
    if stated is None and is_called_for(frame, scene):
        status = MeetingStatus.PLANNED
    if status is None or have_come(frame, scene):
        status = MeetingStatus.HELD
    if frame.links and status not in UNDONE and _is_doubtful(frame, scene):
        status = MeetingStatus.PROPOSED
    if status in (MeetingStatus.PLANNED, MeetingStatus.CANCELLED) and stated is None and _was_to(frame):
        status = MeetingStatus.HELD if did_so(frame, scene) else status
    if status is MeetingStatus.PLANNED and is_neither(frame, scene):
        status = MeetingStatus.DECLINED
    elif status is MeetingStatus.PLANNED and is_glad(frame, scene):
        status = MeetingStatus.PROPOSED
    elif status in UNDONE and stated is None and may_stay_away(frame, scene):
        status = MeetingStatus.PLANNED
    return settled(status, when, frame, scene), stated is not None


def _is_doubtful(frame: Frame, scene: Scene) -> bool:
    """Whether a meeting is only thought possible: "potentially enabling talks", "perhaps holding a summit"."""
    keys = scene.document.tokens.keys
    return any(link.verb is not None and keys[link.chunk.first - 1] in _MAYBE for link, _ in frame.links)


def _was_to(frame: Frame) -> bool:
    """Whether it is told of people that they were to meet: "were due to meet"."""
    outer = frame.governor if frame.role == "infinitive" else frame
    return frame.verb is not None and outer is not None and outer.verb is not None and outer.verb.tense is Tense.PAST


def settled(status: MeetingStatus, when: When | None, frame: Frame, scene: Scene) -> MeetingStatus:
    """The status once its day is known: what was planned for a day gone by was held, or came to nothing."""
    found = by_date(status, when, scene)
    gone = status is MeetingStatus.PLANNED and found is MeetingStatus.HELD
    return MeetingStatus.CANCELLED if gone and _came_to_nothing(frame, scene) else found


def _came_to_nothing(frame: Frame, scene: Scene) -> bool:
    """Whether a "but" follows what was planned: "they were due to meet on Monday, but Aldor fell ill".

    Who did not come has declined, which is read elsewhere.
    """
    sentence = scene.document.sentences[frame.sentence]
    keys = scene.document.tokens.keys
    planned = not _WAS.isdisjoint(keys[sentence.first : frame.chunk.last])
    behind = keys[frame.chunk.last : sentence.last]
    return planned and "but" in behind and "not" not in behind


def looked_back(frame: Frame, when: When | None, scene: Scene) -> bool:
    """Whether people speak of a meeting that is behind them: "discussed the talks held in Ostia in May"."""
    day, published = when.latest if when is not None else None, scene.published
    holders = [*frame.links, *(frame.hung[0].links if frame.hung is not None and frame.hung[0].verb is None else ())]
    holders += [(frame.governor, "object")] if frame.governor is not None else []
    spoken_of = any(link.lemma == "discuss" and role == "object" for link, role in holders)
    return spoken_of and day is not None and published is not None and day < published


def _from_modifiers(frame: Frame, words: MeetingWords) -> MeetingStatus | None:
    for modifier in frame.chunk.modifiers:
        if modifier in words.adjectives:
            return words.adjectives[modifier]
    return None


def _from_noun(frame: Frame, scene: Scene, words: MeetingWords) -> MeetingStatus | None:
    """From the noun that a meeting hangs on: "the cancellation of the summit", "the postponement of talks"."""
    keys, first = scene.document.tokens.keys, frame.chunk.first
    if frame.verb is None and first > 1 and keys[first - 1] == "for" and keys[first - 2] in _PREPARING:
        return MeetingStatus.PLANNED  # "discussed the arrangements for a third round"
    if frame.verb is not None or first < 2:
        return None
    if keys[first - 1] in ("in", "at") and keys[first - 2] in TAKING_PART and frame.governor is not None:
        return _of_part(frame.governor, words)
    if keys[first - 1] != "of":
        return None
    verb = frame.governor.verb if frame.governor is not None else None
    if keys[first - 2] in words.arrangements and verb is not None and verb.negated:
        return MeetingStatus.PLANNED  # "the date of the talks has not been determined"
    if keys[first - 2] == "agenda" and verb is not None and verb.lemma == "be" and verb.tense is Tense.PAST:
        return MeetingStatus.HELD  # "trade was on the agenda of the talks"
    return words.status_nouns.get(keys[first - 2])


def _of_part(frame: Frame, words: MeetingWords) -> MeetingStatus | None:
    """From what is done to a part in a meeting: "refused participation in talks", "confirmed its participation in"."""
    status = from_verbs(frame, words)
    if status in UNDONE:
        return MeetingStatus.DECLINED
    return status if status is not MeetingStatus.HELD and frame.lemma in words.status else None


def _from_links(frame: Frame, words: MeetingWords) -> MeetingStatus | None:
    """From the verbs that have an event noun as subject or object; what undoes a meeting outweighs what plans it."""
    if not frame.links:
        return None
    opening = [link.governor for link, _ in frame.links if link.role == "content"]
    told = [
        link
        for link, role in frame.links
        if (role == "object" or _says_how(link))
        and not (link.lemma == "fail" and was_in_vain(link))
        and not (link.role == "participle" and _is_chaired(link, words))  # "talks, chaired by Aldor,"
        and (link.lemma not in words.saying or link.lemma in words.status)
        and link not in opening  # "hopes the meeting will bring progress"
    ]
    held = any(link.role == "participle" and link.lemma in words.holding for link, _ in frame.links)
    if held and any(map(_had_hopes, told)):
        return MeetingStatus.HELD  # "the talks, held in Ostia, were expected to help"
    now = [link for link in told if link.role != "participle" and words.status.get(link.lemma) is MeetingStatus.PLANNED]
    if now:  # "a meeting, put off in March, is now set for May"
        told = [link for link in told if link.role != "participle" or words.status.get(link.lemma) not in UNDONE]
    found = [s for link in told if (s := from_verbs(link, words))]
    if not found:  # "Friday's talks are to finalise the text"
        dealing = (role == "subject" and link.lemma in _DEALING and lies_ahead(link.verb) for link, role in frame.links)
        return MeetingStatus.PLANNED if any(dealing) else None
    if frame.hung is not None and frame.hung[0].verb is not None and frame.hung[1] in ("for", "to", "at", "in", "from"):
        found += [s for s in (from_verbs(frame.hung[0], words),) if s]
    if MeetingStatus.DECLINED in found and all(words.status.get(link.lemma) not in _CALLED_OFF for link in told):
        return MeetingStatus.DECLINED  # "refused to attend the talks, which had been planned for May"
    for status in _WEIGHTY:
        if status in found:
            return status
    return found[0]


def _is_chaired(frame: Frame, words: MeetingWords) -> bool:
    """Whether a verb tells who leads or hosts a meeting, and not how things stand with it."""
    return frame.lemma in words.mediating or frame.lemma in words.hosting


def _had_hopes(frame: Frame) -> bool:
    """Whether it was expected of a meeting to do something, not only to be held."""
    doing = any(d.role == "infinitive" and d.lemma not in HAPPENING for d in frame.dependents)
    return frame.lemma in _AWAITING and doing and frame.verb is not None and frame.verb.tense is Tense.PAST


#: What counts most of all that is said of how a meeting stands, in this order.
_WEIGHTY = (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED, MeetingStatus.DECLINED, MeetingStatus.ONGOING)


def _says_how(frame: Frame) -> bool:
    """Whether a verb says of its subject how it stands: "the meeting fell through", "was not possible"."""
    return not (frame.objects or _is_passive(frame)) or (frame.lemma == "be" and effective_lemma(frame) != "be")


def _is_passive(frame: Frame) -> bool:
    """Whether an event is what stands behind "by": "encouraged by the talks" says nothing of how they stand."""
    return frame.verb is not None and frame.verb.passive


def _from_chain(frame: Frame, words: MeetingWords) -> MeetingStatus | None:
    """From the verb that is the trigger, or the one that a noun hangs on, and those that control it."""
    if frame.verb is not None:
        return _of_trigger(frame, frame.verb, words)
    if frame.hung is not None and frame.hung[1] == "of" and frame.hung[0].lemma in _OF_PEOPLE:
        return None  # "the leaders of the talks have not met since"
    if frame.hung is not None and frame.hung[0].verb is not None and frame.hung[1] in _ATTENDED:
        return of_tense(frame.hung[0], words)  # "will discuss it at a meeting mediated by Aldor"
    governor = frame.governor
    if governor is None:
        return None
    if governor.lemma == "send" and frame.role == "to" and any(_is_nobody(a) for a in governor.objects):
        return MeetingStatus.DECLINED  # "sent nobody to the talks"
    if frame.role == "subject" and _is_passive(governor):  # but "encouraged by the talks"
        return of_tense(governor, words) if governor.lemma in _FOLLOWING else None
    if frame.role == "subject" and was_in_vain(governor):
        return MeetingStatus.HELD
    if frame.role in _BEFORE and (tense_of(governor.verb) is not Tense.PAST or governor.lemma in words.saying):
        return MeetingStatus.PLANNED  # "said ahead of the summit"
    if frame.role in ("after", "since", "following", "between") or (
        frame.role == "from" and governor.lemma in words.leaving
    ):
        return MeetingStatus.HELD
    if frame.role in _ATTENDED:
        return of_tense(governor, words)
    if frame.role == "for" and effective_lemma(governor) == "be under way":
        return MeetingStatus.PLANNED  # "preparations are under way for a summit"
    if (
        frame.role == "about"
        and frame.chunk.determiner in words.definite
        and tense_of(governor.verb) is not Tense.FUTURE
    ):
        return MeetingStatus.HELD  # "asked about his talks with Aldor"
    if frame.role in ("in", "over", "on") and governor.lemma not in words.holding:
        return MeetingStatus.PLANNED if tense_of(governor.verb) is Tense.FUTURE else MeetingStatus.HELD
    return from_verbs(governor, words)


def _is_nobody(argument: Argument) -> bool:
    return argument.chunk.determiner == "no" or argument.chunk.lemma in _NOBODY


def _of_trigger(frame: Frame, verb: VerbGroup, words: MeetingWords) -> MeetingStatus | None:
    """From a verb that is itself the trigger: what its lemma names is a meeting, not how it stands."""
    ahead = frame.governor if frame.role == "relative" else None  # "It will be the first time that they have met"
    if ahead is not None and ahead.lemma == "be" and any(a.chunk.lemma == "time" for a in ahead.objects):
        return of_tense(ahead, words)
    if frame.lemma == "be" and _is_now(verb):
        return MeetingStatus.ONGOING  # "are at this hour in one room"
    if frame.lemma in words.withdrawing and not verb.passive:
        return from_verbs(frame, words, trigger=True)  # "withdrew to a side room"
    if frame.lemma == "want" or (frame.lemma == "ask" and bids_come(frame)):
        return MeetingStatus.PROPOSED  # "wants them back in Ostia in June", "asked both to Ostia"
    if frame.lemma in _AWAITING:
        return MeetingStatus.PLANNED  # "expects Aldor in Ostia on Friday"
    named = (
        frame.lemma != "invite" and named_round(frame) is None and words.status.get(frame.lemma) not in UNDONE
    )  # but "it was called off"
    return from_verbs(frame, words, trigger=named and frame.lemma not in HAPPENING)


def _is_now(verb: VerbGroup) -> bool:
    """Whether a state is told of as it stands: "are", not "are to be"."""
    return verb.tense is Tense.PRESENT and verb.shape is Shape.FINITE and not (verb.due or verb.modal or verb.negated)


def was_due(frame: Frame, words: MeetingWords) -> bool:
    """Whether all that is told of a meeting is that it "had been due": on a day still to come it may yet be held."""
    if any(words.status.get(link.lemma) in UNDONE or _falls_through(link) for link, _ in frame.links):
        return (
            False  # "called off the talks, which had been due on Friday", "the talks, due on Friday, will not be held"
        )
    outer = [f for f in frame.around if f.verb is not None]
    outer += [f.governor for f in (frame, *outer) if f.governor is not None and f.role == "infinitive"]
    return any(
        f.verb is not None and ((f.verb.due and f.verb.perfect) or had_been_due(f.verb, effective_lemma(f)))
        for f in outer
    )


def _falls_through(frame: Frame) -> bool:
    """Whether what was to happen does not: "will not take place"."""
    return frame.verb is not None and frame.verb.negated and frame.lemma in HAPPENING


def by_date(status: MeetingStatus, when: When | None, scene: Scene) -> MeetingStatus:
    """What a date before or after publication rules out: nothing planned lies behind, nothing held ahead."""
    published = scene.published
    if published is None or when is None or when.earliest is None or when.latest is None:
        return status
    if status in (MeetingStatus.HELD, MeetingStatus.ONGOING) and when.earliest > published:
        return MeetingStatus.PLANNED
    if status is MeetingStatus.PLANNED and when.latest < published:
        return MeetingStatus.HELD
    return status
