"""What a sentence says of incidents told before it: who denies, confirms, owns up, and who began."""

from collections.abc import Callable, Iterable

from caucasus_news.model import Actor, ActorKind, Stance
from caucasus_news.parsers.attribution import Word
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.denials import began, claims_credit, owns_up, stands_behind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.alike import same_family
from caucasus_news.parsers.incidents.blaming import CHARGED
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.named import first_polity
from caucasus_news.parsers.incidents.responses import (
    DISPUTING,
    admit,
    answer,
    answer_for_hurt,
    confirms_fate,
    contradicted,
    dispute,
)
from caucasus_news.parsers.polities import opponents, polity_of, side_of
from caucasus_news.parsers.scene import Scene

_WISHES = frozenset({"will", "would", "must", "should", "shall", "can", "could", "may"})
_TRACING = frozenset({"attribute", "ascribe"})
_CONDITION = frozenset(
    {"fine", "unhurt", "unharmed", "recovering", "stable", "critical", "condition", "hospital", "danger"}
    | {"surgery", "hospitalised", "hospitalized", "treatment"}
)
_IDLE = frozenset(
    {"want", "wish", "intend", "plan", "prepare", "seek", "aim", "hope", "keep", "delay", "discuss", "agree", "promise"}
    | {"support", "supply", "finance", "train", "build", "possess", "own", "drag", "refuse", "fail"}
    | {"negotiate", "need"}
)
_NOBODY = frozenset({"no", "none", "nobody", "without"})
_CLOSE = 8  # tokens from "no" to "casualties"
_PATRONS = 4  # sentences within which the patron's people answer for his guards


def retell(
    words: list[Word],
    found: list[IncidentDraft],
    here: Iterable[IncidentDraft],
    hints: Callable[[int], list[tuple[int, str]]],
    scene: Scene,
    spoken: list[list[Word]],
) -> None:
    """Words about what was told before: "Baku denied this", "denied that its troops were involved".

    `hints` tells the kinds that the words of a sentence speak of, `spoken` are the words of every sentence.
    """
    told = [f for d in here for f in d.frames]
    for word in words:
        sayer = word.frame if word.stance is Stance.ASSERTED else None
        if sayer is not None:
            if _takes_up(word, sayer, told, scene):
                dispute(word, found, scene, [w.source for w in words if w.frame is sayer])
                continue
            if tells_who_began(word, sayer, scene):
                answer(word, found, scene)
                continue
            if _tells_condition(word, told, scene):
                answer_for_hurt(word, found, scene)
                continue
            if _owns_up(word, sayer, told, scene):
                admit(word, found, scene)
                continue
        about = word.about_before or confirms_fate(word, told, scene)
        if not about and (word.stance is not Stance.DENIED or any(word.covers(f) for f in told)):
            continue
        named = hints(word.sentence)
        kinds = {k for i, k in named if word.frame is None or i > word.frame.index}
        if not kinds and word.stance is Stance.DENIED:
            own = {f.index for d in here if (word.source, Stance.ASSERTED) in d.sources for f in d.frames}
            kinds = {k for i, k in named if i not in own}
        meant = _meant(word, kinds, found, scene)
        if meant is not None and not kinds and _is_of_other_talk(word, meant, spoken, scene):
            continue
        if not kinds and not may_be_deed(word, scene):
            continue
        several = [d for d in found if word.every and contradicted(word, d, kinds, scene)]
        for draft in several or ([meant] if meant is not None else []):
            if (word.source, word.stance) not in draft.sources:
                draft.sources.append((word.source, word.stance))
            if draft.attacker is None and draft.kind in CHARGED and _takes_credit(word, scene):
                draft.attacker = side_of(word.source, scene)


def _is_of_other_talk(word: Word, draft: IncidentDraft, spoken: list[list[Word]], scene: Scene) -> bool:
    """Whether the other side has said something else of the denier since: "X wrote that Y had kept the maps"."""
    denier = polity_of(word.source, scene)
    if word.stance is not Stance.DENIED or not word.about_before or denier is None:
        return False
    for number in range(draft.sentences[-1] + 1, word.sentence):
        bounds = scene.document.sentences[number]
        named = (a for m in scene.mentions_in(bounds.first, bounds.last) for a in m.actors)
        told = [a for a, _ in draft.sources]  # who tells of it, and blames for it, has his say
        spoke = (w.source for w in spoken[number] if w.stance is Stance.ASSERTED)
        others = (polity_of(a, scene) for a in spoke if a not in told)
        if any(p is not None and p.id in opponents(denier, scene) for p in others) and denier in named:
            return True
    return False


def _takes_credit(word: Word, scene: Scene) -> bool:
    """Whether somebody owns up to what nobody is said to have done: "claimed responsibility for the blast"."""
    if word.frame is None or word.stance is not Stance.CONFIRMED:
        return False
    content = [f for f in scene.frames[word.sentence] if f.governor is word.frame and f.role == "content"]
    return claims_credit(word.frame) or stands_behind(content)


def _takes_up(word: Word, sayer: Frame, told: list[Frame], scene: Scene) -> bool:
    """Whether a word asserts something about what was told before it: "reported this", "maintains that they …"."""
    if word.about_before or sayer.lemma in _TRACING or _tells_of_it(sayer, scene):
        return True
    if sayer.lemma not in DISPUTING or any(word.covers(f) for f in told):
        return False
    behind = scene.document.tokens.keys[sayer.chunk.last : scene.sentence(sayer).last]
    return _WISHES.isdisjoint(behind) and not attribution_words().fighting.isdisjoint(behind)


def _tells_condition(word: Word, told: list[Frame], scene: Scene) -> bool:
    """Whether somebody tells how those who were hurt fare: "is in a stable condition, the ministry says"."""
    keys = scene.keys[word.sentence]
    fares = not _CONDITION.isdisjoint(keys) or (not _NOBODY.isdisjoint(keys) and _counts_nobody(keys))
    return fares and not any(word.covers(f) for f in told)


def _counts_nobody(keys: tuple[str, ...]) -> bool:
    """Whether words tell that nobody came to harm: "there were no casualties", "none of its men was hurt"."""
    nobody = next(i for i, key in enumerate(keys) if key in _NOBODY)
    words, behind = casualty_words(), keys[nobody + 1 : nobody + _CLOSE]
    return any(key in words.tolls or key in words.labels or key in ("harmed", "loss") for key in behind)


def _owns_up(word: Word, sayer: Frame, told: list[Frame], scene: Scene) -> bool:
    """Whether somebody tells of an act of his own, of which nothing else is read there."""
    content = [f for f in scene.frames[word.sentence] if f.governor is sayer and f.role == "content"]
    return bool(content) and owns_up(content) and not any(word.covers(f) for f in told)


def tells_who_began(word: Word, sayer: Frame, scene: Scene) -> bool:
    """Whether somebody says that the other one began: "says Aldoria opened fire first", "had started the firing"."""
    for frame in scene.frames[word.sentence]:
        if frame.verb is None or frame.governor is None:
            continue
        if not _is_told_by(frame, sayer) or not began(frame, scene):
            continue
        if frame.verb.passive or frame.lemma.startswith("come"):
            return True
        if first_polity(frame.subject, scene) not in (None, polity_of(word.source, scene)):
            return True
    return False


def _is_told_by(frame: Frame, sayer: Frame) -> bool:
    """Whether a clause is what somebody says; so is the relative one of "says that it was Berria that fired"."""
    outer = frame.governor
    if outer is sayer:
        return frame.role in ("content", "that")
    if outer is None or outer.lemma != "be" or frame.role != "relative":
        return False
    return outer.role in ("content", "relative") and outer.governor is sayer


def _tells_of_it(frame: Frame, scene: Scene) -> bool:
    """Whether what somebody says is about those told of before: "claims that the man had crossed the border"."""
    known = attribution_words()
    for f in scene.frames[frame.sentence]:
        if f.governor is frame and f.role == "content" and f.lemma in known.resisting:
            meant = any(a.chunk.lemma in known.meant and a.chunk.determiner in ("the", "") for a in f.subject)
            if meant and f.verb is not None and not f.verb.modal:
                return True
    return False


def may_be_deed(word: Word, scene: Scene) -> bool:
    """Whether what somebody denies may be a deed: "denied that its troops were there", not "that it wants a war"."""
    if word.stance is not Stance.DENIED or word.frame is None:
        return True
    behind = (f for f in scene.frames[word.sentence] if f.verb is not None and f.index > word.frame.index)
    first = next(behind, None)
    return first is None or first.lemma not in _IDLE


def _owns_by_verb(frame: Frame) -> bool:
    """Whether the verb itself confirms: "confirmed the report", "claimed it", not "said that it had responded"."""
    return frame.lemma in attribution_words().confirming or claims_credit(frame) or frame.lemma in ("claim", "own")


def _sides_with(denier: Actor | None, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether somebody has the attacker's enemy for his own: who holds the land answers for its patron's guards."""
    if denier is None or draft.attacker is None:
        return False
    hit = [p for p in (draft.target, *(t.side for t in draft.tolls)) if p is not None and p != draft.attacker]
    return any(denier.id in opponents(p, scene) and draft.attacker.id in opponents(p, scene) for p in hit)


def _speaks_for_hurt(source: Actor, own: Actor | None, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether somebody is an official of those who were hit, of which nobody has told otherwise: what would he deny?"""
    if source.kind is not ActorKind.PERSON or draft.attacker in (None, own) or own not in draft.parties:
        return False
    return all(stance is not Stance.ASSERTED or polity_of(a, scene) == own for a, stance in draft.sources)


def _meant(word: Word, kinds: set[str], found: list[IncidentDraft], scene: Scene) -> IncidentDraft | None:
    """What a denial is about: what the denier is accused of, or what others have said, the nearer the likelier."""
    denier = polity_of(word.source, scene)
    best, score = None, 0.0
    for draft in found:
        near = word.sentence - draft.sentence
        if near == 0 and (word.source, Stance.ASSERTED) in draft.sources:
            continue  # nobody denies or confirms what he tells in the same breath
        spoken_of = draft.kind == "blockade" and "blockade" in kinds
        if not spoken_of and (near > 6 or (near > 3 and draft.kind in ("war", "blockade"))):
            continue
        fought = near == 1 and draft.attacker is None and denier in draft.parties  # both own up to an exchange of fire
        confirms = word.frame is not None and _owns_by_verb(word.frame)
        unsaid = draft.attacker is None or confirms  # who only "responded" owns up to no attack of another's
        owns_up = draft.attacker == denier or fought or (word.about_before and near <= 2 and unsaid)
        owns_up = owns_up or (near <= _PATRONS and _sides_with(denier, draft, scene))
        if word.stance is Stance.CONFIRMED and not owns_up:
            continue
        if word.stance is Stance.DENIED and _speaks_for_hurt(word.source, denier, draft, scene):
            continue
        this = 3 - 0.5 * min(near, 4)
        if denier is not None and draft.attacker == denier:
            this += 2
        if any(s is Stance.ASSERTED and a != word.source for a, s in draft.sources):
            this += 1
        if kinds:
            told = any(same_family(k, draft.kind) for k in kinds)
            this += 3 if told else 0 if kinds == {"attack"} else -3  # "the attack" may be a bomb
        elif draft.kind in ("war", "blockade"):
            this -= 3
        if this >= score:
            best, score = draft, this
    return best
