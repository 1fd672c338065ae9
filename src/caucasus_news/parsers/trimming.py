"""Mentions that have swallowed a verb, before the chunks are made: it is given back."""

from attrs import evolve

from caucasus_news.lexicon import Lexicon, PlaceRecord, SenseKind
from caucasus_news.mentions.mention import Form, Mention
from caucasus_news.model import Place
from caucasus_news.parsers.grammar import Grammar, WordClass
from caucasus_news.parsers.quantities import quantity_at
from caucasus_news.text.tokens import Tokens

_POSSESSIVE = frozenset({"'s", "s"})
#: Last words of what stands before a place.
_AT = frozenset({"in", "at", "near", "outside", "around", "along", "of", "inside", "from", "to"})


def _swallows_verb(mention: Mention, tokens: Tokens, grammar: Grammar) -> bool:
    """Whether a name begins with a verb whose subject stands right before: "forces captured Sergeant Aldor"."""
    first = mention.first
    return _past(first, tokens) and WordClass.VERB in grammar.longest(tokens.keys, first, first + 1)[1]


def _past(i: int, tokens: Tokens) -> bool:
    """Whether a word may be a past form: in small letters, for "the United States" have none."""
    return tokens.keys[i].endswith("ed") and tokens.words[i][0].islower()


def _place_alone(mention: Mention, last: int, tokens: Tokens, lexicon: Lexicon) -> Mention:
    """The place that a phrase of people begins with, up to the verb at token `last`."""
    first = mention.first
    senses = [s for m in lexicon.find(tokens.keys[first:last], tokens.words[first:last]) for s in m.of(SenseKind.PLACE)]
    known = next((s.record.place for s in senses if isinstance(s.record, PlaceRecord)), None)
    place = known or Place(tokens.text_of(first, last))
    return evolve(
        mention, last=last, form=Form.NAME, head=last - 1, plural=False, actors=(), place=place, acts=False
    )  # fmt: skip


def trim(mentions: dict[int, Mention], tokens: Tokens, grammar: Grammar, lexicon: Lexicon) -> None:
    """Give back the verb in "detained three citizens", "Armenia killed 21 people": a count follows it.

    A participle stands behind the number, and a demonym, no state's name, before one: "four Armenian wounded".
    """
    keys = tokens.keys
    ends = {m.last for m in mentions.values() if m.acts}
    for first, mention in list(mentions.items()):
        named = mention.form is Form.NAME and first in ends and mention.last > first + 1
        if named and _swallows_verb(mention, tokens, grammar):
            del mentions[first]
            mentions[first + 1] = evolve(mention, first=first + 1)
        if mention.form is not Form.PEOPLE:
            continue
        verb = next((i for i in range(first, mention.last) if keys[i][-2:] == "ed" and _past(i, tokens)), -1)
        if verb < 0 or (verb > first and keys[first:verb] in lexicon.states_by_demonym):
            continue
        named = verb > first and keys[verb - 1 : verb] not in lexicon.states_by_demonym
        named = named and keys[first] != "the" and keys[verb - 1] not in _POSSESSIVE  # "Armenia exchanged prisoners"
        named = named and any(word[0].isupper() for word in tokens.words[first:verb])  # not "of its armed forces"
        counted = named or quantity_at(tokens, verb + 1, max(mention.last, min(verb + 4, len(keys))))
        if not counted or WordClass.VERB not in grammar.longest(keys, verb, verb + 1)[1]:
            continue
        del mentions[first]
        if verb > first and keys[first - 1] in _AT:  # "a skirmish near Ostia wounded two"
            mentions[first] = _place_alone(mention, verb, tokens, lexicon)
        if mention.last > verb + 1:
            mentions[verb + 1] = evolve(mention, first=verb + 1)
