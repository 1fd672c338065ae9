"""What the verbs of a sentence tell to have been agreed, signed, stopped or left unsigned."""

from collections.abc import Iterable
from functools import cache

from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.other_time import is_of_another_time
from caucasus_news.parsers.mediations.stage import Stage, once
from caucasus_news.parsers.mediations.words import MediationWords

_LAYING = frozenset({"place", "affix", "issue", "make", "find", "achieve", "get"})
_WATCHING = frozenset({"attend", "oversee", "witness", "watch", "celebrate", "supervise"})
_WANTING = frozenset({"demand", "want", "urge", "insist", "hope", "expect"})
_CEASING = frozenset({"stop", "cease", "halt", "die down", "subside"})
_FIRING = frozenset({"firing", "shooting", "shelling", "gunfire", "hostilities", "fire", "fighting"})
_WORDS_GIVEN = frozenset({"promise", "pledge", "commitment", "undertaking"})
_DECIDING = frozenset({"decide", "promise", "vow"})
_ORDERING = frozenset({"instruct", "order", "task", "direct", "charge", "entrust", "commission"})
_NAMING = frozenset({"signing", "outcome", "result"})  # nouns that tell of an agreement, whatever their verb
_NOBODY = frozenset({"neither", "nobody", "none"})


@once
def ends_fighting(number: int, stage: Stage) -> bool:
    """Whether a sentence tells that those of whom it speaks ended the fighting, at the time of which it speaks."""
    known = _halting(stage.words)
    if known.isdisjoint(stage.terms[number]):
        return False
    frames = [f for f in stage.scene.frames[number] if f.lemma in known]
    return any(_ends_fighting(f, stage) and not is_of_another_time(f, stage) for f in frames)


@cache
def _halting(words: MediationWords) -> frozenset[str]:
    """The verbs that can tell of the end of fighting."""
    return _CEASING | words.pledging | words.parting | words.signing | words.result_making | words.announcing


def _ends_fighting(frame: Frame, stage: Stage) -> bool:
    """ "agreed to halt the fighting"; "agreed a truce", "talks brought a ceasefire"."""
    words = stage.words
    if frame.verb is None or not done(frame):
        return False
    if frame.lemma in _CEASING and any(a.chunk.lemma in _FIRING for a in (*frame.subject, *frame.objects)):
        return True  # "firing along the line stopped"
    if frame.lemma in words.pledging:
        return any(
            d.role == "infinitive"
            and d.lemma in words.ending
            and (d.lemma in words.ceasing or any(set(a.chunk.lemma.split()) & words.fighting for a in d.objects))
            for d in frame.dependents
        ) or any(_halts(a, stage) for d in frame.dependents for a in d.objects)
    if frame.lemma in words.parting:
        return any(set(a.chunk.lemma.split()) & words.truces for a in frame.after("with"))
    agreed = [*frame.objects, *(frame.subject if frame.lemma == "agree" else ())]  # "the truce agreed there held"
    truce = any(set(a.chunk.lemma.split()) & words.truces and a.chunk.event for a in agreed)
    return truce and frame.lemma in (words.signing | words.result_making | words.announcing)


def _halts(argument: Argument, stage: Stage) -> bool:
    """ "To order the halt of the fire"."""
    of_fighting = any(set(c.lemma.split()) & stage.words.fighting for c in argument.complements)
    return argument.chunk.lemma in stage.words.easing and of_fighting


def agrees(frame: Frame, stage: Stage) -> bool:
    """Whether a verb tells that something was signed or agreed; "agreed to meet again" is no agreement."""
    if frame.verb is None or not _tells_agreement(frame, stage):
        return False
    return not (any(_nobody(a, stage) for a in frame.subject) or _is_nothing(frame))  # "neither signed"


@once
def agreed(number: int, stage: Stage) -> list[Frame]:
    """The verbs of a sentence that tell that something was signed or agreed."""
    known, named = _telling(stage.words), not _NAMING.isdisjoint(stage.terms[number])
    if not named and known.isdisjoint(stage.terms[number]):
        return []
    return [f for f in stage.scene.frames[number] if (named or f.lemma in known) and agrees(f, stage)]


@cache
def _telling(words: MediationWords) -> frozenset[str]:
    """The verbs that can tell of an agreement, whatever nouns stand around them."""
    return words.agreeing | words.parting | words.settling_verbs | _DECIDING | {"settle", "accept"}


def _tells_agreement(frame: Frame, stage: Stage) -> bool:
    """The same, whoever is told to have done it, and whatever."""
    words = stage.words
    if frame.lemma in _DECIDING:
        return done(frame) and _both(frame, stage) and bool(_pledged(frame)) and not _only_to_go_on(frame, stage)
    if frame.lemma in words.parting:
        return done(frame) and _papers(frame.after("with"), stage)
    if frame.lemma == "settle" and any(d.role == "content" for d in frame.dependents):
        return done(frame) and _both(frame, stage)
    if frame.lemma in words.settling_verbs:
        return done(frame) and _both(frame, stage) and any(a.chunk.lemma in words.quarrelling for a in frame.objects)
    if frame.lemma == "be" and any(a.chunk.lemma in ("outcome", "result") for a in frame.subject):
        return done(frame) and _papers(frame.objects, stage)
    if frame.lemma == "be" and any(a.chunk.lemma in ("outcome", "result") for a in frame.objects):
        return done(frame) and any(a.chunk.lemma in _WORDS_GIVEN for a in frame.subject)
    if "signing" in [a.chunk.lemma for a in frame.objects]:
        return done(frame) and frame.lemma in words.inviting_verbs | _WATCHING
    if frame.lemma == "accept":
        return done(frame) and _both(frame, stage) and _papers(frame.objects, stage)
    if frame.lemma not in words.agreeing or not done(frame):
        return False
    bound = frame.lemma == "commit" and any(d.role == "to" for d in frame.dependents)  # "themselves to observing it"
    if frame.lemma == "commit" and not (bound or _pledged(frame) or frame.after("to")):
        return False  # "the crime committed during the talks"
    if frame.lemma.split()[0] == "agree" or frame.lemma in words.pledging:
        return not _only_to_go_on(frame, stage)
    return frame.lemma in ("sign", "initial", "initialled") or any(
        a.chunk.determiner != "no" and set(a.chunk.lemma.split()) & (words.papers | words.truces) for a in frame.objects
    )


def _is_nothing(frame: Frame) -> bool:
    return any(a.chunk.lemma == "nothing" for a in frame.objects)


def agrees_to_truce(frame: Frame, stage: Stage) -> bool:
    """ "Had agreed to it", behind a sentence that speaks of a truce."""
    before = stage.before(frame.sentence)
    told = [*frame.objects, *frame.after("to", "on")]
    if before is None or not any(a.chunk.lemma == "it" for a in told):
        return False
    return bool(stage.words.yielding & set(stage.keys[before]))


def _papers(arguments: Iterable[Argument], stage: Stage) -> bool:
    """Whether one of the phrases is something to sign."""
    papers = stage.words.papers | stage.words.truces
    return any(set(a.chunk.lemma.split()) & papers and a.chunk.determiner != "no" for a in arguments)


def _pledged(frame: Frame) -> list[Frame]:
    """What was pledged: "agreed to open the road"."""
    return [d for d in frame.dependents if d.role == "infinitive"]


def _only_to_go_on(frame: Frame, stage: Stage) -> bool:
    """Whether a pledge is no more than to go on: "agreed to meet again", "agreed on another round"."""
    keys = stage.scene.document.tokens.keys[frame.chunk.last : frame.chunk.last + 4]
    quoted = [key for key in keys if key.isalpha()][:2]  # 'agreed to "keep the conversation going"'
    going_on = any(d.lemma in stage.words.going_on and not _gives_back(d) for d in _pledged(frame))
    told = [d for d in frame.dependents if d.role == "content"]
    going_on = going_on or (bool(told) and all(d.lemma in stage.words.going_on for d in told))  # "that they would meet"
    return (
        going_on
        or (quoted[:1] == ["to"] and quoted[1:] != [] and quoted[1] in stage.words.going_on)
        or _on_talks(frame, stage)
    )


def _gives_back(frame: Frame) -> bool:
    """ "Agreed to return the children"."""
    return frame.lemma == "return" and bool(frame.objects)


def pledges_to_go_on(frame: Frame, stage: Stage) -> bool:
    """Whether the parties pledged to go on, or both gave their word for something."""
    pledged = frame.lemma in stage.words.pledging
    if frame.lemma in _ORDERING and done(frame) and _both(frame, stage) and _pledged(frame):
        return True  # "the leaders instructed their ministers to draft a treaty"
    if not (pledged or frame.lemma in attribution_words().saying) or not done(frame) or not _both(frame, stage):
        return False
    if pledged:
        return _only_to_go_on(frame, stage)
    return any(d.role == "content" and d.verb and d.verb.modal == "conditional" for d in frame.dependents)


def _both(frame: Frame, stage: Stage) -> bool:
    """Whether more than one do it: "the leaders", "both", "A and B"."""
    subject = frame.subject
    return len(subject) > 1 or any(
        a.chunk.lemma in stage.words.plural_guests or a.chunk.lemma == "they" for a in subject
    )


@once
def leaves_unsigned(number: int, stage: Stage) -> bool:
    """Whether nothing was signed or agreed: "the signatures were not placed", "no paper was initialled"."""
    known = _leaving(stage.words)
    if known.isdisjoint(stage.terms[number]):
        return False
    return any(_leaves_unsigned(f, stage) for f in stage.scene.frames[number] if f.lemma in known)


@cache
def _leaving(words: MediationWords) -> frozenset[str]:
    """The verbs that can tell that nothing was signed."""
    return words.parting | _reaching(words)


@cache
def _reaching(words: MediationWords) -> frozenset[str]:
    """The verbs of what is done to a paper or a result."""
    return words.agreeing | words.result_making | _LAYING


def _leaves_unsigned(frame: Frame, stage: Stage) -> bool:
    verb, words = frame.verb, stage.words
    if verb is None or verb.modal or verb.due or verb.tense not in (Tense.PAST, Tense.PERFECT):
        return False
    if frame.governor is not None and frame.governor.lemma in stage.words.asking | _WANTING:
        return False  # "demanded that nothing be signed"
    if frame.lemma in words.parting and _papers(frame.after("without"), stage):
        return True
    if frame.lemma not in _reaching(words):
        return False
    papers = [a for a in frame.objects if set(a.chunk.lemma.split()) & words.papers]
    denied = any(a.chunk.determiner == "no" for a in papers) or _is_nothing(frame)
    nobody = any(_nobody(a, stage) for a in frame.subject)
    signing = frame.lemma in words.signing and not frame.objects  # "neither signed"
    return denied or (nobody and signing) or (bool(papers) and (verb.negated or nobody))


def _nobody(argument: Argument, stage: Stage) -> bool:
    """ "Neither side", "neither of them", "nobody"."""
    keys = stage.scene.document.tokens.keys[argument.chunk.first : argument.chunk.last]
    return argument.chunk.determiner in ("no", "neither") or bool(_NOBODY & set(keys))


def _on_talks(frame: Frame, stage: Stage) -> bool:
    """ "agreed on another round": no more than to go on."""
    told = [*frame.objects, *frame.after("on", "to")]
    return any(a.chunk.lemma in stage.words.talk_nouns for a in told)
