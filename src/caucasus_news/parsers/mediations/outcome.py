"""What came of talks, from the sentences that speak of them and the next ones."""

from collections.abc import Iterator, Mapping
from functools import cache

from caucasus_news.lexicon.words import load_words
from caucasus_news.model import ActorKind, BlockKind, MediationForm, Meeting, MeetingStatus, Outcome, When
from caucasus_news.parsers.mediations.agreeing import (
    agreed,
    agrees_to_truce,
    ends_fighting,
    leaves_unsigned,
    pledges_to_go_on,
)
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.other_time import is_of_another_time
from caucasus_news.parsers.mediations.stage import Stage, once
from caucasus_news.parsers.mediations.verdicts import verdict

_TABLE = frozenset(
    {"sides", "parties", "delegations", "negotiators", "both", "leaders", "ministers", "presidents", "three", "neither"}
    | {"they", "talks", "meeting", "nothing", "statement", "document", "declaration", "premiers", "two", "agreement"}
    | {"following", "communique", "communiqué", "protocol", "accord", "text", "memorandum", "paper", "roadmap"}
)
_AGREED = frozenset({("it", "was", "agreed"), ("it", "was", "decided"), ("it", "was", "also")})
_DENYING = frozenset({"not", "hardly", "barely", "never", "no"})
_TALKS = frozenset({MediationForm.HOSTING, MediationForm.FACILITATION})
_PAIR, _OPENING = 2, 6  # persons, and words before the second one's name
_FAR = 6  # sentences behind one that tells of the meeting, of those at the table
_BEFORE = frozenset(
    {'"', "“", "„", "«", "previous", "previously", "earlier", "last", "ago", "since", "first", "former", "once", "if"}
)
_LONG = 60  # days
_REACH = 2  # sentences behind one that tells of the meeting
_AHEAD = (MeetingStatus.PLANNED, MeetingStatus.PROPOSED, MeetingStatus.POSTPONED)


@cache
def _phrases() -> Mapping[str, list[tuple[str, Outcome]]]:
    """The phrases of all outcomes by their first word, between blanks, as a sentence's words are joined."""
    found: dict[str, list[tuple[str, Outcome]]] = {}
    for name, phrases in load_words("mediations")["outcomes"].items():
        for phrase in phrases:
            found.setdefault(phrase.split()[0], []).append((f" {phrase} ", Outcome(name)))
    return found


def outcome_of(meeting: Meeting, stage: Stage) -> Outcome | None:
    """The outcome of talks: pending while they lie ahead, else what the text says of them, else None."""
    if meeting.status in _AHEAD:
        return Outcome.PENDING
    if meeting.status is not MeetingStatus.HELD:
        return None
    told = said_of(list(dict.fromkeys(_near(meeting, stage))), stage)
    first = min(stage.told[id(meeting)], default=0)
    return told or _told_far(meeting, stage) or _told_ahead(first, meeting.when, stage)


def told_later(draft: MediationDraft, stage: Stage) -> None:
    """Give talks that are no meeting of their own the outcome that a sentence further behind tells of."""
    open_ended = draft.outcome is None and draft.form in _TALKS and not draft.part
    if open_ended and said_of([draft.sentence], stage) is Outcome.NO_AGREEMENT:
        draft.outcome = Outcome.NO_AGREEMENT  # "had been working on it; one delegation walked out"
    if not open_ended or stage.meetings.get(draft.sentence):
        return
    for far in _far_behind(draft.sentence, draft.when, stage):
        draft.outcome = draft.outcome or said_of([far], stage)
    draft.outcome = draft.outcome or _told_ahead(draft.sentence, draft.when, stage)


def _told_ahead(number: int, when: When | None, stage: Stage) -> Outcome | None:
    """What those at the table agreed, by the sentence that opens a text before it tells of their talks."""
    ahead = number - 1
    sentences = stage.scene.document.sentences
    if ahead < 0 or stage.meetings.get(ahead) or sentences[number].block - sentences[ahead].block > 1:
        return None
    if not _opens_text(ahead, stage) or of_another_day(ahead, when, stage):
        return None
    agreeing = [f for f in agreed(ahead, stage) if not is_of_another_time(f, stage) and not f.role]
    both = any(len(stage.in_conflict(stage.named(m for a in f.subject for m in a.mentions))) >= _PAIR for f in agreeing)
    told = said_of([ahead], stage) if both else None
    return told if told in (Outcome.AGREEMENT, Outcome.CEASEFIRE) else None


def _opens_text(number: int, stage: Stage) -> bool:
    """Whether a sentence is the first of the body: no paragraph's stands before it."""
    sentences = stage.scene.document.sentences
    return all(s.kind is not BlockKind.PARAGRAPH or s.block == sentences[number].block for s in sentences[:number])


def _told_far(meeting: Meeting, stage: Stage) -> Outcome | None:
    """The outcome that a sentence further behind tells of: "In the end nothing was signed"."""
    for number in stage.told[id(meeting)]:
        for far in _far_behind(number, meeting.when, stage):
            told = said_of([far], stage)
            if told is not None:
                return told
    return None


def _far_behind(number: int, when: When | None, stage: Stage) -> Iterator[int]:
    """The sentences behind those near one that go on about the same table, up to the next meeting."""
    last = min(number + 1 + _FAR, len(stage.scene.frames))
    for nxt in range(number + 1, last):
        if stage.meetings.get(nxt) or not (nxt == number + 1 or stage.follows(nxt - 1, nxt)):
            return
        if _of_table(nxt, stage) and not of_another_day(nxt, when, stage):
            yield nxt


def of_another_day(number: int, when: When | None, stage: Stage) -> bool:
    """Whether a sentence speaks of what was before a meeting: "signed a truce in 2020", "at their last meeting"."""
    if not _BEFORE.isdisjoint(stage.keys[number]):
        return True  # or somebody's words: "They are like two men who have agreed on the price"
    start = when.earliest if when is not None else None
    ends = [t.when.latest for t in stage.times[number] if t.when.latest is not None]
    return bool(ends) and (start is None or min(ends) < start)


def told_of(number: int, stage: Stage) -> Outcome | None:
    """The outcome that a sentence tells of, or one right behind it of those at the table.

    "The sides made progress.".
    """
    return said_of([number, *(n for n in behind(number, stage) if _of_table(n, stage))], stage)


def said_of(numbers: list[int], stage: Stage) -> Outcome | None:
    """The outcome that these sentences tell of; None where they tell of none."""
    keys = [key for n in numbers for key in stage.keys[n]]
    text, phrases = f" {' '.join(keys)} ", _phrases()
    opening = phrases.keys() & set(keys)  # each once, however often a long text says it
    found = [(phrase, outcome) for key in opening for phrase, outcome in phrases[key] if phrase in text]
    told = {outcome for phrase, outcome in found if _says(phrase, outcome, text)}
    if Outcome.NO_AGREEMENT in told:
        return Outcome.NO_AGREEMENT
    if any(leaves_unsigned(n, stage) for n in numbers):
        return Outcome.NO_AGREEMENT
    if Outcome.CEASEFIRE in told or any(ends_fighting(n, stage) for n in numbers):
        return Outcome.CEASEFIRE
    agreeing = [f for n in numbers for f in agreed(n, stage) if not is_of_another_time(f, stage)]
    if any(agrees_to_truce(f, stage) for f in agreeing):
        return Outcome.CEASEFIRE
    if Outcome.AGREEMENT in told or agreeing:
        return Outcome.AGREEMENT
    verdicts = [verdict(n, stage) for n in numbers]
    if Outcome.NO_AGREEMENT in verdicts:
        return Outcome.NO_AGREEMENT
    if Outcome.PROGRESS in told or Outcome.PROGRESS in verdicts:
        return Outcome.PROGRESS
    pledged = any(pledges_to_go_on(f, stage) for n in numbers for f in stage.scene.frames[n])
    return Outcome.PROGRESS if pledged else None


def _says(phrase: str, outcome: Outcome, text: str) -> bool:
    """Whether a text tells what a phrase of it says; progress that it denies is none: "has not narrowed"."""
    at = text.find(phrase)
    if outcome is Outcome.CEASEFIRE and {"after", "since"} & set(text[:at].split()[-3:]):
        return False  # "two months after the guns fell silent"
    if outcome is not Outcome.PROGRESS:
        return True
    return text[:at].rsplit(" ", 1)[-1] not in _DENYING


def _near(meeting: Meeting, stage: Stage) -> Iterator[int]:
    """The sentences that speak of a meeting and those right behind them that speak of no other, in the same block."""
    told = stage.told[id(meeting)]
    for number in told:
        if number != min(told) and _lies_before(number, meeting.when, stage):
            continue  # "they go back to what was agreed in 2008"
        yield number
        yield from behind(number, stage)


def _lies_before(number: int, when: When | None, stage: Stage) -> bool:
    """Whether all days of a sentence lie long before a meeting."""
    start = when.earliest if when is not None else None
    ends = [t.when.latest for t in stage.times[number] if t.when.latest is not None]
    return start is not None and bool(ends) and (start - max(ends)).days > _LONG


def behind(number: int, stage: Stage) -> Iterator[int]:
    """The next sentences of the block, up to one that tells of a meeting; of the next block, one of those at the table.

    "The sides made progress."
    """
    sentences = stage.scene.document.sentences
    for nxt in range(number + 1, min(number + 1 + _REACH, len(sentences))):
        away = sentences[nxt].block - sentences[number].block
        if away > 1 or (away and not _of_table(nxt, stage)) or _tells_of_another(nxt, stage):
            return
        yield nxt


def _tells_of_another(number: int, stage: Stage) -> bool:
    """Whether a sentence tells of a meeting of its own; one that those at the table agreed to have is the outcome's."""
    meetings = stage.meetings.get(number, ())
    if not meetings or not _of_table(number, stage) or any(m.status not in _AHEAD for m in meetings):
        return bool(meetings)
    return not agreed(number, stage)


@once
def _of_table(number: int, stage: Stage) -> bool:
    """Whether a sentence opens with those at the table: "The two sides", both by name."""
    if not _TABLE.isdisjoint(stage.keys[number][:6]) or tuple(stage.keys[number][:3]) in _AGREED:
        return True
    first = stage.scene.document.sentences[number].first
    opening = [m for m in stage.mentions[number] if m.first - first <= _OPENING and m.acts]
    persons = [a for m in opening for a in m.actors if a.kind is ActorKind.PERSON]
    return len(persons) == _PAIR and len(stage.in_conflict(persons)) == _PAIR
