"""Over the whole text: which drafts tell of one incident."""

from collections.abc import Callable, Set

from caucasus_news.model import PlaceKind
from caucasus_news.parsers.attribution import Word
from caucasus_news.parsers.incidents.absorbing import absorb
from caucasus_news.parsers.incidents.accounts import followed_by, hit_there
from caucasus_news.parsers.incidents.answers import answer
from caucasus_news.parsers.incidents.blaming import (
    BELONGING,
    CHARGING,
    SHIFTING_BLAME,
    accuse_told,
    blame_back,
    trace_shots,
    unmask,
)
from caucasus_news.parsers.incidents.credit import CREDITING, give_credit
from caucasus_news.parsers.incidents.directions import SENT
from caucasus_news.parsers.incidents.downed import came_down_before
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.echoing import echo
from caucasus_news.parsers.incidents.going_on import go_on
from caucasus_news.parsers.incidents.likeness import ENOUGH, kinship, likeness
from caucasus_news.parsers.incidents.order import newest_first
from caucasus_news.parsers.incidents.recounting import counts_other_side, shares_out
from caucasus_news.parsers.incidents.retelling import retell
from caucasus_news.parsers.incidents.series import deal_out
from caucasus_news.parsers.incidents.told_of_it import HAPPENED, tell_when_and_where
from caucasus_news.parsers.incidents.wars import days_of
from caucasus_news.parsers.incidents.what_they_were import DESCRIBING, tell_what_they_were
from caucasus_news.parsers.incidents.whose_doing import doing_verbs, tell_whose_doing
from caucasus_news.parsers.scene import Scene

_WIDE = (PlaceKind.LINE, PlaceKind.BORDER, PlaceKind.REGION)
_COMPARED = ("since", "before", "like", "than")
_CREDIT = 8  # incidents before a sentence that somebody may own up to in it
_RECALL = 50  # incidents: what was told before them is not looked at, so that long texts stay cheap

#: The kinds that the words of a sentence speak of, with their places.
Hints = Callable[[int], list[tuple[int, str]]]


def merge_incidents(
    drafts: list[IncidentDraft], words: list[list[Word]], hints: Hints, scene: Scene
) -> list[IncidentDraft]:
    """One draft per incident, in the order of their first telling, each with whose word it is."""
    found: list[IncidentDraft] = []
    by_sentence: dict[int, list[IncidentDraft]] = {}
    for draft in drafts:
        if draft.sentence not in by_sentence:
            by_sentence[draft.sentence] = []
        by_sentence[draft.sentence] += [draft]
    last: IncidentDraft | None = None
    for number, frames in enumerate(scene.frames):
        here = by_sentence.get(number, [])
        if not (found or here):
            continue  # nothing has been told that a sentence could speak of
        verbs = {frame.lemma for frame in frames}
        credited = give_credit(number, here, [*found[-_CREDIT:], *here], scene) if verbs & CREDITING else []
        for draft in here:
            if draft not in credited:
                last = _merge(draft, found, last, scene)
        recent = [d for d in found[-_RECALL:] if not d.measure]  # nobody answers for what only measures
        if found:
            _tell_more(number, verbs, recent, here, words[number], scene)
        if found and words[number]:
            echo(words[number], recent, here, scene)
            retell(words[number], recent, here, hints, scene, words)
            answer(words[number], recent, here, scene)
    told = _adopt(_begun(found, scene), scene)
    deal_out(told, scene)
    return told


def _merge(draft: IncidentDraft, found: list[IncidentDraft], last: IncidentDraft | None, scene: Scene) -> IncidentDraft:
    """Put a draft to the one of `found` that it tells of again, or behind them; gives what was told last then."""
    best, score = None, ENOUGH
    for other in reversed(found[-_RECALL:]):
        this = likeness(other, draft, other is last, scene)
        if this > ENOUGH and followed_by(other) is not None:
            this = ENOUGH  # the text goes on about what it tells, rather than about what came before that
        if this > score or (this == score and best is None):
            best, score = other, this
    if best is None:
        best = came_down_before(draft, found[-_RECALL:], scene)
    if best is None:
        found.append(draft)
        best = draft
        go_on(last, reversed(found[-_CREDIT:-1]), draft, scene)
    else:
        if best.tolls and draft.tolls and shares_out(best, draft, scene):
            draft.place, draft.own_place = None, False  # one of the places, some of the people
            for toll in draft.tolls:
                toll.part = True
        if counts_other_side(best, draft, scene) or hit_there(best, draft):
            draft.place, draft.own_place = None, False  # each army names its own side of the line
        absorb(best, draft)
        best.sentence = draft.sentence
        best.sentences += draft.sentences
    return best if last is None or not is_aside(draft) else last


def _tell_more(
    number: int, verbs: Set[str], found: list[IncidentDraft], here: list[IncidentDraft], words: list[Word], scene: Scene
) -> None:
    """Let a sentence tell more of what was told before it: each rule is asked where one of its `verbs` stands."""
    if not here or not [draft for draft in here if not draft.generic]:
        if verbs & CHARGING:
            accuse_told(number, found, scene)
        if verbs & doing_verbs():
            tell_whose_doing(number, found, words, scene)
        if verbs & HAPPENED:
            tell_when_and_where(number, found, scene)
    if verbs & DESCRIBING:
        tell_what_they_were(number, found, scene)
    if verbs & SENT:
        trace_shots(number, found, here, scene)
    if verbs & BELONGING:
        unmask(number, found, scene)
    if verbs & SHIFTING_BLAME:
        blame_back(number, found, here, scene)


def _begun(found: list[IncidentDraft], scene: Scene) -> list[IncidentDraft]:
    """An offensive that opens a war told elsewhere is that war."""
    wars = [d for d in found if d.kind == "war" and d.known is not None]
    if not wars:
        return found
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
        if draft.kind in ("offensive", "attack") and war is not None and war is not draft and _on_all_ground(draft):
            attacker, place = draft.attacker, war.place or draft.place
            days = days_of(war.known, war.frames[0], scene) if war.known is not None and war.frames else None
            absorb(war, draft)
            war.attacker, war.when, war.place = war.attacker or attacker, days or war.when, place
        else:
            kept.append(draft)
    return kept


def _on_all_ground(draft: IncidentDraft) -> bool:
    """Whether it is told of no town where an offensive was, only along which line or in which land."""
    if draft.kind == "attack" and not draft.own_place:
        return False
    return not draft.own_place or (draft.place is not None and draft.place.kind in _WIDE)


def _adopt(found: list[IncidentDraft], scene: Scene) -> list[IncidentDraft]:
    """Give what has neither time nor place of its own to the likeliest incident near by."""
    gone: set[IncidentDraft] = set()
    backwards = newest_first(scene)  # what comes later in the text was before
    for number, draft in enumerate(found):
        counted = _counts_there(draft)
        if (
            draft.own_when
            or followed_by(draft) is not None
            or (draft.own_place and not counted)
            or draft.border
            or _before_another(draft)
            or draft.known is not None
            or draft.kind in ("blockade", "war")
        ):
            continue
        best, score = None, 0.0
        for other in found[max(0, number - _RECALL) : number + _RECALL]:
            if other is draft or other in gone:
                continue
            if counted and not (other.kind and other.place is not None and other.place == draft.place):
                continue
            ahead = other.sentences[0] > draft.sentences[0]
            if ahead and (_only_compared(other) or (_stands_alone(draft) and not backwards)):
                continue
            this = kinship(other, draft, scene)
            if this > score:
                best, score = other, this
        if best is not None:
            if draft.kind == "capture" != best.kind:
                draft.kinds = []  # people taken in an attack: it stays one
            absorb(best, draft)
            gone.add(draft)
    return [draft for draft in found if draft not in gone]


def _counts_there(draft: IncidentDraft) -> bool:
    """Whether a draft is no more than a number of dead at a place, of what may be told elsewhere in the text."""
    return not draft.kind and draft.own_place and bool(draft.tolls) and len(draft.sentences) == 1


def _stands_alone(draft: IncidentDraft) -> bool:
    """Whether a draft tells a deed by itself, so that it is no part of what comes later."""
    return bool(draft.kind) and not (draft.back or draft.weak or draft.generic)


def _only_compared(draft: IncidentDraft) -> bool:
    """Whether a draft first comes up to measure another by: "the bloodiest since the fighting in which 280 died"."""
    return bool([f for first in draft.frames[:1] for f in first.chain() if f.role in _COMPARED])


def _before_another(draft: IncidentDraft) -> bool:
    """Whether a draft is told as what came before something: "days after fighting that left two dead"."""
    return (
        bool(draft.frames)
        and draft.frames[0].verb is None
        and draft.frames[0].role in ("after", "since", "before", "following")
    )


def is_aside(draft: IncidentDraft) -> bool:
    """Whether an incident is only named to place another: "the bloodiest week since the war"."""
    if draft.measure or followed_by(draft) is not None:
        return True
    if draft.tolls or draft.own_place or draft.attacker is not None:
        return False
    return all(f.verb is None and f.role in ("since", "before", "until", "like", "than") for f in draft.frames)
