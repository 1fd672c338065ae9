"""What stands around a name: the words beside it, and what it is to the verbs and nouns of its sentence."""

from collections.abc import Iterator, Mapping
from itertools import chain

from caucasus_news.mentions.mention import Mention
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import mentions_of

_EDGE = ("<edge>", "<edge>")


def beside(mention: Mention, words: Mapping[int, str]) -> tuple[str, ...]:
    """The two words before a mention and the two behind it, of a sentence as `bare_words` gives it.

    >>> from caucasus_news.mentions.mention import Form
    >>> beside(Mention(2, 3, Form.NAME), {0: "on", 1: "monday", 2: "<state>", 3: "deni", 4: "it"})
    ('monday _', '_ deni', 'on monday _', '_ deni it')
    """
    row = [*words.values()]
    at = [*words].index(mention.first) + len(_EDGE)
    further, near, _, behind, last = (*_EDGE, *row, *_EDGE)[at - 2 : at + 3]
    return f"{near} _", f"_ {behind}", f"{further} {near} _", f"_ {behind} {last}"


def named_by(frame: Frame) -> Iterator[tuple[str, Mention]]:
    """Whom a frame names, and as what: "subject", "object", or the preposition before them."""
    places = (("subject", frame.subject), ("object", frame.objects), *frame.prepositions)
    return chain.from_iterable(((tie, m) for m in mentions_of(arguments)) for tie, arguments in places)
