"""Articles and reports, in which everything stands in their own text."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from caucasus_news import model as m
from caucasus_news.strategies.elements import any_text, many, maybe, spans_of
from caucasus_news.strategies.facts import events, incidents, mediations, meetings, problems, statements
from caucasus_news.strategies.parts import actors, places, whens
from caucasus_news.strategies.prose import news


def date_candidates(text: str | None = None) -> SearchStrategy[m.DateCandidate]:
    """Dates that an article may be of."""
    return st.builds(m.DateCandidate, st.dates(), many(spans_of(text)))


def blocks() -> SearchStrategy[m.Block]:
    """Blocks of any kind."""
    return st.builds(
        lambda kind, start, size: m.Block(kind, start, start + size),
        st.sampled_from(m.BlockKind),
        st.integers(0, 10**6),
        st.integers(1, 10**4),
    )


@st.composite
def articles(draw: st.DrawFn, text: SearchStrategy[str] | None = None) -> m.Article:
    """Articles whose blocks partition the lines of their text that are not blank."""
    words = draw(any_text() | news() if text is None else text)
    cut, reached = [], 0
    for line in words.split("\n"):
        if line.strip():
            cut.append(m.Block(draw(st.sampled_from(m.BlockKind)), reached, reached + len(line)))
        reached += len(line) + 1
    published = draw(maybe(st.dates()))
    known = [basis for basis in m.DateBasis if basis is not m.DateBasis.UNKNOWN]
    return m.Article(
        words,
        tuple(cut),
        draw(maybe(any_text(30))),
        published,
        m.DateBasis.UNKNOWN if published is None else draw(st.sampled_from(known)),
        draw(many(date_candidates(words), 2)),
        draw(maybe(st.sampled_from(["en", "en-GB"]))),
        draw(maybe(st.just("https://news.example/a?b=c&d=é"))),
        draw(many(problems(words), 2)),
    )


@st.composite
def reports(draw: st.DrawFn, text: SearchStrategy[str] | None = None) -> m.Report:
    """Whole reports; everything in them stands in their article's text."""
    article = draw(articles(text))
    words = article.text
    return m.Report(
        article=article,
        actors=draw(many(actors())),
        places=draw(many(places())),
        times=draw(many(whens(words))),
        statements=draw(many(statements(words), 2)),
        meetings=draw(many(meetings(words), 2)),
        incidents=draw(many(incidents(words), 2)),
        mediations=draw(many(mediations(words), 2)),
        others=draw(many(events(words), 1)),
    )
