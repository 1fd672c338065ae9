"""Numbers that add up many incidents: "have been killed by mines since the war"; they are of none by itself."""

from collections.abc import Sequence

from attrs import evolve

from caucasus_news.model import Modifier, Precision, When
from caucasus_news.parsers.casualties.tolls import casualty_words
from caucasus_news.parsers.chunks import Chunk, ChunkKind, Tense
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.people import count_in
from caucasus_news.parsers.scene import Scene

#: Days: what is counted from no longer ago is one battle.
_LATELY = 14
_FIGHTING = frozenset({"war", "fighting", "conflict", "hostilities", "clashes", "offensive", "escalation", "battle"})
_FIRST_ACTS = frozenset({"attacked", "invaded", "invasion", "marched", "launched", "shots", "crossed", "stormed"})
#: What somebody may begin, and so open the fighting.
_BEGUN = frozenset(
    {"firing", "bombing", "shelling", "attacks", "attack", "strikes", "raids", "bombardment", "siege", "assault"}
)
_BEGINNING = frozenset(
    {"began", "begun", "started", "broke", "erupted", "start", "outbreak", "beginning", "onset", "flared", "launched"}
)
_MANY = 300  # dead: more than of accidents and crimes in a war that goes unnamed
_CLOSE = 8  # chunks from people to the day since which they are counted
_NEAR = 6  # tokens behind "since" that name what it counts from
_CLAUSE = 16  # tokens that a clause behind "since" may take to tell it
_ENDS = frozenset({"end", "ended", "stopped", "signing", "conclusion", "ceasefire", "truce"})


def counts_up(frame: Frame, scene: Scene) -> bool:
    """Whether a verb adds up many incidents: "have been killed by mines since the war"."""
    if frame.verb is None:
        return False
    if frame.verb.tense is not Tense.PERFECT and not frame.verb.perfect:
        keys = scene.document.tokens.keys
        if keys[frame.chunk.first - 1 : frame.chunk.first] not in (("or",), ("and",)):
            return False
        before = [f for f in scene.frames[frame.sentence] if f.verb is not None and f.index < frame.index]
        alike = before and (before[-1].chunk.last == frame.chunk.first - 1 or _share_subject(before[-1], frame))
        return bool(alike) and counts_up(before[-1], scene)  # "have been killed or injured since"
    if _since_the_fighting(frame, scene) or _since_lately(frame, scene):
        return False  # "have died since the war began", "since Saturday"
    inside = (frame, *frame.dependents)
    since = bool([t for f in inside for t in f.times if t.when.modifier is Modifier.SINCE])
    since = since or bool([lemma for link in inside for lemma, _ in link.prepositions if lemma == "since"])
    keys = scene.document.tokens.keys[frame.chunk.last : scene.sentence(frame).last]
    if frame.verb.passive and (since or "since" in keys):
        return not _counts_war(frame, scene)
    ended = not _ENDS.isdisjoint(keys[keys.index("since") :][:12]) if "since" in keys else False
    if not ended and any(f.lemma in _FIGHTING and f.role != "since" for f in scene.frames[frame.sentence]):
        return False
    if frame.subject and any(a.chunk.determiner or a.mentions for a in frame.subject) and not frame.verb.passive:
        return False  # "the shelling has killed two since Saturday"
    if {"so far", "to date"} & {*frame.adverbs}:
        return True
    return since or (bool(frame.subject) and "since" in keys)  # "mines have killed 71 and maimed 330 since"


def _counts_war(frame: Frame, scene: Scene) -> bool:
    """Whether so many are counted from a day on that only a war kills them: "2,600 have been killed since April"."""
    dated = any(t.when.modifier is Modifier.SINCE and t.when.earliest is not None for t in frame.times)
    if not dated or frame.after("by", "from", "with", "of"):
        return False
    counts = [count for a in frame.objects if (count := count_in(a.chunk, scene)) is not None]
    return any((count.at_least or count.at_most or 0) >= _MANY for count in counts)


def _share_subject(before: Frame, frame: Frame) -> bool:
    """Whether two verbs that "and" joins have one subject: "have killed 71 people and maimed 330"."""
    return any(a.chunk is b.chunk for a in before.subject for b in frame.subject)


def counted_from(frame: Frame) -> When | None:
    """The first day of those over which a clause counts: "killed since May 1", "since fighting broke out on May 1"."""
    links = [frame, *frame.dependents]
    for inner in frame.dependents:
        links += inner.dependents if inner.role == "since" else ()
    times = [t.when for f in links for t in f.times if f.role == "since" or t.when.modifier is Modifier.SINCE]
    return next((evolve(when, modifier=None) for when in times if when.earliest is not None), None) if times else None


def since_behind(i: int, chunks: Sequence[Chunk]) -> When | None:
    """The first day of those over which the people at chunk `i` are counted: "counts 291 dead since April 15"."""
    for chunk in chunks[i + 1 : i + _CLOSE]:
        if chunk.kind in (ChunkKind.VERB, ChunkKind.MARK, ChunkKind.RELATIVE):
            return None
        when = chunk.time.when if chunk.time is not None else None
        if when is not None and when.modifier is Modifier.SINCE and when.earliest is not None:
            return evolve(when, modifier=None)
    return None


def _since_lately(frame: Frame, scene: Scene) -> bool:
    """Whether what is counted from was days ago: people killed "since Saturday" died in one battle."""
    if scene.published is None:
        return False
    days = [t.when.earliest for f in (frame, *frame.dependents) for t in f.times if t.when.modifier is Modifier.SINCE]
    return bool([day for day in days if day is not None and 0 <= (scene.published - day).days <= _LATELY])


def _since_the_fighting(frame: Frame, scene: Scene) -> bool:
    """Whether what the clause counts from is a war's beginning: "since the war began", "since May 1, when they fought".

    "Since the last war" is since it was over.
    """
    keys = scene.document.tokens.keys[frame.chunk.last : scene.sentence(frame).last]
    if "since" not in keys:
        return False
    behind = keys[keys.index("since") + 1 :][:_CLAUSE]
    if not _ENDS.isdisjoint(behind) or ("war" in behind[:_NEAR] and _BEGINNING.isdisjoint(behind)):
        return False
    if not _BEGINNING.isdisjoint(behind) and not _BEGUN.isdisjoint(behind):
        return True  # "since May, when the rebels began firing rockets"
    return not _FIGHTING.isdisjoint(behind[:_NEAR]) or not (_FIGHTING | _FIRST_ACTS).isdisjoint(behind)


def is_summed_up(frame: Frame, scene: Scene) -> bool:
    """Whether an event noun stands for many that are counted together: "have died in blasts since the truce"."""
    outer = frame.governor
    if frame.verb is not None or outer is None or outer.lemma not in casualty_words().verbs:
        return False
    return counts_up(outer, scene)


def sums_up_year(frame: Frame) -> bool:
    """Whether a verb counts all of a year or month so far: "five Aldorians have been detained there this year"."""
    verb = frame.verb
    if verb is None or not verb.passive or verb.tense is not Tense.PERFECT:
        return False
    long = (Precision.YEAR, Precision.MONTH)
    return any(t.when.precision in long and t.when.text.lower().startswith("this") for t in frame.times)
