"""Meetings that are mediations: talks of parties in conflict that a third hosts, chairs or convenes."""

from collections.abc import Iterator

from caucasus_news.model import Actor, ActorKind, MediationForm, Meeting, MeetingMode, MeetingStatus, Reading, Role
from caucasus_news.parsers.mediations.around import called_mediators, each_alone, is_standing
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.hosts import LONE, hosts_of, telling, with_role
from caucasus_news.parsers.mediations.outcome import outcome_of
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.tellings import told_in
from caucasus_news.parsers.scene import unique

_LIVE = frozenset(
    {MeetingStatus.HELD, MeetingStatus.PLANNED, MeetingStatus.ONGOING, MeetingStatus.PROPOSED}
    | {MeetingStatus.POSTPONED}
)
_PAIR = 2
_BESIDE = frozenset(
    {"with", "together with", "along with", "with the participation of", "with the help of", "with the assistance of"}
    | {"in the presence of", "in the company of", "with the support of", "with the involvement of", "in the format of"}
)
#: Of talks that were put off when they had begun.
_BROKEN_OFF = frozenset({"adjourned", "suspended", "interrupted", "halted", "paused"})
_AHEAD = frozenset({MeetingStatus.PLANNED, MeetingStatus.PROPOSED, MeetingStatus.POSTPONED})


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
        mediators, rule = stage.thirds(with_role(meeting, Role.HOST), parties), "who convened it"
    if not mediators and meeting.mode is MeetingMode.IN_PERSON and not _each_alone(meeting, stage):
        mediators, rule = hosts_of(meeting, parties, stage)
        form = MediationForm.HOSTING if rule != LONE or _has_country(mediators[0]) else MediationForm.FACILITATION
    if not mediators or (
        meeting.status in _AHEAD and form is MediationForm.FACILITATION and _taken_over(meeting, stage)
    ):
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


def _taken_over(meeting: Meeting, stage: Stage) -> bool:
    """Whether who mediates a meeting ahead is only known from an earlier one: "The next round will be in May".

    One that was put off brought nothing, whoever was to mediate, unless it had begun.
    """
    chairs = with_role(meeting, Role.MEDIATOR)
    if not chairs:
        return False
    if meeting.status is MeetingStatus.POSTPONED:
        return all(_BROKEN_OFF.isdisjoint(stage.keys[n]) for n in stage.told[id(meeting)])
    sides = stage.sides(chairs)
    told = [a for n in stage.told[id(meeting)] for m in stage.mentions[n] for a in (*m.actors, *m.also)]
    return not any(a in chairs or a in sides or a.name in stage.words.formats for a in told)


def _each_alone(meeting: Meeting, stage: Stage) -> bool:
    """Whether a third saw each of them by himself, wherever that is told."""
    numbers = stage.told[id(meeting)]
    return bool(numbers) and all(each_alone(n, stage) for n in numbers)


def led(
    meeting: Meeting, agents: list[Actor], form: MediationForm, number: int, stage: Stage
) -> Iterator[MediationDraft]:
    """The mediation that a meeting is by what a later sentence says of who led or hosted it."""
    parties = led_parties(meeting, agents, stage)
    mediators = stage.thirds(agents, parties)
    if len(parties) < _PAIR or not mediators:
        return
    stage.mediated.add(id(meeting))
    span = stage.scene.span_of(number)
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


def _chairs(meeting: Meeting, stage: Stage) -> tuple[list[Actor], str]:
    """Who chairs or mediates: as the meeting has it, or as its sentences say of somebody at the table or of none."""
    chairs = with_role(meeting, Role.MEDIATOR)
    if chairs:
        return chairs, "meeting's mediators"
    guests = with_role(meeting, Role.PARTICIPANT)
    standing = [a for a in guests if is_standing(a, stage)]
    if standing and meeting.mode is MeetingMode.IN_PERSON:
        others = [a for a in (*guests, *with_role(meeting, Role.HOST)) if a not in standing]
        one = len(stage.sides(others)) == 1  # "the co-chairs were received by the president": a visit
        if not one and (others or _names_pair(meeting, stage)):
            return standing, "standing mediators at the table"
    called = list(called_mediators(guests, stage.told[id(meeting)], stage))
    if called:
        return called, "called mediators"
    for number in telling(meeting, stage):
        told = told_in(number, stage)
        if told:
            return told, "mediation phrase"
    return _standing_beside(meeting, stage), "standing mediators beside both"


def _standing_beside(meeting: Meeting, stage: Stage) -> list[Actor]:
    """Those who mediate by office and take part in what both do: "talked in Ostia, with the co-chairs' help"."""
    if meeting.mode is not MeetingMode.IN_PERSON:
        return []
    for number in stage.told[id(meeting)]:
        if _BESIDE.isdisjoint(stage.terms[number]):
            continue
        rows = [args for f in stage.scene.frames[number] for lemma, args in f.prepositions if lemma in _BESIDE]
        found = [a for args in rows for a in (*stage.actors(args), *stage.owners_of(args)) if is_standing(a, stage)]
        if found:
            both = len(stage.in_conflict(with_role(meeting, Role.PARTICIPANT))) >= _PAIR
            return unique(found) if both else []
    return []


def _names_pair(meeting: Meeting, stage: Stage) -> bool:
    """Whether a meeting's sentences speak of both sides: "the foreign ministers", "the parties"."""
    return any(not stage.words.plural_guests.isdisjoint(stage.keys[n]) for n in stage.told[id(meeting)])


def _parties(meeting: Meeting, chairs: list[Actor], stage: Stage) -> list[Actor]:
    """The parties in conflict at the table; of chaired talks with people untold, those of the format or text."""
    people = [a for a in with_role(meeting, Role.PARTICIPANT) if a not in chairs]
    parties = stage.in_conflict(people)
    known = parties_of(chairs, stage)
    own = {p.id for p in stage.sides(people)}
    inside = own & {p.id for p in known}
    if known and len(inside) != 1 and (inside == own or not inside):
        return known  # also where only a guest of those who talk is named: "with Ostian officials present"
    if len(parties) < _PAIR:
        parties = _with_opponent(meeting, people, stage)
    if len(parties) > 1 or not chairs:
        return parties
    at_odds = stage.at_odds(people)
    if at_odds:
        return at_odds  # whoever mediates says so
    without = stage.taken(chairs)
    sides = {p.id for p in stage.sides(people)} - without
    visit = _is_visit(meeting, people, stage)
    for number in stage.told[id(meeting)]:
        known = format_parties(number, stage)
        if known and (not sides or len(sides & {p.id for p in known}) > visit):
            return known
    if len(sides) > 1:
        return _two_at_table(people, meeting, stage)
    if sides and visit:
        return []
    if people and all(a.organization for a in people):
        return []  # the co-chairs "were joined by" an envoy
    numbers = stage.told[id(meeting)]
    near = stage.conflict(numbers[0], without) if numbers else []
    return near if sides <= {p.id for p in near} else []


def _is_visit(meeting: Meeting, people: list[Actor], stage: Stage) -> bool:
    """Whether everyone beside a mediator by office is of a known side, and nothing says what he did there.

    "The co-chair spoke by phone with the minister" is a meeting of the two; "on a proposal to extend the truce", more.
    """
    led = any(r.slot == "mediators" for r in meeting.readings)
    if any(not stage.words.truces.isdisjoint(stage.keys[n]) for n in stage.told[id(meeting)]):
        return False
    return not led and bool(people) and all(stage.side(a) is not None for a in people)


def _two_at_table(people: list[Actor], meeting: Meeting, stage: Stage) -> list[Actor]:
    """The only two at a table that the text itself calls mediated, whoever they are: a government and its opponents."""
    mediating = stage.words.mediating_words | stage.words.roles | {"mediated", "brokered", "facilitated"}
    near = [n for told in stage.told[id(meeting)] for n in (told, told + 1) if n < len(stage.scene.frames)]
    if len(people) != _PAIR or not any(mediating & set(stage.keys[n]) for n in near):
        return []
    two = unique(stage.side(a) or a for a in people)
    return [] if any(stage.words.backers.get(p.id) == q.id for p in two for q in two) else two


def _with_opponent(meeting: Meeting, people: list[Actor], stage: Stage) -> list[Actor]:
    """The one party at the table of a third, with its opponent, whom the same sentence names: somebody is missing."""
    sides = stage.sides(people)
    hosts = stage.thirds(with_role(meeting, Role.HOST) + with_role(meeting, Role.MEDIATOR), sides)
    if len(sides) != 1 or not hosts or meeting.status is MeetingStatus.PROPOSED:
        return []
    numbers = stage.told[id(meeting)]
    others = {p.actor for n in numbers for m in stage.meetings[n] if m is not meeting for p in m.participants}
    told = [a for n in numbers for m in stage.mentions[n] if m.acts for a in m.actors if a not in others]
    pair = stage.in_conflict([*sides, *(a for a in told if a.kind is ActorKind.PERSON)])
    if len(pair) == _PAIR and sides[0] in pair:
        return pair
    strangers = [a for a in people if a.kind is ActorKind.PERSON and stage.side(a) is None]
    numbers = stage.told[id(meeting)]
    near = stage.conflict(numbers[0], stage.taken(hosts)) if strangers and len(people) == _PAIR and numbers else []
    return near if sides[0] in near else []


def parties_of(chairs: list[Actor], stage: Stage) -> list[Actor]:
    """The parties of the format that just these bodies chair together."""
    if not chairs[1:]:
        return []
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
