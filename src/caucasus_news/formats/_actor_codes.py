"""Actors in CAMEO's codes: a state's alpha-3 code or a generic code, then roles (CAMEO code book 1.1b3, chapter 3)."""

import re
from collections.abc import Mapping

from caucasus_news.formats._forces import serves_state
from caucasus_news.model import Actor, ActorKind

# Table 3.4 of the code book, the bodies that the news of this region names.
_INTERNATIONAL: Mapping[str, str] = {
    "Commonwealth of Independent States": "IGOCIS",
    "Council of Europe": "IGOCOE",
    "European Union": "IGOEEC",
    "International Atomic Energy Agency": "IGOUNOIAE",
    "International Committee of the Red Cross": "NGOIRC",
    "International Court of Justice": "IGOUNOICJ",
    "International Criminal Court": "IGOICC",
    "International Monetary Fund": "IGOIMF",
    "Organisation of Islamic Cooperation": "IGOOIC",
    "Organization for Security and Co-operation in Europe": "IGOSCE",
    "UN Refugee Agency": "IGOUNOHCR",
    "United Nations": "IGOUNO",
    "World Food Programme": "IGOUNOWFP",
}
# Organs go by the body that they are part of.
_ORGANS = (
    (re.compile(r"\b(UN|United Nations)\b"), "IGOUNO"),
    (re.compile(r"\b(EU|European (Union|Commission|Council|Parliament|External Action Service))\b"), "IGOEEC"),
    (re.compile(r"\bOSCE\b"), "IGOSCE"),
    (re.compile(r"\bCouncil of Europe\b"), "IGOCOE"),
)
# Table 3.1, by the words of offices and of state bodies; the first that fits.
_ROLES = (
    (re.compile(r"\bdefen[cs]e\b", re.IGNORECASE), "GOVMIL"),
    (re.compile(r"\b(general staff|army|armed forces|commander|border guard|troops|peacekeep)", re.IGNORECASE), "MIL"),
    (re.compile(r"\b(police|interior troops)\b", re.IGNORECASE), "COP"),
    (re.compile(r"\b(security service|intelligence)\b", re.IGNORECASE), "SPY"),
    (re.compile(r"\b(parliament|assembly|majlis|duma|senat|congress|speaker|deputy of)", re.IGNORECASE), "LEG"),
    (re.compile(r"\b(court|judge|prosecutor|investigative)", re.IGNORECASE), "JUD"),
    (re.compile(r"\b(ombuds|human rights)", re.IGNORECASE), "HRI"),
    (
        re.compile(
            r"\b(president|premier|minist|chancellor|secretary|government|ambassador|envoy|spokes|representative|"
            r"adviser|department of state|king|emir|governor|mayor|commission|state)",
            re.IGNORECASE,
        ),
        "GOV",
    ),
)


def cameo_actor(actor: Actor) -> str | None:
    """An actor's code in CAMEO; None where its code book has none that would be neutral or sure.

    De facto states are none of the code book's states, and its word for them ("separatist rebels") is no neutral one.
    Armed groups of no state have none either: whether they are rebels is more than the report says.

    >>> cameo_actor(Actor("ARM", "Armenia", ActorKind.STATE, "ARM"))
    'ARM'
    >>> cameo_actor(Actor("mod-aze", "Ministry of Defence of Azerbaijan", ActorKind.ORGANIZATION, "AZE"))
    'AZEGOVMIL'
    """
    if actor.kind is ActorKind.DE_FACTO_STATE:
        return None
    if actor.kind is ActorKind.STATE:
        return actor.country or actor.id
    if actor.country is None:
        return _international(actor.organization or actor.name)
    if actor.kind is ActorKind.FORCE:
        return actor.country + (_role(actor.name) or "MIL") if serves_state(actor) else None
    words = f"{actor.office or ''} {actor.organization or ''}" if actor.kind is ActorKind.PERSON else actor.name
    return actor.country + _role(words)


def _international(name: str) -> str | None:
    if name in _INTERNATIONAL:
        return _INTERNATIONAL[name]
    return next((code for pattern, code in _ORGANS if pattern.search(name)), None)


def _role(words: str) -> str:
    return next((role for pattern, role in _ROLES if pattern.search(words)), "")
