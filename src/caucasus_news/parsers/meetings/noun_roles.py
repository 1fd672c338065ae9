"""Who meets, who hosts and who mediates, told around a noun: "talks hosted by X", "X chaired the talks"."""

from caucasus_news.model import Actor, ActorKind
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.meetings.draft import MeetingDraft
from caucasus_news.parsers.meetings.hung import OFFERS, from_governor
from caucasus_news.parsers.meetings.likeness import side_key
from caucasus_news.parsers.meetings.modality import UNDONE
from caucasus_news.parsers.meetings.opening import OPENING, SITTINGS, only_opens
from caucasus_news.parsers.meetings.owners import co_owners, from_possessive, owners, whose
from caucasus_news.parsers.meetings.phrases import CALLS, read_phrases
from caucasus_news.parsers.meetings.table import WITH, parties, people
from caucasus_news.parsers.meetings.words import MeetingWords
from caucasus_news.parsers.scene import unique
from caucasus_news.parsers.setting import spoken_of

_ATTENDING = frozenset({"attend", "join"})
_TAKING_PART = frozenset({"attend", "join", "participate", "participate in", "sit in on", "take part", "take part in"})
_HOSTS = frozenset({"co-host", "host"})
#: What is given somebody: "granted Aldor an audience".
_GRANTING = frozenset({"accord", "afford", "give", "grant"})
_INVITING = "invite"
#: What only thirds do.
_BETWEEN = frozenset({"broker", "co-broker", "co-facilitate", "co-mediate", "facilitate", "mediate"})
_AUDIENCE = "audience"
_FOLLOWING = frozenset({"follow", "precede"})
#: What is done to talks with others, who do not sit there: "coordinates the talks with Ostia".
_TYING = frozenset({"compare", "connect", "coordinate", "link", "reconcile", "share", "synchronise", "synchronize"})
_RINGING = frozenset({"answer", "get", "place", "receive", "take"})
_CO_CHAIRING = frozenset({"co-chair", "co-lead"})
_SETTING = frozenset({"schedule"})
_KNOWN = frozenset({"the", "this", "that", "their", "these", "both"})


def read_noun_roles(draft: MeetingDraft, frame: Frame, words: MeetingWords) -> None:
    """Roles around an event noun, its own phrases first, then the verbs that have it as subject or object."""
    chunk = frame.chunk
    own = unique(
        [
            *parties(frame.after(*_with(frame), *(("to", "from") if draft.sense in CALLS else ()))),
            *(parties(frame.after("on", "to")) if draft.sense == "meeting" and _is_paid(frame) else ()),
            *(people(frame.after("for")) if draft.sense == "dinner" else ()),
            *(a for a in parties(whose(frame)) if a.kind is not ActorKind.ORGANIZATION),
            *(a for topic in spoken_of(frame) for a in parties(topic.after("between"))),
        ]
    )
    owning = unique([*co_owners(frame), *owners(frame, words)])
    aegis = [d for d in frame.dependents if d.verb is None and d.lemma in words.auspices_nouns]
    between = [
        a for d in aegis for a in parties(d.after("between"))
    ]  # "talks under mediation between Aldor and Berrin"
    if frame.lemma == _AUDIENCE and (receiving := people(frame.after("with"))):
        draft.hosts, own = receiving, [a for a in own if a not in receiving]  # "had an audience with Aldor"
    draft.participants = unique([*draft.participants, *owning, *own, *between])
    draft.note("participants", "phrases of the noun")
    for mention, participle in chunk.qualified:
        _by_participle(draft, list(mention.actors), participle, words)
    read_phrases(draft, frame, words)
    for link, role in frame.links:
        _from_link(draft, frame, link, role, words)
    from_possessive(draft, frame)
    if frame.hung is not None:
        holder = (
            frame.hung[0] if frame.hung[0].verb is not None else next((link for link, _ in frame.hung[0].links), None)
        )
        outer = frame.hung[0].governor  # "agreed to a mission after talks"
        if holder is None and frame.hung[1] in ("after", "following") and outer is not None and outer.verb is not None:
            holder = outer
        if holder is not None:
            from_governor(draft, frame, holder, frame.hung[1], words)


def _with(frame: Frame) -> tuple[str, ...]:
    """Behind which words those stand who sit at the talks: not "with", where it goes with the verb."""
    return WITH[1:] if any(link.lemma in _TYING for link, _ in frame.links) else WITH


def _is_paid(frame: Frame) -> bool:
    """ "Paid a call on Aldor"."""
    return any(link.lemma in ("pay", "make") and role == "object" for link, role in frame.links)


def _by_participle(draft: MeetingDraft, actors: list[Actor], participle: str, words: MeetingWords) -> None:
    """ "Russian-brokered talks", "EU-hosted meeting"."""
    stem = participle.removesuffix("ed")
    if any(lemma.startswith(stem) for lemma in words.mediating):
        draft.mediators = unique([*draft.mediators, *actors])
    elif any(lemma.startswith(stem) for lemma in words.hosting):
        draft.hosts = unique([*draft.hosts, *actors])


def _from_link(draft: MeetingDraft, frame: Frame, link: Frame, role: str, words: MeetingWords) -> None:
    """Roles around a verb that has the meeting for its object or subject: "X chaired the talks", "talks saw X sign"."""
    agents = parties(link.subject) if role == "object" else []
    if link.lemma in _TAKING_PART and role == "object" and frame.chunk.determiner == "the" and _active(link):
        draft.present += agents  # "Aldor will also take part in the talks"
    if link.lemma in _ATTENDING and link.verb is not None and link.verb.passive:
        draft.present += agents  # "the meeting was attended by Aldor"
    presiding = len(agents) == 1 or not any(a.country for a in agents)  # "two rounds were led by Aldor"
    led = link.lemma == "lead" and bool(agents) and presiding and not _active(link)
    if link.lemma in words.mediating and agents:
        agents = unique([*agents, *_beside_them(link)])
    if link.lemma in words.mediating or led:
        draft.mediators = unique([*draft.mediators, *agents])
        draft.between = draft.between or link.lemma in _BETWEEN
        draft.note("mediators", f"subject of {link.lemma}")
    elif link.lemma in _GRANTING and role == "object" and (guests := people(link.objects)):
        draft.hosts, draft.participants = unique([*draft.hosts, *agents]), unique([*guests, *draft.participants])
    elif link.lemma in words.comprising and role == "object":
        draft.participants = unique([*_of_programme(link), *draft.participants])
    elif draft.sense in CALLS and link.lemma in _RINGING:
        draft.participants = unique([*agents, *draft.participants])
    elif (inviting := _bidden(link)) is not None:
        draft.hosts = unique([*draft.hosts, *parties(inviting.subject)])
        bidden = parties(inviting.objects)
        draft.participants = unique([*(a for a in agents if a in bidden), *draft.participants])
        draft.note("hosts", "who invites")
    elif _offered(link) and len(guests := _offered_to(link)) == 1:
        _from_offer(draft, link, agents, guests)
    elif link.lemma == "call" and _active(link) and frame.chunk.determiner in _KNOWN:
        return  # "called the meeting an attempt"
    elif link.lemma in words.hosting and not (
        link.lemma in words.holding and not _offered(link) and (_active(link) or _of_several(agents, draft))
    ):
        draft.hosts = unique([*draft.hosts, *agents])
        draft.participants = unique([*draft.participants, *people(link.after("for"))])
        draft.note("hosts", f"subject of {link.lemma}")
    elif link.lemma == "attend" and not _active(link):
        draft.present += agents  # "were also attended by Aldor"
        draft.participants = unique([*draft.participants, *agents])
    elif link.lemma in words.holding or link.lemma in words.status:
        _from_holding(draft, frame, link, agents, words)
    if role == "subject":
        _from_what_it_does(draft, link, words)
    if link.lemma not in _TYING:  # "coordinates the talks with Ostia"
        draft.participants = unique([*draft.participants, *parties(link.after(*WITH))])
    if role == "subject" and len(gaining := people(link.after("for"))) > 1:
        draft.participants = unique([*draft.participants, *gaining])  # "ended without a result for Aldor and Berrin"
    read_phrases(draft, link, words)


def _beside_them(link: Frame) -> list[Actor]:
    """With whom somebody chairs talks: "Aldor together with Berrin chaired a session"."""
    beside = link.after("together with", "jointly with", "along with", "alongside")
    return parties([*beside, *(link.after("with") if link.lemma in _CO_CHAIRING else ())])


def _from_offer(draft: MeetingDraft, link: Frame, agents: list[Actor], guests: list[Actor]) -> None:
    """Who offers somebody talks hosts them where hosting is offered, and takes part where they are."""
    hosting = link.lemma in _HOSTS  # "rejected an offer to host talks"
    draft.hosts = unique([*draft.hosts, *(agents if hosting else ())])
    draft.participants = unique([*(() if hosting else agents), *guests, *draft.participants])
    draft.note("participants", "who offers and to whom")


def _from_holding(draft: MeetingDraft, frame: Frame, link: Frame, agents: list[Actor], words: MeetingWords) -> None:
    """Whoever holds talks takes part in them; whoever only opens, plans or leads talks of others does not."""
    between = parties(frame.after("between"))
    own_people = bool(draft.participants) or bool(frame.after(*WITH))
    undone = words.status.get(link.lemma) in UNDONE and len(draft.participants) > 1
    told = (
        list(draft.participants)
        if undone
        else between
        if link.lemma in words.holding
        else [*between, *parties(whose(frame)), *(parties(frame.after(*WITH)) if link.lemma in _SETTING else ())]
    )
    if link.lemma in _SETTING and len(told) > 1 and agents and not set(agents) & set(told):
        draft.hosts = unique([*draft.hosts, *agents])  # "a meeting of Aldor with Berrin that Carol had scheduled"
        return
    if len(told) > 1 and link.lemma not in OPENING:
        agents = [a for a in agents if a in told]  # "refused to hold a meeting between Aldor and Berrin"
    elif link.lemma in words.onlooking and len(agents) == 1 and not frame.after("with"):
        agents = []  # "is preparing the meeting"
    known = frame.chunk.determiner == "the" and not own_people and draft.sense in SITTINGS
    opened = only_opens(frame, link, agents, known=known)
    slot = "hosts" if opened else "participants"
    if link.lemma in _TAKING_PART and frame.chunk.determiner in _KNOWN and not draft.participants:
        draft.present += agents  # "took part in that conversation"
    setattr(draft, slot, unique([*agents, *getattr(draft, slot)]))
    draft.note(slot, f"subject of {link.lemma}")
    if link.lemma in OFFERS:
        draft.participants = unique([*draft.participants, *people(link.objects), *parties(link.after("to"))])


def _from_what_it_does(draft: MeetingDraft, link: Frame, words: MeetingWords) -> None:
    """Whom a meeting brings, sees or follows: "talks brought X and Y to Ostia"."""
    if link.lemma in _FOLLOWING and link.governor is not None and not _active(link):
        if link.governor.lemma in words.holding:  # "had a conversation, followed by a meeting, with Aldor"
            draft.participants = unique([*parties(link.governor.subject), *draft.participants])
    if link.lemma in words.seeing:
        for seen in (d for d in link.dependents if d.role == "infinitive"):
            draft.participants = unique([*draft.participants, *people(seen.subject)])
            read_phrases(draft, seen, words)  # "was to see them sign a text under the aegis of Aldor"
    if link.lemma in words.bringing:
        draft.participants = unique([*draft.participants, *people(link.objects)])  # "talks brought X and Y to Ostia"


def _of_programme(link: Frame) -> list[Actor]:
    """Whose visit or programme it is that includes a meeting: "Aldor's visit included a meeting with Berrin"."""
    visits = [d for d in link.dependents if d.verb is None and d.role == "subject"]
    return [*parties(link.subject), *(a for d in visits for a in parties([*whose(d), *d.after("by")]))]


def _of_several(agents: list[Actor], draft: MeetingDraft) -> bool:
    """Whether those by whom talks are held are the only ones told of, of several sides: they hold them together."""
    return not draft.participants and len(set(map(side_key, agents))) > 1


def _offered(frame: Frame) -> bool:
    """ "Moscow's invitation to hold talks", "proposed to hold a meeting": who offers, hosts."""
    return frame.role == "infinitive" and frame.governor is not None and frame.governor.lemma in OFFERS


def _bidden(frame: Frame) -> Frame | None:
    """The invitation to do what a verb tells: "had invited Aldor and Berrin to hold a meeting"."""
    governor = frame.governor if frame.role == "infinitive" else None
    return governor if governor is not None and governor.lemma == _INVITING else None


def _offered_to(frame: Frame) -> list[Actor]:
    """To whom it is offered: "offered Aldor to hold talks"."""
    offer = frame.governor
    if offer is None:
        return []
    answering = [a for link, role in offer.links if role == "object" for a in link.subject]  # "Aldor rejected an offer"
    return [a for a in parties([*offer.objects, *answering]) if a not in parties(frame.subject)]


def _active(frame: Frame) -> bool:
    return frame.verb is not None and not frame.verb.passive
