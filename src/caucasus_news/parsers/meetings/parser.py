"""`MeetingParser`: frames in, meetings out."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.mention import Form
from caucasus_news.model import (
    Actor,
    ActorKind,
    Meeting,
    MeetingFormat,
    MeetingLevel,
    MeetingMode,
    MeetingStatus,
    Participant,
    Place,
    Role,
    When,
)
from caucasus_news.parsers.base import EventParser
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.meetings import details, roles
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.merge import merge_meetings
from caucasus_news.parsers.meetings.status import by_date, read_status
from caucasus_news.parsers.meetings.visits import add_visits, destination, visit_drafts
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import TO, Scene, mentions_of, places_of, unique
from caucasus_news.parsers.setting import (
    brought_back,
    context_place,
    context_when,
    dateline_place,
    day_of_publication,
    distinct_days,
    in_opening,
    read_place,
    read_when,
    stretched,
)
from caucasus_news.parsers.sides import main_conflict

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "their", "its", "his", "her", "same"})
#: Verbs that tell of a meeting only where the people who meet are named: "met demands", "received weapons".
_NEEDS_PEOPLE = frozenset(
    {
        "meet",
        "receive",
        "welcome",
        "see",
        "call",
        "phone",
        "talk",
        "bring",
        "gather",
        "convene",
        "host",
        "discuss",
        "brief",
    }
)
_FORMATS = {2: MeetingFormat.BILATERAL, 3: MeetingFormat.TRILATERAL, 4: MeetingFormat.QUADRILATERAL}
_LEADERS = frozenset({"president", "prime minister", "chancellor", "supreme leader"})
#: What stands for a meeting told before: "It lasted two hours".
_IT = frozenset({"it", "this"})
_SERIES = frozenset(
    {
        "previous",
        "next",
        "last",
        "earlier",
        "latest",
        "another",
        "such",
        "similar",
        "following",
        "subsequent",
        "preceding",
    }
)
_WITH_OCCASION = frozenset({"receive", "meet", "host", "gather", "convene", "welcome", "bring"})
#: Verbs of which a noun left out is the subject: "the first was in Ostia, the second followed in May".
_STANDING = frozenset({"be", "follow", "take place", "come"})
_LEADING = frozenset({"head", "lead", "chair"})
_RECIPROCAL = ("each other", "one another")
_LATELY = 3  # days before publication that the news of the dateline's place may have been
#: Senses that stand for no meeting of their own: other triggers of the sentence do.
_ACCOMPANYING = frozenset({"travel", "visit", "none", "contacts", "reception"})


class MeetingParser(EventParser[Meeting, MeetingDraft]):
    """Reads meetings, calls, summits and rounds of talks.

    Senses of its words: see ``data/words/meetings.json``; a subclass adds its own in `extra_verbs` and `extra_nouns`
    ("huddle": "meet").
    """

    vocabulary = "meetings"

    def __init__(self) -> None:
        super().__init__()
        saying = load_words("control")["saying"]
        self.elliptic = frozenset(load_words("function")["elliptic"])
        self.foreign = frozenset(
            {*(v for v, sense in self.verbs.items() if sense not in _ACCOMPANYING), *self.nouns, *saying}
        )

    def read(self, frame: Frame, scene: Scene) -> Iterable[MeetingDraft]:
        """The meeting that a frame tells of; several where people were met separately."""
        sense = self.sense(frame)
        if sense == "join":
            joined = [m for m in mentions_of(frame.objects) if m.form is Form.PRONOUN]
            sense = "attend" if joined else "see"
        if sense is None or sense in _ACCOMPANYING or not self.tells(frame, sense, scene):
            return
        if self.accompanies(frame):
            return
        if sense == "series" and not self.stands_for_meeting(frame, scene):
            return
        draft = MeetingDraft(scene.span(frame), [scene.sentence_span(frame)], sense=sense, sentence=frame.sentence)
        draft.first_sentence = frame.sentence
        draft.background = _is_background(frame)
        draft.alone = bool({*details.adverbs_of(frame), *frame.chunk.modifiers} & meeting_words().alone)
        words = meeting_words()
        if frame.verb is None:
            roles.read_noun_roles(draft, frame, words)
            for inner in scene.frames[frame.sentence]:
                if (
                    inner.verb is None
                    and inner.hung is not None
                    and inner.hung[0] is frame
                    and inner.hung[1] == "of"
                    and self.sense(inner)
                ):
                    roles.read_noun_roles(draft, inner, words)  # "the second round of talks hosted by Aldor"
            opener = frame.chunk.determiner or scene.document.tokens.keys[frame.chunk.first]
            draft.definite = opener in _DEFINITE and "new" not in frame.chunk.modifiers
            numbered = details.read_ordinal(frame, words) is not None
            draft.series = (
                "again" in frame.adverbs
                or numbered
                or bool(_SERIES & set(frame.chunk.modifiers))
                or sense in ("round", "session", "series")
            )
            if _said_of_it(frame):
                draft.sense, draft.definite = "it", True
        else:
            roles.read_verb_roles(draft, frame, sense, words)
            draft.definite = sense in ("it", "attend") or "again" not in frame.adverbs
        led = self.delegates(frame, scene)
        draft.participants = unique([*led, *draft.participants])
        if not draft.participants:
            draft.participants = self.same_people(frame)
            draft.preceding = bool(draft.participants) and _comes_before(frame)
        roles.settle(draft)
        draft.mode, draft.stated_mode = details.read_mode(frame, sense, words)
        draft.when = read_when(frame, scene, point=True)
        if draft.mode is MeetingMode.IN_PERSON:
            draft.place = read_place(frame, scene) or self.hosting_capital(frame)
            if sense in ("invite", "invited"):
                visited = (
                    m.place for m in mentions_of(frame.objects) if m.place is not None and frame.lemma == "visit"
                )
                draft.place = draft.place or next(places_of(frame, TO), None) or next(visited, None)
        draft.status, draft.stated_status = read_status(frame, scene, words, None)
        if draft.status is MeetingStatus.HELD and draft.when is not None:
            draft.when = brought_back(draft.when, scene.published)
        draft.status = by_date(draft.status, draft.when, scene)
        draft.ordinal = details.read_ordinal(frame, words)
        draft.duration_days = details.read_duration(frame, words)
        ends = [link.lemma for link, role in frame.links if role == "object"] + [frame.lemma]
        if draft.when is not None:
            draft.when = next(
                (w for e in ends if (w := stretched(draft.when, draft.duration_days, e)) is not draft.when), draft.when
            )
        draft.occasion = details.read_occasion(frame, scene, words)
        if draft.place is None and draft.mode is MeetingMode.IN_PERSON:
            draft.place = details.seat_of_occasion(frame, scene, words)
        if draft.when is None and draft.status is MeetingStatus.HELD and frame.verb is not None:
            draft.when = context_when(frame, scene, self.foreign)
        pointing = draft.definite and not draft.people  # "The meeting took place in Ostia": of the day told before
        newly = draft.status is MeetingStatus.HELD and draft.place_and_time_open and not pointing
        if draft.when is None and newly and in_opening(frame, scene):
            draft.when, draft.implied = day_of_publication(frame, scene), True
        if draft.place is None and draft.mode is MeetingMode.IN_PERSON and {"there", "here"} & set(frame.adverbs):
            draft.place = context_place(frame, scene)
        if sense == "receive" and not draft.hosts and draft.place is not None and draft.place.country in scene.polities:
            draft.hosts = [scene.polities[draft.place.country]]  # "was received in Baku"
        if draft.place is None and draft.mode is MeetingMode.IN_PERSON and draft.status is MeetingStatus.HELD:
            draft.place = destination(draft, frame, scene)
        drafts = list(self.separate(draft, frame))
        for one in drafts:
            yield from self.dated(one, frame) if len(drafts) == 1 else [one]

    def sense(self, frame: Frame) -> str | None:
        """The sense of the trigger; "series" for a noun left out ("the first, in Kazan, …")."""
        found = super().sense(frame)
        if frame.lemma == "be" and frame.verb is not None:
            if details.adverbs_of(frame) & meeting_words().phone:
                return "phone"  # "has been on the phone with both leaders"
            said = {a.chunk.lemma for a in frame.objects}
            return "be host" if said & {"host", "hosts"} else "be guest" if said & {"guest", "guests"} else None
        if (
            frame.lemma == "have"
            and frame.verb is not None
            and any(a.chunk.lemma in ("guest", "guests") for a in frame.after("as"))
        ):
            return "host"  # "had the pair as his guests"
        words = meeting_words()
        if frame.verb is not None and frame.verb.passive and frame.lemma in words.mediating | words.hosting:
            if any(a.chunk.lemma in _IT for a in frame.objects):
                return "it"  # "It was chaired by the Swiss"
        if found == "sit" and "down" in frame.adverbs and roles.people(roles.direct(frame.objects)):
            return "host"  # "sat the two down at one table"
        if found in ("travel", "visit") and frame.role == "infinitive" and frame.governor is not None:
            if frame.governor.lemma == "invite":
                return "invited"  # "his invitation to Aldor and Berrin to come to Ostia"
        return "series" if found is None and frame.verb is None and frame.lemma in self.elliptic else found

    def accompanies(self, frame: Frame) -> bool:
        """Whether an event noun only says what for: "received the ministers for talks" is read at "received"."""
        governor = frame.governor
        if frame.verb is None and frame.hung is not None and frame.hung[0].verb is None and frame.hung[1] == "of":
            return self.sense(frame.hung[0]) is not None  # "a round of the discussions"
        if (
            frame.verb is not None
            or governor is None
            or governor.verb is None
            or frame.role not in ("for", "at", "during")
        ):
            return False
        if details.is_gathering_of_body(frame.chunk, meeting_words()) and self.verbs.get(governor.lemma) in (
            "meet",
            "see",
            "talk",
        ):
            return True  # "shook hands at the community's first gathering"
        return self.verbs.get(governor.lemma) in _WITH_OCCASION and bool(roles.people(governor.objects))

    def stands_for_meeting(self, frame: Frame, scene: Scene) -> bool:
        """Whether the last event noun before a noun left out is a meeting, and a time or place goes with it."""
        told = (frame, *(link for link, _ in frame.links if link.lemma in _STANDING))
        if not any(f.times or any(True for _ in places_of(f)) for f in told):
            return False
        return any(
            f.chunk.first < frame.chunk.first and f.lemma not in self.elliptic and self.sense(f) is not None
            for number in (frame.sentence, frame.sentence - 1, frame.sentence - 2)
            if number >= 0
            for f in scene.frames[number]
        )

    def dated(self, draft: MeetingDraft, frame: Frame) -> Iterator[MeetingDraft]:
        """One draft per day where several are listed: "met on 14 May and 15 July"."""
        days = distinct_days(frame)
        if len(days) < 2 or draft.status is not MeetingStatus.HELD:
            yield draft
            return
        for day in days:
            yield evolve(draft, when=day, evidence=list(draft.evidence), readings=list(draft.readings))

    def tells(self, frame: Frame, sense: str, scene: Scene) -> bool:
        """Whether the trigger, in this frame, can mean a meeting at all."""
        if frame.verb is None:
            if frame.chunk.determiner == "no" or (sense == "talks" and self.is_talk_about(frame)):
                return False
            return sense != "dinner" or bool(roles.people(frame.after("with")))
        if sense == "attend" and any(m.form is Form.PRONOUN for m in mentions_of(frame.objects)):
            return True
        if sense == "invited":
            return bool(roles.people(frame.subject))
        if sense == "invite":
            return (
                bool(roles.people(frame.objects))
                and any(True for _ in places_of(frame, TO))
                and not any(self.sense(d) in ("meet", "talk") for d in frame.dependents)
            )
        if sense in ("it", "attend"):
            return any(a.chunk.lemma in _IT for a in (*frame.subject, *frame.objects))
        placed = any(True for _ in places_of(frame))
        if sense == "sit":
            at_table = any(a.chunk.lemma == "table" for _, args in frame.prepositions for a in args)
            return at_table or bool(roles.people(frame.after("with"))) or (self.plural_subject(frame) and placed)
        if frame.verb.negated and frame.verb.modal != "future":
            return False
        phrases = [a for lemma, args in frame.prepositions if lemma != "by" for a in args]
        around = [*roles.direct(frame.objects), *phrases]
        if (
            sense == "discuss"
            and frame.role == "infinitive"
            and frame.governor is not None
            and self.sense(frame.governor)
        ):
            return False  # "met to discuss trade"
        if sense == "bring" and not self.brings_together(frame):
            return False
        if sense == "chair" and not roles.parties(frame.objects):
            return False
        if sense == "joint":
            return self.is_joint(frame, scene)
        if sense == "discuss":
            around = [*around, *roles.met_with(frame, meeting_words())]
        if sense == "discuss" and details.adverbs_of(frame) & (meeting_words().phone | meeting_words().video):
            return self.plural_subject(frame) or bool(roles.people(around))
        if sense == "call" and not details.adverbs_of(frame) & meeting_words().phone:
            return self.rings(frame, scene)
        if sense == "tell":
            return bool(details.adverbs_of(frame) & meeting_words().phone) and bool(roles.people(around))
        if sense == "brief" and not roles.people(frame.subject):
            return False
        if any(self.is_reciprocal(a, scene) for a in (*frame.objects, *phrases)):
            return self.plural_subject(frame)
        if sense in ("meet", "talk", "phone") and self.between_polities(frame):
            return True
        if (
            sense in ("host", "bring", "gather", "convene")
            and len({a.country or a.id for a in roles.parties(frame.objects)}) > 1
        ):
            return True  # "hosted delegations of both"
        if sense in _NEEDS_PEOPLE:
            several = self.plural_subject(frame) or bool(self.delegates(frame, scene))
            return bool(roles.people(around)) or (
                several and (sense in ("meet", "talk") or (sense in ("gather", "convene") and not frame.objects))
            )
        return True

    def between_polities(self, frame: Frame) -> bool:
        """Whether governments sit down with one another: "Yerevan held talks with Baku"; a bare "met" may be a match."""
        guests, hosts = roles.parties([*frame.objects, *frame.after("with")]), roles.parties(frame.subject)
        official = any(True for _ in frame.after("with")) or frame.role == "infinitive" or frame.lemma != "meet"
        named = all(roles.parties([a]) for a in frame.objects)
        return official and named and bool(guests and hosts) and {a.id for a in guests} != {a.id for a in hosts}

    def is_joint(self, frame: Frame, scene: Scene) -> bool:
        """Whether persons of several polities do something together at a place: "signed the protocols in Zurich"."""
        rows = [frame.subject, frame.objects] if frame.verb is not None and frame.verb.passive else [frame.subject]
        sides = max(len({a.country or a.organization or a.id for a in roles.people(row)}) for row in rows)
        adverbs = details.adverbs_of(frame)
        if sides < 2:
            return False
        remote = bool(adverbs & (meeting_words().phone | meeting_words().video))
        return remote or "together" in adverbs or read_place(frame, scene) is not None

    def is_talk_about(self, frame: Frame) -> bool:
        """Whether "talks of" only tells what is spoken about: "talks of a union state"."""
        told = frame.prepositions[0][1] if frame.prepositions and frame.prepositions[0][0] == "of" else []
        kinds = {a.kind for a in roles.parties(told)}
        return bool(told) and not kinds & {ActorKind.PERSON, ActorKind.STATE, ActorKind.DE_FACTO_STATE}

    def brings_together(self, frame: Frame) -> bool:
        """Whether people are brought to one table; "closer together" are they brought in spirit."""
        closer = any(a.chunk.lemma == "closer" for a in frame.objects)
        return ("together" in frame.adverbs or "together" in frame.lemma) and not closer

    def is_reciprocal(self, argument: Argument, scene: Scene) -> bool:
        """Whether a phrase is "each other", "one another" or "themselves"."""
        keys, chunk = scene.document.tokens.keys, argument.chunk
        if chunk.lemma == "themselves":
            return True
        return chunk.last < len(keys) and " ".join(keys[chunk.first : chunk.last + 1]).startswith(_RECIPROCAL)

    def rings(self, frame: Frame, scene: Scene) -> bool:
        """Whether "called" means by telephone: a person called a person, and no name is given ("called him a liar")."""
        guests = roles.people(frame.objects)
        if not guests or not roles.people(frame.subject) or len(guests) < len(frame.objects):
            return False
        tokens = scene.document.tokens
        behind = frame.objects[-1].chunk.last
        return behind >= len(tokens) or tokens.keys[behind] not in ("a", "an", "the")

    def plural_subject(self, frame: Frame) -> bool:
        """Whether the subject is more than one party: "the two leaders met"."""
        return len(roles.parties(frame.subject)) > 1

    def hosting_capital(self, frame: Frame) -> Place | None:
        """The capital that hosts: "Washington hosted talks" is in Washington."""
        for link in (frame, *(link for link, _ in frame.links)):
            if self.verbs.get(link.lemma) in ("host", "receive"):
                for mention in mentions_of(link.subject):
                    if mention.form is Form.CAPITAL and mention.place is not None:
                        return mention.place
        return None

    def separate(self, draft: MeetingDraft, frame: Frame) -> Iterator[MeetingDraft]:
        """One draft per guest where each was met by himself, and per call."""
        adverbs = {*frame.adverbs, *(a for link, _ in frame.links for a in link.adverbs)}
        respective = self.respectively(draft, frame)
        if respective:
            yield from respective
            return
        days = self.day_of_each(frame)
        if days:
            for row, when in days:
                others = [a for a in draft.participants if a in self.visitors(frame)]
                yield evolve(
                    draft,
                    participants=[*others, *row],
                    when=when,
                    evidence=list(draft.evidence),
                    readings=list(draft.readings),
                )
            return
        links = ("with", "to") if draft.mode is not MeetingMode.IN_PERSON and frame.verb is None else ("with",)
        rows = [roles.parties(args) for lemma, args in frame.prepositions if lemma in links]
        if len([row for row in rows if row]) > 1:
            yield from self.one_by_one(draft, frame, [row for row in rows if row])
            return
        several = frame.chunk.determiner not in ("a", "an") and "separate" in frame.chunk.modifiers
        each = any(a.chunk.determiner == "each" or a.chunk.lemma == "each" for a in frame.objects)
        apart = bool(adverbs & meeting_words().separately) or several or each
        calls = frame.verb is not None or frame.chunk.determiner not in ("a", "an", "the")
        jointly = frame.verb is None and any(True for _ in frame.after("between", "of", "among"))
        one_call = draft.mode is MeetingMode.PHONE and calls and not jointly
        visitors = self.visitors(frame)
        guests = [a for a in draft.participants if a not in visitors]
        if not (apart or one_call) or len(guests) < 2 or len(visitors) > 1:
            yield draft
            return
        for guest in guests:
            yield evolve(
                draft,
                participants=[a for a in draft.participants if a is guest or a not in guests],
                evidence=list(draft.evidence),
                readings=list(draft.readings),
            )

    def respectively(self, draft: MeetingDraft, frame: Frame) -> list[MeetingDraft]:
        """ "will travel to Yerevan and Baku on Monday and Tuesday for talks with Pashinyan and Aliyev": each at home."""
        trip = frame.hung[0] if frame.hung is not None else frame
        places = list(places_of(trip, TO))
        guests = [a for a in draft.participants if a not in self.visitors(frame)]
        if len(places) < 2 or len(places) != len(guests) or [p.country for p in places] != [g.country for g in guests]:
            return []
        days = [t.when for t in trip.times]
        whens = days if len(days) == len(places) else [draft.when] * len(places)
        others = [a for a in draft.participants if a not in guests]
        return [
            evolve(
                draft,
                participants=[*others, guest],
                place=place,
                when=when,
                evidence=list(draft.evidence),
                readings=list(draft.readings),
            )
            for guest, place, when in zip(guests, places, whens, strict=True)
        ]

    def day_of_each(self, frame: Frame) -> list[tuple[list[Actor], When]]:
        """Each guest with the day behind his name: "met Aldor on Tuesday and Berrin on Thursday"."""
        rows = [frame.objects, *(args for lemma, args in frame.prepositions if lemma in ("with", "to"))]
        for row in rows:
            guests = [a for a in row if roles.people([a])]
            if len(guests) < 2:
                continue
            ends = [a.chunk.first for a in guests[1:]]
            between = [
                [t.when for t in frame.times if a.chunk.last <= t.first and (i >= len(ends) or t.last <= ends[i])]
                for i, a in enumerate(guests)
            ]
            if all(between):
                return [(roles.people([a]), whens[0]) for a, whens in zip(guests, between, strict=True)]
        return []

    def one_by_one(self, draft: MeetingDraft, frame: Frame, rows: list[list[Actor]]) -> Iterator[MeetingDraft]:
        """One draft for each "with": "held talks with the speaker and afterwards with the prime minister"."""
        guests = [a for row in rows for a in row]
        others = [a for a in draft.participants if a not in guests]
        days = distinct_days(frame)
        whens = days if len(days) == len(rows) else [draft.when] * len(rows)
        for row, when in zip(rows, whens, strict=True):
            yield evolve(
                draft,
                participants=[*others, *row],
                when=when,
                evidence=list(draft.evidence),
                readings=list(draft.readings),
            )

    def delegates(self, frame: Frame, scene: Scene) -> list[Actor]:
        """Who meets where "the commissions", "a delegation led by Aldor" do: those who lead them, or the two sides in
        conflict where they are not told apart.
        """
        told = (
            [*frame.subject, *frame.after("of", "between", "with")]
            if frame.verb is None
            else [*frame.subject, *frame.after("with")]
        )
        told += [a for link, role in frame.links if role == "object" for a in (*link.subject, *link.after("with"))]
        heads = self.heads(told, frame, scene)
        if heads:
            return heads
        delegates = meeting_words().delegates
        unnamed = any(
            a.chunk.lemma in delegates and a.chunk.lemma.endswith("s") and not any(m.actors for m in a.mentions)
            for a in told
        )
        return main_conflict(scene) if unnamed else []

    def heads(self, told: list[Argument], frame: Frame, scene: Scene) -> list[Actor]:
        """Those who lead the delegations among the arguments: "a delegation led by Aldor", "groups headed by X and Y"."""
        chunks = [a.chunk for a in told]
        return [
            a
            for other in scene.frames[frame.sentence]
            if other.lemma in _LEADING and any(x.chunk in chunks for x in other.objects)
            for a in roles.people(other.subject)
        ]

    def same_people(self, frame: Frame) -> list[Actor]:
        """Of talks that a meeting came after, the people who met: "met on Monday after talks in Ostia in May"."""
        holder = frame.hung[0] if frame.hung is not None and _comes_before(frame) else None
        if (
            holder is None
            or self.sense(holder) not in ("meet", "meeting", "talks")
            or not (frame.times or any(True for _ in places_of(frame)))
        ):
            return []
        if holder.verb is not None:
            return roles.parties([*holder.subject, *roles.direct(holder.objects), *holder.after("with")])
        return roles.parties(holder.after("between", "with", "of"))

    def visitors(self, frame: Frame) -> list[Actor]:
        """Who meets the others one by one: the subject."""
        if frame.verb is not None:
            return roles.parties(frame.subject)
        holders = [link.subject for link, role in frame.links if role == "object"]
        if not holders and frame.governor is not None:
            holders = [frame.governor.subject]
        return [a for arguments in holders for a in roles.parties(arguments)]

    def merge(self, drafts: list[MeetingDraft], scene: Scene) -> list[MeetingDraft]:
        """One draft per meeting."""
        visits = [v for frame in scene.all_frames() for v in visit_drafts(frame, scene)]
        return [self.at_dateline(draft, scene) for draft in add_visits(merge_meetings(drafts, scene), visits)]

    def at_dateline(self, draft: MeetingDraft, scene: Scene) -> MeetingDraft:
        """The draft at the place of the dateline, where it is the day's news without a place of its own."""
        day, published = draft.when.latest if draft.when else None, scene.published
        recent = day is not None and published is not None and 0 <= (published - day).days <= _LATELY
        if (
            draft.place is None
            and draft.mode is MeetingMode.IN_PERSON
            and draft.status is MeetingStatus.HELD
            and recent
        ):
            draft.place = dateline_place(scene)
            draft.note("place", "dateline")
        return draft

    def build(self, draft: MeetingDraft, scene: Scene) -> Meeting:
        """The meeting that a draft describes."""
        roles.settle(draft)
        people = [
            *(Participant(a, Role.PARTICIPANT) for a in draft.participants),
            *(Participant(a, Role.HOST) for a in draft.hosts),
            *(Participant(a, Role.MEDIATOR) for a in draft.mediators),
        ]
        return Meeting(
            when=draft.when,
            place=draft.place,
            evidence=tuple(draft.evidence),
            readings=tuple(draft.readings),
            confidence=0.9 if draft.when is not None and draft.place is not None else 0.7,
            participants=tuple(people),
            status=draft.status,
            mode=draft.mode,
            level=_level(draft),
            format=_format(draft),
            ordinal=draft.ordinal,
            duration_days=draft.duration_days,
            occasion=draft.occasion,
            topics=tuple(draft.topics),
        )


def _comes_before(frame: Frame) -> bool:
    """ "After talks in Ostia": told of what came before."""
    return frame.verb is None and frame.hung is not None and frame.hung[1] in ("after", "following")


def _said_of_it(frame: Frame) -> bool:
    """ "It was the third such meeting": told of the one before."""
    governor = frame.governor
    told = governor is not None and governor.lemma == "be" and frame.role == "object"
    return told and governor is not None and any(a.chunk.lemma in _IT for a in governor.subject)


def _is_background(frame: Frame) -> bool:
    """Whether the verbs set a meeting back behind the story: "had met", "last met", "has met before"."""
    verbs = [f.verb for f in (frame, *(link for link, _ in frame.links)) if f.verb is not None]
    return any(v.perfect for v in verbs) or bool({"last", "earlier", "previously", "already"} & set(frame.adverbs))


def _level(draft: MeetingDraft) -> MeetingLevel | None:
    offices = [a.office for a in draft.participants if a.kind is ActorKind.PERSON and a.office]
    if not offices:
        return None
    if all(o in _LEADERS for o in offices):
        return MeetingLevel.LEADERS
    if all(o.endswith("minister") or o in ("secretary of state", *_LEADERS) for o in offices):
        return MeetingLevel.MINISTERS
    return MeetingLevel.OFFICIALS


def _format(draft: MeetingDraft) -> MeetingFormat | None:
    sides = len({a.country or a.id for a in draft.people})
    if sides < 2 or (draft.status is MeetingStatus.PROPOSED and not draft.participants):
        return None
    return _FORMATS.get(sides, MeetingFormat.MULTILATERAL)
