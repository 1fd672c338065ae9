"""Truces and agreements that a third party brought about: TRUCE brokered / signed / announced / worked out by X."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from caucasus_news.model import (
    Actor,
    ActorKind,
    MediationForm,
    Outcome,
    Place,
    PlaceKind,
    Precision,
    Reading,
    TimeKind,
    When,
)
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.outcome import agrees
from caucasus_news.parsers.mediations.stage import Stage, overlap
from caucasus_news.parsers.mediations.tellings import by_phrases, told_in
from caucasus_news.parsers.scene import calendar_times, mentions_of, unique
from caucasus_news.parsers.setting import read_place

_CALENDAR = (TimeKind.DATE, TimeKind.TIME)
_ORDINALS = frozenset({"second", "third", "fourth", "fifth", "another", "one"})
_PAIR = 2
_HELPED = "signed with help"
_POINTING = frozenset({"that", "this", "the"})
_BEHIND = frozenset({"with", "by", "after", "through", "following", "thanks to", "in"})


# ---------------------------------------------------------------------- nouns: "a truce"
def of_noun(frame: Frame, sense: str, stage: Stage) -> Iterator[MediationDraft]:
    """The truce or agreement that an event noun names, where the words around it tell of a third's doing."""
    keys = stage.scene.document.tokens.keys
    if (
        frame.chunk.determiner in ("no", "any")
        or _undone(frame)
        or keys[frame.chunk.first - 1 : frame.chunk.first] == ("to",)
    ):
        return
    agents, rule = _agents(frame, sense, stage)
    if not agents:
        return
    draft = _draft(frame, sense, agents, stage)
    if draft is None or (rule == _HELPED and len(_named_enemies(frame, stage)) < _PAIR):
        return
    draft.readings.append(Reading("mediators", rule, stage.scene.span(frame)))
    yield from _each(draft, frame, stage)


def _undone(frame: Frame) -> bool:
    """Whether the agreement is only called for, or lies ahead: no result yet."""
    for link, role in frame.links:
        verb = link.verb
        if verb is None or role != "object":
            continue
        if verb.negated or link.lemma in (
            "call for",
            "urge",
            "demand",
            "seek",
            "want",
            "propose",
            "discuss",
            "try",
            "hope",
        ):
            return True
        outer = link.governor
        if (
            link.role == "infinitive"
            and outer is not None
            and outer.lemma in ("try", "seek", "hope", "want", "fail", "urge", "offer")
        ):
            return True
    return False


def _agents(frame: Frame, sense: str, stage: Stage) -> tuple[list[Actor], str]:
    """Who brought it about, and the name of the rule that says so."""
    words = stage.words
    qualified = [a for m, participle in frame.chunk.qualified if _is_brokering(participle, stage) for a in m.actors]
    if qualified:
        return unique(qualified), "X-brokered"
    owners = _possessors(frame, stage) if sense == "truce" else []
    if owners:
        return owners, "X's truce"
    if frame.hung is not None and frame.hung[1] in ("into", "to") and frame.hung[0].lemma in words.causing:
        return stage.actors(frame.hung[0].subject), "talked into"
    for link, role in frame.links:
        if role == "object" and link.lemma in (words.brokering | words.facilitating):
            agents = stage.actors(link.subject) or stage.meant(link)
            if agents:
                return agents, f"subject of {link.lemma}"
        if role == "object" and link.lemma == "help" and any(o.lemma in words.brokering for o, _ in frame.links):
            return stage.actors(link.subject), "helped to broker"
        if role == "object" and link.lemma == "propose" and any(o.lemma in words.accepting for o, _ in frame.links):
            return stage.actors(link.subject), "accepted proposal"
        if role == "object" and link.lemma in words.result_making:
            agents = _makers(link, stage)
            if agents:
                return agents, f"subject of {link.lemma}"
        if role == "subject" and link.lemma == "be":
            agents = _authors(link, stage)
            if agents:
                return agents, "work of X"
    told = _told_around(frame, stage, weak=False)
    if told:
        return told, "mediation phrase"
    helped = _told_around(frame, stage, weak=True)
    if helped:
        return helped, "mediation phrase" if sense == "truce" else _HELPED
    return _third_signer(frame, stage), "third signer"


def _possessors(frame: Frame, stage: Stage) -> list[Actor]:
    """ "Washington's truce", "the Kremlin's ceasefire"; "the Bishkek truce" is only where it was signed."""
    keys = stage.scene.document.tokens.keys
    owning = [m for m in frame.chunk.owners if keys[m.last : m.last + 2] == ("'", "s")]
    return unique(a for m in owning for a in m.actors if a.kind in (ActorKind.STATE, ActorKind.PERSON))


def _is_brokering(participle: str, stage: Stage) -> bool:
    stem = participle.removesuffix("ed").removesuffix("at")
    return any(lemma.startswith(stem) for lemma in (*stage.words.brokering, *stage.words.facilitating))


def _makers(link: Frame, stage: Stage) -> list[Actor]:
    """ "French mediation brought a second truce", "the efforts of Moscow produced a ceasefire"."""
    found: list[Actor] = []
    for argument in link.subject:
        if argument.chunk.lemma in stage.words.phrase_nouns:
            found += stage.owners(argument)
            found += [a for c in argument.complements if c.mention is not None for a in c.mention.actors]
    return unique(found)


def _authors(link: Frame, stage: Stage) -> list[Actor]:
    """ "was the work of Russia", "was the fruit of Turkey's efforts"."""
    for argument in link.objects:
        if argument.chunk.lemma in stage.words.authorship:
            named = [c.mention for c in argument.complements if c.mention is not None]
            return unique(a for m in (*named, *(m for c in argument.complements for m in c.owners)) for a in m.actors)
    return []


def _told_around(frame: Frame, stage: Stage, *, weak: bool) -> list[Actor]:
    """Mediators named by the phrases of the noun, of its verbs, and of what it hangs on."""
    around = [frame, *(link for link, _ in frame.links), *((frame.hung[0],) if frame.hung is not None else ())]
    found = [a for f in around for a in by_phrases(f, stage, weak=weak)]
    return unique(found) or told_in(frame.sentence, stage, weak=weak and stops_fighting(frame.sentence, stage))


def _named_enemies(frame: Frame, stage: Stage) -> list[Actor]:
    """The parties in conflict that stand around the noun by name."""
    return stage.in_conflict(a for m in mentions_of(_around(frame)) for a in m.actors)


def _third_signer(frame: Frame, stage: Stage) -> list[Actor]:
    """The one who signs with two parties in conflict: "the statement that X, Y and Z signed"."""
    for link, _ in frame.links:
        if link.lemma not in stage.words.signing or link.verb is None or link.verb.negated:
            continue
        signers = unique(a for a in (*stage.actors(link.subject), *_owners_and_between(frame, stage)))
        parties = _closest_pair(stage.in_conflict(signers), stage)
        thirds = stage.thirds(signers, parties)
        if len(parties) == 2 and len(thirds) == 1 and thirds[0].kind in (ActorKind.PERSON, ActorKind.STATE):
            return thirds
    return []


def _closest_pair(parties: list[Actor], stage: Stage) -> list[Actor]:
    """Of three signers at odds the de facto state and the state that it parted from: the third stands between them."""
    apart = [p for p in parties if p.kind is ActorKind.DE_FACTO_STATE]
    if len(parties) != 3 or len(apart) != 1:
        return parties
    pairs = [{p.id for p in parties} & pair for pair in stage.scene.conflicts if apart[0].id in pair]
    pair = next((x for x in pairs if len(x) == 2), set[str]())
    return [p for p in parties if p.id in pair]


def _owners_and_between(frame: Frame, stage: Stage) -> list[Actor]:
    return stage.actors([*frame.after("of", "between"), *(a for link, _ in frame.links for a in link.after("by"))])


def _draft(frame: Frame, sense: str, agents: list[Actor], stage: Stage) -> MediationDraft | None:
    parties = stage.parties(_around(frame), frame.sentence, agents)
    thirds = stage.thirds(agents, parties)
    if not thirds or len(parties) < 2:
        return None
    when = when_of(frame, stage)
    stopped = sense == "truce" or stops_fighting(frame.sentence, stage) or stage.ends_war(when, parties)
    outcome = Outcome.CEASEFIRE if stopped else Outcome.AGREEMENT
    return MediationDraft(
        MediationForm.BROKERING,
        thirds,
        parties,
        outcome,
        _place_of(frame, stage),
        when,
        sentence=frame.sentence,
        evidence=[stage.scene.sentence_span(frame)],
    )


def _around(frame: Frame) -> list[Argument]:
    """Where a truce's parties stand: "between X and Y", "X and Y signed", "the Armenian-Azerbaijani truce"."""
    around = [*frame.after("between", "with", "among", "of"), *frame.objects]
    for link, role in frame.links:
        around += [*link.after("between", "with", "among", "for"), *(link.subject if role == "object" else ())]
    around += [Argument(_only_owners(frame.chunk))] if frame.chunk.owners else []
    return around


def _only_owners(chunk: Chunk) -> Chunk:
    return evolve(chunk, mention=None)


# ---------------------------------------------------------------------- several of them, each with its own date
def _each(draft: MediationDraft, frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """One draft per mediator with a date of its own, or per date: "by X on May 1 and Y a week later", "in 1994, in 2016"."""
    rows = _dated_agents(frame, stage)
    if len(rows) > 1:
        for agents, when in rows:
            thirds = stage.thirds(agents, draft.parties)
            if thirds:
                yield _copy(draft, mediators=thirds, when=when)
        return
    days = _several_times(frame) if _plural(frame, stage) else []
    if len(days) > 1:
        for day in days:
            yield _copy(draft, mediators=draft.mediators, when=day)
        return
    yield draft


def _copy(draft: MediationDraft, mediators: list[Actor], when: When | None) -> MediationDraft:
    return evolve(
        draft, mediators=mediators, when=when, place=None, evidence=list(draft.evidence), readings=list(draft.readings)
    )


def _dated_agents(frame: Frame, stage: Stage) -> list[tuple[list[Actor], When]]:
    """Behind a "by": names, each followed by a time; or as many subjects as days: "X, Y and Z announced one on …"."""
    chunks = stage.scene.chunks[frame.sentence]
    for link, role in frame.links:
        if role == "object" and link.lemma in stage.words.brokering and link.verb is not None and not link.verb.passive:
            names = [stage.actors([a]) for a in link.subject]
            days = [w for f in (frame, link) for w in calendar_times(f) if w.precision is Precision.DAY]
            if len(names) > 1 and len(days) == len(names) and all(names):
                return list(zip(names, days, strict=True))
    for link, role in frame.links:
        if role != "object" or link.lemma not in stage.words.brokering or not link.after("by"):
            continue
        rows: list[tuple[list[Actor], When]] = []
        agents: list[Actor] = []
        for chunk in chunks[link.index + 1 :]:
            if chunk.kind is ChunkKind.NOUN and chunk.mention is not None:
                agents += stage.actors([Argument(chunk)])
            elif chunk.kind is ChunkKind.TIME and chunk.time is not None and agents:
                if chunk.time.when.kind in _CALENDAR and chunk.time.when.earliest is not None:
                    rows.append((agents, chunk.time.when))
                    agents = []
            elif chunk.kind is ChunkKind.VERB:
                break
        return rows
    return []


def _plural(frame: Frame, stage: Stage) -> bool:
    return stage.scene.document.tokens.keys[frame.chunk.last - 1].endswith("s")


def _several_times(frame: Frame) -> list[When]:
    times = calendar_times(frame)
    for link, role in frame.links:
        if role == "object":
            times += calendar_times(link)
    apart: list[When] = []
    for when in times:
        if all(not overlap(when, other) for other in apart):
            apart.append(when)
    return apart


# ---------------------------------------------------------------------- when
def when_of(frame: Frame, stage: Stage) -> When | None:
    """The time of a truce: its own, that of what was done about it, of what it ended, or the sentence's only one."""
    for times in _times(frame, stage):
        if times:
            return next((w for w in times if any(c.isdigit() for c in w.text)), times[0])
    when = stage.only_time(frame.sentence)
    before = stage.before(frame.sentence)
    if when is None and before is not None and not _violated(frame, stage):
        opening = stage.keys(frame.sentence)[:1]
        if frame.chunk.determiner in ("that", "this", "the") or _keyed(frame, stage) in _POINTING or opening == ("it",):
            when = stage.only_time(before)
    return when


def _keyed(frame: Frame, stage: Stage) -> str:
    """The word before the noun: "that deal" may stand apart from its determiner."""
    first = frame.chunk.first
    keys = stage.scene.document.tokens.keys
    return keys[first] if keys[first] in _POINTING else keys[first - 1] if first else ""


def _violated(frame: Frame, stage: Stage) -> bool:
    return any(link.lemma in stage.words.violating for link, _ in frame.links)


def _times(frame: Frame, stage: Stage) -> Iterator[list[When]]:
    words = stage.words
    yield calendar_times(frame)
    told = [link for link, _ in frame.links if link.lemma not in words.violating]
    for link in sorted(told, key=lambda f: f.lemma not in (words.signing | words.brokering)):
        yield calendar_times(link)
        for dependent in link.dependents:
            if dependent.lemma in words.signing:
                yield calendar_times(dependent)
    for other in _signed_later(frame, stage):
        yield calendar_times(other)
    if frame.hung is not None and frame.hung[1] in _BEHIND:
        yield calendar_times(frame.hung[0])
    for link in told:
        if link.lemma in words.ending:
            for dependent in link.dependents:
                yield calendar_times(dependent)
    outer = frame.governor.governor if frame.governor is not None else None
    if outer is not None and frame.governor is not None and frame.governor.role in ("after", "with", "relative"):
        yield calendar_times(outer)


def _signed_later(frame: Frame, stage: Stage) -> Iterator[Frame]:
    """Verbs of signing that share the noun: "a truce that X had mediated and the sides had signed on 3 May in Ostia"."""
    for other in stage.scene.frames[frame.sentence]:
        if (
            other.index > frame.index
            and other.verb is not None
            and other.lemma in stage.words.signing
            and not other.objects
        ):
            yield other


def _place_of(frame: Frame, stage: Stage) -> Place | None:
    for one in (frame, *_signed_later(frame, stage)):
        place = read_place(one, stage.scene)
        if place is not None and place.kind is not PlaceKind.STATE:
            return place
    return None


# ---------------------------------------------------------------------- a noun left out: "a second was announced by X"
def of_ellipsis(frame: Frame, stage: Stage, nouns: Mapping[str, str]) -> Iterator[MediationDraft]:
    """X "announced a third on the 25th", "French mediation brought another", behind a truce in the same sentence."""
    words = stage.words
    if frame.verb is None or frame.verb.negated or frame.lemma not in (words.result_making | words.brokering):
        return
    elliptic = [a for a in frame.objects if {a.chunk.lemma, *a.chunk.modifiers} & _ORDINALS and a.chunk.mention is None]
    row = stage.scene.frames[frame.sentence]
    before = [f for f in row if f.verb is None and f.index < frame.index and nouns.get(f.lemma) == "truce"]
    if not elliptic or not before:
        return
    agents = _makers(frame, stage) if frame.lemma in words.result_making else stage.actors(frame.subject)
    parties = stage.parties([], frame.sentence, agents)
    thirds = stage.thirds(agents, parties)
    times = [w for f in (frame, *frame.dependents) for w in calendar_times(f)]
    if thirds and len(parties) > 1:
        yield MediationDraft(
            MediationForm.BROKERING,
            thirds,
            parties,
            Outcome.CEASEFIRE,
            read_place(frame, stage.scene),
            times[0] if times else None,
            sentence=frame.sentence,
            evidence=[stage.scene.sentence_span(frame)],
            readings=[Reading("mediators", "another truce", stage.scene.span(frame))],
        )


# ---------------------------------------------------------------------- what the sentence says came of it
def stops_fighting(sentence: int, stage: Stage) -> bool:
    """Whether a sentence tells of the end of fighting: "the guns fell silent", "to end the war", "agreed to stop"."""
    words = stage.words
    for frame in stage.scene.frames[sentence]:
        if frame.verb is None:
            if frame.lemma in words.yielding:
                return True
        elif frame.lemma in words.ending and frame.verb is not None and not frame.verb.negated:
            told = [a.chunk.lemma for a in (*frame.objects, *frame.subject)]
            if frame.lemma == "cease fire" or any(lemma.split()[-1] in words.fighting for lemma in told if lemma):
                return True
    keys = stage.keys(sentence)
    return any(k in words.yielding for k in keys) or ("guns" in keys and "silent" in keys)


def result_in(sentence: int, stage: Stage, nouns: Mapping[str, str]) -> Outcome | None:
    """The truce or agreement that a sentence speaks of as reached."""
    frames = stage.scene.frames[sentence]
    senses = {nouns.get(f.lemma) for f in frames if f.verb is None and not _undone(f)}
    if "truce" in senses or stops_fighting(sentence, stage):
        return Outcome.CEASEFIRE
    if any(agrees(f, stage) for f in frames):
        return Outcome.AGREEMENT
    if any(_released(f, stage) for f in frames):
        return Outcome.AGREEMENT
    return Outcome.AGREEMENT if "deal" in senses else None


def _released(frame: Frame, stage: Stage) -> bool:
    """Whether people or things were given back: "released ten prisoners", "handed over maps of minefields"."""
    verb = frame.verb
    if verb is None or frame.lemma not in stage.words.releasing or verb.negated or verb.modal or verb.due:
        return False
    return verb.tense in (Tense.PAST, Tense.PERFECT) and bool(frame.objects)


# ---------------------------------------------------------------------- verbs: "ended the war", "got them to sign"
def of_cause(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "got A and B to sign", "persuaded the sides to agree", "made him shake hands with B"."""
    done = [
        d
        for d in frame.dependents
        if d.role in ("infinitive", "into") and d.lemma in (stage.words.signing | stage.words.ending)
    ]
    verb = frame.verb
    if verb is None or verb.negated or verb.modal or verb.shape is Shape.INFINITIVE:
        return
    keys = stage.scene.document.tokens.keys
    shaken = any(keys[a.chunk.last : a.chunk.last + 2] == ("shake", "hands") for a in frame.objects)
    if not done and not shaken:
        return
    agents = stage.actors(frame.subject)
    guests = [*frame.objects, *frame.after("with"), *(a for d in done for a in d.after("with"))]
    named = stage.in_conflict(a for m in mentions_of(guests) for a in m.actors)
    stopped = any(d.lemma in stage.words.ending for d in done) and any(
        a.chunk.lemma in ("guns", "fighting", "shooting") for a in guests
    )
    if len(named) < 2 and not stopped and not any(a.chunk.lemma in stage.words.plural_guests for a in guests):
        return
    yield from _of_verb(frame, agents, guests, stage, "caused to agree")


def of_end(frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
    """X "ended the war", "stopped the fighting", where X is a third."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal or verb.tense not in (Tense.PAST, Tense.PERFECT):
        return
    if not _ends_fighting(frame, stage):
        return
    agents = [
        a
        for a in (stage.actors(frame.subject) or _doers(frame, stage))
        if a.kind in (ActorKind.STATE, ActorKind.PERSON)
    ]
    for draft in _of_verb(frame, agents, frame.objects, stage, "ended the fighting"):
        draft.outcome = Outcome.CEASEFIRE
        yield draft


def _doers(frame: Frame, stage: Stage) -> list[Actor]:
    """Whose doing the subject is: "a call from X stopped the shelling", "X's envoy ended the war"."""
    found: list[Actor] = []
    for argument in frame.subject:
        if argument.chunk.lemma in stage.words.doings:
            found += stage.owners(argument)
            found += [a for c in argument.complements if c.mention is not None for a in c.mention.actors]
            doing = next((f for f in stage.scene.frames[frame.sentence] if f.chunk is argument.chunk), None)
            found += stage.actors(doing.after("from", "of", "by")) if doing is not None else []
    return unique(found)


def _ends_fighting(frame: Frame, stage: Stage) -> bool:
    """ "ended the war", "mediated an end to the fighting"."""
    fighting = stage.words.fighting
    if frame.lemma in stage.words.brokering:
        eased = any(a.chunk.lemma in stage.words.easing for a in frame.objects)
        around = [*frame.after("to", "of", "in"), *(a for o in frame.objects for a in [o])]
        told = {w for a in around for c in (a.chunk, *a.complements) for w in c.lemma.split()}
        return eased and bool(told & fighting)
    return any(set(a.chunk.lemma.split()[-1:]) & fighting for a in frame.objects)


def _of_verb(
    frame: Frame, agents: list[Actor], guests: Iterable[Argument], stage: Stage, rule: str
) -> Iterator[MediationDraft]:
    parties = stage.parties(guests, frame.sentence, agents)
    thirds = stage.thirds(agents, parties)
    if not thirds or len(parties) < 2:
        return
    times = calendar_times(frame) or [w for d in frame.dependents for w in calendar_times(d)]
    times = times or [w for d in frame.dependents for e in d.dependents for w in calendar_times(e)]
    outcome = Outcome.CEASEFIRE if stops_fighting(frame.sentence, stage) else Outcome.AGREEMENT
    places = [p for f in (frame, *frame.dependents) if (p := read_place(f, stage.scene)) is not None]
    yield MediationDraft(
        MediationForm.BROKERING,
        thirds,
        parties,
        outcome,
        places[0] if places else None,
        times[0] if times else stage.only_time(frame.sentence),
        sentence=frame.sentence,
        evidence=[stage.scene.sentence_span(frame)],
        readings=[Reading("mediators", rule, stage.scene.span(frame))],
    )
