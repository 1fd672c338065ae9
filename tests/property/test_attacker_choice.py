"""Who attacked hangs on how a text tells of it, not on names, and whoever rules find stays."""

import datetime as dt
import math

from hypothesis import given
from hypothesis import strategies as st

from caucasus_news import NewsParser, parse
from caucasus_news.model import Role
from caucasus_news.parsers.incidents.attacker_choice import MODEL, hints
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.learned import load_weights
from caucasus_news.parsers.scene import Scene
from tests.recording import Recording

_DAY = dt.date(2023, 5, 18)
_PARTS = [
    "A shell hit a house in Gori on Monday.", "Two soldiers were wounded near Tegh.", "Baku said that",
    "Yerevan denied it", "Azerbaijani forces shelled Sotk", "the town was overrun", "four villagers died", "Russia",
    "fired at", ".", ";", "\n",
]  # fmt: skip


class _Watching(Recording):
    """Keeps who had attacked by the rules."""

    def __init__(self) -> None:
        super().__init__()
        self.before: list[tuple[IncidentDraft, object, set[object]]] = []

    def choose_attacker(self, draft: IncidentDraft, scene: Scene) -> None:
        self.before.append((draft, draft.attacker, {*hints(draft, scene)}))
        super().choose_attacker(draft, scene)


@given(st.lists(st.sampled_from(_PARTS)).map(" ".join))
def test_whom_rules_find_stays_and_others_are_told_of(text: str) -> None:
    watching = _Watching()
    NewsParser(events=[watching]).parse(text, _DAY)
    for draft, attacker, told in watching.before:
        assert draft.attacker == attacker if attacker is not None else draft.attacker in told


@given(st.lists(st.sampled_from(_PARTS)).map(" ".join))
def test_nobody_attacks_himself(text: str) -> None:
    for incident in parse(text, _DAY).incidents:
        roles = {role: {p.actor for p in incident.participants if p.role is role} for role in Role}
        assert roles[Role.ATTACKER].isdisjoint(roles[Role.TARGET])


def test_every_weight_is_one_number() -> None:
    assert all(len(row) == 1 and math.isfinite(row[0]) for row in load_weights(MODEL).values())
