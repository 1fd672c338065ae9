"""Reports as text for people."""

import re

import attrs
from hypothesis import given
from markdown_it import MarkdownIt

from caucasus_news import strategies as cns
from caucasus_news.formats.text import columns, to_markdown, to_table
from caucasus_news.model import Article, Report
from tests.formats.samples import REPORT

TABLE = """\
Envoys to meet in Tbilisi
Published on 2 Apr 2024 (inferred)

Meetings (1)
When        Status   Where    Who                                        Remarks
----------  -------  -------  -----------------------------------------  ---------------------------------------------
4 Apr 2024  planned  Tbilisi  Ani Example, Elman Example; host: Georgia  no. 2 of its series, 3 days, at the tram fair

Incidents (1)
When               What      Where     Who                        Toll                        Whose word
-----------------  --------  --------  -------------------------  --------------------------  --------------------------
about 31 Mar 2024  shelling  Vardenis  Armed Forces of            at least 2 killed           Armenia asserted;
                                       Azerbaijan → Armenia       (Armenia, military); 1      Azerbaijan denied
                                                                  killed (Armenia, civilian)

Mediations (1)
When        What     Mediators  Parties              Outcome  Framework
----------  -------  ---------  -------------------  -------  ----------
4 Apr 2024  hosting  Georgia    Armenia, Azerbaijan  pending  Tram Talks
"""


def test_a_table_shows_what_happened_at_a_glance() -> None:
    assert to_table(REPORT, width=120) == TABLE


def test_an_empty_report_says_so() -> None:
    empty = Report(article=Article(""))
    assert "No meetings, incidents or mediations." in to_table(empty)
    assert to_markdown(empty) == "# (no title)\n\nDay of publication unknown.\n"


@given(cns.reports())
def test_a_table_keeps_its_width_and_steers_no_terminal(report: Report) -> None:
    for line in to_table(report, width=100).split("\n")[2:]:
        assert columns(line) <= 100
        assert line.isprintable()


def test_markdown_cites_the_text() -> None:
    text = REPORT.article.text
    cited = [(int(a), int(b)) for a, b in re.findall(r"\[(\d+):(\d+)\]", to_markdown(REPORT))]
    assert [text[a:b] for a, b in cited] == [
        "Foreign ministers of Armenia and Azerbaijan will sit down on 4 April",
        "On 31 March shells fell near Vardenis",
        "Foreign ministers of Armenia and Azerbaijan will sit down on 4 April",
        "We expect three days of honest work,",
    ]


HOSTILE = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](http://x.example/p.png)",
    "`code`",
    "# big",
    "- list",
    "1. list",
    "> quote",
    "a | b",
    "<http://x.example>",
    "**bold** _it_ ~~no~~",
    "&amp; &#x3c;",
]


def test_markdown_from_the_text_does_nothing() -> None:
    markdown = MarkdownIt("commonmark", {"html": True}).enable("table")
    for words in HOSTILE:
        report = attrs.evolve(
            REPORT,
            article=attrs.evolve(REPORT.article, title=words),
            actors=(attrs.evolve(REPORT.actors[0], name=words),),
            statements=(attrs.evolve(REPORT.statements[0], text=words),),
        )
        shown = markdown.render(to_markdown(report))
        assert not re.search(r"<(script|a|img|code|table|blockquote|ol|em|h[3-6])\b", shown)
        assert shown.count("<ul>") == 5
        assert shown.count("<strong>") == 3
