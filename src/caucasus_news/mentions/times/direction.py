"""Whether the words that govern an expression speak of the past or of the future.

A sign is -1 for the past, 1 for the future, 0 for neither; -2 for a past beyond doubt ("their previous meeting"), 2 for
a future that is told in the present ("will", "are to").
"""

from bisect import bisect_left, bisect_right
from functools import lru_cache

from caucasus_news.mentions.times.arranged import (
    arranged_for,
    came_true,
    confirms,
    failed,
    invites,
    is_asked_for,
    is_dropped,
    is_moved,
    is_now_off,
    set_for,
    was_first,
)
from caucasus_news.mentions.times.deeds import is_of_deed, names_what_was
from caucasus_news.mentions.times.gatherings import after_doing, agreed_to, gathers, is_known_by
from caucasus_news.mentions.times.page import Page
from caucasus_news.mentions.times.plans import ACTING, BESIDE_PLANS, names_coming_day
from caucasus_news.mentions.times.signs import (
    ADJECTIVES,
    DETERMINERS,
    FORETELLING,
    INTO,
    OF_WHAT_COMES,
    PERFECT,
    STRONG,
    is_beyond_doubt,
    is_of_that_deed,
    sign,
)
from caucasus_news.mentions.times.staying import behind_stay
from caucasus_news.mentions.times.symbols import Expression
from caucasus_news.mentions.times.telling import is_according
from caucasus_news.mentions.times.words import Words
from caucasus_news.text.memo import Memo

_REACH = 34
#: "On Friday, talks between …, …, and …, …, will be held": long subjects stand between.
_REACH_BEHIND = 45
_CARRIED_OUT = frozenset({"carried", "conducted", "held", "completed", "performed", "made"})
_CALLING = frozenset({"asked", "bidden", "called", "summoned"})
_OPENING = 8
_BEFORE_TERMS = frozenset({"for", "until", "till", "to", "by", "before"})
_NAMED = 4  # words of a place's name
_LONG = 14
_STOPS = frozenset({".", ";", ":", "!", "?", '"', "but", "while", "whereas"})
_HAVE = frozenset({"has", "have"})
_COMING = frozenset({"will", "shall", "ll", "would"})
_WAS = frozenset({"was", "were", "had"})
#: "lasted until 3 May", "stayed until 3 May": what went on is over; what was decided may not be.
_LASTING = frozenset({"lasted", "stayed", "remained", "continued", "on", "held", "fought", "waited", "was", "were"})
_LASTING |= {"served", "kept", "worked", "lived", "ran"}
#: What somebody "had hoped to say on March 1" may be yet to come.
_IN_FORCE = 6
_HOPED = frozenset({"hoped", "intended", "wished"})
_PUT_BACK = frozenset({"had", "not", "did", "was", "were"})
_WANTED = _WAS | {"wanted"}
_EITHER = frozenset({"put", "set", "cut", "hit", "let", "shut", "read"})  # past and present alike
_CLAUSE_OPENERS = frozenset({"where", "when", "whom", "because", "although", "though", "that"})
#: "did not meet on Tuesday", "cut short the visit on Tuesday": what stands before is no subject of a plan.
_NOT_BEFORE_PLANS = DETERMINERS | {"to", "would", "could", "not", "did", "never", "this", "that", "let", "saw", "s"}
_BE = frozenset({"is", "are", "was", "were", "be", "been"})
#: Verbs of speech that mark the future of what is asked for, not of the asking.
_SPEECH = frozenset({"proposed", "suggested", "offered"})
#: What has an open end looks there, if no verb tells otherwise.
_OPEN_ENDED = {"by": 1, "until": 1, "till": 1, "through": 1}
_QUESTIONS = frozenset({"how", "what", "whether", "where", "who", "which"})
_ASKED = 5  # so many words stand between "how" and "might"
_HEADS = frozenset({".", ":", "-"})
_BULLETS = frozenset({"-", "•", "*", "·"})
_TERMS = frozenset({"due", "scheduled", "planned", "set", "expected", "slated"})
#: What may tell a direction besides the verbs and marks of the vocabulary.
_LEANING = frozenset({"has", "have", "is", "are", "forward", "agenda", "up", *FORETELLING, *INTO, *ADJECTIVES})
_LEANING |= {*ACTING, *BESIDE_PLANS}


class _Bearings(Memo):
    """What a word may be on the way from an expression to its verb: a "stop", a sign of a direction ("sign"), or ""."""

    __slots__ = ("_leaning",)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._leaning = words.leaning | _LEANING

    def of(self, word: str) -> str:
        """What a word not met before may be."""
        if word in _STOPS:
            return "stop"
        return "sign" if word in self._leaning or word[-2:] == "ed" else ""


@lru_cache(maxsize=8)
def _bearings(words: Words) -> _Bearings:
    return _Bearings(words)


def direction(p: Page, e: Expression) -> int:
    """-1 past, 1 future, 0 where neither governs the expression.

    The nearest verb before it in its clause decides; where the expression opens the clause, the nearest behind.
    """
    if e.direction is not None:
        return e.direction
    return max(-1, min(_sign_at(p, e), 1))


def lean(p: Page, e: Expression) -> int:
    """The direction, -2 where the past is beyond doubt."""
    return e.direction if e.direction is not None else min(_sign_at(p, e), 1)


def looks_ahead(p: Page, e: Expression) -> bool:
    """Whether a present verb governs the expression that looks ahead, in a history too: "are to meet in March"."""
    return e.direction is None and _sign_at(p, e) == STRONG


def told_ahead(p: Page, e: Expression) -> bool:
    """Whether the future is that of somebody told of, so that it counts from the telling: `said on Monday it would`."""
    return e.direction is None and _sign_at(p, e) == 1


def _sign_at(p: Page, e: Expression) -> int:
    found = p.signs.get(e.first)
    if found is None:
        found = p.signs[e.first] = _governed(p, e.first, e.last)
    return found


def _governed(p: Page, first: int, last: int) -> int:
    keys, words = p.keys, p.words
    if keys[first - 1] == "least" and keys[first - 2] == "at":
        first -= 2  # "until at least Friday"
    before, lowest = keys[first - 1], max(first - _OPENING, 0)
    if before == "since":
        in_force = "will" in keys[max(first - _IN_FORCE, 0) : first]  # "will be in force since the 3 of August"
        return 1 if in_force else -2
    if "according" in keys[lowest:first] and before != "be" and is_according(p, first):
        return -1
    if before in ("for", "to", "on", "in") and keys[first] not in words.weekdays and was_first(p, first):
        return -1  # "first set for Dec. 28, was put off"
    adjacent = first - 2 if before == "on" else first - 1
    if keys[adjacent] in words.plan_stems and keys[adjacent - 1] not in _NOT_BEFORE_PLANS:
        return STRONG if keys[adjacent - 1] in ("will", "shall") else 1  # "talks resume Tuesday"
    if names_coming_day(p, first):
        return 1
    if before in _BEFORE_TERMS and (of_term := _of_term(p, first, last)) is not None:
        return of_term
    if before == "on" and keys[first - 2] == "," and _is_put_off(p, first - 2):
        return 1  # "has been put off until the last round, on Thursday"
    if gathers(p, first, last):
        return 1  # "the session on Friday is the third"
    found = _direction(p, first, last)
    if found == -1 and before in ("until", "till") and _LASTING.isdisjoint(keys[max(first - _LONG, 0) : first]):
        # "have given both until Friday", "closed until Thursday"; "signed a decree on its dissolution until 1 January"
        closed = keys[first] in words.weekdays and _PUT_BACK.isdisjoint(keys[lowest:first])
        return int(closed or not _HAVE.isdisjoint(keys[lowest:first]))
    if found == -1 and not _HOPED.isdisjoint(behind := keys[max(first - _LONG, 0) : first]):
        hoped = next(i for i in range(len(behind) - 1, -1, -1) if behind[i] in _HOPED)
        return 0 if behind[hoped + 1 : hoped + 2] == ("to",) and "." not in behind[hoped:] else found
    return found or _OPEN_ENDED.get(before, 0)


def _of_term(p: Page, first: int, last: int) -> int | None:
    """What a term is, by the verb that sets it: `set for Friday`, `put off to Friday`, `asked for it by Friday`."""
    keys, settings = p.keys, p.words.settings
    before, leading = keys[first - 1], keys[max(first - _OPENING, 0) : first - 1]
    if before in ("for", "until", "till", "to") and keys[first - 2] in settings:
        return set_for(p, first, last)
    if before == "for" and not settings.isdisjoint(leading[:-1]):
        return set_for(p, first, last)  # "has called a session for Tuesday"
    if before in ("to", "until", "till") and is_moved(leading):
        return 0 if is_dropped(p, last) else 1  # "postponed from late June to the first week of July"
    if before in ("by", "before") and is_asked_for(p, first):
        return 1  # "asked for a report by the end of the month"
    if before in ("until", "till") and not _COMING.isdisjoint(leading):
        return 1  # "would remain closed until Friday"
    return None


def _direction(p: Page, first: int, last: int) -> int:
    keys = p.keys
    if keys[first - 1] == "of" and keys[first - 2] in p.words.past_nouns:
        return -1 if keys[first - 2] in p.words.open_nouns else -2
    if names_what_was(p, first, last) or is_of_that_deed(p, first):
        return -2
    if keys[first - 1] == "of" and keys[first] in p.words.weekdays and is_known_by(p, first):
        return -1  # "the hopes of Sunday"
    starts, bearings, lowest = p.tokens.starts, _bearings(p.words), max(first - _REACH, 0)
    line = p.tokens.lines.rfind("\n", starts[lowest], starts[first])
    above = bisect_left(starts, line, lowest, first) - 1 if line >= 0 else -1  # the line before's last
    start = _before_quotation(p, first)
    opener = _before_place(p, start - 1 if keys[start] in ("on", "in", "by") else start)
    opens = keys[opener] in _CLAUSE_OPENERS or (keys[opener] == "and" and keys[opener - 1] == ",")
    if opens and (found := _behind(p, first, last)):
        return found  # "are awaited in Baku, where on Monday the president will see them"
    for j in range(start, max(-1, start - _REACH) - 1, -1):
        bearing = bearings[keys[j]]
        if j <= above or (bearing == "stop" and not (p.is_initial(j) or _in_figures(p, j))):
            return _behind(p, first, last) if first - j <= _OPENING else _right_behind(p, last)
        if not bearing:
            continue
        key, found = keys[j], sign(p, j)
        if not found and not invites(p, j, first):
            continue
        if found < 0 and keys[j - 2 : j] == ("refused", "to"):  # now what was refused, now the refusal, is dated
            return 1 if keys[j - 3] in ("has", "have") else 0
        if found > 0 and keys[j - 1] in DETERMINERS and _CARRIED_OUT & set(keys[max(j - 4, 0) : j - 1]):
            continue  # "carried out a planned exercise on Wednesday"
        if found > 0 and key in PERFECT and _at_meeting(p, j, first) and _is_asked(p, j):
            return -1  # "discussed how that might look at a meeting on Tuesday"
        if found == 1 and keys[j - 1] == "to" and keys[j - 2] not in _TERMS and is_of_deed(p, j, first):
            return -1  # "to discuss the shelling of the village on Sunday"
        if found <= 0 and (arranged_for(p, j, first) or invites(p, j, first) or confirms(p, j, first)):
            return int(keys[j - 1] != "had" or keys[first] in p.words.weekdays)
        if found > 0 and keys[last : last + 2] == ("would", "have"):
            return -1  # "a summit that he wanted to hold in December would have been the fifth"
        if found < 0 and agreed_to(p, j, first):
            return 1
        if found < 0 and after_doing(p, j, last):
            return _behind(p, first, last) or -1
        if found < 0 and keys[j] in _CALLING and keys[first - 1] == "for":
            return 1  # "called both to Moscow for Friday"
        if found < 0 and key in _EITHER and "if" in keys[max(j - _ASKED, 0) : j]:
            return 1  # "if they put that in writing in June"
        spoken = first - j <= 2 or keys[j + 1] in ("it", "this", "them")
        if keys[j] in _SPEECH and spoken and keys[j - 1] not in _BE:
            return -1  # "proposed on Monday that ..."
        if found > 0 and not _TERMS.isdisjoint(keys[j - 2 : j + 1]) and came_true(p, last):
            return -1  # "a truce due to take hold on Tuesday, lasted minutes"
        if key == "due" and keys[j - 2 : j] == ("had", "been"):
            return -1  # "had been due at the border on Monday"
        if (
            found > 0
            and not _WANTED.isdisjoint(keys[max(j - 4, 0) : j])
            and failed(p, last)
            and not is_now_off(p, last)
        ):
            return -1  # "were to meet on Monday, but nobody came"
        return -2 if found == -1 and is_beyond_doubt(p, j, first) else found
    return _right_behind(p, last)


def _in_figures(p: Page, j: int) -> bool:
    """Whether a stop or colon stands within figures: `at 00.00 on Tuesday`, `at 10:30`."""
    return p.keys[j] in (".", ":") and p.keys[j - 1].isdecimal() and p.keys[j + 1][:1].isdecimal() and p.tight(j + 1)


def _is_put_off(p: Page, end: int) -> bool:
    """Whether `put off until the last round` closes before token `end`."""
    keys = p.keys
    for j in range(end - 1, max(end - _OPENING, 0), -1):
        if keys[j] in _STOPS or keys[j] == ",":
            return False
        if keys[j] in ("until", "till"):
            return is_moved(keys[max(j - _NAMED, 0) : j])
    return False


def _before_place(p: Page, j: int) -> int:
    """The token before the phrase of place that ends at token `j`: `said that in Addis Ababa on Friday they will`."""
    back = j
    while back > j - _NAMED and p.capital(back):
        back -= 1
    return back - 1 if back < j and p.keys[back] in ("in", "at", "near") else j


def _at_meeting(p: Page, j: int, first: int) -> bool:
    """Whether `at a meeting`, `during the talks` stands between a token and an expression."""
    keys, nouns = p.keys, p.words.past_nouns | p.words.open_nouns
    return any(keys[i] in ("at", "during") and not nouns.isdisjoint(keys[i + 1 : i + 4]) for i in range(j + 1, first))


def _is_asked(p: Page, j: int) -> bool:
    """Whether "might" at token `j` stands in a question that a past verb leads: `discussed how that might look`."""
    keys = p.keys
    asked = next((i for i in range(j - 1, max(j - _ASKED, 0), -1) if keys[i] in _QUESTIONS), None)
    if asked is None:
        return False
    verb = asked - 2 if keys[asked - 1] in ("of", "about", "on") else asked - 1
    return sign(p, verb) == -1


def _before_quotation(p: Page, first: int) -> int:
    """The token before an expression, a quotation that closes right there left out: `reported "progress" on Monday`."""
    keys = p.keys
    close = first - 2 if keys[first - 1] == "on" else first - 1
    if keys[close] != '"' or not p.tight(close):
        return first - 1
    for j in range(close - 1, max(-1, close - _REACH), -1):
        if keys[j] == '"':
            return j - 1
    return first - 1


def _right_behind(p: Page, last: int) -> int:
    """What the very next word says, where a long subject stands before: `the court in The Hague on Friday ruled`."""
    key = p.keys[last]
    return sign(p, last) if key in p.words.leaning or key[-2:] == "ed" else 0


def _behind(p: Page, first: int, last: int) -> int:
    keys = p.keys
    bullet = first - 1 if keys[first - 1] in _BULLETS else first
    headed = not p.same_line(bullet - 1, bullet) or (keys[last] == ":" and keys[first - 1] in (".", "!", "?", ";"))
    if headed and keys[last] in _HEADS and p.same_line(last - 1, last):
        last += 1  # "Wednesday. The minister leaves for ...", "- Friday: signing expected"
    if (stay := behind_stay(p, first, last)) > last:
        return min(_behind(p, first, stay), 0)
    starts, bearings = p.tokens.starts, _bearings(p.words)
    end = min(last + _REACH_BEHIND, len(starts))
    if end <= last:
        return 0
    line = p.tokens.lines.find("\n", p.tokens.ends[last - 1], starts[end - 1])
    if line >= 0:
        end = bisect_right(starts, line, last, end)
    for j in range(last, end):
        bearing = bearings[keys[j]]
        if bearing == "stop" and not _in_figures(p, j):
            return 0
        if bearing and (found := sign(p, j)):
            if keys[j] in _SPEECH and keys[j - 1] not in _BE:
                return -1
            sure = found == -1 and keys[j] in p.words.past_verbs and j - last <= _NAMED and keys[first - 1] == "in"
            return -2 if sure and keys[j] not in OF_WHAT_COMES and keys[j] not in p.words.tellings else found
    return 0
