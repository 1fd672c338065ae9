"""What was read, laid over the text it was read from: Web Annotation selectors and displaCy's dicts."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Any

from caucasus_news.formats import _ids
from caucasus_news.formats import _words as words
from caucasus_news.model import Report, Span

__all__ = ["to_annotations", "to_displacy", "to_displacy_spans"]

_AROUND = 32  # code points of context on either side, as the makers of the selectors suggest
_TOKEN = re.compile(r"\w+|[^\w\s]")


def to_annotations(report: Report) -> list[dict[str, Any]]:
    """A Web Annotation (W3C) for each span of evidence, each statement and each expression of time, in that order.

    Positions are half-open offsets in code points, as the recommendation counts them.

    >>> from caucasus_news.model import Article, Meeting
    >>> report = Report(article=Article("They met."), meetings=(Meeting(evidence=(Span(5, 8),)),))
    >>> to_annotations(report)[0]["target"]["selector"][1]
    {'type': 'TextQuoteSelector', 'exact': 'met', 'prefix': 'They ', 'suffix': '.'}
    """
    source = _ids.article_uri(report.article)
    prefix = _ids.article_id(report.article)
    return [
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": f"urn:caucasus-news:{prefix}-a{number}",
            "type": "Annotation",
            "motivation": "identifying" if about else "classifying",
            "body": _body(label, about),
            "target": {"source": source, "selector": _selectors(report.article.text, span)},
        }
        for number, (label, about, span) in enumerate(_spans(report), 1)
    ]


def _spans(report: Report) -> Iterator[tuple[str, str, Span]]:
    for name, event in _ids.events(report):
        for span in event.evidence:
            yield words.kind(event), f"urn:caucasus-news:{name}", span
    for statement in report.statements:
        yield "statement", "", statement.span
    for when in report.times:
        yield "time", "", when.span


def _body(label: str, about: str) -> list[dict[str, str]]:
    tag = {"type": "TextualBody", "purpose": "tagging", "value": label}
    return [tag, {"type": "SpecificResource", "purpose": "identifying", "source": about}] if about else [tag]


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": text[span.start : span.end],
            "prefix": text[max(0, span.start - _AROUND) : span.start],
            "suffix": text[span.end : span.end + _AROUND],
        },
    ]


def to_displacy(report: Report) -> dict[str, Any]:
    """The expressions of time, and the words that slots of events were read from, for displaCy's style "ent".

    Labels are DATE and the slots' names. Where two overlap the one that begins first stays, of two that begin together
    the longer: displaCy would show the text twice.

    >>> from caucasus_news.model import Article, When
    >>> to_displacy(Report(article=Article("On June 9."), times=(When("June 9", Span(3, 9)),)))["ents"]
    [{'start': 3, 'end': 9, 'label': 'DATE'}]
    """
    found = [(when.span, "DATE") for when in report.times]
    found += [(r.span, r.slot.upper()) for event in report.events for r in event.readings if r.slot != "when"]
    ents: list[dict[str, Any]] = []
    for span, label in sorted(found, key=lambda pair: (pair[0].start, -pair[0].end, pair[1])):
        if span and (not ents or span.start >= ents[-1]["end"]):
            ents.append({"start": span.start, "end": span.end, "label": label})
    return {"text": report.article.text, "ents": ents, "title": words.clean(report.article.title or "") or None}


def to_displacy_spans(report: Report) -> dict[str, Any]:
    """The evidence of each event for displaCy's style "span", where spans may overlap; `kb_id` is the event's name.

    >>> import caucasus_news as cn
    >>> to_displacy_spans(cn.parse("Shots were fired near Sotk on 11 May 2023."))["spans"]
    [{'start_token': 0, 'end_token': 10, 'label': 'INCIDENT', 'kb_id': '5532d54b22553ed8-i1'}]
    """
    tokens = list(_TOKEN.finditer(report.article.text))
    starts, ends = [token.start() for token in tokens], [token.end() for token in tokens]
    spans = []
    for name, event in _ids.events(report):
        for span in event.evidence:
            first, last = bisect_right(ends, span.start), bisect_left(starts, span.end)
            if first < last:
                label = words.kind(event).upper()
                spans.append({"start_token": first, "end_token": last, "label": label, "kb_id": name})
    return {"text": report.article.text, "spans": spans, "tokens": [token.group() for token in tokens]}
