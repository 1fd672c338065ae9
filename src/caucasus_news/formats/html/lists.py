"""What a report holds besides events: who said what, who is who, what could not be read."""

from collections.abc import Iterable

from caucasus_news.formats import _words as words
from caucasus_news.formats.html.cards import person
from caucasus_news.formats.html.markup import Html, el, join
from caucasus_news.formats.html.view import Said
from caucasus_news.model import Actor, Article


def statements(found: Iterable[Said]) -> Html:
    """Who spoke, and where; the words themselves stand in the article."""
    return el("ul", *map(_statement, found), class_="said")


def _statement(said: Said) -> Html:
    given = said.statement
    speaker = person(given.speaker) if given.speaker else el("i", "somebody")
    how = "in direct speech" if given.direct else "reported"
    day = words.days(given.when)
    told = ", ".join(part for part in (words.clean(given.verb or ""), how, day) if part)
    links = [
        join(" ", el("a", "passage", href=f"#{p.id}", aria_label=f"Passage of statement {said.label}"))
        for p in said.passages
    ]
    label = el("span", said.label, class_="chip s")
    return el("li", label, " ", speaker, ": ", told, *links, id=said.id, tabindex=-1, data_ev=said.id)


def actors(found: Iterable[Actor]) -> Html:
    """Who is who, by kind."""
    kinds: dict[str, list[Actor]] = {}
    for actor in found:
        kinds.setdefault(actor.kind.replace("_", " "), []).append(actor)
    told = [
        el("div", el("dt", kind), el("dd", el("ul", *(el("li", person(actor)) for actor in there), class_="people")))
        for kind, there in kinds.items()
    ]
    return el("dl", *told, class_="who")


def problems(article: Article) -> Html:
    """What could not be read, and why."""
    told = []
    for problem in article.problems:
        stands = words.clean(article.text[problem.span.start : problem.span.end])
        told.append(
            el("li", el("q", stands if len(stands) <= 80 else f"{stands[:77]} …"), ": ", words.clean(problem.reason))
        )
    return el("ul", *told)
