"""`MediationParser`: meetings with a host or mediator, and frames of brokering, offering and monitoring."""

from collections.abc import Iterable, Iterator

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.mention import Form
from caucasus_news.model import (
    Actor,
    ActorKind,
    Mediation,
    MediationForm,
    Meeting,
    MeetingMode,
    MeetingStatus,
    Outcome,
    Reading,
    Role,
)
from caucasus_news.parsers.base import EventParser
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.outcome import outcome_of
from caucasus_news.parsers.sides import in_conflict, main_conflict, polities, polity
from caucasus_news.parsers.scene import Scene, mentions_of, unique
from caucasus_news.parsers.setting import read_place, read_when

_LIVE = frozenset({MeetingStatus.HELD, MeetingStatus.PLANNED, MeetingStatus.ONGOING, MeetingStatus.PROPOSED, MeetingStatus.POSTPONED})
_THIRD = frozenset({ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANIZATION, ActorKind.FORCE})
_RESULT = {"truce": Outcome.CEASEFIRE, "deal": Outcome.AGREEMENT}


class MediationParser(EventParser[Mediation, MediationDraft]):
    """Reads mediations. It looks at the meetings that were read before it: talks between parties in conflict that a
    third hosts or chairs are both."""

    vocabulary = "mediations"

    def __init__(self) -> None:
        super().__init__()
        words = load_words("mediations")
        self.brokering = frozenset(words["brokering"])
        self.facilitating = frozenset(words["facilitating"])
        self.ready = frozenset(words["ready"])
        self.truce_verbs = frozenset(words["truce_verbs"])
        self.noun_prepositions = frozenset(words["noun_prepositions"])
        self.mediating_prepositions = tuple(words["mediating_prepositions"])

    def parse(self, scene: Scene) -> tuple[Mediation, ...]:
        """The mediations that the text speaks of, those of meetings first."""
        drafts = [d for e in scene.events if isinstance(e, Meeting) for d in self.of_meeting(e, scene)]
        drafts += [d for frame in self.candidates(scene) for d in self.read(frame, scene)]
        return tuple(self.build(draft, scene) for draft in self.merge(drafts, scene))

    # ------------------------------------------------------------------ meetings
    def of_meeting(self, meeting: Meeting, scene: Scene) -> Iterator[MediationDraft]:
        """The mediation that a meeting of parties in conflict is, where a third hosts or chairs it."""
        if meeting.status not in _LIVE or meeting.mode is not MeetingMode.IN_PERSON:
            return
        parties = in_conflict(polities((p.actor for p in meeting.participants if p.role is Role.PARTICIPANT), scene), scene)
        if len(parties) < 2:
            return
        chairs = self.thirds((p.actor for p in meeting.participants if p.role is Role.MEDIATOR), parties, scene)
        hosts = self.thirds((p.actor for p in meeting.participants if p.role is Role.HOST), parties, scene)
        if not chairs and not hosts:
            return
        form = MediationForm.FACILITATION if chairs else MediationForm.HOSTING
        if meeting.status is MeetingStatus.PROPOSED:
            form = MediationForm.OFFER
        readings = tuple(r for r in meeting.readings if r.slot in ("hosts", "mediators"))
        yield MediationDraft(
            form,
            chairs or hosts,
            parties,
            outcome_of(meeting, scene),
            meeting.place,
            meeting.when,
            evidence=list(meeting.evidence),
            readings=[Reading("mediators", f"meeting's {r.slot}", r.span) for r in readings],
        )

    def thirds(self, actors: Iterable[Actor], parties: list[Actor], scene: Scene) -> list[Actor]:
        """Those of `actors` who belong to none of the parties."""
        ids = {p.id for p in parties}
        found = []
        for actor in actors:
            side = polity(actor, scene)
            if actor.kind in _THIRD and (side is None or side.id not in ids):
                found.append(actor)
        return unique(found)

    # ------------------------------------------------------------------ frames
    def read(self, frame: Frame, scene: Scene) -> Iterable[MediationDraft]:
        """The brokering, offer or mission that a frame tells of."""
        sense = self.sense(frame)
        draft: MediationDraft | None = None
        if frame.verb is None and sense in _RESULT:
            draft = self.brokered(frame, scene, _RESULT[sense])
        elif frame.verb is None and sense == "mediation":
            draft = self.mediation_noun(frame, scene)
        elif frame.verb is None and sense == "offices":
            draft = self.offer_of_offices(frame, scene)
        elif frame.verb is not None and sense in ("broker", "facilitate", "help"):
            draft = self.mediating_verb(frame, scene, sense)
        if draft is None or not draft.mediators:
            return
        draft.when = draft.when or read_when(frame, scene)
        draft.place = draft.place or read_place(frame, scene)
        draft.evidence.append(scene.sentence_span(frame))
        draft.readings.append(Reading("mediators", f"{sense} around {frame.lemma}", scene.span(frame)))
        yield draft

    def actors(self, arguments: Iterable[object]) -> list[Actor]:
        return unique(
            a for m in mentions_of(arguments) if m.form is not Form.PEOPLE for a in m.actors if a.kind in _THIRD  # type: ignore[arg-type]
        )

    def parties(self, frame: Frame, scene: Scene, mediators: list[Actor]) -> list[Actor]:
        """The parties around a frame, or else those of the article's main conflict."""
        around = [*frame.after("between", "with", "among"), *(a for a in frame.objects)]
        for link, role in frame.links:
            around += [*link.after("between", "with", "among"), *(link.subject if role == "object" else ())]
        actors = [a for m in mentions_of(around) for a in m.actors]
        actors += [a for m in frame.chunk.owners for a in m.actors]
        taken = {s.id for m in mediators if (s := polity(m, scene)) is not None}
        found = [p for p in polities(actors, scene) if p.id not in taken]
        if len(in_conflict(found, scene)) > 1:
            return in_conflict(found, scene)
        default = main_conflict(scene)
        return default if not taken & {p.id for p in default} else []

    def brokered(self, frame: Frame, scene: Scene, outcome: Outcome) -> MediationDraft | None:
        """ "a ceasefire mediated by Moscow", "the Russian-brokered truce", "Paris brokered a deal"."""
        mediators = [a for m, participle in frame.chunk.qualified if self.is_brokering(participle) for a in m.actors]
        for link, role in frame.links:
            if role == "object" and link.lemma in (self.brokering | self.facilitating):
                mediators += self.actors(link.subject)
            mediators += self.actors(link.after(*self.mediating_prepositions))
        mediators = unique([*mediators, *self.actors(frame.after(*self.mediating_prepositions))])
        parties = self.parties(frame, scene, mediators)
        if not mediators or len(parties) < 2:
            return None
        return MediationDraft(MediationForm.BROKERING, self.thirds(mediators, parties, scene), parties, outcome)

    def is_brokering(self, participle: str) -> bool:
        stem = participle.removesuffix("ed").removesuffix("at")
        return any(lemma.startswith(stem) for lemma in (*self.brokering, *self.facilitating))

    def mediation_noun(self, frame: Frame, scene: Scene) -> MediationDraft | None:
        """ "through Russian mediation", "thanks to the mediation of Qatar", "offered its mediation"."""
        owners = [a for m in frame.chunk.owners for a in m.actors]
        mediators = unique([*owners, *self.actors(frame.after("of", "by"))])
        if any(link.lemma in ("offer", "propose") and role == "object" for link, role in frame.links):
            agents = (a for link, role in frame.links if role == "object" for a in self.actors(link.subject))
            return self.offer(frame, scene, unique([*mediators, *agents]))
        if frame.role not in self.noun_prepositions:
            return None
        return self.through(frame, scene, mediators)

    def through(self, frame: Frame, scene: Scene, mediators: list[Actor]) -> MediationDraft | None:
        """What a sentence says came about by mediation: a truce, an agreement, or talks that are read as a meeting."""
        parties = self.parties(frame, scene, mediators)
        thirds = self.thirds(mediators, parties, scene)
        if not thirds or len(parties) < 2:
            return None
        result = self.result_in(frame, scene)
        if result is None:
            return None
        when = next((w for f in scene.frames[frame.sentence] if (w := read_when(f, scene)) is not None), None)
        return MediationDraft(MediationForm.BROKERING, thirds, parties, result, when=when)

    def result_in(self, frame: Frame, scene: Scene) -> Outcome | None:
        """The truce or agreement that the frame's sentence speaks of."""
        senses = {self.nouns.get(f.lemma) for f in scene.frames[frame.sentence] if f.verb is None}
        if "truce" in senses or any(
            f.verb is not None and f.lemma in self.truce_verbs and any(a.chunk.lemma in ("fire", "fighting", "hostilities") for a in f.objects)
            for f in scene.frames[frame.sentence]
        ):
            return Outcome.CEASEFIRE
        signed = any(f.lemma in ("sign", "agree", "initial", "conclude") for f in scene.frames[frame.sentence])
        return Outcome.AGREEMENT if "deal" in senses or signed else None

    def offer_of_offices(self, frame: Frame, scene: Scene) -> MediationDraft | None:
        """ "offered the good offices of the OSCE"."""
        mediators = [a for link, role in frame.links if role == "object" for a in self.actors(link.subject)]
        return self.offer(frame, scene, unique(mediators or self.actors(frame.after("of"))))

    def offer(self, frame: Frame, scene: Scene, mediators: list[Actor]) -> MediationDraft | None:
        parties = self.parties(frame, scene, mediators)
        thirds = self.thirds(mediators, parties, scene)
        if not thirds or len(parties) < 2:
            return None
        return MediationDraft(MediationForm.OFFER, thirds, parties, Outcome.PENDING)

    def mediating_verb(self, frame: Frame, scene: Scene, sense: str) -> MediationDraft | None:
        """ "is ready to mediate", "offered to mediate between X and Y"; what was brokered is read at its noun."""
        mediators = self.actors(frame.subject)
        if not mediators:
            return None
        governor = frame.governor
        offered = governor is not None and frame.role == "infinitive" and (
            governor.lemma in ("offer", "propose", "volunteer")
            or (governor.lemma == "be" and any(a.chunk.lemma in self.ready for a in governor.objects))
        )
        if offered:
            return self.offer(frame, scene, mediators)
        if sense != "broker" or any(a.chunk.event for a in frame.objects):
            return None
        parties = self.parties(frame, scene, mediators)
        if len(parties) < 2 or not any(True for _ in frame.after("between")):
            return None
        return MediationDraft(MediationForm.FACILITATION, self.thirds(mediators, parties, scene), parties)

    # ------------------------------------------------------------------ one record each
    def merge(self, drafts: list[MediationDraft], scene: Scene) -> list[MediationDraft]:
        """One draft per effort: the same mediators between the same parties, with no other date or form."""
        kept: list[MediationDraft] = []
        for draft in drafts:
            twin = next((k for k in kept if _same(k, draft)), None)
            if twin is None:
                kept.append(draft)
                continue
            twin.evidence = unique([*twin.evidence, *draft.evidence])
            twin.readings += draft.readings
            twin.when = twin.when or draft.when
            twin.place = twin.place or draft.place
            twin.outcome = twin.outcome or draft.outcome
        return kept

    def build(self, draft: MediationDraft, scene: Scene) -> Mediation:
        """The mediation that a draft describes."""
        return Mediation(
            when=draft.when,
            place=draft.place,
            evidence=tuple(draft.evidence),
            readings=tuple(draft.readings),
            confidence=0.8,
            mediators=tuple(draft.mediators),
            parties=tuple(draft.parties),
            form=draft.form,
            outcome=draft.outcome,
            framework=draft.framework,
        )


def _same(a: MediationDraft, b: MediationDraft) -> bool:
    if not {_key(x) for x in a.mediators} & {_key(x) for x in b.mediators}:
        return False
    if (a.form is MediationForm.OFFER) != (b.form is MediationForm.OFFER):
        return False
    if a.form is not b.form and MediationForm.BROKERING in (a.form, b.form):
        return False
    if a.when is None or b.when is None:
        return a.when is b.when or a.form is b.form
    if a.when.earliest is None or b.when.earliest is None or a.when.latest is None or b.when.latest is None:
        return True
    return a.when.earliest <= b.when.latest and b.when.earliest <= a.when.latest


def _key(actor: Actor) -> str:
    return actor.country or actor.id
