"""The last resort: what sentences tell of one third where nothing else was read, by people and words."""

from collections.abc import Iterator
from itertools import pairwise

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind, MediationForm, Meeting, MeetingMode, MeetingStatus, Outcome
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.agreeing import agrees
from caucasus_news.parsers.mediations.around import each_alone, is_standing
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_of
from caucasus_news.parsers.mediations.hosts import among_members
from caucasus_news.parsers.mediations.mediating import result
from caucasus_news.parsers.mediations.outcome import told_of
from caucasus_news.parsers.mediations.reached import ends_war, result_in, tells_of_truce
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.wished import is_undone, tells_of_asking
from caucasus_news.parsers.scene import mentions_of, unique
from caucasus_news.parsers.setting import read_place

_PAIR = 2
_ON = frozenset({MeetingStatus.HELD, MeetingStatus.PLANNED, MeetingStatus.ONGOING})
_BODIES = frozenset({ActorKind.ORGANIZATION})
_NO_TABLES = frozenset(
    {"statements", "agreements", "declarations", "accords", "format", "commission", "photo", "photograph", "picture"}
)
_TWO = frozenset({"two", "both", "pair"})
_POWERS = frozenset({ActorKind.STATE, ActorKind.PERSON, ActorKind.FORCE})


def third_told(number: int, stage: Stage) -> list[MediationDraft]:
    """What the people of a sentence or the truce in it tell of one third."""
    return [*at_table(number, stage), *lone_third(number, stage)]


def at_table(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """A sentence that sets leaders of both sides and one third at a table, however it says so.

    The last resort, where neither a meeting with a host nor an effort was read: the words must speak of a table for
    three, or there is one day.
    """
    meetings = stage.meetings.get(number, [])
    apart = [m for m in meetings if m.mode is not MeetingMode.IN_PERSON or m.status not in _ON] if meetings else []
    if apart or (meetings and any(id(m) in stage.mediated for m in meetings)):
        return
    persons = [a for m in stage.mentions[number] if m.acts for a in m.actors if a.kind is ActorKind.PERSON]
    if not persons or (not persons[_PAIR:] and not _pair_told(number, stage)):
        return  # two, and no third
    persons, table = unique(persons), _at_table(number, stage)
    if meetings and not table:
        return
    day = stage.only_time(number)
    if day is None and not table:
        return
    parties = stage.in_conflict(persons)
    if len(parties) < _PAIR and _pair_told(number, stage):
        parties = stage.conflict(number, stage.taken(persons))
    thirds = stage.thirds(persons, parties)
    if among_members([number], thirds, stage) or each_alone(number, stage):
        return
    chairs = len(thirds) > 1 and day is not None and all(is_standing(a, stage) for a in thirds)
    if len(parties) != _PAIR or not (len(thirds) == 1 or chairs) or not _plain(number, thirds[0], stage):
        return
    if not (table or chairs or _acts(thirds[0], number, stage)) or _apart(meetings, parties, stage):
        return
    places = [p for f in stage.scene.frames[number] if (p := read_place(f, stage.scene)) is not None]
    ended = any(
        f.lemma in stage.words.ending and any(a.chunk.lemma == "war" for a in f.objects) for f in _verbs(number, stage)
    )
    if ended and ends_war(day, parties, stage):  # "the statement with which the three ended a war"
        rule, form = "third who ended a war", MediationForm.BROKERING
        yield draft_of(number, stage, rule, form, thirds, parties, Outcome.CEASEFIRE, None, day)
        return
    form = MediationForm.FACILITATION if chairs else MediationForm.HOSTING
    place = places[0] if places else next((m.place for m in meetings if m.place is not None), None)
    when = day or next((m.when for m in meetings if m.when is not None), None) or stage.first_time(number)
    yield draft_of(number, stage, "third at a table", form, thirds, parties, told_of(number, stage), place, when)


def _verbs(number: int, stage: Stage) -> list[Frame]:
    return [f for f in stage.scene.frames[number] if f.verb is not None]


def _acts(third: Actor, number: int, stage: Stage) -> bool:
    """Whether a third does something in a sentence, or a thing told of is his doing: "at X's urging"."""
    words = stage.words
    for frame in stage.scene.frames[number]:
        if third in stage.actors(frame.subject) and frame.lemma not in words.uninvolved:
            return True
        around = [*frame.subject, *frame.objects, *(a for _, args in frame.prepositions for a in args)]
        doing = [a for a in around if a.chunk.lemma in words.doings or a.chunk.lemma in words.phrase_nouns]
        if third in stage.owners_of(doing):
            return True
    return False


def _apart(meetings: list[Meeting], parties: list[Actor], stage: Stage) -> bool:
    """Whether each meeting of a sentence has only one of the parties at its table: "saw X on Monday, and Y later"."""
    ids = {p.id for p in parties}
    return bool(meetings) and not any(ids <= stage.taken(p.actor for p in m.participants) for m in meetings)


def _at_table(number: int, stage: Stage) -> bool:
    """Whether a sentence speaks of a table for three: "a trilateral summit", no "trilateral statement"."""
    keys = stage.keys[number]
    if stage.words.at_table.isdisjoint(keys):
        return False
    papers = stage.words.papers | _NO_TABLES
    return any(one in stage.words.at_table and other not in papers for one, other in pairwise((*keys, "")))


def _plain(number: int, third: Actor, stage: Stage) -> bool:
    """Whether a sentence tells what was done: no word of somebody, no denial, and the third is no mere guest."""
    for frame in stage.scene.frames[number]:
        if third in stage.actors(frame.after(*stage.words.presence)):
            return False
        if frame.verb is None:
            continue
        if frame.verb.negated or frame.lemma in attribution_words().saying:
            return False
        if frame.lemma in stage.words.courtesies | stage.words.attending and third in stage.actors(frame.subject):
            return False
    return True


def _pair_told(number: int, stage: Stage) -> bool:
    """Whether a sentence speaks of two: "the two leaders", "both ministers", "the pair"."""
    keys = stage.keys[number]
    if _TWO.isdisjoint(keys) or stage.words.plural_guests.isdisjoint(keys):
        return False
    return any(
        one in ("two", "both", "the") and other in stage.words.plural_guests and (one != "the" or other == "pair")
        for one, other in pairwise(keys)
    )


def lone_third(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """A truce, and one third that acts in the same sentence."""
    if not tells_of_truce(number, stage):
        return
    row = stage.scene.frames[number]
    if tells_of_asking(number, stage) or "than" in stage.keys[number]:
        return  # "owed more to exhaustion than to X"
    if any(f.verb is None and stage.nouns.get(f.lemma) == "truce" and is_undone(f, stage) for f in row):
        return
    frames = [f for f in row if f.verb is not None]
    told_of = stage.words.reacting | (frozenset() if _took_effect(number, stage) else stage.words.violating)
    kept = [f for f in frames if f.lemma not in stage.words.violating or f.lemma in told_of]
    if any(f.verb is not None and (f.verb.negated or f.verb.due or f.lemma in told_of) for f in kept):
        return
    acting = unique(a for m in stage.mentions[number] if m.acts and m.form is not Form.DEMONYM for a in m.actors)
    parties = stage.parties([], number, [])
    thirds = [a for a in stage.thirds(acting, parties) if a.kind in _POWERS and stage.side(a) is not None]
    brought = {a for f in frames if f.verb is not None and f.verb.passive for a in stage.actors(f.objects)}
    thirds = [a for a in thirds if a.kind is not ActorKind.FORCE or a not in brought]  # "peacekeepers were sent"
    touched = {a.id for f in frames for a in stage.actors(f.objects) if _by_truce(f, stage)}
    if len(thirds) == 1 and thirds[0].id not in touched and not _busy_elsewhere(thirds[0], frames, stage):
        for draft in result(number, number, thirds, Outcome.CEASEFIRE, stage):
            draft.sure = False
            yield draft


def _by_truce(frame: Frame, stage: Stage) -> bool:
    """Whether it is the truce that does something to somebody: "the truce gave Ostia a respite"."""
    return any(stage.nouns.get(a.chunk.lemma) == "truce" for a in frame.subject)


def _took_effect(number: int, stage: Stage) -> bool:
    """Whether a sentence says that a truce came into force: that it did not last is then no denial."""
    keys = stage.keys[number]
    if "force" not in keys and "effect" not in keys:
        return False
    return any(one in ("into", "took", "take") and other in ("force", "effect") for one, other in pairwise(keys))


def announced(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """A third that announces what two in conflict have agreed: "X announced that A and B had agreed to a truce"."""
    for frame in stage.scene.frames[number]:
        verb = frame.verb
        if verb is None or verb.negated or verb.modal or not _announces(frame, stage):
            continue
        row = stage.scene.frames[number]
        content = [d for d in row if d.governor is frame and d.role in ("content", "relative")]
        content = content or [d for d in row if d.index < frame.index and d.governor is None and agrees(d, stage)]
        guests = [a for d in content for a in d.subject]
        parties = stage.in_conflict(stage.named(mentions_of(guests)))
        if not parties and any(_at_war(a, stage) for a in guests):
            parties = stage.conflict(number, stage.taken(stage.actors(frame.subject)))
        agents = [a for a in stage.thirds(stage.actors(frame.subject), parties) if a.kind in _POWERS | _BODIES]
        outcome = result_in(number, stage)
        if len(parties) == _PAIR and agents and outcome is not None and any(agrees(d, stage) for d in content):
            for draft in result(number, number, agents, outcome, stage):
                draft.sure = False
                yield draft
            return


def _announces(frame: Frame, stage: Stage) -> bool:
    """ "Announced"; several that say so together: "X and Y said in a joint statement"."""
    if frame.lemma in stage.words.announcing:
        return True
    together = len(frame.subject) > 1 and any(a.chunk.lemma.endswith("statement") for a in frame.after("in"))
    return together and frame.lemma in attribution_words().saying


def _at_war(argument: Argument, stage: Stage) -> bool:
    """Whether a phrase is those at war, told by no name of theirs: "the warring sides", "Sudan's two generals"."""
    keys = stage.scene.document.tokens.keys[argument.chunk.first : argument.chunk.last]
    return bool(stage.words.warring & set(keys))


def _busy_elsewhere(third: Actor, frames: list[Frame], stage: Stage) -> bool:
    """Whether a third does something of its own that makes no truce: "closed its border", "resumed its flights"."""
    own = [f for f in frames if third in stage.actors(f.subject)]
    return bool(own) and not any(f.lemma in (stage.words.diplomacy | stage.words.brokering) for f in own)
