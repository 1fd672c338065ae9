"""Who is who in a sentence: the two in conflict, and the thirds beside them."""

from attrs import frozen

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.stage import Stage, once
from caucasus_news.parsers.scene import unique

_PAIR = 2


@frozen(eq=False)
class Cast:
    """The parties of a sentence, and everyone in it who is none and does more than say, judge or look on."""

    parties: list[Actor]
    thirds: list[Actor]


@once
def cast_of(number: int, stage: Stage) -> Cast | None:
    """The cast of a sentence that names two in conflict, or speaks of "both", and at least one third."""
    mentions = stage.mentions[number]
    parties = stage.in_conflict(stage.sides(stage.named(mentions)))
    if len(parties) > _PAIR:
        parties = stage.pair(number, mentions, frozenset())
    acting = unique([a for m in mentions if m.acts or m.form is Form.DEMONYM for a in m.actors])
    if not parties and (stage.words.plural_guests | stage.words.warring) & set(stage.keys[number]):
        parties = stage.conflict(number, stage.taken(a for a in acting if a.kind.value == "person"))
    thirds = stage.thirds(acting, parties)
    if len(parties) != _PAIR or not thirds:
        return None
    idle = set(_idle(number, stage))
    return Cast(parties, [a for a in thirds if a.id not in idle])


def _idle(number: int, stage: Stage) -> list[str]:
    """The ids of those who only say or judge something, or are present."""
    words = stage.words
    doing: set[str] = set()
    idle: list[str] = []
    for frame in stage.scene.frames[number]:
        idle += [a.id for a in stage.actors(frame.after(*words.presence, "according to", "citing"))]
        if frame.verb is None:
            continue
        told = [a.id for a in stage.actors(frame.subject)]
        if is_telling(frame, stage):
            idle += told
        else:
            doing |= set(told)
    return [x for x in idle if x not in doing]


def is_telling(frame: Frame, stage: Stage) -> bool:
    """Whether a verb only says or judges."""
    words, lemma = stage.words, frame.lemma
    judging = lemma in words.reacting or lemma in words.courtesies or lemma in words.violating
    return judging or lemma in attribution_words().saying
