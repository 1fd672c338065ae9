"""Numbers behind a word for losses, whose they are and who gives them: "its losses at 77", "the toll rose to 12"."""

from collections.abc import Iterator

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor, CasualtyKind, PlaceKind
from caucasus_news.parsers.casualties.counted import BEYOND, kind_counted, told_number
from caucasus_news.parsers.casualties.nouns import toll_from
from caucasus_news.parsers.casualties.tolls import SPEAKING, Toll, casualty_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.people import People, count_in, people_of
from caucasus_news.parsers.polities import polity_among, polity_of_argument
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import source_of

_RAISING = frozenset({"bring", "raise", "take", "push", "lift", "revise", "correct", "update"})
_REACH = 14  # chunks between a word for losses and their number


def _tellers(frame: Frame) -> list[Argument]:
    """The subject of a verb that tells a number, without the strike or battle that a toll is of."""
    return [Argument(a.chunk, tuple(c for c in a.complements if not c.event)) for a in frame.subject]


class Losses:
    """The chunks of one sentence, in which a number of losses, its side and its teller are looked for."""

    def __init__(self, sentence: int, scene: Scene) -> None:
        self.sentence = sentence
        self.scene = scene
        self.chunks = scene.chunks[sentence]
        self.keys = scene.document.tokens.keys
        self.words = casualty_words()
        self.told: list[Toll] = []
        frames = scene.frames[sentence]
        self.lost = bool([f for f in frames if f.lemma == "lose" and f.verb is not None and not f.verb.passive])
        self.frames = {frame.index: frame for frame in frames}

    def losses(self, i: int, chunk: Chunk, kind: CasualtyKind) -> Iterator[Toll]:
        """ "put its losses at 31 soldiers", "the toll rose to 12 from nine", "took the lives of 20 soldiers"."""
        described = False
        for j in range(i + 1, min(i + _REACH, len(self.chunks) - 1)):
            here = self.chunks[j]
            if here.kind in (ChunkKind.MARK, ChunkKind.SUBORDINATOR) or here.lemma in self.words.tolls:
                return
            described = described or here.kind is ChunkKind.RELATIVE  # "the toll of the raid that followed stands at"
            if not self.gives_number(here) or (described and here.lemma not in self.words.counting):
                continue
            nxt = self.chunks[j + 1]
            count = count_in(nxt, self.scene) if nxt.kind is ChunkKind.NOUN else None
            people = people_of(self.argument(j + 1), self.scene)
            if count is None or not count.stated or count.none or people is None:
                continue
            if self.words.labels.get(nxt.lemma) is not None:
                kind = CasualtyKind(self.words.labels[nxt.lemma])
            toll = self.loss(i, chunk, kind, here, people)
            yield toll
            yield from self.others(j + 1, toll)
            return

    def gives_number(self, here: Chunk) -> bool:
        """Whether a number of losses may stand right behind a chunk: "at 31", "were 31", "numbered 31"."""
        if here.kind is ChunkKind.VERB:
            counts = here.lemma == "be" or here.lemma in self.words.counting
            return counts and here.verb is not None and not (here.verb.negated or here.verb.modal)
        return here.kind is ChunkKind.PREPOSITION and here.lemma in ("at", "to", "of", "as", *BEYOND)

    def loss(self, i: int, chunk: Chunk, kind: CasualtyKind, here: Chunk, people: People) -> Toll:
        """The toll that people make whose number stands behind the losses at chunk `i`, told at the chunk `here`."""
        toll = toll_from(kind, people, self.sentence)
        if here.lemma in BEYOND:
            toll.at_most = None
        owner = polity_of_argument(Argument(chunk), self.scene)
        toll.side = toll.side or owner or (None if here.lemma == "of" else self.side_before(i))
        toll.own = toll.side is None
        toll.back = False
        among = (p.civilian for c in self.argument(i).complements if (p := people_of(Argument(c), self.scene)))
        toll.civilian = people.civilian if people.civilian is not None else next(among, None)
        toll.bare = toll.civilian is None
        toll.teller = self.teller(i)
        toll.total = here.lemma == "to" and i > 0 and self.chunks[i - 1].lemma in _RAISING
        return toll

    def others(self, j: int, first: Toll) -> Iterator[Toll]:
        """The second of "put their dead at 140 soldiers and 60 villagers"."""
        if j + 2 >= len(self.chunks) or self.chunks[j + 1].kind is not ChunkKind.COORDINATOR:
            return
        people = people_of(self.argument(j + 2), self.scene) if self.chunks[j + 2].kind is ChunkKind.NOUN else None
        counted = people is not None and people.known and people.quantity is not None and people.quantity.stated
        if people is not None and counted and people.civilian is not first.civilian:
            toll = toll_from(first.kind, people, self.sentence)
            toll.side, toll.own, toll.teller = people.side or first.side, first.own, first.teller
            yield toll

    def counted(self, i: int) -> Iterator[Toll]:
        """ "the number of wounded rose to 17", "put the number of its dead at three"."""
        kind, number = kind_counted(i, self.chunks, self.scene), told_number(i, self.chunks, self.scene)
        named = self.argument(i + 2) if self.chunks[i + 2].kind is ChunkKind.NOUN else Argument(self.chunks[i])
        people = people_of(named, self.scene)
        if kind is None or number is None or people is None:
            return
        toll = toll_from(kind, people, self.sentence)
        toll.at_least, toll.at_most, toll.last = number.at_least, number.at_most, number.last
        toll.side = toll.side or (self.side_before(i) if people.own else None)
        toll.own, toll.bare = people.own and toll.side is None, toll.civilian is None
        raised = i > 0 and self.chunks[i - 1].lemma in _RAISING  # "bringing the number of Armenian dead to four"
        toll.back, toll.said, toll.total = False, True, raised or toll.side is None
        toll.teller = self.teller(i)
        yield toll

    def bedded(self, i: int, last: Toll | None) -> Iterator[Toll]:
        """ "Another 164 people are in hospitals"; behind other tolls, "six in hospital"."""
        if i < 2:
            return
        bounds = self.scene.document.sentences[self.sentence]
        if not self.words.accidents.isdisjoint(self.keys[bounds.first : bounds.last]):
            return
        lie = self.frames.get(i - 2)
        told = lie is not None and lie.verb is not None and not lie.verb.negated
        if lie is not None and told and lie.lemma in ("be", "remain", "lie"):
            lying = lie.subject
        else:
            lying = (
                [Argument(self.chunks[i - 2])] if last is not None and self.chunks[i - 2].kind is ChunkKind.NOUN else []
            )
        for argument in lying:
            people = people_of(argument, self.scene)
            if people is not None and people.quantity is not None and people.quantity.stated and not people.back:
                toll = toll_from(CasualtyKind.WOUNDED, people, self.sentence)
                if lie is None and last is not None:
                    toll.side, toll.civilian = toll.side or last.side, last.civilian
                yield toll

    def is_bed(self, chunk: Chunk) -> bool:
        """Whether a phrase is where the wounded lie: "hospital", "intensive care"."""
        lemma = f"{chunk.modifiers[-1]} {chunk.lemma}" if chunk.modifiers else ""
        return chunk.lemma in self.words.sickbeds or lemma in self.words.sickbeds

    def spoken_of(self, i: int) -> bool:
        """Whether a mere number stands behind "spoke of"."""
        if i < 2 or self.chunks[i - 1].lemma != "of" or self.chunks[i - 2].lemma not in SPEAKING:
            return False
        count = count_in(self.chunks[i], self.scene)
        return count is not None and count.stated and count.last == self.chunks[i].last

    def renumbered(self, i: int) -> Iterator[Toll]:
        """The other side's number: "said that 20 of its men were captured; Aldoria puts the number at 18".

        Or a later one of the dead: "revised the number to seven".
        """
        spoken = self.spoken_of(i)
        at = i if spoken else i + 2
        raised = i > 0 and self.chunks[i - 1].lemma in _RAISING
        if not spoken and (at >= len(self.chunks) or self.chunks[i + 1].lemma not in (("to",) if raised else ("at",))):
            return
        before = sorted((f for f in self.frames.values() if f.index < i), key=lambda f: f.index)
        harmed = [f.lemma for f in before if "." not in self.words.verbs.get(f.lemma, ".")]
        people = people_of(Argument(self.chunks[at]), self.scene)
        if people is None or people.quantity is None or not people.quantity.stated or not (harmed or raised):
            return
        kind = self.words.verbs[harmed[-1]].partition(".")[0] if harmed else CasualtyKind.KILLED.value
        if raised and not people.bare and people.noun not in self.words.labels:
            return  # "raised the number to 20 observers"
        toll = toll_from(CasualtyKind(kind), people, self.sentence)
        toll.teller, toll.total = self.teller(i), raised
        yield toll

    def teller(self, i: int) -> Actor | None:
        """Who gives the number: "Baku 80", "the ministry counted 31 dead"."""
        at = self.gap(i)
        if at >= 0:
            return next(source_of([Argument(self.chunks[at])]), None)
        for j in range(i - 1, -1, -1):
            frame = self.frames.get(j)
            if frame is not None and frame.verb is not None and frame.verb.shape is not Shape.PARTICIPLE:
                said = frame.lemma in self.words.telling and frame.lemma not in self.words.leaving
                return next(source_of(frame.subject), None) if said else None
            if self.chunks[j].kind in (ChunkKind.MARK, ChunkKind.SUBORDINATOR, ChunkKind.RELATIVE):
                return None
        return None

    def verb_before(self, i: int) -> Frame | None:
        """The verb that a number behind it is told by."""
        for j in range(i - 1, -1, -1):
            frame = self.frames.get(j)
            if frame is not None and frame.verb is not None and frame.verb.shape is not Shape.PARTICIPLE:
                return frame
            if self.chunks[j].kind is ChunkKind.MARK:
                return None
        return None

    def gap(self, i: int) -> int:
        """The name that acts right before chunk `i`, "at" or a comma: "Baku 80", "; Baku, three", "Baku at 80"; or -1.

        Of "… dead in Aldoria, and in Berria 127" it is the land.
        """
        at = i - 1
        if i > 2 and self.told:
            if self.chunks[at].lemma == "at":
                at -= 1
            if self.chunks[at].kind is ChunkKind.COMMA:
                opens = self.chunks[at - 2].kind in (ChunkKind.MARK, ChunkKind.COORDINATOR, ChunkKind.SUBORDINATOR)
                at -= 1 if opens else 0
        name = self.chunks[at] if at >= 0 else None
        if name is None or name.kind is not ChunkKind.NOUN or name.mention is None:
            return -1
        if at > 0 and self.chunks[at - 1].lemma == "by":
            return -1  # "in the shelling by Aldoria the number of victims grew"
        there = at > 1 and self.chunks[at - 1].lemma == "in" and self.chunks[at - 2].kind is ChunkKind.COORDINATOR
        place = name.mention.place if there and self.told else None
        nation = self.lost and name.mention.form in (Form.PEOPLE, Form.DEMONYM) and name.determiner == "the"
        return at if name.mention.acts or nation or (place is not None and place.kind is PlaceKind.STATE) else -1

    def side_before(self, i: int) -> Actor | None:
        """Whose losses they are: of the name right before the number, or of the subject of the verb that tells them."""
        at = self.gap(i)
        if at >= 0:
            side = polity_of_argument(Argument(self.chunks[at]), self.scene)
            if side is not None:
                return side
        if i > 1 and self.chunks[i - 1].kind in (ChunkKind.COORDINATOR, ChunkKind.COMMA):
            stop = self.chunks[i - 2].first, self.chunks[i - 2].last
            before = next((t for t in reversed(self.told) if t.last in stop), None)
            if before is not None and before.side is not None:
                return before.side  # "the Azerbaijani side seven killed and ten wounded"
            hurt = self.frames.get(i - 2)  # "leaving seven Azerbaijanis wounded and ten dead"
            if hurt is not None and hurt.lemma in self.words.verbs and hurt.role == "participle":
                return polity_among(hurt.objects, self.scene)
        for j in range(i - 1, -1, -1):
            frame = self.frames.get(j)
            if frame is None or frame.verb is None:
                if self.chunks[j].kind in (ChunkKind.MARK, ChunkKind.SUBORDINATOR, ChunkKind.RELATIVE):
                    return None
                continue
            if frame.verb.shape is Shape.PARTICIPLE:
                continue
            if frame.lemma in (self.words.leaving | self.words.claiming) and not frame.verb.passive:
                behind = "behind" in self.keys[self.chunks[i].last : self.chunks[i].last + 1]
                if not behind and frame.lemma != "leave behind":
                    return None  # "troops attacked, leaving one dead": who leaves the dead does not mourn them
                return polity_among(_tellers(frame), self.scene)  # "leaving eight bodies behind"
            return polity_among(_tellers(frame), self.scene) if frame.lemma in self.words.telling else None
        return None

    def argument(self, i: int) -> Argument:
        """The noun phrase at chunk `i` with what hangs on it by "of" or "on the side of"."""
        argument = Argument(self.chunks[i])
        j = i + 1
        while (
            j + 1 < len(self.chunks)
            and self.chunks[j].kind is ChunkKind.PREPOSITION
            and self.chunks[j].lemma in ("of", "among", "from")
            and self.chunks[j + 1].kind is ChunkKind.NOUN
            and not (self.chunks[j].lemma == "from" and self.chunks[j + 1].event)
        ):  # "11 deaths from a Russian strike" are none of Russia
            argument.complements += (self.chunks[j + 1],)
            j += 2
        return argument
