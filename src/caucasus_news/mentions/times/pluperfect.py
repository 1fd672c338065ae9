"""What had been before: the pluperfect that leads a story back."""

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Expression

_REACH = 10  # tokens
_OWN = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "no", "two", "three", "some"})
_KINDS = frozenset({"telephone", "phone", "separate", "bilateral", "brief", "long", "further", "several"})
_CALLS = frozenset({"conversation", "conversations", "talks", "meetings", "calls", "consultations", "contacts"})
_WAS = frozenset({"was", "were"})
_SHORT = 4
_CLAUSE_ENDS = frozenset({".", ";", ":", "but"})


def had_been(p: Page, e: Expression) -> bool:
    """Whether a pluperfect stands near an expression in its sentence: `had met in May`, `in May they had met`."""
    keys, lowest = p.keys, max(e.first - _REACH, 0)
    before, behind = keys[lowest : e.first], keys[e.last : e.last + _REACH]
    if "had" in before and before[-3:] != (",", "and", "on"):  # "had asked for war, and on Thursday he left"
        back = before[::-1].index("had") + 1
        gone = not _WAS.isdisjoint(before[-back:])  # "the fire that had raged since Friday was out on Monday"
        if not gone and _CLAUSE_ENDS.isdisjoint(before[-back:]) and _leads_participle(p, e.first - back):
            return True
    if "had" not in behind or _follows_verb(p, e):
        return False
    first = behind.index("had")
    return _CLAUSE_ENDS.isdisjoint(behind[:first]) and _leads_participle(p, e.last + first)


def _follows_verb(p: Page, e: Expression) -> bool:
    """Whether a day is that of the verb right before it: `described on Monday as the best news they had heard`."""
    verb = p.keys[e.first - 1 - (p.keys[e.first - 1] == "on")]
    return verb in p.words.past_verbs or (verb.endswith("ed") and len(verb) > _SHORT)


def _leads_participle(p: Page, j: int) -> bool:
    """Whether the "had" at token `j` leads a participle: `had only just left`, not `had their word`, `talks`."""
    had = p.keys[j + 1]
    thing = p.keys[j + 2] if had in _KINDS else had
    return had not in _OWN and thing not in p.words.open_nouns and thing not in p.words.past_nouns | _CALLS
