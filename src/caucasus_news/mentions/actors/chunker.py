"""Noun phrases of a text, from left to right: each token is looked at once, each head read by its own grammar."""

from collections.abc import Sequence

from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.actors.noun_phrase import noun_phrase
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.text.sentences import Sentence

_HEADLINE = 0.6
_FULL_STOPS = frozenset({".", "?", "!", '"'})
_BEHIND = frozenset({"of", '"'})


def read_phrases(scan: Scan, sentences: Sequence[Sentence]) -> list[Phrase]:
    """Every noun phrase that may name somebody or some place, in order, none overlapping."""
    scan.read = noun_phrase
    found: list[Phrase] = []
    for number, sentence in enumerate(sentences):
        scan.first, scan.end, scan.sentence = sentence.first, sentence.last, number
        scan.headline = _is_headline(scan)
        _read_sentence(scan, found)
    return found


def _read_sentence(scan: Scan, found: list[Phrase]) -> None:
    at, keys, words, end = scan.at, scan.keys, scan.words, scan.end
    leads, stop = scan.words_known.leads, scan.words_known.stop
    j = scan.first
    while j < end:
        atom = at[j]
        if atom is None:
            key = keys[j]
            if key in leads or key.isdigit():
                # An article, number or adjective leads to something only if something stands behind it.
                after = j + 1
                if after >= end or not (
                    at[after] is not None
                    or keys[after] in leads
                    or words[after][0].isupper()
                    or keys[after] in _BEHIND
                    or key.isdigit()
                ):
                    j = after
                    continue
            elif key in stop or not words[j][0].isupper():
                j += 1
                continue
        elif j and keys[j - 1] == "-" and not words[j][0].isupper() and scan.tokens.adjoin(j):
            j += 1  # the end of a compound: "anti-personnel"
            continue
        phrase = noun_phrase(scan, j, 0)
        if phrase is None:
            j = j + 1 if atom is None else atom.last
            continue
        if found:
            _inherit(scan, found[-1], phrase)
            _share(scan, found[-1], phrase)
        found.append(phrase)
        j = phrase.last


def _inherit(scan: Scan, before: Phrase, phrase: Phrase) -> None:
    """In "Presidents X and Y" the title is the second's too."""
    if phrase.kind is not Kind.PERSON or phrase.titles or before.kind is not Kind.PERSON:
        return
    if before.sentence != phrase.sentence or not (before.plural and (before.titles or before.rank)):
        return
    between = scan.keys[before.last : phrase.first]
    if between and all(key in (",", "and", "&") for key in between):
        phrase.titles, phrase.rank, phrase.plural = list(before.titles), before.rank, True
        phrase.deputy, phrase.former = before.deputy, before.former
        if not phrase.owners and len(before.owners) == 1:
            phrase.owners = list(before.owners)


def _share(scan: Scan, before: Phrase, phrase: Phrase) -> None:
    """In "the Prosecutor's Office and the Interior Ministry of Armenia" the owner is both's."""
    both = phrase.kind is Kind.BODY and before.kind is Kind.BODY and scan.keys[before.last : phrase.first] == ("and",)
    if both and phrase.owners and not before.owners and before.determiner != "its":
        before.shared = phrase


def _is_headline(scan: Scan) -> bool:
    """Whether most words are written with a capital, so that a capital tells nothing."""
    if scan.keys[scan.end - 1] in _FULL_STOPS:
        return False
    words = [word for word in scan.words[scan.first : scan.end] if len(word) > 3 and word[0].isalpha()]
    return len(words) > 3 and sum(word[0].isupper() for word in words) >= _HEADLINE * len(words)
