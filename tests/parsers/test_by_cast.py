"""Meetings that only the cast of a sentence, or who hosted them, speaks for."""

import datetime as dt

import pytest

from caucasus_news import MeetingMode, MeetingStatus, Role, parse

_PUBLISHED = dt.date(2023, 5, 18)
_SURE = 0.5

_TOLD = [
    (
        "Such was the list that Sergey Lavrov, on his way home from Tbilisi, had laid on Jeyhun "
        "Bayramov's desk in Baku on 10 May."
    ),
    (
        "Charles Michel, whom the fog had kept in Tbilisi for a day, was in Yerevan on 10 May, where "
        "Nikol Pashinyan walked him through the garden."
    ),
    (
        "There was tea, there were maps, and on 10 May in Vienna there were, for the first time since the "
        "winter, Ararat Mirzoyan and Jeyhun Bayramov."
    ),
    (
        "The smile that Antony Blinken, who is not known for patience, drew from Ararat Mirzoyan came "
        "late, past midnight in Washington on 4 May."
    ),
    (
        "Emmanuel Macron, with a cold and without his interpreter, heard Ilham Aliyev out in Paris on 10 "
        "May for the better part of an hour."
    ),
    (
        "A day later, on 10 May, it was the sea in Batumi, a fish restaurant, and Irakli Garibashvili "
        "between Nikol Pashinyan and Ilham Aliyev."
    ),
    "On 10 May it was Toivo Klaar whom Jeyhun Bayramov had before him.",
    "Hikmet Hajiyev had an hour of Armen Grigoryan's time in Brussels on 10 May.",
]

_NOT_TOLD = [
    "Ilham Aliyev was seen in Brussels on 10 May, followed by Nikol Pashinyan a day later.",
    "Nikol Pashinyan was in Prague on 10 May, preceded by Ilham Aliyev.",
    (
        "Nikol Pashinyan, who was in Prague on 10 May, did not see Ilham Aliyev there, nor did anybody "
        "from his staff, whatever the papers wrote."
    ),
    (
        "Two officers, Colonel Armen Petrosyan and Major Elchin Guliyev, were killed near Lachin on 10 "
        "May when a shell fell on the post between their lines."
    ),
    (
        'Nikol Pashinyan wrote in Yerevan on 10 May that he had "sat with Ilham Aliyev in many rooms and '
        'in many towns" and would do so again.'
    ),
    (
        "The co-chairs of the Minsk Group, Igor Popov, Stephane Visconti and Andrew Schofer, were in "
        "Yerevan on 10 May to see the archive of the old mission."
    ),
    (
        "If Nikol Pashinyan were to come to Moscow on 25 May and sit beside Ilham Aliyev at the parade, "
        "nobody would be more surprised than his party."
    ),
]


@pytest.mark.parametrize("text", _TOLD)
def test_people_of_two_sides_at_one_place_on_one_day_have_met_whatever_the_clause(text: str) -> None:
    """A long sentence that sets them there tells of a meeting, surely or at a guess."""
    assert [m.status for m in parse(text, _PUBLISHED).meetings] == [MeetingStatus.HELD]


@pytest.mark.parametrize("text", _NOT_TOLD)
def test_who_is_absent_harmed_quoted_supposed_or_of_one_body_has_met_nobody(text: str) -> None:
    """The cast speaks for no meeting where the sentence speaks against one."""
    assert not parse(text, _PUBLISHED).meetings


def test_somebody_else_who_is_named_is_none_of_those_who_met_before() -> None:
    """A second sentence that names another person of their states speaks of no second meeting of theirs."""
    text = (
        "Emmanuel Macron dined with Ilham Aliyev in Prague on 3 May. Azerbaijan was not pleased with what Catherine "
        "Colonna, the French foreign minister, had to say at a round table in Yerevan on 10 May about arms."
    )
    (meeting,) = parse(text, _PUBLISHED).meetings
    assert {p.actor.name for p in meeting.participants} == {"Emmanuel Macron", "Ilham Aliyev"}


def test_what_only_the_cast_speaks_for_is_marked_as_a_guess() -> None:
    """Its confidence is the lowest that a meeting has, and the reading names the rule."""
    (meeting,) = parse(_TOLD[1], _PUBLISHED).meetings
    assert meeting.confidence == _SURE
    assert [r.rule for r in meeting.readings if r.slot == "participants"] == ["cast of the sentence"]


def test_a_meeting_told_before_is_not_guessed_again() -> None:
    """A second sentence about the same people on the same day gives no second record."""
    text = "Nikol Pashinyan met Charles Michel in Yerevan on 10 May. " + _TOLD[1]
    assert len(parse(text, _PUBLISHED).meetings) == 1


def test_talks_of_which_only_the_host_is_told_are_a_meeting_too() -> None:
    """Who lends two leaders a house for a day has hosted their talks."""
    text = "In Rambouillet, on 10 February 2006, Jacques Chirac lent Robert Kocharyan and Ilham Aliyev his chateau."
    (meeting,) = parse(text, _PUBLISHED).meetings
    assert {p.actor.name for p in meeting.participants} == {"Robert Kocharyan", "Ilham Aliyev", "Jacques Chirac"}
    assert [p.actor.name for p in meeting.participants if p.role is not Role.PARTICIPANT] == ["Jacques Chirac"]


@pytest.mark.parametrize(
    ("text", "people", "status"),
    [
        (
            (
                "Ararat Mirzoyan dined with Jeyhun Bayramov in Vienna on 3 May. They will face each other again, this "
                "time in Prague, on 25 May, in the week of the book fair."
            ),
            {"Ararat Mirzoyan", "Jeyhun Bayramov"},
            MeetingStatus.PLANNED,
        ),
        (
            (
                "Baku and Yerevan are to resume where they had left off, at a round table in Tbilisi on 25 May, a week "
                "after the thaw."
            ),
            {"Armenia", "Azerbaijan"},
            MeetingStatus.PLANNED,
        ),
    ],
)
def test_those_who_met_before_and_two_in_conflict_are_a_cast(
    text: str, people: set[str], status: MeetingStatus
) -> None:
    """Where the words speak for a meeting, "they" are those who met just before, and two capitals their governments."""
    meeting = parse(text, _PUBLISHED).meetings[-1]
    assert ({p.actor.name for p in meeting.participants}, meeting.status) == (people, status)
    assert meeting.when is not None
    assert meeting.when.earliest == dt.date(2023, 5, 25)


def test_each_of_several_calls_is_a_meeting_of_its_own() -> None:
    """Who spoke to two by telephone had two conversations, and no place."""
    text = (
        "Nikol Pashinyan had on Wednesday telephone conversations with Emmanuel Macron, the President of France, and "
        "with Olaf Scholz, the Chancellor of Germany."
    )
    calls = [m for m in parse(text, _PUBLISHED).meetings if m.confidence == _SURE]
    assert [{p.actor.name for p in m.participants} for m in calls] == [
        {"Nikol Pashinyan", "Emmanuel Macron"},
        {"Nikol Pashinyan", "Olaf Scholz"},
    ]
    assert all(m.mode is MeetingMode.PHONE and m.place is None for m in calls)
