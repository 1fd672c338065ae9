"""People of a list added up: "two reporters and an official" are three civilians."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from caucasus_news.parsers.arms import tells_of_rebels
from caucasus_news.parsers.people import People

_GENERIC = frozenset(
    {"people", "persons", "civilians", "others", "villagers", "residents", "soldiers", "servicemen", "men", "women"}
    | {"children", "citizens", "nationals", "victims", "officers", "locals", "guards", "policemen", "fighters"}
)


def _without_kinds(members: list[People]) -> list[People]:
    """ "10,000 soldiers and civilians": a kind without a number of its own shares the one before it."""
    kept: list[People] = []
    for one in members:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.quantity is not None
            and one.quantity is None
            and one.at_least is None
            and not one.named
            and one.side in (None, before.side)
        ):
            before.civilian = before.civilian if before.civilian is one.civilian else None
        else:
            kept.append(one)
    return kept


def _without_apposed(members: list[People]) -> list[People]:
    """ "two civilians, a woman and a child": a number and those whom it counts are told of once."""
    rest = members[1:]
    if len(rest) < 2 or members[0].at_least is None or members[0].quantity is None or not members[0].quantity.stated:
        return members
    if members[0].noun not in _GENERIC:
        return members  # "two paramedics, a cameraman and a farmer"
    counted = sum(one.at_least or 0 for one in rest)
    alike = all(one.quantity is not None and one.civilian in (members[0].civilian, None) for one in rest)
    return members[:1] if alike and counted == members[0].at_least > 1 else members


def _has_kin(one: People, members: list[People]) -> bool:
    """Whether somebody is told of with kin: "Aldora and her granddaughter", "an invalid and his mother"."""
    return one.at_least == 1 and any(other.own and other.civilian and other is not one for other in members)


def add_up(people: Iterable[People]) -> Iterator[People]:
    """The members of a list as one where they are alike: "two reporters and an official" are three civilians.

    An elliptic member takes over what the next one says: "an Armenian and an Azerbaijani soldier".
    """
    members = list(people)
    if not members[1:]:
        yield from members
        return
    members = _without_kinds(_without_apposed(members))
    for one, following in pairwise(members):
        alone = one.at_least == one.at_most == 1 or not one.noun.endswith("s")  # but "nine Armenians and two officers"
        if (
            one.civilian is None
            and one.noun != following.noun
            and one.side is not None
            and one.known
            and not one.named
            and alone
        ):
            one.civilian = following.civilian
    if any(one.civilian for one in members):
        for one in members:
            if one.civilian is None and (one.noun in ("man", "men") or _has_kin(one, members)):
                one.civilian = True  # "a woman and a 68-year-old man"
    for before, one in pairwise(members):
        if one.side is None and not one.named and not tells_of_rebels({one.noun}):
            one.side = before.side
    found: list[People] = []
    for one in members:
        rebels = tells_of_rebels({one.noun})
        alike = (p for p in found if p.side == one.side and p.civilian == one.civilian)
        same = next((p for p in alike if tells_of_rebels({p.noun}) is rebels), None)  # not "15 soldiers and 20 rebels"
        if same is None:
            found.append(one)
            continue
        same.at_least = None if same.at_least is None or one.at_least is None else same.at_least + one.at_least
        same.at_most = None if same.at_most is None or one.at_most is None else same.at_most + one.at_most
        same.named |= one.named
        same.last = max(same.last, one.last)
    yield from found
