"""Who is missing from an opgave."""

from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.removal import remove
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
