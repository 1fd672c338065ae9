"""One record per effort: which tellings speak of the same one."""

from caucasus_news.model import Actor, ActorKind, BlockKind, MediationForm, Outcome, Place, When
from caucasus_news.parsers.mediations.dating import overlap
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.senders import senders
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.scene import unique

_PAIR = 2
_NEAR = 2  # days
_AROUND = 4  # sentences behind talks that tell what was done there
_LATEST = 8  # sentences that told of an effort, looked through
_ANEW = frozenset({"once", "another", "next"})
_SETTLED = (Outcome.AGREEMENT, Outcome.CEASEFIRE)
_TALKS = frozenset({MediationForm.HOSTING, MediationForm.FACILITATION})


def join(drafts: list[MediationDraft], stage: Stage) -> list[MediationDraft]:
    """One draft per effort: the same mediators between the same parties, with no other date or form.

    Drafts without a mediator take those of the last one of their form ("the previous monitoring"), or are dropped.
    """
    kept: dict[str, list[MediationDraft]] = {}
    out: list[MediationDraft] = []
    last: dict[MediationForm, list[Actor]] = {}
    sent_by = senders(drafts, stage)
    for draft in drafts:
        _set_by_heading(draft, stage)
        draft.mediators = _one_each(draft.mediators, stage)
        draft.framework = draft.framework or _framework(draft, stage)
        if not draft.mediators:
            draft.mediators = list(last.get(draft.form, ()))
            if not draft.mediators:
                continue
        last[draft.form] = draft.mediators
        keys = [key_of(m, stage) for m in draft.mediators]
        if draft.outcome in _SETTLED:  # what a body and its envoy brought about is one thing
            keys += [key_of(sent_by[m.id], stage) for m in draft.mediators if m.id in sent_by]
        twin = next((k for key in keys for k in kept.get(key, ()) if _same(k, draft, stage)), None)
        if twin is not None:
            _join(twin, draft)
            continue
        out.append(draft)
        for key in dict.fromkeys(keys):
            row = kept.setdefault(key, [])
            if len(row) < 64:  # a bound on what a text can make us compare
                row.append(draft)
    return out


def _framework(draft: MediationDraft, stage: Stage) -> str | None:
    """The standing format that the effort is part of: its body mediates, or the sentence names it."""
    formats = stage.words.formats
    for actors in (draft.mediators, *[m.actors for m in stage.mentions[draft.sentence]]):
        for actor in actors:
            if actor.name in formats:
                return actor.name
    return None


def _one_each(mediators: list[Actor], stage: Stage) -> list[Actor]:
    """The mediators without those who only act for another of them, and the co-chairs of a format as that body."""
    chairs = [a for a in mediators if a.office == "co-chair"]
    body = stage.chaired_body() if len(chairs) > 1 else None
    if body is not None:
        mediators = unique(body if a in chairs else a for a in mediators)
    mediators = unique([stage.side(a) or a if a.office == "spokesperson" else a for a in mediators])
    kept: list[Actor] = []
    for actor in mediators:
        twin = next((k for k in kept if key_of(k, stage) == key_of(actor, stage)), None)
        if twin is None or twin.kind is actor.kind is ActorKind.PERSON:
            kept.append(actor)
    return kept


def _set_by_heading(draft: MediationDraft, stage: Stage) -> None:
    """Give an undated effort the day and town of the heading above it, as chronicles have it."""
    if (draft.when is None or draft.when.approximate) and draft.form is not MediationForm.OFFER:
        when, place = _heading(draft.sentence, stage)
        draft.when = when or draft.when
        if when is not None:
            draft.place = place or draft.place


def _heading(sentence: int, stage: Stage) -> tuple[When | None, Place | None]:
    """The time and place that the heading above a sentence gives: "Ostia, May 1994"."""
    document = stage.scene.document
    for number in range(sentence - 1, max(sentence - 12, -1), -1):
        told = document.sentences[number]
        if told.kind is BlockKind.HEADING:
            times = [t.when for t in stage.times[number] if t.when.earliest is not None]
            places = [m.place for m in stage.mentions[number] if m.place is not None]
            return (times[0] if len(times) == 1 else None), (places[0] if len(places) == 1 else None)
    return None, None


def key_of(actor: Actor, stage: Stage) -> str:
    """Whom a mediator stands for: the state of a person, the body of its chair."""
    families = stage.words.families
    if actor.country is not None:
        return actor.country
    name = actor.organization or stage.body(actor) or actor.name
    return families.get(name, name)


def _same(a: MediationDraft, b: MediationDraft, stage: Stage) -> bool:
    if b.sentence - a.sentence > _AROUND and _days_apart(a.when, b.when) > _NEAR:
        return False  # as most that were told long before
    backers = stage.words.backers
    ours, theirs = ({backers.get(p.id, p.id) for p in x.parties} for x in (a, b))
    if (len(ours & theirs) < _PAIR and not (ours <= theirs or theirs <= ours)) or _other_people(a, b):
        return False
    if _is_part(a, b) or _is_part(b, a):
        return True
    if not b.sure and b.when is None and b.sentence - a.sentence in (1, 2) and a.form in (*_TALKS, b.form):
        return True  # how the talks just told of went on
    if (
        a.form is not b.form
        and not {a.form, b.form} <= _TALKS
        and not _told_as_result(a, b)
        and not _host_offers(a, b, stage)
    ):
        return False
    if a.when is None or b.when is None:
        return _undated_same(a, b, stage)
    return overlap(a.when, b.when) or _told_twice(a, b)


def _days_apart(a: When | None, b: When | None) -> int:
    """How many days lie between two times; 0 where they overlap, or one is not known."""
    if a is None or b is None or a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return 0
    return max((a.earliest - b.latest).days, (b.earliest - a.latest).days, 0)


def _is_part(talks: MediationDraft, part: MediationDraft) -> bool:
    """Whether an effort is what the mediators of talks did there: "passed the proposal on to the other delegation"."""
    near = -1 <= part.sentence - talks.sentence <= _AROUND
    return part.part and not talks.part and talks.form in _TALKS and near


def _told_twice(a: MediationDraft, b: MediationDraft) -> bool:
    """Whether one sentence gives the day twice: "only two weeks before, on June 30"."""
    if a.when is None or b.when is None or a.when.earliest is None or b.when.earliest is None:
        return False
    figures = [any(c.isdigit() for c in x.text) for x in (a.when, b.when)]
    near = abs((a.when.earliest - b.when.earliest).days) <= _NEAR
    return near and figures.count(True) == 1 and _told_together(a, b)


def _other_people(a: MediationDraft, b: MediationDraft) -> bool:
    """Whether both name persons, and no one twice: the envoy's truce is not the president's."""
    ours = {m.id for m in a.mediators if m.kind is ActorKind.PERSON}
    theirs = {m.id for m in b.mediators if m.kind is ActorKind.PERSON}
    dated = a.when is not None and b.when is not None
    apart = a.place is not None and b.place is not None and a.place.name != b.place.name
    return (apart or not dated) and bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _told_together(a: MediationDraft, b: MediationDraft) -> bool:
    """Whether one sentence tells of both."""
    return not set(a.evidence[-_LATEST:]).isdisjoint(b.evidence[-_LATEST:])


def _host_offers(a: MediationDraft, b: MediationDraft, stage: Stage) -> bool:
    """The host who offers his services at the talks that he hosts; none who would see them again."""
    forms = {a.form, b.form}
    if not _ANEW.isdisjoint(stage.keys[b.sentence]):
        return False
    return MediationForm.OFFER in forms and bool(forms & _TALKS) and _told_together(a, b)


def _told_as_result(a: MediationDraft, b: MediationDraft) -> bool:
    """Talks and the truce that they brought: the day and the town are the same."""
    forms = {a.form, b.form}
    if MediationForm.BROKERING not in forms or not forms & _TALKS:
        return False
    if a.when is None or b.when is None:
        talks, result = (a, b) if a.form in _TALKS else (b, a)
        return 0 <= result.sentence - talks.sentence <= 1
    return overlap(a.when, b.when) and (_told_together(a, b) or not (_vague(a.when) or _vague(b.when)))


def _undated_same(a: MediationDraft, b: MediationDraft, stage: Stage) -> bool:
    """An undated telling belongs to the effort told of near it, or to the only one of its form and outcome."""
    if a.place is not None and b.place is not None and a.place.name != b.place.name:
        return False
    if {a.form, b.form} <= _TALKS and _told_together(a, b):
        return True
    return a.when is b.when or a.form is b.form or _host_offers(a, b, stage) or _told_as_result(a, b)


def _vague(when: When) -> bool:
    if when.earliest is None or when.latest is None:
        return True
    return (when.latest - when.earliest).days > 10


_WEIGHT = (None, Outcome.PENDING, Outcome.PROGRESS, Outcome.NO_AGREEMENT, Outcome.AGREEMENT, Outcome.CEASEFIRE)


def _join(twin: MediationDraft, draft: MediationDraft) -> None:
    if twin.part and not draft.part:
        twin.when, twin.place, twin.form, twin.part = draft.when, draft.place, draft.form, False
    elif draft.part and not twin.part:
        draft.when, draft.place = None, None
    twin.evidence += draft.evidence
    twin.readings += draft.readings
    if twin.when is not None and draft.when is not None and not overlap(twin.when, draft.when):
        twin.when = max(twin.when, draft.when, key=lambda w: any(c.isdigit() for c in w.text))
    if twin.when is None or (twin.when.approximate and draft.when is not None and not draft.when.approximate):
        twin.when = draft.when or twin.when
    twin.place = twin.place or draft.place
    twin.sure = twin.sure or draft.sure
    twin.outcome = max(twin.outcome, draft.outcome, key=_WEIGHT.index)
    if MediationForm.OFFER in (twin.form, draft.form) and twin.outcome is Outcome.PENDING:
        twin.form = MediationForm.OFFER  # "stands ready to arrange a summit"
    if MediationForm.BROKERING in (twin.form, draft.form):
        twin.form = MediationForm.BROKERING if twin.form is draft.form else twin.form
