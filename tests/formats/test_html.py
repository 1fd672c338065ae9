"""A report as a page: all of its text once, each record with its passages, and nothing that a text could do."""

import base64
import datetime as dt
import hashlib
import re
import subprocess
import sys
from importlib.resources import files
from typing import Any

import attrs
import pytest
from hypothesis import given

import caucasus_news as cn
from caucasus_news import strategies as cns
from caucasus_news.dossier import merge
from caucasus_news.formats.html import render, render_dossier, render_frame
from caucasus_news.formats.html.markup import shown
from caucasus_news.model import (
    Actor,
    ActorKind,
    Article,
    Event,
    Incident,
    IncidentKind,
    Meeting,
    MeetingStatus,
    Place,
    Report,
    Span,
    When,
)
from tests.formats.many import many
from tests.formats.pages import Node, read
from tests.formats.samples import INCIDENT, MEETING, REPORT

#: What a page is made of, and which of its attributes could make it do something.
ELEMENTS = frozenset(
    re.findall(
        r"\w+",
        "html head meta title style body a header h1 h2 h3 h4 p main section div span ul ol li dl dt dd b i q small "
        "mark article details summary time svg rect circle line text path footer script",
    )
)
HOSTILE = (
    "<script>alert(1)</script>",
    "</script></style></title></textarea><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' autofocus onfocus='alert(1)",
    "<!-- <![CDATA[ ]]> -->",
    "&lt;svg/onload=alert(1)&gt;",
    "javascript:alert(1)",
    "\u202eevil\u2066\x1b]0;x\x07",
)


def article_of(page: Node) -> Node:
    (found,) = page.all("div", class_="text")
    return found


def bare(text: str) -> str:
    """A text without blanks; the controls that count as blanks are shown by pictures of them."""
    pictures = shown("\x1c\x1d\x1e\x1f")
    return "".join(c for c in text if not c.isspace() and c not in pictures)


def facts(card: Node) -> dict[str, str]:
    """The facts of a card by name."""
    pairs = (div for dl in card.all("dl") for div in dl.children if isinstance(div, Node))
    return {next(pair.all("dt")).text(): next(pair.all("dd")).text() for pair in pairs}


def assert_harmless(page: Node) -> None:
    """Only known elements, no handlers, no address but the article's own, one script and one style, both ours."""
    for node in page.all():
        assert node.name in ELEMENTS
        for name, value in node.attributes.items():
            assert not name.startswith("on")
            assert name not in ("src", "style", "srcdoc", "xlink:href", "action", "formaction")
            if name == "href":
                assert value.startswith(("#", "https://", "http://"))
    assert [node.name for node in page.all() if node.name in ("script", "style")] == ["style", "script"]
    package = files("caucasus_news.formats.html")
    assert next(page.all("script")).text() == package.joinpath("script.js").read_text(encoding="utf-8")
    assert next(page.all("style")).text() == package.joinpath("style.css").read_text(encoding="utf-8")


@given(cns.reports())
def test_any_report_makes_a_whole_and_harmless_page(report: Report) -> None:
    written = render(report)
    written.encode("utf-8")
    page = read(written)
    assert_harmless(page)
    ids = [node.attributes["id"] for node in page.all() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    led_to = {node.attributes["href"][1:] for node in page.all("a") if node.attributes["href"].startswith("#")}
    assert led_to <= set(ids)
    for node in page.all():
        for key in ("aria-labelledby", "data-ev"):
            assert set(node.attributes.get(key, "").split()) <= set(ids)


@given(cns.reports())
def test_the_text_stands_on_the_page_once_as_it_came(report: Report) -> None:
    text = article_of(read(render(report))).text(without="ref")
    assert text == shown(report.article.text)


@given(cns.reports())
def test_each_event_has_a_card_and_its_evidence_is_marked(report: Report) -> None:
    page = read(render(report))
    cards = {card.attributes["id"] for card in page.all("article", class_="card")}
    assert len(cards) == len(report.events)
    text = report.article.text
    named = [("m", report.meetings), ("i", report.incidents), ("d", report.mediations)]
    for letter, events in named:
        for number, event in enumerate(events, 1):
            covered = {i for s in event.evidence for i in range(s.start, s.end) if text[s.start : s.end].strip()}
            told = "".join(text[i] for i in sorted(covered))
            marked = "".join(mark.text() for mark in page.all("mark", data_ev=f"{letter}{number}"))
            assert bare(marked) == bare(shown(told))


def test_the_same_report_gives_the_same_page_in_every_process() -> None:
    program = (
        "import hashlib; from caucasus_news.formats.html import render; from tests.formats.samples import REPORT;"
        "print(hashlib.sha256(render(REPORT).encode()).hexdigest())"
    )
    given = [
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True, encoding="utf-8", check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    ]  # fmt: skip
    assert set(given) == {hashlib.sha256(render(REPORT).encode()).hexdigest()}


def renamed(value: Any, words: str) -> Any:
    """A value of the model with `words` wherever a text of its own stands."""
    if isinstance(value, tuple):
        return tuple(renamed(item, words) for item in value)
    if not attrs.has(type(value)) or isinstance(value, Span):
        return value
    free = {
        "name",
        "office",
        "organization",
        "country",
        "occasion",
        "framework",
        "title",
        "reason",
        "verb",
        "zone",
        "rule",
    }
    changed = {
        field.name: words if field.name in free and isinstance(old, str) else renamed(old, words)
        for field in attrs.fields(type(value))
        if (old := getattr(value, field.name)) is not None
    }
    return attrs.evolve(value, **changed)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_show_themselves_and_do_nothing(words: str) -> None:
    size = len(REPORT.article.text)
    text = "".join((words * size)[:size])
    report = renamed(REPORT, words)
    report = attrs.evolve(report, article=attrs.evolve(report.article, text=text, url=words, language=words))
    page = read(render(report))
    assert_harmless(page)
    assert article_of(page).text(without="ref") == shown(text)


def test_only_the_librarys_own_style_and_script_may_run() -> None:
    page = read(render(REPORT))
    policy = next(node.attributes["content"] for node in page.all("meta") if "http-equiv" in node.attributes)
    for name in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(next(page.all(name)).text().encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_an_address_is_a_link_only_where_it_is_one() -> None:
    for url in ("https://a.example/?x=1&y", "javascript:alert(1)", "data:text/html,x"):
        page = read(render(attrs.evolve(REPORT, article=attrs.evolve(REPORT.article, url=url))))
        assert (url in [node.attributes["href"] for node in page.all("a")]) is url.startswith("https:")


def test_cards_stand_in_the_order_of_time() -> None:
    cards = read(render(many(40))).all("article", class_="card")
    days = [time.attributes["datetime"] for card in cards for time in card.all("time")]
    assert len(days) > 10
    assert days == sorted(days)
    page = read(render(REPORT))
    assert [card.attributes["id"] for card in page.all("article")] == ["i1", "m1", "d1"]


def test_a_card_says_who_where_when_toll_and_whose_word() -> None:
    page = read(render(REPORT))
    (card,) = (card for card in page.all("article") if card.attributes["id"] == "i1")
    told = facts(card)
    assert told["Attacker"].startswith("Armed Forces of Azerbaijan")
    assert told["Toll"] == "Armenia: at least 2 military killed, 1 civilian killed"
    assert told["Whose word"] == "Armenia assertedAzerbaijan denied"
    assert "contested" in [chip.text() for chip in card.all("span", class_="chip")]
    (meeting,) = (card for card in page.all("article") if card.attributes["id"] == "m1")
    assert "planned" in [chip.text() for chip in meeting.all("span", class_="chip")]
    assert facts(meeting)["Who"] == "Ani Example foreign minister, ARMElman Example foreign minister, AZE"


def test_what_the_narrator_tells_is_said_to_be_told_as_fact() -> None:
    page = read(render(attrs.evolve(REPORT, incidents=(attrs.evolve(INCIDENT, attributions=()),))))
    assert "told as fact by the article" in page.text()


def test_a_kind_of_event_of_a_callers_own_shows_its_fields() -> None:
    @attrs.frozen(kw_only=True)
    class PrisonerExchange(Event):
        prisoners: int
        broker: Actor

    exchange = PrisonerExchange(prisoners=15, broker=Actor("GEO", "Georgia", ActorKind.STATE))
    (card,) = read(render(Report(article=Article("…"), others=(exchange,)))).all("article")
    assert facts(card) == {"Prisoners": "15", "Broker": "Georgia"}
    assert "Prisoner exchange" in card.text()


def forms(*events: Event) -> list[str]:
    """How some events are drawn on the time line: form and standing."""
    report = Report(
        article=Article("…"),
        meetings=tuple(event for event in events if isinstance(event, Meeting)),
        incidents=tuple(event for event in events if isinstance(event, Incident)),
    )
    line = next(read(render(report)).all("svg", class_="line"))
    return [" ".join(item.attributes["class"].split()[2:]) for item in line.all("a")]


def test_the_time_line_tells_days_from_intervals_and_plans_from_what_was() -> None:
    week = When.of_edtf("2023-05-08/2023-05-14")
    assert forms(Meeting(when=When.of_edtf("2023-05-19"), status=MeetingStatus.PLANNED)) == ["day ahead"]
    assert forms(Meeting(when=When.of_edtf("2023-05-19"), status=MeetingStatus.CANCELLED)) == ["day off"]
    assert forms(Meeting(when=week)) == ["within done"]
    assert forms(Meeting(when=week, duration_days=7)) == ["whole done"]
    assert forms(Incident(kind=IncidentKind.CLASH, when=week)) == ["within done"]
    assert forms(Incident(kind=IncidentKind.WAR, when=week)) == ["whole done"]
    since = When("since May", Span(0, 1), earliest=dt.date(2023, 5, 1))
    assert forms(Incident(kind=IncidentKind.BLOCKADE, when=since)) == ["open done"]


def test_events_without_a_day_are_named_beside_the_time_line() -> None:
    page = read(render(attrs.evolve(REPORT, meetings=(attrs.evolve(MEETING, when=None),))))
    (beside,) = page.all("div", class_="undated")
    assert [link.text() for link in beside.all("a")] == ["M1"]


def test_the_map_has_a_marker_and_an_entry_for_each_place_with_coordinates() -> None:
    page = read(render(REPORT))
    assert len([*page.all("a", class_="spot")]) == 2
    (key,) = page.all("ol", class_="places")
    assert [b.text() for b in key.all("b")] == ["Vardenis", "Tbilisi"]
    nowhere = attrs.evolve(REPORT, places=(Place("Somewhere"),), meetings=(), incidents=(), mediations=())
    assert [*read(render(nowhere)).all("svg", class_="map")] == []


@pytest.mark.parametrize("count", [0, 1, 200])
def test_a_page_is_right_for_any_number_of_events(count: int) -> None:
    page = read(render(many(count)))
    assert len([*page.all("article", class_="card")]) == count
    assert ("This text tells of no meeting, incident or mediation." in page.text()) is (count == 0)


def test_a_page_grows_with_its_report_and_no_faster() -> None:
    assert len(render(many(400))) < 2.2 * len(render(many(200)))


def dossier_page() -> Node:
    texts = (
        "An Armenian soldier was killed near Sotk on May 17, Armenia's Defence Ministry said.",
        "Two Armenian soldiers were killed near Sotk on May 17 by Azerbaijani fire, Yerevan said. Baku denied it.",
    )
    reports = [cn.parse(text, published=dt.date(2023, 5, 18 + n)) for n, text in enumerate(texts)]
    return read(render_dossier(merge(reports), title="Near <Sotk>"))


def test_the_page_of_a_dossier_shows_each_thing_once_and_every_article() -> None:
    page = dossier_page()
    assert_harmless(page)
    assert next(page.all("h1")).text() == "Near <Sotk>"
    assert [card.attributes["id"] for card in page.all("article", class_="card")] == ["i1"]
    assert len([*page.all("div", class_="text")]) == 2
    assert {mark.attributes["data-ev"] for mark in page.all("mark") if "data-ev" in mark.attributes} == {"i1"}
    ids = [node.attributes["id"] for node in page.all() if "id" in node.attributes]
    assert len(ids) == len(set(ids))


def test_a_card_of_a_dossier_says_how_each_article_tells_it() -> None:
    (tellings,) = dossier_page().all("details")
    assert next(tellings.all("summary")).text() == "How 2 articles tell it, 2 independent sources"
    first, second = (item.text() for item in tellings.all("li"))
    assert first.startswith("Article 1, 18 May 2023: ")
    assert "1 killed (Armenia, military)" in first
    assert "2 killed (Armenia, military)" in second


def test_a_notebook_shows_the_page_in_a_frame_of_its_own(seed_text: str) -> None:
    report = cn.parse(seed_text)
    frame = report._repr_html_()
    assert frame == render_frame(report)
    (found,) = read(frame).all("iframe")
    assert found.attributes["srcdoc"] == render(report)
    assert found.attributes["sandbox"] == "allow-scripts"
