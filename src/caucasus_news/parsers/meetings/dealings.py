"""Verbs that tell of a meeting by what is done between people: words exchanged, a call to thank, a guest brought."""

from collections.abc import Iterable

from caucasus_news.mentions.mention import Form
from caucasus_news.model import ActorKind, PlaceKind
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import details, table
from caucasus_news.parsers.meetings.apart import listed_towns
from caucasus_news.parsers.meetings.encounters import sides_among, signs_somewhere
from caucasus_news.parsers.meetings.where import where_met
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import CALENDAR, TO, TOWNS, Scene, places_of
from caucasus_news.parsers.setting import dateline_place, opens_report

EXCHANGING = frozenset({"exchange", "swap", "trade", "have"})
RINGING = frozenset({"phone", "ring", "telephone"})
_SETTLING = frozenset({"agree", "initial", "sign"})
_SIDES = frozenset({"sides", "parties", "groups"})
_TEAMS = frozenset({"group", "groups", "parties", "sides", "team", "teams"})
_POINTING = frozenset({Form.PRONOUN, Form.NOMINAL})
_APART = frozenset({"separately", "respectively", "each", "individually"})


def exchanges_words(frame: Frame) -> bool:
    """Whether people spoke to one another: "exchanged a few words with Aldor"."""
    if frame.lemma not in EXCHANGING or not any(a.chunk.lemma in meeting_words().pleasantries for a in frame.objects):
        return False
    return bool(table.people(frame.after("with"))) and bool(table.people(frame.subject))


def honoured(frame: Frame) -> list[Argument]:
    """Whom somebody gives a welcome or a meal: "gave a dinner for Aldor", "rolled out the red carpet for Aldor"."""
    words = meeting_words()
    if (
        not frame.objects
        or frame.lemma not in words.welcoming
        or not any(a.chunk.lemma in words.honours for a in frame.objects)
    ):
        return []
    meals = [d for d in frame.dependents if d.verb is None and d.role == "object"]
    told = [a for f in (frame, *meals) for a in f.after("to", "for", "in honour of", "in honor of")]
    told += [a for a in frame.objects if a.chunk.mention is not None or a.chunk.owners]  # "gave Aldor lunch"
    guests = [a for a in told if table.people([a])]
    return guests if table.parties(frame.subject) else []


def shares_meal(frame: Frame) -> bool:
    """Whether a meal or chat is one of people who are named: "dinner with Aldor", "Aldor and Berrin had dinner"."""
    words = meeting_words()
    taking = words.holding | words.sharing | {"give"}
    eaters = [a for link, role in frame.links if role == "object" and link.lemma in taking for a in link.subject]
    return bool(table.people(frame.after("with", "for", "between"))) or sides_among(table.people(eaters)) > 1


def talks_between(frame: Frame) -> bool:
    """Whether "a talk" of several people is told of by its verb: "a talk took place between Aldor and Berrin"."""
    told = frame.subject or frame.objects
    if not told or told[1:] or told[0].chunk.lemma != "talk" or not told[0].chunk.determiner:
        return False
    return sides_among(table.people(frame.after("between"))) > 1


def tells_face_to_face(frame: Frame) -> bool:
    """Whether an official tells one of another side something in a town: "told Aldor in Ostia that"."""
    guests, tellers = table.people(table.direct(frame.objects)), table.people(frame.subject)
    officials = all(a.office for a in (*guests, *tellers))
    return officials and sides_among(guests) == 1 and sides_among([*guests, *tellers]) > 1 and _is_in_town(frame)


def _is_in_town(frame: Frame) -> bool:
    return any(place.kind in TOWNS for place in places_of(frame, ("in", "at")))


def rings_up(frame: Frame) -> bool:
    """Whether an official does something with another by telephone, whatever the verb: "reached Aldor by phone"."""
    if frame.verb is None or frame.verb.negated or meeting_words().phone.isdisjoint(frame.adverbs):
        return False
    people = table.people([*frame.subject, *table.direct(frame.objects), *frame.after("with", "to")])
    return sides_among(people) > 1 and bool(table.people(frame.subject))


def rung(frame: Frame) -> list[Argument]:
    """Who was telephoned, told by what for alone: "phoned to thank Aldor"."""
    if frame.lemma not in RINGING or frame.objects:
        return []
    aims = (d for d in frame.dependents if d.role == "infinitive" and d.lemma in meeting_words().telling)
    return [a for d in aims for a in d.objects]


def brings_to_town(frame: Frame) -> bool:
    """Whether somebody brings people of several sides to one place: "brought Aldor and Berrin to Ostia"."""
    guests = table.parties(table.direct(frame.objects))
    placed = any(True for _ in places_of(frame, TO))
    return placed and sides_among(guests) > 1 and bool(table.parties(frame.subject))


def is_joint(frame: Frame, scene: Scene) -> bool:
    """Whether persons of several polities do something together at a place: "signed the protocols in Zurich"."""
    rows = [frame.subject, frame.objects] if frame.verb is not None and frame.verb.passive else [frame.subject]
    sides = max(*map(_represented, rows), _settled_with(frame))
    adverbs = details.adverbs_of(frame)
    if sides < 2 or listed_towns(frame):
        return False  # "signed decrees in Ostia and Amar"
    remote = bool(adverbs & (meeting_words().phone | meeting_words().video))
    if frame.lemma == "agree":  # not "agreed to a meeting in Ostia"
        return remote or any(p.kind is not PlaceKind.STATE for p in places_of(frame))
    where = where_met(frame, scene)  # "came to an agreement on the situation in Aldoria" tells of no place
    if where is None and signs_somewhere(frame) and opens_report(frame.sentence, scene):
        where = dateline_place(scene)
    return remote or "together" in adverbs or (where is not None and where.kind is not PlaceKind.STATE)


def _settled_with(frame: Frame) -> int:
    """How many sides a paper has that one signs, or agrees on, with another: "signed a pact with Aldor"."""
    if frame.lemma not in _SETTLING or frame.verb is None or frame.verb.passive:
        return 0
    papers = [d for d in frame.dependents if d.verb is None and d.role == "object"]
    guests = [a for f in (frame, *papers) for a in table.people(f.after("with")) if a.office]
    return sides_among([*guests, *table.parties(frame.subject)]) if guests else 0


def _represented(arguments: Iterable[Argument]) -> int:
    """How many sides persons, or officials whom nobody names, speak for."""
    row = list(arguments)
    officials = [a for a in row if table.are_delegates(a) and a.chunk.lemma not in _SIDES]
    return sides_among([*table.people(row), *table.parties(officials)])


def between_polities(frame: Frame) -> bool:
    """Whether governments sit down with one another: "Ostia held talks with Amar"; a bare "met" may be a match."""
    guests, hosts = table.parties([*frame.objects, *frame.after("with")]), table.parties(frame.subject)
    official = bool(frame.after("with")) or frame.role == "infinitive" or frame.lemma != "meet"
    named = all(table.parties([a]) for a in frame.objects)
    return official and named and bool(guests and hosts) and {a.id for a in guests} != {a.id for a in hosts}


def between_delegates(frame: Frame) -> bool:
    """Whether delegates of one side meet those of another: "an Ostian delegation met Amarian officials"."""
    ours = [a for a in frame.subject if a.chunk.lemma not in _TEAMS and table.are_delegates(a)]
    theirs = [a for a in frame.objects if a.chunk.lemma not in _TEAMS and table.are_delegates(a)] if ours else []
    return bool(theirs) and sides_among(table.parties(ours)) == 1 < sides_among(table.parties([*ours, *theirs]))


def brings_together(frame: Frame, scene: Scene) -> bool:
    """Whether people are brought to one table; "closer together" are they brought in spirit."""
    keys = scene.document.tokens.keys
    last = scene.sentence(frame).last
    closer = any(keys[i - 1] == "closer" and keys[i] == "together" for i in range(frame.chunk.last + 1, last))
    together = "together" in frame.adverbs or "together" in frame.lemma or bool(frame.after("together with"))
    return together and not closer


def officials_discuss(frame: Frame) -> bool:
    """Whether officials of several sides discuss something in a town, or under somebody's mediation."""
    words = meeting_words()
    if _talk_together(frame):
        return True
    officials = [a for a in frame.subject if table.are_delegates(a)]
    if sides_among(table.parties(officials)) < 2:
        return False
    mediated = any(a.chunk.lemma in words.auspices_nouns for a in frame.after("under", "with", "through"))
    return mediated or bool(frame.after(*words.auspices)) or any(p.kind in TOWNS for p in places_of(frame))


def _talk_together(frame: Frame) -> bool:
    """Whether officials of several sides discussed something some day: "Aldor and Berrin discussed it on Monday"."""
    verb = frame.verb
    if verb is None or verb.shape is not Shape.FINITE or verb.negated or verb.modal or verb.passive or verb.due:
        return False
    if not any(t.when.kind in CALENDAR for t in frame.times):
        return False  # "Aldor and Berrin discussed trade": whenever that was
    named = [a for a in frame.subject if not any(m.form in _POINTING and m.plural for m in a.mentions)]  # no "they"
    people = table.people(named)
    official = len(people) > 1 and all(a.office for a in people) and sides_among(people) > 1
    return official and verb.tense in (Tense.PAST, Tense.PERFECT) and _APART.isdisjoint(frame.adverbs)


def is_briefing(frame: Frame, scene: Scene) -> bool:
    """Whether those who brief somebody do so at a meeting: people, or a body of mediators."""
    return any(
        a.kind is ActorKind.PERSON or a.id in scene.knowledge.formats or a.office == "co-chair"
        for a in table.parties(frame.subject)
    )


def meets_delegates(frame: Frame, scene: Scene) -> bool:
    """Whether an official meets delegates of a side, or the mediators of a format: "met the co-chairs"."""
    formats = scene.knowledge.formats
    guests = [a for a in (*frame.objects, *frame.after("with")) if table.parties([a])]
    official = any(a.office for a in table.people(frame.subject))
    return official and any(table.are_delegates(a) or any(x.id in formats for x in table.parties([a])) for a in guests)


def returns_to_table(frame: Frame) -> bool:
    """Whether several sides come back to one table: "return to the negotiating table in Ostia"."""
    if frame.lemma not in meeting_words().returning:
        return False
    return any(a.chunk.lemma == "table" for a in frame.after("to")) and sides_among(table.parties(frame.subject)) > 1
