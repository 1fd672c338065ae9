"""Whole articles: one fact or three, with or without other sentences around, each with its day of publication."""

import datetime as dt
import random

from attrs import frozen

from caucasus_news.lexicon import Lexicon
from tests.roundtrip.noise import noise
from tests.roundtrip.render_incidents import tell_incident
from tests.roundtrip.render_mediations import tell_mediation
from tests.roundtrip.render_meetings import tell_meeting
from tests.roundtrip.telling import Teller
from tests.roundtrip.world import Fact, IncidentFact, MeetingFact, World, publication
from tests.roundtrip.world_incidents import incident
from tests.roundtrip.world_mediations import mediation
from tests.roundtrip.world_meetings import meeting

KINDS = ("meeting", "incident", "mediation")


@frozen
class Story:
    """A text with what it tells and the forms that it tells it in."""

    text: str
    published: dt.date
    facts: tuple[Fact, ...]
    forms: tuple[tuple[str, ...], ...]


def _fact(world: World, kind: str) -> Fact:
    if kind == "meeting":
        return meeting(world)
    return incident(world) if kind == "incident" else mediation(world)


def _told(teller: Teller, fact: Fact) -> tuple[list[str], Fact, str | None]:
    if isinstance(fact, MeetingFact):
        made = tell_meeting(teller, fact)
        return list(made.sentences), made.fact, made.headline
    if isinstance(fact, IncidentFact):
        act = tell_incident(teller, fact)
        return list(act.sentences), act.fact, None
    effort = tell_mediation(teller, fact)
    return list(effort.sentences), effort.fact, None


def single(seed: int, kind: str, lexicon: Lexicon) -> Story:
    """An article that tells one fact."""
    rng = random.Random(f"{kind} {seed}")
    world = World(rng, lexicon, publication(rng))
    teller = Teller(rng, world.published, lexicon)
    rows, fact, headline = _told(teller, _fact(world, kind))
    text = _with_noise(teller, rows)
    if headline and teller.chance(0.15):
        teller.forms.append("headline: yes")
        text = f"{headline}\n\n{text}"
    return Story(text, world.published, (fact,), (tuple(teller.forms),))


def _with_noise(teller: Teller, rows: list[str]) -> str:
    """The sentences in their order, others around and between."""
    if teller.form("noise", {"none": True, "none again": True, "around": False}):
        return " ".join(rows)
    extra = noise(teller, teller.any(1, 2, 3))
    blank = teller.any(" ", " ", "\n\n")
    for other in extra:
        place = teller.any(0, len(rows), teller.rng.randint(0, len(rows)))
        # Nothing comes between a sentence and one that opens with "it".
        while place < len(rows) and rows[place].startswith(("It ", "The meeting ")):
            place += 1
        rows.insert(place, other)
    return blank.join(rows)


def several(seed: int, lexicon: Lexicon, number: int = 3) -> Story:
    """An article that tells several facts, no two of one day."""
    rng = random.Random(f"several {seed}")
    world = World(rng, lexicon, publication(rng))
    facts: list[Fact] = []
    while len(facts) < number:
        made = _fact(world, rng.choice(KINDS))
        if all(_apart(made, other) for other in facts) and made.when is not None:
            facts.append(made)
    paragraphs, told, forms = [], [], []
    for fact in facts:
        teller = Teller(rng, world.published, lexicon)
        rows, as_told, _ = _told(teller, fact)
        if teller.chance(0.3):
            rows += noise(teller, 1)
        paragraphs.append(" ".join(rows))
        told.append(as_told)
        forms.append(tuple(teller.forms))
    return Story("\n\n".join(paragraphs), world.published, tuple(told), tuple(forms))


def _apart(a: Fact, b: Fact) -> bool:
    """Whether no reader would take them for one: neither time touches the other."""
    if a.when is None or b.when is None or a.when.earliest is None or b.when.earliest is None:
        return False
    assert a.when.latest is not None
    assert b.when.latest is not None
    return a.when.latest < b.when.earliest or b.when.latest < a.when.earliest
