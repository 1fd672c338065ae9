"""Triggers: what a word means here, and whether it tells of a meeting at all."""

from caucasus_news.mentions.mention import Form
from caucasus_news.model import ActorKind
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import details, roles, table
from caucasus_news.parsers.meetings.arranged import is_no_such, is_supposed
from caucasus_news.parsers.meetings.company import beside, company_sense, only_adds, waited_for
from caucasus_news.parsers.meetings.dealings import (
    between_polities,
    brings_to_town,
    brings_together,
    gives_speech,
    honoured,
    is_briefing,
    is_domestic,
    is_joint,
    is_of_forces,
    is_phase,
    is_round_of,
    is_rumoured,
    is_talk_about,
    meets_delegates,
    never_till_then,
    officials_discuss,
    only_seen,
    rings_up,
    rung,
    shares_meal,
    tells_face_to_face,
)
from caucasus_news.parsers.meetings.delegations import delegates, guests_led, listed
from caucasus_news.parsers.meetings.elliptic import MEETING, Elliptic, said_where
from caucasus_news.parsers.meetings.encounters import is_encounter, lasts_hours, settles
from caucasus_news.parsers.meetings.guests import has_each
from caucasus_news.parsers.meetings.inviting import bids_come, is_asked_to_come
from caucasus_news.parsers.meetings.partners import partner_sense
from caucasus_news.parsers.meetings.turns import turn_sense, whose_turn
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import TO, Scene, mentions_of, places_of, unique
from caucasus_news.parsers.setting import motion_verbs, moving_verbs

#: Senses that stand for no meeting of their own: other triggers of the sentence do.
ACCOMPANYING = frozenset({"travel", "visit", "none", "contacts", "reception"})
#: What stands for a meeting told before: "It lasted two hours".
IT = frozenset({"it", "this"})
#: The same of talks, where the verb can be said of nobody: "Ostia cancelled them".
THEM = frozenset({"they", "them"})
_WITH_OCCASION = frozenset({"receive", "meet", "host", "gather", "convene", "welcome", "bring"})
_AT_OCCASION = frozenset({"meet", "see", "talk"})
#: Senses that tell of a meeting only where the people who meet are named: "met demands", "received weapons".
_NEEDS_PEOPLE = frozenset({"phone", "receive", "welcome", "see", "host", "discuss", "brief", "call", "bring"})
#: Senses that leave it to the clause whether people met.
_OF_PEOPLE = frozenset({"see", "receive"})
_UNTOLD = frozenset({None, "it", "none"})
_OF_SEVERAL = frozenset({"meet", "talk"})
_SEEING = frozenset({"meet", "talk", "sit"})
_MATCHES = frozenset({"meet", "face", "encounter", "see", "gather", "assemble", "join", "rejoin"})
_GATHERING = frozenset({"gather", "convene"})
_UP_TO = ("up to", "over to", "out to", "down to", "round to")
#: Behind "spoke", what it was that people said, or to whom they did, each for himself.
_ADDRESSED = ("of", "against", "before", "out", "up", "to", "in favour of", "in favor of", "in support of")
_RECIPROCAL = ("each other", "one another")
#: What is accepted that is nobody: "accepted an invitation from Aldor".
_OFFERED = frozenset({"invitation", "offer", "proposal"})
#: What a guest of a body's summit does: nobody receives him.
_ATTENDING = frozenset({"attend", "participate", "participate in", "take part", "take part in"})


class MeetingTriggers(Elliptic):
    """The words of meetings, and when they mean one."""

    def sense(self, frame: Frame) -> str | None:
        """The sense of the trigger; "series" for a noun left out ("the first, in Kazan, …")."""
        found = super().sense(frame)
        if frame.verb is None:
            if found == "call" and any(
                link.lemma in ("pay", "make") and role == "object" for link, role in frame.links
            ):
                return "meeting" if any(True for _ in frame.after("on")) else found  # "paid a call on Aldor"
            if found == "visit" and table.people(frame.after("to", "with")):
                return "meeting"  # "paid a visit to Aldor"
            return "series" if found is None and frame.lemma in self.elliptic else found
        if found == "join":
            same = frame.role != "where" and any(m.form is Form.PRONOUN for m in mentions_of(frame.objects))
            same = same or only_adds(frame)
            return "attend" if same else "see"  # but "are expected in Ostia, where they will be joined by Aldor"
        if found in ("travel", "visit") and frame.role == "infinitive" and frame.governor is not None:
            if frame.governor.lemma == "invite" or is_asked_to_come(frame):
                return "invited"  # "his invitation to Aldor and Berrin to come to Ostia", "asked them to come"
        found = self.sense_by_object(frame) or found
        if found is None and rings_up(frame):
            return "phone"  # "reached Aldor by telephone"
        untold = (
            found in _UNTOLD
            or (found == "joint" and (frame.after("before", "to") or self.settles_jointly(frame)))
            or (found in _OF_PEOPLE and not table.parties(frame.objects))
        )  # "accepted the plan"
        return "open" if untold and is_encounter(frame) else found

    def settles_jointly(self, frame: Frame) -> bool:
        """Whether two sides, by their own names, sign or agree something in a town of neither."""
        if self.verbs.get(frame.lemma) != "joint":
            return False
        return all(a.chunk.mention is not None for a in frame.subject) and settles(frame)

    def sense_by_object(self, frame: Frame) -> str | None:
        """The sense that a common verb has by what goes with it; None where it has none of its own."""
        said = {a.chunk.lemma for a in frame.objects}
        if frame.lemma == "be" and details.adverbs_of(frame) & meeting_words().phone:
            return "phone"  # "has been on the phone with both leaders"
        if bids_come(frame):
            return "invite"
        if frame.lemma == "accept" and any(a.chunk.lemma in _OFFERED for a in frame.objects):
            return "none"  # what it is to is read for itself
        if frame.lemma == "play host":
            return "be host"
        if frame.lemma == "call" and {"together", "there"} & set(frame.adverbs):
            return "host"
        if frame.lemma == "be" and (partner := partner_sense(frame)):
            return partner
        phrases = [row for lemma, row in frame.prepositions if lemma == "as"]
        guests = bool(phrases) and frame.lemma not in _ATTENDING
        guests = guests and any(a.chunk.lemma in ("guest", "guests") for row in phrases for a in row)
        if frame.lemma in ("have", "get"):
            phone = details.adverbs_of(frame) & meeting_words().phone
            if phone and table.people(table.direct(frame.objects)):
                return "phone"  # "had Aldor on the line"
            up = "over" in frame.adverbs or bool(frame.after(*_UP_TO))  # "had them up to the villa"
            over = up and bool(table.people(table.direct(frame.objects)))
            alone = frame.lemma == "have" and table.people(frame.objects) and any(True for _ in places_of(frame))
            if guests or over or alone or any(a.chunk.lemma in meeting_words().meals for a in frame.after("to", "for")):
                return "host"  # "had the pair as his guests", "will have Aldor to lunch", "had them over for dinner"
        if guests and table.people(frame.subject) and self.verbs.get(frame.lemma) not in _SEEING:
            return "be guest"  # "lands in Ostia as the guest of Aldor"; but "met Berrin as the guests of Aldor"
        if frame.lemma == "be" and said_where(frame) is not None:
            return "placed"
        if frame.lemma == "be" and table.people(frame.after("with")) and any(True for _ in places_of(frame)):
            return "meet"  # "were in Ostia with Aldor and Berrin"
        if frame.verb is not None and frame.verb.passive and said & IT:
            if frame.lemma in meeting_words().mediating | meeting_words().hosting:
                return "it"  # "It was chaired by the Swiss"
        if frame.lemma == "seat" and frame.verb is not None and frame.verb.passive and table.people(frame.subject):
            return "host"  # "were seated together by Aldor"
        if frame.lemma == "sit down" and table.people(table.direct(frame.objects)):
            return "host"  # "sat the two down at one table"
        if frame.adverbs and meeting_words().phone & {*frame.adverbs}:
            if table.people(frame.after("with", "to") if frame.lemma == "spend" else frame.after("with")):
                return "phone"  # "on the phone with Aldor, complained about"
        if frame.lemma == "shuttle" and len(table.people(frame.after("between"))) > 1:
            return "meet"  # "shuttled between Aldor and Berrin in Ostia"
        return turn_sense(frame) or company_sense(frame)

    def accompanies(self, frame: Frame) -> bool:
        """Whether an event noun only says what for: "received the ministers for talks" is read at "received"."""
        governor = frame.governor
        if frame.verb is not None:  # "the Ostia summit brought Aldor and Berrin together"
            if governor is not None and frame.role == "infinitive" and governor.lemma in meeting_words().seeing:
                events = [a.chunk.lemma for a in governor.subject]
                return any(self.nouns.get(e) == "meeting" for e in events)  # "the summit, which saw them sign"
            events = [a.chunk.lemma for a in frame.subject if a.chunk.event and frame.role == ""]
            return frame.lemma in meeting_words().bringing and any(self.nouns.get(e) == "meeting" for e in events)
        if frame.hung is not None and frame.hung[0].verb is None and frame.hung[1] == "of":
            return self.sense(frame.hung[0]) is not None  # "a round of the discussions"
        if frame.hung is not None and frame.hung[1] in meeting_words().sidelines:
            holder = frame.hung[0]  # "talks on the sidelines of the summit", "talks planned on the sidelines of it"
            held = [self.nouns.get(a.chunk.lemma) for a in (*holder.objects, *holder.subject) if a.chunk.event]
            return any(sense not in (None, *ACCOMPANYING) for sense in (self.sense(holder), *held))
        if governor is None or governor.verb is None or frame.role not in ("for", "at", "during"):
            return False
        outer = self.sense_by_object(governor) or self.verbs.get(governor.lemma)
        if outer in _AT_OCCASION and details.is_gathering_of_body(frame.chunk, meeting_words()):
            return True  # "shook hands at the community's first gathering"
        return outer in _WITH_OCCASION and bool(table.people(governor.objects))

    def tells(self, frame: Frame, sense: str, scene: Scene) -> bool:
        """Whether the trigger, in this frame, can mean a meeting at all."""
        if is_supposed(frame, scene) or (sense == "series" and not self.stands_for_meeting(frame, scene)):
            return False
        if frame.role == "where" and frame.governor is not None and frame.governor.verb is not None:
            if frame.governor.verb.negated and frame.governor.lemma in motion_verbs():
                return False
        if frame.verb is not None and not frame.times and never_till_then(frame, scene):
            return False  # "Not since May have they met"
        if frame.verb is None:
            if self.kept_apart(frame, scene):
                return False
            about = (
                frame.chunk.determiner == "no"
                or is_domestic(frame, scene)
                or (sense == "talks" and is_talk_about(frame))
            )
            about = about or is_no_such(frame) or is_rumoured(frame, scene) or is_phase(frame, scene)
            about = about or (sense == "round" and is_round_of(frame, self.fights))
            return not about and (sense != "dinner" or shares_meal(frame))
        if sense in ("it", "attend"):
            pronoun = any(m.form is Form.PRONOUN for m in mentions_of(frame.objects))
            if frame.lemma in moving_verbs() and not (frame.verb.passive and self.goes_on_about_meeting(frame, scene)):
                return False  # "it moved its embassy", "the drill did not take place; it was put off"
            said = IT | THEM if frame.lemma in meeting_words().only_events else IT
            said = (
                said | meeting_words().arrangements if frame.lemma in moving_verbs() else said
            )  # "the date was moved"
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

    def kept_apart(self, frame: Frame, scene: Scene) -> bool:
        """Whether those who attend an event are told not to have met there: "attended the summit but did not meet"."""
        if not any(link.lemma in _ATTENDING for link, _ in frame.links):
            return False
        behind = (f for f in scene.frames[frame.sentence] if f.chunk.first > frame.chunk.first and f.lemma in _SEEING)
        return any(f.verb is not None and f.verb.negated and f.verb.tense is Tense.PAST for f in behind)

    def goes_on_about_meeting(self, frame: Frame, scene: Scene) -> bool:
        """Whether nothing but meetings are told of before a trigger in its sentence."""
        before = [f for f in scene.frames[frame.sentence] if f.chunk.first < frame.chunk.first]
        return not before or any(super(MeetingTriggers, self).sense(f) for f in before)

    def tells_by_people(self, frame: Frame, sense: str, scene: Scene) -> bool:
        """Whether those around the verb make it tell of a meeting."""
        phrases = [a for lemma, args in frame.prepositions if lemma not in ("by", "of") for a in args]
        phrases += [*rung(frame), *honoured(frame), *listed(frame)]
        phrases += waited_for(frame) if frame.lemma == "wait" else []
        around = table.people([*table.direct(frame.objects), *phrases])
        distant = bool(details.adverbs_of(frame) & (meeting_words().phone | meeting_words().video))
        if sense in MEETING and has_each(frame):
            return bool(table.people(frame.subject))
        if sense == "bring" and not brings_together(frame, scene):
            return brings_to_town(frame)
        if sense == "joint":
            return is_joint(frame, scene)
        if sense == "discuss":
            joint = frame.role == "" and (is_joint(frame, scene) or officials_discuss(frame))
            return joint or self.discusses(frame, distant)
        if sense == "call" and not distant:
            return self.rings(frame, scene)
        if frame.lemma == "negotiate" and not (around or frame.times or any(True for _ in places_of(frame))):
            return not frame.objects  # "agreed to negotiate a treaty" sets no meeting
        if sense == "tell":
            return bool(around) and (distant or tells_face_to_face(frame))
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
        led = guests_led(frame, scene)
        several = self.plural_subject(frame) or bool(led or delegates(frame, scene))
        if details.read_format(frame, scene, told_before=False):
            return True  # "the mechanism met in Ostia"
        if frame.lemma == "speak" and not around and any(True for _ in frame.after(*_ADDRESSED)):
            return False  # "spoke of progress", "spoke before reporters"
        if sense in _OF_SEVERAL:
            return bool(around) or several or between_polities(frame) or meets_delegates(frame, scene)
        sides = len({a.country or a.id for a in table.parties(frame.objects)})
        if sense in _GATHERING:
            return bool(around) or sides > 1 or (several and not frame.objects)
        if sense in ("host", "bring") and sides > 1:
            return True  # "hosted delegations of both"
        if sense == "receive" and sides > 1 and any(map(table.are_delegates, frame.objects)):
            return True  # "delegations of both were received by Ostia"
        if sense in ("receive", "welcome", "host") and table.people(frame.subject) and led:
            return True  # "received a delegation led by Aldor"
        if sense == "receive" and table.people(frame.subject) and table.parties(table.direct(frame.objects)):
            return True  # "the co-chairs were received by Aldor"
        if sense == "phone" and (between_polities(frame) or table.parties(rung(frame)) or (distant and several)):
            return True
        return bool(around) or sense not in _NEEDS_PEOPLE

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
        spoken_to = table.people([*table.direct(frame.objects), *roles.met_with(frame, meeting_words())])
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
        return len(unique([*table.parties(frame.subject), *roles.offerers(frame)])) > 1
