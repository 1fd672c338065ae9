"""Noun phrases of a text, from left to right: each token is looked at once, each head read by its own grammar."""

from bisect import bisect_left
from collections.abc import Sequence

from caucasus_news.mentions.actors.atoms import Atom, Scan
from caucasus_news.mentions.actors.noun_phrase import noun_phrase
from caucasus_news.mentions.actors.phrase import Kind, Phrase
from caucasus_news.text.sentences import Sentence

_HEADLINE = 0.6
_FULL_STOPS = frozenset({".", "?", "!", '"'})
#: Nouns that belong to the verb before them: "shot dead", "fell victim".
_VERBAL = {"dead": frozenset({"shot"}), "victim": frozenset({"fall", "falls", "fell", "fallen", "falling"})}
_BEHIND = frozenset({"of", '"'})
#: What may go on behind a figure, beside names, known words and adjectives: "3 member states".
_COUNTED = frozenset({"group", "member", "number", "unit"})
_POINTS = frozenset(",.")


def read_phrases(scan: Scan, sentences: Sequence[Sentence]) -> list[Phrase]:
    """Every noun phrase that may name somebody or some place, in order, none overlapping."""
    scan.read = noun_phrase
    found: list[Phrase] = []
    starts = _starts(scan)
    at, count = 0, len(starts)
    for number, sentence in enumerate(sentences):
        scan.first, scan.end, scan.sentence = sentence.first, sentence.last, number
        scan.headline = _is_headline(scan)
        if at < count and starts[at] < scan.first:
            at = bisect_left(starts, scan.first, at)  # behind what is no sentence
        last = bisect_left(starts, scan.end, at)
        _read_sentence(scan, starts[at:last], found)
        at = last
    return found


def _starts(scan: Scan) -> list[int]:
    """The tokens at which a noun phrase may begin: names, known phrases, articles, numbers, adjectives, capitals."""
    leads, articles, stop = scan.words_known.leads, scan.words_known.articles, scan.words_known.stop
    told = zip(scan.at, scan.keys, scan.capitals, strict=False)
    return [
        index
        for index, (atom, key, capital) in enumerate(told)
        if atom is not None
        or (capital and key not in stop)
        or key in leads
        or (key[0] >= "0" and not "a" <= key[0] <= "z" and key[0].isdigit())
        or (key in articles and scan.article(index))
    ]


def _read_sentence(scan: Scan, starts: Sequence[int], found: list[Phrase]) -> None:
    done, leads = scan.first, scan.words_known.leads
    for j in starts:
        if j < done:
            continue
        atom = scan.at[j]
        key = scan.keys[j]
        if atom is None:
            begins = (scan.capitals[j] > 0 and key not in leads) or _leads(scan, j)
        elif atom.dependent or key in _VERBAL or (j and scan.keys[j - 1] == "-"):
            begins = _stands(scan, j, atom)
        else:
            begins = True
        phrase = noun_phrase(scan, j, 0) if begins else None
        if phrase is None:
            done = j + 1 if atom is None else atom.last
            continue
        if found and found[-1].kind is phrase.kind:
            if phrase.kind is Kind.PERSON:
                _inherit(scan, found[-1], phrase)
            elif phrase.kind is Kind.BODY:
                _share(scan, found[-1], phrase)
        found += [phrase]
        done = phrase.last


def _leads(scan: Scan, j: int) -> bool:
    """Whether an unknown word may begin a noun phrase: an article, number or adjective needs something behind it."""
    key, after, known = scan.keys[j], j + 1, scan.words_known
    number = not "a" <= key[0] <= "z" and key.isdigit()
    if not number and key not in known.leads:
        return key not in known.stop
    if after >= scan.end:
        return False
    behind = scan.keys[after]
    if scan.at[after] is not None or scan.capitals[after] or behind in known.leads or behind in _BEHIND:
        return True
    further = scan.keys[after + 1] if after + 1 < scan.end else ""
    if "a" <= behind[0] <= "z":
        return number and (behind in _COUNTED or further == "-")  # "20 steel-clad cars"
    if number and (behind == "-" or further == "-" or (behind in _POINTS and further.isdigit())):
        return True  # "1,500 men"
    return behind[0].isdigit() and (number or key in known.determiners or key in known.numbers)


def _stands(scan: Scan, j: int, atom: Atom) -> bool:
    """Whether a known word begins a noun phrase, rather than needing an article, or ending a compound."""
    keys, before = scan.keys, scan.keys[j - 1] if j else ""
    if atom.dependent and not scan.capital(atom.last) and scan.key(atom.last) != "of":
        return False
    if keys[j] in _VERBAL and before in _VERBAL[keys[j]]:
        return False
    # "anti-personnel" ends in no personnel
    return not (before == "-" and not scan.capitals[j] and scan.tokens.adjoin(j))


def _inherit(scan: Scan, before: Phrase, phrase: Phrase) -> None:
    """In "Presidents X and Y" the title is the second's too."""
    if phrase.titles or before.sentence != phrase.sentence or not (before.plural and (before.titles or before.rank)):
        return
    between = scan.keys[before.last : phrase.first]
    if between and all(key in (",", "and") for key in between):
        phrase.titles, phrase.rank, phrase.plural = before.titles, before.rank, True
        phrase.deputy, phrase.former = before.deputy, before.former
        if not phrase.owners and len(before.owners) == 1:
            phrase.owners = before.owners


def _share(scan: Scan, before: Phrase, phrase: Phrase) -> None:
    """In "the Prosecutor's Office and the Interior Ministry of Armenia" the owner is both's."""
    both = scan.keys[before.last : phrase.first] == ("and",)
    if both and phrase.owners and not before.owners and before.determiner != "its":
        before.shared = phrase


def _is_headline(scan: Scan) -> bool:
    """Whether most words are written with a capital, so that a capital tells nothing."""
    if scan.keys[scan.end - 1] in _FULL_STOPS:
        return False
    words = zip(scan.words[scan.first : scan.end], scan.capitals[scan.first : scan.end], strict=True)
    told = [capital for word, capital in words if word[3:] and word[0].isalpha()]
    return len(told) > 3 and sum(told) >= _HEADLINE * len(told)
