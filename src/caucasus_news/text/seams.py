"""Pages that lost their line breaks: where in one long line the head, the sentences and the furniture meet."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from caucasus_news.letters import fold
from caucasus_news.text.lines import Line
from caucasus_news.text.page_words import PageWords, Sort
from caucasus_news.text.stamps import dateline_end

# A line is a whole page, its breaks lost, where it is long and leaves little to the few others.
_LONG, _MOST_LINES, _SHARE = 400, 4, 0.8
#: The head of a page (its menus, title, stamp, dateline) is over before so many characters.
_HEAD = 600
#: So much behind a capital tells whether a dateline begins there.
_DATELINE = 200
#: So far behind the end of a sentence the site may have its say, and so few words are no title.
_FURNITURE, _SHORTEST_TITLE = 120, 3
#: A title said again says so much of itself.
_OPENING = 24
#: A day behind one of these is a sentence's.
_GOVERNING = frozenset(
    ("on", "of", "from", "the", "since", "until", "till", "to", "by", "in", "and", "between", "for", "after", "before")
)

_SENTENCE_END = re.compile(r"(?:(?<=[^\W_]{3}[.!?])|(?<=[\w)][.!?][\"”’»)]))\s{1,9}(?=[^\W_a-z]|[^\w\s,;)])")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_STAMP = re.compile(
    r"\s((?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?"
    r"(?:\d\d? [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d\d?, \d{4}|\d\d?[./]\d\d?[./]\d{4}|\d{4}-\d\d-\d\d)"
    r"(?:[ ,|/–-]{1,3}(?:at )?\d\d?:\d\d(?: ?[ap]\.?m\.?)?(?: ?\(?(?:UTC|GMT)[^\s)]{0,9}\)?)?)?)(?=\s)"
)


def with_seams(text: str, lines: Sequence[Line], words: PageWords) -> tuple[Line, ...]:
    r"""`lines`, but one that holds a whole page cut where its lines may once have ended.

    Cut are the head before a date stamp or a dateline, the stamp, what the site says of itself, and every sentence.

    >>> text = "Envoys meet again 4 June 2021 15:32 The envoys met on Friday." + " They spoke for an hour." * 20
    >>> pieces = with_seams(text, [Line(0, len(text), after_blank=True)], PageWords.default())
    >>> [text[piece.start : piece.end] for piece in pieces][:3]
    ['Envoys meet again', '4 June 2021 15:32', 'The envoys met on Friday.']
    """
    found = list(lines)
    if len(lines) <= _MOST_LINES:
        written = sum([line.end - line.start for line in lines])
        for index, line in enumerate(lines):
            if line.end - line.start > max(_LONG, _SHARE * written):
                found[index : index + 1] = _pieces(text, line, words, headed=index > 0)
                break
    return tuple(found)


def _pieces(text: str, line: Line, words: PageWords, headed: bool) -> Iterator[Line]:
    """The pieces of a line that holds a page; `headed` where lines above hold its head."""
    stops = [mark.end() for mark in _SENTENCE_END.finditer(text, line.start, line.end)]
    body = min(stops[0] if stops else line.end, line.start + _HEAD)
    head = () if headed else _head_seams(text, line.start, body, words)
    starts = [line.start, *head, *stops]
    seams = {*starts, *(_behind_furniture(text, start, line.end, words) for start in starts), line.end}
    for start, end in pairwise(sorted(seams)):
        said = text[start:end]
        begins, ends = start + len(said) - len(said.lstrip()), start + len(said.rstrip())
        if begins < ends:
            yield Line(begins, ends, line.after_blank and start == line.start, piece=True)


def _head_seams(text: str, start: int, end: int, words: PageWords) -> Sequence[int]:
    """Where a page's head ends that goes on into its first sentence: at a stamp, a dateline, or a sentence's word."""
    seams: list[int] = []
    while (again := text.find(text[start : start + _OPENING], start + _OPENING, end)) > 0:
        seams.append(start := again)
    stamp = _STAMP.search(text, start, end)
    if stamp is not None and _stands_alone(text, stamp):
        seams += (stamp.start(1), start := stamp.end())
    found = list(_WORD.finditer(text, start, end))
    dateline = _dateline(found, text, words)
    return *seams, *(dateline if dateline or stamp is not None else _first_word(found, text, words))


def _dateline(found: Sequence[re.Match[str]], text: str, words: PageWords) -> Sequence[int]:
    """The first name of a dateline, or the first in capitals: ``in Ostia YEREVAN, Feb 13 —``."""
    if found and _opens(found[0], text, words):
        return [found[0].start()]
    heads: dict[int, list[re.Match[str]]] = {}
    for word in found[1:]:
        at = word.start()
        if text[at].isupper() and (length := dateline_end(text[at : at + _DATELINE], words)):
            heads.setdefault(at + length, []).append(word)
    names = next(iter(heads.values()), [])
    shouted = [name for name in names if name.group().isupper() and len(name.group()) > 2]
    return [name.start() for name in (shouted or names)[:1]]


def _opens(word: re.Match[str], text: str, words: PageWords) -> bool:
    """Whether no head stands before the dateline: a line that begins with it, ``NEW OSTIA, Aldoria -``."""
    said, at = word.group(), word.start()
    sites = words.sorts.get(said.lower(), 0) & (Sort.SITE | Sort.SOCIAL)
    return said.isupper() and len(said) > 2 and not sites and dateline_end(text[at : at + _DATELINE], words) > 0


def _stands_alone(text: str, stamp: re.Match[str]) -> bool:
    """Whether a date is no part of a sentence: not ``held on 4 June 2021 in``, ``the 4 June 2021 accord``."""
    before = text[: stamp.start(1)].rsplit(None, 1)[-1]
    after = text[stamp.end() :].lstrip()[:1]
    return fold(before) not in _GOVERNING and not after.islower() and after not in ",;"


def _first_word(found: Sequence[re.Match[str]], text: str, words: PageWords) -> Sequence[int]:
    """The first word of a sentence behind a title without an end: ``Two killed near Ostia The army says that``."""
    likely: list[int] = []
    possible: list[int] = []
    for index, (before, word) in enumerate(pairwise(found), 1):
        said = word.group()
        sort = words.sorts.get(said.lower(), 0)
        opens = said[0].isupper() and sort & Sort.FUNCTION and not sort & Sort.MONTH
        if index >= _SHORTEST_TITLE and opens and text[before.end() : word.start()].isspace():
            follow = [other.group().islower() for other in found[index + 1 : index + 4]]
            if any(follow):
                (likely if follow[0] else possible).append(word.start())
    return (likely or possible)[:1]


def _behind_furniture(text: str, start: int, end: int, words: PageWords) -> int:
    """Where the article goes on behind what the site says of itself from `start`; `start` where it says nothing."""
    own, reached, told = 0, start, start
    for word in _WORD.finditer(text, start, min(end, start + _FURNITURE)):
        sort = words.sorts.get(word.group().lower(), 0)
        if sort & (Sort.SITE | Sort.SOCIAL):
            own, told = own + 1, word.end()
        elif word.group()[0].isupper() and told == reached and own > 1:
            return word.start()
        elif not sort and len(word.group()) > 1:
            break
        reached = word.end()
    return start
