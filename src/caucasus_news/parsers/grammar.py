"""What single words and phrases can be: the word classes that chunks are built from."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from attrs import frozen

from caucasus_news.lexicon.words import load_words
from caucasus_news.members import Member
from caucasus_news.parsers.inflection import VerbForm, plural, verb_forms
from caucasus_news.text.tokens import keys_of


class WordClass(Member):
    """The classes of words that syntax tells apart."""

    VERB: ClassVar["WordClass"]
    NOUN: ClassVar["WordClass"]
    PREPOSITION: ClassVar["WordClass"]
    SUBORDINATOR: ClassVar["WordClass"]
    RELATIVE: ClassVar["WordClass"]
    COORDINATOR: ClassVar["WordClass"]
    DETERMINER: ClassVar["WordClass"]
    NEGATION: ClassVar["WordClass"]
    MODAL: ClassVar["WordClass"]
    BE: ClassVar["WordClass"]
    HAVE: ClassVar["WordClass"]
    DO: ClassVar["WordClass"]
    ADVERB: ClassVar["WordClass"]


@frozen
class Lexeme:
    """One reading of a word or phrase: its class, its lemma and, of a verb, its possible forms; `sense` of a modal."""

    word_class: WordClass
    lemma: str
    forms: int = 0
    sense: str = ""


Readings = Mapping[WordClass, Lexeme]
Node = dict[str | None, Any]

_FUNCTION_CLASSES = {
    "prepositions": WordClass.PREPOSITION,
    "subordinators": WordClass.SUBORDINATOR,
    "relatives": WordClass.RELATIVE,
    "coordinators": WordClass.COORDINATOR,
    "determiners": WordClass.DETERMINER,
    "negations": WordClass.NEGATION,
    "be": WordClass.BE,
    "have": WordClass.HAVE,
    "do": WordClass.DO,
    "adverbs": WordClass.ADVERB,
}
_JOINING = frozenset({WordClass.PREPOSITION, WordClass.SUBORDINATOR, WordClass.COORDINATOR})
_DETERMINING = frozenset({WordClass.DETERMINER})
_MARKS = frozenset(".;:!?()\"'")


class Grammar:
    """Words and phrases by their tokens' keys, each with its readings; built once, never changed.

    `nouns` and `verbs` are the phrases that event parsers look for, by lemma ("hold talks" inflects its first word);
    they come on top of the function words and common verbs that every text has. `elliptic` are the words that stand for
    a noun left out ("the first, in Kazan, …"). `words` has what each word is by itself, `phrases` those of several
    words by the first of them. `joining` are the words that are but prepositions and conjunctions, `determining` those
    that are but determiners: most of a text. `closing` are the marks and words behind which no noun phrase goes on.
    """

    __slots__ = ("closing", "determining", "elliptic", "joining", "phrases", "words")

    def __init__(self, verbs: Iterable[str] = (), nouns: Iterable[str] = ()) -> None:
        self.words: dict[str, dict[WordClass, Lexeme]] = {}
        self.phrases: Node = {}  # by the first words of those of several
        known = load_words("verbs")
        function = load_words("function")
        irregular: Mapping[str, list[str]] = known["irregular"]
        doubling = frozenset(known["doubling"])
        for phrase in dict.fromkeys([*irregular, *known["regular"], *known["phrasal"], *verbs]):
            if phrase not in function["be"] and phrase not in function["have"] and phrase not in function["do"]:
                self._add_verb(phrase, irregular, doubling)
        for form, lemma in known["variants"].items():
            forms = VerbForm.GERUND if form.endswith("ing") else VerbForm.PAST | VerbForm.PARTICIPLE
            self._add(form, Lexeme(WordClass.VERB, lemma, forms))
        for phrase in dict.fromkeys(nouns):
            self._add(phrase, Lexeme(WordClass.NOUN, phrase))
            if not phrase.endswith("s") or phrase.endswith("ss"):
                self._add(plural(phrase), Lexeme(WordClass.NOUN, phrase))
        for section, word_class in _FUNCTION_CLASSES.items():
            for phrase in function[section]:
                self._add(phrase, Lexeme(word_class, phrase))
        self.elliptic = frozenset(function["elliptic"])
        for word, sense in function["modals"].items():
            self._add(word, Lexeme(WordClass.MODAL, word, sense=sense))
        self.joining = frozenset(word for word, readings in self.words.items() if readings.keys() <= _JOINING)
        closing = (word for word, readings in self.words.items() if _closes(readings))
        self.closing = _MARKS.union(closing).difference(self.phrases)
        self.determining = frozenset(word for word, readings in self.words.items() if readings.keys() <= _DETERMINING)

    def _add_verb(self, phrase: str, irregular: Mapping[str, list[str]], doubling: frozenset[str]) -> None:
        lemma, _, rest = phrase.partition(" ")
        for form, forms in verb_forms(lemma, irregular, doubling):
            self._add(f"{form} {rest}" if rest else form, Lexeme(WordClass.VERB, phrase, forms))

    def _add(self, phrase: str, lexeme: Lexeme) -> None:
        first, *rest = keys_of(phrase)
        if rest:
            node = self.phrases.setdefault(first, {})
            for key in rest:
                node = node.setdefault(key, {})
            readings: dict[WordClass, Lexeme] = node.setdefault(None, {})
        else:
            readings = self.words.setdefault(first, {})
        old = readings.get(lexeme.word_class)
        if old is not None:  # "lay" is a form of two verbs: the first tells the lemma
            lexeme = Lexeme(old.word_class, old.lemma, old.forms | lexeme.forms, old.sense)
        readings[lexeme.word_class] = lexeme

    def longest(self, keys: tuple[str, ...], start: int, end: int) -> tuple[int, Readings]:
        """Where the longest known phrase from token `start` ends (not beyond `end`), and its readings; else `start`."""
        if start >= end:
            return start, NO_READINGS
        key, index = keys[start], start + 1
        best, readings = (index, self.words[key]) if key in self.words else (start, NO_READINGS)
        if key in self.phrases:
            node = self.phrases[key]
            while index < end and keys[index] in node:
                node, index = node[keys[index]], index + 1
                if None in node:
                    best, readings = index, node[None]
        return best, readings


def _closes(readings: Readings) -> bool:
    """Whether a word is never part of a noun phrase behind a name: no noun, and no verb that looks like one."""
    verb = readings.get(WordClass.VERB)
    return WordClass.NOUN not in readings and not (verb is not None and verb.forms & VerbForm.BASE)


NO_READINGS: Readings = {}
