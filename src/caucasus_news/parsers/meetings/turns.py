"""Meetings told by another's turn: "Aldor had his turn a day later", "first Aldor, then Berrin"."""

from functools import cache

from attrs import evolve

from caucasus_news.mentions.mention import Mention
from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.calls_apart import then_both
from caucasus_news.parsers.meetings.draft import MeetingDraft, copy_of
from caucasus_news.parsers.meetings.guests import EACH, has_each
from caucasus_news.parsers.meetings.likeness import days_told, side_key
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import Scene, unique

_GETTING = frozenset({"get", "receive", "have"})
_THE_SAME = frozenset({"exercise", "feat", "it", "performance", "same", "this"})
_LATER = frozenset({"after", "following", "hour", "hours", "later"})
_ASIDE = 8  # chunks between commas
_LINKS = frozenset({"by", "to", "with"})
_COMING = frozenset({"come", "go", "follow"})
_CALLS = frozenset({"call", "phone"})


@cache
def turning_verbs() -> frozenset[str]:
    """The verbs that may tell of another's turn without the word."""
    return frozenset({"be", "do", "follow", "have", "repeat"}) | meeting_words().likewise


def turn_sense(frame: Frame) -> str | None:
    """ "guest" where another guest had his turn, "lead" where somebody else did the same; else None.

    "there" where somebody was at the same place some other day.
    """
    lemma = frame.lemma
    if frame.verb is None or frame.verb.negated:
        return None
    if frame.role == "as" and lemma == "have" and not frame.objects:
        guests = table.people(frame.after("with", "to"))  # "as he had with Aldor the day before"
        again = frame.times and _doing(frame)  # "as they had in Ostia on 6 December"
        return "guest" if guests else "lead" if again else None
    did_so = lemma == "do" or (lemma == "repeat" and bool(frame.objects))
    did_so = did_so and bool(frame.times) and all(a.chunk.lemma in _THE_SAME for a in frame.objects)
    if (did_so or lemma in meeting_words().likewise) and _doing(frame):
        return "guest" if table.people(frame.after("with")) else "lead"
    turns = (a for a in frame.objects if a.chunk.lemma == "turn")
    if any(all(m.place is None for m in a.chunk.owners) for a in turns):  # no "Ostia's turn"
        return "guest"
    if lemma == "be" and "there" in frame.adverbs and frame.times and len(table.people(frame.subject)) == 1:
        return "there"  # "Aldor was received at the palace on Monday; Berrin was there two days later"
    alone = lemma == "follow" and not frame.objects and bool(frame.times)
    return "guest" if alone and table.people(frame.subject) else None


def whose_turn(frame: Frame) -> list[Actor]:
    """Who had his turn: with whom the same was done, or else the subject, or whose turn it was."""
    with_whom = (
        table.people(frame.after("with", "to"))
        if frame.lemma in ("do", "have") or frame.lemma in meeting_words().likewise
        else []
    )
    return with_whom or _doing(frame) or table.people(a for a in frame.objects if a.chunk.lemma == "turn")


def _doing(frame: Frame) -> list[Actor]:
    """Who did the same; behind "as" it may be a state, or whoever does it now: "as it did last November"."""
    if frame.role != "as":
        return table.people(frame.subject)
    outer = frame.governor if any(a.chunk.lemma == "it" for a in frame.subject) else None
    return table.parties(frame.subject) or (table.parties(outer.subject) if outer is not None else [])


def _is_called_in_turn(draft: MeetingDraft, frame: Frame) -> bool:
    """Whether a call has only the one who got it: "Aldor got a call the next day"."""
    if frame.verb is not None or draft.sense not in _CALLS or len(draft.people) != 1:
        return False
    return any(link.lemma in _GETTING and role == "object" for link, role in frame.links)


def _came_to(frame: Frame) -> list[Actor]:
    """To whom another of a kind came: "and a similar one came to Berrin the same day"."""
    if frame.lemma != "one":
        return []
    links = [link for link, role in frame.links if role == "subject" and link.lemma in _COMING]
    return [a for link in links for a in table.people(link.after("to"))]


def take_turn(draft: MeetingDraft, before: MeetingDraft) -> bool:
    """Make `draft` the meeting told `before` with another in the place of the guest, or of the one who met him."""
    lead, new = before.leads, draft.participants
    guests = [a for a in before.participants if a not in lead]
    own = [a for a in lead if len(new) == 1 and side_key(a) == side_key(new[0])]
    if draft.sense == "guest" and own and own == lead and len(guests) == 1:
        lead, guests = guests, lead  # "Aldor had a call from Carol, and one came to his rival Berrin"
    again = draft.sense == "lead" and draft.when is not None and bool(new) and set(new) <= {*lead, *guests}
    other_day = days_told(draft.when, before.when) < 0
    again = again or (draft.sense == "lead" and draft.when is not None and bool(new) and set(new) <= {*before.hosts})
    if again and (before.hosts or other_day):  # "in June he did it again in Amar": whoever of them he is
        draft.participants, draft.hosts = list(before.participants), list(before.hosts)
        draft.mode, draft.leads = before.mode, lead
        if new == before.hosts and draft.place is None:
            draft.place = before.place  # "is ready to host them in Ostia, as it did last November"
        return True
    if any(a.kind is not ActorKind.PERSON for a in new):
        return False
    if set(new) == {*lead, *guests}:  # "They will do so again in Ostia"
        draft.participants, draft.mode, draft.leads = list(before.participants), before.mode, lead
        return draft.when is not None
    if not lead or not new or set(new) & {*lead, *guests} or not {*lead, *guests}:
        return False
    if draft.sense == "guest" and draft.leads and not set(draft.leads) & {*lead, *new}:
        lead = [a for a in draft.leads if a not in guests]  # "Carol did the same with Dorran"
    if draft.sense == "there" and not (before.hosts and draft.when and days_told(draft.when, before.when) < 0):
        return False
    stays = guests if draft.sense == "lead" else lead
    draft.hosts = [a for a in before.hosts if a in stays]
    draft.mediators = list(before.mediators)
    draft.participants = unique([*(a for a in stays if a not in draft.hosts), *new])
    draft.mode, draft.stated_mode, draft.leads = before.mode, before.stated_mode, lead
    draft.when, draft.place = draft.when or before.when, draft.place or before.place
    draft.note("participants", "another's turn")
    return True


def in_turn(frame: Frame, scene: Scene) -> tuple[list[Actor], bool]:
    """Whom the words name one after another behind a trigger, and whether they open with "first".

    "spoke with both ministers, first Aldor, then Berrin"; "rang Aldor overnight, then Berrin".
    """
    row = scene.chunks[frame.sentence]
    words = meeting_words()
    found: list[Actor] = []
    first = False
    start = next((i for i, c in enumerate(row) if c is frame.chunk), len(row))
    for i in range(start + 1, len(row) - 1):
        adverb = row[i]
        if adverb.kind is ChunkKind.MARK or (adverb.kind is ChunkKind.VERB and not found):
            break
        in_time = adverb.kind is ChunkKind.COORDINATOR and _behind_aside(row, i + 1) > 0
        if not in_time and (adverb.kind is not ChunkKind.ADVERB or adverb.lemma not in words.in_turn):
            continue
        mention = _person(row, max(i + 1, _behind_aside(row, i + 1)))
        if mention is not None:
            first = first or adverb.lemma == "first"
            found.extend(a for a in mention.actors if a.kind is ActorKind.PERSON)
    return unique(found), first


def _behind_aside(row: tuple[Chunk, ...], i: int) -> int:
    """The chunk behind commas at chunk `i` that tell how much later: ", after a break of an hour, Berrin"; or -1."""
    if row[i].kind is not ChunkKind.COMMA:
        return -1
    for j in range(i + 1, min(i + _ASIDE, len(row) - 1)):
        if row[j].kind is ChunkKind.COMMA:
            inside = row[i + 1 : j]
            later = any(c.kind is ChunkKind.TIME or c.lemma in _LATER for c in inside)
            return j + 1 if later else -1
        if row[j].kind not in (ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.TIME, ChunkKind.ADVERB):
            return -1
    return -1


def _person(row: tuple[Chunk, ...], i: int) -> Mention | None:
    """The mention at chunk `i`, where it is no subject of a verb behind it."""
    mention = row[i].mention if i < len(row) else None
    if mention is None or not mention.acts or (i + 1 < len(row) and row[i + 1].kind is ChunkKind.VERB):
        return None
    return mention


def others_in_turn(draft: MeetingDraft, frame: Frame, scene: Scene) -> list[MeetingDraft]:
    """The drafts of those met one after another; none where the words name nobody so."""
    if frame.verb is not None and (gapped := _without_verb(draft, frame, scene)):
        return gapped
    found, first = in_turn(frame, scene) if draft.leads else ([], False)
    if not found or (first and len(found) < 2):
        return []
    guests = [a for a in draft.participants if a not in draft.leads]
    before = [a for a in guests if a not in found]
    rows = [[a] for a in found] if first else [before, *([a] for a in found)]
    if then_both(frame, scene.document.tokens.keys):
        rows.append(unique([*before, *found]))
    stay = [a for a in draft.participants if a in draft.leads]
    return [
        evolve(
            draft,
            participants=unique([*stay, *row]),
            evidence=list(draft.evidence),
            readings=list(draft.readings),
            alone=len(row) == 1,
        )
        for row in rows
        if row
    ]


def _without_verb(draft: MeetingDraft, frame: Frame, scene: Scene) -> list[MeetingDraft]:
    """The drafts of a verb that others share without it: "Aldor spoke to Berrin on Monday, and Carol to Dorran"."""
    row = scene.chunks[frame.sentence]
    found: list[MeetingDraft] = []
    starts: list[int] = []
    for i in range(frame.index + 2, len(row) - 3):
        if row[i].kind is not ChunkKind.COORDINATOR or row[i - 1].kind not in (ChunkKind.COMMA, ChunkKind.TIME):
            continue
        opener, one, link, other = row[i : i + 4]
        if link.kind is not ChunkKind.PREPOSITION or link.lemma not in _LINKS:
            continue
        leads, guests = _one_person(one), _one_person(other)
        linked = any(lemma == link.lemma and table.people(arguments) for lemma, arguments in frame.prepositions)
        if not (leads and guests and linked):
            continue
        starts.append(opener.first)
        own = [t.when for t in frame.times if t.first >= other.last]
        told = copy_of(draft, [*leads, *guests], own[0] if own else draft.when)
        told.hosts, told.leads, told.place = [], leads, None
        if link.lemma == "by":
            told.participants, told.hosts = leads, guests
        found.append(told)
    if not found:
        return []
    ahead = [*frame.subject, *frame.objects, *(a for _, arguments in frame.prepositions for a in arguments)]
    stay = {a.id for a in table.people(x for x in ahead if x.chunk.first < starts[0])}
    draft.participants = [a for a in draft.participants if a.id in stay]
    draft.hosts = [a for a in draft.hosts if a.id in stay]
    days = [t.when for t in frame.times if t.first < starts[0]]
    draft.when = days[0] if len(days) == 1 else draft.when
    return [draft, *found]


def _one_person(chunk: Chunk) -> list[Actor]:
    mention = chunk.mention
    people = [a for a in mention.actors if a.kind is ActorKind.PERSON] if mention is not None and mention.acts else []
    return people if len(people) == 1 else []


def tell_in_turn(draft: MeetingDraft, frame: Frame, sense: str) -> None:
    """Read as a guest, or as each by himself, whoever comes in a row of those who are met."""
    if _is_called_in_turn(draft, frame):
        draft.sense = "guest"
    if sense == "series" and not draft.people and (guest := _came_to(frame)):
        draft.sense, draft.participants = "guest", guest
    if len(draft.people) == 1 and has_each(frame):
        draft.sense = EACH
