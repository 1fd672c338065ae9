"""Pages as people meet them: with a mouse, with keys, by ear, in the dark, on a telephone, on paper."""

from collections.abc import Mapping
from functools import cache

import attrs
import pytest
from playwright.sync_api import Page

import caucasus_news as cn
from browser.conftest import ROOT, Open
from caucasus_news.dossier import merge
from caucasus_news.formats.html import render, render_dossier, render_frame
from caucasus_news.model import Report
from tests.formats.many import many
from tests.formats.samples import REPORT

EVIL = (
    "<script>window.harmed = 1</script><img src=x onerror='window.harmed = 1'>\"'><svg onload='window.harmed = 1'>"
    "</title></style></textarea><iframe srcdoc='<script>parent.harmed = 1</script>'></iframe> "
)


@cache
def pages() -> Mapping[str, str]:
    """Pages of every size, one of them from a text that means harm."""
    (seed,) = (ROOT / "seeds").glob("*.txt")
    text = (EVIL * 4)[: len(REPORT.article.text)]
    article = attrs.evolve(REPORT.article, text=text, title=EVIL, url="javascript:window.harmed=1")
    actors = tuple(attrs.evolve(actor, name=EVIL) for actor in REPORT.actors)
    return {
        "seed": render(cn.parse(seed.read_text(encoding="utf-8"))),
        "whole": render(REPORT),
        "empty": render(cn.parse("Rain is expected on Friday in Tbilisi.")),
        "blank": render(Report(article=cn.Article(""))),
        "many": render(many(200)),
        "dossier": render_dossier(merge([REPORT, many(40), cn.parse("Talks went on in Gori.")])),
        "hostile": render(attrs.evolve(REPORT, article=article, actors=actors)),
    }


LOOKS = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("name", [*pages()])
def test_nothing_keeps_people_from_using_it(open_page: Open, axe: str, name: str, width: int, scheme: str) -> None:
    page = open_page(pages()[name], width=width, scheme=scheme)
    page.evaluate(axe)
    found = page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
    told = [f"{rule['id']}: {node['html'][:120]} {node['failureSummary']}" for rule in found for node in rule["nodes"]]
    assert told == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1920])
@pytest.mark.parametrize("name", [*pages()])
def test_nothing_hangs_out_of_the_page(open_page: Open, name: str, width: int) -> None:
    page = open_page(pages()[name], width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


#: Pairs of drawn texts that lie upon each other, of one selector or of two.
OVERLAPS = """(selector) => {
  const boxes = [...document.querySelectorAll(selector)].filter((node) => getComputedStyle(node).display !== "none")
    .map((node) => [node.textContent, node.getBoundingClientRect()]);
  const found = [];
  boxes.forEach(([name, a], index) => boxes.slice(index + 1).forEach(([other, b]) => {
    if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2)
      found.push(`${name} on ${other}`);
  }));
  return found;
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["seed", "whole", "many"])
def test_no_label_of_a_drawing_lies_on_another(open_page: Open, name: str, width: int) -> None:
    page = open_page(pages()[name], width=width)
    for selector in (
        ".timeline .label",
        ".years, .timeline .mark",
        ".figure .name, .figure circle",
    ):
        assert page.evaluate(OVERLAPS, selector) == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["seed", "whole", "many"])
def test_a_drawing_is_not_clipped(open_page: Open, name: str, width: int) -> None:
    page = open_page(pages()[name], width=width)
    outside = page.evaluate(
        """() => [...document.querySelectorAll(".timeline text, .figure text, .figure circle")].filter((node) => {
          const box = node.getBoundingClientRect();
          const frame = node.closest(".timeline, .figure").getBoundingClientRect();
          return box.width && (box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom + 1);
        }).map((node) => node.textContent)"""
    )
    assert outside == []


def lit(page: Page, selector: str) -> list[str]:
    """The events of what is lit among some elements."""
    keys: list[str] = page.eval_on_selector_all(selector, "all => all.map((node) => node.dataset.ev)")
    return keys


def test_a_card_under_the_mouse_lights_up_all_that_is_of_its_event(open_page: Open) -> None:
    page = open_page(pages()["seed"])
    page.hover("#m2 h3")
    marks = lit(page, "mark.lit")
    assert len(marks) >= 2
    assert all("m2" in keys.split() for keys in marks)
    assert lit(page, ".item.lit") == ["m2"]
    assert ["m2" in keys.split() for keys in lit(page, ".spot.lit")] == [True]
    page.hover("h1")
    assert lit(page, ".lit") == []


def test_a_passage_under_the_mouse_lights_up_its_cards(open_page: Open) -> None:
    page = open_page(pages()["seed"])
    page.hover("mark[data-ev='m4']")
    assert lit(page, ".card.lit") == ["m4"]


def test_a_passage_that_is_clicked_leads_to_its_card(open_page: Open) -> None:
    page = open_page(pages()["seed"])
    page.locator("mark[data-ev='m4']").first.click()
    assert page.evaluate("document.activeElement.id") == "m4"
    assert page.locator("#m4").evaluate(IN_SIGHT)


IN_SIGHT = "node => { const box = node.getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0; }"


def test_keys_lead_from_a_card_to_its_passage_and_back(open_page: Open) -> None:
    page = open_page(pages()["seed"])
    page.focus("#m4 .passages a")
    assert lit(page, ".card.lit") == ["m4"]
    assert "m4" in lit(page, "mark.lit")[0]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "m4-p1"
    assert page.locator("#m4-p1").evaluate(IN_SIGHT)
    assert lit(page, ".card.lit") == ["m4"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "m4"
    assert page.locator("#m4").evaluate(IN_SIGHT)


def test_every_link_and_switch_is_reached_by_keys_in_order(open_page: Open) -> None:
    page = open_page(pages()["whole"])
    wanted = page.evaluate("[...document.querySelectorAll('a[href], summary, .pane')].length")
    seen = []
    for _ in range(wanted):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.outerHTML"))
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    assert len(seen) == wanted
    assert seen[0].startswith('<a href="#events" class="skip"')
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.body || document.activeElement.className === 'skip'")


@pytest.mark.parametrize("name", ["seed", "many"])
def test_the_links_work_without_the_script(open_page: Open, name: str) -> None:
    page = open_page(pages()[name], java_script_enabled=False)
    link = page.locator("#i1 .passages a").first
    assert link.get_attribute("href") == "#i1-p1"
    link.click()
    assert page.url.endswith("#i1-p1")
    assert page.locator("#i1-p1").is_visible()


def test_hostile_text_does_nothing(open_page: Open) -> None:
    page = open_page(pages()["hostile"])
    for card in page.locator(".card").all():
        card.hover()
    page.locator("summary").first.click()
    page.wait_for_timeout(200)
    assert page.evaluate("window.harmed") is None
    assert page.locator("img, iframe, textarea, [onload], [onerror], [onmouseover]").count() == 0
    assert page.locator("script").count() == 1
    assert page.title().startswith("<script>window.harmed = 1</script>")


def test_paper_shows_all_of_the_text_and_unfolds_what_is_folded(open_page: Open) -> None:
    page = open_page(pages()["seed"])
    page.emulate_media(media="print")
    pane = page.locator(".pane")
    assert pane.evaluate("node => node.scrollHeight - node.clientHeight") <= 1
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0
    assert page.pdf().startswith(b"%PDF")


def test_a_frame_keeps_to_itself_and_works(open_page: Open) -> None:
    frame = render_frame(REPORT)
    page = open_page(f"<!DOCTYPE html><html lang=en><title>Notebook</title><body><h3>Cell</h3>{frame}</body></html>")
    inner = page.frames[1]
    inner.hover("#m1 h3")
    assert inner.locator("mark.lit").count() == 1
    assert page.evaluate("document.querySelector('iframe').contentDocument") is None
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgba(0, 0, 0, 0)"
    inner.locator("#m1 .passages a").click()
    assert inner.evaluate("document.activeElement.id") == "m1-p1"
