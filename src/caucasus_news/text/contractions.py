"""Words that speech draws together: "didn't", "we've", "he's met", read as the words that they stand for.

Each keeps its place: as many letters are put for it as it has, and these are such as no text holds (see `WHOLE`).
"""

import re

#: What is put for a word drawn together, and the word that is read.
WHOLE = {
    "ɳt": "not",
    "ɳ": "not",
    "wɨ": "will",
    "ɱ": "am",
    "ɹe": "are",
    "ʋe": "have",
    "ɭl": "will",
    "ɖ": "would",
    "ɗ": "had",
    "ʂ": "is",
    "ʐ": "has",
}
#: What may be drawn together behind each mark: of "'s" only what stands behind a word that is no owner.
_DRAWN = {
    "'": re.compile(r"'(?:(t|m|re|ve|ll|d)|(s)(?<=(?:he|it|at|re|ho)'s))\b"),
    "’": re.compile(r"’(?:(t|m|re|ve|ll|d)|(s)(?<=(?:he|it|at|re|ho)’s))\b"),
}
_PLAIN = {"m": " ɱ", "re": " ɹe", "ve": " ʋe", "ll": " ɭl"}
#: Behind which "'s" is no genitive.
_BEFORE_IS = frozenset({"he", "she", "it", "that", "there", "what", "who", "where", "here"})
_NEXT = re.compile(r" (?:also |already |just |never |not |only |since )?([a-z]+)")
#: What was done before, behind "'s" and "'d": "it's been", "they'd met"; "it's held" is of now.
_DONE = frozenset({"been", "become", "come", "gone", "got", "had", "met", "seen", "spoken"})
_HELD = _DONE - {"become", "come"} | {
    "begun", "fought", "found", "given", "held", "left", "lost", "made", "said", "sent", "taken", "told",
}  # fmt: skip
_LONGEST = 8  # letters of a word before an apostrophe: "couldn"


def undrawn(text: str) -> str:
    """`text` with a blank before what was drawn together, as long as it came.

    >>> undrawn("They can't say who didn't come; it's Aldor's.").split()
    ['They', 'can', 'ɳ', 'say', 'who', 'did', 'ɳt', 'come;', 'it', 'ʂ', "Aldor's."]
    """
    for mark, drawn in _DRAWN.items():
        if mark in text:
            text = _undrawn(text, drawn)
    return text


def _undrawn(text: str, drawn: re.Pattern[str]) -> str:
    """`text` with a blank before what was drawn together with one mark."""
    pieces: list[str] = []
    done = 0
    for found in drawn.finditer(text):
        at = found.start()
        before = _last_word(text, max(done, at - _LONGEST), at)
        if not before:
            continue
        first, put = _read(before, found[1] or found[2], text, found.end())
        if put:
            pieces += (text[done : at - first], put)
            done = found.end()
    return "".join((*pieces, text[done:])) if pieces else text


def _last_word(text: str, start: int, end: int) -> str:
    """The letters right before a place."""
    at = end
    while at > start and text[at - 1].isalpha():
        at -= 1
    return text[at:end]


def _read(word: str, tail: str, text: str, end: int) -> tuple[int, str]:
    """How many letters before the apostrophe are replaced too, and by what; nothing where nothing is drawn together."""
    if tail == "t":
        if word[-1] != "n":
            return 0, ""
        return (3, "wɨ ɳt") if word == "won" else (0, " ɳ") if word.lower() == "can" else (1, " ɳt")
    if tail in _PLAIN:
        return 0, _PLAIN[tail]
    behind = _NEXT.match(text, end)
    doing = behind[1] if behind is not None else ""
    if tail == "d":
        return 0, " ɗ" if doing in _HELD or doing.endswith("ed") else " ɖ"
    if word.lower() in _BEFORE_IS:
        return 0, " ʐ" if doing in _DONE else " ʂ"
    return 0, ""
