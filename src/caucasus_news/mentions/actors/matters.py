"""What envoys and advisers are about: the region or state between whose they are and their title."""

from caucasus_news.lexicon import SenseKind
from caucasus_news.mentions.actors.atoms import Scan
from caucasus_news.mentions.actors.roles import Role

_MATTERS = (SenseKind.STATE, SenseKind.DE_FACTO, SenseKind.PLACE)
_SENT = frozenset({"envoy", "adviser", "negotiator", "coordinator", "representative"})


def matter(scan: Scan, index: int) -> bool:
    """Whether a place or state at a token is what an envoy behind it is about: "the US Africa adviser"."""
    atom = scan.atom(index)
    if atom is None or atom.kind not in _MATTERS or scan.possessive(atom.last) > atom.last:
        return False
    title = scan.atom(atom.last)
    roles = {} if title is None else title.roles
    sent = roles.get(Role.TITLE)
    return sent is not None and (sent.rank in _SENT or sent.title in _SENT)
