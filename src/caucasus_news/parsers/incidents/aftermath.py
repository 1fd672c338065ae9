"""Told afterwards: deaths of wounds, burials, bodies that come home. Their day and place are not the incident's."""

from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.frames import Frame


def comes_later(frame: Frame) -> bool:
    """Whether a frame tells of what followed: "succumbed to his wounds", "died in hospital", "buried two soldiers"."""
    words = casualty_words()
    if frame.verb is None:
        return False
    if frame.lemma in words.late:
        return True
    if frame.lemma not in words.verbs:
        return False
    if words.verbs[frame.lemma][-4:] == ".bed" and any(
        a.chunk.lemma in words.sickbeds for a in frame.after("to", "at", "in")
    ):
        return True  # "were taken to hospital in Ostia"
    dying = frame.lemma in ("die", "perish") and words.verbs[frame.lemma] == "killed"
    return dying and any(a.chunk.lemma in words.sickbeds for a in frame.after("in", "of", "from", "at", "on"))


def hangs_on_rite(frame: Frame) -> bool:
    """Whether a clause stands in one about a funeral or the like: "funerals were held for five men killed by …"."""
    outer = frame.governor
    if outer is None or frame.role not in ("participle", "relative"):
        return False
    rites = casualty_words().rites
    return comes_later(outer) or any(rites & {a.chunk.lemma} for a in (*outer.subject, *outer.objects))
