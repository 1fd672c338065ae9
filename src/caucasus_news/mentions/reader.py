"""Mentions of actors and places: the noun phrases of a text with everyone that they name."""

import datetime as dt
from collections.abc import Sequence

from caucasus_news.lexicon import Lexicon, NameMatch, SenseKind
from caucasus_news.mentions.actors.atoms import Scan, scan_of
from caucasus_news.mentions.actors.cast import Cast, person_of
from caucasus_news.mentions.actors.chunker import read_phrases
from caucasus_news.mentions.actors.clues import era_of, term_clues
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.mentions.actors.reading import Reading
from caucasus_news.mentions.actors.resolve import read_all
from caucasus_news.mentions.actors.someone import Someone, Who
from caucasus_news.mentions.actors.spoken import days_spoken_of
from caucasus_news.mentions.mention import Form, Mention, TimeMention
from caucasus_news.model import Actor, ActorKind, Problem
from caucasus_news.model._made import maker
from caucasus_news.text.sentences import Sentence
from caucasus_news.text.tokens import Tokens

__all__ = ["read_mentions", "scan_of", "term_clues"]

_mention_of = maker(Mention)
_FORMS = {
    Kind.PERSON: Form.NAME,
    Kind.OFFICE: Form.OFFICE,
    Kind.BODY: Form.BODY,
    Kind.FORCE: Form.PEOPLE,
    Kind.PEOPLE: Form.PEOPLE,
    Kind.POLITY: Form.NAME,
    Kind.DEMONYM: Form.DEMONYM,
    Kind.KNOWN: Form.NAME,
    Kind.NAMED: Form.BODY,
    Kind.NOMINAL: Form.NOMINAL,
    Kind.SINGLE: Form.BODY,
    Kind.PRONOUN: Form.PRONOUN,
    Kind.PLACE: Form.NAME,
    Kind.SIDE: Form.BODY,
}
#: Kinds of phrase that mean nothing to anyone where nobody is found.
_NAMELESS = frozenset({Kind.PERSON, Kind.NAMED, Kind.KNOWN, Kind.SINGLE})


def read_mentions(
    tokens: Tokens,
    sentences: Sequence[Sentence],
    names: Sequence[NameMatch],
    times: Sequence[TimeMention],
    lexicon: Lexicon,
    published: dt.date | None,
    scan: Scan | None = None,
) -> tuple[tuple[Mention, ...], tuple[Problem, ...]]:
    """Every mention of somebody or some place, sorted, none overlapping, and what contradicts what is known.

    `names` are what the lexicon finds in the tokens. Offices are those of the day spoken of, so `times` are resolved.
    `scan`, where given, is what `scan_of` makes of the text; nobody else may use it any more.

    >>> from caucasus_news.model import BlockKind
    >>> from caucasus_news.text.tokens import tokenize
    >>> tokens = tokenize("Armenia's foreign minister met his Georgian counterpart.")
    >>> known = Lexicon.default()
    >>> whole = [Sentence(0, len(tokens), 0, BlockKind.PARAGRAPH)]
    >>> found, _ = read_mentions(tokens, whole, known.find(tokens.keys), (), known, dt.date(2023, 5, 18))
    >>> [(tokens.text_of(m.first, m.last), m.actors[0].name) for m in found]
    [("Armenia's foreign minister", 'Ararat Mirzoyan'), ('his Georgian counterpart', 'Ilia Darchiashvili')]
    """
    scan = scan_of(tokens, names, lexicon) if scan is None else scan
    era = era_of(term_clues(tokens, names, lexicon, scan)) if published is None else None
    phrases = read_phrases(scan, sentences)
    days = days_spoken_of(tokens, sentences, times)
    bounds = [(sentence.first, sentence.last) for sentence in sentences]
    reading = read_all(scan, phrases, days, bounds, Cast(lexicon, published, era))
    return tuple(_mentions(reading, phrases)), tuple(reading.problems)


def _mentions(reading: Reading, phrases: Sequence[Phrase]) -> list[Mention]:
    found: list[Mention] = []
    for phrase in phrases:
        if phrase.merged:
            continue
        if phrase.who or phrase.place is not None or phrase.kind not in _NAMELESS:
            if phrase.kind is Kind.PLACE and phrase.place is None and not phrase.value:
                continue
            found.append(_mention(reading, phrase))
    return found


def _mention(reading: Reading, phrase: Phrase) -> Mention:
    form = _FORMS[phrase.kind]
    if phrase.kind is Kind.POLITY and phrase.atom is not None and phrase.atom.kind is SenseKind.CAPITAL:
        form = Form.CAPITAL
    elif phrase.kind is Kind.KNOWN and phrase.who and not isinstance(phrase.who[0], Someone):
        form = Form.PEOPLE if phrase.who[0].kind is ActorKind.FORCE else form
    elif phrase.kind is Kind.PEOPLE and phrase.value == "nationals" and _is_one(phrase):
        form = Form.OFFICE  # "the American" of whom was told
    elif phrase.kind is Kind.PLACE and not phrase.text and phrase.atom is None:
        form = Form.NOMINAL
    return _mention_of(
        phrase.first,
        phrase.last,
        form,
        _actors(reading, phrase.who) if phrase.who else (),
        phrase.place,
        phrase.acts,
        phrase.head,
        phrase.plural or phrase.who[1:] != (),
        _actors(reading, phrase.also) if phrase.also else (),
    )


def _is_one(phrase: Phrase) -> bool:
    return not phrase.plural and len(phrase.who) == 1 and isinstance(phrase.who[0], Someone)


def _actors(reading: Reading, whos: Sequence[Who]) -> tuple[Actor, ...]:
    made = reading.casting.made
    found: list[Actor] = []
    for who in whos:
        if isinstance(who, Someone):
            found += [who.actor or person_of(who, reading.cast)]
        elif who.id in made:
            found += [made[who.id]]
        else:
            found += [who]
    return tuple(found)
