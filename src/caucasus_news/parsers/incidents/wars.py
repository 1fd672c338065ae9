"""Wars and other named violence that everybody knows: which one a phrase means, its days, its parties."""

import datetime as dt
from collections.abc import Iterator, Mapping

from attrs import evolve

from caucasus_news.lexicon.records import Framework
from caucasus_news.lexicon.sense import SenseKind
from caucasus_news.model import Actor, ActorKind, Precision, TimeKind, When
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.incidents.draft import IncidentDraft
from caucasus_news.parsers.scene import Scene
from caucasus_news.text.tokens import tokenize

_VIOLENT = frozenset({"war", "clash", "operation", "offensive"})
_UNITS = frozenset({"days", "weeks", "months"})
_ORDINALS = ("first", "second", "third")
_PAIR = 2
_REACH = 4  # tokens behind the noun that may belong to the name: "war over Nagorno-Karabakh"


def recognise(draft: IncidentDraft, frame: Frame, scene: Scene) -> None:
    """Tie a draft to the war that its noun names, and take over the days where the text gives none."""
    if frame.verb is not None:
        known = _fought_so_long(draft, frame, scene)
        if known is not None:
            draft.known, draft.kind, draft.kinds = known, "war", ["war"]
            draft.when = draft.when or days_of(known, frame, scene)
        return
    if draft.kind not in ("war", "clash", "offensive"):
        return
    known = _named(frame, scene) or _spoken(_by_length(frame, scene), scene) or _by_ordinal(draft, frame, scene)
    if known is None or known.kind not in _VIOLENT or (known.end and _told_of_other_days(known, frame, scene)):
        return
    if known.kind == "war":
        draft.kind = "war"
        draft.kinds = ["war"]
    draft.known = known
    if draft.when is None and known.start is not None:
        draft.when = days_of(known, frame, scene)


def _fought_so_long(draft: IncidentDraft, frame: Frame, scene: Scene) -> Framework | None:
    """The war of just so many days or weeks: "Aldoria and Berria fought for 44 days"."""
    if draft.kind != "clash" or frame.lemma != "fight":
        return None
    words = [t.when.text.lower().split() for t in frame.times if t.when.kind is TimeKind.DURATION]
    lasted = next((w for w in words if len(w) > 1 and w[-1] in _UNITS), None)
    return _spoken(_lasting(lasted[-2], lasted[-1], scene), scene) if lasted is not None else None


def _told_of_other_days(known: Framework, frame: Frame, scene: Scene) -> bool:
    """Whether the sentence dates what only lasted as long: "on 12 July …; in the four days of fighting"."""
    days = [c.time.when for c in scene.chunks[frame.sentence] if c.time is not None]
    exact = (Precision.DAY, Precision.MONTH)
    dated = [w for w in days if w.kind is TimeKind.DATE and w.earliest is not None and w.precision in exact]
    start, end = known.start, known.end
    proper = any(w[:1].isupper() for w in scene.document.tokens.words[frame.chunk.first : frame.chunk.last])
    if start is None or end is None or proper:
        return False
    return bool(dated) and all(w.latest < start or w.earliest > end for w in dated if w.earliest and w.latest)


def _spoken(known: Framework | None, scene: Scene) -> Framework | None:
    """A war that its length alone brings to mind, where the text speaks of two of its parties."""
    return known if known is not None and len(scene.named & {*known.parties}) > 1 else None


def _named(frame: Frame, scene: Scene) -> Framework | None:
    """The name as the lexicon has it: "the 44-day war", "the First Karabakh War"; no name's parties go unsaid."""
    tokens = scene.document.tokens
    first, last = frame.chunk.first, min(frame.chunk.last + _REACH, scene.sentence(frame).last)
    found = next(_find(tokens.keys[first:last], tokens.words[first:last], frame.chunk.last - first, scene), None)
    if found is None or _UNITS.isdisjoint(frame.chunk.modifiers):
        return found
    return found if scene.named & {*found.parties} else None  # "four days of fighting" elsewhere


def _find(keys: tuple[str, ...], words: tuple[str, ...], before: int, scene: Scene) -> Iterator[Framework]:
    for match in scene.lexicon.find(keys, words):
        if match.first < before <= match.last:
            for sense in match.of(SenseKind.FRAMEWORK):
                if isinstance(sense.record, Framework):
                    yield sense.record


def _by_length(frame: Frame, scene: Scene) -> Framework | None:
    """ "Six weeks of war" is the six-week war."""
    chunks = scene.chunks[frame.sentence]
    i = frame.index
    modifiers = frame.chunk.modifiers
    if len(modifiers) > 1 and modifiers[-1] in _UNITS:
        return _lasting(modifiers[-2], modifiers[-1], scene)
    if i < 2 or chunks[i - 1].lemma != "of" or chunks[i - 2].kind not in (ChunkKind.TIME, ChunkKind.NOUN):
        return None
    time = chunks[i - 2].time
    if chunks[i - 2].kind is ChunkKind.TIME and (time is None or time.when.kind is not TimeKind.DURATION):
        return None
    keys = scene.document.tokens.keys[chunks[i - 2].first : chunks[i - 2].last]
    return _lasting(keys[-2], keys[-1], scene) if len(keys) > 1 and keys[-1] in _UNITS else None


def _lasting(number: str, unit: str, scene: Scene) -> Framework | None:
    tokens = tokenize(f"{number}-{unit[:-1]} war")
    return next(_find(tokens.keys, tokens.words, len(tokens), scene), None)


def _by_ordinal(draft: IncidentDraft, frame: Frame, scene: Scene) -> Framework | None:
    """ "The first war", "the second Karabakh war": the one of that number between parties that the text speaks of."""
    ordinal = next((o for o in _ORDINALS if o in frame.chunk.modifiers), None)
    if ordinal is None or draft.kind != "war":
        return None
    spoken = scene.named
    for known in scene.lexicon.frameworks:
        if known.kind == "war" and ordinal in known.name.lower().split() and len(spoken & {*known.parties}) > 1:
            return known
    return None


def days_of(known: Framework, frame: Frame, scene: Scene) -> When | None:
    """The days of a known war, as the words that name it stand in the text."""
    if known.start is None:
        return None
    span = scene.span(frame)
    last = known.end or known.start
    edtf = known.start.isoformat() if last == known.start else f"{known.start.isoformat()}/{last.isoformat()}"
    text = scene.document.tokens.text[span.start : span.end]
    return When(text, span, edtf=edtf, earliest=known.start, latest=last, precision=Precision.DAY)


def whole_days(draft: IncidentDraft, published: dt.date | None) -> None:
    """A war dated by its first day, if it is over, goes on to its last."""
    known, when = draft.known, draft.when
    if known is None or when is None or known.start is None or known.end is None or draft.kind != "war":
        return
    if when.earliest == when.latest == known.start and (published is None or known.end < published):
        edtf = f"{known.start.isoformat()}/{known.end.isoformat()}"
        draft.when = evolve(when, latest=known.end, edtf=edtf)


def known_by_day(draft: IncidentDraft, counts: Mapping[str, int], scene: Scene) -> Framework | None:
    """The known war or operation that a draft's days fall on, where its parties and kind agree."""
    when = draft.when
    if when is None or when.earliest is None or when.latest is None:
        return None
    wanted = {"war": ("war",), "clash": ("clash", "war")}.get(draft.kind, ("operation", "offensive", "war"))
    ids = draft.party_ids
    fitting: list[tuple[int, Framework]] = []
    for known in scene.lexicon.frameworks:
        if known.kind not in wanted or known.start is None:
            continue
        end = known.end or known.start
        if known.start > when.latest or when.earliest > end or (draft.kind == "offensive" and known.kind == "war"):
            continue
        parties = {scene.polities[p].id for p in known.parties if p in scene.polities}
        begun = when.earliest == when.latest == known.start  # nobody need be named of a war with its first day
        if not parties or (ids and not ids <= parties) or len(parties & counts.keys()) < (1 if begun else _PAIR):
            continue
        if draft.place is not None and draft.kind != "offensive" and draft.place.name not in known.places:
            continue
        fitting.append((abs((known.start - when.earliest).days) + abs((end - when.latest).days), known))
    return min(fitting, key=lambda pair: pair[0])[1] if fitting else None


def known_by_parties(draft: IncidentDraft, scene: Scene) -> Framework | None:
    """The one war that just these parties fought; several or none: None."""
    ids = draft.party_ids
    if len(ids) < 2:
        return None
    states = {p.id for p in draft.parties if p.kind is not ActorKind.DE_FACTO_STATE}
    told = {p for p, polity in scene.polities.items() if polity.id in ids}
    wars = (f for f in scene.lexicon.frameworks if f.kind == "war" and told & {*f.parties})
    # a land that fights beside one of two states is no further side
    found = [f for f in wars if {p.id for p in parties_of(f, scene)} in (ids, states)]
    return found[0] if len(found) == 1 else None


def parties_of(known: Framework, scene: Scene) -> list[Actor]:
    """The two sides of a known war: of more than two parties the states."""
    parties = [scene.polities[p] for p in known.parties if p in scene.polities]
    return parties if len(parties) < 3 else [p for p in parties if p.kind is ActorKind.STATE]
