"""What a word says of the time: -1 past, 1 future, 2 a future told in the present, -2 a past beyond doubt."""

from itertools import pairwise

from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.plans import is_plan

_BEING = frozenset(
    {"be", "been", "being", "not", "also", "again", "to", "only", "soon", "now", "then", "first", "jointly"}
)
_FUTURE_AUX = frozenset({"will", "shall", "ll", "would", "should", "may", "might", "must", "can", "could", "to", "won"})
_PAST_AUX = frozenset({"was", "were", "had", "has", "have", "having", "did"})
PERFECT = frozenset({"could", "might", "would", "can", "should", "may", "must"})
_ON = frozenset({"on", "in", "at", "for", "from", "by"})
STRONG = 2
_IS = frozenset({"is", "are", "am", "m", "re"})
#: Who gets ready looks ahead, if it is told in the present: "are preparing for", "preparations are under way".
_READYING = frozenset({"preparing", "prepares", "preparations", "bracing", "gearing", "readying"})
_GOING_ON = frozenset({"are", "continue", "go", "proceed"})
#: Between one of these and a noun stands no verb of its own, whatever its form; but one may before the others.
_BEFORE_NOUNS = frozenset(
    [
        "a",
        "an",
        "the",
        "its",
        "their",
        "our",
        "of",
        "in",
        "with",
        "behind",
        "near",
        "under",
        "against",
        "among",
        "between",
    ]
)
_BEHIND_VERBS = frozenset(
    [
        "in",
        "on",
        "at",
        "by",
        "to",
        "from",
        "with",
        "and",
        "or",
        "of",
        "a",
        "an",
        "the",
        "his",
        "her",
        "their",
        "its",
        "that",
    ]
)
_HOPED = frozenset({"hoped", "wanted", "intended", "planned", "meant", "wished"})
_REMINDING = frozenset({"remind", "recall", "note", "add", "say", "remember", "know"})
_HAD = frozenset({"expected", "proposed", "suggested"})
_STATES = frozenset({"is", "are", "stay", "stays", "remain", "remains", "keep", "keeps"})  # "stay closed until Friday"
FORETELLING = frozenset({"warn", "warns", "forecast", "forecasts", "predict", "predicts"})
_LEAVES = frozenset({"comes", "goes"})
INTO = frozenset({"enters", "comes", "goes", "come", "enter"})
_PLURALS = frozenset({"they", "we", "both", "who", "sides", "people", "again", "then"})
_NO_PLURALS = frozenset({"this", "does", "always", "towards", "perhaps", "besides", "news", "whose"})
_NO_SUBJECTS = frozenset(
    {"a", "an", "the", "and", "or", "not", "him", "them", "us", "me", "her", "of", "on", "in", "at", "for", "by"}
)
#: "did not meet", "helped him to arrive", "let both meet": the verb before tells the time.
_GOVERNING = frozenset(
    [
        "did",
        "do",
        "does",
        "to",
        "will",
        "would",
        "may",
        "might",
        "can",
        "could",
        "should",
        "must",
        "let",
        "saw",
        "made",
        "not",
    ]
)
_REPORTED = 6
_CAUSED = 5  # "got the two to accept it"
_TOOK = 9
_SUBJECT = 4  # tokens between "whom" and "could"
OF_WHAT_COMES = frozenset({"waited", "expected", "agreed", "decided", "settled"})  # "agreed on 3 March" as the day
#: Behind a deed these lead to what it was done for, or to another that may lie ahead.
_TO_COME = frozenset({"to", "for", "about", "before", "ahead", "until", "over", ",", "and", "during"})
_KNOWN = frozenset({"the", "its", "their", "his", "her"})
_OPENING_PHRASES = _KNOWN | {"a", "an", "any", "another", "of", "to", "in"}
_PHRASE = 4  # words of a noun phrase before its noun
ADJECTIVES = {"previous": -2, "last": -2, "latest": -2, "earlier": -2, "preceding": -2, "next": 1}
_NOT_NOUNS = frozenset({"to", "of", "in", "at", "on", "by", "for", "with", "and", "or", "than", "few", "two", "three"})
DETERMINERS = frozenset({"the", "their", "its", "his", "her", "our", "a", "an", "of"})
_WHOSE = DETERMINERS | {"s", "'"}


def sign(p: Page, j: int) -> int:
    """What the word at token `j` says of the time, with the auxiliaries before it."""
    keys, words = p.keys, p.words
    key = keys[j]
    if key == "after" and keys[j + 1] == "that":
        return 0  # "until Friday, and after that we shall see"
    if key in words.future_marks:
        return 0 if p.capital(j) and key in ("may", "will") else _mark(p, j)
    if keys[j - 1] == "to" and key in words.infinitives and not p.capital(j):
        return _infinitive(p, j)
    if key in words.plan_verbs:
        noun = (key == "visits" and keys[j + 1] == "to") or (key == "votes" and keys[j - 1].isdecimal())
        return int(not noun)  # "during his state visits to Baku", "by 70 votes to 66"
    if is_plan(p, j):
        return 1
    if key in words.plan_bases and _is_plural(p, j):
        return 1
    if key in FORETELLING:
        return int(keys[j + 1] == "of" or key not in ("warn", "warns"))
    if (key == "agenda" and keys[j - 2 : j] == ("on", "the")) or (key == "up" and keys[j - 2 : j] == ("run", "-")):
        return STRONG  # "in the run-up to Friday's talks"
    if key[-3:] == "ing" and keys[j - 1] in _IS:
        return 1 if key in words.plan_going else 0  # "are meeting in Berlin on Thursday"
    if key in INTO and (keys[j + 1] == "into" or (key in _LEAVES and keys[j + 1] == "to" and p.capital(j + 2))):
        return 1  # "comes into force on Monday", "comes to Yerevan on Thursday"
    if key in ("has", "have", "is", "are"):
        return _present(p, j)
    if key == "forward":
        return STRONG if keys[j - 1] in ("look", "looks", "looking") else 0
    if key in ADJECTIVES:
        return _adjective(p, j)
    if key in _HOPED and keys[j - 1] == "had" and keys[j + 1] == "to":
        return 0  # "had hoped to speak of it on March 1"
    if key in words.past_verbs or (len(key) > 4 and key.endswith("ed") and not p.capital(j)):
        if key.endswith("ed") and _is_attribute(p, j):
            return 0
        return _aspect(p, j) if key not in words.not_past or _acts(p, j) else 0
    return 0


def _is_attribute(p: Page, j: int) -> bool:
    """Whether a participle tells of what kind a thing is: `behind closed doors`, `of internally displaced people`."""
    before = p.keys[j - 2] if p.keys[j - 1].endswith("ly") else p.keys[j - 1]
    objects = p.keys[j - 1] in p.words.infinitives and p.keys[j - 2] in _FUTURE_AUX  # "to discuss displaced families"
    return (before in _BEFORE_NOUNS or objects) and p.keys[j + 1].isalpha() and p.keys[j + 1] not in _BEHIND_VERBS


def _is_reported(p: Page, j: int) -> bool:
    """Whether somebody said shortly before token `j` what it tells: `said it would not attend`."""
    return not p.words.tellings.isdisjoint(p.keys[max(j - _REPORTED, 0) : j])


def _acts(p: Page, j: int) -> bool:
    """Whether what is else an adjective has an object: `a sniper wounded a shepherd`."""
    return p.keys[j + 1] in ("a", "an", "the", "his", "her", "their") and p.keys[j - 1] not in _NO_SUBJECTS


def _is_no_subject(p: Page, j: int) -> bool:
    """Whether the word at token `j` stands before no verb of its own: "took hold", "a join"."""
    return p.keys[j] in _NO_SUBJECTS or p.keys[j] in p.words.past_verbs or p.keys[j] in p.words.infinitives


def _is_plural(p: Page, j: int) -> bool:
    """Whether the word at token `j` is the present verb of several: `the sides meet on Monday`, `and Iran, hold talks`.

    "their visit", "will meet" and "let them meet" are none.
    """
    keys = p.keys
    before = keys[j - 1]
    if keys[j : j + 2] == ("close", "to"):
        return False  # "positions close to the village"
    if before in _PLURALS or (before == "," and keys[j + 1] in DETERMINERS):
        return True
    if keys[j] in p.words.bare_plans and before.isalpha() and not _is_no_subject(p, j - 1):
        return p.words.causes.isdisjoint(keys[max(j - _CAUSED, 0) : j]) and not _GOVERNING & set(keys[j - 3 : j])
    return before.endswith("s") and len(before) > 3 and before not in _NO_PLURALS and keys[j - 2] != "'"


def _infinitive(p: Page, j: int) -> int:
    """`to meet`: what is to be done lies ahead, what one tried to do lies back, as does `the second to fall`."""
    keys = p.keys
    governor = keys[j - 2]
    if keys[j] in _REMINDING and keys[j + 1] in (",", ":") and p.capital(j - 1):
        return 0  # "To recall, on Monday shots were fired"
    if keys[j] == "have" and (keys[j + 1] in p.words.past_verbs or keys[j + 1].endswith("ed")):
        return -1  # "is said to have met him"
    if keys[j - 3] == "had" and governor in _HOPED:
        return 0  # "had hoped to have a truce by Sunday"
    if governor in ("is", "are"):
        return STRONG  # "a sixth meeting is to be held in July"
    caused = any(key in p.words.causes for key in keys[max(j - _CAUSED, 0) : j - 1])
    caused = caused or ("it", "took") in pairwise(keys[max(j - _TOOK, 0) : j - 1])  # "It took both of them to lift it"
    if caused or governor in p.words.past_governors or _is_one_of_many(p, j):
        return -1
    return STRONG if governor in p.words.hopes else 1


def _is_one_of_many(p: Page, j: int) -> bool:
    """`the second soldier to fall`; not `his first, is planned to begin`."""
    for key in reversed(p.keys[max(j - 5, 0) : j - 1]):
        if key in p.words.ordinals:
            return True
        if key == ",":
            return False
    return False


def _adjective(p: Page, j: int) -> int:
    """`their previous meeting`, `the next round`: what was, what is to come; `last week`, `next to it` are neither."""
    after, words = p.keys[j + 1], p.words
    if p.keys[j - 1] == "the" and after in ("in", "on"):
        return ADJECTIVES[p.keys[j]] if p.keys[j] in ("next", "last", "latest") else 0  # "the next in October"
    if p.keys[j] == "next" and after in ("come", "comes", "up") and p.capital(j):
        return 1  # "Next come talks in Riyadh on Thursday"
    if not after.isalpha() or after in words.triggers or after in _NOT_NOUNS or p.keys[j - 1] not in _WHOSE:
        return 0
    return ADJECTIVES[p.keys[j]]


def _present(p: Page, j: int) -> int:
    """`is on Friday`, `has a session on Friday` look ahead; `is in Baku` says nothing."""
    after = p.keys[j + 1]
    if p.keys[j] in ("is", "are"):
        on = p.keys[j + 2] if after == "on" else after
        return STRONG if after == "to" or on in p.words.weekdays else 0
    return 1 if after in ("a", "an", "to") else 0


def _mark(p: Page, j: int) -> int:
    keys = p.keys
    key, after = keys[j], keys[j + 1]
    if key == "will" and after in _REMINDING:
        return 0  # "We will remind, on July 8 they met"
    if key in ("set", "about", "due", "fixed") and after not in ("to", *_ON):
        return 0
    if key == "due" and after == "to" and p.keys[j + 2] not in p.words.infinitives:
        return 0
    if key == "appointed" and after != "for":
        return _aspect(p, j)
    if key in _READYING and not (p.keys[j - 1] in _IS or key == "prepares" or after in _GOING_ON):
        return 0  # "was preparing for the trip on Friday"
    if key in PERFECT and after == "have":
        return -1
    if key in ("wish", "hope", "plan", "offers") and p.keys[j - 1] in ("this", "that", "these", "those"):
        return 0  # "conveyed this wish in a call on Tuesday"
    if key in ("plan", "hope", "wish") and p.keys[j - 1] in DETERMINERS and after not in ("to", "for"):
        return 0  # "rejected the plan on Tuesday"
    if key in _HAD and p.keys[j - 1] == "had":
        return -1  # "said he had expected an answer on Monday", "had proposed it to his minister on Monday"
    if key == "ahead" and p.keys[j + 1] == "of" and p.keys[j - 1] in ("got", "went", "came"):
        return 0  # "got ahead of it on Friday with his invitation"
    if key == "could" and "whom" in keys[max(j - _SUBJECT, 0) : j]:
        return -1  # "whom he could embrace again late on Saturday"
    if key in ("could", "would") and after == "not":
        return 1 if _is_reported(p, j) else -1  # "could not attend", "said it would not attend"
    if (key == "going" and after != "to") or (key in ("plan", "hope") and after not in ("to", "for", "on")):
        return 0
    if key in ("will", "shall") or p.keys[j - 1] in ("is", "are"):
        return STRONG
    return STRONG if key in p.words.hopes and p.keys[j - 1] not in DETERMINERS else 1


def _aspect(p: Page, j: int) -> int:
    """A past form with what stands before it: "will be held" is future, "was held" past, "are wanted" neither."""
    keys = p.keys
    if keys[j - 2 if keys[j - 1] in ("not", "still", "often") else j - 1] in _STATES:
        return 0
    if keys[j - 1] == "being" and keys[j - 2] in ("is", "are"):
        return 1  # "is being flown home on Tuesday"
    to_be = False
    for back in range(j - 1, max(-1, j - 5), -1):
        key = keys[back]
        to_be = to_be or key == "be"
        if key in _PAST_AUX:
            return 1 if key == "have" and keys[back - 1] in ("will", "shall") else -1  # "will have left by Tuesday"
        if key == "to" and keys[back - 1] == "had":
            return -1
        if key in _FUTURE_AUX:
            ahead = back == j - 1 or keys[back + 1] in _BEING
            if key == "to":
                return _infinitive(p, back + 1) if ahead else -1
            return STRONG if key in ("will", "shall") else 1
        if key not in _BEING and not key.endswith("ly"):
            break
    return 1 if to_be else -1  # "asked that he be received in December"


def is_beyond_doubt(p: Page, j: int, first: int) -> bool:
    """Whether a day is that of the past verb at token `j`: right behind, or behind whom a deed was done to."""
    keys = p.keys
    if keys[first - 1] == "in":
        told = keys[j] not in p.words.tellings and keys[j] not in p.words.askings
        return j == first - 2 and told and keys[j] not in OF_WHAT_COMES  # "the trial opened in June"
    if keys[first - 1] != "on":
        return False
    if j == first - 2:
        return keys[j] not in OF_WHAT_COMES
    return keys[j] in p.words.deeds and not any(k in _TO_COME or k in p.words.future_marks for k in keys[j + 1 : first])


def is_of_that_deed(p: Page, first: int) -> bool:
    """`after the Hamas-led attack on October 7`: the day behind a deed that is known."""
    keys = p.keys
    if first < 3 or keys[first - 1] != "on" or keys[first - 2] not in p.words.deeds:
        return False
    before = (k for k in reversed(keys[max(first - 2 - _PHRASE, 0) : first - 2]) if k in _OPENING_PHRASES)
    return next(before, "") in _KNOWN
