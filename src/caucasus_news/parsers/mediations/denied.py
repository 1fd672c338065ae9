"""Sentences that tell of no effort: nobody but the two in conflict acts there, or it is denied, or a rumour."""

from caucasus_news.mentions.mention import Form
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.stage import Stage, once

_DENYING = frozenset({"deny", "refute", "disavow", "disprove", "debunk"})
_IF = frozenset({"if", "unless"})
_OPENING = _IF | _DENYING | {"denied", "denies", "denying", "refuted", "refutes", "disavowed"}
_DOUBTED = _OPENING | {"rumour", "rumours", "rumor", "rumors", "speculation"}


_PAIR = 2
_MEANT = frozenset({"mediator", "mediators", "facilitators", "intermediaries", "monitoring", "inspection", "host"})


def is_between_two(number: int, stage: Stage) -> bool:
    """Whether a sentence names nobody but two in conflict, or one of the only two of the text: no third acts there.

    Not where a pronoun or a word like "the mediators" may stand for one.
    """
    mentions = stage.mentions[number]
    for mention in mentions:
        if mention.form is Form.PRONOUN and not mention.actors and not mention.also:
            return False
    two = frozenset([a.country or (stage.side(a) or a).id for m in mentions for a in m.actors or m.also])
    if len(two) > _PAIR:
        return False
    at_war = two in stage.scene.conflicts and two.isdisjoint(_fighting_others(0, stage))
    if not at_war and not two <= _only_two(0, stage):
        return False
    keys = stage.keys[number]
    return _MEANT.isdisjoint(keys) and stage.words.watchers.isdisjoint(keys)


@once
def _fighting_others(_: int, stage: Stage) -> frozenset[str]:
    """The ids of those who are in conflict with more than one: between two others they may be the third."""
    seen: set[str] = set()
    again: set[str] = set()
    backers = frozenset(stage.words.backers)
    for known in stage.scene.conflicts:
        if not known & backers:
            again |= seen & known
            seen |= known
    return frozenset(again)


@once
def _only_two(_: int, stage: Stage) -> frozenset[str]:
    """The ids of the two that a text has in conflict; none where it names others at war in which one is no party."""
    pair = frozenset(p.id for p in stage.main_pair(frozenset()))
    named = stage.scene.named | pair
    apart = [known for known in stage.words.conflicts if known <= named and known != pair]
    apart += [known for known in stage.scene.conflicts if known <= named and known != pair]
    backed = frozenset(stage.words.backers)
    return pair if all(known & backed or pair <= known for known in apart) else frozenset()


def is_denied(number: int, stage: Stage) -> bool:
    """Whether whatever a sentence tells of hosting, brokering or offering stands under a denial or a condition."""
    keys = stage.keys[number]
    if _DOUBTED.isdisjoint(keys):
        return False
    if _OPENING.isdisjoint(keys):
        return True  # a rumour
    deeds = [f for f in stage.scene.frames[number] if f.verb is not None and _is_deed(f, stage)]
    return bool(deeds) and all(_under(f) for f in deeds)


def _is_deed(frame: Frame, stage: Stage) -> bool:
    words = stage.words
    known = (words.convening, words.brokering, words.facilitating, words.offering_verbs, words.starting)
    return any(frame.lemma in verbs for verbs in known)


def _under(frame: Frame) -> bool:
    """Whether a verb hangs on a denial, or is a condition."""
    chain = frame.chain()
    denied = any(f.lemma in _DENYING and f.verb is not None and not f.verb.negated for f in chain[1:])
    return denied or any(f.role in _IF for f in chain)
