"""Learn the weights by which `parsers/incidents/hearing.py` tells whether somebody speaks of an incident.

`python tools/train_hearing.py` reads the gold that rules may be written by and the tables of tests that tell whose word
an incident is, and writes ``data/hearing/weights.json``. With ``--held-out`` it writes nothing, and says how well the
weights that are there tell of the sets held out.
"""

import json
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import partial

from attrs import evolve, frozen
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.accuracy import score
from caucasus_news import MediationParser, MeetingParser, NewsParser, to_dict
from caucasus_news.model import Actor, Stance
from caucasus_news.parsers.attribution import Word, scene_words
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.incidents.hearing import LIKELY, MODEL, STANCES, features, say_of, sentence_behind
from caucasus_news.parsers.learned import BIAS
from caucasus_news.parsers.scene import Scene
from tests.parsers.told_cases import PUBLISHED, wordings
from tests.recording import Recording
from tools import weights
from tools.gold import GoldEvent, GoldText, held_out_texts, working_texts

NOBODY = "nobody"
_SOURCES = "T "  # what a record of the tables begins with that tells whose word it is
_SIGNS = {"?": Stance.DENIED.value, "!": Stance.CONFIRMED.value}
OF_TESTS = 2.0  # what an example of the tables counts beside one of gold: what they tell is a promise
STRENGTH = 0.1  # of the data against the prior that a feature says nothing
SMALLEST = 0.02


@frozen
class Example:
    """The features of somebody who is named where an incident is told, and their stance on it.

    `behind` tells that they speak in the sentence behind, `weight` how much it counts beside one of gold.
    """

    told: Set[str]
    stance: str
    behind: bool
    weight: float = 1.0


def examples(texts: Iterable[GoldText], recording: Recording) -> Iterator[Example]:
    """Everyone who is named where an incident is told that is one of gold's, or in the sentence behind."""
    for text in texts:
        drafts, recording.drafts = recording.drafts, []
        golds, found = text.gold.get("incidents") or [], json.loads(json.dumps(to_dict(text.report), default=str))
        told = frozenset(number for draft, _ in drafts for number in draft.sentences)
        pairs, _, _ = score.align("incidents", golds, found["incidents"])
        words = scene_words(drafts[0][1]) if drafts else []
        for i, j in pairs:
            if not golds[i].get("optional"):
                draft, scene = drafts[j]
                yield from _of_incident(partial(_stance_in_gold, golds[i]), draft, scene, words, told)


def of_wordings(parser: NewsParser, recording: Recording) -> Iterator[Example]:
    """Everyone who is named where a table of tests tells of one incident and whose word it is."""
    for text, record in wordings():
        if not record.startswith(_SOURCES) or " | " in record:
            continue
        parser.parse(text, PUBLISHED)
        drafts, recording.drafts = recording.drafts, []
        if len(drafts) == 1:
            names = (name.strip() for name in record.partition(";")[2].split(","))
            stances = {name.rstrip("?!"): _SIGNS.get(name[-1:], Stance.ASSERTED.value) for name in names}
            draft, scene = drafts[0]
            stance_of = partial(_stance_in_table, stances)
            named = _of_incident(stance_of, draft, scene, scene_words(scene), frozenset(draft.sentences))
            yield from (evolve(example, weight=OF_TESTS) for example in named)


def _of_incident(
    stance_of: Callable[[Actor], str],
    draft: IncidentDraft,
    scene: Scene,
    words: Sequence[Sequence[Word]],
    told: Collection[int],
) -> Iterator[Example]:
    """Everyone who is named in a sentence of an incident or in the one behind."""
    for number in sorted({*draft.sentences}):
        behind = sentence_behind(number, draft.sentences, scene)
        spoken = {word.source for word in words[behind]} if behind is not None else frozenset()
        for actor in _named(number, behind or number, scene):
            looked_at = features(actor, number, draft, words, told, scene)
            yield Example(looked_at, stance_of(actor), actor in spoken)


def _stance_in_gold(event: GoldEvent, actor: Actor) -> str:
    """The stance that gold gives somebody, the first of several that are right."""
    key = score.actor_key(to_dict(actor))
    given = (source for source in event.get("sources") or () if key in score.alternatives(source["name"]))
    return next((source["stance"].split("|")[0] for source in given), NOBODY)


def _stance_in_table(stances: Mapping[str, str], actor: Actor) -> str:
    return stances.get(actor.name, NOBODY)


def _named(first: int, last: int, scene: Scene) -> list[Actor]:
    """Whom sentences name, each once."""
    bounds = scene.document.sentences[first].first, scene.document.sentences[last].last
    return list(dict.fromkeys(a for m in scene.mentions_in(*bounds) if m.acts or m.place is None for a in m.actors))


def learn(known: list[Example]) -> dict[str, list[float]]:
    """The weights of each feature for speaking of it, and for every stance of those who do, against asserting."""
    frequent = weights.frequent(example.told for example in known)
    vectors = DictVectorizer()
    rows = vectors.fit_transform([dict.fromkeys(sorted(example.told & frequent), 1) for example in known])
    tell = [i for i, example in enumerate(known) if example.stance != NOBODY]
    speak, how = (LogisticRegression(C=STRENGTH, max_iter=4000) for _ in range(2))
    counts = [example.weight for example in known]
    speak.fit(rows, [example.stance != NOBODY for example in known], sample_weight=counts)
    how.fit(rows[tell], [known[i].stance for i in tell], sample_weight=[counts[i] for i in tell])
    columns = [[*how.classes_].index(stance.value) for stance in STANCES]
    plain = [*how.classes_].index(Stance.ASSERTED.value)
    column = [speak.intercept_[0], *(how.intercept_[c] - how.intercept_[plain] for c in columns)]
    table = {BIAS: [round(float(weight), 2) for weight in column]}
    for name, first, row in zip(vectors.feature_names_, speak.coef_[0], how.coef_.T, strict=True):
        table[name] = [round(float(weight), 2) for weight in (first, *(row[c] - row[plain] for c in columns))]
    return table


def say(known: Iterable[Example]) -> None:
    """Say how many of those who speak behind an incident are found to speak of it."""
    speak, tell, found, right, alike = 0, 0, 0, 0, 0
    for example in (example for example in known if example.behind):
        said, tells = say_of(example.told), example.stance != NOBODY
        speak, tell = speak + 1, tell + tells
        if said.chance > LIKELY:
            found, right = found + 1, right + tells
            alike += said.stance.value == example.stance
    print(f"of {speak} who speak behind an incident {tell} speak of it: found {found}, rightly {right}, stance {alike}")


def main() -> int:
    """Learn, or say how well what was learned holds."""
    recording = Recording()
    parser = NewsParser(events=[MeetingParser(), recording, MediationParser()])
    if weights.asked_of_held_out(__doc__):
        say(examples(held_out_texts(parser), recording))
        return 0
    known = [*examples(working_texts(parser), recording), *of_wordings(parser, recording)]
    weights.write(MODEL, learn(known), SMALLEST)
    return 0


if __name__ == "__main__":
    sys.exit(main())
