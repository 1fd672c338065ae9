"""Clusters of gold articles as reports: records in the words of the gold guide as events of the model."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from attrs import field, frozen

import caucasus_news as cn
from caucasus_news.model import Actor, ActorKind, Place, slug

HERE = Path(__file__).resolve().parent

Row = dict[str, Any]


@frozen
class Told:
    """An article, its gold records with the thing that each tells of, and the report that a perfect parser would give.

    `things` go by kind of record and number, as in the report.
    """

    id: str
    text: str
    published: dt.date
    gold: Row
    report: cn.Report = field(repr=False)
    things: dict[tuple[str, int], str] = field(repr=False)


def clusters(folder: Path) -> list[list[Told]]:
    """The clusters of a folder, each the articles about one week."""
    return [list(_told(json.loads(path.read_text(encoding="utf-8")))) for path in sorted(folder.glob("*.json"))]


def _told(cluster: Row) -> Iterator[Told]:
    for article in cluster["articles"]:
        published = dt.date.fromisoformat(article["given_published"])
        make = Maker(published, {known["name"]: known for known in cluster["actors"]}, len(article["text"]))
        gold = article["gold"]
        report = cn.Report(
            article=cn.Article(article["text"], published=published, published_basis=cn.DateBasis.GIVEN),
            meetings=tuple(map(make.meeting, gold["meetings"])),
            incidents=tuple(map(make.incident, gold["incidents"])),
            mediations=tuple(map(make.mediation, gold["mediations"])),
        )
        things = {
            (kind, number): f"{cluster['id']}/{kind}/{record['same']}"
            for kind in ("meetings", "incidents", "mediations")
            for number, record in enumerate(gold[kind])
        }
        yield Told(article["id"], article["text"], published, gold, report, things)


@frozen
class Maker:
    """Makes events of gold records; names are looked up in the lexicon, and among the cluster's own actors."""

    published: dt.date
    own: dict[str, Row]
    size: int

    def meeting(self, row: Row) -> cn.Meeting:
        """A gold meeting as an event."""
        roles = (("participants", "participant"), ("hosts", "host"), ("mediators", "mediator"))
        return cn.Meeting(
            participants=tuple(cn.Participant(self.actor(n), cn.Role(r)) for slot, r in roles for n in row[slot]),
            status=cn.MeetingStatus(row["status"]),
            mode=cn.MeetingMode(row.get("mode") or "in_person"),
            ordinal=row.get("ordinal"),
            occasion=row.get("occasion"),
            **self._shared(row),
        )

    def incident(self, row: Row) -> cn.Incident:
        """A gold incident as an event."""

        def role(side: str) -> cn.Role:
            if row["attacker"] is None:
                return cn.Role.BELLIGERENT
            return cn.Role.ATTACKER if side == row["attacker"] else cn.Role.TARGET

        return cn.Incident(
            kind=cn.IncidentKind(_first(row["kind"])),
            participants=tuple(cn.Participant(self.actor(side), role(side)) for side in row["sides"]),
            casualties=tuple(
                cn.Casualty(
                    cn.CasualtyKind(c["kind"]),
                    c["at_least"],
                    c["at_most"],
                    self.actor(c["side"]) if c["side"] else None,
                    c["civilian"],
                )
                for c in row["casualties"]
            ),
            attributions=tuple(
                cn.Attribution(self.actor(s["name"]), cn.Stance(_first(s["stance"]))) for s in row["sources"]
            ),
            **self._shared(row),
        )

    def mediation(self, row: Row) -> cn.Mediation:
        """A gold mediation as an event."""
        outcome = _first(row["outcome"]) if row["outcome"] else None
        return cn.Mediation(
            mediators=tuple(map(self.actor, row["mediators"])),
            parties=tuple(map(self.actor, row["parties"])),
            form=cn.MediationForm(_first(row["form"])),
            outcome=cn.Outcome(outcome) if outcome else None,
            **self._shared(row),
        )

    def _shared(self, row: Row) -> Row:
        when, place = row["when"], row["place"]
        return {
            "when": cn.When.of_edtf(when) if when else None,
            "place": _place(_first(place)) if place else None,
            "evidence": (cn.Span(0, self.size),),
        }

    def actor(self, name: str) -> Actor:
        """Who goes by a name of the gold guide."""
        name = _first(name)
        if (own := self.own.get(name)) is not None:
            return Actor(slug(name), name, ActorKind(own["kind"]), own["country"])
        lexicon = cn.Lexicon.default()
        if (state := lexicon.state(name)) is not None:
            return state.actor
        known = _bodies().get(name)
        if known is not None:
            return known
        for person in lexicon.persons:
            if person.name == name:
                terms = lexicon.offices_of(person, self.published)
                homes = [term.jurisdiction for term in terms if lexicon.state(term.jurisdiction)]
                bodies = [b.name for t in terms if (b := lexicon.organization(t.jurisdiction)) is not None]
                home, body = (next(iter(found), None) for found in (homes, bodies))
                return Actor(person.id, name, ActorKind.PERSON, home, organization=None if home else body)
        country = next((s.id for s in lexicon.states if name.endswith(f" of {s.name}")), None)
        kind = ActorKind.FORCE if name.startswith("Armed Forces") else ActorKind.ORGANIZATION
        return Actor(slug(name), name, kind, country)


def _first(text: str) -> str:
    """The first of several right answers."""
    return text.split("|", maxsplit=1)[0]


@cache
def _bodies() -> dict[str, Actor]:
    lexicon = cn.Lexicon.default()
    records: Iterable[Any] = (*lexicon.organizations, *lexicon.de_facto)
    return {record.name: record.actor for record in records}


@cache
def _places() -> dict[str, Place]:
    lexicon = cn.Lexicon.default()
    records: Iterable[Any] = (*lexicon.states, *lexicon.places)
    return {record.name: record.place for record in records}


def _place(name: str) -> Place:
    return _places().get(name) or Place(name)
