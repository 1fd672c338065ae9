"""Whose people came to harm, where no words say so: those of the side attacked, or of who holds the place."""

from caucasus_news.model import Actor, ActorKind, PlaceKind
from caucasus_news.parsers.casualties.tolls import Toll
from caucasus_news.parsers.incidents.draft import STRIKES, IncidentDraft
from caucasus_news.parsers.incidents.whereabouts import held_before, place_named
from caucasus_news.parsers.incidents.whose_dead import are_attackers, are_strangers, words_for
from caucasus_news.parsers.scene import Scene


def toll_sides(draft: IncidentDraft, scene: Scene) -> None:
    """People of no stated side are of the side attacked."""
    if not draft.tolls:
        return
    if draft.kind == "capture" and draft.attacker is None:
        held = {t.side for t in draft.tolls if t.side is not None}
        others = [p for p in draft.parties if p not in held]
        if len(held) == 1 and len(others) == 1:
            draft.attacker = others[0]  # who is captured is captured by the other side
    _home_sides(draft, scene)
    _place_sides(draft, scene)
    others = [p for p in draft.parties if p is not draft.attacker]
    for toll in draft.tolls:
        told = words_for(toll, scene)
        if (draft.attacker is not None or toll.side is None) and are_attackers(told):
            toll.side = draft.attacker
            continue
        if (toll.own or toll.named) and toll.side is not None and toll.side == draft.attacker:
            rivals = [p for p in draft.parties if p != draft.attacker]
            toll.side = rivals[0] if len(rivals) == 1 else toll.side
        if toll.side is not None:
            continue
        parties = draft.parties if draft.kind == "explosion" and draft.attacker is None else []
        if len(parties) == 1 and not are_strangers(told):
            toll.side = parties[0]
        elif draft.attacker is not None and draft.kind != "war" and len(others) == 1:
            toll.side = _civilians_of(others[0], toll, draft, scene)


def _place_sides(draft: IncidentDraft, scene: Scene) -> None:
    """Where one side strikes a place, the people there are of the side that holds it."""
    if (
        draft.place is None
        or draft.kind not in STRIKES
        or draft.place.kind in (PlaceKind.BORDER, PlaceKind.LINE, PlaceKind.SEA)
    ):
        return
    holder = held_before(draft.place, draft.when, scene)
    if holder is None or holder == draft.attacker or holder not in draft.parties:
        return
    for toll in draft.tolls:
        if toll.side is None and not are_strangers(words_for(toll, scene)):
            toll.side = holder


def _home_sides(draft: IncidentDraft, scene: Scene) -> None:
    """Residents of a place are of the party that holds it: "more than 1,000 residents of Ostia district"."""
    for toll in draft.tolls:
        if toll.side is not None or not toll.civilian:
            continue
        tokens = scene.document.tokens
        keys = tokens.keys[toll.first : toll.last]
        at = toll.first + keys.index("of") + 1 if "of" in keys else toll.last
        behind = min(at + 1, len(tokens))
        home = place_named(tokens.text_of(at, toll.last), scene) or place_named(tokens.text_of(at, behind), scene)
        holder = held_before(home, draft.when, scene) if home is not None else None
        toll.side = holder if holder in draft.parties else None


def _civilians_of(party: Actor, toll: Toll, draft: IncidentDraft, scene: Scene) -> Actor:
    """Whose the harmed are: people where a movement was struck are of the state whose place it is, soldiers aside."""
    if party.kind in (ActorKind.STATE, ActorKind.DE_FACTO_STATE) or toll.civilian is False:
        return party
    there = draft.place.country if draft.place is not None else party.country
    own = draft.attacker if toll.civilian and draft.attacker is not None else party  # a state that strikes rebels
    state = scene.polities.get(there, party) if there is not None else own
    return party if state == draft.attacker and not toll.civilian else state
