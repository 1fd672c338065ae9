"""Mentions: spans in order and in the text, one value for each actor, the same for the same text, whatever it is."""

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from caucasus_news.lexicon import Lexicon, Person, PlaceRecord
from caucasus_news.mentions.actors.vocabulary import vocabulary
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor
from tests.mentions.actors.reading import DAY, read

WORDS = (
    "Armenia", "Azerbaijan's", "Armenian", "Azerbaijani", "Baku", "Yerevan", "in", "of", "the", "The", "and",
    ",", "President", "Prime Minister", "foreign minister", "foreign ministers", "Ilham Aliyev", "Aliyev",
    "Nikol", "Pashinyan", "Mr", "said", "two", "both", "countries", "leaders", "they", "he", "who", "his",
    "its", "their", "counterpart", "soldiers", "forces", "Ministry of Defence", "the ministry", "border",
    "village of", "near", "Colonel", "Zoltan", "Brezovar", "(", ")", "EU", "OSCE Minsk Group", "co-chairs",
    "Institute", "State", "Commission", "on", "-", "'s", "\u2019s", ".", "\n\n", "17", "a", "head", "former",
    "deputy", "spokesman", "for", "\"", "SOCAR", "Moscow", "with", "to", "met", "\ud800", "\x00",
)  # fmt: skip
SCRAPS = st.lists(st.sampled_from(WORDS) | st.text(max_size=5), max_size=60).map(" ".join)


@given(SCRAPS)
def test_mentions_are_sorted_and_lie_apart_in_the_text(text: str) -> None:
    tokens, mentions = read(text)
    reached = 0
    for mention in mentions:
        assert reached <= mention.first < mention.last <= len(tokens)
        assert mention.first <= mention.head < len(tokens)
        reached = mention.last


@given(SCRAPS)
def test_an_actor_is_one_value_in_a_text(text: str) -> None:
    _, mentions = read(text)
    seen: dict[str, Actor] = {}
    for actor in (a for m in mentions for a in (*m.actors, *m.also)):
        assert seen.setdefault(actor.id, actor) == actor


@given(SCRAPS, st.none() | st.dates(dt.date(1985, 1, 1), dt.date(2026, 12, 31)))
def test_reading_twice_gives_the_same(text: str, day: dt.date | None) -> None:
    assert read(text, day)[1] == read(text, day)[1]


HELD = [
    ("foreign_minister", "Foreign Minister", code) for code in ("ARM", "AZE", "GEO", "RUS", "TUR", "IRN", "FRA")
] + [("president", "President", code) for code in ("ARM", "AZE", "GEO", "RUS", "TUR", "IRN", "FRA", "USA")]


def state(code: str) -> str:
    record = Lexicon.default().state(code)
    assert record is not None
    return record.name


def holder(office: str, code: str, day: dt.date) -> Person | None:
    found = Lexicon.default().holders(office, code, day)
    return found[0] if len(found) == 1 else None


@given(
    st.lists(st.sampled_from(HELD), min_size=2, max_size=4, unique=True),
    st.dates(dt.date(2012, 1, 1), dt.date(2024, 1, 1)),
)
def test_other_holders_of_an_office_change_only_the_names(offices: list[tuple[str, str, str]], day: dt.date) -> None:
    people = [(title, code, person) for office, title, code in offices if (person := holder(office, code, day))]
    text = "; ".join(f"the {title} of {state(code)}, {person.name}, spoke" for title, code, person in people)
    tokens, mentions = read(f"On that day {text}.", day)
    named = [m for m in mentions if m.form is Form.NAME]
    assert [m.actors[0].id for m in named] == [person.id for _, _, person in people]
    assert [tokens.text_of(m.first, m.last) for m in named] == [
        f"the {title} of {state(code)}, {person.name}" for title, code, person in people
    ]


TOLD = (
    "Armenian Prime Minister Nikol Pashinyan met the President of Azerbaijan, Ilham Aliyev, in Brussels. The two "
    "leaders agreed on little, the Armenian Foreign Ministry said. Azerbaijani forces fired near Jermuk, it added."
)


def plain(mentions: tuple[Mention, ...]) -> list[tuple[int, int, str, tuple[str, ...], str | None]]:
    return [
        (m.first, m.last, m.form.name, tuple(a.name for a in m.actors), m.place.name if m.place else None)
        for m in mentions
    ]


@settings(max_examples=8)
@given(
    st.from_regex(r"[A-Z][a-z]{6,9} [A-Z][a-z]{6,9}", fullmatch=True),
    st.sampled_from(["nikol-pashinyan", "ilham-aliyev"]),
)
def test_one_more_alias_takes_no_reading_away(alias: str, person_id: str) -> None:
    known = Lexicon.default()
    person = known.person(person_id)
    assert person is not None
    more = known.extended(persons=[evolve(person, aliases=(*person.aliases, alias))])
    assert plain(read(TOLD, DAY, more)[1]) == plain(read(TOLD, DAY)[1])
    _, mentions = read(f"Yesterday {alias} spoke.", DAY, more)
    assert [a.id for m in mentions for a in m.actors] == [person_id]


@pytest.mark.parametrize(
    "text", ["the " * 5000, "Armenia " * 5000, "the foreign ministers of Armenia and " * 1500, "and, " * 4000]
)
def test_repeated_words_are_read(text: str) -> None:
    read(text)


def test_places_may_be_added() -> None:
    more = Lexicon.default().extended(places=[PlaceRecord("brodavka", "Brodavka")])
    assert read("It lay at Brodavka.", DAY, more)[1][-1].place is not None


@given(SCRAPS)
def test_whoever_is_meant_is_named_by_words_of_the_mention(text: str) -> None:
    """A span holds a name or alias, an office, a body, people, a demonym, or what stands for those told of before."""
    tokens, mentions = read(text)
    known = vocabulary()
    for mention in mentions:
        keys = tokens.keys[mention.first : mention.last]
        said = tokens.words[mention.first : mention.last]
        if mention.actors:
            listed = any(key in known.phrases for key in keys) or any(key in known.leads for key in keys)
            assert listed or any(word[0].isupper() for word in said) or Lexicon.default().find(keys), keys
