"""How much of what is told is read back, by record type, field and form of telling.

python -m tests.roundtrip.rates [--n 400] [--seed 0] [--failures 20] [--only meeting] [--forms 40]
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attrs import Factory, define

from caucasus_news import Lexicon, NewsParser
from caucasus_news.model import Event
from tests.roundtrip.articles import KINDS, Story, several, single
from tests.roundtrip.compare import EXTRA, Verdict, judge


@define
class Rates:
    """Counts over many articles."""

    facts: Counter[str] = Factory(Counter)
    whole: Counter[str] = Factory(Counter)
    missed: Counter[str] = Factory(Counter)
    wrong: Counter[tuple[str, str]] = Factory(Counter)
    invented: Counter[tuple[str, str]] = Factory(Counter)
    stories: Counter[str] = Factory(Counter)
    whole_stories: Counter[str] = Factory(Counter)
    forms: dict[str, list[bool]] = Factory(lambda: defaultdict(list))
    failures: list[str] = Factory(list)

    def add(self, group: str, story: Story, verdicts: Sequence[Verdict], extra: Sequence[Event]) -> None:
        good = all(v.whole for v in verdicts) and not extra
        self.stories[group] += 1
        self.whole_stories[group] += good
        for verdict, forms in zip(verdicts, story.forms, strict=True):
            name = verdict.kind if group != "several" else f"{verdict.kind} (of several)"
            self.facts[name] += 1
            self.whole[name] += verdict.whole
            self.missed[name] += verdict.missed
            for slot in verdict.wrong:
                self.wrong[name, slot] += 1
            for form in set(forms):
                self.forms[f"{verdict.kind} | {form}"].append(verdict.whole and (group == "several" or not extra))
        for event in extra:
            self.invented[group, type(event).__name__.lower()] += 1
        if not good:
            self.failures.append(_failure(group, story, verdicts, extra))

    def rate(self, group: str) -> float:
        """The share of a group's articles that were read back whole, nothing invented."""
        return self.whole_stories[group] / max(1, self.stories[group])


def _failure(group: str, story: Story, verdicts: Sequence[Verdict], extra: Sequence[Event]) -> str:
    lines = [f"--- {group}, published {story.published}", story.text]
    for verdict in verdicts:
        if verdict.missed:
            lines.append(f"    {verdict.kind} missed")
        lines += [
            f"    {verdict.kind}.{slot}: {_short(a)} got {_short(b)}"
            for slot, (a, b) in verdict.wrong.items()
            if slot not in EXTRA
        ]
    lines += [f"    invented: {_brief(event)}" for event in extra]
    return "\n".join(lines)


def _short(value: object) -> str:
    if isinstance(value, tuple):
        return "..".join(map(str, value)) if value and not isinstance(value[0], str) else str(list(value))
    return str(value)


def _brief(event: Event) -> str:
    people = [p.actor.name for p in getattr(event, "participants", ())]
    people += [a.name for a in (*getattr(event, "mediators", ()), *getattr(event, "parties", ()))]
    what = next((str(getattr(event, f)) for f in ("kind", "form", "status") if hasattr(event, f)), "")
    day = event.when.earliest if event.when else None
    return f"{type(event).__name__} {what} {people} {event.place.name if event.place else None} {day}"


def stories(number: int, seed: int, lexicon: Lexicon, only: str | None = None) -> Iterator[tuple[str, Story]]:
    """Articles of each group: `number` of each kind of record, a third as many of several."""
    for kind in KINDS:
        if only in (None, kind):
            for index in range(number):
                yield kind, single(seed + index, kind, lexicon)
    if only in (None, "several"):
        for index in range(number // 3 if only is None else number):
            yield "several", several(seed + index, lexicon)


def measure(number: int, seed: int = 0, only: str | None = None) -> Rates:
    """Tell, read back and count."""
    lexicon, parser, rates = Lexicon.default(), NewsParser(), Rates()
    for group, story in stories(number, seed, lexicon, only):
        verdicts, extra = judge(lexicon, parser.parse(story.text, story.published), story.facts)
        rates.add(group, story, verdicts, extra)
    return rates


def table(rates: Rates, forms: int) -> str:
    """The rates as lines of text."""
    lines = [f"{'articles read back whole':34}{'n':>6}{'rate':>8}   invented"]
    for group, n in rates.stories.items():
        more = ", ".join(f"{k} {c}" for (g, k), c in rates.invented.items() if g == group)
        lines.append(f"{group:34}{n:6}{rates.rate(group):8.3f}   {more}")
    lines.append("")
    for name, n in rates.facts.items():
        lines.append(f"{name:34}{n:6}{rates.whole[name] / n:8.3f}   missed {rates.missed[name]}")
        for (kind, slot), bad in sorted(rates.wrong.items()):
            if kind == name:
                lines.append(f"    {slot + ('*' if slot in EXTRA else ''):30}{n:6}{1 - bad / n:8.3f}")
    lines.append("(* not part of whole)\n\nforms that are read back least")
    rows = sorted((sum(hits) / len(hits), form, len(hits)) for form, hits in rates.forms.items())
    lines += [f"    {form:70}{n:6}{share:8.3f}" for share, form, n in rows[:forms]]
    return "\n".join(lines)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--n", type=int, default=400)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--failures", type=int, default=20)
    options.add_argument("--forms", type=int, default=40)
    options.add_argument("--only")
    args = options.parse_args()
    rates = measure(args.n, args.seed, args.only)
    print("\n".join(rates.failures[: args.failures]))
    print(table(rates, args.forms))


if __name__ == "__main__":
    main()
