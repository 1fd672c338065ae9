"""Meetings by the shape of a clause: officials of two sides in one place, whatever they do there with one another.

What people do when they meet is told in words that no list holds: "haggled over maps in Ostia", "cleared the air with
Aldor in Amar". So the words that are listed are those that tell of no encounter.
"""

from collections.abc import Iterable
from functools import cache

from attrs import frozen

from caucasus_news.lexicon.words import load_words, word_sets
from caucasus_news.model import Actor, ActorKind, Place, PlaceKind, TimeKind
from caucasus_news.parsers.chunks import Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.apart import listed_towns
from caucasus_news.parsers.meetings.likeness import side_key
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import TOWNS, places_of

SPOTS = frozenset(
    {PlaceKind.TOWN, PlaceKind.CITY, PlaceKind.CAPITAL, PlaceKind.VILLAGE, PlaceKind.SITE, PlaceKind.CROSSING}
    | {PlaceKind.UNKNOWN}
)
_HERE = ("in", "at", "near", "outside", "just outside", "through", "around", "along", "on")
_HOLDING = frozenset({"conduct", "have", "hold", "stage"})
_GIVING = frozenset({"get", "give", "make", "put"})
_SIDES = frozenset({ActorKind.STATE, ActorKind.DE_FACTO_STATE, ActorKind.FORCE, ActorKind.ORGANIZATION})
_SIGNING = frozenset({"sign", "initial", "put"})
_LINKING = ("between", "with")
_PAIR = 2
_DURATION = TimeKind.DURATION  # a look at an enumeration costs more than what is done with it


@frozen
class _Words:
    """What tells of no encounter, and what two states do at one table; see ``data/words/encounters.json``."""

    verbs: frozenset[str]
    objects: frozenset[str]
    nouns: frozenset[str]
    settling: frozenset[str]
    settling_alone: frozenset[str]
    carried: frozenset[str]
    remote: frozenset[str]
    texts: frozenset[str]


@cache
def _words() -> _Words:
    return _Words(**word_sets(_Words, load_words("encounters")))


@cache
def _told() -> frozenset[str]:
    return frozenset(load_words("meetings")["nouns"])


def is_encounter(frame: Frame) -> bool:
    """Whether officials of two sides, or two states, do something with one another in one place."""
    verb = frame.verb
    if verb is None or verb.negated or not (verb.shape is Shape.FINITE or verb.shape is Shape.INFINITIVE):
        return False
    if verb.passive and not (frame.lemma in _SIGNING and frame.subject and settles(frame)):
        return False  # "a truce was signed in Ostia by Aldoria and Berria"
    linked = False
    for lemma, _ in frame.prepositions:
        linked = linked or lemma in _LINKING
    together = (linked and _talk_of_two(frame)) or (_may_be_officials(frame) and _with_one_another(frame))
    if not (together or ("settling" in _kinds(frame.lemma) and settles(frame))):
        return False
    if any(a.chunk.lemma in _words().objects or (a.chunk.event and a.chunk.lemma in _told()) for a in frame.objects):
        return False  # "made a statement" is no encounter, "held talks" is read at "talks"
    return meeting_words().separately.isdisjoint(frame.adverbs) and not (listed_towns(frame) or _makes_meet(frame))


def _makes_meet(frame: Frame) -> bool:
    """Whether the verb only brings about what the infinitive behind it tells: "got Aldor and Berrin to sit down"."""
    return frame.lemma in meeting_words().putting and any(d.role == "infinitive" for d in frame.dependents)


def _with_one_another(frame: Frame) -> bool:
    """Whether several officials do it together, or one with, or to, another."""
    people = _officials(a for a in frame.subject if a.chunk.mention is not None)
    if not people or _is_told_apart(frame):
        return False
    guests = _officials([*frame.after("with"), *_handed_to(frame)])
    if sides_among(people) >= _PAIR or (guests and sides_among([*people, *guests]) >= _PAIR):
        return _in_one_place(frame) or lasts_hours(frame)
    met = _officials(table.direct(frame.objects)) if frame.lemma not in _GIVING else []
    return bool(met) and sides_among([*people, *met]) >= _PAIR and _in_one_place(frame) and _is_simple(frame)


def _may_be_officials(frame: Frame) -> bool:
    """Whether the subject names anybody in office, or officials whom nobody knows."""
    for argument in frame.subject:
        mention = argument.chunk.mention
        if mention is not None:
            if not mention.actors and mention.plural:
                return True
            for actor in mention.actors:
                if actor.office:
                    return True
    return False


def _handed_to(frame: Frame) -> list[Argument]:
    """To whom somebody hands something, or listens for hours: "put a proposal to Aldor in Ostia"."""
    words = _words()
    handed = any(a.chunk.lemma in words.carried for a in frame.objects) and frame.lemma not in words.remote
    listens = not frame.objects and lasts_hours(frame)
    to_whom = table.direct(frame.objects) if handed else []  # "handed Aldor a letter"
    return [*to_whom, *frame.after("to", "before")] if handed or listens else []


def _is_told_apart(frame: Frame) -> bool:
    """Whether the verb is one of those that everybody does by himself; "held a powwow with Aldor" is none."""
    if not tells_apart(frame) or (lasts_hours(frame) and _officials(frame.after("with"))):
        return False  # "remained two hours with Aldor"
    if "settling" in _kinds(frame.lemma) and any(a.chunk.lemma in _words().texts for a in frame.objects):
        return False  # "struck a deal"
    held = frame.lemma in _HOLDING and frame.objects and not any(a.chunk.lemma in _words().nouns for a in frame.objects)
    return not (held and _officials(frame.after("with")))


def tells_apart(frame: Frame) -> bool:
    """Whether a verb is one of those that everybody does by himself, whatever stands around it."""
    return "verbs" in _kinds(frame.lemma)


@cache
def _kinds(lemma: str) -> frozenset[str]:
    """The lists of verbs that hold a verb or, where the grammar does not know it, what its past form may come from."""
    verb = lemma.partition(" ")[0]  # "agree on"
    forms = (lemma, verb, verb[:-1], verb[:-2], verb[:-3]) if verb.endswith("ed") else (lemma, verb)
    lists = {"verbs": _words().verbs, "settling": _words().settling, "settling_alone": _words().settling_alone}
    return frozenset(name for name, verbs in lists.items() if not verbs.isdisjoint(forms))


def _talk_of_two(frame: Frame) -> bool:
    """Whether something between two officials goes on in a place: "a powwow between Aldor and Berrin in Ostia"."""
    if not _in_one_place(frame):
        return False
    linked = [(link, two) for link in _LINKING if (two := frame.after(link))]
    nouns = [a.chunk for a in (*frame.subject, *frame.objects) if a.chunk.mention is None]
    nouns = [c for c in nouns if c.lemma not in _words().nouns and c.determiner != "no"]
    for link, two in linked:
        told = next((c for c in nouns if c.last == two[0].chunk.first - 1), None)
        if told is None:
            continue
        owners = [a for m in told.owners for a in m.actors if a.office] if link == "with" else []
        if (owners or link == "between") and sides_among([*owners, *_officials(two)]) >= _PAIR:
            return True  # "Aldor's powwow with Berrin in Ostia"
    return False


def signs_somewhere(frame: Frame) -> bool:
    """Whether a paper is signed on a day, in a place that the clause leaves to the dateline."""
    finite = frame.verb is not None and frame.verb.shape is Shape.FINITE
    dated = any(f.times for f in (frame, *_texts_of(frame)))
    return finite and dated and frame.lemma in _SIGNING and any(map(_is_paper, frame.objects))


def _is_paper(argument: Argument) -> bool:
    return argument.chunk.lemma.rpartition(" ")[2] in _words().texts


def settles(frame: Frame) -> bool:
    """Whether two sides settle something in a town of neither: "failed to reach a deal in Ostia"."""
    kinds = _kinds(frame.lemma)
    if "settling" not in kinds:
        return False
    parties = [a for a in table.parties(frame.subject) if a.kind in _SIDES]
    if len(parties) != _PAIR:
        return False
    if "settling_alone" not in kinds and not any(map(_is_paper, frame.objects)):
        return False
    homes = {side_key(a) for a in parties}
    return any(_is_abroad(p, homes) for f in (*_around(frame), *_texts_of(frame)) for p in places_of(f, ("in", "at")))


def _is_abroad(place: Place, homes: set[str]) -> bool:
    return place.kind in TOWNS and place.country not in homes


def _texts_of(frame: Frame) -> list[Frame]:
    """What the verb has as object: "signed a deal on prisoners in Ostia"."""
    return [d for d in frame.dependents if d.verb is None and d.role == "object"]


def fell_short(frame: Frame) -> bool:
    """Whether people who met did not get what they wanted: "failed to agree", where "failed to meet" is no meeting."""
    return frame.role == "infinitive" and frame.governor is not None and frame.governor.lemma == "fail"


def _around(frame: Frame) -> list[Frame]:
    """A verb and the one that it hangs on: "failed in Ostia to agree"."""
    return [frame, frame.governor] if frame.role == "infinitive" and frame.governor is not None else [frame]


def _officials(arguments: Iterable[Argument]) -> list[Actor]:
    found = table.people(arguments)
    return [a for a in found if a.office] if found else found


def sides_among(people: Iterable[Actor]) -> int:
    """How many sides some people speak for."""
    return len({side_key(a) for a in people})


def _in_one_place(frame: Frame) -> bool:
    if frame.role == "where" and frame.governor is not None:
        return True  # "flew home from Ostia, where he had haggled with Aldor"
    return any(place.kind in SPOTS for f in (frame, *_texts_of(frame)) for place in places_of(f, _HERE))


def lasts_hours(frame: Frame) -> bool:
    """Whether it takes them hours: "for two hours", "until midnight"."""
    if not frame.times:
        return False
    return any(t.when.kind is _DURATION and (t.when.timex3 or "").startswith("PT") for t in frame.times)


def _is_simple(frame: Frame) -> bool:
    """Whether nothing but the other one is the object: "cornered Aldor", not "named Aldor his envoy"."""
    return all(_officials([a]) for a in frame.objects)
