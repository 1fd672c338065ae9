"""Who holds an office for one owner: a state, a body, or a person whose aide or spokesman is meant."""

from caucasus_news.lexicon import Organization, Person
from caucasus_news.mentions.actors.bearers import alone_of, colleague, told_of
from caucasus_news.mentions.actors.cast import deputised
from caucasus_news.mentions.actors.offices import holder, offices_of, speaking_for
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.reading import Reading, is_polity
from caucasus_news.mentions.actors.roles import Title
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.mentions.actors.unnamed import newcomer, officer
from caucasus_news.model import Actor, ActorKind

_RULING = frozenset({"leader", "minister", "deputy"})  # ranks of those who hold an office of a state
_HEADING = frozenset({"leader", "head", "president", "chairman"})  # who heads a body by whatever title
_LESSER = frozenset(
    {"envoy", "special envoy", "special representative", "mediator", "co-chair", "negotiator", "representative"}
)
_AIDES = frozenset({"aide", "adviser", "assistant", "presidential aide"})
_ARMY = "Armed Forces of "
_ANY = frozenset({"a", "an", "another"})  # "an Ostian minister" may be any of them
_SENT = frozenset({"representative", "negotiator"})  # who meet for a state, whoever they are


def held_by(reading: Reading, phrase: Phrase, title: Title, owner: Who) -> list[Who]:
    """Who bears a title for its owner on the day spoken of, or the owner itself where an envoy speaks for it."""
    if isinstance(owner, Someone):
        polity = reading.polity(owner)
        serving = _serving(reading, phrase, title, owner, polity)
        if serving is not None or polity is None:
            return serving or []
        owner = polity
    polity = reading.casting.polity_of(owner)
    if "high_representative" in title.offices and is_polity(owner):
        title = reading.scan.words_known.heads["diplomacy"]  # "the Ostian foreign policy chief"
    if title.weak and phrase.plural:
        return [owner]
    if phrase.deputy and not phrase.former:
        deputy = told_of(reading, deputy_of(title), polity or owner)
        return [] if deputy is None else [deputy]
    if phrase.former or title.profession:
        return []
    if title.weak and polity is not None and owner.name.startswith(_ARMY):
        title, owner = reading.scan.words_known.heads["general staff"], polity  # "the chief of Sudan's army"
    if title.rank == "spokesperson":
        return _speaker(reading, phrase, owner, polity)
    body = phrase.owners[0].body if phrase.owners and phrase.owners[0].kind is Kind.BODY else None
    if body is not None and title.title in _HEADING:
        if phrase.plural or body.id not in reading.scan.words_known.heads:
            return []
        title = reading.scan.words_known.heads[body.id]
    if any(unit.kind is Kind.SINGLE and owner in reading.owners(unit) for unit in phrase.owners):
        return []  # "the head of the OSCE mission" does not head the OSCE
    seat = polity if polity is not None and (body is not None or is_polity(owner)) else owner
    told = _known(reading, phrase, title, owner, seat) or _told(reading, phrase, title, owner, polity, seat)
    if told is not None:
        return [told]
    if phrase.plural and title.title == "leader" and not is_polity(owner):
        return [owner]  # "the Taliban's leaders"
    if title.weak or title.rank == "envoy" or title.title in ("minister", "co-chair", "leader", "aide"):
        return [owner] if _speaks_for(phrase, title, owner) and not _summoned(reading, phrase) else []
    ruling = title.offices or title.rank in _RULING
    return [officer(reading, title, seat)] if is_polity(seat) and ruling else []


def _serving(reading: Reading, phrase: Phrase, title: Title, leader: Someone, polity: Actor | None) -> list[Who] | None:
    """Who serves a person: his aide or envoy of whom was told; None where whoever serves his state may be meant."""
    if polity is not None and title.title in _AIDES and not phrase.plural:
        told = told_of(reading, title, polity) or alone_of(reading, phrase, polity, but=leader)
        if told is not None and told is not leader:
            return [told]  # "X's aide"
    if polity is not None and title.rank == "envoy" and not phrase.plural:
        told = told_of(reading, title, polity)
        return [] if told is None or told is leader else [told]  # "Yeltsin's envoy"
    speaking = title.rank == "spokesperson" and "leader" in leader.ranks
    return [] if title.weak or (title.rank in ("spokesperson", "envoy", "deputy") and not speaking) else None


def _known(reading: Reading, phrase: Phrase, title: Title, owner: Who, seat: Actor) -> Someone | None:
    """Who holds an office on the day spoken of, by the lexicon."""
    day, place = reading.day(phrase), reading.jurisdiction(seat)
    among = phrase.plural and len(reading.owners(phrase)) != 1  # "the deputy prime ministers" are of several states
    record = holder(reading.lexicon, offices_of(title, place, day), place, day, abroad=among)
    if title.rank == "envoy" and reading.scan.words_known.envoys_about.isdisjoint(reading.story.weights):
        record = None  # the envoys of the lexicon are those to the Caucasus
    if "ambassador" in title.offices:
        record = None  # a state has many, and the lexicon does not say where
    record = record or _namesake(reading, phrase, title, owner)
    return None if record is None else reading.cast.of_record(record, day)


def _told(
    reading: Reading, phrase: Phrase, title: Title, owner: Actor, polity: Actor | None, seat: Actor
) -> Someone | None:
    """Who bears a title for its owner, of those of whom the text tells."""
    day, place = reading.day(phrase), reading.jurisdiction(seat)
    told = _only_bearer(reading, offices_of(title, place, day), place)
    if told is None and not (phrase.determiner in _ANY and title.title == "minister"):
        told = told_of(reading, title, polity or owner)
    if told is not None or phrase.determiner != "the":
        return told
    if title.title == "minister" and polity is not None:
        told = colleague(reading, phrase, polity)
    if told is None and title.title in _LESSER and not phrase.plural:
        told = alone_of(reading, phrase, polity or owner)
    if told is None and title.rank in ("envoy", "mediator") and polity is not None:
        told = newcomer(reading, phrase.sentence, polity)
    return told


def _speaks_for(phrase: Phrase, title: Title, owner: Actor) -> bool:
    """Whether an envoy or a co-chair whom nobody knows stands for his owner: "the UN envoy", "Ostia's envoys"."""
    if title.title == "co-chair":
        return True
    if is_polity(owner):
        return title.rank == "envoy" or title.title in _SENT
    return title.rank == "envoy" and owner.kind is ActorKind.ORGANIZATION and not phrase.plural


def _summoned(reading: Reading, phrase: Phrase) -> bool:
    """Whether an envoy is called in or sent home: nobody meets."""
    scan = reading.scan
    around = (*scan.keys[max(scan.first, phrase.first - 2) : phrase.first], *scan.keys[phrase.last : phrase.last + 4])
    return not scan.words_known.follow["summoning"].isdisjoint(around)


def deputy_of(title: Title) -> Title:
    """The title of those who stand in for its bearer, with the offices that it may be."""
    return Title(deputised(title.title), "deputy", tuple(f"deputy_{office}" for office in title.offices))


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


def _namesake(reading: Reading, phrase: Phrase, title: Title, owner: Who) -> Person | None:
    """Who heads the other body that goes by the owner's name: "the EU Council" is one of two."""
    day = reading.day(phrase)
    for named in phrase.owners:
        senses = named.atom.senses if named.atom is not None and named.who == (owner,) else ()
        for sense in senses[1:]:
            if isinstance(sense.record, Organization):
                found = holder(reading.lexicon, offices_of(title, sense.record.id, day), sense.record.id, day)
                if found is not None:
                    return found
    return None


def _speaker(reading: Reading, phrase: Phrase, owner: Actor, polity: Actor | None) -> list[Who]:
    """Who speaks for a body, by name where that is known, else the body itself."""
    kind = next((o.body.id for o in phrase.owners if o.body is not None), "presidential administration")
    day = reading.day(phrase)
    if polity is not None and phrase.determiner not in ("a", "an"):
        record = holder(reading.lexicon, speaking_for(kind), reading.jurisdiction(polity), day)
        if record is not None:
            return [reading.cast.of_record(record, day)]
    told = alone_of(reading, phrase, owner) if phrase.determiner == "the" and not is_polity(owner) else None
    if told is not None and "spokesperson" in told.ranks:
        return [told]  # "the EU spokesman" of whom was told
    return [owner] if not is_polity(owner) else []
