"""Who said what: every way of telling it, with names marked by hand, so that only the syntax of speech is on trial."""

import pickle

import pytest

from caucasus_news.mentions.document import Document
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind, Article, Block, BlockKind, slug
from caucasus_news.parsers.statements import StatementParser
from caucasus_news.text.quotes import pair_quotes
from caucasus_news.text.sentences import split_sentences
from caucasus_news.text.tokens import Tokens, tokenize

PEOPLE = ("Aldor", "Berrin", "Mira Corvan", "Delmar")
STATES = ("Zurenia", "Ostia")
BODIES = ("Zurenian Foreign Ministry", "Ostian Defence Ministry", "the ministry", "the service", "Border Service of Ostia")
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
    return Document(article, tokens, split_sentences(tokens, blocks), pair_quotes(tokens, blocks), (), _mentions(tokens))


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
    ("On Friday evening, the Ostian Defence Ministry announced that its men “had to go home”.", "Ostian Defence Ministry"),
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
    ("Ostian Defence Ministry reported losses. “All of them have been named,” the statement says.", "Ostian Defence Ministry"),
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
    ("“We want to go home,” the Border Service of Ostia said late on Monday, adding that the road was shut.",
     "Border Service of Ostia"),
]


@pytest.mark.parametrize(("text", "speaker"), ONE)
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
    ("The road was closed, the Ostian Defence Ministry said on Friday.", "Ostian Defence Ministry", "The road was closed"),
    ("According to Aldor, the road was closed.", "Aldor", "the road was closed"),
    ("The road was closed, according to Aldor.", "Aldor", "The road was closed"),
    ("Ostia claims the road was closed.", "Ostia", "the road was closed"),
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

    text = "“We want to go home,” croaked Aldor."
    assert [s.verb for s in Croaking().parse(document(text)) if s.speaker] == ["croaked"]
    assert [s.speaker for s in StatementParser().parse(document(text))] == [None]


def test_a_parser_travels_between_processes() -> None:
    text = "“We want to go home,” said Aldor."
    parser = pickle.loads(pickle.dumps(StatementParser()))
    assert parser.parse(document(text)) == StatementParser().parse(document(text))
