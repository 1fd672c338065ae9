"""Reports as linked data, on the map, and laid over their text."""

import json
from typing import Any

import attrs
import pytest
from hypothesis import given

from caucasus_news import strategies as cns
from caucasus_news.formats.annotations import to_annotations, to_displacy, to_displacy_spans
from caucasus_news.formats.geojson import to_geojson
from caucasus_news.formats.jsonld import to_jsonld, to_jsonld_script
from caucasus_news.model import Article, Event, Meeting, MeetingMode, MeetingStatus, Report
from tests.formats.samples import MEETING, REPORT, TEXT

SCHEMA = "https://schema.org/"


def of_type(graph: Any, kind: str) -> list[dict[str, Any]]:
    return [node for node in graph["@graph"] if node["@type"] == kind]


def test_an_article_is_a_news_article_about_its_events() -> None:
    (article,) = of_type(to_jsonld(REPORT), "NewsArticle")
    assert article["headline"] == "Envoys to meet in Tbilisi"
    assert article["datePublished"] == "2024-04-02"
    assert article["articleBody"].startswith("Foreign ministers")
    assert len(article["about"]) == 3


def test_a_meeting_is_an_event_with_its_hosts_guests_and_place() -> None:
    meeting = of_type(to_jsonld(REPORT), "Event")[0]
    assert meeting["name"] == "Meeting in Tbilisi"
    assert meeting["eventStatus"] == f"{SCHEMA}EventScheduled"
    assert (meeting["startDate"], meeting["duration"]) == ("2024-04-04", "P3D")
    assert [actor["name"] for actor in meeting["organizer"]] == ["Georgia"]
    assert [actor["jobTitle"] for actor in meeting["attendee"]] == ["foreign minister"] * 2
    assert meeting["superEvent"] == {"@type": "Event", "name": "tram fair"}
    assert meeting["location"]["geo"]["latitude"] == 41.69


STATUS = [
    (MeetingStatus.POSTPONED, MeetingMode.PHONE, "EventPostponed", "OnlineEventAttendanceMode"),
    (MeetingStatus.CANCELLED, MeetingMode.IN_PERSON, "EventCancelled", "OfflineEventAttendanceMode"),
    (MeetingStatus.DECLINED, MeetingMode.VIDEO, None, "OnlineEventAttendanceMode"),
]


@pytest.mark.parametrize(("status", "mode", "told", "attended"), STATUS)
def test_status_and_mode_are_those_of_schema_org(
    status: MeetingStatus, mode: MeetingMode, told: str | None, attended: str
) -> None:
    report = Report(article=Article("x"), meetings=(Meeting(status=status, mode=mode),))
    (event,) = of_type(to_jsonld(report), "Event")
    assert event.get("eventStatus") == (told and SCHEMA + told)
    assert event["eventAttendanceMode"] == SCHEMA + attended
    assert {p["name"]: p["value"] for p in event["additionalProperty"]}["status"] == status.value


def test_it_expands_without_loss() -> None:
    jsonld = pytest.importorskip("pyld.jsonld")

    def load(url: str, _: object) -> dict[str, Any]:
        assert url.rstrip("/") == "https://schema.org"
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": {"@vocab": SCHEMA}}}

    document = to_jsonld(REPORT)
    expanded = jsonld.expand(document, {"documentLoader": load})
    assert len(expanded) == len(document["@graph"])
    for node, wide in zip(document["@graph"], expanded, strict=True):
        assert wide["@id"] == node["@id"]
        assert wide["@type"] == [SCHEMA + node["@type"]]
        assert {key for key in wide if key[0] != "@"} == {SCHEMA + key for key in node if key[0] != "@"}


def test_nothing_closes_the_script() -> None:
    title = "</script><script>alert(1)</script><!--"
    script = to_jsonld_script(attrs.evolve(REPORT, article=attrs.evolve(REPORT.article, title=title)))
    assert script.lower().count("</script") == 1
    assert "<!--" not in script
    inner = script.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert of_type(json.loads(inner), "NewsArticle")[0]["headline"] == title


@given(cns.reports())
def test_every_report_has_its_linked_data_and_map(report: Report) -> None:
    assert json.loads(json.dumps(to_jsonld(report))) == to_jsonld(report)
    features = to_geojson(report)["features"]
    assert len(features) == len(report.events)
    for feature in features:
        if feature["geometry"] is not None:
            longitude, latitude = feature["geometry"]["coordinates"]
            assert -180 <= longitude <= 180
            assert -90 <= latitude <= 90


def test_an_event_is_a_point_where_its_place_has_coordinates() -> None:
    collection = to_geojson(attrs.evolve(REPORT, others=(attrs.evolve(MEETING, place=None),)))
    assert [feature["geometry"] and feature["geometry"]["coordinates"] for feature in collection["features"]] == [
        [44.83, 41.69],
        [45.73, 40.18],
        [44.83, 41.69],
        None,
    ]
    incident = collection["features"][1]["properties"]
    assert (incident["event"], incident["kind"], incident["date"]) == ("incident", "shelling", "about 31 Mar 2024")


def test_an_event_of_an_added_kind_has_what_all_events_have() -> None:
    report = Report(article=Article("x"), others=(Event(),))
    assert of_type(to_jsonld(report), "Event")[0]["name"] == "Event"
    assert to_geojson(report)["features"][0]["properties"]["event"] == "event"


def test_annotations_quote_the_text() -> None:
    annotations = to_annotations(REPORT)
    assert [annotation["body"][0]["value"] for annotation in annotations] == [
        *("meeting", "incident", "mediation"),
        "statement",
        *("time", "time", "time"),
    ]
    assert len({annotation["id"] for annotation in annotations}) == len(annotations)
    assert annotations[1]["target"]["selector"][1]["exact"] == "On 31 March shells fell near Vardenis"


@given(cns.reports())
def test_selectors_find_their_span_again(report: Report) -> None:
    text = report.article.text
    for annotation in to_annotations(report):
        position, quote = annotation["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text[: position["start"]].endswith(quote["prefix"])
        assert text[position["end"] :].startswith(quote["suffix"])


@given(cns.reports())
def test_displacy_s_entities_do_not_overlap(report: Report) -> None:
    shown = to_displacy(report)
    reached = 0
    for ent in shown["ents"]:
        assert reached <= ent["start"] < ent["end"] <= len(shown["text"])
        reached = ent["end"]
    spans = to_displacy_spans(report)
    for span in spans["spans"]:
        assert 0 <= span["start_token"] < span["end_token"] <= len(spans["tokens"])


def test_displacy_s_spans_cover_the_evidence() -> None:
    shown = to_displacy_spans(REPORT)
    first = shown["spans"][0]
    assert " ".join(shown["tokens"][first["start_token"] : first["end_token"]]) == (
        "Foreign ministers of Armenia and Azerbaijan will sit down on 4 April"
    )
    assert first["label"] == "MEETING"
    assert shown["text"] == TEXT
