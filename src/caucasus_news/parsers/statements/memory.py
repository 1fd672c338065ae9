"""What a listener keeps in mind: who was quoted last, and whom the text speaks of."""

from collections.abc import Sequence

from attrs import frozen

from caucasus_news.mentions.actors.cast import is_woman
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Actor, ActorKind
from caucasus_news.model._made import changer
from caucasus_news.parsers.statements.narration import Unit
from caucasus_news.parsers.statements.phrases import Voice, is_person
from caucasus_news.parsers.statements.saying import Saying, with_voice
from caucasus_news.parsers.statements.sayings import Listener

_spoken_by = changer(Voice, "actor")
#: How many tokens back somebody is still the one that "the minister" means, or that "he" does within a sentence.
_RECENT = 120


@frozen
class Attribution:
    """What the text tells of a quotation's speaker: `actor` None where it names none; `verb` the token of the verb."""

    actor: Actor | None = None
    verb: int | None = None


#: Who is named before "he said"; before "they said" it may be "Ostian officials", "the ministry", "Ostia".
_NAMES = (Form.NAME,)
_NAMES_AND_BODIES = (Form.NAME, Form.PEOPLE, Form.BODY, Form.CAPITAL)


#: "A colleague of the minister" is nobody of whom was told.
_ANY = frozenset({"a", "an", "another"})


class Memory:
    """Tells whom "he", "the statement" and "the minister" stand for, by what was told before.

    It goes through a narration once, unit by unit, and serves that one reading.
    """

    def __init__(self, listener: Listener) -> None:
        self._narration = listener.narration
        self._tokens = listener.tokens
        self._words = listener.words
        self._voices = listener.voices
        self._last: Attribution | None = None  # of the last quotation, while nothing else was told since
        self._body: Actor | None = None  # the last body, force or state that spoke
        self._subject: Actor | None = None  # the body that the last sentence was about, where nobody spoke in it
        self._topic: Voice | None = None  # whom the last sentence was about
        self._block = -1
        self._announced = False  # the last sentence ended in a colon
        self._lands: dict[str, set[str]] | None = None

    def settle(self, sayings: Sequence[Saying], unit: Unit) -> tuple[Saying, ...]:
        """The sayings of a unit with everybody in their places."""
        if not sayings:
            return ()
        as_for = self._tokens.keys[unit.first : unit.first + 2] == ("as", "for")
        asked = self._voices.lead(unit.first, unit.last) if as_for else None
        topic = asked if asked is not None else self._topic
        settled: list[Saying] = []
        for saying in sayings:
            voice = self._settled(saying, unit, topic)
            if voice.actor is not None and not is_person(voice.actor):
                self._body = voice.actor
            settled += [saying if voice is saying.voice else with_voice(saying, voice)]
        return tuple(settled)

    def _settled(self, saying: Saying, unit: Unit, topic: Voice | None) -> Voice:
        voice = saying.voice
        if voice.document:
            return _spoken_by(voice, self._body)
        if voice.inherits or (voice.pronoun and voice.actor is None):
            known = topic.actor if topic else self._body if voice.inherits else None
            if voice.pronoun and topic is not None and not self._may_be(topic, saying):
                known = None
            if voice.pronoun and self._tokens.keys[saying.first - 2 : saying.first] == ("what", "they"):
                known = (self._voices.lead(unit.first, saying.first) or voice).actor  # "Ostia denied what they called"
            return _spoken_by(voice, self._seat(saying, unit) or known)
        if voice.office is not None:
            return _spoken_by(voice, self._holder(voice.office, topic))
        if voice.role and topic is not None and is_person(topic.actor):
            return _spoken_by(voice, topic.actor)
        if voice.pronoun and self._only_quoted(voice.actor, unit):
            return _spoken_by(voice, self._body)
        if voice.pronoun and self._subject is not None and not is_person(voice.actor) and self._is_it(saying):
            return _spoken_by(voice, self._subject)
        if voice.pronoun and topic is not None and not self._named_here(saying, unit):
            return topic if self._may_be(topic, saying) else voice
        return voice

    def _seat(self, saying: Saying, unit: Unit) -> Actor | None:
        """The body of those who speak without a name in it: ``In the ministry they called it “…”``."""
        keys = self._tokens.keys
        if keys[unit.first] != "in" or keys[saying.first - 1] != "they":
            return None
        at = unit.first + 1 + (keys[unit.first + 1] == "the")
        mention = self._narration.mentions.get(at)
        return self._voices.actor(mention) if mention is not None and mention.form is Form.BODY else None

    def _only_quoted(self, actor: Actor | None, unit: Unit) -> bool:
        """Whether a body is one that only the quotations of a unit name: "it" around them is another."""
        if actor is None or is_person(actor) or not unit.quotes:
            return False
        found = [
            i for i in range(unit.first, unit.last) if (m := self._narration.mentions.get(i)) and actor in m.actors
        ]
        named = [i for i in found if self._narration.mentions[i].form is not Form.PRONOUN]
        return bool(named) and all(i in self._narration.quoted for i in named)

    def _is_it(self, saying: Saying) -> bool:
        """Whether "it" alone stands before a verb: "It claims that …"."""
        return self._tokens.keys[saying.first - 1] == "it"

    def _may_be(self, topic: Voice, saying: Saying) -> bool:
        """Whether "he" or "she" before a verb of saying may mean the one spoken of: a person, with such a name."""
        near = self._tokens.keys[max(0, saying.first - 4) : saying.last + 3]
        pairs = (("he" in near, "she" in near), ("his" in near, "her" in near))
        asked = next((she for he, she in pairs if he is not she), None)
        if asked is None or topic.actor is None:
            return True
        woman = is_woman(topic.actor.name)
        return is_person(topic.actor) and (woman is None or asked is woman)

    def _named_here(self, saying: Saying, unit: Unit) -> bool:
        """Whether a pronoun's person is named before it in its own sentence: "X came to Y, where he said"."""
        first = max(unit.first, saying.first - _RECENT)
        pronoun = saying.first - 1 if saying.lemma else saying.last - 1  # "as he put it" holds its own
        while pronoun > first and pronoun not in self._narration.mentions:
            pronoun -= 1
        if (
            pronoun > first
            and self._tokens.words[pronoun - 1] != ";"
            and not self._tokens.words[pronoun - 1][0].isalnum()
        ):
            return False
        named = (self._narration.mentions.get(i) for i in range(first, pronoun) if i not in self._narration.quoted)
        telling = _NAMES_AND_BODIES if self._tokens.keys[pronoun] == "they" else _NAMES
        return any(m is not None and m.form in telling and saying.voice.actor in m.actors for m in named)

    def _holder(self, office: Mention, topic: Voice | None) -> Actor | None:
        return self._in_office(office, topic) or self._by_calling(office, topic)

    def _in_office(self, office: Mention, topic: Voice | None) -> Actor | None:
        """Who "the minister" or "the Russian minister" is: whoever of that title and country was last named."""
        keys, words = self._tokens.keys, self._tokens.words
        title = keys[office.last - 1]
        if keys[office.first] in _ANY:
            return None
        opens = office.first + (keys[office.first] in self._words.determiners)  # "The" of a sentence's head
        demonym = next((keys[i] for i in range(opens, office.last - 1) if words[i].istitle()), "")
        lands = self._lands_of(demonym) if demonym else set[str]()
        if topic is not None and _holds(topic.actor, title, demonym, lands):
            return topic.actor
        for at in range(office.first - 1, max(-1, office.first - _RECENT), -1):
            mention = self._narration.mentions.get(at)
            for actor in mention.actors if mention is not None and mention.form is Form.NAME else ():
                if _holds(actor, title, demonym, lands):
                    return actor
        return None

    def _by_calling(self, office: Mention, topic: Voice | None) -> Actor | None:
        """Of "The Carnegie analyst" who was told of last, where that is somebody without an office."""
        words, keys = self._tokens.words, self._tokens.keys
        if keys[office.first] != "the":
            return None
        told = topic.actor if topic is not None else None
        if told is None or not is_person(told) or told.office is not None:
            told = self._private(office.first)
        if told is None:
            return None
        named = [keys[i] for i in range(office.first + 1, office.last - 1) if words[i].istitle()]
        return told if keys[office.last - 1] in self._words.roles and not any(map(self._lands_of, named)) else None

    def _private(self, upto: int) -> Actor | None:
        """The one person without an office whom the text has named, where there is but one."""
        mentions = self._narration.document.mentions
        named = (m.actors[0] for m in mentions if m.first < upto and m.form is Form.NAME and m.actors)
        found = {actor.id: actor for actor in named if is_person(actor) and actor.office is None}
        return next(iter(found.values())) if len(found) == 1 else None

    def _lands_of(self, demonym: str) -> set[str]:
        """The countries that the rest of the text gives to a word such as "Russian"."""
        if self._lands is None:
            self._lands = {}
            for mention in self._narration.document.mentions:
                if mention.actors and mention.actors[0].country is not None:
                    for at in range(mention.first, min(mention.last, mention.first + 6)):
                        if self._tokens.words[at][0].isupper():
                            self._lands.setdefault(self._tokens.keys[at], set()).add(mention.actors[0].country)
        return self._lands.get(demonym, set())

    def quoted(self, said: Attribution, unit: Unit) -> None:
        """Keeps who was quoted."""
        self._last, self._block = said, unit.block

    def carried_on(self, unit: Unit) -> Attribution:
        """The speaker of a quotation whose sentence tells none: whoever was quoted or spoken of right before."""
        if self._last is not None:
            return Attribution(self._last.actor)
        topic = self._topic
        near = self._block == unit.block or self._announced
        if topic is not None and (near or topic.actor is None or is_person(topic.actor)):
            return Attribution(topic.actor)
        return Attribution()

    def remember(self, unit: Unit, sayings: Sequence[Saying]) -> None:
        """Keeps what a unit leaves in mind."""
        if not unit.quotes:
            self._last = None
        self._announced = self._tokens.words[unit.last - 1] == ":"
        self._block = unit.block
        spoken: Voice | None = None
        for saying in sayings:
            if not saying.gerund and saying.lemma not in self._words.weak:
                spoken = saying.voice
                break
        lead = self._voices.lead(unit.first, unit.last) if spoken is None or spoken.actor is None else None
        if lead is not None and lead.office is not None:
            lead = _spoken_by(lead, self._holder(lead.office, self._topic))
        if spoken is not None and (lead is None or not is_person(lead.actor)):
            self._topic = spoken  # but of "Asked about it, X laughed" whoever laughs
        elif lead is not None and (lead.actor is None or is_person(lead.actor)):
            self._topic = lead
        body = lead.actor if lead is not None and spoken is None else None
        self._subject = body if body is not None and body.kind is ActorKind.ORGANIZATION else None
        self._body = self._subject or self._body


def _holds(actor: Actor | None, title: str, demonym: str, lands: set[str]) -> bool:
    """Whether a person holds an office of that title, in the lands of the demonym or in one of a name like it."""
    if actor is None or actor.office is None or title not in (*actor.office.split(), "pm", "fm"):
        return False
    if not demonym:
        return True
    return actor.country in lands if lands else (actor.country or "")[:2] == demonym[:2].upper()
