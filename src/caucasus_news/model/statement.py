"""What somebody said."""

from attrs import field, frozen

from caucasus_news.model._checks import optional, type_of
from caucasus_news.model._shown import rich_repr
from caucasus_news.model.actor import Actor
from caucasus_news.model.span import Span
from caucasus_news.model.when import When


@frozen
class Statement:
    """Words and who said them.

    - `text`: what stands within the quotation marks; where `direct` is false, the clause that is reported
    - `span`: its place
    - `speaker`: None where the text does not say
    - `verb`: the verb of saying, as written
    - `when`: the day that it was said, where that is told

    >>> Statement("no talks", Span(10, 18), verb="insisted").direct
    True
    """

    text: str = field(validator=type_of(str))
    span: Span = field(validator=type_of(Span))
    speaker: Actor | None = field(default=None, validator=optional(type_of(Actor)))
    verb: str | None = field(default=None, validator=optional(type_of(str)))
    direct: bool = field(default=True, validator=type_of(bool))

    __rich_repr__ = rich_repr
    when: When | None = field(default=None, validator=optional(type_of(When)))
