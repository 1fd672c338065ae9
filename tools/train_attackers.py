"""Learn the weights by which `parsers/incidents/attacker_choice.py` tells who attacked.

`python tools/train_attackers.py` reads the gold that rules may be written by, and writes
``data/attackers/weights.json``. With ``--held-out`` it writes nothing, and says how well the weights that are there
tell of the sets held out.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Set

from attrs import evolve, frozen
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.accuracy import score
from caucasus_news import MediationParser, MeetingParser, NewsParser, to_dict
from caucasus_news.model import Actor
from caucasus_news.parsers.incidents.attacker_choice import MODEL, choose_attacker, hints
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.learned import BIAS
from caucasus_news.parsers.scene import Scene
from tests.recording import Recording
from tools import weights
from tools.gold import GoldText, held_out_texts, working_texts

STRENGTH = 0.1  # of the data against the prior that a feature says nothing
SMALLEST = 0.02
#: What an incident counts whose attacker the rules find, beside one that they leave open.
OF_RULES = 0.5


@frozen
class Example:
    """An incident that is one of gold's, as it is read without its attacker.

    `attacker` is whom the rules found, `right` who attacked by gold, `told` whether gold tells who did.
    """

    draft: IncidentDraft
    scene: Scene
    attacker: Actor | None
    hints: Mapping[Actor | None, Set[str]]
    right: Set[Actor | None]
    told: bool


class Collector(Recording):
    """A parser that names only the attackers that rules find."""

    def choose_attacker(self, draft: IncidentDraft, scene: Scene) -> None:
        """Leave it open."""


def examples(texts: Iterable[GoldText], collector: Collector) -> Iterator[Example]:
    """Every incident but wars that is one of gold's."""
    for text in texts:
        drafts, collector.drafts = collector.drafts, []
        golds, found = text.gold.get("incidents") or [], json.loads(json.dumps(to_dict(text.report), default=str))
        pairs, _, _ = score.align("incidents", golds, found["incidents"])
        for i, j in pairs:
            draft, scene = drafts[j]
            if draft.kind != "war" and not golds[i].get("optional"):
                yield _example(draft, scene, golds[i].get("attacker"))


def _example(draft: IncidentDraft, scene: Scene, attacker: str | None) -> Example:
    """An incident as it looks where no rule has found who attacked."""
    found = draft.attacker
    if found is not None:
        draft = evolve(draft, attacker=None, target=None, sides=draft.parties)
    looked_at = hints(draft, scene)
    right = {polity for polity in looked_at if _is(polity, attacker)}
    return Example(draft, scene, found, looked_at, right, attacker is not None)


def _is(polity: Actor | None, attacker: str | None) -> bool:
    """Whether a polity is the attacker that gold tells."""
    if polity is None or attacker is None:
        return polity is None and attacker is None
    return score.side_key(to_dict(polity)) in score.alternatives(attacker)


def learn(known: list[Example]) -> dict[str, list[float]]:
    """The weights of features, from what the right ones have and the wrong ones beside them have not."""
    frequent = weights.frequent(told for example in known for told in example.hints.values())
    rows: list[dict[str, float]] = []
    counts: list[float] = []
    for example in known:
        wrong = [told & frequent for polity, told in example.hints.items() if polity not in example.right]
        right = [told & frequent for polity, told in example.hints.items() if polity in example.right]
        weight = 1.0 if example.attacker is None else OF_RULES
        for one, other in ((one, other) for one in right for other in wrong):
            more = {**dict.fromkeys(sorted(one - other), 1.0), **dict.fromkeys(sorted(other - one), -1.0)}
            rows += [more, {name: -value for name, value in more.items()}]
            counts += [weight * len(right) ** -1 * len(wrong) ** -0.5] * 2
    vectors = DictVectorizer()
    table = vectors.fit_transform(rows)
    model = LogisticRegression(C=STRENGTH, fit_intercept=False, max_iter=4000)
    model.fit(table, [1, 0] * (len(rows) // 2), sample_weight=counts)
    found = zip(vectors.feature_names_, model.coef_[0], strict=True)
    return {BIAS: [0.0], **{name: [round(float(weight), 2)] for name, weight in found}}


def say(known: Iterable[Example]) -> None:
    """Say of how many incidents whose attacker the rules leave open one is named, and how many rightly."""
    open_, told, named, right = 0, 0, 0, 0
    for example in (example for example in known if example.attacker is None):
        choose_attacker(example.draft, example.scene)
        open_, told = open_ + 1, told + example.told
        if example.draft.attacker is not None:
            named, right = named + 1, right + (example.draft.attacker in example.right)
    print(f"of {open_} incidents without an attacker gold tells one of {told}: {named} named, {right} rightly")


def main() -> int:
    """Learn, or say how well what was learned holds."""
    collector = Collector()
    parser = NewsParser(events=[MeetingParser(), collector, MediationParser()])
    if weights.asked_of_held_out(__doc__):
        say(examples(held_out_texts(parser), collector))
        return 0
    weights.write(MODEL, learn([*examples(working_texts(parser), collector)]), SMALLEST)
    return 0


if __name__ == "__main__":
    sys.exit(main())
