"""Words and marks with their places in the text."""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from attrs import field, frozen

from caucasus_news.letters import fold
from caucasus_news.model import Span
from caucasus_news.model._made import maker
from caucasus_news.text.contractions import WHOLE, undrawn
from caucasus_news.text.memo import Memo

#: What begins at no blank, and goes on where no word begins or ends: so a search leaps over blanks. The plain letters
#: first: they are told by a look at a table.
_TOKEN = re.compile(r"(\S(?:\B[A-Za-z0-9_\w]*+|))")
#: The same with marks written by name or number, and with words that hold marks: hyphens that show at the end of a line
#: only, and accents apart from their letters.
_MARKED = re.compile(r"(&(?:#\d{1,6}|#[xX][\da-fA-F]{1,5}|[A-Za-z]{2,8});|\w[\w\xad\u0300-\u036f]*+|\S)")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][\da-fA-F]{1,5}|[A-Za-z]{2,8});")
_MARK = re.compile(r"[\xad\u0300-\u036f]")
_BLANK = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|shy|#160|#[xX][aA]0|#8203);")
#: Words in brackets within a line: no credit or link, which stand at an end of one, and nothing of how it was said.
_INSERTED = re.compile(
    r"\[(?:(?<=\S \[)|(?<=[“\"‘]\[))(?!laugh|applause|crosstalk|inaudible|read\b)"
    r"([A-Za-z][\w ,.'’-]{0,60})\](?= \w|,|['’]s)",
    re.IGNORECASE,
)
#: What nobody sees, and no mark: spaces without width, the direction of the script, the order of a file's bytes.
_UNSEEN = re.compile("[\u200b\u2060\ufeff\u200e\u200f\u061c\u202a-\u202e]")
#: Either of the two: most texts have neither, and one look tells.
_ODD = re.compile("[\xad\u0300-\u036f\u200b\u2060\ufeff\u200e\u200f\u061c\u202a-\u202e]")
#: What messages write short, in the very letters, and the word that is read: no car is "KIA" with one capital alone.
_SHORT = {
    "&": "and",
    "KIA": "killed",
    "WIA": "wounded",
    "POW": "prisoner",
    "POWs": "prisoners",
    "incl": "including",
    **WHOLE,
}
_span = maker(Span, asks=False)
_LONG = 20_000  # tokens; the numbers of a longer text would take more room in a list than its words


@frozen(eq=False)
class Tokens:
    """The tokens of a text as parallel rows: runs of word characters, and every other mark by itself.

    `words` as written, but for marks that the reader does not see or that are typed in two, and for what is drawn
    together ("didn't", see `undrawn`); `keys` folded for look-up (see `fold`), with the word for what is written short
    ("and" for "&"), and never empty; `starts` and `ends` half-open offsets into the text.
    `lines` is the text as its page was read (see `as_read`).
    ``"Armenia's four-day U.S. talks"`` is ``Armenia ' s four - day U . S . talks``.
    """

    text: str
    words: tuple[str, ...] = field(repr=False)
    keys: tuple[str, ...] = field(repr=False)
    starts: Sequence[int] = field(repr=False)
    ends: Sequence[int] = field(repr=False)
    lines: str = field(repr=False)

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The place in the text of tokens `first` up to, not including, `last`."""
        return _span(self.starts[first], self.ends[last - 1])

    def text_of(self, first: int, last: int) -> str:
        """What the text says at tokens `first` up to, not including, `last`; nothing where these are none.

        In plain type: with one space for blanks and line ends, and without what nobody sees.
        """
        if first >= last:
            return ""
        if last == first + 1:
            return self.words[first]
        said = " ".join(self.lines[self.starts[first] : self.ends[last - 1]].split())
        return said if said.isascii() and "&" not in said else _shown(said)

    def adjoin(self, index: int) -> bool:
        """Whether token `index` follows the one before it without a space."""
        return index > 0 and self.ends[index - 1] == self.starts[index]


def tokenize(text: str, lines: str | None = None) -> Tokens:
    r"""The tokens of `text`, in order; `lines` is the text as its page was read (see `as_read`).

    >>> tokenize("Baku, Yere\xadvan").words
    ('Baku', ',', 'Yerevan')
    """
    lines = _legible(text if lines is None else lines)
    odd = not lines.isascii() and _ODD.search(lines) is not None
    if odd:
        lines = _UNSEEN.sub(" ", lines)
    marked = ("&" in lines and _ENTITY.search(lines)) or (odd and _MARK.search(lines))
    # Blanks and tokens in turn: their lengths add up to where each begins and ends.
    pieces = (_MARKED if marked else _TOKEN).split(undrawn(lines))
    found = list(map(_whole, pieces[1::2])) if marked else pieces[1::2]
    sums = accumulate(map(len, pieces))
    bounds = list(sums) if len(found) < _LONG else array("I", sums)
    del pieces
    keys = tuple(map(_keys().__getitem__, found))
    if len(found) >= _LONG:  # a long text holds few words, each many times: keep one of each
        known = dict(zip(found, found, strict=True))
        found = list(map(known.__getitem__, found))
    return Tokens(text, tuple(found), keys, bounds[:-1:2], bounds[1::2], lines)


def _legible(text: str) -> str:
    """`text`, as long as it came, with blanks for those written by name, and with one mark for one typed in two.

    What an editor puts into somebody's words is read as if it had been said: "the [Armenian] ministers".
    """
    if "&" in text:
        text = _BLANK.sub(lambda entity: " " * len(entity.group()), text)
    if "[" in text:
        text = _INSERTED.sub(r" \1 ", text.replace("[sic]", "     "))
    if "incl. " in text:
        text = text.replace("incl. ", "incl  ")  # no sentence ends there
    if "``" in text:
        text = text.replace("``", " “").replace("''", "” ")  # ``We agree,'' as the wires of old had it
    return text


def _shown(said: str) -> str:
    """What the text says with the words as they are read."""
    return "".join(map(_whole, filter(None, _MARKED.split(said))))


def _whole(word: str) -> str:
    """A word without the hyphens that it only has at the end of a line, its accents on their letters; a named mark."""
    if word[0] == "&":
        from html import unescape  # few texts need it, and it is slow to load

        return unescape(word)
    return unicodedata.normalize("NFC", word.replace("\xad", "")) or word


class _Keys(Memo):
    """The key of each word; an accent by itself folds to nothing, no key is empty, what is short is read out."""

    __slots__ = ()

    def of(self, word: str) -> str:
        key = _SHORT.get(word) or fold(word)
        return key if key and key != word else word  # one object where both are alike: half the memory to look through


@cache
def _keys() -> _Keys:
    return _Keys()


def keys_of(phrase: str) -> tuple[str, ...]:
    """The keys of the tokens of a phrase: cheaper than `tokenize` where nobody asks for their places.

    >>> keys_of("Bern's ministers")
    ('bern', "'", 's', 'ministers')
    """
    if phrase.isascii() and phrase.isalpha():
        return (phrase.lower(),)
    return tuple(map(_keys().__getitem__, _TOKEN.findall(phrase)))
