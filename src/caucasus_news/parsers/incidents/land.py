"""The conditions of words for land: taken, entered, freed, fallen, given up."""

from caucasus_news.mentions.mention import Form
from caucasus_news.model import ActorKind, Means
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.surroundings import acting, has_actor, has_places, is_armed, is_ground, weapon_in
from caucasus_news.parsers.incidents.takings import ousted, takes_people
from caucasus_news.parsers.incidents.words import IncidentWords
from caucasus_news.parsers.polities import polity_of_argument
from caucasus_news.parsers.scene import Scene

TAKING_CONTROL = frozenset({"assume", "establish", "gain", "regain", "restore", "seize", "take"})


#: Where those whom a patrol takes along are not its prisoners, and what it does by taking them.
_LED_TO = ("to", "under", "for", "along", "with", "on", "in for")


def placed(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Occupied the town", "took the heights"; people taken by a patrol are captured."""
    subject = acting(frame)
    if not is_ground(frame.objects, scene, words):
        return "capture" if _led_off(frame, scene, words) else None
    if frame.lemma in ("take", "get back", "clean", "recover", "take over"):
        named = any(m.place is not None and m.form is not Form.CAPITAL for a in frame.objects for m in a.mentions)
        return "" if (named or any(is_armed(a, scene) for a in subject)) and has_actor(subject, scene) else None
    return "" if has_actor(subject, scene) or (frame.verb is not None and frame.verb.passive) else None


def _led_off(frame: Frame, scene: Scene, words: IncidentWords) -> bool:
    """ "Border guards took two Aldorians": people of a side, by a force, and nowhere, not to a hospital."""
    if frame.lemma != "take" or frame.verb is None or frame.after(*_LED_TO) or not frame.objects:
        return False
    if takes_people(frame, scene, words) is None or not any(is_armed(a, scene) for a in frame.subject):
        return False
    named = any(actor.kind is ActorKind.PERSON for a in frame.objects for m in a.mentions for actor in m.actors)
    return named or any(is_armed(a, scene) or polity_of_argument(a, scene) is not None for a in frame.objects)


def controlled(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Took control of the heights"."""
    return (
        ""
        if is_ground([*frame.after("of", "over"), *frame.objects], scene, words) and has_actor(acting(frame), scene)
        else None
    )


#: The sense of what is done to control of land: "control over the heights was established by the army".
CONTROLLING = "offensive.controlling"


#: The sense of verbs that bring land under somebody's control.
BROUGHT = "offensive.brought"


def brought(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Brought the heights under its control": land, by somebody or somebody's."""
    land = is_ground(frame.objects, scene, words)
    owned = any(a.chunk.owners or a.chunk.determiner in ("its", "their") for a in frame.after("under"))
    return "" if land and (owned or has_actor(acting(frame), scene)) else None


def takes_control(frame: Frame) -> bool:
    """Whether a passive tells what became of control, by somebody: no "control was lifted"."""
    verb = frame.verb
    done = verb is not None and verb.passive and bool(frame.subject)
    return done and any(a.chunk.lemma == "control" for a in frame.objects)


def controlling(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Control over the heights was established by the army"."""
    land = [Argument(c) for a in frame.objects for c in a.complements]
    return "" if is_ground([*frame.after("of", "over"), *land], scene, words) else None


def fallen(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "The town fell", "fell to the rebels": a place, not a price."""
    towns = frozenset({"city", "town", "village", "enclave", "fortress", "capital"})
    if frame.lemma == "fall to" and has_actor(frame.objects, scene):
        return "" if any(m.place is not None for a in frame.subject for m in a.mentions) else None
    if any(not a.mentions for a in frame.after("on", "onto", "upon", "near", "through")):
        return None  # "debris fell on homes in the city"
    fell = [*frame.subject, *(frame.objects if frame.verb is not None and frame.verb.passive else [])]
    named = [a.chunk.mention for a in fell if a.chunk.mention is not None]
    if any(m.place is not None and m.form is not Form.CAPITAL for m in named) or any(
        a.chunk.lemma in towns for a in fell
    ):
        return "" if frame.verb is not None and frame.verb.tense is not Tense.NONE and not frame.objects else None
    return None


def into(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Marched into Ostia", "pushed the enemy out of it": a force and a place."""
    goals = has_places(frame.after("into", "to", "inside", "across", "against", "on", "through", "towards", "toward"))
    if frame.verb is not None and not goals and frame.lemma == "push":
        return ousted(frame, scene, words)
    return "" if goals and has_actor(acting(frame), scene) else None


def landed(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Troops landed in Ostia": a force, no weapon and no plane."""
    force = any(is_armed(a, scene) and weapon_in(a.chunk, scene, words) is None for a in frame.subject)
    return "" if force and not frame.objects and has_places(frame.after("in", "on", "at", "near")) else None


def taken(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "The liberation of Shusha", "the fall of Sukhumi"; "Ostia's losses" are its dead."""
    if frame.lemma == "loss":
        return "" if has_places(frame.after("of")) else None
    return "" if has_places([*frame.after("of")]) or any(m.place is not None for m in frame.chunk.owners) else None


def seized(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "The capture of Kalbajar" is an offensive, "the capture of two soldiers" one of people."""
    taken = list(frame.after("of"))
    if any(m.place is not None and not m.actors for a in taken for m in a.mentions) or is_ground(taken, scene, words):
        return "offensive"
    return "" if taken or frame.chunk.owners else None


def sent(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Sent its army into …", "moved tanks into …"; drones that are sent somewhere strike or spy."""
    armed = any(is_armed(a, scene) for a in frame.objects)
    hanging = [f for f in frame.dependents if f.verb is None and f.role == "object"]
    flown = any(weapon_in(a.chunk, scene, words) in (Means.DRONE, Means.MISSILE) for a in frame.objects)
    goals = ("into", "across", "to", "at", "against", "towards", "over") if flown else ("into", "across")
    aimed = any(True for f in (frame, *hanging) for _ in f.after(*goals))
    arms = all(weapon_in(a.chunk, scene, words) is not None for a in frame.objects)
    if arms and armed and any(True for f in (frame, *hanging) for _ in f.after("towards", "toward", "against")):
        return "attack"  # "deployed mortars towards the village"
    return ("attack" if flown else "") if armed and aimed else None


def by_pact(frame: Frame, words: IncidentWords) -> bool:
    """Whether land went over as it was agreed: "was returned in accordance with the statement", "under the deal"."""
    if frame.verb is None:
        return False
    told = frame.after("in accordance with", "under", "in line with", "according to", "pursuant to", "as part of", "by")
    return any(a.chunk.lemma.rpartition(" ")[2] in words.concluded for a in told)


def flag_raised(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Raised their flag over the town": whose flag flies over a place has taken it."""
    raised = any(a.chunk.lemma in words.flags for a in frame.objects)
    armed = any(is_armed(a, scene) for a in frame.subject)
    return "" if raised and armed and has_places(frame.after("over", "on", "above", "in", "at", "atop")) else None


def surrendered(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """A place or state that gave in; a person or a claim that did is none."""
    if frame.verb is None:
        return (
            ""
            if any(
                p is not None
                for p in (m.place for m in (*frame.chunk.owners, *(x for a in frame.after("of") for x in a.mentions)))
            )
            else None
        )
    places = any(m.place is not None and m.form is not Form.PEOPLE for a in frame.subject for m in a.mentions)
    return "" if places and not frame.objects else None


def isolated(frame: Frame, scene: Scene, words: IncidentWords) -> str | None:
    """ "Isolated Karabakh from Armenia"."""
    return "" if has_places(frame.objects) and has_places(frame.after("from")) else None
