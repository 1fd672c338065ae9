"""An offer as a draft: by whom, between whom, when and where, and whether it was turned down."""

from collections.abc import Iterable, Iterator

from caucasus_news.model import Actor, MediationForm, Outcome, Place, PlaceKind, When
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_at
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import calendar_times, mentions_of
from caucasus_news.parsers.setting import read_place, read_when

_PAIR = 2
_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})
_DURING = frozenset({"after", "during", "while", "before", "at"})

_NEARER = frozenset({"closer", "nearer"})
_TAKING = frozenset({"accept", "agree", "take up", "consent"})
OFFERING = frozenset({"offer", "propose", "volunteer", "suggest"})


def offered(
    frame: Frame, agents: list[Actor], guests: Iterable[Argument], stage: Stage, rule: str
) -> Iterator[MediationDraft]:
    """The offer of `agents` to `guests` that a frame makes, where they are a third and two in conflict."""
    guests = list(guests)
    told = mentions_of([*guests, *frame.after("between", "to", "for", "as")])  # "as mediator to Aldoria and Berria"
    taken = stage.taken(agents)
    named = stage.in_conflict(stage.named(told)) or _pair_between(guests, stage)
    conflict = [p for p in named if p.id not in taken]
    if len(conflict) < _PAIR and (not conflict or all(stage.unnamed(a) for a in guests)):
        conflict = stage.conflict(frame.sentence, taken)  # also of "the parties" that were taken for one's own
    thirds = stage.thirds(agents, conflict)
    if len(stage.sides(stage.named(m for m in stage.mentions[frame.sentence] if m.acts))) == 1:
        thirds = [a for a in thirds if stage.side(a) is not None or a.organization]  # may well be the other party
    if not thirds or len(conflict) < 2:
        return
    outcome = Outcome.NO_AGREEMENT if _turned_down(frame, stage) else Outcome.PENDING
    place = _apart(_place(frame, stage), conflict)
    yield draft_at(frame, stage, rule, MediationForm.OFFER, thirds, conflict, outcome, place, _when(frame, stage))


def _pair_between(guests: list[Argument], stage: Stage) -> list[Actor]:
    """The two polities that an offer names: whoever offers to mediate says that they are at odds."""
    sides = stage.sides(stage.named(mentions_of(a for a in guests if not stage.unnamed(a))))
    return sides if len(sides) == _PAIR else []


def _turned_down(frame: Frame, stage: Stage) -> bool:
    row = stage.scene.frames[frame.sentence]
    return any(f.lemma in stage.words.rejecting or _not_taken(f, frame) for f in row)


def _not_taken(frame: Frame, offer: Frame) -> bool:
    """Whether it is told of an offer that nobody took it: "offered troops; Aldor did not accept"."""
    verb = frame.verb
    return frame.index > offer.index and frame.lemma in _TAKING and verb is not None and verb.negated


def _place(frame: Frame, stage: Stage) -> Place | None:
    for f in (frame, *frame.dependents):
        place = read_place(f, stage.scene)
        if place is not None:
            return place
    return None


def _apart(place: Place | None, conflict: list[Actor]) -> Place | None:
    """The place, unless it is the whole of a party's state: nobody offers to meet there."""
    of_party = place is not None and place.kind is PlaceKind.STATE and place.country in {p.id for p in conflict}
    return None if of_party else place


def _when(frame: Frame, stage: Stage) -> When | None:
    """The day of the offer: of the verb of offering, or of whoever tells it."""
    for outer in frame.chain():
        times = calendar_times(outer)
        if times:
            return times[0]
        for holder in stage.scene.frames[frame.sentence]:  # "yesterday expressed its readiness to"
            if (
                holder.verb is not None
                and any(a.chunk is outer.chunk for a in holder.objects)
                and calendar_times(holder)
            ):
                return calendar_times(holder)[0]
    telling = [f for f in stage.scene.frames[frame.sentence] if f.verb is not None and f.lemma in stage.words.telling]
    told = [w for f in telling for w in calendar_times(f)]
    told = told or [w for f in telling for d in f.dependents if d.role in _DURING for w in calendar_times(d)]
    return told[0] if told else read_when(frame, stage.scene)


def both_told(arguments: Iterable[Argument], stage: Stage) -> bool:
    """Whether phrases name both parties in conflict, or speak of the two: "both sides"."""
    arguments = list(arguments)
    if len(stage.in_conflict(stage.named(mentions_of(arguments)))) > 1:
        return True
    return any(_is_pair(a, stage) and stage.unnamed(a) for a in arguments)


def _is_pair(argument: Argument, stage: Stage) -> bool:
    """ "The two sides", "both"; "the two closer", where what they are brought to ends the phrase."""
    lemma = argument.chunk.lemma
    return lemma in stage.words.plural_guests or (lemma in _NEARER and "two" in argument.chunk.modifiers)


def about_peace(frame: Frame, stage: Stage) -> bool:
    """Whether help is meant for a settlement, or for both sides by name."""
    around = [*frame.objects, *(a for _, args in frame.prepositions for a in args)]
    around += [a for d in frame.dependents for a in d.subject]
    if len(stage.in_conflict(stage.named(mentions_of(around)))) > 1:
        return True
    return bool(stage.words.settling & set(stage.keys[frame.sentence]))


def parted(frame: Frame, stage: Stage) -> list[Actor]:
    """Who stands before who says so: "Aldoria, he assured, 'is ready to help both'"."""
    chunks = stage.scene.chunks[frame.sentence]
    said = len(chunks) > _PAIR and chunks[1].kind is ChunkKind.COMMA and chunks[2].lemma in _PRONOUNS
    bare = frame.governor is not None and not frame.governor.subject
    return stage.actors([Argument(chunks[0])]) if said and bare and chunks[0].kind is ChunkKind.NOUN else []
