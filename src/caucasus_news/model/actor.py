"""Who acts and who is acted upon."""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from attrs import field, frozen

from caucasus_news.model._checks import named, optional, type_of
from caucasus_news.model._shown import rich_repr


class ActorKind(StrEnum):
    """What an actor is.

    Our own vocabulary. A force is troops or armed servants of a state; a group is people without a body of their own
    ("residents"); a de facto state is one that holds territory without being a member of the United Nations.
    """

    PERSON = "person"
    STATE = "state"
    DE_FACTO_STATE = "de_facto_state"
    ORGANIZATION = "organization"
    FORCE = "force"
    GROUP = "group"


_LETTERS = str.maketrans({"ə": "a", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss"})


@lru_cache(maxsize=4096)
def slug(name: str) -> str:
    """A name as an identifier: lower case, ASCII where it can be, words joined by hyphens.

    >>> slug("Recep Tayyip Erdoğan")
    'recep-tayyip-erdogan'
    """
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    return "-".join(re.findall(r"\w+", bare)) or "unnamed"


@frozen(cache_hash=True)
class Actor:
    """A person, state, body, force or group, by canonical English name; what the text said is in the evidence.

    - `id`: the ISO 3166-1 alpha-3 code for states, a slug of the name for everyone else (`slug`)
    - `country`: the alpha-3 code of the state that the actor belongs to; None where there is none, or it is not known
    - `office`: the generic title in lower case ("foreign minister"), as held on the day that the text speaks of
    - `organization`: the body served, where it is not the state ("European Council")

    TypeError for a field of a wrong type, ValueError for a text that is empty; either names the field and the value.

    >>> envoy = Actor("toivo-klaar", "Toivo Klaar", ActorKind.PERSON, office="special representative")
    >>> envoy.office, envoy.country
    ('special representative', None)
    >>> Actor("ARM", " ", ActorKind.STATE)
    Traceback (most recent call last):
        ...
    ValueError: 'name' must not be empty, got ' '
    """

    id: str = field(validator=named)
    name: str = field(validator=named)
    kind: ActorKind = field(validator=type_of(ActorKind))
    country: str | None = field(default=None, validator=optional(named))
    office: str | None = field(default=None, validator=optional(named))
    organization: str | None = field(default=None, validator=optional(named))

    __rich_repr__ = rich_repr
