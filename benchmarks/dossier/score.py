"""How well tellings are brought together: pairwise and B-cubed figures, and what was merged that is two things."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from attrs import frozen

from benchmarks.accuracy import score as scorer
from benchmarks.dossier.gold import Told
from caucasus_news import merge, to_dict
from caucasus_news.dossier.canon import report_id
from caucasus_news.model import Report

KINDS = ("meetings", "incidents", "mediations")

#: A gold telling with the record that the dossier puts it into: the thing's name, the record's.
Pair = tuple[str, str]


@frozen
class Figures:
    """Precision, recall and F1 over pairs of tellings and by B-cubed; the share of merged pairs that are two things."""

    tellings: int
    of: int
    pairwise: tuple[float, float, float]
    b_cubed: tuple[float, float, float]
    false_merges: float
    mixed: int
    records: int


def tellings(cluster_lists: Iterable[Sequence[Told]], reports: dict[str, Report]) -> list[tuple[str, str, str]]:
    """Every gold telling that stands in the reports (by article id): the article, the thing told of, the record."""
    told = [article for articles in cluster_lists for article in articles]
    dossier = merge(reports[article.id] for article in told)
    record_of = {(v.report, v.name[17:]): record.id for record in dossier.records for v in record.versions}
    numbers = {report_id(report): number for number, report in enumerate(dossier.reports)}
    found = []
    for article in told:
        report = reports[article.id]
        for kind, letter in zip(KINDS, "mid", strict=True):
            for gold, mine in _aligned(article, report, kind):
                name = record_of[numbers[report_id(report)], f"{letter}{mine + 1}"]
                found.append((article.id, article.things[kind, gold], name))
    return found


def _aligned(article: Told, report: Report, kind: str) -> list[tuple[int, int]]:
    """Which gold record of an article is which of the report's."""
    golds = article.gold[kind]
    if report is article.report:
        return [(number, number) for number in range(len(golds))]
    rows = [to_dict(event) for event in getattr(report, kind)]
    pairs, _, _ = scorer.align(kind, golds, rows)
    return list(pairs)


def figures(pairs: Sequence[Pair], of: int) -> Figures:
    """What pairs of a thing and the record that it was put into are worth.

    >>> figures([("a", "1"), ("a", "1"), ("b", "2"), ("b", "2")], 4).b_cubed
    (1.0, 1.0, 1.0)
    >>> round(figures([("a", "1"), ("a", "1"), ("b", "1")], 3).false_merges, 2)
    0.67
    """
    right = _together(pairs)
    merged = _together(record for _, record in pairs)
    same = _together(thing for thing, _ in pairs)
    precision = right / merged if merged else 1.0
    recall = right / same if same else 1.0
    both, things, records = Counter(pairs), Counter(t for t, _ in pairs), Counter(r for _, r in pairs)
    b_precision = sum(both[pair] / records[pair[1]] for pair in pairs) / len(pairs)
    b_recall = sum(both[pair] / things[pair[0]] for pair in pairs) / len(pairs)
    mixed = sum(len({t for t, r in both if r == record}) > 1 for record in records)
    return Figures(
        len(pairs),
        of,
        (precision, recall, _f1(precision, recall)),
        (b_precision, b_recall, _f1(b_precision, b_recall)),
        1 - precision,
        mixed,
        len(records),
    )


def _together(names: Iterable[Hashable]) -> int:
    """How many pairs have the same name."""
    return sum(many * (many - 1) // 2 for many in Counter(names).values())


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
