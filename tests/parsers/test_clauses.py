"""Whatever the voice, order or mood, the same people fill the same roles."""

import pytest

from caucasus_news.parsers.chunks import Shape, Tense
from tests.parsers.reading import frame, named, roles

MET = [
    "Aldor met Berrin in Ostia.",
    "On Friday Aldor met Berrin in Ostia.",
    "Aldor, who had flown in late, met Berrin in Ostia.",
    "Aldor has met Berrin in Ostia.",
    "Aldor will meet Berrin in Ostia.",
    "Aldor said nothing but met Berrin in Ostia.",
    "Corvan said that Aldor met Berrin in Ostia.",
    "When Aldor met Berrin in Ostia, Corvan was away.",
    "Aldor is expected to meet Berrin in Ostia.",
    "Aldor agreed to meet Berrin in Ostia.",
]


@pytest.mark.parametrize("sentence", MET)
def test_who_met_whom_where(sentence: str) -> None:
    subject, objects, phrases = roles(sentence, "meet")
    assert subject == ["Aldor"]
    assert objects == ["Berrin"]
    assert phrases["in"] == ["Ostia"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Zurenia hosted the talks.",
        "The talks were hosted by Zurenia.",
        "Talks hosted by Zurenia ended on Friday.",
        "Aldor left the talks hosted by Zurenia.",
        "The talks, hosted by Zurenia, ended without result.",
        "The talks that were hosted by Zurenia ended.",
        "The talks have been hosted by Zurenia.",
        "Zurenia, which hosted the talks, was pleased.",
    ],
)
def test_active_and_passive_have_the_same_logical_subject(sentence: str) -> None:
    found = frame(sentence, "host")
    assert named(sentence, found.subject) == ["Zurenia"]
    assert "talks" in {a.chunk.lemma for a in found.objects}


def test_a_list_before_a_second_clause_gives_its_last_member_to_that_clause() -> None:
    sentence = "Aldor met Berrin and Corvan, and Delmar left."
    assert roles(sentence, "meet")[1] == ["Berrin", "Corvan"]
    assert roles(sentence, "leave")[0] == ["Delmar"]


def test_phrases_behind_an_event_noun_are_its_own() -> None:
    sentence = "The clashes came days before a meeting in Ostia between Aldor and Berrin, under the auspices of Corvan."
    _, _, phrases = roles(sentence, "meeting")
    assert phrases == {"in": ["Ostia"], "between": ["Aldor", "Berrin"], "under the auspices of": ["Corvan"]}
    assert frame(sentence, "meeting").role == "before"


def test_a_relative_pronoun_may_be_the_object() -> None:
    sentence = "Aldor, whom Berrin later met in Ostia, refused to travel."
    subject, objects, _ = roles(sentence, "meet")
    assert (subject, objects) == (["Berrin"], ["Aldor"])
    assert roles(sentence, "refuse")[0] == ["Aldor"]


def test_whoever_is_invited_is_the_subject_of_what_he_is_invited_to_do() -> None:
    assert roles("Aldor invited Berrin to meet in Ostia.", "meet")[0] == ["Berrin"]
    assert roles("Aldor promised Berrin to meet in Ostia.", "meet")[0] == ["Aldor"]


def test_a_gerund_belongs_to_the_subject_of_its_clause() -> None:
    assert roles("Aldor left Ostia after meeting with Berrin.", "meet") == (["Aldor"], [], {"with": ["Berrin"]})


def test_complements_speak_for_a_noun_that_names_nobody() -> None:
    assert roles("Delegations of Zurenia and Ostia met on Friday.", "meet")[0] == ["Zurenia", "Ostia"]


def test_hyphenated_participles_and_pairs_qualify_the_noun() -> None:
    found = frame("Zurenian-brokered Aldor-Berrin talks began.", "talks")
    assert [(m.first, word) for m, word in found.chunk.qualified] == [(0, "brokered")]
    assert len(found.chunk.owners) == 2


@pytest.mark.parametrize(
    ("sentence", "tense", "modal", "negated", "due"),
    [
        ("Aldor met Berrin.", Tense.PAST, "", False, False),
        ("Aldor has met Berrin.", Tense.PERFECT, "", False, False),
        ("Aldor will meet Berrin.", Tense.FUTURE, "future", False, False),
        ("Aldor may meet Berrin.", Tense.CONDITIONAL, "possible", False, False),
        ("Aldor would meet Berrin.", Tense.CONDITIONAL, "conditional", False, False),
        ("Aldor will not meet Berrin.", Tense.FUTURE, "future", True, False),
        ("Aldor is to meet Berrin.", Tense.PRESENT, "", False, True),
        ("Aldor was to have met Berrin.", Tense.PAST, "", False, True),
        ("Aldor did not meet Berrin.", Tense.PAST, "", True, False),
        ("Aldor will fly to Ostia and meet Berrin.", Tense.FUTURE, "future", False, False),
    ],
)
def test_the_verb_group_tells_tense_and_mood(sentence: str, tense: Tense, modal: str, negated: bool, due: bool) -> None:
    verb = frame(sentence, "meet").verb
    assert verb is not None
    assert (verb.tense, verb.modal, verb.negated, verb.due) == (tense, modal, negated, due)
    assert verb.shape is Shape.FINITE


@pytest.mark.parametrize(
    "sentence",
    [
        "The four-day talks ended.",
        "Talks between Aldor and Berrin ended.",
        "Aldor has begun talks with Berrin.",
        "After the talks Aldor left.",
        "They called the Ostian talks a success.",
        "The ministers last held talks in May.",
    ],
)
def test_talks_are_a_noun_and_no_verb(sentence: str) -> None:
    assert frame(sentence, "talks").verb is None
