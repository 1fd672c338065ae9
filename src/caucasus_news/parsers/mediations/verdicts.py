"""What came of talks by what their sentences deny or grant of any result: "no paper came of it", "they drew nearer"."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from caucasus_news.model import Outcome
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.stage import Stage, once

_PAIR = 2
_SOME = frozenset({"they", "it", "there", "nothing", "nobody", "none", "neither", "both", "each", "much", "little"})
_DENYING = frozenset(
    {"no", "not", "never", "neither", "nobody", "nothing", "none", "nor", "without", "hardly", "barely"}
)
#: What is or is not told of talks: nothing that came of them.
_TOLD = frozenset({"comment", "comments", "date", "details", "explanation", "information", "questions", "reasons"})
_SAYING = frozenset({"comment", "comment on", "disclose", "reveal", "elaborate", "tell", "say"})
_UNREAL = frozenset({"conditional", "obligation", "necessary", "future"})


@once
def verdict(number: int, stage: Stage) -> Outcome | None:
    """The outcome that a sentence about those at the table, their talks or a result of them comes down to.

    A result that is denied, or a word of failing, is none; a word of nearing that is not denied is progress.
    """
    words, keys = stage.words, stage.keys[number]
    fails, nears = _says(words.failing_words, keys), _says(words.nearing_words, keys)
    if not fails and not nears and words.result_words.isdisjoint(keys):
        return None
    frames = [f for f in _of_table(number, stage) if f.lemma not in _SAYING]
    if not frames or any(f.verb is not None and (f.verb.modal in _UNREAL or f.verb.due) for f in frames):
        return None
    if fails:
        return Outcome.NO_AGREEMENT
    denied = any(f.verb is not None and f.verb.negated for f in frames)
    if _denies_result(keys, stage) or (denied and words.result_words & set(keys)):
        return Outcome.NO_AGREEMENT
    return Outcome.PROGRESS if nears and not denied and _DENYING.isdisjoint(keys) else None


def _says(phrases: frozenset[str], keys: Sequence[str]) -> bool:
    """Whether a sentence has one of the phrases; only those whose first word it has are looked for."""
    opened = _by_opening(phrases)
    found = [phrase for word in opened.keys() & keys for phrase in opened[word]]
    if not found:
        return False
    text = f" {' '.join(keys)} "
    return any(phrase in text for phrase in found)


@cache
def _by_opening(phrases: frozenset[str]) -> Mapping[str, list[str]]:
    """Phrases between blanks by their first word."""
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        found.setdefault(phrase.split()[0], []).append(f" {phrase} ")
    return found


def _denies_result(keys: Sequence[str], stage: Stage) -> bool:
    """Whether a word of denial or failing stands before a result: "no paper", "failed to find a common language"."""
    results = stage.words.result_words
    denials = (i for i, key in enumerate(keys) if key in _DENYING or key in _FAILING)
    return any(not results.isdisjoint(keys[i + 1 : i + 1 + _REACH]) for i in denials)


_REACH = 7
_FAILING = frozenset({"failed", "fail", "fails", "failing", "unable", "refused", "refusing"})


def _of_table(number: int, stage: Stage) -> Iterator[Frame]:
    """The verbs of a sentence whose subject is those at the table, the talks, or something that may come of them."""
    for frame in stage.scene.frames[number]:
        if frame.verb is None or frame.role in ("relative", "content"):
            continue
        told = [*frame.subject, *(frame.objects if frame.verb.passive or frame.verb.negated else ())]
        if any(_is_table(a, stage) for a in told) or _by_name(frame, stage):
            yield frame


def _by_name(frame: Frame, stage: Stage) -> bool:
    """Whether both parties do it, by name."""
    return len(stage.in_conflict(stage.named([m for a in frame.subject for m in a.mentions]))) >= _PAIR


def _is_table(argument: Argument, stage: Stage) -> bool:
    words, lemma = stage.words, argument.chunk.lemma
    if lemma in _TOLD:
        return False  # "No further details were given"
    lemmas = {lemma, *(c.lemma for c in argument.complements)}  # "some of the gaps"
    if lemma in _SOME or argument.chunk.determiner in ("no", "neither"):
        return True
    known = (words.plural_guests, words.talk_nouns, words.result_words, words.matters)
    return not all(lemmas.isdisjoint(nouns) for nouns in known)
