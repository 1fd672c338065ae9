"""What reading an article costs, in all, by stage, by length of text and by size of lexicon."""

from collections.abc import Mapping, Sequence

import caucasus_news as cn
from benchmarks.speed.measure import Case, Figure, bare, figure, interleaved, ratios
from benchmarks.speed.texts import gold, of_size

SIZES = {"0.5 KB": 500, "3 KB": 3_000, "30 KB": 30_000, "300 KB": 300_000, "3 MB": 3_000_000}


def parsing(parser: cn.NewsParser, texts: Sequence[str]) -> Case:
    """Parse some texts, one after the other."""

    def run() -> None:
        for text in texts:
            parser.parse(text)

    return run


def to_json_too(parser: cn.NewsParser, texts: Sequence[str]) -> Case:
    """Parse some texts and write each report as JSON."""

    def run() -> None:
        for text in texts:
            cn.to_json(parser.parse(text))

    return run


def whole(rounds: int) -> dict[str, Figure]:
    """Parse, and parse to JSON, in F over the gold articles; and parse over the seed alone."""
    texts, parser = gold(), cn.NewsParser()
    taken = interleaved(
        {
            "F": bare(texts),
            "F of seed": bare(texts[:1] * 20),
            "parse, gold articles": parsing(parser, texts),
            "parse to JSON, gold articles": to_json_too(parser, texts),
            "parse, seed": parsing(parser, texts[:1] * 20),
        },
        rounds,
    )
    found = ratios({name: taken[name] for name in taken if name != "F of seed"}, "F")
    found["parse, seed"] = ratios(taken, "F of seed")["parse, seed"]
    found["parse to JSON, in multiples of parse"] = ratios(taken, "parse, gold articles")[
        "parse to JSON, gold articles"
    ]
    article = [1000 * value / len(texts) for value in taken["parse, gold articles"]]
    unit = [1000 * value / len(texts) for value in taken["F"]]
    del found["F"]
    return found | {"F, ms an article": figure(unit), "parse, ms an article": figure(article)}


def growth(rounds: int) -> dict[str, Figure]:
    """The cost of a character in texts of several sizes, in multiples of that in a text of 3 KB."""
    parser = cn.NewsParser()
    texts = {name: of_size(size) for name, size in SIZES.items()}
    repeats = {name: max(1, 60_000 // len(text)) for name, text in texts.items()}
    taken = interleaved({name: parsing(parser, [text] * repeats[name]) for name, text in texts.items()}, rounds)
    a_character = {
        name: [value / (len(texts[name]) * repeats[name]) for value in values] for name, values in taken.items()
    }
    return ratios(a_character, "3 KB")


def larger_lexicons(rounds: int) -> dict[str, Figure]:
    """The cost of the gold articles under lexicons with more people, in multiples of that under the default one."""
    texts = gold()
    cases: Mapping[str, Case] = {
        f"lexicon x{factor}": parsing(cn.NewsParser(lexicon=enlarged(factor)), texts) for factor in (1, 10, 40)
    }
    return ratios(interleaved(cases, rounds), "lexicon x1")


def enlarged(factor: int) -> cn.Lexicon:
    """The default lexicon with that many times its people, under names that no article holds."""
    lexicon = cn.Lexicon.default()
    if factor == 1:
        return lexicon
    number = len(lexicon.persons) * (factor - 1)
    return lexicon.extended(
        actors=[
            cn.Actor(f"stranger-{i}", f"Qvar{i:x}im Zhel{i * 7:x}ov", cn.ActorKind.PERSON, country="ISL")
            for i in range(number)
        ]
    )
