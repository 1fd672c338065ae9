"""`MediationParser`: meetings with a host or mediator, and frames of brokering, offering and monitoring."""

from collections.abc import Iterable, Iterator

from caucasus_news.model import Mediation, Meeting, Outcome
from caucasus_news.parsers.base import EventParser
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations import mediating, monitoring, offers, results, talks
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.joining import join
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.tellings import by_nouns, by_role, is_mediation
from caucasus_news.parsers.mediations.words import mediation_words
from caucasus_news.parsers.scene import Scene


class MediationParser(EventParser[Mediation, MediationDraft]):
    """Reads mediations. It looks at the meetings that were read before it: talks between parties in conflict that a
    third hosts or chairs are both.

    Senses of its words: see ``data/words/mediations.json``; a subclass adds its own in `extra_verbs` and `extra_nouns`
    ("godfather": "mediate").
    """

    vocabulary = "mediations"

    def parse(self, scene: Scene) -> tuple[Mediation, ...]:
        """The mediations that the text speaks of, those of meetings first."""
        stage = Stage.of(scene)
        drafts = [d for e in scene.events if isinstance(e, Meeting) for d in talks.of_meeting(e, stage)]
        drafts += [d for frame in self.candidates(scene) for d in self.on_stage(frame, stage)]
        return tuple(self.build(draft, scene) for draft in join(drafts, stage))

    def sense(self, frame: Frame) -> str | None:
        """The sense of the trigger; "role" for what somebody is or acts as."""
        found = super().sense(frame)
        if found is None and frame.verb is not None and frame.lemma in mediation_words().role_verbs:
            return "role"
        return found

    def read(self, frame: Frame, scene: Scene) -> Iterable[MediationDraft]:
        """The brokering, offer or mission that a frame tells of."""
        return self.on_stage(frame, Stage.of(scene))

    def on_stage(self, frame: Frame, stage: Stage) -> Iterator[MediationDraft]:
        """As `read`, with what was looked up before."""
        sense = self.sense(frame)
        if sense is None:
            return
        if frame.verb is None:
            yield from self.of_noun(frame, sense, stage)
        else:
            yield from self.of_verb(frame, sense, stage)

    def of_noun(self, frame: Frame, sense: str, stage: Stage) -> Iterator[MediationDraft]:
        """What an event noun tells: a truce, an agreement, mediation, good offices, monitoring."""
        nouns = self.nouns
        if sense in ("truce", "deal"):
            yield from results.of_noun(frame, sense, stage)
        elif sense in ("mediation", "offices"):
            offered = list(offers.offers(frame, sense, stage))
            yield from offered
            if not offered and is_mediation(frame, stage):
                yield from mediating.anchored(frame, by_nouns(frame, stage), stage, nouns, "mediation phrase")
            elif not offered:
                thanked = mediating.of_thanks(frame, stage, nouns)
                yield from mediating.anchored(frame, thanked, stage, nouns, "thanked for mediation")
        elif sense == "check":
            yield from monitoring.of_check(frame, stage)

    def of_verb(self, frame: Frame, sense: str, stage: Stage) -> Iterator[MediationDraft]:
        """What a verb tells: an offer, a mission, talks that were mediated, a war that was ended."""
        nouns = self.nouns
        offered = list(offers.offers(frame, sense, stage))
        yield from offered
        if offered:
            return
        if sense == "mediate":
            yield from mediating.of_verb(frame, stage.actors(frame.subject), stage, nouns)
        elif sense == "cause":
            yield from results.of_cause(frame, stage)
        elif sense == "end":
            yield from results.of_end(frame, stage)
        elif sense == "role":
            yield from mediating.anchored(frame, by_role(frame, stage), stage, nouns, "acted as mediator")
        elif sense in ("deploy", "mission", "monitor"):
            yield from monitoring.of_mission(frame, stage)

    def merge(self, drafts: list[MediationDraft], scene: Scene) -> list[MediationDraft]:
        """One draft per effort."""
        return join(drafts, Stage.of(scene))

    def build(self, draft: MediationDraft, scene: Scene) -> Mediation:
        """The mediation that a draft describes."""
        return Mediation(
            when=draft.when,
            place=draft.place,
            evidence=tuple(draft.evidence),
            readings=tuple(draft.readings),
            confidence=0.9 if draft.when is not None and draft.outcome is not Outcome.PENDING else 0.7,
            mediators=tuple(draft.mediators),
            parties=tuple(draft.parties),
            form=draft.form,
            outcome=draft.outcome,
            framework=draft.framework,
        )
