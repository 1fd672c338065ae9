"""What reading costs, counted in calls of functions: the same however busy the machine is.

The budgets are what was measured, and some room. Who makes reading dearer on purpose raises them in the same change;
who makes it cheaper lowers them.
"""

from benchmarks.speed.texts import of_size
from caucasus_news import parse, to_json
from tests.counting import calls

PARSE = 14.4  # calls for each character of an article
GROWTH = 1.3  # calls for each character of a long text, in multiples of those in an article
JSON = 1.35  # calls to parse and write an article, in multiples of those to parse it


def test_an_article_keeps_to_its_budget(gold_texts: tuple[str, ...]) -> None:
    texts = gold_texts[:24]
    for text in texts:  # what is read and made on first use
        parse(text)
    cost = calls(lambda: [parse(text) for text in texts]) / sum(map(len, texts))
    assert cost <= PARSE, f"{cost:.2f} calls for each character"


def test_a_long_text_costs_what_its_length_costs() -> None:
    short, long = of_size(3_000), of_size(90_000)
    parse(long)
    assert calls(lambda: parse(long)) / len(long) <= GROWTH * calls(lambda: parse(short)) / len(short)


def test_days_behind_an_open_quotation_mark_cost_what_their_number_costs() -> None:
    opened = 'Talks ended on Monday in Ostia. He said: "' + "today " * 200
    parse(opened)
    assert calls(lambda: parse(opened + "today " * 1_800)) <= 10 * GROWTH * calls(lambda: parse(opened))


def test_writing_costs_little_beside_reading(gold_texts: tuple[str, ...]) -> None:
    text = gold_texts[0]
    to_json(parse(text))
    assert calls(lambda: to_json(parse(text))) <= JSON * calls(lambda: parse(text))
