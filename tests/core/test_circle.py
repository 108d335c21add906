"""Whom a list for a department, an opgave or an area is about."""

from dataclasses import replace

from dronten_map.core.circle import circle
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.ids import AreaId, OpgaveId
from dronten_map.core.records import Actor, Area, Opgave
from tests.builders import edited, web


def test_a_department_comes_with_its_parts_and_whom_they_deal_with() -> None:
    model, ids = web("Ada", "Bea", "Cor", "Dik", "Eva")
    edited(model, lambda d: d.put(replace(d.get(Actor, ids["Bea"]), parent=ids["Ada"])))
    from dronten_map.core.edits.web import connect

    edited(model, lambda d: connect(d, ids["Bea"], ids["Cor"]))
    edited(model, lambda d: connect(d, ids["Cor"], ids["Dik"]))
    found = circle(model, model.get(Actor, ids["Ada"]))
    assert found == {ids["Ada"], ids["Bea"], ids["Cor"]}


def test_an_opgave_comes_with_those_below_it_and_with_who_is_responsible() -> None:
    model, ids = web("Ada", "Bea", "Cor", "Dik")
    made: list[OpgaveId] = []

    def add(draft: object) -> None:
        from dronten_map.core.draft import Draft

        assert isinstance(draft, Draft)
        made.append(add_opgave(draft, "Wonen"))
        made.append(add_opgave(draft, "Bouwen", parent=made[0]))
        involve(draft, ids["Ada"], made[0])
        involve(draft, ids["Bea"], made[1])
        draft.put(replace(draft.get(Opgave, made[1]), client=ids["Cor"]))

    edited(model, add)
    assert circle(model, model.get(Opgave, made[0])) == {ids["Ada"], ids["Bea"], ids["Cor"]}
    assert circle(model, model.get(Opgave, made[1])) == {ids["Bea"], ids["Cor"]}


def test_an_area_comes_with_the_areas_in_it() -> None:
    model, ids = web("Ada", "Bea", "Cor")
    village, quarter = Area(id=AreaId.new(), name="Dorp"), AreaId.new()
    edited(model, lambda d: d.put(village))
    edited(model, lambda d: d.put(Area(id=quarter, name="Wijk", parent=village.id)))
    edited(model, lambda d: d.put(replace(d.get(Actor, ids["Ada"]), area=village.id)))
    edited(model, lambda d: d.put(replace(d.get(Actor, ids["Bea"]), area=quarter)))
    assert circle(model, village) == {ids["Ada"], ids["Bea"]}
