"""`IncidentParser`: frames in, incidents out."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from caucasus_news.model import (
    ActorKind,
    Attribution,
    Casualty,
    CasualtyKind,
    Incident,
    IncidentKind,
    Participant,
    Role,
)
from caucasus_news.model._made import maker
from caucasus_news.parsers.attribution import Word, scene_words
from caucasus_news.parsers.base import GUESSED, EventParser
from caucasus_news.parsers.casualties.labels import label_tolls
from caucasus_news.parsers.casualties.sense import FATES, LEADING, is_led_off, is_where_led, tells_fate
from caucasus_news.parsers.casualties.summed import is_summed_up, sums_up_year
from caucasus_news.parsers.casualties.told import tolls_of
from caucasus_news.parsers.casualties.tolls import Toll, casualty_words
from caucasus_news.parsers.denials import began
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.by_violence import violence_untold
from caucasus_news.parsers.incidents.circumstances import read_circumstances
from caucasus_news.parsers.incidents.crossing import MEETING, is_met, meet_at_border, straying
from caucasus_news.parsers.incidents.draft import FIRE, IncidentDraft
from caucasus_news.parsers.incidents.figurative import figurative_words, is_figurative, is_of_verdict
from caucasus_news.parsers.incidents.gapped import told_apart
from caucasus_news.parsers.incidents.hearing import MODEL as HEARING
from caucasus_news.parsers.incidents.hearing import hear
from caucasus_news.parsers.incidents.holding import BRINGING, HOLDING, is_brought, may_hold
from caucasus_news.parsers.incidents.joining import join_sentence
from caucasus_news.parsers.incidents.land import BROUGHT, CONTROLLING, TAKING_CONTROL, takes_control
from caucasus_news.parsers.incidents.measuring import measures
from caucasus_news.parsers.incidents.merging import merge_incidents
from caucasus_news.parsers.incidents.nobodys import accidents, is_accident, is_drill, is_no_enemys
from caucasus_news.parsers.incidents.open_class import OPEN, may_harm
from caucasus_news.parsers.incidents.roles import read_roles
from caucasus_news.parsers.incidents.settling import settle
from caucasus_news.parsers.incidents.side_choice import MODEL as SIDES
from caucasus_news.parsers.incidents.side_choice import choose_sides
from caucasus_news.parsers.incidents.surroundings import is_armed, means_of
from caucasus_news.parsers.incidents.triggers import read_trigger
from caucasus_news.parsers.incidents.wars import recognise
from caucasus_news.parsers.incidents.words import incident_words
from caucasus_news.parsers.learned import load_weights
from caucasus_news.parsers.scene import Scene

_incident = maker(Incident)
_KINDS = {kind.value: kind for kind in IncidentKind}
_participant = maker(Participant)
#: Verbs whose meaning depends on where to somebody or something is taken.
_TAKING = TAKING_CONTROL | BRINGING | LEADING
_PRECEDING = frozenset({"last", "previous", "preceding", "prior"})
_TOLL = "toll"
#: The sense of phrases that only look like a trigger: "prisoners of war".
_NONE = "none"


class IncidentParser(EventParser[Incident, IncidentDraft]):
    """Reads clashes, shootings, shellings, strikes, blasts, captures, offensives, wars, blockades, truce violations.

    Senses of its words: see ``data/words/incidents.json``; a subclass adds its own in `extra_verbs` and `extra_nouns`
    ("torch": "attack"). Words of harm (``casualties.json``) are triggers too: "four soldiers were killed" is an
    incident even where nothing else is told.

    >>> from caucasus_news.parsers.news import NewsParser
    >>> report = NewsParser(events=[IncidentParser()]).parse("Azerbaijani forces shelled Sotk on 10 May 2024.")
    >>> [(incident.kind.value, incident.place.name) for incident in report.incidents]
    [('shelling', 'Sotk')]
    """

    vocabulary = "incidents"

    def __init__(self) -> None:
        super().__init__()
        for model in (HEARING, SIDES):
            load_weights(model)  # read with the words, so that no text is the first to ask for a file
        words = casualty_words()
        harm = [*words.verbs, *words.losing]
        self.verbs = {**dict.fromkeys(harm, _TOLL), **self.verbs}
        self.nouns = {**dict.fromkeys(words.nouns, _TOLL), **self.nouns}

    def sense(self, frame: Frame) -> str | None:
        """What the trigger means; of a verb that nobody knows, that it may tell of a strike."""
        lemma = frame.lemma
        if lemma in _TAKING:
            if lemma in TAKING_CONTROL and takes_control(frame):
                return CONTROLLING
            if is_brought(frame):
                return BROUGHT
            if is_led_off(frame):
                return "capture"
        known = self.nouns if frame.verb is None else self.verbs
        if lemma in known and not (frame.verb is None and is_where_led(frame)):
            return known[lemma]
        if lemma[-2:] == "ed" and may_harm(frame):
            return OPEN
        return _TOLL if lemma in FATES and tells_fate(frame, casualty_words()) else None

    def read(self, frame: Frame, scene: Scene) -> Iterable[IncidentDraft]:
        """What a frame tells: an incident of some kind, people harmed, or both."""
        sense = self.sense(frame)
        if sense is None or sense == _NONE or (sense == HOLDING and not may_hold(frame, scene)):
            return
        keys = scene.keys[frame.sentence]
        if is_no_enemys(frame, keys, scene) or (frame.lemma in figurative_words() and is_figurative(frame, scene)):
            return
        tolls = tolls_of(frame, scene)
        if tolls:
            tolls = [t for t in tolls if not _is_land(t, scene) and not _is_driven_off(t, frame, scene)]
        if frame.role and is_of_verdict(frame) and not any(_counted(t) for t in tolls):
            return
        met = sense == _TOLL or (frame.lemma in straying() and is_met(frame, scene))
        trigger = None if met else read_trigger(frame, sense, scene)
        if trigger is not None and (is_summed_up(frame, scene) or (not tolls and is_drill(keys))):
            trigger = None
        if (
            trigger is None
            and frame.verb is not None
            and frame.verb.progressive
            and not any(_counted(t) or (t.said and frame.lemma == "miss") for t in tolls)
        ):
            return  # "people were dying on the border"; but "several are missing"
        if trigger is None and (not tolls or (is_accident(frame, scene) and not self.is_struck(frame, scene))):
            return
        draft = self.draft(frame, scene, trigger.kind if trigger is not None else "")
        draft.tolls = tolls
        if trigger is not None:
            draft.weak, draft.back, draft.attempt = trigger.weak, trigger.back, trigger.attempt
            draft.generic = trigger.generic
            draft.measured = trigger.measured
        if trigger is not None and frame.times and sums_up_year(frame):
            return
        draft.means = trigger.means if trigger is not None else means_of(frame, scene)
        draft.apart, draft.measure = _is_another(keys), measures(frame, keys, scene)
        read_roles(draft, frame, scene)
        if not draft.kind and any(t.side == draft.attacker for t in tolls):
            draft.attacker = None  # "said that it had wounded one of its soldiers": the fire that was told of had
        if frame.sentence in scene.playful and not (
            tolls or draft.kind == IncidentKind.WAR.value or _armed(draft, scene)
        ):
            return
        read_circumstances(draft, frame, scene)
        if draft.kind in MEETING:
            meet_at_border(draft, frame, scene)
        if draft.measured:
            draft.when, draft.own_when = None, False  # "the second attack this month" was no month long
        recognise(draft, frame, scene)
        if frame.role == "object" and not draft.own_when and _is_predicate_of_it(frame):
            draft.back, draft.place, draft.own_place = True, None, False
        if draft.own_when and frame.verb is None and not _PRECEDING.isdisjoint(frame.chunk.modifiers):
            draft.apart, draft.back = True, False  # "the previous clash, in March"
        answer = trigger is not None and not tolls and frame.role == "content" and began(frame, scene)
        if answer and not (draft.own_when or draft.own_place):
            return  # "says the other side opened fire first": about what was told
        yield from told_apart(draft, frame, scene)

    def is_struck(self, frame: Frame, scene: Scene) -> bool:
        """Whether an attack in the sentence outdoes what else reads like an accident: "when a barracks was hit"."""
        if not accidents(frame, scene) <= incident_words().outdone:
            return False
        kinds = ((self.sense(f) or "").partition(".")[0] for f in scene.frames[frame.sentence] if f is not frame)
        return any(kind in FIRE for kind in kinds)

    def draft(self, frame: Frame, scene: Scene, kind: str) -> IncidentDraft:
        """An empty draft at a frame."""
        draft = IncidentDraft(
            kind, frame.sentence, frame.index, scene.span(frame), [scene.sentence_span(frame)], [frame]
        )
        if kind:
            draft.kinds.append(kind)
            draft.note("kind", f"trigger {frame.lemma}", draft.span)
        return draft

    def merge(self, drafts: list[IncidentDraft], scene: Scene) -> list[IncidentDraft]:
        """One draft per incident, and one for each sentence that tells of violence though nothing was read of it."""
        told, words = self._joined(drafts, scene)
        untold = violence_untold(told, partial(self.hints, scene=scene), scene)
        if untold:
            again = [draft for frame in self.candidates(scene) for draft in self.read(frame, scene)]
            left_out = {draft.sentence for draft in untold}
            again = [draft for draft in again if draft.sentence not in left_out]
            told, words = self._joined([*again, *untold], scene)
        hear(told, words, scene)
        return told

    def _joined(
        self, drafts: list[IncidentDraft], scene: Scene
    ) -> tuple[list[IncidentDraft], Sequence[Sequence[Word]]]:
        """One draft per incident, and whose words each sentence is; of a text without an incident nobody's."""
        labels = {n: tolls for n in range(len(scene.frames)) if (tolls := label_tolls(n, scene))}
        if not drafts and not labels:
            return [], ()
        words = scene_words(scene)
        sentences: dict[int, list[IncidentDraft]] = {}
        for draft in drafts:
            if draft.sentence not in sentences:
                sentences[draft.sentence] = []
            sentences[draft.sentence] += [draft]
        told: list[IncidentDraft] = []
        for number in sorted({*sentences, *labels}):
            here = sentences.get(number, [])
            unplaced = self.unplaced(labels[number], here) if number in labels else ()
            told += join_sentence(here, unplaced, words[number], number, scene)
        merged = merge_incidents(told, words, partial(self.hints, scene=scene), scene)
        return settle(merged, scene, self.choose_sides), words

    def choose_sides(self, draft: IncidentDraft, scene: Scene) -> None:
        """Give the tolls of an incident the sides that their words leave open."""
        choose_sides(draft, scene)

    def hints(self, number: int, scene: Scene) -> list[tuple[int, str]]:
        """The kinds that the words of a sentence speak of, with their places.

        Also where nothing is told to have been.
        """
        senses = [(frame.index, self.sense(frame)) for frame in scene.frames[number]]
        return [(at, sense.partition(".")[0]) for at, sense in senses if sense not in (None, _TOLL, _NONE, OPEN)]

    def unplaced(self, labelled: list[Toll], drafts: list[IncidentDraft]) -> Iterator[Toll]:
        """The labelled tolls that no draft has yet."""
        taken = [t for d in drafts for t in d.tolls]
        for toll in labelled:
            if not any(t.first <= toll.first < t.last for t in taken):
                yield toll

    def build(self, draft: IncidentDraft, scene: Scene) -> Incident:
        """The incident that a draft describes."""
        roles = []
        for party in draft.parties:
            role = Role.BELLIGERENT
            if draft.attacker is not None:
                role = Role.ATTACKER if party == draft.attacker or party in draft.allies else Role.TARGET
            roles.append(_participant(party, role))
        return _incident(
            kind=_KINDS[draft.kind],
            participants=tuple(roles),
            place=draft.place,
            when=draft.when,
            casualties=tuple([Casualty(t.kind, t.at_least, t.at_most, t.side, t.civilian) for t in draft.tolls]),
            attributions=tuple([Attribution(a, s) for a, s in draft.sources]),
            means=draft.means,
            evidence=tuple(dict.fromkeys(draft.evidence)),
            readings=tuple(draft.readings),
            confidence=GUESSED if draft.guessed else 1.0,
        )


def _is_predicate_of_it(frame: Frame) -> bool:
    """Whether an event noun says what was told before: "It was the deadliest strike on Aldoria in years"."""
    outer = frame.governor
    if frame.verb is not None or outer is None or outer.lemma != "be":
        return False
    return any(a.chunk.lemma in ("it", "this", "that") for a in outer.subject)


def _counted(toll: Toll) -> bool:
    """Whether it is told how many came to harm, or who."""
    return toll.at_least is not None or toll.at_most is not None or bool(toll.named)


def _armed(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether a weapon or a force is told of in the sentence: what tells an attack from a move in a game."""
    sentence = scene.document.sentences[draft.sentence]
    named = (a for m in scene.mentions_in(sentence.first, sentence.last) for a in m.actors)
    return draft.means is not None or any(a.kind is ActorKind.FORCE for a in named)


def _is_driven_off(toll: Toll, frame: Frame, scene: Scene) -> bool:
    """Whether those "driven out" are a force, which loses ground but no home."""
    displaced = toll.kind is CasualtyKind.DISPLACED and not toll.civilian
    return displaced and any(is_armed(a, scene) for a in frame.objects)


def _is_land(toll: Toll, scene: Scene) -> bool:
    """Whether what was "captured" is a place: "seized a garrison"."""
    words, last = incident_words(), scene.document.tokens.keys[toll.last - 1]
    return toll.kind is CasualtyKind.CAPTURED and (last in words.grounds or last in words.settled)


def _is_another(keys: tuple[str, ...]) -> bool:
    """Whether a sentence tells of another incident than those before it: "In a separate attack", "Elsewhere"."""
    if keys[:1] in (("in",), ("at",)) and "another" in keys[1:3]:
        return True
    opening = keys[:4]
    return "elsewhere" in opening or "separately" in opening or "separate" in opening
