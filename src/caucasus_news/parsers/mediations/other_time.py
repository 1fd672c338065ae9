"""Whether a verb of agreeing tells of another time than the talks beside it: a condition, or what went before."""

from itertools import pairwise

from caucasus_news.parsers.chunks import ChunkKind, Shape, Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import calendar_times

_CONDITIONS = frozenset({"if", "unless", "once", "until", "whenever", "before", "provided"})
_OF = frozenset({"of", "on", "about", "with", "to", "upon"})
_NEAR = 6  # words between "what" and who agreed on it
_UNREAL = frozenset({"conditional", "obligation", "necessary", "possible"})
_EARLIER = frozenset({"since", "when"})
_UNITS = frozenset({"hours", "days", "weeks", "months", "years", "day", "week", "month", "year", "hour"})
_DAYS = 14


def is_of_another_time(frame: Frame, stage: Stage) -> bool:
    """Whether what a verb tells came of something else: "when both agree", "days after they had agreed to a truce"."""
    if _is_what(frame, stage) or _only_thought_of(frame, stage):
        return True
    clause = next((f for f in frame.chain() if f.verb is not None and f.role not in ("infinitive", "gerund")), frame)
    if clause.role in _CONDITIONS:
        return True
    if clause.role in _EARLIER:
        present = clause.verb is not None and clause.verb.tense is Tense.PRESENT
        return clause.role == "since" or present or (len(clause.subject) == 1 and _is_one_state(clause))
    if clause.role == "after":
        return _counted_from(clause, stage)
    aside = frame.role == "relative" or (frame.verb is not None and frame.verb.shape is Shape.PARTICIPLE)
    return aside and _long_ago(frame, stage)


def _is_what(frame: Frame, stage: Stage) -> bool:
    """Whether it is spoken of what was agreed before: "reviewed the implementation of what was agreed then"."""
    keys, sentence = stage.scene.document.tokens.keys, stage.scene.document.sentences[frame.sentence]
    start = max(sentence.first, min([frame.chunk.first, *(a.chunk.first for a in frame.subject)]) - _NEAR)
    return any(one in _OF and other == "what" for one, other in pairwise(keys[start : frame.chunk.first + 1]))


def _only_thought_of(frame: Frame, stage: Stage) -> bool:
    """Whether nobody is sure of it: "nobody should count on anything being signed"."""
    if frame.verb is None or frame.verb.shape is Shape.FINITE:
        return False
    told = [a.chunk for a in frame.objects]
    unreal = [f for f in stage.scene.frames[frame.sentence] if f.verb is not None and f.verb.modal in _UNREAL]
    around = (a.chunk for f in unreal for a in (*f.objects, *(x for _, args in f.prepositions for x in args)))
    return bool(unreal) and any(chunk is c for chunk in around for c in told)


def _is_one_state(frame: Frame) -> bool:
    """Whether a single actor by name does it: "when Aldoria agreed to lease a port"."""
    return any(len(m.actors) == 1 for a in frame.subject for m in a.mentions)


def _counted_from(frame: Frame, stage: Stage) -> bool:
    """Whether a time is counted from what an "after" tells: "two days after both agreed"."""
    chunks = stage.scene.chunks[frame.sentence]
    keys = stage.scene.document.tokens.keys
    for i in range(frame.index, max(frame.index - 8, -1), -1):
        if chunks[i].lemma == "after" and chunks[i].kind in (ChunkKind.SUBORDINATOR, ChunkKind.PREPOSITION):
            return keys[chunks[i].first - 1] in _UNITS
    return False


def _long_ago(frame: Frame, stage: Stage) -> bool:
    """Whether an aside has a day of its own long before the text: "the statement signed on 10 November 2020".

    "Praised the commissions, which on April 19 had agreed on four villages".
    """
    published = stage.scene.published
    ends = [w.latest for w in calendar_times(frame) if w.latest is not None]
    return published is not None and bool(ends) and (published - max(ends)).days > _DAYS
