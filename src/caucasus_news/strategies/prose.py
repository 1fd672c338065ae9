"""Texts that look like news."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from caucasus_news.strategies.elements import any_text

_PEOPLE = ("Armenian Foreign Minister Ararat Mirzoyan", "Ilham Aliyev", "the two ministers", "Tbilisi", "they")
_ACTS = ("met in Brussels with", "will hold talks in Moscow with", "shelled positions of", "spoke by phone with")
_OTHERS = ("his Azerbaijani counterpart", "Yerevan", "Azerbaijani forces", "EU envoy Toivo Klaar", "no one")
_TIMES = ("on June 9", "tomorrow, Friday", "last week", "in early 2021", "on 31 June", "", "at 10:30 local time")
_NOISE = (
    "",
    "Share",
    "read more",
    "PREV Next",
    "BAKU, 12 May (Agency) –",
    "“No,” he said, “never.”",
    "https://x.example",
)


def _sentence() -> SearchStrategy[str]:
    parts = st.tuples(*map(st.sampled_from, (_PEOPLE, _ACTS, _OTHERS, _TIMES)))
    return parts.map(lambda four: " ".join(filter(None, four)) + ".")


@st.composite
def news(draw: st.DrawFn) -> str:
    """Texts that look like news: a title, paragraphs of sentences about the region, residue, now and then a stray."""
    line = st.one_of(_sentence(), st.lists(_sentence(), min_size=2, max_size=4).map(" ".join), st.sampled_from(_NOISE))
    lines = draw(st.lists(st.one_of(line, line, line, any_text(20)), max_size=12))
    return draw(st.sampled_from(["\n", "\n\n", "\r\n"])).join(lines)
