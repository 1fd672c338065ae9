"""Who bids whom come: "called them to Ostia for Friday", "wants both back in Ostia", "asked Aldor to come"."""

from collections.abc import Iterable

from caucasus_news.model import Actor, MeetingStatus, When
from caucasus_news.parsers.chunks import Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.table import direct, parties, people
from caucasus_news.parsers.scene import TO, Scene, places_of

_BIDDING = frozenset({"call", "summon"})
#: So too, but whoever is asked may yet decline: "asked both to Ostia for Friday".
_ASKING_TO = frozenset({"ask", "call", "summon"})
#: All verbs by which people may be called to a place, or wanted in one.
BIDDING = _ASKING_TO | {"want"}
_ASKING = frozenset({"ask", "call on", "expect", "request", "tell", "urge", "want"})
_SEATING = frozenset({"assemble", "bring", "bring together", "gather", "have", "let", "put", "seat", "sit"})
_TALKING = frozenset({"confer", "meet", "negotiate", "sit", "sit down", "speak", "talk"})
_GUESTS = frozenset({"both", "leaders", "ministers", "pair", "them", "they", "two"})
_COMING = frozenset({"come", "return", "visit"})
_BACK = frozenset({"back", "again", "once more"})


def bids_come(frame: Frame) -> bool:
    """Whether people are called to a place, or wanted back in one; an envoy's own side recalls him."""
    if frame.lemma not in BIDDING or (frame.verb is not None and frame.verb.negated):
        return False
    if frame.lemma == "want":
        placed = not _BACK.isdisjoint(frame.adverbs) and any(True for _ in places_of(frame))
    else:
        placed = any(True for _ in places_of(frame, TO))
    return placed and _of_others(people(direct(frame.objects)), parties(frame.subject))


def is_called_for(frame: Frame, scene: Scene) -> bool:
    """Whether people are called to a place "for Friday": a day to come, whichever day they are called on."""
    if frame.lemma not in _BIDDING or frame.verb is None or frame.verb.negated:
        return False
    keys = scene.document.tokens.keys
    return any(keys[t.first - 1] == "for" for t in frame.times if t.first) and bids_come(frame)


def have_come(frame: Frame, scene: Scene) -> bool:
    """Whether the same sentence tells that those invited came: "invited both to Ostia and had them sit down"."""
    verb = frame.verb
    if frame.lemma != "invite" or verb is None or verb.negated or verb.modal or verb.tense is not Tense.PAST:
        return False
    later = (f for f in scene.frames[frame.sentence] if f.index > frame.index)
    return any(f.role != "relative" and _at_table(f) for f in later)


def _at_table(frame: Frame) -> bool:
    """Whether a verb seats guests told of before, or tells what they did together."""
    verb = frame.verb
    if verb is None or verb.negated or verb.modal or verb.due or verb.tense is not Tense.PAST:
        return False
    if frame.lemma in _SEATING:
        return any(a.chunk.lemma in _GUESTS for a in frame.objects)
    return frame.lemma in _TALKING and any(a.chunk.lemma in _GUESTS for a in frame.subject)


def taken_up(drafts: list[MeetingDraft], scene: Scene) -> list[MeetingDraft]:
    """The drafts, an invitation by the way being part of the meeting that those invited had.

    "Aldor and Berrin, whom Carol had invited to Ostia, met on Friday": in Ostia, as her guests.
    """
    kept = []
    for draft in drafts:
        met = _met(draft, drafts) if draft.sense == "invite" and _is_by_the_way(draft, scene) else None
        if met is None:
            kept.append(draft)
        else:
            met.hosts, met.place = [*draft.hosts], met.place or draft.place
            met.readings += [r for r in draft.readings if r.slot in ("hosts", "place")]
    return kept


def _is_by_the_way(draft: MeetingDraft, scene: Scene) -> bool:
    """Whether an invitation of no day is told in a clause that says more of those invited."""
    if draft.when is not None or draft.status is not MeetingStatus.PROPOSED:
        return False
    return any(f.lemma == "invite" and f.role in ("relative", "participle") for f in scene.frames[draft.sentence])


def _met(invited: MeetingDraft, drafts: Iterable[MeetingDraft]) -> MeetingDraft | None:
    """The meeting told in the same sentence that those invited had, with nobody else for a host or elsewhere."""
    for draft in drafts:
        if draft.sentence != invited.sentence or draft.status is not MeetingStatus.HELD or draft.hosts:
            continue
        here = draft.place in (None, invited.place) and not (draft.background or draft.former or draft.series)
        guests = {a.id for a in draft.participants}
        if here and len(guests) > 1 and {a.id for a in invited.participants} <= guests:
            return draft
    return None


def is_bidden_for(frame: Frame, when: When) -> bool:
    """Whether people are called for a date, which may lie ahead: "summoned them to talks on 25 May"."""
    around = frame.around
    return any(f.lemma in _ASKING_TO for f in around) and any(map(str.isdigit, when.text))


def is_asked_to_come(frame: Frame) -> bool:
    """Whether an infinitive tells where somebody asks another to come: "asked Aldor to come to Ostia"."""
    asking = frame.governor
    if asking is None or asking.verb is None or asking.verb.negated:
        return False
    if asking.verb.perfect and asking.verb.tense is Tense.PAST:
        return False  # "had asked them to come": by now they came
    if frame.lemma not in _COMING or asking.lemma not in _ASKING or not any(True for _ in places_of(frame, TO)):
        return False
    return _of_others(people(frame.subject), parties(asking.subject))


def inviters(frame: Frame, row: Iterable[Frame]) -> list[Actor]:
    """Whose invitation an infinitive of the sentence `row` tells of, or by whom the invitation "was extended"."""
    inviting = frame.governor
    if frame.role != "infinitive" or inviting is None or inviting.chunk.lemma != "invitation":
        return []
    known = [*parties(frame.subject)]
    named = [a for a in parties(inviting.subject) if a not in known]
    extended = (f for f in row if f.verb is not None and f.verb.passive)
    by_whom = (f for f in extended if any(a.chunk is inviting.chunk for a in f.objects))
    return named or [a for f in by_whom for a in parties(f.after("by")) if a not in known]


def _of_others(guests: list[Actor], hosts: list[Actor]) -> bool:
    """Whether those who are to come are of other lands than who bids them."""
    homes = {a.country or a.id for a in hosts}
    return bool(guests) and bool(hosts) and all((a.country or a.id) not in homes for a in guests)
