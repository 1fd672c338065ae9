"""Reported speech: what somebody said in the narrator's words."""

from collections.abc import Iterator
from itertools import islice, pairwise

from caucasus_news.model import Statement
from caucasus_news.model._made import maker
from caucasus_news.parsers.statements.narration import Narration, Unit
from caucasus_news.parsers.statements.openings import BEFORE_TIMES
from caucasus_news.parsers.statements.saying import Saying
from caucasus_news.parsers.statements.words import SayingWords
from caucasus_news.text.tokens import Tokens

_statement = maker(Statement)
_MARKS = frozenset(",;:.")
_BREAKS = frozenset({",", ";", ":", "and", "but", "while", "–", "—", "”", '"'})
#: Verbs whose first object is who is spoken to.
_ADDRESSING = frozenset({"tell", "inform", "remind", "assure", "warn", "notify", "brief"})
_UNSAID = frozenset({"not", "never", "n't", "cannot"})
#: Who speaks, said again between commas behind his name: "according to X, the official spokesman for Y, ...".
_CALLINGS = frozenset({"spokesman", "spokeswoman", "spokesperson", "representative", "head", "chief", "minister"})
_CALLED = 5  # tokens from a comma on, among which such a noun stands
_RELATIVE = frozenset({"who", "whose", "which", "himself", "herself"})
_SHORTEST_ASIDE = 3  # tokens: "a soldier, Private X, was killed" begins what is said
#: What tells after what somebody spoke, and what would tell more than that.
_HOURS, _SPLITS = frozenset({"after", "following"}), frozenset({"that", ",", ";", ":", "and", "but"})
_FEW = 6  # words behind "…, X said on Friday"
_NEAR = 14  # tokens of a speaker between a quotation and its verb


def reported(unit: Unit, sayings: tuple[Saying, ...], narration: Narration, words: SayingWords) -> Iterator[Statement]:
    """The reported clauses of a unit: ``X said that …``, ``…, X said``, ``according to X, …``; named speakers only."""
    for index, saying in enumerate(sayings):
        if saying.voice.actor is None or (saying.lemma and saying.lemma not in words.reporting):
            continue
        if narration.document.tokens.keys[saying.last : saying.last + 1] == ("nothing",) or _denied(saying, narration):
            continue
        stop = _stop(index, sayings, unit, narration)
        opens = sayings[index + 1].first if index + 1 < len(sayings) else stop  # before it the clause must open
        if not saying.lemma:
            clause = _around(saying, unit, narration)
        elif _quotes(saying, unit, narration):
            clause = _that_clause(saying, opens, stop, narration)
        else:
            clause = None if saying.inverted else _after_that(saying, opens, stop, narration, words)
            clause = clause or _before(saying, unit, narration, words)
        if clause is None:
            continue
        first, last = clause
        if last - first < 3 or all(i in narration.quoted for i in range(first, last)):
            continue
        tokens = narration.document.tokens
        span = tokens.span(first, last)
        verb = tokens.words[saying.first] if saying.lemma else None
        yield _statement(span.of(tokens.text), span, saying.voice.actor, verb, direct=False)


def _denied(saying: Saying, narration: Narration) -> bool:
    """Whether somebody has "not said" it, and nothing is told of what he said."""
    keys, first = narration.document.tokens.keys, saying.first
    return bool(saying.lemma) and _UNSAID.intersection(keys[max(0, first - 2) : first]) != frozenset()


def _stop(index: int, sayings: tuple[Saying, ...], unit: Unit, narration: Narration) -> int:
    """Where what is said ends: before what another says, but not before what is told itself: "said Y had told Z"."""
    words = narration.document.tokens.words
    for later in sayings[index + 1 :]:
        breaks = [at for at in range(sayings[index].last, later.first) if words[at] in _BREAKS]
        if breaks and not later.gerund:
            return breaks[-1]
    return unit.last


def _quotes(saying: Saying, unit: Unit, narration: Narration) -> bool:
    """Whether a verb goes with a quotation right before it: ``"…," X told reporters on Friday``."""
    near = range(saying.first - 1, max(saying.first - _NEAR, unit.first) - 1, -1)
    return not narration.quoted.isdisjoint(near)


def _that_clause(saying: Saying, opens: int, stop: int, narration: Narration) -> tuple[int, int] | None:
    """``X told reporters on Friday that …``."""
    keys = narration.document.tokens.keys
    for at in range(saying.last, min(saying.last + 8, opens, stop)):
        if keys[at] == "that" and at not in narration.quoted:
            return _trimmed(at + 1, stop, narration)
    return None


def _after_that(
    saying: Saying, opens: int, stop: int, narration: Narration, words: SayingWords
) -> tuple[int, int] | None:
    """``X told reporters on Friday that …``, ``X said …``."""
    told = _that_clause(saying, opens, stop, narration)
    if told is not None:
        return told
    if saying.lemma in words.weak:
        return None  # "denied the report" is no report of words
    keys = narration.document.tokens.keys
    first = saying.last
    mention = narration.mentions.get(first)
    if saying.lemma in _ADDRESSING and mention is not None:
        first, mention = mention.last, narration.mentions.get(mention.last)  # "told parliament the army had …"
    elif saying.lemma in _ADDRESSING and keys[first] in words.determiners:
        return None  # "told a briefing on Monday" says who heard it
    if first < stop and (mention is not None or keys[first] in words.determiners | words.persons):
        return _trimmed(first, stop, narration)
    return None


def _before(saying: Saying, unit: Unit, narration: Narration, words: SayingWords) -> tuple[int, int] | None:
    """``…, X said.``: the clause before the speaker, where nothing of weight follows."""
    tokens = narration.document.tokens
    following = (word for word in tokens.words[saying.last : unit.last] if word[0].isalnum())
    behind = len(tuple(islice(following, _FEW + 1)))
    if behind > _FEW and not saying.inverted and not _tells_when(saying, unit, narration):
        return None
    if behind and saying.lemma in words.weak:
        return None  # "its spokeswoman, X, denied shelling villages"
    comma = _before_speaker(saying, unit, narration, words)
    named = narration.mentions.get(unit.first)
    if named is not None and (named.last >= comma or saying.voice.actor in named.actors):
        return None  # nothing but who says it: "Aldora, in a statement, said", "X, speaking in Ostia, told us"
    return _trimmed(unit.first, comma, narration) if comma > unit.first else None


def _tells_when(saying: Saying, unit: Unit, narration: Narration) -> bool:
    """Whether nothing but the hour is told behind a verb: "X said on Friday after the talks of Aldor with Berrin"."""
    tokens, at = narration.document.tokens, saying.last
    while at in narration.times or tokens.keys[at] in BEFORE_TIMES:
        at = narration.times[at].last if at in narration.times else at + 1
    behind = tokens.keys[at : unit.last]
    return behind[:1] != () and behind[0] in _HOURS and _SPLITS.isdisjoint(behind)


def _before_speaker(saying: Saying, unit: Unit, narration: Narration, words: SayingWords) -> int:
    """The comma before the speaker; the first token of the unit where there is none.

    A name and what somebody is may be parted: "Aldor met Berrin, an aide to the mayor, Dorin Carro, said".
    """
    tokens = narration.document.tokens
    closed = saying.first - 1
    parted = tokens.words[closed] == "," and not saying.inverted
    speaker = narration.mentions.get(closed - 1) if parted else None
    if speaker is None:
        return _comma_before(saying.first, unit, tokens)
    comma = _comma_before(speaker.first, unit, tokens)
    opener = _comma_before(comma, unit, tokens)
    title = tokens.keys[opener + 1 : comma]
    described = opener > unit.first and title[:1] and title[0] in words.determiners and words.is_human(*title)
    return opener if described else comma


def _comma_before(at: int, unit: Unit, tokens: Tokens) -> int:
    """The last comma before a token; the first token of the unit where there is none."""
    at -= 1
    while at > unit.first and tokens.words[at] != ",":
        at -= 1
    return max(at, unit.first)


def _around(saying: Saying, unit: Unit, narration: Narration) -> tuple[int, int] | None:
    """``According to X, …`` and ``…, according to X``."""
    if saying.first <= unit.first + 1:
        return _trimmed(_behind_asides(saying.last, unit, narration), unit.last, narration)
    return _trimmed(unit.first, saying.first, narration)


def _behind_asides(first: int, unit: Unit, narration: Narration) -> int:
    """Past what is said of the speaker between commas: ``according to X, 62, a shepherd, who keeps sheep there, …``."""
    tokens = narration.document.tokens
    commas = [i for i in range(first, unit.last) if tokens.words[i] == ","]
    for opening, closing in pairwise(commas):
        key = tokens.keys[opening + 1]
        if opening != first or not (
            key in _RELATIVE
            or key.isdecimal()
            or (key in ("a", "an") and closing - opening > _SHORTEST_ASIDE)
            or (key == "the" and not _CALLINGS.isdisjoint(tokens.keys[opening + 2 : opening + _CALLED]))
        ):
            break
        first = closing
    return first


def _trimmed(first: int, last: int, narration: Narration) -> tuple[int, int] | None:
    words = narration.document.tokens.words
    while first < last and words[first] in _MARKS:
        first += 1
    while last > first and words[last - 1] in _MARKS:
        last -= 1
    return (first, last) if last > first else None
