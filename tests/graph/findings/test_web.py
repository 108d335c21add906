"""What hangs on one thread, and what hangs loose."""

from tests.graph.findings.builders import Town


def test_an_actor_on_whom_three_others_hang_is_noticed_and_two_are_not() -> None:
    town = Town()
    broker = town.actor("Gebiedsregisseur", "area_director")
    core = [town.actor(f"Kern {n}") for n in range(5)]
    town.connect(*core, core[0], broker)
    village = [town.actor(f"Dorp {n}", "residents") for n in range(3)]
    town.connect(broker, village[0], village[1])
    town.connect(village[2], core[1])
    assert [f for f in town.said("broker") if f.actors == (broker,)] == []
    third = town.actor("Dorp 3", "residents")
    town.connect(village[1], third)
    (found,) = [f for f in town.said("broker") if f.actors == (broker,)]
    assert "3" in found.sentence


def test_an_actor_without_relations_is_noticed_until_a_line_is_drawn() -> None:
    town = Town()
    one, other = town.actor("Een"), town.actor("Ander")
    assert set(town.said("isolated")[0].actors) == {one, other}
    town.connect(one, other)
    assert not town.said("isolated")
