"""Those who mediated together with whoever a verb has for its subject: "Turkey mediated, jointly with Qatar"."""

from collections.abc import Iterator

from caucasus_news.model import Actor
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import unique

_BESIDE = ("together with", "along with", "jointly with", "alongside", "in cooperation with", "in tandem with")
_WITH = frozenset({"with", "together", "along", "jointly", "alongside", "cooperation", "tandem"})


def accompany(draft: MediationDraft, stage: Stage) -> None:
    """Add to a draft's mediators the thirds who did with them what the sentence says they did."""
    if _WITH.isdisjoint(stage.keys[draft.sentence]):
        return
    for frame in stage.scene.frames[draft.sentence]:
        if frame.verb is not None and _mediates(frame, stage):
            agents = stage.actors(frame.subject)
            if agents and all(a in draft.mediators for a in agents):
                found = stage.thirds(_beside(frame, stage), draft.parties)
                draft.mediators = unique([*draft.mediators, *found])


def _mediates(frame: Frame, stage: Stage) -> bool:
    words, lemma = stage.words, frame.lemma
    return any(lemma in verbs for verbs in (words.brokering, words.facilitating, words.convening, words.chairing))


def _beside(frame: Frame, stage: Stage) -> Iterator[Actor]:
    """Who stands behind "together with" at a verb or at its object, or at a verb of brokering behind "with"."""
    yield from stage.actors(frame.after(*_BESIDE))
    if frame.lemma in stage.words.brokering and not any(a.chunk.lemma in stage.words.talk_nouns for a in frame.objects):
        yield from stage.actors(frame.after("with"))  # "with whom he had brokered the deal"
    for noun in stage.scene.frames[frame.sentence]:
        if noun.verb is None and any(link is frame and role == "object" for link, role in noun.links):
            yield from stage.actors(noun.after(*_BESIDE))
