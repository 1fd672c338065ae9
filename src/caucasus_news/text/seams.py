"""Pages that lost their line breaks: where in one long line the head, the sentences and the furniture meet."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from caucasus_news.letters import fold
from caucasus_news.text.datelines import dateline_end
from caucasus_news.text.lines import Line
from caucasus_news.text.page_words import PageWords, Sort

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
_DAY = (
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?"
    r"(?:\d\d? [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d\d?, \d{4}|\d\d?[./]\d\d?[./]\d{4}|\d{4}-\d\d-\d\d)"
)
_CLOCK = r"[ ,|/–-]{1,3}(?:at )?\d\d?:\d\d(?: ?[ap]\.?m\.?)?(?: ?\(?(?:UTC|GMT)[^\s)]{0,9}\)?)?"
_STAMP = re.compile(rf"\s({_DAY}(?:{_CLOCK})?)(?=\s)")
#: A stamp with its hour on the line of a title: ``May 28, 2021, 12:37 Ministry denies firing``.
_STAMPED = re.compile(rf"{_DAY}{_CLOCK}(?= [^\W\d_a-z])")
#: A stamp that says it is one, before whatever opens the line: ``Published: May 3, 2021 Aldor met Berrin on Friday.``
_LABELLED = re.compile(
    rf"(?:[Dd]ate|Published|Posted(?: on)?|Published on):? {_DAY}(?:{_CLOCK})?(?= [“\"(]?[^\W\d_a-z])"
)
#: A link to another article behind a sentence: ``... he said. Also Read | Truce agreed in Ostia``.
_LINK = re.compile(
    r"[.!?”’\"')]\s((?:(?:Also|Must) [Rr]ead|[Rr]ead (?:[Aa]lso|[Mm]ore)|ALSO READ|READ (?:ALSO|MORE)) ?[|:–-])\s"
)
_MOST_OF_LINK = 160
#: Lines that may be such a title; more of them than two are a chronology.
_TOP, _MOST_STAMPED = 12, 2


def with_seams(text: str, lines: Sequence[Line], words: PageWords) -> tuple[Line, ...]:
    r"""`lines`, but one that holds a whole page cut where its lines may once have ended.

    Cut are the head before a date stamp or a dateline, the stamp, what the site says of itself, and every sentence.

    >>> text = "Envoys meet again 4 June 2021 15:32 The envoys met on Friday." + " They spoke for an hour." * 20
    >>> pieces = with_seams(text, [Line(0, len(text), after_blank=True)], PageWords.default())
    >>> [text[piece.start : piece.end] for piece in pieces][:3]
    ['Envoys meet again', '4 June 2021 15:32', 'The envoys met on Friday.']
    """
    found = _off_titles(text, lines)
    if (link := _LINK.search(text)) is not None:
        found = list(_off_links(text, found, link.start()))
    if len(found) <= _MOST_LINES:
        written = sum([line.end - line.start for line in found])
        for index, line in enumerate(found):
            if line.end - line.start > max(_LONG, _SHARE * written):
                found[index : index + 1] = _pieces(text, line, words, headed=index > 0)
                break
    return tuple(found)


def _off_titles(text: str, lines: Sequence[Line]) -> list[Line]:
    """`lines`, the stamp before a title cut off it."""
    found = list(lines)
    if lines and (label := _LABELLED.match(text, lines[0].start, lines[0].end)) is not None:
        first, end = lines[0], label.end()
        return [Line(first.start, end, first.after_blank), Line(end + 1, first.end, False), *lines[1:]]
    starts = [_STAMPED.match(text, line.start, line.end) for line in lines[:_TOP]]
    if 0 < sum(start is not None for start in starts) <= _MOST_STAMPED:
        for index, start in reversed(list(enumerate(starts))):
            line = lines[index]
            if start is not None and text[line.end - 1] not in ".…" and line.end < start.end() + _DATELINE:
                end = start.end()
                found[index : index + 1] = Line(line.start, end, line.after_blank), Line(end + 1, line.end, False)
    return found


def _off_links(text: str, lines: Sequence[Line], first: int) -> Iterator[Line]:
    """`lines`, the links to other articles at their ends cut off; none stands before `first`."""
    for line in lines:
        links = list(_LINK.finditer(text, line.start, line.end)) if line.end > first else []
        if not links or line.end - links[-1].start() > _MOST_OF_LINK:
            yield line
        else:
            yield Line(line.start, links[-1].start() + 1, line.after_blank, line.markup, line.piece)
            yield Line(links[-1].start(1), line.end, False)


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
        if text[at].isupper() and (length := _dateline_at(text, at, words)):
            heads.setdefault(at + length, []).append(word)
    names = next(iter(heads.values()), [])
    shouted = [name for name in names if name.group().isupper() and len(name.group()) > 2]
    return [name.start() for name in (shouted or names)[:1]]


def _dateline_at(text: str, at: int, words: PageWords) -> int:
    """How long the dateline is that begins there; within a line a lone place has capitals: no ``the State Office:``."""
    length = dateline_end(text[at : at + _DATELINE], words)
    lone = text[at : at + length].rstrip()[-1:] == ":" and not text[at : at + 3].isupper()
    return 0 if lone else length


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
