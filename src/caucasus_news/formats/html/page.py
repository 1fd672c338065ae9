"""One page that needs nothing else: the text of a report, what was read from it, and what shows where."""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from caucasus_news.formats import _words as words
from caucasus_news.formats.html import lists
from caucasus_news.formats.html.article import article
from caucasus_news.formats.html.cards import card
from caucasus_news.formats.html.map import atlas, spots
from caucasus_news.formats.html.markup import Html, el, join, raw
from caucasus_news.formats.html.timeline import timeline
from caucasus_news.formats.html.view import Source, View
from caucasus_news.model import Article, DateBasis

_BASES = {
    DateBasis.GIVEN: "the day is given",
    DateBasis.STATED: "the text states the day",
    DateBasis.INFERRED: "the day is worked out from the text",
}
_KINDS = {"m": "meeting", "i": "incident", "d": "mediation", "o": "other event"}


@cache
def _data(name: str) -> Html:
    return raw(files(__package__).joinpath(name).read_text(encoding="utf-8"))


def _digest(source: str) -> str:
    return base64.b64encode(hashlib.sha256(source.encode("utf-8")).digest()).decode("ascii")


def page(view: View) -> str:
    """The whole page."""
    return f"<!DOCTYPE html>\n{el('html', _head(view), _body(view), lang='en')}\n"


def _head(view: View) -> Html:
    style, script = _data("style.css"), _data("script.js")
    # Nothing is loaded, and nothing runs but what the library wrote, whatever a text may hold.
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'"
    )
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="generator", content="caucasus_news"),
        el("meta", name="referrer", content="no-referrer"),
        el("title", view.title),
        el("style", style),
    )


def _body(view: View) -> Html:
    return el(
        "body",
        el("a", "Skip to the events", href="#events", class_="skip"),
        _header(view),
        el("main", *_sections(view)),
        el(
            "footer",
            el("p", "What a text says, not what is true. Read by caucasus_news; nothing on this page was loaded."),
        ),
        el("script", _data("script.js")),
        class_="many" if len(view.sources) > 1 else None,
    )


def _header(view: View) -> Html:
    counts = {kind: sum(shown.css == kind for shown in view.events) for kind in _KINDS}
    told = [f"{n} {_KINDS[kind]}{'s' * (n != 1)}" for kind, n in counts.items() if n]
    count = len(view.sources)
    published = _published(view.sources[0].article) if count == 1 else f"{count} articles"
    return el(
        "header",
        el("h1", view.title, dir="auto"),
        el("p", published, class_="published"),
        el("p", ", ".join(told) or "No meetings, incidents or mediations.", class_="counts"),
    )


def _published(given: Article) -> Html:
    if given.published is None:
        days = [words.day(candidate.day) for candidate in given.published_candidates]
        known = join("Day of publication unknown", f"; it may be {' or '.join(days)}" if days else None)
    else:
        day = el("time", words.day(given.published), datetime=given.published.isoformat())
        known = join("Published on ", day, f" ({_BASES[given.published_basis]})")
    address = given.url or ""
    if address.lower().startswith(("https://", "http://")):
        return join(known, " · ", el("a", words.clean(address), href=address, rel="noopener noreferrer nofollow"))
    return known


def _sections(view: View) -> Iterator[Html]:
    found = spots(view.events, view.places)
    overview = []
    if view.events:
        overview.append(_section("time", "Time line", timeline(view.events)))
    if found:
        overview.append(_section("map", "Map", atlas(found)))
    if overview:
        yield el("div", *overview, class_="overview")
    texts = [source.article.text for source in view.sources]
    cards = [card(shown, texts) for shown in view.events]
    text = "This text tells" if len(texts) == 1 else "These texts tell"
    none = None if cards else el("p", f"{text} of no meeting, incident or mediation.", class_="none")
    events = _section("events", "Events", *cards, none)
    yield el("div", events, el("div", *_articles(view), class_="sources"), class_="sides")
    yield from _rest(view)


def _section(place: str, name: str, *content: Html | None, class_: str | None = None) -> Html:
    heading = el("h2", name, id=f"{place}-h")
    return el("section", heading, *content, id=place, class_=class_, tabindex=-1, aria_labelledby=f"{place}-h")


def _articles(view: View) -> Iterator[Html]:
    alone = len(view.sources) == 1
    for number, source in enumerate(view.sources):
        name = "Article" if alone else f"Article {number + 1}"
        pane = el(
            "div", article(view, number), class_="pane", tabindex=0, role="region", aria_label=f"{name}: its text"
        )
        told = None if alone else el("p", _published(source.article), class_="published")
        yield _section(f"a{number + 1}", name, told, _key(view, source) if number == 0 else None, pane, class_="source")


def _key(view: View, source: Source) -> Html:
    """What the marks in the text mean; those that are there."""
    kinds = {shown.css for shown in view.events}
    keys = [el("li", el("mark", name, class_=kind)) for kind, name in _KINDS.items() if kind in kinds]
    samples: list[tuple[str, str, Sequence[object]]] = [
        ("time", "time", source.times),
        ("who", "who", view.actors),
        ("place", "place", view.places),
    ]
    samples.append(("quote", "quotation", [said for said in source.statements if said.statement.direct]))
    samples.append(("problem", "not understood", source.article.problems))
    keys += [el("li", el("span", name, class_=f"x-{sort}")) for sort, name, there in samples if there]
    return el("ul", *keys, class_="key")


def _rest(view: View) -> Iterator[Html]:
    said = [said for source in view.sources for said in source.statements]
    rest: list[Html] = []
    if said:
        rest.append(_section("statements", "Statements", lists.statements(said)))
    if view.actors:
        rest.append(_section("actors", "Who is who", lists.actors(view.actors)))
    unread: Sequence[Article] = [source.article for source in view.sources if source.article.problems]
    if unread:
        rest.append(_section("problems", "Not understood", *map(lists.problems, unread)))
    if rest:
        yield el("div", *rest, class_="rest")
