"""The text that it all started from is read right, and so is everything like it.

Each variation changes the seed as an editor would: other people and towns, another calendar, another order of the
paragraphs, the passive for the active. What is read must change with it, and nothing else.
"""

import datetime as dt

import pytest

from caucasus_news import Meeting, Report, Role, parse

MEETINGS = [
    "2023-05-19 Moscow planned: Ararat Mirzoyan, Jeyhun Bayramov @ Russia",
    "2023-05-14 Brussels held: Ilham Aliyev, Nikol Pashinyan ~ Charles Michel",
    "2023-05-01 Washington held: Armenia, Azerbaijan @ United States",
    "2023-06-01 Moldova planned: Charles Michel, Emmanuel Macron, Ilham Aliyev, Nikol Pashinyan, Olaf Scholz",
]


def told(meeting: Meeting) -> str:
    """A meeting as one line: first day, place, status, and who takes part, hosts ("@") and mediates ("~")."""
    sides = {r: ", ".join(sorted(p.actor.name for p in meeting.participants if p.role is r)) for r in Role}
    thirds = "".join(f" {s} {sides[r]}" for s, r in (("@", Role.HOST), ("~", Role.MEDIATOR)) if sides[r])
    day = meeting.when.earliest if meeting.when is not None else None
    place = meeting.place.name if meeting.place is not None else None
    return f"{day} {place} {meeting.status.value}: {sides[Role.PARTICIPANT]}{thirds}"


def meetings(report: Report) -> list[str]:
    """Every meeting of a report."""
    return [told(m) for m in report.meetings]


def changed(text: str, *changes: tuple[str, str]) -> str:
    """The text with each change made, which must be to make."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def test_the_seed_is_read_whole(seed_text: str) -> None:
    """Its date of publication, which it does not give, its four meetings, and what happened on whose word."""
    report = parse(seed_text)
    assert report.article.published == dt.date(2023, 5, 18)
    assert meetings(report) == MEETINGS
    shooting, clash, *wars = report.incidents
    assert [(a.source.name, a.stance.value) for a in shooting.attributions] == [
        ("Ministry of Defence of Armenia", "asserted")
    ]
    assert [(p.actor.name, p.role.value) for p in shooting.participants] == [
        ("Azerbaijan", "attacker"),
        ("Armenia", "target"),
    ]
    assert sorted((c.side.name, c.at_least, c.civilian) for c in clash.casualties if c.side) == [
        ("Armenia", 1, False),
        ("Azerbaijan", 1, False),
    ]
    assert {w.kind.value for w in wars} == {"war"}
    assert not report.others


def test_what_the_scraper_left_is_no_text(seed_text: str) -> None:
    """Repeated titles, "read more", links to other articles: no sentence of theirs is read for facts."""
    report = parse(seed_text)
    read = " ".join(b.span.of(seed_text) for b in report.article.blocks if b.kind.value == "paragraph")
    assert "Kim Jong Un" not in read
    assert "read more" not in read
    assert "The Council of Europe is seeking" not in read
    assert all("Kim" not in actor.name for actor in report.actors)


def test_another_capital_hosts(seed_text: str) -> None:
    """Tehran for Moscow, Iran for Russia: the host and the place of the first meeting change, the others do not."""
    text = changed(
        seed_text,
        ("Moscow", "Tehran"),
        ("Russian Foreign Ministry", "Iranian Foreign Ministry"),
        ("spokeswoman Maria Zakharova", "spokesman Nasser Kanaani"),
        ("Azerbaijan in Russia", "Azerbaijan in Iran"),
    )
    first = MEETINGS[0].replace("Moscow", "Tehran").replace("Russia", "Iran")
    assert meetings(parse(text)) == [first, *MEETINGS[1:]]


def test_another_town_and_other_guests(seed_text: str) -> None:
    """Granada for Moldova, other company: all who are named take part, the one at home there too."""
    text = changed(
        seed_text,
        ("on June 1 in Moldova", "on June 2 in Granada"),
        ("German Chancellor Olaf Schultz", "Spanish Prime Minister Pedro Sanchez"),
    )
    last = "2023-06-02 Granada planned: Charles Michel, Emmanuel Macron, Ilham Aliyev, Nikol Pashinyan, Pedro Sánchez"
    assert meetings(parse(text)) == [*MEETINGS[:3], last]


def test_in_another_week_every_day_moves_with_it(seed_text: str) -> None:
    """Read as of another week, every relative day moves with it: a Thursday a year later."""
    text = changed(seed_text, ("May 19", "May 17"), ("May 14", "May 12"))
    days = [m.when.earliest for m in parse(text, dt.date(2024, 5, 16)).meetings if m.when is not None]
    assert days == [dt.date(2024, 5, 17), dt.date(2024, 5, 12), dt.date(2024, 5, 1), dt.date(2024, 6, 1)]


@pytest.mark.parametrize(
    ("active", "passive"),
    [
        (
            "Washington hosted four-day talks between two delegations from the two countries",
            "four-day talks between two delegations from the two countries were hosted by Washington",
        ),
        (
            "Washington hosted four-day talks between two delegations from the two countries",
            "two delegations from the two countries held four days of talks in Washington, hosted by the United States",
        ),
        (
            "A new meeting between Pashinyan and Aliyev is expected to take place on June 1 in Moldova",
            "Pashinyan and Aliyev are expected to meet anew on June 1 in Moldova",
        ),
        (
            "On May 19, Moscow will host a tripartite meeting and separate bilateral meetings",
            "A tripartite meeting and separate bilateral meetings will be hosted by Moscow on May 19",
        ),
    ],
)
def test_other_words_for_the_same(seed_text: str, active: str, passive: str) -> None:
    """Active or passive, noun or verb: the same four meetings."""
    assert sorted(meetings(parse(changed(seed_text, (active, passive))))) == sorted(MEETINGS)


def test_paragraphs_in_another_order(seed_text: str) -> None:
    """With two paragraphs exchanged, the meetings are the same, in the order of the text."""
    paragraphs = seed_text.split("\n\n")
    early = next(i for i, p in enumerate(paragraphs) if p.startswith("In early May"))
    new = next(i for i, p in enumerate(paragraphs) if p.startswith("A new meeting"))
    paragraphs[early], paragraphs[new] = paragraphs[new], paragraphs[early]
    assert meetings(parse("\n\n".join(paragraphs))) == [MEETINGS[0], MEETINGS[1], MEETINGS[3], MEETINGS[2]]
