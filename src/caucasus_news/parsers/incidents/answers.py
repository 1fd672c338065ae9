"""The last resort for whose word it is: a side's body says something of fighting right after it was told.

Many verbs and shapes tell such an answer: "Belgrade speaks of local people who had lost patience", "By its account it
was the Aldorians who opened fire". Where a sentence tells of nothing else, has no day of its own, and one of the sides
that has not been heard says in it something about fighting, it is the other account of what was told just before.
"""

from collections.abc import Sequence

from caucasus_news.model import Actor, ActorKind, Stance
from caucasus_news.parsers.attribution import Word
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.polities import opponents, polity_of
from caucasus_news.parsers.scene import Scene

_NEAR = 2  # sentences behind what is spoken of
_OWN = frozenset({"army", "military", "forces", "troops", "units", "soldiers", "servicemen"})  # who speaks
_NOBODY = frozenset({"nobody", "none", "nothing", "no"})
_ANSWERING = frozenset(
    {"version", "story", "account", "responsible", "blames", "blamed", "denies", "denied", "rejects", "rejected"}
    | {"accusation", "accusations", "claim", "claims", "violated", "violation", "revenge", "retaliation", "nobody"}
    | {"killed", "wounded", "dead", "losses", "lost", "loss", "casualties", "toll", "hurt", "counted", "opposite"}
)


def answer(words: Sequence[Word], found: Sequence[IncidentDraft], scene: Scene) -> None:
    """Add the side that speaks of what was told last, in a sentence that tells of nothing else."""
    if not words or not found:
        return
    number = words[0].sentence
    ends = [d.sentences[-1] if d.sentences else d.sentence for d in found]
    last = found[ends.index(max(ends))]
    if not 0 < number - last.sentences[-1] <= _NEAR or not _is_about_it(number, scene):
        return
    if len({polity_of(word.source, scene) for word in words}) > 1:
        return  # "the two armies tell opposite stories"
    for word in words:
        own = polity_of(word.source, scene)
        if own is None or not _is_official(word.source) or not is_party(own, last, scene):
            continue
        if last.sources and not any(polity_of(a, scene) == own for a, _ in last.sources):
            last.sources.append((word.source, Stance.DENIED if _denies(number, scene) else word.stance))


def _is_about_it(number: int, scene: Scene) -> bool:
    """Whether a sentence speaks of fighting, on no day of its own and in no meeting."""
    if any(f.times for f in scene.frames[number]):
        return False
    keys = scene.keys_of(number)
    known = attribution_words()
    if not incident_words().calming.isdisjoint(keys):
        return False
    telling = known.fighting - _OWN
    if not any(key in telling or key in known.fabrications or key in _ANSWERING for key in keys):
        return False
    return scene.span_of(number).start not in scene.met


def _denies(number: int, scene: Scene) -> bool:
    """Whether something is said not to be so: "nobody has blocked anything", "his units had not fired first"."""
    told = (f.verb for f in scene.frames[number] if f.verb is not None)
    keys = scene.keys_of(number)
    return any(verb.negated for verb in told) or not _NOBODY.isdisjoint(keys)


def _is_official(source: Actor) -> bool:
    return source.kind is not ActorKind.PERSON or source.office is not None or source.organization is not None


def is_party(own: Actor, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a polity is one of those who fight, or the enemy of the only one known."""
    parties = draft.parties
    if own in parties:
        return True
    return len(parties) == 1 and own.id in opponents(parties[0], scene)
