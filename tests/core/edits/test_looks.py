"""Named views: names, order, filter and look."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.draft import Draft
from dronten_map.core.edits.looks import (
    clear_filter,
    duplicate_view,
    forget_sight,
    free_view_name,
    is_filtered,
    let_through,
    move_view,
    remember_sight,
    remove_view,
    rename_view,
    set_look,
    set_range,
)
from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.views import add_view, place
from dronten_map.core.ids import ActorKindId, AnnotationId, ViewId
from dronten_map.core.looks import RANGED, ranges_of
from dronten_map.core.model import Model
from dronten_map.core.queries import in_order, placements_in
from dronten_map.core.records import (
    ActorKind,
    Annotation,
    AnnotationKind,
    Aspect,
    Opgave,
    Placement,
    View,
)
from dronten_map.core.rules import LONGEST_NAME, check
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.errors import UserError
from tests.builders import edited, empty_map, web


def names(model: Model) -> list[str]:
    return [v.name for v in in_order(model.all(View))]


def first(model: Model) -> View:
    return model.get(View, FIRST_VIEW_ID)


def named(*texts: str) -> tuple[Model, list[ViewId]]:
    """A map whose views have these names."""
    model = empty_map()
    edited(model, lambda d: rename_view(d, FIRST_VIEW_ID, texts[0]))
    for text in texts[1:]:
        edited(model, lambda d, text=text: add_view(d, text))
    return model, [v.id for v in in_order(model.all(View))]


class TestNames:
    def test_a_view_gets_another_name_without_blanks_around_it(self) -> None:
        model, _ = named("  Wonen ")
        assert names(model) == ["Wonen"]

    def test_a_view_cannot_be_without_a_name(self) -> None:
        with pytest.raises(UserError):
            edited(empty_map(), lambda d: rename_view(d, FIRST_VIEW_ID, " "))

    def test_a_free_name_counts_on_from_the_names_that_are_taken(self) -> None:
        model, _ = named("Wonen", "wonen (2)")
        assert free_view_name(Draft(model), "Wonen") == "Wonen (3)"
        assert free_view_name(Draft(model), "Zorg") == "Zorg"

    def test_a_free_name_is_never_too_long(self) -> None:
        model, _ = named("W" * LONGEST_NAME)
        made = free_view_name(Draft(model), "W" * LONGEST_NAME)
        assert len(made) == LONGEST_NAME
        assert made.endswith(" (2)")


class TestDuplicating:
    def test_a_copy_stands_right_after_what_it_was_made_of(self) -> None:
        model, ids = named("Een", "Twee")
        edited(model, lambda d: duplicate_view(d, ids[0], "Kopie"))
        assert names(model) == ["Een", "Kopie", "Twee"]

    def test_a_copy_has_positions_filter_look_and_annotations_of_its_own(self) -> None:
        model, ids = web("a")
        edited(model, lambda d: set_look(d, FIRST_VIEW_ID, "colour_by", Aspect.STANCE))
        edited(model, lambda d: set_range(d, FIRST_VIEW_ID, "stance", (-2, 0)))
        note = Annotation(
            id=AnnotationId.new(),
            view=FIRST_VIEW_ID,
            kind=AnnotationKind.TEXT,
            x=0.0,
            y=0.0,
            width=10.0,
            height=10.0,
            text="Kijk hier",
        )
        edited(model, lambda d: d.put(note))
        edited(model, lambda d: duplicate_view(d, FIRST_VIEW_ID, "Kopie"))
        copy = in_order(model.all(View))[1]
        edited(model, lambda d: place(d, copy.id, {ids["a"]: (50.0, 50.0)}))
        assert (copy.colour_by, copy.ranges) == (Aspect.STANCE, ("stance:-2:0",))
        assert placements_in(model, FIRST_VIEW_ID)[ids["a"]].x == 0.0
        assert [a.text for a in model.all(Annotation) if a.view == copy.id] == ["Kijk hier"]
        assert check(model) == []

    def test_removing_a_copy_leaves_everything_as_it_was(self) -> None:
        model, _ = web("a", "b")
        before = set(model.records())
        edited(model, lambda d: duplicate_view(d, FIRST_VIEW_ID, "Kopie"))
        edited(model, lambda d: remove_view(d, in_order(d.all(View))[1].id))
        assert set(model.records()) == before


class TestOrder:
    def test_a_view_moves_before_another_one_or_to_the_end(self) -> None:
        model, ids = named("Een", "Twee", "Drie")
        edited(model, lambda d: move_view(d, ids[2], ids[0]))
        assert names(model) == ["Drie", "Een", "Twee"]
        edited(model, lambda d: move_view(d, ids[2], None))
        assert names(model) == ["Een", "Twee", "Drie"]

    def test_the_views_that_are_left_are_numbered_without_a_gap(self) -> None:
        model, ids = named("Een", "Twee", "Drie")
        edited(model, lambda d: remove_view(d, ids[1]))
        assert [v.order for v in in_order(model.all(View))] == [0, 1]

    def test_the_last_view_stays(self) -> None:
        with pytest.raises(UserError):
            edited(empty_map(), lambda d: remove_view(d, FIRST_VIEW_ID))

    def test_removing_a_view_takes_its_positions_along(self) -> None:
        model, _ = web("a")
        edited(model, lambda d: add_view(d, "Tweede"))
        edited(model, lambda d: remove_view(d, FIRST_VIEW_ID))
        assert model.count(Placement) == 0


class TestFilter:
    def test_a_part_lets_through_what_it_names_once_each(self) -> None:
        model = empty_map()
        kind = next(model.all(ActorKind)).id
        edited(model, lambda d: let_through(d, FIRST_VIEW_ID, "kinds", [kind, kind]))
        assert first(model).kinds == (kind,)
        assert all(isinstance(k, ActorKindId) for k in first(model).kinds)
        assert is_filtered(first(model))

    def test_ranges_stand_beside_each_other_and_go_one_by_one(self) -> None:
        model = empty_map()
        edited(model, lambda d: set_range(d, FIRST_VIEW_ID, "stance", (-2, 0)))
        edited(model, lambda d: set_range(d, FIRST_VIEW_ID, "influence", (4, 5)))
        assert ranges_of(first(model)) == {"influence": (4, 5), "stance": (-2, 0)}
        edited(model, lambda d: set_range(d, FIRST_VIEW_ID, "stance", None))
        assert ranges_of(first(model)) == {"influence": (4, 5)}

    @given(st.lists(st.tuples(st.sampled_from(sorted(RANGED)), st.data()), max_size=8))
    def test_the_order_in_which_ranges_are_set_does_not_matter(
        self, chosen: list[tuple[str, st.DataObject]]
    ) -> None:
        model, wanted = empty_map(), dict[str, tuple[int, int]]()
        for name, data in chosen:
            ends = st.integers(*RANGED[name])
            low, high = sorted((data.draw(ends), data.draw(ends)))
            wanted[name] = (low, high)
            edited(
                model,
                lambda d, name=name: set_range(d, FIRST_VIEW_ID, name, wanted[name]),
            )
        assert ranges_of(first(model)) == wanted
        assert list(first(model).ranges) == sorted(first(model).ranges)

    def test_a_filter_that_is_cleared_leaves_the_look_alone(self) -> None:
        model = empty_map()
        before = set_up(model)
        edited(model, lambda d: clear_filter(d, FIRST_VIEW_ID))
        assert not is_filtered(first(model))
        assert first(model).colour_by == before.colour_by == Aspect.STANCE


def set_up(model: Model) -> View:
    """A view with a filter and a look."""

    def edit(draft: Draft) -> None:
        let_through(draft, FIRST_VIEW_ID, "tags", ["jeugd"])
        set_range(draft, FIRST_VIEW_ID, "trust", (1, 2))
        set_look(draft, FIRST_VIEW_ID, "colour_by", Aspect.STANCE)

    edited(model, edit)
    assert is_filtered(first(model))
    return first(model)


class TestLook:
    def test_other_groups_open_what_was_collapsed(self) -> None:
        model = empty_map()
        edited(model, lambda d: set_look(d, FIRST_VIEW_ID, "group_by", Aspect.KIND))
        edited(model, lambda d: d.put(_collapsed(first(model))))
        edited(model, lambda d: set_look(d, FIRST_VIEW_ID, "group_by", Aspect.AREA))
        assert (first(model).group_by, first(model).collapsed) == (Aspect.AREA, ())

    def test_another_colour_leaves_groups_collapsed(self) -> None:
        model = empty_map()
        edited(model, lambda d: d.put(_collapsed(first(model))))
        edited(model, lambda d: set_look(d, FIRST_VIEW_ID, "colour_by", Aspect.AREA))
        assert first(model).collapsed == ("x",)


def _collapsed(view: View) -> View:
    return replace(view, collapsed=("x",))


class TestSight:
    def test_what_is_in_sight_is_kept_in_whole_tenths_with_the_lit_opgave(self) -> None:
        model = edited(empty_map(), lambda d: add_opgave(d, "Wonen"))
        lit = next(model.all(Opgave)).id
        edited(
            model,
            lambda d: remember_sight(
                d, FIRST_VIEW_ID, (1.26, -3.14159), (812.345, 100.0), opgave=lit
            ),
        )
        view = first(model)
        assert (view.x, view.y, view.width, view.opgave) == (1.3, -3.1, 812.3, lit)

    def test_what_is_high_is_kept_so_wide_that_all_of_it_shows_on_a_wide_screen(self) -> None:
        model = edited(
            empty_map(), lambda d: remember_sight(d, FIRST_VIEW_ID, (0, 0), (700.0, 600.0))
        )
        assert first(model).width == 1200.0

    @pytest.mark.parametrize("far", [1e9, -1e9])
    def test_what_lies_off_the_map_is_kept_at_its_edge(self, far: float) -> None:
        model = edited(
            empty_map(), lambda d: remember_sight(d, FIRST_VIEW_ID, (far, far), (1e9, 1e9))
        )
        assert check(model) == []

    def test_what_was_remembered_can_be_forgotten(self) -> None:
        model = edited(empty_map(), lambda d: remember_sight(d, FIRST_VIEW_ID, (0, 0), (10, 1)))
        edited(model, lambda d: forget_sight(d, FIRST_VIEW_ID))
        assert (first(model).x, first(model).y, first(model).width) == (None, None, None)
