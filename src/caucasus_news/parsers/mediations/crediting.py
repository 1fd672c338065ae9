"""Who is thanked or credited for a result, and who brought about the release of prisoners."""

from collections.abc import Iterable, Iterator

from caucasus_news.model import Actor, MediationForm, Outcome
from caucasus_news.parsers.chunks import Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_here
from caucasus_news.parsers.mediations.mediating import result
from caucasus_news.parsers.mediations.reached import result_in
from caucasus_news.parsers.mediations.results import makers
from caucasus_news.parsers.mediations.stage import Stage

CREDIT = frozenset({"credit", "thanks", "merit"})
_FAR, _NEAR = 5, 2  # sentences back


def thanks(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """Thanks to a third for its part in what was reached: "thanked Tbilisi for its mediation", "for his role in it".

    What was reached stands in one of the sentences before, or in the same one.
    """
    for frame in stage.scene.frames[number]:
        if frame.verb is None or frame.verb.negated:
            continue
        if frame.lemma in ("go", "belong", "deserve", "get", "take"):
            yield from _given_credit(number, frame, stage)
        if frame.lemma not in stage.words.thanking:
            continue
        helped = _helped(frame, stage)
        if helped:
            yield from result(number, number, helped, Outcome.AGREEMENT, stage)
            return
        for agents, part in _credited(frame, stage):
            drafts = list(_for_result(number, agents, part, stage))
            if drafts:
                yield from drafts
                return


def _given_credit(number: int, frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """ "The credit goes to X", "X deserves the credit", behind a result."""
    told = frame.subject if frame.lemma in ("go", "belong") else frame.objects
    if not any(a.chunk.lemma in CREDIT for a in told) or not number:
        return
    agents = stage.actors(frame.after("to") if frame.lemma in ("go", "belong") else frame.subject)
    outcome = result_in(number - 1, stage) if agents else None
    if outcome is not None:
        yield from result(number, number - 1, agents, outcome, stage)


def _helped(frame: Frame, stage: Stage) -> list[Actor]:
    """Who is thanked for freeing captives: "thanked Qatar for helping to bring home ten soldiers"."""
    if stage.words.captives.isdisjoint(stage.keys[frame.sentence]):
        return []
    for deed in (f for f in frame.dependents if f.role == "for"):
        chain = [deed, *(d for d in deed.dependents if d.role == "infinitive")]
        if any(
            f.lemma in stage.words.releasing or (f.lemma in stage.words.brokering and _frees(f.objects, stage))
            for f in chain
        ):
            return stage.actors(frame.objects) or stage.actors(frame.after("to"))
    return []


def _credited(frame: Frame, stage: Stage) -> Iterator[tuple[list[Actor], Argument]]:
    """Each part that is praised, with those whose part it is."""
    guests = [*frame.after("to"), *frame.objects]
    thanked = stage.actors(guests) or stage.owners_of(guests)
    for argument in frame.after("for"):
        if argument.chunk.lemma in stage.words.parts:
            yield stage.owners(argument) or thanked, argument
    for argument in frame.objects:  # "hailed Qatar's role"
        if argument.chunk.lemma in stage.words.parts and stage.owners(argument):
            yield stage.owners(argument), argument


def _for_result(number: int, agents: list[Actor], part: Argument, stage: Stage) -> Iterator[MediationDraft]:
    """The last result before the thanks, or the one that they name."""
    strong = part.chunk.lemma in stage.words.strong_help | stage.words.mediating_words
    tied = _tied(number, part, stage)
    if part.chunk.lemma in stage.words.weak_phrase_nouns & _FAVOURS and not tied:
        return
    for earlier in range(number - 1, max(number - (_FAR if strong else _NEAR), 0) - 1, -1):
        outcome = result_in(earlier, stage)
        if outcome is not None:
            yield from result(number, earlier, agents, outcome, stage)
            return
    if tied:
        yield from result(number, number, agents, result_in(number, stage) or Outcome.AGREEMENT, stage)


_FAVOURS = frozenset({"support", "assistance"})


def _tied(number: int, part: Argument, stage: Stage) -> bool:
    """Whether the same sentence says what the part was in: "for his part in the deal", "in bringing them home"."""
    words = stage.words
    for frame in stage.scene.frames[number]:
        if frame.chunk.first < part.chunk.first:
            continue
        if frame.verb is None and stage.nouns.get(frame.lemma) in ("deal", "truce"):
            return True
        if frame.verb is not None and frame.verb.shape is Shape.GERUND:
            if frame.lemma in words.releasing | words.brokering or words.captives & set(stage.keys[number]):
                return True
    return False


def released(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "negotiated the release of ten soldiers", "the handover of the bodies was mediated by X"."""
    known = frame.lemma in stage.words.brokering or frame.lemma in stage.words.facilitating
    if not known or not done(frame) or not _frees(frame.objects, stage):
        return
    agents = stage.actors(frame.subject) or stage.meant(frame) or _makers(frame, stage)
    around = [*frame.objects, *frame.after("with", "from", "between", "of", "by")]
    parties = stage.parties(around, frame.sentence, agents)
    thirds = stage.thirds(agents, parties)
    if not thirds or len(stage.in_conflict(parties)) < 2:
        return
    rule = f"subject of {frame.lemma}"
    yield draft_here(frame, stage, rule, MediationForm.BROKERING, thirds, parties, Outcome.AGREEMENT)


def _makers(frame: Frame, stage: Stage) -> list[Actor]:
    """Whose mediation it was; "its", behind a verb of saying, is the speaker's."""
    owned = [a for a in frame.subject if a.chunk.lemma in stage.words.phrase_nouns]
    found = makers(frame, stage)
    if found or not owned or frame.role != "content" or frame.governor is None:
        return found
    keys = stage.scene.document.tokens.keys
    its = any({"its", "his", "her", "their"} & set(keys[a.chunk.first - 1 : a.chunk.last]) for a in owned)
    return stage.actors(frame.governor.subject) if its else []


def _frees(arguments: Iterable[Argument], stage: Stage) -> bool:
    """Whether one of the phrases is a release; a return or handover of captives, the fallen or children."""
    words = stage.words
    for argument in arguments:
        if argument.chunk.lemma in words.releases:
            told = {argument.chunk.lemma, *argument.chunk.modifiers, *(c.lemma for c in argument.complements)}
            if argument.chunk.lemma == "release" or told & words.captives:
                return True
    return False
