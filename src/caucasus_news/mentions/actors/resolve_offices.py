"""Who is meant by an office without a name."""

from collections.abc import Iterable

from caucasus_news.mentions.actors.bearers import (
    head_of_told,
    in_office,
    just_told,
    last_in_office,
    of_own_state,
    unnamed_voice,
)
from caucasus_news.mentions.actors.colleagues import counterparts, host, of_one_island
from caucasus_news.mentions.actors.grounds import behind_where, ground, in_office_there, met_by, visited
from caucasus_news.mentions.actors.office_holders import deputy_of, held_by
from caucasus_news.mentions.actors.offices import holder, leading, offices_of
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.reading import Reading, is_polity
from caucasus_news.mentions.actors.roles import HOST, Title
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.model import Actor

_MEETING_BY_RANK = frozenset({"spokesperson", "speaker"})  # ranks of one title each
_HELD_BY_ONE = frozenset({"leader", "minister", "security", "deputy"})  # ranks of those whom a state has one of
_SOME = frozenset({"senior", "local", "regional", "several", "some", "other", "sector", "field"})
_NATIONS = (Kind.DEMONYM, Kind.POLITY)
_AHEAD = 4  # tokens behind an office among which a body's name stands


def office(reading: Reading, phrase: Phrase) -> None:
    """A title without a name: whoever holds it on the day spoken of."""
    owners = reading.owners(phrase)
    if phrase.parts:
        _parts(reading, phrase, owners)
        return
    title = phrase.titles[-1]
    if _predicated(reading, phrase):
        return
    if title.title == HOST:
        phrase.who = tuple(host(reading, phrase, owners))
    elif title.rank == "same":
        phrase.who = tuple(counterparts(reading, phrase, owners))
    elif owners or reading.possessor(phrase):
        phrase.who = tuple(_held(reading, phrase, title, owners or reading.possessor(phrase)))
    elif phrase.plural and phrase.indefinite and not phrase.owners:
        phrase.who = just_told(reading, phrase, title)
        row = _joined(reading, phrase)
        if row is not None and row.owners:
            phrase.owners = (
                row.owners
            )  # "the presidents and foreign ministers of both", "their presidents and ministers"
            phrase.who = tuple(_held(reading, phrase, title, reading.owners(phrase)))
        elif not phrase.who and (row is not None or _opens_meeting(reading, phrase, title)):
            phrase.who = tuple(_several(reading, phrase, title))
    elif phrase.owners or phrase.determiner == "its":
        return  # "its president", whatever it is
    elif phrase.plural:
        phrase.who = tuple(_several(reading, phrase, title))
    elif not phrase.indefinite:
        phrase.who = tuple(_told_before(reading, phrase, title))


def _joined(reading: Reading, phrase: Phrase) -> Phrase | None:
    """The officials that "and" joins to others named without an article: "the co-chairs and foreign ministers"."""
    before = reading.done[-1] if reading.done else None
    if before is None or before.last != phrase.first - 1 or reading.scan.keys[before.last] != "and":
        return None
    return before if before.plural and before.who and before.kind in (Kind.OFFICE, Kind.NOMINAL) else None


def _opens_meeting(reading: Reading, phrase: Phrase, title: Title) -> bool:
    """Whether a sentence tells of "Presidents" that they met or spoke: those of the states that the text is about."""
    if not _meets(reading, phrase) or phrase.first != reading.scan.first or title.rank not in ("leader", "minister"):
        return False
    day, pair = reading.day(phrase), reading.story.pair(phrase.sentence, 2)
    leads = (leading(reading.jurisdiction(polity), day)[0] for polity in pair)
    return title.title != "president" or all(office == "president" for office in leads)


def _meets(reading: Reading, phrase: Phrase) -> bool:
    """Whether what stands behind an office tells of a meeting."""
    behind = reading.scan.keys[phrase.last : phrase.last + _AHEAD]
    return not reading.scan.words_known.follow["encounters"].isdisjoint(behind)


def _predicated(reading: Reading, phrase: Phrase) -> bool:
    """Whether it is what somebody becomes, not who: "chaired it as head of the bloc", "was named premier of A"."""
    if phrase.determiner or phrase.first == reading.scan.first:
        return False
    before = reading.scan.keys[phrase.first - 1 : max(phrase.head, phrase.first)]
    return not reading.scan.words_known.follow["predicating"].isdisjoint(before)


def _held(reading: Reading, phrase: Phrase, title: Title, owners: Iterable[Who]) -> list[Who]:
    """Who holds an office for each owner; of several envoys or deputies, nobody known for all, those they speak for."""
    owned = [(owner, held_by(reading, phrase, title, owner)) for owner in owners]
    unknown = [owner for owner, found in owned if not found or found == [owner]]
    if phrase.plural and len(owned) == 1 and isinstance(owned[0][0], Someone):
        return []  # "his ministers"
    if phrase.count == 2 and len(owned) == 1:
        pair = of_one_island(reading, title, owned[0][0])
        if pair:
            return pair
    if phrase.plural and _are_lesser(reading, phrase) and all(is_polity(owner) for owner, _ in owned):
        return [owner for owner, _ in owned]  # "senior army commanders of A and B"
    if phrase.plural and len(phrase.owners) > 1 and all(owner.kind is Kind.PERSON for owner in phrase.owners):
        return list(reading.polities(owner for owner, _ in owned))  # "the aides of X and Y"
    if phrase.plural and len(owned) == 1 and _is_general(title, owned[0][0]):
        return [owner for owner, _ in owned]  # "Ostian envoys", "leaders of the movement"
    stood_for = title.rank == "envoy" or all(is_polity(owner) for owner, _ in owned)
    if phrase.plural and len(owned) > 1 and unknown and stood_for:
        return [owner for owner, _ in owned]
    found = list(dict.fromkeys(who for _, found in owned for who in found))
    if not phrase.plural and any(isinstance(who, Someone) for who in found):
        return [who for who in found if isinstance(who, Someone)]  # "the US co-chair of the group" is no group
    return found


def _are_lesser(reading: Reading, phrase: Phrase) -> bool:
    """Whether people of a rank are some of many: "commanders", "senior ministers", who head nothing by that alone."""
    words = reading.scan.keys[phrase.first : phrase.head + 1]
    return words[-1:] == ("commanders",) or not _SOME.isdisjoint(words)


def _is_general(title: Title, owner: Who) -> bool:
    """Whether a title says no more than a rank, so that several of one side may bear it."""
    if title.title == "leader":
        return isinstance(owner, Actor)
    return is_polity(owner) and (title.rank in ("envoy", "deputy") or title.title in ("minister", "aide"))


def _parts(reading: Reading, phrase: Phrase, owners: list[Who]) -> None:
    """Of "The foreign ministers of A and B, X and Y": each name with its title and owner."""
    states = [owner for owner in phrase.owners if owner.kind in _NATIONS]
    aligned = next((row for row in (phrase.owners, states) if len(row) == len(phrase.parts)), [])
    shared = len(states) == len(phrase.owners) == 1  # "two US congressmen, X and Y"
    for number, part in enumerate(phrase.parts):
        part.titles, part.deputy, part.former = part.titles or phrase.titles, phrase.deputy, phrase.former
        if aligned and not part.owners:
            part.owners = [aligned[number]]
        elif not part.owners and (shared or (phrase.titles and phrase.titles[0].rank == "co-chair")):
            part.owners = phrase.owners
        part.determiner = phrase.determiner
        reading.find(part, phrase.sentence)
    phrase.who = tuple(who for part in phrase.parts for who in part.who)
    phrase.also = tuple(owners)


def _several(reading: Reading, phrase: Phrase, title: Title) -> list[Who]:
    """Of "The defence ministers": those told of who hold it, else who holds it in the two states that are told of."""
    story, ranks = reading.story, frozenset({"deputy" if phrase.deputy else title.rank})
    if phrase.deputy:
        title = deputy_of(title)
    if not title.offices or title.title == "leader":
        return list(story.ranked(ranks, phrase.count))
    bearers = {who for who in story.lately() if _bears(reading, who, title)}
    found: list[Who] = list(story.ranked(ranks, phrase.count, among=bearers)) if bearers else []
    if not found and phrase.deputy and not phrase.former and _meets(reading, phrase):
        return list(story.pair(phrase.sentence, phrase.count or 2))  # "The deputy ministers met"
    if found or phrase.deputy or phrase.former or title.rank not in _HELD_BY_ONE:
        return found
    for hostile in (False, True):  # Scholz who met Pashinyan is no prime minister: those at odds are meant
        polities = story.pair(phrase.sentence, phrase.count or 2, hostile=hostile)
        found = [who for polity in polities for who in held_by(reading, phrase, title, polity)]
        bearing = [who for who in found if isinstance(who, Someone) and (who.serves or _bears(reading, who, title))]
        if len(found) == len(polities) and (len(bearing) == len(found) or title.rank != "leader"):
            return found
    return []


def _bears(reading: Reading, someone: Someone, title: Title) -> bool:
    if title.title == "deputy minister":
        return "deputy" in someone.ranks
    if title.rank in _MEETING_BY_RANK and title.rank in someone.ranks:
        return True
    if title.title in someone.titles:
        return True
    held = in_office(reading, someone)  # a chancellor is no prime minister
    return someone.known_office in title.offices and (title.rank != "leader" or held == title.title)


def _told_before(reading: Reading, phrase: Phrase, title: Title) -> list[Who]:
    """Of "The minister", "the president": the latest of that title or rank, else of the press's own state."""
    ranks = frozenset({title.rank}) if title.title in ("minister", "leader", "envoy", "spokesperson") else frozenset()
    if title.weak and not title.profession and title.title != "envoy":
        ranks = frozenset()
    there = behind_where(reading, phrase)
    if there is not None and title.offices and title.rank in ("leader", "minister") and not phrase.deputy:
        found = held_by(reading, phrase, title, there)
        if found and isinstance(found[0], Someone):
            return found
    outside = not reading.quoted(phrase)
    someone = of_own_state(reading, phrase, title)
    someone = someone or reading.story.last_ranked(title.title, frozenset(ranks - {""}), outside=outside)
    if someone is None and title.offices and not (phrase.former or phrase.deputy):
        someone = last_in_office(reading, title)
    if someone is not None and someone in met_by(reading, phrase):
        someone = in_office_there(reading, phrase, title, ground(reading, phrase))
    someone = someone or in_office_there(reading, phrase, title, visited(reading, phrase))
    if someone is not None:
        return [someone]
    if title.rank == "spokesperson":
        return unnamed_voice(reading, title)
    if "secretary_general" in title.offices:
        return head_of_told(reading, phrase, title)
    sole = reading.casting.polity(reading.scan.words_known.states_of.get(title.title))
    if sole is not None and not phrase.deputy and not phrase.former:
        return held_by(reading, phrase, title, sole)
    if reading.home is None or title.weak or title.title in ("minister", "leader") or phrase.deputy or phrase.former:
        return []
    place, day = reading.jurisdiction(reading.home), reading.day(phrase)
    record = holder(reading.lexicon, offices_of(title, place, day), place, day)
    return [] if record is None else [reading.cast.of_record(record, day)]
