"""Read the pages of one site, whose headline is the line below its section."""

import caucasus_news as cn
from caucasus_news.extend import Seen

PAGE = """THE PLATEAU HERALD
Region
Envoys in Tbilisi
A long-awaited day for everybody who trades across the border, and for those who wait for it
Read more
The foreign ministers of Armenia and Azerbaijan met in Tbilisi on 12 May 2023, the Georgian Foreign Ministry said.
"""
SECTIONS = {("region",), ("politics",), ("world",)}


class HeraldReader(cn.PageReader):
    """Knows that this site puts the headline right below the name of the section."""

    def headline(self, seen: Seen) -> int | None:
        """The line after the section's; the library's own rule where there is none."""
        for index, look in enumerate(seen.looks[:-1]):
            if look.words in SECTIONS:
                return index + 1
        return super().headline(seen)


def main() -> None:
    """Read a page with the site's rule."""
    report = cn.NewsParser(page=HeraldReader()).parse(PAGE)
    print("title:", report.article.title)
    print("the library's own rule:", cn.parse(PAGE).article.title)
    for meeting in report.meetings:
        print("meeting:", *(participant.actor.name for participant in meeting.participants))


if __name__ == "__main__":
    main()
