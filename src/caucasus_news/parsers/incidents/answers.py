"""The last resort for whose word it is: a side's body says something of fighting right after it was told.

Many verbs and shapes tell such an answer: "Belgrade speaks of local people who had lost patience", "By its account it
was the Aldorians who opened fire". Where a sentence tells of nothing else, has no day of its own, and one of the sides
that has not been heard says in it something about fighting, it is the other account of what was told just before.
"""

from collections.abc import Sequence

from caucasus_news.model import Actor, ActorKind, Stance
from caucasus_news.parsers.attribution import Word
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.denials import owns_up
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.polities import opponents, polity_of
from caucasus_news.parsers.scene import Scene

_OWN = frozenset({"army", "military", "forces", "troops", "units", "soldiers", "servicemen"})
_NEAR = 2  # sentences behind what is spoken of
_RECALL = 6  # incidents: what was told before them is not looked at
_TOLD = ("content", "that", "infinitive", "gerund")
_NOBODY = frozenset({"nobody", "none", "nothing", "no", "never"})
_ANSWERING = frozenset(
    {"version", "story", "account", "responsible", "blames", "blamed", "denies", "denied", "rejects", "rejected"}
    | {"accusation", "accusations", "claim", "claims", "violated", "violation", "revenge", "retaliation", "nobody"}
    | {"killed", "wounded", "dead", "losses", "lost", "loss", "casualties", "toll", "hurt", "counted", "opposite"}
)


def answer(words: Sequence[Word], found: Sequence[IncidentDraft], here: Sequence[IncidentDraft], scene: Scene) -> None:
    """Add each side that speaks of what was told last, where what it says tells of nothing else."""
    if not words or not found or scene.span_of(words[0].sentence).start in scene.met:
        return
    for word in words:
        speaks = _may_answer(word, words) and _is_official(word.source)
        last = _last_before(word, found, here) if speaks else None
        own = polity_of(word.source, scene) if last is not None else None
        if last is None or own is None or not (is_party(own, last, scene) or _is_at_home(own, last, scene)):
            continue
        if any(polity_of(a, scene) == own for a, _ in last.sources):
            continue
        said = _said(word, words, scene)
        if _is_about_it(said, word, bool(last.sources), scene):
            last.sources.append((word.source, Stance.DENIED if _denies(said, word, scene) else word.stance))
            if last.attacker == own and not owns_up([d for d in _dependents(word) if d.role in _TOLD]):
                last.blamers.append(word.source)


def _dependents(word: Word) -> Sequence[Frame]:
    return word.frame.dependents if word.frame is not None else ()


def _may_answer(word: Word, words: Sequence[Word]) -> bool:
    """Whether somebody speaks for himself, and not with the other side: "the two armies tell opposite stories"."""
    if word.stance is not Stance.ASSERTED or word.about_before:
        return False
    if word.frame is not None and word.frame.lemma in attribution_words().denying:
        return False  # whose claims are rejected
    if not words[1:]:
        return True
    if word.frame is None:
        return all(other.source == word.source for other in words)
    return not any(w.frame is word.frame and w.source != word.source for w in words)


def _last_before(word: Word, found: Sequence[IncidentDraft], here: Sequence[IncidentDraft]) -> IncidentDraft | None:
    """What was told last before somebody speaks, unless what he says is told as something by itself."""
    at = word.frame.index if word.frame is not None else -1
    if found[-1].sentences[-1] < word.sentence - _NEAR or any(word.covers(f) for d in here for f in d.frames):
        return None
    best: IncidentDraft | None = None
    for draft in found[-_RECALL:]:
        if not 0 <= word.sentence - draft.sentences[-1] <= _NEAR:
            continue
        ahead = word.sentence == draft.sentences[-1] and any(
            f.sentence == word.sentence and f.index > at for f in draft.frames
        )
        if not ahead and (best is None or draft.sentences[-1] >= best.sentences[-1]):
            best = draft
    return best


def _said(word: Word, words: Sequence[Word], scene: Scene) -> tuple[int, int]:
    """The tokens in which somebody speaks: up to who speaks next, or before a verb that closes what he says."""
    bounds = scene.document.sentences[word.sentence]
    if word.frame is None:
        return bounds.first, bounds.last
    verbs = sorted(w.frame.chunk.first for w in words if w.frame is not None and w.source != word.source)
    at = word.frame.chunk.first
    if not any(d.role in _TOLD for d in word.frame.dependents) and word.from_index < word.frame.index:
        speaker = min((a.chunk.first for a in word.frame.subject), default=at)
        return max((v for v in verbs if v < speaker), default=bounds.first), min(speaker, at)
    return at, min((v for v in verbs if v > at), default=bounds.last)


def _is_about_it(said: tuple[int, int], word: Word, answers: bool, scene: Scene) -> bool:
    """Whether somebody speaks of fighting, on no day of its own; more plainly where he `answers` nobody."""
    told = [f for f in scene.frames[word.sentence] if f is not word.frame and said[0] <= f.chunk.first < said[1]]
    if any(f.times for f in told):
        return False
    keys = scene.document.tokens.keys[said[0] : said[1]]
    known = attribution_words()
    if not incident_words().calming.isdisjoint(keys):
        return False
    telling = known.fighting if answers else known.fighting - _OWN
    return any(key in telling or key in known.fabrications or (answers and key in _ANSWERING) for key in keys)


def _denies(said: tuple[int, int], word: Word, scene: Scene) -> bool:
    """Whether something is said not to be so: "nobody has blocked anything", "his units had not fired first"."""
    told = (f.verb for f in scene.frames[word.sentence] if f.verb is not None and said[0] <= f.chunk.first < said[1])
    keys = scene.document.tokens.keys[said[0] : said[1]]
    return any(verb.negated for verb in told) or not _NOBODY.isdisjoint(keys)


def _is_at_home(own: Actor, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether nobody is told to have fought, and it was on a polity's own ground or on that of its enemy."""
    country = draft.place.country if draft.place is not None and not draft.parties else None
    return country is not None and (country == own.country or country in opponents(own, scene))


def _is_official(source: Actor) -> bool:
    return source.kind is not ActorKind.PERSON or source.office is not None or source.organization is not None


def is_party(own: Actor, draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a polity is one of those who fight, or the enemy of the only one known."""
    parties = draft.parties
    if own in parties:
        return True
    return len(parties) == 1 and own.id in opponents(parties[0], scene)
