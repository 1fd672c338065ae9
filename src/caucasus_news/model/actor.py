"""Who acts and who is acted upon."""

import re
import unicodedata
from enum import StrEnum

from attrs import field, frozen

from caucasus_news.model._checks import named, optional, type_of


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    STATE = "state"
    DE_FACTO_STATE = "de_facto_state"
    ORGANIZATION = "organization"
    FORCE = "force"
    GROUP = "group"


_LETTERS = str.maketrans({"ə": "a", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss"})


def slug(name: str) -> str:
    """A name as an identifier: lower case, ASCII where it can be, words joined by hyphens.

    >>> slug("Recep Tayyip Erdoğan")
    'recep-tayyip-erdogan'
    """
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    return "-".join(re.findall(r"\w+", bare)) or "unnamed"


@frozen
class Actor:
    """A person, state, body, force or group, by canonical English name; what the text said is in the mention.

    `id` is the alpha-3 code for states, a slug for everyone else; `country` the alpha-3 code of the state that the
    actor belongs to; `office` the generic title in lower case ("foreign minister"); `organization` the body served.
    """

    id: str = field(validator=named)
    name: str = field(validator=named)
    kind: ActorKind = field(validator=type_of(ActorKind))
    country: str | None = field(default=None, validator=optional(named))
    office: str | None = field(default=None, validator=optional(named))
    organization: str | None = field(default=None, validator=optional(named))
