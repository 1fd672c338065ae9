"""Who took part, out of all versions: named people before those whom they stand for, each in one role."""

from collections.abc import Callable, Iterable, Sequence

from caucasus_news.dossier.record import Version
from caucasus_news.dossier.traits import polity
from caucasus_news.dossier.votes import Found, reports, sources
from caucasus_news.model import Actor, ActorKind, Incident, Mediation, Meeting, Participant, Role

_SIDES = (ActorKind.STATE, ActorKind.DE_FACTO_STATE, ActorKind.ORGANIZATION, ActorKind.FORCE, ActorKind.GROUP)


def at_the_table(versions: Sequence[Version]) -> Found[tuple[Participant, ...]] | None:
    """Everyone whom a version names, in the role that most give; a state only where nobody named speaks for it."""
    roles = _roles(versions)
    named = {polity(actor) for actor, _ in roles.values() if actor.kind is ActorKind.PERSON}
    kept = [
        Participant(actor, role)
        for actor, role in roles.values()
        if actor.kind is ActorKind.PERSON or polity(actor) not in named
    ]
    return Found(_ordered(kept), "all who are named, people before states", _telling(versions)) if kept else None


def in_the_fight(versions: Sequence[Version]) -> Found[tuple[Participant, ...]] | None:
    """Each side once, in the role that most give; nobody is the attacker where the reports name different ones."""
    roles = _roles(versions)
    by_side: dict[str, list[tuple[Actor, Role]]] = {}
    for actor, role in roles.values():
        by_side.setdefault(polity(actor) or actor.id, []).append((actor, role))
    attackers = [side for side, members in by_side.items() if any(role is Role.ATTACKER for _, role in members)]
    rule = "all sides" if len(attackers) < 2 else "all sides, who attacked is disputed"
    kept = []
    for members in by_side.values():
        actor, _ = min(members, key=lambda member: (member[0].kind not in _SIDES[:2], member[0].id))
        told = {role for _, role in members}
        role = Role.ATTACKER if Role.ATTACKER in told else Role.TARGET if Role.TARGET in told else Role.BELLIGERENT
        kept.append(Participant(actor, Role.BELLIGERENT if len(attackers) > 1 else role))
    return Found(_ordered(kept), rule, _telling(versions)) if kept else None


def named(slot: str) -> Callable[[Sequence[Version]], Found[tuple[Actor, ...]] | None]:
    """Every actor that a version has in a slot; a state only where nobody is named who speaks for it."""

    def choose(versions: Sequence[Version]) -> Found[tuple[Actor, ...]] | None:
        found = {actor.id: actor for version in versions for actor in reversed(getattr(version.event, slot, ()))}
        people = {polity(actor) for actor in found.values() if actor.kind is ActorKind.PERSON}
        kept = [a for a in found.values() if a.kind is ActorKind.PERSON or polity(a) not in people]
        ordered = tuple(sorted(kept, key=lambda actor: actor.id))
        return Found(ordered, "all who are named, people before states", _telling(versions)) if kept else None

    return choose


def _roles(versions: Sequence[Version]) -> dict[str, tuple[Actor, Role]]:
    """Each actor by id, as most sources have it, with the role that most give it."""
    tellings: dict[str, list[tuple[Version, Participant]]] = {}
    for version in versions:
        for participant in getattr(version.event, "participants", ()):
            tellings.setdefault(participant.actor.id, []).append((version, participant))
    found = {}
    for name in sorted(tellings):
        told = tellings[name]
        options = {(p.actor, p.role) for _, p in told}
        found[name] = min(
            options,
            key=lambda option: (
                -sources(v for v, p in told if (p.actor, p.role) == option),
                _standing(option[1]),
                repr(option),
            ),
        )
    return found


def _standing(role: Role) -> int:
    """Of two roles that as many give, the one that says more."""
    return (Role.ATTACKER, Role.TARGET, Role.MEDIATOR, Role.HOST, Role.PARTICIPANT, Role.BELLIGERENT).index(role)


def _ordered(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    return tuple(
        sorted(
            participants, key=lambda p: (p.role.value != "attacker", p.role in (Role.HOST, Role.MEDIATOR), p.actor.id)
        )
    )


def _telling(versions: Sequence[Version]) -> tuple[int, ...]:
    return reports(v for v in versions if isinstance(v.event, Meeting | Incident | Mediation))
