"""What reports by its place in the sentence, whatever the verb: "X rumbled that …", "…, X sighed.", "X is sure that …".

Verbs that tell of wishes, plans and knowledge do not; they are listed, the others are not.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.mention import Form
from caucasus_news.model import Actor
from caucasus_news.parsers.attribution_words import AttributionWords, attribution_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Shape, Tense
from caucasus_news.parsers.denials import DENIALS, TOLD
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.speakers import account_of, account_words, document_of, seated, source_of, speaker_words
from caucasus_news.parsers.versions import apposed_behind

_TELLERS = frozenset({Form.NAME, Form.BODY, Form.OFFICE, Form.CAPITAL, Form.PEOPLE})
_TRAILING = (ChunkKind.PREPOSITION, ChunkKind.TIME, ChunkKind.NOUN, ChunkKind.ADVERB, ChunkKind.MARK, ChunkKind.QUOTE)
_CLAIMS = frozenset(
    {"claim", "claims", "allegation", "allegations", "accusation", "accusations", "charge", "charges", "version"}
    | {"account", "report", "reports", "assertion", "assertions", "insinuation", "insinuations"}
)
#: Words of a sentence in which nobody may be said to have told something.
NOBODY = frozenset({"neither", "no", "nobody", "none"})
_THAT = frozenset({"the", "this", "that", "these", "those", "such", "all"})
_LONG = 9  # chunks that may follow a verb at the end of a sentence
#: Verbs with whose adjective or subject somebody tells something: "is certain that".
SURE = frozenset({"be", "make", "leave", "have"})
_AT = frozenset({"at", "with", "about", "on", "to", "off", "over"})
_QUOTING = frozenset({"cite", "quote", "cited", "quoted"})
#: Every verb by which a medium may cite somebody.
CITING = _QUOTING | {"refer"}
#: Chunks before a verb that closes what it tells.
CLOSING = 4
#: Every verb of a phrase that lays blame: of others nobody needs to ask.
LAYING_BLAME = frozenset({"point", "hold"})
_LINKS = frozenset({"from", "by", "of"})
#: Verbs that a plural noun may look like: "these claims".
NOUN_OR_VERB = frozenset({"report", "claim", "charge"})
_BY_ACCOUNT = frozenset({"by", "in", "on"})
_BLAMED = frozenset({"responsible", "accountable", "liable", "guilty"})


def reports_that(frame: Frame, words: AttributionWords) -> bool:
    """Whether a verb governs a "that" clause as its content and is none of wishing, planning or knowing."""
    if frame.verb is None or frame.lemma in words.unsaid:
        return False
    if frame.lemma in SURE:
        return bool(_sure_clauses(frame, words))
    if frame.lemma in _deeds():
        return False  # "Aldoria struck the town, the governor said" is no word of Aldoria
    return bool([d for d in frame.dependents if d.role == "content" and d.verb is not None])


def _sure_clauses(frame: Frame, words: AttributionWords) -> list[Frame]:
    """The clause behind "is certain that", "made it clear that", "has proof that", "the army's version is that"."""
    sure = [a.chunk for a in frame.objects if a.chunk.lemma in words.sure]
    account = not frame.objects and bool([a for a in frame.subject if a.chunk.lemma in _accounts()])
    roles = ("relative", "content", "that") if sure else ("content",) if account else ()
    return [d for d in frame.dependents if d.verb is not None and d.role in roles] if roles else []


@cache
def _accounts() -> frozenset[str]:
    return speaker_words().accounts | TOLD | {"word", "line", "story"}


def content_of(frame: Frame, words: AttributionWords) -> list[Frame]:
    """The clauses in which such a frame tells something that hang on its adjective: "is certain that …"."""
    return _sure_clauses(frame, words) if frame.dependents else []


def closes_telling(frame: Frame, scene: Scene, words: AttributionWords) -> Actor | None:
    """Who tells what a sentence tells before a comma, a name and a verb at its end: "…, X thundered on Monday."."""
    chunks = scene.chunks[frame.sentence]
    i = frame.index
    name, verb = chunks[i - 1], frame.verb
    if i < CLOSING or (name.kind is not ChunkKind.NOUN and name.kind is not ChunkKind.COMMA) or verb is None:
        return None
    if verb.shape in (Shape.GERUND, Shape.INFINITIVE) or verb.progressive:
        return None
    passive = verb.passive
    if frame.lemma in words.unsaid or frame.lemma in _deeds():
        return None
    if name.kind is ChunkKind.COMMA:
        name = chunks[i - 2]  # "…, its mayor, X, recounted"
        comma = chunks[i - 3]
        passive = i + 2 < len(chunks)
    else:
        comma = chunks[i - 2]
    named = name.kind is ChunkKind.NOUN and name.mention is not None and name.mention.form in _TELLERS
    if passive or not named or comma.kind is not ChunkKind.COMMA or not _trails_off(i, chunks):
        return None
    main = (f for f in scene.frames[frame.sentence] if f.verb is not None and f.index < i - 2 and f.governor is None)
    told = any(f.verb is not None and f.verb.shape is Shape.FINITE for f in main)
    return next(source_of([Argument(name)]), None) if told else None


@cache
def _deeds() -> frozenset[str]:
    """Verbs that tell of an act by themselves, and so of no one's word."""
    harm = load_words("casualties")
    return frozenset({"be", "have", "do", *load_words("incidents")["verbs"], *harm["verbs"], *harm["losing"]})


def _trails_off(i: int, chunks: tuple[Chunk, ...]) -> bool:
    """Whether nothing but where, when and to whom follows a verb: no object, no clause."""
    behind = chunks[i + 1 :]
    if behind and behind[0].kind is ChunkKind.NOUN:
        return False
    return len(behind) < _LONG and all(c.kind in _TRAILING and not c.event for c in behind)


def cited(frame: Frame) -> list[Actor]:
    """Whom a medium cites: "TASS, citing the ministry, said"."""
    if frame.verb is None or frame.verb.shape is not Shape.GERUND:
        return []
    if frame.lemma == "refer":
        return list(source_of(frame.after("to")))
    return list(source_of(frame.objects)) if frame.lemma in _QUOTING else []


def stands_aside(frame: Frame, scene: Scene) -> bool:
    """Whether it is said in passing of all that a sentence tells: "…, with the ministry saying both were medics"."""
    if frame.verb is None or frame.verb.shape is not Shape.GERUND or not frame.subject:
        return False
    chunks = scene.chunks[frame.sentence]
    at = frame.index - 2
    return at > 0 and chunks[at].lemma == "with" and chunks[at + 1] is frame.subject[0].chunk


def quoted_as_saying(frame: Frame) -> list[Actor]:
    """Who speaks in "the agency quoted X as saying that", "X was quoted as saying that"."""
    outer = frame.governor
    quoting = outer is not None and outer.lemma in _QUOTING and frame.role == "as"
    return list(source_of(outer.objects)) if outer is not None and quoting else []


def _meets_claim(frame: Frame) -> bool:
    """Whether a claim told of before is what somebody does something to: "the claim", "at such reports"."""
    for lemma, arguments in (("at", frame.objects), *frame.prepositions):
        for argument in arguments if lemma in _AT else ():
            chunk = argument.chunk
            if chunk.determiner in _THAT and not _CLAIMS.isdisjoint((chunk.lemma, *chunk.modifiers)):
                return True
    return False


def waves_away(frame: Frame, words: AttributionWords) -> bool:
    """Whether a verb that takes no stance does to a claim what nobody does who shares it: "laughed off the claim"."""
    if frame.verb is None or frame.lemma in words.handling or not _meets_claim(frame):
        return False
    stem = frame.lemma[:-3]  # not "was checking the reports"
    return frame.lemma[-3:] != "ing" or words.handling.isdisjoint((stem, f"{stem}e"))


def _came_from(sentence: int, chunk: Chunk, scene: Scene) -> list[Actor]:
    """Who denies in "a denial came from Ostia"."""
    frames = (f for f in scene.frames[sentence] if any(a.chunk is chunk for a in f.subject))
    named = (a.chunk.mention for f in frames for a in f.after("from"))
    return [actor for mention in named if mention is not None for actor in mention.actors]


def denials_of(sentence: int, scene: Scene) -> Iterator[tuple[Actor, Frame | None]]:
    """Who denies where a noun tells it: "issued a denial", "despite denials from Baku"."""
    chunks = scene.chunks[sentence]
    for i, chunk in enumerate(chunks):
        if chunk.kind is not ChunkKind.NOUN or chunk.lemma not in DENIALS:
            continue
        owners = [a for m in chunk.owners for a in m.actors if m.acts or m.place is None]
        for before, behind in zip(chunks[i + 1 : i + 4], chunks[i + 2 : i + 5], strict=False):
            if not owners and before.lemma in _LINKS and behind.mention is not None:
                owners = list(source_of([Argument(behind)]))
        frame = next((f for f in scene.frames[sentence] if any(a.chunk is chunk for a in f.objects)), None)
        if not owners and frame is not None and frame.verb is not None and not frame.verb.negated:
            owners = list(source_of(frame.subject))
        for owner in dict.fromkeys(owners or _came_from(sentence, chunk, scene)):
            yield owner, frame


def lays_blame(frame: Frame, scene: Scene) -> bool:
    """ "held Berria responsible for the shelling", "pointed the finger at Berria"."""
    if frame.lemma == "point":
        return any(a.chunk.lemma in ("finger", "fingers") for a in frame.objects)
    if frame.lemma != "hold":
        return False
    keys = scene.document.tokens.keys[frame.chunk.last : scene.sentence(frame).last]
    return not _BLAMED.isdisjoint(keys)


@cache
def sourcing_words() -> frozenset[str]:
    """The longest word of every phrase that may name a source: of a sentence without one nobody needs to ask."""
    known = [max(phrase.split(), key=len) for phrase in attribution_words().by - _BY_ACCOUNT]
    return frozenset({*known, *account_words(), "following"})


def named_in_phrases(
    frame: Frame, last: Actor | None, scene: Scene, words: AttributionWords
) -> Iterator[tuple[Actor, Chunk]]:
    """Whom phrases such as "according to" and "in the words of" name, each with the first chunk behind them."""
    for lemma, arguments in frame.prepositions:
        if lemma in _BY_ACCOUNT:
            sources = account_of(arguments, last)
        elif lemma == "following":  # a translator's "according to"
            sources = [*source_of(arguments)] if _all_bodies(arguments) else []
        elif lemma in words.by:
            sources = _cited(arguments, frame, scene) or document_of(arguments, last)
        else:
            continue
        for source in dict.fromkeys(sources) if sources else ():
            yield source, arguments[0].chunk


def _all_bodies(arguments: Sequence[Argument]) -> bool:
    """Whether phrases name nothing but ministries and the like."""
    mentions = [argument.chunk.mention for argument in arguments]
    return all(m is not None and m.form is Form.BODY and m.place is None for m in mentions)


def _cited(arguments: Sequence[Argument], frame: Frame, scene: Scene) -> list[Actor]:
    """Whom "according to" cites: X itself, "data of X", "authorities in X"."""
    found = list(source_of(arguments))
    documents = speaker_words().documents | speaker_words().accounts
    for argument in arguments if not found else ():
        issued = argument.chunk.mention is None and not documents.isdisjoint(_one_or_more(argument.chunk.lemma))
        hanging = [a for f in frame.dependents if f.chunk is argument.chunk for a in f.after("of", "by", "from")]
        behind = [*(Argument(c) for c in argument.complements), *hanging] if issued else []
        found = found or list(source_of(behind))
        found = found or seated(argument, frame)
    return found or _explained(arguments, frame, scene)


def _explained(arguments: Sequence[Argument], frame: Frame, scene: Scene) -> list[Actor]:
    """Whose name explains an office nobody is known by: "according to the head of the village, X"."""
    if not arguments or arguments[0].chunk.lemma not in speaker_words().callings:
        return []
    chunks = scene.chunks[frame.sentence]
    return apposed_behind(chunks.index(arguments[0].chunk), frame.sentence, scene)


def _one_or_more(noun: str) -> tuple[str, str]:
    """The noun and, of a plural, its singular: "reports", "report"."""
    return noun, noun.removesuffix("s")


def said_by_nobody(frame: Frame, scene: Scene) -> bool:
    """Whether nobody says it: "neither side confirmed", "no group claimed responsibility"."""
    first, keys = frame.subject[0].chunk.first, scene.document.tokens.keys
    return keys[first] in NOBODY or (first > 0 and keys[first - 1] in NOBODY)


def is_plural_noun(frame: Frame, scene: Scene) -> bool:
    """Whether what looks like a verb is a noun: "called both reports false", "rejected these claims"."""
    before = scene.document.tokens.keys[max(frame.chunk.first - 1, 0)]
    return before in ("both", "these", "those", "such", "all")


def only_means_to(frame: Frame) -> bool:
    """Whether an infinitive tells what somebody is out for, not what has been: "claims to defend", "vowed to fight"."""
    return frame.role == "infinitive" and frame.verb is not None and frame.verb.tense is not Tense.PERFECT
