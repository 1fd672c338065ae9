"""Where the narrator says that somebody speaks."""

from bisect import bisect_left

from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.parsers.statements.announcing import announced
from caucasus_news.parsers.statements.narration import Narration, Unit
from caucasus_news.parsers.statements.phrases import INHERITS, UNNAMED, Voice
from caucasus_news.parsers.statements.saying import Saying, with_voice
from caucasus_news.parsers.statements.sources import Sources
from caucasus_news.parsers.statements.unheard import unheard_of
from caucasus_news.parsers.statements.voices import Voices
from caucasus_news.parsers.statements.words import BASE, GERUND, PARTICIPLE, PAST, THIRD, SayingWords

_WORDING = frozenset(
    {"use", "give", "include", "contain"}
)  # these speak in "used the expression", "gave place to the words"
_TO_SOMEBODY = frozenset({"tell", "inform", "assure", "remind", "warn"})  # who stands behind these is spoken to
_APOSTROPHES = frozenset("'’")
_MANNER = frozenset({"to", "with", "in", "a"})  # before the hearers of a quotation and the tone of its speaker
_PLACING = frozenset({("in",), ("on",), ("at",), ("near",), ("by",), ("with",)})  # "posts located on the hills"
_REACH = 60  # tokens: what belongs to a verb stands no farther from it
_THROUGH = frozenset({("in",), ("through",), ("by",), ("via",)})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})


class Listener:
    """Finds the sayings of a narration, unit by unit."""

    def __init__(self, narration: Narration, words: SayingWords) -> None:
        self.narration = narration
        self.tokens = narration.document.tokens
        self.words = words
        self.voices = Voices(narration, words)
        self.sources = Sources(narration, words, self.voices)
        self._found = self._all_triggers()

    def sayings(self, unit: Unit) -> tuple[Saying, ...]:
        """The sayings in a unit outside its quotations, in order; those without a subject have the one before them."""
        found: list[Saying] = []
        unheard = [s for q in unit.quotes if (s := unheard_of(q, unit, self.voices)) is not None] if unit.quotes else []
        said = sorted([*self._all(unit), *unheard], key=lambda s: s.first) if unheard else self._all(unit)
        for saying in said:
            voice = saying.voice
            if voice.inherits and (before := next((s for s in reversed(found) if _may_go_on(s)), None)):
                voice = before.voice
            elif voice.inherits and unit.first not in self.narration.quoted:
                voice = self.voices.lead(unit.first, saying.first) or voice
            found += [saying if voice is saying.voice else with_voice(saying, voice)]
        if found[1:] and found[0].gerund and found[0].voice.inherits:  # "Using the words “…”, X said"
            found[0] = with_voice(found[0], found[1].voice)
        return tuple(found)

    def _all(self, unit: Unit) -> list[Saying]:
        keys, found = self.tokens.keys, list[Saying]()
        heard = unit.first  # tokens before it are done with
        found_verb = False
        for at, start in self._triggers(unit):
            if at < heard:
                continue
            phrase = self.sources.read(at, start, unit) if keys[at] in self.sources.opening else None
            if phrase is not None:
                found += [phrase]
                heard = phrase.last if phrase.lemma else max(at + 1, phrase.last)
            elif keys[at] == ":":
                if at + 1 in self.narration.quoted and not found_verb:
                    found += [Saying(at, at + 1, "", announced(at, start, unit, self.voices))]
            elif keys[at] in self.words.verbs and at not in self.narration.mentions and not self._is_hung(at):
                saying = self._verb(at, start, unit)
                if saying is not None:
                    found_verb = True
                    found += [saying]
        return found

    def _all_triggers(self) -> list[int]:
        """The tokens of the text at which something that tells of speech may begin, in order."""
        keys, words = self.tokens.keys, self.words
        marked = [i for i, key in enumerate(keys) if key in words.marks]
        heads = words.heads
        told = words.triggers
        spoken = [i for i in marked if keys[i] in told or keys[i : i + 3] in heads or keys[i : i + 2] in heads]
        return sorted({*spoken, *self.sources.places()})

    def _triggers(self, unit: Unit) -> list[tuple[int, int]]:
        """The tokens of a unit that may tell of speech, each with the token where its stretch of narration begins."""
        first = bisect_left(self._found, unit.first)
        within, quoted = self._found[first : bisect_left(self._found, unit.last, first)], self.narration.quoted
        if not unit.quotes:
            return [(at, unit.first) for at in within if at not in quoted]
        ends = [quote.closing + 1 for quote in unit.quotes]
        return [(at, max([unit.first, *(end for end in ends if end <= at)])) for at in within if at not in quoted]

    def _is_hung(self, at: int) -> bool:
        """Whether a hyphen joins a word to the one before it: "so-called"."""
        return self.tokens.keys[at - 1] == "-" and self.tokens.adjoin(at) and self.tokens.adjoin(at - 1)

    def _verb(self, at: int, start: int, unit: Unit) -> Saying | None:
        """``SUBJECT verb``, ``verb SUBJECT`` behind a quotation, or a passive with its agent."""
        lemma, forms = self.words.verbs[self.tokens.keys[at]]
        if self._is_noun(at, start, forms):
            return None
        stop = self._stop(at, unit)
        if lemma in _WORDING and self.words.expressions.isdisjoint(self.tokens.keys[at + 1 : min(at + 6, stop)]):
            return None
        passive = bool(forms & PARTICIPLE) and self._is_passive(at, start)
        if passive:
            return Saying(at, at + 1, lemma, self._agent(at, stop, start), passive=True)
        quoted = self._quoted(at, start, stop) if lemma in ("quote", "cite") else None
        if quoted is not None:
            return Saying(at, at + 1, lemma, quoted)
        if forms & GERUND:
            return Saying(at, at + 1, lemma, INHERITS, gerund=True)
        if self._follows_quotation(at, start, unit):
            return Saying(at, at + 1, lemma, self._behind_quotation(at, start, stop, unit))
        if self._inverts(at, start, lemma) or self._opens_with_as(at, unit):
            return Saying(at, at + 1, lemma, self.voices.after(at, stop), inverted=True)
        gerund = at > start and self.tokens.keys[at - 1] == "to"
        return Saying(at, at + 1, lemma, INHERITS if gerund else self.voices.before(at, start), gerund=gerund)

    def _quoted(self, at: int, start: int, stop: int) -> Voice | None:
        """Who speaks in "quoted X as saying", and in ``“…,” an agency quoted X``."""
        keys = self.tokens.keys
        ahead = range(at + 2, min(at + 14, stop))
        end = next((i for i in ahead if keys[i] == "as" and keys[i + 1 : i + 2] and keys[i + 1].endswith("ing")), None)
        if end is None and start - 1 in self.narration.quoted and at + 1 in self.narration.mentions:
            end = self.narration.mentions[at + 1].last
        return self.voices.phrase(at + 1, end) if end is not None else None

    def _behind_quotation(self, at: int, start: int, stop: int, unit: Unit) -> Voice:
        """``“…,” said X``; ``X, “…” said`` where nothing follows."""
        bare = at + 1 >= stop or self.tokens.words[at + 1] in ".!?;"
        quote = next((q for q in unit.quotes if q.closing < at and q.closing + 1 == start), None)
        if bare and quote is not None and quote.opening > unit.first:
            return self.voices.lead(unit.first, quote.opening) or UNNAMED
        return INHERITS if self._names_text(at + 1, stop) else self.voices.after(at, stop)

    def _names_text(self, start: int, stop: int) -> bool:
        """Whether a verb is followed by the text alone that somebody speaks in: "“…,” pointed out in a communiqué"."""
        keys = self.tokens.keys[start:stop]
        keys = keys[1:] if keys[:1] == ("out",) else keys
        if keys[:1] not in _THROUGH or len(keys) > 4:
            return False
        return any(key in self.words.documents for key in keys[1:])

    def _opens_with_as(self, at: int, unit: Unit) -> bool:
        """``As has declared X, “…”``."""
        before = self.tokens.keys[unit.first : at]
        if before in (("so",), ("thus",)):  # "So said X: “…”"
            return True
        return before[:1] == ("as",) and set(before[1:]) <= self.words.auxiliaries | self.words.adverbs

    def _stop(self, at: int, unit: Unit) -> int:
        stop, last, quoted = at + 1, min(unit.last, at + _REACH), self.narration.quoted
        while stop < last and stop not in quoted:
            stop += 1
        return stop

    def _is_noun(self, at: int, start: int, forms: int) -> bool:
        """Whether "report", "claims", "comment" is a noun here: after an article, an owner, or with nobody to speak."""
        while at - 1 > start and self.tokens.keys[at - 1] in self.words.adverbs:  # "would only say"
            at -= 1
        if at == start:  # "Blasts over the city"
            return bool(forms & THIRD) and at - 1 not in self.narration.quoted and at + 1 not in self.narration.mentions
        key, word = self.tokens.keys[at - 1], self.tokens.words[at - 1]
        if forms & THIRD and not forms & PAST and self._is_plural_noun(at):
            return True
        if not forms & (BASE | THIRD):
            return key in ("the", "a", "an", "its", "their")  # "the written statement"
        if key in self.words.determiners or key == "s" or word in _APOSTROPHES or key in ("such", "joint"):
            return True
        if key in self.words.prepositions and key != "to":
            return True
        mention = self.narration.mentions.get(at - 1)
        if mention is not None and mention.form is Form.DEMONYM:
            return True
        if forms & (PAST | THIRD) or key in self.words.auxiliaries or key in ("to", "and", "they", "we"):
            return False
        return not (
            key.endswith("s") or key in self.words.persons or key in self.words.relatives or mention is not None
        )

    def _is_plural_noun(self, at: int) -> bool:
        """Whether a word that ends as a singular's verb is a plural: "wants talks", "army posts were hit"."""
        keys, before, behind = self.tokens.keys, at - 1, self.tokens.keys[at + 1 : at + 3]
        if self.tokens.words[before].islower() and before not in self.narration.mentions:
            plural = keys[before].endswith("s") and not keys[before].endswith("ss")
            if plural and keys[before] not in self.words.adverbs:
                return True
        acted = behind[:1] == ("were",) or (behind[:1] and behind[0].endswith("ed") and behind[1:] in _PLACING)
        return bool(acted)

    def _is_passive(self, at: int, start: int) -> bool:
        left = at - 1
        while left >= start and self.tokens.keys[left] in self.words.adverbs:
            left -= 1
        if left >= start and (
            self.tokens.keys[left] in _BE or self.tokens.words[left - 2 : left + 1] == ("it", "'", "s")
        ):
            return True
        by = at + 1 < len(self.tokens) and self.tokens.keys[at + 1] == "by"
        return by and any(i in self.narration.mentions for i in range(at + 2, at + 4))

    def _agent(self, at: int, stop: int, start: int) -> Voice:
        """``was described by X``; without an agent the subject of "was quoted as saying", or the text spoken of."""
        if self.tokens.keys[at] in ("quoted", "cited") and "as" in self.tokens.keys[at + 1 : at + 6]:
            return self.voices.before(at, start)
        for by in range(at + 1, min(at + 7, stop)):
            if self.tokens.keys[by] in ("by", "from"):
                return self.voices.after(by, stop)
        if self.tokens.keys[at + 1 : at + 3] == ("in", "it"):
            return INHERITS  # "“…,” is said in it", the speech that he made
        texts = (
            i
            for i in (*range(max(start, at - _REACH), at), *range(at + 1, stop))
            if self.tokens.keys[i] in self.words.documents
        )
        text = next(texts, None)
        if text is not None:
            return self.voices.issuer(text, stop)
        return UNNAMED

    def _inverts(self, at: int, start: int, lemma: str) -> bool:
        """``The talks were short, said X``."""
        if at <= start or self.tokens.words[at - 1] != "," or lemma in self.words.weak:
            return False
        mention = self.narration.mentions.get(at + 1)
        if lemma in _TO_SOMEBODY and not (self.tokens.keys[at] == "informs" and self._is_source(mention)):
            return False
        if mention is None or mention.form not in (Form.NAME, Form.OFFICE, Form.BODY, Form.CAPITAL):
            return self._somebody_alone(at + 1)
        key = self.tokens.keys[mention.last] if mention.last < len(self.tokens) else "."
        return key in ".,;:" or key in self.words.prepositions or key in self.words.adverbs

    def _is_source(self, mention: Mention | None) -> bool:
        """Whether a body ends a sentence that tells what it said: ``The road is open, informs the ministry.``"""
        body = mention is not None and bool(mention.actors) and not self.voices.names_person(mention)
        return body and mention is not None and self.tokens.keys[mention.last : mention.last + 1] == (".",)

    def _somebody_alone(self, at: int) -> bool:
        """Whether a noun for a person stands at a token, with no verb of its own: "said the head of the group, X"."""
        keys, known = self.tokens.keys[at : at + 8], self.words
        if not keys or keys[0] not in known.determiners:
            return False
        stop = next((i for i, key in enumerate(keys) if key in ",.;:" or key in known.relatives), len(keys))
        if any(key in known.auxiliaries or key in known.verbs for key in keys[1:stop]):
            return False
        return not known.roles.isdisjoint(keys[1:stop]) or known.is_human(*keys[1:stop])

    def _follows_quotation(self, at: int, start: int, unit: Unit) -> bool:
        """Whether nothing but marks and adverbs stands between a quotation and the verb."""
        if start == unit.first:
            return False
        left, keys = at - 1, self.tokens.keys
        while left >= start:
            if left > start and keys[left - 1] in _MANNER and self.tokens.words[left].islower():
                left -= 2  # "to journalists has said X", "with a smile said X"
            elif self._carries(left):
                left -= 1
            else:
                return False
        return True

    def _carries(self, at: int) -> bool:
        """Whether a token may stand between a quotation and its verb."""
        key = self.tokens.keys[at]
        return (
            not self.tokens.words[at][0].isalnum()
            or key in self.words.adverbs
            or key in self.words.carriers
            or at in self.narration.times
        )


def _may_go_on(saying: Saying) -> bool:
    """Whether the subject of a verb may be that of the next: not of what is told to have been said by nobody."""
    return not saying.passive or saying.voice.actor is not None
