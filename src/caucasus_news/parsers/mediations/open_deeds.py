"""Captives who come home, told in a sentence whose cast alone says who had a part in it."""

from collections.abc import Iterator

from caucasus_news.model import Actor, MediationForm, Outcome
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.cast import cast_of, is_telling
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_here
from caucasus_news.parsers.mediations.other_time import is_of_another_time
from caucasus_news.parsers.mediations.stage import Stage

_DOERS = ("with", "through", "via", "by", "thanks to", "under", "without", "courtesy of", "owing to")

#: Verbs that make a release no more than what is wanted.
_SEEKING = frozenset({"seek", "discuss", "negotiate", "demand", "urge", "want", "pursue", "explore", "aim", "hope"})


#: Words of what is only hoped for or on the table: "had hopes for a proposed truce and a release of hostages".
_WISHES = frozenset({"hope", "hopes", "hopeful", "proposal", "proposals", "proposed", "potential"})


def freed_told(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """Captives who come home, and a third who had a part in it: "with X as the intermediary", "was X's doing"."""
    words, keys = stage.words, set(stage.keys[number])
    if words.captives.isdisjoint(keys) or words.freeing.isdisjoint(keys) or not _WISHES.isdisjoint(keys):
        return
    cast = cast_of(number, stage)
    if cast is None:
        return
    frames = [f for f in stage.scene.frames[number] if f.verb is not None]
    agents = [a for a in cast.thirds if any(_had_a_part(a, f, stage) for f in stage.scene.frames[number])]
    happened = [f for f in frames if done(f) and not is_telling(f, stage)]
    if any(f.lemma in _SEEKING for f in frames) and not any(f.lemma in words.freeing for f in happened):
        return  # "seeking a deal for the release of hostages"
    if any(is_of_another_time(f, stage) for f in frames if f.lemma in words.freeing):
        return  # "two weeks after both had agreed to exchange prisoners"
    if not agents or not happened or any(f.verb is not None and (f.verb.modal or f.verb.due) for f in frames):
        return
    yield _draft(happened[0], "freed", MediationForm.BROKERING, agents, cast.parties, Outcome.AGREEMENT, stage)


def _had_a_part(actor: Actor, frame: Frame, stage: Stage) -> bool:
    """Whether somebody does something, or it comes about by him."""
    if frame.verb is not None and actor in stage.actors(frame.subject):
        return not is_telling(frame, stage) and frame.lemma not in stage.words.attending
    if actor in stage.actors(frame.after(*_DOERS)):
        return True
    return frame.verb is not None and frame.lemma == "be" and actor in stage.owners_of(frame.objects)


def _draft(
    frame: Frame,
    rule: str,
    form: MediationForm,
    agents: list[Actor],
    parties: list[Actor],
    outcome: Outcome | None,
    stage: Stage,
) -> MediationDraft:
    draft = draft_here(frame, stage, rule, form, agents, parties, outcome)
    draft.sure = False
    return draft
