"""Add people, offices held, villages and a format of talks to what the parser knows."""

import datetime as dt

import caucasus_news as cn
from caucasus_news.lexicon import Organization, Person, Term

TEXT = """The Armenian foreign minister met Jeyhun Bayramov in Nor Geghamasar on Monday. Armenia and Turkey want to \
open the border. The second round of the Batumi Format took place in Tbilisi on 12 May.
"""


def lexicon() -> cn.Lexicon:
    """The library's own lexicon and more; the default stays as it is."""
    return cn.Lexicon.default().extended(
        persons=[
            Person(
                "anahit-vardumyan",
                "Anahit Vardumyan",
                terms=(Term("foreign_minister", "ARM", dt.date(2030, 1, 1)),),
            )
        ],
        places=[cn.Place("Nor Geghamasar", cn.PlaceKind.VILLAGE, "ARM", 40.2, 45.7)],
        organizations=[
            Organization("BATUMI", "Batumi Format", kind="format", parties=("ARM", "TUR"), chairs=("United Nations",))
        ],
    )


def main() -> None:
    """Read a text of a year in which the new foreign minister is in office."""
    parser = cn.NewsParser(lexicon=lexicon())
    for meeting in parser.parse(TEXT, dt.date(2030, 5, 16)).meetings:
        place = meeting.place.name if meeting.place else None
        print(place, *(participant.actor.name for participant in meeting.participants), sep=", ")


if __name__ == "__main__":
    main()
