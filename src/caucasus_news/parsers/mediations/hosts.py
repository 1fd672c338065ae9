"""Who hosts the talks of two parties: as the meeting has it, as the sentences around it say, or who is at home."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from caucasus_news.model import Actor, ActorKind, Meeting, MeetingStatus, Role
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.around import acting_on_both
from caucasus_news.parsers.mediations.called import heads, in_apposition, names_role
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.inviters import inviters
from caucasus_news.parsers.mediations.nominal import DEEDS, nominal_doers
from caucasus_news.parsers.mediations.outcome import of_another_day
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.tellings import by_role, on_talks
from caucasus_news.parsers.mediations.words import MediationWords
from caucasus_news.parsers.polities import polity_of
from caucasus_news.parsers.scene import unique
from caucasus_news.parsers.speakers import source_of

HOSTING = frozenset({ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANIZATION})
LONE = "third at the table"
_FEW = 3  # parties of a format: in one of more, whoever hosts is one of them
_CROWD = 2  # other polities at the table of one host: a summit
_GUESTS = frozenset({"guest", "guests"})
_GATHERING = frozenset({"bring together", "gather", "summon", "assemble", "call together", "convoke"})
_GATHERINGS = frozenset({"summit", "session", "conference", "forum", "assembly", "council"})
_SPOKEN_OF = frozenset({"discuss", "consult", "review", "raise"})
_OF_THREE = frozenset({"trilateral", "tripartite", "trilaterally"})


def with_role(meeting: Meeting, role: Role) -> list[Actor]:
    """Those who play a part in a meeting."""
    found = [p.actor for p in meeting.participants if p.role is role]
    return unique(found) if found[1:] else found


def telling(meeting: Meeting, stage: Stage) -> Iterator[int]:
    """The sentences that speak of this meeting alone, and those right behind them that speak of none."""
    own = [n for n in stage.told[id(meeting)] if not stage.meetings[n][1:]]
    yield from own
    sentences = stage.scene.document.sentences
    for number in own:
        nxt = number + 1
        if nxt < len(sentences) and stage.follows(number, nxt) and not stage.meetings.get(nxt):
            apart = sentences[nxt].block != sentences[number].block
            other = _tells_other_talks(nxt, stage) or of_another_day(nxt, meeting.when, stage)
            if not other and not (apart and stage.times[nxt]):
                yield nxt


def _telling_or_before(meeting: Meeting, stage: Stage) -> Iterator[int]:
    """As `telling`, and the sentence before the first, where it tells of no meeting."""
    yield from telling(meeting, stage)
    first = min(stage.told[id(meeting)], default=0)
    before = stage.before(first)
    if before is not None and not stage.meetings.get(before):
        yield before


def _near(meeting: Meeting, stage: Stage) -> Iterator[int]:
    """The sentences that tell of a meeting, and the ones right behind them."""
    for number in stage.told[id(meeting)]:
        yield number
        if number + 1 < len(stage.scene.frames) and stage.follows(number, number + 1):
            yield number + 1


def _their_host(number: int, stage: Stage) -> Iterator[Actor]:
    """ "X, their host," whatever else a sentence tells of him."""
    keys, told = stage.scene.document.tokens.keys, stage.scene.document.sentences[number]
    for i in range(told.first, told.last - 2):
        if keys[i] == "their" and keys[i + 1] in stage.words.host_roles:
            behind = i + 3 if keys[i + 2] == "," else i  # "their hosts in Ostia" are not Ostia
            named = [m for m in stage.mentions[number] if m.last in (i, i - 1) or m.first in (i, behind)]
            yield from (a for m in named for a in m.actors if a.kind in HOSTING)


def _tells_other_talks(number: int, stage: Stage) -> bool:
    """Whether a sentence opens talks of its own: "talks under X broke up in May"; "the meeting" is the one before."""
    nouns = [f for f in stage.scene.frames[number] if f.verb is None and f.lemma in stage.words.talk_nouns]
    return any(f.chunk.determiner not in ("the", "this", "that", "these", "those", "their") for f in nouns)


def hosts_of(meeting: Meeting, parties: list[Actor], stage: Stage) -> tuple[list[Actor], str]:
    """Who hosts: as the meeting has it; a third at the table at home; who announces it and has it at home."""
    hosts = stage.thirds(with_role(meeting, Role.HOST), parties)
    others = stage.thirds(with_role(meeting, Role.PARTICIPANT), parties)
    if len(stage.sides(others)) >= _CROWD or among_members(stage.told[id(meeting)], [*hosts, *others], stage):
        return [], ""
    if hosts:
        return hosts, "meeting's hosts"
    bade = stage.thirds((a for n in stage.told[id(meeting)] for a in inviters(meeting, n, stage)), parties)
    if bade:
        return bade, "who invited them"
    for number in _telling_or_before(meeting, stage):
        told = stage.thirds(told_hosts(number, stage), parties)
        if told:
            return told, "host by role"
    theirs = stage.thirds((a for n in _near(meeting, stage) for a in _their_host(n, stage)), parties)
    if theirs:
        return theirs, "their host"
    home = [a for a in others if at_home(a, meeting, stage)]
    if home:
        return home, "third at the table at home"
    for number in telling(meeting, stage):
        acting = stage.thirds(acting_on_both(number, meeting, stage), parties)
        if acting:
            return acting, "third acting on both"
    lone = _lone_third(others, meeting, stage)
    if lone:
        return lone, LONE
    return _announcers(meeting, parties, stage), "talks at home announced"


def among_members(numbers: list[int], thirds: list[Actor], stage: Stage) -> bool:
    """Whether the sentences name a format of many in which the third is a member like the parties: "3+3"."""
    members = stage.scene.knowledge.members
    if any(_of_body(n, thirds, stage) for n in numbers):
        return True
    named = {a.name for n in numbers for m in stage.mentions[n] for a in m.actors if a.name in members}
    if not named:
        return False
    sides = stage.taken(thirds)
    return any(len(members[name]) > _FEW and sides & members[name] for name in named)


def _of_body(number: int, thirds: list[Actor], stage: Stage) -> bool:
    """Whether what a third hosts is the summit of a body: "hosted the summit of the Union, attended by both"."""
    for frame in stage.scene.frames[number]:
        if frame.verb is None or frame.lemma not in stage.words.convening:
            continue
        for argument in frame.objects:
            named = [a for c in argument.complements if c.mention is not None for a in c.mention.actors]
            attended = argument.chunk.lemma != "session" and "attended" in stage.keys[number]
            whose = [*named, *_whose(argument, frame, stage)] if attended else []
            whose = [*stage.owners(argument), *(a for a in whose if a.name not in stage.words.formats)]
            bodies = [a for a in whose if a.kind is ActorKind.ORGANIZATION and a not in thirds]
            if bodies and argument.chunk.lemma in _GATHERINGS:
                return True
    return False


def _whose(argument: Argument, frame: Frame, stage: Stage) -> list[Actor]:
    """Of whom a gathering is: "a summit of the Union"."""
    nouns = [f for f in stage.scene.frames[frame.sentence] if f.chunk is argument.chunk]
    return stage.actors(a for f in nouns for a in f.after("of"))


def _lone_third(others: list[Actor], meeting: Meeting, stage: Stage) -> list[Actor]:
    """The one third who meets both: "X met their leaders"; a guest who is merely present is none."""
    persons = [a for a in others if a.kind is ActorKind.PERSON]
    numbers = stage.told[id(meeting)]
    three = any(not _OF_THREE.isdisjoint(stage.keys[n]) for n in numbers)  # "will hold trilateral talks with both"
    due = three and meeting.status in (MeetingStatus.PLANNED, MeetingStatus.ONGOING)
    if len(persons) != 1 or len(others) != 1 or not (due or meeting.status is MeetingStatus.HELD):
        return []
    for number in numbers:
        for frame in stage.scene.frames[number]:
            aside = frame.lemma in stage.words.attending or frame.lemma in _SPOKEN_OF
            attended = aside and persons[0] in stage.actors(frame.subject)
            if attended or persons[0] in stage.actors(frame.after(*stage.words.presence)):
                return []
    return persons


def told_hosts(number: int, stage: Stage) -> list[Actor]:
    """ "the host was X", "X acted as host", "a session … convened by X"."""
    if _hosting(stage.words).isdisjoint(stage.terms[number]):
        return []
    return unique(_told_hosts(number, stage))


@cache
def _hosting(words: MediationWords) -> frozenset[str]:
    """The words without one of which a sentence calls nobody a host."""
    lent = words.venues | words.convening | words.authorship | {"idea", "initiative"}
    return lent | heads(words.host_roles) | _GUESTS | _WELCOME | DEEDS | _GATHERING


def _told_hosts(number: int, stage: Stage) -> Iterator[Actor]:
    words, terms = stage.words, stage.terms[number]
    yield from _called_hosts(number, stage)
    for frame in stage.scene.frames[number]:  # "the Ostia meeting was Aldor's idea"
        if frame.lemma == "be" and any(a.chunk.lemma in words.talk_nouns for a in frame.subject):
            doings = words.authorship | {"idea", "initiative"}
            yield from stage.owners_of(a for a in frame.objects if a.chunk.lemma in doings)
    called, guests = names_role(number, stage, words.host_roles), not _GUESTS.isdisjoint(terms)
    for frame in stage.scene.frames[number]:
        if frame.verb is None and frame.lemma in words.talk_nouns:
            yield from nominal_doers(frame, stage)
        if called:
            yield from by_role(frame, stage, words.host_roles)
        if guests:
            yield from told_guests_of(frame, stage)
        if frame.lemma in words.thanking:
            yield from thanked_hosts(frame, stage)
        verb = frame.verb
        if verb is not None and verb.passive and frame.lemma in words.convening | _GATHERING and on_talks(frame, stage):
            yield from stage.actors(frame.subject)
        meant = frame.lemma == "offer" and len(frame.objects) > 1  # "has offered them a room" is an offer
        lent = frame.lemma in _LENDING and not meant and any(_room(a) in words.venues for a in frame.objects)
        if lent and done(frame):
            yield from stage.actors(frame.subject)


def _called_hosts(number: int, stage: Stage) -> Iterator[Actor]:
    """Who is called a host beside his name."""
    roles = stage.words.host_roles
    for one, other in pairwise(stage.scene.chunks[number]):  # "the Kremlin was the place, Aldor the host"
        if other.lemma in roles and other.determiner == "the" and other.kind is ChunkKind.NOUN:
            yield from stage.actors([Argument(one)]) if one.mention is not None else ()
    yield from in_apposition(number, stage, roles)
    keys, first = stage.scene.document.tokens.keys, stage.scene.document.sentences[number].first
    for mention in stage.mentions[number]:  # "their host, Aldor,"
        titled = not roles.isdisjoint(keys[max(mention.first - 2, first) : mention.last])
        if titled and len(mention.actors) == 1 and mention.actors[0].kind is ActorKind.PERSON:
            yield mention.actors[0]


def thanked_hosts(frame: Frame, stage: Stage) -> list[Actor]:
    """Who is thanked for having had them: "thanked X for hosting the talks", "for its hospitality"."""
    if frame.verb is None or frame.verb.negated:
        return []
    hosting = any(d.role == "for" and d.lemma in stage.words.convening for d in frame.dependents)
    if not hosting and not any(a.chunk.lemma in _WELCOME for a in frame.after("for")):
        return []
    guests = [*frame.after("to"), *frame.objects]
    return stage.actors(guests) or stage.owners_of([*frame.after("for"), *guests])


_WELCOME = frozenset({"hospitality", "welcome", "reception", "organization", "organisation", "hosting", "platform"})


def told_guests_of(frame: Frame, stage: Stage) -> list[Actor]:
    """Whose guests they are: "as guests of X", "were the guests of X"."""
    if frame.lemma != "be" and not frame.prepositions:
        return []
    told = [*frame.after("as"), *(frame.objects if frame.lemma == "be" else ())]
    if not told or _GUESTS.isdisjoint([a.chunk.lemma for a in told]) or _is_one_person(frame):
        return []
    named = [a for x in told for c in x.complements if c.mention is not None for a in c.mention.actors]
    named += stage.actors(frame.after("of")) if frame.lemma == "be" else []
    return [a for a in unique(named) if a.kind in HOSTING] or stage.owners_of(told)


def _is_one_person(frame: Frame) -> bool:
    """Whether a single one by name was the guest: "X had been Aldor's guest that morning" says nothing of Y."""
    named = [m for a in frame.subject for m in a.mentions]
    return len(named) == 1 and len(named[0].actors) == 1 and not named[0].plural


def at_home(actor: Actor, meeting: Meeting, stage: Stage) -> bool:
    """Whether a meeting is in somebody's own country, or at the seat of his body."""
    place = meeting.place
    if place is None or actor.kind not in (ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANIZATION):
        return False
    if actor.country is not None and actor.country == place.country:
        return True
    at_seat = stage.words.seats.get(place.name, frozenset())
    return actor.name in at_seat or actor.organization in at_seat or stage.body(actor) in at_seat


def _announcers(meeting: Meeting, parties: list[Actor], stage: Stage) -> list[Actor]:
    """The state whose own body announces talks in its country: "will meet in Ostia, the Ostian ministry said"."""
    place = meeting.place
    if place is None or place.country is None or place.country not in stage.scene.polities:
        return []
    if place.country in {p.id for p in parties}:
        return []
    state = stage.scene.polities[place.country]
    for number in stage.told[id(meeting)]:
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


_LENDING = frozenset({"provide", "lend", "give", "supply", "offer", "open"})  # a room to those who talk


def _room(argument: Argument) -> str:
    return argument.chunk.lemma.rpartition(" ")[2]
