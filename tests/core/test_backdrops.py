"""What lies behind the actors of a view, as the view keeps it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.backdrops import (
    KINDS,
    RING_LEVELS,
    Backdrop,
    Field,
    Rings,
    backdrop_name,
    backdrop_note,
    backdrop_of,
    backdrop_source,
    backdrop_text,
    kind_of,
    ring_words,
)
from dronten_map.core.changes import Change, Step
from dronten_map.core.edits.looks import set_backdrop
from dronten_map.core.looks import without
from dronten_map.core.queries import first_view
from dronten_map.core.records import View
from dronten_map.core.rules import check_step
from tests.builders import edited, empty_map

TENTHS = st.integers(-1_000_000, 1_000_000).map(lambda n: n / 10)
WIDE = st.integers(1, 100_000).map(lambda n: n / 10)
RINGS = st.builds(
    lambda x, y, steps: Rings(x, y, tuple(round(sum(steps[: i + 1]), 1) for i in range(4))),
    TENTHS,
    TENTHS,
    st.tuples(WIDE, WIDE, WIDE, WIDE),
)
LINES = st.lists(TENTHS, min_size=4, max_size=4, unique=True).map(lambda n: tuple(sorted(n)))
FIELDS = st.builds(Field, LINES, LINES)


@given(RINGS | FIELDS)
def test_what_was_written_is_read_back(backdrop: Backdrop) -> None:
    assert backdrop_of(backdrop_text(backdrop)) == backdrop


@pytest.mark.parametrize(
    "text",
    [
        "rings",
        "rings:0:0:10:20:30",
        "rings:0:0:10:20:30:20",
        "rings:0:0:0:20:30:40",
        "rings:0:0:10:20:30:nan",
        "rings:0:0:10:20:30:inf",
        "rings:0:0:10:20:30:1e99",
        "rings:a:0:10:20:30:40",
        "field:0:1:2:3:0:1:2",
        "field:0:1:2:3:3:2:1:0",
        "field:0:0:0:0:0:1:2:3",
        "plot:0:0:10:20:30:40",
    ],
)
def test_what_is_no_backdrop_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        backdrop_of(text)
    model = empty_map()
    view = first_view(model)
    step = Step("", (Change(view, replace(view, backdrop=text)),))
    assert [p.field for p in check_step(model, step)] == ["backdrop"]


def test_a_view_gets_a_backdrop_and_loses_it_again() -> None:
    model = empty_map()
    view = first_view(model).id
    rings = Rings(0.0, 0.0, (10.0, 20.0, 30.0, 40.0))
    edited(model, lambda d: set_backdrop(d, view, rings))
    assert backdrop_of(model.get(View, view).backdrop) == rings
    edited(model, lambda d: set_backdrop(d, view, None))
    assert model.get(View, view).backdrop == ""


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_says_what_it_is_and_who_thought_of_it(kind: str) -> None:
    assert backdrop_name(kind)
    assert backdrop_source(kind) in backdrop_note(kind)
    assert kind_of(f"{kind}:1.0") == kind


def test_every_ring_has_a_name_and_every_level_a_ring() -> None:
    assert ring_words() == ("meebeslissen", "meewerken", "meedenken", "meeweten")
    assert sorted(level for ring in RING_LEVELS for level in ring) == [1, 2, 3, 4, 5]


def test_who_may_not_see_influence_sees_no_field_of_it() -> None:
    field = backdrop_text(Field((0, 1, 2, 3), (0, 1, 2, 3)))
    view = replace(first_view(empty_map()), backdrop=field)
    assert without(view, {"interest"}).backdrop == ""
    assert without(view, {"stance"}).backdrop == field
