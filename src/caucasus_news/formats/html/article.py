"""The article as it came, with what was read from it laid over: every code point of it stands on the page once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from caucasus_news.formats import _words as words
from caucasus_news.formats.html import names
from caucasus_news.formats.html.markup import Html, el, join, text
from caucasus_news.formats.html.view import Passage, Source, View
from caucasus_news.model import BlockKind

#: How a block is drawn: element and class.
_BLOCKS: Mapping[BlockKind, str] = {BlockKind.TITLE: "h3", BlockKind.HEADING: "h4"}


@frozen
class Layer:
    """Something that covers a stretch of the text: a passage with its link, or a mention."""

    start: int
    end: int
    sort: str
    event: str = ""
    title: str | None = None


@frozen
class Link:
    """The link that stands behind a passage: where it leads, what it shows, what is said of it."""

    passage: Passage
    href: str
    label: str
    name: str
    css: str


def links(view: View, source: int) -> list[Link]:
    """The links behind the passages of one article."""
    found = []
    for shown in view.events:
        name = f"{shown.label}, {words.kind(shown.event)}"
        found += [Link(p, shown.id, shown.label, name, shown.css) for p in shown.passages if p.source == source]
    for said in view.sources[source].statements:
        speaker = words.clean(said.statement.speaker.name) if said.statement.speaker else "somebody"
        found += [Link(p, said.id, said.label, f"{said.label}, statement of {speaker}", "s") for p in said.passages]
    return found


def article(view: View, source: int) -> Html:
    """The text of one article of a page."""
    given = view.sources[source]
    behind = links(view, source)
    drawn = _Drawn(given, behind, list(_mentions(view, given)))
    tag = words.clean(given.article.language or "")
    lang = tag if tag.replace("-", "").isalnum() and tag.isascii() else "en"
    return el("div", *drawn.blocks(), class_="text", lang=lang)


def _mentions(view: View, source: Source) -> Iterator[Layer]:
    size = len(source.article.text)
    for when in source.times:
        known = words.days(when) if when.earliest or when.latest else None
        yield Layer(when.span.start, min(when.span.end, size), "time", title=known)
    for said in source.statements:
        sort = "quote" if said.statement.direct else "told"
        yield from (Layer(p.span.start, p.span.end, sort) for p in said.passages)
    for problem in source.article.problems:
        yield Layer(problem.span.start, problem.span.end, "problem", title=words.clean(problem.reason))
    for start, end, sort in names.find(source.article.text, view.actors, view.places):
        yield Layer(start, end, sort)


def pieces(source: Source) -> Iterator[tuple[BlockKind | None, int, int]]:
    """The text in stretches that cover it: its blocks, and what no block covers."""
    reached, size = 0, len(source.article.text)
    for block in source.article.blocks:
        if block.start > reached:
            yield None, reached, block.start
        yield block.kind, block.start, block.end
        reached = block.end
    if reached < size:
        yield None, reached, size


class _Drawn:
    """One pass over the borders of all layers, from left to right."""

    def __init__(self, source: Source, behind: Sequence[Link], mentions: Iterable[Layer]) -> None:
        self.source, self.text = source, source.article.text
        passages = [Layer(k.passage.span.start, k.passage.span.end, k.css, k.href) for k in behind if k.css != "s"]
        self.opening: dict[int, list[Layer]] = {}
        self.closing: dict[int, list[Layer]] = {}
        for layer in (*passages, *mentions):
            if layer.start < layer.end <= len(self.text):
                self.opening.setdefault(layer.start, []).append(layer)
                self.closing.setdefault(layer.end, []).append(layer)
        self.behind: dict[int, list[Link]] = {}
        for link in behind:
            self.behind.setdefault(link.passage.span.end, []).append(link)
        self.borders = sorted({*self.opening, *self.closing})
        self.at = 0
        self.active: dict[int, Layer] = {}

    def blocks(self) -> Iterator[Html]:
        """Each stretch of the text as an element; blanks between blocks as they are."""
        for kind, start, end in pieces(self.source):
            inner = self.inner(start, end)
            if kind is None and not self.text[start:end].strip():
                yield inner
            else:
                yield el(_BLOCKS.get(kind, "p") if kind else "p", inner, class_=kind.value if kind else "loose")

    def inner(self, start: int, end: int) -> Html:
        """A stretch cut at the borders of layers; neighbours of the same events share one mark."""
        done: list[Html] = []
        run: list[Html] = []
        run_events: tuple[Layer, ...] = ()
        while start < end:
            self._cross(start)
            after = self.borders[self.at] if self.at < len(self.borders) else end
            upto = min(end, after)
            events = tuple(layer for layer in self.active.values() if layer.event)
            if events != run_events:
                done.append(_mark(run_events, run))
                run, run_events = [], events
            run.append(_mention(self.text[start:upto], [x for x in self.active.values() if not x.event]))
            if upto in self.behind:
                done.append(_mark(run_events, run))
                done += [_ref(link) for link in self.behind[upto]]
                run = []
            start = upto
        done.append(_mark(run_events, run))
        return join(*done)

    def _cross(self, position: int) -> None:
        while self.at < len(self.borders) and self.borders[self.at] <= position:
            border = self.borders[self.at]
            for layer in self.closing.get(border, ()):
                self.active.pop(id(layer), None)
            for layer in self.opening.get(border, ()):
                self.active[id(layer)] = layer
            self.at += 1


def _mark(events: Sequence[Layer], run: Sequence[Html]) -> Html:
    if not run or not events:
        return join(*run)
    sorts = {layer.sort for layer in events}
    keys = " ".join(dict.fromkeys(layer.event for layer in events))
    return el("mark", *run, class_=sorts.pop() if len(sorts) == 1 else "mixed", data_ev=keys)


def _mention(content: str, layers: Sequence[Layer]) -> Html:
    sorts = list(dict.fromkeys(layer.sort for layer in layers))
    if not sorts:
        return text(content)
    title = next((layer.title for layer in layers if layer.title), None)
    return el("span", content, class_=" ".join(f"x-{sort}" for sort in sorts), title=title)


def _ref(link: Link) -> Html:
    number = link.passage.id.rpartition("-p")[2]
    name = link.name if number == "1" else f"{link.name}, passage {number}"
    css = f"ref {link.css}"
    return el("a", link.label, href=f"#{link.href}", id=link.passage.id, class_=css, data_ev=link.href, aria_label=name)
