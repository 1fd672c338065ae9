"""What came of talks, from the sentences that speak of them and the next ones."""

from collections.abc import Iterator, Mapping
from functools import cache

from caucasus_news.lexicon.words import load_words
from caucasus_news.model import Meeting, MeetingStatus, Outcome
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.stage import Stage

_TABLE = frozenset({"sides", "parties", "delegations", "negotiators"})
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
    return said_of(list(dict.fromkeys(_near(meeting, stage))), stage)


def told_of(number: int, stage: Stage) -> Outcome | None:
    """The outcome that a sentence tells of, or one right behind it of those at the table.

    "The sides made progress.".
    """
    return said_of([number, *(n for n in behind(number, stage) if _of_table(n, stage))], stage)


def said_of(numbers: list[int], stage: Stage) -> Outcome | None:
    """The outcome that these sentences tell of; None where they tell of none."""
    keys = [key for n in numbers for key in stage.keys(n)]
    text, phrases = f" {' '.join(keys)} ", _phrases()
    opening = phrases.keys() & set(keys)  # each once, however often a long text says it
    told = {outcome for key in opening for phrase, outcome in phrases[key] if phrase in text}
    if Outcome.NO_AGREEMENT in told:
        return Outcome.NO_AGREEMENT
    frames = [f for n in numbers for f in stage.scene.frames[n]]
    if Outcome.CEASEFIRE in told or any(_stops(f, stage) for f in frames):
        return Outcome.CEASEFIRE
    if Outcome.AGREEMENT in told or any(agrees(f, stage) for f in frames):
        return Outcome.AGREEMENT
    return Outcome.PROGRESS if Outcome.PROGRESS in told else None


def _near(meeting: Meeting, stage: Stage) -> Iterator[int]:
    """The sentences that speak of a meeting and those right behind them that speak of no other, in the same block."""
    for number in stage.told[id(meeting)]:
        yield number
        yield from behind(number, stage)


def behind(number: int, stage: Stage) -> Iterator[int]:
    """The next sentences of the block, up to one that tells of a meeting; of the next block, one of those at the table.

    "The sides made progress."
    """
    sentences = stage.scene.document.sentences
    for nxt in range(number + 1, min(number + 1 + _REACH, len(sentences))):
        away = sentences[nxt].block - sentences[number].block
        if away > 1 or (away and not _of_table(nxt, stage)) or stage.meetings.get(nxt):
            return
        yield nxt


def _of_table(number: int, stage: Stage) -> bool:
    """Whether a sentence opens with those at the table: "The two sides"."""
    return bool(_TABLE & {*stage.keys(number)[:3]})


def done(frame: Frame) -> bool:
    """Whether a verb tells what happened: no wish, no plan, no denial."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal or verb.due or verb.tense is Tense.FUTURE:
        return False
    return verb.shape is not Shape.INFINITIVE


def _stops(frame: Frame, stage: Stage) -> bool:
    """ "agreed to halt the fighting"; "agreed a truce", "talks brought a ceasefire"."""
    words = stage.words
    if frame.verb is None or not done(frame):
        return False
    if frame.lemma in words.pledging:
        return any(
            d.role == "infinitive"
            and d.lemma in words.ending
            and (d.lemma in words.ceasing or any(set(a.chunk.lemma.split()) & words.fighting for a in d.objects))
            for d in frame.dependents
        )
    truce = any(set(a.chunk.lemma.split()) & words.truces and a.chunk.event for a in frame.objects)
    return truce and frame.lemma in (words.signing | words.result_making | words.announcing)


def agrees(frame: Frame, stage: Stage) -> bool:
    """Whether a verb tells that something was signed or agreed; "agreed to meet again" is no agreement."""
    words = stage.words
    if frame.lemma not in words.agreeing or not done(frame):
        return False
    if frame.lemma.split()[0] == "agree" or frame.lemma in words.pledging:
        follows = [d for d in frame.dependents if d.role == "infinitive"]
        return not any(d.lemma in words.going_on for d in follows) and not _on_talks(frame, stage)
    return frame.lemma in ("sign", "initial") or any(set(a.chunk.lemma.split()) & words.papers for a in frame.objects)


def _on_talks(frame: Frame, stage: Stage) -> bool:
    """ "agreed on another round": no more than to go on."""
    told = [*frame.objects, *frame.after("on", "to")]
    return any(a.chunk.lemma in stage.words.talk_nouns for a in told)
