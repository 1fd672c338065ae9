"""Who mediates by a phrase or a noun: "under the auspices of X", "through X's mediation", "the mediation of X"."""

from collections.abc import Sequence

from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.chunks import Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import unique

_MADE_THROUGH = frozenset(
    {"come about", "reach", "agree", "achieve", "exchange", "swap", "arrange", "negotiate", "truce", "ceasefire"}
)
_AT = frozenset({"at", "by", "through", "via", "under"})  # "at the mediator, X": as it is said in Russian
_EARLIER = frozenset({"previously", "earlier", "formerly"})
_LAYING = frozenset({"put forward", "propose", "present", "draft", "draw up", "submit", "table", "say", "tell"})


def by_phrases(frame: Frame, stage: Stage, *, weak: bool = False) -> list[Actor]:
    """PREPOSITION X or PREPOSITION NOUN of X among a frame's phrases: "through the mediation of X", "under X's aegis".

    With `weak`, help, support and participation count as well: what came about with them was signed or agreed.
    """
    words = stage.words
    found: list[Actor] = []
    for lemma, arguments in frame.prepositions:
        named = lemma in words.thanking_prepositions and any(a.chunk.mention is not None for a in arguments)
        through = lemma in ("through", "via")
        made = frame.lemma in _MADE_THROUGH or frame.lemma in words.releasing
        named = named or (through and (made or all(_is_body(a) for a in arguments)))
        weakly = weak and (named or lemma in words.weak_prepositions)
        present = lemma in words.presence and _by_role(arguments, stage)
        present = present or (lemma in _AT and any(a.chunk.lemma in words.roles for a in arguments))
        if weakly or present or lemma in words.mediating_prepositions:
            found += stage.actors(arguments)
        elif lemma == "under" and (persons := _persons(arguments)):
            found += persons if frame.lemma in words.talking or frame.lemma in words.talk_nouns else []
        elif lemma in words.phrase_prepositions:
            if lemma == "by" and frame.lemma in _LAYING:
                continue  # "principles put forward by the mediators"
            for argument in arguments:
                noun = _noun(argument, frame, stage)
                if noun in words.phrase_nouns and (weak or noun not in words.weak_phrase_nouns):
                    found += _possessors(argument, stage)
    return [] if not found or _only_thought_of(frame, stage) else unique(found)


def _persons(arguments: Sequence[Argument]) -> list[Actor]:
    """Those whom phrases name, if they are persons: "met in Ostia under Carol"."""
    named = [a for x in arguments if x.chunk.mention is not None for a in x.chunk.mention.actors]
    return named if all(a.kind is ActorKind.PERSON for a in named) else []


def _by_role(arguments: Sequence[Argument], stage: Stage) -> bool:
    """Whether those who are present are called what they are there for: "the guarantor countries, X and Y"."""
    keys = stage.scene.document.tokens.keys
    first = arguments[0].chunk if arguments else None
    return first is not None and bool(
        (stage.words.roles | stage.words.mediating_words) & set(keys[first.first : first.last])
    )


def _only_thought_of(frame: Frame, stage: Stage) -> bool:
    """Whether a phrase belongs to what would have been, or to what was agreed on for later."""
    verbs = [f.verb for f in (frame, *(link for link, _ in frame.links)) if f.verb is not None]
    if any(v.modal and v.modal != "future" for v in verbs):
        return True
    governor = frame.governor
    if _EARLIER & {*frame.adverbs} or _told_back(frame, stage):
        return True
    agreed = frame.verb is not None and frame.verb.shape is Shape.INFINITIVE and governor is not None
    return (
        agreed
        and governor is not None
        and governor.lemma in stage.words.pledging
        and frame.lemma not in stage.words.ending
    )


def _is_body(argument: Argument) -> bool:
    """Whether a phrase names an organisation: "through the Red Cross" is no way that somebody takes."""
    mention = argument.chunk.mention
    return mention is not None and any(a.kind is ActorKind.ORGANIZATION for a in mention.actors)


def _told_back(frame: Frame, stage: Stage) -> bool:
    """Whether a relative clause tells what was before: "the two, who previously had met through X"."""
    keys = stage.scene.document.tokens.keys
    told = frame.verb is not None and frame.role == "relative" and frame.lemma in stage.words.talking
    return told and bool(_EARLIER & {*keys[max(frame.chunk.first - 2, 0) : frame.chunk.last + 1]})


def _noun(argument: Argument, frame: Frame, stage: Stage) -> str:
    """The head of a phrase; behind a name, the word of its sentence that it qualifies: "under UN chairmanship"."""
    chunk = argument.chunk
    if chunk.mention is not None and chunk.last < stage.scene.sentence(frame).last:
        behind = stage.scene.document.tokens.keys[chunk.last]
        if behind in stage.words.phrase_nouns:
            return behind
    if chunk.lemma == "role" and stage.words.mediating_words & set(chunk.modifiers):
        return "mediation"
    return chunk.lemma


def _possessors(argument: Argument, stage: Stage) -> list[Actor]:
    """Whose mediation it is: "Swiss mediation", "the mediation of Qatar"."""
    named = [c.mention for c in argument.complements if c.mention is not None]
    found = [*stage.owners(argument), *(a for m in named for a in m.actors)]
    if argument.chunk.mention is not None:
        found += argument.chunk.mention.actors
    return unique(found)


def by_nouns(frame: Frame, stage: Stage) -> list[Actor]:
    """ "through Russian mediation", "thanks to the mediation of Qatar", where "mediation" has a frame of its own."""
    return unique([*stage.owners(frame), *stage.actors(frame.after("of", "by", "from"))])


def is_mediation(frame: Frame, stage: Stage) -> bool:
    """Whether a noun frame is mediation that something came about through: "through …", "thanks to …"."""
    if frame.lemma not in stage.words.phrase_nouns or frame.lemma in stage.words.weak_phrase_nouns:
        return False
    preposition = frame.hung[1] if frame.hung is not None else frame.role
    if preposition == "of":  # "after weeks of Qatari mediation"
        opening = max(frame.chunk.first - 5, stage.scene.sentence(frame).first)
        keys = stage.scene.document.tokens.keys[opening : frame.chunk.first]
        if stage.words.authorship & set(keys[-3:]):
            return True  # "a truce, the result of Qatari mediation"
        return bool(stage.words.lapses & set(keys)) and bool({"after", "following", "through", "by"} & set(keys))
    return preposition in stage.words.phrase_prepositions
