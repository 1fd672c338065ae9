"""A parser that keeps what it knew of each incident, for learners and tests of what it looks at."""

from caucasus_news import IncidentParser
from caucasus_news.model import Incident
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.scene import Scene


class Recording(IncidentParser):
    """A parser of incidents that keeps what it knew of each."""

    def __init__(self) -> None:
        super().__init__()
        self.drafts: list[tuple[IncidentDraft, Scene]] = []

    def build(self, draft: IncidentDraft, scene: Scene) -> Incident:
        """The incident that a draft describes."""
        self.drafts.append((draft, scene))
        return super().build(draft, scene)
