"""Days on which somebody is somewhere to do something: "Aldor, in Ostia on Monday to see Berrin, said"."""

from caucasus_news.mentions.times.page import Page

_AIMS = frozenset({"to", "for"})
_IN = frozenset({"in", "at"})
_PLACED = 7  # tokens of a place before a day
_AIM = 14  # tokens of what a stay is for
_STOPS = frozenset({".", ";", ":", '"'})


def behind_stay(p: Page, first: int, last: int) -> int:
    """The token behind the comma that ends an aside on a stay, where the expression tells its day; else `last`.

    What is told as past is told of that day: ", in Ostia on Monday to see Berrin, called for".
    """
    keys = p.keys
    if keys[last] not in _AIMS:
        return last
    opener = next((j for j in range(first - 2, max(first - _PLACED, 0), -1) if keys[j] == ","), 0)
    if not opener or keys[opener + 1] not in _IN:
        return last
    for j in range(last + 1, min(last + _AIM, len(p.tokens.starts))):
        if keys[j] in _STOPS:
            break
        if keys[j] == ",":
            return j + 1
    return last
