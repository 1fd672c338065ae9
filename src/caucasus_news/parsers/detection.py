"""How likely a sentence is to tell of an event, by its words and cast alone: a log-linear model, its weights data.

Readers of clauses find what they know how to read, and nothing in a sentence built in another way. This one knows no
grammar: words, pairs of words and whom a sentence names speak for an event or against it. Names count by what they
are, so that no name speaks for anything. The weights are learned from sentences that people have labelled; see
``data/detection/README.md``.
"""

from collections.abc import Sequence
from itertools import pairwise

from caucasus_news.mentions.mention import Mention
from caucasus_news.model import ActorKind
from caucasus_news.parsers.bare_words import bare_words
from caucasus_news.parsers.learned import load_weights, log_odds, probability
from caucasus_news.parsers.scene import Chances, Scene
from caucasus_news.parsers.sides import at_war

#: The name of its weights.
MODEL = "detection"
#: The kinds of event that there are weights for, in the order of the weights.
KINDS = ("meetings", "incidents", "mediations")

_STEP = 8  # words by which lengths differ
_NOBODY = ("#cast 0", "#sides 0", "#persons of 0", "#enemies False, others False")  # of a sentence that names nobody
_PERSON = ActorKind.PERSON  # a look at an enumeration costs more than what is done with it


def chances(number: int, scene: Scene) -> Chances:
    """How likely a sentence, by its number, tells of each kind of event."""
    if number not in scene.chances:
        odds = log_odds(features(number, scene), load_weights(MODEL))
        scene.chances[number] = Chances(*map(probability, odds))
    return scene.chances[number]


def features(number: int, scene: Scene) -> list[str]:
    """What the model looks at in a sentence: words without their endings, pairs of neighbours, and its cast.

    >>> from caucasus_news import NewsParser
    >>> parser = NewsParser(events=[])
    >>> scene = parser.scene(parser.read("Ilham Aliyev received Toivo Klaar on Monday."))
    >>> [name for name in features(0, scene) if "receiv" in name]
    ['receiv', '<person> receiv', 'receiv <person>']
    """
    words = bare_words(number, scene).values()
    length = f"#length {len(words) // _STEP}"
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    return list(dict.fromkeys((*words, *pairs, *_cast(scene.document.mentioned[number], scene), length)))


def _cast(mentions: Sequence[Mention], scene: Scene) -> tuple[str, ...]:
    """How many a sentence names, of how many sides, whether two in conflict are among them, and whether a third is."""
    cast = {a for m in mentions if m.acts or m.place is None for a in m.actors}
    if not cast:
        return _NOBODY
    sides, number = {a.country or a.id for a in cast}, len(cast)
    persons = {a.country or a.id for a in cast if a.kind is _PERSON}
    enemies = at_war(sides, scene) if number > 1 else set[str]()
    return (
        f"#cast {number}",
        f"#sides {len(sides)}",
        f"#persons of {len(persons)}",
        f"#enemies {bool(enemies)}, others {bool(sides - enemies)}",
    )
