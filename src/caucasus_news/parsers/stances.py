"""How whoever speaks stands to what is told: confirms, claims, denies, accuses; and who it is that speaks."""

from caucasus_news.model import Stance
from caucasus_news.parsers.attribution_words import AttributionWords, attribution_words
from caucasus_news.parsers.denials import CLAIMING, TOLD, claims_credit
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.reach import OUTCRY
from caucasus_news.parsers.reporting import reports_that, waves_away
from caucasus_news.parsers.telling_verbs import RECOUNTING, recounts

_INNER = frozenset(
    {
        "content", "infinitive", "gerund", "participle", "object", "subject", "of", "for", "that", "in", "by",
        "relative", "when", "as", "after", "while", "where", "with", "from", "on", "about", "before", "because", "at",
        "over", "against",
    }
)  # fmt: skip
PRESENTING = frozenset({"present", "portray", "depict", "justify", "explain", "frame", "cast"})
_LIVES = frozenset({"lives", "life", "victims"})
#: Nouns for what somebody tells, which another may reject.
TELLINGS = frozenset(
    {"claim", "claims", "version", "account", "report", "reports", "allegation", "allegations", "charge"}
    | {"accusation", "accusations", "charges", "assertion", "assertions", "reporting"}
)
#: What is disputed may be a border or an island; only of an account it is a denial.
_DISPUTING = frozenset({"dispute", "contest", "contested"})
_FIGURES = frozenset({"figure", "figures", "number", "numbers", "toll", "count", "findings", "narrative", "narration"})
_POINTERS = frozenset({"this", "that", "it", "these", "those", "all", "both"})


def inner_chain(frame: Frame) -> list[Frame]:
    """The frames that a frame hangs on, itself first, as far as they tell one thing."""
    found = [frame]
    for _ in range(9):
        outer = frame.governor
        if outer is None or (frame.role and frame.role not in _INNER):
            break
        found += [outer]
        frame = outer
    return found


def sayer_of(frame: Frame) -> Frame | None:
    """The verb of saying, denying or accusing that a frame hangs on."""
    words = attribution_words()
    for outer in inner_chain(frame):
        if outer is not frame and outer.verb is not None and stance_of(outer, words) is not None:
            return outer
    return None


def stance_of(frame: Frame, words: AttributionWords) -> Stance | None:
    """The stance that a verb takes; None where it says nothing."""
    if frame.lemma in words.denying:
        return None if _is_at_odds(frame) else Stance.DENIED
    if frame.lemma == "blame" and frame.verb is not None and frame.verb.due:
        return None  # "the rebels were to blame"
    if frame.lemma == "claim" and any(a.chunk.lemma in _LIVES for a in frame.objects):
        return None  # "the war has claimed 700 lives"
    credit = frame.lemma in CLAIMING and claims_credit(frame)
    if credit or frame.lemma in words.confirming or (frame.lemma == "own" and bool(frame.after("up to"))):
        return Stance.CONFIRMED
    if frame.lemma in PRESENTING and _as_answer(frame, words):
        return Stance.ASSERTED
    if frame.lemma in words.accusing or frame.lemma in words.saying or frame.lemma in OUTCRY:
        return Stance.ASSERTED
    if frame.lemma in RECOUNTING and recounts(frame):
        return Stance.ASSERTED
    if frame.subject and (frame.objects or frame.prepositions) and waves_away(frame, words):
        return Stance.DENIED
    return Stance.ASSERTED if frame.dependents and reports_that(frame, words) else None


def _is_at_odds(frame: Frame) -> bool:
    """Whether a thing is disputed between two, and no account of anything: "dispute where the border runs"."""
    if frame.lemma not in _DISPUTING or not frame.objects or any(d.role == "content" for d in frame.dependents):
        return False
    known = TOLD | TELLINGS | _FIGURES
    return not any(a.chunk.event or a.chunk.lemma in known or a.chunk.lemma in _POINTERS for a in frame.objects)


def _as_answer(frame: Frame, words: AttributionWords) -> bool:
    """Whether an act is given out for an answer: "presented it as an act of revenge"."""
    behind = (c for a in frame.after("as") for c in (a.chunk, *a.complements))
    return any(c.lemma in words.responses for c in behind) or any(
        a.chunk.lemma in words.responses for a in frame.after("of")
    )
