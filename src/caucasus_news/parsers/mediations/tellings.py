"""Who is said to mediate in a sentence, by phrases ("under the auspices of X") and roles ("X acted as mediator")."""

from collections.abc import Iterator, Sequence

from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.chunks import ChunkKind, Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.called import (
    actors_of,
    by_people,
    by_whose,
    in_apposition,
    in_the_middle,
    is_role,
    names_role,
    with_roles,
)
from caucasus_news.parsers.mediations.doing import doers
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.stage import Stage, once
from caucasus_news.parsers.mediations.wished import is_unreal
from caucasus_news.parsers.scene import unique


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
        elif lemma in words.phrase_prepositions:
            if lemma == "by" and frame.lemma in _LAYING:
                continue  # "principles put forward by the mediators"
            for argument in arguments:
                noun = _noun(argument, stage)
                if noun in words.phrase_nouns and (weak or noun not in words.weak_phrase_nouns):
                    found += _possessors(argument, stage)
    return [] if not found or _only_thought_of(frame, stage) else unique(found)


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


def _noun(argument: Argument, stage: Stage) -> str:
    """The head of a phrase; behind a name, the word that it qualifies: "under UN chairmanship"."""
    chunk = argument.chunk
    keys = stage.scene.document.tokens.keys
    if chunk.mention is not None and chunk.last < len(keys) and keys[chunk.last] in stage.words.phrase_nouns:
        return keys[chunk.last]
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
    if frame.verb is not None:
        return []
    return unique([*stage.owners(frame), *stage.actors(frame.after("of", "by", "from"))])


def by_role(frame: Frame, stage: Stage, roles: frozenset[str] | None = None) -> list[Actor]:
    """X "was the mediator", "acted as mediator", "took part as mediator"; "the go-between was X"."""
    verb = frame.verb
    if verb is None or verb.negated or frame.lemma not in stage.words.role_verbs:
        return []
    if verb.shape is Shape.INFINITIVE and is_unreal(frame):
        return []  # "its readiness to be the guarantor"
    roles = stage.words.roles if roles is None else roles
    if frame.lemma in ("be", "become"):
        for one, other in ((frame.subject, frame.objects), (frame.objects, frame.subject)):
            if any(_names_nobody(a) and is_role(a.chunk, roles) for a in other):
                return stage.actors(one)
        if _behind_go_between(frame, stage):
            return stage.actors(frame.objects)
    named = next(
        (a for lemma, args in frame.prepositions if lemma == "as" for a in args if a.chunk.lemma in roles), None
    )
    if named is None:
        return []
    return antecedents(frame, stage) or stage.actors(frame.subject)


def _names_nobody(argument: Argument) -> bool:
    """Whether a phrase names nobody: "the mediator", "its host"."""
    mention = argument.chunk.mention
    return mention is None or not (mention.actors or mention.also)


def _behind_go_between(frame: Frame, stage: Stage) -> bool:
    """Whether the subject is a "go-between", which no chunk is."""
    keys = stage.scene.document.tokens.keys
    return keys[max(frame.chunk.first - 3, 0) : frame.chunk.first] == ("go", "-", "between")


def antecedents(frame: Frame, stage: Stage) -> list[Actor]:
    """Everyone that "who" stands for: "in the presence of X, Y and Z, who acted as mediators"."""
    chunks = stage.scene.chunks[frame.sentence]
    relative = frame.index - 1
    if frame.role != "relative" or relative < 1 or chunks[relative].kind is not ChunkKind.RELATIVE:
        return []
    found: list[Actor] = []
    for i in range(relative - 1, max(relative - 24, -1), -1):
        chunk = chunks[i]
        if chunk.kind is ChunkKind.NOUN:
            found[:0] = actors_of(chunk)
        elif chunk.kind not in (ChunkKind.COMMA, ChunkKind.COORDINATOR) and chunk.lemma not in ("of", "for"):
            break
    persons = [a for a in found if a.kind is ActorKind.PERSON]
    return unique(persons or found)


def by_deed(frame: Frame, stage: Stage) -> list[Actor]:
    """X "presided", "had mediated", with nothing that was chaired beside it; talks "co-chaired by X"."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal:
        return []
    chairing = frame.lemma in stage.words.chairing
    if frame.lemma == "take" and any(a.chunk.lemma == "chair" for a in frame.objects):
        return stage.actors(frame.subject)
    if verb.shape is Shape.GERUND and (chairing or frame.lemma in stage.words.convening):
        return _looking_on(frame, stage)
    if not chairing:
        return []
    if verb.passive:
        return stage.actors(frame.subject) if on_talks(frame, stage) else []
    if verb.shape is not Shape.FINITE or frame.objects or frame.lemma == "lead":
        return []
    told = verb.tense in (Tense.PAST, Tense.PERFECT) or (verb.progressive and verb.tense is Tense.PRESENT)
    return antecedents(frame, stage) or stage.actors(frame.subject) if told else []


def by_doing(frame: Frame, stage: Stage) -> list[Actor]:
    """Whoever does anything to talks: X "steered the talks"; talks "steered by X"."""
    words, lemma = stage.words, frame.lemma
    if frame.verb is None:
        return []
    fronted = frame.verb.passive and frame.objects and _led_by(frame, stage, words.agreeing)
    if fronted and stage.in_conflict(stage.actors(frame.objects)):
        return stage.actors(frame.subject)
    if lemma in words.chairing or lemma in words.convening:
        return []  # the meetings have the subjects of those verbs as hosts and mediators
    if not frame.objects:
        return stage.actors(frame.subject) if _led_by(frame, stage, words.talking) and done(frame) else []
    talks = [a for a in frame.objects if a.chunk.lemma in words.talk_nouns]
    if not talks:
        return []
    nouns = [f for f in stage.scene.frames[frame.sentence] if any(f.chunk is a.chunk for a in talks)]
    own = any(True for f in nouns for _ in f.after("with"))  # "arranged a meeting with X"
    return [] if own else doers(frame, talks, stage)


def _led_by(frame: Frame, stage: Stage, doing: frozenset[str]) -> bool:
    """ "They met in Ostia, steered by X", "Mediated by X, A and B agreed to a truce"."""
    led = frame.verb is not None and frame.verb.passive and frame.verb.shape is Shape.PARTICIPLE
    known = led and (frame.lemma in stage.words.brokering or frame.lemma in stage.words.facilitating)
    return known and frame.governor is not None and frame.governor.lemma in doing


def _urged(frame: Frame, stage: Stage) -> list[Actor]:
    """ "Urged by X, A and B agreed to cease fire"."""
    verb, outer = frame.verb, frame.governor
    if verb is None or verb.shape is not Shape.PARTICIPLE or outer is None or outer.verb is None:
        return []
    urged = frame.lemma in _URGING or frame.lemma in stage.words.causing
    return stage.actors(frame.subject) if urged and outer.lemma in stage.words.agreeing and done(outer) else []


_URGING = frozenset({"urge", "prompt", "spur", "encourage", "press", "pressure", "invite", "ask", "call"})


def _to_and_fro(frame: Frame, stage: Stage) -> list[Actor]:
    """X "went from room to room", "drove from one to the other"."""
    if not frame.prepositions or frame.verb is None:
        return []
    between = [a for a in frame.after("between") if a.chunk.lemma in TWO]
    if between and frame.lemma in stage.words.travelling and not frame.verb.negated and not frame.verb.modal:
        return stage.actors(frame.subject)  # "spent two years going between them"
    back = {a.chunk.lemma for a in frame.after("from")} & _ROOMS
    forth = {a.chunk.lemma for a in frame.after("to")} & _ROOMS
    return stage.actors(frame.subject) if back and forth and done(frame) else []


TWO = frozenset({"them", "both", "two", "sides"})
_ROOMS = frozenset(
    {"one", "other", "another", "room", "hotel", "villa", "house", "delegation", "side", "floor", "capital", "camp"}
)


def _looking_on(frame: Frame, stage: Stage) -> list[Actor]:
    """ "with X presiding", "with X hosting"."""
    chunks = stage.scene.chunks[frame.sentence]
    comma = frame.index > 2 and chunks[frame.index - 1].kind is ChunkKind.COMMA  # "with X, the mayor, presiding"
    opener = chunks[frame.index - (3 if comma else 2)] if frame.index > 1 else None
    return stage.actors(frame.subject) if opener is not None and opener.lemma == "with" else []


def on_talks(frame: Frame, stage: Stage) -> bool:
    """Whether what is chaired or convened is talks, a format, or goes unsaid; a delegation is led, too."""
    if not frame.objects:
        return frame.verb is not None and frame.verb.shape is Shape.PARTICIPLE
    for argument in frame.objects:
        actors = argument.chunk.mention.actors if argument.chunk.mention is not None else ()
        if argument.chunk.lemma in stage.words.talk_nouns or any(a.name in stage.words.formats for a in actors):
            return True
        if argument.chunk.lemma in ("it", "which") and not actors:
            return True
        mention = argument.chunk.mention
        if mention is not None and mention.place is not None and not mention.acts:  # "held in Ostia, chaired by X"
            row = stage.scene.frames[frame.sentence]
            return any(f.lemma in (stage.words.talking if f.verb else stage.words.talk_nouns) for f in row)
    return False


def told_in(sentence: int, stage: Stage, *, weak: bool = False) -> list[Actor]:
    """Everyone whom a sentence says to mediate, by phrase, noun or role."""
    return [*(_told_with_help(sentence, stage) if weak else _told_plainly(sentence, stage))]


@once
def _told_with_help(sentence: int, stage: Stage) -> list[Actor]:
    return unique(_told(sentence, stage, True))


@once
def _told_plainly(sentence: int, stage: Stage) -> list[Actor]:
    return unique(_told(sentence, stage, False))


def _is_denied(frame: Frame) -> bool:
    """Whether talks are told not to have been so: "was not under the auspices of the Union"."""
    return frame.verb is not None and frame.verb.negated and frame.lemma in ("be", "hold", "take place")


def _told(sentence: int, stage: Stage, weak: bool) -> Iterator[Actor]:
    called = names_role(sentence, stage, stage.words.roles)
    for frame in stage.scene.frames[sentence]:
        if frame.prepositions and not _is_denied(frame):
            yield from by_phrases(frame, stage, weak=weak)
        if frame.verb is None:
            if is_mediation(frame, stage):
                yield from by_nouns(frame, stage)
            continue
        if called:
            yield from by_role(frame, stage)
        yield from by_deed(frame, stage)
        yield from by_doing(frame, stage)
        yield from _to_and_fro(frame, stage)
        if weak:
            yield from _urged(frame, stage)
        if weak and frame.lemma in stage.words.intervening and not frame.verb.negated:
            yield from stage.actors(frame.subject)
    yield from with_roles(sentence, stage)
    yield from in_apposition(sentence, stage, stage.words.roles)
    yield from by_people(sentence, stage)
    if "whose" in stage.keys(sentence):
        yield from by_whose(sentence, stage)
    yield from in_the_middle(sentence, stage)


_MADE_THROUGH = frozenset(
    {"come about", "reach", "agree", "achieve", "exchange", "swap", "arrange", "negotiate", "truce", "ceasefire"}
)
_AT = frozenset({"at", "by", "through", "via", "under"})  # "at the mediator, X": as it is said in Russian
_EARLIER = frozenset({"previously", "earlier", "formerly"})
_LAYING = frozenset({"put forward", "propose", "present", "draft", "draw up", "submit", "table", "say", "tell"})


def is_mediation(frame: Frame, stage: Stage) -> bool:
    """Whether a noun frame is mediation that something came about through: "through …", "thanks to …"."""
    if frame.lemma not in stage.words.phrase_nouns or frame.lemma in stage.words.weak_phrase_nouns:
        return False
    preposition = frame.hung[1] if frame.hung is not None else frame.role
    if preposition == "of":  # "after weeks of Qatari mediation"
        keys = stage.scene.document.tokens.keys[max(frame.chunk.first - 5, 0) : frame.chunk.first]
        if stage.words.authorship & set(keys[-3:]):
            return True  # "a truce, the result of Qatari mediation"
        return bool(stage.words.lapses & set(keys)) and bool({"after", "following", "through", "by"} & set(keys))
    return preposition in stage.words.phrase_prepositions
