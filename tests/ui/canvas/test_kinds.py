"""Kinds keep their row, whatever happens to them."""

from dataclasses import replace

from dronten_map.core.changes import Change
from dronten_map.core.records import ActorKind
from dronten_map.ui.canvas.kinds import Kinds
from tests.builders import empty_map

FIRST, SECOND = list(empty_map().all(ActorKind))[:2]


def test_a_new_kind_gets_the_next_row() -> None:
    kinds: Kinds[ActorKind] = Kinds()
    assert kinds.follow(Change(None, FIRST))
    assert kinds.follow(Change(None, SECOND))
    assert [kinds[kinds.row[k.id]] for k in (FIRST, SECOND)] == [FIRST, SECOND]
    assert (len(kinds), kinds.ids) == (2, [FIRST.id, SECOND.id])


def test_a_kind_that_looks_different_stays_in_its_row() -> None:
    kinds: Kinds[ActorKind] = Kinds()
    kinds.follow(Change(None, FIRST))
    blue = replace(FIRST, light="#0000ff")
    assert kinds.follow(Change(FIRST, blue))
    assert list(kinds) == [blue]


def test_a_kind_that_goes_and_comes_back_has_its_old_row() -> None:
    kinds: Kinds[ActorKind] = Kinds()
    kinds.follow(Change(None, FIRST))
    kinds.follow(Change(None, SECOND))
    assert not kinds.follow(Change(FIRST, None))
    kinds.follow(Change(None, FIRST))
    assert kinds.row == {FIRST.id: 0, SECOND.id: 1}
