"""Over the whole text: which drafts tell of one incident."""

from collections.abc import Iterable, Mapping

from caucasus_news.model import CasualtyKind, Stance
from caucasus_news.parsers.attribution import Word
from caucasus_news.parsers.incidents.alike import (
    attackers_apart,
    parties_apart,
    places_apart,
    same_day,
    same_family,
    times_apart,
    tolls_apart,
)
from caucasus_news.parsers.incidents.circumstances import EXTENT
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.joining import absorb
from caucasus_news.parsers.incidents.roles import first_polity
from caucasus_news.parsers.incidents.triggers import is_armed
from caucasus_news.parsers.polities import polity_of
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import source_of

Hints = Mapping[int, list[tuple[int, str]]]

_ACCUSING = frozenset({"accuse", "blame", "hold", "hold responsible", "speak", "talk"})
_OCCURRING = frozenset({"occur", "happen", "take place", "come", "begin", "start", "last", "follow", "unfold"})
_ENOUGH = 4.0
_YEAR = 365
_SEASON = 60
_NEVER = -100.0


def merge_incidents(
    drafts: list[IncidentDraft], words: list[list[Word]], hints: Hints, scene: Scene
) -> list[IncidentDraft]:
    """One draft per incident, in the order of their first telling, each with whose word it is."""
    found: list[IncidentDraft] = []
    by_sentence: dict[int, list[IncidentDraft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    last: IncidentDraft | None = None
    for number in range(len(scene.frames)):
        for draft in by_sentence.get(number, ()):
            best, score = None, _ENOUGH
            for other in reversed(found):
                this = _likeness(other, draft, other is last, scene)
                if this > score or (this == score and best is None):
                    best, score = other, this
            if best is None:
                found.append(draft)
                best = draft
            else:
                absorb(best, draft)
                best.sentence = draft.sentence
                best.sentences += draft.sentences
            if not is_aside(draft) or last is None:
                last = best
        here = by_sentence.get(number, [])
        if not here:
            _accuse(number, found, scene)
        _retell(words[number], found, here, hints.get(number, []), scene)
    return _adopt(_begun(found), scene)


def _begun(found: list[IncidentDraft]) -> list[IncidentDraft]:
    """An offensive that opens a war told elsewhere is that war."""
    wars = [d for d in found if d.kind == "war" and d.known is not None]
    kept = []
    for draft in found:
        when = draft.when
        war = next(
            (
                w
                for w in wars
                if when is not None and w.known is not None and w.known.start == when.earliest == when.latest
            ),
            None,
        )
        if draft.kind == "offensive" and war is not None and not draft.own_place and war is not draft:
            attacker = draft.attacker
            absorb(war, draft)
            war.attacker = war.attacker or attacker
        else:
            kept.append(draft)
    return kept


def _adopt(found: list[IncidentDraft], scene: Scene) -> list[IncidentDraft]:
    """Give what has neither time nor place of its own to the likeliest incident near by."""
    kept = list(found)
    for draft in found:
        if (
            draft.own_when
            or draft.own_place
            or draft.border
            or _before_another(draft)
            or draft.known is not None
            or draft.kind in ("blockade", "war")
        ):
            continue
        best, score = None, 0.0
        for other in kept:
            if other is draft:
                continue
            this = _kinship(other, draft, scene)
            if this > score:
                best, score = other, this
        if best is not None:
            absorb(best, draft)
            kept.remove(draft)
    return kept


def _before_another(draft: IncidentDraft) -> bool:
    """Whether a draft is told as what came before something: "days after fighting that left two dead"."""
    return (
        bool(draft.frames)
        and draft.frames[0].verb is None
        and draft.frames[0].role in ("after", "since", "before", "following")
    )


def _kinship(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> float:
    """How well a placeless and timeless draft goes with an incident; 0: not at all."""
    if not same_family(a.kind, b.kind) or attackers_apart(a, b) or parties_apart(a.parties, b.parties, scene):
        return 0.0
    if not b.tolls and not b.kind:
        return 0.0
    homeless = not (a.kind or a.when is not None or a.place is not None)
    if b.kind and homeless and {t.kind for t in a.tolls} != {t.kind for t in b.tolls or a.tolls}:
        return 0.0
    displaced = b.tolls and all(t.kind is CasualtyKind.DISPLACED for t in b.tolls) and not b.kind
    if displaced and a.kind not in ("offensive", "war"):
        return 0.0
    near = min((abs(x - y) for x in a.sentences for y in b.sentences), default=99)
    if near > (12 if displaced or a.kind == "war" else 5):
        return 0.0
    score = 2.0 - 0.2 * near
    score += 1.0 * (a.kind == b.kind) + 1.0 * (a.attacker is not None and a.attacker == b.attacker) + 1.0 * b.back
    if (
        a.kind == "war"
        and not displaced
        and not (not b.kind and b.tolls and near <= 12 and max(t.at_least or t.at_most or 0 for t in b.tolls) >= 300)
    ):
        return 0.0
    return score


def is_aside(draft: IncidentDraft) -> bool:
    """Whether an incident is only named to place another: "the bloodiest week since the war"."""
    if draft.tolls or draft.own_place or draft.attacker is not None:
        return False
    return all(f.verb is None and f.role in ("since", "before", "until", "like", "than") for f in draft.frames)


def _likeness(a: IncidentDraft, b: IncidentDraft, latest: bool, scene: Scene) -> float:
    """How much speaks for `b`, told later, being the incident `a`."""
    resumed = a.kind == "war" and b.kind == "clash" and b.back and not b.own_when and b.sentence - a.sentence <= 2
    if not (same_family(a.kind, b.kind) or b.generic or resumed):
        return _NEVER
    if attackers_apart(a, b) or parties_apart(a.parties, b.parties, scene):
        return _NEVER
    if a.known is not None and b.known is not None and a.known.id != b.known.id:
        return _NEVER
    if a.kind == b.kind == "blockade" and (a.weak or b.weak or a.back or b.back) and _days_between(a, b) < _YEAR:
        return _ENOUGH + 1  # "the closure of the only road"
    if not times_apart(a.when, b.when) and (_refines(a, b, latest) or _tolls_of_war(a, b)):
        return _ENOUGH + 1
    if times_apart(a.when, b.when) or places_apart(a.place, b.place, scene.lexicon):
        return _NEVER
    alone = not b.kind and not b.own_when and not b.own_place
    if tolls_apart(a, b) and not (b.back or alone or same_day(a.when, b.when)):
        return _NEVER
    score = 2.0 if resumed else 0.0  # "the fighting" behind a war is that war
    near = b.sentence - a.sentence
    if b.back and latest and near <= 3 and _tells_circumstances(b):
        return _ENOUGH + 1  # "the incident occurred near X"
    if b.back and not (b.own_place and b.own_when):
        partial = b.own_place or (b.own_when and not same_day(a.when, b.when) and a.when is not None)
        score += 4 if b.generic and near <= 4 else 1.5 if partial else 3 if a.kind == b.kind or near <= 5 else 2
    if b.tolls and not b.kind and a.kind == "blockade":
        return _NEVER
    if not b.kind and near <= 1 and a.place is not None and b.place is not None and a.place.name == b.place.name:
        score += 1.5
    if (
        not b.kind
        and all(t.kind is CasualtyKind.DISPLACED for t in b.tolls)
        and a.kind not in ("offensive", "war", "attack", "clash", "")
    ):
        return _NEVER
    if near <= 2 and b.tolls and all(t.more for t in b.tolls) and a.tolls:
        score += 3  # "seven more were wounded"
    if near <= 6 and b.sources and all(s is Stance.DENIED for _, s in b.sources) and a.attacker in (b.attacker, None):
        score += 3 if not b.own_when else 1  # what somebody denies was told before
    if same_day(a.when, b.when):
        score += 2
    if a.known is not None and b.known is not None:
        score += 3
    if a.kind and b.kind and a.kind != b.kind and not b.back:
        score -= 1
    if (
        b.kind
        and not b.back
        and any(x.kind is y.kind and not x.same_count(y) and x.said and y.said for x in a.tolls for y in b.tolls)
    ):
        score -= 1.5
    if a.place is not None and b.place is not None and a.place.name == b.place.name:
        score += 2
    elif a.place is not None and b.place is not None:
        score += 0.5
    if (
        b.tolls
        and all(t.named for t in b.tolls)
        and any(x.kind is y.kind and not x.named for x in a.tolls for y in b.tolls)
    ):
        score += 3
    if any(
        x.kind is y.kind and x.same_count(y) and x.said and y.said and x.side == y.side
        for x in a.tolls
        for y in b.tolls
    ):
        score += 2
    if a.kind == b.kind:
        score += 3 if a.kind == "blockade" else 1
    if (
        b.own_place
        and b.own_when
        and not a.own_place
        and b.kind
        and not b.back
        and not any(x.same_count(y) for x in a.tolls for y in b.tolls)
    ):
        score -= 1.5
    if a.attacker is not None and a.attacker == b.attacker:
        score += 1
    if not (b.own_when or b.own_place or b.parties or b.tolls or b.weak) and a.kind == b.kind and near <= 6:
        score += 2.5
    if latest and near <= 3 and not b.own_place and (not b.own_when or same_day(a.when, b.when)):
        score += 3 if not b.kind else 1.5 if near <= 1 else 0
    return score


def _days_between(a: IncidentDraft, b: IncidentDraft) -> int:
    """The days between two incidents' beginnings, as far as they are known."""
    if a.when is None or b.when is None or a.when.earliest is None or b.when.earliest is None:
        return 0
    return abs((a.when.earliest - b.when.earliest).days)


def _refines(a: IncidentDraft, b: IncidentDraft, latest: bool) -> bool:
    """Whether `b` tells more exactly where what was just told was: "the blast occurred in the village of …"."""
    near = latest and b.sentence - a.sentence <= 3
    if not (b.back and near and b.frames and _tells_circumstances(b) and a.place is not None and b.place is not None):
        return False
    return EXTENT[b.place.kind] < EXTENT[a.place.kind]


def _tolls_of_war(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` counts the people who died in the years of the war `a`."""
    if (
        a.kind != "war"
        or b.kind
        or a.when is None
        or b.when is None
        or b.when.earliest is None
        or b.when.latest is None
    ):
        return False
    return (b.when.latest - b.when.earliest).days > _SEASON


def _tells_circumstances(draft: IncidentDraft) -> bool:
    """Whether a draft tells where and when what was told before was.

    "the clash occurred in …", "the attack came at …".
    """
    frame = draft.frames[0]
    outer = frame.governor
    return frame.verb is None and frame.role == "subject" and outer is not None and outer.lemma in _OCCURRING


def _accuse(number: int, found: list[IncidentDraft], scene: Scene) -> None:
    """ "The prosecutors hold the army responsible", "Yerevan spoke of saboteurs": who did what was told just before."""
    last = next((d for d in reversed(found) if number - d.sentence <= 2 and d.kind not in ("war", "blockade")), None)
    if last is None:
        return
    for frame in scene.frames[number]:
        if frame.verb is None or frame.verb.negated or frame.lemma not in _ACCUSING:
            continue
        blamed = [*frame.objects, *frame.after("on")]
        if frame.lemma in ("speak", "talk"):
            blamed = [a for a in frame.after("of") if is_armed(a, scene)]
        elif (
            frame.lemma == "hold"
            and "responsible" not in scene.document.tokens.keys[frame.chunk.last : scene.sentence(frame).last]
        ):
            continue
        accused = first_polity(blamed, scene, but=first_polity(frame.subject, scene))
        if accused is None or accused == last.target:
            continue
        if last.attacker in (None, accused):
            last.attacker = accused
            for source in source_of(frame.subject):
                if all(source != a for a, _ in last.sources):
                    last.sources.append((source, Stance.ASSERTED))


def _retell(
    words: list[Word],
    found: list[IncidentDraft],
    here: Iterable[IncidentDraft],
    hints: list[tuple[int, str]],
    scene: Scene,
) -> None:
    """Words about what was told before: "Baku denied this", "denied that its troops were involved"."""
    told = [f for d in here for f in d.frames]
    for word in words:
        if not word.about_before and (word.stance is not Stance.DENIED or any(word.covers(f) for f in told)):
            continue
        kinds = {k for i, k in hints if word.frame is None or i > word.frame.index}
        meant = _meant(word, kinds, found, scene)
        several = [d for d in found if word.every and _contradicted(word, d, scene)]
        for draft in several or ([meant] if meant is not None else []):
            if (word.source, word.stance) not in draft.sources:
                draft.sources.append((word.source, word.stance))


def _contradicted(word: Word, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a rejection of "all of this" takes in a draft: one that the other side told just before."""
    own = polity_of(word.source, scene)
    told = [a for a, s in draft.sources if s is Stance.ASSERTED and polity_of(a, scene) != own]
    return bool(told) and word.sentence - draft.sentence <= 5


def _meant(word: Word, kinds: set[str], found: list[IncidentDraft], scene: Scene) -> IncidentDraft | None:
    """What a denial is about: what the denier is accused of, or what others have said, the nearer the likelier."""
    denier = polity_of(word.source, scene)
    best, score = None, 0.0
    for draft in found:
        near = word.sentence - draft.sentence
        if near > 6 or (near > 3 and draft.kind in ("war", "blockade")):
            continue
        if word.stance is Stance.CONFIRMED and draft.attacker != denier:
            continue
        this = 3 - 0.5 * near
        if denier is not None and draft.attacker == denier:
            this += 2
        if any(s is Stance.ASSERTED and a != word.source for a, s in draft.sources):
            this += 1
        if kinds:
            this += 3 if any(same_family(k, draft.kind) for k in kinds) else -3
        elif draft.kind in ("war", "blockade"):
            this -= 3
        if this >= score:
            best, score = draft, this
    return best
