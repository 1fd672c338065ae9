"""What came of talks, from the sentences that speak of them and the next ones."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from caucasus_news.lexicon.words import load_words
from caucasus_news.model import ActorKind, MediationForm, Meeting, MeetingStatus, Outcome, When
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.other_time import is_of_another_time
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.verdicts import verdict

_TABLE = frozenset(
    {"sides", "parties", "delegations", "negotiators", "both", "leaders", "ministers", "presidents", "three", "neither"}
    | {"they", "talks", "meeting", "nothing", "statement", "document", "declaration", "premiers", "two", "agreement"}
    | {"following", "communique", "communiqué", "protocol", "accord", "text", "memorandum", "paper", "roadmap"}
)
_LAYING = frozenset({"place", "affix", "issue", "make", "find", "achieve", "get"})
_DENYING = frozenset({"not", "hardly", "barely", "never", "no"})
_WATCHING = frozenset({"attend", "oversee", "witness", "watch", "celebrate", "supervise"})
_BRINGING = frozenset({"help", "manage", "succeed", "get"})
_WANTING = frozenset({"demand", "want", "urge", "insist", "hope", "expect"})
_CEASING = frozenset({"stop", "cease", "halt", "die down", "subside"})
_FIRING = frozenset({"firing", "shooting", "shelling", "gunfire", "hostilities", "fire", "fighting"})
_NOBODY = frozenset({"neither", "nobody", "none"})
_TALKS = frozenset({MediationForm.HOSTING, MediationForm.FACILITATION})
_PAIR, _OPENING = 2, 6  # persons, and words before the second one's name
_FAR = 6  # sentences behind one that tells of the meeting, of those at the table
_BEFORE = frozenset(
    {'"', "“", "„", "«", "previous", "previously", "earlier", "last", "ago", "since", "first", "former", "once", "if"}
)
_REACH = 2  # sentences behind one that tells of the meeting
_AHEAD = (MeetingStatus.PLANNED, MeetingStatus.PROPOSED, MeetingStatus.POSTPONED)


@cache
def _phrases() -> Mapping[str, list[tuple[str, Outcome]]]:
    """The phrases of all outcomes by their first word, between blanks, as a sentence's words are joined."""
    found: dict[str, list[tuple[str, Outcome]]] = {}
    for name, phrases in load_words("mediations")["outcomes"].items():
        for phrase in phrases:
            found.setdefault(phrase.split()[0], []).append((f" {phrase} ", Outcome(name)))
    return found


def outcome_of(meeting: Meeting, stage: Stage) -> Outcome | None:
    """The outcome of talks: pending while they lie ahead, else what the text says of them, else None."""
    if meeting.status in _AHEAD:
        return Outcome.PENDING
    if meeting.status is not MeetingStatus.HELD:
        return None
    told = said_of(list(dict.fromkeys(_near(meeting, stage))), stage)
    return told or _told_far(meeting, stage)


def told_later(draft: MediationDraft, stage: Stage) -> None:
    """Give talks that are no meeting of their own the outcome that a sentence further behind tells of."""
    open_ended = draft.outcome is None and draft.form in _TALKS and not draft.part
    if open_ended and said_of([draft.sentence], stage) is Outcome.NO_AGREEMENT:
        draft.outcome = Outcome.NO_AGREEMENT  # "had been working on it; one delegation walked out"
    if not open_ended or stage.meetings.get(draft.sentence):
        return
    for far in _far_behind(draft.sentence, draft.when, stage):
        draft.outcome = draft.outcome or said_of([far], stage)


def _told_far(meeting: Meeting, stage: Stage) -> Outcome | None:
    """The outcome that a sentence further behind tells of: "In the end nothing was signed"."""
    for number in stage.told[id(meeting)]:
        for far in _far_behind(number, meeting.when, stage):
            told = said_of([far], stage)
            if told is not None:
                return told
    return None


def _far_behind(number: int, when: When | None, stage: Stage) -> Iterator[int]:
    """The sentences behind those near one that go on about the same table, up to the next meeting."""
    last = min(number + 1 + _FAR, len(stage.scene.frames))
    for nxt in range(number + 1, last):
        if stage.meetings.get(nxt) or not (nxt == number + 1 or stage.follows(nxt - 1, nxt)):
            return
        if _of_table(nxt, stage) and not of_another_day(nxt, when, stage):
            yield nxt


def of_another_day(number: int, when: When | None, stage: Stage) -> bool:
    """Whether a sentence speaks of what was before a meeting: "signed a truce in 2020", "at their last meeting"."""
    if not _BEFORE.isdisjoint(stage.keys(number)):
        return True  # or somebody's words: "They are like two men who have agreed on the price"
    start = when.earliest if when is not None else None
    ends = [t.when.latest for t in stage.times[number] if t.when.latest is not None]
    return bool(ends) and (start is None or min(ends) < start)


def told_of(number: int, stage: Stage) -> Outcome | None:
    """The outcome that a sentence tells of, or one right behind it of those at the table.

    "The sides made progress.".
    """
    return said_of([number, *(n for n in behind(number, stage) if _of_table(n, stage))], stage)


def said_of(numbers: list[int], stage: Stage) -> Outcome | None:
    """The outcome that these sentences tell of; None where they tell of none."""
    keys = [key for n in numbers for key in stage.keys(n)]
    verdicts = [verdict(n, stage) for n in numbers]
    text, phrases = f" {' '.join(keys)} ", _phrases()
    opening = phrases.keys() & set(keys)  # each once, however often a long text says it
    told = {outcome for key in opening for phrase, outcome in phrases[key] if _says(phrase, outcome, text)}
    if Outcome.NO_AGREEMENT in told:
        return Outcome.NO_AGREEMENT
    frames = [f for n in numbers for f in stage.scene.frames[n]]
    if any(_unsigned(f, stage) for f in frames):
        return Outcome.NO_AGREEMENT
    if Outcome.CEASEFIRE in told or any(_stops(f, stage) and not is_of_another_time(f, stage) for f in frames):
        return Outcome.CEASEFIRE
    agreed = [f for f in frames if agrees(f, stage) and not is_of_another_time(f, stage)]
    if any(_to_truce(f, stage) for f in agreed):
        return Outcome.CEASEFIRE
    if Outcome.AGREEMENT in told or agreed:
        return Outcome.AGREEMENT
    if Outcome.NO_AGREEMENT in verdicts:
        return Outcome.NO_AGREEMENT
    if Outcome.PROGRESS in told or Outcome.PROGRESS in verdicts or any(_goes_on(f, stage) for f in frames):
        return Outcome.PROGRESS
    return None


def _says(phrase: str, outcome: Outcome, text: str) -> bool:
    """Whether a text has a phrase; progress that it denies is none: "has not narrowed"."""
    at = text.find(phrase)
    if at >= 0 and outcome is Outcome.CEASEFIRE and {"after", "since"} & set(text[:at].split()[-3:]):
        return False  # "two months after the guns fell silent"
    if at < 0 or outcome is not Outcome.PROGRESS:
        return at >= 0
    return text[:at].rsplit(" ", 1)[-1] not in _DENYING


def _near(meeting: Meeting, stage: Stage) -> Iterator[int]:
    """The sentences that speak of a meeting and those right behind them that speak of no other, in the same block."""
    for number in stage.told[id(meeting)]:
        yield number
        yield from behind(number, stage)


def behind(number: int, stage: Stage) -> Iterator[int]:
    """The next sentences of the block, up to one that tells of a meeting; of the next block, one of those at the table.

    "The sides made progress."
    """
    sentences = stage.scene.document.sentences
    for nxt in range(number + 1, min(number + 1 + _REACH, len(sentences))):
        away = sentences[nxt].block - sentences[number].block
        if away > 1 or (away and not _of_table(nxt, stage)) or _tells_of_another(nxt, stage):
            return
        yield nxt


def _tells_of_another(number: int, stage: Stage) -> bool:
    """Whether a sentence tells of a meeting of its own; one that those at the table agreed to have is the outcome's."""
    meetings = stage.meetings.get(number, ())
    if not meetings or not _of_table(number, stage) or any(m.status not in _AHEAD for m in meetings):
        return bool(meetings)
    return not any(agrees(f, stage) for f in stage.scene.frames[number])


def _of_table(number: int, stage: Stage) -> bool:
    """Whether a sentence opens with those at the table: "The two sides", both by name."""
    if not _TABLE.isdisjoint(stage.keys(number)[:6]):
        return True
    first = stage.scene.document.sentences[number].first
    opening = [m for m in stage.mentions[number] if m.first - first <= _OPENING and m.acts]
    persons = [a for m in opening for a in m.actors if a.kind is ActorKind.PERSON]
    return len(persons) == _PAIR and len(stage.in_conflict(persons)) == _PAIR


def done(frame: Frame) -> bool:
    """Whether a verb tells what happened: no wish, no plan, no denial; "helped (to) end", "managed to sign"."""
    verb, outer = frame.verb, frame.governor
    if verb is None or verb.negated or verb.modal or verb.due or verb.tense is Tense.FUTURE:
        return False
    if verb.shape is Shape.INFINITIVE:
        return outer is not None and frame.role == "infinitive" and outer.lemma in _BRINGING and done(outer)
    return True


def _stops(frame: Frame, stage: Stage) -> bool:
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


def _tells_agreement(frame: Frame, stage: Stage) -> bool:
    """The same, whoever is told to have done it, and whatever."""
    words = stage.words
    if frame.lemma in ("decide", "promise", "vow"):
        return done(frame) and _both(frame, stage) and bool(_pledged(frame)) and not _only_to_go_on(frame, stage)
    if frame.lemma in words.parting:
        return done(frame) and _papers(frame.after("with"), stage)
    if frame.lemma == "settle" and any(d.role == "content" for d in frame.dependents):
        return done(frame) and _both(frame, stage)
    if frame.lemma in words.settling_verbs:
        return done(frame) and _both(frame, stage) and any(a.chunk.lemma in words.quarrelling for a in frame.objects)
    if frame.lemma == "be" and any(a.chunk.lemma in ("outcome", "result") for a in frame.subject):
        return done(frame) and _papers(frame.objects, stage)
    if "signing" in [a.chunk.lemma for a in frame.objects]:
        return done(frame) and frame.lemma in words.inviting_verbs | _WATCHING
    if frame.lemma == "accept":
        return done(frame) and _both(frame, stage) and _papers(frame.objects, stage)
    if frame.lemma not in words.agreeing or not done(frame):
        return False
    if frame.lemma == "commit" and not (_pledged(frame) or any(True for _ in frame.after("to"))):
        return False  # "the crime committed during the talks"
    if frame.lemma.split()[0] == "agree" or frame.lemma in words.pledging:
        return not _only_to_go_on(frame, stage)
    return frame.lemma in ("sign", "initial", "initialled") or any(
        a.chunk.determiner != "no" and set(a.chunk.lemma.split()) & (words.papers | words.truces) for a in frame.objects
    )


def _is_nothing(frame: Frame) -> bool:
    return any(a.chunk.lemma == "nothing" for a in frame.objects)


def _to_truce(frame: Frame, stage: Stage) -> bool:
    """ "Had agreed to it", behind a sentence that speaks of a truce."""
    before = stage.before(frame.sentence)
    told = [*frame.objects, *frame.after("to", "on")]
    if before is None or not any(a.chunk.lemma == "it" for a in told):
        return False
    return bool(stage.words.yielding & set(stage.keys(before)))


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


def _goes_on(frame: Frame, stage: Stage) -> bool:
    """Whether the parties pledged to go on, or both gave their word for something."""
    if not done(frame) or not _both(frame, stage):
        return False
    if frame.lemma in stage.words.pledging:
        return _only_to_go_on(frame, stage)
    said = frame.lemma in attribution_words().saying
    return said and any(d.role == "content" and d.verb and d.verb.modal == "conditional" for d in frame.dependents)


def _both(frame: Frame, stage: Stage) -> bool:
    """Whether more than one do it: "the leaders", "both", "A and B"."""
    subject = frame.subject
    return len(subject) > 1 or any(
        a.chunk.lemma in stage.words.plural_guests or a.chunk.lemma == "they" for a in subject
    )


def _unsigned(frame: Frame, stage: Stage) -> bool:
    """Whether nothing was signed or agreed: "the signatures were not placed", "no paper was initialled"."""
    verb, words = frame.verb, stage.words
    if verb is None or verb.modal or verb.due or verb.tense not in (Tense.PAST, Tense.PERFECT):
        return False
    if frame.governor is not None and frame.governor.lemma in stage.words.asking | _WANTING:
        return False  # "demanded that nothing be signed"
    if frame.lemma in words.parting and _papers(frame.after("without"), stage):
        return True
    if frame.lemma not in words.agreeing | words.result_making | _LAYING:
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
