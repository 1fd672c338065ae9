"""Where an incident was."""

from collections.abc import Sequence
from itertools import pairwise

from caucasus_news.mentions.mention import Mention
from caucasus_news.model import Place, PlaceKind
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import ChunkKind, Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.doings import described_by, goes_on
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.fallen_on import fallen_on
from caucasus_news.parsers.incidents.habits import SEEING
from caucasus_news.parsers.incidents.holding import STANDING, land_held
from caucasus_news.parsers.incidents.phrases import family_of, places_after
from caucasus_news.parsers.incidents.spots import seen_in, settlement_meant, shares_place
from caucasus_news.parsers.incidents.stages import STAGED, stage_places
from caucasus_news.parsers.incidents.surroundings import joined_to
from caucasus_news.parsers.incidents.takings import left_behind
from caucasus_news.parsers.incidents.whereabouts import most_exact, place_in, place_named
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.relatives import antecedents
from caucasus_news.parsers.scene import AT, TO, Scene, mentions_of

_OVER = ("over", "for", "around", "above", "off")
_AT_OR_OVER = (*TO, "on", "against", *_OVER)
_PASSED = (*AT, "into", "through", "over", "across")
_PREPOSITION = 4  # tokens of the longest one, "in the direction of"
_APART = frozenset({"after", "before", "since", "until", "following", "for", "than", "like"})
_REACH = 6  # chunks between a place and "where"
#: What those do who are under fire.
_EXPOSED = frozenset({"be", "come", "fall", "find", "live", "remain", "stay"})


def _witness(frame: Frame) -> list[Place]:
    """The places that saw what a noun names: "Ostia saw six days of fighting"."""
    outer = frame.governor if frame.role == "object" else None
    if outer is None or outer.lemma not in SEEING:
        return []
    return [m.place for m in mentions_of(outer.subject) if m.place is not None and not m.acts]


def _named_behind(frame: Frame, scene: Scene) -> list[Place]:
    """The place right behind a gerund that was read as a noun: "with Aldoria shelling Ostia, he called both"."""
    chunks = scene.chunks[frame.sentence]
    behind = chunks[frame.index + 1] if frame.index + 1 < len(chunks) else None
    if behind is None or frame.chunk.last != behind.first or not frame.lemma.endswith("ing"):
        return []
    place = behind.mention.place if behind.mention is not None else None
    return [place] if place is not None and place.kind is not PlaceKind.STATE else []


def is_doer(place: Place, draft: IncidentDraft) -> bool:
    """Whether a place is the state that attacked: "blamed the attack on Azerbaijan" tells not where it was."""
    return place.kind is PlaceKind.STATE and draft.attacker is not None and place.name == draft.attacker.name


#: Where something is said to have been, not where it is spoken of.
_SHOT = frozenset({"offensive", "attack", "shelling", "air_strike", "shooting", "ceasefire_violation"})
_SEEN = frozenset({"report", "record", "register", "observe"})
_NEARBY = tuple(p for p in AT if p not in ("in", "at"))


def own_place(draft: IncidentDraft, frame: Frame, scene: Scene) -> Place | None:
    """The most exact place of: its own phrases, its object, its owners, the verbs that it goes with, what is near."""
    family = family_of(frame)
    found = places_after(AT, *family)
    if frame.prepositions:
        found += _spots(places_after(("by",), frame))
    if draft.kind == "clash" and frame.verb is None:
        found += places_after(_OVER, frame)  # "the battle for Ostia"
    if draft.kind == "war":
        found += places_after((*_OVER, "of"), *frame.around)
    if draft.kind in _SHOT:
        found += places_after(_AT_OR_OVER, *family)
        found += _exposed(frame)
        found += _hit_by(frame) if frame.links and frame.verb is None else []
        found += _met(frame.objects)
        if frame.verb is None and frame.prepositions:  # "the shelling of Ostia"; but "the attack of Aldoria" is its own
            found += _spots(places_after(("of",), frame))
    if frame.verb is None and frame.lemma in ("liberation", "fall", "recapture", "storming", "taking", "capture"):
        found += places_after(("of",), frame)
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
    if frame.verb is None:
        found += _witness(frame) or _named_behind(frame, scene)
    found += land_held(frame) if frame.lemma in STANDING else []
    found += stage_places(frame, scene) if frame.role in STAGED else []
    found += fallen_on(frame) if frame.links else []
    if frame.lemma[-7:] == "control":
        found += places_after(("of", "over"), frame)
    outer, role = frame.hung if frame.hung is not None else (frame.governor, frame.role)
    if role == "under" and outer is not None and outer.lemma in _EXPOSED:
        found = _standing_before(outer, scene) or found  # "the ridge near Ostia came under heavy fire"
    if frame.lemma[:10] == "come under":
        found = [m.place for m in mentions_of(frame.subject) if m.place is not None] or found
    found += _told_inside(frame, scene) if frame.objects or frame.prepositions else []
    if frame.lemma in incident_words().ousting:  # "pushed them out of Ostia", "dislodged units from Ostia"
        found += [*places_after(left_behind(frame), frame), *_told_inside(frame, scene, ("from",))]
    if frame.subject and frame.lemma.split()[0] in ("fall", "change"):
        found += [m.place for m in mentions_of(frame.subject) if m.place is not None]
    if frame.chunk.owners:
        found += [m.place for m in frame.chunk.owners if m.place is not None and m.place.kind is not PlaceKind.STATE]
    if frame.links and all(p.kind is PlaceKind.STATE or p.name in scene.polities for p in found):
        found += _told_with(frame)  # "against Aldoria" is no spot
    found = found or _near_by(draft, frame, family, scene)
    if found and frame.prepositions[1:]:
        origin = _origin_places(frame)
        found = [p for p in found if p not in origin] or found
    return most_exact(found or _of_others(draft, frame, scene))


def _met(arguments: Sequence[Argument]) -> list[Place]:
    """The places that phrases name; of a state only where the thing is not its own."""
    return [m.place for a in arguments for m in a.mentions if m.place is not None and not _is_of(m.place, m, a)]


def _spots(places: list[Place]) -> list[Place]:
    """Those that stand for no state."""
    return [p for p in places if p.kind not in (PlaceKind.STATE, PlaceKind.CAPITAL)] if places else places


def _told_with(frame: Frame) -> list[Place]:
    """The places of the verbs that an event noun goes with."""
    found: list[Place] = []
    for link, _ in frame.links:
        if link.lemma not in incident_words().reacting:
            found += places_after(AT, link)
        elif link.verb is not None and link.verb.passive:
            found += places_after(AT if link.lemma in _SEEN else _NEARBY, link)  # "was reported close to Ostia"
    return found


def _near_by(draft: IncidentDraft, frame: Frame, family: list[Frame], scene: Scene) -> list[Place]:
    """Where it was by where it came from, what it hangs on, what broke off, or what somebody was doing."""
    found: list[Place] = []
    outer = frame.governor
    if draft.kind in _SHOT and not is_shot_from(frame):
        found = [p for p in places_after(("from",), *family) if p.kind is not PlaceKind.STATE]
    if not found and outer is not None and shares_place(frame):
        found = places_after((*AT, "from") if frame.role == "by" else AT, outer)  # "driven from Ostia by an attack"
    if not found and frame.verb is None and frame.role in ("after", "following") and outer is not None:
        if outer.lemma in incident_words().effects:
            found = places_after(AT, outer)  # "a house in Ostia burned down after shelling"
    seen = seen_in(frame, scene) if not found and outer is not None else None
    if seen is not None:  # "were patrolling the gorge when …"
        found = [m.place for m in mentions_of(seen.objects) if m.place is not None]
        found += places_after((*AT, "over"), seen)
    if not found and frame.verb is not None and frame.verb.shape is Shape.FINITE:
        found = places_after(
            AT, *[f for f in described_by(frame, scene) if goes_on(f)]
        )  # "working his field near Ostia"
    return found


def _of_others(draft: IncidentDraft, frame: Frame, scene: Scene) -> list[Place]:
    """Where it was by what is told beside it: a second verb, "where", who came to harm, "the village", "there"."""
    other = joined_to(frame, scene)
    found = (places_after(AT, other) if other is not None else []) or _place_where(frame, scene)
    if not found and frame.joined is not None and frame.verb is not None:
        before = (frame.joined, *(d for d in frame.joined.dependents if d.verb is None))
        found = places_after(_PASSED, *before)  # "went through a minefield near Ostia and killed two"
    if not found and draft.kind == "explosion" and frame.verb is not None:
        homes = (place_in(m, scene) for m in mentions_of(frame.objects))
        found = [p for p in homes if p is not None and p.kind is not PlaceKind.STATE]  # "a resident of Ostia"
    return found or settlement_meant(frame, scene) or (_there(frame, scene) if frame.verb is not None else [])


def _place_where(frame: Frame, scene: Scene) -> list[Place]:
    """What "where" means: "flew to Ostia on Tuesday, where a teacher had been killed"."""
    outer = frame if frame.role == "where" else frame.governor or _said_between(frame, scene)
    if outer is None or outer.role != "where" or (outer is not frame and frame.role in _APART):
        return []
    chunks = scene.chunks[frame.sentence]
    opener = next((i for i in range(outer.index - 1, 0, -1) if chunks[i].lemma == "where"), 0)
    for chunk in reversed(chunks[max(opener - _REACH, 0) : opener]):
        if chunk.kind is ChunkKind.NOUN:
            place = chunk.mention.place if chunk.mention is not None else None
            return [place] if place is not None and place.kind is not PlaceKind.STATE else []
    return []


def _said_between(frame: Frame, scene: Scene) -> Frame | None:
    """The verb of saying between commas behind "where": "Ostia, where in May, he said, many were killed"."""
    before = [f for f in scene.frames[frame.sentence] if f.verb is not None and f.index < frame.index]
    told = before[-1] if before and not frame.role and frame.verb is not None else None
    return told if told is not None and told.role == "where" and told.lemma in attribution_words().saying else None


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


def _is_of(place: Place, mention: Mention, argument: Argument) -> bool:
    """Whether a state is only whose the thing is: "shot down an Aldorian drone" does not tell where."""
    return place.kind is PlaceKind.STATE and mention.last < argument.chunk.last


def is_whole_state(place: Place | None, frame: Frame) -> bool:
    """Whether a place is only a state that something was done against: "an operation against Aldoria"."""
    if place is None or place.kind is not PlaceKind.STATE:
        return False
    return any(m.place == place for f in family_of(frame) for a in f.after("against") for m in a.mentions)


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
    outer, role = frame.hung or (frame.governor, frame.role)
    if outer is None or role != "to" or outer.lemma not in ("subject", "expose"):
        return []
    return [m.place for m in mentions_of(outer.objects) if m.place is not None]


def _hit_by(frame: Frame) -> list[Place]:
    """What fire or a strike hit: "Aldorian fire hit Ostia", "Ostia was rocked by a strike"."""
    hits = [f for f, role in frame.links if role == "subject" and f.lemma in incident_words().hitting]
    hit = [m for f in hits for m in mentions_of(f.objects)] if hits else []
    return [m.place for m in hit if m.place is not None and m.place.kind is not PlaceKind.STATE]


def _there(frame: Frame, scene: Scene) -> list[Place]:
    """ "Four people died there": the place named last, rather than a capital that speaks."""
    keys = scene.document.tokens.keys
    if "there" not in frame.adverbs and keys[frame.chunk.last : frame.chunk.last + 1] != ("there",):
        return []
    before = scene.document.sentences[max(frame.sentence - 1, 0)].first
    told = [m for m in scene.mentions_in(before, frame.chunk.first) if m.place is not None]
    named = [m.place for m in [m for m in told if not m.acts] or told if m.place is not None]
    return [p for p in named if p.kind is not PlaceKind.STATE][-1:]
