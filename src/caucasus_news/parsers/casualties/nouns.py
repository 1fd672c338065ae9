"""Tolls that a noun or a verb of loss tells: "the death of two", "lost 31 men"."""

from collections.abc import Sequence

from caucasus_news.model import CasualtyKind
from caucasus_news.parsers.casualties.tolls import CasualtyWords, Toll, casualty_words
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.people import KIN, People, all_people_of, people_of
from caucasus_news.parsers.people_added import add_up
from caucasus_news.parsers.polities import polity_among
from caucasus_news.parsers.scene import Scene


def toll_from(kind: CasualtyKind, people: People, sentence: int) -> Toll:
    """The toll that a phrase about people makes."""
    return Toll(
        kind, people.at_least, people.at_most, people.side, people.civilian, people.first, people.last, sentence,
        own=people.own, back=people.back, more=people.more,
        said=people.quantity is not None or bool(people.named), bare=people.bare, named=people.named,
        kin=people.own and people.noun in KIN,
    )  # fmt: skip


def tolls_lost(frame: Frame, scene: Scene) -> list[Toll]:
    """ "lost 31 men", "suffered three dead and five wounded": the subject's own people."""
    passive = frame.verb is not None and frame.verb.passive
    side = None if passive else polity_among(frame.subject, scene)
    labels = casualty_words().labels
    found: list[Toll] = []
    lost: dict[str, list[People]] = {}
    for argument in frame.objects:
        people = people_of(argument, scene)
        if people is None or people.quantity is None or people.at_most == 0:
            continue
        if not people.quantity.stated and not (people.civilian is False and people.at_least == 1):
            continue  # but "lost an officer"
        if not people.known and (people.quantity.last < argument.chunk.last or _counts_things(argument, scene)):
            continue
        lost.setdefault(labels.get(argument.chunk.lemma, CasualtyKind.KILLED.value), []).append(people)
    for kind, members in lost.items():
        for people in add_up(members):
            if people.noun in ("men", "man") and not passive:
                people.civilian = False  # "the army lost 31 men"
            toll = toll_from(CasualtyKind(kind), people, frame.sentence)
            toll.side, toll.back = toll.side or side, False
            toll.own = toll.side is None and (toll.own or not passive)
            toll.bare = toll.bare or people.noun in labels
            found.append(toll)
    return found


def _counts_things(argument: Argument, scene: Scene) -> bool:
    """ "Two of its sponsors", "three of their tanks": a number of what is nobody to be harmed."""
    if any(chunk.lemma == "own" for chunk in argument.complements):
        return False  # "one of their own"
    wholes = [people_of(Argument(chunk), scene) for chunk in argument.complements]
    return bool(wholes) and not any(whole is not None and whole.known for whole in wholes)


def tolls_of_noun(frame: Frame, scene: Scene, words: CasualtyWords) -> list[Toll]:
    """ "the death of 31 of its soldiers", "the wounding of its own soldier", "Ginturi's killing"."""
    kind = words.nouns[frame.lemma]
    hanging = [c for a in frame.after("of") for c in a.complements]
    victims = [a for a in frame.after("of") if a.chunk not in hanging]
    telling = (f for f in frame.chain() if f.verb is not None and f.lemma not in ("be", "hold"))
    owner = next((s for f in telling if (s := polity_among(f.subject, scene)) is not None), None)
    outer = frame.governor
    admitted = outer is not None and outer.lemma in ("confirm", "acknowledge", "admit", "concede")
    found: list[Toll] = []
    for fate, those in _by_fate(victims, kind, words).items():
        people = [p for a in those for p in all_people_of(a, scene)]
        people = [p for p in people if p.known or (p.quantity and frame.lemma != "loss")]
        for one in people:
            theirs = one.side is None and (frame.lemma == "loss" or (admitted and one.civilian is False))
            if owner is not None and (one.own or theirs):
                one.side = owner  # "Baku reported the wounding of its soldier", "the loss of 12 soldiers"
            one.own = one.own or (frame.lemma == "loss" and one.side is None)
        found += [toll_from(CasualtyKind(fate), p, frame.sentence) for p in add_up(people) if p.at_most != 0]
    return found


def _by_fate(victims: Sequence[Argument], kind: str, words: CasualtyWords) -> dict[str, list[Argument]]:
    """Those whom a noun of harm names by what became of them: "losses of three dead and five wounded"."""
    found: dict[str, list[Argument]] = {}
    for argument in victims:
        found.setdefault(words.labels.get(argument.chunk.lemma, kind), []).append(argument)
    return found
