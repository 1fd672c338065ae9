"""A third that does something with both parties around their talks: "shook hands with both", "opened the talks"."""

from collections.abc import Iterator

from caucasus_news.model import Actor, ActorKind, Meeting
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.stage import Stage

_OPENING = frozenset({"open", "launch", "moderate", "introduce", "kick off", "inaugurate"})
_BIDDING = frozenset({"invite", "summon", "convoke", "convene", "bring together", "gather", "assemble"})
_HOLDING = frozenset({"hold", "conduct", "carry out", "lead", "have", "start", "begin", "continue"})
_LEADING = frozenset({"organizer", "organiser", "convener", "initiator"})
_ALONE = (" each of ", " separately ", " one after the other ", " one by one ", " in turn ", " not together ")
_TOGETHER = frozenset(
    {"indirect", "proximity", "talks", "together", "trilateral", "trilaterally", "joint", "jointly", "tripartite"}
    | {"three"}
)
_AROUND = frozenset({"after", "before", "having"})
_POINTING = frozenset({"the", "this", "that", "their", "these", "both"})


def each_alone(number: int, stage: Stage) -> bool:
    """Whether a sentence tells that somebody saw each by himself: "received each of the two", "in turn"."""
    keys = stage.keys[number]
    if not _TOGETHER.isdisjoint(keys) and "not" not in keys:
        return False
    text = f" {' '.join(keys)} "
    told = [text.find(phrase) for phrase in _ALONE if phrase in text]
    return any(_AROUND.isdisjoint(text[:at].split()[-2:]) for at in told)  # "after seeing each of them"


def acting_on_both(number: int, meeting: Meeting, stage: Stage) -> Iterator[Actor]:
    """The third at home that a sentence says did something to both, or whoever opened the talks."""
    for frame in stage.scene.frames[number]:
        if not frame.subject or not _done(frame):
            continue
        actors = stage.actors(frame.subject)
        keepers = [a for a in actors if a.kind is not ActorKind.STATE]
        if len(keepers) == 1 and _talks_with_both(frame, stage):
            yield keepers[0]
        agents = [a for a in actors if a.kind in (ActorKind.PERSON, ActorKind.STATE) or is_standing(a, stage)]
        if len(agents) != 1:
            continue
        at_home = _country(agents[0], stage) == _where(meeting)
        bade = (
            frame.lemma in _BIDDING
            and frame.role != "relative"
            and any(is_unnamed_pair(o, stage) for o in frame.objects)
        )
        if bade or _opens(frame, stage) or _is_organiser(frame) or (at_home and _with_both(frame, stage)):
            yield agents[0]


def is_standing(actor: Actor, stage: Stage) -> bool:
    """Whether somebody mediates by office: the body of a format, or one of its co-chairs."""
    known = stage.words.formats.get(actor.name)
    return (known is not None and bool(known.mediators)) or actor.office == "co-chair"


def called_mediators(guests: list[Actor], numbers: list[int], stage: Stage) -> Iterator[Actor]:
    """Those at the table whom the words that name them call mediators: "talks with Qatari and Egyptian mediators"."""
    for number in numbers:
        if stage.words.roles.isdisjoint(stage.terms[number]):
            continue
        for frame in stage.scene.frames[number]:
            for row in (frame.subject, frame.objects, *(args for _, args in frame.prepositions)):
                if len(row) > 1 and any(a.chunk.lemma in stage.words.roles for a in row):
                    yield from (a for a in stage.actors(row) if a in guests)  # "Saudi, US and African mediators"
        for mention in stage.mentions[number]:
            keys = stage.scene.document.tokens.keys[mention.first : mention.last + 1]
            if not stage.words.roles.isdisjoint(keys):
                yield from (a for a in mention.actors if a in guests)


def _done(frame: Frame) -> bool:
    """Whether a verb tells what somebody did, or is."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal or verb.due or verb.passive or verb.shape is not Shape.FINITE:
        return False
    return verb.tense in (Tense.PAST, Tense.PERFECT) or frame.lemma == "be"


def _talks_with_both(frame: Frame, stage: Stage) -> bool:
    """ "Held negotiations with representatives of both sides", who are told of as those at the table."""
    if frame.lemma not in _HOLDING:
        return False
    taken = [a.chunk for a in frame.objects if a.chunk.lemma in stage.words.talk_nouns]
    nouns = [f for f in stage.scene.frames[frame.sentence] if f.verb is None and any(f.chunk is c for c in taken)]
    guests = [a for f in (frame, *nouns) for a in f.after("with", "between")] if taken else []
    told = {w for a in guests for c in (a.chunk, *a.complements) for w in c.lemma.split()}
    return not told.isdisjoint(("sides", "both", "parties"))


def _opens(frame: Frame, stage: Stage) -> bool:
    """ "Opened the talks", "moderated them": talks that were told of."""
    if frame.lemma not in _OPENING:
        return False
    return any(a.chunk.lemma in stage.words.talk_nouns and a.chunk.determiner in _POINTING for a in frame.objects)


def _is_organiser(frame: Frame) -> bool:
    """ "Is the organiser of the trilateral"."""
    return frame.lemma == "be" and any(a.chunk.lemma in _LEADING for a in frame.objects)


def _with_both(frame: Frame, stage: Stage) -> bool:
    """Whether both parties are those to whom it was done, and it was more than words."""
    words = stage.words
    told = (attribution_words().saying, words.courtesies, words.reacting, words.not_hosting)
    if any(frame.lemma in verbs for verbs in told) and frame.lemma not in ("greet", "see", "serve", "help"):
        return False
    return any(is_unnamed_pair(a, stage) for a in (*frame.objects, *frame.after("with", "to")))


def is_unnamed_pair(argument: Argument, stage: Stage) -> bool:
    """ "The two ministers", "them", whoever they were taken for: a pair that the text has in conflict."""
    return argument.chunk.lemma in stage.words.plural_guests and stage.unnamed(argument)


def _country(actor: Actor, stage: Stage) -> str:
    side = stage.side(actor)
    return side.id if side is not None else "-"


def _where(meeting: Meeting) -> str:
    return meeting.place.country or "" if meeting.place is not None else ""
