"""What the sentences of a text name, looked up once for all readers of mediations."""

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.polities import polity_of
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.sides import polities


def named_once(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions without those that only say what the armed group named right behind is: "the Ostian group Amar"."""
    pairs = zip(mentions, (*mentions[1:], None), strict=False)
    return tuple([m for m, behind in pairs if behind is None or behind.first != m.last or not _is_called(m, behind)])


def _is_called(mention: Mention, behind: Mention) -> bool:
    if mention.form is not Form.BODY or len(mention.actors) > 1:
        return False
    return behind.form is Form.PEOPLE and any(a.kind is ActorKind.FORCE for a in behind.actors)


def served(scene: Scene) -> dict[str, Actor]:
    """The polity of persons whose record has none, from the words that name them: "the Abkhaz prime minister, X"."""
    found: dict[str, Actor] = {}
    for mention in scene.document.mentions:
        if not mention.also or len(mention.actors) != 1:
            continue
        actor = mention.actors[0]
        sent = mention.also[0].kind is ActorKind.ORGANIZATION and polity_of(mention.also[0], scene) is None
        if sent:
            continue  # "the UN envoy for Ostia"
        if actor.kind is ActorKind.PERSON and polity_of(actor, scene) is None:
            sides = polities(mention.also, scene)
            if sides:
                found.setdefault(actor.id, sides[0])
    return found
