"""Meetings that are mediations: talks of parties in conflict that a third hosts, chairs or convenes."""

from collections.abc import Iterator
from itertools import pairwise

from caucasus_news.model import Actor, ActorKind, MediationForm, Meeting, MeetingMode, MeetingStatus, Reading, Role
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.around import acting_on_both, called_mediators, is_standing
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.outcome import done, outcome_of
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.tellings import by_role, in_apposition, on_talks, told_in
from caucasus_news.parsers.polities import polity_of
from caucasus_news.parsers.scene import unique
from caucasus_news.parsers.speakers import source_of

_LIVE = frozenset(
    {
        MeetingStatus.HELD,
        MeetingStatus.PLANNED,
        MeetingStatus.ONGOING,
        MeetingStatus.PROPOSED,
        MeetingStatus.POSTPONED,
    }
)
HOSTING = frozenset({ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANIZATION})
_LENDING = frozenset({"provide", "lend", "give", "supply", "offer", "open"})  # a room to those who talk
_PAIR = 2
_LONE = "third at the table"
_FEW = 3  # parties of a format: in one of more, whoever hosts is one of them
_CROWD = 2  # other polities at the table of one host: a summit


def of_meeting(meeting: Meeting, stage: Stage) -> Iterator[MediationDraft]:
    """The mediation that a meeting is, if any.

    Called-off and declined ones are none, and calls only where the text says who mediated.
    """
    if meeting.status not in _LIVE:
        return
    chairs, rule = _chairs(meeting, stage)
    parties = _parties(meeting, chairs, stage)
    if len(parties) < 2:
        return
    mediators = stage.thirds(chairs, parties)
    form = MediationForm.FACILITATION
    if not mediators and meeting.mode is MeetingMode.VIDEO:
        mediators, rule = stage.thirds(_with_role(meeting, Role.HOST), parties), "who convened it"
    if not mediators and meeting.mode is MeetingMode.IN_PERSON:
        mediators, rule = _hosts(meeting, parties, stage)
        form = MediationForm.HOSTING if rule != _LONE or _has_country(mediators[0]) else MediationForm.FACILITATION
    if not mediators:
        return
    if meeting.status is MeetingStatus.PROPOSED:
        form = MediationForm.OFFER
    stage.mediated.add(id(meeting))
    yield MediationDraft(
        form,
        mediators,
        parties,
        outcome_of(meeting, stage),
        meeting.place,
        meeting.when,
        sentence=min(stage.told[id(meeting)], default=0),
        evidence=list(meeting.evidence),
        readings=[Reading("mediators", rule, meeting.evidence[0])] if meeting.evidence else [],
    )


def led(
    meeting: Meeting, agents: list[Actor], form: MediationForm, number: int, stage: Stage
) -> Iterator[MediationDraft]:
    """The mediation that a meeting is by what a later sentence says of who led or hosted it."""
    parties = led_parties(meeting, agents, stage)
    mediators = stage.thirds(agents, parties)
    if len(parties) < _PAIR or not mediators:
        return
    stage.mediated.add(id(meeting))
    sentence = stage.scene.document.sentences[number]
    span = stage.scene.document.tokens.span(sentence.first, sentence.last)
    yield MediationDraft(
        form,
        mediators,
        parties,
        outcome_of(meeting, stage),
        meeting.place,
        meeting.when,
        sentence=number,
        evidence=[*meeting.evidence, span],
        readings=[Reading("mediators", "told apart from the talks", span)],
    )


def led_parties(meeting: Meeting, agents: list[Actor], stage: Stage) -> list[Actor]:
    """The parties of a meeting that these may have mediated; none of one that did not come about."""
    if meeting.status not in _LIVE - {MeetingStatus.PROPOSED}:
        return []
    return _parties(meeting, agents, stage)


def _has_country(actor: Actor) -> bool:
    """Whether somebody speaks for a state: the envoy of a body hosts nobody."""
    return actor.country is not None


def _with_role(meeting: Meeting, role: Role) -> list[Actor]:
    return unique(p.actor for p in meeting.participants if p.role is role)


def _sentences(meeting: Meeting, stage: Stage) -> list[int]:
    return stage.told[id(meeting)]


def _chairs(meeting: Meeting, stage: Stage) -> tuple[list[Actor], str]:
    """Who chairs or mediates: as the meeting has it, or as its sentences say of somebody at the table or of none."""
    chairs = _with_role(meeting, Role.MEDIATOR)
    if chairs:
        return chairs, "meeting's mediators"
    standing = [a for a in _with_role(meeting, Role.PARTICIPANT) if is_standing(a, stage)]
    if standing:
        return standing, "standing mediators at the table"
    guests = _with_role(meeting, Role.PARTICIPANT)
    called = list(called_mediators(guests, _sentences(meeting, stage), stage))
    if called:
        return called, "called mediators"
    for number in _telling(meeting, stage):
        told = told_in(number, stage)
        if told:
            return told, "mediation phrase"
    return [], ""


def _telling(meeting: Meeting, stage: Stage) -> Iterator[int]:
    """The sentences that speak of this meeting alone, and those right behind them that speak of none."""
    own = [n for n in _sentences(meeting, stage) if len(stage.meetings[n]) == 1]
    yield from own
    sentences = stage.scene.document.sentences
    for number in own:
        nxt = number + 1
        if nxt < len(sentences) and stage.follows(number, nxt) and not stage.meetings.get(nxt):
            apart = sentences[nxt].block != sentences[number].block
            if not _tells_other_talks(nxt, stage) and not (apart and stage.times[nxt]):
                yield nxt


def _telling_or_before(meeting: Meeting, stage: Stage) -> Iterator[int]:
    """As `_telling`, and the sentence before the first, where it tells of no meeting."""
    yield from _telling(meeting, stage)
    first = min(stage.told[id(meeting)], default=0)
    before = stage.before(first)
    if before is not None and not stage.meetings.get(before):
        yield before


def _tells_other_talks(number: int, stage: Stage) -> bool:
    """Whether a sentence opens talks of its own: "talks under X broke up in May"; "the meeting" is the one before."""
    nouns = [f for f in stage.scene.frames[number] if f.verb is None and f.lemma in stage.words.talk_nouns]
    return any(f.chunk.determiner not in ("the", "this", "that", "these", "those", "their") for f in nouns)


def _parties(meeting: Meeting, chairs: list[Actor], stage: Stage) -> list[Actor]:
    """The parties in conflict at the table; of chaired talks with people untold, those of the format or text."""
    people = [a for a in _with_role(meeting, Role.PARTICIPANT) if a not in chairs]
    parties = stage.in_conflict(people)
    known = parties_of(chairs, stage)
    if known and {p.id for p in stage.sides(people)} <= {p.id for p in known}:
        return known
    if len(parties) < _PAIR:
        parties = _with_opponent(meeting, people, stage)
    if len(parties) > 1 or not chairs:
        return parties
    at_odds = stage.at_odds(people)
    if at_odds:
        return at_odds  # whoever mediates says so
    without = stage.taken(chairs)
    sides = {p.id for p in stage.sides(people)} - without
    for number in _sentences(meeting, stage):
        known = format_parties(number, stage)
        if known and (not sides or sides & {p.id for p in known}):
            return known
    if len(sides) > 1:
        return _two_at_table(people, meeting, stage)
    if people and all(a.organization for a in people):
        return []  # the co-chairs "were joined by" an envoy
    numbers = _sentences(meeting, stage)
    near = stage.conflict(numbers[0], without) if numbers else []
    return near if sides <= {p.id for p in near} else []


def _two_at_table(people: list[Actor], meeting: Meeting, stage: Stage) -> list[Actor]:
    """The only two at a table that the text itself calls mediated, whoever they are: a government and its opponents."""
    mediating = stage.words.mediating_words | stage.words.roles | {"mediated", "brokered", "facilitated"}
    near = [n for told in _sentences(meeting, stage) for n in (told, told + 1) if n < len(stage.scene.frames)]
    if len(people) != _PAIR or not any(mediating & set(stage.keys(n)) for n in near):
        return []
    return unique(stage.side(a) or a for a in people)


def _with_opponent(meeting: Meeting, people: list[Actor], stage: Stage) -> list[Actor]:
    """The one party at the table of a third, with its opponent, whom the same sentence names: somebody is missing."""
    sides = stage.sides(people)
    hosts = stage.thirds(_with_role(meeting, Role.HOST) + _with_role(meeting, Role.MEDIATOR), sides)
    if len(sides) != 1 or not hosts:
        return []
    numbers = _sentences(meeting, stage)
    others = {p.actor for n in numbers for m in stage.meetings[n] if m is not meeting for p in m.participants}
    told = [a for n in numbers for m in stage.mentions[n] if m.acts for a in m.actors if a not in others]
    pair = stage.in_conflict([*sides, *(a for a in told if a.kind is ActorKind.PERSON)])
    if len(pair) == _PAIR and sides[0] in pair:
        return pair
    strangers = [a for a in people if a.kind is ActorKind.PERSON and stage.side(a) is None]
    numbers = _sentences(meeting, stage)
    near = stage.conflict(numbers[0], stage.taken(hosts)) if strangers and len(people) == _PAIR and numbers else []
    return near if sides[0] in near else []


def parties_of(chairs: list[Actor], stage: Stage) -> list[Actor]:
    """The parties of the format that just these bodies chair together."""
    names = {a.name for a in chairs}
    for known in stage.words.formats.values():
        if len(known.mediators) > 1 and names == set(known.mediators):
            return [stage.scene.polities[x] for x in known.parties if x in stage.scene.polities]
    return []


def format_parties(sentence: int, stage: Stage) -> list[Actor]:
    """The parties of a standing format that the sentence names."""
    for mention in stage.mentions[sentence]:
        for actor in mention.actors:
            known = stage.words.formats.get(actor.name)
            if known is not None:
                return [stage.scene.polities[x] for x in known.parties if x in stage.scene.polities]
    return []


def _hosts(meeting: Meeting, parties: list[Actor], stage: Stage) -> tuple[list[Actor], str]:
    """Who hosts: as the meeting has it; a third at the table at home; who announces it and has it at home."""
    hosts = stage.thirds(_with_role(meeting, Role.HOST), parties)
    others = stage.thirds(_with_role(meeting, Role.PARTICIPANT), parties)
    if len(stage.sides(others)) >= _CROWD or among_members(_sentences(meeting, stage), [*hosts, *others], stage):
        return [], ""
    if hosts:
        return hosts, "meeting's hosts"
    for number in _telling_or_before(meeting, stage):
        told = stage.thirds(told_hosts(number, stage), parties)
        if told:
            return told, "host by role"
    home = [a for a in others if _at_home(a, meeting, stage)]
    if home:
        return home, "third at the table at home"
    for number in _telling(meeting, stage):
        acting = stage.thirds(acting_on_both(number, meeting, stage), parties)
        if acting:
            return acting, "third acting on both"
    lone = _lone_third(others, meeting, stage)
    if lone:
        return lone, _LONE
    return _announcers(meeting, parties, stage), "talks at home announced"


def among_members(numbers: list[int], thirds: list[Actor], stage: Stage) -> bool:
    """Whether the sentences name a format of many in which the third is a member like the parties: "3+3"."""
    members = stage.scene.knowledge.members
    named = {a.name for n in numbers for m in stage.mentions[n] for a in m.actors if a.name in members}
    if not named:
        return False
    sides = stage.taken(thirds)
    return any(len(members[name]) > _FEW and sides & members[name] for name in named)


def _lone_third(others: list[Actor], meeting: Meeting, stage: Stage) -> list[Actor]:
    """The one third who meets both: "X met their leaders"; a guest who is merely present is none."""
    persons = [a for a in others if a.kind is ActorKind.PERSON]
    if len(persons) != 1 or len(others) != 1 or meeting.status is not MeetingStatus.HELD:
        return []
    for number in _sentences(meeting, stage):
        for frame in stage.scene.frames[number]:
            attended = frame.lemma in stage.words.attending and persons[0] in stage.actors(frame.subject)
            if attended or persons[0] in stage.actors(frame.after(*stage.words.presence)):
                return []
    return persons


def told_hosts(number: int, stage: Stage) -> Iterator[Actor]:
    """ "the host was X", "X acted as host", "a session … convened by X"."""
    chunks = stage.scene.chunks[number]
    for one, other in pairwise(chunks):  # "the Kremlin was the place, Aldor the host"
        if other.lemma in stage.words.host_roles and other.determiner == "the" and other.kind is ChunkKind.NOUN:
            yield from stage.actors([Argument(one)]) if one.mention is not None else ()
    for frame in stage.scene.frames[number]:  # "the Ostia meeting was Aldor's idea"
        talks = any(a.chunk.lemma in stage.words.talk_nouns for a in frame.subject)
        if frame.lemma == "be" and talks:
            yield from stage.owners_of(a for a in frame.objects if a.chunk.lemma in ("idea", "initiative", "doing"))
    yield from in_apposition(number, stage, stage.words.host_roles)
    keys = stage.scene.document.tokens.keys
    for mention in stage.mentions[number]:  # "their host, Aldor,"
        titled = {*keys[max(mention.first - 2, 0) : mention.first], *keys[mention.first : mention.last]}
        if titled & stage.words.host_roles and len(mention.actors) == 1 and mention.actors[0].kind is ActorKind.PERSON:
            yield mention.actors[0]
    for frame in stage.scene.frames[number]:
        yield from by_role(frame, stage, stage.words.host_roles)
        yield from told_guests_of(frame, stage)
        verb = frame.verb
        if verb is not None and verb.passive and frame.lemma in stage.words.convening and on_talks(frame, stage):
            yield from stage.actors(frame.subject)
        lent = frame.lemma in _LENDING and any(_room(a) in stage.words.venues for a in frame.objects)
        if lent and done(frame):
            yield from stage.actors(frame.subject)


def _room(argument: Argument) -> str:
    return argument.chunk.lemma.split()[-1]


def told_guests_of(frame: Frame, stage: Stage) -> list[Actor]:
    """Whose guests they are: "as guests of X", "were the guests of X"."""
    told = [*frame.after("as"), *(frame.objects if frame.lemma == "be" else ())]
    if not any(a.chunk.lemma in ("guest", "guests") for a in told):
        return []
    named = [a for x in told for c in x.complements if c.mention is not None for a in c.mention.actors]
    named += stage.actors(frame.after("of")) if frame.lemma == "be" else []
    return [a for a in unique(named) if a.kind in HOSTING] or stage.owners_of(told)


def _at_home(actor: Actor, meeting: Meeting, stage: Stage) -> bool:
    place = meeting.place
    if place is None or actor.kind not in (ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANIZATION):
        return False
    if actor.country is not None and actor.country == place.country:
        return True
    at_seat = stage.words.seats.get(place.name, frozenset())
    return actor.name in at_seat or actor.organization in at_seat


def _announcers(meeting: Meeting, parties: list[Actor], stage: Stage) -> list[Actor]:
    """The state whose own body announces talks in its country: "will meet in Ostia, the Ostian ministry said"."""
    place = meeting.place
    if place is None or place.country is None or place.country not in stage.scene.polities:
        return []
    if place.country in {p.id for p in parties}:
        return []
    state = stage.scene.polities[place.country]
    for number in _sentences(meeting, stage):
        for source in _sources(number, stage):
            side = polity_of(source, stage.scene)
            if side is not None and side.id == state.id:
                return [state]
    return []


def _sources(sentence: int, stage: Stage) -> Iterator[Actor]:
    """Whose word a sentence gives."""
    words = attribution_words()
    for frame in stage.scene.frames[sentence]:
        if frame.verb is not None and (frame.lemma in words.saying or frame.lemma in stage.words.announcing):
            yield from source_of(frame.subject)
        for lemma, arguments in frame.prepositions:
            if lemma in words.by:
                yield from source_of(arguments)
