"""Who tells where the grammar's subject does not: behind an inverted verb, in an apposition, in "what X called"."""

from collections.abc import Iterator
from itertools import pairwise

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor
from caucasus_news.parsers.chunks import Chunk, ChunkKind, NounChunk, Shape
from caucasus_news.parsers.denials import TOLD
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import source_of, speaker_words
from caucasus_news.parsers.versions import apposed_behind

_TELLERS = frozenset({Form.NAME, Form.BODY, Form.OFFICE, Form.CAPITAL})
_ADDRESSED = frozenset({"accuse", "blame", "warn", "assure", "remind"})
_ISSUING = frozenset({"by", "of", "from"})
_ASIDE = 13  # chunks that an aside between who tells and the verb may take
_ASIDES = (ChunkKind.MARK, ChunkKind.COMMA, ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.TIME, ChunkKind.ADVERB)
#: What points back to what was told, and verbs by which somebody puts it out.
BACK = frozenset({"this", "it", "that", "information", "news", "fact"})
PUBLISHING = frozenset({"issue", "publish", "release", "put out", "circulate", "spread", "distribute", "post"})
_SILENCE = frozenset({"comment", "give", "make", "respond", "react", "answer", "reply", "remain", "decline", "refuse"})


def hidden_tellers(frame: Frame, scene: Scene) -> list[Actor]:
    """The speakers of a verb whose subject names none: ``the governor, X, said``, ``…, informed the ministry``."""
    found = _issuers(frame, scene) or _apposed(frame, scene) or _named_so(frame, scene) or _behind(frame, scene)
    found = found or apposed_behind(frame.index + 1, frame.sentence, scene)
    return found or _opening(frame, scene)


def _opening(frame: Frame, scene: Scene) -> list[Actor]:
    """Who opens a sentence before an aside: "The Aldorian Guard (AG), on Sunday denied"."""
    chunks = scene.chunks[frame.sentence]
    if frame.subject or frame.verb is None or frame.verb.shape is not Shape.FINITE or not chunks[:1]:
        return []
    if frame.verb.passive:
        return []  # "Aldoria is alleged to have shelled the town"
    name = chunks[0]
    if name.kind is not ChunkKind.NOUN or name.mention is None or frame.index > _ASIDE:
        return []
    between = chunks[1 : frame.index]
    named = all(c.mention is None or c.mention.actors == name.mention.actors for c in between)
    return _sources(name) if named and all(c.kind in _ASIDES for c in between) else []


def _named_so(frame: Frame, scene: Scene) -> list[Actor]:
    """``the agency ANAMA reports``, ``reported the agency ANAMA``: the name right behind the noun."""
    chunks = scene.chunks[frame.sentence]
    for argument in frame.subject[:1]:
        behind = next((c for c in chunks if c.first == argument.chunk.last), None)
        if behind is not None and behind.kind is ChunkKind.NOUN and behind.mention is not None:
            return _sources(behind)
    return []


def _issuers(frame: Frame, scene: Scene) -> list[Actor]:
    """``reads the statement issued by X and Y``, ``the ministry's statement says``: whose document speaks."""
    for argument in (*frame.subject, *frame.objects):
        chunk = argument.chunk
        document = chunk.lemma.rpartition(" ")[2] in speaker_words().documents
        told = frame.lemma == "be" and (
            chunk.lemma in speaker_words().accounts or chunk.lemma in TOLD or chunk.lemma == "word"
        )
        if chunk.mention is None and (document or told):
            owners = [a for m in argument.mentions for a in m.actors if m.acts or m.place is None]
            owners = owners or list(source_of(frame.after("by")))  # "a report by X says"
            owners = owners or (list(source_of(frame.after("from"))) if told else [])  # "word from X is that"
            hanging = (a for f in frame.dependents if f.chunk is chunk for a in f.after("from", "by", "of"))
            owners = owners or list(source_of(hanging))  # "a statement from X says"
            others = (f for f in scene.frames[frame.sentence] if f is not frame and f.role == "participle")
            issued = [f for f in others if any(o.chunk is chunk for o in f.objects)]
            return owners or [a for f in issued for a in source_of(f.subject)]
    return []


def _apposed(frame: Frame, scene: Scene) -> list[Actor]:
    """``the region's governor, X, announced``: the name between commas right before the verb."""
    chunks = scene.chunks[frame.sentence]
    at = frame.index - 1
    if at < 3 or not frame.subject or chunks[at].kind is not ChunkKind.COMMA:
        return []
    name, comma, noun = chunks[at - 1], chunks[at - 2], chunks[at - 3]
    closes = frame.index + 2 >= len(chunks)  # "…, governor X, said."
    parted = comma.kind is ChunkKind.COMMA and (closes or noun is frame.subject[0].chunk)
    return _sources(name) if parted and name.mention is not None and name.mention.form is Form.NAME else []


def _behind(frame: Frame, scene: Scene) -> list[Actor]:
    """``A soldier was killed, informed the ministry``: a translator's order, the verb right behind a comma."""
    chunks = scene.chunks[frame.sentence]
    if frame.verb is None or frame.verb.shape is not Shape.FINITE or frame.verb.passive or frame.lemma in _ADDRESSED:
        return []
    before = next((c for c in reversed(chunks[: frame.index]) if c.kind is not ChunkKind.ADVERB), None)
    opens = before is not None and (before.kind is ChunkKind.COMMA or before.lemma in BACK)
    if not opens or any(d.role == "content" for d in frame.dependents):
        return []
    behind = chunks[frame.index + 1 : frame.index + 2]
    named = behind and behind[0].mention is not None and behind[0].mention.form in _TELLERS
    return _sources(behind[0]) if named else []


def inverted_tellers(frame: Frame, scene: Scene) -> list[Actor]:
    """Whose word it is behind the verb, in a sentence that is told before it: ``…, says a statement by X``.

    Not what an "and" before would make of it: that the troops who shelled say so.
    """
    chunks = scene.chunks[frame.sentence]
    if frame.joined is None or frame.verb is None or frame.verb.passive or frame.lemma in _ADDRESSED:
        return []
    if chunks[frame.index - 1].kind is not ChunkKind.COMMA or frame.index + 1 >= len(chunks):
        return []
    behind = chunks[frame.index + 1]
    if behind.kind is not ChunkKind.NOUN:
        return []
    apposed = apposed_behind(frame.index + 1, frame.sentence, scene)
    if apposed:
        return apposed
    if behind.mention is not None:
        return _sources(behind) if behind.mention.form in _TELLERS else []
    issued = behind.lemma.rpartition(" ")[2] in speaker_words().documents
    near = chunks[frame.index + 2 : frame.index + 6]
    for before, chunk in pairwise([behind, *near]):
        if chunk.kind is ChunkKind.MARK or chunk.kind is ChunkKind.COMMA:
            return []
        named = chunk.mention is not None and (before.lemma in _ISSUING if issued else chunk.mention.form is Form.NAME)
        if named:
            return _sources(chunk)
    return []


def _sources(chunk: Chunk) -> list[Actor]:
    return list(source_of([Argument(chunk)]))


def called_so(sentence: int, scene: Scene) -> Iterator[tuple[Actor, int]]:
    """``in what X called a provocation``: who gives a thing its name, and the chunk of that thing.

    No chunk holds such a clause itself (see `chunker.naming`): it stands between two of them.
    """
    bounds, tokens = scene.document.sentences[sentence], scene.document.tokens
    if "what" not in tokens.keys[bounds.first : bounds.last]:
        return
    for i, (before, chunk) in enumerate(pairwise(scene.chunks[sentence]), 1):
        if before.last == chunk.first or tokens.keys[before.last : before.last + 1] != ("what",):
            continue
        for mention in scene.mentions_in(before.last, chunk.first):
            named = NounChunk(
                ChunkKind.NOUN, mention.first, mention.last, lemma=tokens.keys[mention.last - 1], mention=mention
            )
            for source in _sources(named):
                yield source, i


def issuing(sentence: int, scene: Scene) -> Actor | None:
    """Who is told to have put out a statement, and is "it" in the next sentence: "The ministry issued a bulletin"."""
    for frame in scene.frames[sentence]:
        if frame.verb is not None and frame.lemma in PUBLISHING and not frame.verb.negated:
            documents = (a for a in frame.objects if a.chunk.lemma.rpartition(" ")[2] in speaker_words().documents)
            if any(documents):
                return next(source_of(frame.subject), None)
    return None


def reticent(sentence: int, scene: Scene) -> Actor | None:
    """Who says nothing, and is "it" in the next sentence: "Aldoria gave no comment. Later it called this a lie"."""
    for frame in scene.frames[sentence]:
        if frame.verb is not None and frame.verb.shape is Shape.FINITE:
            return next(source_of(frame.subject), None) if frame.lemma in _SILENCE else None
    return None
