"""Values to the model's `When`: notation, modifiers, hours, lengths."""

import datetime as dt

from caucasus_news.mentions.times.symbols import Calendar, Clock, Expression, Fixed, Length, Portion
from caucasus_news.mentions.times.values import Value, part_of
from caucasus_news.model import Modifier, Precision, Span, TimeKind, When
from caucasus_news.model._made import maker

_CODE = {
    "second": ("PT", "S", 1), "minute": ("PT", "M", 1), "hour": ("PT", "H", 1), "day": ("P", "D", 1),
    "night": ("P", "D", 1), "week": ("P", "W", 1), "fortnight": ("P", "W", 2), "weekend": ("P", "WE", 1),
    "month": ("P", "M", 1),
    "quarter": ("P", "M", 3), "half": ("P", "M", 6), "year": ("P", "Y", 1), "decade": ("P", "Y", 10),
    "century": ("P", "Y", 100), "millennium": ("P", "Y", 1000),
}  # fmt: skip
_DAYS = {"second": 0, "minute": 0, "hour": 0, "day": 1, "night": 1, "week": 7, "fortnight": 14}
_HALF_A_DAY = 12  # hours; fewer are no day
_VAGUE = {"decade": "PXDE", "century": "PXCE", "fortnight": "PXW"}
_when = maker(When)
_DATE, _SINCE = TimeKind.DATE, Modifier.SINCE  # a look at an enumeration costs more than what is done with it


def length_code(length: Length) -> str:
    """A length in TIMEX3: `P4D`, `PT3H`, `P2.5Y`, `PXM`."""
    head, tail, factor = _CODE[length.unit]
    if length.count is None:
        return _VAGUE.get(length.unit, f"{head}X{tail}")
    amount = length.count * factor
    return f"{head}{int(amount) if amount == int(amount) else amount}{tail}"


def length_value(length: Length, published: dt.date | None) -> Value:
    """A length, with its days where it reaches back from or forward of a known day."""
    code = length_code(length)
    count, unit = length.count, length.unit
    if not length.toward or published is None or count is None:
        return Value(code, code if "X" not in code and "." not in code else None)
    days = _DAYS.get(unit)
    if days is None or unit in ("second", "minute") or (unit == "hour" and count < _HALF_A_DAY):
        return Value(code, code if "X" not in code else None)
    reach = dt.timedelta(days=round(count * days) if unit != "hour" else max(1, round(count / 24)))
    try:
        lo, hi = (published - reach, published) if length.toward < 0 else (published, published + reach)
    except OverflowError:
        return Value(code)
    return Value(code, f"{lo.isoformat()}/{hi.isoformat()}", lo, hi, Precision.DAY)


def rendered(e: Expression, value: Value, text: str, span: Span) -> When:
    """The model's value for an expression and the period it stands for."""
    sense, kind, time = e.sense, _DATE, None
    if isinstance(sense, Calendar):
        pass  # most are
    elif isinstance(sense, Fixed):
        return _when(text, span, timex3=sense.value, kind=TimeKind.SET if sense.repeats else kind)
    elif isinstance(sense, Length) or (isinstance(sense, Portion) and sense.count > 1):
        kind = TimeKind.DURATION
    if e.edge is not None:
        value = part_of(value, e.edge)
    timex3, edtf, earliest, latest, precision = value[:5]
    clock, about, modifier = e.clock, e.approximate, e.modifier
    if clock is not None:
        precision = Precision.HOUR if clock.minute is None else Precision.MINUTE
        time = dt.time(clock.hour % 24, clock.minute or 0, clock.second or 0)
    if clock is not None or e.day_part not in (None, "clock"):
        timex3, kind = _timed(e, value), TimeKind.TIME
    if edtf is not None and (clock is not None or about or modifier is _SINCE):
        edtf = _edtf(e, value, edtf)
    return _when(text, span, edtf, earliest, latest, precision, about, kind, timex3, modifier, time, e.zone)


def _timed(e: Expression, value: Value) -> str:
    day = value.timex3.partition("/")[0] if value.timex3 and len(value.timex3) >= 8 else None
    if e.clock is not None:
        minute = "" if e.clock.minute is None else f":{e.clock.minute:02d}"
        return f"{day or 'XXXX-XX-XX'}T{e.clock.hour:02d}{minute or ':00'}"
    return f"{day or 'XXXX-XX-XX'}T{e.day_part}"


def _edtf(e: Expression, value: Value, edtf: str) -> str:
    """The EDTF of a period with its hour, as about what it is, as the beginning of what goes on."""
    if (
        e.clock is not None
        and value.precision is Precision.DAY
        and "/" not in edtf
        and "X" not in edtf
        and len(edtf) == 10
    ):
        return _instant(edtf, e.clock, e.zone)
    if "/" in edtf or edtf.startswith(("P", "[")) or isinstance(e.sense, Length):
        return edtf
    if e.modifier is Modifier.SINCE and "X" not in edtf:
        return f"{edtf}/.."
    if e.approximate and not edtf.endswith("~"):
        edtf += "~"
    return edtf


def _instant(day: str, clock: Clock, zone: str | None) -> str:
    time = f"{clock.hour % 24:02d}:{clock.minute or 0:02d}:{clock.second or 0:02d}"
    return f"{day}T{time}{'Z' if zone == '+00:00' else zone or ''}"


def spanning(e: Expression, first: Value, last: Value) -> Value:
    """The period from one value to another."""
    lo = part_of(first, e.parts[0].edge) if e.parts[0].edge else first
    hi = part_of(last, e.parts[-1].edge) if e.parts[-1].edge else last
    timex3 = f"{first.timex3}/{last.timex3}" if first.timex3 and last.timex3 else None
    edtf = _ends(lo.edtf, hi.edtf)
    if lo.earliest is None or hi.latest is None or hi.latest < lo.earliest:
        return Value(timex3, edtf if lo.earliest is None and hi.latest is None else None, precision=lo.precision)
    return Value(timex3, edtf, lo.earliest, hi.latest, last.precision, last.year, last.month, last.day)


def _ends(first: str | None, last: str | None) -> str | None:
    if first is None or last is None:
        return None
    return f"{first.split('/')[0]}/{last.rsplit('/', 1)[-1]}"
