"""Who "I" is: the person who is quoted."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from caucasus_news.mentions.document import Document
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import ActorKind, Statement

_SELF = frozenset({"i", "me"})


def first_person(document: Document, statements: Sequence[Statement]) -> Iterator[Mention]:
    """The places where somebody who is quoted speaks of himself; of quotations in one another the inner one counts."""
    starts, keys = document.tokens.starts, document.tokens.keys
    spoken: dict[int, Mention] = {}
    for said in statements:
        if said.direct and said.speaker is not None and said.speaker.kind is ActorKind.PERSON:
            within = range(bisect_left(starts, said.span.start), bisect_left(starts, said.span.end))
            for at in within:
                if keys[at] in _SELF:
                    spoken[at] = Mention(at, at + 1, Form.PRONOUN, (said.speaker,), head=at)
    yield from spoken.values()
