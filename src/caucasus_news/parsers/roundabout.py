"""Whose word it is where no verb of saying tells: "word came from X that …", "X drew attention to an attack"."""

from collections.abc import Iterable, Iterator

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor
from caucasus_news.parsers.chunks import Chunk
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import of_capital, source_of, speaker_words

_WORD = frozenset({"word", "news", "claim", "claims", "report", "reports", "accusation", "accusations", "complaint"})
_CALLING = frozenset({"draw", "call", "direct", "turn"})
_PROTESTING = frozenset({"lodge", "file", "submit", "send", "hand", "deliver", "make"})
_PROTESTS = frozenset({"protest", "complaint", "protest note", "note of protest"})
_LISTING = frozenset({"list", "mention", "detail", "document", "enumerate", "cite", "contain", "describe", "record"})
#: Every verb that may tell so: of others nobody needs to ask.
ROUNDABOUT = _CALLING | _PROTESTING | _LISTING | {"come"}
_MADE = frozenset({"make", "issue", "publish", "release", "give"})


def roundabout(frame: Frame, scene: Scene) -> Iterator[Actor]:
    """Who tells what stands behind the verb."""
    verb = frame.verb
    if verb is None or verb.negated:
        return
    if frame.lemma == "come" and any(a.chunk.lemma in _WORD for a in frame.subject):
        if any(d.role in ("relative", "content", "of") for d in frame.dependents):
            yield from _speaking(frame.after("from"))
    elif _tells_of_event(frame):
        yield from source_of(frame.subject)
    elif frame.lemma in _LISTING and any(a.chunk.event for a in frame.objects):
        yield from _owners([a for a in frame.subject if _is_document(a.chunk)], frame, scene)


def tells_of_deed(frame: Frame) -> bool:
    """Whether a verb has a deed for its object that somebody tells of: "reported the shelling", not "condemned it"."""
    if frame.lemma in ("report", "announce") or _tells_of_event(frame):
        return True
    return frame.lemma in _LISTING and any(_is_document(a.chunk) for a in frame.subject)


def _tells_of_event(frame: Frame) -> bool:
    """ "Drew attention to an attack", "lodged a protest over the shelling"."""
    if frame.lemma in _CALLING:
        return any(a.chunk.lemma == "attention" for a in frame.objects) and any(
            a.chunk.event for a in frame.after("to")
        )
    if frame.lemma not in _PROTESTING or not any(a.chunk.lemma in _PROTESTS for a in frame.objects):
        return False
    return any(a.chunk.event for a in frame.after("over", "about", "against"))


def _speaking(arguments: Iterable[Argument]) -> Iterator[Actor]:
    """Whom phrases name, also a capital for its state."""
    for argument in arguments:
        mention = argument.chunk.mention
        seated = mention is not None and mention.form is Form.CAPITAL
        yield from of_capital(mention) if seated else source_of([argument])


def _is_document(chunk: Chunk) -> bool:
    return chunk.mention is None and chunk.lemma.rpartition(" ")[2] in speaker_words().documents | {"explanation"}


def written_by(frame: Frame, scene: Scene) -> list[Actor]:
    """Whose the document is in which something "was noted": "in the statement made by X it was noted that …"."""
    if frame.verb is None or not frame.verb.passive:
        return []
    return _owners([a for a in frame.after("in") if _is_document(a.chunk)], frame, scene)


def _owners(documents: list[Argument], frame: Frame, scene: Scene) -> list[Actor]:
    """Whose documents those are: "X's letter", "a letter from X", "the statement made by X"."""
    if not documents:
        return []
    found: list[Actor] = []
    frames = scene.frames[frame.sentence]
    for argument in documents:
        chunk = argument.chunk
        found += [a for m in chunk.owners for a in m.actors if m.acts or m.place is None]
        found += source_of(Argument(c) for c in argument.complements)
        for link in frames:
            if link.chunk is chunk:
                found += source_of(link.after("of", "by", "from"))
            elif link.lemma in _MADE and any(a.chunk is chunk for a in link.objects):
                found += source_of([*link.subject, *link.after("from")])
    return list(dict.fromkeys(found)) or list(source_of(frame.after("from", "of")))
