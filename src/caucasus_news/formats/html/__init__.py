"""A report as a page for people: one self-contained HTML file.

The article with its passages, cards of the events in the order of time, a time line and a map. The page loads nothing;
what came from the text is shown and does nothing.
"""

from caucasus_news.formats.html.markup import el
from caucasus_news.formats.html.page import page
from caucasus_news.formats.html.story import Story, of_story
from caucasus_news.formats.html.view import of_report
from caucasus_news.model import Report

__all__ = ["Story", "render", "render_dossier", "render_frame"]


def render(report: Report) -> str:
    """A report as one HTML page, to be written to a file in UTF-8 or sent as `text/html`.

    >>> from caucasus_news.model import Article
    >>> page = render(Report(article=Article("They met.", title="Talks <soon>")))
    >>> page.startswith("<!DOCTYPE html>"), "<title>Talks &lt;soon&gt;</title>" in page
    (True, True)
    """
    return page(of_report(report))


def render_dossier(dossier: Story, *, title: str = "Dossier") -> str:
    """A dossier as one HTML page: each thing once, how every article tells it, and the articles.

    >>> from caucasus_news.dossier import merge
    >>> from caucasus_news.model import Article
    >>> "<title>Dossier</title>" in render_dossier(merge([Report(article=Article("They met."))]))
    True
    """
    return page(of_story(dossier, title))


def render_frame(report: Report, *, height: int = 640) -> str:
    """The page in a frame that keeps its style and script to itself, `height` pixels high: for notebooks, other pages.

    >>> from caucasus_news.model import Article
    >>> render_frame(Report(article=Article("They met.")), height=300)[:44]
    '<iframe title="Report: Untitled article" src'
    """
    view = of_report(report)
    return el(
        "iframe",
        title=f"Report: {view.title}",
        srcdoc=page(view),
        sandbox="allow-scripts",
        width="100%",
        height=height,
        frameborder=0,
    )
