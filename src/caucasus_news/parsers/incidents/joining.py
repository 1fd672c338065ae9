"""Within one sentence: which toll belongs to which trigger, which triggers to one incident, and whose word it is."""

from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter

from caucasus_news.model import CasualtyKind
from caucasus_news.parsers.attribution import Word
from caucasus_news.parsers.casualties.sense import is_led_off
from caucasus_news.parsers.casualties.tolls import Toll, casualty_words
from caucasus_news.parsers.incidents.absorbing import absorb
from caucasus_news.parsers.incidents.attributing import apply_blame, attribute_words, own_people
from caucasus_news.parsers.incidents.bonds import CAPTURED, LOOSE, are_linked, bond, is_one, taken_there
from caucasus_news.parsers.incidents.captives import seized_too
from caucasus_news.parsers.incidents.crews import is_crew
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.moments import has_ended
from caucasus_news.parsers.incidents.order import entry_day
from caucasus_news.parsers.incidents.placing import place_toll
from caucasus_news.parsers.incidents.recounting import counted_since
from caucasus_news.parsers.incidents.sides import name_enemy
from caucasus_news.parsers.incidents.whose_dead import words_for
from caucasus_news.parsers.scene import Scene

#: Those who are of whoever was told of before: "three soldiers died and two of their comrades were hurt".
_PEERS = frozenset({"comrade", "comrades", "colleague", "colleagues", "companion", "companions", "fellow"})
_POSITION = attrgetter("position")
_JOINTS = 2  # tokens of ", and"
_MASSES = 1000  # dead of a war, not of one day


def join_sentence(
    drafts: list[IncidentDraft], tolls: Iterable[Toll], words: list[Word], number: int, scene: Scene
) -> list[IncidentDraft]:
    """The incidents of one sentence, in order, with whose `words` they are."""
    drafts = sorted(drafts, key=_POSITION)
    for toll in tolls:
        place_toll(toll, drafts, number, scene)
    drafts.sort(key=_POSITION)
    told = [t for d in drafts for t in d.tolls]
    for toll in told:
        toll.sided = toll.side is not None
    if told:
        _complete(told, scene)
    joined = _join(_tie(drafts, scene), scene) if drafts[1:] else drafts
    for draft in joined:
        if draft.tolls[1:]:
            _graver_fate(draft)
        if draft.kind == "clash" and not draft.back and _counts_masses(draft):
            draft.kind, draft.kinds = "war", ["war"]  # "3,800 dead in over a year of hostilities"
        if not draft.kind and draft.when is None and (since := counted_since(draft, scene)) is not None:
            draft.when, draft.own_when = since, True
    for draft in joined:
        draft.sentences = [number]
        apply_blame(draft, number, scene)
    attribute_words(joined, words, scene)
    for draft in joined:
        if draft.distant:
            name_enemy(draft, joined, scene)
    if words:
        own_people(joined, words, scene)
    _date_by_entry(joined, number, scene)
    return joined


def _tie(drafts: list[IncidentDraft], scene: Scene) -> list[IncidentDraft]:
    """The drafts of a sentence, those that only count people given to the trigger that they are tied to."""
    for draft in drafts:
        if draft.weak and draft.tolls and any(d.kind in LOOSE and are_linked(draft, d) for d in drafts):
            draft.kind, draft.kinds = "", []  # "the war resulted in the killing of 850 people"
    triggers = [d for d in drafts if d.kind]
    for draft in [d for d in drafts if not d.kind] if triggers else ():
        best, strength = None, 0.0
        for trigger in triggers:
            this = bond(draft, trigger, scene)
            if this > strength:
                best, strength = trigger, this
        if best is not None:
            absorb(best, draft)
            drafts.remove(draft)
    return drafts


def _join(drafts: Iterable[IncidentDraft], scene: Scene) -> list[IncidentDraft]:
    """One draft for those of a sentence that tell of one incident."""
    joined: list[IncidentDraft] = []
    for draft in drafts:
        for same in reversed(joined):
            if is_one(same, draft, scene):
                if taken_there(same, draft) or seized_too(same, draft, scene) or is_crew(draft, same):
                    draft.kinds = []
                    if any(map(is_led_off, draft.frames)):
                        draft.place, draft.own_place = None, False  # where they are held is not where they were seized
                absorb(same, draft)
                break
        else:
            joined.append(draft)
    return joined


def _date_by_entry(drafts: list[IncidentDraft], number: int, scene: Scene) -> None:
    """In a chronology, what has no day of its own happened on that of its entry."""
    day = entry_day(number, scene)
    if day is None:
        return
    undated = [d for d in drafts if d.when is None and not d.back and not _comes_first(d) and not _of_war(d)]
    for draft in undated:
        if not any(has_ended(f) for f in draft.frames):  # "1994: Fighting ceased"
            draft.when, draft.own_when = day, True


def _of_war(draft: IncidentDraft) -> bool:
    """Whether a draft only counts the many dead of a war."""
    return not draft.kind and _counts_masses(draft)


def _counts_masses(draft: IncidentDraft) -> bool:
    """Whether more fell than on one day."""
    return any((t.at_least or t.at_most or 0) >= _MASSES for t in draft.tolls if t.kind is CasualtyKind.KILLED)


def _comes_first(draft: IncidentDraft) -> bool:
    """Whether a draft is only told as what came before something else."""
    return any(f.role in ("after", "since", "before", "until", "than") for d in draft.frames[:1] for f in d.chain())


def _complete(tolls: list[Toll], scene: Scene) -> None:
    """A mere number is of people like those counted before.

    "four Armenian soldiers were killed and another wounded".
    """
    tolls.sort(key=lambda t: t.first)
    for toll in tolls:
        people = words_for(toll, scene)
        toll.bare = toll.bare and casualty_words().attackers.isdisjoint(people)  # "four of the raiders"
        toll.more = toll.more or (toll.own and not _PEERS.isdisjoint(people))  # "two of their comrades"
    for before, toll in pairwise(t for t in tolls if not t.part):
        told = scene.document.tokens.keys[toll.first : toll.last]
        if toll.own and (told[0] in ("his", "her") or not _PEERS.isdisjoint(told)):
            toll.side = toll.side or before.side  # "shot a shepherd and wounded his brother"
        if before.bare and before.side is None and toll.side is not None and _is_listed(before, toll, scene):
            before.side, before.own = toll.side, toll.own  # "three dead and five wounded on the Aldorian side"
            before.sided = toll.sided
            before.civilian = toll.civilian if before.civilian is None else before.civilian
        if not toll.bare:
            continue
        alike = toll.side is None or toll.side == before.side  # but "two Aldorian officers and seven Berrians dead"
        toll.side = toll.side or before.side
        if alike and (before.first == toll.first or _is_listed(before, toll, scene)):
            toll.sided = before.sided
        if toll.civilian is None and alike:
            toll.civilian = before.civilian


def _is_listed(before: Toll, toll: Toll, scene: Scene) -> bool:
    """Whether nothing but "and" or a comma stands between two tolls."""
    between = scene.document.tokens.keys[before.last : toll.first]
    return 0 < len(between) <= _JOINTS and {*between} <= {"and", ",", "or", "plus"}


def _graver_fate(draft: IncidentDraft) -> None:
    """Of people who "died after being wounded", one toll: the graver."""
    gravest = {t.first: t for t in reversed(draft.tolls) if t.kind is CasualtyKind.KILLED}
    draft.tolls = [t for t in draft.tolls if gravest.get(t.first, t) is t or t.kind is CAPTURED]
