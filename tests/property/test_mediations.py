"""Mediations of any row of mediating words: never an error, mediators that are no parties, evidence that is told."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from caucasus_news import parse

_PIECES = st.lists(
    st.sampled_from(
        [
            "Russia", "the United States", "Vladimir Putin", "the OSCE Minsk Group", "Iran", "Armenia", "Azerbaijan",
            "Georgia", "Abkhazia", "Nikol Pashinyan and Ilham Aliyev", "the two sides", "they", "it",
            "brokered", "hosted", "received", "mediated", "offered to host", "is ready to mediate", "announced",
            "signed", "was brokered by", "sent observers to", "got", "ended", "met", "agreed to", "invited",
            "a ceasefire", "the truce", "talks", "an agreement", "good offices", "the war", "a mission",
            "between", "with the mediation of", "under the auspices of", "as mediator", "thanks to", "in Moscow",
            "in Brussels", "on 9 November 2020", "in May 1994", "on Friday", "and", ",", "who", "that",
            "to", ". ", "\n\n",
        ]
    ),
    max_size=40,
)  # fmt: skip

#: Sentences of which most tell a mediation, so that what is asked of mediations is asked of some.
_SENTENCES = st.tuples(
    st.sampled_from(["Russia", "Qatar", "The OSCE Minsk Group", "Vladimir Putin", "They", "The two sides", "Iran"]),
    st.sampled_from(
        [
            "brokered a truce between", "hosted talks between", "mediated between", "offered to mediate between",
            "sent observers to the border of", "got a deal signed by", "invited to Moscow",
        ]
    ),
    st.sampled_from(["Armenia and Azerbaijan", "Georgia and Abkhazia", "Israel and Hamas", "them"]),
    st.sampled_from(["in May 1994.", "on Friday.", "in Geneva, the ministry said.", "."]),
).map(" ".join)  # fmt: skip
TOLD = st.one_of(_PIECES, st.lists(st.one_of(_SENTENCES, _SENTENCES, _PIECES.map(" ".join)), min_size=1, max_size=4))


@given(TOLD)
def test_mediators_are_no_parties_and_evidence_is_in_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    report = parse(text, dt.date(2023, 5, 18))
    for mediation in report.mediations:
        assert mediation.mediators
        assert len(mediation.parties) > 1
        assert not {m.id for m in mediation.mediators} & {p.id for p in mediation.parties}
        assert not {m.country for m in mediation.mediators if m.country} & {p.id for p in mediation.parties}
        assert mediation.evidence
        assert all(span.end <= len(text) for span in mediation.evidence)
        assert mediation.readings


@given(TOLD)
def test_the_same_text_gives_the_same_mediations(pieces: list[str]) -> None:
    text = " ".join(pieces)
    assert parse(text).mediations == parse(text).mediations
