"""Statements: who said what, in the speaker's own words and in the narrator's."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from attrs import define, evolve, frozen

from caucasus_news.mentions.document import Document
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, Statement, TimeKind, When
from caucasus_news.parsers.statements.indirect import reported
from caucasus_news.parsers.statements.narration import Narration, Unit, narrate
from caucasus_news.parsers.statements.phrases import Voice, is_person
from caucasus_news.parsers.statements.sayings import Listener, Saying, speaks_for_itself
from caucasus_news.parsers.statements.words import SayingWords, default_words
from caucasus_news.text.quotes import Quote
from caucasus_news.text.tokens import Tokens

#: How many tokens back somebody is still the one that "the minister" means.
_RECENT = 120


@frozen
class Attribution:
    """What the text tells of a quotation's speaker: `actor` None where it names none; `verb` the token of the verb."""

    actor: Actor | None = None
    verb: int | None = None


@define
class _Memory:
    """What was told before: the last quoted, the last body that spoke, whom the last sentence was about."""

    last: Attribution | None = None
    block: int = -1
    body: Actor | None = None
    topic: Voice | None = None
    open: bool = False
    announced: bool = False  # the last sentence ended in a colon
    below: Unit | None = None


class StatementParser:
    """Reads who said what.

    A direct quotation of at least `least_words` words belongs to the subject of the verb of saying behind or before
    it, to the source that the sentence names, or to whoever was just quoted; words in quotation marks that nobody is
    told to have said are none. Reported speech ("X said that …") gives statements with `direct` false. A subclass may
    add verbs of saying (`extra_verbs`, by lemma) or override `attribute`, the choice of the speaker.
    """

    #: Verbs of saying that a subclass adds, by lemma.
    extra_verbs: ClassVar[tuple[str, ...]] = ()
    #: Shorter quotations are words that the narrator keeps at arm's length, or names.
    least_words: ClassVar[int] = 4

    def __init__(self) -> None:
        self.words: SayingWords = SayingWords.default(self.extra_verbs) if self.extra_verbs else default_words()

    def parse(self, document: Document) -> tuple[Statement, ...]:
        """The statements of a text, in order."""
        narration = narrate(document)
        listener = Listener(narration, self.words)
        memory = _Memory()
        found: list[Statement] = []
        for number, unit in enumerate(narration.units):
            memory.below = narration.units[number + 1] if number + 1 < len(narration.units) else None
            lead = listener.voices.lead(unit.first, unit.last)
            sayings = tuple(self._settle(listener.sayings(unit), unit, narration, memory, lead))
            found.extend(self._direct(unit, sayings, listener, memory))
            found.extend(reported(unit, sayings, narration, self.words))
            self._remember(unit, sayings, memory, lead, document.tokens)
        return tuple(sorted(found, key=lambda s: (s.span.start, s.span.end, not s.direct)))

    def attribute(self, quote: Quote, unit: Unit, sayings: tuple[Saying, ...], tokens: Tokens) -> Attribution | None:
        """Who says a quotation, by the words of its own sentence; None where these do not tell."""
        leads = not any(
            unit.first <= i < quote.opening and tokens.words[i][0].isalnum() for i in range(unit.first, quote.opening)
        )
        behind = self._behind(quote, unit, sayings, tokens, leads)
        if behind is not None and (leads or self._told_before(quote, sayings, tokens, unit) is None):
            return behind
        return self._told_before(quote, sayings, tokens, unit) or behind

    # ------------------------------------------------------------------ direct speech
    def _direct(
        self, unit: Unit, sayings: tuple[Saying, ...], listener: Listener, memory: _Memory
    ) -> Iterator[Statement]:
        narration = listener.narration
        tokens = narration.document.tokens
        for quote in unit.quotes:
            said = self.attribute(quote, unit, sayings, tokens)
            if said is None and self._stands_alone(quote, unit, tokens):
                said = self._told_below(unit, listener, memory) or self._carried_on(unit, narration, memory)
            memory.open = quote.closing >= unit.last  # a paragraph that closes nothing goes on in the next
            if said is None:
                continue
            memory.last, memory.block = said, unit.block
            if self._count(quote, tokens) >= self.least_words and not self._is_name(quote, tokens):
                yield self._statement(quote, said, unit, narration)

    def _statement(self, quote: Quote, said: Attribution, unit: Unit, narration: Narration) -> Statement:
        tokens = narration.document.tokens
        span = tokens.span(quote.opening + 1, quote.closing)
        verb = tokens.words[said.verb] if said.verb is not None else None
        return Statement(span.of(tokens.text), span, said.actor, verb, True, _when(said, unit, narration))

    def _behind(
        self, quote: Quote, unit: Unit, sayings: tuple[Saying, ...], tokens: Tokens, leads: bool
    ) -> Attribution | None:
        """``“…,” X said``: the first saying behind a quotation, unless the quotation ended its sentence."""
        stop = next((q.opening for q in unit.quotes if q.opening > quote.opening), unit.last)
        after = quote.closing + 1
        if after >= unit.last:
            return None
        goes_on = (
            tokens.words[after] in ",–—-"
            or tokens.words[after][0].islower()
            or tokens.words[quote.closing - 1] in ",?!"
        )
        if not goes_on and tokens.words[quote.closing - 1] in ".…":
            return None
        for saying in sayings:
            if quote.closing < saying.first < stop and not saying.gerund:
                if not leads and not self._adjoins(quote.closing, saying.first, tokens):
                    return None
                return Attribution(saying.voice.actor, _verb(saying))
        return None

    def _adjoins(self, closing: int, verb: int, tokens: Tokens) -> bool:
        """Whether a saying goes with the quotation before it: at most a short subject between them."""
        between = [tokens.words[i] for i in range(closing + 1, verb)]
        return len(between) <= 12 and not any(word in ";:" for word in between)

    def _told_before(self, quote: Quote, sayings: tuple[Saying, ...], tokens: Tokens, unit: Unit) -> Attribution | None:
        """``X said: “…”``: the saying before a quotation that governs it, else the nearest."""
        before = [saying for saying in reversed(sayings) if saying.first < quote.opening]
        near = next((s for s in before if self._governs(s, quote, tokens)), None)
        far = next((s for s in before if s.lemma not in self.words.weak or s.passive), None)
        chosen = near or far
        return Attribution(chosen.voice.actor, _verb(chosen)) if chosen else None

    def _governs(self, saying: Saying, quote: Quote, tokens: Tokens) -> bool:
        """Whether a quotation is a saying's object or in the clause behind its "that": ``called it “…”``."""
        if not saying.lemma:
            return True
        between = tokens.words[saying.last : quote.opening]
        if saying.lemma not in self.words.weak and "that" in between[:8]:
            return True
        return len(between) <= 6 and "," not in between

    def _stands_alone(self, quote: Quote, unit: Unit, tokens: Tokens) -> bool:
        """Whether a quotation is a sentence by itself."""
        first = next((i for i in range(unit.first, unit.last) if tokens.words[i][0].isalnum()), unit.last)
        return first > quote.opening and tokens.words[quote.opening + 1][0].isupper()

    def _told_below(self, unit: Unit, listener: Listener, memory: _Memory) -> Attribution | None:
        """``“….” This was said by X.``, ``“….” X announced this in Y.``: the sentence below tells who."""
        below = memory.below
        if below is None or below.block != unit.block or below.quotes:
            return None
        keys = listener.tokens.keys
        back = keys[below.first] in ("this", "that", "so", "such") or keys[below.first : below.first + 2] == (
            "about",
            "this",
        )
        for saying in listener.sayings(below):
            refers = (
                back
                or keys[saying.last : saying.last + 1] in (("this",), ("so",))
                or "this" in keys[saying.last : saying.last + 2]
            )
            if refers and "that" not in keys[saying.last : saying.last + 3] and saying.voice.actor is not None:
                return Attribution(saying.voice.actor, _verb(saying))
        return None

    def _carried_on(self, unit: Unit, narration: Narration, memory: _Memory) -> Attribution:
        """The speaker of a quotation whose sentence tells none: whoever was quoted or spoken of right before."""
        if memory.last is not None:
            return Attribution(memory.last.actor)
        topic = memory.topic
        near = memory.block == unit.block or memory.announced
        if topic is not None and (near or topic.actor is None or is_person(topic.actor)):
            return Attribution(topic.actor)
        return Attribution()

    def _is_name(self, quote: Quote, tokens: Tokens) -> bool:
        """Whether a quotation is the title of something: all its longer words have capitals."""
        words = [w for w in tokens.words[quote.opening + 1 : quote.closing] if len(w) > 3 and w[0].isalpha()]
        return bool(words) and all(word[0].isupper() for word in words)

    def _count(self, quote: Quote, tokens: Tokens) -> int:
        return sum(tokens.words[i][0].isalnum() for i in range(quote.opening + 1, quote.closing))

    # ------------------------------------------------------------------ who "he", "the statement" is
    def _settle(
        self, sayings: Iterable[Saying], unit: Unit, narration: Narration, memory: _Memory, lead: Voice | None
    ) -> Iterator[Saying]:
        topic = memory.topic
        if narration.document.tokens.keys[unit.first : unit.first + 2] == ("as", "for"):
            topic = lead
        for saying in sayings:
            voice = saying.voice
            if voice.document:
                voice = evolve(voice, actor=memory.body)
            elif voice.inherits or (voice.pronoun and voice.actor is None):
                voice = evolve(voice, actor=topic.actor if topic else None)
            elif voice.office is not None:
                voice = evolve(voice, actor=_in_office(voice.office, saying, topic, narration))
            elif voice.pronoun and topic and not self._named_here(saying, unit, narration):
                voice = topic
            if speaks_for_itself(voice.actor):
                memory.body = voice.actor
            yield evolve(saying, voice=voice)

    def _named_here(self, saying: Saying, unit: Unit, narration: Narration) -> bool:
        """Whether a pronoun's person is named before it in its own sentence: "X came to Y, where he said"."""
        pronoun = saying.first - 1
        while pronoun > unit.first and pronoun not in narration.mentions:
            pronoun -= 1
        if pronoun > unit.first and not narration.document.tokens.words[pronoun - 1][0].isalnum():
            return False
        named = (narration.mentions.get(i) for i in range(unit.first, pronoun) if i not in narration.quoted)
        return any(m is not None and m.form is Form.NAME and saying.voice.actor in m.actors for m in named)

    def _remember(
        self, unit: Unit, sayings: tuple[Saying, ...], memory: _Memory, lead: Voice | None, tokens: Tokens
    ) -> None:
        if not unit.quotes:
            memory.last = None
        memory.announced = tokens.words[unit.last - 1] == ":"
        memory.block = unit.block
        spoken = next((s.voice for s in sayings if not s.gerund and s.lemma not in self.words.weak), None)
        for voice in (spoken, lead):
            if voice is not None and (voice.actor is None or not speaks_for_itself(voice.actor) or voice is spoken):
                memory.topic = voice
                return


def _verb(saying: Saying) -> int | None:
    return saying.first if saying.lemma else None


def _in_office(office: Mention, saying: Saying, topic: Voice | None, narration: Narration) -> Actor | None:
    """Who "the minister" or "the Russian minister" is: whoever of that title and country was last named."""
    tokens = narration.document.tokens
    title = tokens.keys[office.last - 1]
    demonyms = [tokens.keys[i] for i in range(office.first, office.last - 1) if tokens.words[i].istitle()]
    lands = {country for m in narration.document.mentions for country in _lands(m, tokens, demonyms)}
    if topic is not None and _holds(topic.actor, title, lands, demonyms[0] if demonyms else ""):
        return topic.actor
    for mention in reversed(narration.document.mentions):
        if mention.last <= saying.first and mention.form is Form.NAME and saying.first - mention.first < _RECENT:
            for actor in mention.actors:
                if _holds(actor, title, lands, demonyms[0] if demonyms else ""):
                    return actor
    return None


def _lands(mention: Mention, tokens: Tokens, demonyms: list[str]) -> Iterator[str]:
    """The countries that the rest of the text gives to these demonyms."""
    if not demonyms or not mention.actors or mention.actors[0].country is None:
        return
    if any(tokens.keys[i] == demonyms[0] for i in range(mention.first, mention.last)):
        yield mention.actors[0].country


def _holds(actor: Actor | None, title: str, lands: set[str], bound: str) -> bool:
    """Whether a person holds an office of that title; of the lands of the adjective `bound`, or of a name like it."""
    if actor is None or actor.office is None or title not in (*actor.office.split(), "pm", "fm"):
        return False
    if not bound:
        return True
    return actor.country in lands if lands else (actor.country or "")[:2] == bound[:2].upper()


def _when(said: Attribution, unit: Unit, narration: Narration) -> When | None:
    """The day on which something was said: the time that stands near the verb, outside all quotations."""
    if said.verb is None:
        return None
    for time in narration.document.times:
        if time.first >= unit.last:
            return None
        near = said.verb - 8 <= time.first <= said.verb + 8
        if time.first >= unit.first and near and time.first not in narration.quoted and time.when.kind is TimeKind.DATE:
            return time.when
    return None
