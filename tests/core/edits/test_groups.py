from dronten_map.core.edits.groups import collapse, expand
from dronten_map.core.records import View
from dronten_map.core.start import FIRST_VIEW_ID
from tests.builders import edited, empty_map


def collapsed(*keys: str) -> tuple[str, ...]:
    model = edited(empty_map(), lambda draft: collapse(draft, FIRST_VIEW_ID, keys))
    return model.get(View, FIRST_VIEW_ID).collapsed


def test_a_group_is_collapsed_once() -> None:
    assert collapsed("a", "b", "a") == ("a", "b")


def test_an_expanded_group_leaves_the_others_as_they_are() -> None:
    model = edited(empty_map(), lambda draft: collapse(draft, FIRST_VIEW_ID, "abc"))
    edited(model, lambda draft: expand(draft, FIRST_VIEW_ID, "bx"))
    assert model.get(View, FIRST_VIEW_ID).collapsed == ("a", "c")
