"""Who is meant by a name, and what the text tells of the person."""

from caucasus_news.lexicon import Person, canonical_key
from caucasus_news.lexicon.spelling import within
from caucasus_news.mentions.actors.cast import describe
from caucasus_news.mentions.actors.offices import holder, offices_of
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.reading import Reading, is_polity
from caucasus_news.mentions.actors.roles import HOST
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.mentions.actors.unnamed import name_officer
from caucasus_news.model import Actor, ActorKind, Problem

_LOCAL = frozenset({"civilians", "soldiers", "police", "nationals", "guards"})


def person(reading: Reading, phrase: Phrase) -> None:
    """A phrase with a name: who it is, and what the phrase tells of the person."""
    owners = reading.owners(phrase)
    someone = _someone(reading, phrase, owners)
    if someone is None:
        return
    describe(someone, phrase.titles, deputy=phrase.deputy, former=phrase.former)
    if phrase.value == "officials":
        someone.ranks.add("official")
    if phrase.owners:
        _spoken_for(reading, phrase, someone)
        owners = reading.owners(phrase)
        name_officer(reading, phrase, someone, owners)
    _belong(reading, phrase, someone, owners)
    if owners:
        _contradicted(reading, phrase, someone, owners)
    someone.local |= phrase.military or phrase.value in _LOCAL or reading.scan.keys[phrase.last - 1].isdigit()
    phrase.who = (someone,)


def _someone(reading: Reading, phrase: Phrase, owners: list[Who]) -> Someone | None:
    name, day, cast = phrase.name, reading.day(phrase), reading.cast
    if name is None:
        return None
    if phrase.value == "perhaps":
        here = cast.by_surname(name.words[0])
        return here[-1] if here else _by_first_name(reading, name.words[0])
    if name.sure:
        told = _by_initial(reading, name.words)
        if told is not None:
            return told
        record = None if name.records else _holder_spelled_so(reading, phrase, owners, name.words)
        if record is not None:
            return cast.of_record(record, day, spelled=name.words[-1])
        return cast.admit(name, day)
    here = cast.by_surname(name.words[-1])
    if len(here) == 1:
        return here[0]
    if here:
        return next((who for who in reading.story.lately() if who in here), here[-1])
    meant = _by_title(reading, phrase, owners, name.records) or cast.choose(name.records, day)
    if meant is not None:
        return cast.of_record(meant, day, spelled=name.words[-1])
    if phrase.titles or phrase.rank:
        record = _holder_spelled_so(reading, phrase, owners, name.words)
        if record is not None:
            return cast.of_record(record, day, spelled=name.words[-1])
        return cast.admit(name, day)
    return _by_first_name(reading, name.words[0]) if len(name.words) == 1 else None


def _by_first_name(reading: Reading, word: str) -> Someone | None:
    """The one holder of an office told of whose name begins so: "Anwar said", behind "Prime Minister Anwar X"."""
    begins = f"{word} "
    found = [who for who in reading.story.lately() if who.ranks and who.name.startswith(begins)]
    return found[0] if len(found) == 1 else None


def _by_initial(reading: Reading, words: tuple[str, ...]) -> Someone | None:
    """The one person told of whom an initial and a surname mean: "Z. Aldor"."""
    initial = words[0].rstrip(".") if words[1:] and words[0][1:2] in ("", ".") else ""
    if len(initial) != 1:
        return None
    here = [who for who in reading.cast.by_surname(words[-1]) if who.name.startswith(initial)]
    return here[0] if len(here) == 1 else None


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
            if record is not None and _same_name(record, words):
                return record
    return None


def _same_name(record: Person, words: tuple[str, ...]) -> bool:
    """Whether a name is one more spelling of a person's: the surname and, where one is given, the first name."""
    sounds = [canonical_key(word.rstrip(".")) for word in words]
    for name in (record.name, *record.aliases):
        known = [canonical_key(word) for word in name.split()]
        last = sounds[-1] == known[-1] or (len(sounds) > 1 and within(sounds[-1], known[-1], 1))
        if last and (len(sounds) == 1 or sounds[0][:1] == sounds[0] == known[0][:1] or within(sounds[0], known[0], 1)):
            return True
    return len(sounds) == 1 and sounds[0] in {canonical_key(word) for word in record.called}


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
    if phrase.titles and phrase.titles[0].rank == "same" and phrase.titles[0].title != HOST:
        _same_office(reading, phrase, someone)
    for owner in owners:
        _owned_by(reading, phrase, someone, owner)
    if someone.country is None and someone.record is None:
        someone.country = _told_country(reading, phrase, owners)
    title = phrase.titles[0] if phrase.titles else None
    if title is not None and title.body and someone.body is None and not phrase.former:
        polities = reading.polities(owners)
        body = reading.scan.words_known.bodies.get(title.body)
        if polities and body is not None:
            someone.body = reading.casting.body(body, polities[0])


def _owned_by(reading: Reading, phrase: Phrase, someone: Someone, owner: Who) -> None:
    """What one owner tells: "Armenia's", "of the OSCE", "Trump's"."""
    unknown = someone.country is None and someone.record is None
    if isinstance(owner, Someone):
        polity = reading.polity(owner)
        if unknown and polity is not None:
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
        if unknown:
            someone.country = owner.country


def _told_country(reading: Reading, phrase: Phrase, owners: list[Who]) -> str | None:
    """The country of a soldier named by a body of that state, or of one who lives in a place of it."""
    if phrase.military and not owners:
        speaker = reading.story.thing_before(phrase.sentence)
        if speaker is not None and speaker.kind in (ActorKind.ORGANIZATION, ActorKind.FORCE):
            return speaker.country
    if phrase.value in _LOCAL:
        places = [owner.place for owner in phrase.owners if owner.place is not None and not owner.who]
        if places and not any(reading.story.weights[record.id] for record in reading.lexicon.de_facto):
            return places[0].country
    return None


def _mixed(phrase: Phrase) -> bool:
    """Whether a pair of demonyms tells of descent rather than of a state: "a Lebanese-Armenian"."""
    return len(phrase.owners) == 2 and all(owner.kind is Kind.DEMONYM for owner in phrase.owners)


def _same_office(reading: Reading, phrase: Phrase, someone: Someone) -> None:
    """Of "His Russian colleague X" holds the office that "he" holds."""
    for other in reading.possessor(phrase):
        if isinstance(other, Someone) and other is not someone:
            for title in other.titles[:1]:
                if not someone.titles:
                    someone.titles.append(title)
            someone.ranks |= other.ranks


def _contradicted(reading: Reading, phrase: Phrase, someone: Someone, owners: list[Who]) -> None:
    """Record where a known person is called the holder of an office that another is known to hold."""
    if not phrase.titles or phrase.deputy or phrase.former or phrase.plural:
        return
    title, day = phrase.titles[0], reading.day(phrase)
    for owner in owners:
        if not isinstance(owner, Actor) or not is_polity(owner) or title.weak or not title.offices:
            continue
        place = reading.jurisdiction(owner)
        known = holder(reading.lexicon, offices_of(title, place, day), place, day)
        terms = someone.record.terms if someone.record is not None else ()
        held = any(t.office in offices_of(title, place, day) and t.jurisdiction == place for t in terms)
        namesake = known is not None and canonical_key(someone.name.split()[-1]) == canonical_key(known.called[0])
        if someone.record is None and not namesake:
            continue  # somebody new in the office, perhaps
        if known is not None and known is not someone.record and not held:
            span = reading.scan.tokens.span(phrase.first, phrase.last)
            reason = f"{someone.name} is called {title.title} of {owner.name}, which {known.name} is known to be"
            reading.problems.append(Problem(span, reason))
