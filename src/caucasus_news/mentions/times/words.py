"""The temporal vocabulary as data: which words open an expression, and what they mean."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from caucasus_news.lexicon.words import load_words
from caucasus_news.text.memo import Memo


class Openers(Memo):
    """What kind of expression a word may open by itself, "" for none; what begins with a digit is a figure."""

    __slots__ = ("_triggers",)

    def __init__(self, triggers: Mapping[str, str] = MappingProxyType({})) -> None:
        super().__init__()
        self._triggers = triggers

    def of(self, word: str) -> str:
        """The kind that a word not met before may open."""
        return self._triggers.get(word, "figure" if "0" <= word < ":" else "")


@frozen(eq=False)
class Words:
    """Words of time by their sense. Every key is folded as `fold` does; see the comments in the data file.

    A subclass of `TimeParser` brings its own by `attrs.evolve(Words.default(), months={...})`. `others` are words that
    open expressions for readers of its own, each with the reader's name.
    """

    months: Mapping[str, int]
    foreign_months: frozenset[str]
    solar_months: Mapping[str, int]
    risky_months: frozenset[str]
    numbered_months: frozenset[str]
    weekdays: Mapping[str, int]
    dated_weekdays: frozenset[str]
    units: Mapping[str, str]
    seasons: Mapping[str, str]
    parts: Mapping[str, str]
    bare_parts: frozenset[str]
    deictics: Mapping[str, tuple[int, str]]
    references: Mapping[str, str]
    old_references: Mapping[str, str]
    sets: Mapping[str, str]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    decades: Mapping[str, int]
    vague: frozenset[str]
    relative: Mapping[str, int]
    textual: frozenset[str]
    edges: Mapping[str, str]
    approximators: frozenset[str]
    determiners: frozenset[str]
    zones: Mapping[str, str]
    zone_places: Mapping[str, str]
    holidays: Mapping[str, tuple[int, int]]
    future_marks: frozenset[str]
    infinitives: frozenset[str]
    hopes: frozenset[str]
    causes: frozenset[str]
    past_verbs: frozenset[str]
    not_past: frozenset[str]
    past_governors: frozenset[str]
    past_nouns: frozenset[str]
    open_nouns: frozenset[str]
    deeds: frozenset[str]
    plan_verbs: frozenset[str]
    plan_bases: frozenset[str]
    plan_going: frozenset[str]
    bare_plans: frozenset[str]
    before_events: frozenset[str]
    beside_stamps: frozenset[str]
    tellings: frozenset[str]
    settings: frozenset[str]
    beginnings: frozenset[str]
    goings_on: frozenset[str]
    askings: frozenset[str]
    begins: frozenset[str]
    ends: frozenset[str]
    of_pictures: frozenset[str]
    no_year_before: frozenset[str]
    before_year: frozenset[str]
    no_year_after: frozenset[str]
    after_day: frozenset[str]
    named_by_days: frozenset[str]
    named_by_seasons: frozenset[str]
    names_after_weekday: frozenset[str]
    names_before_weekday: frozenset[str]
    before_month: frozenset[str]
    before_part: frozenset[str]
    before_bare_part: frozenset[str]
    before_season: frozenset[str]
    before_ordinal: frozenset[str]
    adjectives: frozenset[str]
    acting_years: frozenset[str]
    event_verbs: Mapping[str, frozenset[str]] = field(factory=dict)
    others: Mapping[str, str] = field(factory=dict)
    holiday_keys: Mapping[str, list[tuple[tuple[str, ...], tuple[int, int]]]] = field(init=False, repr=False)

    @holiday_keys.default
    def _holiday_keys(self) -> Mapping[str, list[tuple[tuple[str, ...], tuple[int, int]]]]:
        found: dict[str, list[tuple[tuple[str, ...], tuple[int, int]]]] = {}
        for name, day in self.holidays.items():
            parts = tuple(name.replace("'s", " ' s").split())
            found.setdefault(parts[0], []).append((parts, day))
        return found

    triggers: Mapping[str, str] = field(init=False, repr=False)
    openers: Openers = field(init=False, repr=False)
    leaning: frozenset[str] = field(init=False, repr=False)

    @leaning.default
    def _leaning(self) -> frozenset[str]:
        return self.future_marks | self.infinitives | self.plan_verbs | self.plan_going | self.past_verbs

    plan_stems: frozenset[str] = field(init=False, repr=False)

    @plan_stems.default
    def _plan_stems(self) -> frozenset[str]:
        return frozenset(verb[:-1] for verb in self.plan_verbs if verb.endswith("s"))

    @triggers.default
    def _triggers(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        families: tuple[tuple[str, Any], ...] = (
            ("reference", self.references),
            ("reference", self.old_references),
            ("set", self.sets),
            ("decade", self.decades),
            ("holiday", self.holiday_keys),
            ("part", self.parts),
            ("season", self.seasons),
            ("unit", self.units),
            ("deictic", self.deictics),
            ("weekday", self.weekdays),
            ("solar", self.solar_months),
            ("month", self.months),
        )
        for name, words in families:
            found.update(dict.fromkeys(words, name))
        found["night"] = "part"
        del found["second"]
        found.update(dict.fromkeys(("q1", "q2", "q3", "q4", "h1", "h2"), "code"), eve="eve", **self.others)
        return found

    @openers.default
    def _openers(self) -> Openers:
        return Openers(self.triggers)

    @classmethod
    def default(cls) -> "Words":
        """The packaged words, read on first use."""
        return _packaged()


#: The fields of `Words` that are sets, and the lists of the data file that they hold.
_SETS = {
    "risky_months": "months_that_are_words",
    "numbered_months": "months_only_with_a_number",
    "dated_weekdays": "weekdays_only_with_a_date",
    "bare_parts": "day_parts_by_themselves",
    "vague": "vague_counts",
    "textual": "relative_to_the_text",
    "approximators": "approximators",
    "determiners": "determiners",
    "future_marks": "future_marks",
    "hopes": "present_verbs_of_hope",
    "causes": "verbs_of_causing",
    "past_verbs": "past_verbs",
    "not_past": "not_past_verbs",
    "past_governors": "past_governors",
    "past_nouns": "nouns_of_what_was",
    "open_nouns": "of_these_what_may_come",
    "deeds": "deeds_and_verbs_of_deeds",
    "plan_verbs": "present_verbs_of_plans",
    "bare_plans": "plans_and_no_nouns",
    "before_events": "before_names_of_events",
    "beside_stamps": "beside_date_stamps",
    "tellings": "verbs_of_telling",
    "settings": "verbs_of_setting",
    "beginnings": "verbs_of_beginning",
    "goings_on": "what_goes_on_for_days",
    "askings": "verbs_of_asking",
    "begins": "words_of_beginnings",
    "ends": "words_of_endings",
    "of_pictures": "words_of_pictures",
    "no_year_before": "not_a_year_before",
    "before_year": "before_a_year",
    "no_year_after": "not_after_a_year",
    "after_day": "after_a_day",
    "named_by_days": "names_by_their_day",
    "named_by_seasons": "kinds_by_their_season",
    "names_after_weekday": "names_after_a_weekday",
    "names_before_weekday": "names_before_a_weekday",
    "before_month": "before_a_month",
    "before_part": "before_the_part_of_a_day",
    "before_bare_part": "before_a_bare_part_of_a_day",
    "before_season": "before_the_season",
    "before_ordinal": "before_an_ordinal_day",
    "adjectives": "adjectives_of_units",
    "acting_years": "after_a_year_that_acts",
}


def _third_person(base: str) -> str:
    return f"{base[:-1]}ies" if base.endswith("y") and base[-2:-1] not in ("a", "e", "o") else f"{base}s"


def _going(base: str) -> tuple[str, ...]:
    """The forms that may be the verb's own in "-ing": `leaving`, `sitting`, `meeting`."""
    return (f"{base}ing", f"{base[:-1]}ing" if base.endswith("e") else f"{base}{base[-1]}ing")


@cache
def _packaged() -> Words:
    data = load_words("temporal")
    maps = ("months", "weekdays", "units", "seasons", "references", "sets", "numbers", "ordinals", "decades")
    plain: dict[str, Any] = {name: dict(data[name]) for name in maps}
    plain["months"].update(data["months_elsewhere"])
    plain.update({name: frozenset(data[source]) for name, source in _SETS.items()})
    verbs = load_words("verbs")
    bases = {*data["infinitives_besides"], *verbs["regular"], *verbs["doubling"], *verbs["irregular"]}
    plain["plan_bases"] = frozenset(base for base in bases if _third_person(base) in plain["plan_verbs"])
    plain["plan_going"] = frozenset(verb for base in plain["plan_bases"] for verb in _going(base))
    plain["infinitives"] = frozenset(bases - set(data["nouns_and_no_infinitives"]))
    pasts = {form for base, forms in verbs["irregular"].items() for form in forms if form != base}
    plain["past_verbs"] |= pasts - plain["not_past"]
    plain["foreign_months"] = frozenset(data["months_elsewhere"])
    return Words(
        **plain,
        event_verbs={noun: frozenset(verbs) for noun, verbs in data["events_and_their_verbs"].items()},
        solar_months=dict(data["months_of_the_solar_hijri_year"]),
        relative=dict(data["relative"]),
        edges=dict(data["edges"]),
        zones=dict(data["zones"]),
        zone_places=dict(data["zone_cities"]),
        parts=dict(data["day_parts"]),
        old_references=dict(data["references_in_histories"]),
        deictics={word: (step, part) for word, (step, part) in data["deictics"].items()},
        holidays={name: (month, day) for name, (month, day) in data["holidays"].items()},
    )
