"""Where an incident was."""

from itertools import pairwise

from caucasus_news.model import Place, PlaceKind
from caucasus_news.parsers.chunks import ChunkKind, Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.doings import described_by, goes_on
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.fallen_on import fallen_on
from caucasus_news.parsers.incidents.holding import land_held, state_in_part
from caucasus_news.parsers.incidents.seats import seat_of_teller
from caucasus_news.parsers.incidents.stages import stage_places
from caucasus_news.parsers.incidents.surroundings import joined_to
from caucasus_news.parsers.incidents.takings import left_behind
from caucasus_news.parsers.incidents.whereabouts import EXTENT, base_name, most_exact, place_in, place_named
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.relatives import antecedents
from caucasus_news.parsers.scene import AT, TO, Scene, mentions_of

_OVER = ("over", "for", "around", "above")
_AIMED = (*TO, "on", "against")
HAPPEN = frozenset({"be", "see", "witness", "erupt", "occur", "repel", "lose", "kill", "wound", "fight", "leave"})
_CAUSED = frozenset({"after", "as", "while", "before", "because", "following", "gerund"})
_PASSED = (*AT, "into", "through", "over", "across")
_BESIDE = frozenset({"near", "near to", "close to", "outside"})
_ENTERING = frozenset({"enter", "take", "retake", "recapture", "storm", "shell", "bomb", "leave", "lose", "overrun"})
_SETTLEMENTS = frozenset({"village", "settlement", "town", "city"})
_BORDERS = frozenset({"border", "frontier", "borders"})
_PREPOSITION = 4  # tokens of the longest one, "in the direction of"
_APART = frozenset({"after", "before", "since", "until", "following", "for", "than", "like"})
_REACH = 6  # chunks between a place and "where"
#: What those do who are under fire.
_EXPOSED = frozenset({"be", "come", "fall", "find", "live", "remain", "stay"})
_LENGTHS = frozenset({"hours", "days", "weeks", "months", "years", "minutes"})


def is_doer(place: Place, draft: IncidentDraft) -> bool:
    """Whether a place is the state that attacked: "blamed the attack on Azerbaijan" tells not where it was."""
    return place.kind is PlaceKind.STATE and draft.attacker is not None and place.name == draft.attacker.name


#: Where something is said to have been, not where it is spoken of.
_SHOT = frozenset({"offensive", "attack", "shelling", "air_strike", "shooting", "ceasefire_violation"})
_SEEN = frozenset({"report", "record", "register", "observe"})
_NEARBY = tuple(p for p in AT if p not in ("in", "at"))


def own_place(draft: IncidentDraft, frame: Frame, scene: Scene) -> Place | None:
    """The most exact place of: its own phrases, its object, its owners, the verbs that it goes with."""
    found = [p for f in family_of(frame) for p in _after(f, AT)]
    found += [p for p in _after(frame, ("by",)) if p.kind not in (PlaceKind.STATE, PlaceKind.CAPITAL)]
    if draft.kind == "clash" and frame.verb is None:
        found += _after(frame, _OVER)  # "the battle for Ostia"
    if draft.kind == "war":
        found += [p for f in (frame, *(f for f, _ in frame.links)) for p in _after(f, (*_OVER, "of"))]
    if draft.kind in _SHOT:
        found += [p for f in family_of(frame) for p in _after(f, (*_AIMED, *_OVER))]
        found += _exposed(frame)
        found += _hit_by(frame)
        found += [m.place for m in mentions_of(frame.objects) if m.place is not None]
        if frame.verb is None:  # "the shelling of Ostia"; but "the attack of Aldoria" is its own
            found += [p for p in _after(frame, ("of",)) if p.kind not in (PlaceKind.STATE, PlaceKind.CAPITAL)]
    if frame.verb is None and frame.lemma in ("liberation", "fall", "recapture", "storming", "taking", "capture"):
        found += _after(frame, ("of",))
    if draft.kind == "blockade":
        if frame.role == "relative" and frame.verb is not None:
            found += [
                c.mention.place
                for c in antecedents(frame, scene)
                if c.mention is not None and c.mention.place is not None
            ]
            found = [p for p in found if p.kind in (PlaceKind.CORRIDOR, PlaceKind.ROAD, PlaceKind.CROSSING)] or found
        found += [m.place for m in mentions_of([*frame.objects, *frame.after("of")]) if m.place is not None]
    if draft.kind == "explosion" and frame.verb is None:  # "two blasts rocked the centre of Ostia"
        found += [m.place for link, _ in frame.links for m in mentions_of(link.objects) if m.place is not None]
    found += land_held(frame)
    found += stage_places(frame, scene)
    found += fallen_on(frame)
    if frame.lemma.endswith("control"):
        found += _after(frame, ("of", "over"))
    outer, role = frame.hung if frame.hung is not None else (frame.governor, frame.role)
    if role == "under" and outer is not None and outer.lemma in _EXPOSED:
        found = _standing_before(outer, scene) or found  # "the ridge near Ostia came under heavy fire"
    if frame.lemma.startswith("come under"):
        found = [m.place for m in mentions_of(frame.subject) if m.place is not None] or found
    found += _told_inside(frame, scene)
    if frame.lemma in incident_words().ousting:  # "pushed them out of Ostia", "dislodged units from Ostia"
        found += [*_after(frame, left_behind(frame)), *_told_inside(frame, scene, ("from",))]
    if frame.lemma.split()[0] in ("fall", "change"):
        found += [m.place for m in mentions_of(frame.subject) if m.place is not None]
    found += [m.place for m in frame.chunk.owners if m.place is not None and m.place.kind is not PlaceKind.STATE]
    if all(p.kind is PlaceKind.STATE or p.name in scene.polities for p in found):  # "against Aldoria" is no spot
        for link, _ in frame.links:
            if link.lemma not in incident_words().reacting:
                found += _after(link, AT)
            elif link.verb is not None and link.verb.passive:
                found += _after(link, AT if link.lemma in _SEEN else _NEARBY)  # "was reported close to Ostia"
    if not found and draft.kind in _SHOT and not is_shot_from(frame):
        found = [p for f in family_of(frame) for p in _after(f, ("from",)) if p.kind is not PlaceKind.STATE]
    if not found and frame.governor is not None and _shares_place(frame):
        found += _after(frame.governor, (*AT, "from") if frame.role == "by" else AT)  # "driven from Ostia by an attack"
    if not found and frame.verb is None and frame.role in ("after", "following") and frame.governor is not None:
        if frame.governor.lemma in incident_words().effects:
            found = _after(frame.governor, AT)  # "a house in Ostia burned down after shelling"
    seen = _seen_in(frame, scene) if not found else None
    if seen is not None:  # "were patrolling the gorge when …"
        found = [m.place for m in mentions_of(seen.objects) if m.place is not None]
        found += _after(seen, (*AT, "over"))
    if not found and frame.verb is not None and frame.verb.shape is Shape.FINITE:
        hanging = [f for f in described_by(frame, scene) if goes_on(f)]
        found = [p for f in hanging for p in _after(f, AT)]  # "working his field near Ostia"
    origin = _origin_places(frame)
    found = [p for p in found if p not in origin] or found
    other = joined_to(frame, scene) if not found else None
    if other is not None:
        found = _after(other, AT)
    if not found:
        found = _place_where(frame, scene)
    if not found and frame.joined is not None and frame.verb is not None:
        before = (frame.joined, *(d for d in frame.joined.dependents if d.verb is None))
        found = [p for f in before for p in _after(f, _PASSED)]  # "went through a minefield near Ostia and killed two"
    if not found and draft.kind == "explosion" and frame.verb is not None:
        homes = (place_in(m, scene) for m in mentions_of(frame.objects))
        found = [p for p in homes if p is not None and p.kind is not PlaceKind.STATE]  # "a resident of Ostia"
    if not found:
        found = settlement_meant(frame, scene) or (_there(frame, scene) if frame.verb is not None else [])
    return most_exact(found)


def _place_where(frame: Frame, scene: Scene) -> list[Place]:
    """What "where" means: "flew to Ostia on Tuesday, where a teacher had been killed"."""
    outer = frame if frame.role == "where" else frame.governor
    if outer is None or outer.role != "where" or (outer is not frame and frame.role in _APART):
        return []
    chunks = scene.chunks[frame.sentence]
    opener = next((i for i in range(outer.index - 1, 0, -1) if chunks[i].lemma == "where"), 0)
    for chunk in reversed(chunks[max(opener - _REACH, 0) : opener]):
        if chunk.kind is ChunkKind.NOUN:
            place = chunk.mention.place if chunk.mention is not None else None
            return [place] if place is not None and place.kind is not PlaceKind.STATE else []
    return []


def _origin_places(frame: Frame) -> list[Place]:
    """Where those stand who fire, in "fired from posts in the direction of Ostia at the village of Amar"."""
    found = []
    for (lemma, row), (after, places) in pairwise(frame.prepositions):
        stand = lemma == "from" and row and after in AT and row[-1].chunk.lemma in incident_words().origins
        if stand and places and places[0].chunk.first - row[-1].chunk.last <= _PREPOSITION:
            found += [m.place for a in places for m in a.mentions if m.place is not None]
    return found


def _told_inside(frame: Frame, scene: Scene, before: tuple[str, ...] = ("in", "near", "at", "outside")) -> list[Place]:
    """The place within a phrase of people: "killed a commander in Ostia"."""
    tokens = scene.document.tokens
    found = []
    aimed = frame.after("on", "against", "at", "of") if frame.verb is None else []
    for argument in (*frame.objects, *aimed):  # "the raid on the embassy of Aldoria in Ostia"
        chunk = argument.chunk
        if chunk.mention is None or chunk.mention.place is not None:
            continue
        for i in range(chunk.last - 2, chunk.first, -1):
            if tokens.keys[i] in before:
                found.append(place_named(tokens.text_of(i + 1, chunk.last), scene))
                break
    return [p for p in found if p is not None]


def _seen_in(frame: Frame, scene: Scene) -> Frame | None:
    """The clause that tells what a trigger did or broke in on: "a house in Ostia burned down after being hit"."""
    inner = frame if frame.verb is not None else frame.governor
    outer = inner.governor if inner is not None else None
    if inner is None or outer is None or outer.verb is None:
        return None
    caused = inner.role in _CAUSED and outer.lemma in incident_words().effects and not _is_measured_off(inner, scene)
    stayed = outer.lemma == "be" and frame.verb is None  # "was in Ostia when the shelling began": not where it fell
    seen = (inner.role == "when" and not stayed) or caused
    return outer if seen else None


def _is_measured_off(frame: Frame, scene: Scene) -> bool:
    """Whether a clause is told as so long before or after another: "walked out two days after the jet fell"."""
    chunks = scene.chunks[frame.sentence]
    i = next((j for j in range(frame.index - 1, 0, -1) if chunks[j].lemma in ("after", "before")), 0)
    before = chunks[i - 1] if i > 0 else None
    if before is None:
        return False
    long_before = before.time is not None and before.time.when.earliest is None  # "two days after"
    return long_before or before.lemma in _LENGTHS


def is_whole_state(place: Place | None, frame: Frame) -> bool:
    """Whether a place is only a state that something was done against: "an operation against Aldoria"."""
    against = [m.place for f in family_of(frame) for a in f.after("against") for m in a.mentions]
    return place is not None and place.kind is PlaceKind.STATE and place in against


def is_shot_from(frame: Frame) -> bool:
    """Whether a participle tells where a shot came from: "a bullet fired from Ostia"."""
    return frame.role == "participle" and frame.lemma in ("fire", "launch", "shoot")


def _standing_before(verb: Frame, scene: Scene) -> list[Place]:
    """The places named between the beginning of a verb's subject and the verb, or in a subject behind it."""
    if not verb.subject:
        return []
    first, last = verb.subject[0].chunk, verb.subject[-1].chunk
    named = scene.mentions_in(first.first, max(verb.chunk.first, last.last))
    return [m.place for m in named if m.place is not None and m.place.kind is not PlaceKind.STATE]


def _exposed(frame: Frame) -> list[Place]:
    """What was exposed to fire: "subjected the town of Ostia to artillery fire"."""
    outer, role = frame.hung if frame.hung is not None else (frame.governor, frame.role)
    if outer is None or role != "to" or outer.lemma not in ("subject", "expose"):
        return []
    return [m.place for m in mentions_of(outer.objects) if m.place is not None]


def _hit_by(frame: Frame) -> list[Place]:
    """What fire or a strike hit: "Aldorian fire hit Ostia", "Ostia was rocked by a strike"."""
    if frame.verb is not None:
        return []
    hits = [f for f, role in frame.links if role == "subject" and f.lemma in incident_words().hitting]
    found = [m.place for f in hits for m in mentions_of(f.objects) if m.place is not None]
    return [p for p in found if p.kind is not PlaceKind.STATE]


def phrase_place(frame: Frame) -> Place | None:
    """The most exact place of a trigger's own phrases, and of nothing else."""
    return most_exact(_after(frame, AT))


def _there(frame: Frame, scene: Scene) -> list[Place]:
    """ "Four people died there": the place named last."""
    keys = scene.document.tokens.keys
    if "there" not in frame.adverbs and keys[frame.chunk.last : frame.chunk.last + 1] != ("there",):
        return []
    before = scene.document.sentences[max(frame.sentence - 1, 0)].first
    named = [m.place for m in scene.mentions_in(before, frame.chunk.first) if m.place is not None]
    return [p for p in named if p.kind is not PlaceKind.STATE][-1:]


def settlement_meant(frame: Frame, scene: Scene) -> list[Place]:
    """ "Hit the settlement": the one named last."""
    hit = frame.objects if frame.verb is not None else frame.after("of", "on", "against", "at")
    if frame.lemma == "fall":
        hit = [*hit, *frame.subject]  # "The city itself fell"
    if frame.role == "under" and frame.governor is not None:
        hit = [*hit, *frame.governor.subject]
    meant = any(a.chunk.lemma in _SETTLEMENTS and _is_known(a, scene) for a in hit)
    it = frame.lemma in _ENTERING and any(a.chunk.lemma == "it" for a in frame.objects)
    if not meant and not it:
        return []
    before = scene.document.sentences[max(frame.sentence - 1, 0)].first
    told = (place_in(m, scene) for m in scene.mentions_in(before, frame.chunk.first))
    named = [p for p in told if p is not None]
    towns = [p for p in named if EXTENT[p.kind] <= EXTENT[PlaceKind.UNKNOWN] and p.kind is not PlaceKind.CAPITAL]
    here = scene.mentions_in(scene.sentence(frame).first, frame.chunk.first)
    seats = [_seat_of(m.place, scene) for m in here if m.place is not None and m.place.kind is PlaceKind.DISTRICT]
    found = [p for p in seats[-1:] if p is not None] or towns[-1:]
    return found or [p for p in (seat_of_teller(frame, scene),) if p is not None]  # "the mayor of Ostia said …"


def _is_known(argument: Argument, scene: Scene) -> bool:
    """Whether a phrase goes back to a settlement that was named: "the village", or "Ostia, a village that"."""
    chunk = argument.chunk
    apposed = chunk.determiner == "a" and scene.document.tokens.keys[max(chunk.first - 1, 0)] == ","
    return apposed or chunk.determiner in ("the", "that", "this")


def _seat_of(district: Place, scene: Scene) -> Place | None:
    """The town that a district is named after."""
    name = base_name(district.name)
    return place_named(name, scene) if name != district.name else None


def family_of(frame: Frame) -> list[Frame]:
    """A trigger with the event nouns that only carry it on.

    "violated the ceasefire in …", "the explosion of a mine in …".
    """
    roles = ("object", "of", "with", "by", "in")
    carried = [
        f
        for f in frame.dependents
        if f.verb is None and (f.role in roles or (f.role == "subject" and f.index > frame.index))
    ]
    return [frame, *carried]


def _shares_place(frame: Frame) -> bool:
    """Whether a trigger happens where the verb that it hangs on does: not where somebody speaks of it."""
    outer = frame.governor
    if outer is None or outer.verb is None:
        return False
    words = incident_words()
    if frame.role in ("in", "by", "during", "participle", "infinitive", "gerund", "from", "under"):
        return True
    if frame.role == "into" and outer.lemma in words.growing:
        return True  # "tension near Ostia escalated into a shootout"
    return frame.role in ("object", "subject") and outer.lemma in (words.launching | words.starting | HAPPEN)


def on_border(frame: Frame) -> bool:
    """Whether a trigger speaks of the border: "border clashes", "at the frontier", "in the border areas"."""
    if _BORDERS & {*frame.chunk.modifiers, *frame.lemma.split()}:
        return True
    return any(
        _BORDERS & ({a.chunk.lemma, *a.chunk.modifiers} if lemma in AT else {a.chunk.lemma})
        for link in (frame, *(f for f, _ in frame.links))
        for lemma, arguments in link.prepositions
        if lemma in AT or lemma == "of"  # "on both sides of the border"
        for a in arguments
    )


def _after(frame: Frame, prepositions: tuple[str, ...]) -> list[Place]:
    found = []
    for lemma, arguments in frame.prepositions:
        if lemma not in prepositions:
            continue
        for argument in arguments:
            mentions = [argument.chunk.mention, *(c.mention for c in argument.complements)]
            found += [m.place for m in mentions if m is not None and m.place is not None]
            owners = [*argument.chunk.owners, *(m for c in argument.complements for m in c.owners)]
            found += [m.place for m in owners if m.place is not None and m.place.kind is not PlaceKind.STATE]
            found += state_in_part(argument)
        if lemma in _BESIDE:
            found = [p for p in found if p.kind not in (PlaceKind.STATE, PlaceKind.REGION)]  # near it is not in it
    return found
