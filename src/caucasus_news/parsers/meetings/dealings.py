"""Verbs that tell of a meeting by what is done between people: words exchanged, a call to thank, a guest brought."""

from collections.abc import Iterable
from itertools import pairwise

from caucasus_news.mentions.mention import Form, TimeMention
from caucasus_news.model import Actor, ActorKind, BlockKind, Place, PlaceKind, Precision
from caucasus_news.parsers.chunks import Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import details, table
from caucasus_news.parsers.meetings.apart import listed_towns
from caucasus_news.parsers.meetings.encounters import sides_among, signs_somewhere
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.polities import ARMED
from caucasus_news.parsers.scene import CALENDAR, TO, Scene, mentions_of, places_of
from caucasus_news.parsers.setting import dateline_place, places_around

_EXCHANGING = frozenset({"exchange", "swap", "trade", "have"})
_RINGING = frozenset({"phone", "ring", "telephone"})
#: What meets at home: "his cabinet meeting".
_DOMESTIC = frozenset({"cabinet", "faction", "government", "parliamentary", "party", "staff"})
_TELLERS = frozenset({"spokesperson", "aide", "adviser"})
_HAPPENING = frozenset({"hold", "occur", "take place"})
_NEVER = frozenset({"not", "never", "seldom", "rarely"})
_ONLY = (("only",), ("far",), ("long",), ("just",))
_TOPICAL = frozenset({"about", "concerning", "on", "over", "regarding"})
_SIDES = frozenset({"sides", "parties", "groups"})
_POINTING = frozenset({Form.PRONOUN, Form.NOMINAL})
_APART = frozenset({"separately", "respectively", "each", "individually"})
_TOWNS = frozenset({PlaceKind.TOWN, PlaceKind.CITY, PlaceKind.CAPITAL})
_PLACES = _TOWNS | {PlaceKind.SITE, PlaceKind.VILLAGE, PlaceKind.UNKNOWN}


def exchanges_words(frame: Frame) -> bool:
    """Whether people spoke to one another: "exchanged a few words with Aldor"."""
    if frame.lemma not in _EXCHANGING:
        return False
    said = meeting_words().pleasantries
    spoken = any(a.chunk.lemma in said for a in frame.objects)
    return spoken and bool(table.people(frame.after("with"))) and bool(table.people(frame.subject))


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


def who_tells(frame: Frame, scene: Scene) -> list[Actor]:
    """Who tells of talks "with" somebody, nobody else being named: "Talks with Aldor were held, Berrin said"."""
    judged = [link for link, role in frame.links if role == "object" and link.lemma in meeting_words().judging]
    if judged and len(table.people(frame.after("with"))) == 1 and frame.chunk.determiner == "the":
        judges = [a for link in judged for a in table.people(link.subject)]  # "called the meeting with Aldor useful"
        return [a for a in judges if a.office and a.office not in _TELLERS]
    if not table.parties(frame.after("with")):
        return []
    others = [link for link, role in frame.links if role == "object" and link.subject and link.lemma != "say"]
    if others:
        words = meeting_words()
        looking_back = [link for link in others if link.lemma not in words.onlooking]  # "recalled the talks with Aldor"
        return [a for link in looking_back for a in table.people(link.subject) if a.office in words.leaders]
    content = {id(link.governor) for link, _ in frame.links if link.role == "content"}
    told = [f for f in scene.frames[frame.sentence] if f.lemma == "say" and f.role == ""]
    told = [f for f in told if f.index > frame.index or id(f) in content]
    return [a for f in told for a in table.people(f.subject) if a.office and a.office not in meeting_words().voices]


def shares_meal(frame: Frame) -> bool:
    """Whether a meal or chat is one of people who are named: "dinner with Aldor", "Aldor and Berrin had dinner"."""
    words = meeting_words()
    taking = words.holding | words.sharing | {"give"}
    eaters = [a for link, role in frame.links if role == "object" and link.lemma in taking for a in link.subject]
    return bool(table.people(frame.after("with", "for", "between"))) or sides_among(table.people(eaters)) > 1


def tells_face_to_face(frame: Frame) -> bool:
    """Whether an official tells one of another side something in a town: "told Aldor in Ostia that"."""
    guests, tellers = table.people(table.direct(frame.objects)), table.people(frame.subject)
    officials = all(a.office for a in (*guests, *tellers))
    return officials and sides_among(guests) == 1 and sides_among([*guests, *tellers]) > 1 and _is_in_town(frame)


def _is_in_town(frame: Frame) -> bool:
    return any(place.kind in _TOWNS for place in places_of(frame, ("in", "at")))


def rings_up(frame: Frame) -> bool:
    """Whether an official does something with another by telephone, whatever the verb: "reached Aldor by phone"."""
    if frame.verb is None or frame.verb.negated or not meeting_words().phone & {*frame.adverbs}:
        return False
    people = table.people([*frame.subject, *table.direct(frame.objects), *frame.after("with", "to")])
    return sides_among(people) > 1 and bool(table.people(frame.subject))


def rung(frame: Frame) -> list[Argument]:
    """Who was telephoned, told by what for alone: "phoned to thank Aldor"."""
    if frame.lemma not in _RINGING or frame.objects:
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
    sides = max(map(_represented, rows))
    adverbs = details.adverbs_of(frame)
    if sides < 2 or listed_towns(frame):
        return False  # "signed decrees in Ostia and Amar"
    remote = bool(adverbs & (meeting_words().phone | meeting_words().video))
    if frame.lemma == "agree":  # not "agreed to a meeting in Ostia"
        return remote or any(p.kind is not PlaceKind.STATE for p in places_of(frame))
    where = where_met(frame, scene)  # "came to an agreement on the situation in Aldoria" tells of no place
    if where is None and signs_somewhere(frame) and _opens_report(frame, scene):
        where = dateline_place(scene)
    return remote or "together" in adverbs or (where is not None and where.kind is not PlaceKind.STATE)


def _opens_report(frame: Frame, scene: Scene) -> bool:
    """Whether a clause stands in the first sentence behind the dateline, whose news comes from there."""
    return frame.sentence - 1 in scene.document.by_kind.get(BlockKind.DATELINE, ())


def where_met(frame: Frame, scene: Scene) -> Place | None:
    """The place of a trigger, unless it belongs to what is talked about: "discussed the situation in Ostia"."""
    around = (frame, frame.governor) if frame.governor is not None else (frame,)
    told = (p for p in places_around(frame, scene) if not any(_is_spoken_of(p, f) for f in around))
    return next(told, None)


def _is_spoken_of(place: Place, frame: Frame) -> bool:
    """Whether a place is that of what a verb says is discussed."""
    words = meeting_words()
    discussion = frame.verb is None and frame.lemma.startswith("discussion")
    for (before, topics), (lemma, arguments) in pairwise(frame.prepositions):
        behind = arguments[0].chunk.first - len(lemma.split()) == topics[-1].chunk.last
        topical = (before in _TOPICAL and place.kind not in _PLACES) or (discussion and before == "of")
        if topical and behind and any(m.place == place for m in mentions_of(arguments)):
            return True  # "spoke about the dam and the crisis in Aldoria"
    if frame.lemma not in words.discussing or not frame.objects:
        return False
    topic = frame.objects[-1].chunk
    for lemma, arguments in frame.prepositions:
        if any(m.place == place for a in arguments for m in a.mentions):
            behind = arguments[0].chunk.first - len(lemma.split()) == topic.last
            return place.kind not in _PLACES or (behind and topic.lemma in words.topics)
    return False


def _represented(arguments: Iterable[Argument]) -> int:
    """How many sides persons, or officials whom nobody names, speak for."""
    row = list(arguments)
    officials = [a for a in row if table.are_delegates(a) and a.chunk.lemma not in _SIDES]
    return sides_among([*table.people(row), *table.parties(officials)])


def is_of_forces(frame: Frame) -> bool:
    """Whether forces meet in the field: "the two armies met near Ostia"; but "the commanders met"."""
    around = [a for a in (*frame.subject, *frame.objects, *frame.after("with")) if table.parties([a])]
    delegates = meeting_words().delegates
    return bool(around) and all(
        all(x.kind in ARMED for x in table.parties([a])) and a.chunk.lemma not in delegates for a in around
    )


def between_polities(frame: Frame) -> bool:
    """Whether governments sit down with one another: "Ostia held talks with Amar"; a bare "met" may be a match."""
    guests, hosts = table.parties([*frame.objects, *frame.after("with")]), table.parties(frame.subject)
    official = any(True for _ in frame.after("with")) or frame.role == "infinitive" or frame.lemma != "meet"
    named = all(table.parties([a]) for a in frame.objects)
    return official and named and bool(guests and hosts) and {a.id for a in guests} != {a.id for a in hosts}


def brings_together(frame: Frame, scene: Scene) -> bool:
    """Whether people are brought to one table; "closer together" are they brought in spirit."""
    keys = scene.document.tokens.keys
    last = scene.sentence(frame).last
    closer = any(keys[i - 1] == "closer" and keys[i] == "together" for i in range(frame.chunk.last + 1, last))
    together = "together" in frame.adverbs or "together" in frame.lemma or bool(frame.after("together with"))
    return together and not closer


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
    return chatting or (frame.lemma == "see" and (doing or any(True for _ in frame.after("as"))))


def officials_discuss(frame: Frame) -> bool:
    """Whether officials of several sides discuss something in a town, or under somebody's mediation."""
    words = meeting_words()
    if _talk_together(frame):
        return True
    officials = [a for a in frame.subject if table.are_delegates(a)]
    if sides_among(table.parties(officials)) < 2:
        return False
    mediated = any(a.chunk.lemma in words.auspices_nouns for a in frame.after("under", "with", "through"))
    return (
        mediated or any(True for _ in frame.after(*words.auspices)) or any(p.kind in _TOWNS for p in places_of(frame))
    )


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


def is_phase(frame: Frame, scene: Scene) -> bool:
    """Whether talks are spoken of in general: "a new stage of negotiations", "the history of talks between"."""
    said, first = scene.document.tokens.keys, frame.chunk.first
    dated = frame.times or any(True for _ in places_of(frame))
    return first > 1 and not dated and said[first - 1] == "of" and said[first - 2] in meeting_words().phases


def is_rumoured(frame: Frame, scene: Scene) -> bool:
    """Whether a meeting is one of hearsay: "rumours of a meeting", "speculation about talks"."""
    said, first = scene.document.tokens.keys, frame.chunk.first
    return first > 1 and said[first - 1] in ("about", "of", "on") and said[first - 2] in meeting_words().hearsay


def meets_delegates(frame: Frame, scene: Scene) -> bool:
    """Whether an official meets delegates of a side, or the mediators of a format: "met the co-chairs"."""
    formats = scene.knowledge.formats
    guests = [a for a in (*frame.objects, *frame.after("with")) if table.parties([a])]
    official = any(a.office for a in table.people(frame.subject))
    return official and any(table.are_delegates(a) or any(x.id in formats for x in table.parties([a])) for a in guests)


def is_hoped_for(frame: Frame, scene: Scene) -> bool:
    """Whether a meeting is what somebody hopes for: "hopes for a meeting", "prospects of a meeting"."""
    said, first = scene.document.tokens.keys, frame.chunk.first
    return first > 1 and said[first - 1] in ("for", "of") and said[first - 2] in meeting_words().hoping


def returns_to_table(frame: Frame) -> bool:
    """Whether several sides come back to one table: "return to the negotiating table in Ostia"."""
    if frame.lemma not in meeting_words().returning:
        return False
    return any(a.chunk.lemma == "table" for a in frame.after("to")) and sides_among(table.parties(frame.subject)) > 1


def is_settled(time: TimeMention) -> bool:
    """Whether a time tells one of a row from the others; "the third this year" does not."""
    return time.when.kind in CALENDAR and time.when.precision is not Precision.YEAR


def gives_speech(frame: Frame) -> bool:
    """Whether those who "spoke" did so before others: "spoke in parliament", "spoke at the conference"."""
    if any(True for _ in frame.after("with", "between")):
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


def whose_own(frame: Frame, scene: Scene) -> list[Actor]:
    """Of whom a relative clause tells the meeting: "Aldor, whose last encounter with Berrin was in Ostia"."""
    row = scene.chunks[frame.sentence]
    i = next((j for j in (frame.index - 1, frame.index - 2) if j > 0 and row[j].lemma == "whose"), -1)
    before = [c.mention for c in row[max(i - 2, 0) : max(i, 0)] if c.mention is not None]
    return [a for m in before[-1:] for a in m.actors if a.kind is ActorKind.PERSON]


def never_till_then(frame: Frame, scene: Scene) -> bool:
    """Whether a sentence opens by denying what it tells: "Not since May have they been in one room"."""
    keys, first = scene.document.tokens.keys, scene.sentence(frame).first
    return keys[first] in _NEVER and keys[first + 1 : first + 2] not in _ONLY


def who_discussed(frame: Frame, scene: Scene) -> list[Actor]:
    """Who discussed something in the sentence before "the discussion took place in Ostia"."""
    held = any(link.lemma in _HAPPENING for link, _ in frame.links)
    if not held or frame.sentence < 1 or frame.chunk.determiner != "the":
        return []
    before = scene.frames[frame.sentence - 1]
    if any(f.verb is None and f.lemma == frame.lemma for f in before):
        return []  # "discussed it at a meeting. The meeting": that one
    for other in before:
        if other.verb is not None and not other.verb.negated and other.lemma in meeting_words().discussing:
            people = table.people([*other.subject, *other.after("with")])
            if sides_among(people) > 1:
                return people
    return []
