"""Numbers that were told before: "had spoken of nine dead", "had earlier put it at nine"."""

from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Frame

_BEFORE = frozenset({"earlier", "previously", "initially", "originally", "at first", "first", "before"})
_PREVIOUS = frozenset({"previous", "initial", "preliminary", "former"})
_SAYING = frozenset({"say", "tell", "announce", "state", "claim", "add", "inform"})
#: Verbs that tell a number of losses but are no words of anybody.
_SILENT = frozenset({"lose", "suffer", "cost", "take", "leave", "mourn", "name"})


def told_before(frame: Frame | None) -> bool:
    """Whether a number told in a clause is one that has been given before, and need not stand any more."""
    if frame is None:
        return False
    words = casualty_words()
    for link in frame.chain():
        if link.verb is not None and link.verb.passive and link.lemma in words.striking:
            return False  # "had been hit by a bullet" tells no number
        if link.verb is None or link.lemma in _SILENT or link.lemma not in (words.telling | _SAYING):
            continue
        if any(_BEFORE.union(_PREVIOUS) & {*a.chunk.modifiers} for a in link.subject):
            return True  # "Earlier reports put the toll at 24"
        past = link.verb.perfect and link.verb.tense is Tense.PAST and not link.verb.modal
        return past or bool(_BEFORE & {*link.adverbs})
    return False
