"""Which polity somebody belongs to: states and de facto states are themselves, everyone else has one."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from caucasus_news.mentions.actors.vocabulary import vocabulary
from caucasus_news.mentions.mention import Mention
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.arms import serve_nobody
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.scene import Scene

_BACKED = frozenset(
    {"controlled", "backed", "led", "run", "supported", "armed", "commanded", "sponsored", "held", "occupied"}
)
_MADE = tuple(("-", word) for word in ("made", "designed", "built", "supplied", "produced", "manufactured", "donated"))
_LANDS = frozenset(
    {"republic", "region", "state", "country", "neighbour", "neighbor", "territory", "enclave", "province"}
)
_BUILDINGS = frozenset(
    {"hospital", "mosque", "church", "cathedral", "school", "university", "college", "hotel", "market", "bazaar"}
    | {"street", "avenue", "square", "boulevard", "bridge", "gate", "quarter", "park", "theatre", "cemetery", "station"}
)
_COMMANDING = frozenset({"control", "command"})
_UNDER = ("under",)
_HYPHENED = 2  # tokens that no word with a hyphen has
_NAMES = 4096  # names of bodies whose owner, and polities whose foes, are kept
_CONTROL = 6  # tokens of "under the control of Aldoria"
_FORCES = (ActorKind.FORCE, ActorKind.ORGANIZATION)
ARMED = (ActorKind.FORCE, ActorKind.GROUP)
#: Those who are a side by themselves.
POLITIES = (ActorKind.STATE, ActorKind.DE_FACTO_STATE)


def polity_of(actor: Actor, scene: Scene) -> Actor | None:
    """The state or de facto state that an actor is, serves or belongs to; None where that is unknown.

    Bodies and forces of de facto states have no country: their name ends in the state's.
    """
    if actor.kind in POLITIES or actor.id in scene.polities:
        return actor  # armed groups that serve no state are a side of their own
    for text in (actor.organization, actor.name):
        if text and " of " in text and (owner := _owner_in(text)) in scene.polities:
            return scene.polities[owner]
    if actor.country is None:
        return scene.knowledge.serving.get(actor.id)
    if actor.country not in scene.polities:
        return None
    return scene.polities[actor.country]


@lru_cache(maxsize=_NAMES)
def _owner_in(name: str) -> str:
    """Whose the name of a body says that it is: "Aldoria" of "Ministry of Defence of Aldoria"."""
    return name.rpartition(" of ")[2]


def side_of(actor: Actor, scene: Scene) -> Actor | None:
    """Which party to a conflict an actor is or speaks for: an armed organisation of no state is one, as a polity is."""
    if actor.organization is not None and actor.organization in scene.polities:
        return scene.polities[actor.organization]
    if actor.kind in POLITIES:
        return actor
    found = polity_of(actor, scene)
    return actor if found is None and actor.kind in ARMED else found


def side_id(actor: Actor) -> str:
    """Whose side somebody is on: his country by id, or he himself."""
    return actor.country or actor.id


def polity_of_mention(mention: Mention, scene: Scene) -> Actor | None:
    """The polity of whomever a mention names first."""
    for actor in mention.actors:
        found = polity_of(actor, scene)
        if found is not None:
            return found
    return None


def polity_of_argument(argument: Argument, scene: Scene) -> Actor | None:
    """The polity that a phrase names: its own mention's, an owner's ("Armenian posts"), or that of what hangs on it."""
    chunk = argument.chunk
    own = [chunk.mention] if chunk.mention is not None else []
    hanging: list[Mention] = []
    owning: list[Mention] = []
    for behind in argument.complements:
        hanging += [behind.mention] if behind.mention is not None else []
        owning += _owners(behind, scene) if behind.owners else ()
    owners = _owners(chunk, scene) if chunk.owners else ()
    for mention in (*own, *owners, *hanging, *owning):
        if mention is not chunk.mention and (serve_nobody(chunk, mention, scene) or is_makers(mention, scene)):
            continue
        found = [p for a in mention.actors if (p := polity_of(a, scene)) is not None]
        if found[1:] and len(set(found)) > 1:
            return None  # "soldiers from both sides"
        if found:
            return found[0]
    return (
        (_controller(chunk, scene) if chunk.last - chunk.first > _HYPHENED else None)
        or (_under_control(chunk, scene) if scene.document.tokens.keys[chunk.last : chunk.last + 1] == _UNDER else None)
        or (_apposed(chunk, scene) if chunk.lemma in _LANDS else None)
        or (_by_demonym(chunk, scene) if own else None)
    )


def _owners(chunk: Chunk, scene: Scene) -> Sequence[Mention]:
    """Whose a phrase is, but for the name of a house or street, where that tells nothing: "Saudi Hospital"."""
    if chunk.lemma in _BUILDINGS and chunk.head >= 0 and scene.document.tokens.words[chunk.head][0].isupper():
        return ()
    return chunk.owners


def is_somebodys(argument: Argument, scene: Scene) -> bool:
    """Whether "his neighbours" are told of: those of one man, whose polity says nothing of theirs."""
    keys = scene.document.tokens.keys
    for chunk in (argument.chunk, *argument.complements):
        if keys[chunk.first] in ("his", "her"):
            mention = chunk.mention
            if mention is None or not any(actor.kind in _FORCES for actor in mention.actors):
                return True
    return False


def _by_demonym(chunk: Chunk, scene: Scene) -> Actor | None:
    """Whose a place is by its own phrase: "the Georgian villages of Ergneti and Nikozi"."""
    if chunk.mention is None or chunk.mention.place is None:
        return None
    for key in scene.document.tokens.keys[chunk.first : chunk.last][:3]:
        state = scene.lexicon.states_by_demonym.get((key,))
        if state is not None:
            return state.actor
    return None


def is_makers(owner: Mention, scene: Scene) -> bool:
    """Whether a people only made a thing: "Aldorian-made drones"."""
    return scene.document.tokens.keys[owner.last : owner.last + 2] in _MADE


def is_patrons(patron: Mention, scene: Scene) -> bool:
    """Whether a state is only who stands behind somebody: "the Aldorian-backed militia"."""
    mark, word = (*scene.document.tokens.keys[patron.last : patron.last + 2], "", "")[:2]
    return mark == "-" and word in _BACKED


def _apposed(chunk: Chunk, scene: Scene) -> Actor | None:
    """Whose name stands between commas behind a phrase: "another breakaway republic, South Ossetia,"."""
    keys = scene.document.tokens.keys
    if keys[chunk.last : chunk.last + 1] != (",",):
        return None
    named = next(iter(scene.mentions_in(chunk.last + 1, chunk.last + 2)), None)
    return (
        polity_of_mention(named, scene)
        if named is not None and keys[named.last : named.last + 1] in ((",",), (".",))
        else None
    )


def _controller(chunk: Chunk, scene: Scene) -> Actor | None:
    """Whose a force is by the word before it: "Russian-controlled guards", "Armenian-backed fighters"."""
    keys = scene.document.tokens.keys
    for i in range(chunk.first, chunk.last - 2):
        if keys[i + 1] == "-" and keys[i + 2] in _BACKED:
            state = scene.lexicon.states_by_demonym.get((keys[i],))
            return state.actor if state is not None else None
    return None


def _under_control(chunk: Chunk, scene: Scene) -> Actor | None:
    """Whose a force with "under" behind it is: "forces under Aldorian control", "under the command of Aldoria"."""
    keys = scene.document.tokens.keys
    behind = keys[chunk.last + 1 : chunk.last + _CONTROL]
    if _COMMANDING.isdisjoint(behind):
        return None
    state = scene.lexicon.states_by_demonym.get(behind[:1])
    if state is not None and behind[1] in _COMMANDING:
        return state.actor
    named = next(iter(scene.mentions_in(chunk.last + 1, chunk.last + _CONTROL)), None)
    return polity_of_mention(named, scene) if named is not None else None


def opponents(polity: Actor, scene: Scene) -> frozenset[str]:
    """The ids of those in conflict with a polity: its neighbours, and others whom the text names."""
    found = _foes(polity.id, scene.conflicts)
    near = vocabulary().neighbours.get(polity.id, frozenset())
    apart = polity.kind is ActorKind.DE_FACTO_STATE
    return frozenset(
        [
            other
            for other in found
            if apart or other in near or other in scene.named or scene.polities[other].kind is ActorKind.DE_FACTO_STATE
        ]
    )


@lru_cache(maxsize=_NAMES)
def _foes(polity: str, conflicts: frozenset[frozenset[str]]) -> frozenset[str]:
    """Whom conflicts set against a polity, by id."""
    return frozenset([other for pair in conflicts if polity in pair for other in pair if other != polity])


def polity_among(arguments: Iterable[Argument], scene: Scene) -> Actor | None:
    """The first polity that phrases name."""
    for argument in arguments:
        polity = polity_of_argument(argument, scene)
        if polity is not None:
            return polity
    return None
