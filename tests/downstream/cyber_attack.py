"""Read cyber attacks: a kind of incident with words and fields of its own."""

import datetime as dt
from collections.abc import Iterable
from typing import ClassVar

import attrs

import caucasus_news as cn
from caucasus_news.extend import Frame, Scene, actors_of, read_place, read_when

TEXT = """Tbilisi blames hackers

Unknown hackers breached the servers of the Georgian Foreign Ministry on Tuesday, officials said.

Russia hacked the Central Election Commission of Georgia on 3 May, the ministry claimed.

Two Armenian soldiers were wounded by shots near Sotk on 11 May.
"""


@attrs.frozen(kw_only=True)
class CyberAttack(cn.Incident):
    """An attack on computers: whose they were, and what was done to them."""

    kind: cn.IncidentKind = cn.IncidentKind.ATTACK
    targets: tuple[cn.Actor, ...] = ()
    method: str | None = None


class CyberAttackParser(cn.EventParser[CyberAttack, CyberAttack]):
    """Finds sentences in which somebody's computers are broken into or taken down."""

    extra_verbs: ClassVar = {"hack": "intrusion", "breach": "intrusion", "deface": "defacement"}
    extra_nouns: ClassVar = {"cyber attack": "intrusion", "cyberattack": "intrusion", "ddos attack": "flooding"}

    def read(self, frame: Frame, scene: Scene) -> Iterable[CyberAttack]:
        """A verb has an attacker and a target; a noun has its target behind "on" or "against"."""
        told = frame.objects if frame.verb is not None else list(frame.after("on", "against"))
        targets = actors_of(told)
        if targets:
            yield CyberAttack(
                participants=tuple(cn.Participant(actor, cn.Role.ATTACKER) for actor in actors_of(frame.subject)),
                targets=tuple(targets),
                method=self.sense(frame),
                when=read_when(frame, scene),
                place=read_place(frame, scene),
                evidence=(scene.sentence_span(frame),),
            )

    def build(self, draft: CyberAttack, scene: Scene) -> CyberAttack:
        """A draft is the event here; a parser that joins several tellings would make them two types."""
        return draft


def main() -> None:
    """Read a text, write it as JSON and read it back."""
    parser = cn.NewsParser(events=[cn.MeetingParser(), cn.IncidentParser(), cn.MediationParser(), CyberAttackParser()])
    report = parser.parse(TEXT, dt.date(2023, 5, 18))
    for incident in report.incidents:
        day = incident.when.earliest if incident.when else None
        if isinstance(incident, CyberAttack):
            print(day, incident.method, "of", *(target.name for target in incident.targets))
        else:
            print(day, incident.kind.value)

    converter = cn.make_converter([CyberAttack])
    written = cn.to_json(report, converter=converter)
    print("read back:", cn.from_json(written, converter=converter) == report)


if __name__ == "__main__":
    main()
