"""What a sentence says was reached: the end of fighting, something signed or given back."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache

from caucasus_news.model import Actor, MediationForm, Outcome, When
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.agreeing import agreed
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.outcome import said_of
from caucasus_news.parsers.mediations.stage import Stage, once
from caucasus_news.parsers.mediations.wished import ASKED, is_offered, is_undone
from caucasus_news.parsers.mediations.words import MediationWords

#: What is only about a truce: "ceasefire talks".
_ONLY_ABOUT = frozenset(
    {"talks", "negotiations", "discussions", "proposal", "proposals", "call", "calls", "plan", "plans", "effort"}
    | {"efforts", "offer", "bid", "push", "demand", "demands", "violation", "violations", "monitors", "line"}
    | {"committee"}
)
_NONE = frozenset({"no", "any", "without"})
_CLOSING = frozenset({'"', "”", "»", "’", "“"})
_QUOTED = 10  # words
_CALLING = frozenset({"call", "calls", "called", "calling", "appealed", "appeal", "pressed", "asked"})
_TRUCES = frozenset({"truces", "ceasefires", "cease-fires"})
_DYING = frozenset({"die down", "subside", "stop", "end", "cease", "abate", "calm down"})
_FIGHTING = frozenset(
    {"shoot", "shoot at", "fire", "fire at", "fire on", "fight", "shell", "bomb", "attack", "exchange"}
)
WITHIN = frozenset({"amid", "amidst", "despite", "in spite of", "notwithstanding"})
_SAID = frozenset({"statement", "declaration"})
_NOT_YET = frozenset({"try", "seek", "hope", "want", "fail", "urge", "offer"})


def stops_fighting(sentence: int, stage: Stage) -> bool:
    """Whether a sentence tells of the end of fighting: "the guns fell silent", "to end the war", "agreed to stop"."""
    return not _ends(stage.words).isdisjoint(stage.terms[sentence]) and _stops_fighting(sentence, stage)


@once
def _stops_fighting(sentence: int, stage: Stage) -> bool:
    words = stage.words
    truces = False
    for frame in stage.scene.frames[sentence]:
        if frame.verb is None:
            if not words.yielding.isdisjoint(frame.lemma.split()):  # "a ceasefire deal", too
                truces = True
                if _is_reached(frame, stage):
                    return True
            continue
        if frame.lemma in words.ending and not frame.verb.negated and not _aimed_at(frame, stage):
            told = [a.chunk.lemma for a in (*frame.objects, *frame.subject)]
            if (
                frame.lemma in words.ceasing
                or _stops_shooting(frame)
                or any(lemma.split()[-1] in words.fighting for lemma in told if lemma)
            ):
                return True
        if frame.lemma in _DYING and not frame.verb.negated and _it_is_fighting(frame, sentence, stage):
            return True
    keys = stage.keys[sentence]
    if "guns" in keys and "silent" in keys:
        return True
    if truces or words.yielding.isdisjoint(keys):
        return False
    return any(
        one in words.yielding and other not in _ONLY_ABOUT and before not in _NONE and not _talked_about(keys, i, stage)
        for i, (before, one, other) in enumerate(zip(("", *keys), keys, (*keys[1:], ""), strict=False))
    )


@cache
def _ends(words: MediationWords) -> frozenset[str]:
    """The words without one of which a sentence tells of no end of fighting."""
    return words.yielding | words.ending | _DYING | {"guns"}


def _it_is_fighting(frame: Frame, sentence: int, stage: Stage) -> bool:
    """Whether "it" stands for the fighting of the sentence before: "It died down in the evening"."""
    before = stage.before(sentence)
    told = before is not None and [a.chunk.lemma for a in frame.subject] == ["it"] and done(frame)
    return told and before is not None and not stage.words.fighting.isdisjoint(stage.keys[before])


def _stops_shooting(frame: Frame) -> bool:
    """Whether a verb's gerund is what ends: "stopped shooting at ten", "ceased firing"."""
    return any(d.role == "gerund" and d.lemma in _FIGHTING for d in frame.dependents)


def _talked_about(keys: Sequence[str], i: int, stage: Stage) -> bool:
    """Whether the word at `i` is what talks or a plan are about: "negotiations on a humanitarian truce"."""
    quoted = i > 0 and keys[i - 1] in _CLOSING  # 'called for an "immediate and lasting" ceasefire'
    far = i - (_QUOTED if quoted else 4)
    at = next((j for j in range(i - 1, max(far, 0), -1) if keys[j] in ("on", "about", "over", "for", "towards")), 0)
    return at > 0 and (is_offered(keys[at - 1], stage) or (quoted and keys[at - 1] in _CALLING))


def _is_reached(frame: Frame, stage: Stage) -> bool:
    """Whether a truce or an agreement is no mere topic, wish or denial."""
    if frame.role in WITHIN or "without" in (frame.role, frame.hung[1] if frame.hung is not None else ""):
        return False  # "amid the truce", "despite a ceasefire": one that held before; "broke down without a deal"
    return frame.chunk.determiner not in _NONE and not is_undone(frame, stage)


def _aimed_at(frame: Frame, stage: Stage) -> bool:
    """Whether an end is only what somebody works for: "met in a bid to end the fighting"."""
    outer = frame.governor
    if "without" in stage.scene.document.tokens.keys[max(0, frame.chunk.first - 4) : frame.chunk.first]:
        return True  # "ended without an agreement to cease the war"
    if outer is None or frame.role != "infinitive":
        return False
    return outer.lemma in ASKED | _NOT_YET | stage.words.travelling | stage.words.talking


def result_in(sentence: int, stage: Stage) -> Outcome | None:
    """The truce or agreement that a sentence speaks of as reached."""
    senses = _senses(sentence, stage)
    if "truce" in senses or stops_fighting(sentence, stage):
        return Outcome.CEASEFIRE
    return Outcome.AGREEMENT if "deal" in senses or agreed(sentence, stage) or frees(sentence, stage) else None


def tells_of_truce(sentence: int, stage: Stage) -> bool:
    """Whether a sentence speaks of a truce as reached."""
    return stops_fighting(sentence, stage) or "truce" in _senses(sentence, stage)


def _senses(sentence: int, stage: Stage) -> set[str]:
    """What the event nouns of a sentence name that was reached, by their senses."""
    if stage.nouns.keys().isdisjoint(stage.terms[sentence]):
        return set()
    return {stage.nouns[f.lemma] for f in stage.scene.frames[sentence] if _names_result(f, stage)}


def _names_result(frame: Frame, stage: Stage) -> bool:
    """Whether an event noun names something that was reached; a statement may be no more than what somebody says."""
    if frame.verb is not None or frame.lemma not in stage.nouns or not _is_reached(frame, stage):
        return False
    return frame.lemma.split()[-1] not in _SAID or _is_signed(frame, stage)


def _is_signed(frame: Frame, stage: Stage) -> bool:
    """Whether a statement is one that the parties signed or adopted, and not what somebody says."""
    if frame.hung is not None and frame.hung[1] in _SOURCES:
        return False  # "met in Ostia, according to a joint statement"
    joint = {"joint", "trilateral", "tripartite", "common"} & {*frame.lemma.split(), *frame.chunk.modifiers}
    return bool(joint) or any(link.lemma in stage.words.signing | stage.words.agreeing for link, _ in frame.links)


def frees(sentence: int, stage: Stage) -> bool:
    """Whether a sentence tells that somebody or something was given back."""
    return not _giving(stage.words).isdisjoint(stage.terms[sentence]) and _frees(sentence, stage)


@once
def _frees(sentence: int, stage: Stage) -> bool:
    return any(_released(f, stage) for f in stage.scene.frames[sentence])


@cache
def _giving(words: MediationWords) -> frozenset[str]:
    """The words without one of which a sentence tells of nothing that was given back."""
    return words.releasing | {"let", "hand", "exchange", "return"}


def _released(frame: Frame, stage: Stage) -> bool:
    """Whether people or things were given back: "released ten prisoners", "handed over maps of minefields"."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal or verb.due:
        return False
    if verb.tense not in (Tense.PAST, Tense.PERFECT):
        return False
    if frame.lemma == "let" and any(d.lemma == "go" for d in frame.dependents):
        before = stage.before(frame.sentence)
        near = (frame.sentence, before) if before is not None else (frame.sentence,)
        return any(not stage.words.captives.isdisjoint(stage.keys[n]) for n in near)
    if not frame.objects:  # "handed over to the other side the bodies of four soldiers"
        given = frame.lemma in stage.words.releasing and bool(frame.after("to"))
        return given and not stage.words.captives.isdisjoint(stage.keys[frame.sentence])
    if frame.lemma == "hand":  # "handed over ten soldiers": no "over"
        return any(a.chunk.lemma in stage.words.captives for a in frame.objects)
    if all(a.chunk.lemma in stage.words.messages for a in frame.objects):
        return False  # "exchanged letters"
    traded = any(a.chunk.lemma in ("exchange", "return") for a in frame.after("in"))  # "in return for captives"
    return traded or frame.lemma in stage.words.releasing


def frees_later(sentence: int, stage: Stage) -> bool:
    """Whether a sentence tells that captives will be given back: "will be handed over next week"."""
    if stage.words.captives.isdisjoint(stage.keys[sentence]):
        return False
    frames = [f for f in stage.scene.frames[sentence] if f.verb is not None and f.lemma in stage.words.releasing]
    return any(v.tense is Tense.FUTURE or v.due for f in frames if (v := f.verb) is not None and not v.negated)


def ends_war(when: When | None, parties: Iterable[Actor], stage: Stage) -> bool:
    """Whether a known war between two of the parties ended on that day or the next."""
    if when is None or when.earliest is None:
        return False
    ids = {p.id for p in parties}
    for known in stage.scene.lexicon.frameworks:
        if known.kind not in ("war", "operation", "clash") or known.end is None:
            continue
        sides = {stage.scene.polities[x].id for x in known.parties if x in stage.scene.polities}
        sides |= {stage.words.backers[x] for x in sides if x in stage.words.backers}
        if len(ids & sides) > 1:
            if dt.timedelta(0) <= known.end - when.earliest <= dt.timedelta(days=1):
                return True
    return False


def settle_truce(draft: MediationDraft, stage: Stage) -> None:
    """Take what was agreed for a ceasefire where its sentence says so.

    Talks behind which a truce took effect brought it, and so did those where "it" was worked out or shaken on.
    """
    number = draft.sentence
    if draft.outcome is Outcome.AGREEMENT:
        if said_of([number], stage) is Outcome.CEASEFIRE or _of_truce(draft, stage) or _guns_fall_silent(number, stage):
            draft.outcome = Outcome.CEASEFIRE
    elif draft.outcome is None and draft.form in _TALKS:
        if _began_after_talks(number, stage) or _made_it(number, stage):
            draft.outcome = Outcome.CEASEFIRE


def _on_end(frame: Frame, stage: Stage) -> bool:
    """ "An agreement on the full cessation of combat actions"."""
    ends = [a for a in frame.after("on", "about") if a.chunk.lemma in stage.words.easing] if frame.verb is None else []
    return any(not stage.words.fighting.isdisjoint(c.lemma.split()) for a in ends for c in a.complements)


def _guns_fall_silent(number: int, stage: Stage) -> bool:
    """ "Signed a protocol under which the guns are to fall silent"."""
    keys = stage.keys[number]
    return "silent" in keys and "guns" in keys


def _of_truce(draft: MediationDraft, stage: Stage) -> bool:
    """Whether a brokered agreement is a truce, by its sentence or one beside it: "The guns stopped."."""
    number = draft.sentence
    if draft.form is not MediationForm.BROKERING or not stage.words.captives.isdisjoint(stage.keys[number]):
        return False
    before, behind = stage.before(number), number + 1
    follows = behind < len(stage.scene.frames) and stage.follows(number, behind)
    near = [number, *([] if before is None else [before])]
    if any(stops_fighting(n, stage) for n in near) or any(_on_end(f, stage) for f in stage.scene.frames[number]):
        return True
    truces = any(not x.isdisjoint(stage.keys[behind]) for x in (stage.words.truces, _TRUCES)) if follows else False
    return truces and not frees(behind, stage)


def _began_after_talks(number: int, stage: Stage) -> bool:
    """ "The truce had come into force at noon, after talks in Ostia"."""
    for frame in stage.scene.frames[number]:
        if frame.verb is None or frame.verb.negated or not _is_truce(frame.subject, stage):
            continue
        effect = any(a.chunk.lemma in ("force", "effect") for a in (*frame.objects, *frame.after("into", "in")))
        behind = [a.chunk.lemma for a in frame.after("after", "following")]
        if (effect or frame.lemma in _BEGINNING) and any(x in stage.words.talk_nouns for x in behind):
            return True
    return False


def _made_it(number: int, stage: Stage) -> bool:
    """ "It had been worked out at talks", "shook hands on it", behind a sentence about a truce."""
    before = stage.before(number)
    if before is None or "it" not in stage.keys[number]:
        return False
    told = any(_is_truce(f.subject, stage) for f in stage.scene.frames[before] if f.verb is not None)
    making = [f for f in stage.scene.frames[number] if f.verb is not None and f.lemma in _MAKING and not f.verb.negated]
    around = [a.chunk.lemma for f in making for a in (*f.objects, *f.subject, *f.after("on", "to"))]
    return told and "it" in around


def _is_truce(arguments: Iterable[Argument], stage: Stage) -> bool:
    return any(not stage.words.truces.isdisjoint(a.chunk.lemma.split()) for a in arguments)


_SOURCES = frozenset({"according to", "citing", "as per"})
_TALKS = frozenset({MediationForm.HOSTING, MediationForm.FACILITATION})
_BEGINNING = frozenset({"begin", "start", "take hold", "take effect", "come about", "enter into force", "hold"})
_MAKING = frozenset(
    {"work out", "agree", "agree on", "agree to", "shake", "shake hands", "shake hands on", "reach", "negotiate"}
    | {"arrange", "settle", "make", "hammer out", "thrash out", "seal", "strike"}
)
