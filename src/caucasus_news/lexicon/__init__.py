"""What we know before reading: reviewed data files beside a typed, lazy, extensible `Lexicon`."""

from caucasus_news.lexicon.lexicon import Lexicon
from caucasus_news.lexicon.people import GRACE, Office, Person, Term, Transliteration
from caucasus_news.lexicon.records import (
    Ambiguity,
    Control,
    DeFactoState,
    Framework,
    Medium,
    Organization,
    PlaceRecord,
    Record,
    State,
    Usage,
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
    "Transliteration",
    "Usage",
    "canonical_key",
]
