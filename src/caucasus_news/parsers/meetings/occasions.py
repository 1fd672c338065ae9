"""The last resort for the occasion of a meeting: the gathering of a body that its sentence names, or its format."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from caucasus_news.mentions.mention import Form
from caucasus_news.model import MeetingMode
from caucasus_news.parsers.chunks import Chunk, ChunkKind
from caucasus_news.parsers.frames import Argument
from caucasus_news.parsers.meetings import details
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import Scene

#: What stands before an occasion that people came for or met beside; not "after the summit", "briefed the council".
_LEADING_TO = frozenset(
    {"attend", "during", "for", "gather", "host", "in the margins of", "of", "on the occasion of", "open", "with"}
)


def name_occasions(drafts: Sequence[MeetingDraft], scene: Scene) -> None:
    """Give meetings in person without an occasion that of their sentence, where no other meeting is told in it."""
    told = Counter(number for d in drafts for number in {d.first_sentence, d.sentence})
    for draft in drafts:
        if draft.occasion is not None or draft.mode is not MeetingMode.IN_PERSON:
            continue
        if draft.format is not None:
            draft.occasion = _format(draft, scene)
        if draft.occasion is not None or told[draft.first_sentence] > 1:
            continue
        names = dict.fromkeys(_named(draft.first_sentence, scene))
        if len(names) == 1:
            draft.occasion = next(iter(names))
            draft.note("occasion", "gathering named in the sentence")


def _format(draft: MeetingDraft, scene: Scene) -> str | None:
    """The name of the standing format that a meeting is a round of, if it is one that always meets in one place."""
    ours = {body for body, told in scene.knowledge.formats.items() if told is draft.format and body in scene.seats}
    return next((o.name for o in scene.lexicon.organizations if o.actor.id in ours), None)


def _named(number: int, scene: Scene) -> Iterator[str]:
    """The gatherings of bodies that a sentence names, whatever it says of them."""
    row = scene.chunks[number]
    for i in range(1, len(row)):
        chunk = row[i]
        if chunk.kind is not ChunkKind.NOUN or row[i - 1].lemma not in _LEADING_TO:
            continue
        behind = row[i + 2 : i + 3] if i + 2 < len(row) and row[i + 1].lemma == "of" else ()
        if _is_gathering(chunk, behind, scene):
            name = details.name_of(Argument(chunk, tuple(behind)), number, scene)
            if name is not None:
                yield name


def _is_gathering(chunk: Chunk, behind: Iterable[Chunk], scene: Scene) -> bool:
    words = meeting_words()
    if details.names_occasion(chunk, words):
        return True
    seated = any(m.form is Form.CAPITAL for m in chunk.owners)  # "the Ostia summit"
    return chunk.lemma in words.occasions and not seated and details.body_of(scene, chunk, behind) is not None
