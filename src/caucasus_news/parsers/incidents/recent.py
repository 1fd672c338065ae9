"""Times counted back from the day of the text: "during the last day", "over the past 24 hours", "this past night"."""

import datetime as dt

from caucasus_news.model import Precision, Span, When
from caucasus_news.parsers.frames import Frame
from caucasus_news.parsers.scene import Scene

_BACK = frozenset({"last", "past", "previous", "preceding"})
#: How many days back the unit reaches.
_UNITS = {"day": 1, "night": 1, "hours": 1, "week": 7, "month": 31}
_COUNTS = frozenset({"24", "twenty", "few", "several", "-", "four", "twenty-four", "calendar"})


def recent_time(frame: Frame, scene: Scene) -> When | None:
    """The days that "in the past week" means in a frame's sentence; None where nothing like it is said."""
    published = scene.published
    if published is None:
        return None
    keys = scene.document.tokens.keys
    bounds = scene.sentence(frame)
    for i in range(bounds.first, bounds.last - 1):
        if keys[i] not in _BACK:
            continue
        j = i + 1
        while j < bounds.last and keys[j] in _COUNTS:
            j += 1
        if j < bounds.last and keys[j] in _UNITS and (keys[j] != "hours" or j > i + 1):
            return _back(published, _UNITS[keys[j]], scene.document.tokens.span(i, j + 1), scene)
    return None


def _back(published: dt.date, days: int, span: Span, scene: Scene) -> When:
    first = dt.date.fromordinal(max(published.toordinal() - days, 1))
    text = scene.document.tokens.text[span.start : span.end]
    edtf = f"{first.isoformat()}/{published.isoformat()}"
    return When(text, span, edtf=edtf, earliest=first, latest=published, precision=Precision.DAY)
