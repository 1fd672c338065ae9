"""Where those who came to harm live: "a resident of Ostia", "a shepherd from the Aldorian village of Ostia"."""

from caucasus_news.model import Place
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.whereabouts import place_named
from caucasus_news.parsers.scene import Scene

_SETTLED = frozenset({"village", "town", "city", "settlement", "hamlet", "community"})
_REACH = 5  # tokens before a settlement's name: "from the Aldorian border village of"


def victims_home(draft: IncidentDraft, scene: Scene) -> Place | None:
    """The place that those who came to harm are of: "a resident of Ostia was wounded", "two farmers from Ostia"."""
    tokens, people = scene.document.tokens, casualty_words().civilian
    for toll in draft.tolls[:1]:
        for i in range(toll.first, toll.last):
            if tokens.keys[i] not in people or tokens.keys[i + 1 : i + 2] not in (("of",), ("from",)):
                continue
            if i + 2 < toll.last and tokens.words[i + 2][:1].isupper():
                name = tokens.text_of(i + 2, toll.last)
                return place_named(name, scene) or Place(name)
            settled = next((j for j in range(i + 2, i + 2 + _REACH) if tokens.keys[j : j + 1] and _names(j, scene)), -1)
            if settled > 0:
                return _place_at(settled + 2, scene)
    return None


def _names(j: int, scene: Scene) -> bool:
    """Whether "village of" stands at token `j`."""
    keys = scene.document.tokens.keys
    return keys[j] in _SETTLED and keys[j + 1 : j + 2] == ("of",)


def _place_at(first: int, scene: Scene) -> Place | None:
    """The place whose name of capitalised words begins at a token."""
    tokens, last = scene.document.tokens, first
    while last < min(len(tokens), first + 3) and tokens.words[last][:1].isupper():
        last += 1
    name = tokens.text_of(first, last) if last > first else ""
    return (place_named(name, scene) or Place(name)) if name else None
