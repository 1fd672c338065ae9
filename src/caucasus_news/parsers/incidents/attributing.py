"""Whose word the drafts of a sentence are, and whose people come to harm in them."""

from collections.abc import Sequence

from caucasus_news.model import Actor, Stance
from caucasus_news.parsers.aiding import is_of_aid
from caucasus_news.parsers.arms import tells_of_rebels
from caucasus_news.parsers.attribution import Word
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.casualties.tolls import Toll, casualty_words
from caucasus_news.parsers.denials import began
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.named import first_polity
from caucasus_news.parsers.incidents.nearest import nearest
from caucasus_news.parsers.incidents.tracing import SHIFTING, shifts_blame
from caucasus_news.parsers.incidents.whereabouts import holder_of
from caucasus_news.parsers.incidents.whose_dead import words_for
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.polities import POLITIES, opponents, polity_of
from caucasus_news.parsers.reach import BLAMING, OUTCRY
from caucasus_news.parsers.roundabout import tells_of_deed
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import source_of
from caucasus_news.parsers.stances import inner_chain, sayer_of

_WANTING = frozenset(
    {"wish", "want", "try", "seek", "attempt", "hope", "intend", "prepare", "plan", "distract", "spread", "ignore"}
    | {"refuse", "fail", "delay", "derail", "disrupt", "undermine", "escalate", "provoke", "lie"}
)
_CARRYING = frozenset({"carry out", "launch", "conduct", "stage", "mount", "undertake", "execute", "perform"})
_TOLD_OF = ("object", "over", "about", "against", "to")  # how a deed hangs on the verb by which it is told
_SERVICE = frozenset({"soldier", "soldiers", "servicemen", "serviceman", "troops", "policemen", "police"})


def _covers(word: Word, draft: IncidentDraft) -> bool:
    """Whether what a draft tells is somebody's word; a toll that hangs on no verb goes by where it stands."""
    if draft.frames:
        return bool([f for f in draft.frames if word.covers(f)])
    return word.sentence == draft.sentence and word.from_index <= draft.position < word.to_index


def _tells(word: Word, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether what a draft tells is somebody's word, be it his own losses beside what he confirms."""
    if not word.about_before:
        return _covers(word, draft)
    if word.stance is not Stance.CONFIRMED:
        return False
    own = polity_of(word.source, scene)
    if own is None or not any(word.frame is outer for f in draft.frames for outer in inner_chain(f)):
        return False
    told = any(f.verb is not None for f in draft.frames)
    deed = (
        told and draft.attacker == own and draft.own_place
    )  # "said it had answered with artillery and struck a post near X"
    return deed or any(t.own or t.side == own for t in draft.tolls)


def _among_others(draft: IncidentDraft, side: Actor, scene: Scene) -> bool:
    """Whether people came to harm where neither the teller nor an enemy of his rules.

    "the Russians report two dead". What an armed group tells of a state's ground is told of the state's people.
    """
    holder = holder_of(draft.place, draft.when.earliest if draft.when else None, scene) if draft.place else None
    holder = draft.target or holder
    if holder is None or holder == side:
        return False
    return side.kind not in POLITIES or holder.id not in opponents(side, scene)


def _is_doing_of_event(draft: IncidentDraft) -> bool:
    """Whether an event noun is the subject of what harmed: "the strike had killed two"."""
    told = [id(f) for f in draft.frames]
    events = (f for f in draft.frames if f.verb is None)
    return any(role == "subject" and id(link) in told for f in events for link, role in f.links)


def _are_strangers(toll: Toll, scene: Scene) -> bool:
    """Whether those who came to harm are gunmen or the like, who are nobody's that tells of them."""
    told = words_for(toll, scene)
    return not casualty_words().attackers.isdisjoint(told) or tells_of_rebels(told)


def own_people(drafts: list[IncidentDraft], words: list[Word], scene: Scene) -> None:
    """People of no stated side are those of who tells of them: "the ministry in Baku said that two soldiers died"."""
    for draft in drafts:
        for word in sorted(words, key=lambda w: _distance(w, draft)) if words[1:] else words:
            side = polity_of(word.source, scene)
            if side is None or word.stance is Stance.DENIED or not _covers(word, draft):
                continue
            untold = draft.back and draft.attacker is None and draft.target is None and _is_doing_of_event(draft)
            if untold and not any(w.stance is Stance.DENIED and polity_of(w.source, scene) != side for w in words):
                continue  # "the strike had killed two": told by who struck or by whom it hit
            if word.frame is not None and word.frame.lemma in OUTCRY:
                continue
            if not [pair for pair in scene.conflicts if side.id in pair] or _among_others(draft, side, scene):
                continue
            if (
                draft.attacker is not None
                and side not in draft.parties
                and side.id not in opponents(draft.attacker, scene)
            ):
                continue  # a stranger who counts the dead of others
            counts = word.frame is not None and word.frame.lemma == "put"  # a number of whose dead is not told
            for toll in draft.tolls:
                if _is_anothers(toll, word, words, scene):
                    continue
                if not toll.own and _did_it(side, toll, draft, scene):
                    toll.side = toll.side or (draft.attacker if draft.attacker != side else None)
                    continue
                if (counts and not toll.own) or _are_strangers(toll, scene) or _of_other_force(toll, side, scene):
                    continue
                if toll.civilian and not toll.own and side.kind not in POLITIES:
                    continue  # villagers of whom an armed group tells are not its own
                if toll.side is None and (draft.attacker != side or toll.own) and draft.kind != "war":
                    toll.side = side
                elif toll.own and _is_enemys(toll, side, scene) and _speaks_beside(word, draft):
                    toll.side, toll.own = side, False  # "according to X, Y's troops attacked, and two of its men died"


def _is_anothers(toll: Toll, word: Word, words: Sequence[Word], scene: Scene) -> bool:
    """Whether others speak where a toll stands: "Seven died, according to X; Y announced the death of six"."""
    if len(words) < 2:
        return False
    at = next((i for i, c in enumerate(scene.chunks[toll.sentence]) if c.last > toll.first), 0)
    here = [w for w in words if w.sentence == toll.sentence and w.from_index <= at < w.to_index]
    return bool(here) and all(w.source != word.source for w in here)


def _did_it(side: Actor, toll: Toll, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether who tells of the dead killed them: "said it had repelled an attack, killing 40 fighters"."""
    words = casualty_words()
    return any(
        f.verb is not None
        and not f.verb.passive
        and f.lemma in words.verbs
        and f.lemma not in words.felled
        and any(a.chunk.first <= toll.first < a.chunk.last for a in f.objects)
        and _is_of(f, side, scene)
        for f in draft.frames
    )


def _is_of(frame: Frame, side: Actor, scene: Scene) -> bool:
    """Whether a clause's subject is of a side, or "it" in what that side says."""
    accusing = attribution_words().accusing
    if any(outer.lemma in accusing or outer.lemma == "charge" for outer in frame.chain()):
        return False  # "charged Berria with blowing up a bridge, killing seven"
    subject = first_polity(frame.subject, scene)
    if subject is not None:
        return subject == side
    sayer = sayer_of(frame)
    it = bool(frame.subject) and all(a.chunk.lemma in ("it", "they", "he") for a in frame.subject)
    return it and sayer is not None and first_polity(sayer.subject, scene) == side


def _of_other_force(toll: Toll, side: Actor, scene: Scene) -> bool:
    """Whether an armed group tells of "soldiers", which are the state's that it fights."""
    if toll.own or side.kind in POLITIES:
        return False
    return not _SERVICE.isdisjoint(scene.document.tokens.keys[toll.first : toll.last])


def _speaks_beside(word: Word, draft: IncidentDraft) -> bool:
    """Whether somebody is named beside what he tells: "according to X, …", "in which, X said, its men were hurt"."""
    return word.frame is None or (word.from_index < 0 and not any(word.frame in inner_chain(f) for f in draft.frames))


def _is_enemys(toll: Toll, side: Actor, scene: Scene) -> bool:
    return toll.side is not None and side.id in opponents(toll.side, scene)


def _distance(word: Word, draft: IncidentDraft) -> int:
    """How far somebody's verb of saying stands from what it may tell: the nearest is the likeliest."""
    return abs(word.frame.index - draft.position) if word.frame is not None else 0


def _for_else(frame: Frame, scene: Scene) -> bool:
    """Whether somebody is blamed for what he wants, or for having begun, which is no deed by itself.

    "blamed Baku for trying to distract", "put its losses at four and accused the other side of having fired first".
    """
    hanging = [f for f in frame.dependents if f.verb is not None and f.index > frame.index]
    return is_of_aid(frame, scene) or any(f.lemma in _WANTING or began(f, scene) for f in hanging)


def _blamed_on(frame: Frame) -> list[Argument]:
    """Who is behind the "on" of "an attack on the palace that Moscow blamed on Kyiv", "on Ukrainian drones"."""
    named = [a for a in frame.after("on") if a.chunk.mention is not None or a.chunk.owners]
    return [a for a in named if a.chunk.mention is None or a.chunk.mention.acts]


def apply_blame(draft: IncidentDraft, number: int, scene: Scene) -> None:
    """ "…, and Baku blamed Armenia": whom the sentence accuses did it, where nobody else is said to."""
    if draft.attacker is not None or draft.kind in ("war", "clash"):
        return
    for frame in scene.frames[number]:
        blaming = frame.lemma == "blame" or (frame.lemma in SHIFTING and shifts_blame(frame))
        if (blaming or frame.lemma == "accuse") and frame.verb is not None and not frame.verb.negated:
            blamed = first_polity([*_blamed_on(frame), *frame.objects] if blaming else frame.objects, scene)
            accuser = first_polity(frame.subject, scene)
            if (
                blamed is not None
                and blamed != accuser
                and not _for_else(frame, scene)
                and not _said_by(blamed, draft, scene)
            ):
                draft.attacker = blamed
                for source in source_of(frame.subject):
                    if all(source != a for a, _ in draft.sources):
                        draft.sources.append((source, Stance.ASSERTED))
                return


def _said_by(side: Actor, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a draft is the blamed side's own word: "blamed the rebels, who said that jets had bombed the town"."""
    sayers = (sayer_of(f) for f in draft.frames)
    return any(s is not None and first_polity(s.subject, scene) == side for s in sayers)


def _reports(word: Word, event: Frame) -> bool:
    """Whether an event is all that somebody tells: "reported the shelling"; "condemned the shelling" tells nothing."""
    outer = event.governor
    return outer is not None and word.frame is outer and event.role in _TOLD_OF and tells_of_deed(outer)


def _came_about(frame: Frame) -> bool:
    """Whether a noun is told by a verb of its own: "the attack took place", not "the attack was a crime"."""
    if any(role == "object" and link.lemma in _CARRYING for link, role in frame.links):
        return True  # "said it had carried out the operation"
    return any(
        role == "subject"
        and link.lemma in incident_words().starting
        and not (link.lemma == "be" and link.objects and not link.objects[0].chunk.mention)
        for link, role in frame.links
    )


def _is_outcry(word: Word, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether somebody condemns what was done to his own side, and so tells of it; a third party's outcry is none."""
    if word.frame is None or word.frame.lemma not in OUTCRY or draft.kind in ("clash", "war"):
        return False
    side = polity_of(word.source, scene)
    enemy = draft.attacker is not None and side is not None and side.id in opponents(draft.attacker, scene)
    return enemy or (side is not None and side in (draft.target, *(t.side for t in draft.tolls)))


def _tell(toll: Toll, teller: Actor, scene: Scene) -> None:
    """Put down who gives the number of a toll."""
    camp = polity_of(teller, scene)
    toll.tellers |= {teller.id}
    toll.camps |= {camp.id} if camp is not None else set()


def mark_hostile(tolls: list[Toll], scene: Scene) -> None:
    """Tell the numbers that an enemy gives of a side's dead from that side's own."""
    for toll in tolls:
        if toll.side is not None and toll.camps:
            toll.hostile = toll.camps <= opponents(toll.side, scene)


def attribute_words(drafts: list[IncidentDraft], words: list[Word], scene: Scene) -> None:
    """Give each draft of a sentence those whose word it is."""
    for draft in drafts:
        for toll in draft.tolls:
            if toll.teller is not None and all(toll.teller != a for a, _ in draft.sources):
                stance = next((w.stance for w in words if w.source == toll.teller), Stance.ASSERTED)
                draft.sources.append((toll.teller, Stance.ASSERTED if stance is Stance.DENIED else stance))
                _tell(toll, toll.teller, scene)
        covering = [w for w in words if _tells(w, draft, scene)] if words else words
        for word in nearest(covering, draft) if covering[1:] else covering:
            if word.frame is not None and word.frame.lemma in OUTCRY and not _is_outcry(word, draft, scene):
                continue
            if not _is_outcry(word, draft, scene) and (
                draft.back
                and draft.kind
                and not draft.tolls
                and word.stance is Stance.ASSERTED
                and all(f.verb is None for f in draft.frames)
                and not (word.frame is not None and word.frame.lemma in (attribution_words().accusing | BLAMING))
                and not any(_reports(word, f) for f in draft.frames)
                and not any(_came_about(f) for f in draft.frames)
            ):
                continue  # "condemned the attack" is no word on whether it was
            for toll in draft.tolls:
                _tell(toll, word.source, scene)
            if draft.said_when is None and word.frame is not None and word.frame.lemma not in OUTCRY:
                dated = [t.when for t in word.frame.times if t.when.earliest is not None]
                draft.said_when = dated[0] if dated else None
            if all(word.source != a for a, _ in draft.sources):
                draft.sources.append((word.source, Stance.ASSERTED if word.about_before else word.stance))
        if draft.sources:
            draft.tellers = [a for a, stance in draft.sources if stance is Stance.ASSERTED]
