"""Take the pictures of pages that stand in the documentation: `make pictures`."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

import caucasus_news as cn
from browser.conftest import ARGUMENTS, ROOT, Scheme
from caucasus_news.formats.html import render

#: Name, width, height, scheme, and the card that the mouse lies on.
PICTURES: tuple[tuple[str, int, int, Scheme, str | None], ...] = (
    ("page-light", 1180, 1000, "light", "#m2 h3"),
    ("page-dark", 400, 1000, "dark", None),
)


def main() -> None:
    """Write the pictures into docs/how-to."""
    (seed,) = (ROOT / "seeds").glob("*.txt")
    file = Path(ROOT / "build" / "pictures.html")
    file.parent.mkdir(exist_ok=True)
    file.write_text(render(cn.parse(seed.read_text(encoding="utf-8"))), encoding="utf-8")
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, headless=True, args=ARGUMENTS)
        for name, width, height, scheme, card in PICTURES:
            page = browser.new_page(
                viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
            )
            page.goto(file.as_uri())
            if card:
                page.click(card)  # brings its passages into sight
                page.evaluate("scrollTo(0, document.querySelector('#i2').getBoundingClientRect().top + scrollY - 20)")
            page.screenshot(path=ROOT / "docs" / "how-to" / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
