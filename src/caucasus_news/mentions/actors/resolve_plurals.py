"""Whom nouns in the plural mean: "the two countries", "both leaders", "the ministers", "the pair"."""

from itertools import combinations

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.colleagues import two_alike
from caucasus_news.mentions.actors.designations import PREDICATING
from caucasus_news.mentions.actors.grounds import met_by, within_body
from caucasus_news.mentions.actors.offices import holder, leading
from caucasus_news.mentions.actors.parties import is_armed_group
from caucasus_news.mentions.actors.phrase import Phrase
from caucasus_news.mentions.actors.reading import Reading, is_polity
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.mentions.coreference import Story
from caucasus_news.model import Actor

#: The rank of those whom a noun means, and the offices that they may hold.
_RANKED = {
    "president": "leader",
    "foreign minister": "minister",
    "deputy prime minister": "deputy",
    "special representative": "envoy",
}
_OFFICES = {
    "foreign minister": ("foreign_minister",),
    "minister": ("foreign_minister",),
    "deputy prime minister": ("deputy_prime_minister",),
    "special representative": ("special_envoy",),
    "security": ("security_council_secretary",),
}
_OFFICED = frozenset({"leader", "president", *_OFFICES})
_FOREIGN = frozenset({"foreign minister", "foreign secretary", "secretary of state", "minister"})
_SENT = frozenset({"delegations", "governments"})
#: Words that say of two that they are enemies.
_AT_ODDS = frozenset(
    {"warring", "conflicting", "rival", "rivals", "feuding", "belligerents", "adversaries", "foes", "enemies"}
)
_ALIKE = frozenset({"colleagues", "counterparts"})
_VISITING = frozenset({"guests", "visitors", "interlocutors", "hosts"})  # of somebody: those told of beside them
_GUEST = frozenset({"guest", "interlocutor", "visitor"})
_LATELY = 20  # entries of the story
_FEW = 6  # entries of the story
_THREE = 3  # or more are no pair
_NEARBY = 6  # sentences back within which "the two men" may have been told of
#: Nouns in the plural that may mean anybody.
_ANY = frozenset({"men", "women", "officials", "politicians", "participants"})
#: Articles without which "two men" may be any.
_DEFINITE = frozenset({"the", "both", "these", "all", "each", "neither", "either"})


def nominal(reading: Reading, phrase: Phrase) -> None:
    """Of "The two countries", "both leaders", "the ministers", "the co-chairs"."""
    owners = reading.owners(phrase)
    possessed, noun = phrase.determiner in ("their", "his", "her", "its"), reading.scan.keys[phrase.head]
    if phrase.parts:
        for part in phrase.parts:
            reading.find(part, phrase.sentence)
        phrase.who = tuple(who for part in phrase.parts for who in part.who)
    elif phrase.value == "states":
        theirs = reading.polities(reading.possessor(phrase)) if phrase.determiner == "their" else []
        phrase.who = tuple(reading.polities(owners)) or (tuple(theirs) if len(theirs) > 1 else ())
        if len(phrase.who) == 1 and not _AT_ODDS.isdisjoint(reading.scan.keys[phrase.first : phrase.head + 1]):
            both = reading.story.principals  # "the warring sides of Sudan"
            phrase.who = both if phrase.who[0] in both else phrase.who
        phrase.who = phrase.who or (() if _of_body(reading, phrase, owners) else _states(reading, phrase))
    elif owners:
        phrase.who = tuple(reading.polities(owners) or owners)
    elif phrase.count == 2 and (possessed or phrase.determiner == "both") and noun in _ALIKE and not owners:
        phrase.who = tuple(two_alike(reading, phrase))
    elif possessed and phrase.value in _OFFICED:
        several = reading.polities(reading.possessor(phrase))  # "their ministers"; "his ministers" are nobody known
        phrase.who = tuple(_holders(reading, phrase, several)) if len(several) > 1 else ()
    elif possessed and noun in _VISITING:
        told = reading.scan.keys[max(0, phrase.first - 1)] in PREDICATING  # "had the pair as his guests"
        phrase.who = () if told else reading.story.together(phrase.sentence, phrase.count, people=True)
    elif possessed:
        phrase.who = tuple(who for who in reading.possessor(phrase) if not isinstance(who, Someone))
    elif phrase.value in ("co-chair", "mediator"):
        phrase.who = tuple(_mediators(reading, phrase))
    elif phrase.value == "people":
        phrase.who = _people(reading, phrase)
    elif not within_body(reading, phrase):
        phrase.who = tuple(_ranked(reading, phrase))


def _of_body(reading: Reading, phrase: Phrase, owners: list[Who]) -> bool:
    """Whether states are those that an organisation has: "the countries of the group"."""
    behind = reading.scan.atom(phrase.last + 2) if reading.scan.key(phrase.last) == "of" else None
    named = behind is not None and behind.kind is SenseKind.ORGANIZATION
    return named or any(isinstance(who, Actor) and not is_armed_group(reading, who) for who in owners)


def _people(reading: Reading, phrase: Phrase) -> tuple[Who, ...]:
    """Of "The two men", "the pair", "the trio": so many told of together, else the only ones near."""
    if phrase.determiner not in _DEFINITE:
        return ()
    story, noun = reading.story, reading.scan.keys[phrase.head]
    count = phrase.count or (3 if noun == "trio" else 2)
    if noun in _GUEST and (row := _received(reading, phrase)):
        return row
    by = met_by(reading, phrase)
    if noun in _ANY and not phrase.count and phrase.determiner != "both":
        return story.together(phrase.sentence, people=True, near=1)  # "the men" are who was told of right before
    found = story.together(phrase.sentence, count, people=True, near=_NEARBY, apart_from=by)
    found = found or story.only(count, phrase.sentence, but=by)
    near = (g for g in reversed(story.gatherings) if g.sentence >= phrase.sentence - _NEARBY)
    return found or next((group.members for group in near if len(group.members) == count), ())


def _received(reading: Reading, phrase: Phrase) -> tuple[Who, ...]:
    """Of "each guest": those two whom the one who acts met before."""
    acting = reading.story.acting(phrase.sentence)
    met = next((g.members for g in reversed(reading.story.gatherings) if acting in g.members), ())
    row = tuple([who for who in met if who is not acting])
    return row if len(row) == phrase.count else ()


def _states(reading: Reading, phrase: Phrase) -> tuple[Actor, ...]:
    known, scan = reading.scan.words_known, reading.scan
    before = scan.keys[scan.first : phrase.first]
    if "other" in scan.keys[phrase.first : phrase.head]:
        return ()  # "the other countries of the group"
    third = None
    if not known.follow["hosting"].isdisjoint(before) or "invitation" in before:
        inviting = "invitation" in before  # "at the invitation of Aldoria, the ministers of the two countries"
        here = (t for t in reading.story.things[-_FEW:] if t.sentence == phrase.sentence and (t.subject or inviting))
        third = next((t.who for t in here), None)
    noun = scan.keys[phrase.head]
    hostile = (
        noun in known.follow["hostile"]
        or noun.startswith("neighb")
        or not known.follow["war"].isdisjoint(scan.keys[scan.first : scan.end])
    )
    if noun not in known.follow["hostile"] and not all(map(is_polity, reading.story.principals)):
        hostile = False  # a state and an armed group are no "countries"
    strict = not _AT_ODDS.isdisjoint((noun, *scan.keys[phrase.first : phrase.head]))
    strict = strict or scan.keys[phrase.last : phrase.last + 3] == ("to", "the", "conflict")
    found = reading.story.pair(phrase.sentence, phrase.count or 2, hostile=hostile or strict, strict=strict, but=third)
    found = found or _so_many(reading, phrase)
    if noun in _SENT and (not found or reading.story.lesser(found)):  # of a state and an armed group too
        sides = reading.story.pair(phrase.sentence, phrase.count or 2, hostile=True, but=third)
        found = sides if reading.story.opposed(sides) else found
    return _neighbours(reading, phrase, found) if noun.startswith("neighb") else found


def _so_many(reading: Reading, phrase: Phrase) -> tuple[Actor, ...]:
    """Of "The three countries": those whose people were told of near by, if they are just so many."""
    if phrase.count < _THREE:
        return ()
    near = reading.named_near(phrase.sentence)
    return tuple(sorted(near, key=lambda state: state.id)) if len(near) == phrase.count else ()


def _neighbours(reading: Reading, phrase: Phrase, found: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """These two where they have a border in common, else the only two told of near by that have one."""
    known = reading.scan.words_known.neighbours
    if len(found) not in (0, 2):
        return found
    near = {who for who in reading.states_near(phrase.sentence) if isinstance(who, Actor)}
    pairs = [found or (), reading.story.principals, *combinations(sorted(near, key=lambda state: state.id), 2)]
    ids = [tuple(reading.jurisdiction(state) for state in pair) for pair in pairs]
    fitting = [pair for pair, two in zip(pairs, ids, strict=True) if len(two) == 2 and two[1] in known.get(two[0], ())]
    if fitting and (len(fitting) == 1 or fitting[0] in (found, pairs[1])):
        return fitting[0]
    return found if any(reading.jurisdiction(state) not in known for state in found) else ()


def _ranked(reading: Reading, phrase: Phrase) -> list[Who]:
    """The leaders or ministers told of: a group just named, else those of the two states that the text is about."""
    story = reading.story
    if phrase.deputy:
        return list(story.ranked(frozenset({"deputy"}), phrase.count))
    ranks = frozenset({_RANKED.get(phrase.value, phrase.value)})
    if phrase.value == "envoy":
        ranks |= {"co-chair"}
    if reading.scan.keys[phrase.head] == "diplomats":
        ranks |= {"minister", "deputy"}
    just = story.together(phrase.sentence, phrase.count, people=True, near=1)
    if not _AT_ODDS.isdisjoint(reading.scan.keys[phrase.first : phrase.head]):
        rivals = [who for who in just if reading.polity(who) in story.principals]
        if len(rivals) == 2:
            return rivals  # "the rival leaders" are not the one who brought them together
    if just and all(isinstance(who, Someone) and who.ranks & ranks and _bears(who, phrase.value) for who in just):
        return list(just)
    if just and phrase.count == 2 and phrase.value == "leader" and not _led(reading, phrase):
        return list(just)
    found: list[Who] = []
    if phrase.count in (0, 2) and story.principals:
        served = [who for who in _ministering(story, phrase.value) if who.ranks & ranks]
        own = {who: polity for who in served if (polity := reading.polity(who)) in story.principals and _heads(who)}
        if len(set(own.values())) == 2:
            found = list(story.ranked(ranks, 2, among=own))
            if len({own[who] for who in found if isinstance(who, Someone)}) == 2:
                return found
    among = _ministering(story, phrase.value)
    found = list(story.ranked(ranks, phrase.count, among=among)) if among else []
    if found:
        return found
    if phrase.count > 2:
        return _holders(reading, phrase, list(_so_many(reading, phrase))) if phrase.value in _OFFICES else []
    if phrase.value not in _OFFICED:
        return list(just) if phrase.count == 2 else []
    hostile = phrase.value != "special representative"  # who may be those of any two states
    return _holders(reading, phrase, list(story.pair(phrase.sentence, phrase.count or 2, hostile=hostile)))


def _led(reading: Reading, phrase: Phrase) -> bool:
    """Whether leaders proper were told of near by, so that "both leaders" are no ministers."""
    near = [told.who for told in reading.story.persons[-_LATELY:] if told.sentence >= phrase.sentence - 2]
    return any(isinstance(who, Someone) and "leader" in who.ranks for who in near)


def _ministering(story: Story, value: str) -> set[Someone]:
    """Those told of whom a noun may mean: "the foreign ministers" are no defence ministers."""
    return {who for who in story.lately() if _bears(who, value)}


def _bears(someone: Someone, value: str) -> bool:
    if value in ("deputy prime minister", "special representative"):
        return value in someone.titles or someone.known_office in _OFFICES[value]
    return (
        value != "foreign minister"
        or someone.known_office == "foreign_minister"
        or not _FOREIGN.isdisjoint(someone.titles)
    )


def _heads(someone: Someone) -> bool:
    """Whether a person leads a state or ministry now, rather than having been named with a lesser office."""
    return someone.term is not None or bool(someone.titles)


def _holders(reading: Reading, phrase: Phrase, polities: list[Actor]) -> list[Who]:
    """Who holds the office in each of these states."""
    found: list[Who] = []
    for polity in polities:
        place, day = reading.jurisdiction(polity), reading.day(phrase)
        offices = _OFFICES.get(phrase.value) or leading(place, day)
        if phrase.value == "president":
            offices = ("president", *offices)
        record = holder(reading.lexicon, offices, place, day, abroad=True)
        if record is not None:
            found.append(reading.cast.of_record(record, day))
    return found if len(found) == len(polities) else []


def _mediators(reading: Reading, phrase: Phrase) -> list[Who]:
    """Of "The co-chairs", "the mediators": those told of as such, else the format that they belong to."""
    found: list[Who] = list(reading.story.ranked(frozenset({"co-chair"}), phrase.count))
    if found:
        return found
    mediating = reading.scan.words_known.mediating
    found.extend(actor for actor in reading.story.things_lately() if actor.name in mediating)
    return found[:1] or (_chairing(reading, phrase) if phrase.value == "co-chair" else [])


def _chairing(reading: Reading, phrase: Phrase) -> list[Who]:
    """The body that has co-chairs for the talks of just the two whom the text is about, or whose people it named.

    Not of co-chairs who only look on: "the talks closed with the co-chairs speaking of progress".
    """
    if reading.scan.key(phrase.first - 1) == "with" and reading.scan.key(phrase.last).endswith("ing"):
        return []
    told = [reading.polity(told.who) for told in reading.story.persons[-_LATELY:]]
    sides = {reading.jurisdiction(side) for side in reading.story.principals or told if side is not None}
    bodies = [body for body in reading.lexicon.organizations if body.parties and sides == set(body.parties)]
    return [body.actor for body in bodies if body.chairs == (body.name,)]
