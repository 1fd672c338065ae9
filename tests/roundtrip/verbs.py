"""English verbs in the tenses that news are told in."""

from attrs import frozen


@frozen
class Verb:
    """A verb phrase by its principal parts, whatever follows the verb within each of them.

    >>> Verb.of("open", "fire on").past
    'opened fire on'
    """

    base: str
    third: str
    past: str
    participle: str
    ing: str

    @staticmethod
    def of(verb: str, rest: str = "") -> "Verb":
        third, past, participle, ing = IRREGULAR.get(verb) or _regular(verb)
        tail = f" {rest}" if rest else ""
        return Verb(*(form + tail for form in (verb, third, past, participle, ing)))

    def perfect(self, plural: bool) -> str:
        return f"{'have' if plural else 'has'} {self.participle}"

    def pluperfect(self) -> str:
        return f"had {self.participle}"

    def present(self, plural: bool) -> str:
        return self.base if plural else self.third


def _regular(verb: str) -> tuple[str, str, str, str]:
    stem = verb.removesuffix("e")
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing"
    return third, stem + "ed", stem + "ed", stem + "ing"


#: Third person, past, participle, -ing form.
IRREGULAR = {
    "be": ("is", "was", "been", "being"),
    "begin": ("begins", "began", "begun", "beginning"),
    "break": ("breaks", "broke", "broken", "breaking"),
    "bring": ("brings", "brought", "brought", "bringing"),
    "come": ("comes", "came", "come", "coming"),
    "confer": ("confers", "conferred", "conferred", "conferring"),
    "cut": ("cuts", "cut", "cut", "cutting"),
    "drive": ("drives", "drove", "driven", "driving"),
    "fight": ("fights", "fought", "fought", "fighting"),
    "fly": ("flies", "flew", "flown", "flying"),
    "go": ("goes", "went", "gone", "going"),
    "have": ("has", "had", "had", "having"),
    "hit": ("hits", "hit", "hit", "hitting"),
    "hold": ("holds", "held", "held", "holding"),
    "lose": ("loses", "lost", "lost", "losing"),
    "meet": ("meets", "met", "met", "meeting"),
    "put": ("puts", "put", "put", "putting"),
    "run": ("runs", "ran", "run", "running"),
    "see": ("sees", "saw", "seen", "seeing"),
    "send": ("sends", "sent", "sent", "sending"),
    "set": ("sets", "set", "set", "setting"),
    "shoot": ("shoots", "shot", "shot", "shooting"),
    "sit": ("sits", "sat", "sat", "sitting"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "strike": ("strikes", "struck", "struck", "striking"),
    "take": ("takes", "took", "taken", "taking"),
    "travel": ("travels", "travelled", "travelled", "travelling"),
}


def was(plural: bool) -> str:
    return "were" if plural else "was"


def are(plural: bool) -> str:
    return "are" if plural else "is"


def have(plural: bool) -> str:
    return "have" if plural else "has"
