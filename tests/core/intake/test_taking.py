"""What a list says, and taking it in."""

from datetime import date

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.opgaven import add_opgave, assess
from dronten_map.core.ids import ActorId
from dronten_map.core.intake.naming import folded
from dronten_map.core.intake.reading import Fate, Reading, read
from dronten_map.core.intake.recognising import recognise
from dronten_map.core.intake.table import Table
from dronten_map.core.intake.taking import Taken, take_in
from dronten_map.core.intake.targets import Target
from dronten_map.core.model import Model
from dronten_map.core.queries import label_of, standing
from dronten_map.core.records import Actor, ActorKind, Area, Involvement, Opgave, Relation
from dronten_map.core.rules import check
from tests.builders import edited, empty_map, web

DAY = date(2026, 1, 5)


def reading(model: Model, headers: str, *rows: str) -> Reading:
    """A list with headers and rows, apart by commas."""
    table = Table(
        "Blad1",
        tuple(h.strip() for h in headers.split(",")),
        tuple(tuple(c.strip() for c in row.split(",")) for row in rows),
    )
    return read(model, table, recognise(table))


def taken(model: Model, said: Reading) -> Taken:
    kept: list[Taken] = []
    edited(model, lambda d: kept.append(take_in(d, said, on=DAY, source="lijst.xlsx")))
    assert check(model) == [] or all("twee" in p.message for p in check(model))
    return kept[0]


def names(model: Model) -> list[str]:
    return [actor.name for actor in model.all(Actor)]


def test_every_row_with_a_new_name_becomes_an_actor_with_its_fields() -> None:
    model = empty_map()
    said = reading(
        model,
        "naam, soort, gebied, e-mail, tags, opmerking",
        "Dorpsbelang, inwoners, Swifterbant, db@voorbeeld.nl, dorp;actief, Komt graag",
        "Griffie, afdeling, , , ,",
    )
    assert said.fates == [Fate.NEW, Fate.NEW]
    assert len(taken(model, said).made) == 2
    first = next(model.all(Actor))
    assert (first.name, first.email, first.tags, first.fact) == (
        "Dorpsbelang",
        "db@voorbeeld.nl",
        ("dorp", "actief"),
        "Komt graag",
    )
    assert label_of(model, model.get(ActorKind, first.kind)) == "inwoners"
    assert model.get(Area, str(first.area)).name == "Swifterbant"


def test_an_actor_that_the_map_has_gets_only_what_it_lacks() -> None:
    model, ids = web("Griffie")
    edited(model, lambda d: amend(d, Actor, [ids["Griffie"]], email="oud@voorbeeld.nl"))
    said = reading(model, "naam, e-mail, telefoon", " GRIFFIE , nieuw@voorbeeld.nl, 0321388911")
    assert said.fates == [Fate.KNOWN]
    assert taken(model, said).filled == 1
    (actor,) = model.all(Actor)
    assert (actor.email, actor.phone) == ("oud@voorbeeld.nl", "0321388911")


def test_taking_the_same_list_in_again_changes_nothing() -> None:
    model = empty_map()
    rows = ("naam, opgave, invloed, relatie met", "Ada, Wonen, 4, Bo", "Bo, Wonen, 2,")
    taken(model, reading(model, *rows))
    before = list(model.records())
    again = taken(model, reading(model, *rows))
    assert (again.made, again.filled, again.relations) == ([], 0, 0)
    assert list(model.records()) == before


def test_a_name_that_stands_twice_is_one_actor_with_all_its_opgaven() -> None:
    model = empty_map()
    said = reading(model, "naam, opgave", "Ada, Wonen", "ada, Zorg")
    assert said.fates == [Fate.NEW, Fate.AGAIN]
    taken(model, said)
    assert names(model) == ["Ada"]
    assert {o.title for o in model.all(Opgave)} == {"Wonen", "Zorg"}
    assert model.count(Involvement) == 2


def test_an_opgave_is_found_by_code_and_the_involvement_keeps_role_and_levels() -> None:
    model = edited(empty_map(), lambda d: add_opgave(d, "Prettig wonen", code="WON"))
    said = reading(model, "naam, opgave, rol, heeft, wij willen", "Ada, won, geraadpleegd, 2, 4")
    taken(model, said)
    assert model.count(Opgave) == 1
    (involvement,) = model.all(Involvement)
    assert (involvement.has, involvement.we_want) == (2, 4)
    assert involvement.role is not None


def test_estimates_are_read_as_numbers_and_as_words_and_the_rest_is_trouble() -> None:
    model = empty_map()
    said = reading(
        model,
        "naam, invloed, houding",
        "Ada, groot, -1",
        "Bo, 4 (groot), ambassadeur",
        "Cas, heel, ",
    )
    assert [(t.row, t.column, t.text) for t in said.troubles] == [(4, "B", "heel")]
    taken(model, said)
    found = {a.name: standing(model, a.id) for a in model.all(Actor)}
    assert (found["Ada"].influence, found["Ada"].stance) == (4, -1)
    assert (found["Bo"].influence, found["Bo"].stance) == (4, 2)
    assert found["Cas"].influence is None


def test_an_estimate_of_the_map_is_not_overwritten() -> None:
    model, ids = web("Ada")
    edited(model, lambda d: assess(d, ids["Ada"], on=DAY, influence=1))
    taken(model, reading(model, "naam, invloed, belang", "Ada, 5, 3"))
    found = standing(model, ids["Ada"])
    assert (found.influence, found.interest) == (1, 3)


def test_a_list_of_relations_makes_the_actors_that_it_names() -> None:
    model = empty_map()
    said = reading(
        model, "van, naar, soort relatie, sterkte", "Ada, Bo, informeert, 3", "Ada, Cas,,"
    )
    assert said.fates == [Fate.RELATION, Fate.RELATION]
    assert taken(model, said).relations == 2
    assert names(model) == ["Ada", "Bo", "Cas"]
    assert [r.strength for r in model.all(Relation)] == [3, None]


def test_what_is_no_row_is_listed_and_nothing_comes_of_it() -> None:
    model = empty_map()
    said = reading(model, "naam, soort", ", inwoners", ",", f"{'x' * 201}, team")
    assert said.fates == [Fate.NOTHING, Fate.NOTHING, Fate.NOTHING]
    assert [t.row for t in said.troubles] == [2, 4]
    assert taken(model, said).made == []


def test_a_relation_with_itself_is_trouble() -> None:
    said = reading(empty_map(), "van, naar", "Ada, ada")
    assert len(said.troubles) == 1
    assert said.ties == []


def test_a_department_is_made_and_never_becomes_part_of_itself() -> None:
    model = empty_map()
    taken(model, reading(model, "naam, afdeling", "Team A, Afdeling X", "Afdeling X, Team A"))
    above = {a.name: a.parent for a in model.all(Actor)}
    ids = {a.name: a.id for a in model.all(Actor)}
    assert above["Team A"] == ids["Afdeling X"]
    assert above["Afdeling X"] is None


def test_words_that_no_list_has_are_told_and_can_be_given_a_meaning() -> None:
    model = empty_map()
    said = reading(model, "naam, soort", "Ada, burgers", "Bo, burgers")
    assert said.unmatched == {Target.KIND: {"burgers": 2}}
    residents = next(k.id for k in model.all(ActorKind) if k.name == "inwoners")
    before = model.count(ActorKind)
    edited(
        model,
        lambda d: take_in(d, said, on=DAY, source="x", meant={Target.KIND: {"burgers": residents}}),
    )
    assert {a.kind for a in model.all(Actor)} == {residents}
    assert model.count(ActorKind) == before


def test_a_word_without_a_meaning_becomes_a_kind_of_its_own() -> None:
    model = empty_map()
    taken(model, reading(model, "naam, soort", "Ada, burgers"))
    assert label_of(model, model.get(ActorKind, next(model.all(Actor)).kind)) == "burgers"


def test_a_name_that_looks_alike_can_be_the_same_actor() -> None:
    model, ids = web("Dorpsbelangen Swifterbant")
    table = Table("Blad1", ("naam", "telefoon"), (("Dorpsbelang Swifterbant", "0321"),))
    same = {folded("Dorpsbelang Swifterbant"): ActorId(next(iter(ids.values())))}
    said = read(model, table, (Target.NAME, Target.PHONE), same=same)
    assert said.fates == [Fate.KNOWN]
    taken(model, said)
    assert [(a.name, a.phone) for a in model.all(Actor)] == [("Dorpsbelangen Swifterbant", "0321")]


def test_steps_may_be_written_with_a_decimal_comma() -> None:
    table = Table("Blad1", ("naam", "invloed"), (("Griffie", "4,0"), ("Raad", "2,5")))
    said = read(empty_map(), table, recognise(table))
    assert said.people["griffie"].estimates == {"influence": 4}
    assert [trouble.text for trouble in said.troubles] == ["2,5"]


def test_several_names_in_a_cell_are_as_many_relations() -> None:
    rows = (
        ("Jansen, Pieters en Zn", "Griffie en Raad"),
        ("Griffie", "Jansen, Pieters en Zn; Raad"),
        ("Raad", "Bakker, Visser"),
    )
    table = Table("Blad1", ("naam", "werkt samen met"), rows)
    said = read(empty_map(), table, recognise(table))
    assert [(tie.source, tie.target) for tie in said.ties] == [
        ("Jansen, Pieters en Zn", "Griffie"),
        ("Jansen, Pieters en Zn", "Raad"),
        ("Griffie", "Jansen, Pieters en Zn"),
        ("Griffie", "Raad"),
        ("Raad", "Bakker, Visser"),
    ]


def test_names_that_stand_for_another_of_the_list_are_one_actor_everywhere() -> None:
    model = empty_map()
    headers = (Target.NAME, Target.PART_OF, Target.RELATED)
    rows = (
        ("Woonpalet", "", "Griffie"),
        ("Stg. Woonpalet", "", ""),
        ("Wijkteam", "Stg. Woonpalet", "stg. woonpalet"),
    )
    table = Table("Blad1", ("naam", "hoort bij", "relatie met"), rows)
    said = read(model, table, headers, twins={"stg. woonpalet": "Woonpalet"})
    assert said.fates == [Fate.NEW, Fate.AGAIN, Fate.NEW]
    taken(model, said)
    assert sorted(names(model)) == ["Griffie", "Wijkteam", "Woonpalet"]
    ids = {actor.name: actor.id for actor in model.all(Actor)}
    assert model.get(Actor, ids["Wijkteam"]).parent == ids["Woonpalet"]
    ends = {frozenset((r.source, r.target)) for r in model.all(Relation)}
    assert ends == {
        frozenset((ids["Woonpalet"], ids["Griffie"])),
        frozenset((ids["Woonpalet"], ids["Wijkteam"])),
    }


def test_names_that_stand_for_each_other_stay_apart() -> None:
    table = Table("Blad1", ("naam",), (("Ada",), ("Bo",)))
    said = read(empty_map(), table, (Target.NAME,), twins={"ada": "Bo", "bo": "Ada"})
    assert [person.name for person in said.new] == ["Ada", "Bo"]
