"""Talks of a row that one third has hosted all along: "the tenth meeting of both that Aldor hosted since 2008"."""

from collections.abc import Iterable, Iterator

from caucasus_news.model import MediationForm, Meeting, MeetingMode, MeetingStatus
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.hosts import at_home
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.talks import led

#: Words that count a meeting among others of the kind, or speak of them all.
_ROW = frozenset(
    {"third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "series"}
)
_SINCE = frozenset({"since", "kind", "format", "row", "hosted", "series"})


def of_row(
    told: Iterable[tuple[Meeting, list[MediationDraft]]], others: Iterable[Meeting], stage: Stage
) -> Iterator[MediationDraft]:
    """The earlier talks of the same two, at home of the host who a text says has had a row of them."""
    for meeting, drafts in told:
        for draft in drafts:
            if len(draft.mediators) == 1 and draft.form is MediationForm.HOSTING and _is_of_row(meeting, stage):
                yield from _before(meeting, draft, others, stage)


def _is_of_row(meeting: Meeting, stage: Stage) -> bool:
    """Whether the sentences that tell of a meeting count it as one of several that were hosted so."""
    rows = [set(stage.keys[number]) for number in stage.told[id(meeting)]]
    return any(_ROW & keys and _SINCE & keys for keys in rows)


def _before(
    meeting: Meeting, draft: MediationDraft, others: Iterable[Meeting], stage: Stage
) -> Iterator[MediationDraft]:
    sides = {p.id for p in draft.parties}
    for other in others:
        if other is meeting or id(other) in stage.mediated or other.status is not MeetingStatus.HELD:
            continue
        if other.mode is not MeetingMode.IN_PERSON or other.when is None or not _lies_before(other, meeting, stage):
            continue
        same = stage.taken(p.actor for p in other.participants) == sides
        if same and at_home(draft.mediators[0], other, stage):
            number = min(stage.told[id(other)], default=draft.sentence)
            yield from led(other, draft.mediators, MediationForm.HOSTING, number, stage)


def _lies_before(one: Meeting, other: Meeting, stage: Stage) -> bool:
    """Whether a meeting was before another, or before the text that tells of that."""
    last = other.when.earliest if other.when is not None else stage.scene.published
    day = one.when.latest if one.when is not None else None
    return last is not None and day is not None and day < last
