"""Dates that only tell which thing is meant: "the statement of 9 November", "the 1994 truce", "Tuesday's attack"."""

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.signs import DETERMINERS
from caucasus_news.mentions.times.symbols import Calendar, Expression, Step
from caucasus_news.model import Modifier

#: So many tokens back the word stands that a list of days belongs to: "those of December 14 and April 6".
_OF_REACH = 10

_MADE = frozenset({"born", "built", "begun", "written", "drawn", "taken", "held", "made", "won", "lost"})
_AFTER = frozenset({"after", "following", "since"})
#: What goes on, so that its year is the story's: "in the war of 2020 they fought for 44 days".
_GOINGS_ON = frozenset(
    ["battle", "battles", "campaign", "clashes", "crisis", "escalation", "events", "fighting", "fights"]
)
_GOINGS_ON |= {"hostilities", "offensive", "violence", "war", "wars", "year", "years", "summer", "winter", "spring"}
_GOINGS_ON |= {"autumn", "fall", "end", "beginning", "start", "half", "month", "months", "course", "days", "weeks"}
_GOINGS_ON |= {"part", "middle", "close", "first", "last", "late", "early", "week", "weekend"}
_BEFORE_MADE = frozenset(
    {"was", "were", "had", "has", "have", "been", "being", "is", "are", "he", "she", "they", "it", "who"}
)

_DAYTIMES = frozenset({"afternoon", "dawn", "day", "evening", "eve", "hours", "morning", "night"})


def names_a_thing(p: Page, e: Expression) -> bool:
    """`the statement of 9 November`, `the November 9 statement`, `Tuesday's attack`: a day tells which is meant."""
    keys, nouns = p.keys, p.words.past_nouns
    j = _before_days(p, e)
    if keys[j] == "of":
        return keys[j - 1] in nouns or keys[j - 1] in ("those", "that", "ones")
    if keys[e.last : e.last + 2] == ("'", "s") and keys[e.last + 2].isalpha():
        return True
    led = keys[e.first] in ("the", "its") or keys[e.first - 1] in ("the", "its", "their")
    led = led or keys[e.first - 2 : e.first] == ("'", "s")
    return led and (keys[e.last] in nouns or (keys[e.last + 1] in nouns and keys[e.last] not in DETERMINERS))


def _before_days(p: Page, e: Expression) -> int:
    """The token before a date and those listed with it: "of 9 November, 11 January and 26 November"."""
    j, lowest = e.first - 1, max(e.first - _OF_REACH, 0)
    while j > lowest and (p.keys[j] in ("and", ",") or p.keys[j].isdecimal() or p.keys[j] in p.words.months):
        j -= 1
    return j


def hangs_on_noun(p: Page, e: Expression) -> bool:
    """`the accords of the leaders of both of 9 November 2020`: a day that says of what, no `evening of`."""
    j = _before_days(p, e)
    return j > 0 and p.keys[j] == "of" and p.keys[j - 1] not in _DAYTIMES


def is_aside(p: Page, e: Expression) -> bool:
    """`since 2018`, `the 1994 truce`, `the April fighting`: a date that names a thing, and tells no story."""
    sense, keys = e.sense, p.keys
    if keys[e.first - 1] == "of" and keys[e.first - 2] == "eve":
        return True
    if not isinstance(sense, Calendar):
        of_month = isinstance(sense, Step) and sense.target is not None and sense.target[0] == "month"
        return of_month and names_a_thing(p, e)  # "the meeting of last June"
    if e.edge is not None:
        return False
    if sense.year is None:
        before_noun = sense.day is None or keys[e.last] in p.words.past_nouns
        return sense.month is not None and before_noun and sense.of is None and names_a_thing(p, e)
    if sense.day is None and e.modifier is Modifier.SINCE:
        return True
    before = keys[e.first - 1]
    if before == "the" and keys[e.first - 2] in ("after", "following") and p.capital(e.first - 2):
        return False  # "After the August 2008 war monitors came in October"
    if before == "of" and sense.month is None and not _AFTER.isdisjoint(keys[e.first - 4 : e.first - 1]):
        return True  # "after the war of 2020 they met on 11 January"
    if before in ("the", "its", "a", "their", "'"):
        return True
    return (before == "of" and sense.month is None and keys[e.last] == "-") or (before == "in" and _qualifies(p, e))


def is_of_paper(p: Page, e: Expression) -> bool:
    """`the Alma-Ata Declaration of 1991`, `the embargo of January 1996`, `the agreements of Prague of October 2022`."""
    j, sense = e.first - 1, e.sense
    if e.first < 2 or p.keys[j] != "of" or not p.keys[j - 1].isalpha():
        return False
    if not isinstance(sense, Calendar) or sense.year is None or sense.day is not None or e.edge is not None:
        return False
    subject = p.keys[j - 2] == "the" and p.capital(j - 2) and not _is_present(p, e.last)
    # "The rebellion of 2004 was short": which the text goes on with, but not with "the accord of 2015 remains unsigned"
    return not subject and p.keys[j - 1] not in _GOINGS_ON and p.keys[j - 1] not in _DAYTIMES


def _is_present(p: Page, j: int) -> bool:
    """Whether a verb of the present stands at token `j`: `remains`, `runs`."""
    key = p.keys[j]
    return key in ("is", "has", "are", "have") or (key[-1:] == "s" and key[:-1] in p.words.infinitives)


def is_entry(p: Page, e: Expression) -> bool:
    """`10 October: A truce is agreed`: a date that opens the line of a chronology."""
    told = p.keys[e.last] == ":" or (p.keys[e.last] == "-" and not p.tight(e.last) and not p.tight(e.last + 1))
    return told and (e.first == 0 or not p.same_line(e.first - 1, e.first))


def is_timed_entry(p: Page, e: Expression) -> bool:
    """`17 May, 22:30 – Shells fell`: a day without its year, and an hour, that open the line of a running report."""
    dated = isinstance(e.sense, Calendar) and e.sense.year is None and e.sense.of is None
    if not dated or not (e.first == 0 or not p.same_line(e.first - 1, e.first)):
        return False
    return p.blank(e.last) or p.keys[e.last] in ("-", ":", "|", ".") or not p.same_line(e.last - 1, e.last)


def is_heading(p: Page, e: Expression) -> bool:
    """`What happened in 2022`: a year that closes a line without a stop, so that what stands below is of it."""
    year = isinstance(e.sense, Calendar) and e.sense.year is not None and e.sense.month is None
    return year and not p.blank(e.last) and not p.same_line(e.last - 1, e.last) and p.keys[e.last - 1] != "."


def _qualifies(p: Page, e: Expression) -> bool:
    """`a soldier born in 2004 died`, `the base built in 1941 was hit`: a year that tells which one is meant."""
    keys, past = p.keys, p.words.past_verbs
    made, told = keys[e.first - 2], keys[e.last]
    participle = made.endswith("ed") or made in _MADE
    by_itself = keys[e.first - 3].isalpha() and keys[e.first - 3] not in _BEFORE_MADE
    return participle and by_itself and (told in past or told in ("is", "are", "has", "have"))
