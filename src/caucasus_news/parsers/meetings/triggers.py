"""Whether a trigger, in its frame, tells of a meeting at all: by its verb, and by the people around it."""

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import details, table, verb_roles
from caucasus_news.parsers.meetings.arranged import is_no_such, is_supposed
from caucasus_news.parsers.meetings.company import beside, only_adds, waited_for
from caucasus_news.parsers.meetings.dealings import (
    between_delegates,
    between_polities,
    brings_to_town,
    brings_together,
    honoured,
    is_briefing,
    is_joint,
    meets_delegates,
    officials_discuss,
    rung,
    shares_meal,
    tells_face_to_face,
)
from caucasus_news.parsers.meetings.delegations import delegates, guests_led, listed
from caucasus_news.parsers.meetings.elliptic import MEETING
from caucasus_news.parsers.meetings.encounters import lasts_hours
from caucasus_news.parsers.meetings.guests import has_each
from caucasus_news.parsers.meetings.named_rounds import named_round
from caucasus_news.parsers.meetings.no_meeting import (
    gives_speech,
    is_domestic,
    is_of_forces,
    is_only_named,
    is_round_of,
    is_talk_about,
    never_till_then,
    only_seen,
)
from caucasus_news.parsers.meetings.reference import was_the_last
from caucasus_news.parsers.meetings.senses import ACCOMPANYING, ATTENDING, IT, SEEING, MeetingSenses
from caucasus_news.parsers.meetings.turns import whose_turn
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import TO, Scene, mentions_of, places_of, unique
from caucasus_news.parsers.setting import control_verbs

#: The same of talks, where the verb can be said of nobody: "Ostia cancelled them".
_THEM = frozenset({"they", "them"})
#: Senses that tell of a meeting only where the people who meet are named: "met demands", "received weapons".
_NEEDS_PEOPLE = frozenset({"phone", "receive", "welcome", "see", "host", "discuss", "brief", "call", "bring"})
_OF_SEVERAL = frozenset({"meet", "talk"})
_MATCHES = frozenset({"meet", "face", "encounter", "see", "gather", "assemble", "join", "rejoin"})
_GATHERING = frozenset({"gather", "convene"})
#: Behind "spoke", what it was that people said, or to whom they did, each for himself.
_ADDRESSED = ("of", "against", "before", "out", "up", "to", "in favour of", "in favor of", "in support of")
_RECIPROCAL = ("each other", "one another")


class MeetingTriggers(MeetingSenses):
    """The words of meetings, and when they mean one."""

    def tells(self, frame: Frame, sense: str, scene: Scene) -> bool:
        """Whether the trigger, in this frame, can mean a meeting at all."""
        return self._may_tell(frame, sense, scene) and not is_supposed(frame, scene)

    def _may_tell(self, frame: Frame, sense: str, scene: Scene) -> bool:
        """Whether the trigger means a meeting, if it is more than supposed."""
        if sense == "series" and not self.stands_for_meeting(frame, scene):
            return False
        if frame.role == "where" and frame.governor is not None and frame.governor.verb is not None:
            if frame.governor.verb.negated and frame.governor.lemma in control_verbs("motion"):
                return False
        if frame.verb is not None and not frame.times and never_till_then(frame, scene):
            return False  # "Not since May have they met"
        if frame.verb is None:
            return self._noun_tells(frame, sense, scene)
        if sense in ("it", "attend"):
            pronoun = any(m.form is Form.PRONOUN for m in mentions_of(frame.objects))
            moves = frame.lemma in control_verbs("moving")
            if moves and not (frame.verb.passive and self.goes_on_about_meeting(frame, scene)):
                return False  # "it moved its embassy", "the drill did not take place; it was put off"
            said = IT | _THEM if frame.lemma in meeting_words().only_events else IT
            said = said | meeting_words().arrangements if moves else said  # "the date was moved"
            return (sense == "attend" and (pronoun or only_adds(frame))) or any(
                a.chunk.lemma in said for a in (*frame.subject, *frame.objects)
            )
        if sense in ("guest", "lead", "there"):
            return bool(whose_turn(frame))
        if sense == "placed":
            return self.speaks_of_meetings(frame, scene)
        if sense in ("invited", "invite"):
            return self.is_invitation(frame, sense)
        if sense == "host" and any(self.nouns.get(a.chunk.lemma, "none") not in ACCOMPANYING for a in frame.objects):
            return False  # "hosted talks" is read at "talks"
        if sense == "sit":
            return self.sits(frame, scene)
        if sense == "see" and only_seen(frame):
            return False
        if sense == "open":
            return not details.is_match(frame)
        if (frame.verb.negated and frame.verb.modal != "future") or details.is_match(frame):
            return False
        return self.tells_by_people(frame, sense, scene)

    def _noun_tells(self, frame: Frame, sense: str, scene: Scene) -> bool:
        """Whether a noun means a meeting that people hold, not one that is spoken of, denied or only looks like one."""
        if self.kept_apart(frame, scene):
            return False
        about = (
            frame.chunk.determiner == "no" or is_domestic(frame, scene) or (sense == "talks" and is_talk_about(frame))
        )
        about = about or is_no_such(frame) or is_only_named(frame, scene)
        about = about or (sense == "round" and is_round_of(frame, self.fights))
        return not about and (sense != "dinner" or shares_meal(frame) or was_the_last(frame))

    def kept_apart(self, frame: Frame, scene: Scene) -> bool:
        """Whether those who attend an event are told not to have met there: "attended the summit but did not meet"."""
        if not any(link.lemma in ATTENDING for link, _ in frame.links):
            return False
        behind = (f for f in scene.frames[frame.sentence] if f.chunk.first > frame.chunk.first and f.lemma in SEEING)
        return any(f.verb is not None and f.verb.negated and f.verb.tense is Tense.PAST for f in behind)

    def goes_on_about_meeting(self, frame: Frame, scene: Scene) -> bool:
        """Whether nothing but meetings are told of before a trigger in its sentence."""
        before = [f for f in scene.frames[frame.sentence] if f.chunk.first < frame.chunk.first]
        return not before or any(super(MeetingSenses, self).sense(f) for f in before)

    def tells_by_people(self, frame: Frame, sense: str, scene: Scene) -> bool:
        """Whether those around the verb make it tell of a meeting."""
        if sense == "joint":
            return is_joint(frame, scene)
        phrases = [a for lemma, args in frame.prepositions if lemma not in ("by", "of") for a in args]
        phrases += [*rung(frame), *honoured(frame), *listed(frame)]
        phrases += waited_for(frame) if frame.lemma == "wait" else []
        around = table.people([*table.direct(frame.objects), *phrases])
        distant = bool(details.adverbs_of(frame) & (meeting_words().phone | meeting_words().video))
        if sense in MEETING and has_each(frame):
            return bool(table.people(frame.subject))
        if sense == "bring" and not brings_together(frame, scene):
            return brings_to_town(frame)
        if sense == "discuss":
            joint = frame.role == "" and (is_joint(frame, scene) or officials_discuss(frame))
            return joint or self.discusses(frame, distant)
        if sense == "call" and not distant:
            return self.rings(frame, scene)
        if frame.lemma == "negotiate" and not (around or frame.times or any(True for _ in places_of(frame))):
            return not frame.objects  # "agreed to negotiate a treaty" sets no meeting
        if sense == "tell":
            mutual = distant and any(self.is_reciprocal(a, scene) for a in frame.objects) and self.plural_subject(frame)
            return mutual or (bool(around) and (distant or tells_face_to_face(frame)))
        if sense == "chair":
            led = table.parties(frame.objects)
            alone = len({a.country or a.id for a in led}) < 2 and any(map(table.are_delegates, frame.objects))
            return not alone and any(a.kind is not ActorKind.ORGANIZATION for a in led)  # "a delegation chaired by X"
        if sense == "brief" and not is_briefing(frame, scene):
            return False
        if any(self.is_reciprocal(a, scene) for a in (*frame.objects, *phrases)):
            return self.plural_subject(frame) or len(table.people(table.direct(frame.objects))) > 1
        if (frame.lemma in _MATCHES and is_of_forces(frame)) or (frame.lemma == "speak" and gives_speech(frame)):
            return False
        return self._tells_by_sides(frame, sense, around, scene, distant=distant)

    def _tells_by_sides(self, frame: Frame, sense: str, around: list[Actor], scene: Scene, *, distant: bool) -> bool:
        """Whether those of several sides do with one another what the sense of a verb asks for."""
        if details.read_format(frame, scene, told_before=False):
            return True  # "the mechanism met in Ostia"
        if named_round(frame) is not None:
            return False  # "the conference opened on Monday"
        if frame.lemma == "speak" and not around and frame.after(*_ADDRESSED):
            return False  # "spoke of progress", "spoke before reporters"
        if sense in _OF_SEVERAL:
            if around or self._are_several(frame, scene) or between_polities(frame):
                return True
            return between_delegates(frame) or meets_delegates(frame, scene)
        sides = len({a.country or a.id for a in table.parties(frame.objects)})
        if sense in _GATHERING:
            return bool(around) or sides > 1 or (not frame.objects and self._are_several(frame, scene))
        if sides > 1 and sense in ("host", "bring"):
            return True  # "hosted delegations of both"
        if sides > 1 and sense == "receive" and any(map(table.are_delegates, frame.objects)):
            return True  # "delegations of both were received by Ostia"
        if around or sense not in _NEEDS_PEOPLE:
            return True
        if sense in ("receive", "welcome", "host") and table.people(frame.subject):
            if guests_led(frame, scene):
                return True  # "received a delegation led by Aldor"
            return sense == "receive" and bool(table.parties(table.direct(frame.objects)))  # "were received by Aldor"
        if sense != "phone":
            return False
        return (
            between_polities(frame) or bool(table.parties(rung(frame))) or (distant and self._are_several(frame, scene))
        )

    def _are_several(self, frame: Frame, scene: Scene) -> bool:
        """Whether a verb tells of several sides: its subject is, or those who lead the delegations are."""
        return self.plural_subject(frame) or bool(guests_led(frame, scene) or delegates(frame, scene))

    def is_invitation(self, frame: Frame, sense: str) -> bool:
        """Whether people are asked to come somewhere, and no meeting of the same sentence says what for."""
        if sense == "invited":
            return bool(table.people(frame.subject))
        told = any(self.sense(d) in ("meet", "talk") for d in frame.dependents)
        meal = any(a.chunk.lemma in meeting_words().meals for a in frame.after("to", "for"))
        placed = any(True for _ in places_of(frame, TO))
        placed = placed or ((meal or frame.lemma == "want") and any(True for _ in places_of(frame)))
        return bool(table.people(frame.objects)) and placed and not told

    def sits(self, frame: Frame, scene: Scene) -> bool:
        """Whether "sat" means at one table."""
        at_table = any(a.chunk.lemma == "table" for _, args in frame.prepositions for a in args)
        placed = any(True for _ in places_of(frame))
        if frame.verb is not None and frame.verb.passive:
            return at_table and len(table.parties(frame.objects)) > 1  # "were seated behind one table"
        if table.people(frame.after("between")) or any(self.is_reciprocal(a, scene) for a in beside(frame)):
            return bool(table.people(frame.subject)) or self.plural_subject(frame)
        settled = placed or lasts_hours(frame)
        return at_table or bool(table.people(frame.after("with"))) or (self.plural_subject(frame) and settled)

    def discusses(self, frame: Frame, distant: bool) -> bool:
        """Whether "discussed" tells of a meeting: with somebody, or by telephone; but not "met to discuss trade"."""
        if frame.role == "infinitive" and frame.governor is not None and self.sense(frame.governor):
            return False
        spoken_to = table.people([*table.direct(frame.objects), *verb_roles.met_with(frame, meeting_words())])
        return bool(spoken_to) or (distant and self.plural_subject(frame))

    def is_reciprocal(self, argument: Argument, scene: Scene) -> bool:
        """Whether a phrase is "each other", "one another" or "themselves"."""
        keys, chunk = scene.document.tokens.keys, argument.chunk
        if chunk.lemma == "themselves":
            return True
        return chunk.last < len(keys) and " ".join(keys[chunk.first : chunk.last + 1]).startswith(_RECIPROCAL)

    def rings(self, frame: Frame, scene: Scene) -> bool:
        """Whether "called" means by telephone: a person called a person, and no name is given ("called him a liar")."""
        guests = table.people(frame.objects)
        if not guests or not table.people(frame.subject) or len(guests) < len(frame.objects):
            return False
        tokens = scene.document.tokens
        behind = frame.objects[-1].chunk.last
        if behind >= len(tokens) or any(t.first == behind for t in frame.times):
            return True  # "called Aldor a day later"
        said = tokens.keys[behind]
        if said == "to":  # "called Aldor to urge restraint", not "to order"
            return any(d.role == "infinitive" and d.lemma not in meeting_words().summoning for d in frame.dependents)
        return said not in ("a", "an", "the", "together", "there", "back")

    def plural_subject(self, frame: Frame) -> bool:
        """Whether the subject is more than one party: "the two leaders met", "offered Aldor to meet", "we met"."""
        if any(m.form is Form.PRONOUN and m.plural and m.actors for m in mentions_of(frame.subject)):
            return True
        return len(unique([*table.parties(frame.subject), *verb_roles.offerers(frame)])) > 1
