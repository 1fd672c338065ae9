"""Hypothesis strategies for every type of the model, for news texts, and for what is wrong on purpose.

Needs the extra `testing`. Whatever `reports()` gives is valid and whole: its spans lie in its text, expressions and
statements say what stands there, letters come from all of Unicode.

>>> from hypothesis import find
>>> find(spans(10), lambda span: len(span) > 2)
Span(start=0, end=3)
"""

from caucasus_news.strategies.any_value import invalid, values
from caucasus_news.strategies.elements import any_text, names, spans
from caucasus_news.strategies.facts import events, incidents, mediations, meetings, problems, statements
from caucasus_news.strategies.parts import actors, attributions, casualties, participants, places, readings, whens
from caucasus_news.strategies.prose import news
from caucasus_news.strategies.wholes import articles, blocks, date_candidates, reports

__all__ = [
    "actors",
    "any_text",
    "articles",
    "attributions",
    "blocks",
    "casualties",
    "date_candidates",
    "events",
    "incidents",
    "invalid",
    "mediations",
    "meetings",
    "names",
    "news",
    "participants",
    "places",
    "problems",
    "readings",
    "reports",
    "spans",
    "statements",
    "values",
    "whens",
]
