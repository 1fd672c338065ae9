"""Which part those whom a sentence names have in the meeting that it tells of: a log-linear model, its weights data.

`detection` tells that people met; this tells who, where no clause says so: by what stands beside their names, what the
names are to the verbs and nouns of the sentence, and who else is named. No name speaks for anything. The weights are
learned from gold; see ``data/casting/README.md``.
"""

import math
from collections.abc import Mapping, Sequence, Set

from attrs import frozen

from caucasus_news.mentions.mention import Mention
from caucasus_news.model import Actor, ActorKind, Role
from caucasus_news.parsers.bare_words import bare_words
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.learned import load_weights, log_odds
from caucasus_news.parsers.polities import side_id
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.sides import at_war
from caucasus_news.parsers.vicinity import beside, named_by

#: The name of its weights.
MODEL = "casting"
#: The parts that there are weights for, in the order of the weights; who has none of them has no part.
PARTS = (Role.PARTICIPANT, Role.HOST, Role.MEDIATOR)

_MOST = 6  # named: more are many
_ORDER = ("first", "second")


@frozen
class Part:
    """The likeliest part of somebody in a meeting, and how likely it is that they have any."""

    role: Role
    chance: float


def parts(number: int, scene: Scene) -> dict[Actor, Part]:
    """The part of each whom a sentence, by its number, names, if it tells of a meeting.

    >>> from caucasus_news import NewsParser
    >>> parser = NewsParser(events=[])
    >>> scene = parser.scene(parser.read("Ilham Aliyev received Toivo Klaar on Monday, said Hikmet Hajiyev."))
    >>> {actor.name: part.chance > 0.5 for actor, part in parts(0, scene).items()}
    {'Ilham Aliyev': True, 'Toivo Klaar': True, 'Hikmet Hajiyev': False}
    """
    return {actor: _part(told) for actor, told in features(number, scene).items()}


def features(number: int, scene: Scene) -> Mapping[Actor, Set[str]]:
    """What the model looks at of each whom a sentence names."""
    words = bare_words(number, scene)
    mentions = [m for m in scene.document.mentioned[number] if m.actors and m.first in words]
    ties = _ties(scene.frames[number])
    named = [(actor, side_id(actor)) for mention in mentions for actor in mention.actors]
    enemies = at_war({side for _, side in named}, scene)
    company = {f"named {min(_MOST, len(mentions))}", f"sides {min(_MOST, len({side for _, side in named}))}"}
    found: dict[Actor, set[str]] = {}
    for order, mention in enumerate(mentions):
        own = {*beside(mention, words), *_own(mention), *ties.get(mention.first, ("tied to nothing",)), *company}
        own.add(f"named {next(iter(_ORDER[order:]), 'later')}")
        for actor in mention.actors:
            told = found.setdefault(actor, set())
            told |= {*own, *_kin(actor, named)}
            told |= {f"{_form(mention)} of {actor.kind}", f"enemy {side_id(actor) in enemies} of {len(enemies)}"}
    return found


def _part(told: Set[str]) -> Part:
    """The likeliest part by the features of somebody; that of nobody has the score 0."""
    scores = [math.exp(score) for score in log_odds(told, load_weights(MODEL))]
    most = max(range(len(PARTS)), key=scores.__getitem__)
    return Part(PARTS[most], 1 - 1 / (1 + sum(scores)))


def _own(mention: Mention) -> tuple[str, ...]:
    """How a mention names somebody."""
    return f"form {_form(mention)}", f"acts {mention.acts}", f"several {mention.plural}"


def _form(mention: Mention) -> str:
    return mention.form.name.lower()


def _ties(row: Sequence[Frame]) -> dict[int, set[str]]:
    """What mentions, by their first token, are to the verbs and nouns of a sentence."""
    found: dict[int, set[str]] = {}
    for frame in row:
        sort = "noun" if frame.verb is None else "verb"
        for tie, mention in named_by(frame):
            found.setdefault(mention.first, set()).update(
                (f"{tie} of {frame.lemma}", f"{tie} of a {sort}", f"{tie} of one that is {frame.role or 'free'}")
            )
    return found


def _kin(actor: Actor, named: Sequence[tuple[Actor, str]]) -> tuple[str, ...]:
    """What somebody is, and whether others of their side are named."""
    side = side_id(actor)
    others = [other for other, its in named if its == side and other != actor]
    person = any(other.kind is ActorKind.PERSON for other in others)
    return f"a {actor.kind}", f"in office {actor.office is not None}", f"others {bool(others)}, persons {person}"
