"""Offers of a third party: to mediate, to host, of good offices, of help; invitations to talks."""

from collections.abc import Iterator

from caucasus_news.model import Actor
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations import hospitality, proffered
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.hosting import seats
from caucasus_news.parsers.mediations.offered import OFFERING, about_peace, both_told, offered, parted
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import mentions_of, unique
from caucasus_news.parsers.setting import read_place

_PAIR = 2
_POSSIBLE = frozenset({"act", "be", "become", "host", "mediate", "provide", "serve", "step in"})
_GOING_ON = frozenset({"continue", "go on", "resume", "keep", "help", "keep on"})
_ADVISING = frozenset({"consultant", "consultants", "adviser", "advisor"})  # "as a consultant on delimitation"
_WISHES = frozenset({"wish", "dream", "aim", "goal", "desire", "ambition", "intention"})
_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})
_SAYING = frozenset({"say", "state", "announce", "declare", "add", "tell"})


def offers(frame: Frame, sense: str, stage: Stage) -> Iterator[MediationDraft]:
    """The offer that a frame makes, if any.

    OFFER to host|mediate|help …; X is ready to …; X would gladly …; OFFER of good offices|mediation; X invites A, B.
    """
    if frame.verb is None:
        yield from hospitality.of_offices(frame, stage)
    elif sense == "offer":
        yield from proffered.on_own_soil(frame, stage)
        yield from _to_let(frame, stage)
        yield from _of_thing(frame, stage)
        yield from _as_mediator(frame, stage)
        yield from _of_talks(frame, stage)
        yield from proffered.of_observers(frame, stage)
        yield from hospitality.again(frame, stage)
    elif sense == "role":
        yield from _to_be(frame, stage)
        yield from _open_door(frame, stage)
    elif sense == "sign":
        if frame.lemma == "put" and (
            "forward" in frame.adverbs or any(a.chunk.lemma == "forward" for a in frame.objects)
        ):
            yield from _as_mediator(frame, stage)
        if frame.lemma in stage.words.inviting_verbs and seats(frame) and _willing(frame, stage):
            yield from _of_seat(frame, stage)
    elif sense == "invite":
        yield from hospitality.invitation(frame, stage)
    elif sense in ("host", "mediate", "help", "give") and _willing(frame, stage):
        yield from _of_deed(frame, sense, stage)
    elif sense == "act" and _willing(frame, stage):
        yield from _to_act(frame, stage)
    elif sense == "cause" and _willing(frame, stage) and both_told(frame.objects, stage):
        agents = stage.actors(frame.subject) or _wisher(frame, stage)
        yield from offered(frame, agents, frame.objects, stage, "ready to " + frame.lemma)


def _wisher(frame: Frame, stage: Stage) -> list[Actor]:
    """Whose wish it is: "his wish", or "my wish" of who says so."""
    wishes = [a for a in frame.subject if a.chunk.lemma in _WISHES]
    owners = stage.owners_of(wishes)
    said = [f for f in stage.scene.frames[frame.sentence] if f.lemma in _SAYING]
    return owners or (stage.actors(said[0].subject) if wishes and said else [])


def _to_act(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X is ready "to act as a mediator", "to serve as a venue for the talks"."""
    played = [a for a in frame.objects if frame.lemma == "play"]
    told = {a.chunk.lemma for a in (*frame.after("as", "to"), *played)}
    called = told & (stage.words.venues | _ADVISING) and about_peace(frame, stage)
    if told & stage.words.roles or called:
        agents = stage.thirds(_noun_owners(frame, stage) or stage.actors(frame.subject), [])
        agents = agents or (stage.actors(frame.governor.subject) if frame.governor is not None else [])
        yield from offered(frame, agents, frame.after("between"), stage, "offered to act as mediator")


def _to_let(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X offered "to let A and B use its capital for their talks"."""
    for inner in frame.dependents:
        if inner.role == "infinitive" and inner.lemma in ("let", "allow", "permit", "have"):
            if both_told(inner.objects, stage) and about_peace(frame, stage):
                yield from offered(frame, stage.actors(frame.subject), inner.objects, stage, "offered to let")


def _of_seat(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X offers "to put A and B at one table"."""
    if both_told(frame.objects, stage):
        agents = stage.actors(frame.subject) or _sayer(frame, stage)
        yield from offered(frame, agents, frame.objects, stage, "offered to " + frame.lemma)


def _to_be(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X is ready "to be a platform for their dialogue", "can be a bridge between A and B", he said."""
    words = stage.words
    told = {a.chunk.lemma for a in frame.objects}
    fits = told & words.roles or (told & words.venues and about_peace(frame, stage))
    if fits and _willing(frame, stage):
        agents = stage.actors(frame.subject) or _sayer(frame, stage)
        yield from offered(frame, agents, frame.after("between"), stage, "offered to be")


def _open_door(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """ "Our door is open to both A and B", he said."""
    verb = frame.verb
    if verb is None or verb.negated or not any(a.chunk.lemma == "open" for a in frame.objects):
        return
    doors = [a for a in frame.subject if a.chunk.lemma in ("door", "doors", "capital", "city")]
    if doors and both_told(frame.after("to", "for"), stage):
        yield from offered(frame, stage.owners_of(doors), frame.after("to", "for"), stage, "door open")


def _staying(frame: Frame, stage: Stage) -> Frame | None:
    """The verb of which a participle says how: "remained prepared to host them"."""
    row = stage.scene.frames[frame.sentence]
    return next((f for f in row if f.index == frame.index - 1 and f.lemma in stage.words.staying), None)


def _willing(frame: Frame, stage: Stage) -> bool:
    """Whether a deed is only offered: "offered to", "is ready to", "'s readiness to", "would gladly"."""
    verb, governor = frame.verb, frame.governor
    if verb is None:
        return False
    if governor is not None and governor.lemma in _GOING_ON and governor.role == "infinitive":
        return _willing(governor, stage)  # "is ready to continue mediating"
    if verb.due and any(a.chunk.lemma in _WISHES for a in frame.subject):
        return True  # "my wish is to bring both together"
    offered = frame.role == "infinitive" or (verb.shape.name == "GERUND" and frame.role == "to")
    if offered and governor is not None:
        if _is_demanded(governor, stage):
            return False
        if governor.lemma in ("be", "stand", "remain"):
            told = {*(a.chunk.lemma for a in governor.objects), *governor.adverbs}
            if any(a.chunk.lemma in ("hand", "ready", "standby") for a in governor.after("at", "on")):
                return True  # "is at hand to mediate"
            return bool(told & stage.words.willing)
        if governor.lemma == "prepare" and governor.verb is not None:
            return governor.verb.passive or _staying(governor, stage) is not None
        return governor.lemma in OFFERING or governor.lemma in stage.words.willing or governor.lemma == "stand ready"
    if verb.modal == "possible" and frame.lemma in _POSSIBLE and _says_himself(frame, stage):
        return True
    if verb.shape.name == "GERUND" and _minds_not(governor):
        return True
    keys = stage.scene.document.tokens.keys[frame.chunk.first : frame.chunk.last]
    return bool(verb.modal) and bool(stage.words.willing_adverbs & {*keys, *frame.adverbs})


def _minds_not(governor: Frame | None) -> bool:
    """ "Does not mind hosting", "offers to consider hosting"."""
    if governor is None or governor.verb is None:
        return False
    minding = governor.lemma == "mind" or any(a.chunk.lemma == "mind" for a in governor.objects)
    return minding or governor.lemma == "consider"


def _is_demanded(frame: Frame, stage: Stage) -> bool:
    """Whether somebody is not ready, or only ought to be: "must be ready to mediate", "should be ready"."""
    verb = frame.verb
    if "should" in stage.scene.document.tokens.keys[frame.chunk.first : frame.chunk.last]:
        return True
    return verb is not None and (verb.negated or verb.modal in ("necessary", "obligation", "possible"))


def _says_himself(frame: Frame, stage: Stage) -> bool:
    """Whether who could do it, or somebody who speaks for it, says so."""
    sides = stage.taken(stage.actors(frame.subject))
    saying = [f for f in stage.scene.frames[frame.sentence] if f.lemma in _SAYING]
    return bool(sides & stage.taken(a for f in saying for a in stage.actors(f.subject)))


def _of_deed(frame: Frame, sense: str, stage: Stage) -> Iterator[MediationDraft]:
    agents = stage.actors(frame.subject) or _sayer(frame, stage) or _noun_owners(frame, stage) or parted(frame, stage)
    people = [a for a in frame.objects if a.chunk.lemma in stage.words.plural_guests]
    both = both_told(frame.objects, stage) or len(stage.sides(stage.named(mentions_of(people)))) == _PAIR
    if sense == "host" and not (_hosts_talks(frame, stage) or both):
        return
    if sense in ("help", "give") and not about_peace(frame, stage):
        return
    if sense == "give" and not any(
        a.chunk.lemma in stage.words.helping_nouns for a in (*frame.objects, *frame.after("with"))
    ):
        return
    asked = stage.actors(frame.governor.objects) if frame.governor is not None and frame.lemma == "hold" else []
    if len(stage.sides(asked)) == 1:
        return  # "offered Aldor to hold talks": with himself
    yield from offered(frame, agents, frame.objects, stage, "offered to " + frame.lemma)


def _sayer(frame: Frame, stage: Stage) -> list[Actor]:
    """Whom an unresolved "it" means in "Moscow says that it would gladly host talks"."""
    if not any(a.chunk.lemma in _PRONOUNS for a in frame.subject):
        return []
    row = [
        f for f in (*frame.chain(), *stage.scene.frames[frame.sentence]) if f.verb is not None and f.lemma in _SAYING
    ]
    return stage.actors(row[0].subject) if row else []


def _noun_owners(frame: Frame, stage: Stage) -> list[Actor]:
    """Whose offer it is: "Russia's invitation to hold a meeting"."""
    governor = frame.governor
    if governor is None:
        return []
    staying = _staying(governor, stage) if governor.lemma == "prepare" else None
    if staying is not None:
        return stage.actors(staying.subject)
    named = [a for m in governor.chunk.owners for a in m.actors]
    if named or governor.verb is None:
        return unique(named)
    for holder in stage.scene.frames[frame.sentence]:  # "expressed its readiness to"
        if holder.verb is not None and any(a.chunk is governor.chunk for a in holder.objects):
            return stage.actors(holder.subject)
    return stage.actors(governor.after("of", "by", "from"))


def _hosts_talks(frame: Frame, stage: Stage) -> bool:
    told = [*(a.chunk.lemma for a in frame.objects), *(a.chunk.lemma for a in frame.after("for"))]
    return any(word in stage.words.hosting_objects for lemma in told for word in lemma.split())


def _of_thing(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "offered his good offices", "offered Moscow's assistance in …", "proposed talks in Ostia"."""
    verb = frame.verb
    if verb is None or verb.negated or (verb.passive and not frame.subject):
        return
    plain = [a for a in frame.objects if not a.chunk.event]  # "good offices" and "mediation" are read by themselves
    second = _second_object(frame, stage)
    helping = [a for a in (*plain, *second) if a.chunk.lemma in stage.words.helping_nouns]
    named = any(a.chunk.owners and a.chunk.mention is None for a in frame.objects)  # "the A and B teams"
    rooms = [a for a in second if a.chunk.lemma in stage.words.venues and not named]  # "has offered them a room"
    strong = any(a.chunk.lemma in stage.words.strong_help for a in helping)
    asked = frame.joined.objects if frame.joined is not None else []  # "telephoned both and offered help"
    rooms = rooms or _own_towns(frame, stage)
    if not rooms and not (helping and (strong or about_peace(frame, stage) or both_told(asked, stage))):
        return
    helping = helping or rooms
    agents = stage.actors(frame.subject) or [a for h in helping for a in stage.owners(h)]
    guests = [*frame.after("to", "between"), *asked]
    yield from offered(frame, agents, guests, stage, "offered " + helping[0].chunk.lemma)


def _own_towns(frame: Frame, stage: Stage) -> list[Argument]:
    """The town at home that somebody offers to meet in: "the Swiss have offered Geneva"."""
    if frame.lemma != "offer":
        return []
    home = {side.id for side in stage.sides(stage.actors(frame.subject))}
    places = [(a, a.chunk.mention.place) for a in frame.objects if a.chunk.mention is not None]
    return [a for a, place in places if place is not None and place.country in home]


def _second_object(frame: Frame, stage: Stage) -> list[Argument]:
    """What is offered, behind those to whom: "offered A and B a venue"."""
    chunks = stage.scene.chunks[frame.sentence]
    whom = [a for a in frame.objects if a.chunk.mention is not None]
    if not both_told(whom, stage):
        return []
    if len(whom) < len(frame.objects):
        return [a for a in frame.objects if a not in whom]
    last = frame.objects[-1].chunk
    behind = next((c for c in chunks if c.first >= last.last), None)
    return [Argument(behind)] if behind is not None and behind.kind is ChunkKind.NOUN else []


def _as_mediator(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "offered himself as a mediator", "proposed Tbilisi as a venue for the talks"."""
    verb = frame.verb
    if verb is None or verb.negated:
        return
    told = [*frame.after("as"), *frame.objects]
    venue = any(a.chunk.lemma in stage.words.venues for a in frame.after("as")) and about_peace(frame, stage)
    if venue or any(a.chunk.lemma in stage.words.roles and a.chunk.mention is None for a in told):
        yield from offered(frame, stage.actors(frame.subject), frame.after("between"), stage, "offered himself")


def _of_talks(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "proposed talks in Ostia", "suggested that the two sides meet"."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal or (verb.passive and not frame.subject):
        return
    objects = [a for a in frame.objects if a.chunk.event and a.chunk.lemma in stage.words.talk_nouns]
    truces = [a for a in frame.objects if a.chunk.event and set(a.chunk.lemma.split()) & stage.words.truces]
    asked = [x for f in stage.scene.frames[frame.sentence] for a in truces if f.chunk is a.chunk for x in f.after("to")]
    objects += truces if both_told([*frame.after("to"), *asked], stage) else []
    content = [d for d in stage.scene.frames[frame.sentence] if d.governor is frame and d.lemma in stage.words.talking]
    content = [d for d in content if d.role in ("content", "relative") and both_told(d.subject, stage)]
    if not objects and not content:
        return
    guests = [a for d in content for a in d.subject]
    agents = [a for a in stage.actors(frame.subject) if a.name not in stage.words.formats]  # its next round is no offer
    for draft in offered(frame, agents, guests, stage, f"{frame.lemma} talks"):
        places = [p for d in content if (p := read_place(d, stage.scene)) is not None]
        draft.place = places[0] if places else draft.place
        yield draft
