"""Whether somebody who speaks right behind an incident speaks of it, and how: a log-linear model, its weights data.

Rules tell whose word a clause is, and what a few manners of answering are about. "The ministry in Ostia maintains that
two aircraft came from the north" takes up what was told by none of them. What stands around the names in the sentence
that told of it and in the one behind, what is said there, and whose side somebody is on tell how likely it is that the
incident is their word too, and whether they deny or confirm it. No name speaks for anything. The weights are learned
from gold; see ``data/hearing/README.md``.
"""

from collections.abc import Collection, Mapping, Sequence, Set
from operator import itemgetter

from attrs import frozen

from caucasus_news.mentions.mention import Mention
from caucasus_news.model import Actor, Stance
from caucasus_news.parsers.attribution import Word
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.bare_words import bare_words
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.draft import MANY, IncidentDraft
from caucasus_news.parsers.learned import load_weights, log_odds, probability
from caucasus_news.parsers.polities import polity_of
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.stances import stance_of
from caucasus_news.parsers.vicinity import beside, named_by
from caucasus_news.text.sentences import Sentence

#: The name of its weights.
MODEL = "hearing"
#: The stances that there are weights for behind that of the chance, against asserting, in the order of the weights.
STANCES = (Stance.DENIED, Stance.CONFIRMED)
#: How likely it must be that somebody who speaks behind an incident speaks of it.
LIKELY = 0.75
_TOLD, _NEXT = "told", "next"
_END = ";"  # what stands behind it is told by itself
_FIRST = 2  # names of a sentence whose order counts


@frozen
class Say:
    """How likely an incident is somebody's word, and which stance is theirs if it is."""

    chance: float
    stance: Stance


def hear(drafts: Sequence[IncidentDraft], words: Sequence[Sequence[Word]], scene: Scene) -> None:
    """Add to each incident those who speak of it in the sentence behind one that told of it, in its paragraph."""
    told = frozenset([number for draft in drafts for number in draft.sentences])
    for draft in drafts:
        own = frozenset(draft.sentences)
        for number in sorted(own):
            behind = sentence_behind(number, own, scene)
            for word in words[behind] if behind is not None else ():
                if any(word.source == source for source, _ in draft.sources):
                    continue
                say = say_of(features(word.source, number, draft, words, told, scene))
                if say.chance > LIKELY:
                    draft.sources.append((word.source, say.stance))


def sentence_behind(number: int, own: Collection[int], scene: Scene) -> int | None:
    """The sentence behind one that tells of an incident, if it is of the same paragraph and not one of its `own`."""
    behind, sentences = number + 1, scene.document.sentences
    if behind in own or behind >= len(sentences) or sentences[number].block != sentences[behind].block:
        return None
    return behind


def say_of(told: Set[str]) -> Say:
    """What the weights tell of somebody by these features."""
    chance, *stances = log_odds(told, load_weights(MODEL))
    likeliest, most = max(zip(STANCES, stances, strict=True), key=itemgetter(1))
    return Say(probability(chance), likeliest if most > 0 else Stance.ASSERTED)


def features(
    actor: Actor,
    number: int,
    draft: IncidentDraft,
    words: Sequence[Sequence[Word]],
    told: Collection[int],
    scene: Scene,
) -> set[str]:
    """What the model looks at of somebody whom a sentence that tells of an incident names, or the one behind.

    `told` are the sentences, by number, that tell of any incident.
    """
    found, stands = {*_relation(actor, draft, scene)}, []
    for here, where in ((number, _TOLD), (sentence_behind(number, draft.sentences, scene), _NEXT)):
        names = _names(actor, here, draft, scene) if here is not None else []
        if here is None or not names:
            continue
        stands.append(where)
        spoken = [word for word in words[here] if word.source == actor]
        said = {f"speaks {word.stance}, before {word.about_before}" for word in spoken} or {"silent"}
        found |= {f"{where}: {name}" for name in (*said, *names)}
        if where == _NEXT:
            found.add(f"another is told {here in told}")
        elif any(word.covers(f) for word in spoken for f in draft.frames[-MANY:] if f.sentence == here):
            found.add("says it")
    found.add(f"named {stands}, {_part(actor, draft, scene)}")
    return found


def _part(actor: Actor, draft: IncidentDraft, scene: Scene) -> str:
    """What the side of somebody is in an incident."""
    side = polity_of(actor, scene)
    if side is None or side not in draft.parties:
        return "nobody"
    return "attacker" if side == draft.attacker else "party"


def _relation(actor: Actor, draft: IncidentDraft, scene: Scene) -> tuple[str, ...]:
    """What somebody is, and what to the incident."""
    part = _part(actor, draft, scene)
    return f"{actor.kind}", part, f"{part} of {draft.kind}", f"{actor.kind} of {part}"


def _names(actor: Actor, number: int, draft: IncidentDraft, scene: Scene) -> list[str]:
    """How a sentence names somebody, and what stands around the name."""
    everyone = [m for m in scene.document.mentioned[number] if m.actors and (m.acts or m.place is None)]
    found: list[str] = []
    if not any(actor in mention.actors for mention in everyone):
        return found
    words = bare_words(number, scene)
    for order, mention in enumerate([m for m in everyone if m.first in words]):
        if actor in mention.actors:
            found += [f"{mention.form}", f"{mention.form} of {actor.kind}", f"order {min(order, _FIRST)}"]
            found += beside(mention, words)
            found += _ties(mention, scene.frames[number]) or ("tied to nothing",)
            found += _said_behind(mention, scene.document.sentences[number], words, draft, scene)
    return found


def _ties(mention: Mention, row: Sequence[Frame]) -> set[str]:
    """What a mention is to the verbs and nouns of a sentence."""
    found: set[str] = set()
    for frame in row:
        ties = [tie for tie, named in named_by(frame) if named is mention]
        if ties:
            stance = stance_of(frame, attribution_words()) if frame.verb is not None else "noun"
            found.update([f"{tie} of {frame.lemma}" for tie in ties], [f"{tie} of one {stance}" for tie in ties])
    return found


def _said_behind(
    mention: Mention, sentence: Sentence, words: Mapping[int, str], draft: IncidentDraft, scene: Scene
) -> list[str]:
    """The words behind a name, up to where something else is told, and whether the incident's place is among them."""
    keys = scene.document.tokens.keys
    last = next((i for i in range(mention.last, sentence.last) if keys[i] == _END), sentence.last)
    behind = [f"then {word}" for at, word in words.items() if mention.last <= at < last]
    places = [m.place for m in scene.mentions_in(mention.last, last) if m.place is not None and not m.acts]
    return [*behind, f"places {bool(places)}, the same {draft.place in places}"]
