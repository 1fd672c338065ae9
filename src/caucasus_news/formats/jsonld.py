"""Reports as schema.org's linked data (JSON-LD)."""

from collections.abc import Iterable, Mapping
from typing import Any

from caucasus_news.formats import _ids
from caucasus_news.formats import _words as words
from caucasus_news.formats.json import dumps
from caucasus_news.model import (
    Actor,
    ActorKind,
    Event,
    Incident,
    Mediation,
    Meeting,
    MeetingMode,
    MeetingStatus,
    Place,
    PlaceKind,
    Report,
    Role,
)

__all__ = ["to_jsonld", "to_jsonld_script"]

_SCHEMA = "https://schema.org/"

# schema.org knows no "held": what is past has the status that it was announced with.
_STATUS: Mapping[MeetingStatus, str] = {
    MeetingStatus.PLANNED: "EventScheduled",
    MeetingStatus.HELD: "EventScheduled",
    MeetingStatus.ONGOING: "EventScheduled",
    MeetingStatus.POSTPONED: "EventPostponed",
    MeetingStatus.CANCELLED: "EventCancelled",
}
_ACTOR_TYPES: Mapping[ActorKind, str] = {
    ActorKind.PERSON: "Person",
    ActorKind.STATE: "Country",
    ActorKind.DE_FACTO_STATE: "AdministrativeArea",
    ActorKind.ORGANIZATION: "Organization",
    ActorKind.FORCE: "Organization",
    ActorKind.GROUP: "Organization",
}


def to_jsonld(report: Report) -> dict[str, Any]:
    """The article and its events as a JSON-LD document.

    Events are of the type `Event`, with our own vocabulary (status, kind, toll …) under `additionalProperty`; hosts and
    mediators are organizers; the larger event at whose edge a meeting takes place is its `superEvent`.

    >>> from caucasus_news.model import Article
    >>> graph = to_jsonld(Report(article=Article("…"), meetings=(Meeting(ordinal=2),)))["@graph"]
    >>> [(node["@type"], node.get("eventStatus")) for node in graph]
    [('NewsArticle', None), ('Event', 'https://schema.org/EventScheduled')]
    """
    events = [_event(report, name, event) for name, event in _ids.events(report)]
    actors = [_actor(actor) for actor in report.actors]
    return {"@context": "https://schema.org", "@graph": [_article(report, events), *events, *actors]}


def to_jsonld_script(report: Report) -> str:
    """The document as an element for a page's head; nothing in the text can close it.

    >>> import caucasus_news as cn
    >>> to_jsonld_script(cn.parse("</script>"))[:52]
    '<script type="application/ld+json">{"@context": "htt'
    """
    text = dumps(to_jsonld(report))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return f'<script type="application/ld+json">{text}</script>'


def _told(**properties: Any) -> dict[str, Any]:
    """Properties with those left out of which nothing is known."""
    return {name: value for name, value in properties.items() if value not in (None, "", [], {})}


def _article(report: Report, events: list[dict[str, Any]]) -> dict[str, Any]:
    article = report.article
    return {
        "@type": "NewsArticle",
        "@id": _ids.article_uri(article),
        **_told(
            headline=article.title,
            datePublished=article.published.isoformat() if article.published else None,
            inLanguage=article.language,
            url=article.url,
            articleBody="\n\n".join(article.paragraphs),
            identifier=_property("sha256-16", _ids.article_id(article)),
            about=[{"@id": event["@id"]} for event in events],
            mentions=[{"@id": _actor_uri(actor)} for actor in report.actors],
            contentLocation=[_place(place) for place in report.places],
        ),
    }


def _event(report: Report, name: str, event: Event) -> dict[str, Any]:
    when = event.when
    common = _told(
        name=_title(event),
        startDate=when.earliest.isoformat() if when and when.earliest else None,
        endDate=when.latest.isoformat() if when and when.latest else None,
        location=_place(event.place) if event.place else None,
        subjectOf={"@id": _ids.article_uri(report.article)},
    )
    own = _told(**_own(event))
    properties = own.pop("additionalProperty", [])
    if event.attributions:
        properties = [*properties, _property("sources", words.word_of(event.attributions))]
    if when and when.edtf:
        properties = [*properties, _property("edtf", when.edtf)]
    return {
        "@type": "Event",
        "@id": f"urn:caucasus-news:{name}",
        **common,
        **own,
        **_told(additionalProperty=properties),
    }


def _own(event: Event) -> dict[str, Any]:
    if isinstance(event, Meeting):
        return _meeting(event)
    if isinstance(event, Incident):
        return {
            "attendee": _refer(participant.actor for participant in event.participants),
            "additionalProperty": _properties(
                kind=event.kind.value, means=event.means and event.means.value, toll=words.toll(event.casualties)
            ),
        }
    if isinstance(event, Mediation):
        outcome = event.outcome and event.outcome.value
        return {
            "organizer": _refer(event.mediators),
            "attendee": _refer(event.parties),
            "superEvent": _told(name=event.framework) and {"@type": "EventSeries", "name": event.framework},
            "additionalProperty": _properties(form=event.form.value, outcome=outcome),
        }
    return {}


def _meeting(meeting: Meeting) -> dict[str, Any]:
    mode = "OfflineEventAttendanceMode" if meeting.mode is MeetingMode.IN_PERSON else "OnlineEventAttendanceMode"
    status = _STATUS.get(meeting.status)
    leading = (Role.HOST, Role.MEDIATOR)
    return {
        "eventStatus": status and _SCHEMA + status,
        "eventAttendanceMode": _SCHEMA + mode,
        "duration": meeting.duration_days and f"P{meeting.duration_days}D",
        "organizer": _refer(p.actor for p in meeting.participants if p.role in leading),
        "attendee": _refer(p.actor for p in meeting.participants if p.role not in leading),
        "superEvent": meeting.occasion and {"@type": "Event", "name": meeting.occasion},
        "about": [{"@type": "Thing", "name": topic} for topic in meeting.topics],
        "additionalProperty": _properties(
            status=meeting.status.value,
            mode=meeting.mode.value,
            level=meeting.level and meeting.level.value,
            format=meeting.format and meeting.format.value,
            ordinal=meeting.ordinal,
        ),
    }


def _title(event: Event) -> str:
    kind = words.kind(event)
    place = f" in {words.place(event)}" if event.place else ""
    return f"{kind[:1].upper()}{kind[1:]}{place}"


def _property(name: str, value: object) -> dict[str, Any]:
    return {"@type": "PropertyValue", "name": name, "value": value}


def _properties(**properties: object) -> list[dict[str, Any]]:
    return [_property(name, value) for name, value in _told(**properties).items()]


def _actor_uri(actor: Actor) -> str:
    return f"urn:caucasus-news:actor:{actor.id}"


def _refer(actors: Iterable[Actor]) -> list[dict[str, Any]]:
    return [_actor(actor) for actor in actors]


def _actor(actor: Actor) -> dict[str, Any]:
    person = actor.kind is ActorKind.PERSON
    return {
        "@type": _ACTOR_TYPES[actor.kind],
        "@id": _actor_uri(actor),
        **_told(
            name=actor.name,
            jobTitle=actor.office if person else None,
            worksFor=actor.organization and person and {"@type": "Organization", "name": actor.organization},
            nationality=_country(actor.country) if person else None,
            areaServed=_country(actor.country) if _ACTOR_TYPES[actor.kind] == "Organization" else None,
            identifier=actor.id if actor.kind is ActorKind.STATE else None,
        ),
    }


def _country(code: str | None) -> dict[str, Any] | None:
    return {"@type": "Country", "identifier": code} if code else None


def _place(place: Place) -> dict[str, Any]:
    located = place.latitude is not None and place.longitude is not None
    point = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    return {
        "@type": "Country" if place.kind is PlaceKind.STATE else "Place",
        **_told(
            name=place.name,
            geo=point if located else None,
            address=place.country and {"@type": "PostalAddress", "addressCountry": place.country},
        ),
    }
