"""People who came to harm: how many, of which side, civilians or soldiers."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import define, field, frozen

from caucasus_news.lexicon.words import load_words, word_sets
from caucasus_news.model import Actor, CasualtyKind, When

#: What became of people, by its name in the word lists.
KINDS: Mapping[str, CasualtyKind] = {kind.value: kind for kind in CasualtyKind}
#: What is counted: "the number of".
NUMBERS = frozenset({"number", "count", "tally"})
#: What is lost with those who are missing, and what is not known of them.
LINES = frozenset({"contact", "communication", "communications", "lose contact"})
TRACES = frozenset({"fate", "whereabouts"})
#: What is tried in vain for somebody who dies all the same.
SAVING = frozenset({"save", "saving", "saved"})
#: Verbs that tell a mere number behind "of".
SPEAKING = frozenset({"speak", "talk"})


@define(eq=False)
class Toll:
    """One fate of some people, as one phrase tells it.

    `own` tells that the people belong to whoever speaks or acts ("its soldiers"), `back` that they were told of
    before ("the wounded"), `more` that they come on top ("another two"), `bare` that the phrase is a mere number,
    `each` that so many are of either side, `part` that they are among others ("including"), `named` are the ids of
    persons named, `tellers` those of who gives the number, `camps` those of the polities they speak for, `hostile`
    that these are at war with the people's own side, `teller` whoever the phrase itself names as giving it,
    `earlier` that it is told as what was said before ("had spoken of nine"), `again` that it is the later fate of
    somebody told of before ("he died on Friday"), `kin` that they are kin of such ("her husband"), `hurt` that they
    were wounded first ("died of his wounds", "one of the wounded died"), `total` that it sums up what the sentence
    tells ("bringing the toll to two"), `since` the first day of those over which it counts ("killed since May 1"),
    `sided` that their own clause says whose they are. `first` and `last` are tokens.
    """

    kind: CasualtyKind
    at_least: int | None
    at_most: int | None
    side: Actor | None
    civilian: bool | None
    first: int
    last: int
    sentence: int
    own: bool = False
    back: bool = False
    more: bool = False
    part: bool = False
    said: bool = True
    bare: bool = False
    each: bool = False
    earlier: bool = False
    total: bool = False
    again: bool = False
    hurt: bool = False
    since: When | None = None
    teller: Actor | None = None
    tellers: frozenset[str] = field(factory=frozenset)
    camps: frozenset[str] = field(factory=frozenset)
    hostile: bool = False
    named: frozenset[str] = field(factory=frozenset)
    sided: bool = False
    kin: bool = False

    def same_count(self, other: "Toll") -> bool:
        """Whether both give the same number."""
        return (self.at_least, self.at_most) == (other.at_least, other.at_most)


@frozen
class CasualtyWords:
    """The word list ``casualties``, ready for look-up."""

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    labels: Mapping[str, str]
    tolls: Mapping[str, str]
    felled: frozenset[str]
    losing: frozenset[str]
    leaving: frozenset[str]
    intending: frozenset[str]
    telling: frozenset[str]
    claiming: frozenset[str]
    counting: frozenset[str]
    homes: frozenset[str]
    outings: frozenset[str]
    fatal: frozenset[str]
    wounds: frozenset[str]
    striking: frozenset[str]
    limbs: frozenset[str]
    accidents: frozenset[str]
    coffins: frozenset[str]
    remains: frozenset[str]
    late: frozenset[str]
    outliving: frozenset[str]
    sickbeds: frozenset[str]
    healing: frozenset[str]
    rites: frozenset[str]
    strangers: frozenset[str]
    attackers: frozenset[str]
    freeing: frozenset[str]
    found: frozenset[str]
    civilian: frozenset[str]
    military: frozenset[str]


@cache
def casualty_words() -> CasualtyWords:
    """The packaged words, read once."""
    data: Mapping[str, Any] = load_words("casualties")
    return CasualtyWords(
        verbs=data["verbs"],
        nouns=data["nouns"],
        labels=data["labels"],
        tolls=data["tolls"],
        **word_sets(CasualtyWords, data),
    )


@cache
def label_openings() -> frozenset[str]:
    """Every word by which a toll may open that no verb of harm tells: a sentence without one has no such toll."""
    words = casualty_words()
    beds = (bed.rpartition(" ")[2] for bed in words.sickbeds)
    verbs = {"lost", "lose", "loses", "losing", "spoke", "spoken", "speaks", "speaking", "talked", "talks", "talking"}
    return frozenset({*words.labels, *words.tolls, *beds, *NUMBERS, *LINES, *TRACES, *SPEAKING, *SAVING, *verbs})
