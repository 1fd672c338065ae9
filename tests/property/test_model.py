"""The model refuses what it cannot mean, and says which field and value it was."""

from typing import Any

import attrs
import pytest
from hypothesis import given

from caucasus_news import strategies as cns
from caucasus_news.formats._types import MODEL


@given(cns.invalid())
def test_a_wrong_type_is_refused_by_name(broken: tuple[type, str, dict[str, Any]]) -> None:
    cls, field, arguments = broken
    with pytest.raises(TypeError, match=rf"^'{field}(\[\d+\])?' must be"):
        cls(**arguments)


@given(cns.values())
def test_values_are_immutable_slotted_and_hashable(value: Any) -> None:
    name = attrs.fields(type(value))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, name, None)
    assert not hasattr(value, "__dict__")
    assert hash(value) == hash(attrs.evolve(value))
    assert value == attrs.evolve(value)


@given(cns.values())
def test_a_repr_says_what_would_make_the_value_again(value: object) -> None:
    assert repr(value).startswith(f"{type(value).__name__}(")


@pytest.mark.parametrize("cls", MODEL)
def test_every_field_is_checked(cls: type[Any]) -> None:
    assert [a.name for a in attrs.fields(cls) if a.validator is None] == []
