"""The last of all: a third beside a word of mediating or hosting, in a sentence of which nothing was read.

Or beside no such word, where those of the sentence together make it likely to tell of a mediation (see `detection`).
"""

from collections.abc import Iterator
from functools import cache
from itertools import chain

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind, MediationForm, Meeting, Outcome, Place, PlaceKind, When
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.detection import chances
from caucasus_news.parsers.mediations.around import is_standing
from caucasus_news.parsers.mediations.cues import Cue, cues
from caucasus_news.parsers.mediations.dating import names_day, overlap
from caucasus_news.parsers.mediations.deeds import deeds
from caucasus_news.parsers.mediations.done import done
from caucasus_news.parsers.mediations.draft import MediationDraft, draft_of
from caucasus_news.parsers.mediations.hosts import among_members
from caucasus_news.parsers.mediations.monitoring import sender
from caucasus_news.parsers.mediations.outcome import told_of
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.wished import tells_of_asking
from caucasus_news.parsers.mediations.words import MediationWords
from caucasus_news.parsers.scene import calendar_times

#: How likely a sentence must be to tell of a mediation.
_LIKELY = 0.9
_PAIR = 2
_TALKING = frozenset({"met", "meet", "meets", "meeting", "talk", "talked", "negotiated", "negotiate", "mediation"})
_POINTING, _WAS = frozenset({"that", "this", "it"}), frozenset({"was", "is"})
_OF_A_STATE = frozenset({Form.DEMONYM, Form.PEOPLE})
_SETTLED = (Outcome.AGREEMENT, Outcome.CEASEFIRE)
_WARS = frozenset({"war", "wars"})
_HOSTING = frozenset({"host", "hosts", "hosted", "hosting", "guests", "roof"})
_MISSIONS = frozenset({"mission", "missions"})
_BORDERS = frozenset({"border", "frontier", "line"})
_HERE = frozenset({"in", "at", "near", "on", "outside", "around", "to", "from", "into", "along"})
_LINES = frozenset({PlaceKind.LINE, PlaceKind.BORDER})
_AHEAD = frozenset({"will", "shall"})
_PUNISHING = frozenset({"sanction", "sanctions", "sanctioned", "blacklist", "blacklisted", "embargo"})
#: What somebody does who only has something in mind.
_MINDED = frozenset({"consider", "contemplate", "envisage", "intend", "mull", "plan", "prepare", "weigh"})


def cue_told(number: int, stage: Stage) -> Iterator[MediationDraft]:
    """The effort of a third whom the words beside his name make a mediator between two in conflict."""
    meetings = stage.meetings.get(number, [])
    if number in stage.scene.playful or (meetings and any(id(m) in stage.mediated for m in meetings)):
        return
    keys = stage.keys[number]
    if "would" in keys and "have" in keys[keys.index("would") :][:3]:
        return
    for cue in chain(cues(number, stage), deeds(number, stage), _likely(number, stage)):
        if cue.form is not MediationForm.OFFER and not cue.fact and tells_of_asking(number, stage):
            continue  # it is only hoped for
        if not cue.sure and not _is_about_them(number, stage):
            continue
        parties = _parties(number, cue, stage)
        agents = stage.thirds(cue.agents, parties)
        when, place = _when(number, cue, meetings, stage), _place(number, meetings, stage)
        if len(parties) != _PAIR or not agents or (cue.bare and when is None and place is None):
            continue
        if among_members([number], agents, stage) or _is_crowd(meetings, parties, agents, stage):
            continue
        offered = cue.form is MediationForm.OFFER
        ahead = offered or _is_ahead(number, stage)
        if (_is_past(when, stage) and not offered) if ahead else _is_later(when, stage):
            when = None  # "agreed under X's auspices to vote in December", "said on Monday that it plans to mediate"
        days: list[When | None] = [*_again(number, stage)]
        for day in days or [when]:
            outcome = Outcome.PENDING if ahead else told_of(number, stage)
            form = MediationForm.BROKERING if "broker" in cue.rule and outcome in _SETTLED else cue.form
            yield draft_of(number, stage, cue.rule, form, list(agents), list(parties), outcome, place, day)
        return


def is_likely(number: int, stage: Stage) -> bool:
    """Whether the words of a sentence in which somebody acts make it likely that it tells of a mediation."""
    return bool(_acting(number, stage)) and chances(number, stage.scene).mediations >= _LIKELY


def _acting(number: int, stage: Stage) -> list[Actor]:
    """Everyone who acts in a sentence, but for crowds."""
    return [a for m in stage.mentions[number] if m.acts and m.form is not Form.PEOPLE for a in m.actors]


def _likely(number: int, stage: Stage) -> Iterator[Cue]:
    """Everyone who acts in a sentence that is likely to tell of a mediation, and is none of the two in conflict."""
    if not is_likely(number, stage):
        return
    acting = _acting(number, stage)
    parties = stage.in_conflict(acting) or stage.conflict(number)
    agents = [a for a in stage.thirds(acting, parties) if a.kind is not ActorKind.FORCE]
    keys = stage.keys[number]
    if agents and not _PUNISHING.isdisjoint(keys):
        agents = [a for a in agents if not _punishes(a, number, stage)]
    bodies = [sender(a, stage) for a in agents if a.kind is ActorKind.ORGANIZATION]
    if bodies and not (stage.words.watchers | _MISSIONS).isdisjoint(keys) and not _BORDERS.isdisjoint(keys):
        yield Cue(bodies, MediationForm.MONITORING, "watching, by the words of the sentence", sure=True, fact=True)
    elif agents and (not _wages_war(agents, parties, stage) or not _matters(stage.words).isdisjoint(keys)):
        form = MediationForm.FACILITATION if _HOSTING.isdisjoint(keys) else MediationForm.HOSTING
        yield Cue(agents, form, "words of the sentence", sure=True, fact=True)


def _punishes(agent: Actor, number: int, stage: Stage) -> bool:
    """Whether somebody puts sanctions on others, which is all that a sentence tells of him: "after the EU's sanctions".

    That he called for them, or lifted them, is told by other verbs.
    """
    for frame in stage.scene.frames[number]:
        punished = frame.lemma in _PUNISHING or any(a.chunk.lemma in _PUNISHING for a in frame.objects)
        if punished and agent in stage.actors([*frame.subject, *frame.after("by", "from")]):
            return True
    chunks = (c for c in stage.scene.chunks[number] if c.lemma in _PUNISHING)
    return any(agent in m.actors for c in chunks for m in c.owners)


def _wages_war(agents: list[Actor], parties: list[Actor], stage: Stage) -> bool:
    """Whether one who would mediate is at war with one of the two."""
    sides, ids = stage.taken(agents), {p.id for p in parties}
    return any(frozenset((a, b)) in stage.scene.conflicts for a in sides for b in ids)


def _is_about_them(number: int, stage: Stage) -> bool:
    """Whether a sentence speaks of talks, a paper, captives or people of both sides, and not only of two countries."""
    if stage.meetings.get(number) or not _matters(stage.words).isdisjoint(stage.keys[number]):
        return True
    people = [a for m in stage.mentions[number] for a in m.actors]
    if any(a.name in stage.words.formats for a in people):
        return True
    return len(stage.in_conflict([a for a in people if a.kind is ActorKind.PERSON])) >= _PAIR


@cache
def _matters(words: MediationWords) -> frozenset[str]:
    """The words of what two in conflict have a third for."""
    talks = words.talk_nouns | words.truces | words.papers | words.at_table | words.captives | words.releases
    return talks | words.plural_guests | words.warring | _TALKING


def _parties(number: int, cue: Cue, stage: Stage) -> list[Actor]:
    """The two in conflict that a sentence names, or else those of the text, where nobody of others is named."""
    without = stage.taken(cue.agents)
    mentions = stage.mentions[number]
    told = [p for p in stage.sides(stage.named(mentions)) if p.id not in without]
    pair = stage.in_conflict(told) or stage.at_odds(told)
    if len(pair) > _PAIR:
        pair = stage.pair(number, mentions, without)
    if len(pair) == _PAIR or cue.named:
        return pair
    near = stage.conflict(number, without)
    people = (a for m in mentions for a in m.actors if a.kind is ActorKind.PERSON or m.form in _OF_A_STATE)
    others = {p.id for p in stage.sides(people)} - without
    return near if others <= {p.id for p in near} else []


def _is_crowd(meetings: list[Meeting], parties: list[Actor], agents: list[Actor], stage: Stage) -> bool:
    """Whether several others sit at a table that one of them hosts, and it is no standing mediator's."""
    if any(is_standing(a, stage) for a in agents):
        return False
    tables = ([p.actor for p in m.participants] for m in meetings)
    return any(len(stage.sides(stage.thirds(table, parties))) >= _PAIR for table in tables)


def _again(number: int, stage: Stage) -> list[When]:
    """The two times of what was done twice: "in early May and again at the end of June"."""
    days = [t.when for t in stage.times[number] if t.when.earliest is not None and names_day(t.when)]
    keys = stage.keys[number]
    if len(days) != _PAIR or overlap(*days) or "again" not in keys:
        return []
    return days if "and" in keys[max(keys.index("again") - 2, 0) : keys.index("again")] else []


def _is_ahead(number: int, stage: Stage) -> bool:
    """Whether an effort is still to be made: "plans a mission", "will host them", not "signed, will be watched"."""
    keys, verbs = stage.keys[number], [f for f in stage.scene.frames[number] if f.verb is not None]
    doing = next((f for f in verbs if f.lemma not in stage.words.announcing), None)
    if doing is None or doing.lemma in attribution_words().saying:
        return "plans" in keys  # "announced plans for a mission"
    if doing.lemma in _MINDED:
        return True
    if _AHEAD.isdisjoint(keys):
        return False
    later = [f for f in verbs if f.verb is not None and f.verb.modal == "future"]
    return not later or any(f.joined is None or f.joined.verb is None or not done(f.joined) for f in later)


def _is_past(when: When | None, stage: Stage) -> bool:
    """Whether a day lies before the day of publication."""
    published, end = stage.scene.published, when.latest if when is not None else None
    return published is not None and end is not None and end < published


def _is_later(when: When | None, stage: Stage) -> bool:
    """Whether a day lies behind the day of publication."""
    published, start = stage.scene.published, when.earliest if when is not None else None
    return published is not None and start is not None and start > published


def _when(number: int, cue: Cue, meetings: list[Meeting], stage: Stage) -> When | None:
    """When it was: by the sentence, its meeting, or the sentence before, where that says "that was in May"."""
    if cue.form is MediationForm.MONITORING:  # "the Union decided yesterday on a mission", whatever else was on Monday
        own = [
            f
            for f in stage.scene.frames[number]
            if not stage.taken(stage.actors(f.subject)).isdisjoint(stage.taken(cue.agents))
            or any(a in cue.agents for a in stage.actors(f.subject))
        ]
        days = [w for f in own for w in calendar_times(f) if names_day(w)]
        if days:
            return days[0]
    wars = [c for c in stage.scene.chunks[number] if c.lemma in _WARS]  # "set up after the August 2008 war"
    times = (t for t in stage.times[number] if not any(c.first <= t.first < c.last for c in wars))
    days = [t.when for t in times if names_day(t.when)]
    told = stage.only_time(number) or stage.first_time(number) or next((m.when for m in meetings if m.when), None)
    told = told or (days[0] if len(days) == 1 else None)
    before = stage.before(number)
    if told is None and cue.form is MediationForm.HOSTING and before is not None:
        opening = stage.keys[before][:2]
        told = stage.only_time(before) if opening and opening[0] in _POINTING and opening[-1] in _WAS else None
    return told


def _place(number: int, meetings: list[Meeting], stage: Stage) -> Place | None:
    """Where it was: as the meeting of the sentence has it, or the only place that the sentence names."""
    keys = stage.scene.document.tokens.keys
    named = [(m.first, m.place) for m in stage.mentions[number] if m.place is not None and not m.acts]
    told = [p for at, p in named if p.kind in _LINES or not _HERE.isdisjoint(keys[max(at - 2, 0) : at])]
    return next((m.place for m in meetings if m.place is not None), None) or (told[0] if len(told) == 1 else None)
