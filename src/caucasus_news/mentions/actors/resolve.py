"""Who every noun phrase of a text means, in the order of the text."""

import datetime as dt
from collections.abc import Sequence

from caucasus_news.lexicon import Organization, SenseKind
from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.actors.cast import Cast, describe
from caucasus_news.mentions.actors.casting import Casting
from caucasus_news.mentions.actors.contested import over_a_land
from caucasus_news.mentions.actors.countries import infer_countries
from caucasus_news.mentions.actors.phrase import Kind, PersonName, Phrase
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.mentions.actors.resolve_bodies import body, side
from caucasus_news.mentions.actors.resolve_forces import force, people
from caucasus_news.mentions.actors.resolve_known import known, named
from caucasus_news.mentions.actors.resolve_offices import office
from caucasus_news.mentions.actors.resolve_people import person
from caucasus_news.mentions.actors.resolve_plurals import nominal
from caucasus_news.mentions.actors.resolve_pronouns import pronoun
from caucasus_news.mentions.actors.resolve_singles import single
from caucasus_news.mentions.actors.rows import describe_row
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.mentions.actors.telling import tell
from caucasus_news.mentions.places import metonyms
from caucasus_news.mentions.places.resolve import demonym, place, polity
from caucasus_news.model import Actor, ActorKind

_RESOLVERS = {
    Kind.PERSON: person,
    Kind.OFFICE: office,
    Kind.BODY: body,
    Kind.FORCE: force,
    Kind.PEOPLE: people,
    Kind.POLITY: polity,
    Kind.DEMONYM: demonym,
    Kind.KNOWN: known,
    Kind.NAMED: named,
    Kind.NOMINAL: nominal,
    Kind.SINGLE: single,
    Kind.PRONOUN: pronoun,
    Kind.PLACE: place,
    Kind.SIDE: side,
}
_SIDE_SENSES = (
    SenseKind.STATE,
    SenseKind.DE_FACTO,
    SenseKind.DEMONYM,
    SenseKind.CAPITAL,
    SenseKind.ORGANIZATION,
)
_ARMY = "armed_forces"
_HOME_ENOUGH = 2
_OFFICES = (Kind.OFFICE, Kind.NOMINAL)
_OWN = (Kind.BODY, Kind.SINGLE)
_HIGH = frozenset({"leader", "minister", "speaker", "security", "deputy"})
_COPULAS = frozenset({"was", "is", "became", "remains", "remained"})
_DATED = frozenset({",", "-", "–", "—", "(", "/", "."})
_OTHERS = 2  # states beside those of a war that a text may name, and still be about the war
_SHORT = 8  # tokens of a line that is no sentence


def resolve(reading: Reading, phrase: Phrase) -> None:
    """Find out who a phrase means, and whom it names in passing; the phrase keeps it."""
    if phrase.kind is Kind.PLACE and phrase.atom is None and not phrase.value and not phrase.text:
        return
    _RESOLVERS[phrase.kind](reading, phrase)
    if phrase.owners or phrase.toward:
        for target in phrase.toward:
            reading.find(target, phrase.sentence)
        _in_passing(phrase)


def read_all(
    scan: Scan,
    phrases: Sequence[Phrase],
    days: list[dt.date | None],
    bounds: list[tuple[int, int]],
    cast: Cast,
) -> Reading:
    """Find out who all the phrases mean, and add them to the `cast`; `days` and `bounds` are those of each sentence."""
    casting = Casting.of(cast.lexicon)
    reading = Reading(scan, cast.lexicon, cast.published, days, cast, casting, bounds=bounds)
    reading.resolve = resolve
    _count_states(reading)
    _admit_all(reading, phrases)
    _find_home(reading, phrases)
    _find_principals(reading)
    before: Phrase | None = None
    for phrase in phrases:
        phrase.done = True
        if before is None or phrase.sentence != before.sentence:
            _open_sentence(reading, phrase.sentence)
        if phrase.kind is Kind.POLITY:
            phrase.acts = metonyms.acts(scan, phrase, before)
        resolve(reading, phrase)
        if before is not None and before.kind is Kind.OFFICE and phrase.kind is Kind.PERSON:
            _merge(reading, before, phrase)
            _identify(reading, before, phrase)
        elif phrase.plural and phrase.kind in _OFFICES:
            describe_row(reading, phrase)
        tell(reading, phrase)
        reading.done.append(phrase)
        before = phrase
    infer_countries(reading)
    return reading


def _open_sentence(reading: Reading, sentence: int) -> None:
    """Turn to the next sentence: its tokens, whether it quotes anybody, and whether people or sides meet in it."""
    scan = reading.scan
    scan.first, scan.end = reading.bounds[sentence]
    keys, follow = scan.keys[scan.first : scan.end], scan.words_known.follow
    reading.quoting = '"' in keys
    reading.meeting = not (follow["encounters"].isdisjoint(keys) and follow["opposing"].isdisjoint(keys))


def _in_passing(phrase: Phrase) -> None:
    """Add those whom the phrase's owners name."""
    found = [who for owner in (*phrase.owners, *phrase.toward) for who in (*owner.who, *owner.also)]
    if not found and not phrase.also:
        return
    also = [who for who in (*phrase.also, *found) if who not in phrase.who]
    if not phrase.who and phrase.kind is Kind.OFFICE and all(_capital(owner) for owner in phrase.owners):
        also = []  # "our Tbilisi correspondent" speaks of nobody
    phrase.also = tuple(dict.fromkeys([who for who in also if _named(who)]))


def _capital(phrase: Phrase) -> bool:
    return phrase.atom is not None and phrase.atom.kind is SenseKind.CAPITAL


def _named(who: Who) -> bool:
    """Whether the text names somebody, rather than an office alone."""
    return who.named if isinstance(who, Someone) else who.kind is not ActorKind.PERSON


def _merge(reading: Reading, office: Phrase, person: Phrase) -> None:
    """`the OFFICE, TITLE NAME,`: one person by two titles, unless the office is known to be another's."""
    keys = reading.scan.keys
    apposed = office.last == person.first - 1 and keys[office.last] == "," and office.sentence == person.sentence
    if not apposed or office.plural or office.indefinite or not person.who:
        return
    unnamed = [who for who in office.who if isinstance(who, Someone) and who.serves is not None]
    if office.who not in ((), person.who) and not unnamed:
        return
    if office.titles[-1].rank == "same" and office.owners:
        mine = set(reading.polities(reading.owners(office))) & set(reading.polities(person.who))
        office.who = person.who if mine else office.who  # "his Turkish host, President X,"
    if office.titles[-1].rank == "same" or reading.scan.key(person.last) not in (",", ".", ")", ";", "-", ""):
        return
    someone = person.who[0]
    if isinstance(someone, Someone):
        describe(someone, office.titles, deputy=office.deputy, former=office.former)
        for known in unnamed:
            known.same = someone
        person.first, person.also = office.first, tuple(dict.fromkeys((*person.also, *office.also)))
        office.merged = True
        if reading.done and reading.done[-1] is office:
            reading.done.pop()


def _identify(reading: Reading, office: Phrase, person: Phrase) -> None:
    """`the Aldorian leader was NAME`: the office is that person's, whoever else has held it."""
    keys = reading.scan.keys
    said = office.sentence == person.sentence and office.last == person.first - 1 and keys[office.last] in _COPULAS
    if said and person.who and not (office.plural or office.indefinite or office.former):
        office.who = person.who
        told_of = reading.story.persons
        told_of[:] = [told for told in told_of if told.token != office.first]
        for who in person.who:
            if isinstance(who, Someone):
                reading.story.person(who, office.first, office.sentence, subject=True)


def _count_states(reading: Reading) -> None:
    """How often the text names each state, in whatever way, and each armed group that may be a side."""
    sides, weights = reading.casting.known.sides, reading.story.weights
    armies: dict[str, int] = {}  # of states that are told of by their armies alone
    for atom in reading.scan.at:
        if atom is None or atom.kind not in _SIDE_SENSES:
            continue
        record = atom.senses[0].record
        if record.id in sides or not isinstance(record, Organization):
            weights[record.id] += 1
        elif record.kind == _ARMY and record.country is not None:
            armies[record.country] = armies.get(record.country, 0) + 1
    for country, count in armies.items():
        weights[country] = weights[country] or count


def _admit_all(reading: Reading, phrases: Sequence[Phrase]) -> None:
    """Everybody who is named in full, so that a surname before the full name is understood too."""
    for number, phrase in enumerate(phrases):
        if phrase.value == "perhaps":
            _siblings(reading, phrases, number)
        name = phrase.name
        if name is not None and name.sure and (name.words[0][2:] or len(name.words[0].rstrip(".")) > 1):
            reading.cast.admit(name, reading.day(phrase))
        for one in (*phrase.parts, *phrase.owners) if phrase.parts or phrase.owners else ():
            if one.name is not None and one.name.sure:
                reading.cast.admit(one.name, reading.day(phrase))


def _siblings(reading: Reading, phrases: Sequence[Phrase], number: int) -> None:
    """Of "Razi and Bayram Huseynov": the first has the surname too."""
    if number + 1 >= len(phrases):
        return
    first, second = phrases[number], phrases[number + 1]
    if first.value != "perhaps" or first.name is None or second.name is None or second.name.records:
        return
    scan = reading.scan
    joined = second.first == first.last + 1 and scan.keys[first.last] == "and"
    if joined and len(second.name.words) == 2 and scan.keys[first.first] in scan.words_known.given:
        words = (*first.name.words, second.name.words[-1])
        first.name, first.value = PersonName(first.first, first.last, words, sure=True), ""


def _find_home(reading: Reading, phrases: Sequence[Phrase]) -> None:
    """The state whose officials are named without it, or where the news is dated: "the ministry" is its own."""
    score: dict[str, int] = {}
    for phrase in phrases:
        name = phrase.name
        if phrase.kind is not Kind.PERSON or name is None or not phrase.titles or phrase.titles[0].weak:
            continue
        if phrase.titles[0].title in reading.scan.words_known.of_one_state:
            continue
        ours = any(owner.determiner == "our" for owner in phrase.owners)
        high = phrase.titles[0].rank in _HIGH or ours
        if phrase.former or any(owner.kind not in _OWN or owner.owners for owner in phrase.owners):
            continue
        if phrase.titles[0].rank not in _HIGH and not phrase.owners:
            continue
        record = name.records[0] if len(name.records) == 1 else None
        term = reading.cast.term(record, reading.day(phrase)) if record is not None else None
        if term is not None:
            score[term.jurisdiction] = score.get(term.jurisdiction, 0) + (2 if high else 1)
    for phrase in phrases[:12]:
        if phrase.kind is Kind.POLITY and phrase.atom is not None and phrase.atom.kind is SenseKind.CAPITAL:
            first, end = reading.bounds[phrase.sentence]
            after = reading.scan.key(phrase.last)
            dates = after in _DATED or after.isdecimal() or phrase.last >= end or reading.scan.words[first].isupper()
            short = end - phrase.first <= _SHORT
            stamped = not any(word[0].isalpha() for word in reading.scan.words[first : phrase.first])  # "20/09, Ostia"
            if stamped and dates and (short or reading.scan.words[phrase.first].isupper()):
                code = phrase.atom.senses[0].record.id
                score[code] = score.get(code, 0) + 1
                reading.dated = reading.dated or reading.casting.polity(code)
    weights = reading.story.weights.most_common()  # with a number it imports a module
    heaviest = [pair for pair in weights if pair[0] in reading.casting.known.polities][:2]
    if heaviest and (len(heaviest) == 1 or heaviest[0][1] > heaviest[1][1]):
        score[heaviest[0][0]] = score.get(heaviest[0][0], 0) + 1
    ranked = sorted(score.items(), key=lambda item: -item[1])
    if ranked and ranked[0][1] >= _HOME_ENOUGH and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
        reading.home = reading.casting.polity(ranked[0][0])


def _find_principals(reading: Reading) -> None:
    """The two in conflict whom the text names most: each at least once."""
    story, known, best = reading.story, reading.casting.known, (0, 0)
    weights, opponents = story.weights, known.opponents(reading.published)
    for one, other in opponents.pairs:
        if one in weights and other in weights:
            weight = (min(weights[one], weights[other]), weights[one] + weights[other])
            if weight > best:
                best, story.principals = weight, (known.sides[one], known.sides[other])
    if story.principals:
        story.principals = over_a_land(reading, story.principals) or story.principals
    story.principals = story.principals or _at_war(reading) or _spoken_for(reading)
    story.ids, story.conflicts = known.jurisdictions, opponents.conflicts


def _spoken_for(reading: Reading) -> tuple[Actor, ...]:
    """The only two in conflict whose people the text names in full, where it names no such states."""
    known = reading.casting.known
    terms = [who.term for who in reading.cast.people.values() if who.term is not None]
    told = {term.jurisdiction for term in terms}
    pairs = [(one, other) for one, other in known.opponents(reading.published).pairs if {one, other} <= told]
    return (known.sides[pairs[0][0]], known.sides[pairs[0][1]]) if len(pairs) == 1 else ()


def _at_war(reading: Reading) -> tuple[Actor, ...]:
    """The two states of a war that the text names, where it names hardly anybody else: "after the 44-day war"."""
    known, named = reading.casting.known, set(reading.story.weights)
    for war in reading.scan.wars:
        states = [party for party in war.parties if reading.lexicon.state(party) is not None]
        if len(states) == 2 and len(named - set(war.parties)) < _OTHERS:
            return tuple(known.sides[state] for state in states)
    return ()
