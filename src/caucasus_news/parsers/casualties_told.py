"""Where a text tells of people who came to harm: by a verb ("were killed", "lost"), or by a label ("31 dead")."""

from collections.abc import Iterable, Iterator

from caucasus_news.model import Actor, CasualtyKind, Modifier
from caucasus_news.parsers.casualties import (
    CasualtyWords,
    People,
    Toll,
    add_up,
    all_people_of,
    casualty_words,
    count_in,
    people_of,
)
from caucasus_news.parsers.casualties_among import opens_part, with_parts
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape, Tense
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.polities import polity_of_argument
from caucasus_news.parsers.relatives import meant
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import source_of

_UNREAL = frozenset({"future", "possible", "conditional", "obligation"})
_CAPTURED = CasualtyKind.CAPTURED
_DISPLACED = CasualtyKind.DISPLACED
#: Fewer people than this who leave a place are no displacement.
_CROWD = 100
_FIGHTING = frozenset({"war", "fighting", "conflict", "hostilities", "clashes", "offensive", "escalation", "battle"})
_ENDS = frozenset({"end", "ended", "stopped", "signing", "conclusion", "ceasefire", "truce"})
_LIST = (ChunkKind.NOUN, ChunkKind.COORDINATOR, ChunkKind.COMMA)
_REACH = 6  # chunks between a word for losses and their number


def tolls_of(frame: Frame, scene: Scene) -> list[Toll]:
    """What a frame says of people who came to harm: nothing where it is negated, feared or about something else."""
    return with_parts(_tolls_of(frame, scene), scene)


def _tolls_of(frame: Frame, scene: Scene) -> list[Toll]:
    words = casualty_words()
    if frame.verb is None:
        return _of_noun(frame, scene, words)
    if frame.verb.negated or frame.verb.modal in _UNREAL or counts_up(frame, scene):
        return []
    hurt = any(a.chunk.lemma in words.wounds for a in frame.objects)
    if frame.lemma in words.losing and not hurt:
        return _lost(frame, scene)
    sense = words.verbs.get(frame.lemma) or ("wounded" if hurt and frame.lemma in words.losing else None)
    fatal = _is_fatal(frame, scene, words)
    if sense is None and not (fatal and frame.lemma in ("shoot", "shoot at", "hit", "strike", "stab")):
        return []
    kind, _, condition = (sense or ("wounded" if hurt else "killed")).partition(".")
    if condition == "wound" and not hurt:
        return []
    if fatal and kind == "wounded":
        kind = "killed"
    victims = _left(frame, scene) or [meant(a, frame, scene) for a in victims_of(frame, words)]
    people = [p for a in victims for p in all_people_of(a, scene) if _fits(p, CasualtyKind(kind))]
    if condition == "lives":
        people = [p for a in frame.after("of") for p in all_people_of(a, scene) if p.at_most != 0]
    if condition == "home" and not _leaves_home(frame, people, scene, words):
        return []
    speaker = _speaker(frame, victims, scene)
    for one in people:
        if one.own and speaker is not None:
            one.side = speaker
    tolls = [_toll(CasualtyKind(kind), p, frame.sentence) for p in add_up(people)]
    for toll in tolls:
        toll.each = toll.side is None and _on_each_side(frame, scene)
        if toll.side is None:
            toll.side = _polity(frame.after("on", "among", "from"), scene)
    return tolls


def _on_each_side(frame: Frame, scene: Scene) -> bool:
    """Whether a toll is one of each side: "one man hurt on either side"."""
    keys = scene.document.tokens.keys
    return any(
        a.chunk.lemma in ("side", "sides") and {"either", "each"} & {*keys[a.chunk.first : a.chunk.last]}
        for a in frame.after("on", "from")
    )


def _is_fatal(frame: Frame, scene: Scene, words: CasualtyWords) -> bool:
    """Whether a wound was deadly: "fatally wounded", "shot … to death"."""
    keys = scene.document.tokens.keys[frame.chunk.first : frame.chunk.last]
    wounds = [m for a in frame.objects if a.chunk.lemma in words.wounds for m in a.chunk.modifiers]
    return bool(words.fatal & {*keys, *frame.adverbs, *wounds})


def _left(frame: Frame, scene: Scene) -> list[Argument]:
    """The whole list in "left four of their comrades and two others wounded"."""
    if frame.verb is None or not frame.verb.passive or not frame.objects:
        return []
    words = casualty_words()
    for other in scene.frames[frame.sentence]:
        if other.lemma in words.leaving and other.verb is not None and other.index < frame.index:
            if any(a.chunk is frame.objects[-1].chunk for a in other.objects):
                return other.objects
    return []


def _speaker(frame: Frame, victims: list[Argument], scene: Scene) -> Actor | None:
    """Whose "its soldiers" are, where they open what somebody says: the one who says it."""
    outer = frame.governor
    if frame.role != "content" or outer is None or not victims or victims[0].chunk.first > frame.chunk.first:
        return None
    return _polity(outer.subject, scene)


def counts_up(frame: Frame, scene: Scene) -> bool:
    """Whether a verb adds up many incidents: "have been killed by mines since the war"."""
    outer = frame.governor
    if frame.verb is not None and frame.verb.shape is Shape.PARTICIPLE and outer is not None and outer.index < frame.index:
        if frame.verb.passive and outer.verb is not None and outer.verb.passive and outer.verb.tense is Tense.PERFECT:
            return frame.role == "gerund" and counts_up(outer, scene)  # "have been killed or injured since"
    if frame.verb is None or frame.verb.tense is not Tense.PERFECT:
        return False
    if _since_the_fighting(frame, scene):
        return False  # "have died since the war began"
    since = any(t.when.modifier is Modifier.SINCE for t in frame.times)
    since = since or any(lemma == "since" for link in (frame, *frame.dependents) for lemma, _ in link.prepositions)
    keys = scene.document.tokens.keys[frame.chunk.last : scene.sentence(frame).last]
    if frame.verb.passive and (since or "since" in keys):
        return True
    if any(f.lemma in _FIGHTING for f in scene.frames[frame.sentence]):
        return False
    if frame.subject and any(a.chunk.determiner or a.mentions for a in frame.subject) and not frame.verb.passive:
        return False  # "the shelling has killed two since Saturday"
    if {"so far", "to date"} & {*frame.adverbs}:
        return True
    return since


def _since_the_fighting(frame: Frame, scene: Scene) -> bool:
    """Whether what the clause counts from is a war's beginning: "since the war began", "since the fighting"."""
    keys = scene.document.tokens.keys[frame.chunk.last : scene.sentence(frame).last]
    if "since" not in keys:
        return False
    behind = keys[keys.index("since") + 1 :][:6]
    return bool(_FIGHTING & {*behind}) and not _ENDS & {*behind}


def victims_of(frame: Frame, words: CasualtyWords | None = None) -> list[Argument]:
    """Who came to harm, in a frame whose verb says so: the subject of "die", the object of "kill"."""
    words = words or casualty_words()
    felled = frame.lemma in words.felled or frame.lemma in words.losing or is_elliptic(frame)
    people = frame.subject if felled else frame.objects
    kind = words.verbs.get(frame.lemma, "").partition(".")[0]
    return [a for a in people if words.labels.get(a.chunk.lemma, kind) == kind]


def is_elliptic(frame: Frame) -> bool:
    """Whether a verb of harm is a passive without its auxiliary: "two were killed and three injured"."""
    verb = frame.verb
    return (
        verb is not None
        and not verb.passive
        and not frame.objects
        and verb.tense is Tense.PAST
        and frame.lemma in casualty_words().verbs
        and frame.lemma not in casualty_words().felled
    )


def _fits(people: People, kind: CasualtyKind) -> bool:
    """Whether a phrase can be people who met this fate: things are destroyed, villages captured, hopes killed."""
    if people.at_most == 0:
        return False
    if people.known:
        return True
    counted = people.quantity is not None
    if people.bare and kind is _CAPTURED:
        return counted
    if kind in (_CAPTURED, _DISPLACED):
        return (
            counted
            and people.quantity is not None
            and people.quantity.stated
            and people.quantity.last > people.first
            and people.noun.isdecimal() is False
            and people.civilian is not None
        )
    return counted


def _toll(kind: CasualtyKind, people: People, sentence: int) -> Toll:
    return Toll(
        kind, people.at_least, people.at_most, people.side, people.civilian, people.first, people.last, sentence,
        own=people.own, back=people.back, more=people.quantity is not None and people.quantity.more,
        said=people.quantity is not None or bool(people.named), bare=people.bare, named=people.named,
    )  # fmt: skip


def _leaves_home(frame: Frame, people: list[People], scene: Scene, words: CasualtyWords) -> bool:
    """Whether "left", "arrived", "drove" tell of people who lost their homes: a crowd, or driven from home."""
    around = [*frame.objects, *(a for _, arguments in frame.prepositions for a in arguments)]
    if frame.lemma == "drive":
        return any(a.chunk.lemma in words.homes for a in around)
    if any(p.civilian is False for p in people):
        return False
    if frame.lemma != "arrive" and any(a.chunk.lemma in words.labels for a in frame.objects):
        return False
    return any(
        max(p.at_least or 0, p.at_most or 0) >= _CROWD or (p.at_least is p.at_most is None and p.quantity is not None)
        for p in people
    )


def _lost(frame: Frame, scene: Scene) -> list[Toll]:
    """ "lost 31 men": the subject's own people."""
    passive = frame.verb is not None and frame.verb.passive
    side = None if passive else _polity(frame.subject, scene)
    found = []
    for argument in frame.objects:
        people = people_of(argument, scene)
        if people is None or people.quantity is None or not people.quantity.stated or people.at_most == 0:
            continue
        if not people.known and not (people.quantity.last >= argument.chunk.last):
            continue
        toll = _toll(CasualtyKind.KILLED, people, frame.sentence)
        toll.side, toll.back = toll.side or side, False
        toll.own = toll.own or (toll.side is None and not passive)
        found.append(toll)
    return found


def _of_noun(frame: Frame, scene: Scene, words: CasualtyWords) -> list[Toll]:
    """ "the death of 31 of its soldiers", "the wounding of its own soldier", "Ginturi's killing"."""
    kind = words.nouns.get(frame.lemma)
    if kind is None:
        return []
    hanging = [c for a in frame.after("of") for c in a.complements]
    victims = [a for a in frame.after("of") if a.chunk not in hanging]
    people = [p for a in victims for p in all_people_of(a, scene) if p.known or p.quantity]
    owner = next(
        (s for f in frame.chain() if f.verb is not None and (s := _polity(f.subject, scene)) is not None), None
    )
    for one in people:
        if one.own and owner is not None:
            one.side = owner  # "Baku reported the wounding of its soldier"
    return [_toll(CasualtyKind(kind), p, frame.sentence) for p in add_up(people) if p.at_most != 0]


def _polity(arguments: Iterable[Argument], scene: Scene) -> Actor | None:
    return next((p for a in arguments if (p := polity_of_argument(a, scene)) is not None), None)


# ---------------------------------------------------------------------- labels: "31 dead", "left two wounded"
def label_tolls(sentence: int, scene: Scene) -> list[Toll]:
    """The tolls of a sentence that a label gives, not a verb of harm."""
    return with_parts(_Labels(sentence, scene).read(), scene)


class _Labels:
    """Reads "29 dead, 101 wounded", "one Azeri dead", "losses at 77", "Baku 80" in the chunks of one sentence."""

    def __init__(self, sentence: int, scene: Scene) -> None:
        self.sentence = sentence
        self.scene = scene
        self.chunks = scene.chunks[sentence]
        self.keys = scene.document.tokens.keys
        self.words = casualty_words()
        self.told: list[Toll] = []
        self.frames = {frame.index: frame for frame in scene.frames[sentence]}

    def read(self) -> Iterator[Toll]:
        last: Toll | None = None
        if any(
            f.verb is not None and f.lemma in self.words.claiming and counts_up(f, self.scene)
            for f in self.frames.values()
        ):
            return  # "since 2020 mines have claimed the lives of 350"
        for i, chunk in enumerate(self.chunks):
            if chunk.kind is not ChunkKind.NOUN:
                continue
            for toll in self.at(i, chunk, last):
                last = toll
                self.told.append(toll)
                yield toll

    def at(self, i: int, chunk: Chunk, last: Toll | None) -> Iterator[Toll]:
        head = self.keys[chunk.head] if chunk.head >= 0 else chunk.lemma
        kind = self.words.labels.get(head) or self.words.labels.get(chunk.lemma)
        sums = chunk.lemma in self.words.tolls or head in self.words.tolls
        if kind is None and last is None and not sums:
            return  # as most phrases: no need to look for a number in it
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
        elif kind is not None and (count is None or not count.stated):
            yield from self.behind(i, CasualtyKind(kind))
        elif last is not None and count is not None and count.last > chunk.head and self.gapped(i):
            yield from self.bare(i, chunk, last)

    def labelled(self, i: int, chunk: Chunk, kind: CasualtyKind) -> Iterator[Toll]:
        """ "31 dead", "300 Azerbaijani dead", "more than 6,500 dead on the two sides"."""
        people = people_of(self.argument(i), self.scene)
        if people is None or people.at_most == 0:
            return
        toll = _toll(kind, people, self.sentence)
        toll.bare = people.noun in self.words.labels
        yield from self.left_before(i, kind)
        toll.teller = self.teller(i)
        if toll.side is None:
            toll.side = self.side_before(i)
            toll.own = toll.side is None
        yield toll

    def left_before(self, i: int, kind: CasualtyKind) -> Iterator[Toll]:
        """The first of "left four soldiers and one civilian dead"."""
        group = []
        j = i - 1
        while (
            j > 0
            and self.chunks[j].kind in (ChunkKind.COORDINATOR, ChunkKind.COMMA)
            and self.chunks[j - 1].kind is ChunkKind.NOUN
        ):
            group.append(j - 1)
            j -= 2
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
                    _toll(kind, p, self.sentence) for p in all_people_of(self.argument(k), self.scene) if p.quantity
                )

    def behind(self, i: int, kind: CasualtyKind) -> Iterator[Toll]:
        """A label behind the people: "four Armenian soldiers and one Azeri dead"."""
        group = []
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
                yield _toll(kind, people, self.sentence)
            return
        if not group or (not left and self.chunks[i].determiner):
            return
        if not left and (i - 1) not in group:
            return
        members = [p for k in reversed(group) for p in all_people_of(self.argument(k), self.scene)]
        members = [p for p in members if p.quantity is not None and (p.known or left)]
        for people in add_up(members):
            toll = _toll(kind, people, self.sentence)
            toll.back = False
            yield toll

    def losses(self, i: int, chunk: Chunk, kind: CasualtyKind) -> Iterator[Toll]:
        """ "put its losses at 31 soldiers", "the toll rose to 12 from nine", "took the lives of 20 soldiers"."""
        for j in range(i + 1, min(i + _REACH, len(self.chunks) - 1)):
            here = self.chunks[j]
            if here.kind in (ChunkKind.MARK, ChunkKind.SUBORDINATOR, ChunkKind.RELATIVE):
                return
            if here.kind is not ChunkKind.PREPOSITION or here.lemma not in ("at", "to", "of", "as"):
                continue
            nxt = self.chunks[j + 1]
            count = count_in(nxt, self.scene) if nxt.kind is ChunkKind.NOUN else None
            if count is None or not count.stated or count.none:
                continue
            if self.words.labels.get(nxt.lemma) is not None:
                kind = CasualtyKind(self.words.labels[nxt.lemma])
            people = people_of(self.argument(j + 1), self.scene)
            if people is None:
                continue
            toll = _toll(kind, people, self.sentence)
            owner = polity_of_argument(Argument(chunk), self.scene)
            toll.side = toll.side or owner or (None if here.lemma == "of" else self.side_before(i))
            toll.own = toll.side is None
            toll.back = False
            toll.civilian = people.civilian
            toll.bare = toll.civilian is None
            toll.teller = self.teller(i)
            yield toll
            return

    def bare(self, i: int, chunk: Chunk, last: Toll) -> Iterator[Toll]:
        """ "…, Baku 80": a number of the same kind behind another side's name."""
        people = people_of(self.argument(i), self.scene)
        side = polity_of_argument(Argument(self.chunks[i - 1]), self.scene)
        if people is not None and side is not None:
            toll = _toll(last.kind, people, self.sentence)
            toll.side, toll.civilian, toll.back = side, last.civilian, False
            toll.teller = self.teller(i)
            yield toll

    def teller(self, i: int) -> Actor | None:
        """Who gives the number: "Baku 80", "the ministry counted 31 dead"."""
        if self.gapped(i):
            return next(source_of([Argument(self.chunks[i - 1])]), None)
        for j in range(i - 1, -1, -1):
            frame = self.frames.get(j)
            if frame is not None and frame.verb is not None and frame.verb.shape is not Shape.PARTICIPLE:
                said = frame.lemma in self.words.telling and frame.lemma not in self.words.leaving
                return next(source_of(frame.subject), None) if said else None
            if self.chunks[j].kind in (ChunkKind.MARK, ChunkKind.SUBORDINATOR, ChunkKind.RELATIVE):
                return None
        return None

    def gapped(self, i: int) -> bool:
        before = self.chunks[i - 1] if i else None
        return (
            before is not None and before.kind is ChunkKind.NOUN and before.mention is not None and before.mention.acts
        )

    def side_before(self, i: int) -> Actor | None:
        """Whose losses they are: of the name right before the number, or of the subject of the verb that tells them."""
        if self.gapped(i):
            side = polity_of_argument(Argument(self.chunks[i - 1]), self.scene)
            if side is not None:
                return side
        if i > 1 and self.chunks[i - 1].kind in (ChunkKind.COORDINATOR, ChunkKind.COMMA):
            stop = self.chunks[i - 2].first, self.chunks[i - 2].last
            before = next((t for t in reversed(self.told) if t.last in stop), None)
            if before is not None and before.side is not None:
                return before.side  # "the Azerbaijani side seven killed and ten wounded"
            hurt = self.frames.get(i - 2)  # "leaving seven Azerbaijanis wounded and ten dead"
            if hurt is not None and hurt.lemma in self.words.verbs and hurt.role == "participle":
                return _polity(hurt.objects, self.scene)
        for j in range(i - 1, -1, -1):
            frame = self.frames.get(j)
            if frame is None or frame.verb is None:
                if self.chunks[j].kind in (ChunkKind.MARK, ChunkKind.SUBORDINATOR, ChunkKind.RELATIVE):
                    return None
                continue
            if frame.verb.shape is Shape.PARTICIPLE:
                continue
            return _polity(frame.subject, self.scene) if frame.lemma in self.words.telling else None
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
        ):
            argument.complements.append(self.chunks[j + 1])
            j += 2
        return argument
