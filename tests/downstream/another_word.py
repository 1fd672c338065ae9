"""Teach the parser another way to say "met", and an old word another sense."""

import datetime as dt
from typing import ClassVar

import caucasus_news as cn

TEXT = "Armenia and Azerbaijan parleyed in Tbilisi on 12 May. A tête-à-tête of Ilham Aliyev and Nikol \
Pashinyan followed in Munich on 14 May."


class ParleyParser(cn.MeetingParser):
    """Knows two words more; what they mean is said by a word that it knew already."""

    extra_verbs: ClassVar = {"parley": "meet"}
    extra_nouns: ClassVar = {"tête-à-tête": "meeting"}


def main() -> None:
    """Read one text with the new words and without."""
    published = dt.date(2023, 5, 18)
    taught = cn.NewsParser(events=[ParleyParser(), cn.IncidentParser(), cn.MediationParser()])
    for meeting in taught.parse(TEXT, published).meetings:
        print(meeting.when and meeting.when.earliest, meeting.place and meeting.place.name)
    print("another parser, beside it:", len(cn.NewsParser().parse(TEXT, published).meetings))


if __name__ == "__main__":
    main()
