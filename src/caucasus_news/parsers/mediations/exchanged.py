"""What two in conflict exchange that is no captive: what they tell each other, or fire."""

from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.scene import Scene

_TOLD = frozenset(
    {"data", "experience", "fire", "greetings", "ideas", "information", "intelligence", "letters", "messages", "news"}
    | {"notes", "opinion", "opinions", "pleasantries", "remarks", "view", "views"}
)
_NEAR = 3  # words behind "of"


def is_of_words(chunk: Chunk, scene: Scene) -> bool:
    """Whether an exchange is one of words: "facilitated the exchange of information", "an exchange of views"."""
    keys = scene.document.tokens.keys
    behind = keys[chunk.last : chunk.last + 1 + _NEAR]
    return behind[:1] == ("of",) and not _TOLD.isdisjoint(behind)
