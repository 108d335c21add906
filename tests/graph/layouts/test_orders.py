"""What is particular to each arrangement."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dronten_map.core.draft import Draft
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId, AssessmentId, OpgaveId, RelationKindId
from dronten_map.core.model import Model
from dronten_map.core.queries import in_order, involvement_between
from dronten_map.core.records import Actor, ActorKind, Area, Assessment, Direction, Relation
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.layout import Positions
from dronten_map.graph.layouts.blocks import by_area, by_department, by_kind, in_rows
from dronten_map.graph.layouts.circular import circular_order, on_circle
from dronten_map.graph.layouts.layered import in_layers, spaced
from dronten_map.graph.layouts.relations import by_relations
from dronten_map.graph.layouts.rings import by_influence
from dronten_map.graph.layouts.scales import by_power_and_interest
from dronten_map.graph.layouts.table import Arranging
from dronten_map.graph.web import web_of
from tests.builders import edited, empty_map, web

Ids = dict[str, ActorId]


def box(at: Positions, actors: list[ActorId]) -> tuple[float, float, float, float]:
    points = np.array([at[actor] for actor in actors])
    (left, top), (right, foot) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return left, top, right, foot


def are_apart(at: Positions, one: list[ActorId], other: list[ActorId]) -> bool:
    a, b = box(at, one), box(at, other)
    return a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]


def estimated(**levels: tuple[int | None, int | None]) -> tuple[Model, Ids]:
    """Actors with their influence and interest."""
    model, ids = web(*levels)

    def note(draft: Draft) -> None:
        for name, (influence, interest) in levels.items():
            draft.put(
                Assessment(
                    id=AssessmentId.new(),
                    actor=ids[name],
                    on=date(2026, 1, 1),
                    influence=influence,
                    interest=interest,
                )
            )

    return edited(model, note), ids


def changed(model: Model, actors: list[ActorId], **fields: object) -> Model:
    def change(draft: Draft) -> None:
        for actor in actors:
            draft.put(replace(draft.get(Actor, actor), **fields))

    return edited(model, change)


def related(model: Model, source: ActorId, target: ActorId, kind: str) -> Model:
    def draw(draft: Draft) -> None:
        made = connect(draft, source, target, kind=RelationKindId(kind))
        draft.put(replace(draft.get(Relation, made), direction=Direction.FORWARD))

    return edited(model, draw)


def test_rows_follow_the_names() -> None:
    model, ids = web("d", "b", "a", "C")
    at = in_rows(model, FIRST_VIEW_ID)
    read = sorted(ids, key=lambda name: (at[ids[name]][1], at[ids[name]][0]))
    assert read == ["a", "b", "C", "d"]


@pytest.mark.parametrize(("field", "of"), [("kind", by_kind), ("area", by_area)])
def test_actors_of_one_group_stand_apart_from_the_others(field: str, of: Arranging) -> None:
    model, ids = web("a", "b", "c", "d", "e", "f", lines="ad be cf ab")
    groups = {"kind": ActorKind, "area": Area}[field]
    first, second = [record.id for record in in_order(model.all(groups))][:2]
    one, other = [ids[n] for n in "abc"], [ids[n] for n in "def"]
    model = changed(changed(model, one, **{field: first}), other, **{field: second})
    assert are_apart(of(model, FIRST_VIEW_ID), one, other)


def test_a_department_stands_together_with_what_is_below_its_teams() -> None:
    model, ids = web("a", "b", "c", "d", "e", "f", lines="ad be cf")
    model = changed(model, [ids["b"]], parent=ids["a"])
    model = changed(model, [ids["c"]], parent=ids["b"])
    model = changed(model, [ids["e"], ids["f"]], parent=ids["d"])
    at = by_department(model, FIRST_VIEW_ID)
    assert are_apart(at, [ids[n] for n in "abc"], [ids[n] for n in "def"])


def test_a_ring_of_more_influence_lies_within_the_next_and_what_is_unknown_outside() -> None:
    levels = {f"{kind}{i}": kind for kind in (5, 3, 1, None) for i in range(8)}
    model, ids = estimated(**{name: (level, None) for name, level in levels.items()})
    at = by_influence(model, FIRST_VIEW_ID)
    centre = np.mean(list(at.values()), axis=0)
    reach = {
        level: [float(np.hypot(*(at[ids[n]] - centre))) for n in levels if levels[n] == level]
        for level in (5, 3, 1, None)
    }
    assert max(reach[5]) < min(reach[3])
    assert max(reach[3]) < min(reach[1])
    assert max(reach[1]) < min(reach[None])


def test_what_we_want_for_the_lit_opgave_goes_before_the_influence() -> None:
    model, ids = estimated(a=(5, None), b=(5, None), c=(1, None), d=(5, None))
    opgaven: list[OpgaveId] = []

    def want(draft: Draft) -> None:
        opgaven.append(add_opgave(draft, "Wonen"))
        for name, level in (("a", 1), ("b", 1), ("c", 5), ("d", 1)):
            involve(draft, ids[name], opgaven[0])
            found = involvement_between(draft, ids[name], opgaven[0])
            assert found is not None
            draft.put(replace(found, we_want=level))

    model = edited(model, want)
    at = by_influence(model, FIRST_VIEW_ID, None, opgaven[0])
    centre = np.mean([at[ids[name]] for name in "abd"], axis=0)
    reach = {name: float(np.hypot(*(at[ids[name]] - centre))) for name in "abcd"}
    assert min(reach, key=lambda name: reach[name]) == "c"


def test_much_influence_stands_above_and_much_interest_to_the_right() -> None:
    model, ids = estimated(low=(1, 1), mighty=(5, 1), keen=(1, 5), key=(5, 5))
    at = by_power_and_interest(model, FIRST_VIEW_ID)
    assert at[ids["mighty"]][1] == at[ids["key"]][1] < at[ids["low"]][1] == at[ids["keen"]][1]
    assert at[ids["low"]][0] == at[ids["mighty"]][0] < at[ids["keen"]][0] == at[ids["key"]][0]


def test_an_actor_of_which_too_little_is_known_stands_beside_the_field() -> None:
    model, ids = estimated(low=(1, 1), key=(5, 5), half=(3, None), blank=(None, None))
    at = by_power_and_interest(model, FIRST_VIEW_ID)
    left = min(at[ids["low"]][0], at[ids["key"]][0])
    assert max(at[ids["half"]][0], at[ids["blank"]][0]) < left


def test_a_client_and_a_whole_stand_above() -> None:
    model, ids = web("a", "b", "c", "d")
    model = related(model, ids["b"], ids["a"], "relation:client")
    model = related(model, ids["b"], ids["c"], "relation:part_of")
    model = changed(model, [ids["d"]], parent=ids["a"])
    height = {name: in_layers(model, FIRST_VIEW_ID)[ids[name]][1] for name in "abcd"}
    assert height["c"] < height["b"] < height["a"] < height["d"]


def test_a_layer_of_hundreds_does_not_become_one_line() -> None:
    def draw(draft: Draft) -> None:
        tops = [add_actor(draft, f"Afdeling {n}", view=FIRST_VIEW_ID, at=(0.0, 0.0)) for n in "ab"]
        for number in range(300):
            made = add_actor(draft, f"Team {number}", view=FIRST_VIEW_ID, at=(0.0, 0.0))
            draft.put(replace(draft.get(Actor, made), parent=tops[number % 2]))

    at = in_layers(edited(empty_map(), draw), FIRST_VIEW_ID)
    wide, high = np.ptp(list(at.values()), axis=0)
    assert wide < 3 * high
    tops, teams = list(at.values())[:2], list(at.values())[2:]
    assert max(y for _x, y in tops) < min(y for _x, y in teams)


def test_layers_can_be_made_of_what_goes_round_in_a_circle() -> None:
    model, ids = web("a", "b", "c")
    for source, target in ("ab", "bc", "ca"):
        model = related(model, ids[source], ids[target], "relation:client")
    at = in_layers(model, FIRST_VIEW_ID)
    assert len({y for _x, y in at.values()}) == 3


def test_a_hierarchy_without_crossings_is_drawn_without() -> None:
    model, ids = web("a", "b", "c", "d", "e", "f")
    for source, target in ("af", "be", "cd"):
        model = related(model, ids[source], ids[target], "relation:client")
    at = in_layers(model, FIRST_VIEW_ID)
    above = sorted("abc", key=lambda name: at[ids[name]][0])
    below = sorted("def", key=lambda name: at[ids[name]][0])
    assert [{"a": "f", "b": "e", "c": "d"}[name] for name in above] == below


@given(st.lists(st.floats(-1e4, 1e4), min_size=1, max_size=30), st.floats(0, 500))
def test_places_in_a_layer_are_at_least_a_gap_apart(wishes: list[float], gap: float) -> None:
    found = spaced(np.array(sorted(wishes)), gap)
    assert (np.diff(found) >= gap - 1e-6).all()
    assert abs(found.mean() - np.mean(wishes)) < 1e-6


def test_related_actors_stand_side_by_side_on_a_circle() -> None:
    names = "agcebfdh"
    model, ids = web(*names, lines="ab bc cd de ef fg gh ha")
    found = web_of(model, ids.values())
    name = {actor: n for n, actor in ids.items()}
    order = "".join(name[found.actors[row]] for row in circular_order(found))
    round_it = order + order
    assert "abcdefgh" in round_it or "hgfedcba" in round_it


def test_a_circle_is_round() -> None:
    model, _ids = web(*"abcdefghijklmnopqrst")
    points = np.array(list(on_circle(model, FIRST_VIEW_ID).values()))
    centred = points - (points.min(axis=0) + points.max(axis=0)) / 2
    reach = np.hypot(*centred.T)
    assert np.ptp(reach) < 0.15 * reach.mean()


def test_hundreds_on_a_circle_stand_in_a_band() -> None:
    def draw(draft: Draft) -> None:
        for number in range(400):
            add_actor(draft, f"Actor {number}", view=FIRST_VIEW_ID, at=(0.0, 0.0))

    points = np.array(list(on_circle(edited(empty_map(), draw), FIRST_VIEW_ID).values()))
    reach = np.hypot(*(points - (points.min(axis=0) + points.max(axis=0)) / 2).T)
    assert reach.max() < 3000
    assert reach.min() > reach.max() / 2


def test_between_two_rings_is_more_room_than_within_one() -> None:
    model, ids = estimated(**{f"{level}{n}": (level, None) for level in (5, 1) for n in range(60)})
    at = by_influence(model, FIRST_VIEW_ID)
    centre = np.mean(list(at.values()), axis=0)
    reach = {level: [] for level in "51"}
    for name, actor in ids.items():
        reach[name[0]].append(float(np.hypot(*(at[actor] - centre))))
    within = np.diff(sorted(reach["1"])).max()
    assert min(reach["1"]) - max(reach["5"]) > 1.2 * within


def test_the_more_actors_the_more_room_between_groups() -> None:
    def gap(count: int) -> float:
        def draw(draft: Draft) -> None:
            first, second = [kind.id for kind in in_order(draft.all(ActorKind))][:2]
            for number in range(count):
                made = add_actor(draft, f"Actor {number}", view=FIRST_VIEW_ID, at=(0.0, 0.0))
                kind = first if number < count / 2 else second
                draft.put(replace(draft.get(Actor, made), kind=kind))

        points = np.array(list(by_kind(edited(empty_map(), draw), FIRST_VIEW_ID).values()))
        gaps = [np.diff(np.unique(points[:, axis])) for axis in (0, 1)]
        return max(float(found.max(initial=0.0) - np.median(found)) for found in gaps)

    assert gap(400) > 1.15 * gap(20) > 120


def test_parts_of_a_selection_are_laid_out_where_they_were() -> None:
    model, ids = web(*"abcdefxyz", lines="ab bc ca de ef fd xy yz")
    at = {
        **{ids[n]: (40.0 * i, 0.0) for i, n in enumerate("abc")},
        **{ids[n]: (4000.0 + 40.0 * i, 900.0) for i, n in enumerate("def")},
        **{ids[n]: (2000.0 + 300 * i, -2000.0) for i, n in enumerate("xyz")},
    }
    model = edited(model, lambda d: place(d, FIRST_VIEW_ID, at))
    found = by_relations(model, FIRST_VIEW_ID, [ids[n] for n in "abcdef"])
    for names, middle in (("abc", (40.0, 0.0)), ("def", (4040.0, 900.0))):
        points = np.array([found[ids[name]] for name in names])
        assert np.hypot(*(points.mean(axis=0) - middle)) < 30
        assert np.ptp(points, axis=0).max() > 90


def test_one_of_a_selection_goes_to_whom_it_is_related_to() -> None:
    model, ids = web(*"abxy", lines="xa ya")
    at = {ids[n]: p for n, p in zip("abxy", ((0, 0), (900, 0), (5e3, 0), (5e3, 400)), strict=True)}
    model = edited(model, lambda d: place(d, FIRST_VIEW_ID, at))
    found = by_relations(model, FIRST_VIEW_ID, [ids["a"], ids["b"]])
    assert np.hypot(found[ids["a"]][0] - 5000, found[ids["a"]][1] - 200) < 150
    assert found[ids["b"]] == (900, 0)


def test_one_actor_stays_where_it_is() -> None:
    model = edited(empty_map(), lambda d: add_actor(d, "Los", view=FIRST_VIEW_ID, at=(5.0, 6.0)))
    assert list(in_rows(model, FIRST_VIEW_ID).values()) == [(5.0, 6.0)]
