"""The words for acts of violence: verbs, passives and nouns of each kind.

``{A}`` is the attacker, ``{a}`` its adjective, ``{x}`` its possessive, ``{T}`` the target, ``{P}`` a place, ``{was}``
the auxiliary.
"""

from attrs import frozen

from caucasus_news.model import IncidentKind, Means

K = IncidentKind


@frozen
class Words:
    """What an act of one kind is called: `verbs` with what follows them, `passives`, `nouns`, `unblamed` without A."""

    verbs: tuple[tuple[str, str], ...] = ()
    passives: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    unblamed: tuple[str, ...] = ()


WORDS: dict[IncidentKind, Words] = {
    K.SHOOTING: Words(
        verbs=(
            ("open", "fire on {T}"),
            ("open", "fire at {T}"),
            ("fire", "at {T}"),
            ("fire", "on {T}"),
            ("shoot", "at {T}"),
            ("fire", "small arms at {T}"),
            ("open", "small-arms fire at {T}"),
        ),
        passives=(
            "came under fire from {A}",
            "came under small-arms fire from {A}",
            "{was} fired at by {A}",
            "{was} fired upon by {A}",
            "came under gunfire from {A}",
        ),
        nouns=("a shooting by {A}", "gunfire by {A}", "{a} gunfire", "sniper fire by {A}"),
    ),
    K.SHELLING: Words(
        verbs=(
            ("shell", "{T}"),
            ("fire", "mortars at {T}"),
            ("fire", "artillery at {T}"),
            ("open", "artillery fire on {T}"),
            ("bombard", "{T}"),
            ("shell", "{T} with artillery"),
            ("subject", "{T} to artillery fire"),
        ),
        passives=(
            "{was} shelled by {A}",
            "came under artillery fire from {A}",
            "came under mortar fire from {A}",
            "came under shelling from {A}",
            "{was} bombarded by {A}",
        ),
        nouns=(
            "the shelling of {T} by {A}",
            "{a} shelling of {T}",
            "{a} artillery fire on {T}",
            "shelling by {A}",
            "a mortar attack by {A} on {T}",
        ),
    ),
    K.CAPTURE: Words(
        verbs=(("capture", "{T}"), ("take", "{T} prisoner"), ("take", "{T} captive"), ("seize", "{T}")),
        passives=(
            "{was} captured by {A}",
            "{was} taken prisoner by {A}",
            "{was} taken captive by {A}",
            "fell into the hands of {A}",
        ),
        nouns=("the capture of {T} by {A}",),
    ),
    K.OFFENSIVE: Words(
        verbs=(
            ("launch", "an offensive against {T}"),
            ("begin", "an offensive against {T}"),
            ("go", "on the offensive against {T}"),
            ("launch", "a military operation against {T}"),
            ("start", "a large-scale offensive against {T}"),
            ("mount", "an offensive against {T}"),
        ),
        nouns=(
            "an offensive by {A} against {T}",
            "{x} offensive against {T}",
            "the {a} offensive against {T}",
            "{x} military operation against {T}",
        ),
    ),
    K.BLOCKADE: Words(
        verbs=(
            ("block", "{P}"),
            ("blockade", "{P}"),
            ("close", "{P}"),
            ("impose", "a blockade on {P}"),
            ("seal", "off {P}"),
        ),
        passives=("{was} blocked by {A}", "{was} blockaded by {A}", "{was} closed by {A}", "{was} cut off by {A}"),
        nouns=("the blockade of {P} by {A}", "{x} blockade of {P}"),
    ),
    K.CEASEFIRE_VIOLATION: Words(
        verbs=(
            ("violate", "the ceasefire"),
            ("breach", "the ceasefire"),
            ("break", "the ceasefire"),
            ("violate", "the truce"),
            ("violate", "the ceasefire regime"),
        ),
        passives=("the ceasefire was violated by {A}", "the truce was breached by {A}"),
        nouns=("a ceasefire violation by {A}", "a violation of the ceasefire by {A}", "a breach of the truce by {A}"),
    ),
    K.ATTACK: Words(
        verbs=(
            ("attack", "{T}"),
            ("launch", "an attack on {T}"),
            ("carry", "out an attack on {T}"),
            ("assault", "{T}"),
            ("mount", "an attack on {T}"),
            ("storm", "{T}"),
        ),
        passives=("{was} attacked by {A}", "came under attack from {A}", "{was} assaulted by {A}"),
        nouns=("an attack by {A} on {T}", "{x} attack on {T}", "a raid by {A} on {T}", "an assault by {A} on {T}"),
    ),
    K.CLASH: Words(
        verbs=(
            ("clash", "with {T}"),
            ("exchange", "fire with {T}"),
            ("trade", "fire with {T}"),
            ("engage", "in a firefight with {T}"),
        ),
        nouns=(
            "clashes",
            "a clash",
            "a firefight",
            "an exchange of fire",
            "fighting",
            "a skirmish",
            "a gun battle",
            "a shootout",
        ),
    ),
    K.WAR: Words(
        verbs=(("fight", "a war with {T}"), ("wage", "war against {T}"), ("go", "to war with {T}")),
        nouns=("a war", "the war", "a full-scale war", "a six-week war"),
    ),
}
DRONES = Words(
    verbs=(
        ("carry", "out a drone strike on {T}"),
        ("launch", "a drone strike against {T}"),
        ("strike", "{T} with a drone"),
        ("attack", "{T} with drones"),
        ("hit", "{T} with combat drones"),
    ),
    passives=(
        "{was} hit by a drone strike carried out by {A}",
        "{was} struck by drones of {A}",
        "{was} targeted in a drone strike by {A}",
    ),
    nouns=("a drone strike by {A} on {T}", "{x} drone strike on {T}", "a strike by {a} drones on {T}"),
)
AIRCRAFT = Words(
    verbs=(
        ("carry", "out an air strike on {T}"),
        ("launch", "an airstrike against {T}"),
        ("bomb", "{T}"),
        ("conduct", "air strikes on {T}"),
        ("bomb", "{T} from the air"),
    ),
    passives=(
        "{was} bombed by {A}",
        "{was} hit by an air strike carried out by {A}",
        "{was} targeted in an airstrike by {A}",
    ),
    nouns=(
        "an air strike by {A} on {T}",
        "{x} air strikes on {T}",
        "an airstrike by {A} on {T}",
        "an air raid by {A} on {T}",
    ),
)
MINES = Words(
    nouns=("a mine blast", "a mine explosion", "a landmine explosion", "the explosion of an anti-tank mine"),
    unblamed=("a mine exploded", "a landmine went off", "a mine blew up", "an anti-personnel mine detonated"),
)
EXPLOSIVES = Words(
    nouns=("a bomb explosion", "the explosion of a shell", "the blast of an explosive device"),
    unblamed=(
        "an explosive device went off",
        "a bomb exploded",
        "an unexploded shell blew up",
        "an explosive device detonated",
    ),
)


def words_of(kind: IncidentKind, means: Means | None) -> Words:
    """The words for a kind of act, done by these means."""
    if kind is K.AIR_STRIKE:
        return DRONES if means is Means.DRONE else AIRCRAFT
    if kind is K.EXPLOSION:
        return MINES if means is Means.MINE else EXPLOSIVES
    return WORDS[kind]
