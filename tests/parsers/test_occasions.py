"""The occasion of a meeting, where only its sentence names it."""

import datetime as dt

import pytest

import caucasus_news as cn

PUBLISHED = dt.date(2023, 5, 18)
_SUMMIT = "European Political Community summit"


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("Mirzoyan and Bayramov met in Munich on Wednesday, in the scope of the Munich Security Conference.",
         "Munich Security Conference"),
        ("Mirzoyan and Bayramov, who are in Chisinau for the European Political Community summit, met on Wednesday.",
         _SUMMIT),
        ("Mirzoyan, attending the European Political Community summit, met Bayramov in Chisinau on Wednesday.",
         _SUMMIT),
        ("Mirzoyan and Bayramov met in Chisinau on Monday, with the European Political Community summit around them.",
         _SUMMIT),
        ("Mirzoyan and Bayramov met on Wednesday, when the European Political Community held its summit.", _SUMMIT),
        ("Mirzoyan met Bayramov in Chisinau, where the European Political Community gathers for a summit.", _SUMMIT),
        ("Mirzoyan and Bayramov met on the margins of the summit that the European Political Community held.", _SUMMIT),
        ("The European Political Community summit was under way when Mirzoyan met Bayramov on Wednesday.", _SUMMIT),
        ("Mirzoyan and Bayramov met when the Ministry of Culture of Moldova held a forum.", None),
        ("Mirzoyan met Bayramov on Wednesday after the NATO summit.", None),
        ("Mirzoyan and Bayramov met in Brussels on Wednesday; Charles Michel briefed the European Council.", None),
        ("Mirzoyan spoke with Bayramov by phone on Wednesday about plans for the NATO summit.", None),
    ],
)  # fmt: skip
def test_the_gathering_that_a_sentence_names_is_the_occasion(text: str, occasion: str | None) -> None:
    meetings = cn.parse(text, PUBLISHED).meetings
    assert [m.occasion for m in meetings] == [occasion]
