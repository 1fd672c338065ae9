"""When something was that is told without a time: by the sentence before, the heading above, the day of the news."""

import datetime as dt
from bisect import bisect_left

from attrs import evolve

from caucasus_news.model import BlockKind, Precision, When
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import CALENDAR, Scene
from caucasus_news.parsers.setting.around import control_verbs
from caucasus_news.parsers.setting.when import APART, BOUNDS

_ENTRY = (Precision.DAY, Precision.MONTH)
_EXACT = (Precision.DAY, Precision.HOUR, Precision.MINUTE)
_OPENING = 2  # sentences
_FAR = 6  # sentences back in a paragraph
_LATELY = 31  # days
_LATE = 92  # days before publication that a story's opening may tell of


def context_when(frame: Frame, scene: Scene, foreign: frozenset[str]) -> When | None:
    """A time elsewhere: in the sentence, then in the one before it in the same paragraph.

    Times that belong to a trigger among `foreign` (other events, verbs of saying) are left out.
    """
    sentence = scene.sentence(frame)
    keys = scene.document.tokens.keys
    for number in (frame.sentence, frame.sentence - 1):
        if number < 0 or scene.document.sentences[number].block != sentence.block:
            return None
        found = [
            t
            for other in scene.frames[number]
            if other is not frame and other.lemma not in foreign
            for t in other.times
            if t.when.kind in CALENDAR and t.when.earliest is not None and t.when.precision in _EXACT
            if not (t.first and keys[t.first - 1] in BOUNDS) and t.last <= frame.chunk.first
        ]
        if found:
            return max(found, key=lambda t: t.first).when
    return None


def day_of_paragraph(number: int, scene: Scene) -> When | None:
    """The one day of late that the sentences before in the paragraph tell, where a sentence tells no time at all."""
    document, published = scene.document, scene.published
    sentences, bounds = document.sentences, document.sentences[number]
    if published is None or any(True for _ in document.times_in(bounds.first, bounds.last)):
        return None
    first = number
    while first and number - first < _FAR and sentences[first - 1].block == bounds.block:
        first -= 1
    told = [t.when for t in document.times_in(sentences[first].first, bounds.first)]
    days = {(w.earliest, w.latest): w for w in told if w.kind in CALENDAR and w.resolved}
    when = next(iter(days.values())) if len(days) == 1 else None
    if when is None or when.modifier is not None or when.latest is None or when.earliest != when.latest:
        return None
    return evolve(when, approximate=True) if 0 <= (published - when.latest).days <= _LATELY else None


def heading_when(frame: Frame, scene: Scene) -> When | None:
    """The day that the heading above a sentence gives to all below it: a chronology, a diary, a live blog."""
    document = scene.document
    headings = document.by_kind.get(BlockKind.HEADING, ())
    before = bisect_left(headings, frame.sentence)
    if not before:
        return None
    heading = document.sentences[headings[before - 1]]
    told = [t.when for t in document.times_in(heading.first, heading.last)]
    dated = [w for w in told if w.kind in CALENDAR and w.earliest is not None and w.precision in _ENTRY]
    return dated[0] if len(dated) == 1 else None


def in_opening(frame: Frame, scene: Scene) -> bool:
    """Whether a trigger stands in the first sentences of the body, in the past tense: the news of the day."""
    first = next(iter(scene.document.by_kind.get(BlockKind.PARAGRAPH, ())), 0)
    if frame.sentence - first >= _OPENING or frame.role in APART:
        return False
    verbs = [f.verb for f in (frame, *(link for link, _ in frame.links)) if f.verb is not None]
    return bool(verbs) and all(v.tense in (Tense.PAST, Tense.PERFECT) for v in verbs if v.shape is Shape.FINITE)


def day_of_publication(frame: Frame, scene: Scene) -> When | None:
    """The day of the news, as what a trigger tells without saying it; None where it is unknown.

    The day of publication, or the one on which it was told: "received Aldor, the ministry said on Monday"; or that of
    the sentence that opens the story: "failed on Monday to agree. Aldor and Berrin had met in Ostia".
    """
    day = scene.published
    if day is None:
        return None
    for other in scene.frames[frame.sentence]:
        told = [
            t.when.earliest for t in other.times if t.when.precision is Precision.DAY and t.when.earliest is not None
        ]
        if other.lemma in control_verbs("saying") and told and told[0] < day:
            day = told[0]
    lead = _time_of_lead(frame, scene, day) if day == scene.published else None
    if lead is not None and lead.earliest is not None and lead.precision is not Precision.DAY:
        return evolve(lead, approximate=True)
    day = lead.earliest if lead is not None and lead.earliest is not None else day
    span = scene.span(frame)
    text = span.of(scene.document.article.text)
    return When(text, span, day.isoformat(), day, day, Precision.DAY, approximate=True, timex3=day.isoformat())


def _time_of_lead(frame: Frame, scene: Scene, published: dt.date) -> When | None:
    """The one day or month of late at which the first sentence of the story tells that something was done."""
    first = next(iter(scene.document.by_kind.get(BlockKind.PARAGRAPH, ())), frame.sentence)
    if first >= frame.sentence:
        return None
    done = (f for f in scene.frames[first] if f.verb is not None and f.verb.tense in (Tense.PAST, Tense.PERFECT))
    times = [t.when for f in done if f.role not in APART for t in f.times]
    past = {(w.earliest, w.latest): w for w in times if w.precision in _ENTRY and w.latest and w.latest <= published}
    if len(past) != 1:
        return None
    told = next(iter(past.values()))
    return told if told.latest is not None and (published - told.latest).days < _LATE else None
