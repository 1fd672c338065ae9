"""What passes between two parties through a third: messages carried, replies handed over, talks "through X"."""

from collections.abc import Iterable, Iterator

from caucasus_news.model import Actor, ActorKind, MediationForm, Outcome
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_here
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import unique

_PAIR = 2
_TWO = frozenset({"them", "both", "two", "sides"})
_TO = ("to", "for", "onto", "before")
_FROM = ("from", "of")
_THROUGH = ("through", "via")
_IT = frozenset({"it", "them", "this", "these", "which"})
_GETTING = frozenset({"receive", "get", "obtain"})
_KINDS = frozenset({ActorKind.STATE, ActorKind.PERSON, ActorKind.ORGANIZATION})


def messages(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """X "carried messages between A and B", "handed A's reply over to B"; A's answer "reached B through X"."""
    words, keys = stage.words, stage.keys[number]
    told = not (words.messages.isdisjoint(keys) and words.plans.isdisjoint(keys) and "them" not in keys)
    if not told and not ("through" in keys or "via" in keys):
        return
    for frame in stage.scene.frames[number]:
        if frame.verb is not None and (frame.lemma in words.carrying or frame.lemma in _GETTING or frame.prepositions):
            yield from _of_verb(frame, stage)


def _of_verb(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """What one verb tells to have been carried, or through whom people talk."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal or verb.due:
        return
    carried = _messages(frame, stage)
    if not carried and not _talks_through(frame, stage):
        return
    agents = _carriers(frame, stage) if carried else stage.actors(frame.after(*_THROUGH))
    if not agents:
        return
    parties = _between(carried, agents, frame, stage) if carried else _talkers(frame, stage)
    thirds = [a for a in stage.thirds(agents, parties) if a.kind in _KINDS]
    if len(parties) < _PAIR or not thirds:
        return
    rule = "carried messages" if carried else f"{frame.lemma} through X"
    outcome = Outcome.NO_AGREEMENT if _spurned(carried, frame, stage) else None
    draft = draft_here(frame, stage, rule, MediationForm.FACILITATION, thirds, parties, outcome)
    draft.part = True
    yield draft


def _messages(frame: Frame, stage: Stage) -> list[Argument]:
    """What is carried, by the verb's objects; "passed it on" takes up a message told of in the same sentence."""
    words = stage.words
    reached = frame.lemma in words.reaching
    around = [*(frame.subject if reached else frame.objects), *_late(frame, stage)]
    found = [
        a for a in around if a.chunk.lemma.split()[-1:] and a.chunk.lemma.split()[-1] in words.messages | words.plans
    ]
    if found or not any(a.chunk.lemma in _IT for a in around):
        return found
    earlier = [f for f in stage.scene.frames[frame.sentence] if f.verb is not None and f.index < frame.index]
    before = stage.before(frame.sentence)
    if not earlier and before is not None:
        earlier = [f for f in stage.scene.frames[before] if f.verb is not None]
    return [a for f in earlier for a in f.objects if a.chunk.lemma in words.messages]


def _late(frame: Frame, stage: Stage) -> list[Argument]:
    """The object behind the one to whom it goes: "passed to Kyiv the proposals of Moscow"."""
    if frame.objects or frame.lemma not in stage.words.carrying or not frame.prepositions:
        return []
    chunks = stage.scene.chunks[frame.sentence][frame.index + 1 : frame.index + 5]
    return [Argument(c) for c in chunks if c.lemma in stage.words.messages]


def _carriers(frame: Frame, stage: Stage) -> list[Actor]:
    """Who carries it: the subject, or whom it goes through or is got from."""
    words, lemma = stage.words, frame.lemma
    through = stage.actors(frame.after(*_THROUGH))
    if lemma in words.reaching or lemma in words.exchanging or through:
        return through
    if lemma in _GETTING:
        return stage.actors(frame.after("from"))
    return stage.actors(frame.subject) if lemma in words.carrying else []


def _between(carried: list[Argument], agents: list[Actor], frame: Frame, stage: Stage) -> list[Actor]:
    """Between whom: whose message it is, and to whom it goes; both who exchange it."""
    row = stage.scene.frames[frame.sentence]
    inner = [a for x in carried for f in row if f.chunk is x.chunk for a in f.after("between")]
    relative = [a for d in frame.dependents if d.role == "relative" for a in d.subject]
    both = [*frame.after("between"), *inner, *relative]
    senders = _owning(carried, stage) + stage.named(m for a in frame.after(*_FROM) for m in a.mentions)
    goals = [*frame.after(*_TO), *(frame.objects if frame.lemma in stage.words.reaching else ())]
    if frame.lemma in stage.words.exchanging:
        both += frame.subject
    elif frame.lemma in _GETTING or frame.after(*_THROUGH):
        goals += frame.subject
    around = [*stage.named(m for a in both for m in a.mentions), *(a for a in senders if a not in agents)]
    pair = stage.in_conflict(around)
    if len(pair) < _PAIR and around:
        pair = stage.in_conflict([*around, *stage.named(m for a in goals for m in a.mentions)])
    if len(pair) < _PAIR and len(both) == _PAIR and len(stage.sides(around)) == 1:
        pair = _with_text(stage.sides(around)[0], agents, frame, stage)  # "between the government and the rebels"
    if len(pair) < _PAIR and not around and _is_answer(carried, stage):
        sides = stage.sides(stage.named(m for a in goals for m in a.mentions))
        pair = _with_text(sides[0], agents, frame, stage) if len(sides) == 1 else pair
    if len(pair) < _PAIR and _from_one_to_other(frame, both, stage):
        pair = stage.conflict(frame.sentence, stage.taken(stage.actors(frame.subject)))  # "between them"
    if len(pair) < _PAIR and any(a.chunk.lemma in _IT for a in frame.objects):
        pair = stage.in_conflict(stage.named(stage.mentions[frame.sentence]))
        before = stage.before(frame.sentence)
        if len(pair) < _PAIR and before is not None:
            pair = stage.in_conflict(stage.named(stage.mentions[before]))
    return pair


def _with_text(side: Actor, agents: list[Actor], frame: Frame, stage: Stage) -> list[Actor]:
    """A party with the one that the text has it in conflict with."""
    pair = stage.conflict(frame.sentence, stage.taken(agents))
    return pair if side in pair else []


def _is_answer(carried: list[Argument], stage: Stage) -> bool:
    """Whether what is carried was drawn up by the other side: a reply, a list of names."""
    keys = stage.scene.document.tokens.keys
    answers = [a for a in carried if a.chunk.lemma in _ANSWERS]
    return any(not {"its", "his", "her", "own"} & set(keys[a.chunk.first - 1 : a.chunk.last]) for a in answers)


_ANSWERS = frozenset({"reply", "replies", "answer", "answers", "response", "responses", "list", "names"})


def _owning(carried: list[Argument], stage: Stage) -> list[Actor]:
    """Whose messages they are: "Baku's reply", "the proposals of Kyiv"."""
    named = [
        m for a in carried for m in (*a.chunk.owners, *(c.mention for c in a.complements if c.mention is not None))
    ]
    own = [a.chunk.mention for a in carried if a.chunk.mention is not None]
    return unique(stage.named([*named, *own]))


def _from_one_to_other(frame: Frame, both: list[Argument], stage: Stage) -> bool:
    if frame.after("from") and frame.after("to", "for"):
        return True
    return any(a.chunk.lemma in _TWO | stage.words.plural_guests for a in both)


def _talks_through(frame: Frame, stage: Stage) -> bool:
    """Whether people talk through others: "are negotiating through Egypt and Qatar"."""
    if not frame.after(*_THROUGH):
        return False
    around = [*frame.subject, *frame.objects, *frame.after("in")]
    return frame.lemma in stage.words.contacting or any(a.chunk.lemma in stage.words.contacts for a in around)


def _talkers(frame: Frame, stage: Stage) -> list[Actor]:
    """Who talks so: the subject, and whom it talks with; "contacts between A and B go through X"."""
    row = stage.scene.frames[frame.sentence]
    taken = [a.chunk for a in (*frame.subject, *frame.objects, *frame.after("in"))]
    nouns = [f for f in row if f.verb is None and any(f.chunk is c for c in taken)]
    around: list[Argument] = [*frame.subject, *_with(frame), *(a for f in nouns for a in _with(f))]
    return stage.in_conflict(stage.named(m for a in around for m in a.mentions))


def _with(frame: Frame) -> Iterable[Argument]:
    return frame.after("with", "to", "between", "of")


def _spurned(carried: list[Argument], frame: Frame, stage: Stage) -> bool:
    """Whether the plan that was carried was turned down: "a plan that X carried from A to B was spurned there"."""
    plan = any(a.chunk.lemma.split()[-1] in stage.words.plans for a in carried)
    return plan and any(f.lemma in stage.words.rejecting and f is not frame for f in stage.scene.frames[frame.sentence])
