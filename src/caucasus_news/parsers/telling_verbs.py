"""Verbs that tell, though none of saying ("put the toll at 31"), and those of which no more than "this" is said."""

from caucasus_news.mentions.mention import Form
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import speaker_words
from caucasus_news.parsers.tellers import BACK, PUBLISHING
from caucasus_news.parsers.versions import says_so

_RECORDING = frozenset({"record", "put", "relay", "log", "document"})
_FIGURES = frozenset({"number", "figure", "toll", "losses", "dead", "count", "total", "casualties", "tally"})
_GIVING = frozenset({"give", "provide", "release", "issue", "publish", "supply"})
_ABOUT_TOLLS = _GIVING | {"name", "identify"}
#: Every verb that may tell so: of others nobody needs to ask.
RECOUNTING = _RECORDING | PUBLISHING | _ABOUT_TOLLS | {"have", "read", "speak", "talk"}
_VICTIMS = frozenset({"victim", "victims", "dead", "deceased", "killed", "slain", "wounded", "injured", "fallen"})
_LOST = frozenset({"dead", "losses", "deaths", "casualties", "victims", "wounded", "fatalities"})
_CAUSES = frozenset(
    {"provocation", "provocations", "sabotage", "saboteurs", "self-defence", "retaliation", "revenge", "terrorism"}
    | {"terror", "crime", "war crime", "crimes", "war crimes", "massacre", "aggression", "barbarity", "accident"}
)
_NAMING = frozenset({"call", "brand", "label", "describe"})
_SPEAKING = frozenset({"speak", "talk"})
_THEIRS = frozenset({"his", "her", "their"})
_SAME = frozenset({"the", "this", "that", "these", "those", "both"})
_AGAIN = frozenset({"death", "deaths", "incident", "casualties", "killings", "loss", "losses"})
_AFTER_THIS = frozenset({".", ",", ";", "a", "on", "in", "at", "to", "late", "later", "today", "and", "but", "by"})
_TELLING = frozenset({"tell", "inform", "write", "notify", "speak"})
_NEWS = frozenset({"information", "news", "data", "details", "footage", "video", "videos", "photos"})


def recounts(frame: Frame) -> bool:
    """Whether a verb that is none of saying tells here: ``spoke of 15 dead``, ``as recorded by X``, ``reads``."""
    if frame.verb is None:
        return False
    if frame.lemma == "have":  # "as Aldoria has it"
        return frame.role == "as" and any(a.chunk.lemma == "it" for a in frame.objects)
    if frame.lemma == "put" and any(a.chunk.lemma in _FIGURES for a in frame.objects):
        return True  # "put the number of its dead at seven"
    if frame.lemma in _RECORDING:
        return frame.role == "as" and bool(frame.after("by"))
    if frame.lemma in PUBLISHING and any(a.chunk.event for a in frame.after("about", "on", "of")):
        return any(a.chunk.lemma in _NEWS or a.chunk.lemma in speaker_words().documents for a in frame.objects)
    if frame.lemma == "read":
        return any(a.chunk.lemma.rpartition(" ")[2] in speaker_words().documents for a in _around(frame))
    if frame.lemma in ("name", "identify") and any(d.lemma in casualty_words().verbs for d in frame.dependents):
        return True  # "named two of its fighters killed"
    if frame.lemma in ("give", "release") and any(a.chunk.lemma in ("names", "list") for a in frame.objects):
        return True  # "gave the names of its three servicemen killed"
    if frame.lemma in _ABOUT_TOLLS and (_gives_figure(frame) or _names_victims(frame)):
        return True
    if frame.lemma not in _SPEAKING:
        return False
    return speaks_of_cause(frame) or any(a.chunk.event or _is_count(a.chunk) for a in frame.after("of"))


def _gives_figure(frame: Frame) -> bool:
    """Whether somebody gave the number told before: "gave that toll", "the figure was released by X"."""
    if frame.lemma not in _GIVING:
        return False
    given = [a for a in frame.objects if a.chunk.lemma.rpartition(" ")[2] in _FIGURES]
    if not any(a.chunk.determiner in _SAME for a in given):
        return False
    counted = [*(c for a in given for c in a.complements), *(a.chunk for a in frame.after("of", "for"))]
    return all(_is_count(chunk) or chunk.lemma in _VICTIMS for chunk in counted)  # not "the number of schools"


def _names_victims(frame: Frame) -> bool:
    """Whether somebody tells who those were who came to harm: "identified the dead as X and Y", "gave their names"."""
    if frame.lemma in ("name", "identify"):
        return any(a.chunk.lemma in _VICTIMS and a.chunk.determiner in _SAME for a in frame.objects)
    return frame.lemma == "give" and any(
        a.chunk.lemma in ("name", "names") and a.chunk.determiner in _THEIRS for a in frame.objects
    )


def speaks_of_cause(frame: Frame) -> bool:
    """Whether a verb of speaking says what was behind what was told: "speaks of a provocation", "of saboteurs"."""
    if frame.lemma not in _SPEAKING or frame.times:
        return False
    causes = _CAUSES | attribution_words().fabrications
    told = [a.chunk.lemma for a in frame.after("of") if not a.chunk.owners and a.chunk.mention is None]
    return not causes.isdisjoint(told) and all(lemma in ("of", "in", "at") for lemma, _ in frame.prepositions)


def calls_it(frame: Frame) -> bool:
    """Whether a verb of naming says what that was which was told: "called it terror", "called the attack a crime"."""
    if frame.lemma not in _NAMING or not frame.objects:
        return False
    chunk = frame.objects[0].chunk
    if chunk.lemma in BACK:
        return True
    hanging = [f for f in frame.dependents if f.chunk is chunk]
    bare = not any(f.times or any(lemma != "as" for lemma, _ in f.prepositions) for f in hanging)
    return chunk.event and chunk.determiner in _SAME and bare and not chunk.modifiers and not chunk.owners


def _is_count(chunk: Chunk) -> bool:
    """Whether a phrase is of losses or people: "spoke of 60 soldiers killed"."""
    words = casualty_words()
    return chunk.lemma in _LOST or chunk.lemma in words.military or chunk.lemma in words.civilian


def _around(frame: Frame) -> list[Argument]:
    return [*frame.subject, *frame.objects]


def speaks_of_this(frame: Frame, scene: Scene) -> bool:
    """Whether a verb of saying has nothing but "this" for what is said: "This was reported by X"."""
    behind = scene.document.tokens.keys[frame.chunk.last : frame.chunk.last + 2]
    if behind[:1] in (("this",), ("so",)) and behind[1:] and behind[1] in _AFTER_THIS:
        return True
    said = [a.chunk for a in (*frame.objects, *frame.after("about", "on"))]
    if _names_it_again(frame) or says_so(frame, scene) or calls_it(frame):
        return True
    if frame.lemma in _ABOUT_TOLLS and (_gives_figure(frame) or _names_victims(frame)):
        return True
    if frame.lemma in _TELLING and any(a.chunk.lemma in BACK for a in frame.after("about", "of")):
        return True  # "told the paper about it"
    if speaks_of_cause(frame):
        return True
    return bool(said) and ((said[0].lemma in BACK and said[0].mention is None) or _is_it(said))


def _names_it_again(frame: Frame) -> bool:
    """Whether no more than "his death", "the incident" is said to have been, where and when being told before."""
    if frame.verb is None or not frame.objects:
        return False
    chunk = frame.objects[0].chunk
    told = chunk.lemma in _AGAIN or frame.verb.passive
    again = chunk.event and (chunk.determiner in _THEIRS or (chunk.determiner == "the" and told))
    own = [f for f in frame.dependents if f.chunk is chunk]
    return again and not any(f.prepositions or f.times for f in own)


def _is_it(said: list[Chunk]) -> bool:
    mention = said[0].mention if said else None
    return mention is not None and mention.form is Form.PRONOUN and said[0].lemma == "it"
