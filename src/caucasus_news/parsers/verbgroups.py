"""Auxiliaries and a main verb as one verb group."""

from functools import lru_cache
from typing import NamedTuple

from caucasus_news.parsers.chunks import Shape, Tense, VerbGroup
from caucasus_news.parsers.grammar import WordClass
from caucasus_news.parsers.inflection import VerbForm


class Auxiliary(NamedTuple):
    """A word before the main verb: its class, lemma, key as written, and a modal's sense."""

    word_class: WordClass
    lemma: str
    key: str
    sense: str = ""


_PAST = frozenset({"was", "were", "had", "did"})


@lru_cache(maxsize=8192)  # more than there are verbs and forms
def verb_group(auxiliaries: tuple[Auxiliary, ...], lemma: str, forms: int) -> VerbGroup | None:
    """The verb group that `auxiliaries` and a main verb make; without its `lemma` the last of them is it ("is", "had").

    Those that are alike are one.
    """
    helpers = [a for a in auxiliaries if a.word_class is not WordClass.NEGATION]
    negated = len(helpers) < len(auxiliaries)
    if lemma:
        return _group(helpers, lemma, negated, "", forms)
    if not helpers:
        return None
    last = helpers[-1]
    lemma = {WordClass.BE: "be", WordClass.HAVE: "have", WordClass.DO: "do"}.get(last.word_class, last.lemma)
    if lemma == "to":
        return None
    forms = VerbForm.GERUND if last.key == "having" else VerbForm.BASE  # "is having a meeting"
    return _group(helpers[:-1], lemma, negated, last.key, forms if len(helpers) > 1 else VerbForm.PAST)


@lru_cache(maxsize=8192)
def participle(lemma: str, negated: bool) -> VerbGroup:
    """A past participle by itself, of which it is known that it is no finite verb."""
    return VerbGroup(lemma, Tense.NONE, Shape.PARTICIPLE, passive=True, negated=negated)


def _group(helpers: list[Auxiliary], lemma: str, negated: bool, key: str, forms: int) -> VerbGroup:
    if not helpers:
        shape, tense = _bare(key, forms)
        return VerbGroup(lemma, tense, shape, negated=negated)
    first, classes, lemmas = helpers[0], [a.word_class for a in helpers], [a.lemma for a in helpers]
    modal = helpers[classes.index(WordClass.MODAL)].sense if WordClass.MODAL in classes else ""
    has_to = "to" in lemmas
    due = has_to and classes[0] is WordClass.BE
    helped_by_be = (not has_to or lemmas.index("to") + 1 < len(helpers)) and classes[-1] is WordClass.BE
    passive = helped_by_be and bool(forms & VerbForm.PARTICIPLE)
    progressive = helped_by_be and bool(forms & VerbForm.GERUND)
    progressive = progressive or "being" in [a.key for a in helpers[1:]]  # "are being held"
    perfect = WordClass.HAVE in classes
    if first.key in ("being", "having"):
        return VerbGroup(lemma, Tense.NONE, Shape.GERUND, passive, negated, perfect=perfect)
    if first.lemma == "to":
        return VerbGroup(lemma, Tense.NONE, Shape.INFINITIVE, passive, negated, perfect=perfect)
    return VerbGroup(
        lemma, _tense(first, modal, perfect), Shape.FINITE, passive, negated, modal, due, progressive, perfect
    )


def _tense(first: Auxiliary, modal: str, perfect: bool) -> Tense:
    if modal == "future":
        return Tense.FUTURE
    if modal:
        return Tense.CONDITIONAL
    if first.key in _PAST:
        return Tense.PAST
    return Tense.PERFECT if perfect else Tense.PRESENT


def _bare(key: str, forms: int) -> tuple[Shape, Tense]:
    """Shape and tense of a verb without auxiliary; `key` is set for be, have and do themselves."""
    if key:
        return Shape.FINITE, Tense.PAST if key in _PAST else Tense.PRESENT
    if forms & VerbForm.PAST:
        return Shape.FINITE, Tense.PAST
    if forms & VerbForm.BASE:
        return Shape.FINITE, Tense.PRESENT
    if forms & VerbForm.PARTICIPLE:
        return Shape.PARTICIPLE, Tense.NONE
    if forms & VerbForm.GERUND:
        return Shape.GERUND, Tense.NONE
    return Shape.FINITE, Tense.PRESENT
