"""The sentences of a scene as the readers of mediations look at them: their words, their times, which goes on where."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from caucasus_news.mentions.document import Lately
from caucasus_news.mentions.mention import Mention, TimeMention
from caucasus_news.model import BlockKind, Precision, When
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.mediations.words import MediationWords
from caucasus_news.parsers.scene import Scene, calendar_times
from caucasus_news.parsers.setting.when import BOUNDS

_STANDING_IN = frozenset({"one", "ones"})  # "like the one in October"


def terms_of(number: int, scene: Scene) -> frozenset[str]:
    """The words of a sentence, and the lemmas of its phrases and frames, whole and word by word."""
    lemmas = [*[c.lemma for c in scene.chunks[number]], *[f.lemma for f in scene.frames[number]]]
    words = [word for lemma in lemmas if " " in lemma for word in lemma.split()]
    return frozenset((*scene.keys[number], *lemmas, *words))


@frozen(eq=False)
class Sentences:
    """What is looked up of sentences again and again.

    `nouns` are the event nouns with their senses. Of each sentence, `keys` are the folded words, `terms` these and the
    lemmas of its phrases and frames, whole and word by word: who needs one of some words, as they stand there or as
    lemmas, need not look at a sentence without them. `mentions` and `times` are those of each sentence, `blocks` the
    first and last sentence of each block.
    """

    scene: Scene
    words: MediationWords
    nouns: Mapping[str, str]
    keys: Lately[tuple[str, ...]]
    terms: Lately[frozenset[str]]
    mentions: tuple[tuple[Mention, ...], ...]
    times: Lately[tuple[TimeMention, ...]]
    blocks: dict[int, tuple[int, int]]

    def of_block(self, block: int) -> Iterator[Mention]:
        """The mentions of a block's sentences."""
        first, last = self.blocks[block]
        for number in range(first, last + 1):
            yield from self.mentions[number]

    def only_time(self, sentence: int) -> When | None:
        """The one time in a sentence that goes with no violation and no saying; None where there are two."""
        found: list[When] = []
        for frame in self.scene.frames[sentence]:
            if frame.lemma not in self.words.violating and frame.lemma not in _STANDING_IN and frame.role not in BOUNDS:
                told = [w for w in calendar_times(frame) if not self.bounds(w, frame)]
                found += [w for w in told if all(w.span != x.span for x in found)]
        return found[0] if len(found) == 1 else None

    def first_time(self, sentence: int) -> When | None:
        """The first day of a sentence that goes with a verb which is no violation and no saying."""
        verbs = [f for f in self.scene.frames[sentence] if f.verb is not None and f.lemma not in self.words.violating]
        days = [w for f in verbs for w in calendar_times(f) if w.precision is Precision.DAY and not self.bounds(w, f)]
        return days[0] if days else None

    def bounds(self, when: When, frame: Frame) -> bool:
        """Whether a time only ends or begins something: "until Monday"."""
        keys = self.scene.document.tokens.keys
        return any(t.when is when and t.first and keys[t.first - 1] in BOUNDS for t in frame.times)

    def before(self, sentence: int) -> int | None:
        """The sentence before, within the same block or, where each sentence is a block, the one before."""
        return sentence - 1 if sentence > 0 and self.follows(sentence - 1, sentence) else None

    def follows(self, one: int, other: int) -> bool:
        """Whether a sentence goes on where the one before it left off: in its block, or in a block of its own."""
        sentences = self.scene.document.sentences
        if sentences[one].block == sentences[other].block:
            return True
        if {sentences[one].kind, sentences[other].kind} != {BlockKind.PARAGRAPH}:
            return False
        spans = [self.blocks[sentences[n].block] for n in (one, other)]
        return sentences[other].block - sentences[one].block == 1 and any(a == b for a, b in spans)
