"""The last resort: officials of two sides, a day and a place in one sentence of which no clause was read.

That people met can be told in more ways than any reader of clauses knows: "Aldor, bound for Ostia on Friday to look
at the bridge, is then to hear Berrin out". Where nothing was read of a long sentence, its cast tells, unless all that
its verbs say is what everybody does by himself. The clauses of a short one are read right: it tells of no meeting.
"""

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, ActorKind, MeetingStatus, When
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.covered import Covered
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.arranged import is_supposed
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.encounters import SPOTS, is_of_paper, tells_apart
from caucasus_news.parsers.meetings.likeness import side_key
from caucasus_news.parsers.meetings.status import by_date, read_status
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import Scene, days_of, mentions_of, places_of
from caucasus_news.parsers.setting import read_when

_PAIR = 2
_MOST = 6  # people: a longer row is no table
_AMONG = frozenset({"among", "of"})  # "six villages, one of them under fire": nobody that was told of
_BY = frozenset({"by", "before", "after", "until", "till", "since"})
_LONG = 20  # words and marks
_ON = frozenset({MeetingStatus.HELD, MeetingStatus.PLANNED, MeetingStatus.PROPOSED, MeetingStatus.ONGOING})


def add_by_cast(told: list[MeetingDraft], scene: Scene) -> list[MeetingDraft]:
    """The meetings told, and those that sentences of which none was told speak of by their cast, in order."""
    taken = {draft.sentence for draft in told} | {draft.first_sentence for draft in told}
    spans = {span.start for draft in told for span in draft.evidence}
    quoted = Covered(s.span for s in scene.statements if s.direct)
    known = _Known(told)
    found: list[MeetingDraft] = []
    for number, row in enumerate(scene.frames):
        sentence = scene.document.sentences[number]
        if number in taken or sentence.last - sentence.first < _LONG or not any(f.times for f in row):
            continue
        if scene.span_of(number).start in spans or quoted.touches(scene.span_of(number)):
            continue
        draft = _of_cast(number, row, scene)
        if draft is not None and not known.has(draft):
            found.append(draft)
            known.add(draft)
    return sorted((*told, *found), key=lambda d: d.first_sentence) if found else told


def _of_cast(number: int, row: tuple[Frame, ...], scene: Scene) -> MeetingDraft | None:
    people = list(_cast(number, row, scene))
    if not _PAIR <= len(people) <= _MOST or len({_side(a) for a in people}) < _PAIR or number in scene.playful:
        return None
    doing = [f for f in row if f.verb is not None]
    if not doing or any(_is_undone(f, scene) for f in row):
        return None
    when, frame = _setting(row, scene)
    dated = (frame,) if frame is not None else ()
    place = next((p for f in (*dated, *row) for p in places_of(f) if p.kind in SPOTS), None)
    if when is None or frame is None or (place is None and not _speaks_of_talks(frame, row)):
        return None
    if _counts_victims(number, row, scene):
        return None
    status = _status(frame, when, scene)
    if status not in _ON:
        return None
    span = scene.span_of(number)
    draft = MeetingDraft(span, [span], people, place=place, when=when, status=status, sentence=number, guessed=True)
    draft.first_sentence = number
    _part_thirds(draft, scene)
    draft.note("participants", "cast of the sentence")
    return draft


def _part_thirds(draft: MeetingDraft, scene: Scene) -> None:
    """Let those who sit with two enemies, and are none of either's, host them at home and mediate elsewhere."""
    sides = {_side(a) for a in draft.participants}
    at_war = {x for pair in scene.conflicts if pair <= sides for x in pair}
    thirds = [a for a in draft.participants if _side(a) not in at_war]
    if len(at_war) != _PAIR or not thirds:
        return
    draft.participants = [a for a in draft.participants if a not in thirds]
    home = draft.place.country if draft.place is not None else None
    draft.hosts = [a for a in thirds if home is not None and a.country == home]
    draft.mediators = [a for a in thirds if a not in draft.hosts]


def _cast(number: int, row: Iterable[Frame], scene: Scene) -> Iterator[Actor]:
    """The persons of a sentence who act in it, but for those who only say or judge something."""
    sentence = scene.document.sentences[number]
    saying, doing = _speakers(row)
    acting = [m for m in scene.mentions_in(sentence.first, sentence.last) if m.acts]
    keys = scene.document.tokens.keys
    acting = [m for m in acting if m.form is not Form.PRONOUN or keys[m.first - 1] not in _AMONG]
    named = Counter(a for m in acting for a in m.actors if a.kind is ActorKind.PERSON and (a.office or a.country))
    yield from (a for a, times in named.items() if times > 1 or a not in saying or a in doing)


@cache
def _words_of_saying() -> frozenset[str]:
    return meeting_words().saying | attribution_words().saying


def _speakers(row: Iterable[Frame]) -> tuple[set[Actor], set[Actor]]:
    """Whose word is given, and who does something else."""
    words = _words_of_saying()
    saying: set[Actor] = set()
    doing: set[Actor] = set()
    for frame in row:
        told = {a for m in mentions_of(frame.subject) for a in m.actors}
        if frame.verb is None:
            continue
        spoken_to = any(a.kind is ActorKind.PERSON for m in mentions_of(frame.objects) for a in m.actors)
        if frame.lemma in words and not spoken_to:
            saying |= told
        else:
            doing |= told
        saying |= {a for m in mentions_of(frame.after("according to", "as")) for a in m.actors}
    return saying, doing


def _side(actor: Actor) -> str:
    """Whom somebody speaks for; those who speak for bodies of many states are one side, whoever sends them."""
    of_body = actor.country is None and actor.organization is not None
    return "" if of_body or actor.office == "co-chair" else side_key(actor)


def _setting(row: Iterable[Frame], scene: Scene) -> tuple[When | None, Frame | None]:
    """The first time of a sentence, and the verb that it goes with; rather of a verb that has a place too."""
    for frame in sorted(row, key=_is_placeless):
        if frame.verb is None or (frame.role == "relative" and tells_apart(frame)):
            continue  # "Aldor, who had been elected on Monday,"
        if (when := read_when(frame, scene, point=True)) is not None and not _is_deadline(when, scene):
            return when, frame
    return None, None


def _is_deadline(when: When, scene: Scene) -> bool:
    """Whether something is to be done by a day: "to set up a commission by the end of April"."""
    first = bisect_left(scene.document.tokens.starts, when.span.start)
    return scene.document.tokens.keys[max(first - 1, 0)] in _BY


def _is_placeless(frame: Frame) -> bool:
    return not any(place.kind in SPOTS for place in places_of(frame))


def _status(frame: Frame, when: When, scene: Scene) -> MeetingStatus:
    status, _ = read_status(frame, scene, meeting_words(), when)
    return by_date(status, when, scene)


@cache
def _triggers() -> frozenset[str]:
    words = load_words("meetings")
    return frozenset((*words["verbs"], *words["nouns"]))


def _speaks_of_talks(dated: Frame, row: Iterable[Frame]) -> bool:
    """Whether a word that may tell of a meeting stands in some clause, and none of a paper signed by each.

    The time must not be that at which something was said, nor all that is done be done by everybody for himself.
    """
    if dated.lemma in _words_of_saying() or all(tells_apart(f) for f in row if f.verb is not None):
        return False
    return any(f.lemma in _triggers() for f in row) and not any(map(is_of_paper, row))


def _is_undone(frame: Frame, scene: Scene) -> bool:
    """Whether what a clause tells is denied or supposed; told by the way, "who is not known for it", it may be."""
    if frame.verb is None:
        denied = frame.chunk.determiner == "no" and frame.lemma in _triggers()  # "no meeting was planned"
    else:
        denied = frame.verb.negated and frame.role != "relative"
    return denied or is_supposed(frame, scene)


@cache
def _harm() -> frozenset[str]:
    words = load_words("casualties")
    fatal = (verb for verb, kind in words["verbs"].items() if kind == "killed")
    return frozenset((*fatal, *words["nouns"], *words["labels"]))


def _counts_victims(number: int, row: Iterable[Frame], scene: Scene) -> bool:
    """Whether people come to harm in a sentence: then those who are named may be victims, and the place theirs."""
    return any(f.lemma in _harm() for f in row) or not _harm().isdisjoint(scene.keys_of(number))


class _Known:
    """The meetings told so far: who had one, and on what days; what is told often is kept once."""

    def __init__(self, told: Iterable[MeetingDraft]) -> None:
        self._seen: dict[tuple[frozenset[Actor], dt.date, dt.date], None] = {}
        for draft in told:
            self.add(draft)

    def add(self, draft: MeetingDraft) -> None:
        """Take down a meeting."""
        self._seen[frozenset(draft.people), *days_of(draft.when)] = None

    def has(self, draft: MeetingDraft) -> bool:
        """Whether a meeting told elsewhere is that of the cast: some of the same people on the same day."""
        people = frozenset(draft.people)
        first, last = days_of(draft.when)
        return any(_share(people, there) for there, start, end in self._seen if start <= last and first <= end)


def _share(ones: frozenset[Actor], others: frozenset[Actor]) -> bool:
    """Whether people of two sides are among both, and nobody else for any of these."""
    sides = {_side(a) for a in ones} & {_side(a) for a in others}
    if len(sides) < _PAIR:
        return False
    return all(_meets(side, ones, others) for side in sides)


def _meets(side: str, ones: frozenset[Actor], others: frozenset[Actor]) -> bool:
    """Whether one and the same person speaks for a side, or its state that may be anybody."""
    ours = {a.id for a in ones if _side(a) == side and a.kind is ActorKind.PERSON}
    theirs = {a.id for a in others if _side(a) == side and a.kind is ActorKind.PERSON}
    return not (ours and theirs) or not ours.isdisjoint(theirs)
