"""What is written reads back the same: every type of the model, every form that loses nothing."""

import json
import pickle
import re
from typing import Any

import attrs
import pytest
from cattrs import Converter
from cattrs.preconf import json as preconf_json
from cattrs.preconf import msgspec as preconf_msgspec
from cattrs.preconf import orjson as preconf_orjson
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from caucasus_news import strategies as cns
from caucasus_news.errors import FormatError
from caucasus_news.formats import configure_converter, from_dict, from_json, make_converter, to_dict, to_json
from caucasus_news.formats._hooks import Hooks
from caucasus_news.formats._reader import Reader
from caucasus_news.formats._types import MODEL, Registry
from caucasus_news.model import Actor, Incident, Report


@given(cns.reports())
def test_reports_come_back_as_they_were(report: Report) -> None:
    assert from_dict(to_dict(report)) == report
    written = to_json(report)
    assert from_json(written) == report
    assert from_json(written.encode("utf-8", "surrogatepass")) == report
    assert from_json(to_json(report, indent=1)) == report
    assert to_json(from_json(written)) == written
    assert len(written.splitlines()) == 1


@pytest.mark.parametrize("cls", MODEL)
@settings(max_examples=max(10, settings().max_examples // 5))
@given(data=st.data())
def test_every_type_by_itself(cls: type[Any], data: st.DataObject) -> None:
    value = data.draw(cns.values(cls))
    assert from_json(to_json(value), cls) == value
    assert pickle.loads(pickle.dumps(value)) == value
    assert hash(pickle.loads(pickle.dumps(value))) == hash(value)


@given(cns.values())
def test_plain_data_is_plain_and_fresh(value: object) -> None:
    seen: set[int] = set()

    def look(plain: object) -> None:
        assert type(plain) in (dict, list, str, int, float, bool, type(None))
        if isinstance(plain, dict | list):
            assert id(plain) not in seen  # who changes one place changes no other
            seen.add(id(plain))
            for inner in plain.values() if isinstance(plain, dict) else plain:
                look(inner)

    plain = to_dict(value)
    look(plain)
    assert json.loads(json.dumps(plain)) is not None


@given(cns.values())
def test_both_readers_read_alike(value: object) -> None:
    plain = to_dict(value)
    converter = Converter()
    quick = Hooks(Registry(), converter)._plain_load(type(value))
    careful = Reader(Registry(), converter.structure)
    assert quick(plain, type(value)) == careful.read(plain, type(value)) == value


PRECONFIGURED: list[Any] = [preconf_json, preconf_orjson, preconf_msgspec]


@given(cns.reports())
def test_services_own_converters_write_and_read_reports(report: Report) -> None:
    assume(not re.search("[\ud800-\udfff]|\\\\ud", to_json(report)))  # orjson and msgspec know no lone surrogates
    for preconf in PRECONFIGURED:
        converter = preconf.make_converter()
        configure_converter(converter)
        assert converter.loads(converter.dumps(report), Report) == report


@attrs.frozen(kw_only=True)
class Sabotage(Incident):
    """An incident that a service added, with plain fields, one of its own types and one of the model's."""

    systems: tuple[str, ...] = ()
    cost: float | None = None
    by: Actor | None = None


@given(cns.reports(), st.lists(cns.actors(), max_size=2), st.floats(0, 1e9))
def test_subclasses_by_their_tag(report: Report, by: list[Actor], cost: float) -> None:
    converter = make_converter([Sabotage])
    added = [
        Sabotage(
            **{a.name: getattr(incident, a.name) for a in attrs.fields(Incident)},
            systems=("a", "b"),
            cost=cost,
            by=by[0] if by else None,
        )
        for incident in report.incidents
    ]
    more = attrs.evolve(report, incidents=(*added, *report.incidents), others=tuple(added))
    written = to_json(more, converter=converter)
    assert from_json(written, converter=converter) == more
    if added:
        with pytest.raises(FormatError, match="sabotage"):
            from_json(written)
        with pytest.raises(FormatError, match="Sabotage"):
            to_json(more)
