"""What the library tells apart within itself is known by identity, also when it is copied."""

import copy
import pickle
from collections.abc import Callable

import pytest

from caucasus_news.parsers.chunks import ChunkKind, Shape


def test_members_of_one_set_differ() -> None:
    assert len({ChunkKind.NOUN, ChunkKind.VERB, ChunkKind.NOUN}) == 2
    members: set[object] = {Shape.FINITE, ChunkKind.NOUN}
    assert len(members) == 2


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda member: pickle.loads(pickle.dumps(member))])
def test_a_copy_is_the_member_itself(copied: Callable[[object], object]) -> None:
    assert copied(ChunkKind.NOUN) is ChunkKind.NOUN
