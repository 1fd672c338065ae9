"""Whoever does anything to a thing, but speak of it, attend or harm it: the open class of a mediator's verbs."""

from collections.abc import Iterable, Sequence

from caucasus_news.model import Actor
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.wished import is_praised, is_unreal
from caucasus_news.parsers.scene import mentions_of, unique


def doers(frame: Frame, things: Sequence[Argument], stage: Stage, known: frozenset[str] = frozenset()) -> list[Actor]:
    """Who did something to these things, by any verb but the uninvolved ones, or by one that is known.

    Nobody does where the verb tells what may be or ought to be, or where the two in conflict do it themselves.
    """
    if not things or (frame.lemma in stage.words.uninvolved and frame.lemma not in known):
        return []
    if not done(frame) or is_unreal(frame) or is_praised(frame, stage):
        return []
    themselves = stage.in_conflict(stage.named(mentions_of(frame.subject)))
    return [] if themselves else stage.actors(frame.subject) or stage.meant(frame) or _taken(frame, stage)


def _taken(frame: Frame, stage: Stage) -> list[Actor]:
    """ "It took X ten hours to talk them into it"."""
    row = stage.scene.frames[frame.sentence]
    outer = [f for f in row if f.index < frame.index and f.lemma in ("take", "cost") and f.verb is not None]
    told = any(a.chunk.lemma == "it" for f in outer for a in f.subject)
    return stage.actors([a for f in outer for a in f.objects]) if told else []


def doings_of(verb: Frame, arguments: Iterable[Argument], stage: Stage) -> list[Actor]:
    """Whose doing a phrase is: "a call from X" stopped the shelling, "X's envoy" ended the war."""
    found: list[Actor] = []
    for argument in arguments:
        told = {argument.chunk.lemma, *(c.lemma for c in argument.complements)}
        if not told.isdisjoint(stage.words.doings):
            found += stage.owners(argument)
            found += [a for c in argument.complements if c.mention is not None for a in c.mention.actors]
            doing = next((f for f in stage.scene.frames[verb.sentence] if f.chunk is argument.chunk), None)
            found += stage.actors(doing.after("from", "of", "by")) if doing is not None else []
    return unique(found)
