"""Finding names in a text."""

import pytest

from caucasus_news.letters import fold
from caucasus_news.lexicon import (
    Ambiguity,
    Lexicon,
    NameMatch,
    Organization,
    Person,
    PlaceRecord,
    SenseKind,
    State,
    Transliteration,
)
from caucasus_news.lexicon.spelling import _TOKEN


def found(text: str, lexicon: Lexicon | None = None) -> list[tuple[str, list[str]]]:
    """What is found in a text: the words and their senses."""
    words = _TOKEN.findall(text)
    keys = [fold(word) for word in words]
    return [
        (" ".join(words[m.first : m.last]), [f"{s.kind}:{s.record.id}" for s in m.senses])
        for m in (lexicon or Lexicon.default()).find(keys, words)
    ]


def names(text: str, lexicon: Lexicon | None = None) -> list[str]:
    """The words of what is found in a text."""
    return [name for name, _ in found(text, lexicon)]


def test_a_name_is_found_with_all_its_senses() -> None:
    assert found("rain over Tbilisi") == [("Tbilisi", ["capital:GEO", "place:tbilisi"])]
    assert found("the wine of Artsakh") == [("Artsakh", ["de_facto:NKR", "place:nagorno-karabakh"])]
    assert found("Brussels waits") == [("Brussels", ["capital:EU", "place:brussels"])]


def test_senses_of_a_surname_are_all_who_bear_it() -> None:
    ((_, senses),) = found("Aliyev nodded")
    assert {"surname:ilham-aliyev", "surname:heydar-aliyev"} <= set(senses)


def test_the_longest_name_is_found() -> None:
    assert names("Kim Jong Un wrote to the UN") == ["Kim Jong Un", "UN"]
    assert names("the UN Security Council") == ["UN Security Council"]
    assert names("the Council of Europe and the European Council") == ["Council of Europe", "European Council"]


def test_a_name_that_breaks_off_gives_the_shorter_one() -> None:
    lexicon = Lexicon(
        places=(PlaceRecord("a", "Alpha"), PlaceRecord("b", "Alpha Beta Gamma Delta"), PlaceRecord("c", "Beta"))
    )
    assert names("Alpha Beta Gamma", lexicon) == ["Alpha", "Beta"]


def test_names_do_not_overlap() -> None:
    lexicon = Lexicon(places=(PlaceRecord("a", "Alpha Beta"), PlaceRecord("b", "Beta Gamma")))
    assert names("Alpha Beta Gamma", lexicon) == ["Alpha Beta"]


def test_possessives_and_marks_stay_outside() -> None:
    assert names("Georgia's, (Armenia) and “Turkey”") == ["Georgia", "Armenia", "Turkey"]


@pytest.mark.parametrize("spelled", ["Nagorno-Karabakh", "Nagorno Karabakh", "Nagorno–Karabakh", "NAGORNO-KARABAKH"])
def test_hyphens_may_be_missing_or_dashes(spelled: str) -> None:
    assert found(spelled) == [(" ".join(_TOKEN.findall(spelled)), ["de_facto:NKR", "place:nagorno-karabakh"])]


@pytest.mark.parametrize("spelled", ["Amir-Abdollahian", "Amir Abdollahian", "Amirabdollahian"])
def test_double_names_may_be_written_in_one(spelled: str) -> None:
    assert [senses for _, senses in found(f"Hossein {spelled}")] == [["person:hossein-amir-abdollahian"]]


def test_a_hyphen_may_stand_where_the_name_has_a_space() -> None:
    assert found("in New-York and Abu-Dhabi")[0] == ("New - York", ["place:new-york"])
    assert names("in New-York and Abu-Dhabi") == ["New - York", "Abu - Dhabi"]


def test_a_hyphen_parts_two_names() -> None:
    assert names("the Moscow-Tbilisi train") == ["Moscow", "Tbilisi"]


@pytest.mark.parametrize("spelled", ["Şəmkir", "Shamkir", "SHAMKIR", "ŞƏMKİR"])
def test_letters_and_case_do_not_matter(spelled: str) -> None:
    assert [senses for _, senses in found(spelled)] == [["place:shamkir"]]


def test_decomposed_letters_in_names_are_composed() -> None:
    lexicon = Lexicon(places=(PlaceRecord("a", "Sa\u0301o Tome\u0301"),))
    assert names("Sáo Tomé", lexicon) == ["Sáo Tomé"]


# ---------------------------------------------------------------- how it is written


def test_a_name_wants_its_capital() -> None:
    assert names("they march in may and report a trend") == []
    assert names("polish the turkey with china") == []
    assert names("Polish and Turkey") == ["Polish", "Turkey"]


def test_a_short_acronym_wants_capitals() -> None:
    assert names("tell us who at a steady pace") == []
    assert names("the US and the WHO") == ["US", "WHO"]


def test_abbreviations_with_points_may_lack_the_last() -> None:
    assert found("in the U.S. and the U.S") == [("U . S .", ["state:USA"]), ("U . S", ["state:USA"])]


def test_small_names_may_be_small() -> None:
    assert names("along the contact line") == ["contact line"]


def test_the_article_of_a_name_may_be_small() -> None:
    assert names("talks in the Hague") == ["the Hague"]
    assert names("The Kremlin said, the Kremlin denied") == ["Kremlin", "Kremlin"]


def test_without_words_case_is_not_asked() -> None:
    assert Lexicon.default().find(["may"])[0].senses[0].record.id == "theresa-may"


def test_everyday_words_are_weak_or_never_read() -> None:
    lexicon = Lexicon.default()
    assert all(sense.weak for sense in lexicon.find(["may"], ["May"])[0].senses)
    assert names("Report by Trend") == []
    assert found("Report news agency") == [("Report news agency", ["medium:REPORTAZ"])]


def test_senses_come_in_the_order_of_their_kinds() -> None:
    lexicon = Lexicon(
        states=(State("OZZ", "Oz"),),
        persons=(Person("oz", "Amos Oz"),),
        places=(PlaceRecord("oz", "Oz"),),
        organizations=(Organization("OZ", "Oz"),),
    )
    (match,) = lexicon.find(["oz"])
    assert [s.kind for s in match.senses] == [
        SenseKind.SURNAME,
        SenseKind.STATE,
        SenseKind.ORGANIZATION,
        SenseKind.PLACE,
    ]
    assert match.of(SenseKind.PLACE, SenseKind.STATE) == (match.senses[1], match.senses[3])


def test_a_spelling_with_and_one_without_capital_meet() -> None:
    lexicon = Lexicon(places=(PlaceRecord("a", "Line of Contact", ("line of contact",)),))
    assert names("the line of contact", lexicon) == ["line of contact"]


def test_senses_may_want_different_capitals() -> None:
    lexicon = Lexicon(places=(PlaceRecord("a", "front"),), organizations=(Organization("B", "Front"),))
    assert found("at the front", lexicon) == [("front", ["place:a"])]
    assert found("the Front", lexicon) == [("Front", ["organization:B", "place:a"])]


def test_a_caution_counts_in_whatever_way_the_name_is_written() -> None:
    lexicon = Lexicon(
        places=(PlaceRecord("a", "Long-Word", ("Other",)),),
        ambiguities=(Ambiguity("Long-Word", "never", "a test"), Ambiguity("Other", "weak", "a test")),
    )
    assert names("Long-Word, Long Word, Longword", lexicon) == []
    assert lexicon.find(["other"])[0].senses[0].weak


# ---------------------------------------------------------------- transliteration


@pytest.mark.parametrize(
    ("spelled", "person"),
    [
        ("Zohrab Mnatsakanian", "zohrab-mnatsakanyan"),
        ("Dmitri Peskov", "dmitry-peskov"),
        ("Ilkham Aliev", "ilham-aliyev"),
        ("Serge Sargsian", "serzh-sargsyan"),
        ("Aleksey Overchuk", "alexei-overchuk"),
        ("Ceyhun Bayramov", "jeyhun-bayramov"),
        ("Hikmat Hajiev", "hikmet-hajiyev"),
    ],
)
def test_people_are_found_as_transliterated(spelled: str, person: str) -> None:
    assert found(spelled) == [(spelled, [f"person:{person}"])]


def test_rows_of_transliteration_are_the_lexicons_own() -> None:
    bare = Lexicon(persons=(Person("a", "Ana Petrovich"),))
    assert names("Ana Petrovic", bare) == []
    taught = bare.extended(transliteration=[Transliteration("ic", "ending", ("vich", "vic"))])
    assert names("Ana Petrovic, Petrovic", taught) == ["Ana Petrovic", "Petrovic"]


def test_the_cost_of_a_text_does_not_grow_with_a_repeated_beginning() -> None:
    lexicon = Lexicon(places=(PlaceRecord("a", "on the " * 20 + "End"),))
    assert lexicon.find(["on", "the"] * 5000) == []


def test_matches_are_plain_values() -> None:
    (match,) = Lexicon.default().find(["armenia"])
    assert match == NameMatch(0, 1, match.senses)
    assert hash(match) == hash(NameMatch(0, 1, match.senses))
