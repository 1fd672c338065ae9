"""Whether a participle, past form or form in "-ing" is a verb, no quality of a noun and no noun."""

from caucasus_news.mentions.mention import Form
from caucasus_news.parsers.chunker.openverb import OpenVerb
from caucasus_news.parsers.chunks import ChunkKind, Shape
from caucasus_news.parsers.grammar import Readings, WordClass
from caucasus_news.parsers.quantities import quantity_at, starts_quantity

#: Demonyms that are their people's plural: "the Swiss brought both together".
_PEOPLES = frozenset(
    {"swiss", "british", "french", "dutch", "irish", "english", "spanish", "chinese", "japanese"}
    | {"abkhaz", "kyrgyz", "lebanese", "sudanese", "congolese", "vietnamese", "portuguese", "burmese"}
)
_OF_PEOPLE = frozenset({"die", "lose his life", "lose her life", "go missing", "receive wounds", "sustain injuries"})
_BEFORE_NOUNS = frozenset(
    {"with", "of", "by", "in", "on", "from", "for", "over", "about", "amid", "under", "to", "at", "after", "before"}
    | {"despite", "during", "since", "following", "between", "against", "near"}
)
_LABELS = frozenset({"kill", "wound", "injure", "hurt", "capture", "displace", "detain", "arrest", "seize", "miss"})
#: Prepositions that a gerund stands behind, and verbs whose "of" tells a deed: "accused Aldoria of shelling villages".
_GERUNDIAL = frozenset({"of", "by", "for", "from", "after", "before", "without"})
_CHARGING = frozenset({"accuse", "suspect", "convict"})
_LEADING = frozenset({"bringing", "dragging", "driving", "leading", "taking"})
_ARTICLES = frozenset({("the",), ("a",), ("an",), ("him",), ("them",), ("his",), ("their",)})
#: Things in "-ing": behind a noun they have no object, "a residential building in Ostia".
_THINGS = frozenset({"building", "housing", "crossing"})
#: Verbs of how far a deed has come, behind which its gerund has its own object.
_PHASES = frozenset({"begin", "start", "continue", "keep", "keep on", "end up", "finish", "resume", "go on", "stop"})


class Participles(OpenVerb):
    """A sentence that tells its participles and gerunds from qualities and nouns."""

    def participle_is_verb(self, i: int, readings: Readings) -> bool:
        """Whether a past form or participle at token `i` is a verb, no quality of a noun."""
        if self.start >= 0 and self.head < 0:  # "the wounded soldiers", "two captured posts", "Russian-brokered talks"
            counted = self.count_end == i or (self.count_end == i - 1 and self.keys[i - 1] == "more")
            if counted and readings[WordClass.VERB].lemma not in _LABELS:
                return True  # "another 21 died", "two more received wounds"; but "six wounded"
            if self.owners and self.mentions_demonym(i) and readings[WordClass.VERB].lemma in _OF_PEOPLE:
                return True  # "an Armenian died"
            if self.determiner == "the" and self.owners and self.keys[i - 1] in _PEOPLES and not self.modifiers:
                return self.mentions_demonym(i) and (i + 1 in self.mentions or self.starts_phrase(i + 1))
            return self.determiner == "" and not self.modifiers and not self.owners
        if self.start >= 0 and self.lemma in ("recently", "newly", "previously"):
            return False
        return not self.qualifies_behind_preposition(i)

    def qualifies_behind_preposition(self, i: int) -> bool:
        """Whether a participle stands between a preposition and its noun: "with alleged links", "in occupied Ostia"."""
        before = self.out[-1] if self.start < 0 and self.out else None
        if before is None or before.kind is not ChunkKind.PREPOSITION or before.lemma not in _BEFORE_NOUNS:
            return False
        mention = self.mentions.get(i + 1)
        if mention is not None:
            return mention.form in (Form.DEMONYM, Form.PEOPLE) or mention.place is not None
        return self.noun_follows(i + 1) or (self.event_at(i + 1) and i + 1 not in self.times)

    def mentions_demonym(self, i: int) -> bool:
        """Whether a demonym that can be a person by itself ends right before token `i`."""
        return self.owners[-1].form is Form.DEMONYM and self.owners[-1].last == i

    def gerund_is_verb(self, end: int, noun_too: bool) -> bool:
        """Whether a form in "-ing" that ends before token `end` is a verb, no noun."""
        if noun_too and end == self.first + 1 and end in self.mentions and self.mentions[end].acts:
            return True  # "Meeting Aldor in Ostia, Berrin said"
        if self.start >= 0 and self.head < 0:
            return False
        if not noun_too:
            return self.start < 0 or self.keys[end - 1] not in _THINGS or self.starts_phrase(end)
        if self.start < 0 and self.fires(end):
            return True
        before = self.out[-1] if self.out and self.start < 0 else None
        if self.start >= 0:  # "with the authorities taking the man to Ostia"
            led = self.keys[end - 1] in _LEADING and self.keys[end - 2].endswith("s")
            return led and self.keys[end : end + 1] in _ARTICLES
        if before is None or before.kind in (ChunkKind.COMMA, ChunkKind.PREPOSITION, ChunkKind.SUBORDINATOR):
            after_name = before is not None and len(self.out) > 1 and self.out[-2].mention is not None
            nxt = self.keys[end] if end < self.last else ""
            if before is None and nxt in ("in", "at", "on") and self.opens_sentence(end):
                return True
            return (
                self.starts_phrase(end)
                or self.counts(end)  # "killing 49", "wounding at least two"
                or nxt == "with"
                or (self.keys[end + 1 : end + 2] == ("with",) and self.adverb_at(end))  # "meeting first with Aldor"
                or (after_name and nxt in ("in", "at", "on", "under", "for"))
            )
        if before.kind is ChunkKind.COORDINATOR:  # "killing two soldiers and wounding three"
            last = self.last_verb()
            doing = last is not None and last.verb is not None and last.verb.shape is Shape.GERUND
            return doing and (self.starts_phrase(end) or self.counts(end))
        if before.kind is ChunkKind.VERB and before.lemma in _PHASES:  # "began shelling villages"
            return self.starts_phrase(end)
        return before.kind is ChunkKind.ADVERB

    def fires(self, end: int) -> bool:
        """Whether a form in "-ing" behind a preposition has an object: "accused of firing rockets"."""
        before = self.out[-1] if self.out else None
        if before is None or before.kind is not ChunkKind.PREPOSITION or end >= self.last:
            return False
        last = self.last_verb()
        if before.lemma not in _GERUNDIAL or (before.lemma == "of" and (last is None or last.lemma not in _CHARGING)):
            return False
        _, readings = self.grammar.longest(self.keys, end, self.last)
        if self.keys[end - 1] == "firing":
            return self.words[end][0].isalpha() and WordClass.PREPOSITION not in readings
        return not readings and self.keys[end].endswith("s") and self.words[end][0].isalpha()

    def counts(self, i: int) -> bool:
        """Whether a number of people or things stands at token `i`."""
        if i >= self.last or not starts_quantity(self.keys[i]):
            return False
        found = quantity_at(self.tokens, i, self.last)
        return found is not None and found.stated and not (found.at_least is found.at_most is None)
