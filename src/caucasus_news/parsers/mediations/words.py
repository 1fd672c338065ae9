"""The words of mediations, by what they tell; from the packaged list."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from attrs import field, frozen

from caucasus_news.lexicon.words import load_words
from caucasus_news.parsers.inflection import VerbForm, verb_forms


@frozen
class FormatWords:
    """A standing format: the names of the bodies that chair it and the ids of the parties that it is for."""

    mediators: tuple[str, ...]
    parties: tuple[str, ...]


@frozen(eq=False)
class MediationWords:
    """Sets of lemmas and prepositions; see the sections of ``data/words/mediations.json``.

    `uninvolved` are the verbs whose subject does nothing for the talks or the truce that is their object.
    `families` gives the body that another belongs to, `missions` the one that sends it, `seats` the bodies at home in a
    town, `formats` the standing formats by name, `lines` the parties on both sides of a line, `rivals` whom a state
    fights at home and since when, `disputes` the pairs of states at odds that never fought, `backers` the state that
    stands on the side of a de facto one and is no third, `chaired_body` the id of the one that "the co-chairs" are of.
    """

    asking: frozenset[str]
    brokering: frozenset[str]
    facilitating: frozenset[str]
    result_making: frozenset[str]
    announcing: frozenset[str]
    signing: frozenset[str]
    ending: frozenset[str]
    violating: frozenset[str]
    fighting: frozenset[str]
    yielding: frozenset[str]
    uninvolved: frozenset[str]
    roles: frozenset[str]
    role_verbs: frozenset[str]
    mediating_prepositions: frozenset[str]
    weak_prepositions: frozenset[str]
    phrase_prepositions: frozenset[str]
    phrase_nouns: frozenset[str]
    weak_phrase_nouns: frozenset[str]
    authorship: frozenset[str]
    helping_nouns: frozenset[str]
    settling: frozenset[str]
    hosting_objects: frozenset[str]
    willing: frozenset[str]
    willing_adverbs: frozenset[str]
    readiness: frozenset[str]
    rejecting: frozenset[str]
    mission_people: frozenset[str]
    talk_nouns: frozenset[str]
    taking_up: frozenset[str]
    leading: frozenset[str]
    result_words: frozenset[str]
    failing_words: frozenset[str]
    nearing_words: frozenset[str]
    matters: frozenset[str]
    accepting: frozenset[str]
    pledging: frozenset[str]
    truces: frozenset[str]
    agreeing: frozenset[str]
    going_on: frozenset[str]
    papers: frozenset[str]
    parting: frozenset[str]
    warring: frozenset[str]
    attending: frozenset[str]
    starting: frozenset[str]
    trying: frozenset[str]
    pressing: frozenset[str]
    offered_things: frozenset[str]
    offered_services: frozenset[str]
    offering_verbs: frozenset[str]
    offer_nouns: frozenset[str]
    not_offering: frozenset[str]
    refusals: frozenset[str]
    freeing: frozenset[str]
    missions_of_peace: frozenset[str]
    envoys: frozenset[str]
    sending_bodies: frozenset[str]
    guards: frozenset[str]
    steps: frozenset[str]
    quarrelling: frozenset[str]
    settling_verbs: frozenset[str]
    stopping: frozenset[str]
    consenting: frozenset[str]
    speaking_people: frozenset[str]
    carrying: frozenset[str]
    messages: frozenset[str]
    plans: frozenset[str]
    thanking: frozenset[str]
    parts: frozenset[str]
    releases: frozenset[str]
    captives: frozenset[str]
    strong_help: frozenset[str]
    thanking_prepositions: frozenset[str]
    intervening: frozenset[str]
    not_hosting: frozenset[str]
    meals: frozenset[str]
    causing: frozenset[str]
    reacting: frozenset[str]
    courtesies: frozenset[str]
    diplomacy: frozenset[str]
    at_table: frozenset[str]
    mediating_words: frozenset[str]
    lapses: frozenset[str]
    watchers: frozenset[str]
    watching: frozenset[str]
    not_watching: frozenset[str]
    decisions: frozenset[str]
    telling: frozenset[str]
    staying: frozenset[str]
    doings: frozenset[str]
    venues: frozenset[str]
    talking: frozenset[str]
    renewing: frozenset[str]
    ceasing: frozenset[str]
    easing: frozenset[str]
    releasing: frozenset[str]
    inviting_verbs: frozenset[str]
    presence: frozenset[str]
    convening: frozenset[str]
    host_roles: frozenset[str]
    chairing: frozenset[str]
    travelling: frozenset[str]
    shuttling: frozenset[str]
    plural_guests: frozenset[str]
    reaching: frozenset[str]
    exchanging: frozenset[str]
    contacting: frozenset[str]
    contacts: frozenset[str]
    laying: frozenset[str]
    studying: frozenset[str]
    done_for: frozenset[str]
    cue_nouns: frozenset[str]
    presiding: frozenset[str]
    setting_verbs: frozenset[str]
    trade: frozenset[str]
    families: Mapping[str, str] = field(factory=dict)
    missions: Mapping[str, str] = field(factory=dict)
    seats: Mapping[str, frozenset[str]] = field(factory=dict)
    formats: Mapping[str, FormatWords] = field(factory=dict)
    lines: Mapping[str, tuple[str, ...]] = field(factory=dict)
    rivals: Mapping[str, tuple[str, str]] = field(factory=dict)
    backers: Mapping[str, str] = field(factory=dict)
    disputes: frozenset[frozenset[str]] = frozenset()
    conflicts: frozenset[frozenset[str]] = frozenset()
    quarrels: frozenset[frozenset[str]] = frozenset()
    chaired_body: str = ""


def _pasts(lemma: str) -> Iterator[str]:
    """The regular past forms of a verb, as the grammar leaves verbs that it lacks, with its particle as without."""
    verb, *rest = lemma.split()
    for doubling in (frozenset[str](), frozenset({verb})):
        past = next(form for form, bits in verb_forms(verb, {}, doubling) if bits & VerbForm.PAST)
        yield " ".join((past, *rest))


@cache
def mediation_words() -> MediationWords:
    """The packaged words, read once."""
    data: Mapping[str, Any] = load_words("mediations")
    disputes, conflicts = ({frozenset(pair) for pair in data[name]} for name in ("disputes", "conflicts"))
    mappings = (
        "families",
        "missions",
        "seats",
        "formats",
        "lines",
        "rivals",
        "backers",
        "disputes",
        "conflicts",
        "quarrels",
        "chaired_body",
    )
    sets = {name: frozenset(data[name]) for name in MediationWords.__annotations__ if name not in mappings}
    sets["uninvolved"] |= {form for lemma in sets["uninvolved"] for form in _pasts(lemma)}
    return MediationWords(
        **sets,
        families=data["families"],
        missions=data["missions"],
        backers=data["backers"],
        seats={place: frozenset(names) for place, names in data["seats"].items()},
        formats={n: FormatWords(tuple(f["mediators"]), tuple(f["parties"])) for n, f in data["formats"].items()},
        lines={name: tuple(parties) for name, parties in data["lines"].items()},
        rivals={state: (rival, since) for state, (rival, since) in data["rivals"].items()},
        chaired_body=data["chaired_body"],
        disputes=frozenset(disputes),
        conflicts=frozenset(conflicts),
        quarrels=frozenset(disputes | conflicts),
    )
