"""Who attacked, where no clause is read that tells it: by all that speaks for each polity, weights learned from gold.

Rules tell who fired where somebody is the subject of firing, or is accused. "A missile flattened a row of houses in
Ostia, the Aldorian prosecutors said" names nobody, and leaves no doubt. Whose people came to harm, who held the place,
who tells of it and what stands around a name, all together, tell how likely each is to have attacked, and how likely
it is that the text leaves it open. No name speaks for anything. The weights are learned from incidents whose attacker
the rules found as well, looked at as though they had not; see ``data/attackers/README.md``.
"""

from collections.abc import Mapping, Set

from attrs import frozen

from caucasus_news.model import Actor, Stance
from caucasus_news.parsers.arms import tells_of_rebels
from caucasus_news.parsers.bare_words import bare_words
from caucasus_news.parsers.incidents.alike import DOWNING
from caucasus_news.parsers.incidents.draft import MANY, IncidentDraft
from caucasus_news.parsers.incidents.side_clues import Clues
from caucasus_news.parsers.learned import load_weights, log_odds
from caucasus_news.parsers.polities import opponents, polity_of
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.vicinity import beside
from caucasus_news.text.sentences import Sentence

#: The name of its weights.
MODEL = "attackers"
#: By how much more has to speak for somebody than for nobody, and than for anybody else.
SURE = 1.5
_SENTENCES, _TRIGGERS, _FEW = 5, 4, 3  # of an incident that are looked at; parties, more are many
_ENEMY = frozenset({"enemy", "adversary", "opponent"})
_NOBODY = "-"


def choose_attacker(draft: IncidentDraft, scene: Scene) -> None:
    """Name who most likely attacked, if one is likelier by far than all others and than that it is left open."""
    if draft.attacker is not None or not _is_deed(draft) or len(draft.tolls) > MANY or _is_of_rebels(draft, scene):
        return
    weights = load_weights(MODEL)
    scores = {polity: log_odds(told, weights)[0] for polity, told in hints(draft, scene).items()}
    polity = max(scores, key=lambda polity: scores[polity])
    if (
        polity is None
        or _is_disputed(draft, scene)
        or any(scores[polity] - score < SURE for other, score in scores.items() if other != polity)
    ):
        return
    draft.attacker, draft.target = polity, draft.target if draft.target != polity else None
    draft.note("attacker", "likeliest of those told of", draft.span)


def _is_deed(draft: IncidentDraft) -> bool:
    """Whether a draft tells of a deed, not of nothing but its dead, nor of a war or what was shot down."""
    return bool(draft.kinds) and draft.kind != "war" and not any(f.lemma in DOWNING for f in draft.frames[:1])


def _is_of_rebels(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether somebody of no state is told to have done it: "rebels backed by Aldoria entered Ostia"."""
    keys = scene.document.tokens.keys
    doers = [a.chunk for f in draft.frames[:_TRIGGERS] for a in (*f.subject, *f.after("by"))]
    return any(tells_of_rebels({*keys[chunk.first : chunk.last]}) for chunk in doers)


def _is_disputed(draft: IncidentDraft, scene: Scene) -> bool:
    """Whether two enemies tell of it, each against the other: "accused each other of shelling"."""
    tellers = {
        p.id for a, stance in draft.sources if stance is Stance.ASSERTED and (p := polity_of(a, scene)) is not None
    }
    return any(frozenset((one, other)) in scene.conflicts for one in tellers for other in tellers if one < other)


def hints(draft: IncidentDraft, scene: Scene) -> Mapping[Actor | None, Set[str]]:
    """What speaks for each polity of an incident having attacked, and for nobody."""
    numbers = sorted({*draft.sentences})[:_SENTENCES]
    look = _Look(draft, scene, numbers)
    named = {polity: None for number in numbers for polity in look.clues.named(number)}
    found: dict[Actor | None, Set[str]] = {None: look.of_nobody()}
    for polity in dict.fromkeys((*look.clues.parties, *named)):
        found[polity] = {*look.of_part(polity), *look.of_names(polity)}
    return found


@frozen
class _Voices:
    """How the sources of each polity stand to an incident: "asserted", "asserted, denied"."""

    of: Mapping[str, str]

    def foes_of(self, polity: Actor, scene: Scene) -> str:
        """How the enemies of a polity stand to it."""
        return ", ".join(sorted({self.of[foe] for foe in opponents(polity, scene) if foe in self.of})) or _NOBODY


class _Look:
    """An incident as the model looks at it."""

    def __init__(self, draft: IncidentDraft, scene: Scene, numbers: list[int]) -> None:
        self.draft, self.scene, self.numbers = draft, scene, numbers
        self.clues = Clues(draft, scene)
        self.words = {number: bare_words(number, scene) for number in numbers}
        self.voices = _voices(draft, scene)
        self.sides = {toll.side.id for toll in draft.tolls if toll.side is not None}
        self.triggers = [frame.lemma for frame in draft.frames[:_TRIGGERS]]
        self.of_enemy = any(not _ENEMY.isdisjoint(scene.document.tokens.keys[b.first : b.last]) for b in self.bounds())

    def bounds(self) -> list[Sentence]:
        """The sentences that are looked at."""
        return [self.scene.document.sentences[number] for number in self.numbers]

    def of_nobody(self) -> Set[str]:
        """What speaks for leaving open who attacked."""
        draft, told = self.draft, min(2, len(self.voices.of))
        words = {word for row in self.words.values() for word in row.values()}
        return {
            f"nobody in a {draft.kind}",
            f"nobody of {self.company}",
            f"nobody weak {draft.weak}, back {draft.back}",
            f"nobody hurt {min(2, len(self.sides))}",
            f"nobody told by {told}",
            f"nobody in a {draft.kind} told by {told}, hurt {min(2, len(self.sides))}",
            f"nobody guessed {draft.guessed}",
            *(f"nobody did {trigger}" for trigger in self.triggers),
            *(f"nobody says {word}" for word in words),
        }

    @property
    def company(self) -> int:
        """How many parties there are."""
        return min(_FEW, len(self.clues.parties))

    def of_part(self, polity: Actor) -> Set[str]:
        """What a polity is in the incident: whether its people came to harm, it holds the place, it tells of it."""
        rank, kind = self.rank(polity), self.draft.kind
        hurt, place = self.hurt(polity), self.place(polity)
        told = f"tells {self.voices.of.get(polity.id, _NOBODY)}, foe {self.voices.foes_of(polity, self.scene)}"
        return {
            f"{rank} in a {kind}", f"{rank} {hurt}", f"{rank} {place}", f"{rank} {told}", f"{rank} {polity.kind}",
            f"{rank} {hurt} in a {kind}", f"{rank} {place} in a {kind}", f"{rank} {hurt} {place}",
            f"{hurt} {told}", f"{place} {told}", f"{rank} {hurt} {place} {told}", f"{rank} of {self.company}",
            f"{rank} weak {self.draft.weak}, back {self.draft.back}", f"{rank} distant {self.draft.distant}",
            f"{rank} enemy {self.of_enemy}, foe tells {_NOBODY not in told.rpartition(' ')[2]}",
            *(f"{what} did {trigger}" for trigger in self.triggers for what in (rank, hurt, place)),
        }  # fmt: skip

    def rank(self, polity: Actor) -> str:
        """What the rules take a polity for."""
        if polity == self.draft.target:
            return "target"
        return "party" if polity in self.clues.parties else "stranger"

    def hurt(self, polity: Actor) -> str:
        """Whether those who came to harm are of a polity."""
        if polity.id in self.sides:
            return "alone hurt" if len(self.sides) == 1 else "hurt too"
        return "unhurt" if self.sides else "none hurt"

    def place(self, polity: Actor) -> str:
        """Whether a polity, or its enemy, held the place."""
        holder, country = self.clues.holder, self.clues.country
        if holder is not None and holder.id == polity.id:
            return "holds it"
        if country is not None and country.id == polity.id:
            return "has it"
        return "foe holds it" if holder is not None and holder.id in opponents(polity, self.scene) else "elsewhere"

    def of_names(self, polity: Actor) -> Set[str]:
        """How the sentences name a polity: before what they tell or behind it, and next to which words."""
        rank, found = self.rank(polity), set[str]()
        for number in self.numbers:
            everyone = self.clues.named(number)
            here, words = everyone.get(polity, ()), self.words[number]
            others = min(2, len(everyone) - bool(here))
            found.add(f"{'named' if here else 'not named'} beside {others}")
            told = min((f.chunk.first for f in self.draft.frames if f.sentence == number), default=None)
            for one in here:
                mention = one.mention
                where = "aside" if told is None else "before" if mention.last <= told else "behind"
                found.update((one.sort, f"{one.sort} {where}", f"{one.sort} {where} {rank}"))
                if mention.first in words:
                    near = beside(mention, words)
                    found.update(near)
                    found.update([f"{one.sort} {word}" for word in near])
        return found


def _voices(draft: IncidentDraft, scene: Scene) -> _Voices:
    """How those of each polity stand to an incident."""
    found: dict[str, set[str]] = {}
    for source, stance in draft.sources:
        polity = polity_of(source, scene)
        if polity is not None:
            found.setdefault(polity.id, set()).add(stance.value)
    return _Voices({polity: ", ".join(sorted(stances)) for polity, stances in found.items()})
