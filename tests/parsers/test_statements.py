"""Who said what: every way of telling it, with names marked by hand, so that only the syntax of speech is on trial."""

import pickle

import pytest

from caucasus_news import parse
from caucasus_news.mentions.document import Document
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind, Article, Block, BlockKind, slug
from caucasus_news.parsers.statements import StatementParser
from caucasus_news.text.quotes import pair_quotes
from caucasus_news.text.sentences import split_sentences
from caucasus_news.text.tokens import Tokens, tokenize

PEOPLE = ("Aldor", "Berrin", "Mira Corvan", "Delmar")
STATES = ("Zurenia", "Ostia")
BODIES = (
    "Zurenian Foreign Ministry",
    "Ostian Defence Ministry",
    "the ministry",
    "The ministry",
    "the service",
    "Border Service of Ostia",
)
OFFICES = {"the minister": "Aldor", "the President": "Berrin"}
DEMONYMS = ("Zurenian", "Ostian")
PRONOUNS = {"he": "Aldor", "she": "Mira Corvan", "his": "Aldor", "He": "Aldor", "She": "Mira Corvan"}


def _actor(name: str, kind: ActorKind) -> Actor:
    return Actor(slug(name), name, kind)


def _mentions(tokens: Tokens) -> tuple[Mention, ...]:
    table: list[tuple[str, Form, Actor]] = []
    table += [(name, Form.BODY, _actor(name, ActorKind.ORGANIZATION)) for name in BODIES]
    table += [(name, Form.NAME, _actor(name, ActorKind.PERSON)) for name in PEOPLE]
    table += [(name, Form.NAME, _actor(name, ActorKind.STATE)) for name in STATES]
    table += [(said, Form.OFFICE, _actor(name, ActorKind.PERSON)) for said, name in OFFICES.items()]
    table += [(said, Form.PRONOUN, _actor(name, ActorKind.PERSON)) for said, name in PRONOUNS.items()]
    table += [(name, Form.DEMONYM, _actor(name, ActorKind.STATE)) for name in DEMONYMS]
    taken: dict[int, Mention] = {}
    for said, form, actor in table:
        parts = tuple(said.split())
        for i in range(len(tokens) - len(parts) + 1):
            if tokens.words[i : i + len(parts)] == parts and not any(j in taken for j in range(i, i + len(parts))):
                mention = Mention(i, i + len(parts), form, (actor,))
                taken.update(dict.fromkeys(range(i, i + len(parts)), mention))
    return tuple(sorted(set(taken.values()), key=lambda m: m.first))


def document(text: str) -> Document:
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(line)))
        at += len(line) + 1
    tokens = tokenize(text)
    article = Article(text, tuple(blocks))
    return Document(
        article, tokens, split_sentences(tokens, blocks), pair_quotes(tokens, blocks), (), _mentions(tokens)
    )


def direct(text: str) -> list[str | None]:
    """The speakers of the direct quotations of `text`, in order."""
    found = StatementParser().parse(document(text))
    return [s.speaker.name if s.speaker else None for s in found if s.direct]


ONE = [
    ("“We want to go home,” Aldor said.", "Aldor"),
    ("“We want to go home,” said Aldor.", "Aldor"),
    ('"We want to go home", said Aldor on Friday.', "Aldor"),
    ("“We want to go home,” said Mira Corvan, the mayor of the town.", "Mira Corvan"),
    ("“We want to go home,” said the mayor, Mira Corvan.", "Mira Corvan"),
    ("“We want to go home,” Mira Corvan, who runs the school, told reporters.", "Mira Corvan"),
    ("“We want to go home,” Mira Corvan, the head of the mission to Ostia, told reporters.", "Mira Corvan"),
    ("“We want to go home!” cried Delmar.", "Delmar"),
    ("“Do we want to go home?” asked Delmar.", "Delmar"),
    ("Aldor said: “We want to go home.”", "Aldor"),
    ("Aldor told reporters on Friday that “we want to go home”.", "Aldor"),
    ("Aldor, speaking in the capital, said that “we want to go home”.", "Aldor"),
    ("Speaking in the capital, Aldor said “we want to go home”.", "Aldor"),
    (
        "On Friday evening, the Ostian Defence Ministry announced that its men “had to go home”.",
        "Ostian Defence Ministry",
    ),
    ("Zurenian Foreign Ministry accused Ostia of “looking for a pretext”.", "Zurenian Foreign Ministry"),
    ("Ostia insists that it hit “only what it had aimed at”.", "Ostia"),
    ("According to Aldor, the shells “fell out of the blue”.", "Aldor"),
    ("The shells “fell out of the blue”, according to Aldor.", "Aldor"),
    ("In the words of Aldor, the talks were “long, useful and polite”.", "Aldor"),
    ("Aldor: “We want to go home.”", "Aldor"),
    ("Aldor did not hide his anger. “We want to go home,” he said.", "Aldor"),
    ("Aldor was in a good mood. “It has been a long day.”", "Aldor"),
    ("The minister came late. “We want to go home,” the minister said.", "Aldor"),
    ("“We want to go home,” a resident of Zurenia said.", None),
    ("“We want to go home,” said a retired Zurenian officer who asked not to be named.", None),
    ("“We want to go home,” one of the guests said.", None),
    ("“We want to go home,” says the wife of a soldier.", None),
    ("“We want to go home,” an official in the office of Aldor told our correspondent.", None),
    ("“We want to go home,” read a placard near the bridge.", None),
    (
        "Ostian Defence Ministry reported losses. “All of them have been named,” the statement says.",
        "Ostian Defence Ministry",
    ),
    ("“All of them have been named,” the Zurenian Foreign Ministry said in a statement.", "Zurenian Foreign Ministry"),
    ("He added that “nobody wants to go home”.", "Aldor"),
    ("Aldor denied the report and said that “nobody wants to go home”.", "Aldor"),
    ("Aldor met with Berrin, who said that “nobody wants to go home”.", "Berrin"),
    ("Aldor called the plan “a bridge to nowhere at all”.", "Aldor"),
    ("The plan was described by Aldor as “a bridge to nowhere at all”.", "Aldor"),
    ("Aldor was quoted as saying that it was “a bridge to nowhere at all”.", "Aldor"),
    ("“We want to go home,” she said.", "Mira Corvan"),
    ("«We want to go home», – said Aldor.", "Aldor"),
    ('"We want to go home" , told Aldor to the journalists .', "Aldor"),
    ("“We want to go home,” Zurenia's Delmar wrote on his page.", "Delmar"),
    ("“We want to go home,” laughed Lamara, 71, who sells fruit.", "Lamara"),
    ("“We want to go home,” Aldor’s spokesman said.", None),
    ("Aldor wrote on Friday: “We want to go home. We want it now. They know it.”", "Aldor"),
    ("“We want to go home. We want it now,” Aldor said. Berrin was silent.", "Aldor"),
    ("‘We want to go home,’ says Aldor.", "Aldor"),
    ("It was, Aldor noted, “a bridge to nowhere at all”.", "Aldor"),
    ("“We want to go home,” Aldor, 58, said, adding that the road was long.", "Aldor"),
    ("Asked about the plan, Berrin replied that it was “a bridge to nowhere at all”.", "Berrin"),
    ("Aldor promised an answer, while Berrin warned of “a long and cold winter”.", "Berrin"),
    ("“We want to go home,” Aldor and Berrin said in a joint statement.", "Aldor|Berrin"),
    (
        "“We want to go home,” the Border Service of Ostia said late on Monday, adding that the road was shut.",
        "Border Service of Ostia",
    ),
]


MORE = [
    ("“We want to go home,” Aldor was quoted as saying.", "Aldor"),
    ("“We want to go home,” according to Aldor.", "Aldor"),
    ("“We want to go home,” the Zurenian Foreign Ministry's spokesman Delmar said.", "Delmar"),
    ("Aldor, for his part, said: “We want to go home.”", "Aldor"),
    ("“We want to go home,” Aldor told Berrin.", "Aldor"),
    ("Speaking at a press conference with Berrin, Aldor said that “we want to go home”.", "Aldor"),
    ("Aldor said in an interview with Ostian television that “we want to go home”.", "Aldor"),
    ("“He wants to go home,” Aldor said of Berrin.", "Aldor"),
    ("In a statement, the Zurenian Foreign Ministry said “we want to go home”.", "Zurenian Foreign Ministry"),
    (
        "The Zurenian Foreign Ministry issued a statement saying that “all want to go home”.",
        "Zurenian Foreign Ministry",
    ),
    ("A statement from the Zurenian Foreign Ministry said that “all want to go home”.", "Zurenian Foreign Ministry"),
    ("“All want to go home,” reads a statement by the Ostian Defence Ministry.", "Ostian Defence Ministry"),
    ("“All want to go home,” the Ostian Defence Ministry's statement says.", "Ostian Defence Ministry"),
    ("Aldor's answer was short: “We want to go home.”", "Aldor"),
    ("Aldor sounded hopeful: “We want to go home.”", "Aldor"),
    ("Berrin met Aldor in the hall: “We want to go home.”", "Berrin"),
    ("“We want to go home,” said Aldor's deputy, Mira Corvan.", "Mira Corvan"),
    ("“We want to go home,” an adviser to Aldor, Mira Corvan, said.", "Mira Corvan"),
    ("A spokesman for the Ostian Defence Ministry said “we want to go home”.", None),
    ("The spokesman for the ministry, Delmar, said “we want to go home”.", "Delmar"),
    ("“We want to go home,” he told the Ostian newspaper.", "Aldor"),
    ("Aldor quoted Berrin as saying that he “wants to go home”.", "Berrin"),
    ("“We want to go home,” the agency quoted Aldor as saying.", "Aldor"),
    ("Aldor, citing the ministry, said that “all want to go home”.", "Aldor"),
    ("There was no word from Ostia. “We are waiting for the answer,” said Aldor.", "Aldor"),
    ("Aldor praised Berrin as “a man who keeps his word”.", "Aldor"),
    ("Aldor dismissed the reports as “tales of old women”.", "Aldor"),
    ("Zurenia demanded that Ostia “stop the fire at once”.", "Zurenia"),
    ("Ostia, in Aldor's words, “has nothing left to lose”.", "Aldor"),
    ("Ostia, Aldor told the parliament, “has nothing left to lose”.", "Aldor"),
    ("Ostia, according to Aldor, “has nothing left to lose”.", "Aldor"),
    ("“All want to go home”, noted in the Zurenian Foreign Ministry.", "Zurenian Foreign Ministry"),
    ("As Aldor said, “we want to go home”.", "Aldor"),
    ("Aldor wrote on X: “We want to go home.”", "Aldor"),
    ("Mira Corvan came out at noon. The guards let her through.\n“We want to go home,” she said.", "Mira Corvan"),
    (
        "Nobody spoke to the press.\nA resident who had been waiting since dawn cried. “We want to go home,” he said.",
        None,
    ),
    ("“We want to go home” — with these words Aldor opened the meeting.", "Aldor"),
    ("Aldor repeated that Ostia “has nothing left to lose” and left.", "Aldor"),
    ("Aldor did not rule out a war, calling the plan “a bridge to nowhere at all”.", "Aldor"),
    ("The ministry denied that it had fired, describing the report as “a tale of old women”.", "The ministry"),
    ("Delmar, an analyst in the capital, believes that the plan is “a bridge to nowhere at all”.", "Delmar"),
    ("“We want to go home,” Aldor said through a spokesman.", "Aldor"),
    (
        "Ostia reported three dead. “They were killed in their sleep,” its Border Service of Ostia said.",
        "Border Service of Ostia",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), ONE + MORE)
def test_a_quotation_has_the_speaker_that_a_reader_gives_it(text: str, speaker: str | None) -> None:
    found = direct(text)
    assert len(found) == 1
    assert found[0] in (speaker.split("|") if speaker else [None])


SEVERAL = [
    ("“We want to go home,” said Aldor. “It has been a long day.”", ["Aldor", "Aldor"]),
    ("“We want to go home,” says Aldor, “and we want it now.”", ["Aldor", "Aldor"]),
    ("“We want to go home,” a guest said. “It has been a long day.”", [None, None]),
    ("“We want to go home,” Aldor said. “So do we all, I think,” replied Berrin.", ["Aldor", "Berrin"]),
    ("Aldor said “we want to go home”, and Berrin called it “a very long day”.", ["Aldor", "Berrin"]),
    ("“We want to go home,” Aldor said.\n“It has been a long day,” Berrin said.", ["Aldor", "Berrin"]),
    ("Aldor said: “We want to go home.\n“It has been a long day.”\nNobody else spoke.", ["Aldor", "Aldor"]),
]


@pytest.mark.parametrize(("text", "speakers"), SEVERAL)
def test_each_part_of_a_conversation_has_its_speaker(text: str, speakers: list[str | None]) -> None:
    assert direct(text)[-len(speakers) :] == speakers


NONE = [
    "The operation “Wind of the Morning Hills” ended on Friday.",
    "A team met in the “duel of the big spoons” on Friday.",
    "Aldor read “The Long Road to Ostia” on the plane.",
    "The “dead” volunteer got up and drank “some water”.",
    "Nobody knew it.",
    "",
]


@pytest.mark.parametrize("text", NONE)
def test_names_and_words_at_arms_length_are_no_statements(text: str) -> None:
    assert direct(text) == []


REPORTED = [
    ("Aldor said that the road was closed.", "Aldor", "the road was closed"),
    ("Aldor told reporters on Friday that the road was closed.", "Aldor", "the road was closed"),
    (
        "The road was closed, the Ostian Defence Ministry said on Friday.",
        "Ostian Defence Ministry",
        "The road was closed",
    ),
    ("According to Aldor, the road was closed.", "Aldor", "the road was closed"),
    ("The road was closed, according to Aldor.", "Aldor", "The road was closed"),
    ("Ostia claims the road was closed.", "Ostia", "the road was closed"),
    ("The road was closed, said Mira Corvan, the governor of the town.", "Mira Corvan", "The road was closed"),
    ("The road was closed, said the minister, Aldor, who had seen it.", "Aldor", "The road was closed"),
    ("Ostia denied the report, saying that the road was open.", "Ostia", "the road was open"),
    ("Aldor said the leaders had agreed to meet again.", "Aldor", "the leaders had agreed to meet again"),
    ("Aldor said Berrin had spoken by telephone with Carol.", "Aldor", "Berrin had spoken by telephone with Carol"),
]


@pytest.mark.parametrize(("text", "speaker", "said"), REPORTED)
def test_reported_speech_is_a_statement_in_the_narrators_words(text: str, speaker: str, said: str) -> None:
    (statement,) = StatementParser().parse(document(text))
    assert not statement.direct
    assert (statement.speaker.name if statement.speaker else None, statement.text) == (speaker, said)
    assert statement.span.of(text) == said


def test_a_subclass_teaches_a_verb() -> None:
    class Croaking(StatementParser):
        extra_verbs = ("croak",)

    text = "Aldor croaked that “nobody wants to go home”."
    assert [s.verb for s in Croaking().parse(document(text)) if s.speaker] == ["croaked"]
    assert [s.verb for s in StatementParser().parse(document(text)) if s.direct] == [None]


def test_a_verb_behind_a_quotation_s_comma_is_one_of_saying() -> None:
    text = "“We want to go home,” croaked Aldor."
    assert [s.verb for s in StatementParser().parse(document(text)) if s.speaker] == ["croaked"]


def test_a_parser_travels_between_processes() -> None:
    text = "“We want to go home,” said Aldor."
    parser = pickle.loads(pickle.dumps(StatementParser()))
    assert parser.parse(document(text)) == StatementParser().parse(document(text))


@pytest.mark.parametrize(
    ("speaker", "said"),
    [
        ("Samvel Petrosyan, 62, a shepherd from the valley", "the shooting lasted an hour"),
        ("Lasha Darsalia, who leads the Georgian delegation", "the talks will go on"),
        ("Benyamin Poghosyan, an analyst in Yerevan", "the talks will go on for a year"),
        ("the ministry", "a soldier, Private Areg Danielyan, was wounded"),
        ("Armen Grigoryan", "the fire, which began at dawn, lasted an hour"),
    ],
)
def test_what_is_said_of_a_source_is_none_of_its_words(speaker: str, said: str) -> None:
    report = parse(f"According to {speaker}, {said}.")
    assert [s.text for s in report.statements] in ([said], [])  # of a speaker whom nobody knows none is told
