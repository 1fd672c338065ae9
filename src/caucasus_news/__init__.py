"""Typed, dated, attributed facts out of news of conflict and diplomacy.

>>> import datetime as dt
>>> import caucasus_news as cn
>>> report = cn.parse("Irakli Kobakhidze met Maia Sandu in Vienna on 12 March.", dt.date(2024, 3, 15))
>>> [(str(m.when.earliest), m.place.name, m.status.value) for m in report.meetings]
[('2024-03-12', 'Vienna', 'held')]
"""

from importlib import import_module
from typing import TYPE_CHECKING

from caucasus_news.errors import CaucasusNewsError, FormatError, LexiconError
from caucasus_news.model import (
    Actor,
    ActorKind,
    Article,
    Attribution,
    Block,
    BlockKind,
    Casualty,
    CasualtyKind,
    DateBasis,
    DateCandidate,
    Event,
    Incident,
    IncidentKind,
    Means,
    Mediation,
    MediationForm,
    Meeting,
    MeetingFormat,
    MeetingLevel,
    MeetingMode,
    MeetingStatus,
    Modifier,
    Outcome,
    Participant,
    Place,
    PlaceKind,
    Precision,
    Problem,
    Reading,
    Report,
    Role,
    Span,
    Stance,
    Statement,
    TimeKind,
    When,
)

if TYPE_CHECKING:
    from caucasus_news.dossier import Dossier, merge
    from caucasus_news.formats.json import configure_converter, from_dict, from_json, make_converter, to_dict, to_json
    from caucasus_news.formats.schema import json_schema
    from caucasus_news.lexicon import Lexicon
    from caucasus_news.mentions.times import TimeParser, find_times
    from caucasus_news.parsers.base import EventParser
    from caucasus_news.parsers.incidents import IncidentParser
    from caucasus_news.parsers.mediations import MediationParser
    from caucasus_news.parsers.meetings import MeetingParser
    from caucasus_news.parsers.news import NewsParser, parse
    from caucasus_news.parsers.statements import StatementParser
    from caucasus_news.text.blocks import PageReader

#: Where the names live that are brought in when they are asked for, so that `import caucasus_news` stays cheap.
_LATER = {
    "Dossier": "dossier",
    "EventParser": "parsers.base",
    "IncidentParser": "parsers.incidents",
    "Lexicon": "lexicon",
    "MediationParser": "parsers.mediations",
    "MeetingParser": "parsers.meetings",
    "NewsParser": "parsers.news",
    "PageReader": "text.blocks",
    "StatementParser": "parsers.statements",
    "TimeParser": "mentions.times",
    "configure_converter": "formats.json",
    "find_times": "mentions.times",
    "from_dict": "formats.json",
    "from_json": "formats.json",
    "json_schema": "formats.schema",
    "make_converter": "formats.json",
    "merge": "dossier",
    "parse": "parsers.news",
    "to_dict": "formats.json",
    "to_json": "formats.json",
}

__all__ = [
    "Actor",
    "ActorKind",
    "Article",
    "Attribution",
    "Block",
    "BlockKind",
    "Casualty",
    "CasualtyKind",
    "CaucasusNewsError",
    "DateBasis",
    "DateCandidate",
    "Dossier",
    "Event",
    "EventParser",
    "FormatError",
    "Incident",
    "IncidentKind",
    "IncidentParser",
    "Lexicon",
    "LexiconError",
    "Means",
    "Mediation",
    "MediationForm",
    "MediationParser",
    "Meeting",
    "MeetingFormat",
    "MeetingLevel",
    "MeetingMode",
    "MeetingParser",
    "MeetingStatus",
    "Modifier",
    "NewsParser",
    "Outcome",
    "PageReader",
    "Participant",
    "Place",
    "PlaceKind",
    "Precision",
    "Problem",
    "Reading",
    "Report",
    "Role",
    "Span",
    "Stance",
    "Statement",
    "StatementParser",
    "TimeKind",
    "TimeParser",
    "When",
    "configure_converter",
    "find_times",
    "from_dict",
    "from_json",
    "json_schema",
    "make_converter",
    "merge",
    "parse",
    "to_dict",
    "to_json",
]


def __getattr__(name: str) -> object:
    """Bring in a public name that is not needed by everybody."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, brought in or not."""
    return sorted({*globals(), *__all__})
