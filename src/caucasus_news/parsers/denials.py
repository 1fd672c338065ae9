"""Who rejects what: a rival account announced, one's own side cleared, a report called a fabrication."""

from functools import cache

from caucasus_news.parsers.attribution_words import AttributionWords, attribution_words
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.scene import Scene

DOING = frozenset({"carry out", "conduct", "take", "launch", "stage", "undertake", "open fire", "fire", "use"})
#: Nouns for what somebody tells.
TOLD = frozenset(
    {"report", "reports", "claim", "claims", "allegation", "allegations", "accusation", "accusations", "statement"}
    | {"statements", "information", "account", "accounts", "news", "version", "charge", "charges"}
)
#: Nouns for the word of who denies.
DENIALS = frozenset({"denial", "denials", "rebuttal", "refutation", "disclaimer"})
_POSSESSING = frozenset({"its", "their", "our"})
_FIRED = frozenset({"shell", "shells", "shot", "shots", "missile", "missiles", "rocket", "rockets", "bullet", "drone"})
_THIS = frozenset({"this", "that", "these"})
#: Verbs by which somebody may own up to a deed.
CLAIMING = frozenset({"claim", "assume", "take", "accept", "admit", "acknowledge"})
#: Verbs by which somebody says what a report is.
FABRICATING = frozenset({"call", "describe", "brand", "label", "dismiss", "term", "speak", "talk"})
_PRAISE = frozenset(
    {"true", "credible", "correct", "accurate", "reliable", "important", "positive", "welcome", "worrying"}
)
_TRUE = frozenset({"true", "correct", "accurate", "reliable"})
_BEGUN = frozenset(
    {"it", "firing", "fire", "shooting", "fighting", "fight", "violence", "clash", "clashes", "incident", "hostilities"}
    | {"exchange", "escalation", "battle", "confrontation", "shelling", "conflict", "flare-up"}
)
_STARTING = frozenset({"start", "begin", "provoke", "initiate", "instigate"})
_LONG = 20  # words in which somebody calls something what he calls it
_AIMING = frozenset({"fire", "shoot", "fire at", "shoot at", "fire on", "shell", "attack", "target", "hit", "strike"})
_AT_NOBODY = ("nobody", "no", "none", "nothing")
_ALONE = frozenset({"only", "exclusively", "solely", "purely"})
_LAWFUL = frozenset({"military", "legitimate", "lawful"})
_TARGETS = frozenset(
    {"targets", "target", "objectives", "facilities", "sites", "objects", "positions", "goals", "installations"}
    | {"infrastructure"}
)
_ACTS = DOING | {"shell", "attack", "strike", "shoot", "bomb", "target", "violate", "cross", "enter", "open", "hit"}
_HAPPENING = frozenset({"take place", "occur", "happen"})
_DONE = _AIMING | _ACTS | _HAPPENING
_KEEPING = frozenset({"observe", "respect", "keep", "honour", "honor", "uphold", "comply", "adhere", "abide"})
#: Verbs that clear nobody where they are negated.
_UNSURE = frozenset({"know", "confirm", "want", "have", "be", "see", "recognize", "recognise", "accept", "report"})
_DEEDS = (_ACTS - {"use", "take", "enter", "cross", "violate"}) | {"destroy", "kill", "eliminate", "neutralize"}


def rivalry_in(scene: Scene) -> tuple[str, ...]:
    """The phrases announcing a rival account that a text holds at all: mostly none, then no sentence is searched."""
    keys = scene.document.tokens.keys
    text, known = _spaced(keys), frozenset(keys)
    return tuple(sorted(phrase for phrase, inner in _rivalry() if inner <= known and phrase in text))


def _spaced(keys: tuple[str, ...]) -> str:
    """Words with a blank on each side, so that "a lie" is found in no "a lieutenant"."""
    return f" {' '.join(keys)} "


@cache
def _rivalry() -> tuple[tuple[str, frozenset[str]], ...]:
    """The phrases between blanks, each with its words: a text without one of them need not be searched for it."""
    phrases = attribution_words().rivalry
    return tuple((_spaced(words), frozenset(words)) for words in (tuple(phrase.split()) for phrase in phrases))


@cache
def calling_false() -> frozenset[str]:
    """The words with which somebody may call what was told false: "a lie", "not true"."""
    return attribution_words().fabrications | _TRUE


def tells_otherwise(sentence: int, rivalry: tuple[str, ...], scene: Scene, words: AttributionWords) -> int:
    """The token at which a sentence announces a rival account: "differently", or one of `rivalry`; -1 for none."""
    bounds = scene.document.sentences[sentence]
    keys = scene.document.tokens.keys[bounds.first : bounds.last]
    for frame in scene.frames[sentence] if not calling_false().isdisjoint(keys) else ():
        if frame.lemma in ("be", "remain", "prove") and _tells_false(
            frame, keys[frame.chunk.first - bounds.first :], words, _follows_account(frame, scene)
        ):
            return frame.chunk.first  # "said the report was false"
    if not words.differing.isdisjoint(keys):
        return next(bounds.first + i for i, key in enumerate(keys) if key in words.differing)
    text = _spaced(keys) if rivalry else ""
    found = [text.index(phrase) for phrase in rivalry if phrase in text]
    return bounds.first + text.count(" ", 0, found[0]) if found else -1


def _tells_false(frame: Frame, keys: tuple[str, ...], words: AttributionWords, account: bool = False) -> bool:
    """Whether a clause calls what was told false: "the claims are baseless", "the information was not true".

    `account` tells that a claim is the subject, though a clause stands between: "the claim that X fired is false".
    """
    named = account or any(a.chunk.lemma in TOLD or a.chunk.lemma in _THIS for a in frame.subject)
    if frame.verb is None or not named:
        return False
    found = words.fabrications if not frame.verb.negated else _TRUE
    return not found.isdisjoint(keys[: frame.chunk.last - frame.chunk.first + 4])


def _follows_account(frame: Frame, scene: Scene) -> bool:
    """Whether a claim stands before a verb, with the clause that tells it between them."""
    chunks = scene.chunks[frame.sentence][: frame.index]
    opening = next((i for i, c in enumerate(chunks) if c.kind is ChunkKind.NOUN and c.lemma in TOLD), len(chunks))
    opens = not any(c.kind is ChunkKind.NOUN for c in chunks[:opening])
    if not opens and not any(c.kind is ChunkKind.RELATIVE for c in chunks[opening + 1 : opening + 2]):
        return False
    chunks = chunks[opening:]
    return any(c.kind is ChunkKind.VERB for c in chunks) and not any(c.lemma == "," for c in chunks)


def calls_false(content: list[Frame], words: AttributionWords, scene: Scene) -> bool:
    """Whether somebody says that a report is none: "said that Berria's claims of an attack were false"."""
    keys = scene.document.tokens.keys
    told = (f for f in content if f.lemma in ("be", "remain", "prove"))
    return any(_tells_false(f, keys[f.chunk.first : scene.sentence(f).last], words) for f in told)


def clears_itself(content: list[Frame], scene: Scene) -> bool:
    """Whether somebody says that his own side did not do it: "declared that its units did not open fire"."""
    keys = scene.document.tokens.keys
    for f in content:
        if (f.lemma in _DONE and _nothing_was_done(f, scene)) or (f.lemma in _KEEPING and _kept_truce(f, scene)):
            return True
        verb = f.verb
        if verb is None or not verb.negated or verb.modal == "possible" or f.lemma in _UNSURE:
            continue  # "could not say who had fired"
        if any(keys[a.chunk.first] == "its" or a.chunk.lemma in ("it", "they") for a in f.subject):
            return True
    return False


def _kept_truce(frame: Frame, scene: Scene) -> bool:
    """ "insisted that its army had observed the ceasefire"."""
    own = any(scene.document.tokens.keys[a.chunk.first] in _POSSESSING for a in frame.subject)
    held = [*frame.objects, *frame.after("with", "to", "by")]
    return own and any(a.chunk.lemma in ("ceasefire", "truce", "armistice", "cease-fire") for a in held)


def _nothing_was_done(frame: Frame, scene: Scene) -> bool:
    """ "said no shells had been fired", "said that no attack had taken place", "said its units fired at nobody"."""
    if frame.lemma in _AIMING and frame.verb is not None and not frame.verb.passive:
        return any(
            scene.document.tokens.keys[a.chunk.first] in _AT_NOBODY for a in (*frame.objects, *frame.after("at", "on"))
        )
    done = frame.objects if frame.lemma in _ACTS and frame.verb is not None and frame.verb.passive else ()
    done = frame.subject if frame.lemma in _HAPPENING else done
    keys = scene.document.tokens.keys
    return any(keys[a.chunk.first] == "no" and (a.chunk.event or a.chunk.lemma in _FIRED) for a in done)


def spares_civilians(frame: Frame, scene: Scene) -> bool:
    """Whether somebody answers that he aims at soldiers alone: "maintains it hits only military targets"."""
    keys = scene.document.tokens.keys[frame.chunk.last : scene.sentence(frame).last]
    if _ALONE.isdisjoint(keys):
        return False
    keys = keys[: next((i for i, key in enumerate(keys) if key == ";"), len(keys))]
    if _ALONE.isdisjoint(keys):
        return False
    return not _LAWFUL.isdisjoint(keys) and not _TARGETS.isdisjoint(keys)


def claims_credit(frame: Frame) -> bool:
    """Whether somebody owns up to what was told: "claimed responsibility", "claimed the strike"."""
    if frame.lemma not in CLAIMING:
        return False
    if frame.lemma == "claim" and any(
        a.chunk.event and (a.chunk.determiner == "the" or "both" in a.chunk.modifiers) for a in frame.objects
    ):
        return True
    return any(a.chunk.lemma in ("responsibility", "credit") for a in frame.objects)


def began(frame: Frame, scene: Scene) -> bool:
    """Whether a clause says who began the fighting: "opened fire first", "had started the shooting"."""
    if frame.verb is None or frame.verb.negated or frame.verb.modal:
        return False
    if frame.lemma in _STARTING:
        cleft = not frame.objects and frame.role == "relative"  # "it was Berria that had started"
        return cleft or any(a.chunk.event or a.chunk.lemma in _BEGUN for a in frame.objects)
    if frame.lemma[:10] == "come under":  # "said its unit had come under fire"
        return any(_is_own(a, scene) for a in frame.subject)
    if frame.verb.passive and frame.lemma in _ACTS:  # "maintains that it was attacked"
        return any(_is_own(a, scene) for a in frame.objects)
    if frame.lemma not in _ACTS:
        return False
    keys = scene.document.tokens.keys[frame.chunk.last : frame.chunk.last + 4]
    return "first" in keys[: next((i for i, k in enumerate(keys) if k in ",.;"), len(keys))]


def _is_own(argument: Argument, scene: Scene) -> bool:
    """Whether a phrase means who speaks or people of his: "it", "its troops"."""
    return argument.chunk.lemma in ("it", "they") or scene.document.tokens.keys[argument.chunk.first] in _POSSESSING


def owns_up(content: list[Frame]) -> bool:
    """Whether somebody tells of an act of his own: "the army said it had hit rebel positions"."""
    return any(
        f.verb is not None
        and not (f.verb.negated or f.verb.modal)
        and f.lemma in _DEEDS
        and any(
            a.chunk.lemma in ("it", "they", "we") or a.chunk.determiner in ("its", "their", "our") for a in f.subject
        )
        for f in content
    )


def stands_behind(content: list[Frame]) -> bool:
    """ "said it was behind the attack", "said it had been responsible for the blast"."""
    for f in content:
        ours = any(a.chunk.lemma in ("it", "they", "we") or a.chunk.determiner in _POSSESSING for a in f.subject)
        if f.lemma == "be" and f.verb is not None and not f.verb.negated and ours:
            if f.after("behind") or any(a.chunk.lemma == "responsible" for a in f.objects):
                return True
    return False


def clears_us(frame: Frame, frames: tuple[Frame, ...]) -> bool:
    """The same in the speaker's own words before the verb: ``“Our units did not fire,” X stated``, ``“Not us”``."""
    quoted = [f for f in frames if f.index < frame.index and f.verb is not None and f.verb.negated]
    return bool(quoted) and any(
        (f.lemma in _ACTS and any(a.chunk.determiner == "our" or a.chunk.lemma == "we" for a in f.subject))
        or (f.lemma == "be" and any(a.chunk.determiner == "our" or a.chunk.lemma in ("us", "we") for a in f.objects))
        for f in quoted
    )


def is_fabrication(frame: Frame, words: AttributionWords, scene: Scene) -> bool:
    """ "called that a fabrication", "dismissed it as untrue", "described the statement as an attempt to mislead"."""
    if frame.lemma not in FABRICATING:
        return False
    if frame.lemma in ("speak", "talk"):  # "spoke of an invention"
        return any(a.chunk.lemma in words.fabrications for a in frame.after("of"))
    keys = scene.document.tokens.keys
    sentence = scene.document.sentences[frame.sentence]
    behind = keys[frame.chunk.last : min(frame.chunk.last + _LONG, sentence.last)]
    if not words.fabrications.isdisjoint(behind):
        return True
    told = any(a.chunk.lemma in TOLD for a in frame.objects)
    return told and frame.lemma != "dismiss" and _PRAISE.isdisjoint(behind)
