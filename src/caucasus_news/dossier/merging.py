"""`merge`: many reports to one dossier."""

from collections.abc import Iterable, Sequence

from caucasus_news.dossier.best import best
from caucasus_news.dossier.blocks import Link, blocks, links
from caucasus_news.dossier.canon import in_order
from caucasus_news.dossier.clusters import cluster
from caucasus_news.dossier.dossier import Dossier
from caucasus_news.dossier.record import Evidence, Record, Version
from caucasus_news.dossier.shingles import sources
from caucasus_news.dossier.traits import Trait, traits
from caucasus_news.formats import _ids
from caucasus_news.model import Event, Report


def merge(reports: "Iterable[Report | Dossier]", *, found: Iterable[Link] | None = None) -> Dossier:
    """One dossier of many reports: what several of them tell is one record, and nothing that any of them tells is lost.

    A dossier among them stands for its reports, so that merging parts and then those is merging all at once. The result
    depends on the set of reports alone: on no order, and on no repetition. `found` are the links of all blocks
    (`blocks.links`), where an engine has made them elsewhere.

    >>> import datetime as dt
    >>> from caucasus_news.model import Actor, ActorKind, Article, Meeting, Participant, Place, When
    >>> two = tuple(Participant(Actor(c, c.title(), ActorKind.STATE, c)) for c in ("ARM", "AZE"))
    >>> talks = Meeting(participants=two, place=Place("Prague"), when=When.of_edtf("2022-10-06"))
    >>> told = [Report(article=Article(text), meetings=(talks,)) for text in ("They talk", "Talks were held")]
    >>> [record.sources for record in merge(told).records]
    [2]
    """
    known = in_order(report for item in reports for report in (item.reports if isinstance(item, Dossier) else (item,)))
    whole = tuple(known.values())
    told = [trait for name, report in known.items() for trait in traits(report, name)]
    events = [pair for report in whole for pair in _ids.events(report)]
    made = (link for block in blocks(told).values() for link in links(block)) if found is None else found
    groups = sources([report.article for report in whole])
    numbers = {name: number for number, name in enumerate(known)}
    source_of = {number: group for group, members in enumerate(groups) for number in members}
    versions = [_version(t, event, numbers, whole, source_of) for t, event in zip(told, events, strict=True)]
    records = (_record([versions[number] for number in members], whole) for members in cluster(told, made))
    return Dossier(whole, tuple(records), groups)


def _version(
    trait: Trait, event: tuple[str, Event], numbers: dict[str, int], whole: Sequence[Report], source_of: dict[int, int]
) -> Version:
    report = numbers[trait.report]
    article = whole[report].article
    return Version(report, event[0], source_of[report], event[1], article.published, article.url)


def _record(versions: list[Version], whole: Sequence[Report]) -> Record:
    # Tellings are numbered report by report in canonical order, which is by day of publication.
    event, choices = best(versions)
    evidence = tuple(
        Evidence(version.report, _ids.article_id(whole[version.report].article), span)
        for version in versions
        for span in version.event.evidence
    )
    return Record(versions[0].name, event, tuple(versions), evidence, choices)
