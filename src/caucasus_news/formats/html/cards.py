"""What happened: one card for each event."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

import attrs

from caucasus_news.formats import _words as words
from caucasus_news.formats.html import timeline
from caucasus_news.formats.html.markup import Html, el, join
from caucasus_news.formats.html.view import Shown
from caucasus_news.model import (
    Actor,
    Attribution,
    Casualty,
    Event,
    Incident,
    Mediation,
    Meeting,
    Participant,
    Place,
    Role,
    Stance,
    When,
)

#: A fact of a card: its name, and what it is.
Fact = tuple[str, Html | str | None]

_ROLES = {
    Role.PARTICIPANT: "Who",
    Role.HOST: "Host",
    Role.MEDIATOR: "Mediator",
    Role.ATTACKER: "Attacker",
    Role.TARGET: "Target",
    Role.BELLIGERENT: "Sides",
}
_PHRASES = {"in_person": "meeting", "phone": "phone call", "video": "video call"}


def card(shown: Shown, texts: Sequence[str]) -> Html:
    """The card of an event, in words only; what it rests on stands in the texts of the page's articles."""
    event = shown.event
    place = words.place(event)
    heading = join(
        el("span", shown.label, class_="label"),
        " ",
        el("span", headline(event), class_="what"),
        join(", ", el("span", place, class_="where")) if place else None,
    )
    facts = [(name, said) for name, said in (*_shared(event), *_own(event), *_added(event)) if said]
    return el(
        "article",
        el("p", _day(event), *(join(" ", chip) for chip in _chips(event)), class_="meta"),
        el("h3", heading, id=f"{shown.id}-h"),
        el("dl", *(el("div", el("dt", name), el("dd", said)) for name, said in facts)) if facts else None,
        _passages(shown),
        _tellings(shown) if shown.tellings else _why(shown, texts),
        class_=f"card {shown.css}",
        id=shown.id,
        tabindex=-1,
        data_ev=shown.id,
        aria_labelledby=f"{shown.id}-h",
    )


def headline(event: Event) -> str:
    """What an event is, in a word or two.

    >>> headline(Meeting()), headline(Mediation())
    ('Meeting', 'Mediation: facilitation')
    """
    if isinstance(event, Meeting):
        said = _PHRASES[event.mode]
    elif isinstance(event, Incident):
        said = event.kind.replace("_", " ")
    elif isinstance(event, Mediation):
        said = f"mediation: {event.form}"
    else:
        said = words.kind(event)
    return said[:1].upper() + said[1:]


def _day(event: Event) -> Html:
    when = event.when
    said = words.days(when)
    if when is None or not said:
        return el("span", "Day unknown", class_="day")
    if when.earliest and when.earliest == when.latest:
        said = f"{said}, {when.time:%H:%M} {words.clean(when.zone or '')}".strip() if when.time else said
        return el("time", said, class_="day", datetime=when.earliest.isoformat())
    within = "some time within " if timeline.form(event) == "within" and not when.approximate else ""
    return el("span", f"{within}{said}", class_="day")


def _chips(event: Event) -> Iterator[Html]:
    if isinstance(event, Meeting):
        yield el("span", event.status.value, class_=f"chip {timeline.standing(event)}")
    if isinstance(event, Mediation) and event.outcome:
        yield el("span", words.outcome(event), class_=f"chip {timeline.standing(event)}")
    if {Stance.ASSERTED, Stance.DENIED} <= {attribution.stance for attribution in event.attributions}:
        yield el("span", "contested", class_="chip contested")


def _shared(event: Event) -> Iterator[Fact]:
    if isinstance(event, Meeting | Incident):
        for role, name in _ROLES.items():
            yield name, _people(p.actor for p in event.participants if p.role is role)
    elif isinstance(event, Mediation):
        yield "Mediator", _people(event.mediators)
        yield "Parties", _people(event.parties)
    if isinstance(event, Incident):
        yield "Toll", _toll(event.casualties)
    if isinstance(event, Incident) or event.attributions:
        yield "Whose word", _sources(event.attributions)


def _people(actors: Iterable[Actor]) -> Html | None:
    found = [el("li", person(actor)) for actor in actors]
    return el("ul", *found, class_="people") if found else None


def person(actor: Actor) -> Html:
    """A name, and the office that goes with it."""
    office = ", ".join(words.clean(part) for part in (actor.office, actor.organization) if part)
    country = words.clean(actor.country or "") if actor.country != actor.id else ""
    more = ", ".join(part for part in (office, country) if part)
    return join(words.clean(actor.name), join(" ", el("small", more)) if more else None)


def _toll(casualties: Iterable[Casualty]) -> Html | None:
    """The people lost, side by side of the conflict."""
    sides: dict[str, list[str]] = {}
    for casualty in casualties:
        side = words.clean(casualty.side.name) if casualty.side else "side not told"
        who = {None: "", True: " civilian", False: " military"}[casualty.civilian]
        sides.setdefault(side, []).append(f"{words.number(casualty)}{who} {casualty.kind}")
    found = [el("li", el("b", side), ": ", ", ".join(told)) for side, told in sides.items()]
    return el("ul", *found) if found else None


def _sources(attributions: Sequence[Attribution]) -> Html | str:
    if not attributions:
        return "told as fact by the article"
    told = [el("li", words.clean(a.source.name), " ", el("i", a.stance.value)) for a in attributions]
    return el("ul", *told)


def _own(event: Event) -> Iterator[Fact]:
    if isinstance(event, Meeting):
        yield "Level", event.level and event.level.value
        yield "Format", event.format and event.format.value
        yield "Series", f"no. {event.ordinal}" if event.ordinal is not None else None
        yield "Length", f"{event.duration_days} day{'s' * (event.duration_days > 1)}" if event.duration_days else None
        yield "Occasion", words.clean(event.occasion or "")
        yield "About", ", ".join(words.clean(topic) for topic in event.topics)
    elif isinstance(event, Incident):
        yield "Means", event.means and event.means.replace("_", " ")
    elif isinstance(event, Mediation):
        yield "Framework", words.clean(event.framework or "")


def _added(event: Event) -> Iterator[Fact]:
    """The fields that a caller's own kind of event has besides those of the model."""
    model = next(kind for kind in (Meeting, Incident, Mediation, Event) if isinstance(event, kind))
    known = {field.name for field in attrs.fields(model)}
    for field in attrs.fields(type(event)):
        if field.name not in known:
            name = field.name.replace("_", " ")
            yield name[:1].upper() + name[1:], _plain(getattr(event, field.name))


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Actor | Place):
        return words.clean(value.name)
    if isinstance(value, Participant):
        return f"{words.clean(value.actor.name)} ({value.role})"
    if isinstance(value, When):
        return words.days(value)
    if isinstance(value, Enum):
        return words.clean(str(value.value))
    if isinstance(value, tuple | frozenset):
        return ", ".join(filter(None, map(_plain, value)))
    return words.clean(str(value))


def _passages(shown: Shown) -> Html | None:
    found = [
        join(" ", el("a", str(n), href=f"#{passage.id}", aria_label=f"Passage {n} that tells of {shown.label}"))
        for n, passage in enumerate(shown.passages, 1)
    ]
    return el("p", f"Told in passage{'s' * (len(found) > 1)}", *found, class_="passages") if found else None


def _tellings(shown: Shown) -> Html:
    """What each article of a dossier says of the event: how it stood, when, the toll, whose word."""
    told = []
    for telling in shown.tellings:
        event = telling.event
        day = f", {words.day(telling.published)}" if telling.published else ""
        name = el("a", f"Article {telling.source + 1}{day}", href=f"#a{telling.source + 1}")
        said = [headline(event), words.days(event.when), *_standing(event)]
        told.append(el("li", name, ": ", "; ".join(part for part in said if part)))
    sources = f"{shown.sources} independent source{'s' * (shown.sources != 1)}"
    return el(
        "details", el("summary", f"How {len(told)} article{'s' * (len(told) != 1)} tell it, {sources}"), el("ul", *told)
    )


def _standing(event: Event) -> Iterator[str]:
    if isinstance(event, Meeting):
        yield event.status.value
    if isinstance(event, Mediation):
        yield words.outcome(event)
    if isinstance(event, Incident):
        yield words.toll(event.casualties)
    yield words.word_of(event.attributions)


def _why(shown: Shown, texts: Sequence[str]) -> Html | None:
    """How the event was read: which words filled which slot, by which rule."""
    event = shown.event
    source = shown.passages[0].source if shown.passages else 0
    read = []
    for reading in event.readings:
        stands = texts[source][reading.span.start : reading.span.end]
        read.append(
            el(
                "li",
                el("b", reading.slot),
                ": ",
                el("q", _brief(stands)),
                " ",
                el("small", f"by {words.clean(reading.rule)}"),
            )
        )
    sure = el("p", f"Confidence of the reading: {event.confidence:.2f}")
    return el("details", el("summary", "How it was read"), sure, el("ul", *read) if read else None)


def _brief(stands: str) -> str:
    said = words.clean(stands)
    return said if len(said) <= 80 else f"{said[:77].rstrip()} …"
