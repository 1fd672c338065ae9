"""Meetings with people of companies: business, and no matter between states."""

from caucasus_news.mentions.mention import Mention
from caucasus_news.model import ActorKind
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.likeness import side_key
from caucasus_news.parsers.scene import Scene

_COMPANIES = frozenset({"company", "concern", "conglomerate", "corporation", "firm", "holding", "producer"})
_HEADS = frozenset(
    {"boss", "ceo", "chair", "chairman", "chairwoman", "chief", "director", "head", "owner", "president"}
)
_TITLE = 6  # tokens: "head of the large Russian company"
_PAIR = 2


def is_business(draft: MeetingDraft, scene: Scene) -> bool:
    """Whether those who meet are of one side, but for people who lead companies.

    "The minister met the head of the Russian company, Aldor".
    """
    persons = [a for a in draft.people if a.kind is ActorKind.PERSON]
    if not persons or _COMPANIES.isdisjoint(scene.keys_of(draft.first_sentence)):
        return False
    named = scene.document.mentioned[draft.first_sentence]
    leading = {a.id for m in named for a in m.actors if a in persons and _leads_company(m, scene)}
    return bool(leading) and len({side_key(a) for a in draft.people if a.id not in leading}) < _PAIR


def _leads_company(mention: Mention, scene: Scene) -> bool:
    """Whether a title beside a name, or before it, is that of who leads a company."""
    keys, first, last = scene.document.tokens.keys, mention.first, mention.last
    end = last + 3 + _TITLE if keys[last : last + 1] == (",",) else last
    companies = (j for j, key in enumerate(keys[max(first - 2, 0) : end], max(first - 2, 0)) if key in _COMPANIES)
    titles = (keys[max(j - _TITLE, 0) : j] for j in companies)
    return any("of" in title and not _HEADS.isdisjoint(title) for title in titles)
