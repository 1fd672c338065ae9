"""Deeds announced together and told one by one: "Three jets were shot at by rebels, who deny it. On Tuesday one …".

Who did it, and whose word it is, is said once, of all of them.
"""

from collections.abc import Iterator, Sequence

from caucasus_news.model import When
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.incidents.draft import FIRE, IncidentDraft
from caucasus_news.parsers.people import count_in
from caucasus_news.parsers.scene import Scene

_DEEDS = FIRE | {""}
_MANY = 6  # deeds told one by one: more are none of a series


def deal_out(drafts: Sequence[IncidentDraft], scene: Scene) -> None:
    """Give each deed of a series that follows its announcement whoever did them all, and whose word they are."""
    for at, announced in enumerate(drafts[:-1]):
        if announced.attacker is None or announced.kind not in _DEEDS:
            continue
        told = list(_told_behind(announced, drafts[at + 1 :], scene))
        if not told or _announces(announced, scene) < len(told) + _first_of_them(announced):
            continue
        announced.when = _day_of_first(announced) or announced.when
        for draft in told:
            draft.attacker = announced.attacker
            if not draft.sources:
                draft.sources += announced.sources


def _first_of_them(draft: IncidentDraft) -> int:
    """One, where the first deed of a series has been taken for its announcement, which tells no day of its own."""
    return 1 if len(draft.sentences) > 1 else 0


def _day_of_first(draft: IncidentDraft) -> When | None:
    """The day of the first deed of a series, behind the days over which they all were: "last week … On Tuesday"."""
    days = (t.when for f in draft.frames if f.sentence != draft.sentences[0] for t in f.times)
    return next((day for day in days if day.earliest is not None and day.earliest == day.latest), None)


def _told_behind(announced: IncidentDraft, drafts: Sequence[IncidentDraft], scene: Scene) -> Iterator[IncidentDraft]:
    """The deeds told in the same paragraph, each on a day of its own and with nobody who did it."""
    sentences = scene.document.sentences
    for draft in drafts[:_MANY]:
        first = draft.sentences[0]
        if first <= announced.sentences[0]:
            continue
        if sentences[first].block != sentences[announced.sentences[0]].block:
            return
        harmed = [draft.target, *(toll.side for toll in draft.tolls)]
        alone = draft.attacker is None and _is_of_one_day(draft) and not (draft.back or draft.generic)
        if alone and draft.kind in _DEEDS and announced.attacker not in harmed:
            yield draft


def _is_of_one_day(draft: IncidentDraft) -> bool:
    """Whether a deed has a day of its own, and counts nobody since another: "3,823 dead since April"."""
    when = draft.when if draft.own_when else None
    counted = any(toll.since is not None for toll in draft.tolls)
    return when is not None and when.earliest is not None and when.earliest == when.latest and not counted


def _announces(draft: IncidentDraft, scene: Scene) -> int:
    """How many things are said to have been hit, or how many deeds done: "three jets were shot at", "two attacks"."""
    frames = [f for f in draft.frames if f.sentence == draft.sentences[0]]
    hit = [a for f in frames if f.verb is not None for a in f.objects]
    hit += [Argument(f.chunk) for f in frames if f.verb is None]
    words = casualty_words()
    for chunk in (a.chunk for a in hit if a.chunk.mention is None):
        count = count_in(chunk, scene)
        things = chunk.lemma not in words.civilian and chunk.lemma not in words.military
        if things and count is not None and count.stated and (count.at_least or 0) > 1:
            return count.at_least or 0
    return 0
