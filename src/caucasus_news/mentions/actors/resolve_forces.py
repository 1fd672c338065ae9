"""Which force, soldiers or people of a state are meant."""

from caucasus_news.mentions.actors.assaults import assaults, is_harmed, suffering
from caucasus_news.mentions.actors.parties import armed_before, army_before, commanded, is_armed_group, serves_nobody
from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading, is_polity
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.model import Actor, ActorKind

_FORCED = {"forces": "forces", "guards": "guards", "keepers": "keepers", "soldiers": "forces", "police": "police"}
_BODIES = (ActorKind.FORCE, ActorKind.ORGANIZATION)
_LOOK_BACK = 20  # entries of the story
_NEAR = 2  # sentences back
_STATELY = frozenset({"army", "military"})
_JOINED = 7  # tokens behind an army among which whoever speaks with it is told
_PERFECT = frozenset({"had", "has", "have"})
_CLOSING = frozenset({",", '"', "'"})
_REJECTING = frozenset(
    {"called", "denied", "rejected", "dismissed", "denies", "rejects", "calls", "deny", "reject", "call", "dismiss"}
)


def force(reading: Reading, phrase: Phrase) -> None:
    """Troops, border guards, peacekeepers: of their owner; with "the", else the latest told of."""
    owners = _owners(reading, phrase)
    group = _FORCED.get(phrase.value, "forces")
    if reading.scan.keys[phrase.head] in ("guards", "guard") and "guards" in reading.story.forces:
        group = "guards"
    if not owners:
        whole = reading.scan.tokens.text_of(phrase.head, phrase.last).lower()
        polity = reading.casting.polity(reading.scan.words_known.sole.get(whole))
        if polity is not None:
            owners = [polity]
    found: list[Who] = []
    for owner in owners:
        if serves_nobody(reading, phrase, owner):
            continue
        serving = phrase.value == "soldiers" and owner.kind is ActorKind.ORGANIZATION and not _commands(owner)
        if serving or (owner.kind in _BODIES and reading.casting.polity_of(owner) is None):
            found.append(owner)
            continue
        polity = reading.casting.polity_of(owner)
        if polity is not None:
            found.append(_force_of(reading, group, owner, polity))
    if not found and phrase.determiner == "the" and not phrase.owners:
        found += _told_before(reading, phrase, group)
    phrase.who = tuple(dict.fromkeys(found))
    phrase.also = tuple(reading.polities(phrase.who or owners))
    for actor in phrase.who:
        if isinstance(actor, Actor):
            reading.story.forces[group] = actor


def _told_before(reading: Reading, phrase: Phrase, group: str) -> list[Who]:
    """The latest force of that group; "the rebels" are the latest that serves no state."""
    latest = reading.story.forces.get(group)
    if reading.scan.keys[phrase.head] in _STATELY and latest is not None and " of " not in latest.name:
        near = reading.states_near(phrase.sentence) or reading.states_near(phrase.sentence - 2)
        states = [who for who in near if isinstance(who, Actor) and who.kind is ActorKind.STATE]
        return [reading.casting.force(group, states[0])] if len(states) == 1 else []  # rebels are no "army"
    if reading.scan.keys[phrase.head] in _STATELY and latest is None:
        latest = army_before(reading)
    if reading.scan.keys[phrase.head] in _STATELY and latest is None:
        beset, there = _beset(reading, phrase), reading.ground(phrase.sentence)
        there = there if beset is None and there not in reading.named_near(phrase.sentence) else beset
        if there is not None:
            return [reading.casting.force(group, there)]  # "rebels attacked Ostia. The army said …"
    verb = _verb_of(reading, phrase)
    irregular = reading.scan.keys[phrase.head] in reading.scan.words_known.follow["irregular"]
    if latest is not None and not irregular and verb in reading.scan.words_known.speech and verb not in _REJECTING:
        told = _telling_force(reading, phrase, group, latest)
        return [told] if told is not None else []
    if irregular:
        polity = None if latest is None else reading.casting.polity_of(latest)
        latest = latest if polity is not None and polity.kind is ActorKind.DE_FACTO_STATE else armed_before(reading)
    return [] if latest is None else [latest]


def _beset(reading: Reading, phrase: Phrase) -> Actor | None:
    """The one state named near by against which an armed group of the text fights: "the army and the rebels"."""
    story = reading.story
    states = [who for who in reading.named_near(phrase.sentence) if who.kind is ActorKind.STATE]
    foes = {who: [story.ids.get(x, x) for pair in story.conflicts if who.id in pair for x in pair] for who in states}
    rebels = {who: [x for x in foes[who] if reading.casting.polity(x) is None] for who in states}
    fighting = [who for who in states if any(story.weights[x] for x in rebels[who])]
    return fighting[0] if len(fighting) == 1 else None


def _verb_of(reading: Reading, phrase: Phrase) -> str:
    """The verb of saying that a force is the subject of: "said the army", "had said", "the army's spokesman"."""
    scan, at = reading.scan, phrase.last
    if scan.key(at) == "'" and scan.possessive(at) > at and scan.key(scan.possessive(at)).startswith("spoke"):
        return "said"
    if scan.key(at) in _PERFECT and scan.key(at + 1) in scan.words_known.speech:
        return scan.key(at + 1)
    if scan.key(at) == "and":  # "the army and the police said"
        behind = scan.keys[at : min(at + _JOINED, scan.end)]
        return next((key for key in behind if key in scan.words_known.speech), "and")
    before = scan.keys[phrase.first - 1] if phrase.first > scan.first + 1 else ""
    inverted = before in scan.words_known.speech and scan.keys[phrase.first - 2] in _CLOSING
    return before if inverted else scan.key(at)


def _telling_force(reading: Reading, phrase: Phrase, group: str, latest: Actor) -> Actor | None:
    """Whose "the army said" it is: of an attack by one force that of the other side, else the latest told of.

    Behind "Ostia handed a note to the Amar army" the army that says so is not the one that was handed it.
    """
    for told in reversed(reading.story.things[-_LOOK_BACK:]):
        polity = reading.polity(told.who) if told.subject else None
        serves = isinstance(told.who, Actor) and told.who.kind is ActorKind.FORCE and " of " not in told.who.name
        if polity is None or not is_polity(polity) or serves:
            continue  # rebels have no army that speaks
        if is_harmed(reading, told, phrase):
            return reading.casting.force(group, polity)
        if assaults(reading, told, phrase):
            meant = suffering(reading, phrase, polity)
            return reading.casting.force(group, meant[0]) if meant else None
        against = reading.casting.polity_of(latest)
        if told.sentence == phrase.sentence and against is not None and reading.story.opposed((polity, against)):
            return reading.casting.force(group, polity)
        if told.sentence >= phrase.sentence - 1:
            break
    return latest


def _commands(owner: Actor) -> bool:
    """Whether a body's soldiers are the armed forces of its state."""
    return owner.name.startswith(("Ministry of Defence", "General Staff", "United States Department of Defense"))


def _force_of(reading: Reading, group: str, owner: Actor, polity: Actor) -> Actor:
    """Units of a force are that force; soldiers of a state serve in its armed forces."""
    if owner.kind is ActorKind.FORCE and group == "forces":
        return owner
    return reading.casting.force(group, polity)


def people(reading: Reading, phrase: Phrase) -> None:
    """Soldiers stand for their forces, civilians and officials for their state; without an owner nobody is known."""
    if phrase.value == "one":
        phrase.value = _value_before(reading)
    if phrase.parts:
        for part in phrase.parts:
            part.owners, part.value = part.owners or phrase.owners, phrase.value
            reading.find(part, phrase.sentence)
        phrase.who = tuple(who for part in phrase.parts for who in part.who)
        phrase.also = tuple(reading.polities(reading.owners(phrase)))
        return
    if phrase.value in _FORCED:
        if phrase.owners or phrase.determiner in ("its", "their", "his", "our"):
            force(reading, phrase)
        return
    if phrase.value == "nationals" and _only_by_descent(reading, phrase):
        phrase.owners = []  # nothing here tells of their state
        return
    owners = _owners(reading, phrase)
    one = _one_of_nation(reading, phrase, owners)
    if one is not None:
        phrase.who = (one,)
        return
    if len(owners) > 1 and any(is_armed_group(reading, owner) for owner in owners):
        phrase.who = tuple(owners)  # "envoys of the Ostian army and the rebels": neither speaks for the state alone
        return
    if owners and all(is_armed_group(reading, owner) for owner in owners):
        phrase.who = tuple(owners)  # "the rebels' delegation" is no delegation of their country
        return
    phrase.who = tuple(reading.polities(owners) or owners)


def _only_by_descent(reading: Reading, phrase: Phrase) -> bool:
    """Whether people are of a nation of which the text tells nothing else, and with which no one is at odds."""
    if "ethnic" not in reading.scan.keys[max(0, phrase.first - 1) : phrase.head + 1]:
        return False
    weights, conflicts = reading.story.weights, reading.story.conflicts
    owners = [owner.id for owner in _owners(reading, phrase)]
    return all(weights[owner] == 1 and not any(owner in pair for pair in conflicts) for owner in owners)


def _one_of_nation(reading: Reading, phrase: Phrase, owners: list[Actor]) -> Someone | None:
    """Of "The American": the one person of that state told of near by; of a people without a plural it may be all."""
    if phrase.determiner != "the" or phrase.plural or phrase.value != "nationals" or len(owners) != 1:
        return None
    atom = phrase.owners[0].atom
    keys = reading.scan.keys[atom.first : atom.last] if atom is not None else ("",)
    if (*keys[:-1], f"{keys[-1]}s") not in reading.lexicon.states_by_demonym:
        return None
    near = [told.who for told in reading.story.persons[-_LOOK_BACK:] if told.sentence >= phrase.sentence - _NEAR]
    found = [who for who in dict.fromkeys(near) if isinstance(who, Someone) and reading.polity(who) is owners[0]]
    return found[0] if len(found) == 1 else None


def _value_before(reading: Reading) -> str:
    """The class of people told of last, for "an Armenian one"."""
    return reading.last_people or "nationals"


def _owners(reading: Reading, phrase: Phrase) -> list[Actor]:
    whos = reading.owners(phrase) or ([] if phrase.owners else reading.possessor(phrase))
    found: list[Actor] = []
    for who in whos:
        actor = commanded(reading, who) if isinstance(who, Someone) else who
        if actor is not None and actor not in found:
            found.append(actor)
    return [a for a in found if a.kind is not ActorKind.PERSON] if any(map(is_polity, found)) else found
