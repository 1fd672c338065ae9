"""Events on the map: GeoJSON (RFC 7946)."""

from typing import Any

from caucasus_news.formats import _ids
from caucasus_news.formats import _words as words
from caucasus_news.model import Event, Incident, Mediation, Meeting, Report

__all__ = ["to_geojson"]


def to_geojson(report: Report) -> dict[str, Any]:
    """The events of a report as a feature collection; one without coordinates has no geometry.

    >>> from caucasus_news.model import Article, Place
    >>> gori = Meeting(place=Place("Gori", latitude=41.98, longitude=44.11))
    >>> to_geojson(Report(article=Article("…"), meetings=(gori,)))["features"][0]["geometry"]
    {'type': 'Point', 'coordinates': [44.11, 41.98]}
    """
    features = [_feature(report, name, event) for name, event in _ids.events(report)]
    return {"type": "FeatureCollection", "features": features}


def _feature(report: Report, name: str, event: Event) -> dict[str, Any]:
    place, when, geometry = event.place, event.when, None
    if place and place.latitude is not None and place.longitude is not None:
        geometry = {"type": "Point", "coordinates": [place.longitude, place.latitude]}
    properties: dict[str, Any] = {
        "event": words.kind(event),
        "place": place.name if place else None,
        "place_kind": place.kind.value if place else None,
        "country": place.country if place else None,
        "date": words.days(when) or None,
        "date_start": when.earliest.isoformat() if when and when.earliest else None,
        "date_end": when.latest.isoformat() if when and when.latest else None,
        "sources": words.word_of(event.attributions) or None,
        "confidence": event.confidence,
        "article": _ids.article_uri(report.article),
        **_own(event),
    }
    return {"type": "Feature", "id": name, "geometry": geometry, "properties": properties}


def _own(event: Event) -> dict[str, Any]:
    if isinstance(event, Meeting):
        return {"status": event.status.value, "mode": event.mode.value, "who": words.table_of(event)}
    if isinstance(event, Incident):
        return {"kind": event.kind.value, "who": words.sides(event), "toll": words.toll(event.casualties)}
    if isinstance(event, Mediation):
        return {
            "form": event.form.value,
            "mediators": words.names(event.mediators),
            "parties": words.names(event.parties),
            "outcome": event.outcome.value if event.outcome else None,
        }
    return {}
