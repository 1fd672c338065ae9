"""What a word means in its frame: the sense that a common verb or noun has by what goes with it."""

from caucasus_news.mentions.mention import Form
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings import details, table
from caucasus_news.parsers.meetings.company import company_sense, company_verbs, only_adds
from caucasus_news.parsers.meetings.credentials import CREDENTIALS, HANDING, are_presented
from caucasus_news.parsers.meetings.dealings import rings_up, talks_between
from caucasus_news.parsers.meetings.elliptic import SAYING_WHERE, Elliptic, said_where
from caucasus_news.parsers.meetings.encounters import is_encounter, settles
from caucasus_news.parsers.meetings.gatherings import is_gathering_of_body
from caucasus_news.parsers.meetings.inviting import BIDDING, bids_come, is_asked_to_come
from caucasus_news.parsers.meetings.named_rounds import named_round
from caucasus_news.parsers.meetings.partners import partner_sense
from caucasus_news.parsers.meetings.turns import turn_sense, turning_verbs
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import mentions_of, places_of

#: Senses that stand for no meeting of their own: other triggers of the sentence do.
ACCOMPANYING = frozenset({"travel", "visit", "none", "contacts", "reception"})
#: What stands for a meeting told before: "It lasted two hours".
IT = frozenset({"it", "this"})
_WITH_OCCASION = frozenset({"receive", "meet", "host", "gather", "convene", "welcome", "bring"})
_AT_OCCASION = frozenset({"meet", "see", "talk"})
#: Senses that leave it to the clause whether people met.
_OF_PEOPLE = frozenset({"see", "receive"})
_UNTOLD = frozenset({None, "it", "none"})
#: Verbs whose sense some words beside them settle.
_BY_LEMMA = frozenset({"accept", "be", "play host"}) | BIDDING
_HERE = frozenset({"together", "there"})
_UP_TO = ("up to", "over to", "out to", "down to", "round to")
#: What is accepted that is nobody: "accepted an invitation from Aldor".
_OFFERED = frozenset({"invitation", "offer", "proposal"})
#: Senses of verbs by which people see one another.
SEEING = frozenset({"meet", "talk", "sit"})
#: What a guest of a body's summit does: nobody receives him.
ATTENDING = frozenset({"attend", "participate", "participate in", "take part", "take part in"})


class MeetingSenses(Elliptic):
    """The words of meetings, and what they mean by what goes with them."""

    def sense(self, frame: Frame) -> str | None:
        """The sense of the trigger; "series" for a noun left out ("the first, in Kazan, …")."""
        found = super().sense(frame)
        if frame.verb is None:
            if found == "call" and any(
                link.lemma in ("pay", "make") and role == "object" for link, role in frame.links
            ):
                return "meeting" if frame.after("on") else found  # "paid a call on Aldor"
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
        if found is None and frame.adverbs and rings_up(frame):
            return "phone"  # "reached Aldor by telephone"
        untold = (
            found in _UNTOLD
            or (found == "joint" and (frame.after("before", "to") or self.settles_jointly(frame)))
            or (found in _OF_PEOPLE and not table.parties(frame.objects))
        )  # "accepted the plan"
        return "open" if untold and (frame.subject or frame.prepositions) and is_encounter(frame) else found

    def settles_jointly(self, frame: Frame) -> bool:
        """Whether two sides, by their own names, sign or agree something in a town of neither."""
        if self.verbs.get(frame.lemma) != "joint":
            return False
        return all(a.chunk.mention is not None for a in frame.subject) and settles(frame)

    def sense_by_object(self, frame: Frame) -> str | None:
        """The sense that a common verb has by what goes with it; None where it has none of its own."""
        lemma = frame.lemma
        if lemma in _BY_LEMMA and (found := _of_lemma(frame)):
            return found
        guests = between = across = False
        for link, row in frame.prepositions:
            between, across = between or link == "between", across or link == "across"
            if link == "as" and lemma not in ATTENDING:
                guests = guests or any(a.chunk.lemma in ("guest", "guests") for a in row)
        if lemma in ("have", "get") and (had := _of_having(frame, as_guests=guests)):
            return had
        if guests and table.people(frame.subject) and self.verbs.get(lemma) not in SEEING:
            return "be guest"  # "lands in Ostia as the guest of Aldor"; but "met Berrin as the guests of Aldor"
        if lemma in HANDING and are_presented(frame):
            return CREDENTIALS
        if (between and talks_between(frame)) or (frame.times and named_round(frame) is not None):
            return "meet"
        if lemma in SAYING_WHERE and said_where(frame) is not None:
            return "placed"
        if lemma == "be" and table.people(frame.after("with")) and _is_somewhere(frame):
            return "meet"  # "were in Ostia with Aldor and Berrin"
        if frame.verb is not None and frame.verb.passive and (found := _of_passive(frame)):
            return found
        if lemma == "sit down" and table.people(table.direct(frame.objects)):
            return "host"  # "sat the two down at one table"
        if frame.adverbs and not meeting_words().phone.isdisjoint(frame.adverbs):
            if table.people(frame.after("with", "to") if lemma == "spend" else frame.after("with")):
                return "phone"  # "on the phone with Aldor, complained about"
        if lemma == "shuttle" and len(table.people(frame.after("between"))) > 1:
            return "meet"  # "shuttled between Aldor and Berrin in Ostia"
        turns = lemma in turning_verbs()
        for argument in frame.objects:
            turns = turns or argument.chunk.lemma == "turn"
        if turns and (turn := turn_sense(frame)):
            return turn
        if across or lemma in company_verbs() or "together" in frame.adverbs:
            return company_sense(frame)
        return None

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
        if outer in _AT_OCCASION and is_gathering_of_body(frame.chunk, meeting_words()):
            return True  # "shook hands at the community's first gathering"
        return outer in _WITH_OCCASION and bool(table.people(governor.objects))


def _of_lemma(frame: Frame) -> str | None:
    """The sense of one of the few verbs that have one of their own with some words, before anything else is asked."""
    lemma = frame.lemma
    if lemma == "be":
        if not meeting_words().phone.isdisjoint(details.adverbs_of(frame)):
            return "phone"  # "has been on the phone with both leaders"
        return partner_sense(frame)
    if lemma == "play host":
        return "be host"
    if lemma == "accept":  # what an invitation is to is read for itself
        return "none" if any(a.chunk.lemma in _OFFERED for a in frame.objects) else None
    if bids_come(frame):
        return "invite"
    return "host" if lemma == "call" and not _HERE.isdisjoint(frame.adverbs) else None


def _of_passive(frame: Frame) -> str | None:
    """ "It was chaired by the Swiss", "were seated together by Aldor"."""
    if frame.lemma in meeting_words().mediating or frame.lemma in meeting_words().hosting:
        if any(a.chunk.lemma in IT for a in frame.objects):
            return "it"
    return "host" if frame.lemma == "seat" and table.people(frame.subject) else None


def _of_having(frame: Frame, *, as_guests: bool) -> str | None:
    """The sense of "have" and "get" with people: "had Aldor on the line", "will have Aldor to lunch"."""
    phone = details.adverbs_of(frame) & meeting_words().phone
    if phone and table.people(table.direct(frame.objects)):
        return "phone"  # "had Aldor on the line"
    up = "over" in frame.adverbs or bool(frame.after(*_UP_TO))  # "had them up to the villa"
    over = up and bool(table.people(table.direct(frame.objects)))
    alone = frame.lemma == "have" and table.people(frame.objects) and any(True for _ in places_of(frame))
    fed = any(a.chunk.lemma in meeting_words().meals for a in frame.after("to", "for"))
    return "host" if as_guests or over or alone or fed else None  # "had the pair as his guests", "had them over"


def _is_somewhere(frame: Frame) -> bool:
    """Whether a clause tells a place, or a house: "was in Ostia with Aldor", "was with Aldor at the residence"."""
    words = meeting_words()
    houses = (a.chunk.lemma.rpartition(" ")[2] in words.homes for a in frame.after("at", "in"))
    return any(True for _ in places_of(frame)) or any(houses)
