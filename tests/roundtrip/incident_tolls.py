"""Tolls in words: how many, of whom, and what befell them."""

from caucasus_news.model import Casualty, CasualtyKind, IncidentKind
from tests.roundtrip.numbers import cardinal
from tests.roundtrip.states import Polity
from tests.roundtrip.telling import Teller, article, joined
from tests.roundtrip.world import Toll

F = CasualtyKind
SOLDIERS = ("soldier", "serviceman", "border guard", "officer", "soldier")
CIVILIANS = ("civilian", "resident", "villager", "farmer", "civilian")
PLURALS = {"serviceman": "servicemen"}
PEOPLES = {
    "ARM": "Armenian",
    "AZE": "Azerbaijani",
    "GEO": "Georgian",
    "RUS": "Russian",
    "NKR": "Karabakh Armenian",
    "SOS": "South Ossetian",
}


def count(teller: Teller, casualty: Casualty) -> str:
    """The number with its bounds."""
    low, high = casualty.at_least, casualty.at_most
    if low is None and high is None:
        return teller.word("count", "several", "dozens of", "a number of")
    if low is not None and low == high:
        return cardinal(teller, low)
    if high is None:
        assert low is not None
        words = (
            ("at least", "no fewer than", "more than", "over", "not less than")
            if low > 3
            else ("at least", "no fewer than")
        )
        return f"{teller.word('count', *words)} {cardinal(teller, low)}"
    if low is None:
        return f"{teller.word('count', 'up to', 'as many as', 'no more than')} {cardinal(teller, high)}"
    low_word, high_word = cardinal(teller, low), str(high)
    if low_word != str(low):
        high_word = cardinal(teller, high)
        low_word = low_word if high_word != str(high) else str(low)
    return teller.form(
        "count",
        {
            "between N and M": f"between {low_word} and {high_word}",
            "from N to M": f"from {low_word} to {high_word}",
            "N to M": f"{low_word} to {high_word}",
        },
    )


def singular(casualty: Casualty) -> bool:
    return casualty.at_least == casualty.at_most == 1


def who(teller: Teller, toll: Toll) -> str:
    """ "two Armenian soldiers", "an Armenian soldier", "at least six civilians"."""
    casualty = toll.casualty
    adjective = _adjective(toll.side)
    noun = _noun(teller, casualty, toll.side)
    if singular(casualty):
        one = joined(adjective, noun) if noun else PEOPLES[toll.side.id] if toll.side else "person"
        return teller.form("one", {"a": article(one), "one": f"one {one}"})
    if not noun:
        return joined(count(teller, casualty), f"{PEOPLES[toll.side.id]}s" if toll.side else "people")
    return joined(count(teller, casualty), adjective, PLURALS.get(noun, noun + "s"))


def _adjective(side: Polity | None) -> str:
    if side is None:
        return ""
    return PEOPLES[side.id]


def _noun(teller: Teller, casualty: Casualty, side: Polity | None) -> str:
    if casualty.civilian is None:
        return ""
    return teller.word("people", *(CIVILIANS if casualty.civilian else SOLDIERS))


def fate(teller: Teller, casualty: Casualty, kind: IncidentKind) -> str:
    """What befell them, as a verb: "were killed"."""
    one = singular(casualty)
    were = "was" if one else "were"
    his = "his" if one else "their"
    lives = "life" if one else "lives"
    forms = {
        F.KILLED: (f"{were} killed", f"{were} killed", "died", f"lost {his} {lives}"),
        F.WOUNDED: (f"{were} wounded", f"{were} injured", "sustained injuries", "received wounds"),
        F.CAPTURED: (f"{were} captured", f"{were} taken prisoner", f"{were} taken captive"),
        F.MISSING: ("went missing", f"{'is' if one else 'are'} missing"),
        F.DISPLACED: (
            f"{were} displaced",
            f"{were} forced to flee {his} home{'' if one else 's'}",
            f"fled {his} home{'' if one else 's'}",
        ),
    }[casualty.kind]
    if casualty.kind is F.KILLED and kind is IncidentKind.SHOOTING:
        forms = (*forms, f"{were} shot dead")
    return teller.word(f"fate {casualty.kind.value}", *forms)


def toll_clause(teller: Teller, tolls: tuple[Toll, ...], kind: IncidentKind) -> str:
    """All tolls in one clause: "two Armenian soldiers were killed and three others wounded"."""
    first = tolls[0]
    subject = who(teller, first)
    if len(tolls) == 1:
        return f"{subject} {fate(teller, first.casualty, kind)}"
    second = tolls[1]
    if second.within:
        some = who(teller, Toll(casualty=second.casualty, side=None))
        among = teller.form("within", {"including": f", including {some},", "among them": f", among them {some},"})
        return f"{subject}{among} {fate(teller, first.casualty, kind)}"
    if first.casualty.kind is second.casualty.kind:
        were = f"were {_participle(teller, first.casualty.kind)}"
        return f"{subject} and {who(teller, second)} {were}"
    before = fate(teller, first.casualty, kind)
    rest = _ellipsis(teller, second)
    after = fate(teller, second.casualty, kind)
    if before.startswith("were ") and second.casualty.kind is F.WOUNDED and teller.chance(0.5):
        after = teller.word("fate wounded", "wounded", "injured")
    return f"{subject} {before} and {rest} {after}"


def _ellipsis(teller: Teller, toll: Toll) -> str:
    """ "three others", "another three", "one more"."""
    casualty = toll.casualty
    if casualty.at_least is None and casualty.at_most is None:
        return "several others"
    if casualty.at_least == casualty.at_most == 1:
        return teller.word("others", "one", "another", "one other", "one more")
    number = count(teller, casualty)
    forms = {"N": number, "N others": f"{number} others", "N more": f"{number} more"}
    if casualty.at_least == casualty.at_most:
        forms["another N"] = f"another {number}"
    return teller.form("others", forms)


def _participle(teller: Teller, kind: CasualtyKind) -> str:
    words = {
        F.KILLED: ("killed",),
        F.WOUNDED: ("wounded", "injured"),
        F.CAPTURED: ("captured",),
        F.MISSING: ("reported missing",),
        F.DISPLACED: ("displaced",),
    }
    return teller.word(f"fate {kind.value}", *words[kind])


def consequence(teller: Teller, tolls: tuple[Toll, ...]) -> str:
    """The tolls as a participle: ", killing two Armenian soldiers and wounding three others"."""
    ing = {
        F.KILLED: ("killing",),
        F.WOUNDED: ("wounding", "injuring"),
        F.CAPTURED: ("capturing",),
        F.DISPLACED: ("displacing",),
    }
    state = {
        F.KILLED: "dead",
        F.WOUNDED: "wounded",
        F.MISSING: "missing",
        F.CAPTURED: "captured",
        F.DISPLACED: "displaced",
    }
    first, *more = tolls
    kinds = [toll.casualty.kind for toll in tolls]
    forms = {"leaving": True} | ({"-ing": False} if all(kind in ing for kind in kinds) else {})
    leaving = teller.form("consequence", forms)
    name = who(teller, first)
    if more and more[0].within:
        some = who(teller, Toll(casualty=more[0].casualty, side=None))
        extra = f", including {some},"
    elif more and more[0].casualty.kind is first.casualty.kind:
        extra = f" and {who(teller, more[0])}"
    else:
        extra = ""
    rest = [] if extra else more
    if not leaving:
        verbs = [teller.word("consequence verb", *ing[first.casualty.kind])] + [
            teller.word("consequence verb", *ing[toll.casualty.kind]) for toll in rest
        ]
        parts = [f"{verbs[0]} {name}{extra}"] + [f"{verbs[1]} {_ellipsis(teller, toll)}" for toll in rest]
    else:
        parts = [f"leaving {name}{extra} {state[first.casualty.kind]}"]
        parts += [f"{_ellipsis(teller, toll)} {state[toll.casualty.kind]}" for toll in rest]
    return ", " + " and ".join(parts)
