from dataclasses import replace

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.looks import set_look
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import AreaId
from dronten_map.core.model import Model
from dronten_map.core.queries import in_order
from dronten_map.core.records import Actor, ActorKind, Area, Aspect, Relation, View
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.graph.groups import REST, Group, counts_of, groups_of
from dronten_map.i18n import in_language
from dronten_map.session.example import example_step
from tests.builders import edited, empty_map, web

TWO_CIRCLES = "ab bc ca cd de ef fd"


def grouped(model: Model, aspect: Aspect) -> tuple[Group, ...]:
    edited(model, lambda draft: set_look(draft, FIRST_VIEW_ID, "group_by", aspect))
    return groups_of(model, FIRST_VIEW_ID)


def named(model: Model, groups: tuple[Group, ...]) -> dict[str, list[str]]:
    return {g.title: [model.get(Actor, a).name for a in g.actors] for g in groups}


def with_parents(**parents: str) -> Model:
    model, ids = web(*dict.fromkeys([*parents, *parents.values(), "Los"]))

    def tie(draft: Draft) -> None:
        for name, parent in parents.items():
            draft.put(replace(draft.get(Actor, ids[name]), parent=ids[parent]))

    return edited(model, tie)


def test_a_view_without_grouping_has_no_groups() -> None:
    model, _ids = web("a", "b")
    assert groups_of(model, FIRST_VIEW_ID) == ()


def test_who_is_not_in_the_view_is_in_no_group() -> None:
    model, _ids = web("a")
    edited(model, lambda draft: add_actor(draft, "elders"))
    (group,) = grouped(model, Aspect.KIND)
    assert [model.get(Actor, a).name for a in group.actors] == ["a"]


def test_kinds_are_groups_in_the_order_of_the_list() -> None:
    model = empty_map()
    first, second, *_more = in_order(model.all(ActorKind))

    def draw(draft: Draft) -> None:
        for name, kind in (("x", second), ("y", first), ("z", second)):
            add_actor(draft, name, view=FIRST_VIEW_ID, at=(0.0, 0.0), kind=kind.id)

    edited(model, draw)
    with in_language("nl"):
        assert named(model, grouped(model, Aspect.KIND)) == {
            first.name: ["y"],
            second.name: ["x", "z"],
        }


def test_a_kind_gives_its_colour_to_its_group() -> None:
    model, ids = web("a")
    kind = model.get(ActorKind, model.get(Actor, ids["a"]).kind)
    (group,) = grouped(model, Aspect.KIND)
    assert (group.light, group.dark) == (kind.light, kind.dark)


def test_what_is_no_colour_is_not_passed_on() -> None:
    model, ids = web("a")
    kind = model.get(ActorKind, model.get(Actor, ids["a"]).kind)
    edited(model, lambda draft: draft.put(replace(kind, light="red")))
    (group,) = grouped(model, Aspect.KIND)
    assert group.light.startswith("#")


def test_the_parts_of_a_department_are_a_group_with_it() -> None:
    model = with_parents(Wonen="Ruimte", Team="Wonen")
    found = named(model, grouped(model, Aspect.DEPARTMENT))
    assert sorted(found["Ruimte"]) == ["Ruimte", "Team", "Wonen"]


def test_who_is_part_of_nothing_stands_apart_without_an_outline() -> None:
    *_departments, last = grouped(with_parents(Wonen="Ruimte"), Aspect.DEPARTMENT)
    assert last.is_rest
    assert last.key == REST


def test_areas_are_groups_and_without_area_one_stands_apart() -> None:
    model, ids = web("a", "b")
    area = Area(id=AreaId.new(), name="Dorp")

    def settle(draft: Draft) -> None:
        draft.put(area)
        draft.put(replace(draft.get(Actor, ids["a"]), area=area.id))

    edited(model, settle)
    groups = grouped(model, Aspect.AREA)
    assert [(g.key, g.is_rest, len(g.actors)) for g in groups] == [
        (area.id, False, 1),
        (REST, True, 1),
    ]


def test_clusters_bear_the_name_of_their_most_related_actor() -> None:
    model, _ids = web(*"abcdef", lines=TWO_CIRCLES)
    assert named(model, grouped(model, Aspect.COMMUNITY)) == {"a": [*"abc"], "d": [*"def"]}


def test_two_that_know_each_other_are_no_cluster_yet() -> None:
    model, _ids = web(*"abcxy", lines="ab bc ca xy")
    *_clusters, rest = grouped(model, Aspect.COMMUNITY)
    assert rest.is_rest
    assert len(rest.actors) == 2


def test_a_cluster_stays_collapsed_when_another_actor_gives_it_its_name() -> None:
    model, ids = web(*"abc", lines="ab bc ca")
    view = model.get(View, FIRST_VIEW_ID)
    asked = replace(view, group_by=Aspect.COMMUNITY, collapsed=(ids["c"],))
    edited(model, lambda draft: draft.put(asked))
    (group,) = groups_of(model, FIRST_VIEW_ID)
    assert group.key == ids["c"]


def test_relations_within_a_group_are_counted() -> None:
    model, _ids = web(*"abcdef", lines=TWO_CIRCLES)
    groups = grouped(model, Aspect.COMMUNITY)
    assert list(counts_of(groups, model.all(Relation)).values()) == [3, 3]


@pytest.mark.parametrize(
    "aspect", [Aspect.KIND, Aspect.SECTOR, Aspect.AREA, Aspect.DEPARTMENT, Aspect.COMMUNITY]
)
def test_everybody_in_the_example_is_in_one_group(aspect: Aspect) -> None:
    model = Model()
    model.apply(example_step())
    groups = grouped(model, aspect)
    members = [actor for group in groups for actor in group.actors]
    assert len(members) == len(set(members)) == model.count(Actor)
    assert all(group.title for group in groups)
    assert len({group.key for group in groups}) == len(groups)
