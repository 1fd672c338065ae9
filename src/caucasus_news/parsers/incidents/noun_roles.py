"""Who did it to whom, as far as an event noun's clause says: "a strike by Aldoria on Berria", "launched by Aldor"."""

from collections.abc import Iterator

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.directions import came_from
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.named import accused, first_polity, is_people_place, own_after, polities
from caucasus_news.parsers.incidents.stages import staged
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.polities import POLITIES, polity_of_mention
from caucasus_news.parsers.scene import Scene

#: Kinds in which two sides fight, so that owners are sides and not the attacker.
MUTUAL = frozenset({"clash", "war"})
_FIGHTING = frozenset(
    {"fight", "engage", "lose", "win", "have", "wage", "exchange", "trade", "swap", "enter", "join", "give"}
)
_SERIES = frozenset({"series", "wave", "waves", "number", "spate", "string", "round", "dozens", "barrage", "flurry"})
#: What is of who does it: "the offensive of Aldoria"; but "the shelling of Aldoria" is done to it.
_THEIR_OWN = frozenset(
    {"offensive", "counter-offensive", "counteroffensive", "attack", "attacks", "strike", "operation", "onslaught"}
    | {"military operation", "provocation", "incursion", "aggression", "counterattack", "air strike", "drone strike"}
    | {"missile strike", "artillery strike", "drone attack", "fire", "shot", "shots", "push", "advance"}
)
_TAKEN = frozenset({"capture", "fall", "liberation", "recapture", "seizure", "storming", "taking"})
_ANNOUNCING = frozenset({"announce", "claim", "declare", "proclaim", "celebrate", "hail"})
_PARTIES = frozenset({"adversaries", "allies", "belligerents", "enemies", "foes", "parties", "rivals", "sides"})
_WITHIN = frozenset({"object", "in", "during", "with"})
_TWO = 2


def noun_roles(draft: IncidentDraft, frame: Frame, scene: Scene) -> None:
    """Fill attacker, target and sides of a draft from the clause of its noun."""
    owning = [m for m in frame.chunk.owners if m.acts or m.place is None] if frame.chunk.owners else []
    owning += [m for m, _ in frame.chunk.qualified] if frame.chunk.qualified else ()
    owners = [p for m in owning if (p := polity_of_mention(m, scene)) is not None] if owning else []
    parted = frame.after("between") if frame.prepositions else []
    for link, role in frame.links:  # "gunfire broke out between", "clashes were reported between"
        if link.prepositions and (role == "subject" or (link.verb is not None and link.verb.passive)):
            parted += link.after("between")
    between = polities(parted, scene) if parted and draft.kind != "blockade" else []  # there: a road's two ends
    if draft.kind in MUTUAL or len(set(owners)) > 1:
        _both_sides(draft, frame, owners, between, scene)
    elif between:
        draft.sides += between
    elif draft.kind == "blockade":
        _blockade_roles(draft, frame, owners, scene)
    else:
        _one_side(draft, frame, owners, scene)


def _both_sides(draft: IncidentDraft, frame: Frame, owners: list[Actor], between: list[Actor], scene: Scene) -> None:
    """Who fought: "a clash between X and Y", "the X-Y war", "X fought a battle with Y"."""
    named = [*between, *polities(frame.after("with", "of", "against"), scene), *owners]
    draft.sides += list(dict.fromkeys(named))
    if draft.kind == "war" or len(set(owners)) > 1:
        draft.attacker = next(iter(_launchers(frame, scene)), None)
        if draft.kind == "war" and len({*named}) < _TWO:
            draft.sides += _fighting_subjects(frame, scene)
            draft.sides += [] if draft.sides else _parted_by(frame, scene)
        return
    draft.sides += [p for p in _fighting_subjects(frame, scene) if p not in draft.sides]


def _one_side(draft: IncidentDraft, frame: Frame, owners: list[Actor], scene: Scene) -> None:
    """Who did it to whom: "Aldoria's attack on Berria", "strikes by Aldor on Berrin"."""
    by = first_polity([*own_after(frame, "by", "on the part of"), *own_after(frame, "from")], scene) or _origin(
        frame, scene
    )
    if draft.kind == "explosion":
        by = by or _layer(frame, scene)
    if draft.kind == "ceasefire_violation" and frame.role == "in" and frame.governor is not None:
        by = accused(frame.governor, scene) or first_polity(frame.governor.subject, scene) or by
    by = by or next((p for f, _ in frame.links if f.lemma == "belong" for p in polities(f.after("to"), scene)), None)
    if frame.lemma in _THEIR_OWN and by is None:
        by = first_polity((a for a in own_after(frame, "of") if not is_people_place(a)), scene)
    repelled = first_polity(frame.governor.subject, scene) if draft.attempt and frame.governor is not None else None
    of = first_polity(own_after(frame, "of"), scene) if draft.kind != "ceasefire_violation" else None
    if frame.lemma in ("liberation", "fall", "recapture", "storming", "taking"):
        owners = []  # "Armenia's fall" is no attack of Armenia's
        of = None
    launchers = [] if draft.attempt else _launchers(frame, scene)
    governor = frame.governor
    theirs = frame.chunk.determiner in ("its", "their") and governor is not None and frame.role in _WITHIN
    if not owners and theirs and governor is not None:
        owners = polities(governor.subject, scene)[:1]  # "Aldoria halted its operation", "took hostages in its assault"
    draft.attacker = accused(frame, scene) or next(iter([*owners, *([by] if by else []), *launchers]), None)
    under = frame.governor.subject if frame.role == "under" and frame.governor is not None else []
    aimed = [*frame.after("against", "on", "at", "into"), *under, *staged(frame)]
    draft.target = first_polity(aimed, scene, but=draft.attacker) or repelled or _teller_under(frame, scene)
    exposing = exposing_verb(frame)
    if draft.target is None and exposing is not None:
        draft.target = first_polity(exposing.objects, scene, but=draft.attacker)
    if draft.target is None and of is not None and of != draft.attacker:
        draft.target = of
    if draft.attacker in launchers:
        draft.allies = [p for p in launchers if p not in (draft.attacker, draft.target)]
    if draft.attacker is None and frame.lemma in _TAKEN:
        draft.attacker = _taker(frame, scene)


def _taker(frame: Frame, scene: Scene) -> Actor | None:
    """Who took a place: "the fall of Ostia to the rebels", "Aldoria announced the capture of Ostia"."""
    if frame.lemma == "fall":
        return first_polity(own_after(frame, "to"), scene)
    outer = frame.governor
    if outer is None or outer.verb is None or outer.verb.negated or outer.lemma not in _ANNOUNCING:
        return None
    return first_polity(outer.subject, scene) if frame.role == "object" else None


def _teller_under(frame: Frame, scene: Scene) -> Actor | None:
    """Whose "its posts" came "under intensive fire": of who says so."""
    verb = frame.governor if frame.role == "under" else None
    outer = verb.governor if verb is not None and verb.role == "content" else None
    own = verb is not None and any(a.chunk.determiner in ("its", "our", "their") for a in verb.subject)
    return first_polity(outer.subject, scene) if outer is not None and own else None


def _blockade_roles(draft: IncidentDraft, frame: Frame, owners: list[Actor], scene: Scene) -> None:
    """Who shuts whom in: "Aldoria's blockade of Ostia", "imposed a blockade on it", "put Ostia under a blockade"."""
    outer = frame.governor
    put = outer is not None and frame.role in ("under", "in") and outer.lemma in ("place", "put", "keep", "hold")
    doers = polities(outer.subject, scene) if put and outer is not None else []
    launchers = [*owners, *polities(frame.after("by"), scene), *_launchers(frame, scene), *doers]
    draft.attacker = accused(frame, scene) or next(iter(launchers), None)
    draft.allies = [p for p in dict.fromkeys([*_launchers(frame, scene), *doers]) if p != draft.attacker]
    shut_in = [*frame.after("of", "on", "against"), *(outer.objects if put and outer is not None else ())]
    draft.target = first_polity(shut_in, scene, but=draft.attacker)


def _launchers(frame: Frame, scene: Scene) -> list[Actor]:
    """Who began it: "launched by Baku", "Baku launched an offensive"."""
    launching = incident_words().launching
    for link, role in frame.links:
        if role == "object" and link.lemma in launching:
            found = polities(link.subject, scene) or _said_before(link, scene)
            if found:
                return found
    governor = frame.governor
    if governor is not None and governor.lemma in ("claim", "claim responsibility") and frame.role in ("object", "for"):
        return [p for p in polities(governor.subject, scene) if p.kind not in POLITIES][:1]
    if governor is not None and governor.lemma in launching:
        series = frame.role == "of" and any(a.chunk.lemma in _SERIES for a in governor.objects)
        if series or frame.role in ("object", "with", "by"):
            return polities(governor.subject, scene)
    if governor is not None and governor.lemma in ("be", "stand") and frame.role == "behind":
        return polities(governor.subject, scene)[:1]  # "the rebels were behind the attack"
    if governor is not None and governor.lemma == "resort" and frame.role == "to":
        return polities(governor.subject, scene)[:1]
    exposing = exposing_verb(frame)
    return polities(exposing.subject, scene)[:1] if exposing is not None else []


def _said_before(frame: Frame, scene: Scene) -> list[Actor]:
    """Who "it" is in "Aldoria suspended the offensive that it launched": the subject of the clause around.

    Or in "Aldoria said that it had launched an offensive".
    """
    named = [a.chunk.mention for a in frame.subject]
    if (
        frame.role not in ("relative", "content")
        or frame.lemma == "answer"
        or not named
        or any(m is None or m.actors or m.form is not Form.PRONOUN for m in named)
    ):
        return []
    outers = (f for f in frame.chain() if f is not frame and f.verb is not None)
    return next((p[:1] for f in outers if (p := polities(f.subject, scene))), [])


def exposing_verb(frame: Frame) -> Frame | None:
    """The verb in "subjected our posts to artillery fire"."""
    outer, role = frame.hung if frame.hung is not None else (frame.governor, frame.role)
    return outer if outer is not None and role == "to" and outer.lemma in ("subject", "expose") else None


def _origin(frame: Frame, scene: Scene) -> Actor | None:
    """Whose land a shell came from: "a shell that had come from Berrin's positions"."""
    launching = incident_words().launching
    arrived = [link for link, role in frame.links if role == "subject" or link.lemma in launching]
    arrived += [  # "mortar rounds fell on Ostia, fired from Berrin's posts"
        f
        for link in arrived
        for f in link.dependents
        if f.role == "gerund" and f.verb is not None and f.verb.passive
        if f.lemma in launching and not f.subject
    ]
    return next((side for f in (frame, *arrived) if (side := came_from(f, scene)) is not None), None)


def _layer(frame: Frame, scene: Scene) -> Actor | None:
    """Who laid the mine that a noun names."""
    for link, role in frame.links:
        if role == "object" and link.lemma in (
            "lay",
            "plant",
            "install",
            "leave",
            "leave behind",
            "put",
            "set",
            "bury",
        ):
            found = first_polity(link.subject, scene)
            if found is not None:
                return found
    return None


def _parted_by(frame: Frame, scene: Scene) -> list[Actor]:
    """The two of a clause that a war came before: "Ostia broke away from Aldoria after a war"."""
    outer = frame.governor
    if outer is None or outer.verb is None or frame.role not in ("after", "in", "during", "following"):
        return []
    told = polities([*outer.subject, *outer.objects, *outer.after("from", "with", "against")], scene)
    pair = frozenset(p.id for p in told)
    return told if len(told) == len(pair) == _TWO and pair in scene.conflicts else []


def _fighting_subjects(frame: Frame, scene: Scene) -> Iterator[Actor]:
    governor = frame.governor
    at_war = governor is not None and governor.lemma == "be" and frame.role in ("at", "in")
    if governor is not None and any(a.chunk.lemma not in _PARTIES for a in governor.objects):
        at_war = False  # "are mediators in the war"
    grown = governor is not None and governor.lemma in incident_words().growing and frame.role == "into"
    if grown and governor is not None:
        yield from polities([*governor.subject, *governor.after("between")], scene)
    if governor is not None and governor.verb is not None and (at_war or governor.lemma in _FIGHTING):
        yield from polities(governor.subject, scene)
