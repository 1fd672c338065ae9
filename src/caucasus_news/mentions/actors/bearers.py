"""Who of those told of bears an office: by its title, by its rank, or by what the lexicon knows."""

from caucasus_news.mentions.actors.colleagues import counterparts_of
from caucasus_news.mentions.actors.offices import holder
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.mentions.actors.roles import Title
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.model import Actor

_WORLD, _WORLD_NAMED = "UN", "United Nations"
_LOOK_BACK = 40  # phrases
_FEW = 3  # people told of last
_NEAR = 2  # sentences back
#: Titles that say no more than the rank.
_RANKS_ALONE = frozenset({"minister", "leader", "envoy"})


def just_told(reading: Reading, phrase: Phrase, title: Title) -> tuple[Who, ...]:
    """Of "Ministers" that a sentence begins with, without an article: those of that rank just told of together."""
    if phrase.first != reading.scan.first:
        return ()
    just = reading.story.together(phrase.sentence, people=True, near=1)
    return just if all(isinstance(who, Someone) and title.rank in who.ranks for who in just) else ()


def head_of_told(reading: Reading, phrase: Phrase, title: Title) -> list[Who]:
    """Of "The Secretary-General" of whom nobody has told: that of the organisation told of last which has one."""
    day = reading.day(phrase)
    for actor in reading.story.things_lately():
        place = _WORLD if actor.name.startswith(_WORLD_NAMED) else reading.jurisdiction(actor)
        record = holder(reading.lexicon, title.offices, place, day)
        if record is not None:
            return [reading.cast.of_record(record, day)]
    return []


def told_of(reading: Reading, title: Title, owner: Actor) -> Someone | None:
    """The latest person told of by that title as one of that state or body: "the Armenian deputy prime minister".

    Of a title that says only a rank, the latest of that rank: "the Armenian minister".
    """
    place = reading.jurisdiction(owner)
    by_rank = title.title in _RANKS_ALONE
    ranks = {title.rank, "co-chair"} if title.rank == "envoy" else {title.rank}
    anybody = title.title == "mediator"  # "the American mediator" is whoever of that state was told of last
    for who in reading.story.lately():
        known = who.known_office in title.offices
        if anybody or known or title.title in who.titles or (by_rank and ranks & who.ranks):
            serves = reading.polity(who) or who.body
            if serves is owner or (who.term is not None and who.term.jurisdiction == place):
                return who
    return None


def in_office(reading: Reading, someone: Someone) -> str | None:
    """What the holder of the office is called that somebody holds on the day spoken of."""
    office = None if someone.term is None else reading.lexicon.office(someone.term.office)
    return None if office is None or someone.term is None else office.title_in(someone.term.jurisdiction)


def last_in_office(reading: Reading, title: Title) -> Someone | None:
    """The latest person told of who holds an office of that title; of several in one sentence whom it is about."""
    told = [(told, told.who) for told in reading.story.persons[-_LOOK_BACK:] if isinstance(told.who, Someone)]
    found = [(told, who) for told, who in told if in_office(reading, who) == title.title]
    if not found and title.title == "head of state":
        found = [(told, who) for told, who in told if who.known_office in title.offices or "president" in who.titles]
    if not found:
        return None
    last, latest = found[-1]
    return next((who for told, who in found if told.sentence == last.sentence and told.subject), latest)


def of_own_state(reading: Reading, phrase: Phrase, title: Title) -> Someone | None:
    """Of "The Minister", written with a capital: the one of the state whose own press the text is."""
    if reading.home is None or not reading.scan.capital(phrase.head) or phrase.head == phrase.first:
        return None
    return told_of(reading, title, reading.home)


def unnamed_voice(reading: Reading, title: Title) -> list[Who]:
    """The body for which a spokesman without a name has spoken before."""
    for phrase in reversed(reading.done[-_LOOK_BACK:]):
        if phrase.kind is Kind.OFFICE and phrase.titles and phrase.titles[-1].rank == title.rank:
            return list(phrase.who)
    return []


def colleague(reading: Reading, phrase: Phrase, polity: Actor) -> Someone | None:
    """Of "The Georgian minister" nobody has told of: who holds there the office of the minister told of last."""
    for who in reading.story.lately()[:_FEW]:
        if who.term is not None and "minister" in who.ranks and reading.polity(who) is not polity:
            found = counterparts_of(reading, phrase, who, [polity])
            return next((one for one in found if isinstance(one, Someone)), None)
    return None


def alone_of(reading: Reading, phrase: Phrase, owner: Actor, but: Who | None = None) -> Someone | None:
    """The one person near by who is of a state or body and leads no state: "X came. The American co-chair"."""
    place = reading.jurisdiction(owner)
    near = [t.who for t in reading.story.persons[-_LOOK_BACK:] if t.sentence >= phrase.sentence - _NEAR]
    found = [who for who in dict.fromkeys(near) if isinstance(who, Someone) and who is not but]
    found = [who for who in found if reading.polity(who) is owner or who.body is owner or _serves(reading, who, place)]
    below = [who for who in found if "leader" not in who.ranks]
    return below[0] if len(below) == 1 else None


def _serves(reading: Reading, someone: Someone, place: str) -> bool:
    """Whether a person holds an office in a state or body on the day, beside the one that is known first."""
    day = someone.day or reading.published
    terms = someone.record.terms if someone.record is not None and day is not None else ()
    return any(term.jurisdiction == place and day is not None and term.covers(day) for term in terms)
