"""What only qualifies the noun that is still to come: adjectives, names, peoples, compounds."""

from functools import cache

from caucasus_news.lexicon.words import load_words
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import ActorKind
from caucasus_news.parsers.chunker.lookups import Lookups
from caucasus_news.parsers.chunks import ChunkKind
from caucasus_news.parsers.grammar import Lexeme, Readings, WordClass
from caucasus_news.parsers.inflection import VerbForm

#: Words that stand before the name of a people.
_QUALITIES = frozenset({"ethnic", "local", "young", "innocent", "elderly", "other", "fellow", "missing"})
_COMPASS = frozenset(
    {"northern", "southern", "eastern", "western", "central", "north-eastern", "north-western", "south-eastern"}
    | {"south-western", "northeastern", "northwestern", "southeastern", "southwestern", "upper", "lower", "mainland"}
    | {"neighboring", "neighbouring", "nearby"}
)
_BARE = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})
_AEGIS = frozenset({"aegis", "auspices", "chairmanship", "patronage"})
#: What opens a sentence behind a preposition, with a name behind it that is its subject: "before the start Aldor met".
_POINTS = frozenset(
    {"time", "day", "moment", "year", "week", "month", "same", "start", "beginning", "opening", "outset", "end"}
    | {"departure", "arrival", "evening", "morning", "afternoon", "night", "eve", "ceremony", "close", "margins"}
    | {"sidelines"}
)
_BODIES = frozenset({ActorKind.STATE, ActorKind.ORGANIZATION})
_SHORT = 3  # tokens of a phrase that may only qualify a people


@cache
def armament() -> frozenset[str]:
    """The words for arms and those who bear them, which a state's short name may stand before: "US bombers"."""
    return frozenset(load_words("nominals")["follow"]["armament"])


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(load_words("adjectives")["words"])


class Qualifiers(Lookups):
    """A sentence whose open noun phrase knows its qualifiers."""

    def qualified_by_plain(self) -> bool:
        """Whether the open noun phrase is a word or two in lower case: "the younger" before a name.

        "For the first time Aldor" is none: there the name opens its clause.
        """
        held = self.head > 0 and self.keys[self.head - 1] == "-" and self.lemma in ("held", "controlled", "occupied")
        owned = self.head >= 0 and bool(self.owners) and self.keys[self.head] in _adjectives()  # "X's paramilitary Y"
        plain = self.head >= 0 and (self.determiner != "" or held or owned)  # "rebel-held Ostia"
        plain = plain and (self.words[self.head][0].islower() or self.lemma.endswith("ist"))
        return plain and self.lemma not in _POINTS

    def owns_arms(self, mention: Mention) -> bool:
        """Whether a state's short name, or a force's, stands before its arms: "US bombers", "Aldorian army jets"."""
        short = mention.last == mention.first + 1 and self.words[mention.first].isupper()
        forces = all(actor.kind is ActorKind.FORCE for actor in mention.actors)
        return mention.actors != () and (short or forces)

    def names_force(self, mention: Mention) -> bool:
        """Whether a mention is an armed group's own name: "the paramilitary Rapid Support Forces"."""
        named = mention.form is Form.PEOPLE and self.words[mention.first][0].isupper() and len(mention.actors) == 1
        return named and mention.actors[0].name == self.tokens.text_of(mention.first, mention.last)

    def names_what_is_before(self, mention: Mention) -> bool:
        """Whether an armed group's name stands right behind what it is called: "the Palestinian group Hamas"."""
        before, last = self.out[-1].mention, self.out[-1].last
        if before is None or last != mention.first or before.form is not Form.BODY:
            return False
        return self.names_force(mention) and len(before.actors) <= 1

    def qualifies_people(self, mention: Mention) -> bool:
        """Whether the open noun phrase is an adjective of the name behind it: "masked Aldorians", "southern Ostia"."""
        plain = self.head >= 0 and not self.event and self.words[self.head][0].islower()
        key = self.keys[self.head] if plain else ""
        if mention.place is not None and (key in _COMPASS or (key in _BARE and self.determiner == "")):
            return True  # "southern Aldoria", "south Aldoria"; but "in the south Aldoria attacked"
        said = key.endswith("ed") or key in _QUALITIES
        return said and mention.form in (Form.PEOPLE, Form.DEMONYM) and self.head_end - self.start <= _SHORT

    def tells_how(self, mention: Mention) -> bool:
        """Whether the open noun phrase is an adjective of the noun that the name behind it qualifies, too.

        "Separate US talks", "the maritime border deal".
        """
        if self.event or self.head < 0 or self.keys[self.head] not in _adjectives():
            return False
        if mention.form is Form.NOMINAL and not mention.actors:
            return self.noun_follows(mention.last)
        return mention.form is Form.DEMONYM or (mention.form is Form.NAME and self.compound(mention))

    def compound(self, name: Mention) -> bool:
        """Whether a name only qualifies the noun behind it: "the Ostia meeting", "Aldor-Berrin talks"."""
        i = name.last
        if i >= self.last:
            return False
        key = self.keys[i]
        if key == "-" and self.tokens.adjoin(i) and i + 1 < self.last:
            other = self.mentions.get(i + 1)
            return other is not None and (self.compound(other) or other.form is Form.DEMONYM)
        if key == ",":
            return self.nations_listed(i)
        if i in self.mentions:
            inner = self.mentions[i]  # "Aldoria-Berria border talks"
            plain = inner.form is Form.NOMINAL and not inner.actors and inner.last == i + 1
            return plain and self.compound(inner)
        if i in self.times or not self.words[i][0].isalpha():
            return False
        end, readings = self.grammar.longest(self.keys, i, self.last)
        if end > i + 1 and WordClass.NOUN not in readings and (end in self.times or end in self.mentions):
            end, readings = self.grammar.longest(self.keys, i, i + 1)  # "sniper fire on Friday" has no "fire on"
        if (
            not readings
            and self.determiner == "the"
            and self.words[i].islower()
            and not self.keys[i].endswith(("ly", "ed"))
        ):
            return name.place is not None  # "the Yeraskh section of the border"
        if key in _AEGIS:
            return True  # "under OSCE auspices"
        if readings and WordClass.VERB not in readings and WordClass.NOUN not in readings:
            return False
        verb = readings.get(WordClass.VERB)
        if not readings or (verb is not None and verb.forms & VerbForm.BASE and len(readings) == 1):
            if self.behind_article(name):
                return self.words[i].islower()  # "an EU proposal", "an EU offer"
            if self.behind_body(name) and self.is_thing(i, end, readings):
                return True  # "the US plan", "UN proposals"
            if not readings and name.actors and all(a.kind is ActorKind.FORCE for a in name.actors):
                return self.words[i].islower() and key.endswith("s")  # "the Aldorian army planes", not "… dead"
        if WordClass.NOUN not in readings:
            return False
        return verb is None or not self.verb_follows_name(verb, i, end)

    def behind_article(self, name: Mention) -> bool:
        """Whether "a" or "an" stands before a name."""
        bare = name.form is Form.BODY and not name.actors and self.keys[name.first] in ("a", "an")
        return bare or (name.form is Form.NAME and self.determiner in ("a", "an"))  # "a government villa"

    def behind_body(self, mention: Mention) -> bool:
        """Whether a name is a state's or body's behind "the", or in capitals: "the Vatican", "EU", "U.S."."""
        if mention.form is not Form.NAME or not mention.actors:
            return False
        dotted = self.keys[mention.last - 1] == "."
        if mention.last - mention.first > _SHORT + dotted or self.keys[mention.first - 1] in ("and", "or"):
            return False  # "X and the Union join": the verb of two
        last = mention.last - (2 if dotted else 1)
        named = "the" in (self.determiner, self.keys[mention.first]) or self.words[last].isupper()
        return named and all(a.kind in _BODIES for a in mention.actors)

    def is_thing(self, i: int, end: int, readings: Readings) -> bool:
        """Whether a word of no class, behind a name in the singular, is a noun: no adverb, no verb with its object."""
        key = self.keys[i]
        verb = readings.get(WordClass.VERB)
        if not self.words[i].islower() or key.endswith(("ly", "ed", "ing", "self", "selves")):
            return False
        if verb is not None and verb.forms & (VerbForm.PAST | VerbForm.PARTICIPLE):
            return False  # "the US put its plan to both"
        return not key.endswith("s") or not self.starts_phrase(end)

    def nations_listed(self, i: int) -> bool:
        """Whether demonyms and a noun go on with a list at the comma at token `i`: "US, Greek and Maltese envoys"."""
        while i < self.last and self.keys[i] in (",", "and"):
            closing = self.keys[i] == "and"
            nation = self.mentions.get(i + 1)
            if nation is None or nation.form is not Form.DEMONYM:
                return False
            if closing:
                return self.compound(nation)
            i = nation.last
        return False

    def verb_follows_name(self, lexeme: Lexeme, i: int, end: int) -> bool:
        """Of a word that may be noun or verb, after a name: "Ostia hosts talks", "Aldor calls Berrin"."""
        if lexeme.forms & (VerbForm.PAST | VerbForm.PARTICIPLE):
            return True
        if lexeme.forms & VerbForm.BASE and self.keys[i - 1].endswith("s") and self.opens_clause_before(i):
            return end in self.mentions and self.mentions[end].form is not Form.DEMONYM  # "Aldorian units shell Ostia"
        if not lexeme.forms & VerbForm.THIRD or self.keys[i] == "talks":
            return False
        if end < self.last and self.keys[end] == "that" and self.finite_at(end + 1):
            return False  # "the Ostia clashes that erupted in May"
        return self.starts_phrase(end)

    def opens_clause_before(self, i: int) -> bool:
        """Whether the name that ends before token `i` is the first of its clause."""
        before = self.out[-1].kind if self.out else ChunkKind.COMMA
        return before in (ChunkKind.COMMA, ChunkKind.TIME, ChunkKind.SUBORDINATOR)
