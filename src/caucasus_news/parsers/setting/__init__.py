"""Where and when: the place and the time that go with a trigger, the nearest first."""

from caucasus_news.parsers.setting.around import counted, motion_verbs, scheduling_verbs
from caucasus_news.parsers.setting.when import (
    CALENDAR,
    brought_back,
    context_when,
    day_of_publication,
    distinct_days,
    heading_when,
    in_opening,
    new_day,
    put_forward,
    read_when,
    stretched,
    two_days,
)
from caucasus_news.parsers.setting.where import OBJECT_GOALS, context_place, dateline_place, points_back, read_place

__all__ = [
    "CALENDAR",
    "OBJECT_GOALS",
    "brought_back",
    "context_place",
    "context_when",
    "counted",
    "dateline_place",
    "day_of_publication",
    "distinct_days",
    "heading_when",
    "in_opening",
    "motion_verbs",
    "new_day",
    "points_back",
    "put_forward",
    "read_place",
    "read_when",
    "scheduling_verbs",
    "stretched",
    "two_days",
]
