"""For which body of many states a person mediates, by the words that name both: "the Union's envoy, X"."""

from collections.abc import Iterable
from itertools import pairwise

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.stage import Stage

#: What may stand between a body and whom it sent: "the Union's team, led by X", "X, who is the Union's envoy".
_BINDING = frozenset(
    {",", "who", "is", "was", "by", "under", "of", "on", "the", "’", "'", "s", "its", "as", "has", "been", "(", ")"}
    | {"led", "headed", "chaired", "steered", "leads", "heads", "leading", "heading", "chief", "head", "represented"}
    | {"mediation", "mediating", "mediator", "mediators", "mediates", "team", "panel", "behalf", "envoy", "special"}
)
#: One of these must be among what stands there, but for a comma alone behind an office: "the Union's envoy, X".
_SENT = frozenset(
    {"led", "headed", "chaired", "steered", "leads", "heads", "leading", "heading", "behalf", "represented"}
)


def senders(drafts: Iterable[MediationDraft], stage: Stage) -> dict[str, Actor]:
    """The body that each person mediates for, by the person; looked for only where both are told to have mediated."""
    mediators = [a for draft in drafts for a in draft.mediators]
    people = {a.id for a in mediators if a.kind is ActorKind.PERSON}
    bodies = {a.id: a for a in mediators if a.kind is ActorKind.ORGANIZATION and a.country is None}
    if not people or not bodies:
        return {}
    mentions = [m for m in stage.scene.document.mentions if m.form is not Form.PRONOUN]
    found: dict[str, Actor] = {}
    for mention in mentions:
        if (person := _one(mention, people)) is not None and (sent := _named(mention, bodies)) is not None:
            found.setdefault(person, sent)
    for one, other in pairwise(mentions):
        for body, person in ((one, _one(other, people)), (other, _one(one, people))):
            sent = _named(body, bodies) if person is not None else None
            if person is not None and sent is not None and _is_bound(one, other, body, stage):
                found.setdefault(person, sent)
    return found


def _one(mention: Mention, people: set[str]) -> str | None:
    """The mediator whom a mention names, alone."""
    alone = mention.actors[0].id if len(mention.actors) == 1 else None
    return alone if alone in people else None


def _named(mention: Mention, bodies: dict[str, Actor]) -> Actor | None:
    """The body that a mention names, or whose office it names."""
    return next((bodies[a.id] for a in (*mention.actors, *mention.also) if a.id in bodies), None)


def _is_bound(one: Mention, other: Mention, body: Mention, stage: Stage) -> bool:
    """Whether the words between two mentions say that one was sent by the other, or is it by his office."""
    between = stage.scene.document.tokens.keys[one.last : other.first]
    if not _BINDING.issuperset(between):
        return False
    return not _SENT.isdisjoint(between) or (body.form is Form.OFFICE and len(between) > 0)
