"""Who tells where the grammar's subject does not: behind an inverted verb, in an apposition, in "what X called"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor
from caucasus_news.parsers.attribution_words import attribution_words
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind, NounChunk, Shape
from caucasus_news.parsers.denials import TOLD
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import source_of, speaker_words
from caucasus_news.parsers.versions import apposed_behind, says_so

_TELLERS = frozenset({Form.NAME, Form.BODY, Form.OFFICE, Form.CAPITAL})
_ADDRESSED = frozenset({"accuse", "blame", "warn", "assure", "remind"})
_RECORDING = frozenset({"record", "put", "relay", "log", "document"})
_FIGURES = frozenset({"number", "figure", "toll", "losses", "dead", "count", "total", "casualties", "tally"})
_GIVING = frozenset({"give", "provide", "release", "issue", "publish", "supply"})
_ABOUT_TOLLS = _GIVING | {"name", "identify"}
#: Verbs by which somebody puts what was told on another.
TRACING = frozenset({"put", "pin", "point", "see"})
_VICTIMS = frozenset({"victim", "victims", "dead", "deceased", "killed", "slain", "wounded", "injured", "fallen"})
_LOST = frozenset({"dead", "losses", "deaths", "casualties", "victims", "wounded", "fatalities"})
_ISSUING = frozenset({"by", "of", "from"})
_CAUSES = frozenset(
    {"provocation", "provocations", "sabotage", "saboteurs", "self-defence", "retaliation", "revenge", "terrorism"}
    | {"terror", "crime", "war crime", "crimes", "war crimes", "massacre", "aggression", "barbarity", "accident"}
)
_NAMING = frozenset({"call", "brand", "label", "describe"})
_SPEAKING = frozenset({"speak", "talk"})
_CLAUSE = 4  # chunks of the shortest clause between commas
_ASIDE = 9  # chunks that an aside between who tells and the verb may take
_ASIDES = (ChunkKind.MARK, ChunkKind.COMMA, ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.TIME, ChunkKind.ADVERB)
_BACK = frozenset({"this", "it", "that", "information", "news", "fact"})
_THEIRS = frozenset({"his", "her", "their"})
_SAME = frozenset({"the", "this", "that", "these", "those", "both"})
_AGAIN = frozenset({"death", "deaths", "incident", "casualties", "killings", "loss", "losses"})
_AFTER_THIS = frozenset({".", ",", ";", "a", "on", "in", "at", "to", "late", "later", "today", "and", "but", "by"})
_TELLING = frozenset({"tell", "inform", "write", "notify", "speak"})
_PUBLISHING = frozenset({"issue", "publish", "release", "put out", "circulate", "spread", "distribute", "post"})
_NEWS = frozenset({"information", "news", "data", "details", "footage", "video", "videos", "photos"})
_SILENCE = frozenset({"comment", "give", "make", "respond", "react", "answer", "reply", "remain", "decline", "refuse"})
_HANDS = frozenset({"hand", "hands", "fingerprints", "handwriting", "signature", "trace", "traces"})
_BLAMING = frozenset({"put", "lay", "place", "pin"})
_BLAME = frozenset({"blame", "responsibility", "guilt"})


def hidden_tellers(frame: Frame, scene: Scene) -> list[Actor]:
    """The speakers of a verb whose subject names none: ``the governor, X, said``, ``…, informed the ministry``."""
    found = _issuers(frame, scene) or _apposed(frame, scene) or _named_so(frame, scene) or _behind(frame, scene)
    found = found or apposed_behind(frame.index + 1, frame.sentence, scene)
    return found or _opening(frame, scene)


def _is_described(between: Sequence[Chunk]) -> bool:
    """Whether a clause between commas describes who tells: "the service, whose men guard the border, denied"."""
    if len(between) < _CLAUSE or between[0].kind is not ChunkKind.COMMA or between[-1].kind is not ChunkKind.COMMA:
        return False
    if any(c.kind is ChunkKind.COMMA for c in between[1:-1]):
        return False
    return between[1].kind is ChunkKind.RELATIVE or between[1].determiner == "whose"


def _opening(frame: Frame, scene: Scene) -> list[Actor]:
    """Who opens a sentence before an aside: "The Aldorian Guard (AG), on Sunday denied"."""
    chunks = scene.chunks[frame.sentence]
    if frame.subject or frame.verb is None or frame.verb.shape is not Shape.FINITE or not chunks[:1]:
        return []
    if frame.verb.passive:
        return []  # "Aldoria is alleged to have shelled the town"
    name = chunks[0]
    if name.kind is not ChunkKind.NOUN or name.mention is None or frame.index > _ASIDE + _CLAUSE:
        return []
    between = chunks[1 : frame.index]
    if _is_described(between):
        return _sources(name)
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
    opens = before is not None and (before.kind is ChunkKind.COMMA or before.lemma in _BACK)
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
    if issued and behind.owners:
        return [a for m in behind.owners for a in m.actors if m.acts or m.place is None]
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


def recounts(frame: Frame) -> bool:
    """Whether a verb that is none of saying tells here: ``spoke of 15 dead``, ``as recorded by X``, ``reads``."""
    if frame.verb is None:
        return False
    if frame.lemma == "have":  # "as Aldoria has it"
        return frame.role == "as" and any(a.chunk.lemma == "it" for a in frame.objects)
    if frame.lemma == "put" and any(a.chunk.lemma in _FIGURES for a in frame.objects):
        return True  # "put the number of its dead at seven"
    if frame.lemma in _RECORDING:
        return frame.role == "as" and any(True for _ in frame.after("by"))
    if frame.lemma in _PUBLISHING and any(a.chunk.event for a in frame.after("about", "on", "of")):
        return any(a.chunk.lemma in _NEWS or a.chunk.lemma in speaker_words().documents for a in frame.objects)
    if frame.lemma == "read":
        return any(a.chunk.lemma.rpartition(" ")[2] in speaker_words().documents for a in _around(frame))
    if frame.lemma in ("name", "identify") and any(d.lemma in casualty_words().verbs for d in frame.dependents):
        return True  # "named two of its fighters killed"
    if frame.lemma in ("give", "release") and any(a.chunk.lemma in ("names", "list") for a in frame.objects):
        return True  # "gave the names of its three servicemen killed"
    if frame.lemma in _ABOUT_TOLLS and (gives_figure(frame) or names_victims(frame)):
        return True
    if frame.lemma not in _SPEAKING:
        return False
    return speaks_of_cause(frame) or any(a.chunk.event or _is_count(a.chunk) for a in frame.after("of"))


def gives_figure(frame: Frame) -> bool:
    """Whether somebody gave the number told before: "gave that toll", "the figure was released by X"."""
    if frame.lemma not in _GIVING:
        return False
    given = [a for a in frame.objects if a.chunk.lemma.rpartition(" ")[2] in _FIGURES]
    if not any(a.chunk.determiner in _SAME for a in given):
        return False
    counted = [*(c for a in given for c in a.complements), *(a.chunk for a in frame.after("of", "for"))]
    return all(_is_count(chunk) or chunk.lemma in _VICTIMS for chunk in counted)  # not "the number of schools"


def names_victims(frame: Frame) -> bool:
    """Whether somebody tells who those were who came to harm: "identified the dead as X and Y", "gave their names"."""
    if frame.lemma in ("name", "identify"):
        return any(a.chunk.lemma in _VICTIMS and a.chunk.determiner in _SAME for a in frame.objects)
    return frame.lemma == "give" and any(
        a.chunk.lemma in ("name", "names") and a.chunk.determiner in _THEIRS for a in frame.objects
    )


def speaks_of_cause(frame: Frame) -> bool:
    """Whether a verb of speaking says what was behind what was told: "speaks of a provocation", "of saboteurs"."""
    if frame.lemma not in _SPEAKING or frame.times:
        return False
    causes = _CAUSES | attribution_words().fabrications
    told = [a.chunk.lemma for a in frame.after("of") if not a.chunk.owners and a.chunk.mention is None]
    return not causes.isdisjoint(told) and len(frame.prepositions) == 1


def calls_it(frame: Frame) -> bool:
    """Whether a verb of naming says what that was which was told: "called it terror", "called the attack a crime"."""
    if frame.lemma not in _NAMING or not frame.objects:
        return False
    chunk = frame.objects[0].chunk
    if chunk.lemma in _BACK:
        return True
    hanging = [f for f in frame.dependents if f.chunk is chunk]
    bare = not any(f.times or any(lemma != "as" for lemma, _ in f.prepositions) for f in hanging)
    return chunk.event and chunk.determiner in _SAME and bare and not chunk.modifiers and not chunk.owners


def _is_count(chunk: Chunk) -> bool:
    """Whether a phrase is of losses or people: "spoke of 60 soldiers killed"."""
    words = casualty_words()
    return chunk.lemma in _LOST or chunk.lemma in words.military or chunk.lemma in words.civilian


def _around(frame: Frame) -> list[Argument]:
    return [*frame.subject, *frame.objects]


def speaks_of_this(frame: Frame, scene: Scene) -> bool:
    """Whether a verb of saying has nothing but "this" for what is said: "This was reported by X"."""
    behind = scene.document.tokens.keys[frame.chunk.last : frame.chunk.last + 2]
    if behind[:1] in (("this",), ("so",)) and behind[1:] and behind[1] in _AFTER_THIS:
        return True
    said = [a.chunk for a in (*frame.objects, *frame.after("about", "on"))]
    if _names_it_again(frame) or says_so(frame, scene) or calls_it(frame):
        return True
    if frame.lemma in _ABOUT_TOLLS and (gives_figure(frame) or names_victims(frame)):
        return True
    if frame.lemma in _TELLING and any(a.chunk.lemma in _BACK for a in frame.after("about", "of")):
        return True  # "told the paper about it"
    if speaks_of_cause(frame):
        return True
    return bool(said) and ((said[0].lemma in _BACK and said[0].mention is None) or _is_it(said))


def _names_it_again(frame: Frame) -> bool:
    """Whether no more than "his death", "the incident" is said to have been, where and when being told before."""
    if frame.verb is None or not frame.objects:
        return False
    chunk = frame.objects[0].chunk
    told = chunk.lemma in _AGAIN or frame.verb.passive
    again = chunk.event and (chunk.determiner in _THEIRS or (chunk.determiner == "the" and told))
    own = [f for f in frame.dependents if f.chunk is chunk]
    return again and not any(f.prepositions or f.times for f in own)


def _is_it(said: list[Chunk]) -> bool:
    mention = said[0].mention if said else None
    return mention is not None and mention.form is Form.PRONOUN and said[0].lemma == "it"


def traced_to(frame: Frame) -> list[Argument]:
    """On whom somebody puts what was told: "puts it down to snipers", "pointed to Ostia", "sees the hand of Ostia"."""
    if frame.lemma == "put" and "down" in frame.adverbs:
        return [*frame.after("to"), *(a for f in frame.dependents for a in f.after("to"))]
    if frame.lemma == "pin":
        return frame.after("on")
    if frame.lemma == "point" and not frame.objects:
        return [a for a in frame.after("to", "at") if a.chunk.mention is not None and a.chunk.mention.actors]
    if frame.lemma == "see" and any(a.chunk.lemma in _HANDS for a in frame.objects):
        return frame.after("of")
    return []


def shifts_blame(frame: Frame) -> bool:
    """Whether somebody "puts the blame on" another."""
    return frame.lemma in _BLAMING and any(a.chunk.lemma in _BLAME for a in frame.objects)


def issuing(sentence: int, scene: Scene) -> Actor | None:
    """Who is told to have put out a statement, and is "it" in the next sentence: "The ministry issued a bulletin"."""
    for frame in scene.frames[sentence]:
        if frame.verb is not None and frame.lemma in _PUBLISHING and not frame.verb.negated:
            documents = (a for a in frame.objects if a.chunk.lemma.rpartition(" ")[2] in speaker_words().documents)
            if any(documents):
                return next(source_of(frame.subject), None)
    return None


def reticent(sentence: int, scene: Scene) -> Actor | None:
    """Who says nothing, and is "it" in the next sentence: "Aldoria gave no comment. Later it called this a lie"."""
    frame = next((f for f in scene.frames[sentence] if f.verb is not None and f.verb.shape is Shape.FINITE), None)
    if frame is None or frame.lemma not in _SILENCE:
        return None
    return next(source_of(frame.subject), None)
