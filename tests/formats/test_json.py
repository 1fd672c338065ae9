"""The JSON form: what it looks like, what it refuses, and the words in which it does so."""

import datetime as dt
import json
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import attrs
import pytest
from cattrs import Converter

from caucasus_news.errors import CaucasusNewsError, FormatError
from caucasus_news.formats import configure_converter, from_dict, from_json, make_converter, to_dict, to_json
from caucasus_news.model import Actor, Article, Event, Incident, IncidentKind, Meeting, Place, Report, Span, When
from tests.formats.samples import INCIDENT, MEETING, REPORT

STORED = Path(__file__).parent / "stored"


def test_the_form_is_the_one_that_is_stored() -> None:
    """Whoever changes the form sees it here; a stored file is never rewritten, a new version gets a new one."""
    stored = json.loads((STORED / "report-1.json").read_text(encoding="utf-8"))
    assert to_dict(REPORT) == stored


@pytest.mark.parametrize("path", sorted(STORED.glob("report-*.json")), ids=lambda path: path.name)
def test_every_stored_form_is_still_read(path: Path) -> None:
    assert from_json(path.read_bytes()) == REPORT


def test_no_value_is_left_out() -> None:
    plain = to_dict(REPORT)
    assert list(plain) == ["format", *(a.name for a in attrs.fields(Report))]
    assert plain["mediations"][0]["attributions"] == []
    assert to_dict(Meeting())["ordinal"] is None


def test_what_has_a_default_may_be_left_out_in_reading() -> None:
    read = from_dict({"format": "caucasus-news/1", "article": {"text": "x"}, "meetings": [{"place": {"name": "Gori"}}]})
    assert read == Report(article=Article("x"), meetings=(Meeting(place=Place("Gori")),))


def test_numbers_are_read_as_json_means_them() -> None:
    assert from_json('{"start": 1.0, "end": 2e0}', Span) == Span(1, 2)
    place = from_json('{"name": "x", "latitude": 40, "longitude": null}', Place)
    assert (place.latitude, type(place.latitude)) == (40.0, float)


def _broken(change: Callable[[Any], object]) -> Any:
    plain = to_dict(REPORT)
    change(plain)
    return plain


def _put(*keys: Any, value: Any) -> Callable[[Any], object]:
    def change(plain: Any) -> None:
        for key in keys[:-1]:
            plain = plain[key]
        plain[keys[-1]] = value

    return change


def _drop(*keys: Any) -> Callable[[Any], object]:
    def change(plain: Any) -> None:
        for key in keys[:-1]:
            plain = plain[key]
        del plain[keys[-1]]

    return change


BROKEN = {
    "format missing": (_drop("format"), "format", "expected 'caucasus-news/1', got None"),
    "format of another major version": (_put("format", value="caucasus-news/2"), "format", "got 'caucasus-news/2'"),
    "format with odd digits": (_put("format", value="caucasus-news/1.٣"), "format", "expected"),
    "unknown key": (_put("articel", value=1), "articel", "unknown key, Report has article, actors"),
    "unknown key inside": (_put("meetings", 0, "place", "lat", value=1), "meetings[0].place.lat", "unknown key"),
    "missing key": (_drop("article", "text"), "article.text", "missing, a Article needs it"),
    "kind": (_put("incidents", 0, "kind", value="riot"), "incidents[0].kind", "expected one of clash, shooting"),
    "kind that is no text": (_put("incidents", 0, "kind", value=["x"]), "incidents[0].kind", "expected one of"),
    "date": (_put("times", 0, "earliest", value="2024-02-30"), "times[0].earliest", "a day as YYYY-MM-DD"),
    "date in a basic form": (_put("times", 0, "latest", value="20240404"), "times[0].latest", "YYYY-MM-DD"),
    "date as a week": (_put("times", 0, "latest", value="2024-W14-4"), "times[0].latest", "got '2024-W14-4'"),
    "date as a number": (_put("times", 0, "latest", value=5), "times[0].latest", "got 5"),
    "time of day": (_put("times", 0, "time", value="25:00:00"), "times[0].time", "hh:mm:ss"),
    "list": (_put("actors", value={}), "actors", "expected a list, got {}"),
    "object": (_put("article", value="text"), "article", "expected an object (Article), got 'text'"),
    "member": (_put("actors", 2, value=None), "actors[2]", "expected an object (Actor), got None"),
    "number as text": (_put("meetings", 0, "ordinal", value="2"), "meetings[0].ordinal", "a whole number, got '2'"),
    "truth as number": (
        _put("times", 0, "span", "start", value=True),
        "times[0].span.start",
        "a whole number, got True",
    ),
    "number as truth": (_put("times", 0, "approximate", value=1), "times[0].approximate", "true or false, got 1"),
    "text as number": (_put("article", "text", value=3), "article.text", "expected a string, got 3"),
    "broken number": (_put("times", 0, "span", "end", value=1.5), "times[0].span.end", "a whole number, got 1.5"),
    "out of bounds": (_put("places", 0, "latitude", value=91), "places[0].latitude", "must lie between -90 and 90"),
    "beyond all bounds": (_put("places", 0, "latitude", value=10**400), "places[0].latitude", "beyond all bounds"),
    "backwards": (_put("times", 0, "span", "end", value=0), "times[0].span", "must not end before it starts"),
    "upside down": (_put("times", 0, "latest", value="2024-01-01"), "times[0].latest", "must not be before"),
    "claims a gigabyte": (_put("article", "blocks", 0, "end", value=2**30), "article.blocks", "within the text of"),
    "negative": (_put("times", 0, "span", "start", value=-1), "times[0].span.start", "must be 0 or more"),
    "empty name": (_put("actors", 0, "name", value=" "), "actors[0].name", "must not be empty"),
    "topic": (_put("meetings", 0, "topics", value=["x", 1]), "meetings[0].topics[1]", "expected a string, got 1"),
    "class": (
        _put("meetings", 0, "class", value="riot"),
        "meetings[0].class",
        "'riot' is no registered kind of Meeting",
    ),
    "class elsewhere": (_put("meetings", 0, "class", value="incident"), "meetings[0].class", "known here: meeting"),
    "class that is no text": (_put("meetings", 0, "class", value={}), "meetings[0].class", "no registered kind"),
}


@pytest.mark.parametrize(("change", "path", "words"), BROKEN.values(), ids=BROKEN.keys())
def test_what_is_broken_is_named_by_its_path(change: Callable[[Any], object], path: str, words: str) -> None:
    plain = _broken(change)
    with pytest.raises(FormatError) as caught:
        from_dict(plain)
    assert caught.value.path == path
    assert words in caught.value.message
    assert str(caught.value).startswith(f"{path}: ")
    assert isinstance(caught.value, CaucasusNewsError)
    with pytest.raises(FormatError, match=r".") as again:
        from_json(json.dumps(plain))
    assert again.value.path == path


@pytest.mark.parametrize("wrong", [None, 7, "report", [], {}, object()], ids=lambda value: repr(value)[:12])
def test_what_is_no_report(wrong: object) -> None:
    with pytest.raises(FormatError):
        from_dict(wrong)


def test_a_newer_minor_version_may_know_more() -> None:
    plain = _broken(_put("format", value="caucasus-news/1.7"))
    plain["mood"] = "hopeful"
    plain["meetings"][0]["weather"] = {"sun": True}
    assert from_dict(plain) == REPORT
    plain["incidents"][0]["kind"] = "sulk"
    with pytest.raises(FormatError, match=r"incidents\[0\]\.kind"):
        from_dict(plain)


NO_JSON = {
    "nothing": "",
    "half": '{"format": "caucasus-news/1", "article": {"te',
    "two": "{} {}",
    "NaN": '{"format": NaN}',
    "endless": '{"format": 1e999}',
    "digits": '{"start": ' + "9" * 10_000 + "}",
    "deep": "[" * 100_000,
    "deep objects": '{"a":' * 100_000,
    "deep and closed": '{"format": "caucasus-news/1", "article": ' + "[" * 900 + "]" * 900 + "}",
    "bytes": b"\xff\xfe\xfa",
    "no UTF-8": b'{"format": "\xff"}',
}


@pytest.mark.parametrize("wrong", NO_JSON.values(), ids=NO_JSON.keys())
def test_what_is_no_json(wrong: str | bytes) -> None:
    with pytest.raises(FormatError) as caught:
        from_json(wrong)
    assert len(str(caught.value)) < 500


def test_depth_that_json_can_read_is_no_danger() -> None:
    deep: Any = "x"
    for _ in range(sys.getrecursionlimit() * 5):
        deep = {"place": deep, "name": [deep]}
    for field in ("place", "when", "topics", "occasion", "evidence"):
        with pytest.raises(FormatError, match=rf"^{field}"):
            from_dict({field: deep}, Meeting)


def test_every_encoding_of_json_is_read() -> None:
    written = to_json(REPORT)
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le"):
        assert from_json(written.encode(encoding)) == REPORT
    assert from_json(bytearray(written.encode())) == REPORT


SURROGATES = ["\ud83d", "\udd4a", "\udd4a\ud83d", "\ud83d\udd4a", "a\x85\u2028\u2029\x00b", "\U0001f54a", "\ufeff"]


@pytest.mark.parametrize("text", SURROGATES, ids=ascii)
def test_odd_characters_come_back_in_one_line(text: str) -> None:
    written = to_json(Article(text))
    assert from_json(written, Article).text == text
    assert len(written.splitlines()) == 1
    if text != "\ud83d\udd4a":  # two halves that must not become one
        written.encode()


def test_what_is_written_is_read_without_care(monkeypatch: pytest.MonkeyPatch) -> None:
    """The generated readers read all that `to_json` writes; the careful one, ten times slower, is for the rest."""
    written = to_json(REPORT)
    monkeypatch.setattr("caucasus_news.formats._reader.Reader.read", None)
    assert from_json(written) == REPORT


def test_threads_share_a_converter_from_its_first_use() -> None:
    for _ in range(5):
        converter = make_converter()
        with ThreadPoolExecutor(8) as pool:
            written = list(pool.map(partial(to_json, converter=converter), [REPORT] * 16))
            read = list(pool.map(partial(from_json, converter=converter), written))
        assert read == [REPORT] * 16


def test_callers_mistakes_are_type_errors() -> None:
    with pytest.raises(TypeError, match="a Report or another value of the model is needed, got dict"):
        to_dict({"a": 1})
    with pytest.raises(TypeError, match="must be a class of the model"):
        from_dict({}, int)
    with pytest.raises(TypeError, match="str or bytes"):
        from_json(3)  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="attrs subclass of the model's"):
        make_converter([dict])
    with pytest.raises(TypeError, match="tag"):
        make_converter({"": Incident})
    with pytest.raises(ValueError, match="'incident' already stands for Incident"):
        make_converter({"incident": Meeting})


@attrs.frozen(kw_only=True)
class Flood(Event):
    """A kind of event of somebody's own, with a value of somebody's own and itself within."""

    metres: float
    since: dt.date | None = None
    source: "Flood | None" = None
    gauge: "Gauge | None" = None


@attrs.frozen
class Gauge:
    """A value that is none of the model's."""

    name: str
    height: int


FLOOD = Flood(metres=2.5, since=dt.date(2024, 4, 1), source=Flood(metres=1.0), gauge=Gauge("Kura", 3))


def test_an_added_kind_of_event() -> None:
    converter = make_converter([Flood])
    report = attrs.evolve(REPORT, others=(FLOOD, MEETING, INCIDENT, Event()))
    plain = to_dict(report, converter=converter)
    assert [event.get("class") for event in plain["others"]] == ["flood", "meeting", "incident", None]
    assert from_dict(plain, converter=converter) == report
    assert from_json(to_json(FLOOD, converter=converter), Flood, converter=converter) == FLOOD
    assert from_dict(to_dict(FLOOD, converter=converter) | {"class": "flood"}, Event, converter=converter) == FLOOD


@pytest.mark.parametrize(
    ("key", "value", "path"),
    [
        ("metres", "deep", "others[0].metres"),
        ("since", 1, "others[0].since"),
        ("source", {"metres": None}, "others[0].source.metres"),
        ("gauge", {"name": "Kura", "height": "high"}, "others[0].gauge"),
        ("gauge", {"name": "Kura", "depth": 2}, "others[0].gauge"),
        ("colour", "brown", "others[0].colour"),
    ],
)
def test_an_added_kind_is_read_as_strictly(key: str, value: object, path: str) -> None:
    converter = make_converter([Flood])
    plain = to_dict(attrs.evolve(REPORT, others=(FLOOD,)), converter=converter)
    plain["others"][0][key] = value
    with pytest.raises(FormatError) as caught:
        from_dict(plain, converter=converter)
    assert caught.value.path == path


def test_a_tag_of_one_s_own() -> None:
    converter = make_converter({"acme.flood": Flood})
    plain = to_dict(attrs.evolve(REPORT, others=(FLOOD,)), converter=converter)
    assert plain["others"][0]["class"] == "acme.flood"
    assert from_dict(plain, converter=converter).others == (FLOOD,)


def test_who_registers_nothing_sees_nothing_of_another_s() -> None:
    make_converter([Flood])
    with pytest.raises(FormatError, match="Flood is not registered, pass types="):
        to_dict(FLOOD)
    with pytest.raises(FormatError, match="'flood' is no registered kind of Event"):
        from_dict({"class": "flood", "metres": 1.0}, Event)


def _even(_: object, attribute: "attrs.Attribute[int]", value: int) -> None:
    if value % 2:
        raise ValueError(f"'{attribute.name}' must be even, got {value}")


def _titled(name: str) -> str:
    return name.title()


@attrs.frozen(kw_only=True)
class Drought(Event):
    """Made with more than slots: a converter, a validator of somebody's own, a step at the end."""

    villages: int = attrs.field(default=0, validator=_even)
    river: str = attrs.field(default="kura", converter=_titled)
    months: int = 1

    def __attrs_post_init__(self) -> None:
        if self.months > 12:
            raise ValueError(f"'months' must be 12 or fewer, got {self.months}")


@attrs.define(slots=False)
class Storm(Event):
    """Made by a constructor of its own, in a dict."""

    name: str = ""

    def __init__(self, *, name: str, **given: Any) -> None:
        self.__attrs_init__(name=name.upper(), **given)  # type: ignore[attr-defined]


def test_what_belongs_to_the_making_of_a_value_is_done_in_reading_too() -> None:
    converter = make_converter([Drought, Storm])
    made = Drought(villages=2, river="araks", months=3)
    assert from_json(to_json(made, converter=converter), Drought, converter=converter) == made
    plain = to_dict(made, converter=converter)
    assert from_dict(plain | {"river": "araks"}, Drought, converter=converter).river == "Araks"
    with pytest.raises(FormatError, match="villages: 'villages' must be even, got 3"):
        from_dict(plain | {"villages": 3}, Drought, converter=converter)
    with pytest.raises(FormatError, match="months: 'months' must be 12 or fewer, got 13"):
        from_dict(plain | {"months": 13}, Drought, converter=converter)
    storm = to_dict(Storm(name="x"), converter=converter)
    assert from_dict(storm | {"name": "nora"}, Storm, converter=converter).name == "NORA"


@attrs.frozen(kw_only=True)
class Quake(Event):
    """Fields of types that are left to the converter, without validators; one that is made, not given."""

    scale: int | str
    by_station: dict[str, int] = attrs.field(factory=dict)
    felt: bool = False
    stations: tuple[int, ...] = ()
    seconds: int = 0
    first: dt.time | None = None
    strength: float = attrs.field(init=False, default=1.0)


QUAKE = {"class": "quake", "scale": "V", "by_station": {"Gori": 3}, "stations": [1, 2], "first": "04:05:06"}


def test_fields_of_any_type() -> None:
    converter = make_converter([Quake])
    quake = Quake(scale="V", by_station={"Gori": 3}, stations=(1, 2), first=dt.time(4, 5, 6))
    assert from_dict(QUAKE, Event, converter=converter) == quake
    assert from_dict(to_dict(quake, converter=converter), Quake, converter=converter) == quake
    for key, value in (("stations", ["1"]), ("stations", "12"), ("seconds", True), ("felt", 1), ("first", "4:5")):
        with pytest.raises(FormatError, match=rf"^{key}"):
            from_dict({**QUAKE, key: value}, Event, converter=converter)
        whole = to_dict(quake, converter=converter) | {key: value}
        with pytest.raises(FormatError, match=rf"^{key}"):
            from_dict(whole, Quake, converter=converter)


@attrs.frozen
class Envelope:
    """What a service wraps reports in."""

    id: int
    report: Report
    main: Actor | None


def test_a_service_s_own_converter_keeps_its_ways() -> None:
    converter = Converter()
    converter.register_unstructure_hook(dt.date, lambda day: day.toordinal())
    converter.register_structure_hook(dt.date, lambda ordinal, _: dt.date.fromordinal(ordinal))
    configure_converter(converter)
    envelope = Envelope(7, REPORT, REPORT.actors[0])
    plain = converter.unstructure(envelope)
    assert plain["report"] == to_dict(REPORT)
    assert converter.structure(plain, Envelope) == envelope
    assert converter.structure({"id": "7", "report": plain["report"], "main": None}, Envelope).id == 7
    assert converter.unstructure(dt.date(1, 1, 2)) == 2


def test_ours_is_the_error_in_a_service_s_converter_too() -> None:
    converter = Converter(detailed_validation=False)
    configure_converter(converter)
    plain = _broken(_put("meetings", 0, "status", value="planed"))
    with pytest.raises(FormatError, match=r"^meetings\[0\]\.status: expected one of planned, held"):
        converter.structure(plain, Report)


def test_a_when_of_a_report_is_readable_by_itself() -> None:
    assert from_dict(to_dict(REPORT)["times"][0], When) == REPORT.times[0]
    assert IncidentKind(to_dict(INCIDENT)["kind"]) is INCIDENT.kind
