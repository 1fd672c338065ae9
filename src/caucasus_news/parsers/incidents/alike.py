"""Whether two drafts can tell of one incident: what speaks against it, and what for it."""

from caucasus_news.lexicon import Lexicon
from caucasus_news.model import Actor, ActorKind, Place, PlaceKind, When
from caucasus_news.parsers.casualties.tolls import Toll
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.whereabouts import EXTENT, base_name, record_named, record_of
from caucasus_news.parsers.scene import Scene

#: Kinds that may be words for one act; every other kind is its own.
FIGHTING = frozenset({"shooting", "shelling", "air_strike", "clash", "attack", "ceasefire_violation", "offensive"})
_WIDE = frozenset({PlaceKind.BORDER, PlaceKind.LINE, PlaceKind.STATE, PlaceKind.REGION, PlaceKind.PROVINCE})
_FLOWN = frozenset({"air_strike", "shelling", "attack"})
_FLYING = frozenset(
    {"drone", "drones", "missile", "missiles", "uav", "uavs", "rocket", "rockets", "quadcopter", "jet", "helicopter"}
    | {"plane", "aircraft", "warplane", "fighter"}
)
DOWNING = frozenset({"shoot down", "down", "bring down", "intercept"})
_TELLING = 3  # days after which an incident is still told as news
#: Half the length of a degree of latitude, about 55 km: how far apart places may be that one account names together.
_NEAR = 0.25


def same_family(a: str, b: str) -> bool:
    """Whether two kinds may be two words for one act; a toll alone ("") goes with any.

    >>> same_family("shooting", "clash"), same_family("war", "explosion"), same_family("", "war")
    (True, False, True)
    """
    return not a or not b or a == b or (a in FIGHTING and b in FIGHTING)


def times_apart(a: When | None, b: When | None) -> bool:
    """Whether two times have no day in common."""
    if a is None or b is None or a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return False
    return a.latest < b.earliest or b.latest < a.earliest


def same_day(a: When | None, b: When | None) -> bool:
    """Whether two times are the same days, or one lies within the other and is not much shorter."""
    if a is None or b is None or a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return False
    if (a.earliest, a.latest) == (b.earliest, b.latest):
        return True
    inside = (a.earliest <= b.earliest and b.latest <= a.latest) or (b.earliest <= a.earliest and a.latest <= b.latest)
    return inside and max((a.latest - a.earliest).days, (b.latest - b.earliest).days) <= 31


def was_told_after(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `a` was told, on no day of its own, within days of `b`: "said on Friday … It had begun on Thursday"."""
    told, day = a.said_when, b.when
    if a.when is not None or told is None or told.latest is None or day is None or not b.own_when:
        return False
    return day.latest is not None and 0 <= (told.latest - day.latest).days <= _TELLING


def places_apart(a: Place | None, b: Place | None, lexicon: Lexicon | None) -> bool:
    """Whether two places exclude each other: neither lies in the other, nor is a border, a front or a land wide."""
    if a is None or b is None or base_name(a.name) == base_name(b.name):
        return False
    if within(a, b, lexicon) or within(b, a, lexicon):
        return False
    unknown = [p for p in (a, b) if record_of(p, lexicon) is None]
    if len(unknown) == 1 and EXTENT[(a if unknown[0] is b else b).kind] >= EXTENT[PlaceKind.DISTRICT]:
        return False  # a village that nobody knows may lie in any district
    if a.kind in _WIDE or b.kind in _WIDE:
        wide, other = (a, b) if a.kind in _WIDE else (b, a)
        if wide.kind in (PlaceKind.BORDER, PlaceKind.LINE) and other.kind not in _WIDE:
            return False
        if wide.kind is PlaceKind.STATE and other.country in (wide.country, None):
            return False
    if PlaceKind.UNKNOWN in (a.kind, b.kind) and EXTENT[a.kind] != EXTENT[b.kind] and a.latitude is None:
        return False
    return True


def near_by(a: Place | None, b: Place | None) -> bool:
    """Whether two places may be named for one fight: one is untold or wide, or they lie within an hour's drive."""
    if a is None or b is None or base_name(a.name) == base_name(b.name):
        return True
    if a.latitude is None or b.latitude is None or a.longitude is None or b.longitude is None:
        return max(EXTENT[a.kind], EXTENT[b.kind]) >= EXTENT[PlaceKind.DISTRICT]
    return abs(a.latitude - b.latitude) <= 2 * _NEAR and abs(a.longitude - b.longitude) <= 2 * _NEAR


def within(inner: Place, outer: Place, lexicon: Lexicon | None) -> bool:
    """Whether the lexicon counts one place to the other."""
    if outer.kind is PlaceKind.STATE:
        return inner.country is not None and inner.country == outer.country
    record = record_of(inner, lexicon)
    if outer.kind is PlaceKind.REGION and record is not None and record.control:
        ruler = lexicon.de_facto_state(record.control[0].controller) if lexicon is not None else None
        if ruler is not None and ruler.name == outer.name:
            return True  # a village that once was Aldoria's is in Aldoria
    for _ in range(4):
        if record is None or record.admin is None:
            return False
        if base_name(record.admin) == base_name(outer.name):
            return True
        record = record_named(record.admin, lexicon)
    return False


def parties_apart(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether the parties of two drafts cannot be those of one incident: two pairs that share less than one side."""
    if a.attacker is not None and (a.attacker is b.attacker or a.attacker is b.target):
        return False
    if not (b.tolls or b.attacker or b.target or b.sides):
        return False
    ids_a = a.party_ids
    ids_b = b.party_ids if ids_a else ids_a
    if not ids_b or ids_a & ids_b or _at_home(a, b) or _at_home(b, a):
        return False
    return not any(frozenset((x, y)) in scene.conflicts for x in ids_a for y in ids_b)


def was_over(war: IncidentDraft, other: IncidentDraft) -> bool:
    """Whether a war had ended before the other began: "the war that a truce halted in 1994" is not that of 2020."""
    end, begun = war.ended, other.when
    if end is None or begun is None or end.latest is None or begun.earliest is None:
        return False
    return end.latest < begun.earliest


def _at_home(deed: IncidentDraft, harm: IncidentDraft) -> bool:
    """Whether those who came to harm are of the land where somebody else struck: "bombed Ostia; two Ostians died"."""
    if deed.attacker is None or deed.target is not None or harm.attacker is not None or deed.place is None:
        return False
    return any(party.country is not None and party.country == deed.place.country for party in harm.parties)


def tolls_apart(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether two tolls of the same people differ: then they are two incidents, unless one is an update."""
    if not (a.tolls and b.tolls):
        return False
    later = b.last_tolls
    for x in a.last_tolls:
        for y in later:
            if rival(x, y):
                return True
    return False


def rival(x: Toll, y: Toll) -> bool:
    """Whether two tolls are of the same people and give different exact numbers."""
    if x.kind is not y.kind or x.same_count(y) or x.more or y.more or x.part or y.part:
        return False
    if (x.named or y.named) and x.at_least is not None and y.at_least is not None:
        return False  # some of the dead by name are no rival toll
    if x.side is not None and y.side is not None and x.side != y.side:
        return False
    if x.civilian is not None and y.civilian is not None and x.civilian is not y.civilian:
        return False
    same = x.side == y.side or (y.side is None and y.bare)  # "the toll rose to four"
    return same and x.at_least is not None and y.at_least is not None


def _shot_down_in(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether `b` is what the defenders shot down of the drones of `a`, which they did not send."""
    if b.attacker is None or a.kind not in _FLOWN or not [f for f in b.frames if f.lemma in DOWNING]:
        return False
    return b.attacker != a.attacker


def is_downing(draft: IncidentDraft) -> bool:
    """Whether a draft tells of missiles, drones or aircraft that were shot down, or how many, or of which type."""
    first = draft.frames[0] if draft.frames else None
    if first is None or first.lemma not in DOWNING:
        return False
    return any(a.chunk.lemma in _FLYING or a.chunk.lemma[:1].isdigit() for a in first.objects)


def _are_one(one: Actor, other: Actor, scene: Scene) -> bool:
    """Whether two attackers are a state and the land that it backs: who fights the one's enemy fights the other's."""
    if (one.kind is ActorKind.DE_FACTO_STATE) == (other.kind is ActorKind.DE_FACTO_STATE):
        return False
    if frozenset((one.id, other.id)) in scene.conflicts:
        return False
    enemies = [{x for pair in scene.conflicts if p.id in pair for x in pair if x != p.id} for p in (one, other)]
    return bool(enemies[0] & enemies[1])


def same_attacker(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether two drafts name one attacker, or a state and the land that it backs."""
    if a.attacker is None or b.attacker is None:
        return False
    return a.attacker == b.attacker or _are_one(a.attacker, b.attacker, scene)


def attackers_apart(a: IncidentDraft, b: IncidentDraft, scene: Scene) -> bool:
    """Whether two drafts name different attackers."""
    if (b.attacker is not None and _shot_down_in(a, b)) or (a.attacker is not None and _shot_down_in(b, a)):
        return True
    if a.attacker is None or b.attacker is None:
        return False
    if a.attacker == b.attacker:
        return is_downing(a) != is_downing(b)  # who shoots drones down did not send them
    if _are_one(a.attacker, b.attacker, scene):
        return False
    return "clash" not in (a.kind, b.kind) or a.kind == b.kind


def falls_on_striker(a: IncidentDraft, b: IncidentDraft) -> bool:
    """Whether one tells of what hit the land of the other's attacker: that was not his doing."""
    return any(_is_on_land_of(harm, deed.attacker) for deed, harm in ((a, b), (b, a)) if deed.target is not None)


def _is_on_land_of(harm: IncidentDraft, attacker: Actor | None) -> bool:
    if attacker is None or harm.attacker is not None or not harm.kind or not harm.own_place:
        return False
    return harm.place is not None and harm.place.country == attacker.id
