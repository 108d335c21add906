"""Who is missing, and who could be there."""

import pytest

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.lists import add_area
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.missing import involved_in_none, matrix
from dronten_map.core.model import Model
from dronten_map.core.records import Actor, ActorKind, Area, Opgave, Sector
from tests.builders import edited, empty_map, web


@pytest.fixture
def village() -> tuple[Model, dict[str, ActorId], dict[str, OpgaveId]]:
    """Two opgaven: residents take part in the first, a partner in both."""
    model, ids = web("Dorpsbelang", "Woningcorporatie", "Buurtvereniging", "Los")
    kinds = {k.sector: k.id for k in model.all(ActorKind)}
    area, other = [a.id for a in model.all(Area)][:2]
    residents, partner = kinds[Sector.RESIDENTS], kinds[Sector.PARTNER]
    edited(
        model,
        lambda d: [
            amend(d, Actor, [ids["Dorpsbelang"]], kind=residents, area=area),
            amend(d, Actor, [ids["Buurtvereniging"]], kind=residents, area=other),
            amend(d, Actor, [ids["Woningcorporatie"]], kind=partner),
        ],
    )
    edited(model, lambda d: [add_opgave(d, "Wonen"), add_opgave(d, "Zorg")])
    opgaven = {o.title: o.id for o in model.all(Opgave)}
    edited(
        model,
        lambda d: [
            amend(d, Opgave, [opgaven["Zorg"]], areas=(other,)),
            involve(d, ids["Dorpsbelang"], opgaven["Wonen"]),
            involve(d, ids["Woningcorporatie"], opgaven["Wonen"]),
            involve(d, ids["Woningcorporatie"], opgaven["Zorg"]),
        ],
    )
    return model, ids, opgaven


def test_a_kind_without_an_involved_actor_is_a_gap_that_says_how_many_there_are(
    village: tuple[Model, dict[str, ActorId], dict[str, OpgaveId]],
) -> None:
    model, ids, _opgaven = village
    living, care = matrix(model)
    residents = [c for c in living.cells if c.kind.sector is Sector.RESIDENTS]
    assert ids["Dorpsbelang"] in {a for c in residents for a in c.actors}
    gap = next(c for c in care.cells if c.kind.sector is Sector.RESIDENTS and c.known)
    assert (gap.is_gap, gap.known) == (True, 2)
    assert care.gaps == living.gaps + 1


def test_by_area_only_those_in_the_area_and_below_it_count(
    village: tuple[Model, dict[str, ActorId], dict[str, OpgaveId]],
) -> None:
    model, ids, opgaven = village
    top = next(a.id for a in model.all(Area) if a.id == model.get(Opgave, opgaven["Zorg"]).areas[0])
    edited(model, lambda d: add_area(d, "Wijk", parent=top))
    ward = next(a.id for a in model.all(Area) if a.name == "Wijk")
    edited(model, lambda d: amend(d, Actor, [ids["Los"]], area=ward))
    rows = matrix(model, by_area=True)
    care = next(r for r in rows if r.opgave.title == "Zorg")
    assert care.area is not None
    assert sum(cell.known for cell in care.cells) == 2


def test_actors_in_no_opgave_are_named(
    village: tuple[Model, dict[str, ActorId], dict[str, OpgaveId]],
) -> None:
    model, ids, _opgaven = village
    assert involved_in_none(model) == (ids["Buurtvereniging"], ids["Los"])


def test_a_map_without_opgaven_misses_nobody() -> None:
    assert matrix(empty_map()) == ()
