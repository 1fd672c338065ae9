"""Twelve articles of our own in different styles: whom a reader takes from each, and how many of them are found."""

import datetime as dt
from pathlib import Path

from attrs import define, field

from caucasus_news import parse
from caucasus_news.model import Actor

ARTICLES = Path(__file__).with_name("articles.txt").read_text(encoding="utf-8")


@define
class Count:
    """What was found, missed and invented; and the fields of those found, right and all."""

    found: int = 0
    missed: list[str] = field(factory=list)
    invented: list[str] = field(factory=list)
    right: int = 0
    fields: int = 0
    wrong: list[str] = field(factory=list)

    @property
    def f1(self) -> float:
        return 2 * self.found / (2 * self.found + len(self.missed) + len(self.invented))


def articles() -> list[tuple[dt.date, str, dict[str, list[str]]]]:
    """The day, the text and the actors of each article, by name."""
    made = []
    for block in ARTICLES.strip().split("\n\n"):
        head, *lines = block.splitlines()
        told = [[part.strip() for part in line[2:].split("|")] for line in lines if line.startswith("= ")]
        text = "\n".join(line for line in lines if not line.startswith("= "))
        made.append((dt.date.fromisoformat(head.rpartition(", ")[2]), text, {row[0]: row[1:] for row in told}))
    return made


def count_fields(count: Count, actor: Actor, told: list[str]) -> None:
    """Compare kind, country and office, where the reader tells them."""
    for have, want in zip((actor.kind.value, actor.country, actor.office), told, strict=False):
        if want != "-":
            count.fields += 1
            count.right += have == want
            if have != want:
                count.wrong.append(f"{actor.name}: {have} is {want}")


def counted() -> Count:
    """All twelve articles together."""
    count = Count()
    for day, text, told in articles():
        actors = {actor.name: actor for actor in parse(text, published=day).actors}
        count.found += len(actors.keys() & told.keys())
        count.missed += sorted(told.keys() - actors.keys())
        count.invented += sorted(actors.keys() - told.keys())
        for name in sorted(actors.keys() & told.keys()):
            count_fields(count, actors[name], told[name])
    return count


def test_the_people_and_bodies_of_fresh_articles_are_found() -> None:
    count = counted()
    assert count.f1 >= 0.93, (count.missed, count.invented)


def test_what_they_are_and_whom_they_serve_is_told() -> None:
    count = counted()
    assert count.right / count.fields >= 0.95, count.wrong
