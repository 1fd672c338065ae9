"""Read exchanges of prisoners: a wholly new type of event with a parser of its own."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import ClassVar

import attrs

import caucasus_news as cn
from caucasus_news.extend import Frame, Scene, actors_of, read_place, read_when
from caucasus_news.testing import check_parser

TEXT = """Armenia and Azerbaijan exchanged prisoners on their border on Wednesday. The European Union welcomed the \
exchange of prisoners between Armenia and Azerbaijan. Russia and Ukraine swapped captives near Kharkiv on 3 \
January 2023.
"""
PEOPLE = {"prisoner", "prisoners", "captive", "captives", "detainee", "detainees", "soldiers", "servicemen"}


@attrs.frozen(kw_only=True)
class PrisonerExchange(cn.Event):
    """Two sides hand each other people whom they held."""

    parties: tuple[cn.Actor, ...] = ()


class PrisonerExchangeParser(cn.EventParser[PrisonerExchange, PrisonerExchange]):
    """Finds who exchanged prisoners with whom; an exchange that is told twice is one."""

    extra_verbs: ClassVar = {"exchange": "exchange", "swap": "exchange"}
    # The longest phrase that any parser knows is one trigger: "exchange of prisoners" is known to that of mediations.
    extra_nouns: ClassVar = {"exchange": "exchange", "exchange of prisoners": "exchange", "prisoner swap": "exchange"}

    def read(self, frame: Frame, scene: Scene) -> Iterable[PrisonerExchange]:
        """A frame in which people are exchanged, by two sides at least."""
        sentence = scene.sentence_span(frame)
        said = sentence.of(scene.document.article.text).casefold()
        parties = actors_of([*frame.subject, *frame.after("between", "by", "with")])
        if len(parties) > 1 and PEOPLE & set(said.replace(".", " ").split()):
            yield PrisonerExchange(
                parties=tuple(parties),
                when=read_when(frame, scene),
                place=read_place(frame, scene),
                evidence=(sentence,),
            )

    def merge(self, drafts: Sequence[PrisonerExchange], scene: Scene) -> list[PrisonerExchange]:
        """The first telling of each exchange, with the evidence of the later ones that do not name another day."""
        exchanges: list[PrisonerExchange] = []
        for draft in drafts:
            for index, known in enumerate(exchanges):
                if set(known.parties) == set(draft.parties) and draft.when in (None, known.when):
                    exchanges[index] = attrs.evolve(known, evidence=known.evidence + draft.evidence)
                    break
            else:
                exchanges.append(draft)
        return exchanges

    def build(self, draft: PrisonerExchange, scene: Scene) -> PrisonerExchange:
        """A draft is the event here."""
        return draft


def main() -> None:
    """Read a text; events of a type of one's own are among the report's `others`."""
    parser = cn.NewsParser(
        events=[cn.MeetingParser(), cn.IncidentParser(), cn.MediationParser(), PrisonerExchangeParser()]
    )
    report = parser.parse(TEXT, dt.date(2023, 5, 18))
    for event in report.others:
        if isinstance(event, PrisonerExchange):
            day = event.when.earliest if event.when else None
            print(day, *(party.name for party in event.parties), f"told {len(event.evidence)} times", sep=", ")
    check_parser(parser, TEXT, types=(PrisonerExchange,))
    print("keeps what every parser promises")


if __name__ == "__main__":
    main()
