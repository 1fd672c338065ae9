"""What a line of a page looks like: named features, for the weights of `PageWords.residue`."""

import re
from itertools import pairwise, product, repeat

from attrs import define

from caucasus_news.text.lines import Line
from caucasus_news.text.page_words import PageWords, Sort

_SMALL = frozenset({"of", "the", "and", "for", "in", "to"})
_WORD = re.compile(r"[^\W\d_]+|\d+")
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")
_SEPARATOR = re.compile(r"(?:^|\s)[|•·»›>→▸▾←‹«/\\](?=\s|$)|\|")
_SEPARATORS = frozenset("|•·»›>→▸▾←‹«/\\")
_ADDRESSED = frozenset("@#")
_DIGITS = frozenset("0123456789")
_QUOTES = frozenset('“”„«»"')
_OPENING = frozenset("“\"«„‘'")
_LASTS = {":": "colon", ";": "goes on", ",": "goes on"}
_GAP = re.compile(r"\S[ \t\xa0]{2,}(?=\S)|\t")
_ADDRESS = re.compile(r"https?:|www\.|\w@\w|(?:^|\s)[@#]\w")
_DOMAIN = re.compile(r"\.(?:com|org|net|am|az|ge|ru|me|info|int)\b")
_PHONE = re.compile(r"\+?\(?\d{2,4}[\d ()-]{6,}")
_MONEY = re.compile(r"(?:[$€₽£₼֏]|\b(?:USD|EUR|RUB|GBP|AMD|AZN|GEL|TL)\b) ?\d|\d ?[$€₽£₼֏]|\d ?°")
_INLINE = re.compile(r"<[^<>]{1,300}>|&#?\w{1,10};")
_FOREIGN = re.compile("[\u0370-\u06ff\u10a0-\u10ff\u3040-\u9fff]")
_BREAK = re.compile(r"[\"'”’»)]* ?(?:[:|–—>»→]|\.\. |-\s|  |\t|›)")
_BULLETS = "•●▪◦‣·*–—-"
#: An entry of a chronology: a bullet, a day or month with its year, and before long a colon or dash.
_ENTRY = re.compile(r"\W{1,2}\s*(?:[\d–-]{1,5} )?[A-Z][a-z]+(?: \d{1,2},)? \d{4}\b.{0,40}?[:–—-] ?\S")
#: A headline with its hour in a rail of news: ``- 17:25 Truce agreed``.
_TICKER = re.compile(r"\W{1,2}\s*\d{1,2}:\d\d\s*[A-Z]")
#: The end of a sentence within a line, whatever stands at the line's end.
_INNER_STOP = re.compile(r"[a-z]{3}\. [A-Z]")
#: A picture of several: ``1/6 Villagers return``. A number of a series: ``Policy brief No. 14``.
_SLIDE = re.compile(r"\d{1,2} ?/ ?\d{1,2} [A-Z]")
_ISSUE = re.compile(r"\b(?:No|Nr|Vol|Issue)\.? ?\d{1,4}$")
_PARAGRAPH = ("words:25-", "stopped", "prose")
_MANY = ("",) * 30
# What words a sentence may hold without a thought that the site speaks: those of the language and of the calendar.
_SAFE_BITS = (Sort.FUNCTION, Sort.VERB, Sort.IMPERATIVE, Sort.MONTH, Sort.WEEKDAY, Sort.STAMP, Sort.LANGUAGE)
_SAFE = frozenset(sum(bits) for bits in product(*((0, bit) for bit in _SAFE_BITS)))
_ADDRESSING = Sort.FIRST_PERSON | Sort.SECOND_PERSON
_SIZES = (
    "words:0",
    "words:1",
    "words:2-3",
    "words:2-3",
    *["words:4-7"] * 4,
    *["words:8-14"] * 7,
    *["words:15-24"] * 10,
)
_MOST_SIZED = len(_SIZES)

#: So much of a line tells what it is; one that goes on is told from less.
_ENOUGH, _LONG, _SENTENCE = 320, 220, 18


@define(eq=False)
class Look:
    """A line, its words in lower case, what sorts they are of, and its features; a name twice among them counts twice.

    `stopped` tells that it ends as a sentence does, `prose` that it reads like a sentence or more, `plain` that it is a
    long paragraph that was told at a glance. Nobody changes one.
    """

    line: Line
    said: str
    words: tuple[str, ...]
    sorts: tuple[int, ...]
    stopped: bool
    prose: bool
    features: tuple[str, ...]
    plain: bool = False


def look_at(text: str, line: Line, words: PageWords) -> Look:
    """The line as the page's reader sees it."""
    said = text[line.start : min(line.end, line.start + _ENOUGH)]
    if line.markup:
        return Look(line, said, (), (), False, False, ("words:0",))
    ending = text[line.end - 6 : line.end] if line.end > line.start + 6 else said
    if "<" in said or "&" in said:
        said = _INLINE.sub(" ", said).strip() or said
        ending = said[-6:]
    stopped = ending[-1] not in ",;" and _STOP.search(ending) is not None and not ending.endswith("..")
    if stopped and len(said) > _LONG and not any(map(said.__contains__, words.marks)):
        return Look(line, said, _MANY, (), True, True, _PARAGRAPH, plain=True)
    found = tuple(_WORD.findall(said.lower()))
    sorts = tuple(map(words.sorts.get, found, repeat(0)))
    count, grammar = len(found), sum([sort & 1 for sort in sorts])
    if stopped and count >= _SENTENCE <= grammar * 6 and _SAFE.issuperset(sorts) and _SEPARATORS.isdisjoint(said):
        return Look(line, said, _MANY, (), True, True, _PARAGRAPH, plain=True)
    stopped = stopped or (ending[-1] in '"”»' and count >= 12)
    told = stopped or count >= 30 or (count >= 10 and _INNER_STOP.search(said) is not None)
    prose = count >= 7 and grammar * 6 >= count and told
    names = [_SIZES[count] if count < _MOST_SIZED else "words:25-"]
    if stopped:
        names.append("stopped")
    if prose:
        names.append("prose")
    _add_form(names, said, count, stopped)
    if found:
        _add_vocabulary(names, said, found, sorts, grammar)
        _add_phrases(names, said, found, words)
    return Look(line, said, found, sorts, stopped, prose, tuple(names))


def _add_form(names: list[str], said: str, count: int, stopped: bool) -> None:
    """Marks at the line's ends, and those that stand between the parts of a bar of links."""
    first, last = said[0], said[-1]
    characters = frozenset(said)
    if characters & _SEPARATORS:
        names += ["separator"] * min(3, len(_SEPARATOR.findall(said)))
    if "  " in said or "\t" in said or "\xa0" in said:
        names += ["gap"] * min(3, len(_GAP.findall(said)))
    if last in _LASTS:
        names.append(_LASTS[last])
    if first in _BULLETS and (count >= 3 or (count and stopped)):
        names.append("bullet")
        if _ENTRY.match(said) is not None:
            names.append("entry")
        if not stopped and _TICKER.match(said) is not None:
            names.append("ticker")
    elif first in "[(" and last in "])":
        names.append("bracketed")
    elif first in _OPENING and count >= 3:
        names.append("quotation")
    if 2 <= count <= 14 and said.isupper():
        names.append("upper")
    _add_signs(names, said, count, characters)


def _add_signs(names: list[str], said: str, count: int, characters: frozenset[str]) -> None:
    """Signs, addresses and sums that a page's furniture is full of."""
    if said[0] in _DIGITS and _SLIDE.match(said) is not None:
        names.append("slide")
    if count <= 10 and said[-1] in _DIGITS and _ISSUE.search(said) is not None:
        names.append("issue")
    if "©" in characters or "®" in characters or "(c)" in said:
        names.append("copyright sign")
    addressed = "://" in said or "www." in said or characters & _ADDRESSED
    if ("." in characters and _DOMAIN.search(said)) or (addressed and _ADDRESS.search(said)):
        names.append("address")
    if not said.isascii() and _FOREIGN.search(said):
        names.append("foreign")
    if count <= 14 and characters & _DIGITS:
        if _PHONE.search(said):
            names.append("phone")
        if _MONEY.search(said):
            names.append("money")


def _add_vocabulary(names: list[str], said: str, found: tuple[str, ...], sorts: tuple[int, ...], grammar: int) -> None:
    count, kinds = len(found), 0
    for sort in sorts:
        kinds |= sort
    site = social = 0
    if kinds & (Sort.SITE | Sort.SOCIAL):
        site = sum([sort & Sort.SITE > 0 for sort in sorts])
        social = sum([sort & Sort.SOCIAL > 0 for sort in sorts])
        names += ["site word"] * min(site, 3)
        names += ["social word"] * min(social, 3)
    if (site + social) * 2 >= count:
        names.append("mostly site")
    if count <= 14 and 2 * sum(map(str.isdigit, found)) >= count:
        names.append("mostly digits")
    if not grammar and count >= 3:
        names.append("no grammar")
    elif grammar * 3 >= count >= 5:
        names.append("much grammar")
    if kinds & Sort.VERB:
        names.append("verb")
    if sorts[0] & Sort.IMPERATIVE:
        names.append("imperative")
    if kinds & _ADDRESSING and _QUOTES.isdisjoint(said):
        names += ["second person"] * (kinds & Sort.SECOND_PERSON > 0) + ["first person"] * (
            kinds & Sort.FIRST_PERSON > 0
        )
    if sorts[0] & Sort.IMPERATIVE and "second person" in names:
        names.append("bidden")
    if kinds & Sort.LANGUAGE and count <= 8 and 2 * sum([sort & Sort.LANGUAGE > 0 for sort in sorts]) >= max(count, 4):
        names.append("languages")


def _add_phrases(names: list[str], said: str, found: tuple[str, ...], words: PageWords) -> None:
    if found[0] in words.mastheads and len(found) <= 14 and _all_named(said):
        names.append("masthead")
    lead = _opening(found, words.openings) if found[0] in words.openings else 0
    if lead:
        set_off = lead == len(found) or found[lead].isdigit() or _breaks_after(said, lead)
        names.append("related" if set_off else "related words")
        if set_off and lead + 2 <= len(found) <= 18:
            names.append("related item")
    elif found[0] in words.list_leads and found[-1] in words.list_nouns and len(found) <= 4:
        names.append("related")
    lead = _opening(found, words.labellings) if found[0] in words.labellings else 0
    if lead and (lead == len(found) or found[lead].isdigit() or _breaks_after(said, lead)):
        names.append("label")
    hits = 0 if words.pairs.isdisjoint(pairwise(found)) else len(words.pairs.intersection(pairwise(found)))
    if not words.starts.isdisjoint(found):
        hits += len(words.triples.intersection(zip(found, found[1:], found[2:], strict=False)))
    if hits:
        names += ["site phrase"] * min(3, hits)


def _all_named(said: str) -> bool:
    """Whether every word but the small ones has a capital: ``Ministry of Foreign Affairs of the Republic``."""
    return all(word[0].isupper() or word in _SMALL for word in _WORD.findall(said))


def _opening(found: tuple[str, ...], phrases: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    """How many words at the line's head are one of `phrases`, the longest one taken; 0 for none."""
    for phrase in phrases[found[0]]:
        if found[: len(phrase)] == phrase:
            return len(phrase)
    return 0


def _breaks_after(said: str, lead: int) -> bool:
    """Whether the line's first words are set off from the rest: by a colon, a bar, a gap, or capitals."""
    for position, match in enumerate(_WORD.finditer(said), 1):
        if position == lead:
            return _BREAK.match(said, match.end()) is not None or match.group().isupper()
    return False
