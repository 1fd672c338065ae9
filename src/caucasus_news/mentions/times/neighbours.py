"""What lies next to something told: `the day before`, `the Monday after`, `the week after that`, `the April before`."""

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.symbols import Anchor, Expression, Step

_BACK = frozenset({"before", "earlier", "prior"})
_BESIDE = frozenset({"before", "after", "earlier", "prior", "later"})
_CLOSING = frozenset({"in", "at", "on", "by", "and", "when", "as", "that"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "there", "this"})
_STOPS = frozenset({".", ";", ":", "!", "?", '"', ""})
_AUXILIARIES = frozenset({"was", "were", "had", "has", "have", "is", "are", "been", "be", "did", "being"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "our", "two", "three", "four", "some", "no"})
_NO_SUBJECTS = frozenset({"last", "next", "tomorrow", "yesterday"})
_SOME = frozenset({"both", "all", "several", "many", "most"})
_FEW = 3
_LINKS = frozenset({"of", "and", "or", "in", "at", "on", "by", "with", "from", "for", "near", "to", "behind"})
_SENTENCE = 30


def behind_that(p: Page, j: int) -> int | None:
    """The token behind `before that`, `prior to that`, `after this`, if no noun follows that "that" points at."""
    keys = p.keys
    j += 2 if keys[j] == "prior" and keys[j + 1] == "to" else 1
    if keys[j] not in ("that", "this"):
        return None
    follows = keys[j + 1]
    closed = p.blank(j + 1) or not follows.isalpha() or not p.same_line(j, j + 1)
    return j + 1 if closed or follows in p.words.after_day or p.capital(j + 1) or is_many(follows) else None


def is_many(key: str) -> bool:
    """Whether a word is of several, so that "that" does not point at it: `three days after that thousands marched`."""
    return key[-1:] == "s" and key[-2:] not in ("ss", "us", "is") and len(key) > _FEW


def is_beside(p: Page, i: int) -> bool:
    """Whether token `i` stands in `the ... before`, `the ... after`."""
    return p.keys[i - 1] == "the" and p.keys[i + 1] in _BESIDE and i - 1 >= p.floor


def read_beside(p: Page, i: int, unit: str, target: tuple[str, int | str] | None = None) -> Expression | None:
    """`the day before`, `the Monday after`, `the week before last`, `the month after that` around token `i`."""
    keys = p.keys
    sign = -1 if keys[i + 1] in _BACK else 1
    that = behind_that(p, i + 1)
    told = keys[i - 2] in p.words.tellings or (keys[i - 2] == "on" and keys[i - 3] in p.words.tellings)
    if that is not None and told:
        return Expression(i - 1, i + 2, Step(unit, sign, Anchor.THEN, target))  # "had said the day before that Moscow"
    if that is not None:
        return Expression(i - 1, that, Step(unit, sign, Anchor.THEN, target))
    follows = keys[i + 2]
    closed = p.blank(i + 2) or not follows.isalpha() or not p.same_line(i + 1, i + 2)
    onward = follows == "to" and p.capital(i + 3)  # "and on the day after to Kinshasa"
    acts = follows in p.words.past_verbs and follows[-2:] != "ed" and not p.capital(i + 2)
    onward = onward or (acts and keys[i - 2] not in ("on", "until"))  # "The talks the day before led to a corridor"
    if closed or onward or (follows in _CLOSING and keys[i + 1] == "before") or is_whole(p, i - 1, i + 2):
        return Expression(i - 1, i + 2, Step(unit, sign, Anchor.THEN, target))
    if keys[i - 2] in (";", "and") and follows in ("he", "she", "they", "it", "we"):
        return Expression(i - 1, i + 2, Step(unit, sign, Anchor.THEN, target))  # "; the day after they met again"
    if follows in ("tomorrow", "yesterday"):
        return None
    if unit != "day" and follows == ("last" if sign < 0 else "next") and not _names(p, i + 3):
        return Expression(i - 1, i + 3, Step(unit, 2 * sign, target=target))
    return Expression(i - 1, i + 1, Step(unit, sign, Anchor.EVENT, target))


def _names(p: Page, j: int) -> bool:
    """Whether a noun follows that the word before token `j` may belong to: `the week before last Sunday`."""
    words, key = p.words, p.keys[j]
    if key in words.past_verbs or key.endswith("ed"):
        return False
    return key in words.triggers or (key.isalpha() and key not in words.after_day and key not in _DETERMINERS)


def is_whole(p: Page, first: int, j: int) -> bool:
    """Whether `the night before`, `two days after` from token `first` has all the sentence from token `j` on to itself.

    `The night before the tower had been blown up.`, `Two days after both sides reported calm.`, not what has a clause
    or a deed to count from: `The day before it was signed, shells fell`, `A day after the raid he flew home`.
    """
    keys = p.keys
    first -= keys[first - 1] == "on"
    opens = keys[first - 1] in _STOPS or first == 0 or not p.same_line(first - 1, first)
    if not (opens or keys[first - 2 : first] == (",", "and")) or keys[j] in _NO_SUBJECTS:
        return False
    verb = None
    for n in range(j, j + _SENTENCE):
        key = keys[n]
        told = verb is not None and (keys[verb] in p.words.tellings or (key == "," and _had_before(p, j, verb)))
        if key in _STOPS or not p.same_line(n - 1, n) or told:
            break
        if key == "," or (n > j and key in _PRONOUNS):
            return False
        if _is_finite(p, n):
            if verb is not None:
                return False
            verb = n
    return verb is not None and (keys[j] in _PRONOUNS or _is_one_subject(p, j, verb))


def _had_before(p: Page, j: int, verb: int) -> bool:
    """`The day before parliament had named its speaker, Mr X`: a pluperfect tells what was before then."""
    return p.keys[j - 1] == "before" and "had" in p.keys[verb : verb + 2]


def _is_one_subject(p: Page, j: int, verb: int) -> bool:
    """Whether one noun phrase, and none of a deed, stands between two tokens: `the tower`, not `the raid the army`.

    Without a pluperfect it must be plain that it is one: `both sides`, `the Red Cross`, not `the storm roads`.
    """
    keys, words = p.keys, p.words
    if verb == j or keys[j].endswith("ing") or keys[j] in words.holiday_keys:
        return False
    for n in range(j, verb):
        if keys[n] in words.past_nouns or keys[n] in words.open_nouns or not keys[n].isalnum():
            return False
        if n > j and keys[n] in _DETERMINERS and keys[n - 1] not in words.after_day and keys[n - 1] not in _LINKS:
            return False
    if "had" in keys[verb : verb + 2]:
        return True
    first = j + (keys[j] in _DETERMINERS or keys[j] in _SOME or keys[j] in words.numbers)
    capitals = [p.capital(n) for n in range(first, verb)]
    if keys[verb - 2] == "in" and capitals[-1]:
        capitals = capitals[:-2]  # "the ministry in Yerevan"
    if first > j and keys[j] not in ("the", "his", "her", "its", "their", "our"):
        return 0 < len(capitals) <= _FEW and not any(capitals[1:])
    return capitals in ([False], [True, False]) or (0 < len(capitals) <= _FEW and all(capitals))


def _is_finite(p: Page, j: int) -> bool:
    """Whether a verb of its own stands at token `j`: an auxiliary, or a past form that none leads."""
    keys = p.keys
    if keys[j] in _AUXILIARIES:
        return keys[j - 1] not in _AUXILIARIES and keys[j] not in ("been", "be", "being")
    past = keys[j] in p.words.past_verbs or (keys[j].endswith("ed") and keys[j] not in p.words.not_past)
    past = past and keys[j] != "after"
    led = _AUXILIARIES & {keys[j - 1], keys[j - 2]}
    return past and not led and not p.capital(j)
