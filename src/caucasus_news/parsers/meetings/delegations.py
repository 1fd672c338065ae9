"""Delegations: who meets where "the commissions" or "a delegation led by Aldor" do."""

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.sides import main_conflict

_OF_PHRASES = {ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.COMMA}
_HEADS = frozenset({"chairmen", "chairpersons", "chairs", "chiefs", "co-chairs", "heads", "leaders", "members"})
_SENT = frozenset({"delegation", "delegations", "team", "teams", "mission", "missions"})
_BODIES = frozenset({"commissions", "committees", "working groups"})
_BOTH = frozenset({"the", "both", "their"})
_PAIR = 2
_LEADING = frozenset({"chair", "co-chair", "co-head", "head", "lead"})


def delegates(frame: Frame, scene: Scene) -> list[Actor]:
    """Those who lead the delegations that a trigger tells of; the two sides in conflict where nobody names them."""
    told = _told(frame)
    under = table.people(frame.after("under"))
    if not (under[1:] and any(a.chunk.lemma in meeting_words().delegates for a in told)):
        under = _named_behind(told, frame, scene)
    if under[1:]:
        return under  # "talks of expert groups under Aldor and Berrin"
    return _heads(told, frame, scene) or (main_conflict(scene) if any(_is_side(a, scene) for a in told) else [])


def _named_behind(told: list[Argument], frame: Frame, scene: Scene) -> list[Actor]:
    """Those named between commas for officials: "of the envoys of both states, Aldor and Berrin,"."""
    untold = [a.chunk for a in told if a.chunk.mention is not None and not a.chunk.mention.actors] if told else []
    if not untold:
        return []
    row = scene.chunks[frame.sentence]
    people: list[Actor] = []
    opened = False
    for chunk in row[next(i for i, c in enumerate(row) if c is untold[0]) + 1 :]:
        if chunk.kind is ChunkKind.COMMA:
            if people:
                return people if len({a.country for a in people}) > 1 else []
            opened = True
            continue
        if chunk.kind not in _OF_PHRASES and chunk.kind is not ChunkKind.COORDINATOR:
            return []
        named = chunk.mention.actors if opened and chunk.mention is not None else ()
        people += [a for a in named if a.kind is ActorKind.PERSON]
    return []


def guests_led(frame: Frame, scene: Scene) -> list[Actor]:
    """Those who lead the delegation that a verb has as object: "received a delegation led by Aldor"."""
    return _heads(list(frame.objects), frame, scene) if frame.verb is not None else []


def listed(frame: Frame) -> list[Argument]:
    """Those whom "including" names of the people met: "received three ambassadors, including Aldor"."""
    if not frame.dependents:
        return []
    return [a for d in frame.dependents if d.role == "gerund" and d.lemma == "include" for a in d.objects]


def sent(frame: Frame, scene: Scene) -> list[Actor]:
    """Whose delegations are told of with those who lead them: "a Berrian delegation led by Aldor" is Aldor."""
    row = scene.frames[frame.sentence]
    if _LEADING.isdisjoint([other.lemma for other in row]):
        return []
    leading = _leading([*_told(frame), *frame.objects], frame, scene)
    led = [other for other in leading if table.people(other.subject)]
    return [actor for other in led for actor in table.parties(other.objects) if actor.kind is not ActorKind.PERSON]


def _told(frame: Frame) -> list[Argument]:
    told = [*frame.subject, *(frame.after("of", "between", "with") if frame.verb is None else frame.after("with"))]
    for link, role in frame.links:
        if role == "object":
            told += [*link.subject, *link.after("with")]
    return told


def _meets_officials(draft: MeetingDraft, frame: Frame, state: Actor) -> bool:
    """Whether one from abroad meets officials of the country where he is: "was in Ostia for talks with officials"."""
    guests = draft.people
    if len(guests) != 1 or guests[0].country == state.id:
        return False
    met = [*frame.after("with"), *(frame.objects if frame.verb is not None else ())]
    return any(a.chunk.lemma in meeting_words().hosts_people and not a.mentions for a in met)


def _heads(told: list[Argument], frame: Frame, scene: Scene) -> list[Actor]:
    """ "A delegation led by Aldor", "groups headed by Aldor and Berrin"."""
    leading = _leading(told, frame, scene)
    return [actor for other in leading for actor in table.people(other.subject)] if leading else []


def _leading(told: list[Argument], frame: Frame, scene: Scene) -> list[Frame]:
    """The verbs that tell who leads what."""
    row = [other for other in scene.frames[frame.sentence] if other.lemma in _LEADING] if told else []
    if not row:
        return []
    chunks = [a.chunk for a in told]
    return [o for o in row if any(a.chunk in chunks for a in o.objects) or any(_qualifies(o, c, scene) for c in chunks)]


def _qualifies(participle: Frame, chunk: Chunk, scene: Scene) -> bool:
    """Whether a participle says who leads a delegation, over phrases of its own: "the teams of both states, led by"."""
    passive = participle.verb is not None and participle.verb.shape is Shape.PARTICIPLE
    if not passive or chunk.lemma not in meeting_words().delegates or chunk.first > participle.chunk.first:
        return False
    row = scene.chunks[participle.sentence]
    between = [c.kind for c in row[: participle.index] if c.first >= chunk.last]
    return between[:1] == [ChunkKind.PREPOSITION] and set(between) <= _OF_PHRASES


def heads_of_both(frame: Frame, scene: Scene) -> list[Actor]:
    """Who led the two sides' teams, each his own: "Aldor and Berrin headed the delegations", "…, who headed them"."""
    if frame.verb is None or frame.lemma not in _LEADING or frame.verb.negated:
        return []
    teams = [a.chunk for a in frame.objects if a.chunk.lemma in meeting_words().delegates]
    both = any(c.lemma.endswith("s") and (c.determiner in _BOTH or _is_known(c)) for c in teams)
    people = table.people(frame.subject) if both else []
    if len(people) == 1 and frame.role == "relative":
        rows = (table.people(other.subject) for other in scene.frames[frame.sentence] if other is not frame)
        people = next((row for row in rows if len(row) == _PAIR and people[0] in row), people)
    return people if len(people) == _PAIR and len({a.country or a.id for a in people}) == _PAIR else []


def _are_bodies(chunk: Chunk, scene: Scene) -> bool:
    """Whether a phrase is of two bodies, each of a side: "both commissions", "the two border commissions"."""
    said = scene.document.tokens.keys[chunk.first : chunk.last]
    return chunk.lemma in _BODIES and not {"both", "two"}.isdisjoint(said)


def _is_known(chunk: Chunk) -> bool:
    """Whether a phrase means those told of before: "the two delegations", "both sides"."""
    return "two" in chunk.modifiers or (chunk.mention is not None and chunk.mention.form is Form.NOMINAL)


def seat_heads(draft: MeetingDraft, heads: list[Actor]) -> None:
    """Let those who led the teams of two sides stand for them, where nobody else does."""
    sides = [a for a in draft.participants if a.kind is not ActorKind.PERSON]
    homes = {a.country for a in heads if a.country}
    if len(sides) != len(draft.participants) or len(sides) not in (0, _PAIR):
        return
    if not sides or homes <= {a.country or a.id for a in sides}:
        draft.participants = list(heads)
        draft.note("participants", "heads of the teams")


def _is_side(argument: Argument, scene: Scene) -> bool:
    """Whether both sides are told of, and nobody by name; "talks with officials" are with those of one."""
    lemma = argument.chunk.lemma
    if lemma in _HEADS and any(c.lemma in _SENT or _are_bodies(c, scene) for c in argument.complements):
        return True  # "the heads of delegation met alone", "members of the two commissions"
    two = lemma in meeting_words().delegates and lemma.endswith("s") and lemma not in meeting_words().hosts_people
    return two and not any(m.actors for m in argument.mentions)


def add_state_of_place(draft: MeetingDraft, frame: Frame, sense: str, scene: Scene) -> None:
    """Take the state in which people met for who receives them, where nobody else is named."""
    state = scene.polities.get((draft.place and draft.place.country) or "")
    if sense == "receive" and not draft.hosts and state is not None and not frame.subject:
        draft.hosts = [state]  # "was received in Baku"
    if state is not None and _meets_officials(draft, frame, state):
        draft.participants.append(state)
