"""Who is missing from an opgave."""

import pytest

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.removal import remove
from dronten_map.core.edits.web import connect
from dronten_map.core.ids import RelationKindId
from dronten_map.core.records import Actor, Opgave, Term
from tests.graph.findings.builders import Town


def test_an_opgave_without_residents_is_noticed_until_one_is_involved() -> None:
    town = Town()
    town.actor("Corporatie", involved=True)
    assert town.said("no_residents")[0].opgave == town.opgave
    town.actor("Bewoners", "residents", involved=True)
    assert not town.said("no_residents")


def test_an_opgave_without_a_client_is_noticed_until_it_has_one() -> None:
    town = Town()
    assert town.said("no_client")
    college = town.actor("College", "executive")
    town.edit(lambda d: amend(d, Opgave, [town.opgave], client=college))
    assert not town.said("no_client")


def test_nobody_or_two_who_are_accountable_are_noticed_and_one_is_not() -> None:
    town = Town()
    assert town.said("accountable")[0].actors == ()
    town.actor("A", involved=True, role="accountable")
    assert not town.said("accountable")
    town.actor("B", involved=True, role="accountable")
    assert len(town.said("accountable")[0].actors) == 2


def test_who_took_the_role_out_of_the_list_is_not_asked_for_it() -> None:
    town = Town()
    town.edit(lambda d: remove(d, [d.get(Term, "role:accountable")]))
    assert not town.said("accountable")


def test_one_department_alone_is_noticed_and_two_are_not() -> None:
    town = Town()
    ruimte = town.actor("Ruimte", "department", involved=True)
    team = town.actor("Team Wonen", "team", involved=True)
    town.edit(lambda d: amend(d, Actor, [team], parent=ruimte))
    assert town.said("one_department")[0].actors == (ruimte,)
    town.actor("Sociaal", "department", involved=True)
    assert not town.said("one_department")


def test_a_gebied_without_residents_in_an_opgave_that_lies_there_is_noticed() -> None:
    town = Town()
    areas = ("area:dronten", "area:swifterbant")
    town.edit(lambda d: amend(d, Opgave, [town.opgave], areas=areas))
    town.actor("Bewoners Dronten", "residents", area="dronten", involved=True)
    (found,) = town.said("silent_area")
    assert "Swifterbant" in found.sentence
    assert "Dronten," not in found.sentence
    town.actor("Bewoners Swifterbant", "residents", area="swifterbant", involved=True)
    assert not town.said("silent_area")


def test_departments_on_one_opgave_without_a_relation_are_noticed() -> None:
    town = Town()
    ruimte = town.actor("Ruimte", "department", involved=True)
    sociaal = town.actor("Sociaal", "department", involved=True)
    assert set(town.said("strangers")[0].actors) == {ruimte, sociaal}
    team = town.actor("Team Jeugd", "team")
    town.edit(lambda d: amend(d, Actor, [team], parent=sociaal))
    town.connect(ruimte, team)
    assert not town.said("strangers")


@pytest.mark.parametrize("kind", ["core_team", "area_director"])
def test_who_works_across_all_departments_is_none_of_them(kind: str) -> None:
    town = Town()
    town.actor("Ruimte", "department", involved=True)
    town.actor("Dwars", kind, involved=True)
    assert not town.said("strangers")
    assert len(town.said("one_department")) == 1


def test_residents_have_a_voice_through_who_represents_them() -> None:
    town = Town()
    areas = ("area:dronten", "area:swifterbant")
    town.edit(lambda d: amend(d, Opgave, [town.opgave], areas=areas))
    council = town.actor("Dorpsraad", "partner", involved=True)
    villagers = town.actor("Inwoners Swifterbant", "residents", area="swifterbant")
    assert town.said("no_residents")
    town.connect(council, villagers)
    assert town.said("no_residents")  # only knowing them is not speaking for them
    kind = RelationKindId("relation:represents")
    town.edit(lambda d: connect(d, council, villagers, kind))
    assert not town.said("no_residents")
    (found,) = town.said("silent_area")
    assert "Swifterbant" not in found.sentence


@pytest.mark.parametrize("status", ["paused", "done"])
def test_an_opgave_that_rests_asks_for_nothing(status: str) -> None:
    town = Town()
    assert town.said("no_residents")
    rests = f"opgave_status:{status}"
    town.edit(lambda d: amend(d, Opgave, [town.opgave], status=rests))
    for rule in ("no_residents", "no_client", "accountable"):
        assert not town.said(rule)


def test_several_areas_are_told_as_a_list() -> None:
    town = Town()
    areas = ("area:dronten", "area:biddinghuizen", "area:swifterbant", "area:ketelhaven")
    town.edit(lambda d: amend(d, Opgave, [town.opgave], areas=areas))
    town.actor("Bewoners", "residents", area="dronten", involved=True)
    (found,) = town.said("silent_area")
    assert "Biddinghuizen, Swifterbant en Ketelhaven" in found.sentence


def test_nobody_and_two_who_are_accountable_are_two_findings_to_put_aside() -> None:
    town = Town()
    before = town.said("accountable")[0].key
    town.actor("A", involved=True, role="accountable")
    town.actor("B", involved=True, role="accountable")
    assert town.said("accountable")[0].key != before


def test_three_departments_without_relations_are_told_with_how_many_pairs_more() -> None:
    town = Town()
    for name in ("Ruimte", "Sociaal", "Zorg"):
        town.actor(name, "department", involved=True)
    (found,) = town.said("strangers")
    assert found.sentence.startswith("Ruimte en Sociaal")
    assert "nog 2 tweetallen" in found.sentence
