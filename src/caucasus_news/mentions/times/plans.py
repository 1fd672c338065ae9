"""Verbs of the present that tell a plan by what stands behind them: "calls its people out on Saturday"."""

from caucasus_news.mentions.times.page import Page

#: Verbs of plans that may be other words too, but not before an object of their own.
ACTING = frozenset({
    "assembles", "brings", "briefs", "calls", "chairs", "confers", "considers", "declares", "falls", "gives", "issues",
    "marks", "presents", "publishes", "reviews", "sends", "submits", "summons", "tables", "unveils",
})  # fmt: skip
#: Verbs that tell a plan with one word behind them.
BESIDE_PLANS = {"runs": "out", "kicks": "off", "gets": "under", "falls": "on", "goes": "ahead", "comes": "before"}
_OBJECTS = frozenset({"a", "an", "the", "its", "his", "her", "their", "our", "for", "by"})
_CALENDARS = frozenset({"diary", "agenda", "calendar", "timetable", "schedule", "programme", "program"})
_DATES = frozenset({"date", "day", "place", "venue"})
_NAMING = frozenset({"another", "different", "new", "the", "other"})
_BEFORE_CLAUSES = frozenset({"that", "which", "who", "of", "and", "the", "a", "its", "their"})


def is_plan(p: Page, j: int) -> bool:
    """`calls its people out on Saturday`, `falls due`: a verb of the present whose object stands right behind it."""
    key, behind = p.keys[j], p.keys[j + 1]
    if key[-1:] != "s" or p.capital(j):
        return False
    if BESIDE_PLANS.get(key) == behind:
        return True
    acts = key in ACTING and behind in _OBJECTS
    return acts and p.keys[j - 1].isalpha() and p.keys[j - 1] not in _BEFORE_CLAUSES


def names_coming_day(p: Page, first: int) -> bool:
    """`in his diary for Thursday`, `the venue is Baku, the date Tuesday`, `gave another date, Monday`: of a plan."""
    keys = p.keys
    before, noun = keys[first - 1], keys[first - 2]
    if keys[first] not in p.words.weekdays:
        return False
    if before == "for":
        return noun in _CALENDARS
    if before in ("date", "day"):
        return noun == "the" and keys[first - 3] in (",", "and")
    return before == "," and noun in _DATES and not _NAMING.isdisjoint(keys[max(first - 5, 0) : first - 2])
