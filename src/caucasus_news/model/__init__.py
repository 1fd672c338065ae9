"""What news is: the domain model. Values only: frozen, hashable, picklable, validated on construction."""

from caucasus_news.model.actor import Actor, ActorKind, slug
from caucasus_news.model.article import BODY, Article, Block, BlockKind, DateBasis, DateCandidate, Problem
from caucasus_news.model.event import Attribution, Event, Participant, Reading, Role, Stance
from caucasus_news.model.incident import Casualty, CasualtyKind, Incident, IncidentKind, Means
from caucasus_news.model.mediation import Mediation, MediationForm, Outcome
from caucasus_news.model.meeting import Meeting, MeetingFormat, MeetingLevel, MeetingMode, MeetingStatus
from caucasus_news.model.place import Place, PlaceKind
from caucasus_news.model.report import Report
from caucasus_news.model.span import Span
from caucasus_news.model.statement import Statement
from caucasus_news.model.when import Modifier, Precision, TimeKind, When

__all__ = [
    "BODY",
    "Actor",
    "ActorKind",
    "Article",
    "Attribution",
    "Block",
    "BlockKind",
    "Casualty",
    "CasualtyKind",
    "DateBasis",
    "DateCandidate",
    "Event",
    "Incident",
    "IncidentKind",
    "Means",
    "Mediation",
    "MediationForm",
    "Meeting",
    "MeetingFormat",
    "MeetingLevel",
    "MeetingMode",
    "MeetingStatus",
    "Modifier",
    "Outcome",
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
    "TimeKind",
    "When",
    "slug",
]
