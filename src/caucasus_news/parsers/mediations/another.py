"""Truces and agreements named by a number or a word that takes up one told before: "the second, brokered by X"."""

from collections.abc import Iterator, Sequence
from functools import cache

from caucasus_news.model import Actor, MediationForm, Outcome, When
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.auspices import by_phrases
from caucasus_news.parsers.mediations.dating import behind_by
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_at
from caucasus_news.parsers.mediations.results import makers
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.words import MediationWords
from caucasus_news.parsers.scene import CALENDAR, calendar_times
from caucasus_news.parsers.setting import read_place

_FAR = 3  # sentences back
_SOON = frozenset({"within", "minutes", "hours", "hour", "immediately", "instantly"})
_RESULTS = {"truce": Outcome.CEASEFIRE, "deal": Outcome.AGREEMENT}


def another(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """X "arranged the first, Y the second", "a third attempt, mediated by Z", behind a truce or an agreement."""
    bringing = _bringing(stage.words)
    told = [f for f in stage.scene.frames[number] if f.lemma in bringing and _tells(f, stage)]
    outcome = _told_before(told[0], stage) if told else None
    if outcome is None:
        return
    for frame in told:
        for agents, when in _dated(frame, stage):
            yield from _draft(frame, agents, when, outcome, stage)
    for agents, when in _gapped(told[0], stage):
        yield from _draft(told[0], agents, when, outcome, stage)


@cache
def _bringing(words: MediationWords) -> frozenset[str]:
    """The verbs that can tell so."""
    return words.brokering | words.facilitating | words.result_making | words.signing | _COMING | {"be"}


def _tells(frame: Frame, stage: Stage) -> bool:
    """Whether a verb tells that somebody brought one of them about, or whose work it was."""
    words, verb, lemma = stage.words, frame.verb, frame.lemma
    if verb is None or verb.negated or verb.modal or verb.due:
        return False
    if lemma == "be":
        return any(_stands_in(a) for a in frame.subject) and any(
            a.chunk.lemma in words.authorship for a in frame.objects
        )
    if lemma in _COMING:
        told = [*frame.subject, *(frame.objects if verb.passive else ())]
        return any(_stands_in(a) for a in told) and bool(_through(frame, stage))
    reached = verb.passive and lemma in words.signing
    brings = lemma in words.brokering or lemma in words.facilitating or lemma in words.result_making or reached
    return brings and any(_stands_in(o) for o in frame.objects)


def _stands_in(argument: Argument) -> bool:
    mention = argument.chunk.mention
    return (mention is None or not mention.actors) and _ordinal(argument.chunk)


def _ordinal(chunk: Chunk) -> bool:
    """Whether a phrase counts on: "the second", "a third attempt", "another", "two earlier ones"."""
    if chunk.lemma in _TRIES:
        return bool(_ORDINALS & set(chunk.modifiers))
    return chunk.lemma in COUNTING


_TRIES = frozenset({"attempt", "effort", "try", "bid"})
_ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "last", "latest", "next", "previous", "another",
     "earlier", "other", "others", "new"}
)  # fmt: skip
COUNTING = _ORDINALS | {"one", "ones"}


def _told_before(frame: Frame, stage: Stage) -> Outcome | None:
    """What the phrase takes up: the last truce or agreement before it, unless talks are told of with it."""
    for number in range(frame.sentence, max(frame.sentence - _FAR, 0) - 1, -1):
        row = [f for f in stage.scene.frames[number] if f.verb is None]
        if number == frame.sentence:
            row = [f for f in row if f.index < frame.index]
        found = [_RESULTS[stage.nouns[f.lemma]] for f in row if stage.nouns.get(f.lemma) in _RESULTS]
        if found:
            talks = any(f.lemma in stage.words.talk_nouns for f in row) and number != frame.sentence
            return None if talks and Outcome.CEASEFIRE not in found else found[-1]
    return None


def _dated(frame: Frame, stage: Stage) -> list[tuple[list[Actor], When | None]]:
    """Who brought it about and when; several behind one "by" each have a day of their own."""
    if frame.verb is not None and frame.verb.passive:
        rows = behind_by(stage.scene.chunks[frame.sentence][frame.index + 1 :], stage)
        if len(rows) > 1:
            return [*rows]
    if frame.lemma == "be":
        works = [a for a in frame.objects if a.chunk.lemma in stage.words.authorship]
        nouns = [f for f in stage.scene.frames[frame.sentence] if f.verb is None and f.index > frame.index]
        times = [w for f in (frame, *nouns[:1]) for w in calendar_times(f)]
        return [(_workers(works, nouns[:1], stage), times[0] if times else None)]
    if frame.lemma in _COMING:
        nouns = [f for f in stage.scene.frames[frame.sentence] if any(f.chunk is a.chunk for a in frame.objects)]
        nouns += [f for f in stage.scene.frames[frame.sentence] if any(f.chunk is a.chunk for a in frame.subject)]
        times = [w for f in (frame, *nouns) for w in calendar_times(f)]
        return [(_through(frame, stage), times[0] if times else None)]
    agents = stage.actors(frame.subject) or makers(frame, stage) or _talked_to(frame, stage)
    taken = [o.chunk for o in frame.objects]
    nouns = [f for f in stage.scene.frames[frame.sentence] if any(f.chunk is c for c in taken)]
    times = [w for f in (frame, *frame.dependents, *nouns) for w in calendar_times(f)]
    return [(agents, times[0] if times else _of_fate(frame, taken, stage))]


def _through(frame: Frame, stage: Stage) -> list[Actor]:
    """ "Came about through X", "followed under X's mediation"."""
    return stage.actors(frame.after("through", "via", "thanks to")) or by_phrases(frame, stage, weak=True)


_COMING = frozenset({"come about", "come", "follow", "take place", "be held"})


def _workers(works: list[Argument], nouns: list[Frame], stage: Stage) -> list[Actor]:
    """Whose work it was: "the work of X", "the fruit of a mediation of X"."""
    named = stage.owners_of(works) + [a for w in works for c in w.complements if c.mention for a in c.mention.actors]
    return named or [a for f in nouns for a in (*stage.owners(f), *stage.actors(f.after("of", "by")))]


def _talked_to(frame: Frame, stage: Stage) -> list[Actor]:
    """Whom it was announced after talks with."""
    row = stage.scene.frames[frame.sentence]
    talks = [f for f in row if f.lemma in stage.words.talk_nouns and f.hung is not None and f.hung[0] is frame]
    return stage.actors([a for f in talks if f.hung is not None and f.hung[1] == "after" for a in f.after("with")])


def _of_fate(frame: Frame, taken: list[Chunk], stage: Stage) -> When | None:
    """The day of what became of it: "followed on 9 June"; of its end only where it came at once."""
    for other in stage.scene.frames[frame.sentence]:
        if (
            other.verb is None
            or other is frame
            or not any(a.chunk is c for a in (*other.subject, *other.objects) for c in taken)
        ):
            continue
        ended = other.lemma in stage.words.violating | stage.words.ending | {"run", "expire", "fall", "break down"}
        if not ended or _SOON & set(stage.keys[frame.sentence]):
            return next(iter(calendar_times(other)), None)
    return None


def _gapped(told: Frame, stage: Stage) -> Iterator[tuple[list[Actor], When | None]]:
    """Those that go on without a verb: "Paris the second", "one by Paris", "Paris that of 17 October"."""
    chunks = stage.scene.chunks[told.sentence]
    taken = {id(a.chunk) for a in (*told.objects, *told.subject)}
    for i in range(told.index + 1, len(chunks)):
        chunk = chunks[i]
        if chunk.kind is not ChunkKind.NOUN or id(chunk) in taken or not (_ordinal(chunk) or _is_that(chunk)):
            continue
        agents = stage.actors([Argument(c) for c in _agent_chunks(chunks, i)])
        if agents:
            yield agents, _time_behind(chunks, i)


def _is_that(chunk: Chunk) -> bool:
    """ "That of 17 October"."""
    return chunk.determiner == "that" and chunk.lemma in ("that", "those")


def _agent_chunks(chunks: Sequence[Chunk], i: int) -> list[Chunk]:
    """Whose the one at chunk `i` was: behind "by" or "of", or right before it."""
    behind = chunks[i + 1 : i + 3]
    if len(behind) > 1 and behind[0].lemma in ("by", "of") and behind[1].kind is ChunkKind.NOUN:
        return [behind[1]]
    goes_on = any(c.kind is ChunkKind.VERB for c in behind[:1])
    return [chunks[i - 1]] if chunks[i - 1].kind is ChunkKind.NOUN and not goes_on else []


def _time_behind(chunks: Sequence[Chunk], i: int) -> When | None:
    for chunk in chunks[i + 1 : i + 5]:
        if chunk.kind in (ChunkKind.COMMA, ChunkKind.COORDINATOR):
            return None
        if chunk.time is not None and chunk.time.when.kind in CALENDAR:
            return chunk.time.when
    return None


def _draft(
    frame: Frame, agents: list[Actor], when: When | None, outcome: Outcome, stage: Stage
) -> Iterator[MediationDraft]:
    parties = stage.parties([], frame.sentence, agents)
    thirds = stage.thirds(agents, parties)
    if thirds and len(parties) > 1:
        place = read_place(frame, stage.scene)
        yield draft_at(frame, stage, "another one", MediationForm.BROKERING, thirds, parties, outcome, place, when)
