"""Tolls that a label gives, not a verb of harm: "31 dead", "left two wounded", "its losses"."""

from collections.abc import Iterator, Sequence

from caucasus_news.model import CasualtyKind
from caucasus_news.parsers.casualties.among import parts_of_told, with_parts
from caucasus_news.parsers.casualties.counted import counts_of
from caucasus_news.parsers.casualties.earlier import told_before
from caucasus_news.parsers.casualties.losses import Losses
from caucasus_news.parsers.casualties.missing import lost_sight_of
from caucasus_news.parsers.casualties.nouns import toll_from
from caucasus_news.parsers.casualties.owned import owned_counts
from caucasus_news.parsers.casualties.parts import opens_part, part_of
from caucasus_news.parsers.casualties.sides import with_other_side
from caucasus_news.parsers.casualties.summed import counts_up, since_behind
from caucasus_news.parsers.casualties.survived import not_saved
from caucasus_news.parsers.casualties.tolls import NUMBERS, Toll, label_openings
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.people import all_people_of, count_in, people_of
from caucasus_news.parsers.people_added import add_up
from caucasus_news.parsers.polities import polity_of_argument
from caucasus_news.parsers.scene import Scene

_LIST = (ChunkKind.NOUN, ChunkKind.COORDINATOR, ChunkKind.COMMA)
_PARTICIPLES = frozenset({"wounded", "injured", "dead", "killed", "missing", "captured", "displaced", "kidnapped"})
_HELD = frozenset({"prisoners", "prisoner", "captives", "captive", "hostages", "detainees"})
_FREEING = frozenset({"free", "release", "return", "swap", "exchange", "hand over", "repatriate", "go home"})
_TAKING = frozenset({"take", "hold", "seize", "capture", "have", "keep"})


def label_tolls(sentence: int, scene: Scene) -> list[Toll]:
    """The tolls of a sentence that a label gives, not a verb of harm."""
    if label_openings().isdisjoint(scene.keys[sentence]):
        return owned_counts(sentence, scene)  # as in most, where nobody needs to look through the phrases
    labels = _Labels(sentence, scene)
    told = with_parts(with_other_side(labels.read(), scene), scene)
    parts = [p for t in parts_of_told(sentence, scene) for p in (t, part_of(t, scene)) if p is not None]
    told = [*told, *parts, *lost_sight_of(sentence, scene), *not_saved(sentence, scene)]
    return [*told, *(t for t in owned_counts(sentence, scene) if all(t.first != other.first for other in told))]


def _frees(chunks: Sequence[Chunk], i: int) -> bool:
    """Whether those at chunk `i` are told of as they are let go: "had 15 detainees freed"."""
    return any(c.kind is ChunkKind.VERB and c.lemma in _FREEING for c in chunks[i + 1 : i + 3])


class _Labels(Losses):
    """Reads "29 dead, 101 wounded", "one Azeri dead", "losses at 77", "Baku 80" in the chunks of one sentence."""

    def read(self) -> Iterator[Toll]:
        last: Toll | None = None
        if [f for f in self.scene.frames[self.sentence] if f.verb is not None and self.sums_up(f)]:
            return  # "since 2020 mines have claimed the lives of 350", "63 have been killed and 297 wounded"
        for i, chunk in enumerate(self.chunks):
            if chunk.kind is not ChunkKind.NOUN:
                continue
            for toll in self.at(i, chunk, last):
                last = toll
                toll.earlier = told_before(self.verb_before(i))
                toll.since = since_behind(i, self.chunks)
                self.told.append(toll)
                yield toll

    def sums_up(self, frame: Frame) -> bool:
        """Whether a verb of harm adds up many incidents."""
        harm = frame.lemma in self.words.verbs or frame.lemma.partition(" ")[0] in self.words.claiming
        return harm and counts_up(frame, self.scene)

    def at(self, i: int, chunk: Chunk, last: Toll | None) -> Iterator[Toll]:
        if chunk.lemma in NUMBERS and counts_of(i, self.chunks):
            yield from self.counted(i)
            return
        before = self.chunks[i - 1].lemma if i else ""
        head = self.keys[chunk.head] if chunk.head >= 0 else chunk.lemma
        labels = self.words.labels
        kind = labels[head] if head in labels else labels.get(chunk.lemma)
        sums = chunk.lemma in self.words.tolls or head in self.words.tolls
        if kind is None and chunk.modifiers:
            kind = self.described(i, chunk, last)
        if before in ("in", "at") and self.is_bed(chunk):
            yield from self.bedded(i, last)
        if (chunk.lemma == "number" and chunk.determiner == "the") or (before == "of" and self.spoken_of(i)):
            yield from self.renumbered(i)
        if kind is None and last is None and not sums:
            if self.lost:
                yield from self.shares_loss(i, chunk)
            return  # as most phrases: no need to look for a number in it
        if i > 1 and self.chunks[i - 2].lemma in NUMBERS and counts_of(i - 2, self.chunks):
            return
        count = count_in(chunk, self.scene)
        if sums:
            if count is None or not count.stated:
                yield from self.losses(
                    i, chunk, CasualtyKind(self.words.tolls.get(chunk.lemma) or self.words.tolls[head])
                )
                if kind is None:
                    return
        if kind is not None and count is not None and count.stated and count.last <= chunk.head:
            yield from self.labelled(i, chunk, CasualtyKind(kind))
        elif kind is not None and chunk.mention is not None and self.keys[chunk.first] in ("a", "an"):
            for toll in self.labelled(i, chunk, CasualtyKind(kind)):  # "left a Georgian wounded"
                toll.at_least = toll.at_most = 1
                yield toll
        elif kind is not None and (count is None or not count.stated):
            yield from self.behind(i, CasualtyKind(kind))
        elif last is not None and count is not None and count.last > chunk.head and self.gap(i) >= 0:
            yield from self.bare(i, chunk, last.kind, last.civilian)

    def shares_loss(self, i: int, chunk: Chunk) -> Iterator[Toll]:
        """The second of "Aldoria lost 105 men and Berria 71"."""
        count = count_in(chunk, self.scene) if chunk.determiner == "" and self.gap(i) >= 0 else None
        figures = self.keys[chunk.first].isdecimal()
        if count is not None and count.stated and (figures or count.last == chunk.last):
            for toll in self.bare(i, chunk, CasualtyKind.KILLED, None):
                toll.teller = None
                yield toll

    def described(self, i: int, chunk: Chunk, last: Toll | None) -> str | None:
        """The label before the people in "counts ten injured Serbs", where somebody tells a number of them.

        Or where it follows others: "ended with three dead and five wounded soldiers".
        """
        label = next((self.words.labels[m] for m in chunk.modifiers if m in _PARTICIPLES), None)
        if label is not None and last is not None and last.last == chunk.first - 1:
            return label
        verb = self.verb_before(i) if label is not None else None
        told = verb is not None and (verb.lemma in self.words.telling or (verb.lemma == "be" and not verb.subject))
        return label if told and verb is not None and verb.verb is not None and not verb.verb.negated else None

    def labelled(self, i: int, chunk: Chunk, kind: CasualtyKind) -> Iterator[Toll]:
        """ "31 dead", "300 Azerbaijani dead", "more than 6,500 dead on the two sides"."""
        people = people_of(self.argument(i), self.scene)
        if people is None or people.at_most == 0 or self.is_freed(i) or self.is_killed(i):
            return
        if chunk.lemma in _HELD and not self.is_told_of_taking(i):
            return
        if chunk.lemma == "life" and not self.is_claimed(i):
            return  # "a strike claimed one life", nobody's "life sentence"
        yield from self.left_before(i, kind)
        nations = all_people_of(self.argument(i), self.scene) if len(chunk.owners) > 1 else []
        if len(nations) > 1:  # "cost 5,000 Aldorian and 2,000 Berrian lives"
            yield from (toll_from(kind, p, self.sentence) for p in nations)
            return
        toll = toll_from(kind, people, self.sentence)
        toll.bare = people.noun in self.words.labels
        toll.teller = self.teller(i)
        if (kind is CasualtyKind.CAPTURED and self.is_taken(i)) or self.is_claimed(i):
            toll.teller = None
        elif toll.side is None:
            toll.side = self.side_before(i)
            toll.own = toll.side is None
        if self.is_claimed(i) and toll.side is None:
            toll.side = polity_of_argument(Argument(self.chunks[i - 1]), self.scene)  # "cost Aldoria 24 lives"
        yield toll

    def is_told_of_taking(self, i: int) -> bool:
        """Whether people in captivity are counted, or were just taken: not "34 prisoners went home"."""
        verb = self.verb_before(i)
        return verb is not None and verb.lemma in (_TAKING | self.words.telling) and not _frees(self.chunks, i)

    def is_freed(self, i: int) -> bool:
        """Whether people in captivity are told of as they leave it: "an exchange of 1,000 prisoners"."""
        of = i > 1 and self.chunks[i - 1].lemma == "of"
        return of and self.chunks[i - 2].lemma in self.words.freeing

    def is_killed(self, i: int) -> bool:
        """Whether those in captivity are put to death: "executed two prisoners"."""
        verb = self.frames.get(i - 1)
        return verb is not None and self.words.verbs.get(verb.lemma) == CasualtyKind.KILLED.value

    def is_taken(self, i: int) -> bool:
        """Whether the verb before the people is that of who has them: "took 251 hostage"."""
        verb = self.verb_before(i)
        return verb is not None and verb.lemma in _TAKING

    def is_claimed(self, i: int) -> bool:
        """Whether a war or attack "claimed" the lives: what took them tells nothing."""
        verb = self.verb_before(i) if self.chunks[i].lemma in ("lives", "life") else None
        return verb is not None and verb.lemma in self.words.claiming

    def left_before(self, i: int, kind: CasualtyKind) -> Iterator[Toll]:
        """The first of "left four soldiers and one civilian dead"."""
        group: list[int] = []
        j = i - 1
        while (
            j > 0
            and self.chunks[j].kind in (ChunkKind.COORDINATOR, ChunkKind.COMMA)
            and self.chunks[j - 1].kind is ChunkKind.NOUN
        ):
            of = j > 2 and self.chunks[j - 2].lemma == "of" and self.chunks[j - 3].kind is ChunkKind.NOUN
            group.append(j - 3 if of else j - 1)  # "four of their comrades"
            j -= 4 if of else 2
        if (
            j < 0
            or not group
            or self.chunks[j].kind is not ChunkKind.VERB
            or self.chunks[j].lemma not in self.words.leaving
        ):
            return
        for k in reversed(group):
            if self.words.labels.get(self.chunks[k].lemma) is None:
                yield from (
                    toll_from(kind, p, self.sentence) for p in all_people_of(self.argument(k), self.scene) if p.quantity
                )

    def behind(self, i: int, kind: CasualtyKind) -> Iterator[Toll]:
        """A label behind the people: "four Armenian soldiers and one Azeri dead"."""
        group: list[int] = []
        j = i - 1
        while j >= 0 and (self.chunks[j].kind in _LIST or (group and opens_part(self.chunks[j]))):
            if self.chunks[j].kind is ChunkKind.NOUN:
                group.append(j)
            elif opens_part(self.chunks[j]):  # "left five Armenians, including two villagers, dead"
                group = [k for k in group if k > i]
            j -= 1
        left = j >= 0 and self.chunks[j].kind is ChunkKind.VERB and self.chunks[j].lemma in self.words.leaving
        became = self.frames.get(i - 1)
        passive = (
            became is not None and became.verb is not None and became.verb.passive and became.lemma in self.words.found
        )
        if became is not None and (passive or became.lemma in ("become", "be", "lie", "remain")):
            people_of_it = became.objects if passive else became.subject
            for people in add_up(
                p for a in people_of_it for p in all_people_of(a, self.scene) if p.quantity is not None
            ):
                yield toll_from(kind, people, self.sentence)
            return
        if not group or (not left and self.chunks[i].determiner):
            return
        if not left and (i - 1) not in group:
            return
        told = [k for k in reversed(group) if self.chunks[k].lemma not in self.words.labels or k == i - 1]
        members = [p for k in told for p in all_people_of(self.argument(k), self.scene)]
        members = [p for p in members if p.quantity is not None and (p.known or left)]
        for people in add_up(members):
            toll = toll_from(kind, people, self.sentence)
            toll.back = False
            yield toll

    def bare(self, i: int, chunk: Chunk, kind: CasualtyKind, civilian: bool | None) -> Iterator[Toll]:
        """ "…, Baku 80": a number of the same kind behind another side's name."""
        people = people_of(self.argument(i), self.scene)
        side = polity_of_argument(Argument(self.chunks[self.gap(i)]), self.scene)
        if people is not None and side is not None:
            toll = toll_from(kind, people, self.sentence)
            toll.side, toll.civilian, toll.back = side, civilian, False
            verb = self.verb_before(i)
            cost = verb is not None and verb.lemma in self.words.claiming
            toll.teller = None if cost else self.teller(i)
            yield toll
