"""Who is meant by a name or an office."""

import datetime as dt

from caucasus_news.lexicon import Person, canonical_key
from caucasus_news.mentions.actors.cast import describe
from caucasus_news.mentions.actors.offices import holder, offices_of, speaking_for
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.reading import Reading, is_polity
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.mentions.actors.vocabulary import Title
from caucasus_news.model import Actor, ActorKind, Problem


_LOCAL = frozenset({"civilians", "soldiers", "nationals", "guards"})


def person(reading: Reading, phrase: Phrase) -> None:
    """A phrase with a name: who it is, and what the phrase tells of the person."""
    owners = reading.owners(phrase)
    someone = _someone(reading, phrase, owners)
    if someone is None:
        return
    describe(someone, phrase.titles, deputy=phrase.deputy, former=phrase.former)
    _spoken_for(reading, phrase, someone)
    owners = reading.owners(phrase)
    _belong(reading, phrase, someone, owners)
    _contradicted(reading, phrase, someone, owners)
    someone.local |= phrase.military or phrase.value in _LOCAL or reading.scan.keys[phrase.last - 1].isdigit()
    phrase.who = (someone,)


def _someone(reading: Reading, phrase: Phrase, owners: list[Who]) -> Someone | None:
    name, day, cast = phrase.name, reading.day(phrase), reading.cast
    if name is None:
        return None
    if phrase.value == "perhaps":
        here = cast.by_surname(name.words[0])
        return here[-1] if here else None
    if name.sure:
        record = None if name.records else _holder_spelled_so(reading, phrase, owners, name.words)
        if record is not None:
            return cast.of_record(record, day, spelled=name.words[-1])
        return cast.admit(name, day)
    here = cast.by_surname(name.words[-1])
    if len(here) == 1:
        return here[0]
    if here:
        serving = [who for who in here if who.record is not None and _serves(who.record, day)]
        told = [told.who for told in reading.story.persons if told.who in here]
        best = serving[0] if len(serving) == 1 else (told[-1] if told else here[-1])
        return best if isinstance(best, Someone) else None
    record = _by_title(reading, phrase, owners, name.records) or cast.choose(name.records, day)
    if record is not None:
        return cast.of_record(record, day, spelled=name.words[-1])
    if phrase.titles or phrase.rank:
        record = _holder_spelled_so(reading, phrase, owners, name.words)
        if record is not None:
            return cast.of_record(record, day, spelled=name.words[-1])
        return cast.admit(name, day)
    return None


def _serves(record: Person, day: dt.date | None) -> bool:
    return day is not None and any(term.covers(day) for term in record.terms)


def _by_title(reading: Reading, phrase: Phrase, owners: list[Who], records: tuple[Person, ...]) -> Person | None:
    """The one of several people of a surname who ever held the office named."""
    offices = {office for title in phrase.titles for office in title.offices}
    places = {reading.jurisdiction(owner) for owner in owners if isinstance(owner, Actor)}
    fitting = [
        record
        for record in records
        if any(t.office in offices and (not places or t.jurisdiction in places) for t in record.terms)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _holder_spelled_so(reading: Reading, phrase: Phrase, owners: list[Who], words: tuple[str, ...]) -> Person | None:
    """The holder of the office named, if the name is one more spelling of the holder's."""
    if not phrase.titles or phrase.deputy or phrase.former:
        return None
    for owner in owners:
        if isinstance(owner, Actor):
            place = reading.jurisdiction(owner)
            title, day = phrase.titles[0], reading.day(phrase)
            record = holder(reading.lexicon, offices_of(title, place, day), place, day)
            if record is not None:
                known = {canonical_key(word) for word in record.name.split()}
                if known & {canonical_key(word) for word in words}:
                    return record
    return None


def _spoken_for(reading: Reading, phrase: Phrase, someone: Someone) -> None:
    """A body named without its state is that of the person who serves it: "Foreign Ministry spokesperson X"."""
    polity = reading.polity(someone)
    if polity is None:
        return
    for owner in phrase.owners:
        if owner.kind is Kind.BODY and owner.body is not None and not owner.owners and owner.determiner != "its":
            actor = reading.casting.body(owner.body, polity)
            owner.who, owner.also = (actor,), (polity,)
            reading.story.bodies[owner.body.id] = actor


def _belong(reading: Reading, phrase: Phrase, someone: Someone, owners: list[Who]) -> None:
    """Country and body of the person, as the phrase's owners tell."""
    if phrase.titles and phrase.titles[0].rank == "same":
        _same_office(reading, phrase, someone)
    for owner in owners:
        if isinstance(owner, Someone):
            polity = reading.polity(owner)
            if someone.country is None and someone.record is None and polity is not None:
                someone.country = polity.country
        elif owner.kind is ActorKind.STATE:
            if someone.country is None and not phrase.former and not _mixed(phrase):
                someone.country = owner.country
        elif owner.kind is ActorKind.DE_FACTO_STATE:
            someone.local, someone.unrecognised = False, True
        else:
            someone.body = someone.body or owner
            polity = reading.casting.polity_of(owner)
            someone.unrecognised |= polity is not None and polity.kind is ActorKind.DE_FACTO_STATE
            if someone.country is None and someone.record is None:
                someone.country = owner.country
    if phrase.military and someone.country is None and someone.record is None and not owners:
        speaker = reading.story.thing_before(phrase.sentence)
        if speaker is not None and speaker.kind in (ActorKind.ORGANIZATION, ActorKind.FORCE):
            someone.country = speaker.country
    if phrase.value in _LOCAL and someone.country is None and someone.record is None:
        places = [owner.place for owner in phrase.owners if owner.place is not None and not owner.who]
        if places and not any(reading.story.weights[record.id] for record in reading.lexicon.de_facto):
            someone.country = places[0].country
    title = phrase.titles[0] if phrase.titles else None
    if title is not None and title.body and someone.body is None and not phrase.former:
        polities = reading.polities(owners)
        body = reading.scan.words_known.bodies.get(title.body)
        if polities and body is not None:
            someone.body = reading.casting.body(body, polities[0])


def _mixed(phrase: Phrase) -> bool:
    """Whether a pair of demonyms tells of descent rather than of a state: "a Lebanese-Armenian"."""
    return len(phrase.owners) == 2 and all(owner.kind is Kind.DEMONYM for owner in phrase.owners)


def _same_office(reading: Reading, phrase: Phrase, someone: Someone) -> None:
    """ "His Russian colleague X" holds the office that "he" holds."""
    for other in reading.possessor(phrase):
        if isinstance(other, Someone) and other is not someone:
            for title in other.titles[:1]:
                if not someone.titles:
                    someone.titles.append(title)
            someone.ranks |= other.ranks


def _contradicted(reading: Reading, phrase: Phrase, someone: Someone, owners: list[Who]) -> None:
    """Record where a known person is called the holder of an office that another is known to hold."""
    if someone.record is None or not phrase.titles or phrase.deputy or phrase.former:
        return
    title, day = phrase.titles[0], reading.day(phrase)
    for owner in owners:
        if not isinstance(owner, Actor) or not is_polity(owner) or title.weak or not title.offices:
            continue
        place = reading.jurisdiction(owner)
        known = holder(reading.lexicon, offices_of(title, place, day), place, day)
        held = any(t.office in offices_of(title, place, day) and t.jurisdiction == place for t in someone.record.terms)
        if known is not None and known is not someone.record and not held:
            span = reading.scan.tokens.span(phrase.first, phrase.last)
            reason = f"{someone.name} is called {title.title} of {owner.name}, where {known.name} is known to hold the office"
            reading.problems.append(Problem(span, reason))


def office(reading: Reading, phrase: Phrase) -> None:
    """A title without a name: whoever holds it on the day spoken of."""
    owners = reading.owners(phrase)
    if phrase.parts:
        _parts(reading, phrase, owners)
        return
    title = phrase.titles[-1]
    if title.rank == "same":
        phrase.who = tuple(_counterparts(reading, phrase, owners))
    elif owners or reading.possessor(phrase):
        whos: list[Who] = []
        for owner in owners or reading.possessor(phrase):
            found = _holder(reading, phrase, title, owner)
            whos.extend(who for who in found if who not in whos)
        phrase.who = tuple(whos)
    elif phrase.owners:
        return
    elif phrase.plural and phrase.indefinite:
        return
    elif phrase.plural:
        phrase.who = reading.story.ranked(frozenset({title.rank}), phrase.count)
    elif not phrase.indefinite:
        phrase.who = tuple(_told_before(reading, phrase, title))


def _parts(reading: Reading, phrase: Phrase, owners: list[Who]) -> None:
    """ "The foreign ministers of A and B, X and Y": each name with its title and owner."""
    aligned = phrase.owners if len(phrase.owners) == len(phrase.parts) else []
    for number, part in enumerate(phrase.parts):
        part.titles, part.deputy, part.former = part.titles or phrase.titles, phrase.deputy, phrase.former
        if aligned and not part.owners:
            part.owners = [aligned[number]]
        elif not part.owners and phrase.titles and phrase.titles[0].rank == "co-chair":
            part.owners = list(phrase.owners)
        part.determiner = phrase.determiner
        reading.find(part, phrase.sentence)
    phrase.who = tuple(who for part in phrase.parts for who in part.who)
    phrase.also = tuple(owners)


def _holder(reading: Reading, phrase: Phrase, title: Title, owner: Who) -> list[Who]:
    if isinstance(owner, Someone):
        polity = reading.polity(owner)
        if polity is None or title.weak or title.rank in ("spokesperson", "envoy", "deputy"):
            return []
        owner = polity
    polity = reading.casting.polity_of(owner)
    if title.weak and phrase.plural:
        return [owner]
    if phrase.former or phrase.deputy or title.profession:
        return []
    day = reading.day(phrase)
    if title.rank == "spokesperson":
        return _speaker(reading, phrase, owner, polity)
    body = phrase.owners[0].body if phrase.owners and phrase.owners[0].kind is Kind.BODY else None
    seat = polity if polity is not None and (body is not None or is_polity(owner)) else owner
    place = reading.jurisdiction(seat)
    record = holder(reading.lexicon, offices_of(title, place, day), place, day)
    if record is not None:
        return [reading.cast.of_record(record, day)]
    told = _only_bearer(reading, offices_of(title, place, day), place)
    if told is not None:
        return [told]
    if title.weak or title.title in ("minister", "envoy", "ambassador", "co-chair", "leader", "aide"):
        return [owner] if title.title == "co-chair" else []
    return [reading.casting.office(title.title, seat)] if is_polity(seat) else []


def _only_bearer(reading: Reading, offices: tuple[str, ...], place: str) -> Someone | None:
    """Where the day is unknown: the one person of the text who ever held the office there."""
    if reading.published is not None or not offices:
        return None
    found = [
        someone
        for someone in reading.cast.people.values()
        if someone.record is not None
        and any(t.office == offices[0] and t.jurisdiction == place for t in someone.record.terms)
    ]
    return found[0] if len(found) == 1 else None


def _speaker(reading: Reading, phrase: Phrase, owner: Actor, polity: Actor | None) -> list[Who]:
    """Who speaks for a body, by name where that is known, else the body itself."""
    kind = next((o.body.id for o in phrase.owners if o.body is not None), "presidential administration")
    day = reading.day(phrase)
    if polity is not None:
        record = holder(reading.lexicon, speaking_for(kind), reading.jurisdiction(polity), day)
        if record is not None:
            return [reading.cast.of_record(record, day)]
    return [owner] if not is_polity(owner) else []


def _counterparts(reading: Reading, phrase: Phrase, owners: list[Who]) -> list[Who]:
    """ "His Azerbaijani counterpart": who holds there the office that "he" holds here."""
    bases = [who for who in reading.possessor(phrase) if isinstance(who, Someone)]
    bases += [who for who in owners if isinstance(who, Someone)]
    base = bases[0] if bases else None
    if base is None or base.term is None:
        return []
    found: list[Who] = []
    for polity in reading.polities(who for who in owners if not isinstance(who, Someone)):
        place, day = reading.jurisdiction(polity), reading.day(phrase)
        offices = (base.term.office, "head_of_government", "prime_minister")
        if base.term.office in ("president", "prime_minister", "head_of_government"):
            offices = (base.term.office, *offices_of(Title("leader"), place, day))
        else:
            offices = (base.term.office,)
        record = holder(reading.lexicon, offices, place, day)
        known = reading.lexicon.office(base.term.office)
        if record is not None:
            found.append(reading.cast.of_record(record, day))
        elif known is not None:
            found.append(reading.casting.office(known.title, polity))
    return found


def _told_before(reading: Reading, phrase: Phrase, title: Title) -> list[Who]:
    """ "The minister", "the president": the latest of that title or rank, else of the press's own state."""
    ranks = frozenset({title.rank}) if title.title in ("minister", "leader", "envoy", "spokesperson") else frozenset()
    if title.weak and not title.profession and title.title != "envoy":
        ranks = frozenset()
    someone = reading.story.last_ranked(title.title, frozenset(ranks - {""}))
    if someone is not None:
        return [someone]
    if reading.home is None or title.weak or title.title in ("minister", "leader") or phrase.deputy or phrase.former:
        return []
    place, day = reading.jurisdiction(reading.home), reading.day(phrase)
    record = holder(reading.lexicon, offices_of(title, place, day), place, day)
    return [] if record is None else [reading.cast.of_record(record, day)]
