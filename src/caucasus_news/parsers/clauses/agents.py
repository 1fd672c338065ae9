"""Which noun phrase is a subject, and which belongs to a "by" or to a verb before it."""

from caucasus_news.model import ActorKind
from caucasus_news.parsers.chunks import ChunkKind, Shape, Tense
from caucasus_news.parsers.clauses.contents import Contents
from caucasus_news.parsers.clauses.row import BOUNDARY, LOOSE

#: Verbs with a bare infinitive behind their object.
CAUSING = frozenset({"help", "have", "make", "let", "watch", "see"})
_AMONG = frozenset({"among", "between", "of", "with"})
BEFORE_CONTACT = (ChunkKind.NOUN, ChunkKind.COORDINATOR)
_CONTACT = 3  # chunks: "the promise he had given"
NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_FRONTED = 3  # "Through the mediation of …": the first name behind an opening phrase
#: Verbs with whom and what behind them: "offered Aldor and Berrin help".
_OFFERING = frozenset({"offer", "promise"})
#: What may stand before a phrase that opens a sentence: "On 1 June, at the summit of …".
_DATING = (ChunkKind.COMMA, ChunkKind.TIME, ChunkKind.PREPOSITION)
_MARKS = frozenset({ChunkKind.COMMA, ChunkKind.COORDINATOR})
_OWN_LIST = 4  # chunks: "by Aldor and Berrin,"
_LONG = 16  # chunks of a list
LISTED = frozenset({ChunkKind.NOUN, ChunkKind.COMMA, ChunkKind.COORDINATOR})


class Agents(Contents):
    """A row that tells the subjects of its verbs from agents and objects."""

    def contact_before(self, i: int) -> int:
        """The event noun of a clause without pronoun, whose verb is at chunk `i`: "the talks Aldor hosted"; or -1.

        One of `BEFORE_CONTACT` stands two chunks before it.
        """
        chunks = self.chunks
        if i >= _CONTACT and chunks[i - 1].lemma in NOMINATIVE and self.behind_pronoun(i):
            return i - 2
        if chunks[i].lemma not in self.words.contact:
            return -1
        event = i - 2
        if i > 3 and chunks[event].kind is ChunkKind.COORDINATOR and chunks[i - 3].mention is not None:
            event = i - 4  # "the deal that Aldor and Berrin had put together"
        if not chunks[event].event:
            return -1
        verb, who = chunks[i].verb, chunks[i - 1].mention
        if verb is None or verb.passive or verb.tense is Tense.PRESENT or who is None or not who.acts:
            return -1
        j = i + 1
        while j < self.size and chunks[j].kind is ChunkKind.ADVERB:
            j += 1
        taken = j < self.size and (chunks[j].kind is ChunkKind.NOUN or chunks[j].lemma == "by")
        return -1 if taken else event

    def behind_pronoun(self, i: int) -> bool:
        """Whether the verb at chunk `i` has the noun phrase before its pronoun as object: "the promise he had given".

        "After the talks they met" opens with a phrase of its own.
        """
        chunks = self.chunks
        if chunks[i - 1].kind is not ChunkKind.NOUN:
            return False
        what, verb = chunks[i - 2], chunks[i].verb
        if what.kind is not ChunkKind.NOUN or what.mention is not None or not what.determiner or verb is None:
            return False
        among = chunks[i - _CONTACT].lemma == "among"
        if not (verb.perfect or among) or verb.passive or verb.modal:
            return False
        if chunks[i].lemma in self.words.intransitive and not among:
            return False
        taken = i + 1 < self.size and chunks[i + 1].kind is ChunkKind.NOUN
        bare = chunks[i - _CONTACT].kind is not ChunkKind.PREPOSITION
        return not taken and (bare or among or self.finite_behind(i - 2))

    def object_relative(self, k: int) -> int:
        """The "that" or "whom" whose clause has the verb at chunk `k`, behind its subject; or -1.

        "The truce that Aldor brokered on Monday collapsed", but "said that Aldor brokered it".
        """
        chunks = self.chunks
        j = k - 1
        while j > 0 and chunks[j].kind in (ChunkKind.NOUN, ChunkKind.COORDINATOR, ChunkKind.ADVERB):
            j -= 1
        if j < 1 or j == k - 1 or chunks[j].kind is not ChunkKind.RELATIVE or chunks[k].lemma in self.saying:
            return -1
        hangs = chunks[j].lemma in ("that", "which", "whom") and chunks[j - 1].kind is ChunkKind.NOUN
        return j if hangs and self.content_verb(j) < 0 else -1

    def aside_before(self, k: int) -> int:
        """The comma before a "who" or "which" whose verb is at chunk `k`: "bodies, which Aldor leads, met"; or -1."""
        chunks = self.chunks
        if k < _CONTACT or not self.is_finite(k) or chunks[k - 2].kind is not ChunkKind.COMMA:
            return -1
        opens = chunks[k - 1].kind is ChunkKind.RELATIVE and chunks[k - 1].lemma in ("who", "which")
        return k - 2 if opens and chunks[k - _CONTACT].kind is ChunkKind.NOUN else -1

    def only_tells(self, k: int, i: int) -> bool:
        """Whether the noun phrase behind a comma, at chunk `k`, is who says at chunk `i` what stands before.

        "Aldor met Berrin, the ministry said", "Aldor met Berrin, his spokesman, Dorin Carro, said in a message".
        """
        chunks = self.chunks
        if chunks[i].lemma not in self.saying:
            return False
        if chunks[k].apposed and i == k + 2 and chunks[k + 1].kind is ChunkKind.COMMA:
            return self.finite_behind(k - 1)
        if i != k + 1:
            return False
        closes = i + 1 >= self.size or chunks[i + 1].kind in (ChunkKind.MARK, ChunkKind.TIME)
        return closes and self.finite_behind(k - 1)

    def opener_before_time(self, k: int) -> int:
        """Past a time at chunk `k` to the word that opens its clause: "where on 5 May he met"; or `k`."""
        chunks = self.chunks
        j = k - (chunks[k].kind is ChunkKind.COMMA)
        if j < 1 or chunks[j].kind is not ChunkKind.TIME:
            return k
        j -= 1
        j -= j > 0 and chunks[j].kind is ChunkKind.PREPOSITION
        j -= j > 0 and chunks[j].kind is ChunkKind.COMMA
        opens = chunks[j].kind is ChunkKind.SUBORDINATOR or (
            chunks[j].kind is ChunkKind.RELATIVE and chunks[j].lemma == "that"
        )
        return j if opens else k

    def closes_agents(self, i: int) -> bool:
        """Whether the comma at chunk `i` closes a list with its own "and": "Led by Aldor and Berrin, Carol met"."""
        chunks = self.chunks
        if i < _OWN_LIST or chunks[i].kind is not ChunkKind.COMMA or chunks[i - 2].kind is not ChunkKind.COORDINATOR:
            return False
        j = i - 1
        while j > max(i - _LONG, 0) and chunks[j].kind in LISTED:
            j -= 1
        return j > 0 and chunks[j].lemma == "by" and chunks[j - 1].kind is ChunkKind.VERB and not self.is_finite(j - 1)

    def by_of_list(self, i: int) -> int:
        """The "by" whose list goes on at chunk `i` up to a verb, or -1: "talks led by Aldor, Berrin and Carol ended".

        The participle's noun has no other verb before it, and the list an "and"; who says something is no agent.
        """
        chunks = self.chunks
        j = i
        while j >= 0 and chunks[j].kind in LISTED:
            if chunks[j].kind is ChunkKind.COMMA and self.closes_agents(j):
                return -1
            j -= 1
        if j < 2 or chunks[j].lemma != "by" or chunks[j].kind is not ChunkKind.PREPOSITION:
            return -1
        participle = chunks[j - 1].verb
        if participle is None or chunks[j - 2].kind is not ChunkKind.NOUN or self.finite_behind(j - 1):
            return -1
        frame = self.frames.get(j - 1)
        if frame is None or frame.verb is None or frame.verb.shape is not Shape.PARTICIPLE:
            return -1
        end = i
        while end < self.size and chunks[end].kind in LISTED:
            end += 1
        if end >= self.size or chunks[end].kind is not ChunkKind.VERB or chunks[end].lemma in self.saying:
            return -1
        joined = any(c.kind is ChunkKind.COORDINATOR for c in chunks[j:end])
        return j if joined and chunks[end - 1].kind is ChunkKind.NOUN else -1

    def list_of_event(self, j: int, i: int, *, parted: bool) -> int:
        """The preposition at chunk `j`, of an event whose people are listed up to chunk `i` before a verb; or -1.

        "A meeting among Aldor, Berrin and Carol will be held"; but not "after talks with Aldor, Berrin and Carol left",
        nor, where a comma has `parted` the last of them, "held talks with Aldor, and Berrin left".
        """
        chunks = self.chunks
        if chunks[j].lemma not in _AMONG:
            return -1
        hung = j > 1 and chunks[j - 2].kind is ChunkKind.PREPOSITION
        if parted and j > 1 and chunks[j - 2].kind is ChunkKind.VERB and chunks[j - 2].lemma not in self.saying:
            hung = self.is_finite(j - 2)
        joined = any(c.kind is ChunkKind.COORDINATOR for c in chunks[j : i + 1])
        return j if not hung and joined else -1

    def fronted_of(self, i: int) -> bool:
        """Whether an "of" before chunk `i` belongs to a phrase that opens the sentence, and the next comma closes it.

        "Thanks to the mediation of Aldor, Berrin and Carol met", "On 1 June, at the summit of the union, Aldor, …".
        """
        chunks = self.chunks
        first = i - _FRONTED
        if first < 0 or chunks[i - 1].lemma != "of" or chunks[first].kind is not ChunkKind.PREPOSITION:
            return False
        if any(c.kind not in _DATING for c in chunks[:first]) or (first and chunks[first - 1].kind not in _DATING[:2]):
            return False
        verb = next((j for j in range(i + 1, min(i + _LONG, self.size)) if chunks[j].kind is ChunkKind.VERB), i)
        marks = ["and" if c.lemma == "and" else "," for c in chunks[i + 1 : verb] if c.kind in _MARKS]
        return marks.count(",") == 1 or (marks[-1:] == ["and"] and marks.count("and") == 1 < marks.count(","))

    def is_subject(self, i: int) -> bool:
        """Whether the noun phrase at chunk `i` opens a clause of its own: a finite verb follows it."""
        chunks = self.chunks
        j = i + 1
        while j < self.size:
            kind = chunks[j].kind
            if kind in LOOSE:
                j += 1
            elif (kind is ChunkKind.PREPOSITION and self.of_phrase(j)) or (
                kind is ChunkKind.COORDINATOR and self.also_of_event(i, j)
            ):
                j += 2
            else:
                break
        if chunks[i].apposed and j < self.size - 1 and chunks[j].kind is ChunkKind.COMMA:
            j += 1  # "the ministers, Aldor and Berrin, signed"
        if j >= self.size or chunks[j].kind is not ChunkKind.VERB:
            return False
        verb = self.frames[j].verb
        if verb is None or verb.shape is not Shape.FINITE:
            return False
        if j + 1 < self.size and chunks[j + 1].lemma == "by" and not verb.passive and verb.tense is Tense.PAST:
            return False  # "received a delegation led by Aldor"
        if verb.tense is Tense.PRESENT and self.caused(i):
            return False  # "helped Aldor and Berrin make up"
        return not self.shared_verb(i, j) and self.by_of_list(i) < 0

    def also_of_event(self, i: int, j: int) -> bool:
        """Whether "and" at chunk `j` joins another of those whose event is at chunk `i`: "the meeting of X and Y"."""
        chunks = self.chunks
        joined = j > i + 2 and j + 1 < self.size
        return joined and chunks[i].event and chunks[j + 1].kind is ChunkKind.NOUN

    def caused(self, i: int) -> bool:
        """Whether the list at chunk `i` is whom a verb before it helped or made do something."""
        j = i
        while j >= 0 and self.chunks[j].kind in (ChunkKind.NOUN, ChunkKind.COMMA, ChunkKind.COORDINATOR):
            j -= 1
        return j >= 0 and j < i - 1 and self.chunks[j].lemma in CAUSING | _OFFERING

    def shared_verb(self, i: int, j: int) -> bool:
        """Whether the verb at `j` has the whole list before it as subject: no other verb stands before the list."""
        for k in range(i - 1, -1, -1):
            kind = self.chunks[k].kind
            if kind is ChunkKind.VERB:
                verb = self.frames[k].verb
                said = self.chunks[k].lemma in self.saying  # "was quoted as saying Ostia is ready"
                if verb is not None and verb.shape is Shape.GERUND and self.closes_aside_before(k, i):
                    return False
                return verb is not None and verb.shape is not Shape.FINITE and not said
            if kind in BOUNDARY:
                return True
        return True

    def closes_aside_before(self, k: int, i: int) -> bool:
        """Whether ", and" before chunk `i` ends what the gerund at chunk `k` adds: "bombed Ostia, killing two, and"."""
        chunks = self.chunks
        joined = i > 1 and chunks[i - 1].kind is ChunkKind.COORDINATOR and chunks[i - 2].kind is ChunkKind.COMMA
        return joined and chunks[k - 1].kind is ChunkKind.COMMA and self.finite_behind(k)

    def says_what(self, i: int) -> bool:
        """Whether the noun at chunk `i` says what somebody is: "where Aldor was host, Berrin and Carol met"."""
        before = self.chunks[i - 1] if i else None
        return before is not None and before.lemma == "be" and self.chunks[i].mention is None

    def over_gloss(self, i: int) -> int:
        """Past the bracket that opens at chunk `i`, where it only tells whose a person is: "Aldor (Ostia)"; or `i`."""
        chunks = self.chunks
        if i + 2 >= self.size or chunks[i + 2].lemma != ")":
            return i
        whose, person = chunks[i + 1].mention, chunks[i - 1].mention if i else None
        if person is not None and whose is not None and set(person.actors) & set(whose.actors):
            return i + 3  # "the Democratic Republic of Ostia (DRO) and Amar"
        named = person is not None and any(a.kind is ActorKind.PERSON for a in person.actors)
        return i + 3 if named and whose is not None and whose.place is not None else i

    def tells_whose(self, i: int) -> bool:
        """Whether "of" and a country at chunk `i` say whose a named person is: "President Aldor of Berria and …"."""
        chunks = self.chunks
        if not self.of_phrase(i) or chunks[i].lemma != "of" or i == 0:
            return False
        person, country = chunks[i - 1].mention, chunks[i + 1].mention
        named = person is not None and any(a.kind is ActorKind.PERSON for a in person.actors)
        return named and country is not None and country.place is not None

    def names_before(self, k: int) -> bool:
        """Whether a person's name before the comma at chunk `k` says who the noun before it is: "an envoy, Aldor,"."""
        chunks = self.chunks
        named = chunks[k - 1].mention if k > 0 and chunks[k].kind is ChunkKind.COMMA else None
        if named is None or len(named.actors) != 1 or named.actors[0].kind is not ActorKind.PERSON:
            return False
        j = k - 2
        while j > 0 and chunks[j].kind is ChunkKind.NOUN and chunks[j].mention is None:
            j -= 1  # "Cardinal Aldor"
        return (
            j > 0
            and chunks[j].kind is ChunkKind.COMMA
            and chunks[j - 1].kind is ChunkKind.NOUN
            and chunks[j - 1].mention is None
        )
