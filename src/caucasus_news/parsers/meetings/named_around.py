"""Who met, where the words for it do not say so: who tells of it, whose it was, who spoke in the sentence before."""

from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings import table
from caucasus_news.parsers.meetings.encounters import sides_among
from caucasus_news.parsers.meetings.words import meeting_words
from caucasus_news.parsers.scene import Scene

_TELLERS = frozenset({"spokesperson", "aide", "adviser"})
_HAPPENING = frozenset({"hold", "occur", "take place"})


def who_tells(frame: Frame, scene: Scene) -> list[Actor]:
    """Who tells of talks "with" somebody, nobody else being named: "Talks with Aldor were held, Berrin said"."""
    judged = [link for link, role in frame.links if role == "object" and link.lemma in meeting_words().judging]
    if judged and len(table.people(frame.after("with"))) == 1 and frame.chunk.determiner == "the":
        judges = [a for link in judged for a in table.people(link.subject)]  # "called the meeting with Aldor useful"
        return [a for a in judges if a.office and a.office not in _TELLERS]
    if not table.parties(frame.after("with")):
        return []
    others = [link for link, role in frame.links if role == "object" and link.subject and link.lemma != "say"]
    if others:
        words = meeting_words()
        looking_back = [link for link in others if link.lemma not in words.onlooking]  # "recalled the talks with Aldor"
        return [a for link in looking_back for a in table.people(link.subject) if a.office in words.leaders]
    content = {id(link.governor) for link, _ in frame.links if link.role == "content"}
    told = [f for f in scene.frames[frame.sentence] if f.lemma == "say" and f.role == ""]
    told = [f for f in told if f.index > frame.index or id(f) in content]
    return [a for f in told for a in table.people(f.subject) if a.office and a.office not in meeting_words().voices]


def whose_own(frame: Frame, scene: Scene) -> list[Actor]:
    """Of whom a relative clause tells the meeting: "Aldor, whose last encounter with Berrin was in Ostia"."""
    row = scene.chunks[frame.sentence]
    i = next((j for j in (frame.index - 1, frame.index - 2) if j > 0 and row[j].lemma == "whose"), -1)
    before = [c.mention for c in row[max(i - 2, 0) : max(i, 0)] if c.mention is not None]
    return [a for m in before[-1:] for a in m.actors if a.kind is ActorKind.PERSON]


def who_discussed(frame: Frame, scene: Scene) -> list[Actor]:
    """Who discussed something in the sentence before "the discussion took place in Ostia"."""
    held = any(link.lemma in _HAPPENING for link, _ in frame.links)
    if not held or frame.sentence < 1 or frame.chunk.determiner != "the":
        return []
    before = scene.frames[frame.sentence - 1]
    if any(f.verb is None and f.lemma == frame.lemma for f in before):
        return []  # "discussed it at a meeting. The meeting": that one
    for other in before:
        if other.verb is not None and not other.verb.negated and other.lemma in meeting_words().discussing:
            people = table.people([*other.subject, *other.after("with")])
            if sides_among(people) > 1:
                return people
    return []
