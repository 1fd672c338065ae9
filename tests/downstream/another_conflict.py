"""Read another conflict with a lexicon of one's own, kept as plain data."""

import datetime as dt
import json

import caucasus_news as cn

DATA = """
{
  "states": [
    {"id": "THA", "name": "Thailand", "demonyms": ["Thai"], "capital": "Bangkok", "metonyms": ["Bangkok"]},
    {"id": "KHM", "name": "Cambodia", "demonyms": ["Cambodian"], "capital": "Phnom Penh", "metonyms": ["Phnom Penh"]},
    {"id": "MYS", "name": "Malaysia", "demonyms": ["Malaysian"], "capital": "Kuala Lumpur"}
  ],
  "persons": [
    {
      "id": "anwar-ibrahim",
      "name": "Anwar Ibrahim",
      "terms": [{"office": "prime_minister", "jurisdiction": "MYS", "start": "2022-11-24"}]
    }
  ],
  "offices": [
    {"id": "prime_minister", "title": "prime minister", "words": ["prime minister", "premier"], "level": "head"}
  ],
  "places": [
    {"id": "putrajaya", "name": "Putrajaya", "kind": "city", "country": "MYS", "latitude": 2.93, "longitude": 101.7},
    {"id": "surin", "name": "Surin", "kind": "city", "country": "THA", "latitude": 14.88, "longitude": 103.49}
  ],
  "frameworks": [
    {"id": "border-war", "name": "border war", "kind": "war", "parties": ["THA", "KHM"], "start": "2025-07-24"}
  ]
}
"""
TEXT = """Thailand and Cambodia agreed on a ceasefire in Putrajaya on Monday in talks hosted by the Malaysian prime \
minister, Anwar Ibrahim. Two Thai soldiers were killed on Friday when Cambodian troops shelled a village near Surin.
"""


def main() -> None:
    """Read a text of which the default lexicon knows little with one that knows the border war."""
    parser = cn.NewsParser(lexicon=cn.Lexicon.from_data(json.loads(DATA)))
    report = parser.parse(TEXT, dt.date(2025, 7, 29))
    for mediation in report.mediations:
        print("mediation:", [actor.name for actor in mediation.mediators], mediation.when and mediation.when.edtf)
    for incident in report.incidents:
        toll = [(casualty.kind.value, casualty.at_least) for casualty in incident.casualties]
        print("incident:", incident.kind.value, incident.place and incident.place.name, toll)


if __name__ == "__main__":
    main()
