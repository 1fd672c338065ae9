"""What looks like a meeting and is none: talk of talks, hearsay, a wish, a speech, armies, a cabinet by itself."""

from caucasus_news.model import ActorKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.polities import ARMED
from caucasus_news.parsers.scene import Scene, places_of

#: What meets at home: "his cabinet meeting".
_DOMESTIC = frozenset({"cabinet", "faction", "government", "parliamentary", "party", "staff"})
_NEVER = frozenset({"not", "never", "seldom", "rarely"})
#: What people have who take part: "its participation in talks".
TAKING_PART = frozenset({"participation", "involvement", "attendance", "presence"})
#: What is done to a part in talks of which no round is told by that.
_ENDING = frozenset(
    {
        "break off", "deny", "discontinue", "end", "freeze", "halt", "interrupt", "pause", "put", "reconsider", "stop",
        "suspend", "terminate",
    }
)  # fmt: skip
_ENDS = frozenset({"end", "freeze", "freezing", "halt", "pause", "suspension", "termination"})
_ONLY = (("only",), ("far",), ("long",), ("just",))


def is_of_forces(frame: Frame) -> bool:
    """Whether forces meet in the field: "the two armies met near Ostia"; but "the commanders met"."""
    around = [a for a in (*frame.subject, *frame.objects, *frame.after("with")) if table.parties([a])]
    delegates = meeting_words().delegates
    return bool(around) and all(
        all(x.kind in ARMED for x in table.parties([a])) and a.chunk.lemma not in delegates for a in around
    )


def is_talk_about(frame: Frame) -> bool:
    """Whether "talks of" only tells what is spoken about: "talks of a union state"."""
    told = frame.prepositions[0][1] if frame.prepositions and frame.prepositions[0][0] == "of" else []
    kinds = {a.kind for a in table.parties(told)}
    return bool(told) and not kinds & {ActorKind.PERSON, ActorKind.STATE, ActorKind.DE_FACTO_STATE}


def is_round_of(frame: Frame, fights: frozenset[str]) -> bool:
    """Whether a round is one of fighting: "the latest round of hostilities"."""
    return any(not fights.isdisjoint(a.chunk.lemma.split()[-1:]) for a in frame.after("of"))


def only_seen(frame: Frame) -> bool:
    """Whether "see" means by others, or in one's mind: "were seen chatting", "sees him as a threat"."""
    chatting = frame.verb is not None and frame.verb.passive and any(d.role == "gerund" for d in frame.dependents)
    doing = any(d.role == "infinitive" for d in frame.dependents)  # "saw them sign a text"
    return chatting or (frame.lemma == "see" and (doing or bool(frame.after("as"))))


def is_only_named(frame: Frame, scene: Scene) -> bool:
    """Whether the noun that a meeting hangs on leaves none of it: hearsay, a stage of talks, a part that ended."""
    said, first = scene.document.tokens.keys, frame.chunk.first
    if first < 2:
        return False
    mark, noun = said[first - 1], said[first - 2]
    if mark in ("in", "at"):
        return noun in TAKING_PART and _stays_out(frame, said[max(first - 5, 0) : first - 2])
    words = meeting_words()
    if mark == "of" and noun in words.phases:  # "a new stage of negotiations", "the history of talks between"
        return not (frame.times or any(True for _ in places_of(frame)))
    rumoured = mark in ("about", "of", "on") and noun in words.hearsay  # "rumours of a meeting"
    return rumoured or is_striven_for(frame, scene)


def _stays_out(frame: Frame, before: tuple[str, ...]) -> bool:
    """Whether a part in talks is one that ended or was denied: "suspended its participation in talks"."""
    if frame.governor is not None and frame.governor.lemma in _ENDING:
        return True
    return "of" in before and not _ENDS.isdisjoint(before)


def is_striven_for(frame: Frame, scene: Scene) -> bool:
    """Whether somebody only strives for a meeting: "a renewed push for talks", "pressure for a meeting"."""
    said, first = scene.document.tokens.keys, frame.chunk.first
    return first > 1 and said[first - 1] == "for" and said[first - 2] in meeting_words().striving


def gives_speech(frame: Frame) -> bool:
    """Whether those who "spoke" did so before others: "spoke in parliament", "spoke at the conference"."""
    if frame.after("with", "between"):
        return False
    halls = frame.after("in", "at", "before", "to")
    return any(a.chunk.lemma in meeting_words().occasions or _is_assembly(a) for a in halls)


def _is_assembly(argument: Argument) -> bool:
    actors = argument.chunk.mention.actors if argument.chunk.mention is not None else ()
    return argument.chunk.lemma == "parliament" or any(a.name.startswith("Parliament") for a in actors)


def is_domestic(frame: Frame, scene: Scene) -> bool:
    """Whether a noun tells of people of one country by themselves: "his cabinet meeting"."""
    keys = scene.document.tokens.keys
    owners = {keys[m.last - 1] for m in frame.chunk.owners if not m.actors}
    return bool(_DOMESTIC & {*frame.chunk.modifiers, *owners})


def never_till_then(frame: Frame, scene: Scene) -> bool:
    """Whether a sentence opens by denying what it tells: "Not since May have they been in one room"."""
    keys, first = scene.document.tokens.keys, scene.sentence(frame).first
    return keys[first] in _NEVER and keys[first + 1 : first + 2] not in _ONLY
