"""Which readers a sentence can concern: none that needs one of some words is asked about a sentence without them."""

from collections.abc import Callable, Iterable, Mapping, Set
from functools import cache

from caucasus_news.parsers.mediations import (
    another,
    by_cue,
    called,
    crediting,
    cues,
    deeds,
    elsewhere,
    going_between,
    hospitality,
    hosting,
    invited,
    inviters,
    last,
    missions_told,
    monitoring,
    open_deeds,
    open_offers,
    parts,
    passed,
    plans,
    proffered,
    striving,
    trips,
    watching,
)
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.stage import Stage
from caucasus_news.parsers.mediations.words import MediationWords

Reader = Callable[..., Iterable[MediationDraft]]


#: Readers that no words rule out.
_ALWAYS: frozenset[Reader] = frozenset({hosting.hosted, last.third_told})


def asked(number: int, stage: Stage) -> Set[Reader]:
    """The readers that need one of some words, of which a sentence has one, in whatever form."""
    readers = _by_word(stage.words)
    return _ALWAYS | {read for term in stage.terms[number] if term in readers for read in readers[term]}


@cache
def _by_word(words: MediationWords) -> Mapping[str, list[Reader]]:
    """The readers by each of the words that they need one of."""
    found: dict[str, list[Reader]] = {}
    for read, needed in (*_of_verbs(words), *_of_sentences(words)):
        for word in needed:
            found.setdefault(word, []).append(read)
    return found


def _of_verbs(words: MediationWords) -> Iterable[tuple[Reader, frozenset[str]]]:
    """Readers of verbs with the words that a sentence needs for them: the verbs themselves, or what stands by them."""
    yield parts.parts, parts.HANDS | words.plans | words.intervening
    yield parts.of_format, words.chairing | words.facilitating
    yield monitoring.at_work, words.watchers | {"have"}
    yield elsewhere.where_told, frozenset({"where"})
    yield proffered.between_them, frozenset({"between"})
    yield hospitality.at_disposal, frozenset({"disposal", "service"})
    yield going_between.as_mediator, called.heads(words.roles)
    yield going_between.of_peace, frozenset({"peace"})
    yield going_between.of_talks, words.talk_nouns
    yield crediting.released, words.releases
    yield hospitality.plan_laid, words.plans | plans.DRAFTED
    yield proffered.made, proffered.MADE
    yield proffered.wishes, proffered.WISHING
    yield proffered.forward, frozenset({"forward"})


def _of_sentences(words: MediationWords) -> Iterable[tuple[Reader, frozenset[str]]]:
    """Readers of whole sentences with the words that these need."""
    yield invited.open_invitation, inviters.NOUNS
    yield another.another, another.COUNTING
    yield passed.messages, words.messages | words.plans | {"them", "through", "via"}
    yield plans.plan_told, words.plans
    yield going_between.errands, going_between.SHUTTLES
    yield crediting.thanks, words.thanking | crediting.CREDIT
    yield striving.failing, striving.aiming(words)
    yield striving.striving, striving.aiming(words)
    yield last.announced, words.announcing | {"statement"}
    yield open_deeds.freed_told, words.captives
    yield open_offers.offer_told, words.offered_things
    yield trips.trip_told, trips.leading(words)
    yield watching.watch_told, words.watchers | words.guards
    yield by_cue.cue_told, cues.naming(words) | deeds.verbs(words)
    yield watching.watch_named, watching.AT_WATCH
    yield missions_told.mission_told, words.watchers
