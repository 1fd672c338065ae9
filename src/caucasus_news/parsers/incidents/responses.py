"""Which incidents told before a sentence takes up, and how: it answers, admits, disputes or confirms them."""

from collections.abc import Collection

from caucasus_news.model import Actor, Stance
from caucasus_news.parsers.attribution import Word
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.alike import same_family
from caucasus_news.parsers.incidents.answers import is_party
from caucasus_news.parsers.incidents.blaming import tell_otherwise
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.polities import opponents, polity_of
from caucasus_news.parsers.reach import OUTCRY
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.telling_verbs import calls_it, speaks_of_cause

DISPUTING = frozenset({"maintain", "insist", "contend", "counter", "retort", "argue"})


def confirms_fate(word: Word, told: list[Frame], scene: Scene) -> bool:
    """Whether somebody confirms what became of those or that told of: "confirmed that he was being held"."""
    if word.stance is not Stance.CONFIRMED or word.frame is None or any(word.covers(f) for f in told):
        return False
    if any(a.chunk.mention is None and not a.chunk.event for a in word.frame.objects):
        return False  # "confirmed his readiness"
    known = attribution_words().meant
    content = (f for f in scene.frames[word.sentence] if f.governor is word.frame and f.role in ("content", "that"))
    return any(
        a.chunk.lemma in known and a.chunk.determiner in ("the", "")
        for f in content
        if f.verb is not None and not f.verb.modal
        for a in (*f.subject, *f.objects)
    )


def answer_for_hurt(word: Word, found: list[IncidentDraft], scene: Scene) -> None:
    """Adds who tells how his own wounded fare to those who tell of what was told just before."""
    own = polity_of(word.source, scene)
    last = next((d for d in reversed(found) if 0 <= word.sentence - d.sentence <= 2), None)
    if last is None or own is None:
        return
    hurt = own in (last.target, *(t.side for t in last.tolls))
    hurt = hurt or (last.attacker is not None and own.id in opponents(last.attacker, scene))
    if hurt and all(word.source != a for a, _ in last.sources):
        last.sources.append((word.source, Stance.ASSERTED))


def answer(word: Word, found: list[IncidentDraft], scene: Scene) -> None:
    """Adds who says of what was told just before that the other side began it."""
    own = polity_of(word.source, scene)
    near = (d for d in reversed(found) if 0 < word.sentence - d.sentence <= 3 and d.kind not in ("war", "blockade"))
    last = next((d for d in near if own in d.parties or word.sentence - d.sentence == 1), None)
    if last is not None:
        tell_otherwise(word.source, last)


def admit(word: Word, found: list[IncidentDraft], scene: Scene) -> None:
    """Adds who says that he did what was told just before."""
    own = polity_of(word.source, scene)
    near = (d for d in reversed(found) if 0 <= word.sentence - d.sentence <= 2 and d.kind not in ("war", "blockade"))
    last = next((d for d in near if own is not None and d.attacker == own), None)
    if last is not None and all(word.source != a for a, _ in last.sources):
        last.sources.append((word.source, Stance.CONFIRMED))


def dispute(word: Word, found: list[IncidentDraft], scene: Scene, together: Collection[Actor] = ()) -> None:
    """Adds who reports what was told just before, or, where he is accused of it, tells it in another way.

    `together` are those who say it with him: "a joint statement by X and Y".
    """
    near = (d for d in reversed(found) if word.sentence - d.sentence <= 2 and d.kind not in ("war", "blockade"))
    last = next(near, None)
    if last is None or any(word.source in (a, polity_of(a, scene)) for a, _ in last.sources):
        return
    own = polity_of(word.source, scene)
    party = own is not None and is_party(own, last, scene)
    crying = word.frame is not None and word.frame.lemma in OUTCRY
    if word.frame is not None and not party and (crying or calls_it(word.frame) or speaks_of_cause(word.frame)):
        last.deplored = last.deplored or crying
        return  # what third parties call it is no word on whether it was
    disputes = not word.about_before and word.frame is not None and word.frame.lemma in DISPUTING
    if disputes and last.attacker is not None and own == last.attacker:
        last.sources.append((word.source, Stance.DENIED))
    elif not disputes and (all(a in together for a, _ in last.sources) or party or not word.about_before):
        last.sources.append((word.source, Stance.ASSERTED))
        if word.frame is not None and (calls_it(word.frame) or speaks_of_cause(word.frame)):
            last.blamers.append(word.source)  # who calls it a provocation owns up to nothing


def contradicted(word: Word, draft: IncidentDraft, kinds: set[str], scene: Scene) -> bool:
    """Whether a rejection of "all of this" takes in a draft: what the other side told, or blamed him for, before."""
    own = polity_of(word.source, scene)
    told = [a for a, s in draft.sources if s is Stance.ASSERTED and polity_of(a, scene) != own]
    near = word.sentence - draft.sentence
    if not word.about_before and kinds:
        return draft.attacker == own and near <= 8 and any(same_family(k, draft.kind) for k in kinds)
    return bool(told) and near <= 5
