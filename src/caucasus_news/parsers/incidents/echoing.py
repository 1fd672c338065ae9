"""Who speaks of what was told just before, without telling of another incident: "said the missile came from Berria"."""

from collections.abc import Sequence

from caucasus_news.model import Actor, ActorKind, Stance
from caucasus_news.parsers.attribution import Word
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.incidents.directions import SENT
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.named import first_polity
from caucasus_news.parsers.polities import opponents, polity_of
from caucasus_news.parsers.reach import OUTCRY
from caucasus_news.parsers.scene import Scene

_NEAR = 2  # sentences behind what is spoken of
_BACK = frozenset({"the", "this", "that", "these", "those", "both", "his", "her", "its", "their"})
_PERSONS = frozenset({"he", "she", "they", "it", "both", "two", "three", "four"})


def echo(words: Sequence[Word], found: Sequence[IncidentDraft], here: Sequence[IncidentDraft], scene: Scene) -> None:
    """Add those who speak of what was told just before, where their sentence tells of nothing else."""
    if any(d.own_when or d.own_place or d.tolls or not d.back for d in here):
        return
    for word in words:
        if word.about_before or word.stance is not Stance.ASSERTED:
            continue
        last = _told_before(word, found, here)
        if last is None or any(word.source == a for a, _ in last.sources):
            continue
        if word.frame is not None and word.frame.lemma in OUTCRY:
            if _suffered(word, last, scene) and _speaks_of_it(word.frame.objects, word.source):
                last.sources.append((word.source, Stance.ASSERTED))
        elif _may_know(word, last, scene) and _tells_of_it(word, scene):
            last.sources.append((word.source, Stance.ASSERTED))
            if polity_of(word.source, scene) == last.attacker:
                last.blamers.append(word.source)


def _told_before(word: Word, found: Sequence[IncidentDraft], here: Sequence[IncidentDraft]) -> IncidentDraft | None:
    """The last that was told near a word, and not by its own sentence."""
    for draft in reversed(found):
        near = 0 <= word.sentence - draft.sentence <= _NEAR and draft.kind not in ("war", "blockade")
        if near and not any(draft is told for told in here):
            return draft
    return None


def _suffered(word: Word, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a source speaks for those whom an incident hit."""
    own = polity_of(word.source, scene)
    if own is None or own == draft.attacker or draft.kind == "clash":
        return False
    return own in (draft.target, *(t.side for t in draft.tolls)) or (
        draft.attacker is not None and own.id in opponents(draft.attacker, scene)
    )


def _may_know(word: Word, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a source is one of the parties, or a body of no party that watches them."""
    own = polity_of(word.source, scene)
    if own is None:
        return word.source.kind in (ActorKind.ORGANIZATION, ActorKind.FORCE)
    at_home = draft.place is not None and draft.place.country == own.country is not None
    return own in draft.parties or at_home or any(own.id in opponents(party, scene) for party in draft.parties)


def _said(word: Word, scene: Scene) -> list[Frame]:
    """The clauses that somebody says, or, named beside them ("according to X, …"), the main ones."""
    frames, sayer = scene.frames[word.sentence], word.frame
    if sayer is None:
        return [f for f in frames if f.governor is None and word.covers(f)]
    return [f for f in frames if f.governor is sayer and f.role in ("content", "that")]


def _tells_of_it(word: Word, scene: Scene) -> bool:
    """Whether what is said is a fact about those and that which was told of: who, whence, how, not what it means."""
    source = word.source
    return any(
        f.verb is not None
        and not f.verb.modal
        and (f.lemma not in attribution_words().judging or _is_of_things(f))
        and (_speaks_of_it((*f.subject, *f.objects), source) or _tells_by_whom(f, source, scene))
        for f in _said(word, scene)
    )


def _tells_by_whom(frame: Frame, source: Actor, scene: Scene) -> bool:
    """Whether it is said whose doing "it" was: "said that it had been planted by Aldorian militiamen"."""
    own, passive = polity_of(source, scene), frame.verb is not None and frame.verb.passive
    told = frame.objects if passive else frame.subject if frame.lemma == "come" else ()
    if not any(a.chunk.lemma in ("it", "this", "they") for a in told):
        return False
    origin = frame.lemma in SENT and any(m.place is not None for a in frame.after("from") for m in a.mentions)
    doer = first_polity(frame.subject, scene) if passive else None
    return origin or (doer is not None and doer != own)  # "said that it came from Ostia", "had been laid by X's men"


def _is_of_things(frame: Frame) -> bool:
    """Whether it is said what people or weapons are: "the missile was a Scud", not "the attack was a crime"."""
    return frame.lemma == "be" and any(a.chunk.lemma in attribution_words().meant for a in frame.subject)


def _speaks_of_it(arguments: Sequence[Argument], source: Actor) -> bool:
    """Whether something or somebody told of is meant, and not the source: "said it had been a Scud"."""
    known = attribution_words().meant
    others = [a for a in arguments if not any(source in m.actors for m in a.mentions)]
    return any(
        (a.chunk.event or a.chunk.lemma in known) and (a.chunk.determiner in _BACK or a.chunk.lemma in _PERSONS)
        for a in others
    )
