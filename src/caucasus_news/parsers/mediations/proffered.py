"""Offers of observers and troops, offers made in so many words, and both wished to a table of one's own."""

from collections.abc import Iterator

from caucasus_news.model import Actor, ActorKind, MeetingStatus
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.hospitality import behind_objects
from caucasus_news.parsers.mediations.monitoring import watches_poll
from caucasus_news.parsers.mediations.offered import OFFERING, both_told, offered
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import AT, TO, places_of, unique

_SENDING = frozenset({"dispatch", "deployment", "sending", "stationing", "posting"})
MAKING = frozenset({"make", "put", "extend", "convey", "transmit", "deliver"})
STEPPING = frozenset({"come", "step", "come forward", "step forward"})
MADE = frozenset({"offer", "invitation"})
_POINTING = frozenset({"the", "this", "that", "such", "his", "her", "its", "their", "same"})
WISHING = frozenset({"like", "want", "love"})
_ARMED = frozenset({"troops", "soldiers", "divisions", "forces", "battalions", "units", "contingent"})
_HELD = frozenset({"hold", "sign", "take place", "meet", "convene", "conclude", "stage", "host"})
_SOIL = frozenset({"soil", "territory", "ground", "land", "capital"})
_OWN = frozenset({"its", "his", "their", "our", "her"})
_POINTING_AT = frozenset({"it", "they", "document", "pact", "paper", "text", "treaty"})
_CLAUSES = frozenset({"infinitive", "gerund", "content", "relative"})
_WITHIN = ("gerund", "object")


def of_observers(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "offered observers", "proposed sending monitors to the border", "suggested the dispatch of peacekeepers"."""
    if frame.lemma not in OFFERING or frame.verb is None or frame.verb.negated or frame.verb.modal:
        return
    inner = [d for d in frame.dependents if d.role in _WITHIN]  # a body that offers to send some is read as sending
    told = [*frame.objects, *(a for d in inner for a in d.objects)]
    if not any(_is_mission(a, stage) for a in told) or watches_poll(frame, stage):
        return
    guests = [*frame.after("to", "between"), *(a for d in frame.dependents for a in d.after("to", "between"))]
    yield from offered(frame, _doers(frame, stage), guests, stage, "offered observers")


def _is_mission(argument: Argument, stage: Stage) -> bool:
    lemmas = {*argument.chunk.lemma.split(), *(w for c in argument.complements for w in c.lemma.split())}
    people = stage.words.mission_people - {"team", "mission"}
    return bool(lemmas & people) or (bool(lemmas & _SENDING) and bool(lemmas & stage.words.mission_people))


def _doers(frame: Frame, stage: Stage) -> list[Actor]:
    return stage.actors(frame.subject) or stage.meant(frame)


def made(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "made both an offer", "made the offer in a letter", where it was told before what was offered."""
    if frame.lemma not in MAKING or frame.verb is None or frame.verb.negated or frame.verb.modal:
        return
    offers = [a for a in (*frame.objects, *behind_objects(frame, stage)) if a.chunk.lemma in MADE]
    if not offers or any(m.status is not MeetingStatus.PROPOSED for m in stage.meetings.get(frame.sentence, ())):
        return
    before = stage.before(frame.sentence)
    pointing = any(_determiner(a, stage) in _POINTING for a in offers)
    told = pointing and before is not None and bool(stage.words.offered_things & set(stage.keys[before]))
    guests = [*frame.after("to"), *(a for a in frame.objects if a not in offers)]
    if told or both_told(guests, stage):
        yield from offered(frame, _doers(frame, stage), guests, stage, "made an offer")


def _determiner(argument: Argument, stage: Stage) -> str:
    """The word that points back: "the offer", "such offer"."""
    return argument.chunk.determiner or stage.scene.document.tokens.keys[argument.chunk.first]


def wishes(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "would like A and B in Ostia", "wants the two sides at his table", where he is at home there."""
    verb = frame.verb
    if verb is None or verb.negated or frame.lemma not in WISHING or not both_told(frame.objects, stage):
        return
    agents = _doers(frame, stage)
    home = {side.id for side in stage.sides(agents)}
    places = [p for p in places_of(frame, (*AT, *TO)) if p.country in home]
    seats = [names for p in places_of(frame, (*AT, *TO)) if (names := stage.words.seats.get(p.name))]
    if places or any(a.name in names or a.organization in names for a in agents for names in seats):
        yield from offered(frame, agents, frame.objects, stage, "wishes them here")


def forward(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "came forward as a mediator between A and B"."""
    verb = frame.verb
    if verb is None or verb.negated or frame.lemma not in STEPPING:
        return
    ahead = "forward" in frame.adverbs or frame.lemma.endswith("forward")
    if ahead and any(a.chunk.lemma in stage.words.roles for a in frame.after("as")):
        yield from offered(frame, stage.actors(frame.subject), frame.after("between"), stage, "came forward")


def between_them(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X offered "to put its troops between A's and B's forces", "that its troops be stationed between the two"."""
    governor = frame.governor
    if governor is None or governor.lemma not in OFFERING or frame.role not in _CLAUSES:
        return
    if governor.verb is None or governor.verb.negated:
        return
    own = [
        a for a in frame.subject if a.chunk.mention is None or not a.chunk.mention.actors
    ]  # "that its troops stand between"
    guests = frame.after("between")
    named = stage.in_conflict(stage.named(m for a in guests for m in a.mentions))
    if len(named) > 1 and any(_is_armed(a, stage) for a in (*frame.objects, *own)):
        yield from offered(governor, _doers(governor, stage), guests, stage, "offered to stand between")


def on_own_soil(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X proposed "that the treaty be signed on its soil", "that they meet in Ostia", where it is at home."""
    if frame.lemma not in OFFERING or frame.verb is None or frame.verb.negated or frame.verb.modal:
        return
    agents = _doers(frame, stage)
    home = {side.id for side in stage.sides(agents)}
    for inner in stage.scene.frames[frame.sentence]:
        if inner.governor is not frame or inner.role not in _CLAUSES or inner.lemma not in _HELD:
            continue
        own = [a for a in inner.after("on", "in", "at") if a.chunk.lemma in _SOIL and _determiner(a, stage) in _OWN]
        places = [p for p in places_of(inner, AT) if p.country in home]
        held = {w for a in (*inner.subject, *inner.objects) for c in (a.chunk, *a.complements) for w in c.lemma.split()}
        if (own or places) and held & (stage.words.hosting_objects | stage.words.papers | _POINTING_AT):
            for draft in offered(frame, agents, [*inner.objects, *inner.subject], stage, "offered its soil"):
                draft.place = places[0] if places else draft.place
                yield draft
            return


def _is_armed(argument: Argument, stage: Stage) -> bool:
    """Whether a phrase is troops or observers."""
    named = unique(a for m in argument.chunk.owners for a in m.actors)
    named += argument.chunk.mention.actors if argument.chunk.mention is not None else ()
    armed = argument.chunk.lemma in _ARMED or any(a.kind in (ActorKind.FORCE, ActorKind.STATE) for a in named)
    return armed or _is_mission(argument, stage)
