"""Forces, targets and the places of violence, in words."""

from attrs import frozen

from caucasus_news.model import IncidentKind, Place, PlaceKind
from tests.roundtrip.states import Polity, possessive
from tests.roundtrip.telling import Teller, Thunk

K = IncidentKind
SETTLEMENTS = (PlaceKind.VILLAGE, PlaceKind.TOWN, PlaceKind.CITY)


@frozen
class Group:
    """Forces in words."""

    text: str
    plural: bool


def forces(teller: Teller, who: Polity, what: str = "forces") -> Group:
    """Those who act for a polity."""
    if who.id == "NKR":
        options = {
            "a forces": Group("Karabakh Armenian forces", plural=True),
            "the armed forces of A": Group("the armed forces of Nagorno-Karabakh", plural=True),
            "the army of A": Group("the army of Nagorno-Karabakh", plural=False),
            "A forces": Group("Nagorno-Karabakh forces", plural=True),
        }
        return teller.form(what, options)
    a = who.adjective
    options = {
        "a forces": Group(f"{a} forces", plural=True),
        "a troops": Group(f"{a} troops", plural=True),
        "the a army": Group(f"the {a} army", plural=False),
        "the a military": Group(f"the {a} military", plural=False),
        "A's armed forces": Group(f"{possessive(who)} armed forces", plural=True),
        "the armed forces of A": Group(f"the armed forces of {who.named}", plural=True),
        "a armed forces": Group(f"the {a} armed forces", plural=True),
        "units of the a armed forces": Group(f"units of the {a} armed forces", plural=True),
        "a soldiers": Group(f"{a} soldiers", plural=True),
        "A": Group(who.named, plural=False),
    }
    return teller.form(what, options)


def target(teller: Teller, who: Polity, place: Place | None, kind: IncidentKind) -> tuple[Group, bool]:
    """Those who are hit, and whether that tells the place."""
    a = "Karabakh Armenian" if who.id == "NKR" else who.adjective
    army = "the army of Nagorno-Karabakh" if who.id == "NKR" else f"the {a} army"
    forms: dict[str, Thunk] = {
        "t positions": lambda: f"{a} positions",
        "t military positions": lambda: f"{a} military positions",
        "positions of the t army": lambda: f"positions of {army}",
        "t posts": lambda: f"{a} posts",
        "t troops": lambda: f"{a} {teller.any('troops', 'forces', 'units')}",
    }
    settled = place is not None and place.kind in SETTLEMENTS
    if (
        settled
        and place is not None
        and kind in (K.SHELLING, K.AIR_STRIKE, K.ATTACK, K.SHOOTING)
        and who.id in ("ARM", "AZE")
    ):
        forms["the t village of P"] = lambda: f"the {a} {place.kind.value} of {place.name}"
    if kind is K.OFFENSIVE:
        forms = {"T": lambda: who.named, "t forces": lambda: f"{a} forces"}
    text = teller.said("target", forms)
    inside = place is not None and text.endswith(place.name)
    return Group(text, plural=not inside), inside


def where(teller: Teller, place: Place | None) -> str:
    """The place as an adverbial."""
    if place is None:
        return ""
    name = place.name
    if place.kind is PlaceKind.BORDER:
        return teller.word(
            "border",
            "on the Armenian-Azerbaijani border",
            "along the Armenian-Azerbaijani border",
            "on the Armenia-Azerbaijan border",
            "at the border between Armenia and Azerbaijan",
            "on the border between Armenia and Azerbaijan",
        )
    if place.kind in (PlaceKind.REGION, PlaceKind.CORRIDOR):
        return f"in {name}"
    kind = place.kind.value
    return teller.form(
        "near",
        {
            "near P": f"near {name}",
            "near the village of P": f"near the {kind} of {name}",
            "in the direction of P": f"in the direction of {name}",
            "in the vicinity of P": f"in the vicinity of {name}",
            "close to P": f"close to {name}",
            "outside P": f"outside {name}",
            "in P": f"in {name}",
            "not far from P": f"not far from {name}",
        },
    )
