"""The last resort: the cast of a sentence whose words speak for a meeting, though no clause of it was read as one.

That people met can be told in more ways than any reader of clauses knows: "Aldor, bound for Ostia on Friday to look
at the bridge, is then to hear Berrin out". Where nothing was read of a sentence that is likely to tell of a meeting
(see `detection`), those whom it names and who are likely to have a part in it (see `casting`) are taken for those who
met, if they are of two sides; or those who met in the sentence before ("They are to do so again on Monday").
"""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Mapping

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind, MeetingMode, MeetingStatus, Role, When
from caucasus_news.parsers.casting import parts
from caucasus_news.parsers.covered import Covered
from caucasus_news.parsers.detection import chances
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.arranged import is_supposed
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.encounters import SPOTS, tells_apart
from caucasus_news.parsers.meetings.likeness import side_key
from caucasus_news.parsers.meetings.no_meeting import is_striven_for
from caucasus_news.parsers.meetings.ordinals import is_counted, read_ordinal
from caucasus_news.parsers.meetings.status import by_date, read_status
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import Scene, days_of, mentions_of, places_of
from caucasus_news.parsers.setting import read_when
from caucasus_news.parsers.sides import at_war

#: How likely a sentence must be to tell of a meeting.
_LIKELY, _SURE = 0.6, 0.9
#: How likely it must be that somebody has a part in it.
_EVEN = 0.5
_PAIR = 2
_AT_TABLE = frozenset({"meeting", "session"})
_PUBLIC = frozenset({"celebration", "celebrations", "event", "events", "exhibition", "reception", "wedding"})
_MOST = 6  # people: a longer row is no table
_NEAR = 2  # sentences behind a meeting in which its people need no naming
_BY = frozenset({"by", "before", "after", "until", "till", "since"})
_IN_TURN = frozenset({"follow", "precede"})
_CALLING = frozenset({"phone", "telephone", "phoned", "telephoned", "telephonic", "phones", "rang"})


def add_by_cast(told: list[MeetingDraft], scene: Scene) -> list[MeetingDraft]:
    """The meetings told, and those that sentences of which none was told speak of by their cast, in order."""
    taken = {draft.sentence for draft in told} | {draft.first_sentence for draft in told}
    spans = {span.start for draft in told for span in draft.evidence}
    quoted = Covered(s.span for s in scene.statements if s.direct)
    first_told = {draft.first_sentence: draft for draft in told}
    guesses: list[MeetingDraft] = []
    for number, row in enumerate(scene.frames):
        if not row or number in taken or number in scene.playful or not _may_have_cast(number, first_told, scene):
            continue
        span = scene.span_of(number)
        if span.start in spans or quoted.touches(span) or chances(number, scene).meetings < _LIKELY:
            continue
        guesses += _of_cast(number, row, first_told, scene)
    found = _untold(guesses, told) if guesses else []
    return sorted((*told, *found), key=lambda d: d.first_sentence) if found else told


def _untold(guesses: list[MeetingDraft], told: Iterable[MeetingDraft]) -> list[MeetingDraft]:
    """Of the meetings guessed, in order, those that neither were told nor guessed before."""
    known = _Known(told)
    found: list[MeetingDraft] = []
    for draft in guesses:
        if not known.has(draft):
            found.append(draft)
            known.add(draft)
    return found


def _may_have_cast(number: int, told: Mapping[int, MeetingDraft], scene: Scene) -> bool:
    """Whether a sentence names two sides that may have met, or those who met in one shortly before may be meant."""
    for before in range(number - 1, number - 1 - _NEAR, -1):
        if before in told:
            return True
    one = None
    for mention in scene.document.mentioned[number]:
        for actor in mention.actors:
            if one is None:
                one = actor
            elif actor is not one and _side(actor) != _side(one):
                return True
    return False


def _of_cast(number: int, row: tuple[Frame, ...], told: Mapping[int, MeetingDraft], scene: Scene) -> list[MeetingDraft]:
    """The meeting of a sentence; each one's call where somebody had several."""
    doing = next((f for f in row if f.verb is not None), None)
    if doing is None or any(_is_undone(f, scene) or _comes_in_turn(f) or is_striven_for(f, scene) for f in row):
        return []
    if any(_is_fight(f) or _is_public(f) for f in row):
        return []
    when, frame = _setting(row, scene)
    cast = {actor: part.role for actor, part in parts(number, scene).items() if part.chance >= _EVEN}
    people = _of_two_sides(cast)
    if not people and when is not None and not _others_act(row):
        people = _of_two_sides(_those_before(number, told, scene))
    if not _PAIR <= len(people) <= _MOST:
        return []
    if chances(number, scene).meetings < _SURE and all(a.kind is not ActorKind.PERSON for a in people):
        return []
    status = _status(frame or doing, when, scene)
    if not _CALLING.isdisjoint(scene.keys[number]):
        caller, *others = people
        rows = [[caller, other] for other in others if _side(other) != _side(caller)]
        return [_draft(number, pair, when, status, MeetingMode.PHONE, scene) for pair in rows]
    draft = _draft(number, people, when, status, MeetingMode.IN_PERSON, scene)
    dated = (frame,) if frame is not None else ()
    draft.place = next((p for f in (*dated, *row) for p in places_of(f) if p.kind in SPOTS), None)
    draft.ordinal = _ordinal(row)
    _give_parts(draft, cast)
    _part_thirds(draft, scene)
    return [draft]


def _draft(
    number: int, people: list[Actor], when: When | None, status: MeetingStatus, mode: MeetingMode, scene: Scene
) -> MeetingDraft:
    """A guess at the meeting of a sentence."""
    span = scene.span_of(number)
    draft = MeetingDraft(span, [span], [*people], when=when, status=status, mode=mode, sentence=number, guessed=True)
    draft.first_sentence = number
    draft.note("participants", "cast of the sentence")
    return draft


def _ordinal(row: Iterable[Frame]) -> int | None:
    """The one ordinal that a sentence has of a meeting: "the 32nd round, at which Aldor led the team"."""
    words = meeting_words()
    asides = {*_BY, *words.occasion_prepositions, *words.sidelines}
    rounds = (f for f in row if f.verb is None and is_counted(f, words) and f.role not in asides)
    told = {number for f in rounds if (number := read_ordinal(f, words)) is not None}
    return told.pop() if len(told) == 1 else None


def _give_parts(draft: MeetingDraft, cast: Mapping[Actor, Role]) -> None:
    """Let some be hosts, or else mediators, where enough are left to meet."""
    for role, row in ((Role.HOST, draft.hosts), (Role.MEDIATOR, draft.mediators)):
        others = [a for a in draft.participants if cast.get(a) is not role]
        if len(others) >= _PAIR:
            row += [a for a in draft.participants if cast.get(a) is role]
            draft.participants = others


def _of_two_sides(people: Iterable[Actor]) -> list[Actor]:
    """The people, if they are of two sides at least; else nobody."""
    cast = list(people)
    return cast if len({_side(a) for a in cast}) >= _PAIR else []


def _those_before(number: int, told: Mapping[int, MeetingDraft], scene: Scene) -> list[Actor]:
    """Who met in a sentence shortly before, where nobody else is named: "They will do so again on Friday"."""
    people = next((told[n].people for n in range(number - 1, number - 1 - _NEAR, -1) if n in told), [])
    sides = {_side(a) for a in people}
    known = (a in people or (a.kind is not ActorKind.PERSON and _side(a) in sides) for a in _acting(number, scene))
    return people if all(known) else []


def _others_act(row: Iterable[Frame]) -> bool:
    """Whether a sentence is about people whom nobody knows: "The heads of the railways will meet in Ostia"."""
    words = load_words("meetings")
    for frame in row:
        for argument in frame.subject if frame.verb is not None else ():
            mention = argument.chunk.mention
            if mention is None and frame.lemma in words["verbs"] and argument.chunk.lemma not in words["nouns"]:
                return True
            if mention is not None and mention.plural and not mention.actors and mention.form is not Form.PRONOUN:
                return True
    return False


def _acting(number: int, scene: Scene) -> list[Actor]:
    """Everyone who acts in a sentence; "Aldorian positions" do not."""
    acting = (m for m in scene.document.mentioned[number] if m.acts and m.form is not Form.DEMONYM)
    return [actor for mention in acting for actor in mention.actors]


def _part_thirds(draft: MeetingDraft, scene: Scene) -> None:
    """Let those who sit with two enemies, and are none of either's, mediate between them."""
    enemies = at_war({_side(a) for a in draft.participants}, scene)
    thirds = [a for a in draft.participants if _side(a) not in enemies]
    if len(enemies) != _PAIR or not thirds:
        return
    draft.participants = [a for a in draft.participants if a not in thirds]
    draft.mediators = thirds


def _side(actor: Actor) -> str:
    """Whom somebody speaks for; those who speak for bodies of many states are one side, whoever sends them."""
    of_body = actor.country is None and actor.organization is not None
    return "" if of_body or actor.office == "co-chair" else side_key(actor)


def _setting(row: Iterable[Frame], scene: Scene) -> tuple[When | None, Frame | None]:
    """The first time of a sentence, and the verb that it goes with; rather of a verb that has a place too."""
    for frame in sorted(row, key=_is_placeless):
        if frame.verb is None or (frame.role == "relative" and tells_apart(frame)):
            continue  # "Aldor, who had been elected on Monday,"
        if (when := read_when(frame, scene, point=True)) is not None and not _is_deadline(when, scene):
            return when, frame
    return None, None


def _is_deadline(when: When, scene: Scene) -> bool:
    """Whether something is to be done by a day: "to set up a commission by the end of April"."""
    first = bisect_left(scene.document.tokens.starts, when.span.start)
    return scene.document.tokens.keys[max(first - 1, 0)] in _BY


def _is_placeless(frame: Frame) -> bool:
    return not any(place.kind in SPOTS for place in places_of(frame))


def _status(frame: Frame, when: When | None, scene: Scene) -> MeetingStatus:
    status, _ = read_status(frame, scene, meeting_words(), when)
    return by_date(status, when, scene)


def _is_undone(frame: Frame, scene: Scene) -> bool:
    """Whether what a clause tells is denied, supposed or asked for; said by the way ("not known for it") it may be."""
    if frame.verb is None:
        asked = any(meeting_words().status.get(link.lemma) is MeetingStatus.PROPOSED for link, _ in frame.links)
        denied = (frame.chunk.determiner == "no" or asked) and frame.lemma in load_words("meetings")["nouns"]
    else:
        denied = frame.verb.negated and frame.role != "relative"
    return denied or is_supposed(frame, scene)


def _is_fight(frame: Frame) -> bool:
    """Whether a sentence tells who fights whom: "Fighting began between the men of Aldor and those of Berrin"."""
    told = frame.verb is None and frame.chunk.event and frame.lemma in load_words("incidents")["nouns"]
    return told and any(f is not None and f.after("between") for f in (frame, frame.governor))


def _is_public(frame: Frame) -> bool:
    """Whether somebody is where all the world is, rather than at talks: "attended a reception that Aldor gave"."""
    words = meeting_words()
    if load_words("meetings")["verbs"].get(frame.lemma) != "attend" or frame.after("with"):
        return False
    return any(a.chunk.lemma in words.occasions - _AT_TABLE or a.chunk.lemma in _PUBLIC for a in frame.objects)


def _comes_in_turn(frame: Frame) -> bool:
    """Whether one of the people came after the other: "Aldor came on Monday, followed by Berrin a day later"."""
    followers = mentions_of(frame.after("by")) if frame.lemma in _IN_TURN else ()
    return any(actor.kind is ActorKind.PERSON for mention in followers for actor in mention.actors)


class _Known:
    """The meetings told so far: who had one, and on what days; what is told often is kept once."""

    def __init__(self, told: Iterable[MeetingDraft]) -> None:
        self._seen: dict[tuple[frozenset[Actor], dt.date, dt.date], None] = {}
        for draft in told:
            self.add(draft)

    def add(self, draft: MeetingDraft) -> None:
        """Take down a meeting."""
        self._seen[frozenset(draft.people), *days_of(draft.when)] = None

    def has(self, draft: MeetingDraft) -> bool:
        """Whether a meeting told elsewhere is that of the cast: some of the same people on the same day.

        One of which no day is told may be any.
        """
        people = frozenset(draft.people)
        first, last = days_of(draft.when)
        then = [there for there, start, end in self._seen if dt.date.min < start <= last and first <= end]
        return any(_share(people, there) for there in then)


def _share(ones: frozenset[Actor], others: frozenset[Actor]) -> bool:
    """Whether people of two sides are among both, and nobody else for any of these."""
    sides = {_side(a) for a in ones} & {_side(a) for a in others}
    if len(sides) < _PAIR:
        return False
    return all(_meets(side, ones, others) for side in sides)


def _meets(side: str, ones: frozenset[Actor], others: frozenset[Actor]) -> bool:
    """Whether one and the same person speaks for a side, or its state that may be anybody."""
    ours = {a.id for a in ones if _side(a) == side and a.kind is ActorKind.PERSON}
    theirs = {a.id for a in others if _side(a) == side and a.kind is ActorKind.PERSON}
    return not (ours and theirs) or not ours.isdisjoint(theirs)
