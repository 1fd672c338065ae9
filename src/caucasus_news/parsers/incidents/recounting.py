"""Whether a draft counts again those of one told before: its own losses, the other side's, the dead since then."""

from caucasus_news.model import CasualtyKind, PlaceKind, Stance, When
from caucasus_news.parsers.casualties.tolls import Toll
from caucasus_news.parsers.incidents.alike import (
    near_by,
    same_day,
)
from caucasus_news.parsers.incidents.draft import FIRE, IncidentDraft
from caucasus_news.parsers.incidents.whereabouts import EXTENT, base_name
from caucasus_news.parsers.polities import opponents, polity_of
from caucasus_news.parsers.scene import Scene

_OTHERS = frozenset({"other", "others", "another", "remaining", "rest"})
_OF_THOSE = (("of", "the"), ("of", "them"), ("of", "those"), ("of", "these"))
_FOUGHT = frozenset({"attack", "clash", "offensive", "capture", "shooting"})
_DEEDS = frozenset({"offensive", "shelling", "air_strike", "attack", "shooting", "capture"})
NEXT = 9  # sentences within which the other side has its say
_MANY = 300  # dead: more than in one day's fight
_FRESH = 4  # days: what is counted from no longer ago may be what was just told of


def counts_other_side(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether `b` is what the other side says of its own losses in the fight `a`: each army counts its own dead."""
    fought = a.kind in _FOUGHT or (a.kind == "war" and bool(a.tolls)) or (a.kind in FIRE and bool(b.kind) and b.back)
    if not fought or (b.kind and not b.back) or b.sentence - a.sentence > NEXT or not b.tolls:
        return False
    if b.attacker is not None or b.apart or (b.own_when and not same_day(a.when, b.when)):
        return False
    side = b.tolls[0].side
    if side is None or [toll for toll in b.tolls if toll.side != side]:
        return False
    if not any(stance is not Stance.DENIED and polity_of(who, scene) == side for who, stance in b.sources):
        return False
    told = {toll.side for toll in a.last_tolls if toll.side is not None} or {p for p in a.parties if p != side}
    if side in told or not (told or (a.kind == "clash" and not a.tolls)):
        return False
    enemies = all(x.id in opponents(side, scene) for x in told)
    wide = any(x is not None and EXTENT[x.kind] >= EXTENT[PlaceKind.DISTRICT] for x in (a.place, b.place))
    return enemies and (wide or near_by(a.place, b.place))


def counted_since(draft: IncidentDraft, scene: Scene) -> When | None:
    """The day from which on the dead of some fighting are counted: that is when it began, if not just now."""
    since = next((t.since for t in draft.tolls if t.since is not None and t.kind is not CasualtyKind.DISPLACED), None)
    first, published = since.earliest if since is not None else None, scene.published
    lately = first is not None and published is not None and 0 <= (published - first).days < _FRESH
    return None if lately else since


def counts_longer(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether one counts the dead from days before the other on: "29 people have been killed since Thursday"."""
    if not b.kind and b.tolls and _counts_before(a, b, scene):
        return True
    return not a.kind and bool(a.tolls) and _counts_before(b, a, scene)


def recounts_own(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` is a new number for those whom the same teller has counted before: "the ministry raised its toll".

    It goes where he told the first one, whatever has been told since. One of the wounded who died is such a number.
    """
    if b.own_place or b.apart or b.sentence - a.sentence > NEXT:
        return False
    if not all(t.total or t.hurt or (t.bare and t.camps) for t in b.tolls):
        return False
    return all(any(_is_recounted(x, y) for x in a.last_tolls) for y in b.tolls)


def _is_recounted(old: Toll, new: Toll) -> bool:
    """Whether a toll is of those of whom the same teller told before, with a number that has grown."""
    if old.side is None or old.side != new.side or not old.camps & new.camps or old.part:
        return False
    if new.hurt and not new.total:
        return old.kind is CasualtyKind.WOUNDED
    grown = old.at_least is not None and new.at_least is not None and old.at_least < new.at_least
    return old.kind is new.kind and grown


def answers_for_dead(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b`, which counts nobody, tells what those did whose dead were just told of: "Aldorian units took …"."""
    if a.kind or b.attacker is None or b.kind not in _DEEDS:
        return False
    return any(t.side == b.attacker for t in a.last_tolls) and all(t.side in (None, b.attacker) for t in a.last_tolls)


def counts_where_named(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether `b` only counts people, in a sentence that names the place of `a`: "the governor of Ostia said …"."""
    plain = not (b.own_place or b.apart) and 0 < b.sentence - a.sentence <= NEXT
    if not plain or a.place is None or not a.own_place or EXTENT[a.place.kind] >= EXTENT[PlaceKind.STATE]:
        return False
    bounds = scene.document.sentences[b.sentence]
    name = base_name(a.place.name).casefold().split()
    return bool(name) and {*name} <= {*scene.document.tokens.keys[bounds.first : bounds.last]}


def goes_on_counting(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` counts on where `a` has counted over a time: "75 have died since May. 1.2 million have fled"."""
    if a.kind or b.own_when or b.own_place or b.sentence - a.sentence > 1:
        return False
    return any(t.since is not None for t in a.last_tolls)


def counts_war(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` gives the dead of the war `a` that was just told: "The war began in May. It has cost 3,900 lives"."""
    if b.own_when or b.own_place or not 0 <= b.sentence - a.sentence <= 1:
        return False
    return max(((t.at_least or t.at_most or 0) for t in b.tolls), default=0) >= _MANY


def _counts_before(event: IncidentDraft, count: IncidentDraft, scene: Scene) -> bool:
    if not [t for t in count.tolls if t.since is not None]:
        return False
    first = event.when.earliest if event.when is not None else None
    if first is None and event.kind in FIRE - {"clash"}:
        return counted_since(count, scene) is not None  # a blow on no day told is of these days
    days = (t.since.earliest for t in count.last_tolls if t.since is not None)
    return any(day is not None and first is not None and (first - day).days > 1 for day in days)


def is_of_those(toll: Toll, scene: Scene) -> bool:
    """Whether a toll is of some of the people told of before: "two of them", "six of the dead"."""
    keys = scene.document.tokens.keys
    return any(keys[i : i + 2] in _OF_THOSE for i in range(toll.first, toll.last - 1))


def shares_out(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether `b` tells where some of those fell whom `a` counted, one place after the other.

    "Ten died in strikes on Aldoria. Six of them were killed in Ostia. Four others died in Amar".
    """
    if b.own_when or not b.own_place or b.apart or b.sentence - a.sentence > 2 or b.attacker is not None:
        return False
    total = max((t.at_least or 0 for t in a.last_tolls if not t.part), default=0)
    fits = all(t.at_least is not None and t.at_least < total for t in b.tolls)
    keys = scene.document.tokens.keys
    rest = any(_OTHERS & {*keys[t.first : t.last]} for t in b.tolls)  # "four others"
    others = rest and any(is_of_those(t, scene) for t in a.last_tolls)
    return fits and (others or all(is_of_those(t, scene) for t in b.tolls))
