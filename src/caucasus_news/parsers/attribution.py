"""Whose word something is: who says, denies or confirms it, in the same sentence or about the one before."""

from collections.abc import Iterator
from functools import cache

from attrs import define

from caucasus_news.model import Actor, Stance
from caucasus_news.parsers.aiding import answers_aid, is_of_aid
from caucasus_news.parsers.attribution_words import AttributionWords, attribution_words
from caucasus_news.parsers.chunks import Shape
from caucasus_news.parsers.denials import (
    CLAIMING,
    DOING,
    FABRICATING,
    began,
    calls_false,
    claims_credit,
    clears_itself,
    clears_us,
    is_fabrication,
    rivalry_in,
    spares_civilians,
    stands_behind,
    tells_otherwise,
)
from caucasus_news.parsers.flat_denials import denying_words, flat_denials
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.opened_by import OPENING, opened_by
from caucasus_news.parsers.quoted_on import quotations, speaker_in
from caucasus_news.parsers.reach import NOWHERE, reach, segment, takes_in_all
from caucasus_news.parsers.refuting import Refuted, refuted_in
from caucasus_news.parsers.reporting import (
    CITING,
    CLOSING,
    LAYING_BLAME,
    NOBODY,
    NOUN_OR_VERB,
    SURE,
    cited,
    closes_telling,
    content_of,
    denials_of,
    is_plural_noun,
    lays_blame,
    named_in_phrases,
    only_means_to,
    quoted_as_saying,
    said_by_nobody,
    sourcing_words,
    stands_aside,
)
from caucasus_news.parsers.roundabout import ROUNDABOUT, roundabout, written_by
from caucasus_news.parsers.scene import Scene
from caucasus_news.parsers.seated import seated_words
from caucasus_news.parsers.speakers import document_of, source_of, speaker_of
from caucasus_news.parsers.stances import PRESENTING, TELLINGS, inner_chain, stance_of
from caucasus_news.parsers.tellers import called_so, hidden_tellers, inverted_tellers, issuing, reticent
from caucasus_news.parsers.telling_verbs import calls_it, speaks_of_this
from caucasus_news.parsers.versions import VERSIONS, versions

_WITH_CONTENT = frozenset({"maintain", "recall", "add", "charge", "stress"})  # "maintain a presence" says nothing
_THAT = frozenset({"answer", "respond", "contend", "conclude", "indicate", "communicate"})  # with "that" alone
_TOLD = frozenset({"content", "gerund", "infinitive", "of", "that"})
_ACCOUNTS = frozenset(
    {"report", "reports", "claim", "claims", "account", "information", "news", "allegation", "fact"}
    | {"toll", "death toll", "figure", "figures", "number", "numbers", "count"}
)
_PUTTING = PRESENTING | {"describe", "call", "say"}
#: Clauses that only say when something else was: what they tell is nobody's word.
_SETTING = frozenset({"after", "since", "before", "following"})
#: Verbs that are none of saying and may tell all the same, wherever they stand.
_SHAPED = CITING | VERSIONS | ROUNDABOUT
_TOLD_OF = frozenset({"content", "that", "relative", "of", "gerund"})


@define(eq=False)
class Word:
    """One source's word in a sentence: who, how, and the frame of the verb of saying (None behind "according to").

    `about_before` tells that it is about what another sentence told ("Baku denied this"), `every` about all of that
    ("rejected all of this"); `from_index` and `to_index` are the chunks of the sentence that it covers.
    """

    source: Actor
    stance: Stance
    sentence: int
    frame: Frame | None
    about_before: bool = False
    from_index: int = -1
    to_index: int = NOWHERE
    every: bool = False

    def covers(self, frame: Frame) -> bool:
        """Whether what `frame` tells is this source's word."""
        if frame.sentence != self.sentence:
            return False
        if self.frame is not None and not self.about_before and self.frame in inner_chain(frame):
            return True
        return self.from_index <= frame.index < self.to_index and frame.role not in _SETTING


def scene_words(scene: Scene) -> list[list[Word]]:
    """Every source's word that each sentence gives; "it said" goes on with who spoke last."""
    found: list[list[Word]] = []
    last: Actor | None = None
    rivalry = rivalry_in(scene)
    for number in range(len(scene.frames)):
        words = [*_words_of(number, last, rivalry, scene)]
        found += [words]
        last = words[-1].source if words else reticent(number, scene) or issuing(number, scene) or last
    runs = [*quotations(scene)]
    speakers = [next((w.source for w in words if w.frame is not None), None) for words in found] if runs else []
    for first, stop in runs:
        speaker = speaker_in(first, stop, speakers)
        for number in range(first, stop + 1):
            if speaker is not None and not found[number]:
                found[number].append(Word(speaker, Stance.ASSERTED, number, None, from_index=-1))
    return found


#: Who may tell otherwise: whether he says so, at which token, by which clause.
_Denier = tuple[bool, int, Frame, Actor]


def _words_of(sentence: int, last: Actor | None, rivalry: tuple[str, ...], scene: Scene) -> Iterator[Word]:
    words, keys = attribution_words(), scene.keys[sentence]
    nobody = otherwise = sourced = False
    if not _marking_words().isdisjoint(keys):
        nobody, otherwise = not NOBODY.isdisjoint(keys), not denying_words().isdisjoint(keys)
        sourced = not sourcing_words().isdisjoint(keys)
    rival = tells_otherwise(sentence, rivalry, scene, words) if otherwise or rivalry else -1
    refuted = refuted_in(sentence, rival, scene) if rival >= 0 else None
    for caller, named in called_so(sentence, scene) if "what" in keys else ():
        answer = any(c.lemma in words.responses for c in scene.chunks[sentence][named : named + 3])
        called = Stance.CONFIRMED if answer else Stance.ASSERTED  # "in what X called an act of revenge"
        yield Word(caller, called, sentence, None, from_index=-1, to_index=named + 1)
    deniers: list[_Denier] = []  # who might tell otherwise
    for frame in scene.frames[sentence]:
        for source, chunk in named_in_phrases(frame, last, scene, words) if sourced else ():
            first, stop = segment(chunk, scene.chunks[sentence])
            if rival >= 0:
                deniers.append((True, chunk.first, frame, source))
            else:
                yield Word(source, Stance.ASSERTED, sentence, None, from_index=first, to_index=stop)
        if frame.verb is None or frame.verb.negated or (nobody and frame.subject and said_by_nobody(frame, scene)):
            continue
        if frame.role in _SETTING and _is_aside(frame):
            continue
        charging = frame.lemma in words.accusing or frame.lemma in words.denying
        if charging and (is_of_aid(frame, scene) or answers_aid(frame, scene)):
            continue
        plural = frame.lemma in NOUN_OR_VERB and is_plural_noun(frame, scene)
        stance = stance_of(frame, words) if not plural else None
        if stance is None and frame.lemma in LAYING_BLAME and lays_blame(frame, scene):
            stance = Stance.ASSERTED
        if stance is None and frame.index >= CLOSING and (teller := closes_telling(frame, scene, words)) is not None:
            first, _ = segment(frame.chunk, scene.chunks[sentence])
            yield Word(teller, Stance.ASSERTED, sentence, frame, False, first, frame.index)
        if stance is None and frame.lemma in _SHAPED:
            yield from _by_shape(frame, scene)
        if rival >= 0 and frame.verb.shape is Shape.FINITE:
            deniers += [(stance is not None, frame.chunk.first, frame, a) for a in speaker_of(frame, last, scene)]
        if stance is not None and not (refuted is not None and stance is Stance.ASSERTED):
            for word in _spoken(frame, stance, last, scene, words):
                yield word
                last = word.source if word.frame is frame else last  # "X denied it had fired and blamed Y": X blamed
        if stance is Stance.DENIED:
            yield from _denied_account(frame, scene)
    if deniers:
        yield from _denials(deniers, rival, refuted)
    for told in seated_words(sentence, scene, words):
        before = told.frame is not None
        stop = NOWHERE if not before else told.first
        yield Word(told.source, told.stance, sentence, told.frame, before, told.first, stop)
    denials = (*denials_of(sentence, scene), *flat_denials(sentence, keys, scene, words)) if otherwise else ()
    for actor, link in denials:
        yield Word(actor, Stance.DENIED, sentence, link, True, NOWHERE, NOWHERE)
    if refuted is not None:
        for owner in refuted.owners:
            yield Word(owner, Stance.ASSERTED, sentence, None, False, refuted.first, refuted.last)


def _denials(deniers: list[_Denier], rival: int, refuted: Refuted | None) -> Iterator[Word]:
    """The denial of whoever says so nearest to the token `rival`: of what was told before, or of what is refuted."""
    nearest = max(deniers, key=lambda d: (d[0], d[1] <= rival, d[1] if d[1] <= rival else -d[1]))[1]
    for _, _, frame, source in (d for d in deniers if d[1] == nearest):
        if refuted is None:
            yield Word(source, Stance.DENIED, frame.sentence, frame, True, NOWHERE, NOWHERE)
        else:
            yield Word(source, Stance.DENIED, frame.sentence, None, False, refuted.first, refuted.last)


def _is_aside(frame: Frame) -> bool:
    """Whether a verb only tells when something else was: "…, days after the two warned each other"."""
    return not any(d.verb is not None and d.role in _TOLD for d in frame.dependents)


@cache
def _marking_words() -> frozenset[str]:
    """The words by which a sentence may tell a source, a denial, or that nobody says so: most have none."""
    return NOBODY | denying_words() | sourcing_words()


def _by_shape(frame: Frame, scene: Scene) -> Iterator[Word]:
    """Whose word it is where a verb is none of saying: "TASS, citing the ministry, …", "gave this account"."""
    for actor in cited(frame) if frame.lemma in CITING else ():
        yield Word(actor, Stance.ASSERTED, frame.sentence, None, False, -1, NOWHERE)
    for actor in versions(frame, scene) if frame.lemma in VERSIONS else ():
        yield Word(actor, Stance.ASSERTED, frame.sentence, frame, True, NOWHERE, NOWHERE)
    for actor in roundabout(frame, scene) if frame.lemma in ROUNDABOUT else ():
        yield Word(actor, Stance.ASSERTED, frame.sentence, frame, False, frame.index, NOWHERE)


def _denied_account(frame: Frame, scene: Scene) -> Iterator[Word]:
    """Whose account is denied: of "rejected Baku's claim that its post was shelled" Baku tells of the shelling."""
    told = any(f.governor is frame and f.verb is not None and f.role in _TOLD_OF for f in scene.frames[frame.sentence])
    for argument in frame.objects:
        if argument.chunk.lemma not in TELLINGS:
            continue
        told = told or any(c.event for c in argument.complements)  # "rejected Baku's report of an attack"
        owners = [*argument.chunk.owners, *([argument.chunk.mention] if argument.chunk.mention is not None else [])]
        for owner in dict.fromkeys(a for m in owners for a in m.actors):
            yield Word(owner, Stance.ASSERTED, frame.sentence, frame, not told)


def _spoken(frame: Frame, stance: Stance, last: Actor | None, scene: Scene, words: AttributionWords) -> Iterator[Word]:
    frames, chunks = scene.frames[frame.sentence], scene.chunks[frame.sentence]
    content = [
        f
        for f in frames
        if f.governor is frame and f.verb is not None and f.role in _TOLD
        and (f.role != "gerund" or stance_of(f, words) is None)  # not ", saying that …"
    ]  # fmt: skip
    if frame.lemma in SURE:
        content += content_of(frame, words)
    if frame.lemma == "charge":
        content += [f for f in frame.dependents if f.verb is not None and f.role == "with"]
    objects = [a.chunk for a in frame.objects] if not content else []
    acts = [chunk for chunk in objects if chunk.event] if objects else []
    if frame.role == "relative" and content and all(only_means_to(f) for f in content):
        return  # "the rebels, who claim to defend the poor, have taken the town"
    if objects and any(chunk.lemma == "nothing" for chunk in objects):
        return  # "said nothing"
    if frame.lemma in words.own_report and stance is Stance.CONFIRMED and not content and not acts:
        return  # "recognised the new state"
    fabricated = frame.lemma in FABRICATING and is_fabrication(frame, words, scene)
    if fabricated or (content and calls_false(content, words, scene)):
        stance = Stance.DENIED
    elif frame.lemma in _THAT and not content:
        return  # "responded with artillery fire"
    elif (frame.lemma in ("call", "brand", "label") and not calls_it(frame)) or (
        frame.lemma in _WITH_CONTENT and not content and frame.objects
    ):
        return
    before = stance is Stance.DENIED and not content and not acts
    if stance is Stance.CONFIRMED and objects and any(chunk.lemma in _ACCOUNTS for chunk in objects):
        before = True  # "confirmed the report"
    if frame.lemma in ("apologise", "apologize") and not content:
        before = True
    asserted = stance is Stance.ASSERTED
    if asserted and _responds(frame, content, scene, words) and not any(began(f, scene) for f in content):
        stance, before = Stance.CONFIRMED, True  # not "said it had come under fire and been forced to reply"
    elif asserted and (
        (clears_itself(content, scene) if content else clears_us(frame, frames)) or spares_civilians(frame, scene)
    ):
        stance, before = Stance.DENIED, True
    elif (frame.lemma in CLAIMING and claims_credit(frame)) or (asserted and content and stands_behind(content)):
        stance, before = Stance.CONFIRMED, True
    if stance is not Stance.DENIED and not content and speaks_of_this(frame, scene):
        before = True  # "This was reported by the ministry"
    first, stop = reach(frame, content, before, frames, chunks)
    if stands_aside(frame, scene):
        first, _ = segment(frame.chunk, chunks)
    every = takes_in_all(frame, stance, scene)
    for actor in _tellers(frame, stance, last, scene, words) or document_of(frame.subject, last):
        yield Word(actor, stance, frame.sentence, frame, before, first, stop, every)
        for other in frames if stance is Stance.DENIED else ():
            going_on = other.index > frame.index and other.role == "gerund"
            if going_on and (other.lemma == "consider" or other.lemma in words.saying):
                yield Word(actor, Stance.ASSERTED, frame.sentence, other, False, other.index)


def _tellers(frame: Frame, stance: Stance, last: Actor | None, scene: Scene, words: AttributionWords) -> list[Actor]:
    """Who tells what a verb of saying tells: whoever is quoted, goes on or stands behind it, or else its subject."""
    told = quoted_as_saying(frame) if frame.role == "as" else _going_on(frame, words) if frame.role == "gerund" else []
    if not told and frame.joined is not None:
        told = inverted_tellers(frame, scene)
    if not told and scene.chunks[frame.sentence][0].lemma in OPENING:
        told = opened_by(frame, scene)
    answering = _answering(frame) if stance is Stance.DENIED else frame
    told = told or speaker_of(answering, last, scene) or hidden_tellers(frame, scene)
    return told or (written_by(frame, scene) if frame.verb is not None and frame.verb.passive else [])


def _going_on(frame: Frame, words: AttributionWords) -> list[Actor]:
    """Who goes on: of "accused the rebels of a raid, saying that they killed two" the accuser, not the rebels."""
    if frame.verb is None or frame.verb.shape is not Shape.GERUND:
        return []
    outer = (f for f in frame.chain() if f is not frame and f.verb is not None and stance_of(f, words) is not None)
    return [a for f in outer for a in source_of(f.subject)][:1]


def _answering(frame: Frame) -> Frame:
    """The verb whose subject denies: of "said that a private was shot, and called the claim absurd" the first."""
    outer, before = frame.governor, frame.joined
    if outer is None or before is None or frame.role != "content":
        return frame
    shared = [a.chunk for a in (*before.subject, *before.objects)]
    inherited = bool(frame.subject) and all(a.chunk in shared for a in frame.subject)
    return outer if inherited and stance_of(outer, attribution_words()) is not None else frame


def _responds(frame: Frame, content: list[Frame], scene: Scene, words: AttributionWords) -> bool:
    """Whether a party says that it only answered: so it confirms its act."""
    if content:
        forced = [d for f in content if f.lemma in ("force", "have", "compel", "oblige") for d in f.dependents]
        if [f for f in (*content, *forced) if f.lemma in words.responding and f.verb is not None and not f.verb.modal]:
            return True  # "said it had been forced to respond", not "said that it would respond"
    if frame.lemma not in _PUTTING:
        return False
    keys = scene.document.tokens.keys[frame.chunk.last : scene.document.sentences[frame.sentence].last]
    if words.responses.isdisjoint(keys[:16]):
        return False
    return len(keys) < 24 or any(f.lemma in DOING for f in content)
