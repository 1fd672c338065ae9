"""Whom pronouns mean: "he", "they", "it", "who", "both"."""

from caucasus_news.mentions.actors.grounds import met_by
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.mentions.actors.roles import Role
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.mentions.actors.unnamed import spoken_by_unnamed
from caucasus_news.model import Actor

_CLOSING = frozenset({",", '"'})
_ADDING = frozenset({"also", "further", "later", "then", "previously", "earlier", "additionally"})
_RELATIVES = frozenset({"who", "whom", "which", "that"})
_CLAUSES = frozenset({"before", "after", "until", "till", "since", "as"})
_BESIDE = frozenset({"beside", "near", "behind", "opposite", "alongside", "with", "facing"})
_AMONG = frozenset({"among", "of", "between"})
_BEING = frozenset({"am", "are", "be", "been", "being", "is", "was", "were"})
_LATELY = 20  # entries of the story
_FEW = 6  # entries of the story
_SOON = 4  # tokens behind "they" among which the verb stands
#: Kinds of phrase that "who" may follow.
_WHO = frozenset({Kind.PERSON, Kind.OFFICE, Kind.PEOPLE, Kind.FORCE, Kind.NOMINAL, Kind.PRONOUN})


def pronoun(reading: Reading, phrase: Phrase) -> None:
    """Of "He", "they", "it", "who", "both"."""
    story, text = reading.story, phrase.text
    if phrase.value == "plural":
        if text in ("both", "each", "neither"):
            phrase.who = _both(reading, phrase)
        else:
            after = reading.scan.keys[phrase.last : phrase.last + _SOON]
            mutual = not reading.scan.words_known.follow["mutual"].isdisjoint(after)
            apart = text == "they" and reading.scan.keys[phrase.first - 1] == "," and phrase.first > reading.scan.first
            acted = text == "them" and reading.scan.keys[phrase.first - 1] not in _AMONG
            last = reading.done[-1] if reading.done and acted else None
            but = last.who[-1] if last is not None and last.sentence == phrase.sentence and last.who else None
            unnamed = text == "they" and after[:1] and after[0] in reading.scan.words_known.speech
            if not (unnamed and spoken_by_unnamed(reading)):
                phrase.who = story.together(phrase.sentence, mutual=mutual, apart=apart, but=but)
            if not phrase.who and text == "them" and reading.scan.keys[phrase.first - 1] == "between":
                phrase.who = story.only(2, phrase.sentence, near=0)  # "X wrote to Y after a call between them"
    elif phrase.value == "ordered":
        one = story.ordered(phrase.sentence, last=text == "latter")
        phrase.who = () if one is None else (one,)
    elif phrase.value == "thing":
        told = _teller_before(reading, phrase)
        thing = told or (story.thing_before(phrase.sentence) if _says(reading, phrase) else None)
        phrase.who = () if thing is None else (thing,)
    elif text in ("who", "whom"):
        phrase.who = reading.antecedent(phrase, _WHO)
    else:
        acting = _acting(reading, phrase)
        outside, female = not reading.quoted(phrase), phrase.value == "personf"
        someone = (
            story.singular(phrase.sentence - 1, female=female, outside=True) if _reports(reading, phrase) else None
        )
        since = reading.since(phrase)
        others = _whom(reading, phrase) or ((acting,) if acting is not None else ())
        someone = someone or story.singular(phrase.sentence, female=female, but=others, outside=outside, since=since)
        phrase.who = () if someone is None else (someone,)


def _both(reading: Reading, phrase: Phrase) -> tuple[Who, ...]:
    """Of "Both", "each", "neither": the only two told of in the sentence beside who acts on them, or told together."""
    story, scan, by = reading.story, reading.scan, met_by(reading, phrase)
    of = scan.atom(phrase.last + 2) if scan.key(phrase.last) == "of" else None
    people = of is not None and Role.NOMINAL in of.roles and of.roles[Role.NOMINAL].value != "states"
    here = story.only(2, phrase.sentence, near=0, but=by)
    told = story.together(phrase.sentence, 2, people=people, apart_from=by)
    return here or told or story.only(2, phrase.sentence, but=by)


def _reports(reading: Reading, phrase: Phrase) -> bool:
    """Whether the sentence ends in ", he added": the speaker is who spoke before, not whom the sentence is about."""
    scan = reading.scan
    ends = scan.key(phrase.last + 1) in (".", "") and scan.key(phrase.last) in scan.words_known.speech
    return ends and phrase.first > scan.first and scan.keys[phrase.first - 1] == ","


def _linked(reading: Reading, phrase: Phrase) -> bool:
    """Whether "him" stands beside somebody: "with X beside him"."""
    return reading.scan.keys[phrase.first - 1] in _BESIDE


def _whom(reading: Reading, phrase: Phrase) -> tuple[Who, ...]:
    """Of "whom he": those whom "whom" means, and who stand in a row with them: "X and Y, whom he had called"."""
    before = reading.done[-1] if reading.done else None
    if before is None or before.text != "whom" or before.last != phrase.first:
        return ()
    return reading.story.row_of(before.who, phrase.sentence)


def _addressed(reading: Reading, phrase: Phrase) -> Someone | None:
    """Whom "he" speaks to or meets in the words before it, and is not: "Speaking to X, he said"."""
    scan, before = reading.scan, reading.done[-1] if reading.done else None
    if before is None or before.sentence != phrase.sentence or len(before.who) != 1 or before.text == "whom":
        return None
    if before.last != phrase.first - 1:
        return None
    participle = scan.keys[scan.first].endswith("ing") and before.first > scan.first
    someone = before.who[0]
    return someone if participle and scan.keys[before.last] == "," and isinstance(someone, Someone) else None


def _acting(reading: Reading, phrase: Phrase) -> Someone | None:
    """Who acts on "him": the subject of the clause, unless another one has begun: "he fled soldiers who sought him"."""
    if phrase.text != "him":
        return _addressed(reading, phrase)
    before = reading.done[-1] if reading.done else None
    if before is not None and before.last == phrase.first - 1 and len(before.who) == 1 and _linked(reading, phrase):
        return before.who[0] if isinstance(before.who[0], Someone) else None  # "with X beside him"
    if before is not None and before.sentence == phrase.sentence and reading.scan.key(before.last) == "to":
        return None  # "Aldor expects his guests to inform him"
    told = next((t for t in reversed(reading.story.persons[-_FEW:]) if t.subject), None)
    if told is None or told.sentence != phrase.sentence or not isinstance(told.who, Someone):
        return None
    own = told.token + (reading.scan.keys[told.token] == "who")  # "Aldor, who met Berrin, will see him again"
    begun = not _RELATIVES.isdisjoint(reading.scan.keys[own : phrase.first])
    return None if begun or _did_it(reading, phrase, told.token) else told.who


def _did_it(reading: Reading, phrase: Phrase, since: int) -> bool:
    """Whether "by him" tells whose doing a thing is of which he speaks: "Aldor called the talks hosted by him useful".

    Not behind "was hosted", nor where somebody else is named who may have done it.
    """
    keys, first = reading.scan.keys, phrase.first
    if keys[first - 1] != "by" or not keys[first - 2].endswith("ed"):
        return False
    if keys[first - 3] in _BEING or keys[first - 3] in _CLOSING:
        return False
    return not any(since < told.token < first for told in reading.story.persons[-_FEW:])


def _teller_before(reading: Reading, phrase: Phrase) -> Actor | None:
    """Of "It added": the body or state that the sentence before has speak, not those of whom it told."""
    scan, known = reading.scan, reading.scan.words_known
    if phrase.first != scan.first or scan.key(phrase.last + (scan.key(phrase.last) in _ADDING)) not in known.speech:
        return None
    for before in reversed(reading.done[-_LATELY:]):
        if before.sentence < phrase.sentence - 1:
            return None
        inverted = scan.keys[before.first - 1] in known.speech and scan.keys[before.first - 2] in _CLOSING
        speaks = inverted or scan.key(before.last) in known.speech
        who = before.who[0] if len(before.who) == 1 else None
        if speaks and before.sentence == phrase.sentence - 1 and isinstance(who, Actor):
            return who
    return None


def _says(reading: Reading, phrase: Phrase) -> bool:
    """Whether "it" does what only somebody does: it says or denies; else it may be any matter."""
    keys, known = reading.scan.keys, reading.scan.words_known
    after = keys[phrase.last : phrase.last + 3]
    lead = keys[phrase.first - 1] if phrase.first else ""
    if not after or (lead in known.prepositions and (lead not in _CLAUSES or after[0] not in known.speech)):
        return False
    if after[0] in known.speech:
        return True
    if len(after) < 2 or after[0] not in known.follow["it_auxiliaries"]:
        return False
    return after[1] in known.follow["it_acts"] or (after[1] in known.speech and after[0] not in ("is", "was"))


def gendered(phrase: Phrase) -> None:
    """A pronoun tells whether the person is a woman."""
    for who in phrase.who:
        if isinstance(who, Someone) and phrase.value in ("personf", "personm") and who.female is None:
            who.female = phrase.value == "personf"
