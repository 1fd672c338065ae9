"""Whether guests were met or called one by one: separately, in pairs, in a row of calls."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from caucasus_news.model import Actor, MeetingMode
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.draft import MeetingDraft, copy_of
from caucasus_news.parsers.meetings.words import meeting_words

SEVERAL = 2  # times within one longer: "twice in 2022, in April and in October"
_WINDOW = 30  # tokens behind a verb
_STOPS = frozenset({".", ";", ":", "!", "?"})
_PARTING = (
    "in that order", "never together", "not together", "one after another", "one after the other", "one at a time",
    "one following the other",
)  # fmt: skip
_FORMER, _LATTER = "the former", "the latter"
_ON_THEIR_OWN = ("on their own", "on his own", "on her own")
_LINKING = frozenset({"that", "to", "with"})
_AT_LAST = frozenset({"after", "afterwards", "eventually", "finally", "lastly", "later", "then"})
_TOGETHER = frozenset({"both", "together"})
_APART = frozenset({"individual", "separate"})
_PAIRED = frozenset({"bilateral", "individual", "one-on-one", "separate", "face-to-face", "two-way"})


def guest_by_guest(
    draft: MeetingDraft, frame: Frame, visitors: list[Actor], keys: Sequence[str]
) -> Iterator[MeetingDraft]:
    """One draft for each guest where the words say that each was met by himself, and one for each call."""
    guests = [a for a in draft.participants if a not in visitors]
    if frame.lemma == "seat" and "together" in frame.adverbs:
        return  # "seated them apart and then together"
    apart = _separately(frame, keys) or _are_several(draft, frame) or _called_one(draft, frame)
    if not (apart or _is_row_of_calls(draft, frame)) or (len(visitors) > 1 and not (apart and guests)):
        return
    of_whom = table.people(frame.after("of")) if frame.verb is None and frame.after("with") else []
    if not visitors and apart and len(of_whom) == 1:  # "separate meetings of Aldor with Berrin and Carol"
        visitors, guests = of_whom, [a for a in guests if a not in of_whom]
    if not visitors and apart and len(guests) > SEVERAL:
        visitors, guests = guests[:1], guests[1:]  # "one-on-one meetings between Aldor and the others"
    if len(visitors) > 1 and len(guests) == 1:
        if len(draft.hosts) == len(visitors) and apart:
            yield from _by_each(draft)
            return
        guests = visitors  # "Aldor and Berrin met Carol separately"
    for guest in guests:
        one = copy_of(draft, [a for a in draft.participants if a is guest or a not in guests], draft.when)
        one.alone = draft.mode is MeetingMode.IN_PERSON
        yield one
    together = bool({"together", "jointly"} & {*frame.adverbs}) or then_both(frame, keys)
    if apart and len(guests) == SEVERAL and together:
        yield copy_of(draft, draft.participants, draft.when)  # "received the two first separately, then together"


def _by_each(draft: MeetingDraft) -> Iterator[MeetingDraft]:
    """One draft for each host of the same guest: "Aldor and Berrin each received him"."""
    for host in draft.hosts:
        one = copy_of(draft, list(draft.participants), draft.when)
        one.hosts, one.alone = [host], True
        yield one


def then_both(frame: Frame, keys: Sequence[str]) -> bool:
    """Whether those met one by one were met together in the end: "first Aldor, then Berrin, and finally both"."""
    behind = [key for key in _behind(frame, keys) if key not in _LINKING]
    return any(one in _AT_LAST and other in _TOGETHER for one, other in pairwise(behind))


def _separately(frame: Frame, keys: Sequence[str]) -> bool:
    topics = [d for d in frame.dependents if d.role == "object"] if frame.lemma in meeting_words().discussing else []
    around = (*frame.around, *topics)  # "discussed the treaty with each separately"
    adverbs = {a for f in around for a in f.adverbs}
    several = frame.chunk.determiner not in ("a", "an") and bool(meeting_words().apart & {*frame.chunk.modifiers})
    several = several or (_is_several(frame) and bool(frame.after("with")))
    if frame.lemma == "shuttle":
        return True
    apart = bool(adverbs & meeting_words().separately)
    if ("together" in adverbs and not apart) or frame.after("between"):
        return _in_pairs(frame)  # "separate talks between Aldor and Berrin" are apart from others
    each = any(
        "each" in (keys[a.chunk.first], a.chunk.lemma) and a.chunk.lemma != "other"
        for f in around
        for a in (*f.subject, *f.objects, *f.after("with", "to"))
    )
    return apart or several or each or _one_at_a_time(frame, keys)


def _one_at_a_time(frame: Frame, keys: Sequence[str]) -> bool:
    """Whether words behind a verb part the guests: "received both, one at a time", "in that order, not together"."""
    if frame.verb is None:
        return False
    said = " ".join(_behind(frame, keys))
    parted = _FORMER in said and _LATTER in said  # "received both, the former at breakfast and the latter at noon"
    return parted or any(words in said for words in _PARTING) or said.endswith(_ON_THEIR_OWN)


def _behind(frame: Frame, keys: Sequence[str]) -> Sequence[str]:
    """The words behind a trigger up to the next stop."""
    behind = keys[frame.chunk.last : frame.chunk.last + _WINDOW]
    return behind[: next((i for i, key in enumerate(behind) if key in _STOPS), len(behind))]


def _in_pairs(frame: Frame) -> bool:
    """Whether one met several others in turn: "one-on-one meetings between Aldor and the ministers"."""
    return _is_several(frame) and len(table.people(frame.after("between"))) > SEVERAL


def _is_several(frame: Frame) -> bool:
    """Whether a noun tells of meetings in pairs: "bilateral meetings"; "talks" may be one."""
    plural = frame.verb is None and frame.chunk.determiner not in ("a", "an", "the")
    paired = _PAIRED if frame.lemma != "talks" else _APART
    return plural and not paired.isdisjoint(frame.chunk.modifiers)


def _are_several(draft: MeetingDraft, frame: Frame) -> bool:
    """Whether one had several meetings, with several: "held meetings with Aldor and Berrin"."""
    if not draft.plural or "bilateral" in frame.chunk.modifiers:
        return draft.plural
    loose = frame.chunk.determiner not in ("the", "these", "those") and not frame.after("of")
    return loose and len(table.visitors(frame)) < SEVERAL and bool(frame.after("with"))


def _called_one(draft: MeetingDraft, frame: Frame) -> bool:
    """Whether many called one, each by himself: "Aldor, Berrin and Carol rang the premier"; two may share a line."""
    calls = draft.mode is MeetingMode.PHONE and frame.verb is not None and "jointly" not in frame.adverbs
    return calls and len(table.people(frame.subject)) > SEVERAL and len(table.people(frame.objects)) == 1


def _is_row_of_calls(draft: MeetingDraft, frame: Frame) -> bool:
    """ "Phoned Aldor and Berrin", "calls with Aldor and Berrin"; but "a call between Aldor and Berrin"."""
    if draft.mode is not MeetingMode.PHONE:
        return False
    if frame.verb is not None:
        return True
    jointly = any(a.chunk.mention is not None for a in frame.after("between", "of", "among"))  # not "of condolence"
    return frame.chunk.determiner not in ("a", "an", "the") and not jointly
