"""Whose part a third party has in a meeting: host, mediator, or one of those who meet."""

import datetime as dt

import pytest

from caucasus_news import Role, parse

_PUBLISHED = dt.date(2023, 5, 18)

_MEDIATED = [
    "Nikol Pashinyan and Ilham Aliyev met in Brussels on 14 May, with Charles Michel acting as mediator.",
    "Nikol Pashinyan and Ilham Aliyev met in Brussels on 14 May at the mediator Charles Michel.",
    "On 14 May Charles Michel persuaded Nikol Pashinyan and Ilham Aliyev to meet in Brussels.",
    "On 14 May in Brussels Charles Michel got Nikol Pashinyan and Ilham Aliyev to sit down together.",
    "Charles Michel made Nikol Pashinyan and Ilham Aliyev sit down together in Brussels on 14 May.",
    "Nikol Pashinyan and Ilham Aliyev met in Brussels on 14 May under Charles Michel.",
]

#: Who brings two together has them for his guests.
_HOSTED = [
    "Nikol Pashinyan and Ilham Aliyev met in Brussels on 14 May, brought together by Charles Michel.",
    "Nikol Pashinyan and Ilham Aliyev met in Brussels on 14 May, summoned by Charles Michel.",
    "Nikol Pashinyan, Ilham Aliyev and Charles Michel met in Brussels on 14 May. Michel was the host.",
]

#: Those at home when others come are not said to host them.
_AT_THE_TABLE = [
    "Sergey Lavrov sat with Ararat Mirzoyan and Jeyhun Bayramov in Moscow on 16 May.",
    "On 16 May in Moscow Sergey Lavrov, Ararat Mirzoyan and Jeyhun Bayramov came together.",
    "Ararat Mirzoyan and Jeyhun Bayramov are to see Sergey Lavrov in Moscow on 19 May.",
]

#: Of other sides than those who meet, a mediation says nothing of their meeting.
_ANOTHERS = [
    "Nikol Pashinyan met Emmanuel Macron in Paris on 14 May, where Charles Michel mediates between Serbia and Kosovo.",
]


def _roles(sentence: str) -> dict[str, Role]:
    (meeting,) = parse(sentence, published=_PUBLISHED).meetings
    return {p.actor.name: p.role for p in meeting.participants}


@pytest.mark.parametrize("sentence", _MEDIATED)
def test_who_mediates_or_wins_two_over_is_the_mediator_of_their_meeting(sentence: str) -> None:
    assert _roles(sentence) == {
        "Nikol Pashinyan": Role.PARTICIPANT,
        "Ilham Aliyev": Role.PARTICIPANT,
        "Charles Michel": Role.MEDIATOR,
    }


@pytest.mark.parametrize("text", _HOSTED)
def test_who_brings_two_together_or_is_called_their_host_hosts_their_meeting(text: str) -> None:
    assert _roles(text) == {
        "Nikol Pashinyan": Role.PARTICIPANT,
        "Ilham Aliyev": Role.PARTICIPANT,
        "Charles Michel": Role.HOST,
    }


@pytest.mark.parametrize("sentence", _AT_THE_TABLE)
def test_who_sits_with_two_at_his_own_capital_takes_part(sentence: str) -> None:
    roles = _roles(sentence)
    assert len(roles) == 3
    assert set(roles.values()) == {Role.PARTICIPANT}


@pytest.mark.parametrize("sentence", _ANOTHERS)
def test_a_mediation_between_others_gives_a_meeting_no_mediator(sentence: str) -> None:
    assert set(_roles(sentence).values()) == {Role.PARTICIPANT}


def test_who_mediated_on_an_earlier_day_is_not_the_mediator_of_a_later_meeting() -> None:
    text = (
        "Nikol Pashinyan and Ilham Aliyev met in Prague on 14 May. On 6 May Antony Blinken had mediated between them."
    )
    met = next(m for m in parse(text, published=_PUBLISHED).meetings if m.place is not None)
    assert {p.role for p in met.participants} == {Role.PARTICIPANT}
