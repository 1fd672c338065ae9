"""Where and when: the place and the time that go with a trigger, the nearest first."""

from caucasus_news.parsers.setting.around import control_verbs, counted, spoken_of
from caucasus_news.parsers.setting.several_days import (
    GATHERING,
    Bound,
    bound,
    distinct_days,
    first_and_last,
    from_to,
    stretched,
    two_days,
    until_now,
    until_then,
)
from caucasus_news.parsers.setting.story import (
    context_when,
    day_of_paragraph,
    day_of_publication,
    heading_when,
    in_opening,
)
from caucasus_news.parsers.setting.when import new_day, read_when
from caucasus_news.parsers.setting.where import (
    OBJECT_GOALS,
    context_place,
    dateline_place,
    opens_report,
    place_before_where,
    places_around,
    points_back,
    read_place,
)
from caucasus_news.parsers.setting.years import brought_back, gone_by, nearest, put_forward, still_ahead

__all__ = [
    "GATHERING",
    "OBJECT_GOALS",
    "Bound",
    "bound",
    "brought_back",
    "context_place",
    "context_when",
    "control_verbs",
    "counted",
    "dateline_place",
    "day_of_paragraph",
    "day_of_publication",
    "distinct_days",
    "first_and_last",
    "from_to",
    "gone_by",
    "heading_when",
    "in_opening",
    "nearest",
    "new_day",
    "opens_report",
    "place_before_where",
    "places_around",
    "points_back",
    "put_forward",
    "read_place",
    "read_when",
    "spoken_of",
    "still_ahead",
    "stretched",
    "two_days",
    "until_now",
    "until_then",
]
