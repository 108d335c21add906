"""What can be chosen, in the order in which people look for it."""

import pytest

from dronten_map.core.edits import lists
from dronten_map.core.edits.opgaven import add_opgave
from dronten_map.core.edits.web import add_actor
from dronten_map.core.model import Model
from dronten_map.core.records import ActorKind, Area, Arrow, Direction, LineStyle, Sector, Shape
from dronten_map.i18n import in_language
from dronten_map.session.example import example_step
from dronten_map.ui.fields import options
from dronten_map.ui.fields.options import Source
from tests.builders import edited, empty_map


def names(source: Source, model: Model) -> list[str]:
    """What stands in the list."""
    return [option.name for option in source.options(model)]


def example() -> Model:
    """The Dronten example."""
    model = Model()
    model.apply(example_step())
    return model


def test_actors_stand_by_name_with_their_kind_behind_it() -> None:
    model = edited(empty_map(), lambda d: [add_actor(d, n) for n in ("zorg", "Élan", "Aanpak")])
    found = options.actors().options(model)
    assert [o.name for o in found] == ["Aanpak", "zorg", "Élan"]
    assert all(o.note and o.icon for o in found)


def test_kinds_stand_in_the_order_of_the_user() -> None:
    model = empty_map()
    first, second = options.actor_kinds().options(model)[:2]
    kinds = [model.get(ActorKind, str(o.value)) for o in (second, first)]
    edited(model, lambda d: lists.arrange(d, kinds))
    assert names(options.actor_kinds(), model)[:2] == [second.name, first.name]


def test_kinds_are_called_in_the_language_of_the_moment() -> None:
    model = empty_map()
    with in_language("en"):
        english = names(options.relation_kinds(), model)
    assert english != names(options.relation_kinds(), model)
    assert len(set(english)) == len(english)


def test_an_area_stands_after_what_it_is_a_part_of_and_names_it() -> None:
    model = empty_map()
    village = next(a for a in model.all(Area) if a.name == "Swifterbant")
    edited(model, lambda d: lists.add_area(d, "Zuid", parent=village.id))
    found = options.areas().options(model)
    at = [o.name for o in found].index("Swifterbant")
    assert (found[at + 1].name, found[at + 1].note) == ("Zuid", "Swifterbant")


def test_an_opgave_stands_after_the_one_that_it_is_a_part_of() -> None:
    model = empty_map()
    edited(model, lambda d: [add_opgave(d, "Wonen"), add_opgave(d, "Zorg")])
    parent = next(o for o in options.opgaven_in_order(model) if o.title == "Wonen")
    edited(model, lambda d: add_opgave(d, "Starters", parent=parent.id))
    assert names(options.opgaven(), model) == ["WON · Wonen", "STA · Starters", "ZOR · Zorg"]


def test_words_stand_with_what_they_mean() -> None:
    found = options.words("role").options(empty_map())
    assert found[0].name == "verantwoordelijk"
    assert found[0].note == "Doet het werk (R)."


def test_steps_of_a_scale_stand_with_their_number_and_source() -> None:
    found = options.scale("influence").options(empty_map())
    assert (found[3].name, found[3].note) == ("4 groot", "Mendelow 1991")


@pytest.mark.parametrize("kind", [Direction, Shape, LineStyle, Arrow, Sector])
def test_every_member_of_a_fixed_list_has_a_name_of_its_own(
    kind: type[Direction | Shape | LineStyle | Arrow | Sector],
) -> None:
    source, model = options.choices(kind), empty_map()
    assert [o.value for o in source.options(model)] == list(kind)
    assert len(set(names(source, model))) == len(kind)


def test_a_value_is_called_as_it_stands_in_the_list() -> None:
    model = example()
    for source in (
        options.actors(),
        options.actor_kinds(),
        options.relation_kinds(),
        options.areas(),
        options.opgaven(),
        options.words("role"),
        options.scale("stance"),
        options.activities(),
        options.contacts(),
        options.choices(Direction),
    ):
        found = source.options(model)
        assert found
        assert [source.name(model, o.value) for o in found] == [o.name for o in found]


def test_what_is_gone_has_no_name() -> None:
    assert options.actors().name(empty_map(), "gone") == ""
    assert options.words("role").name(empty_map(), "gone") == ""
