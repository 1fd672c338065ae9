"""What we know before reading: reviewed data files beside a typed, lazy, extensible `Lexicon`."""

from caucasus_news.lexicon.lexicon import Lexicon
from caucasus_news.lexicon.records import (
    GRACE,
    Ambiguity,
    Control,
    DeFactoState,
    Framework,
    Medium,
    Office,
    Organization,
    Person,
    PlaceRecord,
    Record,
    State,
    Term,
)
from caucasus_news.lexicon.sense import NameMatch, Sense, SenseKind
from caucasus_news.lexicon.spelling import canonical_key

__all__ = [
    "GRACE",
    "Ambiguity",
    "Control",
    "DeFactoState",
    "Framework",
    "Lexicon",
    "Medium",
    "NameMatch",
    "Office",
    "Organization",
    "Person",
    "PlaceRecord",
    "Record",
    "Sense",
    "SenseKind",
    "State",
    "Term",
    "canonical_key",
]
