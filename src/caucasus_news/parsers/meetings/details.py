"""Duration, occasion, format and mode of a meeting."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from caucasus_news.model import ActorKind, MeetingMode, Place
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.knowledge import TalksFormat
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.gatherings import names_occasion
from caucasus_news.parsers.meetings.named_rounds import named_round, numbered_by_name
from caucasus_news.parsers.meetings.ordinals import ordinal_among, read_ordinal, whole_days
from caucasus_news.parsers.meetings.topics import read_topics
from caucasus_news.parsers.meetings.words import MeetingWords, meeting_words
from caucasus_news.parsers.scene import Scene

_MATCHES = frozenset({"final", "finals", "semi-final", "semifinal", "quarter-final", "derby", "match"})
_PHONES = frozenset({"call", "phone", "telephone"})
_ONLINE = frozenset({"video", "virtual", "online", "remote"})
_LENGTHS = frozenset({"day", "days", "hour", "hours", "minutes", "way", "sided", "party"})
_TAKING_PART = frozenset({"attendance", "participation"})
_FAR = 4000  # tokens back within which the format that talks belong to may have been named
_GATHERING = frozenset({"assemble", "convene", "gather", "meet", "reconvene"})


def describe(draft: MeetingDraft, frame: Frame, sense: str, scene: Scene) -> None:
    """How people met, as one of how many, for how long, on what occasion and about what."""
    words = meeting_words()
    draft.mode, draft.stated_mode = _read_mode(frame, sense, words)
    if frame.verb is not None:  # that of a noun is known by now
        draft.ordinal = read_ordinal(frame, words)
    if draft.ordinal is None and frame.times:
        draft.ordinal = ordinal_among(numbered_by_name(frame, scene), words)
    draft.count = _read_count(frame, words)
    draft.plural = frame.verb is None and scene.document.tokens.keys[frame.chunk.head] == f"{frame.lemma}s"
    draft.sides = _read_sides(frame, words)
    draft.duration_days = _read_duration(frame, words)
    draft.occasion = _read_occasion(frame, scene, words)
    draft.topics = read_topics(frame, scene)


def _read_count(frame: Frame, words: MeetingWords) -> int:
    """How many meetings a trigger speaks of at once: "two meetings this year", "met twice", "three times"."""
    if frame.verb is None:
        if not frame.chunk.modifiers or not _LENGTHS.isdisjoint(frame.chunk.modifiers):
            return 1  # "ten hours of talks"
        return next((words.numbers[m] for m in frame.chunk.modifiers if m in words.numbers), 1)
    if "twice" in frame.adverbs:
        return 2
    times = [a.chunk.modifiers for a in frame.objects if a.chunk.lemma == "times"]
    return next((words.numbers[m] for modifiers in times for m in modifiers if m in words.numbers), 1) if times else 1


def _read_sides(frame: Frame, words: MeetingWords) -> int:
    """How many sides a noun says that there are: "the trilateral talks"; 0 where it does not say."""
    if frame.verb is not None:
        return 0
    return next((words.sided[m] for m in (*frame.chunk.modifiers, *frame.lemma.split()) if m in words.sided), 0)


def _read_duration(frame: Frame, words: MeetingWords) -> int | None:
    """Whole days: "four-day talks", "three days of consultations", "lasted two days"."""
    modifiers = [m for m in frame.chunk.modifiers if m != "-"] if frame.chunk.modifiers else []
    for number, unit in pairwise(modifiers):
        if unit in ("day", "days"):
            return words.numbers.get(number) or (int(number) or None if number.isdecimal() else None)
    beside = [d for d in frame.dependents if d.role in ("for", "object")] if frame.dependents else ()
    for told in (*frame.around, *beside):
        for time in told.times:
            days = whole_days(time.when)
            if days is not None:
                return days or None
    return None


def adverbs_of(frame: Frame) -> set[str]:
    """The adverbs of a trigger, of its verbs, and of its object: "discussed the shooting by phone"."""
    found = {*frame.adverbs}
    for link, _ in frame.links:
        found |= {*link.adverbs}
    for dependent in frame.dependents:
        if dependent.role == "object":
            found |= {*dependent.adverbs}
    return found


def _is_over_phone(frame: Frame) -> bool:
    """ "Briefed Aldor during a telephone conversation", "briefed him on the encounter during their phone call"."""
    for dependent in frame.dependents if frame.verb is not None else ():
        if dependent.verb is None and dependent.hung is not None and _is_over_phone(dependent):
            return True
    if not frame.prepositions:
        return False
    return any(a.chunk.lemma.partition(" ")[0] in _PHONES for a in frame.after("during", "in", "over", "on"))


def _read_mode(frame: Frame, sense: str, words: MeetingWords) -> tuple[MeetingMode, bool]:
    """By what means they met, and whether the words say so."""
    adverbs = adverbs_of(frame)
    if sense == "phone" or adverbs & words.phone or _is_over_phone(frame):
        return MeetingMode.PHONE, True
    if sense == "video" or adverbs & words.video:
        return MeetingMode.VIDEO, True
    if sense == "call" or "phone" in frame.chunk.modifiers or "telephone" in frame.chunk.modifiers:
        return MeetingMode.PHONE, True
    if not _ONLINE.isdisjoint(frame.chunk.modifiers):
        return MeetingMode.VIDEO, True
    return MeetingMode.IN_PERSON, sense in ("receive", "summit")


def _read_occasion(frame: Frame, scene: Scene, words: MeetingWords) -> str | None:
    """The larger event: "on the sidelines of a summit of the European Political Community"."""
    own = frame.prepositions[0][1] if frame.verb is None and frame.prepositions[:1] else ()
    own = own if own and frame.prepositions[0][0] == "of" else ()  # not "talks with members of the government"
    bodies = [a for a in own if body_of(scene, a.chunk, ()) is not None]
    if bodies:
        return body_of(scene, bodies[0].chunk, ())  # "a meeting of the Joint Commission"
    for holder in (*frame.around, frame.governor) if frame.governor is not None else frame.around:
        taking = False
        for lemma, arguments in holder.prepositions:
            deep = lemma == "in" and taking and any(names_occasion(a.chunk, words) for a in arguments)
            taking = False
            for argument in arguments:  # "in the framework of participation in"
                taking = taking or argument.chunk.lemma in _TAKING_PART
            named = lemma in words.occasion_prepositions and _is_occasion(arguments, words)
            if deep or named or lemma in words.sidelines:
                for argument in arguments:
                    if argument.chunk is not frame.chunk:
                        return name_of(argument, frame.sentence, scene)
    return None


def read_format(frame: Frame, scene: Scene, *, told_before: bool) -> TalksFormat | None:
    """The standing format that an event noun is a round of: "the 57th round of the Ostia discussions".

    With `told_before`, the last one named before the noun where its own phrases name none.
    """
    formats = scene.knowledge.formats
    if frame.verb is not None:  # "where the mechanism gathers"
        if (talks := named_round(frame)) is not None:
            return next((formats[a.id] for m in talks.mentions for a in m.actors if a.id in formats), None)
        if frame.lemma not in _GATHERING or frame.objects or frame.after("with"):
            return None
        gathered = [a.id for x in frame.subject if x.chunk.lemma != "co" for m in x.mentions for a in m.actors]
        return next((formats[a] for a in gathered if a in formats), None)
    named = [*frame.chunk.owners, *(m for a in frame.after("of", "within", "in") for m in a.mentions)]
    if told_before:
        named += reversed(scene.mentions_in(frame.chunk.first - _FAR, frame.chunk.first))
    return next((formats[actor.id] for m in named for actor in m.actors if actor.id in formats), None)


def seat_of_occasion(frame: Frame, scene: Scene, words: MeetingWords) -> Place | None:
    """Where the body of the occasion has its seat: "on the sidelines of the Munich Security Conference"."""
    held = (*frame.around, frame.governor) if frame.governor is not None else frame.around
    named = [a for f in held for a in f.after(*words.occasion_prepositions) if names_occasion(a.chunk, words)]
    bodies = [actor.id for a in named for m in a.mentions for actor in m.actors]
    return next((scene.seats[b] for b in bodies if b in scene.seats), None)


def _is_occasion(arguments: Sequence[Argument], words: MeetingWords) -> bool:
    return any(
        (a.chunk.lemma in words.occasions and (a.chunk.owners or a.complements)) or names_occasion(a.chunk, words)
        for a in arguments
    )


def name_of(argument: Argument, sentence: int, scene: Scene) -> str | None:
    """The event by name, with bodies canonical: "European Political Community summit"; None of a bare "meeting"."""
    chunk = argument.chunk
    own = next((f for f in scene.frames[sentence] if f.chunk is chunk), None) if chunk.event else None
    body = body_of(scene, chunk, [*argument.complements, *((a.chunk for a in own.after("of")) if own else ())])
    if body and chunk.mention is None:
        return f"{body} {chunk.lemma}"
    if body:
        return body
    tokens = scene.document.tokens
    first = chunk.first + (1 if chunk.determiner and tokens.keys[chunk.first] == chunk.determiner else 0)
    name = tokens.text_of(min(first, chunk.last - 1), chunk.last)
    return None if name == chunk.lemma else name


def body_of(scene: Scene, chunk: Chunk, complements: Iterable[Chunk]) -> str | None:
    """The body whose event it is, by its canonical name or by the acronym that the text gives."""
    mentions = [m for m in (chunk.mention, *chunk.owners, *(c.mention for c in complements)) if m is not None]
    for mention in mentions:
        for actor in mention.actors:
            if actor.kind is ActorKind.ORGANIZATION:
                said = (
                    scene.document.tokens.text_of(mention.first, mention.last).removeprefix("the ").removeprefix("The ")
                )
                return said if said.isupper() else actor.name
    return None


def is_match(frame: Frame) -> bool:
    """Whether players meet: "met in the final"."""
    return any(a.chunk.lemma in _MATCHES for a in frame.after("in", "at", "for")) if frame.prepositions else False
