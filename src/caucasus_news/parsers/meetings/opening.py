"""Who only opens or leads the talks of others: "Carol opened the negotiations of Aldor and Berrin"."""

from collections.abc import Sequence

from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.owners import whose
from caucasus_news.parsers.meetings.table import parties

OPENING = frozenset({"open", "launch", "start", "begin", "conclude", "end", "lead", "conduct"})
#: What is opened for those told of before: "opened the talks".
SITTINGS = frozenset({"talks", "round", "session"})


def only_opens(frame: Frame, link: Frame, agents: Sequence[Actor], *, known: bool) -> bool:
    """Whether those who open or lead talks do so for others: two sides are told of, or the talks are `known`."""
    if link.lemma not in OPENING or not agents or (link.lemma == "lead" and len(agents) > 1):
        return False  # "talks between delegations led by both"
    return len(parties(frame.after("between"))) > 1 or len(_sides(frame)) > 1 or (known and _of_one_side(agents))


def _of_one_side(agents: Sequence[Actor]) -> bool:
    """Whether there is one, or persons of one country: a government and its rebels are two."""
    persons = all(a.kind is ActorKind.PERSON for a in agents)
    return len(agents) == 1 or (persons and len({a.country or a.id for a in agents}) == 1)


def _sides(frame: Frame) -> list[Actor]:
    """Whose talks they are: "the talks of Aldor and Berrin", "a round of Aldorian-Berrian talks"."""
    inner = [d for d in frame.dependents if d.verb is None and d.role == "of"]
    return [a for f in (frame, *inner) for a in parties([*whose(f), *f.after("of")])]
