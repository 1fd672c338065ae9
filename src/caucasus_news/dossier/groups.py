"""Which of some numbered things belong together."""


class Groups:
    """A union-find whose roots are the smallest members, so that they do not depend on the order of joining.

    >>> groups = Groups(4)
    >>> groups.join(3, 1)
    >>> groups.members()
    ((0,), (1, 3), (2,))
    """

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))

    def root(self, member: int) -> int:
        """The smallest member of the group that this one is in."""
        parents = self._parents
        while parents[member] != member:
            parents[member] = parents[parents[member]]
            member = parents[member]
        return member

    def join(self, one: int, other: int) -> None:
        """Make one group of two."""
        first, second = sorted((self.root(one), self.root(other)))
        self._parents[second] = first

    def members(self) -> tuple[tuple[int, ...], ...]:
        """All groups by their smallest member, each in order."""
        found: dict[int, list[int]] = {}
        for member in range(len(self._parents)):
            found.setdefault(self.root(member), []).append(member)
        return tuple(tuple(group) for group in found.values())
