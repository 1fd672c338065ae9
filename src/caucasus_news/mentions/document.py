"""An article with everything that names something in it, ready for the parsers of events."""

from attrs import field, frozen

from caucasus_news.mentions.mention import Mention, TimeMention
from caucasus_news.model import Article
from caucasus_news.text.quotes import Quote
from caucasus_news.text.sentences import Sentence
from caucasus_news.text.tokens import Tokens


@frozen(eq=False)
class Document:
    """The tokens of an article's body, its sentences, quotations and mentions, each sorted by its first token.

    Mentions do not overlap each other, times do not overlap each other.
    """

    article: Article
    tokens: Tokens = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)
    quotes: tuple[Quote, ...] = field(repr=False)
    times: tuple[TimeMention, ...] = field(repr=False)
    mentions: tuple[Mention, ...] = field(repr=False)
