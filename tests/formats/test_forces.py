"""Armed groups are nobody's army, in every form that tells sides apart."""

import datetime as dt

import pytest

import caucasus_news as cn
from caucasus_news import Lexicon
from caucasus_news.formats._forces import is_armed_group, serves_state
from caucasus_news.formats.acled import acled_rows
from caucasus_news.formats.ucdp import ucdp_rows
from caucasus_news.model import Actor, ActorKind

FORCES = [body for body in Lexicon.default().organizations if body.actor.kind is ActorKind.FORCE]


@pytest.mark.parametrize("body", FORCES, ids=lambda body: body.name)
def test_the_forces_of_the_lexicon_are_told_apart_by_their_names(body: cn.lexicon.Organization) -> None:
    if body.kind == "militia":
        assert is_armed_group(body.actor)
    assert serves_state(body.actor) == (body.kind != "militia" and body.country is not None)


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("Border Guard of Armenia", False),
        ("Peacekeepers of Russia", False),
        ("3rd Brigade of Azerbaijan", False),
        ("Armed Forces of Abkhazia", False),
        ("Police of Georgia", False),
        ("Freedonia Rangers", False),
        ("Border Security Force of Freedonia", False),
        ("National Liberation Army", True),
        ("Patriotic Front of Freedonia", True),
    ],
)
def test_names_of_armies_are_of_set_forms(name: str, group: bool) -> None:
    assert is_armed_group(Actor("a", name, ActorKind.FORCE, "ARM")) is group
    assert not serves_state(Actor("a", name, ActorKind.FORCE))


def test_an_armed_group_and_the_state_that_it_fights_are_two_sides() -> None:
    report = cn.parse("FARC rebels killed nine Colombian soldiers near Cali on 3 May 2010.", dt.date(2010, 5, 6))
    (row,) = ucdp_rows(report)
    assert (row["side_a"], row["side_b"]) == ("Revolutionary Armed Forces of Colombia", "Colombia")
    assert (row["deaths_a"], row["deaths_b"], row["type_of_violence"]) == (None, 9, 1)
    (row,) = acled_rows(report)
    assert (row["inter1"], row["inter2"]) == (None, 1)


def test_two_armed_groups_are_no_state() -> None:
    text = "Fighters of the National Liberation Army killed nine FARC rebels near Cali on 3 May 2010."
    (row,) = ucdp_rows(cn.parse(text, dt.date(2010, 5, 6)))
    assert row["type_of_violence"] is None
