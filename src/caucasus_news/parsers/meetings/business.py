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
    sentence = scene.document.sentences[draft.first_sentence]
    named = scene.mentions_in(sentence.first, sentence.last)
    leading = {a.id for m in named for a in m.actors if a in persons and _leads_company(m, scene)}
    return bool(leading) and len({side_key(a) for a in draft.people if a.id not in leading}) < _PAIR


def _leads_company(mention: Mention, scene: Scene) -> bool:
    """Whether a title beside a name, or before it, is that of who leads a company."""
    keys, first, last = scene.document.tokens.keys, mention.first, mention.last
    behind = range(last, last) if keys[last : last + 1] != (",",) else range(last + 1, last + 3 + _TITLE)
    for j in (*range(max(first - 2, 0), last), *behind):
        title = keys[max(j - _TITLE, 0) : j]
        if keys[j : j + 1] and keys[j] in _COMPANIES and "of" in title and not _HEADS.isdisjoint(title):
            return True
    return False
