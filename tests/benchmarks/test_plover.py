"""Event codes against PLOVER's gold standard records, on records of our own in the form of its file."""

import pytest

from benchmarks.plover.__main__ import each, table
from benchmarks.plover.compare import Answer, answer, equal
from benchmarks.plover.gold import Record, Scope, records, scopes
from benchmarks.plover.readings import right
from caucasus_news.formats.codes import event_codes

# Nearly JSON, as the file is: comments, commas at the end of everything, no brackets around it, records told twice.
FILE = """{
    "id": "PLOVER-GSR01-CONSULT-0002", #### a note
    "source": [{"actorText": "Georgian Prime Minister Irakli Kobakhidze", "code": "GEO"},
               {"actorText": "Moldovan President Maia Sandu", "code": "---"},
               ],
    "target": "",
    "event": "CONSULT",
    "text": "Georgian Prime Minister Irakli Kobakhidze telephoned Moldovan President Maia Sandu on Friday.",
    "comment": "none, # really ,]",
},
{
    "id": "PLOVER-GSR01-FIGHT-0013",
    "source": [{"actorText": "Azerbaijani forces"}],
    "target": [{"actorText": "Armenian troops"}],
    "event": "FIGHT",
    "text": "Azerbaijani forces shelled Armenian troops near Sotk on Thursday.",
},
{
    "id": "PLOVER-GSR01-FIGHT-0015",
    "source": [{"actorText": "Armenia"}],
    "event": "FIGHT",
    "text": "Armenia had nothing to add.",
},
{
    "id": "PLOVER-GSR01-PROTEST-0001",
    "source": [{"actorText": "farmers"}],
    "event": "PROTEST",
    "text": "Azerbaijani forces shelled the village of Sotk on Friday.",
},
{
    "id": "PLOVER-GSR01-MOBILIZE-0002",
    "source": [{"actorText": ""}],
    "event": "MOBILIZE",
    "text": "NEED EXAMPLE.",
},
{
    "id": "PLOVER-GSR01-PROTEST-0001",
    "source": [{"actorText": "farmers"}],
    "event": "PROTEST",
    "text": "Told twice.",
},
"""


@pytest.fixture(scope="module")
def answers() -> list[Answer]:
    known = scopes()
    return [answer(record, known.get(record.id)) for record in records(FILE)]


def test_the_file_is_read_each_record_once_and_no_empty_ones() -> None:
    found = records(FILE)
    assert [record.id for record in found] == ["CONSULT-0002", "FIGHT-0013", "FIGHT-0015", "PROTEST-0001"]
    assert found[0].source[1] == "Moldovan President Maia Sandu"
    assert found[3].text != "Told twice."
    assert records(f"[{FILE}]") == found


def test_what_is_read_is_compared(answers: list[Answer]) -> None:
    call, shelling, unread, protest = answers
    assert (call.read, call.event, call.cameo, call.actors, call.sides) == (True,) * 5
    assert (shelling.read, shelling.event, shelling.cameo, shelling.actors, shelling.sides) == (True,) * 5
    assert (unread.read, unread.event, unread.actors) == (False, False, None)
    assert protest.said == ("incident 194 ASSAULT heavy-weapons",)


def test_the_table_counts(answers: list[Answer]) -> None:
    lines = table(answers).splitlines()
    assert len({line.count("|") for line in lines}) == 1
    assert lines[-1] == "| all | 4 | 3 | 3 | 3 | 2 | 1 | 2 | 2 | 2 of 2 | 2 of 2 | 1 | 1 |"
    assert [line.split(":")[0] for line in each(answers)] == ["FIGHT-0015", "PROTEST-0001"]


def test_every_reading_has_a_code_and_most_have_the_event_of_the_record() -> None:
    told = {name: scope for name, scope in scopes().items() if scope.cameo}
    right_ones = 0
    for name, scope in told.items():
        record = Record(name, name.rsplit("-", 1)[0], "", (), ())
        right_ones += equal(record, scope, event_codes(right(scope)))[0]
    assert (len(told), right_ones) == (54, 46)


def test_what_the_editions_of_plover_moved() -> None:
    seized = Record("FIGHT-0007", "FIGHT", "", (), ())
    scope = Scope("incident", "capture", "192")
    assert equal(seized, scope, event_codes(right(scope))) == (True, True)
    visit = Record("CONSULT-0005", "CONSULT", "", (), ())
    hosted = Scope("meeting", "visit", "043")
    assert equal(visit, hosted, event_codes(right(hosted))) == (True, True)
