"""Days that tell which deed is meant: `Friday's blast`, `its October 7 attack`, not when somebody speaks of it."""

from caucasus_news.mentions.times.page import Page

_OPENING = 8
_LED = frozenset({"the", "its", "their", "his", "her"})
_ONE = _LED | {"a", "an"}  # "said in a December 6 statement"


def names_what_was(p: Page, first: int, last: int) -> bool:
    """`September's attack`, `Friday's blast`, `its October 7 attack`: a time that tells which thing is meant."""
    keys = p.keys
    noun = last + 2 if keys[last] == "'" and keys[last + 1] == "s" else last
    if keys[noun] not in p.words.past_nouns or keys[noun] in p.words.open_nouns:
        return False
    quoted = first - 1 if keys[first - 1] == '"' and p.tight(first) else first  # the "November 10 statement"
    led = keys[first] == "the" or keys[quoted - 1] in _ONE or keys[first - 2 : first] == ("'", "s")
    return noun > last or led


def is_of_deed(p: Page, j: int, first: int) -> bool:
    """Whether the day at token `first` is rather that of a deed than of what is to be done about it."""
    keys = p.keys
    if keys[first - 1] == "from":
        return False  # "agreed to hold their fire from Tuesday"
    deeds = [i for i in range(j + 1, first) if keys[i] in p.words.past_nouns and keys[i] not in p.words.open_nouns]
    return (
        bool(deeds) and first - deeds[-1] <= _OPENING and keys[deeds[-1] - 1] in (*_LED, "s", "'", "deadly", "latest")
    )
