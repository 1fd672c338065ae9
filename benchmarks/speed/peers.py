"""What other libraries take for a part of the work, on the same texts in the same rounds."""

import warnings

import caucasus_news as cn
from benchmarks.speed.measure import Case, Figure, bare, interleaved, ratios
from benchmarks.speed.texts import gold


def dates(rounds: int, articles: int = 12) -> dict[str, Figure]:
    """Finding the dates in some gold articles, in F: ours, and `search_dates` of dateparser."""
    from dateparser.search import search_dates

    texts = gold()[:articles]

    def ours() -> None:
        for text in texts:
            cn.find_times(text)

    def theirs() -> None:
        for text in texts:
            search_dates(text, languages=["en"])

    cases: dict[str, Case] = {
        "F": bare(texts),
        "caucasus_news.find_times": ours,
        "caucasus_news.parse": lambda: [cn.parse(text) for text in texts],
        "dateparser.search.search_dates": theirs,
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = ratios(interleaved(cases, rounds), "F")
    del found["F"]
    return found
