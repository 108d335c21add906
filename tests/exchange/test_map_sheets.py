from dronten_map.core.edits.web import connect
from dronten_map.core.model import Model
from dronten_map.core.plan.words import Words
from dronten_map.core.records import Actor, Relation
from dronten_map.exchange.map_sheets import actors_sheet, relations_sheet, words_sheet
from dronten_map.exchange.sheets import TableSheet
from tests.builders import edited, empty_map, web
from tests.exchange.reading import example


def column(sheet: TableSheet, title: str) -> list[object]:
    at = [c.title for c in sheet.columns].index(title)
    return [row[at] for row in sheet.rows]


def actors(model: Model, *, tells_all: bool = False) -> TableSheet:
    return actors_sheet(model, Words(model), [], tells_all=tells_all)


def test_actors_stand_in_order_of_their_names() -> None:
    model, _ids = web("bram", "Anna", "Özlem")
    assert column(actors(model), "Naam") == ["Anna", "bram", "Özlem"]


def test_the_relations_of_an_actor_are_counted_at_both_ends() -> None:
    model, ids = web("a", "b", "c")
    model = edited(model, lambda draft: connect(draft, ids["a"], ids["b"]))
    model = edited(model, lambda draft: connect(draft, ids["b"], ids["c"]))
    assert column(actors(model), "Relaties") == [1, 2, 1]


def test_judgements_about_actors_are_for_the_regisseur_only() -> None:
    more = {c.title for c in actors(example(), tells_all=True).columns}
    shared = {c.title for c in actors(example()).columns}
    assert more - shared == {"Houding", "Vertrouwen", "Bekendheid", "Oordeel"}


def test_the_quality_of_a_relation_is_for_the_regisseur_only() -> None:
    model = example()
    more = relations_sheet(model, Words(model), tells_all=True).columns
    shared = relations_sheet(model, Words(model), tells_all=False).columns
    assert [c.title for c in more if c not in shared] == ["Kwaliteit"]


def test_every_actor_and_every_relation_has_a_row() -> None:
    model = example()
    assert len(actors(model).rows) == model.count(Actor)
    relations = relations_sheet(model, Words(model), tells_all=False)
    assert len(relations.rows) == model.count(Relation)


def test_the_words_of_the_users_lists_are_told_with_their_numbers() -> None:
    model = empty_map()
    rows = [list(row[:3]) for row in words_sheet(model, Words(model), tells_all=False).rows]
    assert ["Participatie", "informeren", 1] in rows
    assert ["Soort actor", "afdeling", None] in rows


def test_the_words_of_judging_scales_are_left_out_of_what_is_shared() -> None:
    model = empty_map()
    shared = column(words_sheet(model, Words(model), tells_all=False), "Lijst")
    assert not {"Houding", "Vertrouwen", "Stemming", "Kwaliteit"} & set(shared)
